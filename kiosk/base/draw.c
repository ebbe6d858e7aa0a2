#include "base/draw.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void draw_clear(struct draw_list *list)
{
    list->count = list->byte_count = 0;
}

void draw_free(struct draw_list *list)
{
    free(list->draws);
    free(list->bytes);
    *list = (struct draw_list){0};
}

struct draw *draw_add(struct draw_list *list, enum draw_op op, struct rect rect)
{
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 64;
        list->draws =
            base_realloc(list->draws, (size_t)list->room * sizeof(*list->draws));
    }

    struct draw *draw = &list->draws[list->count++];

    // Padding included, so that commands can be hashed as bytes.
    memset(draw, 0, sizeof(*draw));
    draw->op = (uint8_t)op;
    draw->alpha = 255;
    draw->rect = rect;
    return draw;
}

static int add_bytes(struct draw_list *list, const char *bytes, int count)
{
    int at = list->byte_count;

    if (at + count > list->byte_room) {
        list->byte_room = int_max(list->byte_room * 2, at + count + 256);
        list->bytes = base_realloc(list->bytes, (size_t)list->byte_room);
    }
    if (count)
        memcpy(list->bytes + at, bytes, (size_t)count);
    list->byte_count += count;
    return at;
}

void draw_add_text(struct draw_list *list, const char *text, int length,
                   struct shaping shaping, float x, int baseline, color tint,
                   struct rect rect)
{
    struct draw *draw = draw_add(list, DRAW_TEXT, rect);

    draw->shaping = shaping;
    draw->x = x;
    draw->baseline = baseline;
    draw->tint = tint;
    draw->length = length;
    draw->text = add_bytes(list, text, length);
}

int draw_layer_begin(struct draw_list *list, struct rect rect)
{
    draw_add(list, DRAW_LAYER, rect);
    return list->count - 1;
}

void draw_layer_end(struct draw_list *list, int layer)
{
    list->draws[layer].count = list->count - layer - 1;
}

void draw_append(struct draw_list *list, const struct draw_list *more)
{
    for (int i = 0; i < more->count; i++) {
        struct draw *draw = draw_add(list, DRAW_FILL, (struct rect){0});

        *draw = more->draws[i];
        if (draw->length)
            draw->text = add_bytes(list, more->bytes + draw->text, draw->length);
    }
}

const char *draw_text(const struct draw_list *list, const struct draw *draw)
{
    return list->bytes + draw->text;
}

uint64_t draw_hash(const struct draw_list *list, int index, uint64_t hash)
{
    struct draw draw = list->draws[index];

    if (draw.length)
        hash = hash_bytes(hash, draw_text(list, &draw), (size_t)draw.length);
    draw.text = 0;
    return hash_bytes(hash, &draw, sizeof(draw));
}

struct rect draw_reach(const struct draw *draw)
{
    // A Gaussian is invisible beyond three standard deviations.
    return draw->op == DRAW_SHADOW ? rect_inset(draw->rect, -3 * draw->line - 1)
                                   : draw->rect;
}

static const char *const op_names[] = {
    [DRAW_FILL] = "fill",   [DRAW_PAPER] = "paper", [DRAW_SHADOW] = "shadow",
    [DRAW_SHADE] = "shade", [DRAW_RING] = "ring",   [DRAW_PICTURE] = "picture",
    [DRAW_VIEW] = "view",   [DRAW_ICON] = "icon",   [DRAW_TEXT] = "text",
    [DRAW_LAYER] = "layer",
};
static const char *const side_names[] = {"left", "top", "right", "bottom"};
static const char *const icon_names[ICON_COUNT] = {
    "next",      "back",   "home",    "language", "access", "close",     "check",
    "magnifier", "larger", "smaller", "pan-left", "pan-up", "pan-right", "pan-down"};
static const char *const face_names[] = {
    "text", "text-italic", "text-strong", "text-strong-italic",
    "head", "head-italic", "look"};

struct page_of_text {
    char *text;
    size_t length, room;
};

__attribute__((format(printf, 2, 3))) static void print(struct page_of_text *out,
                                                        const char *format, ...)
{
    for (;;) {
        va_list args;
        size_t left = out->room - out->length;

        va_start(args, format);
        int wrote =
            vsnprintf(out->text ? out->text + out->length : NULL, left, format, args);
        va_end(args);
        if (wrote < 0)
            base_die("a draw list could not be printed");
        if ((size_t)wrote < left) {
            out->length += (size_t)wrote;
            return;
        }
        out->room = out->room * 2 + (size_t)wrote + 1024;
        out->text = base_realloc(out->text, out->room);
    }
}

static void print_text(struct page_of_text *out, const struct draw *d, const char *text)
{
    const struct shaping *shaping = &d->shaping;

    print(out, " %s %d", face_names[shaping->face], shaping->size);
    if (shaping->family)
        print(out, " family %d", shaping->family);
    if (memcmp(shaping->script, "Latn", 4) != 0)
        print(out, " %.4s", shaping->script);
    if (shaping->rtl)
        print(out, " rtl");
    print(out, " at %.2f,%d \"%.*s\"", (double)d->x, d->baseline, d->length, text);
}

char *draw_print(const struct draw_list *list)
{
    struct page_of_text out = {0};
    int inside = 0; // commands left in the layer

    print(&out, "%s", "");
    for (int i = 0; i < list->count; i++) {
        const struct draw *d = &list->draws[i];

        print(&out, "%s%-7s %d,%d %dx%d", inside > 0 ? "  " : "", op_names[d->op],
              d->rect.x, d->rect.y, d->rect.w, d->rect.h);
        inside--;
        if (d->tint)
            print(&out, " #%08x", d->tint);
        if (d->end || d->op == DRAW_SHADE)
            print(&out, " to #%08x from %s", d->end, side_names[d->from]);
        if (d->radius)
            print(&out, " radius %d", d->radius);
        if (d->line)
            print(&out, " line %d", d->line);
        if (d->alpha != 255)
            print(&out, " alpha %d", d->alpha);
        if (d->op == DRAW_ICON)
            print(&out, " %s", icon_names[d->icon]);
        if (d->op == DRAW_VIEW)
            print(&out, " of %.2f,%.2f %.2fx%.2f", (double)d->place.x,
                  (double)d->place.y, (double)d->place.w, (double)d->place.h);
        if (d->op == DRAW_TEXT)
            print_text(&out, d, draw_text(list, d));
        if (d->op == DRAW_LAYER) {
            print(&out, " of %d shifted %d", d->count, d->shift);
            inside = d->count;
        }
        print(&out, "\n");
    }
    return out.text;
}
