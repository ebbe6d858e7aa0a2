#include "story/check.h"

#include "base/base.h"
#include "findings.h"
#include "story/library.h"

#define TEN   "one two three four five six seven eight nine ten "
#define WORDS "words/en.yaml", "next: Next\nback: Back\nday.one: day\nday.other: days\n"

#define HAN20    "电影院的灯光亮了起来我们一起看电影和故事"
#define KANA20   "あいうえおかきくけこさしすせそたちつてと"
#define HINDI10  "एक दो तीन चार पाँच छह सात आठ नौ दस "
#define ARABIC10 "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"

#define SHOW "languages: [en]\nstages: ['1']\n"

enum { FILES_MAX = 5 };

static const struct {
    const char *name;
    const char *files[FILES_MAX][2]; // "words/…" are interface words
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"short enough",
     {{"1/stage.en.md", "---\ntitle: Six words are just about right\n"
                        "short: Fourteen lette\n---\n" TEN TEN "a b c d e.\n\n" TEN TEN
                        "a b c d e. " TEN TEN "a b c d e"},
      {WORDS}},
     {{0}}},
    {"a long title",
     {{"1/stage.en.md", "---\nshort: Fifteen letters\n"
                        "title: Seven words are one word too many\n---\n"},
      {WORDS}},
     {{'W', 2, "15 letters"}, {'W', 3, "33 letters"}, {'W', 3, "7 words"}}},
    {"accents are no letters",
     {{"1/stage.en.md",
       "---\ntitle: a\nshort: e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"
       "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301\n---\n"},
      {WORDS}},
     {{0}}},
    {"a long text",
     {{"1/stage.en.md", "---\ntitle: A\n---\n\n" TEN TEN ". " TEN TEN ".\n\n" TEN TEN
                        "! " TEN "a b c d e f"},
      {WORDS}},
     {{'W', 5, "76 words"}}},
    {"a long sentence",
     {{"1/stage.en.md", "---\ntitle: A\n---\nA short one. “A long “*one*, " TEN TEN
                        "a b c.” Then another."},
      {WORDS}},
     {{'W', 4, "\"“A long “one, one …\" has 26 words"}}},
    {"a break is no end",
     {{"1/stage.en.md", "---\ntitle: A\n---\na b c\n\n" TEN TEN "\\\na b c d e f"},
      {WORDS}},
     {{'W', 6, "26 words"}}},
    {"Chinese has no words",
     {{"1/stage.en.md", "---\ntitle: 电影\n---\n" HAN20 HAN20 HAN20 "3D 2026"},
      {WORDS}},
     {{0}}},
    {"too many characters",
     {{"1/stage.en.md",
       "---\ntitle: " HAN20 "！\nshort: 电影院电影院电影\n---\n" HAN20 HAN20 HAN20
       "AI 2026 電影院電。" HAN20 "！？」" HAN20 HAN20 "。\n\n" HAN20 HAN20 HAN20
       "电电电电电"},
      {WORDS}},
     {{'W', 2, "title: 21 letters; up to 20 fit"},
      {'W', 3, "short: 8 letters; up to 7 fit"},
      {'W', 5,
       "\"电影院的灯光亮了起来我们一起看电影和故事电影院的灯光亮了起来我们 …\" has 66 "
       "characters; at most 65"},
      {'W', 5, "the text has 191 characters; at most 190"}}},
    {"Japanese stops",
     {{"1/stage.en.md",
       "---\ntitle: 映画\n---\n" KANA20 KANA20 "。" KANA20 "！「" KANA20 "！」と" KANA20
       "。」" KANA20 KANA20 "？" KANA20 "ああああああ"},
      {WORDS}},
     {{0}}},
    {"a quotation goes on",
     {{"1/stage.en.md",
       "---\ntitle: 映画\n---\n「" KANA20 KANA20 "！」と" KANA20 "ああああああ。"},
      {WORDS}},
     {{'W', 4, "has 67 characters"}}},
    {"Hindi sentences",
     {{"1/stage.en.md",
       "---\ntitle: कलाकारों की तलाश में हम\n---\n" HINDI10 HINDI10
       "एक दो तीन चार पाँच।" HINDI10 HINDI10 "एक दो । " HINDI10 "॥ " HINDI10 "है"},
      {WORDS}},
     {{0}}},
    {"a long one of Hindi",
     {{"1/stage.en.md", "---\ntitle: कलाकारों की तलाश\n---\nपहला। " HINDI10 HINDI10
                        "एक दो तीन चार पाँच छह। बस।"},
      {WORDS}},
     {{'W', 4, "\"एक दो तीन चार …\" has 26 words"}}},
    {"marks are no letters",
     {{"1/stage.en.md",
       "---\ntitle: किकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकिकि\n"
       "short: மொமொமொமொமொமொமொமொமொமொமொமொமொமொ\n---\n"},
      {WORDS}},
     {{0}}},
    {"Arabic sentences",
     {{"1/stage.en.md", "---\ntitle: تعالوا خلف الشاشة\n---\n" ARABIC10 ARABIC10
                        "من أين جاء الضوء يا تُرى؟ " ARABIC10 "، " ARABIC10
                        "؛ واحد. «هل رأيتم؟» " ARABIC10 ARABIC10 "نعم"},
      {WORDS}},
     {{0}}},
    {"a long one of Arabic",
     {{"1/stage.en.md", "---\ntitle: الشاشة\n---\n" ARABIC10 "، " ARABIC10
                        "؛ واحد، اثنان، ثلاثة، أربعة، خمسة، ستة؟ نعم."},
      {WORDS}},
     {{'W', 4, "has 26 words"}}},
    {"Spanish sentences",
     {{"1/stage.en.md",
       "---\ntitle: ¿Quién anda ahí? ¡Yo!\n---\n¿" TEN TEN "a b c d e? ¡" TEN TEN
       "a b c d e! — ¡Sí! (¿" TEN TEN "no?) Fin."},
      {WORDS}},
     {{0}}},
    {"a long one of Spanish",
     {{"1/stage.en.md", "---\ntitle: Sí\n---\n¡Sí! ¿Y " TEN TEN "a b c d e?"}, {WORDS}},
     {{'W', 4, "\"¿Y one two three …\" has 26 words"}}},
    {"direction marks",
     {{"show.yaml", "title: \"S\u200f\"\nlanguages: [en]\nstages: ['1']\n"},
      {"1/stage.en.md",
       "---\ntitle: A\u200e\nlook: B\n---\n\nC.\n\nD *\u2068E\u2069*.\n"},
      {"words/en.yaml", "next: Next\n# a remark \u200f\nback:\n  all: \u061cBack\n"}},
     {{'W', 2, "an invisible direction mark (U+200E)"},
      {'W', 8, "2 invisible direction marks (the first is U+2068)"},
      {'W', 1, "U+200F"},
      {'W', 4, "U+061C"}}},
    {"inherited once",
     {{"show.yaml", "languages: [en, fr, de]\nstages: ['1']\n"},
      {"1/stage.en.md",
       "---\ntitle: A\nshort: Fifteen letters\n---\n" TEN TEN "a b c d e f"},
      {"1/stage.fr.md", "---\ntitle: B\n---\n"},
      {WORDS},
      {"words/fr.yaml", "next: S\nextra: E\nday.many: j\n"}},
     {{'W', 0, "1/stage.de.md"},
      {'W', 3, "15 letters"},
      {'W', 5, "26 words"},
      {'W', 0, "words/de.yaml"},
      {'W', 0, "words/en.yaml"},
      {'W', 0, "words/fr.yaml"}}},
    {"words that lack",
     {{"show.yaml", "languages: [en, fr]\nstages: ['1']\n"},
      {"1/stage.en.md", "---\ntitle: A\n---\n"},
      {"1/stage.fr.md", "---\ntitle: B\n---\n"},
      {WORDS},
      {"words/fr.yaml", "next: S\n"}},
     {{'W', 0, "\"back\" and 1 more interface words are missing in \"fr\""}}},
};

