#include "glass/mask.h"

#include "glass/font.h"
#include "glass/shape.h"
#include "host/file.h"
#include "host/log.h"

#include <SDL_image.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES = 1024 }; // of the table; more masks than a frame ever has

struct kept {
    uint64_t key; // 0: empty
    struct mask mask;
    unsigned char *coverage;
    size_t bytes;
    int64_t used;
};

struct masks {
    struct fonts *fonts;
    char *icons;
    size_t limit, bytes;
    int64_t clock, work;
    struct kept kept[PLACES];
};

struct masks *masks_create(struct fonts *fonts, const char *icons, size_t byte_limit)
{
    struct masks *masks = base_alloc(sizeof(*masks));

    masks->fonts = fonts;
    masks->icons = base_strdup(icons);
    masks->limit = byte_limit;
    return masks;
}

static void drop(struct masks *masks, struct kept *kept)
{
    if (kept->mask.image)
        pixman_image_unref(kept->mask.image);
    free(kept->coverage);
    masks->bytes -= kept->bytes;
    *kept = (struct kept){0};
}

void masks_destroy(struct masks *masks)
{
    if (!masks)
        return;
    for (int i = 0; i < PLACES; i++)
        drop(masks, &masks->kept[i]);
    free(masks->icons);
    free(masks);
}

enum mask_kind { MASK_RUN = 1, MASK_CORNER, MASK_SHADOW, MASK_RING, MASK_ICON };

static uint64_t make_key(enum mask_kind kind, int a, int b, int c, int d,
                         const char *text, int length)
{
    int numbers[] = {(int)kind, a, b, c, d, length};
    uint64_t key = hash_bytes(HASH_START, numbers, sizeof(numbers));

    return hash_bytes(key, text, (size_t)length) | 1;
}

static struct kept *find(struct masks *masks, uint64_t key)
{
    masks->clock++;
    for (int i = 0; i < PLACES; i++)
        if (masks->kept[i].key == key) {
            masks->kept[i].used = masks->clock;
            return &masks->kept[i];
        }
    return NULL;
}

static struct kept *oldest(struct masks *masks)
{
    struct kept *old = &masks->kept[0];

    for (int i = 1; i < PLACES; i++)
        // Empty places were used at 0.
        if (masks->kept[i].used < old->used)
            old = &masks->kept[i];
    return old;
}

// Takes `coverage` over.
static const struct mask *keep(struct masks *masks, uint64_t key, struct mask mask,
                               unsigned char *coverage, int stride)
{
    size_t bytes = coverage ? (size_t)stride * (size_t)mask.h : 0;

    while (masks->bytes && masks->bytes + bytes > masks->limit) {
        struct kept *least = NULL;

        for (int i = 0; i < PLACES; i++)
            if (masks->kept[i].bytes && (!least || masks->kept[i].used < least->used))
                least = &masks->kept[i];
        if (!least)
            break;
        drop(masks, least);
    }

    struct kept *place = oldest(masks);

    drop(masks, place);
    if (coverage)
        mask.image = pixman_image_create_bits(PIXMAN_a8, mask.w, mask.h,
                                              (uint32_t *)(void *)coverage, stride);
    *place = (struct kept){key, mask, coverage, bytes, masks->clock};
    masks->bytes += bytes;
    masks->work++;
    return &place->mask;
}

int64_t masks_work(const struct masks *masks)
{
    return masks->work;
}

const struct mask *masks_run(struct masks *masks, const char *text, int length,
                             struct shaping shaping)
{
    uint64_t key = hash_bytes(make_key(MASK_RUN, 0, 0, 0, 0, text, length), &shaping,
                              sizeof(shaping)) |
                   1;
    struct kept *kept = find(masks, key);
    struct run_mask run = {0};

    if (kept)
        return &kept->mask;
    fonts_render(masks->fonts, text, length, shaping, &run);
    return keep(
        masks, key,
        (struct mask){.w = run.w, .h = run.h, .x = -run.pen_x, .y = -run.baseline},
        run.coverage, run.stride);
}

