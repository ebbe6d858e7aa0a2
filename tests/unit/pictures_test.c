#include "load/pictures.h"

#include "host/file.h"
#include "host/worker.h"
#include "sample.h"
#include "supplied.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { COUNT = 6, BYTES = 20 * 10 * 4 };

static char *folder;
static struct picture files[COUNT];
static struct supply supply;

static int set_up(void **state)
{
    struct sample sample = sample_jpeg((struct sample_jpeg){64, 48, .components = 3});

    (void)state;
    supply = supplied();
    folder = sample_folder();
    for (int i = 0; i < COUNT; i++) {
        char *path;

        if (asprintf(&path, "%s/%d", folder, i) < 0)
            return -1;
        files[i] = (struct picture){path, 1, {64, 48}, 0};
        sample_write(path, sample.at, sample.count);
    }
    free(sample.at);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT; i++) {
        unlink(files[i].path);
        free((char *)files[i].path);
    }
    rmdir(folder);
    free(folder);
    supplied_end(&supply);
    return 0;
}

static struct want want_of(const struct picture *picture)
{
    return (struct want){picture, {20, 10}, {0.5f, 0.5f}, 1, false};
}

static uint64_t key_of(int file)
{
    struct want want = want_of(&files[file]);

    return want_key(&want);
}

// "024": the files wanted, most urgent first.
static void want(struct pictures *pictures, const char *list)
{
    struct want wants[16];
    int count = 0;

    for (; list[count]; count++)
        wants[count] = want_of(&files[list[count] - '0']);
    pictures_want(pictures, wants, count);
}

// One letter a file: what is known of it. r ready, f failed, - neither.
static const char *states(const struct pictures *pictures)
{
    static char text[COUNT + 1];

    for (int i = 0; i < COUNT; i++) {
        uint64_t key = key_of(i);
        enum picture_state s = pictures_state(pictures, key, NULL);

        text[i] = s == PICTURE_READY ? 'r' : s == PICTURE_FAILED ? 'f' : '-';
        assert_int_equal(pictures_get(pictures, key) != NULL, s == PICTURE_READY);
    }
    return text;
}

static void nothing_done(void *data)
{
    (void)data;
}

// Keeps the only thread busy.
struct gate {
    pthread_mutex_t lock;
};

static void gate_run(void *data)
{
    struct gate *gate = data;

    pthread_mutex_lock(&gate->lock);
    pthread_mutex_unlock(&gate->lock);
}

static void gate_close(struct gate *gate, struct worker *worker)
{
    pthread_mutex_lock(&gate->lock);
    worker_add(worker, (struct job){gate_run, nothing_done, gate, -1, 1});
}

static int files_in(const char *cache)
{
    char **paths;
    int count = file_list(cache, NULL, &paths);

    file_list_free(paths, count);
    return int_max(count, 0);
}

// The worker behind may be slow: nobody waits for it, and what it has not begun ends
// with its owner.
static void kept_behind(void **state)
{
    (void)state;
    for (int ends_early = 0; ends_early < 2; ends_early++) {
        struct gate gate = {PTHREAD_MUTEX_INITIALIZER};
        char *cache = file_join(folder, "cache");
        struct supply keeping = supplied();
        struct worker *worker = worker_create(1, NULL, NULL);
        struct worker *behind = worker_create(1, NULL, NULL);
        struct pictures *pictures;

        keeping.cache = cache_open(cache, 1 << 20);
        pictures = pictures_create(worker, behind, &keeping, 100 * BYTES);
        gate_close(&gate, behind);
        want(pictures, "012345");
        pictures_finish(pictures);
        assert_string_equal(states(pictures), "rrrrrr");
        assert_int_equal(files_in(cache), 0);
        if (ends_early)
            pictures_destroy(pictures);
        pthread_mutex_unlock(&gate.lock);
        if (!ends_early) {
            worker_finish(behind);
            // All six have the same bytes: one file, whoever wrote it.
            assert_int_equal(files_in(cache), 1);
            pictures_destroy(pictures);
        }
        worker_destroy(worker);
        worker_destroy(behind);
        cache_close(keeping.cache);
        supplied_end(&keeping);
        file_remove_tree(cache);
        free(cache);
    }
}

