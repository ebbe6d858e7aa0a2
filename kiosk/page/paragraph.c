// A paragraph is laid out in three steps: its spans become one text with a style for
// every byte; ICU says where a line may end; lines are filled greedily. A line's width
// is the sum of its runs as they will be drawn, so kerning inside a run counts and
// nothing is measured twice in different ways.
#include "page/paragraph.h"

#include "base/arena.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// One paragraph, flattened.
struct flow {
    const char *text;
    const unsigned char *styles; // per byte
    int length;
};

static struct flow flatten(struct arena *arena, const struct paragraph *paragraph)
{
    size_t length = 0;

    for (int i = 0; i < paragraph->span_count; i++)
        length += strlen(paragraph->spans[i].text);

    char *text = arena_alloc(arena, length + 1);
    unsigned char *styles = arena_alloc(arena, length + 1);
    size_t at = 0;

    for (int i = 0; i < paragraph->span_count; i++) {
        size_t more = strlen(paragraph->spans[i].text);

        memcpy(text + at, paragraph->spans[i].text, more);
        memset(styles + at, (int)(paragraph->spans[i].style & 3u), more);
        at += more;
    }
    return (struct flow){text, styles, (int)length};
}

// Where a line may end, in bytes, in order; the last is the text's end. `hard` ones
// must end it.
struct breaks {
    int *at;
    bool *hard;
    int count;
};

static struct breaks find_breaks(struct arena *arena, const struct flow *flow,
                                 const char *language)
{
    struct breaks breaks = {
        .at = arena_alloc(arena, sizeof(int) * (size_t)(flow->length + 1)),
        .hard = arena_alloc(arena, sizeof(bool) * (size_t)(flow->length + 1)),
    };
    UErrorCode error = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    UBreakIterator *lines = ubrk_open(UBRK_LINE, language, NULL, 0, &error);

    utext_openUTF8(&utext, flow->text, flow->length, &error);
    if (U_SUCCESS(error))
        ubrk_setUText(lines, &utext, &error);
    if (U_SUCCESS(error)) {
        ubrk_first(lines);
        for (int32_t at; (at = ubrk_next(lines)) != UBRK_DONE;) {
            breaks.at[breaks.count] = at;
            breaks.hard[breaks.count++] = ubrk_getRuleStatus(lines) >= UBRK_LINE_HARD;
        }
    }
    if (breaks.count == 0 || breaks.at[breaks.count - 1] != flow->length)
        breaks.at[breaks.count++] = flow->length;
    utext_close(&utext);
    if (lines)
        ubrk_close(lines);
    return breaks;
}

// Spaces at a line's end hang; they are neither measured nor drawn. No-break spaces
// are no such spaces.
static int without_tail(const char *text, int start, int end)
{
    while (end > start &&
           (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '\t'))
        end--;
    return end;
}

static int run_end(const struct flow *flow, int start, int end)
{
    int at = start + 1;

    while (at < end && flow->styles[at] == flow->styles[start])
        at++;
    return at;
}

static struct shaping shaping_of(const struct flow *flow, int at,
                                 const struct text_style *style)
{
    return (struct shaping){.face = (uint8_t)style->face[flow->styles[at]],
                            .script = {'L', 'a', 't', 'n'},
                            .size = style->size};
}

static float stretch_width(const struct flow *flow, int start, int end,
                           const struct text_style *style,
                           const struct measure *measure)
{
    float width = 0;

    for (int at = start, next; at < end; at = next) {
        next = run_end(flow, at, end);
        width += measure->advance(measure->fonts, flow->text + at, next - at,
                                  shaping_of(flow, at, style));
    }
    return width;
}

static int next_letter(const char *text, int at, int end)
{
    at++;
    while (at < end && ((unsigned char)text[at] & 0xc0u) == 0x80u)
        at++;
    return at;
}

// A word wider than the line is cut between letters: the most that fits, at least one.
static int cut_word(const struct flow *flow, int start, int end, float width,
                    const struct text_style *style, const struct measure *measure)
{
    int fits = next_letter(flow->text, start, end);

    for (int at = fits; at < end; fits = at) {
        at = next_letter(flow->text, at, end);
        if (stretch_width(flow, start, at, style, measure) > width)
            break;
    }
    return fits;
}

struct lines {
    int *start, *end; // bytes of the flow, without hanging spaces
    int count;
};

static void add_line(const struct flow *flow, struct lines *lines, int start, int end)
{
    lines->start[lines->count] = start;
    lines->end[lines->count++] = without_tail(flow->text, start, end);
}

