#include "page/layout.h"

#include "base/arena.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

int layout_px(const struct layout *layout, double design_mm)
{
    return screen_px(&layout->screen, design_mm * layout->k);
}

int layout_touch_px(const struct layout *layout, double design_mm)
{
    return screen_px(&layout->screen, fmax(20, design_mm * layout->k));
}

void layout_hit(struct layout *layout, const char *name, struct rect rect, int radius)
{
    struct page *page = layout->page;

    if (page->hit_count == PAGE_HITS_MAX)
        return;

    struct hit *hit = &page->hits[page->hit_count++];

    snprintf(hit->name, sizeof(hit->name), "%s", name);
    hit->rect = rect;
    hit->radius = radius;
}

void layout_picture(struct layout *layout, const struct card *card, struct rect rect,
                    struct rect clear, int radius)
{
    struct draw *draw = draw_add(layout->list, DRAW_PICTURE, rect);

    draw->radius = radius;
    draw->tint = theme_stage(card->stage);
    if (!card->has_picture || rect_empty(rect))
        return;

    // A story that borrows its stage's picture shows it closer.
    struct want want = {.picture = &card->picture,
                        .size = {rect.w, rect.h},
                        .focus = card->focus,
                        .zoom = card->borrows_cover ? 1.5F : 1};
    struct crop crop = want_crop(&want);
    double px_per_source = rect.w / crop.w;
    int right =
        2 * (clear.x - rect.x) + clear.w - rect.w; // twice how far off the middle
    int down = 2 * (clear.y - rect.y) + clear.h - rect.h;

    // A picture is not turned over with its page: it is cropped for where it will be.
    if (layout->rtl)
        right = -right;
    want.focus.x -= (float)(right / 2.0 / px_per_source / card->picture.size.w);
    want.focus.y -= (float)(down / 2.0 / px_per_source / card->picture.size.h);
    draw->image = want_key(&want);
    if (card->picture.mean) // not known yet after a first glance
        draw->tint = card->picture.mean;
    if (layout->page->want_count < PAGE_WANTS_MAX)
        layout->page->wants[layout->page->want_count++] = want;
}

void layout_night(struct layout *layout, struct rect rect)
{
    struct draw *shade = draw_add(layout->list, DRAW_SHADE, rect);

    shade->from = SIDE_TOP;
    shade->tint = layout->theme->night;
    shade->end = layout->theme->night_edge;
}

void layout_sheet(struct layout *layout, struct rect rect, int radius, color paper)
{
    struct draw *shadow = draw_add(layout->list, DRAW_SHADOW, rect);

    shadow->rect.y += layout_px(layout, 1.6);
    shadow->radius = radius;
    shadow->line = layout_px(layout, 3.2);
    shadow->tint = 0x73030a12;
    shadow = draw_add(layout->list, DRAW_SHADOW, rect);
    shadow->rect.y += layout_px(layout, 0.5);
    shadow->radius = radius;
    shadow->line = layout_px(layout, 0.7);
    shadow->tint = 0x66030a12;

    struct draw *sheet =
        draw_add(layout->list, layout->theme->paper ? DRAW_PAPER : DRAW_FILL, rect);

    sheet->radius = radius;
    sheet->tint = paper;
}

void layout_edge(struct layout *layout, struct rect rect, int radius)
{
    struct draw *edge = draw_add(layout->list, DRAW_RING, rect);

    edge->radius = radius;
    edge->line = layout_px(layout, 0.5);
    edge->tint = layout->theme->soft_ink;
}

int layout_text_lines(struct layout *layout, const struct text_block *block, int first,
                      int count, int x, int y, int gap, color tint)
{
    return text_draw(layout->list, block, first, count, x, y, gap, tint, layout->rtl);
}

void layout_text_block(struct layout *layout, const struct text_block *block, int x,
                       int y, int gap, color tint)
{
    layout_text_lines(layout, block, 0, block->line_count, x, y, gap, tint);
}

// No word of it is wider than `width`: none would be cut.
static bool words_fit(const struct layout *layout, const char *text,
                      struct text_style style, const char *language, int width)
{
    while (*text) {
        size_t length = strcspn(text, " ");
        struct text_block word =
            text_layout_plain(layout->arena, arena_copy(layout->arena, text, length),
                              style, 1e6F, false, language, layout->measure);

        if (word.width > (float)width)
            return false;
        text += length + (text[length] == ' ');
    }
    return true;
}

// The height a text takes. One line needs not all of its leading above and below; of a
// script that has more of it than the style asks for it does.
static int height_of(const struct text_block *block, const struct text_style *style)
{
    if (block->line_count > 1)
        return text_height(block, 0, block->line_count, 0);
    if (block->style.leading > style->leading)
        return block->style.leading * 11 / 10;
    return (int)ceilf(style->cap * (float)style->size / 0.75F);
}

struct label layout_label(const struct layout *layout, const char *text,
                          enum text_role role, const char *language, int w, int h,
                          double fit)
{
    // A fifth smaller is less of a change than a second line.
    static const double several = 0.8, least = 0.15, step = 0.05;
    struct label label;

    for (label.fit = fit;; label.fit -= step) {
        struct text_style style = theme_style(&layout->screen, role, label.fit);

        label.block = text_layout_plain(layout->arena, text, style, 1e6F, false,
                                        language, layout->measure);
        label.height = height_of(&label.block, &style);
        if (label.block.width <= (float)w && label.height <= h)
            return label;
        if (label.fit <= several && words_fit(layout, text, style, language, w)) {
            struct text_block lines = text_layout_plain(
                layout->arena, text, style, (float)w, true, language, layout->measure);
            int height = height_of(&lines, &style);

            if (lines.width <= (float)w && height <= h) {
                label.block = lines;
                label.height = height;
                return label;
            }
        }
        // Not even then: no such place was meant, and it stands over the edge.
        if (label.fit - step < least)
            return label;
    }
}

void layout_put_label(struct layout *layout, const struct label *label,
                      struct rect rect, color tint)
{
    const struct text_block *block = &label->block;
    int y = rect.y + (rect.h - text_height(block, 0, block->line_count, 0)) / 2;

    for (int i = 0; i < block->line_count; i++)
        y += layout_text_lines(
            layout, block, i, 1,
            rect.x + (rect.w - (int)lroundf(block->lines[i].width)) / 2, y, 0, tint);
}

void layout_centred(struct layout *layout, const char *text, enum text_role role,
                    struct rect rect, color tint)
{
    struct label label =
        layout_label(layout, text, role, layout_language(layout), rect.w, rect.h, 1);

    layout_put_label(layout, &label, rect, tint);
}

void layout_button(struct layout *layout, const char *name, enum icon icon, int x,
                   int y, int diameter, color paper)
{
    struct rect rect = {x - diameter / 2, y - diameter / 2, diameter, diameter};

    layout_sheet(layout, rect, diameter / 2, paper);

    struct draw *draw =
        draw_add(layout->list, DRAW_ICON, rect_inset(rect, diameter * 23 / 100));

    draw->icon = (uint8_t)icon;
    draw->tint = layout->theme->ink;
    // The finger's target is a little wider than what the eye sees.
    layout_hit(layout, name, rect_inset(rect, -layout_px(layout, 1)), diameter / 2);
}
