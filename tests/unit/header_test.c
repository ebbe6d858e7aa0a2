// What a file is, told from its header alone, and what is refused there.
#include "decode/header.h"

#include "sample_webp.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

#include <cmocka.h>

enum { W = 64, H = 48 };

static char why[256];
static struct header header;

// Both doors say the same.
static bool parse(struct sample sample)
{
    struct header other;
    char other_why[256];
    int fd = memfd_create("test", MFD_CLOEXEC);
    bool fine = header_parse(sample.at, sample.count, &header, why, sizeof(why));

    assert_true(fd >= 0 && write(fd, sample.at, sample.count) == (ssize_t)sample.count);
    assert_int_equal(header_read(fd, &other, other_why, sizeof(other_why)), fine);
    assert_string_equal(other_why, why);
    assert_memory_equal(&other, &header, sizeof(other));
    assert_int_equal(why[0] == 0, fine);
    close(fd);
    return fine;
}

static void expect_refused(const char *name, struct sample sample, const char *part)
{
    if (parse(sample))
        fail_msg("%s was taken", name);
    if (!strstr(why, part))
        fail_msg("%s: \"%s\", expected \"%s\"", name, why, part);
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

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++)
        expect_refused(cases[i].part,
                       (struct sample){.at = (unsigned char *)cases[i].bytes,
                                       .count = (size_t)cases[i].count},
                       cases[i].part);
}

static void not_a_file(void **state)
{
    char *folder = sample_folder();
    int fd = open(folder, O_RDONLY | O_CLOEXEC), pipes[2];

    (void)state;
    assert_false(header_read(fd, &header, why, sizeof(why)));
    assert_string_equal(why, "this is not a plain file");
    close(fd);
    rmdir(folder);
    free(folder);
    assert_int_equal(pipe(pipes), 0);
    assert_false(header_read(pipes[0], &header, why, sizeof(why)));
    assert_string_equal(why, "this is not a plain file");
    assert_false(header_read(pipes[0], &header, NULL, 0));
    close(pipes[0]);
    close(pipes[1]);
    assert_false(header_read(-1, &header, why, sizeof(why)));
    assert_non_null(strstr(why, "cannot be read"));
    fd = memfd_create("test", MFD_CLOEXEC);
    assert_int_equal(ftruncate(fd, 600 * 1000 * 1000), 0);
    assert_false(header_read(fd, &header, why, sizeof(why)));
    assert_string_equal(why, "the file is too big: 600 MB, and at most 512 are read");
    close(fd);
}

// The frame's marker and what follows it.
static unsigned char *frame_of(struct sample jpeg)
{
    for (size_t at = 2; at + 9 < jpeg.count;
         at += 2 + ((size_t)jpeg.at[at + 2] << 8 | jpeg.at[at + 3]))
        if (jpeg.at[at + 1] >= 0xc0 && jpeg.at[at + 1] <= 0xc2)
            return jpeg.at + at + 1;
    fail_msg("no frame header");
    return NULL;
}

static void unusual_jpegs(void **state)
{
    static const struct {
        int at; // behind the frame's marker
        unsigned char byte;
        const char *part; // NULL: fine
    } cases[] = {
        {0, 0xc0, NULL},
        {0, 0xc1, NULL},
        {0, 0xc2, NULL},
        {0, 0xc3, "lossless or hierarchical"},
        {0, 0xc5, "lossless or hierarchical"},
        {0, 0xc7, "lossless or hierarchical"},
        {0, 0xc9, "arithmetic coding"},
        {0, 0xca, "arithmetic coding"},
        {0, 0xcb, "lossless or hierarchical"},
        {0, 0xcf, "lossless or hierarchical"},
        {0, 0xde, "lossless or hierarchical"},
        {3, 12, "more than 8 bits"},
        {8, 2, "colours that we do not know"},
        {8, 4, NULL},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg((struct sample_jpeg){W, H, .components = 3});

        frame_of(sample)[cases[i].at] = cases[i].byte;
        if (cases[i].part)
            expect_refused(cases[i].part, sample, cases[i].part);
        else if (!parse(sample))
            fail_msg("case %d: %s", i, why);
        free(sample.at);
    }

    struct sample coded =
        sample_jpeg((struct sample_jpeg){W, H, 3, .arithmetic = true});

    expect_refused("arithmetic", coded, "save it again as a normal one");
    free(coded.at);
}

