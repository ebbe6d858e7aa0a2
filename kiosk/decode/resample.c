#include "decode/resample.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Rows come in; those that the kernel can still reach wait in a ring. When the last
// one a result row needs is there, the ring is mixed downwards into one row as wide as
// the source. Sixteen of those make a band, stored column by column: in it the second
// pass, across, is the same mixing of lines of bytes as the first one. So there is one
// inner loop, without branches, that compilers turn into vector code by themselves.
enum { LOBES = 3, WEIGHT_BITS = 14, ONE = 1 << WEIGHT_BITS };
enum { BAND = 16, BAND_BYTES = BAND * 4 };
enum { CHUNK = 1024 }; // bytes mixed at a time: their sums stay in the first cache

// How one direction is sampled: result i is the sum of `taps` source pixels from
// start[i] on, each times its weight; the weights add up to ONE exactly.
struct axis {
    int taps, low, high; // all source pixels used: low … high-1
    bool copies;         // every result is one source pixel
    int *start;
    int16_t *weights;
};

struct resample {
    struct size out;
    struct axis across, down;
    int source_y;    // rows pushed so far
    int done;        // result rows mixed downwards so far
    int ring_pixels; // in one line of the ring
    uint32_t *ring;  // down.taps lines, the source's columns across.low … high-1
    uint32_t *band;  // [column][BAND], the same columns
    uint32_t *mixed; // one line
    const uint8_t **lines;
    struct bitmap *bitmap;
};

static double lanczos(double x)
{
    static const double pi = 3.14159265358979323846;

    if (fabs(x) < 1e-9)
        return 1;
    if (fabs(x) >= LOBES)
        return 0;
    return LOBES * sin(pi * x) * sin(pi * x / LOBES) / (pi * pi * x * x);
}

// Edges computed through a scale are off by a few units in the last place.
static double snap(double value)
{
    double whole = nearbyint(value);

    return fabs(value - whole) < 1e-6 ? whole : value;
}

struct span {
    double start, length;
    int source, out;
};

static double stretch(const struct span *span)
{
    return fmax(span->length / span->out, 1);
}

static double centre(const struct span *span, int i)
{
    double at = span->start + (i + 0.5) * span->length / span->out - 0.5;

    return real_clamp(at, 0, span->source - 1);
}

// The source pixels under the kernel of result i: first and last.
static void reach(const struct span *span, int i, int *first, int *last)
{
    double radius = LOBES * stretch(span), at = centre(span, i);

    *first = int_max((int)ceil(at - radius + 1e-9), 0);
    *last = int_min((int)floor(at + radius - 1e-9), span->source - 1);
}

static bool is_copy(const struct span *span)
{
    return span->length == span->out && span->start == floor(span->start);
}

static struct span span_of(int source, double start, double length, int out)
{
    return (struct span){snap(start), snap(length), source, out};
}

static void span_limits(const struct span *span, int *low, int *high)
{
    int ignored;

    if (is_copy(span)) {
        *low = int_clamp((int)span->start, 0, span->source - 1);
        *high = int_clamp((int)span->start + span->out, *low + 1, span->source);
        return;
    }
    reach(span, 0, low, &ignored);
    reach(span, span->out - 1, &ignored, high);
    ++*high;
}

// Rounding the running sum, not each weight, spreads the error: nothing is left over.
static void fill_weights(const struct axis *axis, const struct span *span, int i)
{
    int first, last;
    int16_t *weights = axis->weights + (size_t)i * (size_t)axis->taps;
    double at = centre(span, i), scale = stretch(span), total = 0, sum = 0;

    reach(span, i, &first, &last);
    for (int j = first; j <= last; j++)
        total += lanczos((j - at) / scale);
    axis->start[i] = int_min(first, axis->high - axis->taps);
    for (int j = first, given = 0; j <= last; j++) {
        sum += lanczos((j - at) / scale);

        int upto = (int)lround(sum / total * ONE);

        weights[j - axis->start[i]] = (int16_t)(upto - given);
        given = upto;
    }
}

