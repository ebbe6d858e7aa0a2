// Pictures of every kind as jobs of the decoder: what is in them comes out.
#include "decode/header.h"

#include "sample_webp.h"
#include "work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { W = 64, H = 48 };

#define PAPER 0xfff6efe0u

static struct decode_reply reply;

static int difference(color a, color b)
{
    int most = 0;

    for (int shift = 0; shift < 32; shift += 8)
        most = int_max(most, abs((int)(a >> shift & 255) - (int)(b >> shift & 255)));
    return most;
}

static color pixel(const struct bitmap *bitmap, int x, int y)
{
    return bitmap->pixels[y * bitmap->stride + x];
}

static struct bitmap *fit(struct sample sample, struct size size, struct point focus,
                          float zoom)
{
    return work_one(sample, work_fit(size, focus, zoom), &reply);
}

// All of it, as it is.
static struct bitmap *whole(struct sample sample, struct size size)
{
    return work_one(sample, work_part(0, 0, size.w, size.h), &reply);
}

static const struct point middle = {0.5f, 0.5f};

// The four fields in the middle of each quarter.
static void expect_fields(const char *name, const struct bitmap *b, const color *fields,
                          int tolerance)
{
    if (!b)
        fail_msg("%s: %s", name, reply.why);
    for (int i = 0; i < 4; i++) {
        color c = pixel(b, b->w * (i % 2 * 2 + 1) / 4, b->h * (i / 2 * 2 + 1) / 4);

        if (difference(c, fields[i]) > tolerance)
            fail_msg("%s, quarter %d: %08x, expected %08x", name, i, c, fields[i]);
    }
}

static const color plain[] = {SAMPLE_RED, SAMPLE_GREEN, SAMPLE_BLUE, SAMPLE_WHITE};
static const color greys[] = {0xff3f3f3fu, 0xff7f7f7fu, 0xff3f3f3fu, 0xffffffffu};

static void jpegs_of_all_kinds(void **state)
{
    static const struct {
        const char *name;
        struct sample_jpeg spec;
        const color *fields;
    } cases[] = {
        {"baseline", {W, H, .components = 3}, plain},
        {"4:2:0", {W, H, 3, .across = 2, .down = 2}, plain},
        {"4:2:2", {W, H, 3, .across = 2, .down = 1}, plain},
        {"4:4:0", {W, H, 3, .across = 1, .down = 2}, plain},
        {"4:1:1", {W, H, 3, .across = 4, .down = 1}, plain},
        {"progressive", {W, H, 3, 2, 2, .progressive = true}, plain},
        {"sixty scans", {W, H, 3, .scans = 60}, plain},
        {"odd size", {W + 3, H + 1, 3, .across = 2, .down = 2}, plain},
        {"restart markers", {W, H, 3, 2, 2, .restart = 2}, plain},
        {"progressive, restart", {W, H, 3, .progressive = true, .restart = 3}, plain},
        {"grey", {W, H, .components = 1}, greys},
        {"grey progressive", {W, H, 1, .progressive = true}, greys},
        {"CMYK", {W, H, .components = 4}, plain},
        {"YCCK", {W, H, 4, .ycck = true}, plain},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg(cases[i].spec);
        const struct size outs[] = {{W, H}, {32, 24},   {16, 12},
                                    {8, 6}, {200, 150}, {40, 7}};

        for (int k = 0; k < COUNT_OF(outs); k++) {
            struct bitmap *b = fit(sample, outs[k], middle, 1);

            expect_fields(cases[i].name, b, cases[i].fields, k == 3 ? 40 : 10);
            assert_int_equal(reply.size.w, cases[i].spec.w);
            assert_int_equal(reply.size.h, cases[i].spec.h);
            assert_in_range(difference(reply.mean, 0xff7f7f7fu), 0, 16);
            bitmap_destroy(b);
        }
        free(sample.at);
    }
}

// CMYK without Adobe's marker means ink, not its inverse. libjpeg writes YCCK with the
// marker only: without it nobody knows that it is YCCK.
static void cmyk_without_adobe(void **state)
{
    static const color inverted[] = {0xff000000u, 0xff000000u, 0xff000000u,
                                     0xff000000u};
    struct sample sample =
        sample_jpeg((struct sample_jpeg){W, H, .components = 4, .no_adobe = true});
    struct bitmap *b = fit(sample, (struct size){W, H}, middle, 1);

    (void)state;
    assert_null(memmem(sample.at, sample.count, "Adobe", 5));
    expect_fields("CMYK", b, inverted, 10);
    bitmap_destroy(b);
    free(sample.at);
}

