#include "decode/results.h"

#include "decode/orient.h"
#include "decode/resample.h"

#include <stdlib.h>
#include <sys/mman.h>

// A halving step averages two by two pixels. Results take the last step that still has
// twice their size, from where Lanczos goes on without a loss that can be seen.
enum { STEPS = 13, SPARE = 2 };

// A finished result this big leaves the memory every so many stored rows. Lying on its
// side, each stored row touches every page row of it: hence not many.
enum { DROP_BYTES = 4 << 20, DROP_ROWS = 256 };

struct step {
    bool wanted; // by a result, or by the next step
    int width, height;
    int pushed;
    uint32_t *before; // the even row that waits for its odd one; NULL: the first step
    uint32_t *row;
};

struct target {
    struct crop crop; // of the stored picture
    struct size out;  // as stored
    int step;
    struct resample *resample;
    uint32_t *upright;
    int dropped; // stored rows, that have left the memory
};

struct mean {
    uint64_t red, green, blue, count;
};

struct results {
    int count, orientation;
    struct size stored;
    const struct colour *colour;
    struct target targets[DECODE_RESULTS_MAX];
    struct step steps[STEPS];
    struct mean mean;
};

// ---- The request

// The crop of a picture that turned out to be this big. It may have been replaced by
// one of another size since the show was loaded.
static struct crop fit_crop(const struct decode_result *result, struct size upright)
{
    struct picture picture = {.size = upright};
    struct want want = {&picture, result->size, result->focus, result->zoom, false};

    return want_crop(&want);
}

static bool find_crop(const struct decode_result *result, struct size upright,
                      struct crop *crop, struct say *say)
{
    if (result->mode == DECODE_FIT) {
        *crop = fit_crop(result, upright);
        return true;
    }
    if (result->x < 0 || result->y < 0 || result->size.w > upright.w - result->x ||
        result->size.h > upright.h - result->y)
        return say_impossible(say, "the picture is not as big as it was");
    *crop = (struct crop){result->x, result->y, result->size.w, result->size.h};
    return true;
}

struct results *results_create(const struct decode_request *request, void *memory,
                               struct size stored, int orientation, struct say *say)
{
    struct size upright = orient_size(stored, orientation);
    struct results *results = base_alloc(sizeof(*results));

    results->count = request->count;
    results->stored = stored;
    results->orientation = orientation;
    for (int i = 0; i < request->count; i++) {
        const struct decode_result *result = &request->results[i];
        struct target *target = &results->targets[i];
        struct crop crop = {0};

        if (!find_crop(result, upright, &crop, say)) {
            results_destroy(results);
            return NULL;
        }
        target->crop = orient_crop_stored(crop, stored, orientation);
        target->out = orient_size(result->size, orientation);
        target->upright = (uint32_t *)((char *)memory + result->offset);
    }
    return results;
}

void results_destroy(struct results *results)
{
    if (!results)
        return;
    for (int i = 0; i < results->count; i++)
        resample_destroy(results->targets[i].resample);
    for (int i = 0; i < STEPS; i++) {
        free(results->steps[i].before);
        free(results->steps[i].row);
    }
    free(results);
}

// ---- How it will come

// The crop was computed through a scale: 2 × 1920 may be 3839.9999999.
static bool has_enough(const struct target *target, double shrink)
{
    return target->crop.w / shrink >= target->out.w - 1e-6 &&
           target->crop.h / shrink >= target->out.h - 1e-6;
}

int results_shrink(const struct results *results)
{
    int shrink = 8;

    for (int i = 0; i < results->count; i++)
        while (shrink > 1 && !has_enough(&results->targets[i], shrink))
            shrink /= 2;
    return shrink;
}

static struct crop shrunk(struct crop crop, double by)
{
    return (struct crop){crop.x / by, crop.y / by, crop.w / by, crop.h / by};
}

void results_columns(const struct results *results, struct size size, int shrink,
                     int *left, int *right)
{
    *left = size.w;
    *right = 0;
    for (int i = 0; i < results->count; i++) {
        const struct target *target = &results->targets[i];
        struct rect area =
            resample_area(size, shrunk(target->crop, shrink), target->out);

        *left = int_min(*left, area.x);
        *right = int_max(*right, area.x + area.w);
    }
}

static bool make_steps(struct results *results, struct size size)
{
    for (int i = 0; i < STEPS; i++) {
        struct step *step = &results->steps[i];

        step->width = size.w;
        step->height = size.h;
        size = (struct size){(size.w + 1) / 2, (size.h + 1) / 2};
        if (i == 0 || !step->wanted)
            continue;
        step->before =
            calloc((size_t)results->steps[i - 1].width + 1, sizeof(*step->before));
        step->row = calloc((size_t)step->width, sizeof(*step->row));
        if (!step->before || !step->row)
            return false;
    }
    return true;
}

static void choose_step(struct results *results, struct target *target, int shrink)
{
    while (target->step + 1 < STEPS &&
           has_enough(target, (double)shrink * (2 << target->step) * SPARE))
        target->step++;
    for (int i = 0; i <= target->step; i++)
        results->steps[i].wanted = true;
}

