// Inside decode: what each kind of file can do, and what the kinds share.
//
// A kind gets the bytes of a file that begins like one of its own. It checks the
// limits before it decodes, leaves its sentence in `say` when it refuses, and keeps
// nothing.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"
#include "decode/decode.h"

struct bytes {
    const unsigned char *at;
    size_t count;
};

struct say {
    char *text;
    size_t size;
};

struct kind {
    bool (*probe)(struct bytes bytes, struct probe *probe, const struct say *say);
    // The header alone; NULL: only a whole probe knows.
    bool (*glance)(struct bytes bytes, struct size *size, const struct say *say);
    // Opaque, the want's crop at the want's size.
    struct bitmap *(*want)(struct bytes bytes, const struct want *want,
                           const struct say *say);
    // Premultiplied, at its own size.
    struct bitmap *(*whole)(struct bytes bytes, const struct say *say);
};

extern const struct kind kind_jpeg, kind_png, kind_webp;

// The sentence for the curator. The first one stays: it is the nearest to the cause.
// Always false.
bool say_why(const struct say *say, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

bool say_size_allowed(struct size size, int64_t pixel_limit, const struct say *say);

// The want's crop of a picture that turned out to be this big. It may have been
// replaced by one of another size since the show was loaded.
struct crop kind_crop(const struct want *want, struct size upright);

// What transparent pictures are laid upon where they must be opaque: the page.
#define PAPER 0xfff6efe0u

struct mean {
    uint64_t red, green, blue, count;
};

void mean_add(struct mean *mean, const uint32_t *pixels, int count);
color mean_of(const struct mean *mean); // opaque
