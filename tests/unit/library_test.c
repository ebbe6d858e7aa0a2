#include "story/library.h"

#include "base/base.h"
#include "findings.h"

#include <stdlib.h>

enum { FILES_MAX = 16 };

// Pictures that exist: anything but "gone…"; the path tells who asked where.
static bool find_picture(void *context, const char *card_folder,
                         const char *const *folders, int folder_count, const char *name,
                         struct picture *out, char *why, size_t why_size)
{
    static char path[128];

    (void)context;
    if (strncmp(name, "gone", 4) == 0) {
        snprintf(why, why_size, "there is no picture %s", name);
        return false;
    }
    snprintf(path, sizeof(path), "%s.jpg", name);
    if (strcmp(name, "where") == 0)
        snprintf(path, sizeof(path), "%s+%s", card_folder,
                 folder_count ? folders[0] : "");
    *out = (struct picture){.path = path, .version = 1, .size = {40, 30}};
    return true;
}

static struct library *build(const char *const (*files)[2], struct diag *diag)
{
    struct source sources[FILES_MAX], words[FILES_MAX];
    struct sources all = {
        .files = sources, .words = words, .find_picture = find_picture};

    for (int i = 0; i < FILES_MAX && files[i][0]; i++) {
        struct source source = {files[i][0], files[i][1],
                                files[i][1] ? strlen(files[i][1]) : 0,
                                (i + 1) * USEC_PER_SECOND};

        if (strncmp(files[i][0], "words/", 6) == 0)
            words[all.word_count++] = source;
        else
            sources[all.file_count++] = source;
    }
    return library_build(&all, diag);
}

// Cards as "stage.story name[picture]", languages before them.
static void write_out(const struct library *library, char *out, size_t size)
{
    size_t used = 0;

    for (int i = 0; i < library->language_count; i++)
        used += (size_t)snprintf(out + used, size - used, "%s ",
                                 library->languages[i].code);
    for (int i = 0; i < library->card_count; i++) {
        const struct card *card = &library->cards[i];

        used +=
            (size_t)snprintf(out + used, size - used, "| %d.%d %s%s%s%s ", card->stage,
                             card->story, card->name, card->has_picture ? " =" : "",
                             card->has_picture ? card->picture.path : "",
                             card->borrows_cover ? "!" : "");
    }
    for (int i = 0; i < library->stage_count; i++)
        used += (size_t)snprintf(out + used, size - used, "(%d %d+%d)",
                                 library->stages[i].cover, library->stages[i].first,
                                 library->stages[i].count);
}

#define SHOW "title: Show\nlanguages: [en]\nstages:\n- folder: 1-a\n"
#define BOTH "title: Show\nlanguages: [en, fr]\nstages:\n- folder: 1-a\n"
#define CARD "---\ntitle: T\n---\nText.\n"

