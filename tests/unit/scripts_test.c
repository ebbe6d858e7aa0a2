// Directions, scripts, fonts and breaks of all the writing systems the program sets, as
// the typesetter sees them: widths are ten pixels a letter, families stand for scripts.
#include "page/paragraph.h"

#include "base/arena.h"
#include "findings.h"
#include "ten.h"

#include <stdlib.h>

#define ZWJ  "\xe2\x80\x8d"
#define NBSP "\xc2\xa0"
#define SHY  "\xc2\xad"

static const struct text_style style = {
    .face = {FACE_TEXT, FACE_TEXT_ITALIC, FACE_TEXT_STRONG, FACE_TEXT_STRONG_ITALIC},
    .size = 20,
    .leading = 30,
    .cap = .7F,
};

// ---- Fonts that never were

static const char *const families[] = {"Latn", "Arab", "Hebr", "Deva",
                                       "Thai", "Hani", "Hang"};

static int family_of_script(void *context, const char *cluster, int length,
                            const char script[4], const char *language, enum face face)
{
    (void)context, (void)length, (void)face, (void)language;
    if ((unsigned char)*cluster >= 0xf0) // nobody has emoji
        return -1;
    if (memcmp(script, "Kana", 4) == 0)
        return 5;
    for (int i = 0; i < COUNT_OF(families); i++)
        if (memcmp(script, families[i], 4) == 0)
            return i;
    return 0;
}

// A hyphen may stand behind every third letter; English needs none.
static int hyphen_every_third(void *context, const char *language, const char *word,
                              int length, int *points, int room)
{
    int count = 0;

    (void)context, (void)word;
    if (strcmp(language, "de") != 0)
        return 0;
    for (int at = 3; at + 3 <= length && count < room; at += 3)
        points[count++] = at;
    return count;
}

static const struct measure measure = {
    .advance = ten_pixels, .family = family_of_script, .hyphenate = hyphen_every_third};

// ---- Runs

// Each run as "Arab<text" (right to left) or "Latn>text", from left to right; the face
// as a number before the script where it is not the plain one; "|" between lines.
static void write_runs(const struct text_block *block, char *out, size_t size)
{
    size_t used = 0;

    *out = 0;
    for (int i = 0; i < block->line_count; i++)
        for (int r = 0; r < block->lines[i].run_count; r++) {
            const struct text_run *run = &block->lines[i].runs[r];
            char face[2] = {(char)('0' + run->shaping.face), 0};

            used += (size_t)snprintf(
                out + used, size - used, "%s%s%.4s%s%.*s", r ? "," : (i ? "|" : ""),
                run->shaping.face ? face : "", run->shaping.script,
                run->shaping.rtl ? "<" : ">", run->length, run->text);
            assert_int_equal(
                run->shaping.family,
                family_of_script(NULL, "x", 1, run->shaping.script, "", FACE_TEXT));
        }
}

enum { SPANS_MAX = 4 };

