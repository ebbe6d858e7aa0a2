// What the layouts of the different pages share. Inside page/ only.
//
// All of them work in logical coordinates: x grows the way the language is read, so
// that left is where reading begins. layout_mirror turns a right-to-left page over at
// the end.
#pragma once

#include "page/page.h"

struct arena;

// What stands for 0 to 9 in a language, in UTF-8.
struct digits {
    char sign[10][5];
};
struct digits digits_of(const char *language, enum digits_setting setting);

struct layout {
    struct arena *arena; // the page's
    struct page *page;
    struct draw_list *list; // where draws go: body or chrome
    const struct library *library;
    struct screen screen; // with the visitor's text size
    const struct theme *theme;
    const struct measure *measure;
    int language;
    bool rtl; // the page will be turned over
    struct digits digits;
    double k; // screen_scale
};

// Design millimetres (of the 24-inch panel) → px.
int layout_px(const struct layout *layout, double design_mm);

// Millimetres that a finger needs, at least: hit targets are 20 mm wide (Colle and
// Hiszem 2004; Duff et al. 2010) and grow with the glass.
int layout_touch_px(const struct layout *layout, double design_mm);

const char *layout_language(const struct layout *layout); // locale name
const char *layout_word(const struct layout *layout, const char *key);
// With the plural form of `count` (CLDR) and {n} replaced.
const char *layout_counted(const struct layout *layout, const char *key, int count);

// A number in the digits of the page's language; a text whose digits become these.
const char *layout_number(const struct layout *layout, int number);
const char *layout_digits(const struct layout *layout, const char *text);

// What stands for a name in braces.
struct blank {
    const char *name; // "{n}"
    const char *text;
};
const char *layout_filled(const struct layout *layout, const char *text,
                          const struct blank *blanks, int count);

// The facts of a film, each isolated (U+2068 … U+2069), so that a Latin title keeps its
// direction in an Arabic line and leaves its neighbours in their places. At least one
// name; place or year may be "".
const char *layout_fact(const struct layout *layout, const char *text);
const char *layout_people(const struct layout *layout, const char *const *names,
                          int count);
const char *layout_place_and_year(const struct layout *layout, const char *place,
                                  const char *year);

void layout_hit(struct layout *layout, const char *name, struct rect rect, int radius);
// Shows the card's picture in `rect`; its focus stands in the middle of `clear`, the
// part that nothing covers, as near as the picture's edges allow.
void layout_picture(struct layout *layout, const struct card *card, struct rect rect,
                    struct rect clear, int radius);

// The night behind it all, a little lighter towards the floor.
void layout_night(struct layout *layout, struct rect rect);

// Paper with its shadow on the night.
void layout_sheet(struct layout *layout, struct rect rect, int radius, color paper);
// A thin line around what its ground alone does not show.
void layout_edge(struct layout *layout, struct rect rect, int radius);
// Lines first … first+count-1 at x, y, with `gap` px between paragraphs. Returns their
// height.
int layout_text_lines(struct layout *layout, const struct text_block *block, int first,
                      int count, int x, int y, int gap, color tint);
void layout_text_block(struct layout *layout, const struct text_block *block, int x,
                       int y, int gap, color tint);
// A short text set to fit a place: on one line; on several where that keeps it bigger;
// else smaller.
struct label {
    struct text_block block;
    double fit; // ≤ 1: how far it was shrunk
    int height; // px it takes: of one line, what stands on it and hangs below it
};
// `fit`: how big it may be at most.
struct label layout_label(const struct layout *layout, const char *text,
                          enum text_role role, const char *language, int w, int h,
                          double fit);
// Centred in a rectangle, each line by itself.
void layout_put_label(struct layout *layout, const struct label *label,
                      struct rect rect, color tint);
// Both at once, in the page's language.
void layout_centred(struct layout *layout, const char *text, enum text_role role,
                    struct rect rect, color tint);
// A round control, its centre at x, y.
void layout_button(struct layout *layout, const char *name, enum icon icon, int x,
                   int y, int diameter, color paper);

// "3 · On-Set Adventures"; the show's title for opening and closing.
const char *layout_stage_line(const struct layout *layout, const struct card *card);

// The lower edge of the part of the screen above film strip and controls.
int layout_chrome_top(const struct layout *layout);

// Turns a right-to-left page over: what is drawn, what is touched, where it stands.
void layout_mirror(const struct layout *layout);
// The same for one rectangle, and for the commands of a list from index `from` on.
struct rect layout_mirror_rect(const struct layout *layout, struct rect rect);
void layout_mirror_draws(const struct layout *layout, struct draw_list *list, int from);

void layout_card(struct layout *layout);
void layout_chrome(struct layout *layout);
void layout_attract(struct layout *layout);
void layout_invitation(struct layout *layout);
void layout_languages(struct layout *layout);
void layout_access(struct layout *layout);
void layout_zoom(struct layout *layout);
void layout_preparing(struct layout *layout);
struct rect layout_asking(struct layout *layout, int seconds, int of); // its place
