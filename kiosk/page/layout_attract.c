// The loop nobody touches: the picture fills the screen, the headline stands on its
// dark foot; then the text comes in on the side away from the picture's focus.
#include "page/layout.h"

#include "base/arena.h"

#include <math.h>
#include <stdio.h>

// Whether the text stands where reading begins. On which side of the glass it stands is
// the picture's doing, whatever the language: the subject is on the other one.
static bool text_at_start(const struct layout *layout, const struct card *card)
{
    bool subject_on_left = card->focus.x < 0.45F;

    return !card->has_picture || subject_on_left == layout->rtl;
}

// What is said beside the picture, laid out to fit `room`.
struct telling {
    struct text_block stage, headline, body;
    int headline_gap, body_gap, height, width;
};

static struct telling tell(const struct layout *layout, const struct card *card,
                           const struct paragraph *paragraphs, int count, int width,
                           double fit)
{
    const char *language = layout_language(layout);
    const struct card_text *text = &card->texts[layout->language];
    struct telling t = {
        .stage =
            text_layout_plain(layout->arena, layout_stage_line(layout, card),
                              theme_style(&layout->screen, ROLE_ATTRACT_STAGE, fit),
                              (float)width, false, language, layout->measure),
        .headline =
            text_layout_plain(layout->arena, text->title,
                              theme_style(&layout->screen, ROLE_ATTRACT_HEADLINE, fit),
                              (float)width, true, language, layout->measure),
        .body = text_layout(layout->arena, paragraphs, count,
                            theme_style(&layout->screen, ROLE_ATTRACT_BODY, fit),
                            (float)width, false, language, layout->measure),
        .headline_gap = layout_px(layout, 1.5),
        .body_gap = layout_px(layout, 7),
    };

    // A stage's cover carries its name as headline; it is not said twice.
    if (card->kind == CARD_STAGE)
        t.stage = text_layout_plain(
            layout->arena, layout_number(layout, card->stage),
            theme_style(&layout->screen, ROLE_ATTRACT_STAGE, fit * 1.6), (float)width,
            false, language, layout->measure);
    t.height = text_height(&t.stage, 0, t.stage.line_count, 0) + t.headline_gap +
               text_height(&t.headline, 0, t.headline.line_count, 0);
    if (t.body.line_count)
        t.height += t.body_gap +
                    text_height(&t.body, 0, t.body.line_count, t.body.style.size / 2);
    t.width = (int)ceilf(fmaxf(t.stage.width, fmaxf(t.headline.width, t.body.width)));
    return t;
}

static void draw_telling(struct layout *layout, const struct telling *t, int x, int y)
{
    const struct theme *theme = layout->theme;

    layout_text_block(layout, &t->stage, x, y, 0, theme->light);
    y += text_height(&t->stage, 0, t->stage.line_count, 0) + t->headline_gap;
    layout_text_block(layout, &t->headline, x, y, 0, theme->on_dark);
    y += text_height(&t->headline, 0, t->headline.line_count, 0) + t->body_gap;
    layout_text_block(layout, &t->body, x, y, t->body.style.size / 2, theme->on_dark);
}

static bool is_torn(const struct text_block *block)
{
    for (int i = 0; i < block->line_count; i++)
        if (block->lines[i].turn == TURN_TORN)
            return true;
    return false;
}

// The first sentence, and the next ones where it is hardly one: "Welcome."
static int opening_of(const struct layout *layout, const struct card_text *text,
                      struct paragraph *opening)
{
    enum { WORDS_LEAST = 6, CHARACTERS_LEAST = 12 };
    int wanted = 1, found;

    do {
        struct reading reading = {0};

        found =
            text_first_sentences(layout->arena, text->paragraphs, text->paragraph_count,
                                 layout_language(layout), wanted, opening);
        for (int i = 0; found && i < opening->span_count; i++) {
            struct reading one = reading_of(opening->spans[i].text);

            reading.words += one.words;
            reading.characters += one.characters;
        }
        if (reading.words >= WORDS_LEAST || reading.characters >= CHARACTERS_LEAST)
            break;
    } while (found == wanted++);
    return int_min(found, 1);
}

