// Prepared pictures as files, and the folder they lie in.
#include "load/cache.h"

#include "decode/resample.h"
#include "host/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[64];

static int set_up(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/lobbycard-stored-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    file_remove_tree(folder);
    return 0;
}

// Soft colours in which every place differs from its neighbours.
static uint32_t colour_at(int x, int y)
{
    return 0xff000000u | (uint32_t)((x * 3 + y) & 255) << 16 |
           (uint32_t)((128 + x / 2 + y / 3) & 127) << 8 | (uint32_t)(y & 127);
}

static struct bitmap *make(struct size size)
{
    struct bitmap *bitmap = bitmap_create(size.w, size.h);

    for (int y = 0; y < size.h; y++)
        for (int x = 0; x < size.w; x++)
            bitmap->pixels[y * bitmap->stride + x] = colour_at(x & 63, y & 63);
    return bitmap;
}

static int write_to(struct size size, bool tiled, int rows_at_once)
{
    struct bitmap *bitmap = make(size);
    int fd = memfd_create("prepared", MFD_CLOEXEC);
    struct prepared_writer *writer = prepared_begin(fd, size, 0xff102030, tiled);

    for (int y = 0; y < size.h; y += rows_at_once)
        assert_true(prepared_put(writer, bitmap->pixels + (size_t)y * (size_t)size.w,
                                 int_min(rows_at_once, size.h - y), (size_t)size.w));
    assert_true(prepared_end(writer));
    bitmap_destroy(bitmap);
    return fd;
}

static int difference(uint32_t a, uint32_t b)
{
    int most = 0;

    for (int shift = 0; shift < 32; shift += 8)
        most = int_max(most, abs((int)(a >> shift & 255) - (int)(b >> shift & 255)));
    return most;
}

static int worst(const struct bitmap *a, const struct bitmap *b)
{
    int most = 0;

    assert_non_null(a);
    assert_non_null(b);
    assert_int_equal(a->w, b->w);
    assert_int_equal(a->h, b->h);
    for (int y = 0; y < a->h; y++)
        for (int x = 0; x < a->w; x++)
            most = int_max(most, difference(a->pixels[y * a->stride + x],
                                            b->pixels[y * b->stride + x]));
    return most;
}

static const struct {
    struct size size;
    bool tiled;
    int rows;
} forms[] = {
    {{1, 1}, false, 1},        {{1, 1}, true, 512},       {{512, 512}, true, 512},
    {{513, 511}, true, 511},   {{1025, 1537}, true, 512}, {{1300, 1100}, true, 1024},
    {{640, 400}, false, 400},  {{3000, 1}, true, 512},    {{1, 3000}, true, 1024},
    {{1027, 600}, true, 1024},
};

static void as_it_was_written(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(forms); i++) {
        int fd = write_to(forms[i].size, forms[i].tiled, forms[i].rows);
        struct prepared *prepared = prepared_open(fd);
        struct bitmap *expected = make(forms[i].size), *found;

        assert_non_null(prepared);
        assert_int_equal(prepared_size(prepared).w, forms[i].size.w);
        assert_int_equal(prepared_size(prepared).h, forms[i].size.h);
        assert_int_equal(prepared_mean(prepared), 0xff102030);
        found = prepared_read(prepared);
        if (worst(found, expected) > 24)
            fail_msg("form %d: differs by %d", i, worst(found, expected));
        bitmap_destroy(found);
        bitmap_destroy(expected);
        prepared_close(prepared);
        close(fd);
    }
}

static struct bitmap *scaled(const struct bitmap *whole, const struct want *want)
{
    struct resample *resample =
        resample_create((struct size){whole->w, whole->h}, want_crop(want), want->size);
    struct bitmap *bitmap = bitmap_create(want->size.w, want->size.h);
    struct resampled done;

    for (int y = 0; y < whole->h; y++) {
        resample_row(resample, whole->pixels + (size_t)y * (size_t)whole->stride);
        while ((done = resample_take(resample)).count)
            for (int i = 0; i < done.count * bitmap->w; i++)
                bitmap->pixels[done.first * bitmap->w + i] = done.rows[i] | 0xff000000u;
    }
    resample_destroy(resample);
    return bitmap;
}

