// Where a line of a paragraph may end.
//
// ICU's line break opportunities (UAX #14) in the language of the text, and on top of
// them what ICU 72 does not do: Japanese by the strict rules, Korean only at spaces, no
// closing mark at a line's start even behind a space, hyphens, and cuts through a word
// that is wider than a line.
// Inside page/ only.
#pragma once

#include "page/flow.h"

enum break_kind {
    BREAK_PLAIN,
    BREAK_HARD,    // a line must end here
    BREAK_SOFT,    // at a soft hyphen: a hyphen is drawn
    BREAK_PATTERN, // the same where the language's patterns allow it
    BREAK_CUT,     // between two letters, since the word is too wide
};

struct line_break {
    int at; // units of the flow: the next line begins here
    enum break_kind kind;
};

// In order; the last is the end of the text.
struct breaks {
    struct line_break *list;
    int count;
    int *weak; // between Korean syllables: only for a word that is too wide
    int weak_count;
};

void breaks_find(struct breaks *breaks, const struct flow *flow);

// Adds the hyphens that the language's patterns allow.
void breaks_hyphenate(struct breaks *breaks, const struct flow *flow);

// Adds breaks inside words wider than `width` px: between syllables, at hyphens, and at
// last between letters.
void breaks_cut(struct breaks *breaks, const struct flow *flow, float width);

bool break_shows_hyphen(enum break_kind kind);
