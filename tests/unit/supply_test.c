// Where pictures come from: the original once, then what was prepared of it.
#include "load/supply.h"

#include "host/file.h"
#include "sample.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { W = 1400, H = 900, LIMIT = 64 << 20 };

struct place {
    char *folder, *path, *cache;
    struct supply supply;
    struct picture picture;
};

static struct place *place;
static char why[256];

static void put_sample(struct sample_jpeg spec)
{
    struct sample sample = sample_jpeg(spec);
    struct stat status;

    sample_write(place->path, sample.at, sample.count);
    free(sample.at);
    assert_int_equal(stat(place->path, &status), 0);
    place->picture =
        (struct picture){place->path, content_version(&status), {spec.w, spec.h}, 0};
}

static int set_up(void **state)
{
    (void)state;
    place = base_alloc(sizeof(*place));
    place->folder = sample_folder();
    place->path = file_join(place->folder, "picture.jpg");
    place->cache = file_join(place->folder, "cache");
    place->supply = (struct supply){.decoder = LOBBYCARD_DECODER,
                                    .catalogue = catalogue_open(NULL),
                                    .cache = cache_open(place->cache, LIMIT)};
    put_sample((struct sample_jpeg){W, H, 3, 2, 2, .detail = true});
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    catalogue_close(place->supply.catalogue);
    cache_close(place->supply.cache);
    file_remove_tree(place->folder);
    free(place->cache);
    free(place->path);
    free(place->folder);
    free(place);
    return 0;
}

static struct want want_of(int w, int h, float x)
{
    return (struct want){&place->picture, {w, h}, {x, 0.5F}, 1, false};
}

static struct bitmap *load(const struct want *want, enum supply_answer expected)
{
    struct bitmap *bitmap;
    enum supply_answer answer = supply_load(&place->supply, want, (struct patience){0},
                                            &bitmap, NULL, why, sizeof(why));

    if (answer != expected)
        fail_msg("answer %d: %s", answer, why);
    assert_int_equal(bitmap != NULL, expected == SUPPLY_FINE);
    return bitmap;
}

// As the show does it: shown first, kept then.
static struct bitmap *load_and_keep(const struct want *want, bool expect_leftover)
{
    struct bitmap *bitmap;
    struct leftover *leftover;

    assert_int_equal(supply_load(&place->supply, want, (struct patience){0}, &bitmap,
                                 &leftover, why, sizeof(why)),
                     SUPPLY_FINE);
    assert_int_equal(leftover != NULL, expect_leftover);
    if (leftover)
        supply_keep(&place->supply, leftover);
    return bitmap;
}

static void prepare(const struct want *wants, int count, enum prepare_answer expected)
{
    enum prepare_answer answer = supply_prepare(&place->supply, wants, count,
                                                (struct patience){0}, why, sizeof(why));

    if (answer != expected)
        fail_msg("answer %d: %s", answer, why);
}

static double mean_difference(const struct bitmap *a, const struct bitmap *b)
{
    int64_t sum = 0;

    assert_int_equal(a->w, b->w);
    assert_int_equal(a->h, b->h);
    for (int y = 0; y < a->h; y++)
        for (int x = 0; x < a->w; x++) {
            uint32_t p = a->pixels[y * a->stride + x], q = b->pixels[y * b->stride + x];

            for (int shift = 0; shift < 24; shift += 8)
                sum += abs((int)(p >> shift & 255) - (int)(q >> shift & 255));
        }
    return (double)sum / 3 / a->w / a->h;
}

static void expect_like(struct bitmap *found, struct bitmap *expected, double most)
{
    double difference = mean_difference(found, expected);

    if (difference > most)
        fail_msg("differs by %.2f", difference);
    bitmap_destroy(found);
}

static void hide_original(void)
{
    char *hidden = file_join(place->folder, "hidden");

    assert_int_equal(rename(place->path, hidden), 0);
    free(hidden);
}

static void the_original_once(void **state)
{
    struct want want = want_of(300, 200, 0.4F), other = want_of(310, 200, 0.4F);
    struct want passing = other;

    (void)state;
    passing.passing = true;

    struct bitmap *first = load_and_keep(&want, true);

    expect_like(load_and_keep(&want, false), first, 2.5);
    bitmap_destroy(load_and_keep(&passing, false)); // not kept
    hide_original();
    expect_like(load(&want, SUPPLY_FINE), first, 2.5);
    load(&other, SUPPLY_FAILED);
    assert_string_equal(why, "the file is not there");
    bitmap_destroy(first);
}

