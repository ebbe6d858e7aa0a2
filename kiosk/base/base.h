// The few words everybody uses: time, numbers, rectangles, colours.
//
// Plain values, no state. Pixels are screen pixels, y grows downwards; anything
// in millimetres on the glass says so in its name.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A point in time or a span, in microseconds. Above the glass time is always an
// argument; nobody reads a clock.
typedef int64_t usec;

#define USEC_PER_SECOND INT64_C(1000000)
#define USEC_PER_MS     INT64_C(1000)
#define USEC_NEVER      INT64_MAX

#define COUNT_OF(array) ((int)(sizeof(array) / sizeof((array)[0])))

// Something that cannot happen unless the program or the machine is broken:
// says so on stderr and aborts. Never for bad content.
_Noreturn void base_die(const char *what);

// Memory that is there: aborts when the machine has none left.
void *base_alloc(size_t size); // zeroed
void *base_realloc(void *old, size_t size);
char *base_strdup(const char *text);

// FNV-1a, 64 bit (Fowler, Noll, Vo). Start with HASH_START, feed on.
#define HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count);

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

static inline int int_max(int a, int b)
{
    return a > b ? a : b;
}

static inline int int_clamp(int value, int low, int high)
{
    return int_max(low, int_min(value, high));
}

static inline double real_clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

struct point {
    float x, y;
};

struct size {
    int w, h;
};

// Half open: x … x+w-1. Empty when w or h is not positive.
struct rect {
    int x, y, w, h;
};

bool rect_empty(struct rect r);
bool rect_contains(struct rect r, int x, int y);
bool rect_equal(struct rect a, struct rect b);
struct rect rect_union(struct rect a, struct rect b); // an empty one does not count
struct rect rect_intersect(struct rect a, struct rect b);
struct rect rect_inset(struct rect r, int by); // negative grows

// Not premultiplied, 0xAARRGGBB.
typedef uint32_t color;

#define COLOR_ALPHA(c) (((c) >> 24) & 255u)
#define COLOR_RED(c)   (((c) >> 16) & 255u)
#define COLOR_GREEN(c) (((c) >> 8) & 255u)
#define COLOR_BLUE(c)  ((c)&255u)

color color_with_alpha(color c, int alpha_255);
color color_mix(color a, color b, double t); // t = 0 gives a

// Contrast of two opaque colours, 1…21 (WCAG 2.2, relative luminance).
double color_contrast(color a, color b);