static void sizes(void **state)
{
    static const struct {
        unsigned w, h;
        const char *part; // NULL: fine
    } cases[] = {
        {1, 1, NULL},
        {30000, 1, NULL},
        {1, 30000, NULL},
        {10000, 10000, NULL},
        {10001, 10000, "100 megapixels, and at most 100"},
        {20000, 20000, "400 megapixels"},
        {30001, 10, "a side may have"},
        {10, 65500, "a side may have"},
        {0, 10, "no size"},
        {10, 0, "no size"},
    };
    struct sample sample = sample_jpeg((struct sample_jpeg){W, H, .components = 3});
    unsigned char *frame = frame_of(sample);

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        frame[4] = (unsigned char)(cases[i].h >> 8);
        frame[5] = (unsigned char)cases[i].h;
        frame[6] = (unsigned char)(cases[i].w >> 8);
        frame[7] = (unsigned char)cases[i].w;
        if (cases[i].part)
            expect_refused(cases[i].part, sample, cases[i].part);
        else if (!parse(sample) || header.upright.w != (int)cases[i].w)
            fail_msg("case %d: %s", i, why);
    }
    free(sample.at);

    struct sample png = sample_png(SAMPLE_PNG_RGB, 8, W, H);

    memcpy(png.at + 16, "\0\0\x40\0\0\0\x40\0", 8);
    expect_refused("PNG", png, "268 megapixels, and at most 40");
    memcpy(png.at + 16, "\x7f\0\x40\0\0\0\0\1", 8);
    expect_refused("PNG", png, "a side may have");
    free(png.at);
}

// Fill bytes, other segments, junk between them and a whole JPEG as thumbnail.
static void what_may_stand_before(void **state)
{
    enum { BEHIND_JFIF = 2 + 18 };
    static const struct {
        const char *bytes;
        size_t count;
    } cases[] = {
        {"\xff\xff\xff", 3},
        {"\xff\xfe\0\x04\xff\xc0", 6},   // a comment with a marker in it
        {"\xff\x01\xff\xd0\xff\xd7", 6}, // markers without a length
        {"junk\0\0", 6},
        {"\xff\0\xff\0", 4},
        {"\xff\xe1\0\x0dhttp:\0\xff\xc0\0\0", 15}, // an APP1 that is not EXIF
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample small = sample_jpeg((struct sample_jpeg){8, 16, .components = 1});
        struct sample jpeg = sample_jpeg(
            (struct sample_jpeg){W, H, 3, .orientation = 8, .thumbnail = &small});
        struct sample sample = {0};

        sample_put(&sample, jpeg.at, BEHIND_JFIF);
        sample_put(&sample, cases[i].bytes, cases[i].count);
        sample_put(&sample, jpeg.at + BEHIND_JFIF, jpeg.count - BEHIND_JFIF);
        if (!parse(sample))
            fail_msg("case %d: %s", i, why);
        assert_true(header.stored.w == W && header.stored.h == H &&
                    header.upright.w == H && header.orientation == 8);
        free(small.at);
        free(jpeg.at);
        free(sample.at);
    }
}

static void animated(void **state)
{
    struct sample png = sample_png(SAMPLE_PNG_RGB, 8, W, H);
    struct sample webp = sample_webp(W, H, false, false);

    (void)state;
    assert_true(parse(png));
    sample_add_chunk(&png, "acTL", "\0\0\0\2\0\0\0\0", 8);
    expect_refused("PNG", png, "an animated PNG; save one picture of it");
    sample_webp_extend(&webp, W, H, SAMPLE_WEBP_ANIMATION, NULL, NULL);
    expect_refused("WebP", webp, "an animated WebP; save one picture of it");
    webp.at[20] = 0;
    assert_true(parse(webp));
    free(png.at);
    free(webp.at);
}

