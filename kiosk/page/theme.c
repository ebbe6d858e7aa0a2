#include "page/theme.h"

#include <math.h>

// The 24-inch panel the design was drawn on.
static const double design_long_mm = 531, design_short_mm = 299;

struct screen screen_make(struct size px, struct size panel_mm, int touch_mm,
                          int attract_mm)
{
    int px_long = int_max(px.w, px.h), mm_long = int_max(panel_mm.w, panel_mm.h);

    return (struct screen){
        .px = px,
        .px_per_mm = (float)px_long / (float)int_max(mm_long, 1),
        .touch_mm = touch_mm,
        .attract_mm = attract_mm,
        .text_size = TEXT_SIZE_NORMAL,
    };
}

bool screen_is_portrait(const struct screen *screen)
{
    return screen->px.h > screen->px.w;
}

int screen_px(const struct screen *screen, double mm)
{
    return int_max(1, (int)lround(mm * screen->px_per_mm));
}

double screen_scale(const struct screen *screen)
{
    double long_mm = int_max(screen->px.w, screen->px.h) / (double)screen->px_per_mm;
    double short_mm = int_min(screen->px.w, screen->px.h) / (double)screen->px_per_mm;

    return fmin(long_mm / design_long_mm, short_mm / design_short_mm);
}

static const struct theme paper = {
    .night = 0xff0d1a26,
    .night_edge = 0xff16293a,
    .card = 0xfff9f3e6,
    .ink = 0xff16242f,
    .soft_ink = 0xff4a5660,
    .light = 0xffffcf6b,
    .on_dark = 0xfffff8e8,
    .strip = 0xff09131c,
    .hole = 0xffcfc6b2,
    .paper = true,
};

// Every text ≥ 7:1.
static const struct theme contrast = {
    .night = 0xff000000,
    .night_edge = 0xff000000,
    .card = 0xffffffff,
    .ink = 0xff000000,
    .soft_ink = 0xff303030,
    .light = 0xffffe27a,
    .on_dark = 0xffffffff,
    .strip = 0xff000000,
    .hole = 0xffffffff,
    .paper = false,
};

const struct theme *theme_of(const struct screen *screen)
{
    return screen->contrast ? &contrast : &paper;
}

color theme_button(const struct theme *theme)
{
    return color_mix(theme->card, 0xffffffff, 0.6);
}

color theme_dot(const struct theme *theme)
{
    return color_mix(theme->soft_ink, theme->card, 0.3);
}

color theme_track(const struct theme *theme)
{
    return color_mix(theme->card, theme->ink, 0.12);
}

color theme_strip(const struct theme *theme)
{
    return color_with_alpha(theme->night, theme->paper ? 214 : 255);
}

color theme_ahead(const struct theme *theme)
{
    return color_with_alpha(theme->on_dark, 85);
}

color theme_band(const struct theme *theme, int stage)
{
    double wanted = theme->paper ? 4.5 : 7;
    color tint = theme_stage(stage);

    while (color_contrast(tint, theme->on_dark) < wanted)
        tint = color_mix(tint, 0xff000000, 0.06);
    return tint;
}

color theme_stage(int stage)
{
    static const color stages[] = {0xffffcf6b, 0xff3b3f87, 0xffd9737f, 0xffe8a24a,
                                   0xff2f9aa0, 0xffd98b2b, 0xff5b7388, 0xffb1467f,
                                   0xff3a6ea8, 0xff1f2547};

    return stages[stage >= 0 && stage < COUNT_OF(stages) ? stage : 0];
}

color theme_stage_ink(const struct theme *theme, int stage)
{
    double wanted = theme->paper ? 4.5 : 7;
    color tint = stage ? theme_stage(stage) : 0xff8a5a12;

    for (int step = 0; step < 40 && color_contrast(tint, theme->card) < wanted; step++)
        tint = color_mix(tint, 0xff000000, 0.06);
    return tint;
}

// Where a size comes from. A visitor's text is bound to the angle of a capital at the
// stated distance: 0.7 degrees (EN 301 549 V3.2.1, 5.1.4). In the attract loop a
// headline has 28 mm and a text 15 mm of capital at 3 m (ADA 2010 signs, and 0.5 % of
// the distance); both grow with the glass, since a big panel is seen from afar.
enum bound { BOUND_TOUCH, BOUND_ATTRACT };

