// From a picture's own colours to the screen's: sRGB, by lcms2.
//
// Embedded ICC profiles are followed with relative colorimetric intent and black point
// compensation, for what is already scaled: a screen has fewer pixels than a file. A
// profile that is broken, or of other colours than the picture, is ignored; one that is
// sRGB in all but name costs nothing. CMYK without a profile is ink that takes light
// away, as printers' previews do it.
//
// No global state after colour_prepare; one thread at a time for each.
#pragma once

#include "base/base.h"

enum colour_pixels {
    COLOUR_RGB,           // 0xXXRRGGBB
    COLOUR_GREY,          // the same, R = G = B
    COLOUR_CMYK,          // four bytes of ink; 255 is all
    COLOUR_CMYK_INVERTED, // 255 is none: what Adobe's programs write into JPEG
};

struct colour;

// What lcms2 would else read from the system the first time; before the jail.
void colour_prepare(void);

// `profile` may be NULL, and is not needed any more afterwards.
struct colour *colour_create(const void *profile, size_t size,
                             enum colour_pixels pixels);
void colour_destroy(struct colour *colour); // NULL is fine

// False: rows of these pixels are sRGB as they are, and colour_row does nothing.
bool colour_changes(const struct colour *colour);
// In place. RGB keeps its highest byte; CMYK becomes 0xffRRGGBB.
void colour_row(const struct colour *colour, uint32_t *row, int count);
