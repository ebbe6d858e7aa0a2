#include "page/theme.h"

#include "findings.h"

#include <math.h>

static struct screen screen_of(int w, int h, int panel_w, int panel_h)
{
    return screen_make((struct size){w, h}, (struct size){panel_w, panel_h}, 600, 2000);
}

static void print_pair(void *context, const struct theme_pair *pair)
{
    (void)context;
    print_error("%s, stage %d: #%06x on #%06x is %.2f:1, expected %.1f:1\n", pair->name,
                pair->stage, pair->front & 0xffffffU, pair->ground & 0xffffffU,
                pair->found, pair->least);
}

static void is_readable(void **state)
{
    (void)state;
    for (int contrast = 0; contrast < 2; contrast++) {
        struct screen screen = screen_of(1920, 1080, 531, 299);

        screen.contrast = contrast;
        assert_int_equal(theme_check(theme_of(&screen), false, print_pair, NULL), 0);
    }
}

static void count_pair(void *context, const struct theme_pair *pair)
{
    int *counts = context;

    counts[pair->kind]++;
    counts[pair->found < pair->least ? 3 : 4]++;
}

// A theme that cannot be read is found out, pair by pair.
static void sees_what_cannot_be_read(void **state)
{
    struct screen screen = screen_of(1920, 1080, 531, 299);
    struct theme theme = *theme_of(&screen);
    int all[5] = {0}, bad[5] = {0};

    (void)state;
    assert_int_equal(theme_check(&theme, true, count_pair, all), 0);
    assert_true(all[PAIR_TEXT] >= 30 && all[PAIR_LARGE] >= 2 && all[PAIR_SIGN] >= 20);
    assert_int_equal(all[3], 0);
    theme.soft_ink = 0xffb0b0b0; // pale grey on cream
    assert_int_equal(theme_check(&theme, false, count_pair, bad), bad[3]);
    assert_int_equal(bad[PAIR_TEXT], 1);
    assert_int_equal(bad[PAIR_SIGN], 2); // dots, edges
    // What is good enough on paper is not enough in high contrast.
    theme = *theme_of(&screen);
    theme.paper = false;
    assert_true(theme_check(&theme, false, count_pair, bad) > 0);
}

static void has_nine_colours_of_a_day(void **state)
{
    (void)state;
    for (int a = 0; a <= 9; a++) {
        assert_int_equal(COLOR_ALPHA(theme_stage(a)), 255);
        for (int b = 0; b < a; b++)
            assert_true(theme_stage(a) != theme_stage(b));
    }
    assert_true(theme_stage(-1) == theme_stage(0));
    assert_true(theme_stage(10) == theme_stage(0));
}

static const struct {
    const char *name;
    struct size px, panel;
    double px_per_mm, scale;
    bool portrait;
} SCREENS[] = {
    {"24 inches", {1920, 1080}, {531, 299}, 3.616, 1, false},
    {"24 inches in 4K", {3840, 2160}, {531, 299}, 7.232, 1, false},
    {"15.6 inches", {1920, 1080}, {344, 194}, 5.581, .648, false},
    {"32 inches upright", {1080, 1920}, {398, 708}, 2.712, 1.331, true},
    {"the same, given lying", {1080, 1920}, {708, 398}, 2.712, 1.331, true},
    {"55 inches", {3840, 2160}, {1218, 685}, 3.153, 2.291, false},
};

static void knows_its_screen(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SCREENS); i++) {
        struct screen screen = screen_of(SCREENS[i].px.w, SCREENS[i].px.h,
                                         SCREENS[i].panel.w, SCREENS[i].panel.h);

        if (fabs((double)screen.px_per_mm - SCREENS[i].px_per_mm) > 0.002 ||
            fabs(screen_scale(&screen) - SCREENS[i].scale) > 0.01 ||
            screen_is_portrait(&screen) != SCREENS[i].portrait)
            fail_msg("%s: found %.3f px a mm, scale %.3f, %s", SCREENS[i].name,
                     (double)screen.px_per_mm, screen_scale(&screen),
                     screen_is_portrait(&screen) ? "upright" : "lying");
        assert_int_equal(screen_px(&screen, 0.001), 1);
    }
}

