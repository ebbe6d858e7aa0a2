#include "story/check.h"

#include "base/base.h"
#include "findings.h"
#include "story/library.h"

#define TEN   "one two three four five six seven eight nine ten "
#define WORDS "words/en.yaml", "next: Next\nback: Back\nday.one: day\nday.other: days\n"

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
     {{'W', 2, "15 letters"}, {'W', 3, "33 characters"}, {'W', 3, "7 words"}}},
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
     {{"1/stage.en.md", "---\ntitle: 电影\n---\n电影院电影院电影院电影院电影院电影院"
                        "电影院电影院电影院电影院电影院电影院电影院电影院电影院电影院"},
      {WORDS}},
     {{0}}},
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
        struct source files[FILES_MAX + 1] = {{"show.yaml", SHOW, strlen(SHOW)}},
                                        words[FILES_MAX];
        struct sources sources = {.files = files, .words = words};
        bool own = strcmp(CASES[i].files[0][0], "show.yaml") == 0;

        sources.file_count = !own;
        for (int j = 0; j < FILES_MAX && CASES[i].files[j][0]; j++) {
            struct source source = {CASES[i].files[j][0], CASES[i].files[j][1],
                                    strlen(CASES[i].files[j][1])};

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
