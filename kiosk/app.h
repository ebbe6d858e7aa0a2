// The struct that holds the program. Parts get their part of it; it decides nothing
// about a visitor.
//
// Every command that shows something is this struct and a different hand that moves
// it: `show` with a clock and a display, `replay` with a script and virtual time.
#pragma once

#include "glass/glass.h"
#include "host/worker.h"
#include "load/pictures.h"
#include "load/show.h"
#include "options.h"
#include "preparation.h"
#include "settings.h"
#include "typesetter.h"
#include "visit/steer.h"

struct app {
    struct settings settings;
    struct places places;
    char *show;            // folder
    struct worker *worker; // loads pictures
    struct worker *reader; // reads the show
    struct worker *behind; // for what nobody waits for; NULL: nothing is kept
    struct supply supply;
    struct pictures *pictures;
    struct preparation *preparation; // NULL: not begun, or done
    struct {
        bool done;     // all pictures of this library and screen are prepared
        bool given_up; // the disk takes no more
        uint64_t news; // of the catalogue when the library was read
        bool reread;   // the show is worth another reading: more is known of it
    } prepared;
    struct typesetter typesetter;
    struct glass *glass;
    struct library *library; // never NULL; without cards until a show can be read
    struct {
        struct library *library; // NULL: nothing waits
        struct hyphens *hyphens; // what is there, and what its languages need besides
    } fresh;                     // read, and waiting for the top of a frame
    bool loading;                // a worker reads the show
    int errors;                  // that the last reading found
    struct pages *pages;
    struct visit visit;
    struct scene scene;
    struct gesture_state gestures;
    uint64_t shown; // hash of the frame's pages: they are prepared
    struct {
        uint64_t pages; // hash of all of the scene's pages
        int page, draw; // how far they are prepared
    } ahead;
    unsigned effects; // of the last app_update
    bool quit;
};

// Whether anything outlives the program: prepared pictures, and what is known of them.
// What forgets gives the same pixels on every run.
enum app_memory { APP_FORGETS, APP_REMEMBERS };

// Settings, fonts, workers: everything but a show and a glass. False: a sentence has
// been logged.
bool app_begin(struct app *app, const struct options *options, enum app_memory memory);
void app_end(struct app *app);

// A part of app_begin: the typesetter, from places. False: a sentence has been
// logged.
bool app_open_fonts(struct app *app);

// Reads the show, at once or on the worker; findings go to the log. It is shown from
// the next app_update on. What cannot be shown at all leaves the last good library.
// A glance leaves out what takes long: mean colours of pictures, and where words are
// divided.
void app_load(struct app *app, enum show_care care);
void app_load_behind(struct app *app);

// Whether all that is on the screen has its pictures.
bool app_settled(const struct app *app);

// What app_load read becomes the library, with its hyphens; app_start and app_update do
// it themselves.
void app_take_library(struct app *app);

// After the glass is there and the first app_load: the loop begins.
void app_start(struct app *app, usec now);

// Before that, while the window opens: what app_start will show is laid out for the
// size that the glass has, rendered, and its pictures are asked for. On any thread, as
// long as no other one touches the app.
void app_prepare_start(struct app *app, usec now);

void app_take(struct app *app, struct event event, usec now);

// The top of a frame: takes in what has come (a library, pictures), lets time pass,
// makes the scene and asks for its pictures. Then app_show presents it.
void app_update(struct app *app, usec now);
bool app_show(struct app *app);

// After app_show: how long the frame took to make. What is in it for the first time
// begins to move now.
void app_shown(struct app *app, usec took);

// While nothing moves and there is time: one more page that may be asked for next is
// laid out, or one more thing in it is rendered. False: nothing was missing.
bool app_prepare(struct app *app);

// The same for the pictures of the whole show, from first to last: one card is looked
// at, or one picture handed to the worker behind. False: there is nothing to do now.
bool app_prepare_pictures(struct app *app);

// Replay and proof: as app_update, but every picture the scene wants is there, and
// every page that may be asked for next.
void app_update_whole(struct app *app, usec now);

// Proof: the scene is this page as the show settles on it, with all its pictures.
void app_take_page(struct app *app, struct page_key key);

// When app_update is due; now, while something moves.
usec app_deadline(const struct app *app, usec now);
