#include "glass/paint.h"

#include "glass/mask.h"
#include "glass/paper.h"
#include "glass/shape.h"

#include <math.h>

static pixman_color_t pixman_of(color c, int alpha)
{
    unsigned a = COLOR_ALPHA(c) * (unsigned)alpha / 255;

    // Premultiplied, 16 bits a channel.
    return (pixman_color_t){
        .red = (uint16_t)(COLOR_RED(c) * a * 257 / 255),
        .green = (uint16_t)(COLOR_GREEN(c) * a * 257 / 255),
        .blue = (uint16_t)(COLOR_BLUE(c) * a * 257 / 255),
        .alpha = (uint16_t)(a * 257),
    };
}

pixman_image_t *paint_solid(color c, int alpha)
{
    pixman_color_t wanted = pixman_of(c, alpha);

    return pixman_image_create_solid_fill(&wanted);
}

static int corner_of(struct rect rect, int radius)
{
    return int_min(radius, int_min(rect.w, rect.h) / 2);
}

// `source` over the canvas inside a rounded rectangle. The source's own 0,0 lies at the
// rectangle's corner moved by source_x, source_y.
static void fill_rounded(struct canvas *canvas, pixman_image_t *source,
                         struct rect rect, int radius)
{
    int x = rect.x - canvas->x, y = rect.y - canvas->y;
    int r = corner_of(rect, radius);

    if (r <= 0) {
        pixman_image_composite32(PIXMAN_OP_OVER, source, NULL, canvas->image, 0, 0, 0,
                                 0, x, y, rect.w, rect.h);
        return;
    }

    // Three bands without a mask, four corners with one.
    pixman_image_composite32(PIXMAN_OP_OVER, source, NULL, canvas->image, r, 0, 0, 0,
                             x + r, y, rect.w - 2 * r, r);
    pixman_image_composite32(PIXMAN_OP_OVER, source, NULL, canvas->image, 0, r, 0, 0, x,
                             y + r, rect.w, rect.h - 2 * r);
    pixman_image_composite32(PIXMAN_OP_OVER, source, NULL, canvas->image, r, rect.h - r,
                             0, 0, x + r, y + rect.h - r, rect.w - 2 * r, r);

    const struct mask *corner = masks_corner(canvas->masks, r);

    for (int i = 0; i < 4; i++) {
        bool right = i & 1, low = i & 2;
        int at_x = right ? rect.w - r : 0, at_y = low ? rect.h - r : 0;
        pixman_transform_t turn;

        // The mask is the upper left corner; the others are its mirror images.
        pixman_transform_init_identity(&turn);
        if (right) {
            turn.matrix[0][0] = -pixman_fixed_1;
            turn.matrix[0][2] = pixman_int_to_fixed(r);
        }
        if (low) {
            turn.matrix[1][1] = -pixman_fixed_1;
            turn.matrix[1][2] = pixman_int_to_fixed(r);
        }
        pixman_image_set_transform(corner->image, &turn);
        pixman_image_composite32(PIXMAN_OP_OVER, source, corner->image, canvas->image,
                                 at_x, at_y, 0, 0, x + at_x, y + at_y, r, r);
    }
    pixman_image_set_transform(corner->image, NULL);
}

static void draw_mask(struct canvas *canvas, const struct mask *mask, color tint,
                      int alpha, int x, int y)
{
    if (!mask->image)
        return;

    pixman_image_t *ink = paint_solid(tint, alpha);

    pixman_image_composite32(PIXMAN_OP_OVER, ink, mask->image, canvas->image, 0, 0, 0,
                             0, x + mask->x - canvas->x, y + mask->y - canvas->y,
                             mask->w, mask->h);
    pixman_image_unref(ink);
}

// A piece of a folded mask's side, and where it lies on the side it is unfolded to.
struct piece {
    int from, at, length;
};

static struct piece next_piece(int folded, int side, int at)
{
    int half = folded / 2, end = side - (folded - half);

    if (at >= end)
        return (struct piece){half, at, folded - half};
    if (at < half)
        return (struct piece){0, at, half};
    return (struct piece){half - SHAPE_FOLD / 2, at, int_min(SHAPE_FOLD, end - at)};
}

// A folded mask over w × h from x, y on.
static void draw_unfolded(struct canvas *canvas, const struct mask *mask,
                          const struct draw *draw, int w, int h)
{
    int x = draw->rect.x + mask->x - canvas->x, y = draw->rect.y + mask->y - canvas->y;
    pixman_image_t *ink = paint_solid(draw->tint, draw->alpha);
    struct piece across, down;

    for (int i = 0; i < h; i += down.length) {
        down = next_piece(mask->h, h, i);
        for (int j = 0; j < w; j += across.length) {
            across = next_piece(mask->w, w, j);
            pixman_image_composite32(PIXMAN_OP_OVER, ink, mask->image, canvas->image, 0,
                                     0, across.from, down.from, x + across.at,
                                     y + down.at, across.length, down.length);
        }
    }
    pixman_image_unref(ink);
}

