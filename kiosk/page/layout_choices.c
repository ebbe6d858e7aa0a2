// The pages on which a visitor chooses: the language; the size of the text and the
// colours. A sheet of paper with a title and, group by group, what there is to choose
// from. What is chosen has a check mark, a strong edge and its own ground.
//
// A group takes as few rows as its words allow without shrinking, or as many as the
// glass has room for.
#include "page/layout.h"

#include "base/arena.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>

struct option {
    char hit[HIT_NAME_MAX];
    const char *text, *language; // and its locale
    bool chosen;
    int text_size;              // 0: that of the page
    const struct theme *swatch; // NULL: in the page's own colours
};

struct choice {
    const char *label; // "": none
    const struct option *options;
    int count;
    int columns_most;
    bool fills; // a last row that is not full is stretched
    // How it is set: found by `arrange`.
    int columns;
};

enum { CHOICES_MAX = 2 };

struct choices {
    const char *title;
    struct choice list[CHOICES_MAX];
    int count;
};

// A page's measures, px.
struct form {
    int edge, pad, gap, group_gap;
    int title_h, title_gap, label_h, label_gap;
    int button_h, close;
    int width_most;  // of the paper's inside
    int button_most; // a button is no wider, unless it fills a row
};

// What one line of a text takes at `fit`.
static int line_height(const struct layout *layout, const char *text,
                       enum text_role role, double fit)
{
    return layout_label(layout, text, role, layout_language(layout), INT_MAX, INT_MAX,
                        fit)
        .height;
}

static int size_of(const struct layout *layout, enum text_role role)
{
    return theme_style(&layout->screen, role, 1).size;
}

static struct form form_of(const struct layout *layout, const struct choices *choices,
                           double fit)
{
    struct form form = {
        .edge = layout_px(layout, 9),
        .pad = layout_px(layout, 16),
        .gap = layout_px(layout, 6),
        .group_gap = layout_px(layout, 9),
        .title_h = line_height(layout, choices->title, ROLE_HEADLINE, fit),
        .title_gap = layout_px(layout, 13),
        .label_gap = layout_px(layout, 2) + size_of(layout, ROLE_LABEL) / 4,
        .button_h = layout_touch_px(layout, 30),
        .close = layout_touch_px(layout, 30),
        .button_most = layout_px(layout, 170),
    };

    for (int i = 0; i < choices->count; i++)
        form.label_h = int_max(
            form.label_h, line_height(layout, choices->list[i].label, ROLE_LABEL, fit));
    form.width_most = layout->screen.px.w * 92 / 100 - 2 * form.pad;
    return form;
}

static int rows_of(const struct choice *choice)
{
    return (choice->count + choice->columns - 1) / choice->columns;
}

static int button_width(const struct form *form, int inner, int columns)
{
    return (inner - (columns - 1) * form->gap) / columns;
}

static int paper_height(const struct choices *choices, const struct form *form)
{
    int height = 2 * form->pad + form->title_h + form->title_gap +
                 (choices->count - 1) * form->group_gap;

    for (int i = 0; i < choices->count; i++) {
        int rows = rows_of(&choices->list[i]);

        if (*choices->list[i].label)
            height += form->label_h + form->label_gap;
        height += rows * form->button_h + (rows - 1) * form->gap;
    }
    return height;
}

// Below the paper stands the button that closes the page.
static int foot_height(const struct layout *layout, const struct form *form)
{
    return form->close + layout_px(layout, 10) + form->edge;
}

static int room_of(const struct layout *layout, const struct form *form)
{
    return layout->screen.px.h - form->edge - foot_height(layout, form);
}

// The parts of a button, from its beginning: the mark, the text.
struct parts {
    struct rect mark, text;
};

static struct parts parts_of(struct rect button)
{
    int mark = button.h * 36 / 100, edge = button.h * 24 / 100;
    int text = 2 * edge + mark, inset = button.h * 6 / 100;

    return (struct parts){
        {button.x + edge, button.y + (button.h - mark) / 2, mark, mark},
        {button.x + text + inset, button.y, button.w - text - inset - edge, button.h},
    };
}

// What is said in another size of text than the page's.
static struct layout in_size(const struct layout *layout, int text_size)
{
    struct layout other = *layout;

    if (text_size)
        other.screen.text_size = text_size;
    return other;
}

static struct label label_of(const struct layout *layout, const struct option *option,
                             struct rect room)
{
    const struct layout other = in_size(layout, option->text_size);

    return layout_label(&other, option->text, ROLE_BUTTON, option->language, room.w,
                        room.h, 1);
}

