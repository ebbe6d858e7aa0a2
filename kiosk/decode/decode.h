// Untrusted bytes → pixels, in this process: the jobs of job.h without their jail.
//
// Looks at the bytes, never at the name; refuses in words what is truncated, of a
// kind we do not show, or bigger than we are ready to decode. May run on any thread,
// several at once.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

// Limits before anything is decoded: 100 MP for JPEG (streamed), 40 MP otherwise,
// 30,000 px a side, 512 MB a file.
struct probe {
    struct size size; // upright: after EXIF orientation
    color mean;
};

// Size and mean colour, cheaply (a JPEG at 1/8). False: one sentence in why.
bool decode_probe(const char *path, struct probe *probe, char *why, size_t why_size);

// The size alone, from the header where that says it: a hundred times cheaper, and no
// proof that the rest can be decoded. The mean colour is 0.
bool decode_glance(const char *path, struct probe *probe, char *why, size_t why_size);

// The want's crop at the want's size, opaque: what is transparent lies on paper. NULL:
// one sentence in why.
struct bitmap *decode_want(const char *path, const struct want *want, char *why,
                           size_t why_size);
