// Coverage masks that are worth keeping: rendered runs, shadows, rings, corners, icons.
// Inside glass/ only. One byte budget; what was longest unused goes first.
#pragma once

#include "base/draw.h"

#include <pixman.h>

struct fonts;
struct masks;

struct mask {
    pixman_image_t *image; // PIXMAN_a8; NULL: nothing to draw
    int w, h;
    int x, y; // of its upper left, from the pen or the rectangle's corner
};

struct masks *masks_create(struct fonts *fonts, const char *icons, size_t byte_limit);
void masks_destroy(struct masks *masks); // NULL is fine

// Borrowed until the next call.
const struct mask *masks_run(struct masks *masks, const char *text, int length,
                             struct shaping shaping);
const struct mask *masks_corner(struct masks *masks, int radius);
// Folded where a side is long (shape.h): smaller than the shadow or ring it is for.
const struct mask *masks_shadow(struct masks *masks, int w, int h, int radius,
                                int sigma);
const struct mask *masks_ring(struct masks *masks, int w, int h, int radius, int line);
const struct mask *masks_icon(struct masks *masks, enum icon icon, int w, int h);

// How many were rendered so far.
int64_t masks_work(const struct masks *masks);
