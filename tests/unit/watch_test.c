// Real folders and real inotify, but the time is the test's own.
#include "host/watch.h"

#include "host/file.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char *base;
static char command[1000];

static bool ignores(const char *name)
{
    size_t length = strlen(name);

    return name[0] == '.' || name[length - 1] == '~';
}

static int set_up(void **state)
{
    (void)state;
    base = base_strdup("/tmp/lobbycard-test-XXXXXX");
    return mkdtemp(base) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    file_remove_tree(base);
    free(base);
    return 0;
}

// In the test's folder; the show is "show".
static void shell(const char *text)
{
    if (snprintf(command, sizeof(command), "cd %s && { %s; }", base, text) < 0 ||
        system(command) != 0) // NOLINT(bugprone-*,cert-*): a test's own words
        fail_msg("failed: %s", text);
}

static bool readable(const struct watch *watch)
{
    struct pollfd fd = {watch_fd(watch), POLLIN, 0};

    return poll(&fd, 1, 0) == 1;
}

static struct watch *start(const char *before)
{
    char *folder = file_join(base, "show");

    file_remove_tree(base);
    assert_true(file_make_folders(base));
    shell(before);

    struct watch *watch = watch_create(folder, ignores);

    assert_non_null(watch);
    assert_true(watch_fd(watch) >= 0);
    free(folder);
    return watch;
}

static const usec ms = USEC_PER_MS, second = USEC_PER_SECOND;

// What one burst of doings is worth: nothing, or one change, 300 ms after its end.
static void bursts(void **state)
{
    static const struct {
        const char *before, *during;
        bool change;
    } cases[] = {
        {"mkdir show", "true", false},
        {"mkdir show", "echo x > show/a.md", true},
        {"mkdir show; touch show/a.md", "echo x >> show/a.md", true},
        {"mkdir show; touch show/a.md", "rm show/a.md", true},
        {"mkdir show; touch show/a.md", "cat show/a.md; ls show", false},
        {"mkdir show; touch show/a.md", "chmod 600 show/a.md", true},
        // Saving as editors do it: a copy, a swap file, a rename.
        {"mkdir show; touch show/a.md",
         "cp show/a.md show/a.md~; echo > show/.a.swp; echo y > show/.new; "
         "mv show/.new show/a.md; rm show/a.md~ show/.a.swp",
         true},
        {"mkdir show", "echo > show/.a.swp; echo > show/a~; rm show/.a.swp", false},
        {"mkdir -p show/.git", "echo > show/.git/x", false},
        {"mkdir -p show/one/two/three/four", "echo > show/one/two/three/four/x", true},
        {"mkdir -p show/1/2/3/4/5", "echo > show/1/2/3/4/5/x", false},
        {"mkdir show", "mkdir -p show/new/inner; echo > show/new/inner/a.md", true},
        {"mkdir -p show/old", "rm -r show/old", true},
        {"mkdir -p show/old", "mv show/old show/new", true},
        {"mkdir -p show out", "mv out show/in", true},
        {"mkdir show", "rm -r show", true},
        {"mkdir show", "mv show elsewhere", true},
        {"mkdir show other", "rm -r show; mv other show", true},
        {"mkdir real other; ln -s real show", "echo > real/a.md", true},
        {"mkdir real other; ln -s real show", "ln -sfn other show", true},
        {"mkdir show", "mkdir shows; echo > other", false}, // beside it
        {"mkdir -p show out/in; ln -s ../out show/way", "echo > out/in/a.md", true},
        {"mkdir -p show/in; ln -s .. show/in/loop", "echo > show/in/a.md", true},
        {"true", "mkdir show; echo > show/a.md", true},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct watch *watch = start(cases[i].before);
        usec now = 10 * second;

        assert_false(watch_read(watch, now));
        shell(cases[i].during);
        assert_false(watch_read(watch, now += second));
        if ((watch_deadline(watch) == now + 300 * ms) != cases[i].change)
            fail_msg("case %d (%s): change expected: %d", i, cases[i].during,
                     cases[i].change);
        assert_false(watch_read(watch, now + 299 * ms));
        assert_int_equal(watch_read(watch, now + 300 * ms), cases[i].change);
        assert_false(watch_read(watch, now + 20 * second));
        assert_false(readable(watch));
        watch_destroy(watch);
    }
}

