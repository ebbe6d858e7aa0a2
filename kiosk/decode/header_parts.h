// Inside header: the kinds' readers, and what they look through.
#pragma once

#include "decode/bytes.h"
#include "decode/header.h"

// A little of the file at a time: headers lie apart, and a read costs more than bytes.
enum { WINDOW_BYTES = 512 };

struct window {
    struct bytes *bytes;
    int64_t at;
    size_t count;
    unsigned char buffer[WINDOW_BYTES];
};

// `count` bytes from `at` on, at most WINDOW_BYTES, until the next look; NULL: the file
// ends before.
const unsigned char *window_look(struct window *window, int64_t at, size_t count);

// The same as header_read, for the decoder, which goes on reading.
bool header_scan(struct bytes *bytes, struct header *header, struct say *say);

bool header_jpeg(struct window *window, struct header *header, struct say *say);
bool header_png(struct window *window, struct header *header, struct say *say);
bool header_webp(struct window *window, struct header *header, struct say *say);

// Orientation in so many bytes of EXIF, with or without its label "Exif\0\0".
int header_exif(struct bytes *bytes, int64_t at, size_t count);

static inline uint32_t big_endian(const unsigned char *at, int count)
{
    uint32_t value = 0;

    for (int i = 0; i < count; i++)
        value = value << 8 | at[i];
    return value;
}

static inline uint32_t little_endian(const unsigned char *at, int count)
{
    uint32_t value = 0;

    for (int i = 0; i < count; i++)
        value |= (uint32_t)at[i] << (8 * i);
    return value;
}
