// What a visitor reads: the picture in its window, the text on a card that overlaps it.
//
// The card is as tall as its text. A text that does not fit shrinks by at most a tenth,
// then its card takes more of the picture's room, and then it flows onto a second sheet
// of the same card.
#include "page/layout.h"

#include "base/arena.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

// All of a card's text, set for one width.
struct setting {
    struct text_block stage, headline, body, look, facts;
    int width; // of all of them, px
    int paragraph_gap;
    int head; // height of stage line and headline with their gaps
    int foot; // of look and facts
    int dots; // of the row of dots or small cards
    // The same on a second sheet: no headline again, and no small cards.
    int head_later, dots_later;
};

static int head_of(const struct setting *s, int sheet)
{
    return sheet ? s->head_later : s->head;
}

static int dots_of(const struct setting *s, int sheet)
{
    return sheet ? s->dots_later : s->dots;
}

static int block_height(const struct text_block *block)
{
    return text_height(block, 0, block->line_count, 0);
}

static int counter_height(const struct layout *layout)
{
    return layout_px(layout, 6);
}

// "*Safety Last!* · Harold Lloyd · United States, 1923"
static const struct paragraph *facts_of(const struct layout *layout,
                                        const struct card_text *text)
{
    struct span *spans = arena_alloc(layout->arena, sizeof(*spans) * 2);
    struct paragraph *paragraph = arena_alloc(layout->arena, sizeof(*paragraph));
    const char *const facts[] = {
        text->people_count ? layout_people(layout, text->people, text->people_count)
                           : "",
        layout_place_and_year(layout, text->place, text->year),
    };
    const char *rest = "";

    for (int i = 0; i < COUNT_OF(facts); i++)
        if (*facts[i])
            rest = arena_format(layout->arena, "%s%s%s", rest,
                                *rest || *text->film ? "\xc2\xa0· " : "", facts[i]);
    if (*text->film)
        spans[paragraph->span_count++] =
            (struct span){SPAN_EMPHASIS, layout_fact(layout, text->film)};
    if (*rest)
        spans[paragraph->span_count++] = (struct span){0, rest};
    paragraph->spans = spans;
    return paragraph;
}

static int small_cards_height(const struct layout *layout, int count)
{
    return count == 0   ? 0
           : count == 1 ? layout_touch_px(layout, 34)
                        : layout_touch_px(layout, 52);
}

// A card is set part by part, each shrunk by its own `fit`: where a card is fitted only
// what changes is set again.
struct setter {
    const struct layout *layout;
    const struct card *card;
    const struct card_text *text;
    const struct paragraph *facts;
    const char *language;
    int width;
    bool outline;                // only for its heights
    const struct setting *plain; // the first form at 100 %, when it is set
};

static struct text_block set_text(const struct setter *set,
                                  const struct paragraph *paragraphs, int count,
                                  enum text_role role, double fit, int width,
                                  enum wrap wrap)
{
    const struct layout *layout = set->layout;

    return (set->outline ? text_outline : text_layout)(
        layout->arena, paragraphs, count, theme_style(&layout->screen, role, fit),
        (float)width, wrap, set->language, layout->measure);
}

static struct text_block set_plain(const struct setter *set, const char *text,
                                   enum text_role role, double fit, int width,
                                   enum wrap wrap)
{
    struct span span = {0, text};
    struct paragraph paragraph = {.spans = &span, .span_count = 1};

    return set_text(set, &paragraph, *text ? 1 : 0, role, fit, width, wrap);
}

static void set_head(const struct setter *set, struct setting *s, double fit)
{
    const struct layout *layout = set->layout;
    const struct card *card = set->card;

    // A cover's headline is its stage's name.
    if (card->kind == CARD_STAGE)
        s->stage = set_plain(set, layout_number(layout, card->stage), ROLE_STAGE, fit,
                             set->width, WRAP_RAGGED);
    else
        s->stage = set_plain(set, layout_stage_line(layout, card), ROLE_STAGE, fit,
                             set->width - layout_px(layout, 20), WRAP_RAGGED);
    s->headline =
        set_plain(set, set->text->title, ROLE_HEADLINE, fit, set->width, WRAP_BALANCED);
    s->head = block_height(&s->stage) + layout_px(layout, 1.5) +
              block_height(&s->headline) + layout_px(layout, 5);
    s->head_later = block_height(&s->stage) + layout_px(layout, 4);
}

static void set_body(const struct setter *set, struct setting *s, double fit)
{
    s->body = set_text(set, set->text->paragraphs, set->text->paragraph_count,
                       ROLE_BODY, fit, set->width, WRAP_RAGGED);
    s->paragraph_gap = s->body.style.size / 2;
}