static bool axis_make(struct axis *axis, const struct span *span)
{
    span_limits(span, &axis->low, &axis->high);
    axis->copies = is_copy(span);
    axis->taps = 1;
    for (int i = 0; i < span->out && !axis->copies; i++) {
        int first, last;

        reach(span, i, &first, &last);
        axis->taps = int_max(axis->taps, last - first + 1);
    }
    axis->start = calloc((size_t)span->out, sizeof(int));
    axis->weights = calloc((size_t)span->out * (size_t)axis->taps, sizeof(int16_t));
    if (!axis->start || !axis->weights)
        return false;
    for (int i = 0; i < span->out; i++) {
        if (axis->copies) {
            axis->start[i] = int_clamp((int)span->start + i, 0, span->source - 1);
            axis->weights[i] = ONE;
        } else {
            fill_weights(axis, span, i);
        }
    }
    return true;
}

struct rect resample_area(struct size source, struct crop crop, struct size out)
{
    struct span across = span_of(source.w, crop.x, crop.w, out.w);
    struct span down = span_of(source.h, crop.y, crop.h, out.h);
    int left, right, top, bottom;

    span_limits(&across, &left, &right);
    span_limits(&down, &top, &bottom);
    return (struct rect){left, top, right - left, bottom - top};
}

struct resample *resample_create(struct size source, struct crop crop, struct size out)
{
    if (source.w <= 0 || source.h <= 0 || out.w <= 0 || out.h <= 0)
        return NULL;

    struct resample *r = base_alloc(sizeof(*r));
    struct span across = span_of(source.w, crop.x, crop.w, out.w);
    struct span down = span_of(source.h, crop.y, crop.h, out.h);

    r->out = out;
    r->bitmap = bitmap_create(out.w, out.h);
    if (!r->bitmap || !axis_make(&r->across, &across) || !axis_make(&r->down, &down)) {
        resample_destroy(r);
        return NULL;
    }

    size_t pixels = (size_t)(r->across.high - r->across.low);
    size_t taps = (size_t)int_max(r->across.taps, r->down.taps);

    r->ring_pixels = (int)pixels;
    r->ring = calloc(pixels * (size_t)r->down.taps, sizeof(uint32_t));
    r->band = calloc(pixels * BAND, sizeof(uint32_t));
    r->mixed = calloc(pixels, sizeof(uint32_t));
    r->lines = calloc(taps, sizeof(*r->lines));
    if (!r->ring || !r->band || !r->mixed || !r->lines) {
        resample_destroy(r);
        return NULL;
    }
    return r;
}

static void axis_free(struct axis *axis)
{
    free(axis->start);
    free(axis->weights);
}

void resample_destroy(struct resample *resample)
{
    if (!resample)
        return;
    axis_free(&resample->across);
    axis_free(&resample->down);
    free(resample->ring);
    free(resample->band);
    free(resample->mixed);
    free(resample->lines);
    bitmap_destroy(resample->bitmap);
    free(resample);
}

static void add_four(int32_t *restrict sums, const uint8_t *const *lines, int at,
                     const int16_t *weights, int count)
{
    const uint8_t *restrict a = lines[0] + at, *restrict b = lines[1] + at;
    const uint8_t *restrict c = lines[2] + at, *restrict d = lines[3] + at;
    int16_t wa = weights[0], wb = weights[1], wc = weights[2], wd = weights[3];

    for (int i = 0; i < count; i++)
        sums[i] += ((int16_t)a[i] * wa + (int16_t)b[i] * wb) +
                   ((int16_t)c[i] * wc + (int16_t)d[i] * wd);
}

static void add_one(int32_t *restrict sums, const uint8_t *restrict a, int16_t weight,
                    int count)
{
    for (int i = 0; i < count; i++)
        sums[i] += (int16_t)a[i] * weight;
}

