// What arrives broken, cut off or made to hurt.
#include "decode/decode.h"

#include "sample.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { W = 40, H = 24, MUTATIONS = 3000, SAMPLES = 7 };

static char *folder, *path;
static char why[256];
static struct sample samples[SAMPLES];
static const char *const names[SAMPLES] = {
    "baseline", "progressive", "grey", "CMYK", "EXIF", "RGB PNG", "palette PNG"};

static int set_up(void **state)
{
    int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);

    (void)state;
    folder = sample_folder();
    if (asprintf(&path, "%s/picture", folder) < 0)
        return -1;
    samples[0] = sample_jpeg((struct sample_jpeg){W, H, 3, 2, 2, .detail = true});
    samples[1] = sample_jpeg((struct sample_jpeg){W, H, 3, 2, 2, .progressive = true});
    samples[2] = sample_jpeg((struct sample_jpeg){W, H, .components = 1});
    samples[3] = sample_jpeg((struct sample_jpeg){W, H, 4, .ycck = true});
    samples[4] = sample_jpeg((struct sample_jpeg){W, H, 3, .orientation = 6});
    samples[5] = sample_png(SAMPLE_PNG_RGBA, 8, W, H);
    samples[6] = sample_png(SAMPLE_PNG_PALETTE, 8, W, H);
    // libpng says on stderr what it thinks of each of thousands of files.
    if (quiet < 0 || (!getenv("VERBOSE") && dup2(quiet, STDERR_FILENO) < 0))
        return -1;
    close(quiet);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    for (int i = 0; i < SAMPLES; i++)
        free(samples[i].at);
    unlink(path);
    rmdir(folder);
    free(path);
    free(folder);
    return 0;
}

// All three doors; true when all let it in. A refusal comes with a sentence.
static bool try_all(const unsigned char *bytes, size_t count)
{
    struct picture picture = {path, 1, {W, H}, 0};
    struct want want = {&picture, {16, 16}, {0.5f, 0.5f}, 1, false};
    struct probe probe;

    sample_write(path, bytes, count);

    bool probed = decode_probe(path, &probe, why, sizeof(why));

    assert_int_equal(why[0] == '\0', probed);

    struct bitmap *wanted = decode_want(path, &want, why, sizeof(why));

    assert_int_equal(why[0] == '\0', wanted != NULL);
    if (wanted)
        assert_int_equal(wanted->w * 100 + wanted->h, 1616);
    bitmap_destroy(wanted);

    struct bitmap *whole = decode_whole(path, why, sizeof(why));

    assert_int_equal(why[0] == '\0', whole != NULL);
    bitmap_destroy(whole);
    return probed && wanted && whole;
}

static void cut_off_anywhere(void **state)
{
    (void)state;
    for (int i = 0; i < SAMPLES; i++) {
        assert_true(try_all(samples[i].at, samples[i].count));
        for (size_t count = 3; count < samples[i].count; count += 1 + count / 40) {
            if (try_all(samples[i].at, count))
                fail_msg("%s cut to %zu of %zu bytes was taken", names[i], count,
                         samples[i].count);
            if (count > 8 && !strstr(why, "cut off"))
                fail_msg("%s cut to %zu bytes: %s", names[i], count, why);
        }
        assert_false(try_all(samples[i].at, samples[i].count - 1));
    }
}

// The end is there, but not the middle.
static void hole_in_the_middle(void **state)
{
    unsigned char *bytes = base_alloc(samples[0].count);
    size_t half = samples[0].count - 200;

    (void)state;
    memcpy(bytes, samples[0].at, half);
    bytes[half] = 0xff;
    bytes[half + 1] = 0xd9;
    assert_false(try_all(bytes, half + 2));
    assert_non_null(strstr(why, "a part of the picture is missing"));
    free(bytes);
}

static uint32_t next(uint32_t *random)
{
    *random = *random * 1664525u + 1013904223u;
    return *random >> 8;
}