static const struct {
    const char *name, *language;
    struct span spans[SPANS_MAX];
    const char *runs;
} RUNS[] = {
    {"Latin", "en", {{0, "plain"}}, "Latn>plain"},
    {"digits alone are the language's", "ar", {{0, "1939"}}, "Arab>1939"},
    {"Arabic", "ar", {{0, "سلام"}}, "Arab<سلام"},
    {"a year in Arabic", "ar", {{0, "عام 1939 كان"}}, "Arab< كان,Arab>1939,Arab<عام "},
    {"Arabic digits", "ar", {{0, "عام ١٩٣٩"}}, "Arab>١٩٣٩,Arab<عام "},
    {"a quoted title keeps its own marks",
     "ar",
     {{0, "فيلم «Go!» جيد"}},
     "Arab<» جيد,Latn>Go!,Arab<فيلم «"},
    {"an emphasised title, too",
     "ar",
     {{0, "فيلم "}, {1, "Go!"}, {0, " جيد"}},
     "Arab< جيد,1Latn>Go!,Arab<فيلم "},
    {"quotes inside quotes",
     "ar",
     {{0, "قال «رأيت “Jaws 2”.»"}},
     "Arab<”.»,Latn>Jaws 2,Arab<قال «رأيت “"},
    {"numbers behind Arabic words",
     "en",
     {{0, "ح٤ a ح٤ b ح٤ c"}},
     "Arab>٤,Arab<ح,Arab> ,Latn>a ,Arab>٤,Arab<ح,Arab> ,Latn>b ,Arab>٤,Arab<ح,Arab> ,"
     "Latn>c"},
    {"quotes that open together",
     "ar",
     {{0, "قال «“سأعود.”» غدًا"}},
     "Arab<قال «“سأعود.”» غدًا"},
    {"quoted numbers in the order of the text",
     "ar",
     {{0, "«١ – ٢»"}},
     "Arab<»,Arab>٢,Arab< – ,Arab>١,Arab<«"},
    {"an Arabic title in English",
     "en",
     {{0, "See “سلام!” now"}},
     "Latn>See “,Arab<سلام!,Latn>” now"},
    {"brackets", "en", {{0, "salaam (سلام) is"}}, "Latn>salaam (,Arab<سلام,Latn>) is"},
    {"Hebrew and English",
     "he",
     {{0, "סרט Casablanca מאוד"}},
     "Hebr< מאוד,Latn>Casablanca,Hebr<סרט "},
    {"emphasis inside a joined word",
     "ar",
     {{0, "المت"}, {1, "حف"}},
     "1Arab<" ZWJ "حف,Arab<المت" ZWJ},
    {"behind a letter that does not join",
     "ar",
     {{0, "دا"}, {1, "ر"}},
     "1Arab<ر,Arab<دا"},
    {"a lam-alef stays whole", "ar", {{0, "سل"}, {1, "ام"}}, "1Arab<م,Arab<سلا"},
    {"a vowel sign does not hide the join",
     "ar",
     {{0, "بَ"}, {1, "ت"}},
     "1Arab<" ZWJ "ت,Arab<بَ" ZWJ},
    {"a mark stays with its base",
     "en",
     {{0, "cafe"}, {1, "\xcc\x81s"}},
     "Latn>cafe\xcc\x81,1Latn>s"},
    {"a conjunct stays whole", "hi", {{0, "पक्"}, {1, "षी"}}, "Deva>पक्षी"},
    {"Hindi and Latin", "hi", {{0, "फ़िल्म Babe में"}}, "Deva>फ़िल्म ,Latn>Babe ,Deva>में"},
    {"kana and kanji are one run",
     "ja",
     {{0, "映画のポスター。"}},
     "Kana>映画のポスター。"},
    {"Han in Chinese", "zh", {{0, "电影《Babe》"}}, "Hani>电影《,Latn>Babe,Hani>》"},
    {"a Chinese dash is as wide as two letters",
     "zh",
     {{0, "最亮——那，A—B"}},
     "Hani>最亮――那，,Latn>A—B"},
    {"a Japanese one, too", "ja", {{0, "ついた——ほら"}}, "Kana>ついた――ほら"},
    {"Korean", "ko", {{0, "영화—Babe"}}, "Hang>영화—,Latn>Babe"},
    {"Thai", "th", {{0, "ภาพยนตร์"}}, "Thai>ภาพยนตร์"},
    {"Greek and Cyrillic", "en", {{0, "Θέα мир"}}, "Grek>Θέα ,Cyrl>мир"},
    {"what no font has is not drawn", "en", {{0, "a🎬b"}}, "Latn>ab"},
    {"nothing but that", "en", {{0, "🎬"}}, ""},
    {"controls are not drawn",
     "en",
     {{0, "a\xe2\x80\xae"
          "b\tc\xef\xbb\xbf"}},
     "Latn>a,Latn<b c"},
    {"a soft hyphen inside a line", "de", {{0, "Film" SHY "kunst"}}, "Latn>Filmkunst"},
};

