// A picture that moves, as the CPU glass composes it: pixel on pixel it is copied,
// elsewhere it is stretched; never outside its clip.
#include "glass/surface.h"

#include "findings.h"

#include <stdlib.h>

enum { W = 64, H = 32, PICTURE_W = 40, PICTURE_H = 20 };

static const uint32_t night = 0xff0d1a26;

static const struct bitmap *get_bitmap(void *context, uint64_t key)
{
    return key == 7 ? context : NULL;
}

// Red grows to the right, green downwards: a pixel says where it comes from.
static struct bitmap *made_bitmap(void)
{
    struct bitmap *bitmap = bitmap_create(PICTURE_W, PICTURE_H);

    for (int y = 0; y < PICTURE_H; y++)
        for (int x = 0; x < PICTURE_W; x++)
            bitmap->pixels[y * bitmap->stride + x] =
                0xff000000u | (uint32_t)(6 * x) << 16 | (uint32_t)(12 * y) << 8;
    return bitmap;
}

// Composes the picture and returns one pixel, without its alpha.
static const struct {
    const char *name;
    struct area place;
    struct rect clip;
    int alpha;
    int x, y;
    double from_x, from_y; // picture pixel that is seen there; -1: the night
} SEEN[] = {
    {"its corner", {10, 5, 40, 20}, {0, 0, W, H}, 255, 10, 5, 0, 0},
    {"its other corner", {10, 5, 40, 20}, {0, 0, W, H}, 255, 49, 24, 39, 19},
    {"beside it", {10, 5, 40, 20}, {0, 0, W, H}, 255, 50, 10, -1, -1},
    {"above it", {10, 5, 40, 20}, {0, 0, W, H}, 255, 30, 4, -1, -1},
    {"in its clip", {-10, -5, 40, 20}, {4, 2, 8, 8}, 255, 4, 2, 14, 7},
    {"beside its clip", {-10, -5, 40, 20}, {4, 2, 8, 8}, 255, 12, 5, -1, -1},
    {"twice as large", {-20, -10, 80, 40}, {0, 0, W, H}, 255, 20, 10, 19.75, 9.75},
    {"half as large", {0, 0, 20, 10}, {0, 0, W, H}, 255, 10, 5, 20.5, 10.5},
    {"half a pixel aside", {0.5F, 0, 40, 20}, {0, 0, W, H}, 255, 20, 3, 19.5, 3},
    {"its edge holds", {-20, -10, 80, 40}, {0, 0, W, H}, 255, 59, 29, 39, 19},
    {"not there at all", {10, 5, 40, 20}, {0, 0, W, H}, 0, 30, 10, -1, -1},
};

static uint32_t expected(double x, double y)
{
    if (x < 0)
        return night & 0xffffff;
    return (uint32_t)(6 * x + 0.5) << 16 | (uint32_t)(12 * y + 0.5) << 8;
}

static bool alike(uint32_t a, uint32_t b)
{
    for (int shift = 0; shift < 24; shift += 8)
        if (abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) > 2)
            return false;
    return true;
}

static uint32_t compose(const struct draw_list *list, struct bitmap *bitmap, int x,
                        int y)
{
    static uint32_t pixels[W * H];
    struct surface *surface = surface_create(NULL, "");
    struct bitmap_source bitmaps = {get_bitmap, bitmap};

    surface_compose(surface, list, &bitmaps, pixels, (struct size){W, H}, W);
    surface_destroy(surface);
    return pixels[y * W + x] & 0xffffff;
}

static void shows_what_lies_there(void **state)
{
    struct bitmap *bitmap = made_bitmap();

    (void)state;
    for (int i = 0; i < COUNT_OF(SEEN); i++) {
        struct draw_list list = {0};
        struct draw *draw;
        uint32_t found, wanted = expected(SEEN[i].from_x, SEEN[i].from_y);

        draw_add(&list, DRAW_FILL, (struct rect){0, 0, W, H})->tint = night;
        draw = draw_add(&list, DRAW_VIEW, SEEN[i].clip);
        draw->image = 7;
        draw->place = SEEN[i].place;
        draw->alpha = (uint8_t)SEEN[i].alpha;
        found = compose(&list, bitmap, SEEN[i].x, SEEN[i].y);
        if (!alike(found, wanted))
            fail_msg("%s: found %06x, expected %06x", SEEN[i].name, found, wanted);
        draw_free(&list);
    }
    bitmap_destroy(bitmap);
}

// Half there: half of the night; and nothing where the bitmap is not there at all.
static void fades_in(void **state)
{
    struct bitmap *bitmap = made_bitmap();
    struct draw_list list = {0};
    struct draw *draw;
    uint32_t found;

    (void)state;
    draw_add(&list, DRAW_FILL, (struct rect){0, 0, W, H})->tint = 0xff000000;
    draw = draw_add(&list, DRAW_VIEW, (struct rect){0, 0, W, H});
    draw->image = 7;
    draw->place = (struct area){0, 0, 40, 20};
    draw->alpha = 128;
    found = compose(&list, bitmap, 20, 10);
    if (!alike(found, 60 << 16 | 60 << 8))
        fail_msg("found %06x", found);
    list.draws[1].image = 8;
    assert_int_equal(compose(&list, bitmap, 20, 10), 0);
    draw_free(&list);
    bitmap_destroy(bitmap);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_what_lies_there),
        cmocka_unit_test(fades_in),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
