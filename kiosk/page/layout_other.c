// The page of languages, the calm card of a show in preparation, and "Still there?".
#include "page/layout.h"

#include "base/arena.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void layout_languages(struct layout *layout)
{
    const struct library *library = layout->library;
    struct size px = layout->screen.px;
    int here = layout->page->key.language, count = library->language_count;
    int columns = count > 5 ? 2 : 1, rows = (count + columns - 1) / columns;
    int gap = layout_px(layout, 6), button_h = layout_touch_px(layout, 30);
    int button_w = int_min(layout_px(layout, 170), px.w * 8 / 10 / columns);
    int pad = layout_px(layout, 16), title_h = layout_px(layout, 34);
    int close = layout_touch_px(layout, 30);
    struct rect paper = {0, 0, columns * button_w + (columns - 1) * gap + 2 * pad,
                         2 * pad + title_h + rows * button_h + (rows - 1) * gap};

    paper.x = (px.w - paper.w) / 2;
    // Its middle stands a little low: within reach, near the button that opened it.
    paper.y = int_min((px.h - paper.h) * 6 / 10,
                      px.h - paper.h - close - layout_px(layout, 24));
    layout_night(layout, layout->page->body_rect);
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);
    layout_centred(
        layout, layout_word(layout, "languages.title"), ROLE_HEADLINE,
        (struct rect){paper.x + pad, paper.y + pad * 2 / 3, paper.w - 2 * pad, title_h},
        layout->theme->ink);
    for (int i = 0; i < count; i++) {
        struct rect rect = {paper.x + pad + (i / rows) * (button_w + gap),
                            paper.y + pad + title_h + (i % rows) * (button_h + gap),
                            button_w, button_h};
        char name[HIT_NAME_MAX];

        layout_sheet(layout, rect, button_h / 2,
                     i == here ? layout->theme->light
                               : color_mix(layout->theme->card, 0xffffffff, 0.6));
        layout_centred(layout, library->languages[i].name, ROLE_BUTTON,
                       rect_inset(rect, layout_px(layout, 4)), layout->theme->ink);
        snprintf(name, sizeof(name), "lang-%s", library->languages[i].code);
        layout_hit(layout, name, rect, button_h / 2);
    }
    layout_button(layout, "close", ICON_CLOSE, px.w / 2,
                  paper.y + paper.h + close / 2 + layout_px(layout, 10), close,
                  layout->theme->card);
}

// One row a choice: what it is, and what there is to choose from.
static const struct choice {
    const char *label;
    struct {
        const char *hit, *word;
    } options[4];
} choices[] = {
    {"access.text_size",
     {{"text-100", "access.text_100"},
      {"text-125", "access.text_125"},
      {"text-150", "access.text_150"}}},
    {"access.theme",
     {{"theme-paper", "access.theme_paper"},
      {"theme-contrast", "access.theme_contrast"}}},
};

static bool is_chosen(const struct layout *layout, const char *hit)
{
    if (strncmp(hit, "text-", 5) == 0)
        return strtol(hit + 5, NULL, 10) == layout->screen.text_size;
    return (strcmp(hit, "theme-contrast") == 0) == layout->screen.contrast;
}

void layout_access(struct layout *layout)
{
    struct size px = layout->screen.px;
    int gap = layout_px(layout, 6), pad = layout_px(layout, 16);
    int button_h = layout_touch_px(layout, 30), title_h = layout_px(layout, 34);
    int label_h = layout_px(layout, 16), close = layout_touch_px(layout, 30);
    int width = int_min(layout_px(layout, 330), px.w * 9 / 10);
    struct rect paper = {0, 0, width,
                         2 * pad + title_h +
                             COUNT_OF(choices) * (label_h + button_h + gap)};

    paper.x = (px.w - paper.w) / 2;
    paper.y = int_min((px.h - paper.h) * 6 / 10,
                      px.h - paper.h - close - layout_px(layout, 24));
    layout_night(layout, layout->page->body_rect);
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);
    layout_centred(
        layout, layout_word(layout, "access.title"), ROLE_HEADLINE,
        (struct rect){paper.x + pad, paper.y + pad * 2 / 3, paper.w - 2 * pad, title_h},
        layout->theme->ink);

    int y = paper.y + pad + title_h;

    for (int i = 0; i < COUNT_OF(choices); i++) {
        int count = 0;

        while (count < COUNT_OF(choices[i].options) && choices[i].options[count].hit)
            count++;
        layout_centred(layout, layout_word(layout, choices[i].label), ROLE_LABEL,
                       (struct rect){paper.x + pad, y, paper.w - 2 * pad, label_h},
                       layout->theme->soft_ink);
        y += label_h;
        for (int o = 0; o < count; o++) {
            const char *hit = choices[i].options[o].hit;
            int button_w = (paper.w - 2 * pad - (count - 1) * gap) / count;
            struct rect rect = {paper.x + pad + o * (button_w + gap), y, button_w,
                                button_h};

            layout_sheet(layout, rect, button_h / 2,
                         is_chosen(layout, hit)
                             ? layout->theme->light
                             : color_mix(layout->theme->card, 0xffffffff, 0.6));
            layout_centred(layout, layout_word(layout, choices[i].options[o].word),
                           ROLE_BUTTON, rect_inset(rect, layout_px(layout, 4)),
                           layout->theme->ink);
            layout_hit(layout, hit, rect, button_h / 2);
        }
        y += button_h + gap;
    }
    layout_button(layout, "close", ICON_CLOSE, px.w / 2,
                  paper.y + paper.h + close / 2 + layout_px(layout, 10), close,
                  layout->theme->card);
}

