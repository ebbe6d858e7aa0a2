// What arrives broken, cut off or made to hurt: one picture of each kind, in every way.
#include "sample_webp.h"
#include "work.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { W = 40, H = 24, CUTS = 200, FLIPS = 2000, SAMPLES = 11, REAL = 12 };

static struct sample samples[SAMPLES];
static const char *const names[SAMPLES] = {
    "baseline", "progressive", "grey",     "CMYK",          "EXIF",      "restart",
    "RGBA PNG", "palette PNG", "grey PNG", "lossless WebP", "lossy WebP"};

// Kept mapped: thousands of jobs are one of these after the other.
static struct job job;
static const struct decode_result wanted[] = {
    {.mode = DECODE_FIT, .size = {16, 16}, .focus = {0.5f, 0.5f}, .zoom = 1},
    {.mode = DECODE_FIT, .size = {50, 30}, .focus = {0, 1}, .zoom = 2},
};

static int set_up(void **state)
{
    int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
    unsigned char exif[SAMPLE_EXIF_BYTES];
    struct sample with = {.at = exif, .count = sizeof(exif)};

    (void)state;
    sample_exif(exif, 5);
    samples[0] = sample_jpeg((struct sample_jpeg){W, H, 3, 2, 2, .detail = true});
    samples[1] = sample_jpeg((struct sample_jpeg){W, H, 3, 2, 2, .progressive = true});
    samples[2] = sample_jpeg((struct sample_jpeg){W, H, .components = 1});
    samples[3] = sample_jpeg((struct sample_jpeg){W, H, 4, .ycck = true});
    samples[4] = sample_jpeg((struct sample_jpeg){W, H, 3, .orientation = 6});
    samples[5] = sample_jpeg((struct sample_jpeg){W, H, 3, .restart = 2});
    samples[6] = sample_png(SAMPLE_PNG_RGBA, 8, W, H);
    samples[7] = sample_png(SAMPLE_PNG_PALETTE, 8, W, H);
    samples[8] = sample_png(SAMPLE_PNG_GREY, 16, W, H);
    samples[9] = sample_webp(W, H, true, false);
    samples[10] = sample_webp(W, H, false, true);
    sample_add_chunk(&samples[6], "eXIf", exif + 6, sizeof(exif) - 6);
    sample_webp_extend(&samples[9], W, H, 16, NULL, &with);
    job = work_ask(wanted, COUNT_OF(wanted));
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
    work_end(&job);
    return 0;
}

static bool is_opaque(void)
{
    for (int i = 0; i < COUNT_OF(wanted); i++) {
        const struct decode_result *result = &job.request.results[i];
        const color *pixels = (const color *)(job.memory + result->offset);

        for (int k = 0; k < result->size.w * result->size.h; k++)
            if (COLOR_ALPHA(pixels[k]) != 255)
                return false;
    }
    return true;
}

// True when it was let in: then the results are whole. A refusal comes with a sentence.
static bool try_it(const unsigned char *bytes, size_t count, bool real)
{
    struct sample sample = {.at = (unsigned char *)bytes, .count = count};

    memset(job.memory, 0, job.size);
    memcpy(job.memory, &job.request, sizeof(job.request));
    work_run(&job, sample, real);
    assert_int_equal(job.status, 0);
    assert_int_equal(job.reply.magic, DECODE_REPLY);
    assert_int_equal(job.reply.why[0] == 0, job.reply.status == DECODE_FINE);
    assert_non_null(memchr(job.reply.why, 0, sizeof(job.reply.why)));
    if (job.reply.status == DECODE_FINE)
        assert_true(is_opaque());
    return job.reply.status == DECODE_FINE;
}

static void expect_cut(int i, size_t count, bool real)
{
    if (try_it(samples[i].at, count, real))
        fail_msg("%s cut to %zu of %zu bytes was taken", names[i], count,
                 samples[i].count);
    if (count > 12 && !strstr(job.reply.why, "cut off"))
        fail_msg("%s cut to %zu bytes: %s", names[i], count, job.reply.why);
}

