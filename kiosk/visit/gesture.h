// Fingers in, gestures out.
//
// Feed every touch in time order; each call may add one gesture. Time is part of the
// input and is never read from a clock, so a recording replays exactly. Every finger
// has its own life: a resting palm does not block a tap, and of two taps at once the
// first completed one counts. A mouse is one more finger.
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
    GESTURE_DOWN, // a finger has come down at x, y
    GESTURE_TAP,  // and gone up: began at from_x, from_y, ended at x, y
    GESTURE_DRAG, // moves sideways by x - from_x
    GESTURE_DROP, // a drag's end, at `speed` px/s
    GESTURE_LOST, // a finger went without meaning anything
};

struct gesture {
    enum gesture_kind kind;
    int64_t finger;
    float from_x, from_y, x, y, speed;
};

struct gesture_rules {
    float slop; // px a finger may wander and still tap
};

enum { FINGERS_MAX = 10 };

struct finger {
    int64_t id;
    usec down_at, moved_at;
    float from_x, from_y, x, y, speed;
    float timed_x; // where it was at moved_at: reports may share a time
    bool used, still, dragging, may_drag, spent;
};

struct gesture_state {
    struct gesture_rules rules;
    struct finger fingers[FINGERS_MAX];
    usec tap_at;
};

void gesture_init(struct gesture_state *state, struct gesture_rules rules);
struct gesture gesture_touch(struct gesture_state *state, struct touch touch);

// After GESTURE_DOWN: what this finger does from now on means nothing (it has already
// done its work), or it must not drag (it holds a control).
void gesture_spend(struct gesture_state *state, int64_t finger);
void gesture_hold(struct gesture_state *state, int64_t finger);
