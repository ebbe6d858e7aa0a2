// Card has a fine tooth, a slow unevenness and a few fibres. All three are value noise
// whose lattice closes on itself, so the tile repeats without a seam; light from the
// upper left turns height into brightness.
#include "glass/paper.h"

#include <math.h>
#include <stdlib.h>

enum { TILE = 256, TINTS = 8 };

struct sheet {
    color tint; // 0: empty
    pixman_image_t *image;
    uint32_t *pixels;
    int64_t used;
};

struct papers {
    float light[TILE][TILE]; // 1: the paper's own colour
    bool lit;                // the above is there
    struct sheet sheets[TINTS];
    int64_t clock;
};

static float lattice(int x, int y, unsigned seed)
{
    uint32_t n =
        (uint32_t)x * 374761393u + (uint32_t)y * 668265263u + seed * 974634777u;

    n = (n ^ (n >> 13)) * 1274126177u;
    return (float)((n ^ (n >> 16)) & 0xffffu) / 32767.5F - 1;
}

// Smooth noise with `cells_x` by `cells_y` lattice cells in the tile.
static float noise(int x, int y, int cells_x, int cells_y, unsigned seed)
{
    float fx = (float)(x * cells_x) / TILE, fy = (float)(y * cells_y) / TILE;
    int ix = (int)fx, iy = (int)fy;
    float u = fx - (float)ix, v = fy - (float)iy;
    int jx = (ix + 1) % cells_x, jy = (iy + 1) % cells_y;

    u = u * u * (3 - 2 * u);
    v = v * v * (3 - 2 * v);

    float top = lattice(ix, iy, seed) * (1 - u) + lattice(jx, iy, seed) * u;
    float low = lattice(ix, jy, seed) * (1 - u) + lattice(jx, jy, seed) * u;

    return top * (1 - v) + low * v;
}

static float height(int x, int y)
{
    float tooth = noise(x, y, 110, 128, 1), lumps = noise(x, y, 14, 12, 2);
    // A fibre runs where a slow noise crosses zero.
    float fibre = 1 - fminf(1, fabsf(noise(x, y, 9, 5, 3)) * 26);

    return 0.45F * tooth + 0.9F * lumps + 0.5F * fibre;
}

struct papers *papers_create(void)
{
    return base_alloc(sizeof(struct papers));
}

static void light(struct papers *papers)
{
    float(*heights)[TILE] = base_alloc(sizeof(*heights) * TILE);
    enum { LAST = TILE - 1 };

    for (int y = 0; y < TILE; y++)
        for (int x = 0; x < TILE; x++)
            heights[y][x] = height(x, y);
    for (int y = 0; y < TILE; y++)
        for (int x = 0; x < TILE; x++)
            papers->light[y][x] =
                1 + 0.012F * (heights[(y + 1) & LAST][(x + 1) & LAST] -
                              heights[(y - 1) & LAST][(x - 1) & LAST]);
    free(heights);
    papers->lit = true;
}

static void drop(struct sheet *sheet)
{
    if (sheet->image)
        pixman_image_unref(sheet->image);
    free(sheet->pixels);
    *sheet = (struct sheet){0};
}

void papers_destroy(struct papers *papers)
{
    if (!papers)
        return;
    for (int i = 0; i < TINTS; i++)
        drop(&papers->sheets[i]);
    free(papers);
}

static uint32_t shade(color tint, float light)
{
    uint32_t out = 0xff000000u;

    for (int shift = 0; shift < 24; shift += 8) {
        float value = (float)((tint >> shift) & 255u) * light;

        out |= (uint32_t)lround(real_clamp((double)value, 0, 255)) << shift;
    }
    return out;
}

pixman_image_t *papers_get(struct papers *papers, color tint)
{
    struct sheet *oldest = &papers->sheets[0];

    papers->clock++;
    for (int i = 0; i < TINTS; i++) {
        struct sheet *sheet = &papers->sheets[i];

        if (sheet->image && sheet->tint == tint) {
            sheet->used = papers->clock;
            return sheet->image;
        }
        if (sheet->used < oldest->used)
            oldest = sheet;
    }
    if (!papers->lit)
        light(papers);
    drop(oldest);
    oldest->tint = tint;
    oldest->used = papers->clock;
    oldest->pixels = base_alloc(sizeof(uint32_t) * TILE * TILE);
    for (int y = 0; y < TILE; y++)
        for (int x = 0; x < TILE; x++)
            oldest->pixels[y * TILE + x] = shade(tint, papers->light[y][x]);
    oldest->image = pixman_image_create_bits_no_clear(PIXMAN_x8r8g8b8, TILE, TILE,
                                                      oldest->pixels, TILE * 4);
    pixman_image_set_repeat(oldest->image, PIXMAN_REPEAT_NORMAL);
    return oldest->image;
}