static void draw_fill(struct canvas *canvas, const struct draw *draw)
{
    pixman_image_t *ink = paint_solid(draw->tint, draw->alpha);

    fill_rounded(canvas, ink, draw->rect, draw->radius);
    pixman_image_unref(ink);
}

static void draw_paper(struct canvas *canvas, const struct draw *draw)
{
    fill_rounded(canvas, papers_get(canvas->papers, draw->tint), draw->rect,
                 draw->radius);
}

static void draw_shadow(struct canvas *canvas, const struct draw *draw)
{
    const struct mask *mask = masks_shadow(canvas->masks, draw->rect.w, draw->rect.h,
                                           draw->radius, draw->line);
    int margin = -mask->x;

    draw_unfolded(canvas, mask, draw, draw->rect.w + 2 * margin,
                  draw->rect.h + 2 * margin);
}

static void draw_ring(struct canvas *canvas, const struct draw *draw)
{
    draw_unfolded(
        canvas,
        masks_ring(canvas->masks, draw->rect.w, draw->rect.h, draw->radius, draw->line),
        draw, draw->rect.w, draw->rect.h);
}

static void draw_shade(struct canvas *canvas, const struct draw *draw)
{
    enum { STOPS = 9 };
    pixman_gradient_stop_t stops[STOPS];
    pixman_point_fixed_t from = {0, 0}, to = {0, 0};
    bool level = draw->from == SIDE_LEFT || draw->from == SIDE_RIGHT;
    bool back = draw->from == SIDE_RIGHT || draw->from == SIDE_BOTTOM;
    int length = level ? draw->rect.w : draw->rect.h;

    // Eased at both ends: a straight ramp shows where it begins. Gradient stops are not
    // premultiplied in pixman.
    for (int i = 0; i < STOPS; i++) {
        double t = i / (STOPS - 1.0), eased = t * t * (3 - 2 * t);
        color mixed = color_mix(draw->tint, draw->end, back ? 1 - eased : eased);

        stops[i].x = pixman_double_to_fixed(t);
        stops[i].color = (pixman_color_t){
            .red = (uint16_t)(COLOR_RED(mixed) * 257),
            .green = (uint16_t)(COLOR_GREEN(mixed) * 257),
            .blue = (uint16_t)(COLOR_BLUE(mixed) * 257),
            .alpha = (uint16_t)(COLOR_ALPHA(mixed) * 257),
        };
    }
    if (level)
        to.x = pixman_int_to_fixed(length);
    else
        to.y = pixman_int_to_fixed(length);

    pixman_image_t *shade =
        pixman_image_create_linear_gradient(&from, &to, stops, STOPS);

    pixman_image_set_repeat(shade, PIXMAN_REPEAT_PAD);
    fill_rounded(canvas, shade, draw->rect, draw->radius);
    pixman_image_unref(shade);
}

static void draw_picture(struct canvas *canvas, const struct draw *draw)
{
    const struct bitmap *bitmap =
        draw->image && draw->alpha
            ? canvas->bitmaps->get(canvas->bitmaps->context, draw->image)
            : NULL;

    if (!bitmap || draw->alpha < 255) {
        struct draw under = *draw;

        under.alpha = 255;
        draw_fill(canvas, &under);
    }
    if (!bitmap)
        return;

    pixman_image_t *picture = pixman_image_create_bits_no_clear(
        PIXMAN_x8r8g8b8, bitmap->w, bitmap->h, bitmap->pixels, bitmap->stride * 4);

    if (draw->alpha == 255) {
        fill_rounded(canvas, picture, draw->rect, draw->radius);
    } else {
        // A picture on its way in. Its corners are not rounded twice: they are for a
        // third of a second those of the paper below.
        pixman_image_t *veil = paint_solid(0xffffffff, draw->alpha);
        int r = draw->radius;
        struct rect rect = draw->rect;

        pixman_image_composite32(PIXMAN_OP_OVER, picture, veil, canvas->image, r, 0, 0,
                                 0, rect.x + r - canvas->x, rect.y - canvas->y,
                                 rect.w - 2 * r, rect.h);
        pixman_image_composite32(PIXMAN_OP_OVER, picture, veil, canvas->image, 0, r, 0,
                                 0, rect.x - canvas->x, rect.y + r - canvas->y, r,
                                 rect.h - 2 * r);
        pixman_image_composite32(PIXMAN_OP_OVER, picture, veil, canvas->image,
                                 rect.w - r, r, 0, 0, rect.x + rect.w - r - canvas->x,
                                 rect.y + r - canvas->y, r, rect.h - 2 * r);
        pixman_image_unref(veil);
    }
    pixman_image_unref(picture);
}

// Whether all of a bitmap lies pixel on pixel.
static bool fits_exactly(const struct bitmap *bitmap, struct area place)
{
    return place.w == (float)bitmap->w && place.h == (float)bitmap->h &&
           place.x == floorf(place.x) && place.y == floorf(place.y);
}