// It works on afterwards: every change is followed by another one.
static void after_a_change(void **state)
{
    static const struct {
        const char *before, *first, *second;
    } cases[] = {
        {"mkdir show", "mkdir show/new", "echo > show/new/a.md"},
        {"mkdir -p show/a", "mv show/a show/b", "echo > show/b/a.md"},
        {"mkdir -p show/a/b", "mv show/a show/c", "echo > show/c/b/a.md"},
        {"mkdir show", "rm -r show; mkdir show", "echo > show/a.md"},
        {"mkdir show next", "rm -r show; mv next show", "echo > show/a.md"},
        {"mkdir a b; ln -s a show", "ln -s b new; mv -T new show", "echo > b/x.md"},
        {"mkdir -p show out", "ln -s ../out show/way", "echo > out/a.md"},
        {"mkdir show", "mv show away", "mkdir show"},
        {"mkdir -p show/a", "rm -r show/a", "mkdir show/a"},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct watch *watch = start(cases[i].before);
        const char *const doings[] = {cases[i].first, cases[i].second};
        usec now = second;

        for (int k = 0; k < 2; k++) {
            shell(doings[k]);
            assert_true(readable(watch));
            assert_false(watch_read(watch, now += second));
            if (!watch_read(watch, now += second))
                fail_msg("case %d: no change after %s", i, doings[k]);
        }
        watch_destroy(watch);
    }
}

// What has left the tree is of no interest any more.
static void moved_away(void **state)
{
    struct watch *watch = start("mkdir -p show/a");

    (void)state;
    shell("mv show/a gone");
    watch_read(watch, second);
    assert_true(watch_read(watch, 2 * second));
    shell("echo > gone/a.md");
    assert_false(watch_read(watch, 3 * second));
    assert_false(watch_read(watch, 5 * second));
    watch_destroy(watch);
}

static void burst_without_end(void **state)
{
    struct watch *watch = start("mkdir show");
    usec now = second;

    (void)state;
    for (int i = 0; i < 15; i++, now += 200 * ms) {
        shell("date +%N >> show/a.md");
        assert_false(watch_read(watch, now));
    }
    shell("date +%N >> show/a.md");
    assert_int_equal(watch_deadline(watch), 4 * second);
    assert_true(watch_read(watch, 4 * second));
    assert_int_equal(watch_deadline(watch), USEC_NEVER);
    shell("date +%N >> show/a.md"); // and it begins anew
    assert_false(watch_read(watch, now = 5 * second));
    assert_int_equal(watch_deadline(watch), now + 300 * ms);
    watch_destroy(watch);
}

// Where even the folder that holds the show comes later, it is looked for.
static void missing_at_first(void **state)
{
    char *folder = file_join(base, "disk/stories/");

    (void)state;
    file_remove_tree(base);
    assert_true(file_make_folders(base));

    struct watch *watch = watch_create(folder, ignores);
    usec now = second;

    assert_true(watch_deadline(watch) <= now);
    assert_false(watch_read(watch, now));
    assert_int_equal(watch_deadline(watch), now + 2 * second);
    shell("mkdir -p disk/stories");
    assert_false(watch_read(watch, now += second));
    assert_int_equal(watch_deadline(watch), now + second);
    assert_false(watch_read(watch, now += second));
    assert_int_equal(watch_deadline(watch), now + 300 * ms);
    assert_true(watch_read(watch, now + 300 * ms));
    shell("echo > disk/stories/a.md");
    assert_true(readable(watch));
    watch_read(watch, 10 * second);
    assert_true(watch_read(watch, 11 * second));
    watch_destroy(watch);
    free(folder);
}

static void overflow(void **state)
{
    struct watch *watch = start("mkdir show; touch show/.a show/.b");
    FILE *file = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
    int limit = 0;

    (void)state;
    if (!file || fscanf(file, "%d", &limit) != 1 || limit > 20000) // NOLINT
        limit = 0;
    if (file)
        fclose(file);
    // Only ignored files: without the overflow this would be nothing.
    char *paths[] = {file_join(base, "show/.a"), file_join(base, "show/.b")};

    for (int i = 0; i < limit + 10; i++)
        assert_int_equal(truncate(paths[i % 2], i), 0);
    assert_false(watch_read(watch, second));
    assert_int_equal(watch_read(watch, 2 * second), limit > 0);
    free(paths[0]);
    free(paths[1]);
    watch_destroy(watch);
}

static void nothing(void **state)
{
    (void)state;
    watch_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bursts),           cmocka_unit_test(after_a_change),
        cmocka_unit_test(moved_away),       cmocka_unit_test(burst_without_end),
        cmocka_unit_test(missing_at_first), cmocka_unit_test(overflow),
        cmocka_unit_test(nothing),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
