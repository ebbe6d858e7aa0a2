#include "glass/shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct shape shape_make(int w, int h)
{
    w = int_max(w, 1);
    h = int_max(h, 1);

    struct shape shape = {w, h, (w + 3) / 4 * 4, NULL};

    shape.coverage = base_alloc((size_t)shape.stride * (size_t)h);
    return shape;
}

void shape_free(struct shape *shape)
{
    free(shape->coverage);
    *shape = (struct shape){0};
}

// Signed distance of a point to a rounded rectangle centred on 0; inside is negative.
// After Inigo Quilez, "2D distance functions".
static double distance(double x, double y, double w, double h, double radius)
{
    double qx = fabs(x) - w / 2 + radius, qy = fabs(y) - h / 2 + radius;

    return hypot(fmax(qx, 0), fmax(qy, 0)) + fmin(fmax(qx, qy), 0) - radius;
}

static unsigned char coverage_of(double dist)
{
    return (unsigned char)lround(real_clamp(0.5 - dist, 0, 1) * 255);
}

struct shape shape_corner(int radius)
{
    struct shape shape = shape_make(radius, radius);

    for (int y = 0; y < radius; y++)
        for (int x = 0; x < radius; x++) {
            double dist = hypot(radius - x - 0.5, radius - y - 0.5) - radius;

            shape.coverage[y * shape.stride + x] = coverage_of(dist);
        }
    return shape;
}

struct shape shape_ring(int w, int h, int radius, int line)
{
    struct shape shape = shape_make(w, h);
    int border = line + radius + 1;

    for (int y = 0; y < h; y++) {
        bool rim = y < border || y >= h - border;

        for (int x = 0; x < w; x++) {
            if (!rim && x == border && w - border > border)
                x = w - border; // nothing in the middle
            double dist = distance(x + 0.5 - w / 2.0, y + 0.5 - h / 2.0, w, h, radius);
            double inner =
                distance(x + 0.5 - w / 2.0, y + 0.5 - h / 2.0, w - 2.0 * line,
                         h - 2.0 * line, fmax(radius - line, 0));

            shape.coverage[y * shape.stride + x] =
                (unsigned char)(coverage_of(dist) - coverage_of(inner));
        }
    }
    return shape;
}

// One box blur along a line of `count` values that lie `step` apart.
static void blur_line(float *values, float *scratch, int count, int step, int reach)
{
    float sum = 0, scale = 1.0F / (float)(2 * reach + 1);

    for (int i = 0; i < count; i++)
        scratch[i] = values[(size_t)i * (size_t)step];
    for (int i = -reach; i <= reach; i++)
        sum += i >= 0 && i < count ? scratch[i] : 0;
    for (int i = 0; i < count; i++) {
        values[(size_t)i * (size_t)step] = sum * scale;
        sum += i + reach + 1 < count ? scratch[i + reach + 1] : 0;
        sum -= i - reach >= 0 ? scratch[i - reach] : 0;
    }
}

// A blurred rectangle no bigger than its soft parts need: three box blurs are a
// Gaussian to within 3 % (W3C, Filter Effects 1, feGaussianBlur).
static float *blurred_core(int w, int h, int radius, int sigma, int margin, int size_w,
                           int size_h)
{
    float *values = base_alloc(sizeof(float) * (size_t)size_w * (size_t)size_h);
    float *scratch = base_alloc(sizeof(float) * (size_t)int_max(size_w, size_h));
    int reach = int_max(1, (int)lround(sigma * 0.94));

    for (int y = 0; y < size_h; y++)
        for (int x = 0; x < size_w; x++)
            values[(size_t)y * (size_t)size_w + (size_t)x] =
                (float)coverage_of(distance(x + 0.5 - margin - w / 2.0,
                                            y + 0.5 - margin - h / 2.0, w, h, radius));
    for (int pass = 0; pass < 3; pass++) {
        for (int y = 0; y < size_h; y++)
            blur_line(values + (size_t)y * (size_t)size_w, scratch, size_w, 1, reach);
        for (int x = 0; x < size_w; x++)
            blur_line(values + x, scratch, size_h, size_w, reach);
    }
    free(scratch);
    return values;
}

// The side of a shadow that is all corners: its middle pixel stands for any longer
// one's.
static int soft_side(int radius, int margin)
{
    return 2 * (radius + margin) + 1;
}

int shape_shadow_longest(int radius, int sigma)
{
    return soft_side(radius, 3 * sigma + 1) + SHAPE_FOLD;
}

int shape_ring_longest(int radius, int line)
{
    return 2 * (line + radius + 1) + SHAPE_FOLD;
}

struct shape shape_shadow(int w, int h, int radius, int sigma)
{
    int margin = 3 * sigma + 1, soft = soft_side(radius, margin);
    int core_w = int_min(w, soft), core_h = int_min(h, soft);
    int size_w = core_w + 2 * margin, size_h = core_h + 2 * margin;
    float *core = blurred_core(core_w, core_h, radius, sigma, margin, size_w, size_h);
    struct shape shape = shape_make(w + 2 * margin, h + 2 * margin);

    for (int y = 0; y < shape.h; y++) {
        int from_y = y < size_h / 2              ? y
                     : y >= shape.h - size_h / 2 ? y - shape.h + size_h
                                                 : size_h / 2;

        for (int x = 0; x < shape.w; x++) {
            int from_x = x < size_w / 2              ? x
                         : x >= shape.w - size_w / 2 ? x - shape.w + size_w
                                                     : size_w / 2;

            shape.coverage[(size_t)y * (size_t)shape.stride + (size_t)x] =
                (unsigned char)lroundf(
                    core[(size_t)from_y * (size_t)size_w + (size_t)from_x]);
        }
    }
    free(core);
    return shape;
}
