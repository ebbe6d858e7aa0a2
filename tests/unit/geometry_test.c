#include "base/base.h"
#include "base/want.h"

#include "findings.h"

#include <math.h>

static const struct {
    struct rect a, b, both, common;
} PAIRS[] = {
    {{0, 0, 10, 10}, {5, 5, 10, 10}, {0, 0, 15, 15}, {5, 5, 5, 5}},
    {{0, 0, 10, 10}, {10, 0, 10, 10}, {0, 0, 20, 10}, {0}},
    {{0, 0, 10, 10}, {2, 3, 4, 5}, {0, 0, 10, 10}, {2, 3, 4, 5}},
    {{-5, -5, 2, 2}, {5, 5, 2, 2}, {-5, -5, 12, 12}, {0}},
    {{0, 0, 10, 10}, {50, 50, 0, 9}, {0, 0, 10, 10}, {0}}, // an empty one
    {{50, 50, -3, 9}, {0, 0, 10, 10}, {0, 0, 10, 10}, {0}},
};

static void print_rect(const char *what, struct rect r)
{
    print_error("    %s %d,%d %dx%d\n", what, r.x, r.y, r.w, r.h);
}

static void joins_and_cuts(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PAIRS) * 2; i++) {
        bool turned = i % 2;
        struct rect a = turned ? PAIRS[i / 2].b : PAIRS[i / 2].a;
        struct rect b = turned ? PAIRS[i / 2].a : PAIRS[i / 2].b;
        struct rect both = rect_union(a, b), common = rect_intersect(a, b);

        if (rect_equal(both, PAIRS[i / 2].both) &&
            rect_equal(common, PAIRS[i / 2].common))
            continue;
        print_rect("of", a);
        print_rect("and", b);
        print_rect("union", both);
        print_rect("intersection", common);
        fail();
    }
}

static void is_half_open(void **state)
{
    (void)state;

    struct rect r = {10, 20, 30, 40};

    assert_true(rect_contains(r, 10, 20));
    assert_true(rect_contains(r, 39, 59));
    assert_false(rect_contains(r, 40, 30));
    assert_false(rect_contains(r, 20, 60));
    assert_false(rect_contains(r, 9, 30));
    assert_false(rect_contains((struct rect){0}, 0, 0));
    assert_true(rect_empty((struct rect){5, 5, 0, 1}));
    assert_true(rect_empty((struct rect){5, 5, 1, -1}));
    assert_false(rect_empty((struct rect){0, 0, 1, 1}));
    assert_true(rect_equal(rect_inset(r, 3), (struct rect){13, 23, 24, 34}));
    assert_true(rect_equal(rect_inset(rect_inset(r, -7), 7), r));
}

static const struct {
    color a, b;
    double t;
    color mixed;
} MIXED[] = {
    {0xff000000, 0xffffffff, 0, 0xff000000},  {0xff000000, 0xffffffff, 1, 0xffffffff},
    {0xff000000, 0xffffffff, 2, 0xffffffff},  {0xff000000, 0xffffffff, -1, 0xff000000},
    {0xff102030, 0xff304050, .5, 0xff203040}, {0x00000000, 0xff0000ff, .5, 0x80000080},
};

static void mixes_colours(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(MIXED); i++) {
        color mixed = color_mix(MIXED[i].a, MIXED[i].b, MIXED[i].t);

        if (mixed != MIXED[i].mixed)
            fail_msg("%08x and %08x at %.1f: found %08x, expected %08x", MIXED[i].a,
                     MIXED[i].b, MIXED[i].t, mixed, MIXED[i].mixed);
    }
    assert_int_equal(color_with_alpha(0xff123456, 0), 0x00123456);
    assert_int_equal(color_with_alpha(0x00123456, 300), 0xff123456);
}

// The examples of WCAG 2.2 and two well known greys.
static const struct {
    color a, b;
    double contrast;
} CONTRASTS[] = {
    {0xff000000, 0xffffffff, 21},   {0xffffffff, 0xffffffff, 1},
    {0xff777777, 0xffffffff, 4.48}, {0xff767676, 0xffffffff, 4.54},
    {0xffff0000, 0xffffffff, 4.00}, {0xff0000ff, 0xffffffff, 8.59},
};

static void measures_contrast(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CONTRASTS); i++) {
        double one = color_contrast(CONTRASTS[i].a, CONTRASTS[i].b);
        double other = color_contrast(CONTRASTS[i].b, CONTRASTS[i].a);

        if (fabs(one - CONTRASTS[i].contrast) > 0.01 || one != other)
            fail_msg("%08x on %08x: found %.2f and %.2f, expected %.2f", CONTRASTS[i].a,
                     CONTRASTS[i].b, one, other, CONTRASTS[i].contrast);
    }
}