static const struct {
    const char *name;
    const char *files[FILES_MAX][2];
    const char *out; // NULL: no library
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"a show in order",
     {{"1-a/two.en.md", CARD},
      {"1-a/stage.en.md", CARD},
      {"1-a/one.en.md", CARD},
      {"closing.en.md", CARD},
      {"opening.en.md", CARD},
      {"2-b/stage.en.md", CARD},
      {"show.yaml", SHOW "  stories: [two, one]\n- 2-b\nopening: opening\n"}},
     "en | 0.0 opening | 1.0 1-a/stage | 1.1 1-a/two | 1.2 1-a/one | 2.0 2-b/stage "
     "| 0.0 closing (1 2+2)(4 5+0)",
     {{0}}},
    {"stories by file name",
     {{"1-a/b.en.md", CARD},
      {"1-a/a.en.md", CARD},
      {"1-a/stage.en.md", CARD},
      {"show.yaml", SHOW}},
     "en | 1.0 1-a/stage | 1.1 1-a/a | 1.2 1-a/b (0 1+2)",
     {{0}}},
    {"nothing", {{0}}, NULL, {{'E', 0, "no card"}, {'E', 0, "missing"}}},
    {"no show.yaml",
     {{"10-b/stage.fr.md", CARD},
      {"2-a/stage.fr.md", CARD},
      {"2-a/stage.en.md", CARD},
      {"opening.fr.md", CARD},
      {"notes/x.fr.md", CARD}},
     "fr en | 0.0 opening | 1.0 2-a/stage | 2.0 10-b/stage (1 2+0)(2 3+0)",
     {{'W', 0, "10-b/stage.en.md"},
      {'W', 0, "notes/x.fr.md"},
      {'W', 0, "opening.en.md"},
      {'E', 0, "show.yaml"}}},
    {"a broken show.yaml",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", "title: a: b\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 1, "put quotes"}}},
    {"a show.yaml of nothing",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", ""}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 0, "no languages"}, {'E', 0, "stages: a list"}}},
    {"show.yaml in UTF-16",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", "\xff\xfet"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 1, "UTF-16"}}},
    {"unknown keys",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", SHOW "  storys: []\nopenin: x\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'W', 5, "\"stories\""}, {'W', 6, "\"opening\""}}},
    {"no cover",
     {{"1-a/a.en.md", CARD}, {"show.yaml", SHOW}},
     "en | 1.1 1-a/a (-1 0+1)",
     {{'E', 4, "no cover"}}},
    {"a broken cover",
     {{"1-a/a.en.md", CARD}, {"1-a/stage.en.md", "Text"}, {"show.yaml", SHOW}},
     "en | 1.1 1-a/a (-1 0+1)",
     {{'E', 1, "no title"}}},
    {"a stage that is not there",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", SHOW "- folder: 1-aa\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 5, "did you mean \"1-a\""}}},
    {"a stage twice",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", SHOW "- folder: 1-a/\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 5, "stage already"}}},
    {"a listed story that is not there",
     {{"1-a/stage.en.md", CARD},
      {"1-a/hearts.en.md", CARD},
      {"show.yaml", SHOW "  stories:\n  - heart\n  - hearts\n"}},
     "en | 1.0 1-a/stage | 1.1 1-a/hearts (0 1+1)",
     {{'E', 6, "did you mean \"1-a/hearts\""}}},
    {"a story that is not listed",
     {{"1-a/stage.en.md", CARD},
      {"1-a/x.en.md", CARD},
      {"9-z/x.en.md", CARD},
      {"y.en.md", CARD},
      {"show.yaml", SHOW "  stories: []\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'W', 0, "1-a/x.en.md"}, {'W', 0, "9-z/x.en.md"}, {'W', 0, "y.en.md"}}},
    {"an opening that is not there",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", "opening: hello\n" SHOW}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 1, "hello.en.md"}}},
    {"one card for everything",
     {{"1-a/stage.en.md", CARD},
      {"show.yaml", "opening: 1-a/stage\nclosing: 1-a/stage\n" SHOW}},
     "en | 0.0 1-a/stage ",
     {{'E', 2, "already"}, {'E', 6, "already"}}},
    {"names without language",
     {{"1-a/stage.en.md", CARD}, {"1-a/readme.md", CARD}, {"show.yaml", SHOW}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'W', 0, "lacks a language"}}},
    {"an unlisted language",
     {{"1-a/stage.en.md", CARD}, {"1-a/x.de.md", CARD}, {"show.yaml", SHOW}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'W', 0, "\"de\" is not among"}}},
    {"a missing translation",
     {{"1-a/stage.en.md", CARD}, {"show.yaml", BOTH}},
     "en fr | 1.0 1-a/stage (0 1+0)",
     {{'W', 0, "1-a/stage.fr.md"}}},
    {"a language nobody has begun",
     {{"1-a/stage.en.md", CARD},
      {"1-a/stage.fr.md", CARD},
      {"1-a/x.en.md", CARD},
      {"1-a/x.fr.md", "---\nhidden: true\n---\n"},
      {"show.yaml", "title: Show\nlanguages:\n- en\n- fr\n- de\nstages:\n- 1-a\n"}},
     "en fr de | 1.0 1-a/stage | 1.1 1-a/x (0 1+1)",
     {{'W', 5, "no card has a text in \"de\"; write 1-a/stage.de.md"}}},
    {"some that nobody has translated",
     {{"1-a/stage.en.md", CARD},
      {"1-a/stage.fr.md", CARD},
      {"1-a/x.en.md", CARD},
      {"1-a/y.en.md", CARD},
      {"show.yaml", BOTH}},
     "en fr | 1.0 1-a/stage | 1.1 1-a/x | 1.2 1-a/y (0 1+2)",
     {{'W', 0, "1-a/x.fr.md"}, {'W', 0, "1-a/y.fr.md"}}},
    {"a broken translation is there",
     {{"1-a/stage.en.md", CARD}, {"1-a/stage.fr.md", "- x"}, {"show.yaml", BOTH}},
     "en fr | 1.0 1-a/stage (0 1+0)",
     {{'E', 1, "lists"}}},
    {"a translation alone",
     {{"1-a/stage.en.md", CARD},
      {"1-a/stage.fr.md", CARD},
      {"1-a/x.fr.md", CARD},
      {"show.yaml", BOTH}},
     "en fr | 1.0 1-a/stage (0 1+0)",
     {{'E', 0, "1-a/x.en.md"}}},
    {"languages that are none",
     {{"1-a/stage.en.md", CARD},
      {"show.yaml", "languages: [English, en]\nstages: [1-a]\n"}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 1, "\"English\" is no language"}}},
    {"a title in one language",
     {{"1-a/stage.en.md", CARD},
      {"1-a/stage.fr.md", CARD},
      {"show.yaml", "title: {en: A, fra: B}\nlanguages: [en, fr]\nstages: [1-a]\n"}},
     "en fr | 1.0 1-a/stage (0 1+0)",
     {{'W', 1, "\"fra\" is not known"}, {'W', 1, "missing in \"fr\""}}},
    {"hidden",
     {{"1-a/stage.en.md", CARD},
      {"1-a/x.en.md", "---\nhidden: true\n---\n# x"},
      {"show.yaml", SHOW}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{0}}},
    {"what cannot be shown",
     {{"1-a/stage.en.md", CARD},
      {"1-a/x.en.md", "---\ntitle: A\n---\n\n- x"},
      {"1-a/y.en.md", NULL},
      {"show.yaml", SHOW}},
     "en | 1.0 1-a/stage (0 1+0)",
     {{'E', 5, "lists"}}},
    {"pictures",
     {{"1-a/stage.en.md", "---\ntitle: A\npicture: p\nalt: x\n---\n"},
      {"1-a/b.en.md", "---\ntitle: A\npicture: p\n---\n"},
      {"1-a/c.en.md", "---\ntitle: A\npicture: gone\nalt: x\n---\n"},
      {"1-a/d.en.md", "---\ntitle: A\npicture: d.JPG\nalt: x\n---\n"},
      {"1-a/e.en.md", "---\ntitle: A\npicture: ../e\nalt: x\n---\n"},
      {"1-a/f.en.md", "---\ntitle: A\npicture: where\nalt: x\n---\n"},
      {"show.yaml", SHOW "pictures: extra\n"}},
     "en | 1.0 1-a/stage =p.jpg | 1.1 1-a/b =p.jpg! | 1.2 1-a/c | 1.3 1-a/d | 1.4 "
     "1-a/e "
     "| 1.5 1-a/f =1-a+extra (0 1+5)",
     {{'W', 3, "1-a/b.en.md"},
      {'E', 3, "no picture gone"},
      {'E', 3, "without its extension"},
      {'E', 3, "\"..\""}}},
    {"ten stages",
     {{"0/stage.en.md", CARD},
      {"1/stage.en.md", CARD},
      {"2/stage.en.md", CARD},
      {"3/stage.en.md", CARD},
      {"4/stage.en.md", CARD},
      {"5/stage.en.md", CARD},
      {"6/stage.en.md", CARD},
      {"7/stage.en.md", CARD},
      {"8/stage.en.md", CARD},
      {"9/stage.en.md", CARD},
      {"show.yaml", "languages: en\nstages: [0,1,2,3,4,\n5,6,7,8,\n9]\n"}},
     "en | 1.0 0/stage | 2.0 1/stage | 3.0 2/stage | 4.0 3/stage | 5.0 4/stage | 6.0 "
     "5/stage | 7.0 6/stage | 8.0 7/stage | 9.0 8/stage (0 1+0)(1 2+0)(2 3+0)(3 4+0)(4 "
     "5+0)(5 6+0)(6 7+0)(7 8+0)(8 9+0)",
     {{'W', 0, "9/stage.en.md"}, {'E', 4, "at most 9 stages"}}},
};

