#include "decode/decode.h"

#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { W = 64, H = 48 };

static char *folder, *path;
static char why[256];

static int set_up(void **state)
{
    (void)state;
    folder = sample_folder();
    if (asprintf(&path, "%s/picture.txt", folder) < 0) // names say nothing
        return -1;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(path);
    rmdir(folder);
    free(path);
    free(folder);
    return 0;
}

static void put(struct sample sample)
{
    sample_write(path, sample.at, sample.count);
}

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

static struct bitmap *want(struct size picture, struct size size, struct point focus,
                           float zoom)
{
    struct picture p = {path, 1, picture, 0};
    struct want w = {&p, size, focus, zoom, false};

    return decode_want(path, &w, why, sizeof(why));
}

static const struct point middle = {0.5f, 0.5f};

// The four fields in the middle of each quarter.
static void expect_fields(const char *name, const struct bitmap *b, const color *fields,
                          int tolerance)
{
    assert_non_null(b);
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
        {"grey", {W, H, .components = 1}, greys},
        {"grey progressive", {W, H, 1, .progressive = true}, greys},
        {"CMYK", {W, H, .components = 4}, plain},
        {"YCCK", {W, H, 4, .ycck = true}, plain},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg(cases[i].spec);
        struct size size = {cases[i].spec.w, cases[i].spec.h};
        struct probe probe;

        put(sample);
        if (!decode_probe(path, &probe, why, sizeof(why)))
            fail_msg("%s: %s", cases[i].name, why);
        assert_int_equal(probe.size.w, size.w);
        assert_int_equal(probe.size.h, size.h);
        assert_in_range(difference(probe.mean, 0xff7f7f7fu), 0, 16);

        const struct size outs[] = {{W, H}, {32, 24},   {16, 12},
                                    {8, 6}, {200, 150}, {40, 7}};

        for (int k = 0; k < COUNT_OF(outs); k++) {
            struct bitmap *b = want(size, outs[k], middle, 1);

            assert_non_null(b);
            assert_int_equal(b->w, outs[k].w);
            assert_int_equal(b->h, outs[k].h);
            expect_fields(cases[i].name, b, cases[i].fields, k == 3 ? 40 : 10);
            bitmap_destroy(b);
        }
        free(sample.at);
    }
}

// CMYK without Adobe's marker means ink, not its inverse.
static void cmyk_without_adobe(void **state)
{
    static const color inverted[] = {0xff000000u, 0xff000000u, 0xff000000u,
                                     0xff000000u};
    struct sample sample = sample_jpeg((struct sample_jpeg){W, H, .components = 4});
    unsigned char *adobe = memmem(sample.at, sample.count, "Adobe", 5);

    (void)state;
    assert_non_null(adobe);
    adobe[0] = 'a';
    put(sample);

    struct bitmap *b = want((struct size){W, H}, (struct size){W, H}, middle, 1);

    expect_fields("CMYK", b, inverted, 10);
    bitmap_destroy(b);
    free(sample.at);
}