static const struct mask *keep_shape(struct masks *masks, uint64_t key,
                                     struct shape shape, int x, int y)
{
    return keep(masks, key, (struct mask){.w = shape.w, .h = shape.h, .x = x, .y = y},
                shape.coverage, shape.stride);
}

const struct mask *masks_corner(struct masks *masks, int radius)
{
    uint64_t key = make_key(MASK_CORNER, radius, 0, 0, 0, "", 0);
    struct kept *kept = find(masks, key);

    return kept ? &kept->mask : keep_shape(masks, key, shape_corner(radius), 0, 0);
}

const struct mask *masks_shadow(struct masks *masks, int w, int h, int radius,
                                int sigma)
{
    int longest = shape_shadow_longest(radius, sigma);

    w = int_min(w, longest);
    h = int_min(h, longest);

    uint64_t key = make_key(MASK_SHADOW, w, h, radius, sigma, "", 0);
    struct kept *kept = find(masks, key);
    int margin = 3 * sigma + 1;

    return kept ? &kept->mask
                : keep_shape(masks, key, shape_shadow(w, h, radius, sigma), -margin,
                             -margin);
}

const struct mask *masks_ring(struct masks *masks, int w, int h, int radius, int line)
{
    int longest = shape_ring_longest(radius, line);

    w = int_min(w, longest);
    h = int_min(h, longest);

    uint64_t key = make_key(MASK_RING, w, h, radius, line, "", 0);
    struct kept *kept = find(masks, key);

    return kept ? &kept->mask
                : keep_shape(masks, key, shape_ring(w, h, radius, line), 0, 0);
}

static const char *const icon_files[ICON_COUNT] = {
    [ICON_NEXT] = "next.svg",           [ICON_BACK] = "back.svg",
    [ICON_HOME] = "home.svg",           [ICON_LANGUAGE] = "language.svg",
    [ICON_ACCESS] = "access.svg",       [ICON_CLOSE] = "close.svg",
    [ICON_CHECK] = "check.svg",         [ICON_MAGNIFIER] = "magnifier.svg",
    [ICON_LARGER] = "larger.svg",       [ICON_SMALLER] = "smaller.svg",
    [ICON_PAN_LEFT] = "pan-left.svg",   [ICON_PAN_UP] = "pan-up.svg",
    [ICON_PAN_RIGHT] = "pan-right.svg", [ICON_PAN_DOWN] = "pan-down.svg",
};

// The icons are our own files and simple paths: SDL_image draws them at any size.
static unsigned char *draw_icon(const char *folder, enum icon icon, int w, int h,
                                int *stride)
{
    char *path = file_join(folder, icon_files[icon]);
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    SDL_Surface *drawn = file ? IMG_LoadSizedSVG_RW(file, w, h) : NULL;
    SDL_Surface *argb =
        drawn ? SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    unsigned char *coverage = NULL;

    if (!argb)
        log_line("The icon %s could not be drawn: %s", path, SDL_GetError());
    free(path);
    *stride = (w + 3) / 4 * 4;
    if (argb) {
        coverage = base_alloc((size_t)*stride * (size_t)h);
        for (int y = 0; y < int_min(h, argb->h); y++) {
            const Uint32 *row =
                (const Uint32 *)(const void *)((const Uint8 *)argb->pixels +
                                               (size_t)y * (size_t)argb->pitch);

            for (int x = 0; x < int_min(w, argb->w); x++)
                coverage[(size_t)y * (size_t)*stride + (size_t)x] =
                    (unsigned char)(row[x] >> 24);
        }
    }
    SDL_FreeSurface(argb);
    SDL_FreeSurface(drawn);
    if (file)
        SDL_RWclose(file);
    return coverage;
}

const struct mask *masks_icon(struct masks *masks, enum icon icon, int w, int h)
{
    uint64_t key = make_key(MASK_ICON, (int)icon, w, h, 0, "", 0);
    struct kept *kept = find(masks, key);

    if (kept)
        return &kept->mask;

    int stride;
    unsigned char *coverage = draw_icon(masks->icons, icon, w, h, &stride);

    return keep(masks, key, (struct mask){.w = w, .h = h}, coverage, stride);
}