// The whole text where it fits, a little smaller if that helps, else its first
// sentence.
static struct telling tell_fitting(struct layout *layout, const struct card *card,
                                   int width, int room)
{
    const struct card_text *text = &card->texts[layout->language];
    struct paragraph opening;
    struct telling t;

    for (int percent = 100; percent >= 90; percent -= 5) {
        t = tell(layout, card, text->paragraphs, text->paragraph_count, width,
                 percent / 100.0);
        if (t.height <= room && !is_torn(&t.headline))
            return t;
    }

    int count = opening_of(layout, text, &opening);

    // The steps below nine tenths are for languages and screens we do not know yet.
    for (int percent = 100; percent >= 40; percent -= 10) {
        t = tell(layout, card, &opening, count, width, percent / 100.0);
        if (t.height <= room && !is_torn(&t.headline) && !is_torn(&t.stage))
            return t;
    }
    // A sentence without end is cut.
    while (t.height > room && t.body.line_count > 1) {
        t.body.line_count--;
        t.height -= t.body.style.leading;
    }
    return t;
}

static struct telling tell_headline(struct layout *layout, const struct card *card,
                                    int width, int room)
{
    struct telling t = tell(layout, card, NULL, 0, width, 1);

    for (int percent = 90; percent >= 40 && (t.height > room || is_torn(&t.headline));
         percent -= 10)
        t = tell(layout, card, NULL, 0, width, percent / 100.0);
    return t;
}

static struct reading reading_of_block(const struct text_block *block)
{
    struct reading sum = {0};

    for (int i = 0; i < block->line_count; i++)
        for (int r = 0; r < block->lines[i].run_count; r++) {
            const struct text_run *run = &block->lines[i].runs[r];
            char text[512];

            snprintf(text, sizeof(text), "%.*s", run->length, run->text);

            struct reading one = reading_of(text);

            sum.words += one.words;
            sum.characters += one.characters;
        }
    return sum;
}

// The dwell follows what is shown, not what the card holds.
static void count_words(struct page *page, const struct telling *t)
{
    const struct text_block *blocks[] = {&t->stage, &t->headline, &t->body};

    for (int i = 0; i < COUNT_OF(blocks); i++) {
        struct reading one = reading_of_block(blocks[i]);

        page->reading.words += one.words;
        page->reading.characters += one.characters;
    }
}

static void draw_progress(struct layout *layout, const struct card *card, int x, int y,
                          int width)
{
    const struct library *library = layout->library;
    int count = int_max(library->stage_count, 1);
    int gap = layout_px(layout, 2.6), height = layout_px(layout, 2.6);

    for (int i = 0; i < count; i++) {
        int left = x + (width + gap) * i / count;
        int right = x + (width + gap) * (i + 1) / count - gap;
        struct rect rect = {left, y, right - left, height};
        struct draw *empty =
            draw_add(layout->list, layout->theme->paper ? DRAW_FILL : DRAW_RING, rect);
        double full = 0;

        // In high contrast what is ahead is hollow: not by its colour alone.
        empty->radius = height / 2;
        empty->line = layout->theme->paper ? 0 : layout_px(layout, 0.6);
        empty->tint =
            layout->theme->paper ? theme_ahead(layout->theme) : layout->theme->on_dark;
        if (card->kind == CARD_CLOSING || card->stage > i + 1)
            full = 1;
        else if (card->stage == i + 1)
            full = (card->story + 1.0) / (library->stages[i].count + 1.0);
        rect.w = (int)lround(rect.w * full);
        if (rect.w < height)
            continue;

        struct draw *done = draw_add(layout->list, DRAW_FILL, rect);

        done->radius = height / 2;
        done->tint = layout->theme->light;
    }
}

