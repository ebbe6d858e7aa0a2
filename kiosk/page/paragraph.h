// Text → lines, by the rules of its language.
//
// Break opportunities come from ICU, widths through a callback: what measures is what
// draws. A run is a stretch of one style in one line; its pen position is a fraction
// and is rounded once, on the glass. Left to right (other directions come later).
// Lines live in the caller's arena.
#pragma once

#include "page/measure.h"
#include "page/theme.h"
#include "story/card.h"

struct arena;

struct text_run {
    const char *text;
    int length;
    struct shaping shaping;
    float x; // from the line's left edge, px
    float width;
};

struct text_line {
    const struct text_run *runs;
    int run_count;
    float width;
    bool ends_paragraph;
};

struct text_block {
    const struct text_line *lines;
    int line_count;
    struct text_style style;
    float width; // the widest line
};

// `balance`: as few lines as fit, all about as long (headlines). `language` is a
// locale name for ICU ("fr").
struct text_block text_layout(struct arena *arena, const struct paragraph *paragraphs,
                              int count, struct text_style style, float width,
                              bool balance, const char *language,
                              const struct measure *measure);

// The same for one plain text.
struct text_block text_layout_plain(struct arena *arena, const char *text,
                                    struct text_style style, float width, bool balance,
                                    const char *language,
                                    const struct measure *measure);

// Height of lines first … first+count-1 with `gap` px between paragraphs.
int text_height(const struct text_block *block, int first, int count, int gap);

// Draws them at x, y (top of the first line). Returns the height. `mirrored`: the page
// is turned over afterwards, each run by itself; a line's runs stand in their order
// then.
int text_draw(struct draw_list *list, const struct text_block *block, int first,
              int count, int x, int y, int gap, color tint, bool mirrored);

// The paragraphs cut behind the first sentence, in the arena. Spans are kept.
int text_first_sentence(struct arena *arena, const struct paragraph *paragraphs,
                        int count, const char *language, struct paragraph *out);
