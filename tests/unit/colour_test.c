// Colours of pictures with profiles, beside what lcms2 itself makes of them: within a
// difference of 2 (CIEDE2000) of its exact answer.
#include "decode/colour.h"

#include "sample_webp.h"
#include "work.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <lcms2.h>
#include <zlib.h>

enum { W = 32, H = 32 };

// Muted: what sRGB cannot show would be cut to the same by every profile.
static const color muted[] = {0xff9a6450u, 0xff5c8c60u, 0xff46568eu, 0xffd2c8b4u};

static const cmsCIExyY d65 = {0.3127, 0.3290, 1};

static struct sample save(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    struct sample sample;

    assert_non_null(profile);
    assert_true(cmsSaveProfileToMem(profile, NULL, &size));
    sample = (struct sample){.at = base_alloc(size), .count = size};
    assert_true(cmsSaveProfileToMem(profile, sample.at, &size));
    cmsCloseProfile(profile);
    return sample;
}

static struct sample rgb_profile(const cmsCIExyYTRIPLE *primaries, cmsToneCurve *curve)
{
    cmsToneCurve *curves[] = {curve, curve, curve};
    struct sample sample = save(cmsCreateRGBProfile(&d65, primaries, curves));

    cmsFreeToneCurve(curve);
    return sample;
}

// Compatible with Adobe RGB (1998).
static struct sample adobe_rgb(void)
{
    static const cmsCIExyYTRIPLE primaries = {
        {0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};

    return rgb_profile(&primaries, cmsBuildGamma(NULL, 563 / 256.0));
}

static struct sample display_p3(void)
{
    static const cmsCIExyYTRIPLE primaries = {
        {0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
    const cmsFloat64Number curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92,
                                      0.04045};

    return rgb_profile(&primaries, cmsBuildParametricToneCurve(NULL, 4, curve));
}

static struct sample srgb_by_another_name(void)
{
    static const cmsCIExyYTRIPLE primaries = {
        {0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
    const cmsFloat64Number curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92,
                                      0.04045};

    return rgb_profile(&primaries, cmsBuildParametricToneCurve(NULL, 4, curve));
}

static struct sample grey_profile(void)
{
    cmsToneCurve *curve = cmsBuildGamma(NULL, 1.8);
    struct sample sample = save(cmsCreateGrayProfile(cmsD50_xyY(), curve));

    cmsFreeToneCurve(curve);
    return sample;
}

// An invented press: inks darken, each in its own way.
static cmsInt32Number print(const cmsUInt16Number in[], cmsUInt16Number out[],
                            void *unused)
{
    double c = in[0] / 65535.0, m = in[1] / 65535.0, y = in[2] / 65535.0,
           k = in[3] / 65535.0;
    cmsCIELab lab = {(1 - k * 0.9) * (96 - 34 * c - 42 * m - 8 * y) + 4 * k,
                     (1 - k) * (70 * m - 35 * c), (1 - k) * (85 * y - 45 * c - 5 * m)};

    (void)unused;
    cmsFloat2LabEncodedV2(out, &lab);
    return TRUE;
}

static struct sample cmyk_profile(void)
{
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(NULL);
    cmsPipeline *pipeline = cmsPipelineAlloc(NULL, 4, 3);
    cmsStage *table = cmsStageAllocCLut16bit(NULL, 11, 4, 3, NULL);
    struct sample sample;

