// The screen, or a bitmap that stands for one.
//
// Takes a draw list and shows it; turns what fingers and keys do into events. Decides
// nothing. Main thread, except glass_wake; and while a window opens, one other thread
// may ask for the size and prepare.
#pragma once

#include "base/bitmap.h"
#include "base/draw.h"
#include "glass/surface.h"

struct glass;

struct glass_options {
    bool fullscreen;
    struct size window; // px; when not fullscreen, and for a glass without a screen
    int display;        // 0 = first
};

enum event_kind {
    EVENT_NONE,
    EVENT_DOWN, // a finger or the mouse
    EVENT_MOVE,
    EVENT_UP,
    EVENT_KEY,    // went down; repeats are left out
    EVENT_RESIZE, // the glass has another size
    EVENT_QUIT,   // the window was closed or the program is asked to end
};

struct event {
    enum event_kind kind;
    int64_t finger;
    float x, y; // px
    int key;    // enum key
};

// A real display, as yet without a window: its size is the one a window would have.
// NULL with a line in the log when there is none.
struct glass *glass_open(struct glass_options options, struct fonts *fonts,
                         const char *icons);
// The window. Most of the tenth of a second this takes, it waits for the display.
// False, with a line in the log: there is none.
bool glass_open_window(struct glass *glass);
// The window's size is taken over; true: it is another one than before.
bool glass_take_size(struct glass *glass);
// No display: the same pixels in memory.
struct glass *glass_without_screen(struct size size, struct fonts *fonts,
                                   const char *icons);
void glass_destroy(struct glass *glass); // NULL is fine

struct size glass_size(const struct glass *glass);
void glass_resize(struct glass *glass, struct size size); // without a screen only
const char *glass_name(const struct glass *glass);        // for the trace: "surface"
usec glass_frame(const struct glass *glass);              // time of one refresh

// Presents what differs from the last frame; false: nothing did.
bool glass_show(struct glass *glass, const struct draw_list *list,
                const struct bitmap_source *bitmaps);

// Makes what a list will need and what is not there yet, so that showing it takes no
// longer than putting it together: one thing a call, beginning at the command `from`.
// Returns where to go on; list->count: there is nothing more.
int glass_prepare(struct glass *glass, const struct draw_list *list, int from);

// The same for the first frame: its layers, too, as far as they wait for no picture.
void glass_prepare_first(struct glass *glass, const struct draw_list *list,
                         const struct bitmap_source *bitmaps);

// How many runs of letters and other shapes were rendered so far: for tests.
int64_t glass_work(const struct glass *glass);

// Sleeps until an event is there or `timeout` is over; EVENT_NONE: nothing (more).
struct event glass_wait(struct glass *glass, usec timeout);
void glass_wake(void *glass); // from any thread: ends glass_wait

// The last frame as PNG, or as BMP when `path` ends so (larger, and at once); false
// with one sentence in the log.
bool glass_save(const struct glass *glass, const char *path);

// enum key of an SDL key name ("Left", "1", "Alt+F4"); -1: no such key.
int glass_key_of_name(const char *name);
