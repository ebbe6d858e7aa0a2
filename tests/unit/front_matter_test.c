#include "story/front_matter.h"

#include "base/arena.h"
#include "findings.h"

// What was given, in one line.
static void write_out(const struct front_matter *f, char *out, size_t size)
{
    const struct {
        const char *key, *text;
    } texts[] = {
        {"title", f->text.title},   {"short", f->text.short_title},
        {"look", f->text.look},     {"film", f->text.film},
        {"place", f->text.place},   {"year", f->text.year},
        {"picture", f->picture},    {"alt", f->text.alt},
        {"credit", f->text.credit}, {"checked", f->text.checked},
    };
    size_t used = 0;

    for (int i = 0; i < COUNT_OF(texts); i++)
        if (texts[i].text)
            used += (size_t)snprintf(out + used, size - used, "%s=%s ", texts[i].key,
                                     texts[i].text);
    for (int i = 0; i < f->text.people_count; i++)
        used += (size_t)snprintf(out + used, size - used, "+%s ", f->text.people[i]);
    for (int i = 0; i < f->source_count; i++)
        used += (size_t)snprintf(out + used, size - used, "^%s ", f->sources[i]);
    if (f->focus.x != .5f || f->focus.y != .5f)
        used += (size_t)snprintf(out + used, size - used, "focus=%g,%g ",
                                 (double)f->focus.x, (double)f->focus.y);
    if (f->hidden)
        used += (size_t)snprintf(out + used, size - used, "hidden ");
    snprintf(out + used, size - used, "%d|%s", f->body_line, f->body.bytes);
}