    cmsSetProfileVersion(profile, 2.1); // whose encoding of Lab is another
    // Of a printer's profile lcms2 finds the black point only where it also leads back.
    cmsSetDeviceClass(profile, cmsSigInputClass);
    cmsSetColorSpace(profile, cmsSigCmykData);
    cmsSetPCS(profile, cmsSigLabData);
    assert_true(cmsStageSampleCLut16bit(table, print, NULL, 0));
    assert_true(cmsPipelineInsertStage(pipeline, cmsAT_END, table));
    assert_true(cmsWriteTag(profile, cmsSigAToB0Tag, pipeline));
    assert_true(cmsWriteTag(profile, cmsSigAToB1Tag, pipeline));
    cmsPipelineFree(pipeline);
    sample = save(profile);
    return sample;
}

// ---- What lcms2 says, without any of its short cuts

static cmsHTRANSFORM to_srgb(const struct sample *profile, cmsUInt32Number type)
{
    cmsHPROFILE from =
        cmsOpenProfileFromMem(profile->at, (cmsUInt32Number)profile->count);
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform = cmsCreateTransform(
        from, type, srgb, TYPE_RGB_DBL, INTENT_RELATIVE_COLORIMETRIC,
        cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE);

    assert_non_null(transform);
    cmsCloseProfile(from);
    cmsCloseProfile(srgb);
    return transform;
}

struct exact {
    double rgb[3]; // 0–1, sRGB
};

static struct exact answer(const struct sample *profile, enum colour_pixels pixels,
                           color c)
{
    double parts[] = {COLOR_RED(c) / 255.0, COLOR_GREEN(c) / 255.0,
                      COLOR_BLUE(c) / 255.0};
    double inks[] = {100 - 100 * parts[0], 100 - 100 * parts[1], 100 - 100 * parts[2],
                     0};
    double grey = sample_grey(c) / 255.0;
    bool cmyk = pixels == COLOUR_CMYK || pixels == COLOUR_CMYK_INVERTED;
    cmsHTRANSFORM transform = to_srgb(profile, cmyk                    ? TYPE_CMYK_DBL
                                               : pixels == COLOUR_GREY ? TYPE_GRAY_DBL
                                                                       : TYPE_RGB_DBL);
    struct exact exact;

    // The sample without Adobe's marker holds the same bytes as ink: 255 is all of it.
    for (int i = 0; i < 3 && pixels == COLOUR_CMYK; i++)
        inks[i] = 100 * parts[i];
    inks[3] = pixels == COLOUR_CMYK ? 100 : 0;
    cmsDoTransform(transform,
                   cmyk                    ? inks
                   : pixels == COLOUR_GREY ? &grey
                                           : parts,
                   exact.rgb, 1);
    cmsDeleteTransform(transform);
    for (int i = 0; i < 3; i++)
        exact.rgb[i] = real_clamp(exact.rgb[i], 0, 1);
    return exact;
}

static cmsCIELab lab_of(const double rgb[3])
{
    cmsHPROFILE srgb = cmsCreate_sRGBProfile(), lab = cmsCreateLab4Profile(NULL);
    cmsHTRANSFORM transform =
        cmsCreateTransform(srgb, TYPE_RGB_DBL, lab, TYPE_Lab_DBL,
                           INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE);
    cmsCIELab result;

    cmsDoTransform(transform, rgb, &result, 1);
    cmsDeleteTransform(transform);
    cmsCloseProfile(srgb);
    cmsCloseProfile(lab);
    return result;
}

static double difference(color c, const struct exact *exact)
{
    double found[] = {COLOR_RED(c) / 255.0, COLOR_GREEN(c) / 255.0,
                      COLOR_BLUE(c) / 255.0};
    cmsCIELab a = lab_of(found), b = lab_of(exact->rgb);

    return cmsCIE2000DeltaE(&a, &b, 1, 1, 1);
}

// ---- Pictures

static struct decode_reply reply;

static struct bitmap *show(struct sample sample)
{
    struct bitmap *b = work_one(
        sample, work_fit((struct size){W / 2, H / 2}, (struct point){0.5f, 0.5f}, 1),
        &reply);

