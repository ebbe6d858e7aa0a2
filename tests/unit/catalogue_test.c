#include "load/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct known heart = {.content = {UINT64_C(0xfedcba9876543210), 7},
                                   .size = {6000, 4000},
                                   .mean = 0xff123456};
static const struct known cut = {.refused = true, .why = "the file is cut off"};

static void expect_known(struct catalogue *catalogue, const char *path,
                         uint64_t version, const struct known *expected)
{
    struct known known;
    bool found = catalogue_find(catalogue, path, version, &known);

    if (found != (expected != NULL))
        fail_msg("%s, version %d: %s", path, (int)version,
                 found ? "found" : "not found");
    if (!expected)
        return;
    assert_int_equal(known.refused, expected->refused);
    assert_int_equal(known.content.high, expected->content.high);
    assert_int_equal(known.content.low, expected->content.low);
    assert_int_equal(known.size.w, expected->size.w);
    assert_int_equal(known.size.h, expected->size.h);
    assert_int_equal(known.mean, expected->mean);
    assert_string_equal(known.why, expected->why);
}

static void one_version_of_a_path(void **state)
{
    struct catalogue *catalogue = catalogue_open(NULL);

    (void)state;
    expect_known(catalogue, "a.jpg", 1, NULL);
    catalogue_put(catalogue, "a.jpg", 1, &heart);
    catalogue_put(catalogue, "b.jpg", 1, &cut);
    expect_known(catalogue, "a.jpg", 1, &heart);
    expect_known(catalogue, "a.jpg", 2, NULL);
    expect_known(catalogue, "b.jpg", 1, &cut);
    catalogue_put(catalogue, "a.jpg", 2, &cut);
    expect_known(catalogue, "a.jpg", 1, NULL);
    expect_known(catalogue, "a.jpg", 2, &cut);
    assert_int_equal(catalogue_news(catalogue), 3);
    assert_true(catalogue_save(catalogue));
    catalogue_close(catalogue);
}

static void many(void **state)
{
    enum { MANY = 5000 };
    struct catalogue *catalogue = catalogue_open(NULL), *again = catalogue_open(NULL);
    char path[64];
    size_t count;

    (void)state;
    for (int i = 0; i < MANY; i++) {
        struct known known = heart;

        known.size.w = i + 1;
        snprintf(path, sizeof(path), "stories/%d und ein Leerzeichen.jpg", i);
        catalogue_put(catalogue, path, (uint64_t)i, i % 7 ? &known : &cut);
    }

    char *text = catalogue_text(catalogue, &count);

    assert_true(catalogue_read(again, text, count));
    for (int i = 0; i < MANY; i++) {
        struct known known = heart;

        known.size.w = i + 1;
        snprintf(path, sizeof(path), "stories/%d und ein Leerzeichen.jpg", i);
        expect_known(again, path, (uint64_t)i, i % 7 ? &known : &cut);
    }
    free(text);
    catalogue_close(catalogue);
    catalogue_close(again);
}

// A damaged catalogue is none: whatever byte is wrong, and wherever it ends.
static void damaged(void **state)
{
    struct catalogue *catalogue = catalogue_open(NULL);
    size_t count;

    (void)state;
    catalogue_put(catalogue, "a.jpg", 1, &heart);
    catalogue_put(catalogue, "b.jpg", 2, &cut);

    char *text = catalogue_text(catalogue, &count);

    for (size_t at = 0; at < count; at++) {
        struct catalogue *other = catalogue_open(NULL);

        assert_false(catalogue_read(other, text, at));
        text[at] ^= 1;
        if (catalogue_read(other, text, count))
            fail_msg("taken with byte %zu changed", at);
        text[at] ^= 1;
        expect_known(other, "a.jpg", 1, NULL);
        assert_true(catalogue_read(other, text, count));
        catalogue_close(other);
    }
    free(text);
    catalogue_close(catalogue);
}

static void on_disk(void **state)
{
    char path[] = "/tmp/lobbycard-catalogue-XXXXXX";
    int fd = mkstemp(path);

    (void)state;
    assert_true(fd >= 0);
    close(fd);

    struct catalogue *catalogue = catalogue_open(path); // empty: damaged

    catalogue_put(catalogue, "a.jpg", 1, &heart);
    catalogue_put(catalogue, "line\nend.jpg", 1, &heart); // is not kept
    catalogue_close(catalogue);
    catalogue = catalogue_open(path);
    expect_known(catalogue, "a.jpg", 1, &heart);
    expect_known(catalogue, "line\nend.jpg", 1, NULL);
    unlink(path);
    assert_true(catalogue_save(catalogue)); // nothing has changed
    assert_int_equal(access(path, F_OK), -1);
    catalogue_put(catalogue, "b.jpg", 1, &heart);
    assert_true(catalogue_save(catalogue));
    assert_int_equal(access(path, F_OK), 0);
    unlink(path);
    catalogue_close(catalogue);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_version_of_a_path),
        cmocka_unit_test(many),
        cmocka_unit_test(damaged),
        cmocka_unit_test(on_disk),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
