#include "base/base.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void base_die(const char *what)
{
    fprintf(stderr, "lobbycard: %s\n", what);
    abort();
}

void *base_alloc(size_t size)
{
    void *memory = calloc(1, size ? size : 1);

    if (!memory)
        base_die("no memory left");
    return memory;
}

void *base_realloc(void *old, size_t size)
{
    void *memory = realloc(old, size ? size : 1);

    if (!memory)
        base_die("no memory left");
    return memory;
}

char *base_strdup(const char *text)
{
    size_t size = strlen(text) + 1;

    return memcpy(base_alloc(size), text, size);
}

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < count; i++)
        hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    return hash;
}

bool rect_empty(struct rect r)
{
    return r.w <= 0 || r.h <= 0;
}

bool rect_contains(struct rect r, int x, int y)
{
    return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

bool rect_equal(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

struct rect rect_union(struct rect a, struct rect b)
{
    if (rect_empty(a))
        return b;
    if (rect_empty(b))
        return a;

    int x = int_min(a.x, b.x), y = int_min(a.y, b.y);

    return (struct rect){x, y, int_max(a.x + a.w, b.x + b.w) - x,
                         int_max(a.y + a.h, b.y + b.h) - y};
}

struct rect rect_intersect(struct rect a, struct rect b)
{
    int x = int_max(a.x, b.x), y = int_max(a.y, b.y);
    struct rect r = {x, y, int_min(a.x + a.w, b.x + b.w) - x,
                     int_min(a.y + a.h, b.y + b.h) - y};

    return rect_empty(r) ? (struct rect){0} : r;
}

struct rect rect_inset(struct rect r, int by)
{
    return (struct rect){r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by};
}

color color_with_alpha(color c, int alpha_255)
{
    return (c & 0xffffffu) | (color)int_clamp(alpha_255, 0, 255) << 24;
}

color color_mix(color a, color b, double t)
{
    color mixed = 0;

    for (int shift = 0; shift < 32; shift += 8) {
        double from = (a >> shift) & 255u, to = (b >> shift) & 255u;

        mixed |= (color)lround(from + (to - from) * real_clamp(t, 0, 1)) << shift;
    }
    return mixed;
}

static double channel_luminance(unsigned value)
{
    double v = value / 255.0;

    return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

static double luminance(color c)
{
    return 0.2126 * channel_luminance(COLOR_RED(c)) +
           0.7152 * channel_luminance(COLOR_GREEN(c)) +
           0.0722 * channel_luminance(COLOR_BLUE(c));
}

double color_contrast(color a, color b)
{
    double la = luminance(a), lb = luminance(b);

    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}
