// Pixels in memory: premultiplied ARGB, or coverage.
//
// ARGB is what pixman calls PIXMAN_a8r8g8b8 on this machine: one uint32_t a pixel,
// 0xAARRGGBB, colours already multiplied by alpha. Pictures are big, so their
// allocation is checked: NULL when there is no memory, never an abort.
#pragma once

#include "base/base.h"

struct bitmap {
    int w, h;
    int stride; // in pixels
    uint32_t *pixels;
};

struct bitmap *bitmap_create(int w, int h); // zeroed: transparent
void bitmap_destroy(struct bitmap *bitmap); // NULL is fine
size_t bitmap_bytes(const struct bitmap *bitmap);
