// Which way up a camera held a picture: EXIF orientation (Exif 2.32, 4.6.4, tag
// 0x0112), read by libexif.
//
// 1 is upright; 2, 4 mirrored; 3 upside down; 5 to 8 lie on their side. Bytes of any
// kind may come in. No state; any thread.
#pragma once

#include <stddef.h>

// `bytes` begin with "Exif\0\0", as in a JPEG's segment. 1 when nothing (or nothing
// sensible) is said.
int exif_orientation(const unsigned char *bytes, size_t count);
