#include "decode/resample.h"

#include "decode/mix.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static uint32_t noise(int x, int y)
{
    uint32_t n = (uint32_t)x * 2654435761u ^ (uint32_t)y * 2246822519u;

    n ^= n >> 15;
    return (n * 0x2c1b3c6du) >> 3;
}

static uint32_t constant(int x, int y)
{
    (void)x, (void)y;
    return 0x9bc86401u; // all four bytes are scaled
}

static uint32_t ramp(int x, int y)
{
    return 0xff000080u | (uint32_t)(x * 2) << 16 | (uint32_t)(y * 2) << 8;
}

// What is done of the result, into its place; the highest byte as it is.
static void collect(struct resample *resample, struct bitmap *bitmap, int *done)
{
    struct resampled band = resample_take(resample);

    for (; band.count; band = resample_take(resample)) {
        assert_int_equal(band.first, *done);
        memcpy(bitmap->pixels + band.first * bitmap->stride, band.rows,
               (size_t)band.count * (size_t)bitmap->w * sizeof(uint32_t));
        *done += band.count;
    }
}

static struct bitmap *scale(uint32_t (*pixel)(int x, int y), struct size source,
                            struct crop crop, struct size out)
{
    struct resample *resample = resample_create(source, crop, out);
    struct bitmap *bitmap = bitmap_create(out.w, out.h);
    uint32_t *row = base_alloc((size_t)source.w * sizeof(*row));
    int done = 0;

    assert_non_null(resample);
    for (int y = 0; y < source.h; y++) {
        for (int x = 0; x < source.w; x++)
            row[x] = pixel(x, y);
        resample_row(resample, row);
        collect(resample, bitmap, &done);
    }
    assert_int_equal(done, out.h);
    resample_destroy(resample);
    free(row);
    return bitmap;
}

static int difference(uint32_t a, uint32_t b)
{
    int most = 0;

    for (int shift = 0; shift < 32; shift += 8)
        most = int_max(most, abs((int)(a >> shift & 255) - (int)(b >> shift & 255)));
    return most;
}

static void constant_stays_constant(void **state)
{
    static const struct {
        struct size source;
        struct crop crop;
        struct size out;
    } cases[] = {
        {{64, 40}, {0, 0, 64, 40}, {64, 40}},
        {{64, 40}, {0, 0, 64, 40}, {17, 11}},
        {{64, 40}, {0.3, 0.7, 40.5, 20.25}, {33, 50}},
        {{64, 40}, {10.5, 3, 2, 2}, {200, 120}},
        {{1, 1}, {0, 0, 1, 1}, {40, 30}},
        {{3000, 2}, {0, 0, 3000, 2}, {1, 1}},
        {{2, 3000}, {0, 0, 2, 3000}, {7, 3}},
        {{5, 5}, {0, 0, 5, 5}, {4, 5}},
        {{5, 5}, {0, 0, 5, 5}, {5, 4}},
        // A crop that rounding put a little outside.
        {{50, 50}, {-0.4, 49.5, 51, 1}, {25, 25}},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct bitmap *b =
            scale(constant, cases[i].source, cases[i].crop, cases[i].out);

        assert_int_equal(b->w, cases[i].out.w);
        assert_int_equal(b->h, cases[i].out.h);
        for (int at = 0; at < b->w * b->h; at++)
            if (b->pixels[at] != 0x9bc86401u)
                fail_msg("case %d, pixel %d,%d: %08x", i, at % b->w, at / b->w,
                         b->pixels[at]);
        bitmap_destroy(b);
    }
}

static void own_size_is_identity(void **state)
{
    static const struct crop crops[] = {
        {0, 0, 60, 50}, {7, 9, 31, 20}, {59, 49, 1, 1}, {3.0000000001, 4, 20, 10}};
    struct size source = {60, 50};

    (void)state;
    for (int i = 0; i < COUNT_OF(crops); i++) {
        struct size out = {(int)crops[i].w, (int)crops[i].h};
        struct bitmap *b = scale(noise, source, crops[i], out);

        for (int y = 0; y < out.h; y++)
            for (int x = 0; x < out.w; x++)
                assert_int_equal(b->pixels[y * b->stride + x],
                                 noise(x + (int)crops[i].x, y + (int)crops[i].y));
        bitmap_destroy(b);
    }
}

// One direction filtered, the other at its own size: each pass alone.
static void one_direction_at_a_time(void **state)
{
    static const struct size outs[] = {{60, 25}, {30, 50}, {60, 80}, {90, 50}};
    struct size source = {60, 50};

    (void)state;
    for (int i = 0; i < COUNT_OF(outs); i++) {
        struct bitmap *b = scale(ramp, source, (struct crop){0, 0, 60, 50}, outs[i]);

        for (int y = 8; y < outs[i].h - 8; y++) {
            for (int x = 8; x < outs[i].w - 8; x++) {
                double sx = (x + 0.5) * 60 / outs[i].w - 0.5;
                double sy = (y + 0.5) * 50 / outs[i].h - 0.5;
                uint32_t want = 0xff000080u | (uint32_t)(sx * 2 + 0.5) << 16 |
                                (uint32_t)(sy * 2 + 0.5) << 8;

                assert_in_range(difference(b->pixels[y * b->stride + x], want), 0, 1);
            }
        }
        bitmap_destroy(b);
    }
}