// A picture that moves. Its outer edges are put on whole pixels, what lies between them
// is not: it glides.
static void draw_view(struct canvas *canvas, const struct draw *draw)
{
    const struct bitmap *bitmap =
        canvas->bitmaps->get(canvas->bitmaps->context, draw->image);
    struct area place = draw->place;
    struct rect all = {(int)lroundf(place.x), (int)lroundf(place.y), 0, 0};

    all.w = (int)lroundf(place.x + place.w) - all.x;
    all.h = (int)lroundf(place.y + place.h) - all.y;

    struct rect seen = rect_intersect(all, draw->rect);

    if (!bitmap || !draw->alpha || rect_empty(seen))
        return;

    pixman_image_t *picture = pixman_image_create_bits_no_clear(
        PIXMAN_x8r8g8b8, bitmap->w, bitmap->h, bitmap->pixels, bitmap->stride * 4);
    pixman_image_t *veil =
        draw->alpha < 255 ? paint_solid(0xffffffff, draw->alpha) : NULL;
    int from_x = seen.x - all.x, from_y = seen.y - all.y;

    if (!fits_exactly(bitmap, place)) {
        double across = bitmap->w / (double)place.w, down = bitmap->h / (double)place.h;
        pixman_transform_t stretch = {
            {{pixman_double_to_fixed(across), 0,
              pixman_double_to_fixed(across * (seen.x - (double)place.x))},
             {0, pixman_double_to_fixed(down),
              pixman_double_to_fixed(down * (seen.y - (double)place.y))},
             {0, 0, pixman_fixed_1}}};

        pixman_image_set_transform(picture, &stretch);
        pixman_image_set_filter(picture, PIXMAN_FILTER_BILINEAR, NULL, 0);
        pixman_image_set_repeat(picture, PIXMAN_REPEAT_PAD);
        from_x = from_y = 0;
    }
    pixman_image_composite32(veil ? PIXMAN_OP_OVER : PIXMAN_OP_SRC, picture, veil,
                             canvas->image, from_x, from_y, 0, 0, seen.x - canvas->x,
                             seen.y - canvas->y, seen.w, seen.h);
    if (veil)
        pixman_image_unref(veil);
    pixman_image_unref(picture);
}

static void draw_text_run(struct canvas *canvas, const struct draw *draw)
{
    draw_mask(canvas,
              masks_run(canvas->masks, draw_text(canvas->list, draw), draw->length,
                        draw->shaping),
              draw->tint, draw->alpha, (int)lroundf(draw->x), draw->baseline);
}

void paint_draw(struct canvas *canvas, const struct draw *draw)
{
    if (rect_empty(draw->rect))
        return;
    switch ((enum draw_op)draw->op) {
    case DRAW_FILL:
        draw_fill(canvas, draw);
        return;
    case DRAW_PAPER:
        draw_paper(canvas, draw);
        return;
    case DRAW_SHADOW:
        draw_shadow(canvas, draw);
        return;
    case DRAW_SHADE:
        draw_shade(canvas, draw);
        return;
    case DRAW_RING:
        draw_ring(canvas, draw);
        return;
    case DRAW_PICTURE:
        draw_picture(canvas, draw);
        return;
    case DRAW_VIEW:
        draw_view(canvas, draw);
        return;
    case DRAW_ICON:
        draw_mask(canvas,
                  masks_icon(canvas->masks, (enum icon)draw->icon, draw->rect.w,
                             draw->rect.h),
                  draw->tint, draw->alpha, draw->rect.x, draw->rect.y);
        return;
    case DRAW_TEXT:
        draw_text_run(canvas, draw);
        return;
    case DRAW_LAYER:
        return; // composed by its owner
    }
}

void paint_prepare(struct masks *masks, struct papers *papers,
                   const struct draw_list *list, const struct draw *draw)
{
    struct rect r = draw->rect;

    if (rect_empty(r))
        return;
    switch ((enum draw_op)draw->op) {
    case DRAW_PAPER:
        papers_get(papers, draw->tint);
        if (corner_of(r, draw->radius) > 0)
            masks_corner(masks, corner_of(r, draw->radius));
        return;
    case DRAW_FILL:
    case DRAW_SHADE:
    case DRAW_PICTURE:
        if (corner_of(r, draw->radius) > 0)
            masks_corner(masks, corner_of(r, draw->radius));
        return;
    case DRAW_SHADOW:
        masks_shadow(masks, r.w, r.h, draw->radius, draw->line);
        return;
    case DRAW_RING:
        masks_ring(masks, r.w, r.h, draw->radius, draw->line);
        return;
    case DRAW_ICON:
        masks_icon(masks, (enum icon)draw->icon, r.w, r.h);
        return;
    case DRAW_TEXT:
        masks_run(masks, draw_text(list, draw), draw->length, draw->shaping);
        return;
    case DRAW_VIEW:
    case DRAW_LAYER:
        return;
    }
}
