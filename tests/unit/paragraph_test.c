#include "page/paragraph.h"

#include "base/arena.h"
#include "findings.h"
#include "ten.h"

#include <stdlib.h>

#define NBSP  "\xc2\xa0"
#define NNBSP "\xe2\x80\xaf"

// Faces by number, so that a run shows its style: 0 plain, 1 emphasis, 2 strong, 3.
static const struct text_style style = {
    .face = {FACE_TEXT, FACE_TEXT_ITALIC, FACE_TEXT_STRONG, FACE_TEXT_STRONG_ITALIC},
    .size = 20,
    .leading = 30,
    .cap = .7F,
};

// Lines as "text|", a paragraph's last one as "text¶"; with `runs` each run as
// "<face>x:text".
static void write_out(const struct text_block *block, bool runs, char *out, size_t size)
{
    size_t used = 0;

    *out = 0;
    for (int i = 0; i < block->line_count; i++) {
        const struct text_line *line = &block->lines[i];

        for (int r = 0; r < line->run_count; r++) {
            const struct text_run *run = &line->runs[r];

            if (runs)
                used +=
                    (size_t)snprintf(out + used, size - used,
                                     "<%d>%g:", (int)run->shaping.face, (double)run->x);
            used += (size_t)snprintf(out + used, size - used, "%.*s", run->length,
                                     run->text);
        }
        used += (size_t)snprintf(out + used, size - used, "%s",
                                 line->ends_paragraph ? "¶" : "|");
    }
}

static const struct {
    const char *name;
    const char *language;
    int width;
    enum wrap wrap;
    const char *text, *lines;
} BREAKS[] = {
    {"nothing", "en", 100, WRAP_RAGGED, "", ""},
    {"one line", "en", 100, WRAP_RAGGED, "ten pixels", "ten pixels¶"},
    {"one letter too many", "en", 99, WRAP_RAGGED, "ten pixels", "ten|pixels¶"},
    {"greedy", "en", 100, WRAP_RAGGED, "a bb ccc dddd eeeee f",
     "a bb ccc|dddd eeeee|f¶"},
    {"spaces hang", "en", 100, WRAP_RAGGED, "ten pixels   and more",
     "ten pixels|and more¶"},
    {"a space at the end", "en", 100, WRAP_RAGGED, "ten pixels  ", "ten pixels¶"},
    {"hard breaks", "en", 100, WRAP_RAGGED, "one\ntwo three\nfour",
     "one|two three|four¶"},
    {"a hard break at the edge", "en", 100, WRAP_RAGGED, "ten pixels\nmore",
     "ten pixels|more¶"},
    {"a hard break behind spaces", "en", 100, WRAP_RAGGED, "ten  \nmore", "ten|more¶"},
    {"an empty line", "en", 100, WRAP_RAGGED, "one\n\ntwo", "one||two¶"},
    {"a hyphen", "en", 100, WRAP_RAGGED, "a well-known word", "a well-|known word¶"},
    {"a word that is too long", "en", 50, WRAP_RAGGED, "abcdefghijkl",
     "abcde|fghij|kl¶"},
    {"behind another", "en", 50, WRAP_RAGGED, "ab cdefghijkl", "ab|cdefg|hijkl¶"},
    {"before another", "en", 50, WRAP_RAGGED, "abcdefghi jk", "abcde|fghi|jk¶"},
    {"and room for another", "en", 50, WRAP_RAGGED, "abcdefg hi", "abcde|fg hi¶"},
    {"letters of two bytes", "en", 50, WRAP_RAGGED, "ééééééé", "ééééé|éé¶"},
    {"narrower than a letter", "en", 5, WRAP_RAGGED, "abc d", "a|b|c|d¶"},
    {"no-break spaces", "en", 100, WRAP_RAGGED, "Take 25" NBSP "seconds",
     "Take|25" NBSP "seconds¶"},
    {"no-break spaces are drawn", "en", 100, WRAP_RAGGED, "one" NBSP, "one" NBSP "¶"},
    {"French quotes", "fr", 120, WRAP_RAGGED, "Il dit «" NBSP "oui" NBSP "» et part",
     "Il dit|«" NBSP "oui" NBSP "»|et part¶"},
    {"French marks", "fr", 100, WRAP_RAGGED, "Toujours là" NNBSP "?",
     "Toujours|là" NNBSP "?¶"},
    {"French in narrow spaces", "fr", 130, WRAP_RAGGED,
     "voir «" NNBSP "Nosferatu" NNBSP "» ici",
     "voir|«" NNBSP "Nosferatu" NNBSP "»|ici¶"},
    {"a dash", "en", 100, WRAP_RAGGED, "the mind—a spark", "the mind—|a spark¶"},
    {"years stay together", "en", 70, WRAP_RAGGED, "in 1914–17", "in|1914–17¶"},
    {"Chinese breaks anywhere", "zh", 50, WRAP_GREEDY, "电影是造梦的艺术",
     "电影是造梦|的艺术¶"},
    {"and not before a mark", "zh", 50, WRAP_GREEDY, "电影是造梦，艺术",
     "电影是造|梦，艺术¶"},
    {"balanced: one line stays one", "en", 500, WRAP_BALANCED, "one line", "one line¶"},
    {"balanced", "en", 200, WRAP_BALANCED, "aaa bbb ccc ddd eee fff",
     "aaa bbb ccc|ddd eee fff¶"},
    {"greedy, to compare", "en", 200, WRAP_GREEDY, "aaa bbb ccc ddd eee fff",
     "aaa bbb ccc ddd eee|fff¶"},
    {"balanced: no more lines", "en", 110, WRAP_BALANCED, "aaaaaaaaaa bb cc",
     "aaaaaaaaaa|bb cc¶"},
    {"balanced: words stay whole", "en", 150, WRAP_BALANCED, "aaaaaaaaaaaaaa b",
     "aaaaaaaaaaaaaa|b¶"},
    {"balanced: a word too long", "en", 50, WRAP_BALANCED, "abcdefghij",
     "abcde|fghij¶"},
    {"balanced: hard breaks", "en", 300, WRAP_BALANCED, "one\ntwo three",
     "one|two three¶"},
};