// Stored as red green / blue white; upright as the EXIF standard draws it.
static void orientation(void **state)
{
    static const struct {
        int value;
        const char *upright;
    } cases[] = {{1, "RGBW"}, {2, "GRWB"}, {3, "WBGR"}, {4, "BWRG"}, {5, "RBGW"},
                 {6, "BRWG"}, {7, "WGBR"}, {8, "GWRB"}, {9, "RGBW"}};

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg(
            (struct sample_jpeg){W, H, 3, 2, 2, .orientation = cases[i].value});
        bool on_side = cases[i].value >= 5 && cases[i].value <= 8;
        struct size size = on_side ? (struct size){H, W} : (struct size){W, H};
        color fields[4];
        struct probe probe;
        char name[16];

        snprintf(name, sizeof(name), "EXIF %d", cases[i].value);
        for (int k = 0; k < 4; k++)
            fields[k] = plain[strchr("RGBW", cases[i].upright[k]) - "RGBW"];
        put(sample);
        assert_true(decode_probe(path, &probe, why, sizeof(why)));
        assert_int_equal(probe.size.w, size.w);
        assert_int_equal(probe.size.h, size.h);

        struct bitmap *b = want(size, (struct size){50, 40}, middle, 1);

        expect_fields(name, b, fields, 10);
        bitmap_destroy(b);
        b = decode_whole(path, why, sizeof(why));
        expect_fields(name, b, fields, 10);
        assert_int_equal(b->w, size.w);
        bitmap_destroy(b);
        for (int k = 0; k < 4; k++) { // each corner alone: the crop is turned as well
            color all[] = {fields[k], fields[k], fields[k], fields[k]};
            struct point corner = {k % 2 ? 1 : 0, k / 2 ? 1 : 0};

            b = want(size, (struct size){10, 10}, corner, 3);
            expect_fields(name, b, all, 10);
            bitmap_destroy(b);
        }
        free(sample.at);
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

        put(sample);
        for (int shrink = 1; shrink <= (size.w % 8 ? 1 : 8); shrink *= 2) {
            struct size all = {size.w / shrink, size.h / shrink};
            struct size part = {all.w / 8, all.h};
            struct bitmap *whole = want(size, all, middle, 1);

            assert_non_null(whole);
            for (int x = 0; x + part.w <= all.w; x += all.w / 17) {
                double centre = (x + part.w / 2.0) * shrink / size.w;
                struct bitmap *b =
                    want(size, part, (struct point){(float)centre, 0.5f}, 1);

                assert_non_null(b);
                for (int y = 0; y < part.h; y++)
                    for (int k = 0; k < part.w; k++)
                        if (pixel(b, k, y) != pixel(whole, x + k, y))
                            fail_msg("picture %d, 1/%d, %d+%d,%d: %08x, expected %08x",
                                     i, shrink, x, k, y, pixel(b, k, y),
                                     pixel(whole, x + k, y));
                bitmap_destroy(b);
            }
            bitmap_destroy(whole);
        }
        free(sample.at);
    }
}

static void pngs_of_all_kinds(void **state)
{
    static const color paper[] = {SAMPLE_RED, 0xfff6efe0u, SAMPLE_BLUE, 0xfff6efe0u};
    static const color see_through[] = {SAMPLE_RED, 0, SAMPLE_BLUE, 0};
    static const color grey_paper[] = {0xff3f3f3fu, 0xfff6efe0u, 0xff3f3f3fu,
                                       0xfff6efe0u};
    static const color grey_through[] = {0xff3f3f3fu, 0, 0xff3f3f3fu, 0};
    static const struct {
        enum sample_png type;
        int depth;
        const color *opaque, *whole;
    } cases[] = {
        {SAMPLE_PNG_RGB, 8, plain, plain},
        {SAMPLE_PNG_RGB, 16, plain, plain},
        {SAMPLE_PNG_RGBA, 8, paper, see_through},
        {SAMPLE_PNG_RGBA, 16, paper, see_through},
        {SAMPLE_PNG_GREY, 8, greys, greys},
        {SAMPLE_PNG_GREY, 16, greys, greys},
        {SAMPLE_PNG_GREY_ALPHA, 8, grey_paper, grey_through},
        {SAMPLE_PNG_PALETTE, 8, paper, see_through},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_png(cases[i].type, cases[i].depth, W, H);
        struct probe probe;
        char name[32];

        snprintf(name, sizeof(name), "PNG type %d, %d bits", cases[i].type,
                 cases[i].depth);
        put(sample);
        if (!decode_probe(path, &probe, why, sizeof(why)))
            fail_msg("%s: %s", name, why);
        assert_int_equal(probe.size.w, W);
        assert_int_equal(probe.size.h, H);
        assert_int_equal(COLOR_ALPHA(probe.mean), 255);

        struct bitmap *b = want(probe.size, (struct size){30, 20}, middle, 1);

        expect_fields(name, b, cases[i].opaque, 3);
        bitmap_destroy(b);
        b = decode_whole(path, why, sizeof(why));
        expect_fields(name, b, cases[i].whole, 0);
        bitmap_destroy(b);
        free(sample.at);
    }
}