static void set_foot(const struct setter *set, struct setting *s, double fit)
{
    const struct layout *layout = set->layout;

    s->look =
        set_plain(set, set->text->look, ROLE_LOOK, fit, set->width, WRAP_BALANCED);
    s->facts = set_text(set, set->facts, set->facts->span_count > 0, ROLE_FACTS, fit,
                        set->width, WRAP_BALANCED);
    s->foot = 0;
    if (s->look.line_count)
        s->foot += layout_px(layout, 4) + block_height(&s->look);
    if (s->facts.line_count)
        s->foot += layout_px(layout, 3) + block_height(&s->facts);
}

static void set_dots(const struct setter *set, struct setting *s)
{
    const struct layout *layout = set->layout;
    const struct card *card = set->card;
    int stories = card->stage ? layout->library->stages[card->stage - 1].count : 0;

    if (card->kind == CARD_STAGE && stories)
        s->dots =
            layout_px(layout, 6) + small_cards_height(layout, int_min(stories, 4));
    else if (card->kind != CARD_STAGE && stories > 1)
        s->dots = s->dots_later = layout_touch_px(layout, 14);
}

// Lines of the body per sheet. The last sheet also carries look and facts.
struct sheets {
    int *first, *count;
    int total;
};

// The most lines from `at` on that one sheet holds, at least one if there are any; with
// all that are left the foot must fit, too, else the last ones go over with it.
static int lines_of_sheet(const struct setting *s, int index, int at, int room,
                          bool *last)
{
    int take = 0, left = s->body.line_count - at;
    int free = room - head_of(s, index) - dots_of(s, index);

    while (take < left && text_height(&s->body, at, take + 1, s->paragraph_gap) <= free)
        take++;
    take = int_max(take, int_min(left, 1));
    *last = take == left &&
            text_height(&s->body, at, take, s->paragraph_gap) + s->foot <= free;
    // The foot goes over with the last lines, not alone, if there are enough.
    if (!*last && take == left && take > 2)
        take = left - 2;
    *last |= take == 0;
    return take;
}

static int sheets_from(const struct setting *s, int index, int at, int room)
{
    bool last = false;
    int count = 0;

    while (!last) {
        at += lines_of_sheet(s, index + count, at, room, &last);
        count++;
    }
    return count;
}

// A few lines less, if the page then turns at a sentence's end, or at least a clause's,
// and no sheet more is needed.
static int turn_well(const struct setting *s, int index, int at, int take, int room)
{
    static const int lines_less = 3;
    int after = sheets_from(s, index + 1, at + take, room), best = take;

    for (int less = 1; less <= lines_less && less < take; less++) {
        enum text_turn turn = s->body.lines[at + take - less - 1].turn;

        if (turn > s->body.lines[at + best - 1].turn &&
            sheets_from(s, index + 1, at + take - less, room) <= after)
            best = take - less;
    }
    return best;
}

static struct sheets split_sheets(const struct layout *layout, const struct setting *s,
                                  int room)
{
    // A line a sheet at worst, and one for the foot.
    size_t most = sizeof(int) * (size_t)(s->body.line_count + 2);
    struct sheets sheets = {arena_alloc(layout->arena, most),
                            arena_alloc(layout->arena, most), 0};
    bool last = false;

    for (int at = 0; !last;) {
        int index = sheets.total++;
        int take = lines_of_sheet(s, index, at, room, &last);

        if (!last)
            take = turn_well(s, index, at, take, room);
        sheets.first[index] = at;
        sheets.count[index] = take;
        at += take;
    }
    return sheets;
}

// A headline is big already: at larger text sizes it grows by less than its text.
static double head_part(const struct layout *layout)
{
    return 1 - 0.4 * (layout->screen.text_size - TEXT_SIZE_NORMAL) / 100.0;
}

static struct setting set_card(const struct setter *set, double fit)
{
    struct setting s = {.width = set->width};

    set_head(set, &s, fit * head_part(set->layout));
    set_body(set, &s, fit);
    set_foot(set, &s, fit);
    set_dots(set, &s);
    return s;
}

// What comes with every sheet leaves the body half the room, and the foot fits beside
// it.
static void ease(const struct setter *set, struct setting *s, double fit, int room)
{
    static const double least = 0.35;
    double head = fit * head_part(set->layout), foot = fit;

    for (;;) {
        if (s->head + s->dots > room / 2 && head > least)
            set_head(set, s, head -= 0.1);
        else if (s->head + s->foot + s->dots > room && foot > least)
            set_foot(set, s, foot -= 0.1);
        else
            return;
    }
}

