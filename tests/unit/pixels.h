// What a test sees on the CPU glass: how many colours a frame has, and whether its
// texts stand out from what is around them.
#pragma once

#include "app.h"
#include "glass/font.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <SDL.h>

#include <math.h>
#include <stdio.h>

static const double CONTRAST_LEAST = 3;

// Papers, shadows, shades and the edges of letters alone make some 1,200 colours, so
// the bound also holds where the design shows no picture: languages, preparing, cards
// without one.
enum { COLORS_LEAST = 1000, COLORS_ALL = 1 << 24 };

struct play {
    struct app app;
    char scratch[48];
    usec now;
    SDL_Surface *shot;   // the last frame, 0xXXRRGGBB
    unsigned char *seen; // a bit a colour
    int texts;           // looked at
    int faults;
};

#define complain(play, ...)                                                            \
    (print_error(__VA_ARGS__), print_error("\n"), (play)->faults++)

static inline void take_shot(struct play *play)
{
    char path[64];

    snprintf(path, sizeof(path), "%s/shot.bmp", play->scratch);
    assert_true(glass_save(play->app.glass, path));

    SDL_Surface *read = SDL_LoadBMP(path);

    assert_non_null(read);
    SDL_FreeSurface(play->shot);
    play->shot = SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_RGB888, 0);
    SDL_FreeSurface(read);
    assert_non_null(play->shot);
}

static inline color pixel(const struct play *play, int x, int y)
{
    const char *row =
        (const char *)play->shot->pixels + (ptrdiff_t)y * play->shot->pitch;
    color c;

    memcpy(&c, row + (ptrdiff_t)x * 4, sizeof(c));
    return c | 0xff000000;
}

// Stops when there are enough.
static inline int count_colors(struct play *play)
{
    int count = 0;

    memset(play->seen, 0, COLORS_ALL / 8);
    for (int y = 0; y < play->shot->h && count < COLORS_LEAST; y++)
        for (int x = 0; x < play->shot->w; x++) {
            color c = pixel(play, x, y) & 0xffffff;
            unsigned char bit = (unsigned char)(1u << (c & 7));

            count += !(play->seen[c >> 3] & bit);
            play->seen[c >> 3] |= bit;
        }
    return count;
}

// The middle of many colours, channel by channel.
struct middle {
    int count, of[3][256];
};

static inline void middle_add(struct middle *middle, color c)
{
    middle->of[0][COLOR_RED(c)]++;
    middle->of[1][COLOR_GREEN(c)]++;
    middle->of[2][COLOR_BLUE(c)]++;
    middle->count++;
}

static inline color middle_color(const struct middle *middle)
{
    color c = 0xff;

    for (int channel = 0; channel < 3; channel++) {
        int value = 0, below = 0;

        while (value < 255 &&
               (below += middle->of[channel][value]) * 2 <= middle->count)
            value++;
        c = c << 8 | (color)value;
    }
    return c;
}

// ---- Texts

// How much of a run's ink lies on a pixel, 0…255.
static inline int ink_at(const struct run_mask *mask, int x, int y)
{
    return x < 0 || y < 0 || x >= mask->w || y >= mask->h
               ? 0
               : mask->coverage[y * mask->stride + x];
}

static inline void check_text(struct play *play, const char *name,
                              const struct draw *draw, int shift)
{
    const struct draw_list *list = &play->app.scene.list;
    const char *text = draw_text(list, draw);
    struct rect glass = {0, 0, play->shot->w, play->shot->h}, rect = draw->rect;
    struct middle around = {0}, ink = {0};
    struct run_mask mask;

    rect.x += shift;
    rect = rect_intersect(rect, glass);
    if (rect_empty(rect) || !fonts_render(play->app.typesetter.fonts, text,
                                          draw->length, draw->shaping, &mask))
        return;

    int left = (int)lroundf(draw->x) - mask.pen_x + shift;
    int top = draw->baseline - mask.baseline;

    for (int y = rect.y; y < rect.y + rect.h; y++)
        for (int x = rect.x; x < rect.x + rect.w; x++) {
            int covered = ink_at(&mask, x - left, y - top);

            if (covered == 0)
                middle_add(&around, pixel(play, x, y));
            else if (covered > 250)
                middle_add(&ink, pixel(play, x, y));
        }
    run_mask_free(&mask);
    if (ink.count < 8) // a run of spaces, or nearly all of it beside the glass
        return;
    play->texts++;

    // What it was meant to be, and what came of it on the glass.
    double meant = color_contrast(draw->tint, middle_color(&around));
    double shown = color_contrast(middle_color(&ink), middle_color(&around));

    if (meant >= CONTRAST_LEAST && shown >= CONTRAST_LEAST)
        return;
    complain(play,
             "%s: \"%.*s\" at %d,%d %dx%d: #%06x (shown as #%06x) on #%06x is only "
             "%.2f (%.2f) : 1",
             name, draw->length, text, rect.x, rect.y, rect.w, rect.h,
             draw->tint & 0xffffff, middle_color(&ink) & 0xffffff,
             middle_color(&around) & 0xffffff, meant, shown);
}

static inline void check_texts(struct play *play, const char *name)
{
    const struct draw_list *list = &play->app.scene.list;
    int shift = 0, inside = 0, before = play->texts;

    for (int i = 0; i < list->count; i++) {
        const struct draw *draw = &list->draws[i];

        if (draw->op == DRAW_LAYER) {
            shift = draw->shift;
            inside = draw->count;
            continue;
        }
        if (inside-- <= 0)
            shift = 0;
        // The card behind the question is not meant to be read.
        if (draw->op == DRAW_TEXT && !(play->app.visit.asking && inside >= 0))
            check_text(play, name, draw, shift);
    }
    if (play->texts == before)
        complain(play, "%s: there is no text", name);
}

static inline void check_frame(struct play *play, const char *name)
{
    app_show(&play->app);
    take_shot(play);

    int colors = count_colors(play);

    if (colors < COLORS_LEAST)
        complain(play, "%s: %d colours; at least %d were expected", name, colors,
                 COLORS_LEAST);
    if (!play->app.scene.moves)
        check_texts(play, name);
}