static void what_is_kept(void **state)
{
    static const struct {
        const char *lists[6]; // wanted one after the other, all loaded each time
        int limit;            // in bitmaps
        const char *states;
    } cases[] = {
        {{"012"}, 9, "rrr---"},
        {{"012", ""}, 9, "rrr---"},      // still fits
        {{"012", "", "3"}, 3, "-rrr--"}, // not wanted, the oldest first
        {{"012", "1", "3", "4"}, 3, "-r-rr-"},
        {{"012", "2", "1", "0", "34"}, 3, "r--rr-"},
        {{"012", "0123"}, 3, "rrr---"}, // wanted: stays; no room for the last
        {{"01234"}, 3, "rrr---"},       // the most urgent are loaded
        {{"4321"}, 0, "----r-"},        // the first one always is
        {{"0", "1", "2", "3"}, 1, "---r--"},
        {{"00110"}, 9, "rr----"},
        {{"012345", "543210"}, 6, "rrrrrr"},
        {{"012", "345"}, 3, "---rrr"}, // room is made before it is loaded
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct worker *worker = worker_create(1, NULL, NULL);
        struct pictures *pictures =
            pictures_create(worker, NULL, &supply, (size_t)cases[i].limit * BYTES);
        int ready = 0;

        for (int k = 0; k < 6 && cases[i].lists[k]; k++) {
            pictures_collect(pictures, k, NULL, NULL);
            want(pictures, cases[i].lists[k]);
            pictures_finish(pictures);
        }
        if (strcmp(states(pictures), cases[i].states) != 0)
            fail_msg("case %d: %s, expected %s", i, states(pictures), cases[i].states);
        for (const char *at = states(pictures); *at; at++)
            ready += *at == 'r';
        assert_int_equal(pictures_bytes(pictures), ready * BYTES);
        pictures_destroy(pictures);
        worker_destroy(worker);
    }
}

static void ready_when_collected(void **state)
{
    struct worker *worker = worker_create(2, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);
    usec ready_at;

    (void)state;
    assert_false(pictures_collect(pictures, 1000, NULL, NULL));
    want(pictures, "01");
    assert_string_equal(states(pictures), "------");
    worker_finish(worker);
    assert_string_equal(states(pictures), "------"); // arrived, but not collected
    assert_true(pictures_collect(pictures, 5000, NULL, NULL));
    assert_string_equal(states(pictures), "rr----");
    assert_int_equal(pictures_state(pictures, key_of(0), &ready_at), PICTURE_READY);
    assert_int_equal(ready_at, 5000);
    assert_false(pictures_collect(pictures, 6000, NULL, NULL));
    pictures_state(pictures, key_of(0), &ready_at);
    assert_int_equal(ready_at, 5000);
    assert_int_equal(pictures_deadline(pictures), USEC_NEVER);

    const struct bitmap *bitmap = pictures_get(pictures, key_of(1));

    assert_int_equal(bitmap->w, 20);
    assert_int_equal(bitmap->h, 10);
    assert_null(pictures_get(pictures, 12345));
    pictures_destroy(pictures);
    worker_destroy(worker);
}

// What nobody has begun is not decoded, and what is on its way is thrown away.
static void not_wanted_any_more(void **state)
{
    struct gate gate = {PTHREAD_MUTEX_INITIALIZER};
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);

    (void)state;
    gate_close(&gate, worker);
    want(pictures, "0123");
    want(pictures, "3");
    for (int i = 0; i < 3; i++)
        assert_false(worker_drop(worker, key_of(i), NULL));
    pthread_mutex_unlock(&gate.lock);
    pictures_finish(pictures);
    assert_string_equal(states(pictures), "---r--");

    want(pictures, "45");
    worker_finish(worker); // decoded and collected, but the frame has not seen it
    want(pictures, "5");
    pictures_collect(pictures, 1, NULL, NULL);
    assert_string_equal(states(pictures), "---r-r");
    want(pictures, "4");
    pictures_destroy(pictures); // with a load that may be running
    worker_destroy(worker);
    pictures_destroy(NULL);
}

static void order_follows_the_list(void **state)
{
    struct gate gate = {PTHREAD_MUTEX_INITIALIZER};
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);
    struct job job;

    (void)state;
    gate_close(&gate, worker);
    want(pictures, "012");
    want(pictures, "2301");
    for (int i = 0; i < 4; i++) {
        static const int places[] = {2, 3, 0, 1};

        assert_true(worker_drop(worker, key_of(i), &job));
        assert_int_equal(job.urgency, places[i]);
        worker_add(worker, job);
    }
    pthread_mutex_unlock(&gate.lock);
    pictures_finish(pictures);
    assert_string_equal(states(pictures), "rrrr--");
    pictures_destroy(pictures);
    worker_destroy(worker);
}

static char told[400];

static void tell(void *context, const char *path, const char *text)
{
    ++*(int *)context;
    snprintf(told, sizeof(told), "%s: %s", path, text);
}

static void failures(void **state)
{
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);
    struct picture gone = {"/nowhere/picture", 1, {64, 48}, 0};
    struct want wants[] = {want_of(&gone), want_of(&files[0])};
    int count = 0;

    (void)state;
    pictures_want(pictures, wants, 2);
    pictures_finish(pictures);
    assert_int_equal(pictures_state(pictures, want_key(&wants[0]), NULL),
                     PICTURE_FAILED);
    assert_string_equal(states(pictures), "r-----");
    pictures_collect(pictures, 1, tell, &count);
    assert_int_equal(count, 1);
    assert_string_equal(told, "/nowhere/picture: the file is not there");

    // Not tried again as long as it is wanted; when it is wanted anew it is, and not
    // told again.
    pictures_want(pictures, wants, 2);
    assert_false(worker_collect(worker));
    assert_int_equal(pictures_state(pictures, want_key(&wants[0]), NULL),
                     PICTURE_FAILED);
    pictures_want(pictures, wants, 0);
    pictures_want(pictures, wants, 2);
    assert_int_equal(pictures_state(pictures, want_key(&wants[0]), NULL),
                     PICTURE_COMING);
    pictures_finish(pictures);
    assert_int_equal(pictures_state(pictures, want_key(&wants[0]), NULL),
                     PICTURE_FAILED);
    pictures_collect(pictures, 2, tell, &count);
    assert_int_equal(count, 1);

    // Another version is another picture.
    struct picture again = {gone.path, 2, {64, 48}, 0};
    struct want newer = want_of(&again);

    pictures_want(pictures, &newer, 1);
    assert_int_equal(pictures_state(pictures, want_key(&newer), NULL), PICTURE_COMING);
    assert_int_equal(pictures_state(pictures, want_key(&wants[0]), NULL),
                     PICTURE_COMING);
    pictures_finish(pictures);
    pictures_collect(pictures, 3, tell, &count);
    assert_int_equal(count, 2);
    pictures_destroy(pictures);
    worker_destroy(worker);
}

