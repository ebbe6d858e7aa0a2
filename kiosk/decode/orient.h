// Turning upright: what is stored, how the visitor sees it (EXIF orientation, see
// decode/exif.h). "Stored" is how the pixels are in the file. Pure functions.
#pragma once

#include "base/want.h"

struct size orient_size(struct size stored, int orientation); // and back: the same
struct crop orient_crop_stored(struct crop upright, struct size stored,
                               int orientation);

// Rows `first` … `first` + `count` - 1 of a stored picture, into their places in the
// upright one; `stored` is the size of the whole, without gaps on either side.
void orient_rows(uint32_t *upright, const uint32_t *rows, struct size stored, int first,
                 int count, int orientation);