static void shade(struct layout *layout, struct rect rect, enum draw_side from,
                  int begin_alpha, int end_alpha)
{
    struct draw *draw = draw_add(layout->list, DRAW_SHADE, rect);

    draw->from = (uint8_t)from;
    draw->tint = color_with_alpha(layout->theme->night, begin_alpha);
    draw->end = color_with_alpha(layout->theme->night, end_alpha);
}

// Where the invitation stands: on the side of the picture, away from the text. The
// rectangle of the pill; the languages' row stands above it.
static struct rect invitation_place(const struct layout *layout,
                                    const struct card *card)
{
    struct size px = layout->screen.px;
    int height = layout_touch_px(layout, 30);

    if (screen_is_portrait(&layout->screen)) {
        int margin = layout_px(layout, 18), width = px.w - 2 * margin;

        return (struct rect){margin + width / 6,
                             px.h - layout_px(layout, 22) - layout_px(layout, 9) -
                                 height,
                             width * 2 / 3, height};
    }

    int margin = layout_px(layout, 26), width = layout_px(layout, 140);

    return (struct rect){text_at_start(layout, card) ? px.w - margin - width : margin,
                         px.h - layout_px(layout, 20) - layout_px(layout, 9) - height,
                         width, height};
}

// The languages stand above the pill in as many rows as their words need: each has room
// for a finger and, if it can be, for its word. All words are of one size.
struct languages {
    int rows, columns;
    int width, height; // of a cell
    double fit;        // of the words
};

static struct label touch_label(const struct layout *layout, int language,
                                const struct languages *l)
{
    return layout_label(
        layout, library_word(layout->library, language, "attract.touch_short"),
        ROLE_ATTRACT_LANGUAGE, layout->library->languages[language].code,
        l->width - 2 * layout_px(layout, 3), l->height * 2 / 3, l->fit);
}

static struct languages languages_above(const struct layout *layout, int width)
{
    static const double good = 0.8;
    int count = layout->library->language_count, least = layout_touch_px(layout, 20);
    struct languages l = {.height = least};

    if (count < 2)
        return (struct languages){0};
    for (l.rows = 1;; l.rows++) {
        l.fit = 1;
        l.columns = (count + l.rows - 1) / l.rows;
        l.width = width / l.columns;
        for (int i = 0; i < count; i++)
            l.fit = touch_label(layout, i, &l).fit;
        // Two rows are worth a bigger word, more are not.
        if (l.columns == 1 || (l.width >= least && (l.fit >= good || l.rows > 1)))
            return l;
    }
}

static int languages_height(const struct layout *layout, const struct card *card)
{
    struct languages l = languages_above(layout, invitation_place(layout, card).w);

    return l.rows * l.height;
}

static void draw_language(struct layout *layout, int language, struct rect cell,
                          const struct languages *l, bool turn)
{
    struct label label = touch_label(layout, language, l);
    color tint = turn ? layout->theme->light : layout->theme->on_dark;
    char name[HIT_NAME_MAX];

    layout_put_label(layout, &label, cell, tint);
    if (turn) { // whose words the pill says
        int width = int_min((int)ceilf(label.block.width), cell.w);
        int height = layout_px(layout, 0.8);

        draw_add(layout->list, DRAW_FILL,
                 (struct rect){cell.x + (cell.w - width) / 2,
                               cell.y + cell.h * 5 / 6 - height, width, height})
            ->tint = tint;
    }
    snprintf(name, sizeof(name), "lang-%s", layout->library->languages[language].code);
    layout_hit(layout, name, cell, cell.h / 4);
}