// How much smaller the worst of a choice's words gets in so many columns.
static double fit_of(const struct layout *layout, const struct form *form,
                     const struct choice *choice, int columns)
{
    int width = int_min(button_width(form, form->width_most, columns),
                        columns == 1 ? form->width_most : form->button_most);
    struct rect room = parts_of((struct rect){0, 0, width, form->button_h}).text;
    double least = 1;

    for (int i = 0; i < choice->count; i++) {
        double fit = label_of(layout, &choice->options[i], room).fit;

        least = fit < least ? fit : least;
    }
    return least;
}

// As few rows as leave every word at `good` of its size.
static void spread(const struct layout *layout, const struct form *form,
                   struct choices *choices, double good)
{
    for (int i = 0; i < choices->count; i++) {
        struct choice *choice = &choices->list[i];

        choice->columns = choice->columns_most;
        while (choice->columns > 1 &&
               fit_of(layout, form, choice, choice->columns) < good)
            choice->columns--;
        // Choices that belong to each other have one width.
        if (choice->fills && choice->count % choice->columns)
            choice->columns = 1;
    }
}

// Where that is too high, title and labels give up a little, then the words; if need be
// rows become fewer, whatever that does to their words.
static struct form arrange(const struct layout *layout, struct choices *choices)
{
    static const double goods[] = {0.92, 0.75};
    struct form form;

    for (int i = 0; i < COUNT_OF(goods); i++)
        for (int percent = 100; percent >= 70; percent -= 10) {
            form = form_of(layout, choices, percent / 100.0);
            spread(layout, &form, choices, goods[i]);
            if (paper_height(choices, &form) <= room_of(layout, &form))
                return form;
        }
    while (paper_height(choices, &form) > room_of(layout, &form)) {
        struct choice *longest = &choices->list[0];

        for (int i = 1; i < choices->count; i++)
            if (rows_of(&choices->list[i]) > rows_of(longest))
                longest = &choices->list[i];
        if (rows_of(longest) == 1)
            break;
        longest->columns++;
    }
    return form;
}

static void draw_mark(struct layout *layout, struct rect mark, bool chosen, color ink,
                      color ground)
{
    struct draw *round = draw_add(layout->list, chosen ? DRAW_FILL : DRAW_RING, mark);

    round->radius = mark.w / 2;
    round->tint = ink;
    if (!chosen) {
        round->line = layout_px(layout, 0.7);
        return;
    }

    struct draw *check =
        draw_add(layout->list, DRAW_ICON, rect_inset(mark, mark.w / 5));

    check->icon = ICON_CHECK;
    check->tint = ground;
}

// The paper of a theme on its night, and its ink on the paper.
static void draw_swatch(struct layout *layout, const struct theme *theme,
                        struct rect button, int from)
{
    enum draw_op op = theme->paper ? DRAW_PAPER : DRAW_FILL;
    struct rect paper = {from, button.y, button.x + button.w - from, button.h};
    struct draw *night = draw_add(layout->list, DRAW_FILL, button);

    night->radius = button.h / 2;
    night->tint = theme->night;

    struct draw *round = draw_add(layout->list, op, paper);

    round->radius = button.h / 2;
    round->tint = theme->card;
    // Square where it meets the night.
    paper.w /= 2;
    draw_add(layout->list, op, paper)->tint = theme->card;
}

static void draw_option(struct layout *layout, const struct option *option,
                        struct rect button)
{
    const struct theme *own = layout->theme;
    const struct theme *theme = option->swatch ? option->swatch : own;
    struct parts parts = parts_of(button);
    struct label label = label_of(layout, option, parts.text);
    color ground = option->chosen ? own->light : theme_button(own);

    layout_sheet(layout, button, button.h / 2, ground);
    if (option->swatch) {
        draw_swatch(layout, theme, button, 2 * parts.mark.x + parts.mark.w - button.x);
        draw_mark(layout, parts.mark, option->chosen, theme->on_dark, theme->night);
    } else {
        draw_mark(layout, parts.mark, option->chosen, theme->ink, ground);
    }
    layout_put_label(layout, &label, parts.text, theme->ink);
    if (option->chosen) {
        struct draw *edge = draw_add(layout->list, DRAW_RING, button);

        edge->radius = button.h / 2;
        edge->line = layout_px(layout, 1.4);
        edge->tint = own->ink;
    } else {
        layout_edge(layout, button, button.h / 2);
    }
    layout_hit(layout, option->hit, button, button.h / 2);
}