static void breaks_lines(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(BREAKS); i++) {
        struct arena *arena = arena_create();
        struct text_block block =
            text_layout_plain(arena, BREAKS[i].text, style, (float)BREAKS[i].width,
                              BREAKS[i].wrap, BREAKS[i].language, measure_ten());
        char out[1024];

        write_out(&block, false, out, sizeof(out));
        expect_text(BREAKS[i].name, out, BREAKS[i].lines);
        for (int l = 0; l < block.line_count; l++)
            if (block.lines[l].width > block.width)
                fail_msg("%s: a line is wider than its block", BREAKS[i].name);
        arena_destroy(arena);
    }
}

enum { SPANS_MAX = 6, PARAGRAPHS_MAX = 3 };

static const struct {
    const char *name;
    int width;
    struct span spans[PARAGRAPHS_MAX][SPANS_MAX];
    const char *lines;
} RUNS[] = {
    {"one style", 200, {{{0, "plain text"}}}, "<0>0:plain text¶"},
    {"emphasis",
     300,
     {{{0, "see "}, {1, "Safety Last!"}, {0, " now"}}},
     "<0>0:see <1>40:Safety Last!<0>160: now¶"},
    {"every style",
     300,
     {{{0, "a"}, {1, "b"}, {2, "c"}, {3, "d"}}},
     "<0>0:a<1>10:b<2>20:c<3>30:d¶"},
    {"neighbours of one style are one run", 300, {{{0, "a "}, {0, "b"}}}, "<0>0:a b¶"},
    {"a run over two lines",
     100,
     {{{0, "see "}, {1, "Safety Last"}, {0, "!"}}},
     "<0>0:see <1>40:Safety|<1>0:Last<0>40:!¶"},
    {"no break inside a word of two styles",
     60,
     {{{0, "un "}, {1, "un"}, {0, "likely"}}},
     "<0>0:un|<1>0:un<0>20:like|<0>0:ly¶"},
    {"a run that ends in a hanging space",
     60,
     {{{1, "single "}, {0, "word"}}},
     "<1>0:single|<0>0:word¶"},
    {"paragraphs",
     100,
     {{{0, "one two three"}}, {{2, "four"}}},
     "<0>0:one two|<0>0:three¶<2>0:four¶"},
};

