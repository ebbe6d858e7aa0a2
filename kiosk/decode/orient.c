#include "decode/orient.h"

#include <string.h>

// The upright pixel x, y is the stored pixel x, y after swapping, then turning round.
static const struct turn {
    bool swap, flip_x, flip_y;
} turns[9] = {
    [2] = {false, true, false}, [3] = {false, true, true}, [4] = {false, false, true},
    [5] = {true, false, false}, [6] = {true, false, true}, [7] = {true, true, true},
    [8] = {true, true, false},
};

enum { TAG_ORIENTATION = 0x0112, TYPE_SHORT = 3, ENTRY_BYTES = 12 };
enum { MARKER_APP1 = 0xe1, MARKER_SCAN = 0xda, MARKER_END = 0xd9 };

// A TIFF file inside the segment, in either byte order.
struct tiff {
    const unsigned char *at;
    size_t count;
    bool big;
};

static unsigned short_at(const struct tiff *tiff, size_t at)
{
    unsigned a, b;

    if (at > tiff->count || tiff->count - at < 2)
        return 0;
    a = tiff->at[at];
    b = tiff->at[at + 1];
    return tiff->big ? a << 8 | b : b << 8 | a;
}

static size_t long_at(const struct tiff *tiff, size_t at)
{
    size_t a = short_at(tiff, at), b = short_at(tiff, at + 2);

    return tiff->big ? a << 16 | b : b << 16 | a;
}

static int read_tiff(const unsigned char *bytes, size_t count)
{
    if (count < 8)
        return 1;

    struct tiff tiff = {bytes, count, bytes[0] == 'M'};
    size_t folder = long_at(&tiff, 4);
    unsigned entries = short_at(&tiff, folder);

    for (unsigned i = 0; i < entries; i++) {
        size_t entry = folder + 2 + (size_t)i * ENTRY_BYTES;

        if (entry + ENTRY_BYTES > count)
            break;
        if (short_at(&tiff, entry) != TAG_ORIENTATION ||
            short_at(&tiff, entry + 2) != TYPE_SHORT)
            continue;

        unsigned value = short_at(&tiff, entry + 8);

        return value >= 1 && value <= 8 ? (int)value : 1;
    }
    return 1;
}

int orient_read(const unsigned char *bytes, size_t count)
{
    static const unsigned char label[6] = "Exif\0";

    for (size_t at = 2; at + 4 <= count && bytes[at] == 0xff;) {
        unsigned marker = bytes[at + 1];
        size_t length = (size_t)bytes[at + 2] << 8 | bytes[at + 3];

        if (marker == 0xff) { // fill bytes are allowed before a marker
            at++;
            continue;
        }
        if (marker == MARKER_SCAN || marker == MARKER_END || length < 2 ||
            count - at - 2 < length)
            break;
        if (marker == MARKER_APP1 && length >= 2 + sizeof(label) &&
            memcmp(bytes + at + 4, label, sizeof(label)) == 0)
            return read_tiff(bytes + at + 4 + sizeof(label),
                             length - 2 - sizeof(label));
        at += 2 + length;
    }
    return 1;
}

struct size orient_size(struct size stored, int orientation)
{
    return turns[orientation].swap ? (struct size){stored.h, stored.w} : stored;
}

struct crop orient_crop_stored(struct crop upright, struct size stored, int orientation)
{
    struct turn turn = turns[orientation];
    struct crop crop = upright;

    if (turn.swap)
        crop = (struct crop){upright.y, upright.x, upright.h, upright.w};
    if (turn.flip_x)
        crop.x = stored.w - crop.x - crop.w;
    if (turn.flip_y)
        crop.y = stored.h - crop.y - crop.h;
    return crop;
}

static void turn_tile(struct bitmap *to, const struct bitmap *from, struct turn turn,
                      struct rect tile)
{
    for (int y = tile.y; y < tile.y + tile.h; y++) {
        for (int x = tile.x; x < tile.x + tile.w; x++) {
            int sx = turn.swap ? y : x, sy = turn.swap ? x : y;

            sx = turn.flip_x ? from->w - 1 - sx : sx;
            sy = turn.flip_y ? from->h - 1 - sy : sy;
            to->pixels[(size_t)y * (size_t)to->stride + (size_t)x] =
                from->pixels[(size_t)sy * (size_t)from->stride + (size_t)sx];
        }
    }
}

struct bitmap *orient_bitmap(struct bitmap *stored, int orientation)
{
    enum { TILE = 32 }; // both ways of walking stay in the cache

    if (!stored || orientation == 1)
        return stored;

    struct size size = orient_size((struct size){stored->w, stored->h}, orientation);
    struct bitmap *upright = bitmap_create(size.w, size.h);

    for (int y = 0; upright && y < size.h; y += TILE)
        for (int x = 0; x < size.w; x += TILE)
            turn_tile(upright, stored, turns[orientation],
                      (struct rect){x, y, int_min(TILE, size.w - x),
                                    int_min(TILE, size.h - y)});
    bitmap_destroy(stored);
    return upright;
}
