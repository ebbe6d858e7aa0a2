// One picture, full screen: where it lies, as a function of time.
//
// Fingers, keys and buttons set where it goes to; between that it moves by itself, and
// its end is known from the start. A finger catches it anywhere: what is shown then is
// where the next motion begins. No edge of the picture comes inside the view where the
// picture is bigger than that; where it is smaller it stands in the middle.
//
// Also says which parts of the picture are needed, and at which scale: the whole one at
// its least scale, and, once somebody is nearer, the detail on which the view will
// rest.
//
// No allocation, no clock. Plain data: copy it freely.
#pragma once

#include "base/draw.h"
#include "base/want.h"

#define TIME_ZOOM   (350 * USEC_PER_MS) // from the card's window to the whole screen
#define TIME_STEP   (250 * USEC_PER_MS) // one step of a button or key
#define TIME_GLIDE  (450 * USEC_PER_MS) // a tapped point comes to the middle
#define TIME_DETAIL (150 * USEC_PER_MS) // a sharper picture appears

// The picture point (in its own pixels) in the middle of the view, and how many pixels
// of the screen one of the picture takes. 1: the original as it is.
struct zoom_place {
    double scale, x, y;
};

// Where it is shown.
struct zoom_room {
    struct rect view;    // px
    struct size picture; // px of the original
};

// A part of the picture, in pixels of the picture at `scale`. Empty: the whole one at
// its least scale is enough.
struct zoom_detail {
    struct rect part;
    double scale;
};

enum { ZOOM_DETAILS = 3 };

struct zoom {
    int card; // whose picture
    struct zoom_room room;
    struct zoom_place from, to;
    usec since, lasts;       // of the motion; lasts 0: it is at rest
    double glide_x, glide_y; // s, how inertia fades; both 0: the motion is eased
    bool fresh;              // the motion is in no frame yet
    struct rect window;      // px: what the card shows of it, uncovered
    usec turned_at, turns;   // since when, and how long, it opens or closes
    bool closes;
    struct point aim; // px of the picture: the point that was tapped last
    usec aim_at;
    // The last one asked for comes first; the others are what there is until then.
    struct zoom_detail details[ZOOM_DETAILS];
    usec asked_at, ask_at; // when the last one was, and the next one is due
};

// How the picture lies in the card's window: `want` fills `rect`.
struct zoom_place zoom_place_of(struct zoom_room room, const struct want *want,
                                struct rect rect);

// From there to the whole picture. `window`: the part of the window that nothing
// covers. Without motion it is there at once.
void zoom_open(struct zoom *zoom, struct zoom_room room, struct zoom_place from,
               struct rect window, bool motion, usec now);
void zoom_close(struct zoom *zoom, struct zoom_place to, struct rect window,
                bool motion, usec now);
// The screen or the picture is another one: the same point stays in the middle, the
// whole picture stays whole.
void zoom_move_to(struct zoom *zoom, struct zoom_room room, usec now);

// The least scale shows the whole picture; the most is 1:1, or twice the least.
double zoom_least(const struct zoom *zoom);
double zoom_most(const struct zoom *zoom);

struct zoom_place zoom_at(const struct zoom *zoom, usec now);
bool zoom_moves(const struct zoom *zoom, usec now);
bool zoom_closes(const struct zoom *zoom, usec now); // goes back to its window
// What of the screen it may cover: grows from the window while it opens.
struct rect zoom_clip(const struct zoom *zoom, usec now);

// Whether there is anything to do: a step nearer (1) or away (-1), picture on that
// side.
bool zoom_can_step(const struct zoom *zoom, int step);
bool zoom_can_pan(const struct zoom *zoom, enum draw_side side);

// A button by the name of its hit target; NULL: it is none of these.
struct zoom_control {
    const char *name;
    bool pans;
    int number; // enum draw_side, or a step
};
const struct zoom_control *zoom_control_of(const char *name);
bool zoom_can(const struct zoom *zoom, const struct zoom_control *control);

// Buttons and keys.
void zoom_step(struct zoom *zoom, int step, bool motion, usec now);
void zoom_pan(struct zoom *zoom, enum draw_side side, bool motion, usec now);

// A finger comes down: what moves stands still.
void zoom_catch(struct zoom *zoom, usec now);
// What lay at `at` minus `by` comes to `at`, `factor` times as large.
void zoom_drag(struct zoom *zoom, struct point at, struct point by, float factor,
               usec now);
// The fingers lift at so many px/s.
void zoom_throw(struct zoom *zoom, struct point speed, bool motion, usec now);
// A tapped point comes to the middle; of a double tap also nearer, and from the most
// the whole picture comes back.
void zoom_point(struct zoom *zoom, struct point at, bool twice, bool motion, usec now);

// Time passes: a detail may be due that was put off while a finger moved. True: it was.
bool zoom_advance(struct zoom *zoom, usec now);
// When something changes by time alone; USEC_NEVER: nothing.
usec zoom_deadline(const struct zoom *zoom, usec now);

// A frame is on the glass, and making it took so long: as visit_shown.
void zoom_shown(struct zoom *zoom, usec took);

// ---- What is needed, and where it lies

// The whole picture at its least scale.
struct zoom_detail zoom_whole(const struct zoom *zoom);
struct want zoom_want(const struct zoom_detail *detail, const struct picture *picture);
// px of the screen. At its own scale it lies on whole pixels: a copy, and sharp.
struct area zoom_lies(const struct zoom *zoom, const struct want *want, usec now);