// Any part at any size, as if it were cut from the whole picture: exactly where nothing
// is shrunk by the tiles' decoder, nearly where it is.
static void parts(void **state)
{
    static const struct {
        struct size size;
        struct point focus;
        float zoom;
        int worst;
    } wants[] = {
        {{300, 200}, {0.5F, 0.5F}, 1, 80}, {{130, 110}, {0.5F, 0.5F}, 1, 80},
        {{400, 400}, {0, 0}, 3, 0},        {{400, 400}, {1, 1}, 3, 0},
        {{700, 300}, {0.4F, 0.6F}, 2, 0},  {{1300, 1100}, {0.5F, 0.5F}, 1, 0},
        {{37, 900}, {0.39F, 0.5F}, 1, 0},  {{2000, 1500}, {0.5F, 0.5F}, 1.3F, 0},
        {{20, 20}, {0.2F, 0.9F}, 1, 90},
    };
    static const struct size size = {1300, 1100};
    int fd = write_to(size, true, 512);
    struct prepared *prepared = prepared_open(fd);
    struct bitmap *whole = prepared_read(prepared);
    struct picture picture = {"p", 1, size, 0};

    (void)state;
    for (int i = 0; i < COUNT_OF(wants); i++) {
        struct want want = {&picture, wants[i].size, wants[i].focus, wants[i].zoom,
                            false};
        struct bitmap *found = prepared_want(prepared, &want);
        struct bitmap *expected = scaled(whole, &want);

        if (worst(found, expected) > wants[i].worst)
            fail_msg("want %d: differs by %d", i, worst(found, expected));
        bitmap_destroy(found);
        bitmap_destroy(expected);
    }
    bitmap_destroy(whole);
    prepared_close(prepared);
    close(fd);
}

// Whatever byte is changed, and wherever the file ends: never a wrong picture.
static void damaged(void **state)
{
    static const struct size size = {600, 520};
    int fd = write_to(size, true, 512);
    struct prepared *prepared = prepared_open(fd);
    struct bitmap *expected = prepared_read(prepared);
    off_t length = lseek(fd, 0, SEEK_END);
    int refused = 0, tried = 0;

    (void)state;
    prepared_close(prepared);
    for (off_t at = 0; at < length; at += at < 400 ? 1 : 97, tried++) {
        unsigned char byte, wrong;

        assert_int_equal(pread(fd, &byte, 1, at), 1);
        wrong = byte ^ 0x10;
        assert_int_equal(pwrite(fd, &wrong, 1, at), 1);
        prepared = prepared_open(fd);

        struct bitmap *found = prepared ? prepared_read(prepared) : NULL;

        if (found && worst(found, expected) > 0)
            fail_msg("a wrong picture with byte %d changed", (int)at);
        refused += !found;
        bitmap_destroy(found);
        prepared_close(prepared);
        assert_int_equal(pwrite(fd, &byte, 1, at), 1);
    }
    assert_in_range(refused, tried - 8, tried); // padding of the head may be anything
    for (off_t end = length - 1; end > 0; end = end * 9 / 10) {
        assert_int_equal(ftruncate(fd, end), 0);
        prepared = prepared_open(fd);
        assert_null(prepared ? prepared_read(prepared) : NULL);
        prepared_close(prepared);
    }
    bitmap_destroy(expected);
    close(fd);
}

static void not_whole(void **state)
{
    int fd = memfd_create("prepared", MFD_CLOEXEC);
    struct bitmap *bitmap = make((struct size){600, 600});
    struct prepared_writer *writer =
        prepared_begin(fd, (struct size){600, 600}, 0, true);

    (void)state;
    assert_true(prepared_put(writer, bitmap->pixels, 512, 600));
    assert_false(prepared_end(writer)); // rows are missing
    writer = prepared_begin(fd, (struct size){600, 600}, 0, true);
    assert_false(prepared_put(writer, bitmap->pixels, 100, 600)); // half a tile
    assert_false(prepared_end(writer));
    writer = prepared_begin(open("/dev/full", O_RDWR | O_CLOEXEC),
                            (struct size){600, 600}, 0, false);
    assert_false(prepared_put(writer, bitmap->pixels, 600, 600));
    assert_false(prepared_end(writer));
    bitmap_destroy(bitmap);
    close(fd);
}

static const struct content heart = {UINT64_C(0xab34567890abcdef), 1};

static struct cache_name name_of(struct size size, float x)
{
    struct picture picture = {"p", 1, {4000, 3000}, 0};
    struct want want = {&picture, size, {x, 0.5F}, 1, false};

    return cache_name_of(&heart, &want);
}

