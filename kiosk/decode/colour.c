#include "decode/colour.h"

#include <stdlib.h>
#include <time.h>

#include <lcms2.h>

// 0xXXRRGGBB lies in memory as blue, green, red and one more: the machines we know are
// little endian.
#define PIXELS TYPE_BGRA_8

struct colour {
    enum colour_pixels pixels;
    cmsHTRANSFORM transform; // NULL: none
    color *greys;            // of every grey; NULL: they stay
};

// What pixels are to lcms2, and what a profile for them says it is for.
static const struct form {
    cmsUInt32Number type;
    cmsColorSpaceSignature space;
} forms[] = {
    [COLOUR_RGB] = {PIXELS, cmsSigRgbData},
    [COLOUR_GREY] = {TYPE_GRAY_8, cmsSigGrayData},
    [COLOUR_CMYK] = {TYPE_CMYK_8, cmsSigCmykData},
    [COLOUR_CMYK_INVERTED] = {TYPE_CMYK_8_REV, cmsSigCmykData},
};

void colour_prepare(void)
{
    tzset(); // new profiles are dated
}

static bool describes_pictures(cmsHPROFILE profile)
{
    cmsProfileClassSignature class = cmsGetDeviceClass(profile);

    return class == cmsSigInputClass || class == cmsSigDisplayClass ||
           class == cmsSigOutputClass || class == cmsSigColorSpaceClass;
}

static cmsHTRANSFORM make_transform(const void *bytes, size_t size,
                                    enum colour_pixels pixels)
{
    cmsHPROFILE profile = cmsOpenProfileFromMem(bytes, (cmsUInt32Number)size);
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform = NULL;

    if (profile && srgb && describes_pictures(profile) &&
        cmsGetColorSpace(profile) == forms[pixels].space)
        transform = cmsCreateTransform(
            profile, forms[pixels].type, srgb, PIXELS, INTENT_RELATIVE_COLORIMETRIC,
            cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE);
    if (profile)
        cmsCloseProfile(profile);
    if (srgb)
        cmsCloseProfile(srgb);
    return transform;
}

static bool differ(color a, color b)
{
    return abs((int)COLOR_RED(a) - (int)COLOR_RED(b)) > 1 ||
           abs((int)COLOR_GREEN(a) - (int)COLOR_GREEN(b)) > 1 ||
           abs((int)COLOR_BLUE(a) - (int)COLOR_BLUE(b)) > 1;
}

// Over a grid of all colours nothing moves by more than one step.
static bool is_srgb(cmsHTRANSFORM transform)
{
    enum { STEPS = 17 };

    for (int r = 0; r < STEPS; r++)
        for (int g = 0; g < STEPS; g++) {
            color from[STEPS], to[STEPS];

            for (int b = 0; b < STEPS; b++)
                from[b] = (color)(r * 255 / 16) << 16 | (color)(g * 255 / 16) << 8 |
                          (color)(b * 255 / 16);
            cmsDoTransform(transform, from, to, STEPS);
            for (int b = 0; b < STEPS; b++)
                if (differ(from[b], to[b]))
                    return false;
        }
    return true;
}

// NULL: every grey stays within one step.
static color *make_greys(cmsHTRANSFORM transform)
{
    uint8_t values[256];
    color *greys = calloc(256, sizeof(*greys));
    bool same = true;

    if (!greys)
        return NULL;
    for (int i = 0; i < 256; i++)
        values[i] = (uint8_t)i;
    cmsDoTransform(transform, values, greys, 256);
    for (int i = 0; i < 256; i++) {
        greys[i] |= 0xff000000u;
        same = same && !differ(greys[i], (color)i * 0x010101u);
    }
    if (!same)
        return greys;
    free(greys);
    return NULL;
}

static void drop_transform(struct colour *colour)
{
    cmsDeleteTransform(colour->transform);
    colour->transform = NULL;
}

struct colour *colour_create(const void *profile, size_t size,
                             enum colour_pixels pixels)
{
    struct colour *colour = base_alloc(sizeof(*colour));

    colour->pixels = pixels;
    if (profile && size && size <= UINT32_MAX)
        colour->transform = make_transform(profile, size, pixels);
    if (!colour->transform)
        return colour;
    if (pixels == COLOUR_GREY) {
        colour->greys = make_greys(colour->transform);
        drop_transform(colour);
    } else if (pixels == COLOUR_RGB && is_srgb(colour->transform)) {
        drop_transform(colour);
    }
    return colour;
}

void colour_destroy(struct colour *colour)
{
    if (!colour)
        return;
    if (colour->transform)
        cmsDeleteTransform(colour->transform);
    free(colour->greys);
    free(colour);
}

bool colour_changes(const struct colour *colour)
{
    return colour->transform || colour->greys || colour->pixels == COLOUR_CMYK ||
           colour->pixels == COLOUR_CMYK_INVERTED;
}

static void take_light_away(uint32_t *row, int count, bool inverted)
{
    const unsigned char *at = (const unsigned char *)row;

    for (int i = 0; i < count; i++, at += 4) {
        unsigned light[4];

        for (int k = 0; k < 4; k++)
            light[k] = inverted ? at[k] : 255u - at[k];
        row[i] = 0xff000000u | (light[0] * light[3] + 127) / 255 << 16 |
                 (light[1] * light[3] + 127) / 255 << 8 |
                 (light[2] * light[3] + 127) / 255;
    }
}

void colour_row(const struct colour *colour, uint32_t *row, int count)
{
    bool cmyk = colour->pixels == COLOUR_CMYK || colour->pixels == COLOUR_CMYK_INVERTED;

    if (colour->transform)
        cmsDoTransform(colour->transform, row, row, (cmsUInt32Number)count);
    else if (cmyk)
        take_light_away(row, count, colour->pixels == COLOUR_CMYK_INVERTED);
    for (int i = 0; i < count && colour->transform && cmyk; i++)
        row[i] |= 0xff000000u;
    for (int i = 0; i < count && colour->greys; i++)
        row[i] = (row[i] & 0xff000000u) | (colour->greys[row[i] & 255u] & 0xffffffu);
}