static void splits_runs(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(RUNS); i++) {
        struct arena *arena = arena_create();
        struct paragraph paragraph = {.spans = RUNS[i].spans};
        char out[1024];

        while (paragraph.span_count < SPANS_MAX &&
               RUNS[i].spans[paragraph.span_count].text)
            paragraph.span_count++;

        struct text_block block = text_layout(arena, &paragraph, 1, style, 1e6F,
                                              WRAP_RAGGED, RUNS[i].language, &measure);

        write_runs(&block, out, sizeof(out));
        expect_text(RUNS[i].name, out, RUNS[i].runs);
        arena_destroy(arena);
    }
}

// ---- Fonts that lack letters

// The first family lacks the Ḳ, the second the exclamation mark.
static int family_that_has(void *context, const char *text, int length,
                           const char script[4], const char *language, enum face face)
{
    bool dot = false, mark = false;

    (void)context, (void)script, (void)language, (void)face;
    for (int i = 0; i < length; i++) {
        dot = dot || (unsigned char)text[i] == 0xe1;
        mark = mark || text[i] == '!';
    }
    return !dot ? 0 : mark ? -1 : 1;
}

static const struct {
    const char *name;
    struct span spans[SPANS_MAX];
    const char *runs; // each with the number of its family
} FAMILIES[] = {
    {"the first has all", {{0, "Kala now!"}}, "0 Kala now!"},
    {"one letter takes the others along", {{0, "So Ḳala 3"}}, "1 So Ḳala 3"},
    {"be it the first", {{0, "Ḳala 3"}}, "1 Ḳala 3"},
    {"but no sign that is missing there", {{0, "So Ḳala!"}}, "1 So Ḳala|0 !"},
    {"each style for itself", {{0, "So "}, {1, "Ḳala"}}, "0 So |1 Ḳala"},
    {"each script for itself", {{0, "Ḳala Θέα"}}, "1 Ḳala |0 Θέα"},
};

static void stays_in_one_family(void **state)
{
    struct measure lacking = measure;

    (void)state;
    lacking.family = family_that_has;
    for (int i = 0; i < COUNT_OF(FAMILIES); i++) {
        struct arena *arena = arena_create();
        struct paragraph paragraph = {.spans = FAMILIES[i].spans};
        char out[256] = "";
        size_t used = 0;

        while (paragraph.span_count < SPANS_MAX &&
               FAMILIES[i].spans[paragraph.span_count].text)
            paragraph.span_count++;

        struct text_block block =
            text_layout(arena, &paragraph, 1, style, 1e6F, WRAP_RAGGED, "en", &lacking);

        for (int r = 0; r < block.lines[0].run_count; r++) {
            const struct text_run *run = &block.lines[0].runs[r];

            used += (size_t)snprintf(out + used, sizeof(out) - used, "%s%d %.*s",
                                     r ? "|" : "", run->shaping.family, run->length,
                                     run->text);
        }
        expect_text(FAMILIES[i].name, out, FAMILIES[i].runs);
        arena_destroy(arena);
    }
}

// ---- Breaks