// On a ramp, the value tells where a pixel was taken from.
static void crops_with_fractions(void **state)
{
    static const struct {
        struct crop crop;
        struct size out;
    } cases[] = {
        {{20, 20, 40, 40}, {20, 20}},         {{20.5, 20.25, 40, 40}, {20, 20}},
        {{30.75, 40.5, 10, 10}, {50, 50}},    {{20.5, 21.5, 30, 30}, {30, 30}},
        {{10.1, 10.9, 77.7, 66.6}, {31, 29}},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct crop c = cases[i].crop;
        struct size out = cases[i].out;
        struct bitmap *b = scale(ramp, (struct size){120, 110}, c, out);

        for (int y = 0; y < out.h; y++) {
            for (int x = 0; x < out.w; x++) {
                double sx = c.x + (x + 0.5) * c.w / out.w - 0.5;
                double sy = c.y + (y + 0.5) * c.h / out.h - 0.5;
                uint32_t want = 0xff000080u | (uint32_t)(sx * 2 + 0.5) << 16 |
                                (uint32_t)(sy * 2 + 0.5) << 8;

                if (difference(b->pixels[y * b->stride + x], want) > 1)
                    fail_msg("case %d, %d,%d: %08x, expected %08x", i, x, y,
                             b->pixels[y * b->stride + x], want);
            }
        }
        bitmap_destroy(b);
    }
}

// Leaving out what resample_area does not name changes nothing.
static void area_is_enough(void **state)
{
    struct size source = {90, 70}, out = {21, 17};
    struct crop crop = {30.3, 20.2, 33, 25};
    struct rect area = resample_area(source, crop, out);
    struct resample *resample = resample_create(source, crop, out);
    uint32_t row[90];
    struct bitmap *all = scale(noise, source, crop, out);
    struct bitmap *part = bitmap_create(out.w, out.h);
    int done = 0;

    (void)state;
    for (int y = 0; y < source.h; y++) {
        for (int x = 0; x < source.w; x++)
            row[x] = rect_contains(area, x, y) ? noise(x, y) : 0x123456u;
        assert_int_equal(resample_needs_row(resample, y),
                         y >= area.y && y < area.y + area.h);
        resample_row(resample, row);
        collect(resample, part, &done);
    }
    assert_true(area.w < 60 && area.h < 50);
    assert_memory_equal(all->pixels, part->pixels, bitmap_bytes(all));
    bitmap_destroy(all);
    bitmap_destroy(part);
    resample_destroy(resample);
}

static void nonsense_is_refused(void **state)
{
    struct crop crop = {0, 0, 1, 1};

    (void)state;
    assert_null(resample_create((struct size){0, 5}, crop, (struct size){5, 5}));
    assert_null(resample_create((struct size){5, 5}, crop, (struct size){5, 0}));
    assert_null(resample_create((struct size){5, 5}, crop, (struct size){40000, 5}));
    resample_destroy(NULL);
}

// Every way of computing gives the same bytes, at any place, length and weights.
static void ways_agree(void **state)
{
    enum { TAPS = 23, BYTES = 3000 };
    static uint8_t bytes[TAPS][BYTES], expected[BYTES], found[BYTES];
    const uint8_t *lines[TAPS];

    (void)state;
    for (int t = 0; t < TAPS; t++)
        for (int i = 0; i < BYTES; i++)
            bytes[t][i] = (uint8_t)noise(i, t);
    for (int taps = 1; taps <= TAPS; taps++) {
        int16_t weights[TAPS] = {0};
        int left = MIX_ONE, count = (int)(noise(taps, 1) % (BYTES - 64));

        for (int t = 0; t < taps; t++) {
            int weight = t == taps - 1 ? left : (int)(noise(t, taps) % 9000) - 4000;

            weights[t] = (int16_t)weight;
            left -= weight;
            lines[t] = bytes[t] + t % 5;
        }
        mix_way(0)->run(expected, lines, weights, taps, count);
        for (int way = 1; mix_way(way); way++) {
            memset(found, 0x55, sizeof(found));
            mix_way(way)->run(found, lines, weights, taps, count);
            if (memcmp(found, expected, (size_t)count) != 0 || found[count] != 0x55)
                fail_msg("%s, %d taps, %d bytes", mix_way(way)->name, taps, count);
        }
    }
    assert_non_null(mix_best().run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(constant_stays_constant),
        cmocka_unit_test(own_size_is_identity),
        cmocka_unit_test(one_direction_at_a_time),
        cmocka_unit_test(crops_with_fractions),
        cmocka_unit_test(area_is_enough),
        cmocka_unit_test(ways_agree),
        cmocka_unit_test(nonsense_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