static int gather(const struct span (*spans)[SPANS_MAX], struct paragraph *paragraphs)
{
    int count = 0;

    while (count < PARAGRAPHS_MAX && spans[count][0].text) {
        paragraphs[count] = (struct paragraph){.spans = spans[count]};
        while (paragraphs[count].span_count < SPANS_MAX &&
               spans[count][paragraphs[count].span_count].text)
            paragraphs[count].span_count++;
        count++;
    }
    return count;
}

static void makes_runs(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(RUNS); i++) {
        struct arena *arena = arena_create();
        struct paragraph paragraphs[PARAGRAPHS_MAX];
        int count = gather(RUNS[i].spans, paragraphs);
        struct text_block block =
            text_layout(arena, paragraphs, count, style, (float)RUNS[i].width,
                        WRAP_RAGGED, "en", measure_ten());
        char out[1024];

        write_out(&block, true, out, sizeof(out));
        expect_text(RUNS[i].name, out, RUNS[i].lines);
        arena_destroy(arena);
    }
}

// Whatever the width: nothing is lost, nothing comes twice, no line is too wide unless
// it is a single letter.
static void loses_nothing(void **state)
{
    static const char text[] = "In 1963 a twenty-two-year-old «" NBSP "student" NBSP
                               "» drew   Łódź’s lights.\nNobody watched—almost "
                               "nobody; then Kieślowskiego-Zamachowskiego came.";

    (void)state;
    for (int width = 1; width < 900; width += 7) {
        struct arena *arena = arena_create();
        struct text_block block =
            text_layout_plain(arena, text, style, (float)width, (enum wrap)(width % 3),
                              "en", measure_ten());
        const char *at = text;

        for (int i = 0; i < block.line_count; i++)
            for (int r = 0; r < block.lines[i].run_count; r++) {
                const struct text_run *run = &block.lines[i].runs[r];

                while (*at != *run->text && (*at == ' ' || *at == '\n'))
                    at++;
                if (strncmp(at, run->text, (size_t)run->length) != 0)
                    fail_msg("%d px: lost before \"%.*s\"", width, run->length,
                             run->text);
                at += run->length;
                if (block.lines[i].width > (float)width &&
                    ten_letters(run->text, run->length) > 1)
                    fail_msg("%d px: \"%.*s\" is too wide", width, run->length,
                             run->text);
            }
        assert_string_equal(at, "");
        arena_destroy(arena);
    }
}

static const struct {
    const char *name;
    const char *language;
    struct span spans[PARAGRAPHS_MAX][SPANS_MAX];
    const char *first;
} SENTENCES[] = {
    {"no text", "en", {{{0}}}, ""},
    {"one sentence", "en", {{{0, "Only one."}}}, "<0>0:Only one.¶"},
    {"no full stop", "en", {{{0, "Only one"}}}, "<0>0:Only one¶"},
    {"the first of two", "en", {{{0, "One. Two."}}}, "<0>0:One.¶"},
    {"a question", "en", {{{0, "Who? Me."}}}, "<0>0:Who?¶"},
    {"only the first paragraph", "en", {{{0, "One"}}, {{0, "two."}}}, "<0>0:One¶"},
    {"with its emphasis",
     "en",
     {{{0, "See "}, {1, "Safety Last"}, {0, ". Then go."}}},
     "<0>0:See <1>40:Safety Last<0>150:.¶"},
    {"ends inside emphasis", "en", {{{1, "One. Two"}, {0, " three."}}}, "<1>0:One.¶"},
    {"a full stop inside a title",
     "en",
     {{{0, "He saw "}, {1, "Dr. Mabuse"}, {0, " twice. Why?"}}},
     "<0>0:He saw <1>70:Dr. Mabuse<0>170: twice.¶"},
    {"initials", "en", {{{0, "D. W. Griffith. Two."}}}, "<0>0:D. W. Griffith.¶"},
    {"an abbreviation",
     "en",
     {{{0, "Mr. Keaton fell. Two."}}},
     "<0>0:Mr. Keaton fell.¶"},
    {"a number", "en", {{{0, "It took 1.5 years. Two."}}}, "<0>0:It took 1.5 years.¶"},
    {"French quotes",
     "fr",
     {{{0, "«" NBSP "Oui" NBSP "!" NBSP "» dit-il. Puis rien."}}},
     "<0>0:«" NBSP "Oui" NBSP "!" NBSP "» dit-il.¶"},
    {"French", "fr", {{{0, "M. Lumière vint. Puis rien."}}}, "<0>0:M. Lumière vint.¶"},
    {"French, kept together",
     "fr",
     {{{0, "M." NBSP "Lumière vint. Puis rien."}}},
     "<0>0:M." NBSP "Lumière vint.¶"},
    {"a short last word",
     "en",
     {{{0, "Made in the US. Then more. And more."}}},
     "<0>0:Made in the US. Then more.¶"},
    {"and one that is not so short",
     "en",
     {{{0, "It was Max. Then more."}}},
     "<0>0:It was Max.¶"},
    // A hard break ends a sentence.
    {"a hard break", "en", {{{0, "One\ntwo. Three."}}}, "<0>0:One¶"},
    {"Chinese", "zh", {{{0, "电影。造梦。"}}}, "<0>0:电影。¶"},
};