// Stored as red green / blue white; upright as the EXIF standard draws it.
static const struct {
    int value;
    const char *upright;
} turns[] = {{1, "RGBW"}, {2, "GRWB"}, {3, "WBGR"}, {4, "BWRG"}, {5, "RBGW"},
             {6, "BRWG"}, {7, "WGBR"}, {8, "GWRB"}, {9, "RGBW"}};

static void expect_turned(const char *kind, struct sample sample, int turn)
{
    int value = turns[turn].value;
    bool on_side = value >= 5 && value <= 8;
    struct size size = on_side ? (struct size){H, W} : (struct size){W, H};
    struct header header;
    color fields[4];
    char name[32], why[100];
    struct bitmap *b = fit(sample, (struct size){50, 40}, middle, 1);

    snprintf(name, sizeof(name), "%s, EXIF %d", kind, value);
    for (int k = 0; k < 4; k++)
        fields[k] = plain[strchr("RGBW", turns[turn].upright[k]) - "RGBW"];
    expect_fields(name, b, fields, 10);
    bitmap_destroy(b);
    assert_int_equal(reply.size.w, size.w);
    assert_int_equal(reply.size.h, size.h);
    assert_true(header_parse(sample.at, sample.count, &header, why, sizeof(why)));
    assert_int_equal(header.orientation, value > 8 ? 1 : value);
    assert_memory_equal(&header.upright, &size, sizeof(size));
    b = whole(sample, size);
    expect_fields(name, b, fields, 10);
    bitmap_destroy(b);
    for (int k = 0; k < 4; k++) { // each corner alone: the crop is turned as well
        color all[] = {fields[k], fields[k], fields[k], fields[k]};
        struct point corner = {k % 2 ? 1 : 0, k / 2 ? 1 : 0};

        b = fit(sample, (struct size){10, 10}, corner, 3);
        expect_fields(name, b, all, 10);
        bitmap_destroy(b);
        b = work_one(
            sample, work_part(k % 2 ? size.w - 12 : 0, k / 2 ? size.h - 12 : 0, 12, 12),
            &reply);
        expect_fields(name, b, all, 10);
        bitmap_destroy(b);
    }
}

static void orientation(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(turns); i++) {
        struct sample small = sample_jpeg((struct sample_jpeg){8, 8, 1, .restart = 1});
        struct sample jpeg = sample_jpeg((struct sample_jpeg){
            W, H, 3, 2, 2, .orientation = turns[i].value, .thumbnail = &small});
        struct sample png = sample_png(SAMPLE_PNG_RGB, 8, W, H);
        struct sample webp = sample_webp(W, H, false, false);
        unsigned char exif[SAMPLE_EXIF_BYTES];
        // PNG holds EXIF without its label, WebP mostly too.
        struct sample bare = {.at = exif + 6, .count = sizeof(exif) - 6},
                      labelled = {.at = exif, .count = sizeof(exif)};

        sample_exif(exif, turns[i].value);
        sample_add_chunk(&png, "eXIf", bare.at, bare.count);
        sample_webp_extend(&webp, W, H, 0, NULL, i % 2 ? &bare : &labelled);
        expect_turned("JPEG", jpeg, i);
        expect_turned("PNG", png, i);
        expect_turned("WebP", webp, i);
        free(small.at);
        free(jpeg.at);
        free(png.at);
        free(webp.at);
    }
}