static void round_sums(uint8_t *restrict out, const int32_t *restrict sums, int count)
{
    for (int i = 0; i < count; i++) {
        int32_t value = sums[i] >> WEIGHT_BITS;

        value = value < 0 ? 0 : value;
        out[i] = (uint8_t)(value > 255 ? 255 : value);
    }
}

// out = the weighted sum of the lines, byte by byte.
static void mix(uint8_t *restrict out, const uint8_t *const *lines,
                const int16_t *weights, int taps, int count)
{
    int32_t sums[CHUNK];

    for (int at = 0; at < count; at += CHUNK) {
        int n = int_min(CHUNK, count - at), t = 0;

        for (int i = 0; i < n; i++)
            sums[i] = ONE / 2;
        for (; t + 4 <= taps; t += 4)
            add_four(sums, lines + t, at, weights + t, n);
        for (; t < taps; t++)
            add_one(sums, lines[t] + at, weights[t], n);
        round_sums(out + at, sums, n);
    }
}

static uint32_t *ring_line(const struct resample *r, int y)
{
    return r->ring + (size_t)(y % r->down.taps) * (size_t)r->ring_pixels;
}

static void mix_down(struct resample *r, int y)
{
    const struct axis *down = &r->down;
    const uint32_t *line = ring_line(r, down->start[y]);

    if (!down->copies) {
        for (int t = 0; t < down->taps; t++)
            r->lines[t] = (const uint8_t *)ring_line(r, down->start[y] + t);
        mix((uint8_t *)r->mixed, r->lines,
            down->weights + (size_t)y * (size_t)down->taps, down->taps,
            r->ring_pixels * 4);
        line = r->mixed;
    }
    if (r->across.copies) {
        uint32_t *to = r->bitmap->pixels + (size_t)y * (size_t)r->bitmap->stride;

        for (int x = 0; x < r->out.w; x++)
            to[x] = line[r->across.start[x] - r->across.low] | 0xff000000u;
        return;
    }
    for (int x = 0; x < r->ring_pixels; x++)
        r->band[(size_t)x * BAND + (size_t)(y % BAND)] = line[x];
}

// Result rows top … bottom-1, at most BAND of them, from the band.
static void mix_across(struct resample *r, int top, int bottom)
{
    const struct axis *across = &r->across;
    uint32_t mixed[BAND];

    for (int x = 0; x < r->out.w; x++) {
        for (int t = 0; t < across->taps; t++)
            r->lines[t] =
                (const uint8_t *)(r->band +
                                  (size_t)(across->start[x] + t - across->low) * BAND);
        mix((uint8_t *)mixed, r->lines,
            across->weights + (size_t)x * (size_t)across->taps, across->taps,
            BAND_BYTES);

        uint32_t *to = r->bitmap->pixels + (size_t)top * (size_t)r->bitmap->stride + x;

        for (int y = top; y < bottom; y++, to += r->bitmap->stride)
            *to = mixed[y - top] | 0xff000000u;
    }
}

bool resample_needs_row(const struct resample *resample, int y)
{
    return y >= resample->down.low && y < resample->down.high;
}

void resample_row(struct resample *resample, const uint32_t *row)
{
    struct resample *r = resample;
    int y = r->source_y++;

    if (!resample_needs_row(r, y))
        return;
    memcpy(ring_line(r, y), row + r->across.low,
           (size_t)r->ring_pixels * sizeof(uint32_t));
    while (r->done < r->out.h && r->down.start[r->done] + r->down.taps - 1 <= y) {
        mix_down(r, r->done++);
        if (!r->across.copies && (r->done % BAND == 0 || r->done == r->out.h))
            mix_across(r, (r->done - 1) / BAND * BAND, r->done);
    }
}

struct bitmap *resample_take(struct resample *resample)
{
    struct bitmap *bitmap = resample->bitmap;

    resample->bitmap = NULL;
    return bitmap;
}
