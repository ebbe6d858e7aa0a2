// Colours, light and type: how the show looks, at one screen's size.
//
// Sizes are meant in millimetres on the glass and become pixels once, here.
#pragma once

#include "base/draw.h"

enum { TEXT_SIZE_NORMAL = 100, TEXT_SIZE_LARGE = 125, TEXT_SIZE_LARGEST = 150 };

// Which digits numbers are written in: those of the language as it is usually written
// (CLDR), the Latin ones everywhere, or the script's own (Hindi: १२३).
enum digits_setting { DIGITS_AUTO, DIGITS_LATIN, DIGITS_NATIVE };

// The panel as it hangs, and who reads it from where.
struct screen {
    struct size px;
    float px_per_mm;
    int touch_mm, attract_mm; // distance of the eye
    int text_size;            // %, of enum above
    bool contrast;            // the high-contrast theme
    enum digits_setting digits;
};

// `panel_mm` is turned with the screen: its longer side lies along the longer side
// of `px`.
struct screen screen_make(struct size px, struct size panel_mm, int touch_mm,
                          int attract_mm);
bool screen_is_portrait(const struct screen *screen);
int screen_px(const struct screen *screen, double mm); // at least 1

// How much bigger than the 24-inch panel of the design the glass is: the factor of
// everything that is not bound to a finger or an eye.
double screen_scale(const struct screen *screen);

struct theme {
    color night;      // behind everything
    color night_edge; // towards the lower edge
    color card;       // the paper the text is printed on
    color ink, soft_ink;
    color light;   // marquee light: what is next, what has the focus
    color on_dark; // text on night and on pictures
    color strip;   // the film's own dark
    color hole;    // its perforation
    bool paper;    // surfaces show fibre
};

const struct theme *theme_of(const struct screen *screen);

// What is mixed from these:
color theme_button(const struct theme *theme); // paper of what is touched on a card
color theme_dot(const struct theme *theme);    // on a card: a story that is not open
color theme_track(const struct theme *theme);  // on a card: a bar's empty part
color theme_strip(const struct theme *theme);  // on a picture: below the languages
color theme_ahead(const struct theme *theme);  // on a picture: what the loop has ahead
// Below a tile's number: the stage's colour, as dark as the number needs.
color theme_band(const struct theme *theme, int stage);

// The nine stages are one day of light. 0: opening and closing.
color theme_stage(int stage);
// The stage's colour, as dark as text on the card needs (≥ 4.5:1).
color theme_stage_ink(const struct theme *theme, int stage);

// What is read, and what is only seen: text, text of at least 18 pt bold or 24 pt
// (7.3 mm of capital is far more), signs and edges that mean something (WCAG 2.2, 1.4.3
// and 1.4.11). The high-contrast theme asks 7:1 of every text (1.4.6).
enum pair_kind { PAIR_TEXT, PAIR_LARGE, PAIR_SIGN };

// Something on what it stands on.
struct theme_pair {
    const char *name;
    enum pair_kind kind;
    int stage; // -1: of no stage
    color front, ground;
    double found, least; // contrast, 1…21
};

// Every pair that the layouts draw. `each` is called for those that fall short; returns
// how many. With `all` it is called for every pair.
int theme_check(const struct theme *theme, bool all,
                void (*each)(void *context, const struct theme_pair *pair),
                void *context);

// A style of text: which faces serve it, how big, how far apart its lines.
struct text_style {
    enum face face[4]; // plain, emphasis, strong, both
    int size;          // px per em
    int leading;       // px from line to line
    float cap;         // height of a capital, in em
};

enum text_role {
    ROLE_STAGE, // "3 · On-Set Adventures"
    ROLE_HEADLINE,
    ROLE_BODY,
    ROLE_LOOK,  // "Look for…"
    ROLE_FACTS, // film, people, place, year
    ROLE_LABEL, // small cards, tiles
    ROLE_BUTTON,
    ROLE_ATTRACT_STAGE,
    ROLE_ATTRACT_HEADLINE,
    ROLE_ATTRACT_BODY,
    ROLE_ATTRACT_INVITATION,
    ROLE_ATTRACT_LANGUAGE,
};

// `fit` ≤ 1: how far the text was shrunk to fit.
struct text_style theme_style(const struct screen *screen, enum text_role role,
                              double fit);