// One pixel, lossless.
static void webp(void **state)
{
    static const unsigned char bytes[] = "RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0"
                                         "\x10\x07\x10\x11\x11\x88\x88\xfe\x07";
    struct probe probe;

    (void)state;
    put((struct sample){(unsigned char *)bytes, 34});
    if (!decode_probe(path, &probe, why, sizeof(why)))
        fail_msg("%s", why);
    assert_int_equal(probe.size.w, 1);
    assert_int_equal(probe.size.h, 1);
    for (size_t count = 12; count < 33; count++) {
        put((struct sample){(unsigned char *)bytes, count});
        assert_false(decode_probe(path, &probe, why, sizeof(why)));
    }
}

static void refused_by_their_beginning(void **state)
{
    static const struct {
        const char *bytes;
        int count;
        const char *part;
    } cases[] = {
        {"", 0, "empty"},
        {"GIF89a\1\0\1\0\0\0\0", 13, "a GIF picture; save it as JPEG or PNG"},
        {"II*\0\x08\0\0\0", 8, "TIFF"},
        {"MM\0*\0\0\0\x08", 8, "TIFF"},
        {"\0\0\0\x18"
         "ftypheic\0\0\0\0",
         16, "HEIC"},
        {"\0\0\0\x18"
         "ftypmif1\0\0\0\0",
         16, "HEIC"},
        {"\0\0\0\x18"
         "ftypavif\0\0\0\0",
         16, "AVIF"},
        {"\0\0\0\x18"
         "ftypisom\0\0\0\0",
         16, "a film"},
        {"\xff\x0a\0\0", 4, "JPEG XL"},
        {"\0\0\0\x0cJXL \r\n\x87\n", 12, "JPEG XL"},
        {"8BPS\0\1", 6, "Photoshop"},
        {"%PDF-1.7\n", 9, "PDF"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 41, "SVG"},
        {"<?xml version=\"1.0\"?>\n<svg/>", 28, "SVG"},
        {"<!DOCTYPE html>\n<html></html>", 29, "a web page"},
        {"BM\x46\0\0\0", 6, "BMP"},
        {"PK\3\4\x14\0", 6, "office document"},
        {"Potatoes\nare hearts.\n", 21, "a text file"},
        {"\1\2\3\4\5\6", 6, "no picture that we know"},
        {"\xff\xd8\xff", 3, "cut off"},
        {"\x89PNG\r\n\x1a\n", 8, "cut off"},
        {"RIFF\0\0\0\0WEBP", 12, "cut off"},
    };
    struct probe probe;

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        put((struct sample){(unsigned char *)cases[i].bytes, (size_t)cases[i].count});
        assert_false(decode_probe(path, &probe, why, sizeof(why)));
        if (!strstr(why, cases[i].part))
            fail_msg("case %d: \"%s\", expected \"%s\"", i, why, cases[i].part);
        assert_null(decode_whole(path, why, sizeof(why)));
        assert_null(want((struct size){9, 9}, (struct size){9, 9}, middle, 1));
    }
}

static void not_a_file(void **state)
{
    struct probe probe;

    (void)state;
    assert_false(decode_probe("/nowhere/picture", &probe, why, sizeof(why)));
    assert_string_equal(why, "the file is not there");
    assert_false(decode_probe(folder, &probe, why, sizeof(why)));
    assert_string_equal(why, "this is not a plain file");
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(decode_probe(path, &probe, why, sizeof(why)));
    assert_string_equal(why, "this is not a plain file");
    assert_false(decode_probe(path, &probe, NULL, 0));
    unlink(path);
}

// A picture replaced by one of another size is cropped as it is now.
static void another_size_than_probed(void **state)
{
    struct sample sample = sample_jpeg((struct sample_jpeg){W, H, .components = 3});

    (void)state;
    put(sample);

    struct bitmap *b = want((struct size){4000, 30}, (struct size){20, 20}, middle, 1);

    expect_fields("smaller", b, plain, 10);
    bitmap_destroy(b);
    assert_null(want((struct size){W, H}, (struct size){0, 20}, middle, 1));
    free(sample.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jpegs_of_all_kinds),
        cmocka_unit_test(cmyk_without_adobe),
        cmocka_unit_test(orientation),
        cmocka_unit_test(crops_are_exact),
        cmocka_unit_test(pngs_of_all_kinds),
        cmocka_unit_test(webp),
        cmocka_unit_test(refused_by_their_beginning),
        cmocka_unit_test(not_a_file),
        cmocka_unit_test(another_size_than_probed),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
