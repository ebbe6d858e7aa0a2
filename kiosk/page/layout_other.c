// The calm card of a show in preparation, and "Still there?".
#include "page/layout.h"

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
    // Its lines grow with the text; there is no more room than above the controls.
    int row =
        int_min(layout_px(layout, 18) * layout->screen.text_size / TEXT_SIZE_NORMAL,
                (layout_chrome_top(layout) - 3 * pad) / 4);
    int bar_h = layout_px(layout, 4);
    int height = 2 * pad + row * 13 / 4 + layout_px(layout, 8) + bar_h;
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
                   ROLE_BODY, (struct rect){paper.x + pad, y, inner, row},
                   layout->theme->soft_ink);
    y = paper.y + height - pad - bar_h;

    struct rect bar = {paper.x + pad, y, inner, bar_h};
    struct draw *empty = draw_add(layout->list, DRAW_FILL, bar);

    empty->radius = bar_h / 2;
    empty->tint = theme_track(layout->theme);
    bar.w = int_max(bar_h, (int)((int64_t)inner * seconds / int_max(of, 1)));

    struct draw *full = draw_add(layout->list, DRAW_FILL, bar);

    full->radius = bar_h / 2;
    full->tint = theme_stage_ink(layout->theme, 0);
    return paper;
}