// A width and a height that the card may have, px inside.
struct form {
    int width, room;
};

enum { FORMS_MAX = 3, SHEETS_WANTED = 2, FIT_LEAST = 90, FIT_BETWEEN = 95 };

static struct setting set_sheets(struct setter *set, const struct form *form,
                                 int percent, int wanted, struct sheets *sheets)
{
    bool is_plain = set->outline && percent == 100 && form->width == set->plain->width;

    set->width = form->width;

    struct setting s = is_plain ? *set->plain : set_card(set, percent / 100.0);

    // Below several sheets stands which one this is.
    int room = form->room - (wanted > 1 ? counter_height(set->layout) : 0);

    if (wanted > 1)
        ease(set, &s, percent / 100.0, room);
    *sheets = split_sheets(set->layout, &s, room);
    return s;
}

// Whether it might, by the area of its letters: lines and letters a tenth smaller take
// a fifth less. On the safe side.
static bool may_hold(const struct setting *plain, const struct form *form, int percent,
                     int sheets)
{
    double fit = percent / 100.0;
    int height =
        text_height(&plain->body, 0, plain->body.line_count, plain->paragraph_gap);
    double body = height * fit * fit * plain->width / form->width;
    double rest = (plain->head + plain->foot) * fit;
    int later = plain->head_later + plain->dots_later;

    return (body + rest) * 0.96 + plain->dots <=
           sheets * form->room - (sheets - 1) * later;
}

static bool fits_so(struct setter *set, const struct form *form, int percent,
                    int wanted)
{
    struct sheets sheets;

    set_sheets(set, form, percent, wanted, &sheets);
    return sheets.total <= wanted;
}

// How big, in %, the card can be set on so many sheets of this form; 0: not at all.
static int fit_form(struct setter *set, const struct form *form, int wanted)
{
    if (may_hold(set->plain, form, 100, wanted) && fits_so(set, form, 100, wanted))
        return 100;
    if (!may_hold(set->plain, form, FIT_LEAST, wanted) ||
        !fits_so(set, form, FIT_LEAST, wanted))
        return 0;
    return fits_so(set, form, FIT_BETWEEN, wanted) ? FIT_BETWEEN : FIT_LEAST;
}

// On one sheet if a tenth less or a wider card does it, else on two; only then on more.
static struct setting fit_card(const struct layout *layout, const struct card *card,
                               const struct form *forms, int count,
                               struct sheets *sheets, int *room)
{
    struct setter set = {.layout = layout,
                         .card = card,
                         .text = &card->texts[layout->language],
                         .facts = facts_of(layout, &card->texts[layout->language]),
                         .language = layout_language(layout),
                         .width = forms[0].width,
                         .outline = true};
    struct setting plain = set_card(&set, 1);
    const struct form *form = &forms[count - 1];
    int percent = 0, wanted = 0;

    set.plain = &plain;
    while (!percent && wanted++ < SHEETS_WANTED)
        for (int f = 0; f < count && !percent; f++) {
            form = &forms[f];
            percent = fit_form(&set, form, wanted);
        }
    set.outline = false;
    *room = form->room;
    // On more sheets than are wanted the text keeps its size.
    return set_sheets(&set, form, percent ? percent : 100, wanted, sheets);
}

// So many that the controls keep their hit targets.
enum { DOTS_MAX = PAGE_HITS_MAX - 32 };

static void draw_dots(struct layout *layout, const struct card *card, struct rect row)
{
    int stories = int_min(layout->library->stages[card->stage - 1].count, DOTS_MAX);
    int pitch = int_min(layout_touch_px(layout, 20), row.w / stories);
    int big = layout_px(layout, 5), small = layout_px(layout, 3.8);

    for (int i = 0; i < stories; i++) {
        bool here = card->story == i + 1;
        int d = here ? big : small;
        struct rect cell = {row.x + row.w - (stories - i) * pitch, row.y, pitch, row.h};
        struct rect dot = {cell.x + (pitch - d) / 2, cell.y + (cell.h - d) / 2, d, d};
        bool hollow = !here && !layout->theme->paper; // not by its colour alone
        struct draw *draw = draw_add(layout->list, hollow ? DRAW_RING : DRAW_FILL, dot);
        char name[HIT_NAME_MAX];

        draw->radius = d / 2;
        draw->line = hollow ? layout_px(layout, 0.8) : 0;
        draw->tint = here ? theme_stage_ink(layout->theme, card->stage)
                          : theme_dot(layout->theme);
        snprintf(name, sizeof(name), "dot-%d", i + 1);
        layout_hit(layout, name, cell, cell.h / 4);
    }
}