static const struct {
    const char *name, *file;
    size_t count; // 0: strlen
    bool translation;
    const char *out; // NULL: refused
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"all of it",
     "---\ntitle: A\nshort: B\nlook: C\nfilm: D\npeople: [E, F]\nplace: G\n"
     "year: 1914–17\npicture: h\nfocus: [0.25, 1]\nalt: I\ncredit: J\nsources:\n- K\n"
     "hidden: true\nuntil: 2030-01-01\nweather: rain\ntransition: cut\ncamera: [1]\n"
     "checked: 2026-11-22\n---\nText.\n",
     0,
     false,
     "title=A short=B look=C film=D place=G year=1914–17 picture=h alt=I credit=J "
     "checked=2026-11-22 +E +F ^K focus=0.25,1 hidden 22|Text.\n",
     {{0}}},
    {"a day first",
     "---\nchecked: \"2024-02-29\"\ntitle: A\n---\n",
     0,
     true,
     "title=A checked=2024-02-29 5|",
     {{0}}},
    {"no day yet", "---\nchecked:\n---\n", 0, true, "4|", {{0}}},
    {"a day in words",
     "---\ntitle: A\nchecked: 22 November 2026\n---\n",
     0,
     false,
     "title=A 5|",
     {{'W', 3, "year-month-day"}}},
    {"a day that is none",
     "---\nchecked: 2026-02-29\n---\n",
     0,
     false,
     "4|",
     {{'W', 2, "2026-11-22"}}},
    {"a month that is none",
     "---\nchecked: 2026-13-01\n---\n",
     0,
     false,
     "4|",
     {{'W', 2, "2026-11-22"}}},
    {"a list of days",
     "---\nchecked: [2026-11-22]\n---\n",
     0,
     false,
     "4|",
     {{'W', 2, "2026-11-22"}}},
    {"a direction mark",
     "---\ntitle: A\npeople:\n- B\n- \u200fC\u200f\nalt: \"\\u202a\"\n---\nx\n\u2067y",
     0,
     false,
     "title=A alt=\u202a +B +\u200fC\u200f 8|x\n\u2067y",
     {{'W', 5, "2 invisible direction marks (the first is U+200F)"},
      {'W', 6, "an invisible direction mark (U+202A)"}}},
    {"a direction mark in a block",
     "---\nalt: |\n  A\n  \u061cB\nlook: >\n  \u202ec\n---\n",
     0,
     false,
     "look=\u202ec alt=A \u061cB 8|",
     {{'W', 4, "U+061C"}, {'W', 5, "U+202E"}}},
    {"text alone", "Just text.\n", 0, true, "1|Just text.\n", {{0}}},
    {"empty", "", 0, true, "1|", {{0}}},
    {"no text", "---\ntitle: A\n---", 0, false, "title=A 4|", {{0}}},
    {"an empty block", "---\n---\nx", 0, false, "3|x", {{0}}},
    {"BOM", "\xef\xbb\xbf---\ntitle: A\n---\nx", 0, false, "title=A 4|x", {{0}}},
    {"CRLF", "---\r\ntitle: A\r\n---\r\nx\r\ny", 0, false, "title=A 4|x\ny", {{0}}},
    {"CR", "---\rtitle: A\r---\rx", 0, false, "title=A 4|x", {{0}}},
    {"separators of a layout program",
     "---\ntitle: A\u2028b\nfocus: x\n---\nx\u2029y",
     0,
     false,
     "title=A b 5|x y",
     {{'E', 3, "two numbers"}}},
    {"blank lines before",
     "\n \n---\ntitle: A\n--- \nx",
     0,
     false,
     "title=A 6|x",
     {{0}}},
    {"folded", "---\ntitle: >\n  A\n  b\n---\n", 0, false, "title=A b 6|", {{0}}},
    {"empty values", "---\ntitle:\npeople:\nlook: \"\"\n---\n", 0, false, "6|", {{0}}},
    {"one person", "---\npeople: Ann\n---\n", 0, false, "+Ann 4|", {{0}}},
    {"not closed",
     "---\ntitle: A\n\nText\n",
     0,
     false,
     NULL,
     {{'E', 1, "never closed"}}},
    {"broken YAML",
     "---\na: x\ntitle: A: b\n---\n",
     0,
     false,
     NULL,
     {{'E', 3, "quotes"}}},
    {"unknown", "---\ntilte: A\n---\n", 0, false, "4|", {{'W', 2, "\"title\""}}},
    {"no text but a list",
     "---\ntitle: [A]\nlook: {a: b}\n---\n",
     0,
     false,
     "5|",
     {{'E', 2, "title: a text"}, {'E', 3, "look: a text"}}},
    {"no list but a map",
     "---\npeople: {a: b}\n---\n",
     0,
     false,
     "4|",
     {{'E', 2, "list"}}},
    {"a map in a list",
     "---\nsources:\n- a: b\n- C\n---\n",
     0,
     false,
     "^C 6|",
     {{'E', 3, "one text"}}},
    {"focus outside",
     "---\nfocus: [2, .5]\n---\n",
     0,
     false,
     "4|",
     {{'E', 2, "0 to 1"}}},
    {"focus below", "---\nfocus: [-1, 0]\n---\n", 0, false, "4|", {{'E', 2, "0 to 1"}}},
    {"focus of one",
     "---\nfocus: 0.5\n---\n",
     0,
     false,
     "4|",
     {{'E', 2, "two numbers"}}},
    {"focus of words",
     "---\nfocus: [left, [1]]\n---\n",
     0,
     false,
     "4|",
     {{'E', 2, "two numbers"}}},
    {"hidden in words", "---\nhidden: soon\n---\n", 0, false, "4|", {{'E', 2, "true"}}},
    {"not hidden", "---\nhidden: no\n---\n", 0, false, "4|", {{0}}},
    {"a translation's picture",
     "---\ntitle: A\npicture: b\n---\n",
     0,
     true,
     "title=A 5|",
     {{'W', 3, "default language"}}},
    {"UTF-16 with BOM", "\xff\xfe-\0-\0", 6, false, NULL, {{'E', 1, "UTF-16"}}},
    {"UTF-16 big-endian", "\0-\0-\0-\0\n", 8, false, NULL, {{'E', 1, "UTF-16"}}},
    {"UTF-16 little-endian", "-\0-\0-\0\n\0", 8, false, NULL, {{'E', 1, "UTF-16"}}},
    {"Latin-1", "---\ntitle: Caf\xe9\n---\n", 0, false, NULL, {{'E', 2, "UTF-8"}}},
    {"cut in a letter", "---\n---\nCaf\xc3", 0, false, NULL, {{'E', 3, "UTF-8"}}},
    {"a surrogate", "a\r\n\xed\xa0\x80", 0, false, NULL, {{'E', 2, "UTF-8"}}},
    {"too long a form", "\xc0\xaf", 0, false, NULL, {{'E', 1, "UTF-8"}}},
    {"a control character", "a\n\nb\x07", 0, false, NULL, {{'E', 3, "U+0007"}}},
    {"a NUL", "abc\0d", 5, false, NULL, {{'E', 1, "U+0000"}}},
};

