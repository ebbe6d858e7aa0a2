// One command of a draw list → pixels, with pixman. Inside glass/ only.
#pragma once

#include "glass/surface.h"

#include <pixman.h>

struct masks;
struct papers;

// Where a command draws, and with what.
struct canvas {
    struct masks *masks;
    struct papers *papers;
    const struct draw_list *list;
    const struct bitmap_source *bitmaps;
    pixman_image_t *image;
    int x, y; // what is subtracted from the list's coordinates
};

// A layer is composed by its owner; nothing happens.
void paint_draw(struct canvas *canvas, const struct draw *draw);
// Makes the masks that paint_draw will ask for.
void paint_prepare(struct masks *masks, struct papers *papers,
                   const struct draw_list *list, const struct draw *draw);
// The caller unrefs.
pixman_image_t *paint_solid(color c, int alpha);