// "Touch to explore" in the language whose turn it is, and small in every language:
// each opens the card in its own. A language's name is its place among all; the pill
// has one of its own, unless it is all there is.
void layout_invitation(struct layout *layout)
{
    const struct library *library = layout->library;
    struct rect pill =
        invitation_place(layout, &library->cards[layout->page->key.card]);
    struct languages l = languages_above(layout, pill.w);
    int turn = layout->page->key.turn, height = l.rows * l.height;
    int reach = layout_px(layout, 12), inset = layout_px(layout, 6);
    const char *code = library->languages[turn].code;
    struct label label = layout_label(
        layout, library_word(library, turn, "attract.touch"), ROLE_ATTRACT_INVITATION,
        code, pill.w - 2 * inset, pill.h - 2 * inset, 1);
    char name[HIT_NAME_MAX];

    layout_sheet(layout, pill, pill.h / 2, layout->theme->light);
    layout_put_label(layout, &label, pill, layout->theme->ink);
    snprintf(name, sizeof(name), "%s-%s", l.rows ? "touch" : "lang", code);
    layout_hit(layout, name, pill, pill.h / 2);
    if (l.rows) {
        // Dark behind them: they stand on the picture.
        int gap = l.height / 7;
        struct rect strip = {pill.x, pill.y - height + gap, pill.w, height - 2 * gap};
        struct draw *fill = draw_add(layout->list, DRAW_FILL, strip);

        fill->radius = (l.height - 2 * gap) / 2;
        fill->tint = theme_strip(layout->theme);
    }
    for (int i = 0; i < library->language_count && l.rows; i++) {
        int row = i / l.columns, column = i % l.columns;
        // A row that is not full is stretched.
        int columns = int_min(l.columns, library->language_count - row * l.columns);
        int left = pill.w * column / columns, right = pill.w * (column + 1) / columns;

        draw_language(layout, i,
                      (struct rect){pill.x + left, pill.y - height + row * l.height,
                                    right - left, l.height},
                      &l, i == turn);
    }
    layout->page->body_rect = rect_inset(pill, -reach);
    layout->page->body_rect.y -= height;
    layout->page->body_rect.h += height;
}

// Where the picture goes when its text comes in: its focus to the middle of what the
// text leaves free.
static int step_aside(const struct layout *layout, const struct card *card, int free_x,
                      int free_w)
{
    int width = layout->screen.px.w, limit = width * 34 / 100;
    double focus = card->has_picture ? (double)card->focus.x : 0.5;

    if (layout->rtl)
        focus = 1 - focus;
    return int_clamp(free_x + free_w / 2 - (int)lround(focus * width), -limit, limit);
}

static void fill_night(struct layout *layout, struct rect rect)
{
    draw_add(layout->list, DRAW_FILL, rect)->tint = layout->theme->night;
}

// Where the loop's text stands in landscape.
struct stand {
    bool start; // where reading begins, or at the other side
    int margin, width, top, foot, bottom;
    int solid, soft; // the shade: as far as it is opaque, and then
};

static struct stand stand_of(const struct layout *layout, const struct card *card)
{
    struct size px = layout->screen.px;
    struct stand s = {
        .start = text_at_start(layout, card),
        .margin = layout_px(layout, 26),
        .width = px.w * 44 / 100,
        .top = layout_px(layout, 22),
        .bottom = px.h - layout_px(layout, 20),
        .solid = px.w * 42 / 100,
        .soft = px.w * 25 / 100,
    };

    s.foot = s.bottom - layout_px(layout, 12);
    if (!layout->theme->paper) { // all of it on solid ground
        s.solid = s.margin + s.width + layout_px(layout, 8);
        s.soft = 0;
    }
    return s;
}

static void shade_text(struct layout *layout, const struct stand *s)
{
    struct size px = layout->screen.px;
    int from = s->start ? s->solid : px.w - s->solid - s->soft;

    fill_night(layout,
               (struct rect){s->start ? 0 : px.w - s->solid, 0, s->solid, px.h});
    if (!layout->theme->paper)
        return;
    shade(layout, (struct rect){from, 0, s->soft, px.h},
          s->start ? SIDE_LEFT : SIDE_RIGHT, 255, 0);
    shade(layout, (struct rect){0, px.h * 2 / 3, px.w, px.h - px.h * 2 / 3},
          SIDE_BOTTOM, 190, 0);
}

