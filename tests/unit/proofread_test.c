#include "page/proofread.h"

#include "base/diag.h"
#include "findings.h"
#include "story/library.h"
#include "ten.h"

enum { FILES_MAX = 6 };

#define TEN     "one two three four five six seven eight nine ten "
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

// Nobody has emoji; the film can is missing from the headline's face only.
static int few_letters(void *context, const char *cluster, int length,
                       const char script[4], const char *language, enum face face)
{
    (void)context, (void)script, (void)language;
    if (length == 4 && memcmp(cluster, "🎬", 4) == 0)
        return -1;
    return length == 4 && face == FACE_HEAD ? -1 : 0;
}

static const char *asked(void *context, const char script[4], const char *language,
                         enum face face)
{
    (void)context, (void)script, (void)language;
    return face == FACE_HEAD   ? "Head.ttf"
           : face == FACE_TEXT ? "Text.otf"
                               : "Other.otf";
}

static const struct measure measure = {.advance = half_an_em, .family = few_letters};

#define SHOW "show.yaml", "languages: [en, fr]\nstages: ['1']\ntitle: {en: A, fr: B}\n"

static const struct {
    const char *name;
    const char *files[FILES_MAX][2];
    struct expected letters[EXPECTED_MAX], pages[EXPECTED_MAX];
} CASES[] = {
    {"nothing to say",
     {{SHOW}, {"1/stage.en.md", "---\ntitle: A\nyear: 1914\n---\n\n" TEN}},
     {{0}},
     {{0}}},
    {"letters that no font has",
     {{SHOW},
      {"1/stage.en.md",
       "---\nyear: 🎬\ntitle: A 🎞 and 🎬\n---\n\nIn the text 🎞 and "
       "🎬.\n\nAnd *🎬*."},
      {"words/en.yaml", "next: Next 🎬\n"}},
     {{'E', 2, "year: no font has \"🎬\" (U+1F3AC); Text.otf was asked first"},
      {'E', 3, "title: no font has \"🎞\" (U+1F39E); Head.ttf"},
      {'E', 3, "title: no font has \"🎬\""},
      {'E', 6, "no font has \"🎬\" (U+1F3AC); Text.otf"},
      {'E', 8, "no font has \"🎬\" (U+1F3AC); Other.otf"},
      {'E', 0, "next: no font has \"🎬\""}},
     {{0}}},
    {"inherited fields are read once",
     {{SHOW},
      {"1/stage.en.md", "---\ntitle: A\nyear: 🎬\n---\nText 🎬."},
      {"1/stage.fr.md", "---\ntitle: 🎬\n---\n"}},
     {{'E', 3, "year"}, {'E', 5, "no font has"}, {'E', 2, "title"}},
     {{0}}},
    {"too long for one page, and for two at the largest size",
     {{SHOW},
      {"1/stage.en.md", "---\ntitle: A\n---\n\n" HUNDRED HUNDRED},
      {"1/stage.fr.md", "---\ntitle: B\n---\n\n" TEN}},
     {{0}},
     {{'W', 5, "on the 24 panel the card needs 2 pages; shorten it"},
      {'W', 5, "on the 24 panel the card needs 4 pages at the largest text size"}}},
};

static struct library *build(int index, struct diag *diag)
{
    struct source files[FILES_MAX] = {{0}}, words[FILES_MAX] = {{0}};
    struct sources sources = {.files = files, .words = words};

    for (int j = 0; j < FILES_MAX && CASES[index].files[j][0]; j++) {
        struct source source = {.path = CASES[index].files[j][0],
                                .bytes = CASES[index].files[j][1],
                                .count = strlen(CASES[index].files[j][1])};

        if (strncmp(source.path, "words/", 6) == 0)
            words[sources.word_count++] = source;
        else
            files[sources.file_count++] = source;
    }
    return library_build(&sources, diag);
}

static void reads_letters_and_pages(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct diag *diag = diag_create(), *letters = diag_create();
        struct diag *pages = diag_create();
        struct library *library = build(i, diag);
        struct screen screen =
            screen_make((struct size){1920, 1080}, (struct size){531, 299}, 600, 2000);

        assert_non_null(library);
        proofread_letters(library, &measure, asked, letters);
        expect_findings(CASES[i].name, letters, CASES[i].letters);
        proofread_fit(library, screen, "24", &measure, pages);
        expect_findings(CASES[i].name, pages, CASES[i].pages);
        library_destroy(library);
        diag_destroy(diag);
        diag_destroy(letters);
        diag_destroy(pages);
    }
}

static void sees_pale_themes(void **state)
{
    struct theme pale = *theme_of(&(struct screen){0});
    struct diag *diag = diag_create();

    (void)state;
    proofread_theme(&pale, "theme pale", diag);
    assert_int_equal(diag_count(diag), 0);
    pale.soft_ink = 0xffb0b0b0;
    proofread_theme(&pale, "theme pale", diag);
    assert_true(diag_count(diag) >= 1);
    assert_non_null(strstr(diag_at(diag, 0)->text, "facts on card has a contrast of "));
    diag_destroy(diag);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_letters_and_pages),
        cmocka_unit_test(sees_pale_themes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
