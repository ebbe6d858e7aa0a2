// Fingers in, gestures out.
//
// Feed every touch in time order; each call may add one gesture. Time is part of the
// input and is never read from a clock, so a recording replays exactly. Every finger
// has its own life: a resting palm does not block a tap, and of two taps at once the
// first completed one counts. A mouse is one more finger.
//
// Two fingers that came down together pinch: they move a middle and a distance. A
// finger on a card pulls it sideways, and pinches with another only apart, before it
// pulls; a free one (gesture_free) moves everywhere, and pinches at any time.
//
// No allocation. One state per screen; copy it freely.
#pragma once

#include "base/base.h"

enum touch_kind { TOUCH_DOWN, TOUCH_MOVE, TOUCH_UP };

struct touch {
    enum touch_kind kind;
    usec at;
    int64_t finger;
    float x, y; // px
};

enum gesture_kind {
    GESTURE_NONE,
    GESTURE_DOWN,   // a finger has come down at x, y
    GESTURE_TAP,    // and gone up: began at from_x, from_y, ended at x, y
    GESTURE_DOUBLE, // a tap soon after a tap, at nearly the same place
    GESTURE_DRAG,   // moves sideways by x - from_x; a free one by dx, dy
    GESTURE_DROP,   // a drag's end, at `speed` and `speed_y` px/s
    GESTURE_PINCH,  // two fingers: their middle comes to x, y
    GESTURE_LOST,   // a finger went without meaning anything
};

struct gesture {
    enum gesture_kind kind;
    int64_t finger;
    float from_x, from_y, x, y, speed, speed_y;
    float dx, dy;  // drag and pinch: since the last one
    float factor;  // pinch: by which the fingers' distance grew since the last one
    float spread;  // pinch: and since it could begin; > 1: apart
    int64_t other; // pinch: the second finger
    bool free;     // of a free finger
};

struct gesture_rules {
    float slop; // px a finger may wander and still tap
    float near; // px between two taps that are one double tap
    float span; // px between two fingers of one hand, at most, where a card is pinched
};

enum { FINGERS_MAX = 10 };

// What a finger may do to what it lies on.
enum grip { GRIP_CARD, GRIP_FREE, GRIP_NONE };

struct finger {
    int64_t id;
    usec down_at, moved_at;
    float from_x, from_y, x, y, speed, speed_y;
    float timed_x, timed_y; // where it was at moved_at: reports may share a time
    float told_x, told_y;   // where its last drag left it
    enum grip grip;
    bool used, still, dragging, spent;
};

// Two fingers that may pinch, or do: where they were at first, and when they last told.
struct pair {
    int64_t finger[2];
    bool used, pinching;
    float from_x, from_y, from_w; // middle and distance, px
    float told_x, told_y, told_w;
};

struct gesture_state {
    struct gesture_rules rules;
    struct finger fingers[FINGERS_MAX];
    struct pair pair;
    usec tap_at;
    float tap_x, tap_y;
    bool tapped; // another tap would make it a double one
};

// On a panel of so many pixels a millimetre. A finger may wander 8 mm and still tap.
struct gesture_rules gesture_rules_of(float px_per_mm);

void gesture_init(struct gesture_state *state, struct gesture_rules rules);
struct gesture gesture_touch(struct gesture_state *state, struct touch touch);

// After GESTURE_DOWN: what this finger does from now on means nothing (it has already
// done its work), it must not drag (it holds a control), or it may do so in every
// direction.
void gesture_spend(struct gesture_state *state, int64_t finger);
void gesture_hold(struct gesture_state *state, int64_t finger);
void gesture_free(struct gesture_state *state, int64_t finger);
