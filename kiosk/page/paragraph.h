// Text → lines, by the rules of its language and its scripts.
//
// A run is a stretch of one style, direction, script and font in one line; its pen
// position is a fraction and is rounded once, on the glass. Runs stand in visual order.
// What is measured is what is drawn: widths come through a callback and belong to the
// very bytes that are put into the draw list. Lines live in the caller's arena.
//
// The work is done by page/flow (analysis), page/breaks (opportunities) and page/lines
// (choice).
#pragma once

#include "page/lines.h"

struct arena;

struct text_run {
    const char *text; // UTF-8, as it is drawn
    int length;
    struct shaping shaping;
    float x; // from the line's left edge, px
    float width;
};

// How well a reader can turn the page behind a line.
enum text_turn { TURN_TORN, TURN_INSIDE, TURN_CLAUSE, TURN_SENTENCE };

struct text_line {
    const struct text_run *runs;
    int run_count;
    float width;
    bool ends_paragraph;
    enum text_turn turn;
};

struct text_block {
    const struct text_line *lines;
    int line_count;
    struct text_style style; // with the leading its language needs
    float width;             // the widest line
};

// `language` is a locale name for ICU ("fr"). A paragraph without a visible letter has
// no line.
struct text_block text_layout(struct arena *arena, const struct paragraph *paragraphs,
                              int count, struct text_style style, float width,
                              enum wrap wrap, const char *language,
                              const struct measure *measure);

// The same for one plain text.
struct text_block text_layout_plain(struct arena *arena, const char *text,
                                    struct text_style style, float width,
                                    enum wrap wrap, const char *language,
                                    const struct measure *measure);

// The same without its runs: enough for heights, and much cheaper.
struct text_block text_outline(struct arena *arena, const struct paragraph *paragraphs,
                               int count, struct text_style style, float width,
                               enum wrap wrap, const char *language,
                               const struct measure *measure);

// Height of lines first … first+count-1 with `gap` px between paragraphs.
int text_height(const struct text_block *block, int first, int count, int gap);

// Draws them at x, y (top of the first line), all lines beginning at x. On a page that
// will be `mirrored`, x is where lines begin before it is: their runs come out right
// once every command is flipped. Returns the height.
int text_draw(struct draw_list *list, const struct text_block *block, int first,
              int count, int x, int y, int gap, color tint, bool mirrored);

// The first paragraph cut behind its first sentences, `most` of them or all it has, in
// the arena. Spans are kept. Returns how many they are; 0, and no paragraph, of a text
// without paragraphs.
int text_first_sentences(struct arena *arena, const struct paragraph *paragraphs,
                         int count, const char *language, int most,
                         struct paragraph *out);

// A grapheme cluster that no font has, and the face it was wanted in.
struct text_missing {
    char cluster[32]; // its beginning, UTF-8
    char script[4];   // ISO 15924, without an end
    enum face face;
};

// Each missing cluster of the paragraphs once, as many as there is room for. Returns
// how many.
int text_find_missing(struct arena *arena, const struct paragraph *paragraphs,
                      int count, struct text_style style, const char *language,
                      const struct measure *measure, struct text_missing *out,
                      int room);
