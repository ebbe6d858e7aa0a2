// Coverage of the few shapes the show is made of: 8 bits a pixel.
//
// Exact distances instead of samples, so an edge is one pixel soft at any size.
#pragma once

#include "base/base.h"

struct shape {
    int w, h, stride; // stride: a multiple of 4
    unsigned char *coverage;
};

// A quarter ring of radius `radius`, its centre at the lower right: the upper left
// corner of a rounded rectangle.
struct shape shape_corner(int radius);

// A rounded rectangle of size w × h, blurred by `sigma` px, with 3 sigma around it.
struct shape shape_shadow(int w, int h, int radius, int sigma);

// The outline of a rounded rectangle, `line` px wide, inside w × h.
struct shape shape_ring(int w, int h, int radius, int line);

// Along its straight sides a shape is the same everywhere. Of one whose side is longer
// than this, the shape with just this side holds all: its middle SHAPE_FOLD columns (or
// rows) are equal, and repeated they make up the rest.
enum { SHAPE_FOLD = 128 };
int shape_shadow_longest(int radius, int sigma);
int shape_ring_longest(int radius, int line);

void shape_free(struct shape *shape);
