// How a frame is composed. The list becomes items: a layer with all its commands is one
// item, any other command another; each has a hash and a reach. Items that differ from
// the last frame's, at the same place in the list, are damage; everything that touches
// the damage is composed again, clipped to it.
#include "glass/surface.h"

#include "glass/font.h"
#include "glass/mask.h"
#include "glass/paper.h"
#include "glass/shape.h"
#include "host/memory.h"

#include <pixman.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LAYERS_MAX = 16 };

// A visitor's card, its two neighbours and the loop's next one, with every run and
// shadow: at 4K, upright, 16 MB.
static const size_t mask_bytes = 24u << 20;

struct item {
    int index;     // of the command
    uint64_t hash; // of all of it
    struct rect reach;
};

struct layer {
    uint64_t content; // hash; 0: free
    struct bitmap *bitmap;
    bool opaque, used;
};

struct items {
    struct item *items;
    int count, room;
};

struct surface {
    struct masks *masks;
    struct papers *papers;
    struct items now, last;
    struct layer layers[LAYERS_MAX];
    struct size size;
    bool forget;
};

// Where a command draws, and with what.
struct canvas {
    struct surface *surface;
    const struct draw_list *list;
    const struct bitmap_source *bitmaps;
    pixman_image_t *image;
    int x, y; // what is subtracted from the list's coordinates
};

struct surface *surface_create(struct fonts *fonts, const char *icons)
{
    struct surface *surface = base_alloc(sizeof(*surface));

    surface->masks = masks_create(fonts, icons, mask_bytes);
    surface->papers = papers_create();
    surface->forget = true;
    return surface;
}

static void drop_layer(struct layer *layer)
{
    bitmap_destroy(layer->bitmap);
    *layer = (struct layer){0};
}

void surface_destroy(struct surface *surface)
{
    if (!surface)
        return;
    for (int i = 0; i < LAYERS_MAX; i++)
        drop_layer(&surface->layers[i]);
    papers_destroy(surface->papers);
    masks_destroy(surface->masks);
    free(surface->now.items);
    free(surface->last.items);
    free(surface);
}

void surface_forget(struct surface *surface)
{
    surface->forget = true;
}

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

static pixman_image_t *solid(color c, int alpha)
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

    const struct mask *corner = masks_corner(canvas->surface->masks, r);

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

    pixman_image_t *ink = solid(tint, alpha);

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
    pixman_image_t *ink = solid(draw->tint, draw->alpha);
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
    pixman_image_t *ink = solid(draw->tint, draw->alpha);

    fill_rounded(canvas, ink, draw->rect, draw->radius);
    pixman_image_unref(ink);
}

static void draw_paper(struct canvas *canvas, const struct draw *draw)
{
    fill_rounded(canvas, papers_get(canvas->surface->papers, draw->tint), draw->rect,
                 draw->radius);
}

static void draw_shadow(struct canvas *canvas, const struct draw *draw)
{
    const struct mask *mask = masks_shadow(canvas->surface->masks, draw->rect.w,
                                           draw->rect.h, draw->radius, draw->line);
    int margin = -mask->x;

    draw_unfolded(canvas, mask, draw, draw->rect.w + 2 * margin,
                  draw->rect.h + 2 * margin);
}

static void draw_ring(struct canvas *canvas, const struct draw *draw)
{
    draw_unfolded(canvas,
                  masks_ring(canvas->surface->masks, draw->rect.w, draw->rect.h,
                             draw->radius, draw->line),
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
        pixman_image_t *veil = solid(0xffffffff, draw->alpha);
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
    pixman_image_t *veil = draw->alpha < 255 ? solid(0xffffffff, draw->alpha) : NULL;
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
              masks_run(canvas->surface->masks, draw_text(canvas->list, draw),
                        draw->length, draw->shaping),
              draw->tint, draw->alpha, (int)lroundf(draw->x), draw->baseline);
}

static void draw_one(struct canvas *canvas, const struct draw *draw)
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
                  masks_icon(canvas->surface->masks, (enum icon)draw->icon,
                             draw->rect.w, draw->rect.h),
                  draw->tint, draw->alpha, draw->rect.x, draw->rect.y);
        return;
    case DRAW_TEXT:
        draw_text_run(canvas, draw);
        return;
    case DRAW_LAYER:
        return; // composed by its owner
    }
}