// Columns that are left out must not change the ones that stay. Where the sizes divide,
// no resampling hides a difference.
static void crops_are_exact(void **state)
{
    static const struct sample_jpeg specs[] = {
        {408, 96, 3, .detail = true},
        {408, 96, 3, 2, 1, .detail = true},
        {408, 96, 3, 2, 2, .detail = true},
        {408, 96, 3, 1, 2, .detail = true},
        {408, 96, 3, 4, 1, .detail = true},
        {408, 96, 3, 2, 2, .progressive = true, .detail = true},
        {408, 96, 1, .detail = true},
        {403, 97, 3, 2, 2, .detail = true},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(specs); i++) {
        struct sample sample = sample_jpeg(specs[i]);
        struct size size = {specs[i].w, specs[i].h};

        for (int shrink = 1; shrink <= (size.w % 8 ? 1 : 8); shrink *= 2) {
            struct size all = {size.w / shrink, size.h / shrink};
            struct size part = {all.w / 8, all.h};
            struct bitmap *entire = fit(sample, all, middle, 1);

            assert_non_null(entire);
            for (int x = 0; x + part.w <= all.w; x += all.w / 17) {
                double centre = (x + part.w / 2.0) * shrink / size.w;
                struct bitmap *b =
                    fit(sample, part, (struct point){(float)centre, 0.5f}, 1);

                assert_non_null(b);
                for (int y = 0; y < part.h; y++)
                    for (int k = 0; k < part.w; k++)
                        if (pixel(b, k, y) != pixel(entire, x + k, y))
                            fail_msg("picture %d, 1/%d, %d+%d,%d: %08x, expected %08x",
                                     i, shrink, x, k, y, pixel(b, k, y),
                                     pixel(entire, x + k, y));
                bitmap_destroy(b);
            }
            bitmap_destroy(entire);
        }
        free(sample.at);
    }
}

static void pngs_of_all_kinds(void **state)
{
    static const color paper[] = {SAMPLE_RED, PAPER, SAMPLE_BLUE, PAPER};
    static const color grey_paper[] = {0xff3f3f3fu, PAPER, 0xff3f3f3fu, PAPER};
    static const struct {
        enum sample_png type;
        int depth;
        const color *fields;
    } cases[] = {
        {SAMPLE_PNG_RGB, 8, plain},
        {SAMPLE_PNG_RGB, 16, plain},
        {SAMPLE_PNG_RGBA, 8, paper},
        {SAMPLE_PNG_RGBA, 16, paper},
        {SAMPLE_PNG_GREY, 8, greys},
        {SAMPLE_PNG_GREY, 16, greys},
        {SAMPLE_PNG_GREY_ALPHA, 8, grey_paper},
        {SAMPLE_PNG_PALETTE, 8, paper},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_png(cases[i].type, cases[i].depth, W, H);
        struct bitmap *b = fit(sample, (struct size){30, 20}, middle, 1);
        char name[32];

        snprintf(name, sizeof(name), "PNG type %d, %d bits", cases[i].type,
                 cases[i].depth);
        expect_fields(name, b, cases[i].fields, 3);
        bitmap_destroy(b);
        assert_int_equal(reply.size.w, W);
        assert_int_equal(reply.size.h, H);
        assert_int_equal(COLOR_ALPHA(reply.mean), 255);
        b = whole(sample, (struct size){W, H});
        expect_fields(name, b, cases[i].fields, 0);
        bitmap_destroy(b);
        free(sample.at);
    }
}

static void webps_of_all_kinds(void **state)
{
    static const color paper[] = {SAMPLE_RED, PAPER, SAMPLE_BLUE, PAPER};
    static const struct {
        const char *name;
        const color *fields;
        int tolerance;
        bool alpha, lossy, extended;
    } cases[] = {
        {"lossless", plain, 0, false, false, false},
        {"lossless with alpha", paper, 0, true, false, false},
        {"lossy", plain, 24, false, true, false}, // primaries in 4:2:0
        {"lossy with alpha", paper, 24, true, true, false},
        {"extended", plain, 0, false, false, true},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_webp(W, H, cases[i].alpha, cases[i].lossy);
        struct bitmap *b;

        if (cases[i].extended)
            sample_webp_extend(&sample, W, H, 0, NULL, NULL);
        b = whole(sample, (struct size){W, H});
        expect_fields(cases[i].name, b, cases[i].fields, cases[i].tolerance);
        bitmap_destroy(b);
        assert_int_equal(reply.size.w, W);
        assert_int_equal(reply.size.h, H);
        free(sample.at);
    }
}

// The smallest and the longest.
static void odd_sizes(void **state)
{
    static const struct {
        struct size size, out;
    } cases[] = {{{1, 1}, {1, 1}},        {{1, 1}, {40, 30}},
                 {{30000, 1}, {1920, 1}}, {{30000, 1}, {1, 1}},
                 {{30000, 1}, {64, 64}},  {{1, 30000}, {1, 1080}},
                 {{1, 30000}, {50, 20}},  {{2, 3}, {500, 700}}};

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct size size = cases[i].size;
        struct sample jpeg = sample_jpeg(
            (struct sample_jpeg){size.w, size.h, 3, .across = 2, .down = 2});
        struct sample png = sample_png(SAMPLE_PNG_RGB, 8, size.w, size.h);
        struct sample samples[] = {jpeg, png};

        for (int k = 0; k < 2; k++) {
            struct bitmap *b = fit(samples[k], cases[i].out, middle, 1);

            if (!b)
                fail_msg("case %d, file %d: %s", i, k, reply.why);
            assert_memory_equal(&reply.size, &size, sizeof(size));
            bitmap_destroy(b);
        }
        free(jpeg.at);
        free(png.at);
    }
}