void layout_preparing(struct layout *layout)
{
    struct size px = layout->screen.px;
    const char *language = layout_language(layout);
    int width = int_min(layout_px(layout, 300), px.w * 8 / 10);
    int pad = layout_px(layout, 20), inner = width - 2 * pad;
    struct text_block title =
        text_layout_plain(layout->arena, layout_word(layout, "preparing.title"),
                          theme_style(&layout->screen, ROLE_HEADLINE, 1), (float)inner,
                          true, language, layout->measure);
    struct text_block text =
        text_layout_plain(layout->arena, layout_word(layout, "preparing.text"),
                          theme_style(&layout->screen, ROLE_BODY, 1), (float)inner,
                          false, language, layout->measure);
    int title_h = text_height(&title, 0, title.line_count, 0);
    int text_h = text_height(&text, 0, text.line_count, 0), gap = layout_px(layout, 8);
    int height = 2 * pad + title_h + gap + text_h + layout_px(layout, 14);
    struct rect paper = {(px.w - width) / 2, (px.h - height) / 2, width, height};

    layout_night(layout, layout->page->body_rect);
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);

    // Nine short bars: the day of light that is about to begin.
    int bar = (inner + layout_px(layout, 2)) / STAGES_MAX;

    for (int i = 0; i < STAGES_MAX; i++)
        draw_add(layout->list, DRAW_FILL,
                 (struct rect){paper.x + pad + i * bar, paper.y + pad,
                               bar - layout_px(layout, 2), layout_px(layout, 3)})
            ->tint = theme_stage(i + 1);
    layout_text_block(layout, &title, paper.x + pad,
                      paper.y + pad + layout_px(layout, 12), 0, layout->theme->ink);
    layout_text_block(layout, &text, paper.x + pad,
                      paper.y + pad + layout_px(layout, 12) + title_h + gap, 0,
                      layout->theme->soft_ink);
}

// "Still there?": the countdown in words and as a bar, never as colour alone.
struct rect layout_asking(struct layout *layout, int seconds, int of)
{
    struct size px = layout->screen.px;
    int width = int_min(layout_px(layout, 250), px.w * 86 / 100);
    int pad = layout_px(layout, 14), inner = width - 2 * pad;
    int row = layout_px(layout, 18), bar_h = layout_px(layout, 4);
    int height = 2 * pad + 3 * row + layout_px(layout, 8) + bar_h;
    struct rect paper = {
        (px.w - width) / 2,
        int_min(layout_chrome_top(layout) - height - layout_px(layout, 12),
                (px.h - height) * 6 / 10),
        width, height};
    int y = paper.y + pad;

    draw_add(layout->list, DRAW_FILL, (struct rect){0, 0, px.w, px.h})->tint =
        0x8c0d1a26;
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);
    layout_centred(layout, layout_word(layout, "still_there.title"), ROLE_HEADLINE,
                   (struct rect){paper.x + pad, y, inner, row * 5 / 4},
                   layout->theme->ink);
    y += row * 5 / 4;
    layout_centred(layout, layout_word(layout, "still_there.hint"), ROLE_BUTTON,
                   (struct rect){paper.x + pad, y, inner, row}, layout->theme->ink);
    y += row;
    layout_centred(layout, layout_counted(layout, "still_there.seconds", seconds),
                   ROLE_BODY, (struct rect){paper.x + pad, y, inner, row * 3 / 4},
                   layout->theme->soft_ink);
    y = paper.y + height - pad - bar_h;

    struct rect bar = {paper.x + pad, y, inner, bar_h};
    struct draw *empty = draw_add(layout->list, DRAW_FILL, bar);

    empty->radius = bar_h / 2;
    empty->tint = color_mix(layout->theme->card, layout->theme->ink, 0.18);
    bar.w = int_max(bar_h, (int)((int64_t)inner * seconds / int_max(of, 1)));

    struct draw *full = draw_add(layout->list, DRAW_FILL, bar);

    full->radius = bar_h / 2;
    full->tint = theme_stage_ink(layout->theme, 0);
    return paper;
}
