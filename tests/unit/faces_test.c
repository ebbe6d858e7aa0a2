#include "load/faces.h"

#include "base/arena.h"
#include "findings.h"

#include <stdlib.h>

#define LATIN                                                                          \
    "families:\n"                                                                      \
    "  - name: Latin\n"                                                                \
    "    scripts: [Latn, Grek]\n"                                                      \
    "    regular: L.otf\n"
#define OWN "Latin[Latn Cyrl Grek]"

// What is read comes back as name[scripts](languages) and the parts that are told.
static const struct {
    const char *name, *file;
    const char *read;
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"Latin alone", LATIN, "Latin[Latn Grek]", {{0}}},
    {"two families",
     LATIN "  - {name: A, scripts: [Arab], languages: [ar, fa], regular: /a.ttc, "
           "package: p, index: 3}\n",
     "Latin[Latn Grek] A[Arab](ar fa)#3@p",
     {{0}}},
    {"sizes",
     LATIN "    size: 1.5\n    leading: 0.75\n    display_size: 2\n",
     "Latin[Latn Grek]*1.5/0.75*2/0.75",
     {{0}}},
    {"a display leading",
     LATIN "    size: 0.95\n    display_leading: 1.2\n",
     "Latin[Latn Grek]*0.95/1*0.95/1.2",
     {{0}}},
    {"nothing", "", OWN, {{'E', 0, "families: a list"}, {'E', 0, "no family"}}},
    {"no list",
     "\nfamilies: Latin\n",
     OWN,
     {{'E', 0, "no family"}, {'E', 2, "families: a list"}}},
    {"an empty list", "families: []\n", OWN, {{'E', 0, "no family"}}},
    {"broken YAML",
     LATIN "\tsize: 1\n",
     OWN,
     {{'E', 0, "no family"}, {'E', 5, "a tab"}}},
    {"UTF-16", "\xff\xfe", OWN, {{'E', 0, "no family"}, {'E', 1, "UTF-16"}}},
    {"no Latin first",
     "families:\n  - {name: A, scripts: [Arab], regular: a}\n"
     "  - {name: B, scripts: [Latn], regular: b}\n",
     OWN " A[Arab] B[Latn]",
     {{'E', 2, "no family that serves Latn comes first"}}},
    {"a Latin family that is left out",
     "families:\n  - {name: A, scripts: [Latn]}\n"
     "  - {name: B, scripts: [Thai], regular: b}\n",
     OWN " B[Thai]",
     {{'E', 2, "A: regular: without"}, {'E', 2, "no family that serves Latn"}}},
    {"an unknown key at the top",
     "famlies: 1\n" LATIN,
     "Latin[Latn Grek]",
     {{'W', 1, "did you mean \"families\""}}},
    {"an unknown key",
     LATIN "    ledding: 1\n",
     "Latin[Latn Grek]",
     {{'W', 5, "did you mean \"leading\""}}},
    {"a key twice",
     LATIN "    regular: M.otf\n",
     "Latin[Latn Grek]",
     {{'E', 5, "given twice"}}},
    {"no map", LATIN "  - Arabic\n", "Latin[Latn Grek]", {{'E', 5, "- name: …"}}},
    {"no name",
     LATIN "  - {scripts: [Arab], regular: a}\n",
     "Latin[Latn Grek]",
     {{'E', 5, "no name"}}},
    {"a list for a name",
     LATIN "  - {name: [A], scripts: [Arab], regular: a}\n",
     "Latin[Latn Grek]",
     {{'E', 5, "no name"}}},
    {"no scripts",
     LATIN "  - {name: A, regular: a}\n",
     "Latin[Latn Grek]",
     {{'E', 5, "A: scripts: a list"}}},
    {"a word for scripts",
     LATIN "  - name: A\n    regular: a\n    scripts: Arab\n",
     "Latin[Latn Grek]",
     {{'E', 7, "A: scripts: a list"}}},
    {"no good script",
     LATIN "  - name: A\n    regular: a\n    scripts: [arab]\n",
     "Latin[Latn Grek]",
     {{'E', 7, "\"arab\" is no script"}, {'E', 7, "no script is left"}}},
    {"one good script",
     LATIN "  - {name: A, regular: a, scripts: [Arabic, Arab, [x]]}\n",
     "Latin[Latn Grek] A[Arab]",
     {{'E', 5, "\"\" is no script"}, {'E', 5, "\"Arabic\" is no script"}}},
    {"no good language",
     LATIN "  - {name: A, regular: a, scripts: [Arab], languages: [a_b, fa]}\n",
     "Latin[Latn Grek] A[Arab](fa)",
     {{'E', 5, "\"a_b\" is no language"}}},
    {"a word for languages",
     LATIN "  - {name: A, regular: a, scripts: [Arab], languages: ar}\n",
     "Latin[Latn Grek] A[Arab]",
     {{'E', 5, "languages: a list"}}},
    {"a language twice",
     LATIN "  - {name: A, regular: a, scripts: [Arab], languages: [ar, fa, ar]}\n"
           "  - {name: B, regular: b, scripts: [Arab], languages: [FA, ur]}\n",
     "Latin[Latn Grek] A[Arab](ar fa) B[Arab](ur)",
     {{'E', 5, "the language ar is A's already"},
      {'E', 6, "the language FA is A's already"}}},
    {"no regular file",
     LATIN "  - {name: A, scripts: [Arab], bold: b}\n",
     "Latin[Latn Grek]",
     {{'E', 5, "A: regular: without this font file"}}},
    {"a list for a file",
     LATIN "    bold: [M.otf]\n",
     "Latin[Latn Grek]",
     {{'E', 5, "bold: the name of a font file"}}},
    {"an empty file",
     LATIN "    look: \"\"\n",
     "Latin[Latn Grek]",
     {{'E', 5, "look: the name of a font file"}}},
    {"a list for a package",
     LATIN "    package: [p]\n",
     "Latin[Latn Grek]",
     {{'E', 5, "package: the name of a Debian package"}}},
    {"no number",
     LATIN "    size: big\n",
     "Latin[Latn Grek]",
     {{'E', 5, "Latin: size: a number from 0.5 to 2"}}},
    {"a strange number",
     LATIN "    size: 1.1.1\n",
     "Latin[Latn Grek]",
     {{'E', 5, "1 is used instead"}}},
    {"too small and too big",
     LATIN "    size: 0.4\n    leading: 3.1\n",
     "Latin[Latn Grek]",
     {{'E', 5, "size: a number"}, {'E', 6, "leading: a number from 0.5 to 3"}}},
    {"a bad display size is the size",
     LATIN "    size: 1.5\n    display_size: [1]\n",
     "Latin[Latn Grek]*1.5/1*1.5/1",
     {{'E', 6, "1.5 is used instead"}}},
    {"a bad index",
     LATIN "  - {name: A, scripts: [Arab], regular: a, index: 64}\n"
           "  - {name: B, scripts: [Arab], regular: b, index: -1}\n"
           "  - {name: C, scripts: [Arab], regular: c, index: 63}\n",
     "Latin[Latn Grek] C[Arab]#63",
     {{'E', 5, "A: index: a whole number"}, {'E', 6, "B: index: a whole number"}}},
};

