// The command line: what is common to all commands, read once.
#pragma once

#include "base/base.h"

enum {
    SIZES_MAX = 8,
    LANGUAGES_MAX = 16,
    NAMES_MAX = 64,
    SHOTS_MAX = 64,
    PANELS_MAX = 8
};

struct options {
    const char *show;   // NULL: the built-in one
    const char *script; // replay
    const char *settings;
    const char *panels[PANELS_MAX]; // check looks at all, the others at the first
    int panel_count;
    const char *out;    // proof
    const char *trace;  // replay
    struct size window; // 0 × 0: fullscreen
    struct size sizes[SIZES_MAX];
    int size_count;
    const char *languages[LANGUAGES_MAX];
    int language_count;
    const char *cards[NAMES_MAX];
    int card_count;
    const char *variants[NAMES_MAX];
    int variant_count;
    struct {
        usec at;
        const char *file;
    } shots[SHOTS_MAX];
    int shot_count;
    int display, frames_per_second;
};

// False: wrong use, and a sentence on stderr has said what.
bool options_read(struct options *options, int count, char **arguments,
                  bool wants_script);