static void test_check(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct source files[FILES_MAX + 1] = {{"show.yaml", SHOW, strlen(SHOW), 0}},
                                        words[FILES_MAX];
        struct sources sources = {.files = files, .words = words};
        bool own = strcmp(CASES[i].files[0][0], "show.yaml") == 0;

        sources.file_count = !own;
        for (int j = 0; j < FILES_MAX && CASES[i].files[j][0]; j++) {
            struct source source = {CASES[i].files[j][0], CASES[i].files[j][1],
                                    strlen(CASES[i].files[j][1]), 0};

            if (strncmp(source.path, "words/", 6) == 0)
                words[sources.word_count++] = source;
            else
                files[sources.file_count++] = source;
        }

        struct diag *diag = diag_create();
        struct library *library = library_build(&sources, diag);

        assert_non_null(library);
        check_library(library, diag);
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        library_destroy(library);
        diag_destroy(diag);
    }
}

#define MINUTE (60 * USEC_PER_SECOND)
#define DAY    (24 * 60 * MINUTE)

// A translation and what it was made from: their days and their files' times.
static const struct {
    const char *name;
    const char *facts_checked, *checked; // NULL: not said
    usec facts_modified, modified;
    struct expected expected[EXPECTED_MAX];
} AGES[] = {
    {"the same day", "2026-11-22", "2026-11-22", DAY, 1, {{0}}},
    {"later", "2026-11-22", "2027-01-01", DAY, 1, {{0}}},
    {"a day before",
     "2026-03-01",
     "2026-02-28",
     1,
     DAY,
     {{'W', 3,
       "this translation is a day older than stage.en.md; compare it with that, then "
       "write \"checked: 2026-03-01\""}}},
    {"over a leap day and a year",
     "2025-02-28",
     "2024-02-28",
     0,
     0,
     {{'W', 3, "is 366 days older than stage.en.md"}}},
    {"a life before",
     "9999-12-31",
     "1970-01-01",
     0,
     0,
     {{'W', 3, "is 2932896 days older than stage.en.md"}}},
    {"saved together", NULL, NULL, DAY + 5 * MINUTE, DAY, {{0}}},
    {"saved before", NULL, NULL, DAY, 2 * DAY, {{0}}},
    {"saved six minutes later",
     NULL,
     NULL,
     DAY + 6 * MINUTE,
     DAY,
     {{'W', 1,
       "is 6 minutes older than stage.en.md; compare it with that, then save it"}}},
    {"saved an hour later",
     NULL,
     NULL,
     DAY + 119 * MINUTE,
     DAY,
     {{'W', 1, "is an hour"}}},
    {"saved days later", NULL, NULL, 10 * DAY + 1, DAY, {{'W', 1, "is 9 days older"}}},
    {"one of them said",
     "2026-11-22",
     NULL,
     3 * DAY,
     DAY,
     {{'W', 1,
       "is 2 days older than stage.en.md; compare it with that, then write "
       "\"checked: 2026-11-22\""}}},
    {"the other said", NULL, "2026-11-22", 3 * DAY, DAY, {{'W', 3, "is 2 days older"}}},
    {"times unknown", "2026-11-22", NULL, DAY, 0, {{0}}},
    {"the other unknown", NULL, NULL, 0, DAY, {{0}}},
};

