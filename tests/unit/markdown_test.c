#include "story/markdown.h"

#include "base/arena.h"
#include "findings.h"
#include "story/front_matter.h"

// Paragraphs as "line:text", styles as <…>, breaks as /, paragraphs divided by |.
static void write_out(const struct markdown *markdown, char *out, size_t size)
{
    static const char *const OPEN[] = {"", "<i ", "<b ", "<ib "};
    size_t used = 0;

    for (int i = 0; i < markdown->count; i++) {
        const struct paragraph *p = &markdown->paragraphs[i];

        used +=
            (size_t)snprintf(out + used, size - used, "%s%d:", i ? "|" : "", p->line);
        for (int j = 0; j < p->span_count; j++)
            used += (size_t)snprintf(out + used, size - used, "%s%s%s",
                                     OPEN[p->spans[j].style], p->spans[j].text,
                                     p->spans[j].style ? ">" : "");
    }
    for (char *c = out; *c; c++)
        *c = *c == '\n' ? '/' : *c;
}

static const struct {
    const char *name, *text;
    const char *out; // NULL: not looked at, as something is refused
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"nothing", "", "", {{0}}},
    {"blank lines", "\n \n", "", {{0}}},
    {"paragraphs",
     "One.\n\nTwo\nlines.\n\n\nThree.",
     "10:One.|12:Two lines.|16:Three.",
     {{0}}},
    {"styles", "a *b* **c *d*** e", "10:a <i b> <b c ><ib d> e", {{0}}},
    {"inside a word", "un*believ*able", "10:un<i believ>able", {{0}}},
    {"nested alike", "*a *b* c*", "10:<i a b c>", {{0}}},
    {"hard breaks", "a  \nb\\\nc\nd", "10:a/b/c d", {{0}}},
    {"spaces", "  a   b\t c  ", "10:a b c", {{0}}},
    {"a star", "2 * 3 * 4", "10:2 * 3 * 4", {{0}}},
    {"escapes", "\\# a\n\n1914\\. b\n\n\\*c\\*", "10:# a|12:1914. b|14:*c*", {{0}}},
    {"dollars and ampersands", "$5 & $6 R&B", "10:$5 & $6 R&B", {{0}}},
    {"brackets", "[sic] he [did]", "10:[sic] he [did]", {{0}}},
    {"no space in Chinese", "电影\n院", "10:电影院", {{0}}},
    {"a space in Korean", "영화\n관", "10:영화 관", {{0}}},
    {"heading", "a\n\n## B\n\nc", NULL, {{'E', 12, "headings"}}},
    {"empty heading", "a\n\n#\n\nc", NULL, {{'E', 12, "headings"}}},
    {"underlined heading",
     "a\n\nB\n===\n\n- c",
     NULL,
     {{'E', 12, "headings"}, {'E', 15, "lists"}}},
    {"dashes underline",
     "a\n\nB\n---\n- c",
     NULL,
     {{'E', 12, "headings"}, {'E', 14, "lists"}}},
    {"list", "a\n\n- b\n- c\n  - d\n\ne", NULL, {{'E', 12, "lists"}}},
    {"empty list", "a\n\n-\n\nb", NULL, {{'E', 12, "lists"}}},
    {"stars list", "* b", NULL, {{'E', 10, "lists"}}},
    {"numbers", "a\n\n1. b\n2. c", NULL, {{'E', 12, "numbered"}}},
    {"a year at the front", "1914. The year", NULL, {{'E', 10, "\\ before the dot"}}},
    {"quote", "a\n> b\n> c", NULL, {{'E', 11, "quotes"}}},
    {"empty quote", "a\n\n>\n\nb", NULL, {{'E', 12, "quotes"}}},
    {"rule", "a\n\n***\n\nb\n\n- - -", NULL, {{'E', 12, "rules"}, {'E', 16, "rules"}}},
    {"fence",
     "a\n\n```\nx\n\ny\n```\n\n- b",
     NULL,
     {{'E', 12, "code"}, {'E', 18, "lists"}}},
    {"empty fence", "a\n\n~~~\n~~~\n", NULL, {{'E', 12, "code"}}},
    {"indented", "a\n\n    b\n", NULL, {{'E', 12, "indented"}}},
    {"HTML block", "a\n\n<div>\nx\n</div>\n", NULL, {{'E', 12, "HTML"}}},
    {"comment", "a\n\n<!-- b -->\n", NULL, {{'E', 12, "HTML"}}},
    {"HTML in a line", "a\nb <br> c", NULL, {{'E', 11, "HTML"}}},
    {"table", "x\n\na | b\n---|---\nc | d\n", NULL, {{'E', 12, "tables"}}},
    {"link", "a\nb [c\nd](http://e) f", NULL, {{'E', 11, "links"}}},
    {"empty link", "a\nb\n\n[](http://e)\n", NULL, {{'E', 13, "links"}}},
    {"autolink", "a <http://e>", NULL, {{'E', 10, "links"}}},
    {"link definition", "a\n\n[b]: http://e\n\nc", NULL, {{'E', 12, "[word]:"}}},
    {"two definitions",
     "[b]: /e\n[c]: /f\n\n# d",
     NULL,
     {{'E', 10, "[word]:"}, {'E', 11, "[word]:"}, {'E', 13, "headings"}}},
    {"picture", "a\n\n![b](c.jpg)", NULL, {{'E', 12, "pictures"}}},
    {"empty picture", "a\n\n![](c.jpg)", NULL, {{'E', 12, "pictures"}}},
    {"code", "a\nb `c` d", NULL, {{'E', 11, "code"}}},
    {"crossed out", "a ~~b~~", NULL, {{'E', 10, "crossed"}}},
    {"entity", "a\nb &nbsp; c", NULL, {{'E', 11, "& and ;"}}},
    {"one finding a block", "> - `a`\n> - **b**\n> # c", NULL, {{'E', 10, "quotes"}}},
};

static void test_read(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        struct markdown markdown;
        const struct text text = {CASES[i].text, strlen(CASES[i].text)};
        char out[1024] = "";
        bool fine = markdown_read(&markdown, arena, text, "x.md", 10, diag);

        expect_findings(CASES[i].name, diag, CASES[i].expected);
        assert_int_equal(fine, CASES[i].out != NULL);
        write_out(&markdown, out, sizeof(out));
        if (CASES[i].out)
            expect_text(CASES[i].name, out, CASES[i].out);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

static void test_long_paragraph(void **state)
{
    static const struct expected EXPECTED[EXPECTED_MAX] = {{'E', 3, "4 kB"}};
    static char bytes[PARAGRAPH_BYTES_MAX + 16] = "a\n\n";
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct markdown markdown;

    (void)state;
    memset(bytes + 3, 'x', PARAGRAPH_BYTES_MAX);
    assert_true(markdown_read(&markdown, arena,
                              (struct text){bytes, PARAGRAPH_BYTES_MAX + 3}, "x.md", 1,
                              diag));
    bytes[PARAGRAPH_BYTES_MAX + 3] = 'x';
    assert_false(markdown_read(&markdown, arena,
                               (struct text){bytes, PARAGRAPH_BYTES_MAX + 4}, "x.md", 1,
                               diag));
    expect_findings("a byte too many", diag, EXPECTED);
    diag_destroy(diag);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_long_paragraph),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
