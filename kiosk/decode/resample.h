// A part of a picture, scaled to exactly the size needed.
//
// Separable Lanczos-3 in integers (weights of 14 bits, rounded once a pass), streamed
// row by row: rows are pushed in order, and the rows of the result come out in bands as
// soon as they are done, so memory is a few source rows. Enlarging interpolates with
// the same kernel. A constant picture stays constant; whole pixels at their own size
// are copied.
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
// pixels. NULL when memory is short, or a size is none or beyond 32,767.
struct resample *resample_create(struct size source, struct crop crop, struct size out);
void resample_destroy(struct resample *resample); // NULL is fine

// One source row, top first: pixels of four bytes, which are scaled each by itself
// (0xXXRRGGBB, or four inks). Rows outside the crop cost nothing; `row` may be NULL
// there.
void resample_row(struct resample *resample, const uint32_t *row);
bool resample_needs_row(const struct resample *resample, int y);

// To be asked after every row, until `count` is 0: rows `first` … `first` + `count` - 1
// of the result, one behind the other without gaps. They are the caller's to change,
// until the next row is pushed.
struct resampled {
    int first, count;
    uint32_t *rows;
};
struct resampled resample_take(struct resample *resample);
