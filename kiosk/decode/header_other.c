#include "decode/header_parts.h"

#include <string.h>

// The chunks of a PNG and of a WebP, from first to last: the only way to see that
// nothing is cut off, since the libraries take half a file for whole.

enum { CHUNK_LIMIT = 100000 };

static bool is_named(const unsigned char *at, const char *name)
{
    return memcmp(at, name, 4) == 0;
}

// PNG, 5.3: length, four letters, data, checksum; the first is IHDR, the last IEND. In
// an animated one acTL comes before the first IDAT (APNG 1.0).
enum { PNG_SIGNATURE = 8, PNG_FRAME = 12, PNG_HEADER = 13, PNG_COLOUR = 2 };

static bool read_ihdr(struct window *window, struct header *header, struct say *say)
{
    const unsigned char *at = window_look(window, PNG_SIGNATURE, 8 + PNG_HEADER + 4);

    if (!at)
        return say_why(say, "the file is cut off");
    if (big_endian(at, 4) != PNG_HEADER || !is_named(at + 4, "IHDR"))
        return say_why(say, "the file is damaged: a PNG without a header");
    header->stored = (struct size){(int)(big_endian(at + 8, 4) & 0x7fffffffu),
                                   (int)(big_endian(at + 12, 4) & 0x7fffffffu)};
    header->grey = !(at[17] & PNG_COLOUR);
    return true;
}

bool header_png(struct window *window, struct header *header, struct say *say)
{
    int64_t at = PNG_SIGNATURE;
    bool data = false, exif = false;

    if (!read_ihdr(window, header, say))
        return false;
    for (int i = 0; i < CHUNK_LIMIT; i++) {
        const unsigned char *chunk = window_look(window, at, 8);
        uint32_t length = chunk ? big_endian(chunk, 4) : 0;

        if (!chunk || window->bytes->size - at - PNG_FRAME < length)
            return say_why(say, "the file is cut off");
        if (is_named(chunk + 4, "IEND"))
            return true;
        if (is_named(chunk + 4, "acTL") && !data)
            return say_why(say, "this is an animated PNG; save one picture of it as "
                                "JPEG or PNG");
        if (is_named(chunk + 4, "IDAT"))
            data = true;
        if (is_named(chunk + 4, "eXIf") && !exif) {
            header->orientation = header_exif(window->bytes, at + 8, length);
            exif = true;
        } else if (is_named(chunk + 4, "iCCP") && !data && !header->profile_bytes) {
            header->profile_at = at + 8;
            header->profile_bytes = length;
        }
        at += PNG_FRAME + (int64_t)length;
    }
    return say_why(say, "the file is damaged: it has too many parts");
}

// WebP: RIFF header of 12 bytes, then chunks of a name, a length and data of an even
// length. The first one tells the size: "VP8 " in its key frame's header (RFC 6386,
// 9.1), "VP8L" behind its signature byte, "VP8X" as the size of the canvas.
enum { WEBP_FIRST = 12, WEBP_DATA = 8, WEBP_SIZES = 18, WEBP_ANIMATED = 2 };

static bool read_webp_size(const unsigned char *chunk, struct header *header,
                           struct say *say)
{
    const unsigned char *data = chunk + WEBP_DATA;

    if (is_named(chunk, "VP8 ")) {
        header->stored.w = (int)(little_endian(data + 6, 2) & 0x3fffu);
        header->stored.h = (int)(little_endian(data + 8, 2) & 0x3fffu);
    } else if (is_named(chunk, "VP8L")) {
        header->stored.w = (int)(little_endian(data + 1, 4) & 0x3fffu) + 1;
        header->stored.h = (int)(little_endian(data + 1, 4) >> 14 & 0x3fffu) + 1;
    } else if (is_named(chunk, "VP8X")) {
        if (data[0] & WEBP_ANIMATED)
            return say_why(say, "this is an animated WebP; save one picture of it as "
                                "JPEG or PNG");
        header->stored.w = (int)little_endian(data + 4, 3) + 1;
        header->stored.h = (int)little_endian(data + 7, 3) + 1;
    } else {
        return say_why(say, "the file is damaged: a WebP without a picture");
    }
    return true;
}

// Behind "VP8X": the profile and EXIF.
static bool read_extras(struct window *window, int64_t end, struct header *header,
                        struct say *say)
{
    bool exif = false;
    int64_t at = WEBP_FIRST;

    for (int i = 0; i < CHUNK_LIMIT; i++) {
        const unsigned char *chunk =
            at + WEBP_DATA <= end ? window_look(window, at, WEBP_DATA) : NULL;
        uint32_t length = chunk ? little_endian(chunk + 4, 4) : 0;

        if (!chunk)
            return true;
        if (end - at - WEBP_DATA < length)
            return say_why(say, "the file is cut off");
        if (is_named(chunk, "ANIM"))
            return say_why(say, "this is an animated WebP; save one picture of it as "
                                "JPEG or PNG");
        if (is_named(chunk, "EXIF") && !exif) {
            header->orientation = header_exif(window->bytes, at + WEBP_DATA, length);
            exif = true;
        } else if (is_named(chunk, "ICCP") && !header->profile_bytes) {
            header->profile_at = at + WEBP_DATA;
            header->profile_bytes = length;
        }
        at += WEBP_DATA + (int64_t)length + length % 2;
    }
    return say_why(say, "the file is damaged: it has too many parts");
}

bool header_webp(struct window *window, struct header *header, struct say *say)
{
    const unsigned char *at = window_look(window, 0, WEBP_FIRST + WEBP_SIZES);

    if (!at || little_endian(at + 4, 4) > window->bytes->size - 8)
        return say_why(say, "the file is cut off");
    if (!is_named(at, "RIFF"))
        return say_why(say, "the file is damaged: a WebP without a header");
    if (!read_webp_size(at + WEBP_FIRST, header, say))
        return false;
    if (!is_named(at + WEBP_FIRST, "VP8X"))
        return true;
    return read_extras(window, (int64_t)little_endian(at + 4, 4) + 8, header, say);
}