static const struct {
    const char *name, *language;
    int width;
    enum wrap wrap;
    const char *text, *lines;
} BREAKS[] = {
    {"small kana never begin a line", "ja", 30, WRAP_GREEDY, "あいちょっと",
     "あい|ちょっ|と"},
    {"nor the long mark", "ja", 30, WRAP_GREEDY, "あいター", "あい|ター"},
    {"nor a name's double hyphen", "ja", 30, WRAP_GREEDY, "あいタ＝タ", "あい|タ＝タ"},
    {"nor a full stop", "ja", 30, WRAP_GREEDY, "映画館。夜", "映画|館。夜"},
    {"no opening mark ends one", "ja", 30, WRAP_GREEDY, "映画「夜」", "映画|「夜」"},
    {"a Japanese headline breaks between phrases", "ja", 90, WRAP_BALANCED,
     "東京の映画館で見た夢", "東京の映画館で|見た夢"},
    {"a Japanese line ends with a phrase", "ja", 110, WRAP_RAGGED,
     "ひっくり返ったかさをさがしてみましょう",
     "ひっくり返ったかさを|さがしてみましょう"},
    {"a headline does not end with a little word", "es", 190, WRAP_BALANCED,
     "Un fósforo se vuelve amanecer", "Un fósforo|se vuelve amanecer"},
    {"a name stays whole", "en", 240, WRAP_RAGGED,
     "It was a year before Jo Fox came by", "It was a year before|Jo Fox came by"},
    {"but German writes every noun so", "de", 240, WRAP_RAGGED,
     "It was a year before Jo Fox came by", "It was a year before Jo|Fox came by"},
    {"a middle dot is not left at a line's end", "en", 50, WRAP_RAGGED,
     "aaa\u00a0· bbb", "aaa|bbb"},
    {"a number stays with what it counts", "en", 150, WRAP_RAGGED,
     "There were but 48 piglets in there", "There were but|48 piglets|in there"},
    {"a written hyphen is no good end", "fr", 150, WRAP_RAGGED,
     "entrez dans un sous-sol parisien", "entrez dans|un sous-sol|parisien"},
    {"Korean breaks at spaces", "ko", 60, WRAP_GREEDY, "영화는 꿈이다",
     "영화는|꿈이다"},
    {"signs that are one stay together", "en", 50, WRAP_GREEDY, "in C++ now",
     "in|C++|now"},
    {"and only then in a word", "ko", 30, WRAP_GREEDY, "영화제작자", "영화제|작자"},
    {"Korean and Latin", "ko", 70, WRAP_GREEDY, "영화 Babe를 봤다", "영화|Babe를|봤다"},
    {"Thai by its dictionary", "th", 110, WRAP_GREEDY, "ภาพยนตร์ไทยสนุก",
     "ภาพยนตร์ไทย|สนุก"},
    {"Hindi", "hi", 70, WRAP_GREEDY, "यह फ़िल्म है।", "यह|फ़िल्म|है।"},
    {"a danda never begins a line", "hi", 50, WRAP_GREEDY, "यह है ।", "यह|है ।"},
    {"a hard break behind Thai is the only one", "th", 200, WRAP_GREEDY,
     "“ใส่ฟิล์มหรือยัง”\nใส่แล้ว", "“ใส่ฟิล์มหรือยัง”|ใส่แล้ว"},
    {"and behind Japanese", "ja", 200, WRAP_GREEDY, "「フィルムは？」\n「かけた」",
     "「フィルムは？」|「かけた」"},
    {"a closing mark behind a space", "fr", 90, WRAP_GREEDY, "Van Gogh » dit",
     "Van|Gogh »|dit"},
    {"an opening mark before a space", "fr", 70, WRAP_GREEDY, "dit « oui » et",
     "dit|« oui »|et"},
    {"German marks", "de", 70, WRAP_GREEDY, "sagt »ja« dann", "sagt|»ja«|dann"},
    {"Spanish marks", "es", 70, WRAP_GREEDY, "dice ¿ya? sí", "dice|¿ya? sí"},
    {"opening marks before others", "es", 90, WRAP_GREEDY, "la voz de «¡Al cine!»",
     "la voz de|«¡Al|cine!»"},
    {"quotes that begin together", "en", 80, WRAP_GREEDY, "it’s now “‘so’”",
     "it’s now|“‘so’”"},
    {"a quote behind an ellipsis", "en", 80, WRAP_GREEDY, "she said “…and”",
     "she said|“…and”"},
    {"quotes that end together", "fr", 90, WRAP_GREEDY, "un « mot “dit” »",
     "un « mot|“dit” »"},
    {"a percent sign stays with its number", "fr", 70, WRAP_GREEDY, "reste 80 % !",
     "reste|80 % !"},
    {"so does a currency", "de", 70, WRAP_GREEDY, "kostet 5 € mehr", "kostet|5 €|mehr"},
    {"a soft hyphen", "de", 60, WRAP_GREEDY, "Film" SHY "kunst", "Film‐|kunst"},
    {"with room for its hyphen", "de", 40, WRAP_GREEDY, "Fi" SHY "lm" SHY "kunst",
     "Fi‐|lm‐|kuns|t"},
    {"a hole is filled by patterns", "de", 100, WRAP_RAGGED, "Ein Donaudampfer fuhr",
     "Ein Don‐|audamp‐|fer fuhr"},
    {"no hyphens without a hole", "de", 100, WRAP_RAGGED, "Die Donau fuhr hin",
     "Die Donau|fuhr hin"},
    {"no hyphens where the language needs none", "en", 100, WRAP_RAGGED,
     "The Donaudampfer went", "The|Donaudampf|er went"},
    {"a word that is too wide, hyphenated", "de", 70, WRAP_BALANCED,
     "Filmkunsthandwerk", "Filmku‐|nsthan‐|dwerk"},
    {"a piece whose hyphen does not fit", "de", 30, WRAP_BALANCED, "Filmkun",
     "Fi|l‐|mku|n"},
    {"letters with marks are cut whole", "hi", 20, WRAP_GREEDY, "पक्षी", "प|क्षी"},
};