static int draw_choice(struct layout *layout, const struct form *form,
                       const struct choice *choice, struct rect inner)
{
    int rows = rows_of(choice), y = inner.y;

    if (*choice->label) {
        layout_centred(layout, choice->label, ROLE_LABEL,
                       (struct rect){inner.x, y, inner.w, form->label_h},
                       layout->theme->soft_ink);
        y += form->label_h + form->label_gap;
    }
    for (int i = 0; i < choice->count; i++) {
        int row = i / choice->columns, column = i % choice->columns;
        int last = choice->count - (rows - 1) * choice->columns;
        int columns = row == rows - 1 && choice->fills ? last : choice->columns;
        int width = button_width(form, inner.w, columns);

        draw_option(layout, &choice->options[i],
                    (struct rect){inner.x + column * (width + form->gap),
                                  y + row * (form->button_h + form->gap), width,
                                  form->button_h});
    }
    return y + rows * form->button_h + (rows - 1) * form->gap + form->group_gap -
           inner.y;
}

static void draw_choices(struct layout *layout, struct choices *choices)
{
    struct size px = layout->screen.px;
    struct form form = arrange(layout, choices);
    struct label title =
        layout_label(layout, choices->title, ROLE_HEADLINE, layout_language(layout),
                     form.width_most, form.title_h, 1);
    int columns = 1;

    for (int i = 0; i < choices->count; i++)
        columns = int_max(columns, choices->list[i].columns);

    int inner_w = int_max((int)ceilf(title.block.width),
                          columns * form.button_most + (columns - 1) * form.gap);
    struct rect paper = {.h = paper_height(choices, &form)};

    inner_w = int_min(inner_w, form.width_most);
    paper.w = inner_w + 2 * form.pad;
    paper.x = (px.w - paper.w) / 2;
    // A little low: within reach, near the button that opened it.
    paper.y = int_max(0, int_min((px.h - paper.h) * 6 / 10,
                                 px.h - paper.h - foot_height(layout, &form)));
    layout_night(layout, layout->page->body_rect);
    layout_sheet(layout, paper, layout_px(layout, 5), layout->theme->card);

    struct rect inner = {paper.x + form.pad, paper.y + form.pad, inner_w, form.title_h};

    layout_put_label(layout, &title, inner, layout->theme->ink);
    inner.y += form.title_h + form.title_gap;
    for (int i = 0; i < choices->count; i++)
        inner.y += draw_choice(layout, &form, &choices->list[i], inner);
    layout_button(layout, "close", ICON_CLOSE, px.w / 2,
                  paper.y + paper.h + layout_px(layout, 10) + form.close / 2,
                  form.close, layout->theme->card);
}

void layout_languages(struct layout *layout)
{
    const struct library *library = layout->library;
    int count = library->language_count;
    struct option *options =
        arena_alloc(layout->arena, sizeof(*options) * (size_t)count);
    struct choices choices = {
        .title = layout_word(layout, "languages.title"),
        .list = {{.label = "",
                  .options = options,
                  .count = count,
                  .columns_most = count > 8   ? 3
                                  : count > 3 ? 2
                                              : 1}},
        .count = 1,
    };

    for (int i = 0; i < count; i++) {
        options[i] = (struct option){
            .text = library->languages[i].name,
            .language = library->languages[i].code,
            .chosen = i == layout->page->key.language,
        };
        snprintf(options[i].hit, sizeof(options[i].hit), "lang-%s",
                 library->languages[i].code);
    }
    draw_choices(layout, &choices);
}

void layout_access(struct layout *layout)
{
    static const int sizes[] = {TEXT_SIZE_NORMAL, TEXT_SIZE_LARGE, TEXT_SIZE_LARGEST};
    static const char *const themes[] = {"paper", "contrast"};
    struct option text[COUNT_OF(sizes)], colours[COUNT_OF(themes)];
    struct choices choices = {
        .title = layout_word(layout, "access.title"),
        .list = {{layout_word(layout, "access.text_size"), text, COUNT_OF(text),
                  COUNT_OF(text), true, 1},
                 {layout_word(layout, "access.theme"), colours, COUNT_OF(colours),
                  COUNT_OF(colours), true, 1}},
        .count = 2,
    };
    const char *language = layout_language(layout);
    struct screen screen = layout->screen;

    for (int i = 0; i < COUNT_OF(text); i++) {
        text[i] = (struct option){
            .text = layout_word(
                layout, arena_format(layout->arena, "access.text_%d", sizes[i])),
            .language = language,
            .chosen = layout->screen.text_size == sizes[i],
            .text_size = sizes[i],
        };
        snprintf(text[i].hit, sizeof(text[i].hit), "text-%d", sizes[i]);
    }
    for (int i = 0; i < COUNT_OF(colours); i++) {
        screen.contrast = i == 1;
        colours[i] = (struct option){
            .text = layout_word(
                layout, arena_format(layout->arena, "access.theme_%s", themes[i])),
            .language = language,
            .chosen = layout->screen.contrast == screen.contrast,
            .swatch = theme_of(&screen),
        };
        snprintf(colours[i].hit, sizeof(colours[i].hit), "theme-%s", themes[i]);
    }
    draw_choices(layout, &choices);
}