    if (!b)
        fail_msg("%s", reply.why);
    return b;
}

static color field(const struct bitmap *b, int i)
{
    return b
        ->pixels[b->h * (i / 2 * 2 + 1) / 4 * b->stride + b->w * (i % 2 * 2 + 1) / 4];
}

static void expect_answer(const char *name, struct sample picture,
                          const struct sample *profile, enum colour_pixels pixels)
{
    struct bitmap *b = show(picture);

    for (int i = 0; i < 4; i++) {
        struct exact exact = answer(profile, pixels, muted[i]);
        double off = difference(field(b, i), &exact);

        if (getenv("VERBOSE"))
            print_message("%s, field %d: %08x, %.2f off\n", name, i, field(b, i), off);
        if (!(off < 2))
            fail_msg("%s, field %d: %08x is %.2f off, expected %.1f %.1f %.1f", name, i,
                     field(b, i), off, exact.rgb[0] * 255, exact.rgb[1] * 255,
                     exact.rgb[2] * 255);
    }
    bitmap_destroy(b);
}

static int set_up(void **state)
{
    (void)state;
    memcpy(sample_colours, muted, sizeof(muted));
    return 0;
}

static void jpegs(void **state)
{
    struct sample profiles[] = {adobe_rgb(), display_p3(), grey_profile(),
                                cmyk_profile(), srgb_by_another_name()};
    static const struct {
        const char *name;
        int components, profile;
        enum colour_pixels pixels;
        bool ycck, no_adobe, progressive;
    } cases[] = {
        {"Adobe RGB", 3, 0, COLOUR_RGB, .ycck = false},
        {"Adobe RGB, progressive", 3, 0, COLOUR_RGB, .progressive = true},
        {"Display P3", 3, 1, COLOUR_RGB, .ycck = false},
        {"sRGB", 3, 4, COLOUR_RGB, .ycck = false},
        {"grey", 1, 2, COLOUR_GREY, .ycck = false},
        {"CMYK by Adobe", 4, 3, COLOUR_CMYK_INVERTED, .ycck = false},
        {"YCCK by Adobe", 4, 3, COLOUR_CMYK_INVERTED, .ycck = true},
        {"CMYK", 4, 3, COLOUR_CMYK, .no_adobe = true},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        const struct sample *profile = &profiles[cases[i].profile];
        struct sample_jpeg spec = {W,
                                   H,
                                   cases[i].components,
                                   .quality = 100,
                                   .ycck = cases[i].ycck,
                                   .no_adobe = cases[i].no_adobe,
                                   .progressive = cases[i].progressive,
                                   .profile = profile};
        struct sample sample = sample_jpeg(spec);

        expect_answer(cases[i].name, sample, profile, cases[i].pixels);
        free(sample.at);
    }
    for (int i = 0; i < COUNT_OF(profiles); i++)
        free(profiles[i].at);
}

// iCCP: a name, a zero, the method, and the profile deflated.
static void add_profile(struct sample *png, const struct sample *profile)
{
    struct sample chunk = {0};
    uLongf length = compressBound(profile->count);
    unsigned char *packed = base_alloc(length);

    assert_int_equal(compress(packed, &length, profile->at, profile->count), Z_OK);
    sample_put(&chunk, "made\0\0", 6);
    sample_put(&chunk, packed, length);
    sample_add_chunk(png, "iCCP", chunk.at, chunk.count);
    free(packed);
    free(chunk.at);
}

static void pngs(void **state)
{
    static const struct {
        const char *name;
        enum sample_png type;
        int depth;
        bool grey;
    } cases[] = {
        {"PNG", SAMPLE_PNG_RGB, 8, false},
        {"PNG of 16 bits", SAMPLE_PNG_RGB, 16, false},
        {"grey PNG", SAMPLE_PNG_GREY, 8, true},
        {"grey PNG of 16 bits", SAMPLE_PNG_GREY, 16, true},
    };
    struct sample rgb = adobe_rgb(), grey = grey_profile();

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_png(cases[i].type, cases[i].depth, W, H);
        const struct sample *profile = cases[i].grey ? &grey : &rgb;

        add_profile(&sample, profile);
        expect_answer(cases[i].name, sample, profile,
                      cases[i].grey ? COLOUR_GREY : COLOUR_RGB);
        free(sample.at);
    }
    free(rgb.at);
    free(grey.at);
}

// What is seen through transparent places is the page, whatever the profile.
static void expect_paper(const char *name, struct sample sample,
                         const struct sample *profile)
{
    struct bitmap *b = show(sample);

    for (int i = 0; i < 4; i++) {
        struct exact exact = answer(profile, COLOUR_RGB, muted[i]);

        if (i % 2 ? field(b, i) != 0xfff6efe0u : !(difference(field(b, i), &exact) < 2))
            fail_msg("%s, field %d: %08x", name, i, field(b, i));
    }
    bitmap_destroy(b);
}

static void transparent(void **state)
{
    static const enum sample_png types[] = {SAMPLE_PNG_RGBA, SAMPLE_PNG_PALETTE};
    struct sample profile = display_p3();

    (void)state;
    for (int i = 0; i < COUNT_OF(types); i++) {
        struct sample png = sample_png(types[i], 8, W, H);

        add_profile(&png, &profile);
        expect_paper("PNG", png, &profile);
        free(png.at);
    }

    struct sample webp = sample_webp(W, H, true, false);

    sample_webp_extend(&webp, W, H, 16, &profile, NULL);
    expect_paper("WebP", webp, &profile);
    free(webp.at);
    free(profile.at);
}

static void webps(void **state)
{
    struct sample profile = adobe_rgb(), webp = sample_webp(W, H, false, false);

    (void)state;
    sample_webp_extend(&webp, W, H, 0, &profile, NULL);
    expect_answer("WebP", webp, &profile, COLOUR_RGB);
    free(webp.at);
    free(profile.at);
}

static void expect_as_is(const char *name, struct sample sample, bool grey)
{
    struct bitmap *b = show(sample);

    for (int i = 0; i < 4; i++) {
        color c = grey ? 0xff000000u | sample_grey(muted[i]) * 0x010101u : muted[i];
        struct exact exact = {
            {COLOR_RED(c) / 255.0, COLOR_GREEN(c) / 255.0, COLOR_BLUE(c) / 255.0}};

        if (!(difference(field(b, i), &exact) < 1.5))
            fail_msg("%s, field %d: %08x, expected %08x", name, i, field(b, i), c);
    }
    bitmap_destroy(b);
}

// Profiles that are broken or of other colours: the picture is shown as sRGB.
static void unusable_profiles(void **state)
{
    struct sample rgb = adobe_rgb(), grey = grey_profile(), cmyk = cmyk_profile();
    struct sample cut = {.at = rgb.at, .count = rgb.count / 2},
                  junk = {.at = (unsigned char *)"no profile", .count = 10};
    const struct {
        const char *name;
        int components;
        const struct sample *profile;
    } cases[] = {{"cut off", 3, &cut},
                 {"junk", 3, &junk},
                 {"grey for RGB", 3, &grey},
                 {"RGB for grey", 1, &rgb},
                 {"CMYK for RGB", 3, &cmyk}};

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct sample sample = sample_jpeg((struct sample_jpeg){
            W, H, cases[i].components, .quality = 100, .profile = cases[i].profile});

        expect_as_is(cases[i].name, sample, cases[i].components == 1);
        free(sample.at);
    }

    struct sample png = sample_png(SAMPLE_PNG_RGB, 8, W, H);

    sample_add_chunk(&png, "iCCP", "made\0\0not deflated", 18);
    expect_as_is("not deflated", png, false);
    free(png.at);
    free(rgb.at);
    free(grey.at);
    free(cmyk.at);
}

static void what_is_srgb_costs_nothing(void **state)
{
    struct sample srgb = srgb_by_another_name(), adobe = adobe_rgb();
    struct colour *colour = colour_create(srgb.at, srgb.count, COLOUR_RGB);

    (void)state;
    assert_false(colour_changes(colour));
    colour_destroy(colour);
    colour = colour_create(NULL, 0, COLOUR_GREY);
    assert_false(colour_changes(colour));
    colour_destroy(colour);
    colour = colour_create(adobe.at, adobe.count, COLOUR_RGB);
    assert_true(colour_changes(colour));
    colour_destroy(colour);
    colour_destroy(NULL);
    free(srgb.at);
    free(adobe.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jpegs),
        cmocka_unit_test(pngs),
        cmocka_unit_test(transparent),
        cmocka_unit_test(webps),
        cmocka_unit_test(unusable_profiles),
        cmocka_unit_test(what_is_srgb_costs_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, NULL);
}
