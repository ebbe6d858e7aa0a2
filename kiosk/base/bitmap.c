#include "base/bitmap.h"

#include <stdlib.h>

struct bitmap *bitmap_create(int w, int h)
{
    if (w <= 0 || h <= 0 || w > 32767 || h > 32767)
        return NULL;

    struct bitmap *bitmap = base_alloc(sizeof(*bitmap));

    bitmap->w = bitmap->stride = w;
    bitmap->h = h;
    bitmap->pixels = calloc((size_t)w * (size_t)h, sizeof(uint32_t));
    if (!bitmap->pixels) {
        free(bitmap);
        return NULL;
    }
    return bitmap;
}

void bitmap_destroy(struct bitmap *bitmap)
{
    if (!bitmap)
        return;
    free(bitmap->pixels);
    free(bitmap);
}

size_t bitmap_bytes(const struct bitmap *bitmap)
{
    return (size_t)bitmap->stride * (size_t)bitmap->h * sizeof(uint32_t);
}