// On a stage's cover its stories are small cards: picture and title.
static void draw_small_cards(struct layout *layout, const struct card *cover,
                             struct rect row)
{
    const struct library *library = layout->library;
    const struct stage *stage = &library->stages[cover->stage - 1];
    int count = int_min(stage->count, 4);
    int gap = layout_px(layout, 5), pad = layout_px(layout, 2.5);

    for (int i = 0; i < count; i++) {
        const struct card *card = &library->cards[stage->first + i];
        int width = count == 1 ? row.w : (row.w - (count - 1) * gap) / count;
        struct rect rect = {row.x + i * (width + gap), row.y, width, row.h};
        int radius = layout_px(layout, 3);
        struct rect picture = rect_inset(rect, pad), label = rect_inset(rect, pad);
        char name[HIT_NAME_MAX];

        layout_sheet(layout, rect, radius, theme_button(layout->theme));
        if (!layout->theme->paper)
            layout_edge(layout, rect, radius);
        if (count == 1) {
            picture.w = picture.h * 8 / 5;
            label.x += picture.w + 2 * pad;
            label.w -= picture.w + 3 * pad;
        } else {
            picture.h = picture.h * 56 / 100;
            label.y += picture.h + pad / 2;
            label.h -= picture.h + pad / 2;
        }
        layout_picture(layout, card, picture, picture, radius - pad / 2);

        // In as many lines as there is room for; a word may be divided.
        double fit = 1;
        struct text_block title;

        do {
            title = text_layout_plain(
                layout->arena, card->texts[layout->language].title,
                theme_style(&layout->screen, ROLE_LABEL, fit), (float)label.w,
                WRAP_BALANCED, layout_language(layout), layout->measure);
            fit -= 0.08;
        } while (block_height(&title) > label.h && fit > 0.15);
        layout_text_block(layout, &title, label.x,
                          label.y + (label.h - block_height(&title)) / 2, 0,
                          layout->theme->ink);
        snprintf(name, sizeof(name), "dot-%d", i + 1);
        layout_hit(layout, name, rect, radius);
    }
}

static void draw_setting(struct layout *layout, const struct card *card,
                         const struct setting *s, const struct sheets *sheets,
                         int sheet, struct rect inner)
{
    const struct theme *theme = layout->theme;
    color stage_ink = theme_stage_ink(theme, card->stage);
    int x = inner.x, y = inner.y, bar = layout_px(layout, 15);
    int counter = sheets->total > 1 ? counter_height(layout) : 0;

    struct draw *rule = draw_add(
        layout->list, DRAW_FILL,
        (struct rect){x, y + block_height(&s->stage) / 2 - layout_px(layout, 1), bar,
                      layout_px(layout, 2)});
    rule->tint = card->stage && theme->paper ? theme_stage(card->stage) : stage_ink;
    layout_text_block(layout, &s->stage, x + bar + layout_px(layout, 5), y, 0,
                      stage_ink);
    y += block_height(&s->stage) + layout_px(layout, 1.5);
    if (sheet == 0)
        layout_text_block(layout, &s->headline, x, y, 0, theme->ink);
    y = inner.y + head_of(s, sheet);
    y += layout_text_lines(layout, &s->body, sheets->first[sheet], sheets->count[sheet],
                           x, y, s->paragraph_gap, theme->ink);

    if (sheet == sheets->total - 1) {
        if (s->look.line_count) {
            y += layout_px(layout, 4);
            layout_text_block(layout, &s->look, x, y, 0, stage_ink);
            y += block_height(&s->look);
        }
        if (s->facts.line_count) {
            y += layout_px(layout, 3);
            layout_text_block(layout, &s->facts, x, y, 0, theme->soft_ink);
        }
    }

    if (dots_of(s, sheet) && card->kind == CARD_STAGE) {
        int height = s->dots - layout_px(layout, 6);

        draw_small_cards(
            layout, card,
            (struct rect){x, inner.y + inner.h - height - counter, inner.w, height});
    } else if (dots_of(s, sheet)) {
        draw_dots(
            layout, card,
            (struct rect){x, inner.y + inner.h - s->dots - counter, inner.w, s->dots});
    }
    const struct blank blanks[] = {{"{n}", layout_number(layout, sheet + 1)},
                                   {"{m}", layout_number(layout, sheets->total)}};

    if (sheets->total > 1)
        layout_centred(layout,
                       layout_filled(layout, layout_word(layout, "card.sheet"), blanks,
                                     COUNT_OF(blanks)),
                       ROLE_FACTS,
                       (struct rect){inner.x, inner.y + inner.h - layout_px(layout, 5),
                                     inner.w, layout_px(layout, 14)},
                       theme->soft_ink);
}

