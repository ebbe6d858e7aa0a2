// What the next frames need: a picture, at a size, cropped around a point.
//
// The scene says what it wants, most urgent first; `pictures` decodes it. A want
// is a value: its key names the finished bitmap everywhere (draw list, cache).
#pragma once

#include "base/base.h"

// A picture file as it was when the show was loaded. `version` changes with the
// file's content (size, time, inode), so a replaced file is another picture.
struct picture {
    const char *path;
    uint64_t version;
    struct size size; // pixels, after turning upright
    color mean;       // shown until the picture itself is there; 0: not known yet
};

struct want {
    const struct picture *picture; // lives as long as the library; copied by `pictures`
    struct size size;              // px of the finished bitmap
    struct point focus;            // 0–1, what every crop keeps
    float zoom;   // 1 = as much of the picture as fits; 2 = half of that
    bool passing; // of a moment only: not worth keeping beyond it
};

uint64_t want_key(const struct want *want);

// The part of the picture (in its own pixels) that fills `size` at the want's zoom,
// as near to centred on focus as the edges allow.
struct crop {
    double x, y, w, h;
};
struct crop want_crop(const struct want *want);
