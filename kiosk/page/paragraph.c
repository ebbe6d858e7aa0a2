#include "page/paragraph.h"

#include "base/arena.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <math.h>
#include <string.h>

// ---- Lines become runs

struct run_list {
    struct text_run *runs;
    int count;
    float width;
};

static void add_run(const struct flow *flow, struct run_list *list, int start, int end,
                    bool hyphen)
{
    int length = flow_slice(flow, start, end, hyphen);

    if (!length)
        return;

    struct text_run run = {.text =
                               arena_copy(flow->arena, flow->scratch, (size_t)length),
                           .length = length,
                           .shaping = flow_shaping(flow, start),
                           .x = list->width};

    run.width =
        flow->measure->advance(flow->measure->fonts, run.text, length, run.shaping);
    list->width += run.width;
    list->runs[list->count++] = run;
}

// The runs of one stretch of one direction, from left to right.
static void add_stretch(const struct flow *flow, struct run_list *list, int start,
                        int end, bool rtl, int hyphen_at)
{
    if (!rtl) {
        for (int at = start, next; at < end; at = next) {
            next = flow_run_end(flow, at, end);
            add_run(flow, list, at, next, next == hyphen_at);
        }
        return;
    }

    // The last one stands leftmost.
    int count = 0,
        *starts = arena_alloc(flow->arena, sizeof(int) * (size_t)(end - start + 1));

    for (int at = start; at < end; at = flow_run_end(flow, at, end))
        starts[count++] = at;
    starts[count] = end;
    while (count-- > 0)
        add_run(flow, list, starts[count], starts[count + 1],
                starts[count + 1] == hyphen_at);
}

static int count_runs(const struct flow *flow, int start, int end)
{
    int count = 0;

    for (int at = start; at < end; at = flow_run_end(flow, at, end))
        count++;
    return count;
}

// The stretch of one direction that stands at `index` from the left; an isolate in the
// direction of its surroundings is part of them. Returns the index behind it.
static int next_stretch(const struct flow *flow, int index, int count, int *start,
                        int *end, bool *rtl)
{
    int32_t at, length;

    *rtl = ubidi_getVisualRun(flow->line, index, &at, &length) == UBIDI_RTL;
    *start = at;
    *end = at + length;
    for (index++; index < count; index++) {
        bool same =
            (ubidi_getVisualRun(flow->line, index, &at, &length) == UBIDI_RTL) == *rtl;

        if (!same || (*rtl ? at + length != *start : at != *end))
            break;
        *start = int_min(*start, at);
        *end = int_max(*end, at + length);
    }
    return index;
}

static struct text_line make_line(const struct flow *flow, const struct flow_line *from)
{
    UErrorCode error = U_ZERO_ERROR;
    struct run_list list = {0};
    int hyphen_at = from->hyphen ? from->end : -1;

    if (from->end > from->start) {
        ubidi_setLine(flow->bidi, from->start, from->end, flow->line, &error);

        int stretches = ubidi_countRuns(flow->line, &error);

        if (U_FAILURE(error))
            base_die("ICU cannot order a line");

        // A run may be cut once more where a stretch ends: the number behind an Arabic
        // word stands left of it, and what follows right of both.
        int room = count_runs(flow, from->start, from->end) + stretches;

        list.runs = arena_alloc(flow->arena, sizeof(*list.runs) * (size_t)room);
        for (int i = 0; i < stretches;) {
            int start = 0, end = 0;
            bool rtl = false;

            i = next_stretch(flow, i, stretches, &start, &end, &rtl);
            add_stretch(flow, &list, from->start + start, from->start + end, rtl,
                        hyphen_at);
        }
    }
    return (struct text_line){
        .runs = list.runs, .run_count = list.count, .width = list.width};
}

// ---- Blocks

struct line_list {
    struct text_line *lines;
    int count, room;
};

static void add_line(struct arena *arena, struct line_list *list, struct text_line line)
{
    if (list->count == list->room) {
        struct text_line *more;

        list->room = list->room ? list->room * 2 : 16;
        more = arena_alloc(arena, sizeof(*more) * (size_t)list->room);
        if (list->count)
            memcpy(more, list->lines, sizeof(*more) * (size_t)list->count);
        list->lines = more;
    }
    list->lines[list->count++] = line;
}

// By the last mark of a line, closing quotation marks and brackets left out.
static enum text_turn turn_behind(const struct flow *flow, const struct flow_line *line)
{
    static const UChar stops[] = {'.',    '!',    '?',    0x2026, 0x061f,
                                  0x06d4, 0x0964, 0x3002, 0xff01, 0xff1f};
    static const UChar pauses[] = {',', ';', ':', 0x060c, 0x061b, 0x3001, 0xff0c};
    int at = line->end;

    if (line->torn)
        return TURN_TORN;
    while (at > line->start &&
           ((flow->flags[at - 1] & FLOW_SILENT) ||
            u_hasBinaryProperty(flow->text[at - 1], UCHAR_QUOTATION_MARK) ||
            u_charType(flow->text[at - 1]) == U_END_PUNCTUATION))
        at--;
    for (int i = 0; at > line->start && i < COUNT_OF(stops); i++)
        if (flow->text[at - 1] == stops[i])
            return TURN_SENTENCE;
    for (int i = 0; at > line->start && i < COUNT_OF(pauses); i++)
        if (flow->text[at - 1] == pauses[i])
            return TURN_CLAUSE;
    return TURN_INSIDE;
}