static void test_build(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct diag *diag = diag_create();
        struct library *library = build(CASES[i].files, diag);
        char out[1024] = "none";

        if (library)
            write_out(library, out, sizeof(out));
        expect_text(CASES[i].name, out, CASES[i].out ? CASES[i].out : "none");
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        library_destroy(library);
        diag_destroy(diag);
    }
}

static const char *const TRANSLATED[][2] = {
    {"show.yaml", "title: {en: Show, fr: Spectacle}\nlanguages: [en, fr, de, ja]\n"
                  "stages: [1-a]\n"},
    {"1-a/stage.en.md",
     "---\ntitle: A\nshort: B\nlook: C\npeople: [D, E]\nyear: 1914\n"
     "sources: [F]\nfocus: [0, 1]\nchecked: 2026-11-22\n---\nOne.\n\nTwo.\n"},
    {"1-a/stage.fr.md", "---\ntitle: Á\nlook: Ç\n---\nUn.\n"},
    {"1-a/stage.de.md", "---\ntitle: Ä\npeople: G\n---\n"},
    {"1-a/stage.ja.md", "---\ntitle: x\nhidden: true\n---\n"},
    {"words/en.yaml", "language.name: English\nnext: Next\nstories.one: a story\n"
                      "stories.other: stories\nback: Back\n"},
    {"words/fr.yaml", "language: {name: Français}\nnext: Suivant\n"},
    {"words/xx.yaml", "next: ?\n"},
    {"words/en.yaml", "next: On\nmore: More\n"},
    {NULL, NULL},
};