static struct lines fill_lines(struct arena *arena, const struct flow *flow,
                               const struct breaks *breaks, float width,
                               const struct text_style *style,
                               const struct measure *measure)
{
    size_t room = sizeof(int) * (size_t)(flow->length + 1);
    struct lines lines = {arena_alloc(arena, room), arena_alloc(arena, room), 0};
    int start = 0, last = -1; // last: a break up to which the text fits

    for (int i = 0; i < breaks->count;) {
        int end = without_tail(flow->text, start, breaks->at[i]);

        if (stretch_width(flow, start, end, style, measure) <= width) {
            last = breaks->at[i];
            if (breaks->hard[i] || i == breaks->count - 1) {
                add_line(flow, &lines, start, last);
                start = last;
                last = -1;
            }
            i++;
            continue;
        }
        if (last < 0)
            last = cut_word(flow, start, end, width, style, measure);
        add_line(flow, &lines, start, last);
        start = last;
        last = -1;
        // What is left of a cut word may be the spaces behind it: they hang.
        if (without_tail(flow->text, start, breaks->at[i]) == start)
            start = breaks->at[i++];
    }
    return lines;
}

// The narrowest width that needs no more lines: the lines come out about equal.
static struct lines balance_lines(struct arena *arena, const struct flow *flow,
                                  const struct breaks *breaks, float width,
                                  const struct text_style *style,
                                  const struct measure *measure)
{
    struct lines lines = fill_lines(arena, flow, breaks, width, style, measure);
    float low = width / 4, high = width;

    if (lines.count < 2)
        return lines;
    // Never narrower than a word: it would be cut.
    for (int i = 0, start = 0; i < breaks->count; start = breaks->at[i++]) {
        int end = without_tail(flow->text, start, breaks->at[i]);

        low = fmaxf(low, stretch_width(flow, start, end, style, measure));
    }
    while (high - low > 1) {
        float middle = (low + high) / 2;
        struct lines narrow = fill_lines(arena, flow, breaks, middle, style, measure);

        if (narrow.count <= lines.count) {
            high = middle;
            lines = narrow;
        } else {
            low = middle;
        }
    }
    return lines;
}

static struct text_line make_line(struct arena *arena, const struct flow *flow,
                                  int start, int end, const struct text_style *style,
                                  const struct measure *measure)
{
    struct text_line line = {0};

    for (int at = start; at < end; at = run_end(flow, at, end))
        line.run_count++;

    struct text_run *runs =
        arena_alloc(arena, sizeof(*runs) * (size_t)int_max(line.run_count, 1));
    int index = 0;

    for (int at = start, next; at < end; at = next) {
        next = run_end(flow, at, end);

        struct shaping shaping = shaping_of(flow, at, style);
        float width =
            measure->advance(measure->fonts, flow->text + at, next - at, shaping);

        runs[index++] =
            (struct text_run){flow->text + at, next - at, shaping, line.width, width};
        line.width += width;
    }
    line.runs = runs;
    return line;
}

struct text_block text_layout(struct arena *arena, const struct paragraph *paragraphs,
                              int count, struct text_style style, float width,
                              bool balance, const char *language,
                              const struct measure *measure)
{
    struct text_block block = {.style = style};

    width = fmaxf(width, 1);

    struct text_line *lines = NULL;
    int room = 0;

    for (int p = 0; p < count; p++) {
        struct flow flow = flatten(arena, &paragraphs[p]);

        if (flow.length == 0)
            continue;

        struct breaks breaks = find_breaks(arena, &flow, language);
        struct lines ends =
            balance ? balance_lines(arena, &flow, &breaks, width, &style, measure)
                    : fill_lines(arena, &flow, &breaks, width, &style, measure);

        if (block.line_count + ends.count > room) {
            struct text_line *more;

            room = (block.line_count + ends.count) * 2;
            more = arena_alloc(arena, sizeof(*more) * (size_t)room);
            if (block.line_count)
                memcpy(more, lines, sizeof(*more) * (size_t)block.line_count);
            lines = more;
        }
        for (int i = 0; i < ends.count; i++) {
            struct text_line line =
                make_line(arena, &flow, ends.start[i], ends.end[i], &style, measure);

            line.ends_paragraph = i == ends.count - 1;
            block.width = fmaxf(block.width, line.width);
            lines[block.line_count++] = line;
        }
    }
    block.lines = lines;
    return block;
}

struct text_block text_layout_plain(struct arena *arena, const char *text,
                                    struct text_style style, float width, bool balance,
                                    const char *language, const struct measure *measure)
{
    struct span span = {0, text};
    struct paragraph paragraph = {.spans = &span, .span_count = 1};

    return text_layout(arena, &paragraph, *text ? 1 : 0, style, width, balance,
                       language, measure);
}