static void write_lines(const struct text_block *block, char *out, size_t size)
{
    size_t used = 0;

    *out = 0;
    for (int i = 0; i < block->line_count; i++) {
        used += (size_t)snprintf(out + used, size - used, "%s", i ? "|" : "");
        for (int r = 0; r < block->lines[i].run_count; r++)
            used += (size_t)snprintf(out + used, size - used, "%.*s",
                                     block->lines[i].runs[r].length,
                                     block->lines[i].runs[r].text);
    }
}

static void breaks_by_the_rules_of_scripts(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(BREAKS); i++) {
        struct arena *arena = arena_create();
        struct text_block block =
            text_layout_plain(arena, BREAKS[i].text, style, (float)BREAKS[i].width,
                              BREAKS[i].wrap, BREAKS[i].language, &measure);
        char out[1024];

        write_lines(&block, out, sizeof(out));
        expect_text(BREAKS[i].name, out, BREAKS[i].lines);
        arena_destroy(arena);
    }
}

// ---- Raggedness

static const struct {
    const char *language, *text;
} TEXTS[] = {
    {"en", "Frank Hurley went south to photograph and film the expedition. In November "
           "he returned to their wrecked ship. Stripped to the waist, he groped in the "
           "slush for his cases. But weight counted now."},
    {"de",
     "Ein Kino ist ein Haus, in dem viele Leute im Dunkeln sitzen und in "
     "dieselbe Richtung sehen, ohne einander zu kennen, und doch zusammen lachen."},
    {"en", "A b cc ddd eeee fffff gggggg hhhhhhh iiiiiiii jjjjjjjjj kkkkkkkkkk l m n "
           "o p"},
    {"ja",
     "映画は、光と影でできた夢である。暗い部屋で、知らない人たちと同じ夢を見る。"},
};

// A little word at a line's end, or a number that counts something.
static double cost_of_end(const struct text_line *line)
{
    const struct text_run *run = &line->runs[line->run_count - 1];
    int start = run->length;

    while (start > 0 && run->text[start - 1] != ' ')
        start--;

    int letters = ten_letters(run->text + start, run->length - start);
    char last = run->text[run->length - 1];

    if (last >= '0' && last <= '9')
        return letters <= 3 ? 0.1 : 0;
    return letters <= 2 ? 0.02 : 0;
}

// What lines/choose weighs: free ends squared, and a lonely last word.
static double cost_of(const struct text_block *block, double width, bool spaced)
{
    double cost = 0;

    for (int i = 0; i + 1 < block->line_count; i++) {
        double free = (width - (double)block->lines[i].width) / width;

        cost += free * free + (spaced ? cost_of_end(&block->lines[i]) : 0);
    }

    const struct text_line *last = &block->lines[block->line_count - 1];
    char out[256] = "";

    snprintf(out, sizeof(out), "%.*s", last->runs[0].length, last->runs[0].text);
    if (block->line_count > 1 && (last->width < 50 || (spaced && !strchr(out, ' '))))
        cost += 0.2;
    return cost;
}

