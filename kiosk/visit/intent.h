// What somebody wants. Finger, key and test script all come through this door; only
// intents make behaviour.
#pragma once

#include "base/base.h"

enum intent_kind {
    INTENT_NONE,
    INTENT_OPEN,   // attract: show the card on the screen; number = language or -1
    INTENT_KEEP,   // "Still there?" – yes
    INTENT_NOTICE, // somebody is there, nothing else
    INTENT_NEXT,
    INTENT_BACK,
    INTENT_HOME,
    INTENT_END,
    INTENT_STAGE, // number = 1–9
    INTENT_DOT,   // number = 1…: a story of this stage
    INTENT_LANGUAGES,
    INTENT_LANGUAGE,  // number = index
    INTENT_ACCESS,    // the page of text sizes and colours; once more: back
    INTENT_TEXT,      // number = %
    INTENT_THEME,     // number = 1: high contrast
    INTENT_UP,        // one level up, never out
    INTENT_PRESS,     // `name` lies under a finger; "" = no more
    INTENT_FOCUS,     // to `name`
    INTENT_DRAG,      // the card follows a finger: `shift` px
    INTENT_DROP,      // number = -1 back, 1 next, 0 neither; shift as it was
    INTENT_TEXT_STEP, // number = -1 or 1
    INTENT_ZOOM,      // the card's picture, full screen; number = 1: with the focus
    INTENT_ZOOM_STEP, // number = -1 away, 1 nearer
    INTENT_ZOOM_PAN,  // number = enum draw_side: what lies there comes
    INTENT_ZOOM_DRAG, // what lay at `at` - `by` comes to `at`, `factor` times as large
    INTENT_ZOOM_DROP, // the fingers lift at `by` px/s
    INTENT_ZOOM_TAP,  // `at` comes to the middle; number = 2: and nearer
};

struct intent {
    enum intent_kind kind;
    int number;
    float shift, factor;
    struct point at, by; // px
    char name[24];       // HIT_NAME_MAX
};