static void names(void **state)
{
    struct cache_name a = name_of((struct size){300, 900}, 0.5F);
    struct cache_name b = name_of((struct size){300, 901}, 0.5F);
    struct cache_name c = name_of((struct size){300, 900}, 0.6F);
    struct cache_name tiles = cache_name_of(&heart, NULL);

    (void)state;
    assert_string_not_equal(a.text, b.text);
    assert_string_not_equal(a.text, c.text);
    // At the picture's edge the focus makes no difference.
    assert_string_equal(name_of((struct size){300, 900}, 0).text,
                        name_of((struct size){300, 900}, 0.01F).text);
    assert_string_equal(tiles.text, "ab/ab34567890abcdef0000000000000001-tiles.1");
}

// A sound file of that size.
static bool put(struct cache *cache, const struct cache_name *name, size_t bytes)
{
    struct bitmap *pixel = make((struct size){1, 1});
    int fd = cache_begin(cache, name);
    struct prepared_writer *writer = prepared_begin(fd, (struct size){1, 1}, 0, false);
    bool good = prepared_put(writer, pixel->pixels, 1, 1);

    good = prepared_end(writer) && good && fd >= 0;
    bitmap_destroy(pixel);
    return good && ftruncate(fd, (off_t)bytes) == 0 &&
           cache_keep(cache, name, fd, true);
}

static void kept_and_thrown_away(void **state)
{
    struct cache *cache = cache_open(folder, 1 << 20);
    struct cache_name name = name_of((struct size){10, 10}, 0.5F);
    int fd;

    (void)state;
    assert_false(cache_has(cache, &name));
    assert_int_equal(cache_read(cache, &name), -1);
    fd = cache_begin(cache, &name);
    assert_false(cache_has(cache, &name)); // not before it is whole
    assert_false(cache_keep(cache, &name, fd, false));
    assert_false(cache_has(cache, &name));
    assert_true(put(cache, &name, 1000));
    assert_true(put(cache, &name, 1000)); // twice is no fault
    fd = cache_read(cache, &name);
    assert_true(fd >= 0);
    close(fd);
    file_remove_tree(folder); // at any time
    assert_false(cache_has(cache, &name));
    assert_true(put(cache, &name, 1000));
    cache_remove(cache, &name);
    assert_false(cache_has(cache, &name));
    cache_close(cache);
    cache = cache_open(NULL, 1 << 20);
    assert_false(put(cache, &name, 1000));
    assert_false(cache_needs_trim(cache));
    cache_trim(cache);
    cache_close(cache);
}

// What was longest unread goes; what is of another format, too.
static void bounded(void **state)
{
    enum { FILES = 20, BYTES = 1000 };
    struct cache *cache = cache_open(folder, FILES * BYTES / 2);
    struct cache_name names[FILES], old = name_of((struct size){5, 5}, 0.5F);
    char path[256], foreign[256];

    (void)state;
    assert_true(cache_needs_trim(cache)); // at the start, to see what there is
    cache_trim(cache);
    assert_false(cache_needs_trim(cache));
    for (int i = 0; i < FILES; i++) {
        struct timespec times[2] = {{1000000 + i * 7 % FILES, 0},
                                    {1000000 + i * 7 % FILES, 0}};

        names[i] = name_of((struct size){10 + i, 10}, 0.5F);
        assert_true(put(cache, &names[i], BYTES));
        snprintf(path, sizeof(path), "%s/pictures/%s", folder, names[i].text);
        assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
    }
    old.text[strlen(old.text) - 1] = '0';
    snprintf(path, sizeof(path), "%s/pictures/%s", folder, old.text);
    assert_true(put(cache, &old, 1000));
    assert_true(cache_needs_trim(cache));
    // What is somebody else's stays.
    snprintf(foreign, sizeof(foreign), "%s/pictures/ab/portrait.jpg", folder);
    close(open(foreign, O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
    // A reader makes it young.
    close(cache_read(cache, &names[0]));
    cache_trim(cache);
    assert_false(cache_needs_trim(cache));
    assert_int_equal(access(path, F_OK), -1);
    assert_int_equal(access(foreign, F_OK), 0);
    for (int i = 0; i < FILES; i++)
        if (cache_has(cache, &names[i]) != (i == 0 || i * 7 % FILES >= FILES - 8))
            fail_msg("file %d: %d", i, cache_has(cache, &names[i]));
    cache_close(cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_it_was_written),
        cmocka_unit_test(parts),
        cmocka_unit_test(damaged),
        cmocka_unit_test(not_whole),
        cmocka_unit_test(names),
        cmocka_unit_test_setup_teardown(kept_and_thrown_away, set_up, tear_down),
        cmocka_unit_test_setup_teardown(bounded, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