static void is_never_more_ragged_than_greedy(void **state)
{
    int better = 0;

    (void)state;
    for (int i = 0; i < COUNT_OF(TEXTS); i++)
        for (int width = 120; width < 900; width += 13) {
            struct arena *arena = arena_create();
            struct text_block blocks[2];

            for (int b = 0; b < 2; b++)
                blocks[b] = text_layout_plain(arena, TEXTS[i].text, style, (float)width,
                                              b ? WRAP_GREEDY : WRAP_RAGGED,
                                              TEXTS[i].language, measure_ten());

            double ragged = cost_of(&blocks[0], width, i != 3);
            double greedy = cost_of(&blocks[1], width, i != 3);

            assert_int_equal(blocks[0].line_count, blocks[1].line_count);
            // Japanese gives up a little of it for whole phrases.
            if (i != 3 && ragged > greedy + 1e-6)
                fail_msg("text %d at %d px: %g, and greedy %g", i, width, ragged,
                         greedy);
            better += ragged < greedy - 1e-6;
            arena_destroy(arena);
        }
    assert_true(better > 60);
}

static void balances_headlines(void **state)
{
    (void)state;
    for (int width = 200; width < 900; width += 17) {
        struct arena *arena = arena_create();
        struct text_block block =
            text_layout_plain(arena, "The long way of a sheet of paper to the screen",
                              style, (float)width, WRAP_BALANCED, "en", measure_ten());
        struct text_block full =
            text_layout_plain(arena, "The long way of a sheet of paper to the screen",
                              style, (float)width, WRAP_GREEDY, "en", measure_ten());
        float least = (float)width;

        assert_int_equal(block.line_count, full.line_count);
        for (int i = 0; i < block.line_count; i++)
            if (block.lines[i].width < least)
                least = block.lines[i].width;
        // Six letters are the longest word: that much lines may differ.
        assert_true(block.width - least <= 60 || block.line_count == 1);
        arena_destroy(arena);
    }
}

// ---- Any text

static void names_what_is_missing(void **state)
{
    struct span spans[] = {{0, "a🎬b🎞"}, {2, "c🎬🎬"}};
    struct paragraph paragraph = {.spans = spans, .span_count = 2};
    struct arena *arena = arena_create();
    struct text_missing missing[8];

    (void)state;
    assert_int_equal(text_find_missing(arena, &paragraph, 1, style, "en", &measure,
                                       missing, COUNT_OF(missing)),
                     3);
    assert_string_equal(missing[0].cluster, "🎬");
    assert_string_equal(missing[1].cluster, "🎞");
    assert_int_equal(missing[2].face, FACE_TEXT_STRONG);
    arena_destroy(arena);
}

static void repeat(char *out, size_t size, const char *text)
{
    size_t length = strlen(text), used = 0;

    while (used + length < size) {
        memcpy(out + used, text, length);
        used += length;
    }
    out[used] = 0;
}

static void survives_any_text(void **state)
{
    static const char *const parts[] = {"\xcc\x81",
                                        "\xe2\x80\xae",
                                        "\xe2\x81\xa8",
                                        "e\xcc\x81",
                                        "x",
                                        "«",
                                        "\xe0\xa5\x8d",
                                        "س",
                                        "(",
                                        "\xe2\x80\x8d",
                                        SHY,
                                        "ต",
                                        "\xf0\x9f\x8e\xac"};
    static const char *const languages[] = {"en", "ar", "ja", "de"};
    static char text[16 * 1024];

    (void)state;
    for (int i = 0; i < COUNT_OF(parts); i++)
        for (int l = 0; l < COUNT_OF(languages); l++) {
            struct arena *arena = arena_create();

            repeat(text, sizeof(text), parts[i]);

            struct text_block block = text_layout_plain(
                arena, text, style, 300, WRAP_RAGGED, languages[l], &measure);

            for (int line = 0; line < block.line_count; line++)
                assert_true(block.lines[line].width <= 700);
            arena_destroy(arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_runs),
        cmocka_unit_test(stays_in_one_family),
        cmocka_unit_test(breaks_by_the_rules_of_scripts),
        cmocka_unit_test(is_never_more_ragged_than_greedy),
        cmocka_unit_test(balances_headlines),
        cmocka_unit_test(names_what_is_missing),
        cmocka_unit_test(survives_any_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