static size_t add_fitting(char *out, size_t size, size_t used, struct fitting fitting)
{
    return used + (size_t)snprintf(out + used, size - used, "*%g/%g",
                                   (double)fitting.size, (double)fitting.leading);
}

static void print_faces(const struct faces *faces, char *out, size_t size)
{
    size_t used = 0;

    for (int i = 0; i < faces->count; i++) {
        const struct family *family = &faces->families[i];
        struct fitting text = family->text, display = family->display;

        used += (size_t)snprintf(out + used, size - used, "%s%s[", i ? " " : "",
                                 family->name);
        for (int j = 0; j < family->script_count; j++)
            used += (size_t)snprintf(out + used, size - used, "%s%.4s", j ? " " : "",
                                     family->scripts[j]);
        used += (size_t)snprintf(out + used, size - used, "]");
        for (int j = 0; j < family->language_count; j++)
            used += (size_t)snprintf(out + used, size - used, "%s%s", j ? " " : "(",
                                     family->languages[j]);
        if (family->language_count)
            used += (size_t)snprintf(out + used, size - used, ")");
        if (family->index)
            used += (size_t)snprintf(out + used, size - used, "#%d", family->index);
        if (family->package)
            used += (size_t)snprintf(out + used, size - used, "@%s", family->package);
        if (text.size != 1 || text.leading != 1 || display.size != 1 ||
            display.leading != 1) {
            used = add_fitting(out, size, used, text);
            used = add_fitting(out, size, used, display);
        }
    }
}

