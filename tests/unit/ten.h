// Widths for tests: a letter is ten pixels wide, whatever its face and size; or half
// an em, where a layout must feel that bigger text is wider.
#pragma once

#include "page/paragraph.h"

static inline int ten_letters(const char *text, int length)
{
    int letters = 0;

    for (int i = 0; i < length; i++)
        letters += ((unsigned char)text[i] & 0xc0u) != 0x80u;
    return letters;
}

static inline float ten_pixels(void *context, const char *text, int length,
                               struct shaping shaping)
{
    (void)context, (void)shaping;
    return 10 * (float)ten_letters(text, length);
}

static inline float half_an_em(void *context, const char *text, int length,
                               struct shaping shaping)
{
    (void)context;
    return (float)shaping.size / 2 * (float)ten_letters(text, length);
}

static const struct measure ten_measure = {.advance = ten_pixels};
static const struct measure em_measure = {.advance = half_an_em};

static inline const struct measure *measure_ten(void)
{
    return &ten_measure;
}

static inline const struct measure *measure_em(void)
{
    return &em_measure;
}