static void test_translations(void **state)
{
    struct diag *diag = diag_create();
    struct library *library = build(TRANSLATED, diag);

    (void)state;
    assert_non_null(library);

    const struct card *card = &library->cards[0];
    const struct {
        const char *found, *expected;
    } texts[] = {
        {library->titles[0], "Show"},
        {library->titles[1], "Spectacle"},
        {library->titles[2], "Show"},
        {card->texts[0].title, "A"},
        {card->texts[1].title, "Á"},
        {card->texts[2].title, "Ä"},
        {card->texts[3].title, "A"},
        {card->texts[1].short_title, "B"},
        {card->texts[1].look, "Ç"},
        {card->texts[2].look, "C"},
        {card->texts[1].film, ""},
        {card->texts[1].year, "1914"},
        {card->texts[1].people[1], "E"},
        {card->texts[2].people[0], "G"},
        {card->texts[1].paragraphs[0].spans[0].text, "Un."},
        {card->texts[2].paragraphs[1].spans[0].text, "Two."},
        {card->texts[1].path, "1-a/stage.fr.md"},
        {card->texts[3].path, "1-a/stage.en.md"},
        {card->sources[0], "F"},
        {library->languages[0].name, "English"},
        {library->languages[1].name, "Français"},
        {library->languages[2].name, "de"},
        {library_word(library, 0, "next"), "On"},
        {library_word(library, 0, "more"), "More"},
        {library_word(library, 1, "next"), "Suivant"},
        {library_word(library, 1, "back"), "Back"},
        {library_word(library, 2, "stories.other"), "stories"},
        {library_word(library, 2, "nobody"), "nobody"},
    };

    for (int i = 0; i < COUNT_OF(texts); i++)
        expect_text("translations", texts[i].found, texts[i].expected);
    assert_int_equal(card->texts[2].people_count, 1);
    assert_true(card->texts[1].translated);
    assert_false(card->texts[3].translated);
    assert_true(card->focus.x == 0 && card->focus.y == 1);
    assert_int_equal(card->texts[0].lines[FIELD_TITLE], 2);
    assert_int_equal(card->texts[0].lines[FIELD_PEOPLE], 5);
    assert_int_equal(card->texts[0].lines[FIELD_FILM], 0);
    assert_int_equal(card->texts[1].lines[FIELD_LOOK], 3);
    assert_int_equal(card->texts[1].lines[FIELD_SHORT], 0); // inherited
    assert_int_equal(card->texts[0].modified, 2 * USEC_PER_SECOND);
    assert_int_equal(card->texts[1].modified, 3 * USEC_PER_SECOND);
    expect_text("said", card->texts[0].checked, "2026-11-22");
    expect_text("not inherited", card->texts[1].checked, "");
    assert_int_equal(card->texts[0].paragraphs[1].line, 13);
    assert_int_equal(library_find_card(library, "1-a/stage"), 0);
    assert_int_equal(library_find_card(library, "1-a"), -1);
    assert_int_equal(library_find_language(library, "de"), 2);
    assert_int_equal(library_find_language(library, "xx"), -1);
    assert_int_equal(library_card_total(library), 1);
    library_destroy(library);
    diag_destroy(diag);
    library_destroy(NULL);
}