static void test_parse(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        const struct faces *faces = faces_parse(
            arena, CASES[i].file, strlen(CASES[i].file), "faces.yaml", diag);
        char text[512] = "";

        print_faces(faces, text, sizeof(text));
        expect_text(CASES[i].name, text, CASES[i].read);
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

// Which file serves regular italic bold bold_italic display display_italic look.
static void test_stand_ins(void **state)
{
    static const struct {
        const char *styles, *files;
    } STYLES[] = {
        {"{regular: r}", "r r r r r r r"},
        {"{regular: r, italic: i}", "r i r r r r i"},
        {"{regular: r, bold: b}", "r r b b b b r"},
        {"{regular: r, bold: b, bold_italic: bi}", "r r b bi b b r"},
        {"{regular: r, bold: b, display: d}", "r r b b d d r"},
        {"{regular: r, display_italic: di, look: l}", "r r r r r di l"},
        {"{regular: r, italic: i, bold: b, bold_italic: bi, display: d, "
         "display_italic: di, look: l}",
         "r i b bi d di l"},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(STYLES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        char file[256], files[64] = "";
        size_t used = 0;

        snprintf(file, sizeof(file), "families:\n  - {name: L, scripts: [Latn], %s",
                 STYLES[i].styles + 1);

        const struct faces *faces =
            faces_parse(arena, file, strlen(file), "faces.yaml", diag);

        for (int face = 0; face < FACE_COUNT; face++)
            used += (size_t)snprintf(files + used, sizeof(files) - used, "%s%s",
                                     face ? " " : "", faces->families[0].files[face]);
        expect_text(STYLES[i].styles, files, STYLES[i].files);
        assert_int_equal(diag_count(diag), 0);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

static void test_too_many(void **state)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    char file[8192] = LATIN;
    size_t used = strlen(file);

    (void)state;
    for (int i = 0; i < 40; i++)
        used += (size_t)snprintf(file + used, sizeof(file) - used,
                                 "  - {name: F%d, scripts: [Arab], regular: f}\n", i);

    const struct faces *faces = faces_parse(arena, file, used, "faces.yaml", diag);

    assert_int_equal(faces->count, FAMILIES_MAX - 1);
    assert_string_equal(faces->families[FAMILIES_MAX - 2].name, "F29");
    expect_findings(
        "too many", diag,
        (struct expected[EXPECTED_MAX]){{'E', 35, "more than 31 families"}});
    diag_destroy(diag);
    arena_destroy(arena);
}

static void test_no_file(void **state)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    const struct faces *faces = faces_read(arena, "/nowhere/faces.yaml", diag);
    char text[64] = "";

    (void)state;
    print_faces(faces, text, sizeof(text));
    assert_string_equal(text, OWN);
    assert_string_equal(faces->families[0].files[FACE_HEAD], "Vollkorn-SemiBold.ttf");
    expect_findings("no file", diag,
                    (struct expected[EXPECTED_MAX]){{'E', 0, "only Latin"}});
    diag_destroy(diag);
    arena_destroy(arena);
}

// Our own table has no fault, and its Latin is what the program would do without it.
static void test_own(void **state)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    const struct faces *own = faces_read(arena, "../fonts/faces.yaml", diag);

    (void)state;
    expect_findings("our own", diag, (struct expected[EXPECTED_MAX]){{0}});
    assert_int_equal(own->count, 14);

    const struct faces *built_in = faces_read(arena, "/nowhere/faces.yaml", diag);

    for (int face = 0; face < FACE_COUNT; face++)
        assert_string_equal(own->families[0].files[face],
                            built_in->families[0].files[face]);
    diag_destroy(diag);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parse),    cmocka_unit_test(test_stand_ins),
        cmocka_unit_test(test_too_many), cmocka_unit_test(test_no_file),
        cmocka_unit_test(test_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