int text_height(const struct text_block *block, int first, int count, int gap)
{
    int height = 0;

    for (int i = first; i < first + count; i++) {
        height += block->style.leading;
        if (block->lines[i].ends_paragraph && i < first + count - 1)
            height += gap;
    }
    return height;
}

int text_draw(struct draw_list *list, const struct text_block *block, int first,
              int count, int x, int y, int gap, color tint, bool mirrored)
{
    const struct text_style *style = &block->style;
    int top = y;

    for (int i = first; i < first + count; i++) {
        const struct text_line *line = &block->lines[i];
        // Capitals stand in the middle of their line.
        int baseline =
            y +
            (int)lroundf(((float)style->leading + style->cap * (float)style->size) / 2);

        for (int r = 0; r < line->run_count; r++) {
            const struct text_run *run = &line->runs[r];
            float pen =
                (float)x + (mirrored ? line->width - run->x - run->width : run->x);
            // Room for what overhangs: italics to the sides, accents and tails.
            int side = style->size / 2;
            struct rect reach = {
                (int)floorf(pen) - side, baseline - style->size * 5 / 4,
                (int)ceilf(run->width) + 2 * side, style->size * 7 / 4};

            draw_add_text(list, run->text, run->length, run->shaping, pen, baseline,
                          tint, reach);
        }
        y += style->leading;
        if (line->ends_paragraph && i < first + count - 1)
            y += gap;
    }
    return y - top;
}

// "D. W. Griffith", "Dr. Mabuse", "M. Hulot": a capital and at most one letter more,
// whatever space follows.
static bool ends_in_abbreviation(const char *text, int end)
{
    static const char *const spaces[] = {" ", "\xc2\xa0", "\xe2\x80\xaf"};
    int letters = 0;

    for (int i = 0; i < COUNT_OF(spaces); i++) {
        int length = (int)strlen(spaces[i]);

        if (end > length && memcmp(text + end - length, spaces[i], (size_t)length) == 0)
            end -= length;
    }
    if (end < 2 || text[--end] != '.')
        return false;
    while (letters < end && ((text[end - letters - 1] | 0x20) >= 'a' &&
                             (text[end - letters - 1] | 0x20) <= 'z'))
        letters++;

    char first = text[end - letters];
    bool begins = letters == end || (unsigned char)text[end - letters - 1] < 0x80;

    return letters >= 1 && letters <= 2 && first >= 'A' && first <= 'Z' && begins;
}

// A quotation's end behind its own mark: "« Oui ! » dit-il."
static bool begins_with_quote_end(const char *text)
{
    return strncmp(text, "»", strlen("»")) == 0;
}

static int sentence_end(const char *text, int length, const char *language)
{
    UErrorCode error = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    char locale[64];
    int end = length;

    // With the language's own abbreviations ("Prof.").
    snprintf(locale, sizeof(locale), "%s@ss=standard", language);

    UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &error);

    utext_openUTF8(&utext, text, length, &error);
    if (U_SUCCESS(error))
        ubrk_setUText(sentences, &utext, &error);
    if (U_SUCCESS(error)) {
        ubrk_first(sentences);

        int32_t next = ubrk_next(sentences);

        while (next != UBRK_DONE &&
               (ends_in_abbreviation(text, next) || begins_with_quote_end(text + next)))
            next = ubrk_next(sentences);
        if (next != UBRK_DONE)
            end = next;
    }
    utext_close(&utext);
    if (sentences)
        ubrk_close(sentences);
    return without_tail(text, 0, end);
}

int text_first_sentence(struct arena *arena, const struct paragraph *paragraphs,
                        int count, const char *language, struct paragraph *out)
{
    if (count == 0)
        return 0;

    struct flow flow = flatten(arena, &paragraphs[0]);
    int end = sentence_end(flow.text, flow.length, language), used = 0, at = 0;
    struct span *spans =
        arena_alloc(arena, sizeof(*spans) * (size_t)paragraphs[0].span_count);

    for (int i = 0; i < paragraphs[0].span_count && at < end; i++) {
        int length = (int)strlen(paragraphs[0].spans[i].text);
        int take = int_min(length, end - at);

        spans[used++] =
            (struct span){paragraphs[0].spans[i].style,
                          arena_copy(arena, paragraphs[0].spans[i].text, (size_t)take)};
        at += length;
    }
    *out = (struct paragraph){.spans = spans, .span_count = used};
    return 1;
}
