// What stands around a picture that is shown full screen: its credit, and a row of
// buttons that do all that fingers can, within reach at the foot of the glass. The
// picture itself moves: the scene draws it.
#include "page/layout.h"

#include "base/arena.h"

struct button {
    const char *name;
    enum icon icon;
};

// Left is left in every language. Groups stand a little apart.
static const struct button pans[] = {
    {"pan-left", ICON_PAN_LEFT},
    {"pan-up", ICON_PAN_UP},
    {"pan-down", ICON_PAN_DOWN},
    {"pan-right", ICON_PAN_RIGHT},
};
static const struct button others[] = {
    {"smaller", ICON_SMALLER},
    {"larger", ICON_LARGER},
    {"close", ICON_CLOSE},
};

enum { PANS = COUNT_OF(pans), STEPS = 2, OTHERS = COUNT_OF(others), CREDIT_LINES = 2 };

struct band {
    int edge, gap, button;  // px
    int buttons_w, rows;    // of the buttons
    struct text_block text; // the credit
    int text_w;
    bool beside; // credit and buttons stand side by side
};

static int row_width(const struct band *band, int count)
{
    return count * band->button + (count - 1) * band->gap;
}

// On at most two lines; only words without end keep it from that.
static struct text_block set_credit(const struct layout *layout, int width)
{
    static const double least = 0.6, step = 0.08;
    const struct card *card = &layout->library->cards[layout->page->key.card];
    struct text_block text;
    double fit = 1;

    do {
        text = text_layout_plain(layout->arena, card->texts[layout->language].credit,
                                 theme_style(&layout->screen, ROLE_FACTS, fit),
                                 (float)width, true, layout_language(layout),
                                 layout->measure);
        fit -= step;
    } while (text.line_count > CREDIT_LINES && fit >= least);
    text.line_count = int_min(text.line_count, CREDIT_LINES);
    return text;
}

static struct band band_of(const struct layout *layout)
{
    struct band band = {.edge = layout_px(layout, 9),
                        .gap = layout_px(layout, 6),
                        .button = layout_touch_px(layout, 30),
                        .rows = 1};
    int width = layout->screen.px.w - 2 * band.edge;

    band.buttons_w = row_width(&band, PANS + OTHERS) + 2 * band.gap;
    if (band.buttons_w > width) {
        band.rows = 2;
        band.buttons_w = row_width(&band, PANS);
    }
    band.text_w = width - band.buttons_w - 2 * band.gap;
    band.beside = band.rows == 1 && band.text_w >= width / 3;
    if (!band.beside)
        band.text_w = width;
    band.text = set_credit(layout, band.text_w);
    return band;
}

static void put(struct layout *layout, const struct band *band,
                const struct button *button, int x, int y)
{
    layout_button(layout, button->name, button->icon, x + band->button / 2,
                  y + band->button / 2, band->button, layout->theme->card);
}

static void put_buttons(struct layout *layout, const struct band *band, int x, int y)
{
    int pitch = band->button + band->gap;

    // The page will be turned over: what is to stand on the left then stands on the
    // right now.
    for (int i = 0; i < PANS; i++)
        put(layout, band, &pans[layout->rtl ? PANS - 1 - i : i], x + i * pitch, y);
    if (band->rows == 1) {
        x += PANS * pitch + band->gap;
    } else {
        x += (band->buttons_w - row_width(band, OTHERS) - band->gap) / 2;
        y += pitch;
    }
    for (int i = 0; i < OTHERS; i++)
        put(layout, band, &others[i], x + i * pitch + (i < STEPS ? 0 : band->gap), y);
}

void layout_zoom(struct layout *layout)
{
    struct page *page = layout->page;
    struct size px = layout->screen.px;
    struct band band = band_of(layout);
    int text_h = text_height(&band.text, 0, band.text.line_count, 0);
    int buttons_h = band.rows * band.button + (band.rows - 1) * band.gap;
    int pad = layout_px(layout, 7), height = buttons_h + 2 * pad;

    if (!band.beside && text_h)
        height += text_h + layout_px(layout, 4);
    height = int_min(height, px.h);
    page->body_rect = (struct rect){0, 0, px.w, px.h - height};
    page->chrome_rect = (struct rect){0, px.h - height, px.w, height};
    draw_add(layout->list, DRAW_FILL, page->body_rect)->tint = layout->theme->night;

    layout->list = &page->chrome;
    draw_add(layout->list, DRAW_FILL, page->chrome_rect)->tint =
        layout->theme->night_edge;

    int row = px.h - pad - buttons_h;
    int x =
        band.beside ? px.w - band.edge - band.buttons_w : (px.w - band.buttons_w) / 2;
    int text_y = band.beside ? row + (buttons_h - text_h) / 2
                             : page->chrome_rect.y + layout_px(layout, 5);

    layout_text_block(layout, &band.text, band.edge, text_y, 0, layout->theme->on_dark);
    put_buttons(layout, &band, x, row);
}
