#include "page/layout.h"

#include "base/arena.h"

#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

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

const char *layout_language(const struct layout *layout)
{
    return layout->library->languages[layout->language].code;
}

const char *layout_word(const struct layout *layout, const char *key)
{
    return library_word(layout->library, layout->language, key);
}

// "one", "few", "other"…: the CLDR category, from ICU.
static void plural_category(const char *language, int count, char *out, size_t size)
{
    UErrorCode error = U_ZERO_ERROR;
    UPluralRules *rules = uplrules_open(language, &error);
    UChar name[16];
    int32_t length = U_SUCCESS(error)
                         ? uplrules_select(rules, count, name, COUNT_OF(name), &error)
                         : 0;

    snprintf(out, size, "other");
    if (U_SUCCESS(error) && length > 0 && (size_t)length < size) {
        u_strToUTF8(out, (int32_t)size, NULL, name, length, &error);
        out[length] = 0;
    }
    if (rules)
        uplrules_close(rules);
}

const char *layout_counted(const struct layout *layout, const char *key, int count)
{
    char category[16], full[64];

    plural_category(layout_language(layout), count, category, sizeof(category));
    snprintf(full, sizeof(full), "%s.%s", key, category);

    const char *text = layout_word(layout, full);

    if (strcmp(text, full) == 0) { // a language need not give every form
        snprintf(full, sizeof(full), "%s.other", key);
        text = layout_word(layout, full);
    }

    const char *place = strstr(text, "{n}");

    if (!place)
        return text;
    return arena_format(layout->arena, "%.*s%d%s", (int)(place - text), text, count,
                        place + 3);
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
    struct want want = {
        &card->picture, {rect.w, rect.h}, card->focus, card->borrows_cover ? 1.5F : 1};
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

void layout_centred(struct layout *layout, const char *text, enum text_role role,
                    struct rect rect, color tint)
{
    double fit = 1;
    struct text_block block;

    // A long translation, or a large text size, shrinks rather than leaves its button.
    for (;; fit -= 0.1) {
        block = text_layout_plain(layout->arena, text,
                                  theme_style(&layout->screen, role, fit), 1e6F, false,
                                  layout_language(layout), layout->measure);
        float capital = block.style.cap * (float)block.style.size;

        if ((block.width <= (float)rect.w && capital <= (float)rect.h * 0.75F) ||
            fit < 0.5)
            break;
    }
    layout_text_block(layout, &block, rect.x + (rect.w - (int)lroundf(block.width)) / 2,
                      rect.y + (rect.h - block.line_count * block.style.leading) / 2, 0,
                      tint);
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

const char *layout_stage_line(const struct layout *layout, const struct card *card)
{
    const struct library *library = layout->library;

    if (card->stage == 0)
        return library->titles[layout->language];

    int cover = library->stages[card->stage - 1].cover;

    if (cover < 0)
        return arena_format(layout->arena, "%d", card->stage);
    return arena_format(layout->arena, "%d · %s", card->stage,
                        library->cards[cover].texts[layout->language].title);
}
