// A part of a picture, scaled to exactly the size needed.
//
// Separable Lanczos-3 in integers (weights of 14 bits, rounded once a pass), streamed
// row by row: memory is a few source rows and the result. Enlarging interpolates with
// the same kernel. The source need not be kept: rows are pushed in order. A constant
// picture stays constant; whole pixels at their own size are copied.
//
// No global state; one thread at a time.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

struct resample;

// The source pixels that such a crop looks at: it, and what the kernel reaches. For
// a decoder that can leave the rest out.
struct rect resample_area(struct size source, struct crop crop, struct size out);

// `source` is the size of what will be pushed, `crop` the part wanted, in source
// pixels. NULL when memory is short.
struct resample *resample_create(struct size source, struct crop crop, struct size out);
void resample_destroy(struct resample *resample); // NULL is fine

// One source row of 0xXXRRGGBB pixels, top first. Rows outside the crop cost nothing.
void resample_row(struct resample *resample, const uint32_t *row);
bool resample_needs_row(const struct resample *resample, int y);

// The finished opaque bitmap; the caller owns it. Once, after the last row.
struct bitmap *resample_take(struct resample *resample);