static void test_ages(void **state)
{
    static const char SHOW_FR[] = "languages: [en, fr]\nstages: ['1']\n";
    static const char *const WORDS_OF[][2] = {{WORDS}, {"words/fr.yaml", NULL}};

    (void)state;
    for (int i = 0; i < COUNT_OF(AGES); i++) {
        char facts[128], text[128];

        snprintf(facts, sizeof(facts), "---\n%s%s\ntitle: A\n---\n",
                 AGES[i].facts_checked ? "checked: " : "#",
                 AGES[i].facts_checked ? AGES[i].facts_checked : "");
        snprintf(text, sizeof(text), "---\ntitle: B\n%s%s\n---\n",
                 AGES[i].checked ? "checked: " : "#",
                 AGES[i].checked ? AGES[i].checked : "");

        const struct source files[] = {
            {"show.yaml", SHOW_FR, strlen(SHOW_FR), 0},
            {"1/stage.en.md", facts, strlen(facts), AGES[i].facts_modified},
            {"1/stage.fr.md", text, strlen(text), AGES[i].modified},
        };
        const struct source words[] = {
            {WORDS_OF[0][0], WORDS_OF[0][1], strlen(WORDS_OF[0][1]), 0},
            {WORDS_OF[1][0], WORDS_OF[0][1], strlen(WORDS_OF[0][1]), 0},
        };
        const struct sources sources = {.files = files,
                                        .file_count = COUNT_OF(files),
                                        .words = words,
                                        .word_count = COUNT_OF(words)};
        struct diag *diag = diag_create();
        struct library *library = library_build(&sources, diag);

        assert_non_null(library);
        check_library(library, diag);
        expect_findings(AGES[i].name, diag, AGES[i].expected);
        library_destroy(library);
        diag_destroy(diag);
    }
}