// A file that is refused is never tried again.
static void refused(void **state)
{
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);
    char *path = NULL;
    int count = 0;

    (void)state;
    assert_true(asprintf(&path, "%s/refused", folder) > 0);
    sample_write(path, (const unsigned char *)"GIF89a", 6);

    struct picture gif = {path, 1, {64, 48}, 0};
    struct want want = want_of(&gif);

    for (int i = 0; i < 3; i++) {
        pictures_want(pictures, &want, 1);
        assert_true(i == 0 || !worker_collect(worker));
        pictures_finish(pictures);
        pictures_collect(pictures, i, tell, &count);
        assert_int_equal(pictures_state(pictures, want_key(&want), NULL),
                         PICTURE_FAILED);
        assert_int_equal(count, 1);
        pictures_want(pictures, &want, 0);
        pictures_want(pictures, &want, 0);
    }
    assert_non_null(strstr(told, "a GIF picture; save it as JPEG or PNG"));
    unlink(path);
    free(path);
    pictures_destroy(pictures);
    worker_destroy(worker);
}

// A file that vanishes after it was decoded is still shown.
static void decoded_stays(void **state)
{
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 0);
    struct sample sample = sample_jpeg((struct sample_jpeg){64, 48, .components = 3});
    char *path;

    (void)state;
    assert_true(asprintf(&path, "%s/vanishing", folder) > 0);
    sample_write(path, sample.at, sample.count);

    struct picture picture = {path, 7, {64, 48}, 0};
    struct want wanted = want_of(&picture);

    pictures_want(pictures, &wanted, 1);
    pictures_finish(pictures);
    unlink(path);
    for (int i = 0; i < 3; i++) {
        pictures_want(pictures, &wanted, 1);
        pictures_collect(pictures, i, NULL, NULL);
        assert_non_null(pictures_get(pictures, want_key(&wanted)));
    }
    pictures_destroy(pictures);
    worker_destroy(worker);
    free(sample.at);
    free(path);
}

// A time of the script, whatever the decoder does.
static void delayed(void **state)
{
    static const struct {
        usec now;
        const char *list, *states;
        usec deadline;
    } steps[] = {
        {1000, "0", "------", 1500},
        {1400, "0", "------", 1500},
        {1450, "01", "------", 1500},
        {1500, "01", "r-----", 1950},
        {1949, "01", "r-----", 1950},
        {2000, "012", "rr----", 2500},
        {2100, "01", "rr----", USEC_NEVER}, // before it came: forgotten
        {2200, "012", "rr----", 2700},
        {2699, "2", "rr----", 2700},
        {2700, "2", "rrr---", USEC_NEVER},
        {2800, "0", "rrr---", USEC_NEVER}, // here already
    };
    struct worker *worker = worker_create(1, NULL, NULL);
    struct pictures *pictures = pictures_create(worker, NULL, &supply, 100000);
    static const usec ready[] = {1500, 1950, 2700};

    (void)state;
    pictures_delay(pictures, 500);
    for (int i = 0; i < COUNT_OF(steps); i++) {
        pictures_collect(pictures, steps[i].now, NULL, NULL);
        want(pictures, steps[i].list);
        pictures_finish(pictures);
        if (strcmp(states(pictures), steps[i].states) != 0)
            fail_msg("step %d: %s, expected %s", i, states(pictures), steps[i].states);
        assert_int_equal(pictures_deadline(pictures), steps[i].deadline);
    }
    for (int i = 0; i < COUNT_OF(ready); i++) {
        usec ready_at;

        pictures_state(pictures, key_of(i), &ready_at);
        assert_int_equal(ready_at, ready[i]);
    }
    pictures_destroy(pictures);
    worker_destroy(worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kept_behind),
        cmocka_unit_test(what_is_kept),
        cmocka_unit_test(ready_when_collected),
        cmocka_unit_test(not_wanted_any_more),
        cmocka_unit_test(order_follows_the_list),
        cmocka_unit_test(failures),
        cmocka_unit_test(refused),
        cmocka_unit_test(decoded_stays),
        cmocka_unit_test(delayed),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