bool results_begin(struct results *results, struct size size, int shrink, int left,
                   const struct colour *colour, struct say *say)
{
    bool fine;

    results->colour = colour;
    for (int i = 0; i < results->count; i++)
        choose_step(results, &results->targets[i], shrink);
    fine = make_steps(results, size);
    for (int i = 0; i < results->count && fine; i++) {
        struct target *target = &results->targets[i];
        const struct step *step = &results->steps[target->step];
        struct crop crop = shrunk(target->crop, shrink);

        crop.x -= left;
        target->resample =
            resample_create((struct size){step->width, step->height},
                            shrunk(crop, 1 << target->step), target->out);
        fine = target->resample != NULL;
    }
    return fine ||
           say_impossible(say, "there is not enough memory to scale the picture");
}

// ---- Rows

static void add_mean(struct mean *mean, const uint32_t *pixels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mean->red += COLOR_RED(pixels[i]);
        mean->green += COLOR_GREEN(pixels[i]);
        mean->blue += COLOR_BLUE(pixels[i]);
    }
    mean->count += count;
}

color results_mean(const struct results *results)
{
    const struct mean *mean = &results->mean;
    uint64_t count = mean->count ? mean->count : 1, half = count / 2;

    return 0xff000000u | (color)((mean->red + half) / count) << 16 |
           (color)((mean->green + half) / count) << 8 |
           (color)((mean->blue + half) / count);
}

// The pages stay in the file that is mapped; only this process lets go of them.
static void drop_finished(struct target *target, int done)
{
    size_t bytes = (size_t)target->out.w * (size_t)target->out.h * sizeof(uint32_t);

    if (bytes < DROP_BYTES || done - target->dropped < DROP_ROWS)
        return;
    madvise(target->upright, bytes, MADV_DONTNEED);
    target->dropped = done;
}

static void take_rows(struct results *results, struct target *target)
{
    struct resampled band = resample_take(target->resample);

    for (; band.count; band = resample_take(target->resample)) {
        size_t count = (size_t)band.count * (size_t)target->out.w;

        for (int y = 0; y < band.count && colour_changes(results->colour); y++)
            colour_row(results->colour, band.rows + (size_t)y * (size_t)target->out.w,
                       target->out.w);
        for (size_t i = 0; i < count; i++)
            band.rows[i] |= 0xff000000u;
        if (target == results->targets)
            add_mean(&results->mean, band.rows, count);
        orient_rows(target->upright, band.rows, target->out, band.first, band.count,
                    results->orientation);
        drop_finished(target, band.first + band.count);
    }
}

// Four bytes side by side in one number, in two turns of two: a sum of four fits.
static uint32_t average(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t round)
{
    const uint32_t mask = 0x00ff00ffu;
    uint32_t even = (a & mask) + (b & mask) + (c & mask) + (d & mask) + round;
    uint32_t odd =
        (a >> 8 & mask) + (b >> 8 & mask) + (c >> 8 & mask) + (d >> 8 & mask) + round;

    return (even >> 2 & mask) | (odd >> 2 & mask) << 8;
}

// A half is rounded up in one row and down in the next: always up, a picture halved
// often would be brighter.
static void halve(uint32_t *restrict out, const uint32_t *restrict above,
                  const uint32_t *restrict below, int width, int y)
{
    uint32_t round = y % 2 ? 0x00010001u : 0x00020002u;
    int pairs = width / 2;

    for (int x = 0; x < pairs; x++)
        out[x] = average(above[2 * x], above[2 * x + 1], below[2 * x], below[2 * x + 1],
                         round);
    if (width % 2)
        out[pairs] = average(above[width - 1], above[width - 1], below[width - 1],
                             below[width - 1], round);
}

// Rows of the step before, two into one; an odd last one is taken twice.
static const uint32_t *push_half(struct step *step, const struct step *finer,
                                 const uint32_t *row)
{
    bool upper = finer->pushed % 2 == 1, last = finer->pushed == finer->height;

    if (upper && !last) {
        for (int x = 0; x < finer->width; x++)
            step->before[x] = row[x];
        return NULL;
    }
    halve(step->row, upper ? row : step->before, row, finer->width, step->pushed);
    return step->row;
}

void results_row(struct results *results, const uint32_t *row)
{
    for (int i = 0; i < STEPS && results->steps[i].wanted && row; i++) {
        struct step *step = &results->steps[i];

        if (i > 0)
            row = push_half(step, &results->steps[i - 1], row);
        if (!row)
            return;
        step->pushed++;
        for (int k = 0; k < results->count; k++) {
            struct target *target = &results->targets[k];

            if (target->step != i)
                continue;
            resample_row(target->resample, row);
            take_rows(results, target);
        }
    }
}

bool results_needs_row(const struct results *results, int y)
{
    for (int i = 0; i < results->count; i++)
        if (results->targets[i].step > 0 ||
            resample_needs_row(results->targets[i].resample, y))
            return true;
    return false;
}