// The height of a capital, in millimetres on the glass.
static const struct {
    const char *name;
    struct size px, panel;
    int touch_mm, attract_mm, text_size;
    enum text_role role;
    double least, most;
} SIZES[] = {
    // 0.7 degrees at 600 mm (EN 301 549).
    {"body, 24″", {1920, 1080}, {531, 299}, 600, 2000, 100, ROLE_BODY, 7.3, 7.7},
    {"body, 24″ in 4K", {3840, 2160}, {531, 299}, 600, 2000, 100, ROLE_BODY, 7.3, 7.7},
    {"body, 24″, 125 %", {1920, 1080}, {531, 299}, 600, 2000, 125, ROLE_BODY, 9.1, 9.6},
    {"body, 24″, 150 %",
     {1920, 1080},
     {531, 299},
     600,
     2000,
     150,
     ROLE_BODY,
     10.9,
     11.5},
    {"body, 15.6″", {1920, 1080}, {344, 194}, 600, 2000, 100, ROLE_BODY, 7.3, 7.7},
    {"body, 55″", {3840, 2160}, {1218, 685}, 600, 2000, 100, ROLE_BODY, 16.5, 17.5},
    {"body at one metre",
     {1920, 1080},
     {531, 299},
     1000,
     2000,
     100,
     ROLE_BODY,
     12.1,
     12.7},
    {"headline", {1920, 1080}, {531, 299}, 600, 2000, 100, ROLE_HEADLINE, 12.5, 14},
    // 15 and 28 mm at three metres (ADA 2010, 0.5 % of the distance); at two, 10
    // and 18.7.
    {"attract, 24″",
     {1920, 1080},
     {531, 299},
     600,
     2000,
     100,
     ROLE_ATTRACT_BODY,
     9.9,
     10.3},
    {"attract at 3 m",
     {1920, 1080},
     {531, 299},
     600,
     3000,
     100,
     ROLE_ATTRACT_BODY,
     14.9,
     15.4},
    {"attract headline at 3 m",
     {1920, 1080},
     {531, 299},
     600,
     3000,
     100,
     ROLE_ATTRACT_HEADLINE,
     27.9,
     28.8},
    {"attract, 55″",
     {3840, 2160},
     {1218, 685},
     600,
     2000,
     100,
     ROLE_ATTRACT_BODY,
     22,
     23.5},
    {"attract, 15.6″",
     {1920, 1080},
     {344, 194},
     600,
     2000,
     100,
     ROLE_ATTRACT_BODY,
     9.8,
     10.3},
    // A visitor's text size is not for the loop.
    {"attract at 150 %",
     {1920, 1080},
     {531, 299},
     600,
     2000,
     150,
     ROLE_ATTRACT_BODY,
     9.9,
     10.3},
};

static void is_large_enough(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct screen screen = screen_make(SIZES[i].px, SIZES[i].panel,
                                           SIZES[i].touch_mm, SIZES[i].attract_mm);

        screen.text_size = SIZES[i].text_size;

        struct text_style style = theme_style(&screen, SIZES[i].role, 1);
        double cap = style.size * (double)style.cap / (double)screen.px_per_mm;

        // Half a pixel goes to rounding.
        if (cap < SIZES[i].least - 0.5 / (double)screen.px_per_mm ||
            cap > SIZES[i].most)
            fail_msg("%s: found %.2f mm, expected %.2f to %.2f", SIZES[i].name, cap,
                     SIZES[i].least, SIZES[i].most);
        assert_true(style.leading > style.size);
    }
}

// ---- The type scale