static void cut_off_anywhere(void **state)
{
    (void)state;
    for (int i = 0; i < SAMPLES; i++) {
        if (!try_it(samples[i].at, samples[i].count, false))
            fail_msg("%s: %s", names[i], job.reply.why);
        for (size_t cut = 0; cut < CUTS; cut++)
            expect_cut(i, samples[i].count * cut / CUTS, false);
        expect_cut(i, samples[i].count - 1, false);
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
    assert_false(try_it(bytes, half + 2, false));
    assert_non_null(strstr(job.reply.why, "a part of the picture is missing"));
    free(bytes);
}

static uint32_t next(uint32_t *random)
{
    *random = *random * 1664525u + 1013904223u;
    return *random >> 8;
}

// Some bits of it changed, every other one near the beginning, where the headers are.
static unsigned char *flipped(const struct sample *sample, uint32_t *random)
{
    unsigned char *bytes = base_alloc(sample->count);

    memcpy(bytes, sample->at, sample->count);
    for (uint32_t flips = next(random) % 4 + 1; flips > 0; flips--) {
        size_t range = flips % 2 ? sample->count : sample->count / 8 + 16;

        bytes[next(random) % range] ^= (unsigned char)(1u << next(random) % 8);
    }
    return bytes;
}

// Taken or refused, but never a crash; the sanitizers look on.
static void bits_flipped(void **state)
{
    uint32_t random = 1;

    (void)state;
    for (int i = 0; i < SAMPLES; i++) {
        for (int k = 0; k < FLIPS; k++) {
            unsigned char *bytes = flipped(&samples[i], &random);

            try_it(bytes, samples[i].count, false);
            free(bytes);
        }
    }
}

// The same by the executable, in its jail: a sample, since each is a process.
static void in_the_jail(void **state)
{
    uint32_t random = 3;

    (void)state;
    for (int i = 0; i < SAMPLES; i += 2) {
        assert_true(try_it(samples[i].at, samples[i].count, true));
        for (size_t k = 1; k < REAL / 2; k++)
            expect_cut(i, samples[i].count * k * 2 / REAL, true);
        for (int k = 0; k < REAL / 2; k++) {
            unsigned char *bytes = flipped(&samples[i], &random);

            try_it(bytes, samples[i].count, true);
            free(bytes);
        }
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
        assert_false(try_it(bytes, sizeof(bytes), false));
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
        {{W, H, .components = 3}, 9999, 9999, "is missing"},
        {{W, H, 3, .progressive = true}, 9999, 9999, "too much memory"},
        {{W, H, 3, 2, 2, .progressive = true}, 6000, 4000, "is missing"},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg(cases[i].spec);
        usec before = cpu_time();

        set_jpeg_size(&sample, cases[i].w, cases[i].h);
        if (try_it(sample.at, sample.count, false) ||
            !strstr(job.reply.why, cases[i].part))
            fail_msg("case %d: \"%s\", expected \"%s\"", i, job.reply.why,
                     cases[i].part);
        assert_int_equal(job.reply.status, DECODE_REFUSED);
        // With sanitizers; it takes a hundredth of that.
        assert_true(cpu_time() - before < 2 * USEC_PER_SECOND);
        free(sample.at);
    }
}

// A progressive picture may come in 500 scans. The first ones are the picture; the
// others say nothing new, which makes them tiny.
static void too_many_scans(void **state)
{
    static const struct {
        int scans;
        bool fine;
    } cases[] = {{190, true}, {500, true}, {501, false}};

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample few = sample_jpeg((struct sample_jpeg){8, 8, 3, .scans = 190});
        size_t last = few.count - 2;
        struct sample sample = {0};

        while (few.at[last] != 0xff || few.at[last + 1] != 0xda)
            last--;
        sample_put(&sample, few.at, few.count - 2);
        for (int k = 190; k < cases[i].scans; k++)
            sample_put(&sample, few.at + last, few.count - 2 - last);
        sample_put(&sample, "\xff\xd9", 2);
        if (try_it(sample.at, sample.count, false) != cases[i].fine)
            fail_msg("%d scans: %s", cases[i].scans, job.reply.why);
        if (!cases[i].fine)
            assert_non_null(strstr(job.reply.why, "too many scans"));
        free(few.at);
        free(sample.at);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cut_off_anywhere), cmocka_unit_test(hole_in_the_middle),
        cmocka_unit_test(bits_flipped),     cmocka_unit_test(in_the_jail),
        cmocka_unit_test(any_bytes),        cmocka_unit_test(bombs),
        cmocka_unit_test(too_many_scans),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
