// Whether everything can be seen: each text and each sign that the layouts draw, on
// each ground it is drawn on. What stands on a picture stands on a shade or a strip
// over white, the worst there is.
#include "page/theme.h"

struct check {
    const struct theme *theme;
    bool all;
    void (*each)(void *context, const struct theme_pair *pair);
    void *context;
    int count; // that fall short
};

static double least_of(const struct theme *theme, enum pair_kind kind)
{
    switch (kind) {
    case PAIR_TEXT:
        return theme->paper ? 4.5 : 7;
    case PAIR_LARGE:
        return theme->paper ? 3 : 7;
    case PAIR_SIGN:
        return 3;
    }
    return 21;
}

// `over`, which may let something through, as it looks on an opaque ground.
static color laid_over(color over, color ground)
{
    return color_with_alpha(color_mix(ground, over, COLOR_ALPHA(over) / 255.0), 255);
}

static void look_at(struct check *check, struct theme_pair pair)
{
    bool short_of;

    pair.front = laid_over(pair.front, pair.ground);
    pair.found = color_contrast(pair.front, pair.ground);
    pair.least = least_of(check->theme, pair.kind);
    short_of = pair.found < pair.least;
    check->count += short_of;
    if (check->all || short_of)
        check->each(check->context, &pair);
}

int theme_check(const struct theme *theme, bool all,
                void (*each)(void *context, const struct theme_pair *pair),
                void *context)
{
    static const color white = 0xffffffff;
    const struct theme *t = theme;
    struct check check = {theme, all, each, context, 0};
    color strip = laid_over(theme_strip(t), white);
    color ahead = laid_over(theme_ahead(t), t->night);
    const struct theme_pair pairs[] = {
        // The open card.
        {"headline on card", PAIR_LARGE, -1, t->ink, t->card, 0, 0},
        {"body on card", PAIR_TEXT, -1, t->ink, t->card, 0, 0},
        {"facts on card", PAIR_TEXT, -1, t->soft_ink, t->card, 0, 0},
        {"other dot on card", PAIR_SIGN, -1, theme_dot(t), t->card, 0, 0},
        {"small card's title", PAIR_TEXT, -1, t->ink, theme_button(t), 0, 0},
        // Film strip and controls.
        {"icon on its button", PAIR_SIGN, -1, t->ink, t->card, 0, 0},
        {"icon on the way on", PAIR_SIGN, -1, t->ink, t->light, 0, 0},
        {"button on the night", PAIR_SIGN, -1, t->card, t->night_edge, 0, 0},
        {"the way on on the night", PAIR_SIGN, -1, t->light, t->night_edge, 0, 0},
        {"ring on the strip", PAIR_SIGN, -1, t->light, t->strip, 0, 0},
        {"credit on the night", PAIR_TEXT, -1, t->on_dark, t->night_edge, 0, 0},
        // Choices.
        {"choice on its button", PAIR_TEXT, -1, t->ink, theme_button(t), 0, 0},
        {"choice that is chosen", PAIR_TEXT, -1, t->ink, t->light, 0, 0},
        {"edge of a choice", PAIR_SIGN, -1, t->soft_ink, t->card, 0, 0},
        {"edge of the chosen one", PAIR_SIGN, -1, t->ink, t->card, 0, 0},
        {"edge against the choice", PAIR_SIGN, -1, t->ink, t->light, 0, 0},
        {"mark on a choice", PAIR_SIGN, -1, t->ink, theme_button(t), 0, 0},
        {"check on its mark", PAIR_SIGN, -1, t->light, t->ink, 0, 0},
        {"swatch on the night", PAIR_SIGN, -1, t->on_dark, t->night, 0, 0},
        // The question.
        {"time left in its bar", PAIR_SIGN, -1, theme_stage_ink(t, 0), theme_track(t),
         0, 0},
        // The loop.
        {"loop's stage on the night", PAIR_TEXT, -1, t->light, t->night, 0, 0},
        {"loop's headline on the night", PAIR_LARGE, -1, t->on_dark, t->night, 0, 0},
        {"loop's text on the night", PAIR_TEXT, -1, t->on_dark, t->night, 0, 0},
        {"invitation", PAIR_TEXT, -1, t->ink, t->light, 0, 0},
        {"language on its strip", PAIR_TEXT, -1, t->on_dark, strip, 0, 0},
        {"turn's language on its strip", PAIR_TEXT, -1, t->light, strip, 0, 0},
        {"loop so far and ahead", PAIR_SIGN, -1, t->light, ahead, 0, 0},
    };

    for (int i = 0; i < (int)(sizeof(pairs) / sizeof(pairs[0])); i++)
        look_at(&check, pairs[i]);
    for (int stage = 0; stage <= 9; stage++) {
        color ink = theme_stage_ink(t, stage);

        look_at(&check, (struct theme_pair){"stage line and look on card", PAIR_TEXT,
                                            stage, ink, t->card, 0, 0});
        look_at(&check, (struct theme_pair){"open dot on card", PAIR_SIGN, stage, ink,
                                            t->card, 0, 0});
        look_at(&check, (struct theme_pair){"number on its tile", PAIR_TEXT, stage,
                                            t->on_dark, theme_band(t, stage), 0, 0});
    }
    return check.count;
}