static void test_read(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        struct front_matter found;
        char out[1024] = "refused";
        size_t count = CASES[i].count ? CASES[i].count : strlen(CASES[i].file);

        if (front_matter_read(&found, arena, CASES[i].file, count, CASES[i].translation,
                              "x.md", diag))
            write_out(&found, out, sizeof(out));
        expect_text(CASES[i].name, out, CASES[i].out ? CASES[i].out : "refused");
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

static void test_limits(void **state)
{
    static const struct expected TOO_BIG[EXPECTED_MAX] = {{'E', 0, "16384"}};
    static const struct expected TOO_LONG[EXPECTED_MAX] = {{'E', 2, "4 kB"}};
    static char file[CARD_BYTES_MAX + 1];
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct front_matter found;

    (void)state;
    memset(file, 'x', sizeof(file));
    assert_true(
        front_matter_read(&found, arena, file, CARD_BYTES_MAX, false, "x.md", diag));
    assert_int_equal(diag_count(diag), 0);
    assert_false(
        front_matter_read(&found, arena, file, sizeof(file), false, "x.md", diag));
    expect_findings("a byte too many", diag, TOO_BIG);
    diag_destroy(diag);

    diag = diag_create();

    int count = snprintf(file, sizeof(file), "---\nlook: %05000d\n---\n", 0);

    assert_true(
        front_matter_read(&found, arena, file, (size_t)count, false, "x.md", diag));
    expect_findings("a long look", diag, TOO_LONG);
    diag_destroy(diag);
    arena_destroy(arena);
}

// Which line holds what; an empty value is not given.
static void test_lines(void **state)
{
    static const char FILE_TEXT[] =
        "---\nchecked: 2026-11-22\ntitle: A\n\nlook:\nshort: B\npeople: [C]\nplace: >\n"
        "  D\nfilm: E\nyear: \"1\"\nalt: F\ncredit: G\npicture:\n---\n";
    static const int LINES[FIELD_COUNT] = {
        [FIELD_TITLE] = 3, [FIELD_SHORT] = 6,  [FIELD_LOOK] = 0,
        [FIELD_FILM] = 10, [FIELD_PEOPLE] = 7, [FIELD_PLACE] = 8,
        [FIELD_YEAR] = 11, [FIELD_ALT] = 12,   [FIELD_CREDIT] = 13,
    };
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct front_matter found;

    (void)state;
    assert_true(front_matter_read(&found, arena, FILE_TEXT, strlen(FILE_TEXT), false,
                                  "x.md", diag));
    for (int i = 0; i < FIELD_COUNT; i++)
        if (found.text.lines[i] != LINES[i])
            fail_msg("field %d is in line %d", i, found.text.lines[i]);
    assert_int_equal(found.text.checked_line, 2);
    assert_int_equal(found.picture_line, 0);
    assert_int_equal(diag_count(diag), 0);
    diag_destroy(diag);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
