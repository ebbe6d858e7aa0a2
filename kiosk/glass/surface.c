// How a frame is composed. The list becomes items: a layer with all its commands is one
// item, any other command another; each has a hash and a reach. Items that differ from
// the last frame's, at the same place in the list, are damage; everything that touches
// the damage is composed again, clipped to it.
#include "glass/surface.h"

#include "glass/font.h"
#include "glass/mask.h"
#include "glass/paint.h"
#include "glass/paper.h"
#include "host/memory.h"

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

int surface_prepare(struct surface *surface, const struct draw_list *list, int from)
{
    int64_t before = masks_work(surface->masks);

    while (from < list->count && masks_work(surface->masks) == before)
        paint_prepare(surface->masks, surface->papers, list, &list->draws[from++]);
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
    struct canvas canvas = {surface->masks, surface->papers, list,  bitmaps,
                            image,          rect.x,          rect.y};

    for (int i = index + 1; i <= index + list->draws[index].count; i++)
        paint_draw(&canvas, &list->draws[i]);
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
    pixman_image_t *veil =
        head->alpha < 255 ? paint_solid(0xffffffff, head->alpha) : NULL;

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

    moved.op = DRAW_FILL;
    moved.rect.x += head->shift;
    paint_draw(canvas, &moved);
    return true;
}

static void show_layer(struct surface *surface, struct canvas *canvas, int index)
{
    const struct draw_list *list = canvas->list;

    if (show_picture(canvas, &list->draws[index]))
        return;

    const struct layer *layer =
        get_layer(surface, list, index, content_hash(list, index, canvas->bitmaps),
                  canvas->bitmaps);

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
    struct canvas canvas = {
        surface->masks, surface->papers, list, bitmaps, image, 0, 0};
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
            show_layer(surface, &canvas, item->index);
        } else if (!rect_empty(rect_intersect(item->reach, damage))) {
            paint_draw(&canvas, draw);
        }
    }
    for (int i = 0; i < LAYERS_MAX; i++)
        if (!surface->layers[i].used)
            drop_layer(&surface->layers[i]);
    pixman_region32_fini(&clip);
    pixman_image_unref(image);
    return damage;
}