static const struct {
    const char *name;
    struct size px, mm;
    double grows; // beside the 24-inch panel: what is not bound to an eye's distance
} PANELS[] = {
    {"15.6", {1920, 1080}, {344, 194}, 1}, // never below what an eye needs
    {"24", {1920, 1080}, {531, 299}, 1},
    {"32p", {1080, 1920}, {398, 708}, 1.331},
    {"55", {3840, 2160}, {1218, 685}, 2.291},
};

// The least height of a capital, in mm, at the distances of the settings: 600 mm to the
// hand, 2 m to who walks by.
static const struct {
    const char *name;
    double mm;
    enum text_role role;
    bool loop; // read from afar; the visitor's text size is not for it
} SCALE[] = {
    // 0.7 degrees (EN 301 549, 5.1.4): what has to be read.
    {"headline", 12.7, ROLE_HEADLINE, false},
    {"body", 7.3, ROLE_BODY, false},
    {"look", 7.3, ROLE_LOOK, false},
    {"button", 7.3, ROLE_BUTTON, false},
    // 3/16 inch (Revised 508, 402.4): what helps to find one's way.
    {"stage", 5.6, ROLE_STAGE, false},
    {"label", 5.8, ROLE_LABEL, false},
    {"facts", 4.8, ROLE_FACTS, false},
    // Half a percent of the distance; a headline 28 mm at 3 m (ADA 2010).
    {"loop's headline", 18.7, ROLE_ATTRACT_HEADLINE, true},
    {"loop's text", 10, ROLE_ATTRACT_BODY, true},
    {"loop's invitation", 9, ROLE_ATTRACT_INVITATION, true},
    {"loop's stage", 7.2, ROLE_ATTRACT_STAGE, true},
    // Touched, so read from near as well.
    {"loop's language", 6.1, ROLE_ATTRACT_LANGUAGE, true},
};

static void keeps_its_scale(void **state)
{
    (void)state;
    for (int p = 0; p < COUNT_OF(PANELS); p++)
        for (int i = 0; i < COUNT_OF(SCALE); i++)
            for (int size = TEXT_SIZE_NORMAL; size <= TEXT_SIZE_LARGEST; size += 25) {
                struct screen screen = screen_of(PANELS[p].px.w, PANELS[p].px.h,
                                                 PANELS[p].mm.w, PANELS[p].mm.h);

                screen.text_size = size;

                struct text_style style = theme_style(&screen, SCALE[i].role, 1);
                double px = (double)screen.px_per_mm;
                double cap = style.size * (double)style.cap / px;
                double least =
                    SCALE[i].mm * PANELS[p].grows * (SCALE[i].loop ? 1 : size / 100.0);

                // An em is a whole pixel; a hundredth is for the panel's own rounding.
                if (cap < least * 0.99 - 0.5 / px || cap > least * 1.06 + 0.5 / px)
                    fail_msg("%s at %d %% on %s: capitals of %.2f mm, expected %.2f",
                             SCALE[i].name, size, PANELS[p].name, cap, least);
            }
}

static void shrinks_to_fit(void **state)
{
    (void)state;

    struct screen screen = screen_of(1920, 1080, 531, 299);

    for (int role = ROLE_STAGE; role <= ROLE_ATTRACT_LANGUAGE; role++) {
        int last = theme_style(&screen, (enum text_role)role, 1).size;

        for (int percent = 90; percent > 0; percent -= 10) {
            struct text_style style =
                theme_style(&screen, (enum text_role)role, percent / 100.0);

            assert_true(style.size <= last && style.size >= 6);
            last = style.size;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_readable),
        cmocka_unit_test(sees_what_cannot_be_read),
        cmocka_unit_test(has_nine_colours_of_a_day),
        cmocka_unit_test(knows_its_screen),
        cmocka_unit_test(is_large_enough),
        cmocka_unit_test(keeps_its_scale),
        cmocka_unit_test(shrinks_to_fit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