static const double touch_cap = 0.0122;  // 2 × tan(0.7° / 2)
static const double attract_cap = 0.005; // 15 mm at 3 m
static const double design_touch_mm = 7.3, design_attract_mm = 10;

struct role {
    enum face face[4];
    float cap; // em, measured on the faces themselves
    enum bound bound;
    double ratio;   // of the bound's capital
    double leading; // em
};

#define TEXT_FACES                                                                     \
    {                                                                                  \
        FACE_TEXT, FACE_TEXT_ITALIC, FACE_TEXT_STRONG, FACE_TEXT_STRONG_ITALIC         \
    }
#define STRONG_FACES                                                                   \
    {                                                                                  \
        FACE_TEXT_STRONG, FACE_TEXT_STRONG_ITALIC, FACE_TEXT_STRONG,                   \
            FACE_TEXT_STRONG_ITALIC                                                    \
    }
#define HEAD_FACES                                                                     \
    {                                                                                  \
        FACE_HEAD, FACE_HEAD_ITALIC, FACE_HEAD, FACE_HEAD_ITALIC                       \
    }
#define LOOK_FACES                                                                     \
    {                                                                                  \
        FACE_LOOK, FACE_LOOK, FACE_HEAD_ITALIC, FACE_HEAD_ITALIC                       \
    }

static const float inter_cap = 0.728F, vollkorn_cap = 0.679F;

static struct role role_of(enum text_role role)
{
    switch (role) {
    case ROLE_STAGE:
        return (struct role){STRONG_FACES, inter_cap, BOUND_TOUCH, 0.78, 1.3};
    case ROLE_HEADLINE:
        return (struct role){HEAD_FACES, vollkorn_cap, BOUND_TOUCH, 1.75, 1.08};
    case ROLE_BODY:
        return (struct role){TEXT_FACES, inter_cap, BOUND_TOUCH, 1, 1.5};
    case ROLE_LOOK:
        return (struct role){LOOK_FACES, vollkorn_cap, BOUND_TOUCH, 1, 1.3};
    case ROLE_FACTS:
        return (struct role){TEXT_FACES, inter_cap, BOUND_TOUCH, 0.66, 1.4};
    case ROLE_LABEL:
        return (struct role){STRONG_FACES, inter_cap, BOUND_TOUCH, 0.8, 1.25};
    case ROLE_BUTTON:
        return (struct role){STRONG_FACES, inter_cap, BOUND_TOUCH, 1, 1.3};
    case ROLE_ATTRACT_STAGE:
        return (struct role){STRONG_FACES, inter_cap, BOUND_ATTRACT, 0.72, 1.4};
    case ROLE_ATTRACT_HEADLINE:
        return (struct role){HEAD_FACES, vollkorn_cap, BOUND_ATTRACT, 1.87, 1.1};
    case ROLE_ATTRACT_BODY:
        return (struct role){TEXT_FACES, inter_cap, BOUND_ATTRACT, 1, 1.5};
    case ROLE_ATTRACT_INVITATION:
        return (struct role){STRONG_FACES, inter_cap, BOUND_ATTRACT, 0.9, 1.3};
    case ROLE_ATTRACT_LANGUAGE:
        return (struct role){TEXT_FACES, inter_cap, BOUND_ATTRACT, 0.62, 1.3};
    }
    base_die("a text has no role");
}

struct text_style theme_style(const struct screen *screen, enum text_role role,
                              double fit)
{
    struct role r = role_of(role);
    double k = screen_scale(screen), cap_mm;

    if (r.bound == BOUND_TOUCH)
        cap_mm = fmax(touch_cap * screen->touch_mm, design_touch_mm * k) *
                 screen->text_size / 100.0;
    else
        cap_mm = fmax(attract_cap * screen->attract_mm, design_attract_mm * k);

    double em = cap_mm * r.ratio * fit * screen->px_per_mm / (double)r.cap;
    struct text_style style = {
        .size = int_max(6, (int)lround(em)),
        .cap = r.cap,
    };

    for (int i = 0; i < 4; i++)
        style.face[i] = r.face[i];
    style.leading = (int)lround(style.size * r.leading);
    return style;
}