// JFIF with anything behind its end is shown, and what is before counts.
static void trailing_garbage(void **state)
{
    struct sample sample =
        sample_jpeg((struct sample_jpeg){W, H, 3, .across = 2, .down = 2});
    struct sample other = sample_jpeg((struct sample_jpeg){20, 20, 1, .restart = 1});
    struct bitmap *b;

    (void)state;
    sample_put(&sample, other.at, other.count);
    sample_put(&sample, "\xff\xd8\xff\xc0 any thing", 14);
    b = whole(sample, (struct size){W, H});
    expect_fields("garbage", b, plain, 10);
    bitmap_destroy(b);
    free(sample.at);
    free(other.at);
}

// One pass over the file serves many results, each as if it were alone.
static void many_results(void **state)
{
    struct sample sample = sample_jpeg(
        (struct sample_jpeg){408, 320, 3, 2, 2, .orientation = 6, .detail = true});
    struct decode_result results[] = {
        work_fit((struct size){100, 90}, middle, 1),
        work_part(10, 20, 200, 300),
        work_fit((struct size){320, 408}, middle, 1),
        work_fit((struct size){9, 6}, (struct point){0, 1}, 2),
        work_part(319, 407, 1, 1),
    };
    struct job job = work_ask(results, COUNT_OF(results));

    (void)state;
    work_run(&job, sample, false);
    assert_int_equal(job.reply.status, DECODE_FINE);
    for (int i = 0; i < COUNT_OF(results); i++) {
        const struct decode_result *result = &job.request.results[i];
        const color *pixels = (const color *)(job.memory + result->offset);
        struct decode_result both[] = {results[i], work_part(0, 0, 320, 408)};
        struct job alone = work_ask(both, 2);

        // Alone, but from the same pixels: all results share the shrinking.
        work_run(&alone, sample, false);
        assert_memory_equal(pixels, alone.memory + alone.request.results[0].offset,
                            (size_t)result->size.w * (size_t)result->size.h * 4);
        work_end(&alone);
    }
    work_end(&job);
    free(sample.at);
}

// Thumbnails are fed from halved rows; they look as if they were not.
static void halving_is_not_seen(void **state)
{
    struct sample fields = sample_png(SAMPLE_PNG_RGB, 8, 611, 407);
    struct sample detail =
        sample_jpeg((struct sample_jpeg){1601, 1201, 3, .detail = true});
    struct bitmap *b = fit(fields, (struct size){31, 21}, middle, 1);
    color mean;

    (void)state;
    expect_fields("611 by 407", b, plain, 2);
    bitmap_destroy(b);
    // No step makes it brighter or darker. With a part, nothing is shrunk before.
    bitmap_destroy(whole(detail, (struct size){1601, 1201}));
    mean = reply.mean;

    struct decode_result both[] = {work_fit((struct size){16, 12}, middle, 1),
                                   work_part(0, 0, 8, 8)};
    struct job job = work_ask(both, 2);

    work_run(&job, detail, false);
    if (difference(job.reply.mean, mean) > 1)
        fail_msg("mean %08x, expected %08x", job.reply.mean, mean);
    work_end(&job);
    free(fields.at);
    free(detail.at);
}

// A picture replaced by one of another size is cropped as it is now; a part that it has
// no more is another day's.
static void another_size_than_thought(void **state)
{
    struct sample sample = sample_jpeg((struct sample_jpeg){W, H, .components = 3});

    (void)state;
    assert_null(work_one(sample, work_part(0, 0, W + 1, H), &reply));
    assert_int_equal(reply.status, DECODE_IMPOSSIBLE);
    assert_string_equal(reply.why, "the picture is not as big as it was");
    free(sample.at);
}