// The masks that draw_one will ask for.
static void prepare_one(struct surface *surface, const struct draw_list *list,
                        const struct draw *draw)
{
    struct masks *masks = surface->masks;
    struct rect r = draw->rect;

    if (rect_empty(r))
        return;
    switch ((enum draw_op)draw->op) {
    case DRAW_PAPER:
        papers_get(surface->papers, draw->tint);
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

int surface_prepare(struct surface *surface, const struct draw_list *list, int from)
{
    int64_t before = masks_work(surface->masks);

    while (from < list->count && masks_work(surface->masks) == before)
        prepare_one(surface, list, &list->draws[from++]);
    return from;
}

int64_t surface_work(const struct surface *surface)
{
    return masks_work(surface->masks);
}

// Whether the commands of a layer leave no hole: the first one fills it.
static bool is_opaque(const struct draw_list *list, int layer)
{
    if (list->draws[layer].count == 0)
        return false;

    const struct draw *first = &list->draws[layer + 1];
    struct rect rect = list->draws[layer].rect;
    bool covers =
        first->radius == 0 && rect_equal(rect_intersect(first->rect, rect), rect);

    switch ((enum draw_op)first->op) {
    case DRAW_FILL:
    case DRAW_PAPER:
        return covers && COLOR_ALPHA(first->tint) == 255;
    case DRAW_SHADE:
        return covers && COLOR_ALPHA(first->tint) == 255 &&
               COLOR_ALPHA(first->end) == 255;
    case DRAW_PICTURE:
        return covers;
    case DRAW_VIEW:
    case DRAW_SHADOW:
    case DRAW_RING:
    case DRAW_ICON:
    case DRAW_TEXT:
    case DRAW_LAYER:
        return false;
    }
    return false;
}

static uint64_t content_hash(const struct draw_list *list, int layer,
                             const struct bitmap_source *bitmaps)
{
    const struct draw *head = &list->draws[layer];
    uint64_t hash = hash_bytes(HASH_START, &head->rect, sizeof(head->rect));

    for (int i = layer + 1; i <= layer + head->count; i++) {
        const struct draw *draw = &list->draws[i];

        hash = draw_hash(list, i, hash);
        if (draw->op == DRAW_PICTURE && draw->image) {
            bool there = bitmaps->get(bitmaps->context, draw->image) != NULL;

            hash = hash_bytes(hash, &there, sizeof(there));
        }
    }
    return hash | 1;
}

static struct layer *get_layer(struct surface *surface, const struct draw_list *list,
                               int index, uint64_t content,
                               const struct bitmap_source *bitmaps)
{
    struct layer *place = NULL;
    struct rect rect = list->draws[index].rect;

    for (int i = 0; i < LAYERS_MAX; i++) {
        if (surface->layers[i].content == content) {
            surface->layers[i].used = true;
            return &surface->layers[i];
        }
        if (!surface->layers[i].used && (!place || !surface->layers[i].content))
            place = &surface->layers[i];
    }
    if (!place)
        return NULL;
    drop_layer(place);
    place->bitmap = bitmap_create(rect.w, rect.h);
    if (!place->bitmap)
        return NULL;
    memory_use_big_pages(place->bitmap->pixels, bitmap_bytes(place->bitmap));
    place->content = content;
    place->opaque = is_opaque(list, index);
    place->used = true;

    pixman_image_t *image = pixman_image_create_bits_no_clear(
        PIXMAN_a8r8g8b8, rect.w, rect.h, place->bitmap->pixels,
        place->bitmap->stride * 4);
    struct canvas canvas = {surface, list, bitmaps, image, rect.x, rect.y};

    for (int i = index + 1; i <= index + list->draws[index].count; i++)
        draw_one(&canvas, &list->draws[i]);
    pixman_image_unref(image);
    return place;
}

static void show_sheet(struct canvas *canvas, const struct draw *head,
                       const struct bitmap *bitmap, bool opaque)
{
    struct rect rect = head->rect;
    pixman_image_t *image = pixman_image_create_bits_no_clear(
        opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8, rect.w, rect.h, bitmap->pixels,
        bitmap->stride * 4);
    pixman_image_t *veil = head->alpha < 255 ? solid(0xffffffff, head->alpha) : NULL;

    pixman_image_composite32(
        veil || !opaque ? PIXMAN_OP_OVER : PIXMAN_OP_SRC, image, veil, canvas->image, 0,
        0, 0, 0, rect.x + head->shift - canvas->x, rect.y - canvas->y, rect.w, rect.h);
    if (veil)
        pixman_image_unref(veil);
    pixman_image_unref(image);
}

// A layer that is one picture needs no sheet of its own: a screen of memory less.
static bool show_picture(struct canvas *canvas, const struct draw *head)
{
    const struct draw *draw = head + 1;

    if (head->count != 1 || draw->op != DRAW_PICTURE || draw->alpha < 255 ||
        draw->radius || !rect_equal(draw->rect, head->rect))
        return false;

    const struct bitmap *bitmap =
        draw->image ? canvas->bitmaps->get(canvas->bitmaps->context, draw->image)
                    : NULL;

    if (bitmap && bitmap->w == head->rect.w && bitmap->h == head->rect.h) {
        show_sheet(canvas, head, bitmap, true);
        return true;
    }
    if (bitmap || head->alpha < 255)
        return false;

    struct draw moved = *draw; // its colour, until it is there

    moved.rect.x += head->shift;
    draw_fill(canvas, &moved);
    return true;
}

static void show_layer(struct canvas *canvas, int index)
{
    const struct draw_list *list = canvas->list;

    if (show_picture(canvas, &list->draws[index]))
        return;

    const struct layer *layer =
        get_layer(canvas->surface, list, index,
                  content_hash(list, index, canvas->bitmaps), canvas->bitmaps);

    if (layer)
        show_sheet(canvas, &list->draws[index], layer->bitmap, layer->opaque);
}

static bool has_picture(const struct draw_list *list, int layer)
{
    for (int i = layer + 1; i <= layer + list->draws[layer].count; i++)
        if (list->draws[i].op == DRAW_PICTURE)
            return true;
    return false;
}

void surface_prepare_layers(struct surface *surface, const struct draw_list *list,
                            const struct bitmap_source *bitmaps)
{
    for (int i = 0; i < list->count; i++)
        if (list->draws[i].op == DRAW_LAYER && !has_picture(list, i))
            get_layer(surface, list, i, content_hash(list, i, bitmaps), bitmaps);
}

// Composes layers that are not there yet and lists the items.
static void list_items(struct surface *surface, const struct draw_list *list,
                       const struct bitmap_source *bitmaps)
{
    struct items *items = &surface->now;

    items->count = 0;
    for (int i = 0; i < list->count; i++) {
        const struct draw *draw = &list->draws[i];
        struct item item = {.index = i, .reach = draw_reach(draw)};

        if (draw->op == DRAW_LAYER) {
            int looks[] = {draw->alpha, draw->shift};

            item.hash =
                hash_bytes(content_hash(list, i, bitmaps), looks, sizeof(looks));
            item.reach.x += draw->shift;
            i += draw->count;
        } else {
            item.hash = draw_hash(list, i, HASH_START);
        }
        if (items->count == items->room) {
            items->room = items->room ? items->room * 2 : 64;
            items->items =
                base_realloc(items->items, sizeof(item) * (size_t)items->room);
        }
        items->items[items->count++] = item;
    }
}

static struct rect find_damage(struct surface *surface, struct size size)
{
    struct rect all = {0, 0, size.w, size.h}, damage = {0};
    int count = int_max(surface->now.count, surface->last.count);

    if (surface->forget || size.w != surface->size.w || size.h != surface->size.h)
        return all;
    for (int i = 0; i < count; i++) {
        const struct item *now = i < surface->now.count ? &surface->now.items[i] : NULL;
        const struct item *was =
            i < surface->last.count ? &surface->last.items[i] : NULL;

        if (now && was && now->hash == was->hash)
            continue;
        if (now)
            damage = rect_union(damage, now->reach);
        if (was)
            damage = rect_union(damage, was->reach);
    }
    return rect_intersect(damage, all);
}

struct rect surface_compose(struct surface *surface, const struct draw_list *list,
                            const struct bitmap_source *bitmaps, uint32_t *pixels,
                            struct size size, int stride)
{
    struct items swap = surface->last;

    surface->last = surface->now;
    surface->now = swap;
    list_items(surface, list, bitmaps);

    struct rect damage = find_damage(surface, size);

    surface->size = size;
    surface->forget = false;
    if (rect_empty(damage))
        return damage;

    pixman_image_t *image = pixman_image_create_bits_no_clear(
        PIXMAN_x8r8g8b8, size.w, size.h, pixels, stride * 4);
    struct canvas canvas = {surface, list, bitmaps, image, 0, 0};
    pixman_region32_t clip;

    pixman_region32_init_rect(&clip, damage.x, damage.y, (unsigned)damage.w,
                              (unsigned)damage.h);
    pixman_image_set_clip_region32(image, &clip);
    for (int i = 0; i < LAYERS_MAX; i++)
        surface->layers[i].used = false;
    for (int i = 0; i < surface->now.count; i++) {
        const struct item *item = &surface->now.items[i];
        const struct draw *draw = &list->draws[item->index];

        if (draw->op == DRAW_LAYER) {
            show_layer(&canvas, item->index);
        } else if (!rect_empty(rect_intersect(item->reach, damage))) {
            draw_one(&canvas, draw);
        }
    }
    for (int i = 0; i < LAYERS_MAX; i++)
        if (!surface->layers[i].used)
            drop_layer(&surface->layers[i]);
    pixman_region32_fini(&clip);
    pixman_image_unref(image);
    return damage;
}
