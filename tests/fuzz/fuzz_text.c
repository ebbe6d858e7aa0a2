// Any Unicode as text, in many languages and widths: whatever it is, each line is as
// wide as its runs, stays in its measure, and no letter is lost or told twice.
//
// Four bytes choose language, width and how lines are chosen; the others are the text.
// Bytes 1…4 begin a span of another style, 5 a paragraph; what no card can hold is left
// out.

#include "base/arena.h"
#include "page/paragraph.h"
#include "ten.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
    CHOICES = 4,                // bytes before the text
    PARAGRAPH_BYTES = 4 * 1024, // the most a paragraph of a card has
    LEAST_WIDTH = 20,
    MOST_WIDTH = 2000,
    MARKS_SHOWN = 12, // of more in a row the page may leave some out
};

static const char *const LANGUAGES[] = {
    "en", "ar", "he", "hi", "th", "ja",      "zh",      "ko",
    "de", "fr", "fa", "ur", "tr", "zh-Hant", "sr-Latn", "xx",
};

// What is being looked at, to be printed.
static struct {
    const struct text_line *line; // NULL: none
    const char *language;
    float width;
} looked_at;

static void print_run(const struct text_run *run)
{
    fprintf(stderr, "  %6.1f + %6.1f %s %.4s \"%.*s\"", (double)run->x,
            (double)run->width, run->shaping.rtl ? "<" : ">", run->shaping.script,
            run->length, run->text);
    for (int at = 0; at < run->length;) {
        UChar32 c;

        U8_NEXT(run->text, at, run->length, c);
        fprintf(stderr, " %04X", (unsigned)c);
    }
    fprintf(stderr, "\n");
}

// Says what is wrong and crashes, so that libFuzzer keeps the input.
static void require(bool fine, const char *what)
{
    if (fine)
        return;
    fprintf(stderr, "fuzz_text: %s\n", what);
    fprintf(stderr, "  language %s, width %g\n", looked_at.language,
            (double)looked_at.width);
    for (int i = 0; looked_at.line && i < looked_at.line->run_count; i++)
        print_run(&looked_at.line->runs[i]);
    abort();
}

// ---- The text

struct letter {
    UChar32 c;
    int paragraph;
};

struct manuscript {
    struct paragraph *paragraphs;
    int count;
    struct letter *letters; // all of them
    int letter_count;
    bool crowded; // with marks
};

static bool is_mark(UChar32 c)
{
    int kind = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);

    return kind != U_GCB_OTHER && kind != U_GCB_CONTROL && kind != U_GCB_LF;
}

static bool fits_a_card(UChar32 c)
{
    return c == '\n' || c == '\t' ||
           (c > 0 && u_charType(c) != U_CONTROL_CHAR && !U_IS_UNICODE_NONCHAR(c));
}

struct writer {
    struct arena *arena;
    struct manuscript *out;
    struct span *spans; // of the paragraph
    int span_count;
    char *text; // of the span; its rest is free
    int length;
    int bytes; // of the paragraph
    unsigned style;
};

static void end_span(struct writer *w)
{
    if (w->length)
        w->spans[w->span_count++] =
            (struct span){w->style, arena_copy(w->arena, w->text, (size_t)w->length)};
    w->length = 0;
}

static void end_paragraph(struct writer *w)
{
    struct paragraph *paragraph = &w->out->paragraphs[w->out->count];

    end_span(w);
    if (!w->span_count)
        return;

    size_t size = (size_t)w->span_count * sizeof(*w->spans);

    paragraph->spans = memcpy(arena_alloc(w->arena, size), w->spans, size);
    paragraph->span_count = w->span_count;
    w->out->count++;
    w->span_count = w->bytes = 0;
}

