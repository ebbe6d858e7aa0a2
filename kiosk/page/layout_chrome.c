// What stays while cards change: the film strip of the stages and the controls, all in
// the lower part of the glass, within reach of a wheelchair (ADA 2010, 308.2.1).
#include "page/layout.h"

#include "base/arena.h"

#include <stdio.h>

// The centre of a round control, px.
struct spot {
    int x, y;
};

struct places_of_chrome {
    struct rect strip;
    struct rect tiles; // first to last
    struct spot back, next, home, language, access;
    int big, small; // diameters
};

static struct places_of_chrome places(const struct layout *layout)
{
    struct size px = layout->screen.px;
    struct places_of_chrome p = {
        .big = layout_touch_px(layout, 34),
        .small = layout_touch_px(layout, 30),
    };

    if (screen_is_portrait(&layout->screen)) {
        int strip_h = layout_touch_px(layout, 58);
        int strip_y = px.h - strip_h - layout_px(layout, 14);
        int row = strip_y - layout_px(layout, 6) - p.big / 2;

        p.strip = (struct rect){0, strip_y, px.w, strip_h};
        p.tiles = rect_inset(p.strip, layout_px(layout, 9));
        p.back = (struct spot){px.w * 15 / 100, row};
        p.next = (struct spot){px.w * 85 / 100, row};
        p.home = (struct spot){px.w * 34 / 100, row};
        p.language = (struct spot){px.w * 50 / 100, row};
        p.access = (struct spot){px.w * 66 / 100, row};
    } else {
        int strip_h = layout_touch_px(layout, 56), edge = layout_px(layout, 10);
        int strip_y = px.h - strip_h - layout_px(layout, 7),
            row = strip_y + strip_h / 2;
        int gap = layout_px(layout, 7), left = edge + p.big + gap;
        int right =
            px.w - edge - 3 * p.small - 2 * gap - layout_px(layout, 14) - p.big - gap;

        p.back = (struct spot){edge + p.big / 2, row};
        p.strip = (struct rect){left, strip_y, right - left, strip_h};
        p.tiles = rect_inset(p.strip, layout_px(layout, 9));
        p.next = (struct spot){right + gap + p.big / 2, row};
        p.access = (struct spot){px.w - edge - p.small / 2, row};
        p.language = (struct spot){p.access.x - p.small - gap, row};
        p.home = (struct spot){p.language.x - p.small - gap, row};
    }
    return p;
}

int layout_chrome_top(const struct layout *layout)
{
    struct places_of_chrome p = places(layout);

    if (screen_is_portrait(&layout->screen))
        return p.back.y - p.big / 2 - layout_px(layout, 6);
    return p.strip.y - layout_px(layout, 3);
}

static void draw_perforation(struct layout *layout, struct rect strip)
{
    int hole_w = layout_px(layout, 2), hole_h = layout_px(layout, 3.2);
    int pitch = layout_px(layout, 5.8), edge = layout_px(layout, 2.6);
    int count = (strip.w - pitch) / pitch,
        from = strip.x + (strip.w - count * pitch) / 2;

    for (int row = 0; row < 2; row++)
        for (int i = 0; i < count; i++) {
            struct draw *hole = draw_add(
                layout->list, DRAW_FILL,
                (struct rect){from + i * pitch + (pitch - hole_w) / 2,
                              row ? strip.y + strip.h - edge - hole_h : strip.y + edge,
                              hole_w, hole_h});

            hole->radius = layout_px(layout, 0.8);
            hole->tint = layout->theme->hole;
        }
}

static void draw_tile(struct layout *layout, int stage, struct rect tile, bool here)
{
    const struct library *library = layout->library;
    int cover = library->stages[stage - 1].cover, radius = layout_px(layout, 2.5);
    color tint = theme_stage(stage);
    struct rect label = tile, clear = tile;
    char name[HIT_NAME_MAX];

    // The number stands on the stage's own colour.
    label.h = tile.h * 36 / 100;
    label.y = tile.y + tile.h - label.h;
    clear.h -= label.h;

    if (cover >= 0) {
        layout_picture(layout, &library->cards[cover], tile, clear, radius);
    } else {
        struct draw *fill = draw_add(layout->list, DRAW_FILL, tile);

        fill->tint = tint;
        fill->radius = radius;
    }

    struct draw *band = draw_add(layout->list, DRAW_FILL, label);

    tint = theme_band(layout->theme, stage);
    band->tint = tint;
    band->radius = radius;
    // Square where it meets the picture.
    draw_add(layout->list, DRAW_FILL,
             (struct rect){label.x, label.y, label.w, label.h - radius})
        ->tint = tint;
    layout_centred(layout, layout_number(layout, stage), ROLE_LABEL, label,
                   layout->theme->on_dark);
    if (here) {
        struct draw *ring = draw_add(layout->list, DRAW_RING,
                                     rect_inset(tile, -layout_px(layout, 1.5)));

        ring->radius = radius + layout_px(layout, 1.5);
        ring->line = layout_px(layout, 1.4);
        ring->tint = layout->theme->light;
    }
    snprintf(name, sizeof(name), "stage-%d", stage);
    // The targets share the gaps: on a small upright panel a finger needs them.
    layout_hit(layout, name, rect_inset(tile, -layout_px(layout, 3.4) / 2), radius);
}

void layout_chrome(struct layout *layout)
{
    const struct library *library = layout->library;
    const struct card *card = &library->cards[layout->page->key.card];
    struct places_of_chrome p = places(layout);
    struct size px = layout->screen.px;
    int top = layout_chrome_top(layout);

    layout->page->chrome_rect = (struct rect){0, top, px.w, px.h - top};

    struct draw *night = draw_add(layout->list, DRAW_FILL, layout->page->chrome_rect);

    night->tint = layout->theme->night_edge;

    struct draw *strip = draw_add(layout->list, DRAW_FILL, p.strip);

    strip->tint = layout->theme->strip;
    draw_perforation(layout, p.strip);

    int pitch = (p.tiles.w + layout_px(layout, 3.4)) / STAGES_MAX;
    int width = pitch - layout_px(layout, 3.4);
    int from = p.tiles.x +
               (p.tiles.w - library->stage_count * pitch + layout_px(layout, 3.4)) / 2;

    for (int i = 0; i < library->stage_count; i++)
        draw_tile(layout, i + 1,
                  (struct rect){from + i * pitch, p.tiles.y, width, p.tiles.h},
                  card->stage == i + 1);

    layout_button(layout, "back", ICON_BACK, p.back.x, p.back.y, p.big,
                  layout->theme->card);
    layout_button(layout, "next", ICON_NEXT, p.next.x, p.next.y, p.big,
                  layout->theme->light);
    layout_button(layout, "home", ICON_HOME, p.home.x, p.home.y, p.small,
                  layout->theme->card);
    layout_button(layout, "language", ICON_LANGUAGE, p.language.x, p.language.y,
                  p.small, layout->theme->card);
    layout_button(layout, "access", ICON_ACCESS, p.access.x, p.access.y, p.small,
                  layout->theme->card);
}