// How paragraphs become a block.
struct maker {
    struct arena *arena;
    struct text_style style;
    float width;
    enum wrap wrap;
    const char *language;
    const struct measure *measure;
    bool outline; // lines without runs
};

static void lay_out(const struct maker *maker, const struct paragraph *paragraph,
                    struct line_list *out)
{
    struct flow flow;

    flow_begin(&flow, maker->arena, paragraph, &maker->style, maker->language,
               maker->measure);
    if (flow_without_tail(&flow, 0, flow.length) > 0) {
        struct flow_lines lines = lines_choose(&flow, maker->width, maker->wrap);

        for (int i = 0; i < lines.count; i++) {
            struct text_line line = {.width = lines.list[i].about};

            if (!maker->outline)
                line = make_line(&flow, &lines.list[i]);
            line.ends_paragraph = i == lines.count - 1;
            line.turn = turn_behind(&flow, &lines.list[i]);
            add_line(maker->arena, out, line);
        }
    }
    flow_end(&flow);
}

// Tall scripts need their lines farther apart than Latin.
static void space_lines(struct text_style *style, const char *language,
                        const struct measure *measure)
{
    enum face face = style->face[0];
    int family = -1;

    if (measure->family && measure->fitting)
        family = measure->family(measure->fonts, " ", 1, "Zyyy", language, face);
    if (family >= 0)
        style->leading =
            (int)lroundf((float)style->leading *
                         measure->fitting(measure->fonts, family, face).leading);
}

static struct text_block make_block(struct maker maker,
                                    const struct paragraph *paragraphs, int count)
{
    struct text_block block = {0};
    struct line_list lines = {0};

    maker.width = fmaxf(maker.width, 1);
    space_lines(&maker.style, maker.language, maker.measure);
    for (int i = 0; i < count; i++)
        lay_out(&maker, &paragraphs[i], &lines);
    for (int i = 0; i < lines.count; i++)
        block.width = fmaxf(block.width, lines.lines[i].width);
    block.style = maker.style;
    block.lines = lines.lines;
    block.line_count = lines.count;
    return block;
}

struct text_block text_layout(struct arena *arena, const struct paragraph *paragraphs,
                              int count, struct text_style style, float width,
                              enum wrap wrap, const char *language,
                              const struct measure *measure)
{
    return make_block(
        (struct maker){arena, style, width, wrap, language, measure, false}, paragraphs,
        count);
}

struct text_block text_outline(struct arena *arena, const struct paragraph *paragraphs,
                               int count, struct text_style style, float width,
                               enum wrap wrap, const char *language,
                               const struct measure *measure)
{
    return make_block(
        (struct maker){arena, style, width, wrap, language, measure, true}, paragraphs,
        count);
}

struct text_block text_layout_plain(struct arena *arena, const char *text,
                                    struct text_style style, float width,
                                    enum wrap wrap, const char *language,
                                    const struct measure *measure)
{
    struct span span = {0, text};
    struct paragraph paragraph = {.spans = &span, .span_count = 1};

    return text_layout(arena, &paragraph, *text ? 1 : 0, style, width, wrap, language,
                       measure);
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

static void draw_line(struct draw_list *list, const struct text_style *style,
                      const struct text_line *line, int x, int baseline, color tint,
                      bool mirrored)
{
    for (int r = 0; r < line->run_count; r++) {
        const struct text_run *run = &line->runs[r];
        float at = mirrored ? line->width - run->x - run->width : run->x;
        float pen = (float)x + at;
        // Room for what overhangs: italics to the sides, accents and tails.
        int side = style->size / 2;
        struct rect reach = {(int)floorf(pen) - side, baseline - style->size * 3 / 2,
                             (int)ceilf(run->width) + 2 * side, style->size * 9 / 4};

        draw_add_text(list, run->text, run->length, run->shaping, pen, baseline, tint,
                      reach);
    }
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

        draw_line(list, style, line, x, baseline, tint, mirrored);
        y += style->leading;
        if (line->ends_paragraph && i < first + count - 1)
            y += gap;
    }
    return y - top;
}

// ---- What no font has

static void add_missing(const struct flow *flow, int start, int end,
                        struct text_missing *out, int *count, int room)
{
    struct text_missing missing = {.face = flow->style->face[flow->span_style[start]]};
    int length = 0;

    memcpy(missing.script, flow_shaping(flow, start).script, sizeof(missing.script));
    for (int at = start; at < end && length < (int)sizeof(missing.cluster) - 5;) {
        UChar32 c;

        U16_NEXT(flow->text, at, end, c);
        U8_APPEND_UNSAFE(missing.cluster, length, c);
    }
    for (int i = 0; i < *count; i++)
        if (out[i].face == missing.face && strcmp(out[i].cluster, missing.cluster) == 0)
            return;
    if (*count < room)
        out[(*count)++] = missing;
}

int text_find_missing(struct arena *arena, const struct paragraph *paragraphs,
                      int count, struct text_style style, const char *language,
                      const struct measure *measure, struct text_missing *out, int room)
{
    int found = 0;

    for (int i = 0; i < count; i++) {
        struct flow flow;

        flow_begin(&flow, arena, &paragraphs[i], &style, language, measure);
        for (int at = 0, end; at < flow.length; at = end) {
            end = flow_next_cluster(&flow, at, flow.length);
            if (flow.flags[at] & FLOW_MISSING)
                add_missing(&flow, at, end, out, &found, room);
        }
        flow_end(&flow);
    }
    return found;
}
