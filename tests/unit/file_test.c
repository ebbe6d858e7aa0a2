#include "host/file.h"
#include "host/log.h"

#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char *folder;

static int set_up(void **state)
{
    (void)state;
    folder = base_strdup("/tmp/lobbycard-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    file_remove_tree(folder);
    assert_false(file_is_folder(folder));
    free(folder);
    return 0;
}

static void make(const char *name, const char *text)
{
    char *path = file_join(folder, name), why[200] = "";

    *strrchr(path, '/') = '\0';
    assert_true(file_make_folders(path));
    free(path);
    path = file_join(folder, name);
    if (!file_write(path, text, strlen(text), why, sizeof(why)))
        fail_msg("%s: %s", name, why);
    free(path);
}

static void expect(const char *name, const char *text)
{
    char *path = file_join(folder, name), why[200];
    size_t count;
    char *bytes = file_read(path, 1000, &count, why, sizeof(why));

    if (!bytes)
        fail_msg("%s: %s", name, why);
    assert_string_equal(bytes, text);
    assert_int_equal(count, strlen(text));
    free(bytes);
    free(path);
}

static void written_and_read(void **state)
{
    static const char *const texts[] = {"", "one", "a longer text than before",
                                        "short"};

    (void)state;
    for (int i = 0; i < COUNT_OF(texts); i++) {
        make("note.txt", texts[i]);
        expect("note.txt", texts[i]);
    }

    char **paths; // nothing temporary is left

    assert_int_equal(file_list(folder, NULL, &paths), 1);
    file_list_free(paths, 1);
}

static void refused(void **state)
{
    static const struct {
        const char *name;
        size_t limit;
        const char *part;
    } cases[] = {
        {"nowhere.txt", 100, "is not there"},   {"note.txt", 3, "too big: 4 bytes"},
        {"inner", 100, "not a plain file"},     {"pipe", 100, "not a plain file"},
        {"note.txt/x", 100, "Not a directory"},
    };
    char *pipe = file_join(folder, "pipe");

    (void)state;
    make("note.txt", "four");
    make("inner/x", "");
    mkfifo(pipe, 0600);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char *path = file_join(folder, cases[i].name), why[200] = "";

        assert_null(file_read(path, cases[i].limit, NULL, why, sizeof(why)));
        if (!strstr(why, cases[i].part))
            fail_msg("%s: \"%s\", expected \"%s\"", cases[i].name, why, cases[i].part);
        assert_null(file_read(path, cases[i].limit, NULL, NULL, 0));
        free(path);
    }
    unlink(pipe);
    free(pipe);
}

static void not_written(void **state)
{
    char *path = file_join(folder, "no/such/folder"), why[200] = "";

    (void)state;
    assert_false(file_write(path, "x", 1, why, sizeof(why)));
    assert_string_equal(why, "the file is not there");
    free(path);

    // A failed write leaves what was there.
    make("kept/inner", "x");
    path = file_join(folder, "kept");
    assert_false(file_write(path, "x", 1, why, sizeof(why)));
    assert_true(file_is_folder(path));
    expect("kept/inner", "x");
    free(path);
}

static bool not_hidden(const char *name)
{
    return name[0] != '.';
}

static void listed(void **state)
{
    static const char *const expected[] = {
        "a.md",      "b/c/d/e/five.md",   "b/c/x.md",   "b/two.md",
        "linked.md", "way/c/d/e/five.md", "way/c/x.md", "way/two.md"};
    char **paths;
    char *link_path;

    (void)state;
    make("list/b/two.md", "2");
    make("list/a.md", "1");
    make("list/.hidden.md", "");
    make("list/.git/config", "");
    make("list/b/c/x.md", "3");
    make("list/b/c/d/e/five.md", "5");
    make("list/b/c/d/e/f/six.md", "too deep");
    link_path = file_join(folder, "list/linked.md");
    assert_int_equal(symlink("a.md", link_path), 0);
    free(link_path);
    link_path = file_join(folder, "list/way");
    assert_int_equal(symlink("b", link_path), 0);
    free(link_path);
    link_path = file_join(folder, "list/b/loop");
    assert_int_equal(symlink("..", link_path), 0);
    free(link_path);
    link_path = file_join(folder, "list/broken");
    assert_int_equal(symlink("nowhere", link_path), 0);
    free(link_path);

    char *list = file_join(folder, "list"), *copy = file_join(folder, "copies/of/it");
    int count = file_list(list, not_hidden, &paths);

    for (int i = 0; i < int_min(count, COUNT_OF(expected)); i++)
        assert_string_equal(paths[i], expected[i]);
    assert_int_equal(count, COUNT_OF(expected));
    file_list_free(paths, count);

    assert_true(file_copy_tree(list, copy));
    assert_true(file_copy_tree(list, copy)); // over itself
    expect("copies/of/it/b/c/d/e/five.md", "5");
    expect("copies/of/it/linked.md", "1");
    expect("copies/of/it/.hidden.md", "");
    file_remove_tree(copy);
    assert_false(file_is_folder(copy));
    expect("list/a.md", "1");
    assert_int_equal(file_list(copy, NULL, &paths), -1);
    assert_false(file_copy_tree(copy, list));
    free(list);
    free(copy);
}

static void joined(void **state)
{
    static const struct {
        const char *folder, *name, *path;
    } cases[] = {
        {"a", "b", "a/b"}, {"a/", "b", "a/b"}, {"/", "b", "/b"}, {"", "b", "b"}};

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char *path = file_join(cases[i].folder, cases[i].name);

        assert_string_equal(path, cases[i].path);
        free(path);
    }
}

static void equal_lines_once(void **state)
{
    char *path = file_join(folder, "log");
    int before = dup(STDERR_FILENO);
    FILE *file = fopen(path, "w");

    (void)state;
    assert_non_null(file);
    fflush(stderr);
    assert_true(dup2(fileno(file), STDERR_FILENO) >= 0);
    for (int i = 0; i < 5; i++)
        log_line("a picture\nis %s", "missing");
    log_line("another");
    log_line("a picture is missing");
    log_line("%s", "");
    for (int i = 0; i < 17; i++) // until the first line's place is needed
        log_line("line %d", i);
    assert_true(dup2(before, STDERR_FILENO) >= 0);
    close(before);
    fclose(file);

    char *text = file_read(path, 10000, NULL, NULL, 0);

    assert_non_null(text);
    assert_ptr_equal(strstr(text, "a picture is missing\nanother\nline 0\n"), text);
    assert_non_null(strstr(text, "a picture is missing (5 more times)\n"));
    free(text);
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_and_read), cmocka_unit_test(refused),
        cmocka_unit_test(not_written),      cmocka_unit_test(listed),
        cmocka_unit_test(joined),           cmocka_unit_test(equal_lines_once),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
