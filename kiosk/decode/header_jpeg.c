#include "decode/header_parts.h"

#include <string.h>

// The segments of a JPEG up to its first scan (ITU T.81, annex B). libjpeg walks the
// same way: what stands between segments is skipped, fill bytes are allowed before a
// marker.

enum {
    MARKER_TEM = 0x01,
    MARKER_SOF0 = 0xc0,
    MARKER_DHT = 0xc4,
    MARKER_JPG = 0xc8,
    MARKER_DAC = 0xcc,
    MARKER_RST0 = 0xd0,
    MARKER_SOI = 0xd8,
    MARKER_EOI = 0xd9,
    MARKER_SOS = 0xda,
    MARKER_DHP = 0xde,
    MARKER_APP1 = 0xe1,
};

// Nobody writes as much; a file made to keep us reading does.
enum { SEGMENT_LIMIT = 10000, GARBAGE_LIMIT = 1 << 20 };

static const char arithmetic[] =
    "this JPEG uses arithmetic coding, which few programs can read; save it again as a "
    "normal one";
static const char unusual[] =
    "this is an unusual kind of JPEG (lossless or hierarchical); save it again as a "
    "normal one";

// What the frame's marker says against it, SOF0 … SOF15; NULL: nothing. DHT, JPG and
// DAC lie among them and are no frames.
static const char *const against[16] = {
    [3] = unusual,     [5] = unusual,  [6] = unusual,  [7] = unusual,  [9] = arithmetic,
    [10] = arithmetic, [11] = unusual, [13] = unusual, [14] = unusual, [15] = unusual,
};

static bool is_frame(unsigned marker)
{
    return marker >= MARKER_SOF0 && marker < MARKER_SOF0 + 16 && marker != MARKER_DHT &&
           marker != MARKER_JPG && marker != MARKER_DAC;
}

static bool stands_alone(unsigned marker)
{
    return marker == MARKER_TEM || (marker >= MARKER_RST0 && marker <= MARKER_SOI);
}

// The marker at or behind *at, which then is behind it; 0: the file ends, or holds
// nothing sensible.
static unsigned next_marker(struct window *window, int64_t *at, struct say *say)
{
    int64_t end = *at + GARBAGE_LIMIT;

    for (bool filled = false; *at < end; ++*at) {
        const unsigned char *byte = window_look(window, *at, 1);

        if (!byte) {
            say_why(say, "the file is cut off");
            return 0;
        }
        if (filled && *byte != 0xff && *byte != 0) {
            unsigned marker = *byte;

            ++*at;
            return marker;
        }
        filled = *byte == 0xff;
    }
    say_why(say, "the file is damaged: too much in it is no picture");
    return 0;
}

// T.81, B.2.2: length, precision, height, width, components.
static bool read_frame(struct window *window, int64_t at, unsigned marker,
                       struct header *header, struct say *say)
{
    const unsigned char *frame = window_look(window, at, 8);

    if (against[marker - MARKER_SOF0])
        return say_why(say, "%s", against[marker - MARKER_SOF0]);
    if (!frame)
        return say_why(say, "the file is cut off");
    if (frame[2] != 8)
        return say_why(say, "this JPEG has more than 8 bits a colour; save it again as "
                            "a normal one");
    header->stored =
        (struct size){(int)big_endian(frame + 5, 2), (int)big_endian(frame + 3, 2)};
    header->grey = frame[7] == 1;
    if (header->stored.w <= 0 || header->stored.h <= 0)
        return say_why(say, "the file is damaged: it gives no size");
    if (frame[7] != 1 && frame[7] != 3 && frame[7] != 4)
        return say_why(say,
                       "this JPEG has colours that we do not know; save it again as "
                       "RGB");
    return true;
}

static bool is_exif(struct window *window, int64_t at, size_t length)
{
    const unsigned char *label = length >= 8 ? window_look(window, at + 2, 6) : NULL;

    return label && memcmp(label, "Exif\0\0", 6) == 0;
}

bool header_jpeg(struct window *window, struct header *header, struct say *say)
{
    bool exif = false;
    int64_t at = 2;

    for (int i = 0; i < SEGMENT_LIMIT; i++) {
        unsigned marker = next_marker(window, &at, say);

        if (!marker)
            return false;
        if (marker == MARKER_SOS && header->stored.w)
            return true;
        if (marker == MARKER_SOS)
            return say_why(say, "the file is damaged: it gives no size");
        if (marker == MARKER_EOI)
            return say_why(say, "the file is cut off");
        if (marker == MARKER_DHP)
            return say_why(say, "%s", unusual);
        if (stands_alone(marker))
            continue;

        const unsigned char *two = window_look(window, at, 2);
        size_t length = two ? big_endian(two, 2) : 0;

        if (!two)
            return say_why(say, "the file is cut off");
        if (length < 2)
            return say_why(say, "the file is damaged: a part of it has no length");
        if (is_frame(marker)) {
            if (!header->stored.w && !read_frame(window, at, marker, header, say))
                return false;
        } else if (marker == MARKER_APP1 && !exif && is_exif(window, at, length)) {
            header->orientation = header_exif(window->bytes, at + 2, length - 2);
            exif = true;
        }
        at += (int64_t)length;
    }
    return say_why(say, "the file is damaged: it has too many parts");
}