static void profiles_are_found(void **state)
{
    struct sample png = sample_png(SAMPLE_PNG_GREY, 8, W, H);
    struct sample webp = sample_webp(W, H, false, false);
    struct sample profile = {.at = (unsigned char *)"any profile", .count = 11};

    (void)state;
    sample_add_chunk(&png, "iCCP", "name\0\0zlib", 10);
    assert_true(parse(png));
    assert_true(header.grey);
    assert_int_equal(header.profile_bytes, 10);
    assert_memory_equal(png.at + header.profile_at, "name", 4);
    sample_webp_extend(&webp, W, H, 0, &profile, NULL);
    assert_true(parse(webp));
    assert_false(header.grey);
    assert_int_equal(header.profile_bytes, 11);
    assert_memory_equal(webp.at + header.profile_at, "any", 3);
    free(png.at);
    free(webp.at);
}

// Wherever the header ends too early; PNG and WebP tell even when their data does.
static void cut_off_anywhere(void **state)
{
    struct sample png = sample_png(SAMPLE_PNG_PALETTE, 8, W, H);
    struct sample webp = sample_webp(W, H, false, false);
    struct sample jpeg = sample_jpeg((struct sample_jpeg){W, H, 3, .orientation = 3});
    size_t scan = 0;
    struct {
        struct sample sample;
        size_t least;
    } cases[] = {{png, 0}, {webp, 0}, {jpeg, 0}};

    (void)state;
    for (size_t at = 2; at + 4 < jpeg.count && jpeg.at[at + 1] != 0xda;
         at += 2 + ((size_t)jpeg.at[at + 2] << 8 | jpeg.at[at + 3]))
        scan = at;
    cases[0].least = png.count;
    cases[1].least = webp.count;
    cases[2].least = scan; // the last segment before the data
    for (int i = 0; i < COUNT_OF(cases); i++)
        for (size_t count = 12; count < cases[i].least; count++)
            expect_refused("cut",
                           (struct sample){.at = cases[i].sample.at, .count = count},
                           "cut off");
    free(png.at);
    free(webp.at);
    free(jpeg.at);
}

// A file made to keep us reading is refused soon.
static void endless(void **state)
{
    struct sample jpeg = {0}, png = {0}, zeros = {0};
    struct sample good = sample_png(SAMPLE_PNG_RGB, 8, W, H);

    (void)state;
    sample_put(&jpeg, "\xff\xd8\xff\xe0\0\x02", 6);
    for (int i = 0; i < 20000; i++)
        sample_put(&jpeg, "\xff\xe5\0\x02", 4);
    expect_refused("segments", jpeg, "too many parts");
    sample_put(&png, good.at, 33);
    for (int i = 0; i < 110000; i++)
        sample_put(&png, "\0\0\0\0teSt\0\0\0\0", 12);
    expect_refused("chunks", png, "too many parts");
    zeros.count = 3 << 20;
    zeros.at = base_alloc(zeros.count);
    memcpy(zeros.at, "\xff\xd8\xff\xe0\0\x02", 6);
    expect_refused("zeros", zeros, "too much in it is no picture");
    free(jpeg.at);
    free(png.at);
    free(zeros.at);
    free(good.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refused_by_their_beginning),
        cmocka_unit_test(not_a_file),
        cmocka_unit_test(unusual_jpegs),
        cmocka_unit_test(sizes),
        cmocka_unit_test(what_may_stand_before),
        cmocka_unit_test(animated),
        cmocka_unit_test(profiles_are_found),
        cmocka_unit_test(cut_off_anywhere),
        cmocka_unit_test(endless),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