// Somebody is still copying it, or copies it anew: cut off, and no signal.
static void file_that_shrinks(void **state)
{
    struct sample samples[] = {
        sample_jpeg((struct sample_jpeg){400, 300, 3, .detail = true}),
        sample_png(SAMPLE_PNG_RGB, 8, 400, 300), sample_webp(400, 300, true, false)};
    const struct decode_result result = work_fit((struct size){40, 30}, middle, 1);

    (void)state;
    for (int i = 0; i < COUNT_OF(samples); i++) {
        struct job job = work_ask(&result, 1);
        int file = work_memory(samples[i].at, samples[i].count, samples[i].count);
        struct work work;

        work_prepare(false);
        work_open(&work, file);
        assert_int_equal(ftruncate(file, (off_t)samples[i].count / 2), 0);
        assert_true(work_do(&work, job.memory, job.size));
        memcpy(&reply, job.memory, sizeof(reply));
        assert_int_equal(reply.status, DECODE_REFUSED);
        assert_non_null(strstr(reply.why, "cut off"));
        close(file);
        work_end(&job);
        free(samples[i].at);
    }
}

static void nonsense_is_not_answered(void **state)
{
    const struct decode_result good = work_fit((struct size){9, 9}, middle, 1);
    const struct decode_request bad[] = {
        {0, 1, {good}},
        {DECODE_REQUEST, 0, {good}},
        {DECODE_REQUEST, DECODE_RESULTS_MAX + 1, {good}},
        {DECODE_REQUEST, 1, {{.mode = 7, .size = {9, 9}}}},
        {DECODE_REQUEST, 1, {{.size = {0, 9}}}},
        {DECODE_REQUEST, 1, {{.size = {9, -9}}}},
        {DECODE_REQUEST, 1, {{.size = {40000, 9}}}},
        {DECODE_REQUEST, 1, {{.size = {9, 9}, .focus = {2, 0}}}},
        {DECODE_REQUEST, 1, {{.size = {9, 9}, .zoom = -1}}},
        {DECODE_REQUEST, 2, {good, {.size = {2000, 2000}}}}, // no room
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(bad); i++) {
        struct decode_request request = bad[i];

        for (int k = 0; k < DECODE_RESULTS_MAX; k++)
            request.results[k].offset = DECODE_HEAD_BYTES;
        assert_false(work_allows(&request, 3 * 4096));
    }

    struct decode_request request = {DECODE_REQUEST, 1, {good}};
    static const uint64_t offsets[] = {0,    4095,       4097,
                                       8192, UINT64_MAX, UINT64_MAX - 4095};

    for (int i = 0; i < COUNT_OF(offsets); i++) {
        request.results[0].offset = offsets[i];
        assert_false(work_allows(&request, 8192));
    }
    request.results[0].offset = 4096;
    assert_true(work_allows(&request, 8192));
    assert_false(work_allows(&request, 4096));
    assert_false(work_allows(&request, 100));
}

// Results too big to stay in memory at once are let go on the way; nothing is lost.
static void big_results_are_whole(void **state)
{
    static const int orientations[] = {1, 4, 6, 7};

    (void)state;
    for (int i = 0; i < COUNT_OF(orientations); i++) {
        struct sample sample = sample_jpeg(
            (struct sample_jpeg){1800, 1500, 3, .orientation = orientations[i]});
        bool on_side = orientations[i] >= 5;
        struct size size =
            on_side ? (struct size){1500, 1800} : (struct size){1800, 1500};
        struct bitmap *b = whole(sample, size);
        int white = 0, black = 0;

        assert_non_null(b);
        for (int k = 0; k < b->w * b->h; k++) {
            white += difference(b->pixels[k], SAMPLE_WHITE) < 16;
            black += b->pixels[k] == 0;
        }
        assert_in_range(white, 1800 * 1500 / 4 - 20000, 1800 * 1500 / 4 + 20000);
        assert_int_equal(black, 0);
        bitmap_destroy(b);
        free(sample.at);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jpegs_of_all_kinds),
        cmocka_unit_test(cmyk_without_adobe),
        cmocka_unit_test(orientation),
        cmocka_unit_test(crops_are_exact),
        cmocka_unit_test(pngs_of_all_kinds),
        cmocka_unit_test(webps_of_all_kinds),
        cmocka_unit_test(odd_sizes),
        cmocka_unit_test(trailing_garbage),
        cmocka_unit_test(many_results),
        cmocka_unit_test(halving_is_not_seen),
        cmocka_unit_test(another_size_than_thought),
        cmocka_unit_test(file_that_shrinks),
        cmocka_unit_test(nonsense_is_not_answered),
        cmocka_unit_test(big_results_are_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