// Any size, from the tiles.
static void tiles_serve_all(void **state)
{
    static const struct {
        int w, h;
        float x, most;
    } cases[] = {
        {300, 200, 0.4F, 6}, {W, H, 0.5F, 4}, {500, 900, 0.9F, 4}, {20, 10, 0.5F, 6}};
    struct bitmap *before[COUNT_OF(cases)];
    struct want prepared = want_of(64, 64, 0.5F);

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct want want = want_of(cases[i].w, cases[i].h, cases[i].x);

        before[i] = load(&want, SUPPLY_FINE);
    }
    prepare(&prepared, 1, PREPARE_FINE);
    hide_original();
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct want want = want_of(cases[i].w, cases[i].h, cases[i].x);

        expect_like(load(&want, SUPPLY_FINE), before[i], (double)cases[i].most);
        bitmap_destroy(before[i]);
    }
}

static int count_files(void)
{
    char **paths;
    int count = file_list(place->cache, NULL, &paths);

    file_list_free(paths, count);
    return count;
}

static void prepared_once(void **state)
{
    struct want wants[20];

    (void)state;
    for (int i = 0; i < 20; i++) // more than one job takes; two of them alike
        wants[i] = want_of(100 + i - i / 19, 80, 0.3F);
    for (int twice = 0; twice < 2; twice++) {
        prepare(wants, 20, PREPARE_FINE);
        assert_int_equal(count_files(), 19 + 1);
        place->supply.decoder = "/nowhere"; // it is not asked again
    }
    for (int i = 0; i < 20; i++)
        bitmap_destroy(load(&wants[i], SUPPLY_FINE));
}

static void damaged_files_are_made_again(void **state)
{
    struct want want = want_of(300, 200, 0.4F);
    struct bitmap *first = load_and_keep(&want, true);
    char **paths;
    int count = file_list(place->cache, NULL, &paths);
    char *path = file_join(place->cache, paths[0]);

    (void)state;
    assert_int_equal(count, 1);
    assert_int_equal(truncate(path, 700), 0);
    expect_like(load_and_keep(&want, true), first, 0);
    assert_int_equal(count_files(), 1);
    place->supply.decoder = "/nowhere";
    expect_like(load(&want, SUPPLY_FINE), first, 2.5);
    file_remove_tree(place->cache); // by somebody who needs the room
    place->supply.decoder = LOBBYCARD_DECODER;
    expect_like(load_and_keep(&want, true), first, 0);
    assert_int_equal(count_files(), 1);
    bitmap_destroy(first);
    file_list_free(paths, count);
    free(path);
}

static void refused_for_good(void **state)
{
    struct want want = want_of(300, 200, 0.4F);
    struct known known;

    (void)state;
    assert_int_equal(truncate(place->path, 20000), 0);

    struct stat status;

    assert_int_equal(stat(place->path, &status), 0);
    place->picture.version = content_version(&status);
    load(&want, SUPPLY_REFUSED);
    assert_string_equal(why, "the file is cut off");
    place->supply.decoder = "/nowhere"; // it is not asked again
    why[0] = '\0';
    load(&want, SUPPLY_REFUSED);
    assert_string_equal(why, "the file is cut off");
    prepare(&want, 1, PREPARE_REFUSED);
    assert_true(supply_probe(&place->supply, place->path, &known));
    assert_true(known.refused);
    // Another file under the same name is another picture.
    place->supply.decoder = LOBBYCARD_DECODER;
    put_sample((struct sample_jpeg){80, 60, 3, 1, 1, .detail = true});
    want = want_of(30, 20, 0.4F);
    bitmap_destroy(load(&want, SUPPLY_FINE));
    assert_true(supply_probe(&place->supply, place->path, &known));
    assert_false(known.refused);
    assert_int_equal(known.size.w, 80);
}

static void failed_for_now(void **state)
{
    struct want want = want_of(300, 200, 0.4F), nothing = want_of(0, 200, 0.4F);
    struct known known;

    (void)state;
    place->supply.decoder = "/nowhere";
    load(&want, SUPPLY_FAILED);
    assert_false(supply_probe(&place->supply, place->path, &known));
    prepare(&want, 1, PREPARE_REFUSED);
    place->supply.decoder = LOBBYCARD_DECODER;
    load(&nothing, SUPPLY_FAILED);
    bitmap_destroy(load(&want, SUPPLY_FINE));
}