static const struct {
    const char *name;
    struct size picture, size;
    struct point focus;
    float zoom;
    struct crop crop;
} CROPS[] = {
    {"the whole", {400, 300}, {200, 150}, {.5F, .5F}, 1, {0, 0, 400, 300}},
    {"its middle", {400, 300}, {300, 300}, {.5F, .5F}, 1, {50, 0, 300, 300}},
    {"a focus at the edge", {400, 300}, {300, 300}, {1, .5F}, 1, {100, 0, 300, 300}},
    {"a focus off the middle", {400, 300}, {300, 300}, {.4F, 0}, 1, {10, 0, 300, 300}},
    {"upright from wide", {400, 300}, {30, 60}, {0, 1}, 1, {0, 0, 150, 300}},
    {"wide from upright", {300, 400}, {60, 30}, {0, 1}, 1, {0, 250, 300, 150}},
    {"closer", {400, 300}, {400, 300}, {.5F, .5F}, 2, {100, 75, 200, 150}},
    {"closer at a corner", {400, 300}, {400, 300}, {1, 1}, 2, {200, 150, 200, 150}},
    {"never further away", {400, 300}, {400, 300}, {0, 0}, .5F, {0, 0, 400, 300}},
    {"one pixel", {1, 1}, {1920, 1080}, {.5F, .5F}, 1, {0, .21875, 1, .5625}},
};

static void crops_pictures(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CROPS); i++) {
        struct picture picture = {.path = "x", .size = CROPS[i].picture};
        struct want want = {&picture, CROPS[i].size, CROPS[i].focus, CROPS[i].zoom,
                            false};
        struct crop found = want_crop(&want), expected = CROPS[i].crop;

        if (fabs(found.x - expected.x) > 0.01 || fabs(found.y - expected.y) > 0.01 ||
            fabs(found.w - expected.w) > 0.01 || fabs(found.h - expected.h) > 0.01)
            fail_msg("%s: found %.2f,%.2f %.2fx%.2f, expected %.2f,%.2f %.2fx%.2f",
                     CROPS[i].name, found.x, found.y, found.w, found.h, expected.x,
                     expected.y, expected.w, expected.h);
    }
}

static void expect_inside(const struct want *want)
{
    struct size picture = want->picture->size;
    struct crop c = want_crop(want);
    double shape = c.w / c.h * want->size.h / want->size.w;

    if (c.x < 0 || c.y < 0 || c.x + c.w > picture.w + 1e-6 ||
        c.y + c.h > picture.h + 1e-6 || fabs(shape - 1) > 1e-6)
        fail_msg("of %dx%d at %dx%d: %.3f,%.3f %.3fx%.3f", picture.w, picture.h,
                 want->size.w, want->size.h, c.x, c.y, c.w, c.h);
}

// Whatever is asked for: a crop lies inside its picture and has the wanted shape.
static void crops_lie_inside(void **state)
{
    static const struct size sizes[] = {
        {1, 1}, {7, 5000}, {5000, 7}, {333, 1}, {640, 480}};
    static const struct point points[] = {{0, 0}, {1, 1}, {.33F, .9F}, {.5F, 0}};
    static const float zooms[] = {0, 1, 1.5F, 8};

    (void)state;
    for (int from = 0; from < COUNT_OF(sizes); from++)
        for (int to = 0; to < COUNT_OF(sizes); to++)
            for (int p = 0; p < COUNT_OF(points); p++)
                for (int z = 0; z < COUNT_OF(zooms); z++) {
                    struct picture picture = {.path = "x", .size = sizes[from]};

                    expect_inside(&(struct want){&picture, sizes[to], points[p],
                                                 zooms[z], false});
                }
}

static void names_bitmaps(void **state)
{
    (void)state;

    struct picture picture = {.path = "a.jpg", .version = 1, .size = {400, 300}};
    struct picture replaced = picture, other = picture;
    struct want want = {&picture, {200, 100}, {.5F, .5F}, 1, false};
    uint64_t key = want_key(&want);

    replaced.version = 2;
    other.path = "b.jpg";

    struct want others[] = {{&replaced, {200, 100}, {.5F, .5F}, 1, false},
                            {&other, {200, 100}, {.5F, .5F}, 1, false},
                            {&picture, {201, 100}, {.5F, .5F}, 1, false},
                            {&picture, {100, 200}, {.5F, .5F}, 1, false},
                            {&picture, {200, 100}, {.6F, .5F}, 1, false},
                            {&picture, {200, 100}, {.5F, .6F}, 1, false},
                            {&picture, {200, 100}, {.5F, .5F}, 1.5F, false}};

    for (int i = 0; i < COUNT_OF(others); i++)
        assert_true(want_key(&others[i]) != key);
    want.focus.x += 0.00001F; // less than a pixel of any picture
    assert_true(want_key(&want) == key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_and_cuts), cmocka_unit_test(is_half_open),
        cmocka_unit_test(mixes_colours),  cmocka_unit_test(measures_contrast),
        cmocka_unit_test(crops_pictures), cmocka_unit_test(crops_lie_inside),
        cmocka_unit_test(names_bitmaps),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