// Nothing takes longer than in proportion: what is quadratic needs minutes for these,
// and the test has seconds.
static void test_many(void **state)
{
    enum { CARDS = 20000, STAGES = 10, FILES = CARDS * 2 };
    struct source *sources = base_alloc(sizeof(*sources) * FILES);
    char(*paths)[32] = base_alloc(sizeof(*paths) * FILES);
    struct sources all = {
        .files = sources, .file_count = FILES, .find_picture = find_picture};
    struct diag *diag = diag_create();

    (void)state;
    for (int i = 0; i < FILES; i++) {
        static const char MISSING[] = "---\ntitle: T\npicture: gone\n---\nText.\n";
        const char *language = i % 2 ? "en" : "fr";
        const char *text = i % 2 ? MISSING : CARD;
        int card = i / 2;

        if (card < STAGES)
            sprintf(paths[i], "%d-a/stage.%s.md", card, language);
        else
            sprintf(paths[i], "%d-a/c%d.%s.md", card % STAGES, card, language);
        sources[i] = (struct source){paths[i], text, strlen(text), 0};
    }

    struct library *library = library_build(&all, diag);

    // No show.yaml: nine stages from folders, the language with most files (as many,
    // then by letter); a stage too many, and its files.
    assert_int_equal(library->stage_count, STAGES_MAX);
    assert_int_equal(library->card_count, CARDS / STAGES * STAGES_MAX);
    assert_int_equal(diag_count_of(diag, SEVERITY_WARNING), FILES / STAGES);
    assert_int_equal(diag_count_of(diag, SEVERITY_ERROR), library->card_count + 2);
    library_destroy(library);
    diag_destroy(diag);
    free(paths);
    free(sources);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_build),
        cmocka_unit_test(test_translations),
        cmocka_unit_test(test_many),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