// A file that is replaced after the show was read is shown as it is now, and what is
// kept of it belongs to its content.
static void replaced_meanwhile(void **state)
{
    struct want want = want_of(300, 200, 0.4F);
    struct picture old = place->picture;

    (void)state;
    put_sample((struct sample_jpeg){640, 400, 1, 1, 1, .detail = true});
    want.picture = &old;

    struct bitmap *first = load_and_keep(&want, true);

    want.picture = &place->picture;
    place->supply.decoder = "/nowhere";
    expect_like(load(&want, SUPPLY_FINE), first, 2.5);
    bitmap_destroy(first);
}

// Whatever keeps the files from being written: the picture is shown, and the fault
// said.
static void nowhere_to_keep(void **state)
{
    static const char *const folders[] = {"/proc/nowhere", "/dev/null"};
    struct want want = want_of(300, 200, 0.4F);

    (void)state;
    for (int i = 0; i < COUNT_OF(folders); i++) {
        cache_close(place->supply.cache);
        place->supply.cache = cache_open(folders[i], LIMIT);
        bitmap_destroy(load_and_keep(&want, true));
        bitmap_destroy(load_and_keep(&want, true));
        prepare(&want, 1, PREPARE_NOT_KEPT);
        assert_non_null(strstr(why, "it cannot be kept: "));
        assert_true(strlen(why) > strlen("it cannot be kept: "));
    }
}

// A cache that is too small for tiles still has the sizes that are shown.
static void no_room_for_tiles(void **state)
{
    struct want want = want_of(300, 200, 0.4F);

    (void)state;
    cache_close(place->supply.cache);
    place->supply.cache = cache_open(place->cache, W * H / 2);
    prepare(&want, 1, PREPARE_FINE);
    assert_int_equal(count_files(), 1);
}

// The catalogue is lost, or the show is called by another name: the tiles tell.
static void recognised(void **state)
{
    struct want want = want_of(300, 200, 0.4F), other = want_of(310, 210, 0.4F);
    struct known known;

    (void)state;
    prepare(&want, 1, PREPARE_FINE);
    catalogue_close(place->supply.catalogue);
    place->supply.catalogue = catalogue_open(NULL);
    place->supply.decoder = "/nowhere";
    assert_true(supply_probe(&place->supply, place->path, &known));
    assert_int_equal(known.size.w, W);
    catalogue_close(place->supply.catalogue);
    place->supply.catalogue = catalogue_open(NULL);
    bitmap_destroy(load(&want, SUPPLY_FINE));
    bitmap_destroy(load(&other, SUPPLY_FINE));
}

// What fits the probe and not the whole is refused for good, too.
static void refused_late(void **state)
{
    struct want want = want_of(300, 200, 0.4F);
    struct known known = {.size = {W, H}, .mean = 0xff808080u, .content = {1, 2}};
    struct stat status;

    (void)state;
    assert_int_equal(truncate(place->path, 20000), 0);
    assert_int_equal(stat(place->path, &status), 0);
    place->picture.version = content_version(&status);
    catalogue_put(place->supply.catalogue, place->path, place->picture.version, &known);
    load(&want, SUPPLY_REFUSED);
    place->supply.decoder = "/nowhere";
    why[0] = '\0';
    load(&want, SUPPLY_REFUSED);
    assert_string_equal(why, "the file is cut off");
}

// Files left empty by a power cut are made again.
static void emptied_by_a_power_cut(void **state)
{
    struct want want = want_of(300, 200, 0.4F);
    char **paths;
    int count;

    (void)state;
    prepare(&want, 1, PREPARE_FINE);
    count = file_list(place->cache, NULL, &paths);
    assert_int_equal(count, 2);
    for (int i = 0; i < count; i++) {
        char *path = file_join(place->cache, paths[i]);

        assert_int_equal(truncate(path, i ? 0 : 300), 0);
        free(path);
    }
    file_list_free(paths, count);
    prepare(&want, 1, PREPARE_FINE);
    place->supply.decoder = "/nowhere";
    bitmap_destroy(load(&want, SUPPLY_FINE));
    assert_int_equal(count_files(), 2);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(the_original_once),  CASE(tiles_serve_all),
        CASE(prepared_once),      CASE(damaged_files_are_made_again),
        CASE(refused_for_good),   CASE(failed_for_now),
        CASE(replaced_meanwhile), CASE(nowhere_to_keep),
        CASE(no_room_for_tiles),  CASE(recognised),
        CASE(refused_late),       CASE(emptied_by_a_power_cut),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
