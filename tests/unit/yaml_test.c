#include "story/yaml.h"

#include "base/arena.h"
#include "base/base.h"
#include "findings.h"

// The tree in one line: {key@line=text, list@line=[…]}.
static void write_node(const struct yaml *node, char *out, size_t size)
{
    size_t used = strlen(out);

    if (node->key) {
        snprintf(out + used, size - used, "%s@%d=", node->key, node->key_line);
        used = strlen(out);
    }
    if (node->kind == YAML_SCALAR) {
        snprintf(out + used, size - used, "%s", node->text);
        return;
    }
    snprintf(out + used, size - used, node->kind == YAML_MAP ? "{" : "[");
    for (const struct yaml *child = node->first; child; child = child->next) {
        write_node(child, out, size);
        if (child->next)
            strncat(out, ", ", size - strlen(out) - 1);
    }
    strncat(out, node->kind == YAML_MAP ? "}" : "]", size - strlen(out) - 1);
}

static const struct {
    const char *name, *yaml;
    const char *tree; // NULL: refused
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"nothing", "", "{}", {{0}}},
    {"a comment alone", "# later\n", "{}", {{0}}},
    {"lines of keys", "a: one\n\nb: two words\n", "{a@7=one, b@9=two words}", {{0}}},
    {"lists",
     "people:\n- Ann\n- \"Bo: B\"\nfocus: [.5, 1]",
     "{people@7=[Ann, Bo: B], focus@10=[.5, 1]}",
     {{0}}},
    {"maps in lists",
     "stages:\n  - folder: 1-a\n    stories: [x]\n",
     "{stages@7=[{folder@8=1-a, stories@9=[x]}]}",
     {{0}}},
    {"a number stays text", "year: 007", "{year@7=007}", {{0}}},
    {"an empty value", "a:\nb: x", "{a@7=, b@8=x}", {{0}}},
    {"letters of the world", "título: «Пожар»", "{título@7=«Пожар»}", {{0}}},
    {"a tab", "people:\n\t- Ann\n", NULL, {{'E', 8, "a tab stands"}}},
    {"an open quote", "a: x\nb: \"open\nc: y\n", NULL, {{'E', 8, "never closed"}}},
    {"a quote closed too soon", "a: \"x\" y\n", NULL, {{'E', 7, "quotes"}}},
    {"a colon", "a: x\ntitle: Star: a story\n", NULL, {{'E', 8, "put quotes around"}}},
    {"no colon", "title One\nlook: x\n", NULL, {{'E', 7, "key: text"}}},
    {"no colon at the end", "a: x\ntitle One\n", NULL, {{'E', 8, "no colon follows"}}},
    {"emphasis in a title", "title: *Star*\n", NULL, {{'E', 7, "begin with *"}}},
    {"an alias", "title: *star\n", NULL, {{'E', 7, "begin with *"}}},
    {"an anchor", "title: &star x\n", NULL, {{'E', 7, "begin with &"}}},
    {"a tag", "a: b\ntitle: !star x\n", NULL, {{'E', 8, "begin with !"}}},
    {"an at sign", "a: é\nb: é@x\nc: @home\n", NULL, {{'E', 9, "begin with @"}}},
    {"a backquote", "c: `x`\n", NULL, {{'E', 7, "begin with `"}}},
    {"a percent sign", "c: %x\n", NULL, {{'E', 7, "begin with %"}}},
    {"an open bracket", "a: [x, y\nb: z\n", NULL, {{'E', 7, "[ in this line"}}},
    {"an open brace before a remark", "{# -", NULL, {{'E', 7, "cannot be understood"}}},
    {"an open brace", "a: {x: y\nb: z\n", NULL, {{'E', 7, "{ in this line"}}},
    {"a list in a line", "a: - x\n", NULL, {{'E', 7, "in the middle of a line"}}},
    {"a lost item", "a:\n  - x\n  y: z\n", NULL, {{'E', 9, "go on with the list"}}},
    {"a block scalar's text", "a: > x\n", NULL, {{'E', 7, "next line"}}},
    {"an escape", "a: \"C:\\films\\x\\q\"\n", NULL, {{'E', 7, "backslash"}}},
    {"a hidden control", "a: \"x\\a\"\n", NULL, {{'E', 7, "control"}}},
    {"a hidden NUL", "a: \"x\\0y\"\n", NULL, {{'E', 7, "control"}}},
    {"two documents", "a: x\n---\nb: y\n", NULL, {{'E', 8, "second ---"}}},
    {"a list at the top", "- a\n- b\n", NULL, {{'E', 7, "key: text"}}},
    {"a text at the top", "hello\n", NULL, {{'E', 7, "key: text"}}},
    {"a map as key", "{a: b}: c\n", NULL, {{'E', 7, "a key must be one word"}}},
    {"a key twice", "a: x\nb: y\na: z\n", "{a@7=x, b@8=y}", {{'E', 9, "line 7"}}},
    {"eight levels", "a: [[[[[[[x]]]]]]]", "{a@7=[[[[[[[x]]]]]]]}", {{0}}},
    {"nine levels", "a: [[[[[[[[x]]]]]]]]", NULL, {{'E', 7, "8 levels"}}},
};

static void test_parse(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        char tree[1024] = "";
        const struct yaml *root =
            yaml_parse(arena, CASES[i].yaml, strlen(CASES[i].yaml), "x.md", 7, diag);

        if (root)
            write_node(root, tree, sizeof(tree));
        expect_text(CASES[i].name, root ? tree : "refused",
                    CASES[i].tree ? CASES[i].tree : "refused");
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

static const char *const KNOWN[] = {"title", "picture", "look", "film",
                                    "year",  "people",  NULL};

static const struct {
    const char *name, *nearest;
} NAMES[] = {
    {"tilte", "title"},
    {"Title", "title"},
    {"pictrue", "picture"},
    {"flim", "film"},
    {"loook", "look"},
    {"peple", "people"},
    {"pictures", "picture"},
    {"headline", NULL},
    {"x", NULL},
    {"", NULL},
    {"yeer", "year"},
};

static void test_nearest(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(NAMES); i++) {
        const char *found = nearest_name(NAMES[i].name, KNOWN);

        expect_text(NAMES[i].name, found ? found : "none",
                    NAMES[i].nearest ? NAMES[i].nearest : "none");
    }
}

static void test_nearest_of_many(void **state)
{
    int asked = 0;

    (void)state;
    for (int i = 0; i < NEAREST_MAX; i++)
        assert_non_null(nearest_of_many("tilte", KNOWN, &asked));
    assert_null(nearest_of_many("tilte", KNOWN, &asked));
}

static void test_unknown(void **state)
{
    static const char TEXT[] = "title: a\nflim: b\nheadline: c\n";
    static const struct expected EXPECTED[EXPECTED_MAX] = {
        {'W', 2, "did you mean \"film\""}, {'W', 3, "not known and is ignored"}};
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();

    (void)state;
    yaml_warn_unknown(yaml_parse(arena, TEXT, strlen(TEXT), "x", 1, diag), KNOWN, "x",
                      diag);
    expect_findings("unknown keys", diag, EXPECTED);
    diag_destroy(diag);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parse),
        cmocka_unit_test(test_nearest),
        cmocka_unit_test(test_nearest_of_many),
        cmocka_unit_test(test_unknown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