// What fills a file without being a text: a card or a sentence. ctest's time limit sees
// to it that it is there at once.
static const struct {
    const char *unit;
    int count;
} HEAVY[] = {
    {"\u0301", 8 * 1024}, {"\u202e", 4000}, {"\u2068", 4000}, {"m", 10000},
    {"電", 5000},         {"。", 5000},     {". ", 8 * 1024}, {"\n", 16 * 1024},
};

// Before and behind it; `every`: an empty line after so many units.
static const struct {
    const char *before, *behind;
    int every;
} PLACES[] = {
    {"---\ntitle: T\n---\n", "\n", 0},
    {"---\ntitle: T\n---\n", "\n", 1000},
    {"---\ntitle: T\n---\n", "\n", 1},
    {"---\ntitle: ", "\n---\nText.\n", 0},
    {"---\ntitle: \"", "\"\n---\nText.\n", 0},
    {"---\ntitle: T\nlook: ", "\n---\nText.\n", 0},
    {"---\ntitle: T\n", ": x\n---\nText.\n", 0},
};

static void test_heavy(void **state)
{
    enum { ROOM = 64 * 1024 };
    static char heavy[ROOM];

    (void)state;
    for (int i = 0; i < COUNT_OF(HEAVY) * COUNT_OF(PLACES) * 2; i++) {
        int unit = i / 2 % COUNT_OF(HEAVY), place = i / 2 / COUNT_OF(HEAVY);
        // As long as it is, and as long as a file may be.
        size_t limit = i % 2 ? 16 * 1024 : ROOM - 64, used = 0;

        used += (size_t)sprintf(heavy, "%s", PLACES[place].before);
        for (int j = 0; j < HEAVY[unit].count && used + 40 < limit; j++) {
            used += (size_t)sprintf(heavy + used, "%s", HEAVY[unit].unit);
            if (PLACES[place].every && j % PLACES[place].every == 0)
                used += (size_t)sprintf(heavy + used, "\n\n");
        }
        used += (size_t)sprintf(heavy + used, "%s", PLACES[place].behind);

        const struct source files[] = {
            {"show.yaml", SHOW, strlen(SHOW), 0},
            {"1/stage.en.md", "---\ntitle: A\n---\n", 17, 0},
            {"1/heavy.en.md", heavy, used, 0},
        };
        const struct sources sources = {.files = files, .file_count = COUNT_OF(files)};
        struct diag *diag = diag_create();
        struct library *library = library_build(&sources, diag);
        bool said = false;

        assert_non_null(library);
        check_library(library, diag);
        for (int j = 0; j < diag_count(diag); j++)
            said |= strcmp(diag_at(diag, j)->path, "1/heavy.en.md") == 0;
        if (!said && library_find_card(library, "1/heavy") < 0)
            fail_msg("unit %d, place %d: neither card nor finding", unit, place);
        assert_in_range(diag_count(diag), 1, 40);
        library_destroy(library);
        diag_destroy(diag);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check),
        cmocka_unit_test(test_ages),
        cmocka_unit_test(test_heavy),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
