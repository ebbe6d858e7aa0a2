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

static void place_row(uint32_t *to, const uint32_t *row, int width, bool flip)
{
    if (!flip) {
        memcpy(to, row, (size_t)width * sizeof(*to));
        return;
    }
    for (int x = 0; x < width; x++)
        to[width - 1 - x] = row[x];
}

// A stored column becomes a piece of an upright row: all rows at once, so that what is
// written lies together.
static void place_column(uint32_t *to, const uint32_t *rows, int width, int count,
                         bool flip)
{
    for (int y = 0; y < count; y++)
        to[flip ? count - 1 - y : y] = rows[(size_t)y * (size_t)width];
}

void orient_rows(uint32_t *upright, const uint32_t *rows, struct size stored, int first,
                 int count, int orientation)
{
    struct turn turn = turns[orientation];
    int last = first + count - 1, top = turn.flip_y ? stored.h - 1 - last : first;

    for (int y = 0; y < count && !turn.swap; y++) {
        int to = turn.flip_y ? stored.h - 1 - first - y : first + y;

        place_row(upright + (size_t)to * (size_t)stored.w,
                  rows + (size_t)y * (size_t)stored.w, stored.w, turn.flip_x);
    }
    for (int x = 0; x < stored.w && turn.swap; x++) {
        int to = turn.flip_x ? stored.w - 1 - x : x;

        place_column(upright + (size_t)to * (size_t)stored.h + top, rows + x, stored.w,
                     count, turn.flip_y);
    }
}