static struct manuscript read_manuscript(struct arena *arena, const uint8_t *data,
                                         int size)
{
    size_t room = (size_t)size + 1;
    struct manuscript out = {
        .paragraphs = arena_alloc(arena, room * sizeof(struct paragraph)),
        .letters = arena_alloc(arena, room * sizeof(struct letter))};
    struct writer w = {.arena = arena,
                       .out = &out,
                       .spans = arena_alloc(arena, room * sizeof(struct span)),
                       .text = arena_alloc(arena, 4 * room)};
    int marks = 0;

    for (int at = 0; at < size;) {
        UChar32 c;

        U8_NEXT(data, at, size, c);
        if (c >= 1 && c <= 5) {
            end_span(&w);
            w.style = c == 5 ? 0 : (unsigned)c - 1;
            if (c == 5)
                end_paragraph(&w);
            continue;
        }
        c = c < 0 ? 0xfffd : c;
        if (!fits_a_card(c))
            continue;
        if (w.bytes + U8_LENGTH(c) > PARAGRAPH_BYTES)
            end_paragraph(&w);
        marks = is_mark(c) ? marks + 1 : 0;
        out.crowded |= marks > MARKS_SHOWN;
        out.letters[out.letter_count++] = (struct letter){c, out.count};
        w.bytes += U8_LENGTH(c);
        U8_APPEND_UNSAFE(w.text, w.length, c);
    }
    end_paragraph(&w);
    return out;
}

// ---- What must be so