// For a headline that begins at `y`.
static void shade_headline(struct layout *layout, const struct stand *s, int y)
{
    struct size px = layout->screen.px;

    if (!layout->theme->paper) {
        y = int_max(0, y - layout_px(layout, 10));
        fill_night(layout, (struct rect){s->start ? 0 : px.w - s->solid, y, s->solid,
                                         px.h - y});
        return;
    }

    // The first line stands on three fifths of the shade: enough on a white picture. A
    // very tall headline needs some at the upper edge already.
    int from = (y - px.h * 58 / 100) * 100 / 42;
    int above = int_clamp(-from * 300 / px.h, 0, 148);

    from = int_clamp(from, 0, px.h * 36 / 100);
    shade(layout, (struct rect){0, from, px.w, px.h - from}, SIDE_BOTTOM, 240, above);
    shade(layout, (struct rect){0, px.h * 60 / 100, px.w, px.h - px.h * 60 / 100},
          SIDE_BOTTOM, 130, 0);
}

static void attract_landscape(struct layout *layout, const struct card *card, bool text)
{
    struct size px = layout->screen.px;
    struct rect screen = {0, 0, px.w, px.h};
    struct stand s = stand_of(layout, card);
    int progress = s.bottom - layout_px(layout, 3), y;
    struct telling t;

    layout_picture(layout, card, screen, screen, 0);
    layout->list = &layout->page->chrome;
    if (text) {
        int dark = s.solid + s.soft * 6 / 10;

        t = tell_fitting(layout, card, s.width, s.foot - s.top);
        y = int_max(s.top, (s.foot - t.height) / 2);
        shade_text(layout, &s);
        layout->page->aside = step_aside(layout, card, s.start ? dark : 0, px.w - dark);
    } else {
        t = tell_headline(layout, card, s.width, s.foot - s.top);
        y = s.foot - t.height;
        shade_headline(layout, &s, y);
    }
    if (!layout->theme->paper) {
        int from = progress - layout_px(layout, 8);

        fill_night(layout, (struct rect){0, from, px.w, px.h - from});
    }
    // As far from the subject as it can be, on whichever side its lines begin.
    draw_telling(layout, &t, s.start ? s.margin : px.w - s.margin - t.width, y);
    draw_progress(layout, card, s.margin, progress, px.w - 2 * s.margin);
    count_words(layout->page, &t);
}

// Portrait: the picture stands above its text.
static void attract_portrait(struct layout *layout, const struct card *card, bool text)
{
    struct size px = layout->screen.px;
    int margin = layout_px(layout, 18), bottom = px.h - layout_px(layout, 22);
    struct rect picture = {0, 0, px.w, px.h * 50 / 100};
    int soft = layout_px(layout, 36);
    int width = px.w - 2 * margin, top = picture.h + layout_px(layout, 3);
    int foot = invitation_place(layout, card).y - languages_height(layout, card) -
               layout_px(layout, 4);
    // The headline stands where it will stand with its text.
    struct telling t = tell_fitting(layout, card, width, foot - top);

    if (!text)
        t.body.line_count = 0;

    fill_night(layout, (struct rect){0, 0, px.w, px.h});
    layout_picture(layout, card, picture, picture, 0);
    if (layout->theme->paper)
        shade(layout, (struct rect){0, picture.h - soft, px.w, soft}, SIDE_BOTTOM, 255,
              0);
    layout->list = &layout->page->chrome;
    draw_telling(layout, &t, margin, top);
    draw_progress(layout, card, margin, bottom - layout_px(layout, 3), width);
    count_words(layout->page, &t);
}

void layout_attract(struct layout *layout)
{
    const struct card *card = &layout->library->cards[layout->page->key.card];
    bool text = layout->page->key.kind == PAGE_ATTRACT_TEXT;

    layout->page->chrome_rect = layout->page->body_rect;
    if (screen_is_portrait(&layout->screen))
        attract_portrait(layout, card, text);
    else
        attract_landscape(layout, card, text);
}
