// Which of a paragraph's breaks become line ends.
// Inside page/ only.
#pragma once

#include "page/breaks.h"

// How lines are chosen.
enum wrap {
    WRAP_RAGGED,   // running text: evenly ragged over the whole paragraph
    WRAP_BALANCED, // headlines: as few lines as fit, all about as long
    WRAP_GREEDY,   // every line as full as can be; for comparison only
};

struct flow_line {
    int start, end; // units, without the spaces that hang over
    bool hyphen;
    bool torn;   // ends inside a word
    float about; // its width, nearly: px
};

struct flow_lines {
    struct flow_line *list;
    int count;
};

// In the flow's arena.
struct flow_lines lines_choose(const struct flow *flow, float width, enum wrap wrap);
