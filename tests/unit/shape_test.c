// Shapes that are kept folded are, unfolded, the shapes themselves.
#include "glass/shape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum kind { SHADOW, RING };

static const struct {
    enum kind kind;
    int w, h, radius, soft; // soft: the shadow's sigma, the ring's line
} CASES[] = {
    {SHADOW, 955, 781, 16, 20}, {SHADOW, 2000, 60, 0, 9}, {SHADOW, 40, 900, 20, 1},
    {SHADOW, 500, 501, 33, 7},  {RING, 955, 781, 16, 6},  {RING, 300, 40, 20, 3},
    {RING, 41, 999, 1, 1},      {RING, 640, 480, 0, 2},
};

static struct shape make(enum kind kind, int w, int h, int radius, int soft)
{
    return kind == SHADOW ? shape_shadow(w, h, radius, soft)
                          : shape_ring(w, h, radius, soft);
}

// Where a column of a long side is found in a folded one.
static int folded_at(int at, int side, int folded)
{
    int half = folded / 2, end = side - (folded - half);

    if (at < half)
        return at;
    return at >= end ? at - side + folded
                     : half - SHAPE_FOLD / 2 + (at - half) % SHAPE_FOLD;
}

static void test_folded(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        enum kind kind = CASES[i].kind;
        int radius = CASES[i].radius, soft = CASES[i].soft;
        int longest = kind == SHADOW ? shape_shadow_longest(radius, soft)
                                     : shape_ring_longest(radius, soft);
        struct shape whole = make(kind, CASES[i].w, CASES[i].h, radius, soft);
        struct shape folded = make(kind, int_min(CASES[i].w, longest),
                                   int_min(CASES[i].h, longest), radius, soft);

        assert_true(folded.w < whole.w || folded.h < whole.h);
        for (int y = 0; y < whole.h; y++)
            for (int x = 0; x < whole.w; x++) {
                int from = folded_at(y, whole.h, folded.h) * folded.stride +
                           folded_at(x, whole.w, folded.w);

                if (whole.coverage[y * whole.stride + x] != folded.coverage[from])
                    fail_msg("case %d: %d, %d differ", i, x, y);
            }
        shape_free(&whole);
        shape_free(&folded);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