// Taken or refused, but never a crash; the sanitizers look on.
static void mutated(void **state)
{
    uint32_t random = 1;

    (void)state;
    for (int i = 0; i < MUTATIONS; i++) {
        const struct sample *sample = &samples[i % SAMPLES];
        unsigned char *bytes = base_alloc(sample->count);
        size_t count = sample->count;

        memcpy(bytes, sample->at, count);
        for (uint32_t flips = next(&random) % 4 + 1; flips > 0; flips--) {
            // Every other one near the beginning, where the headers are.
            size_t range = flips % 2 ? count : count / 8 + 16;

            bytes[next(&random) % range] ^= (unsigned char)(1u << next(&random) % 8);
        }
        if (next(&random) % 8 == 0)
            count = next(&random) % count;
        try_all(bytes, count);
        free(bytes);
    }
}

static void any_bytes(void **state)
{
    unsigned char bytes[600];
    uint32_t random = 2;

    (void)state;
    for (int i = 0; i < 300; i++) {
        static const char *const begin[] = {"", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n",
                                            "RIFF\x50\x02\0\0WEBPVP8 "};
        static const size_t length[] = {0, 3, 8, 16};

        for (size_t k = 0; k < sizeof(bytes); k++)
            bytes[k] = (unsigned char)next(&random);
        memcpy(bytes, begin[i % 4], length[i % 4]);
        assert_false(try_all(bytes, sizeof(bytes)));
    }
}

static void set_jpeg_size(struct sample *jpeg, unsigned w, unsigned h)
{
    for (size_t at = 0; at + 9 < jpeg->count; at++) {
        if (jpeg->at[at] != 0xff ||
            (jpeg->at[at + 1] != 0xc0 && jpeg->at[at + 1] != 0xc2))
            continue;
        jpeg->at[at + 5] = (unsigned char)(h >> 8);
        jpeg->at[at + 6] = (unsigned char)h;
        jpeg->at[at + 7] = (unsigned char)(w >> 8);
        jpeg->at[at + 8] = (unsigned char)w;
        return;
    }
    fail_msg("no frame header");
}

static usec cpu_time(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * USEC_PER_SECOND +
           usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static void bombs(void **state)
{
    static const struct {
        struct sample_jpeg spec;
        unsigned w, h;
        const char *part;
    } cases[] = {
        {{W, H, .components = 3}, 20000, 20000, "400 megapixels"},
        {{W, H, 3, .progressive = true}, 20000, 20000, "400 megapixels"},
        {{W, H, .components = 3}, 30001, 10, "a side may have"},
        {{W, H, .components = 3}, 10, 65500, "a side may have"},
        {{W, H, .components = 3}, 9999, 9999, "is missing"},
        {{W, H, 3, .progressive = true}, 9999, 9999, "too much memory"},
        {{W, H, 3, 2, 2, .progressive = true}, 6000, 4000, "is missing"},
        {{W, H, 3, .scans = 1 + 3 * 63}, W, H, "too many scans"},
        {{W, H, .components = 3}, 0, H, "no size"},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg(cases[i].spec);
        usec before = cpu_time();

        set_jpeg_size(&sample, cases[i].w, cases[i].h);
        if (try_all(sample.at, sample.count) || !strstr(why, cases[i].part))
            fail_msg("case %d: \"%s\", expected \"%s\"", i, why, cases[i].part);
        // Three tries, with sanitizers; it takes a hundredth of that.
        assert_true(cpu_time() - before < 2 * USEC_PER_SECOND);
        free(sample.at);
    }
}

static void png_bomb(void **state)
{
    struct sample sample = sample_png(SAMPLE_PNG_RGB, 8, W, H);

    (void)state;
    memcpy(sample.at + 16, "\0\0\x40\0\0\0\x40\0", 8);
    assert_false(try_all(sample.at, sample.count));
    assert_non_null(strstr(why, "268 megapixels"));
    memcpy(sample.at + 16, "\x7f\0\x40\0\0\0\0\1", 8);
    assert_false(try_all(sample.at, sample.count));
    assert_non_null(strstr(why, "a side may have"));
    free(sample.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cut_off_anywhere),
        cmocka_unit_test(hole_in_the_middle),
        cmocka_unit_test(mutated),
        cmocka_unit_test(any_bytes),
        cmocka_unit_test(bombs),
        cmocka_unit_test(png_bomb),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