static void draw_window(struct layout *layout, const struct card *card,
                        struct rect rect, struct rect clear)
{
    int radius = layout_px(layout, 7);
    struct draw *shadow = draw_add(layout->list, DRAW_SHADOW, rect);

    shadow->tint = 0x80030a12;
    shadow->radius = radius;
    shadow->line = layout_px(layout, 4);
    layout_picture(layout, card, rect, clear, radius);

    struct draw *edge = draw_add(layout->list, DRAW_RING, rect);

    edge->radius = radius;
    edge->line = int_max(1, layout_px(layout, 0.4));
    edge->tint = 0x26fff8e8;
    if (!card->has_picture)
        return;
    layout_hit(layout, "picture", clear, radius);

    // In the corner that the text's card leaves free.
    int button = layout_touch_px(layout, 22), gap = layout_px(layout, 5);

    layout_button(layout, "zoom", ICON_MAGNIFIER, clear.x + gap + button / 2,
                  clear.y + clear.h - gap - button / 2, button, layout->theme->card);
}

void layout_card(struct layout *layout)
{
    struct page *page = layout->page;
    const struct card *card = &layout->library->cards[page->key.card];
    bool portrait = screen_is_portrait(&layout->screen);
    struct size px = layout->screen.px;
    int bottom = layout_chrome_top(layout),
        margin = layout_px(layout, portrait ? 12 : 13);
    int pad = layout_px(layout, 14), pad_y = layout_px(layout, 11);
    struct form forms[FORMS_MAX];
    int form_count = 0, room;

    if (portrait) {
        // The picture keeps at least the upper fifth of the glass.
        static const int tops[FORMS_MAX] = {28, 25, 22}; // % of its height

        for (; form_count < FORMS_MAX; form_count++)
            forms[form_count] =
                (struct form){px.w - 2 * layout_px(layout, 18) - 2 * pad,
                              bottom - px.h * tops[form_count] / 100 - 2 * pad_y};
    } else {
        static const int widths[FORMS_MAX] = {49, 55, 61}; // % of its width

        for (; form_count < FORMS_MAX; form_count++)
            forms[form_count] =
                (struct form){px.w * widths[form_count] / 100 - 2 * pad,
                              bottom - layout_px(layout, 11) - 2 * pad_y};
    }

    struct sheets sheets;
    struct setting s = fit_card(layout, card, forms, form_count, &sheets, &room);
    int inner_w = s.width, width = inner_w + 2 * pad;
    int sheet = int_clamp(page->key.sheet, 0, sheets.total - 1);
    int content =
        head_of(&s, sheet) + dots_of(&s, sheet) + s.foot +
        text_height(&s.body, sheets.first[sheet], sheets.count[sheet], s.paragraph_gap);

    if (sheets.total > 1)
        content = room; // every sheet of a card has the same size
    content = int_max(content, layout_px(layout, 110));

    int height = int_min(content, room) + 2 * pad_y;
    struct rect window, paper;

    if (portrait) {
        int top = layout_px(layout, 12);

        paper = (struct rect){(px.w - width) / 2, bottom - height, width, height};
        window = (struct rect){margin, top, px.w - 2 * margin,
                               paper.y + layout_px(layout, 16) - top};
    } else {
        int overlap = layout_px(layout, 19);

        window = (struct rect){margin, layout_px(layout, 13),
                               px.w - 2 * margin - width + overlap,
                               bottom - layout_px(layout, 17)};
        // Nearly as high as the picture: it stands over it, and shows no sliver.
        int middle = window.y + (window.h - height) / 2;
        int top =
            middle < window.y + layout_px(layout, 5) ? layout_px(layout, 11) : middle;

        paper = (struct rect){px.w - margin - width, top, width, height};
    }

    // What the text's card leaves free of the picture.
    struct rect clear = window;

    if (portrait)
        clear.h = paper.y - window.y;
    else
        clear.w = paper.x - window.x;

    page->body_rect = (struct rect){0, 0, px.w, bottom};
    page->sheets = sheets.total;
    page->reading = reading_of_card(&card->texts[layout->language]);
    layout_night(layout, page->body_rect);
    draw_window(layout, card, window, clear);
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);
    draw_setting(
        layout, card, &s, &sheets, sheet,
        (struct rect){paper.x + pad, paper.y + pad_y, inner_w, paper.h - 2 * pad_y});
}