// Seen by a reader. What is not may be dropped (direction marks, spaces at a line's
// end) or added (a joiner at a cut through an Arabic word).
static bool is_visible(UChar32 c)
{
    return !u_isUWhiteSpace(c) && u_charType(c) != U_CONTROL_CHAR &&
           !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// A dash among Han and kana is drawn as the bar that is as wide as they are.
static UChar32 plain(UChar32 c)
{
    return c == 0x2015 ? 0x2014 : c;
}

static int compare(const void *left, const void *right)
{
    const UChar32 *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

// The visible letters of a line, in order of their codes: its runs stand as they are
// seen, which is not the order of the text.
static int read_line(const struct text_line *line, UChar32 *letters)
{
    int count = 0;

    for (int i = 0; i < line->run_count; i++) {
        const struct text_run *run = &line->runs[i];

        for (int at = 0; at < run->length;) {
            UChar32 c;

            U8_NEXT(run->text, at, run->length, c);
            require(c >= 0, "a run is not UTF-8");
            if (is_visible(c))
                letters[count++] = plain(c);
        }
    }
    qsort(letters, (size_t)count, sizeof(*letters), compare);
    return count;
}

// The letter behind the next `count` visible ones, which are put into `letters` in
// order of their codes; -1: there are not so many in this paragraph.
static int take_letters(const struct manuscript *m, int at, int count, UChar32 *letters)
{
    int taken = 0, paragraph = -1;

    for (; at < m->letter_count && taken < count; at++) {
        const struct letter *letter = &m->letters[at];

        if (!is_visible(letter->c))
            continue;
        if (paragraph >= 0 && letter->paragraph != paragraph)
            return -1;
        paragraph = letter->paragraph;
        letters[taken++] = plain(letter->c);
    }
    qsort(letters, (size_t)taken, sizeof(*letters), compare);
    return taken == count ? at : -1;
}

// One of them less.
static bool drop(UChar32 c, UChar32 *letters, int *count)
{
    for (int i = 0; i < *count; i++)
        if (letters[i] == c) {
            --*count;
            memmove(letters + i, letters + i + 1,
                    sizeof(*letters) * (size_t)(*count - i));
            return true;
        }
    return false;
}

// Where the line's letters end in the text; a hyphen may have been added to them.
static int match_line(const struct manuscript *m, int at, const struct text_line *line,
                      UChar32 *drawn, UChar32 *given)
{
    static const UChar32 ADDED[] = {0, 0x2010, '-'};

    for (int i = 0; i < COUNT_OF(ADDED); i++) {
        int count = read_line(line, drawn);

        if (i && !drop(ADDED[i], drawn, &count))
            continue;

        int end = take_letters(m, at, count, given);

        if (end >= 0 && memcmp(drawn, given, sizeof(*drawn) * (size_t)count) == 0)
            return end;
    }
    require(false, "a line holds other letters than the text");
    return at;
}

// How many pieces the text from `at` to `end` could be cut into: grapheme clusters, but
// what a virama or a lam and an alef bind is one.
static int count_pieces(const struct manuscript *m, int at, int end, UChar *text)
{
    UErrorCode error = U_ZERO_ERROR;
    int length = 0, count = 0;

    for (; at < end; at++)
        if (is_visible(m->letters[at].c) || m->letters[at].c == 0x200d)
            U16_APPEND_UNSAFE(text, length, m->letters[at].c);

    UBreakIterator *clusters = ubrk_open(UBRK_CHARACTER, "", text, length, &error);

    require(U_SUCCESS(error), "ICU has no rules for characters");
    for (int32_t next = ubrk_first(clusters); next < length && next != UBRK_DONE;
         next = ubrk_next(clusters)) {
        UChar32 before = 0;

        if (next > 0)
            U16_GET(text, 0, next - 1, length, before);
        count += u_getCombiningClass(before) != 9 && before != 0x0644;
    }
    ubrk_close(clusters);
    return count;
}

static void check_widths(const struct text_line *line)
{
    float pen = 0;

    for (int i = 0; i < line->run_count; i++) {
        const struct text_run *run = &line->runs[i];

        require(run->length > 0, "a run is empty");
        require(fabsf(run->x - pen) < 0.5F, "a run is not beside the one before");
        require(fabsf(run->width - 10 * (float)ten_letters(run->text, run->length)) <
                    0.5F,
                "a run is not as wide as what it draws");
        pen += run->width;
    }
    require(fabsf(line->width - pen) < 0.5F, "a line is not as wide as its runs");
}

// Everything that must be so of a block, whoever made it.
static void check_block(struct arena *arena, const struct text_block *block,
                        const struct manuscript *m, float width)
{
    size_t room = (size_t)m->letter_count * 2 + 16;
    UChar32 *drawn = arena_alloc(arena, room * sizeof(*drawn));
    UChar32 *given = arena_alloc(arena, room * sizeof(*given));
    UChar *piece = arena_alloc(arena, 2 * room * sizeof(*piece));
    int at = 0, ends = 0;

    for (int i = 0; i < block->line_count; i++) {
        const struct text_line *line = looked_at.line = &block->lines[i];

        check_widths(line);
        require(line->width <= block->width + 0.5F, "a line is wider than the block");
        ends += line->ends_paragraph;
        if (m->crowded)
            continue;

        int end = match_line(m, at, line, drawn, given);

        require(line->width <= width + 0.5F || count_pieces(m, at, end, piece) <= 1,
                "a line is too wide, and could be cut");
        at = end;
    }
    looked_at.line = NULL;
    require(ends <= m->count, "a paragraph ends twice");
    require(!block->line_count || block->lines[block->line_count - 1].ends_paragraph,
            "the last line does not end its paragraph");
    for (; at < m->letter_count && !m->crowded; at++)
        require(!is_visible(m->letters[at].c), "letters are lost at the end");
}

// ---- What the page asks

// A family a script, so that runs are cut where fonts change.
static int family_by_script(void *fonts, const char *cluster, int length,
                            const char script[4], const char *language, enum face face)
{
    (void)fonts, (void)cluster, (void)length, (void)language, (void)face;
    return (script[0] + script[3]) % 5;
}

static int every_third(void *hyphens, const char *language, const char *word,
                       int length, int *points, int room)
{
    int count = 0, letters = 0;

    (void)hyphens, (void)language;
    for (int i = 0; i < length && count < room; i++)
        if (((unsigned char)word[i] & 0xc0u) != 0x80u && letters++ % 3 == 0 && i > 0)
            points[count++] = i;
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < CHOICES)
        return 0;

    struct arena *arena = arena_create();
    struct manuscript m = read_manuscript(arena, data + CHOICES, (int)size - CHOICES);
    struct text_style style = {.face = {FACE_TEXT, FACE_TEXT_ITALIC, FACE_TEXT_STRONG,
                                        FACE_TEXT_STRONG_ITALIC},
                               .size = 10 + data[3] / 4,
                               .leading = 20,
                               .cap = 0.7F};
    int width = LEAST_WIDTH + (data[1] | data[2] << 8) % (MOST_WIDTH - LEAST_WIDTH + 1);
    struct measure measure = *measure_ten();

    if (data[3] & 1)
        measure.family = family_by_script;
    if (data[3] & 2)
        measure.hyphenate = every_third;

    looked_at.language = LANGUAGES[data[0] % COUNT_OF(LANGUAGES)];
    looked_at.width = (float)width;

    struct text_block block =
        text_layout(arena, m.paragraphs, m.count, style, (float)width, data[0] >= 128,
                    looked_at.language, &measure);

    check_block(arena, &block, &m, (float)width);
    arena_destroy(arena);
    return 0;
}
