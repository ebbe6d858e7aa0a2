#include "decode/resample.h"

#include "decode/mix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Rows come in; those that the kernel can still reach wait in a ring. When the last
// one a result row needs is there, the ring is mixed downwards into one row as wide as
// the source. Sixteen of those make a band. It is turned on its side, a strip at a time
// that fits the first cache: in it the second pass, across, is the same mixing of lines
// of bytes as the first one.
enum { LOBES = 3, ONE = MIX_ONE, SIDE_LIMIT = 32767 };
enum { BAND = 16, BAND_BYTES = BAND * 4, STRIP = 64 };

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
    struct mix mix;
    int source_y;    // rows pushed so far
    int done;        // result rows mixed downwards so far
    int taken;       // result rows taken so far
    int ring_pixels; // in one line of the ring
    uint32_t *ring;  // down.taps lines, the source's columns across.low … high-1
    uint32_t *band;  // BAND rows mixed downwards, the same columns
    uint32_t *strip; // of the band, on its side: [column][BAND]
    uint32_t *rows;  // of the result, BAND of them
    const uint8_t **lines;
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

// So many columns of the source the results left … right-1 look at.
static int strip_columns(const struct axis *across, int left, int right)
{
    return across->start[right - 1] + across->taps - across->start[left];
}

static size_t widest_strip(const struct axis *across, int out)
{
    int most = 1;

    for (int x = 0; x < out; x += STRIP)
        most = int_max(most, strip_columns(across, x, int_min(x + STRIP, out)));
    return (size_t)most;
}

static bool make_buffers(struct resample *r)
{
    size_t pixels = (size_t)(r->across.high - r->across.low);
    size_t taps = (size_t)int_max(r->across.taps, r->down.taps);

    r->ring_pixels = (int)pixels;
    r->ring = calloc(pixels * (size_t)r->down.taps, sizeof(uint32_t));
    r->band = calloc(pixels * BAND, sizeof(uint32_t));
    r->strip =
        calloc(widest_strip(&r->across, r->out.w) * (size_t)BAND, sizeof(uint32_t));
    r->rows = calloc((size_t)r->out.w * BAND, sizeof(uint32_t));
    r->lines = calloc(taps, sizeof(*r->lines));
    return r->ring && r->band && r->strip && r->rows && r->lines;
}

struct resample *resample_create(struct size source, struct crop crop, struct size out)
{
    if (source.w <= 0 || source.h <= 0 || out.w <= 0 || out.h <= 0 ||
        out.w > SIDE_LIMIT || out.h > SIDE_LIMIT)
        return NULL;

    struct resample *r = calloc(1, sizeof(*r));
    struct span across = span_of(source.w, crop.x, crop.w, out.w);
    struct span down = span_of(source.h, crop.y, crop.h, out.h);

    if (!r)
        return NULL;
    r->out = out;
    r->mix = mix_best();
    if (!axis_make(&r->across, &across) || !axis_make(&r->down, &down) ||
        !make_buffers(r)) {
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
    free(resample->strip);
    free(resample->rows);
    free(resample->lines);
    free(resample);
}

static uint32_t *ring_line(const struct resample *r, int y)
{
    return r->ring + (size_t)(y % r->down.taps) * (size_t)r->ring_pixels;
}

static void mix_down(struct resample *r, int y)
{
    const struct axis *down = &r->down;
    uint32_t *to = r->band + (size_t)(y % BAND) * (size_t)r->ring_pixels;

    if (down->copies) {
        memcpy(to, ring_line(r, down->start[y]),
               (size_t)r->ring_pixels * sizeof(uint32_t));
        return;
    }
    for (int t = 0; t < down->taps; t++)
        r->lines[t] = (const uint8_t *)ring_line(r, down->start[y] + t);
    r->mix.run((uint8_t *)to, r->lines, down->weights + (size_t)y * (size_t)down->taps,
               down->taps, r->ring_pixels * 4);
}

// Columns low … low + columns - 1 of the band, into the strip.
static void turn_strip(struct resample *r, int low, int columns)
{
    const uint32_t *from = r->band + (low - r->across.low);

    for (int x = 0; x < columns; x++)
        for (int y = 0; y < BAND; y++)
            r->strip[(size_t)x * BAND + (size_t)y] =
                from[(size_t)y * (size_t)r->ring_pixels + (size_t)x];
}

// Results left … right-1 of the band's rows.
static void mix_strip(struct resample *r, int left, int right, int count)
{
    const struct axis *across = &r->across;
    int low = across->start[left];
    uint32_t mixed[BAND];

    turn_strip(r, low, strip_columns(across, left, right));
    for (int x = left; x < right; x++) {
        const uint32_t *line = r->strip + (size_t)(across->start[x] - low) * BAND;

        for (int t = 0; t < across->taps; t++)
            r->lines[t] = (const uint8_t *)(line + (size_t)t * BAND);
        r->mix.run((uint8_t *)mixed, r->lines,
                   across->weights + (size_t)x * (size_t)across->taps, across->taps,
                   BAND_BYTES);
        for (int y = 0; y < count; y++)
            r->rows[(size_t)y * (size_t)r->out.w + (size_t)x] = mixed[y];
    }
}

// The first `count` rows of the band.
static void mix_across(struct resample *r, int count)
{
    if (!r->across.copies) {
        for (int x = 0; x < r->out.w; x += STRIP)
            mix_strip(r, x, int_min(x + STRIP, r->out.w), count);
        return;
    }
    for (int y = 0; y < count; y++) {
        const uint32_t *from = r->band + (size_t)y * (size_t)r->ring_pixels;
        uint32_t *to = r->rows + (size_t)y * (size_t)r->out.w;

        for (int x = 0; x < r->out.w; x++)
            to[x] = from[r->across.start[x] - r->across.low];
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

    if (resample_needs_row(r, y))
        memcpy(ring_line(r, y), row + r->across.low,
               (size_t)r->ring_pixels * sizeof(uint32_t));
}

struct resampled resample_take(struct resample *resample)
{
    struct resample *r = resample;
    int first = r->taken;

    while (r->done < r->out.h && r->down.start[r->done] + r->down.taps <= r->source_y) {
        mix_down(r, r->done++);
        if (r->done % BAND == 0 || r->done == r->out.h) {
            r->taken = r->done;
            mix_across(r, r->taken - first);
            return (struct resampled){first, r->taken - first, r->rows};
        }
    }
    return (struct resampled){first, 0, NULL};
}
