// The CPU glass: a draw list composed with pixman into pixels.
//
// The same list gives the same pixels, on any screen and without one. Layers are
// composed once and kept while they are shown, so a fade or a slide costs one blend;
// only what differs from the last frame is composed again.
#pragma once

#include "base/bitmap.h"
#include "base/draw.h"

struct fonts;
struct surface;

// Where finished pictures are found: NULL while one is not there.
struct bitmap_source {
    const struct bitmap *(*get)(void *context, uint64_t key);
    void *context;
};

// `icons` is the folder of the icons' SVGs. Borrows fonts while it lives.
struct surface *surface_create(struct fonts *fonts, const char *icons);
void surface_destroy(struct surface *surface); // NULL is fine

// Composes into `pixels` (0xXXRRGGBB, `stride` pixels a row), which must hold the
// last frame unless the size changed or surface_forget was called. Returns what
// changed.
struct rect surface_compose(struct surface *surface, const struct draw_list *list,
                            const struct bitmap_source *bitmaps, uint32_t *pixels,
                            struct size size, int stride);

// Renders what a list needs from the command `from` on and what is not there yet:
// letters, shadows, rings, corners, icons. One command's only: returns where to go on;
// list->count: there is nothing more.
int surface_prepare(struct surface *surface, const struct draw_list *list, int from);

// Composes the layers that wait for no picture, so that the next frame finds them
// there.
void surface_prepare_layers(struct surface *surface, const struct draw_list *list,
                            const struct bitmap_source *bitmaps);

// How many masks were rendered so far.
int64_t surface_work(const struct surface *surface);

// The pixels of the last frame are lost: the next one is composed whole.
void surface_forget(struct surface *surface);
