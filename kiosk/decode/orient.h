// Which way up a JPEG is to be held: EXIF orientation, tag 0x0112 (Exif 2.32, 4.6.4).
//
// 1 is upright; 2, 4 mirrored; 3 upside down; 5 to 8 lie on their side. "Stored" is
// how the pixels are in the file, "upright" how the visitor sees them. Pure functions.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

// Looks through the file's segments; 1 when nothing (or nothing sensible) is said.
int orient_read(const unsigned char *bytes, size_t count);

struct size orient_size(struct size stored, int orientation); // and back: the same
struct crop orient_crop_stored(struct crop upright, struct size stored,
                               int orientation);

// Takes a bitmap as stored, gives one that is upright; NULL when memory is short. The
// one given in is destroyed, or returned itself.
struct bitmap *orient_bitmap(struct bitmap *stored, int orientation);
