// WebP files for tests, lossless, made in memory by libwebp; what stands around the
// pixels is put there by hand. The caller frees what it gets.
#pragma once

#include "sample.h"

#include <webp/encode.h>

static inline void sample_put_little(struct sample *out, uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) {
        unsigned char byte = (unsigned char)(value >> (8 * i));

        sample_put(out, &byte, 1);
    }
}

static inline void sample_webp_chunk(struct sample *out, const char *name,
                                     const void *bytes, size_t count)
{
    sample_put(out, name, 4);
    sample_put_little(out, (uint32_t)count, 4);
    sample_put(out, bytes, count);
    if (count % 2)
        sample_put(out, "", 1);
}

// The right half transparent with `alpha`. Lossy WebP never is, here.
static inline struct sample sample_webp(int w, int h, bool alpha, bool lossy)
{
    uint8_t *pixels = base_alloc((size_t)w * (size_t)h * 4), *packed = NULL;
    struct sample webp = {0};
    size_t count;

    for (int i = 0; i < w * h; i++) {
        color c = sample_field(i % w, i / w, w, h);

        pixels[4 * i] = (uint8_t)COLOR_RED(c);
        pixels[4 * i + 1] = (uint8_t)COLOR_GREEN(c);
        pixels[4 * i + 2] = (uint8_t)COLOR_BLUE(c);
        pixels[4 * i + 3] = alpha && i % w * 2 >= w ? 0 : 255;
    }
    count = lossy ? WebPEncodeRGBA(pixels, w, h, 4 * w, 95, &packed)
                  : WebPEncodeLosslessRGBA(pixels, w, h, 4 * w, &packed);
    if (!count)
        base_die("libwebp made no picture");
    sample_put(&webp, packed, count);
    WebPFree(packed);
    free(pixels);
    return webp;
}

enum { SAMPLE_WEBP_ANIMATION = 2, SAMPLE_WEBP_EXIF = 8, SAMPLE_WEBP_PROFILE = 32 };

// The same picture with a container around it that may hold more. NULL: not there.
static inline void sample_webp_extend(struct sample *webp, int w, int h, unsigned flags,
                                      const struct sample *profile,
                                      const struct sample *exif)
{
    struct sample body = {0}, all = {0};
    uint32_t length;

    flags |= (profile ? SAMPLE_WEBP_PROFILE : 0) | (exif ? SAMPLE_WEBP_EXIF : 0);
    sample_put(&body, "WEBPVP8X", 8);
    sample_put_little(&body, 10, 4);
    sample_put_little(&body, flags, 4);
    sample_put_little(&body, (uint32_t)w - 1, 3);
    sample_put_little(&body, (uint32_t)h - 1, 3);
    if (profile)
        sample_webp_chunk(&body, "ICCP", profile->at, profile->count);
    length = webp->at[16] | (uint32_t)webp->at[17] << 8 | (uint32_t)webp->at[18] << 16;
    sample_webp_chunk(&body, (const char *)webp->at + 12, webp->at + 20, length);
    if (exif)
        sample_webp_chunk(&body, "EXIF", exif->at, exif->count);
    sample_put(&all, "RIFF", 4);
    sample_put_little(&all, (uint32_t)body.count, 4);
    sample_put(&all, body.at, body.count);
    free(body.at);
    free(webp->at);
    *webp = all;
}