static void finds_first_sentences(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SENTENCES); i++) {
        struct arena *arena = arena_create();
        struct paragraph paragraphs[PARAGRAPHS_MAX], first;
        int count = gather(SENTENCES[i].spans, paragraphs);

        count = text_first_sentences(arena, paragraphs, count, SENTENCES[i].language, 1,
                                     &first);

        struct text_block block = text_layout(arena, &first, count, style, 1e6F,
                                              WRAP_RAGGED, "en", measure_ten());
        char out[1024];

        write_out(&block, true, out, sizeof(out));
        expect_text(SENTENCES[i].name, out, SENTENCES[i].first);
        arena_destroy(arena);
    }
}

static const struct {
    const char *name, *text;
    int most, found;
    const char *first;
} SEVERAL[] = {
    {"two of three", "One. D. W. two! Three?", 2, 2, "One. D. W. two!"},
    {"all of two", "One. Two.", 2, 2, "One. Two."},
    {"more than there are", "One. Two. ", 9, 2, "One. Two."},
    {"an abbreviation at the end", "One. By D.", 9, 2, "One. By D."},
};

static void finds_several_sentences(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SEVERAL); i++) {
        struct arena *arena = arena_create();
        struct span span = {0, SEVERAL[i].text};
        struct paragraph whole = {.spans = &span, .span_count = 1}, first;

        assert_int_equal(
            text_first_sentences(arena, &whole, 1, "en", SEVERAL[i].most, &first),
            SEVERAL[i].found);
        expect_text(SEVERAL[i].name, first.spans[0].text, SEVERAL[i].first);
        arena_destroy(arena);
    }
}

static void measures_heights(void **state)
{
    static const struct span one = {0, "aaa bbb ccc"}, two = {0, "ddd"};
    static const struct paragraph both[] = {{.spans = &one, .span_count = 1},
                                            {.spans = &two, .span_count = 1}};

    (void)state;

    struct arena *arena = arena_create();
    struct text_block block =
        text_layout(arena, both, 2, style, 70, WRAP_RAGGED, "en", measure_ten());

    assert_int_equal(block.line_count, 3);
    assert_int_equal(text_height(&block, 0, 0, 8), 0);
    assert_int_equal(text_height(&block, 0, 1, 8), 30);
    assert_int_equal(text_height(&block, 0, 2, 8), 60);
    assert_int_equal(text_height(&block, 0, 3, 8), 98); // the gap lies between
    assert_int_equal(text_height(&block, 1, 2, 8), 68);

    struct draw_list list = {0};

    assert_int_equal(text_draw(&list, &block, 0, 3, 100, 50, 8, 0xff000000, false), 98);

    char *printed = draw_print(&list);

    expect_text("three lines", printed,
                "text    90,42 90x45 #ff000000 text 20 at 100.00,72 \"aaa bbb\"\n"
                "text    90,72 50x45 #ff000000 text 20 at 100.00,102 \"ccc\"\n"
                "text    90,110 50x45 #ff000000 text 20 at 100.00,140 \"ddd\"\n");
    free(printed);
    draw_free(&list);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_lines),
        cmocka_unit_test(makes_runs),
        cmocka_unit_test(loses_nothing),
        cmocka_unit_test(finds_first_sentences),
        cmocka_unit_test(finds_several_sentences),
        cmocka_unit_test(measures_heights),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
