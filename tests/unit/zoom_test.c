// A picture under fingers, keys and buttons: where it lies, whenever one looks.
#include "visit/zoom.h"

#include "findings.h"

#include <math.h>

#define MS USEC_PER_MS

static const struct rect view = {0, 0, 1600, 900};
static const struct rect window = {40, 40, 600, 700};

// Open, and at rest: at `at` the time may go on from 1 s.
static struct zoom open_one(struct size picture)
{
    struct zoom zoom = {.card = 3};
    struct zoom_room room = {view, picture};

    zoom_open(&zoom, room, (struct zoom_place){0.5, 100, 100}, window, true, 0);
    return zoom;
}

static bool near(double a, double b, double by)
{
    return fabs(a - b) <= by;
}

static void expect_place(const char *name, struct zoom_place found, double scale,
                         double x, double y)
{
    if (!near(found.scale, scale, 1e-3) || !near(found.x, x, 0.6) ||
        !near(found.y, y, 0.6))
        fail_msg("%s: found %.3f at %.1f,%.1f, expected %.3f at %.1f,%.1f", name,
                 found.scale, found.x, found.y, scale, x, y);
}

// The point of the picture that is seen at a point of the screen.
static struct point under(const struct zoom *zoom, float x, float y, usec now)
{
    struct zoom_place place = zoom_at(zoom, now);

    return (struct point){(float)(place.x + ((double)x - view.w / 2.0) / place.scale),
                          (float)(place.y + ((double)y - view.h / 2.0) / place.scale)};
}

// No edge comes inside the view where the picture is bigger; where it is smaller it
// stands in the middle.
static void expect_inside(const char *name, const struct zoom *zoom, usec now)
{
    struct zoom_place p = zoom_at(zoom, now);
    double w = zoom->room.picture.w * p.scale, h = zoom->room.picture.h * p.scale;
    double left = view.w / 2.0 - p.x * p.scale, top = view.h / 2.0 - p.y * p.scale;
    double loose_x = fmax(0, view.w - w) / 2, loose_y = fmax(0, view.h - h) / 2;

    if (left > loose_x + 0.01 || left + w < view.w - loose_x - 0.01 ||
        top > loose_y + 0.01 || top + h < view.h - loose_y - 0.01)
        fail_msg("%s, at %d ms: lies at %.2f,%.2f, %.2fx%.2f", name, (int)(now / MS),
                 left, top, w, h);
}

static const struct {
    const char *name;
    struct size picture;
    double least, most;
} SCALES[] = {
    {"a photograph", {6000, 4000}, 0.225, 1},
    {"as big as the view", {1600, 900}, 1, 2},
    {"a little bigger", {2000, 1125}, 0.8, 1.6},
    {"a stamp", {160, 90}, 10, 20},
    {"a strip", {30000, 10}, 0.0533, 1},
    {"a tower", {10, 30000}, 0.03, 1},
    {"one pixel", {1, 1}, 900, 1800},
};

static void has_bounds(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SCALES); i++) {
        struct zoom zoom = open_one(SCALES[i].picture);

        assert_true(near(zoom_least(&zoom), SCALES[i].least, 1e-3));
        assert_true(near(zoom_most(&zoom), SCALES[i].most, 1e-3));
        expect_place(SCALES[i].name, zoom_at(&zoom, TIME_ZOOM), SCALES[i].least,
                     SCALES[i].picture.w / 2.0, SCALES[i].picture.h / 2.0);
        assert_false(zoom_can_step(&zoom, -1));
        for (int side = SIDE_LEFT; side <= SIDE_BOTTOM; side++)
            assert_false(zoom_can_pan(&zoom, (enum draw_side)side));
        // As near as can be, then into every corner.
        for (int n = 0; n < 40; n++)
            zoom_step(&zoom, 1, true, USEC_PER_SECOND);
        assert_false(zoom_can_step(&zoom, 1));
        for (int side = SIDE_LEFT; side <= SIDE_BOTTOM; side++) {
            int pans = 0;

            for (; zoom_can_pan(&zoom, (enum draw_side)side) && pans < 100; pans++)
                zoom_pan(&zoom, (enum draw_side)side, true, 2 * USEC_PER_SECOND);
            assert_true(pans < 100);
            for (usec t = 0; t <= TIME_STEP; t += 10 * MS)
                expect_inside(SCALES[i].name, &zoom, 2 * USEC_PER_SECOND + t);
        }
        expect_place(SCALES[i].name, zoom_at(&zoom, 9 * USEC_PER_SECOND),
                     SCALES[i].most, zoom.to.x, zoom.to.y);
        // And all the way back.
        for (int n = 0; n < 40; n++)
            zoom_step(&zoom, -1, true, 9 * USEC_PER_SECOND);
        expect_place(SCALES[i].name, zoom_at(&zoom, 10 * USEC_PER_SECOND),
                     SCALES[i].least, SCALES[i].picture.w / 2.0,
                     SCALES[i].picture.h / 2.0);
    }
}

static void steps_are_eased(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;
    double last = 0.225;

    (void)state;
    zoom_step(&zoom, 1, true, now);
    assert_true(zoom_moves(&zoom, now));
    for (usec t = 0; t <= TIME_STEP; t += 10 * MS) {
        double scale = zoom_at(&zoom, now + t).scale;

        assert_true(scale >= last - 1e-9);
        last = scale;
    }
    expect_place("one step", zoom_at(&zoom, now + TIME_STEP), 0.36, 3000, 2000);
    assert_false(zoom_moves(&zoom, now + TIME_STEP));
    assert_true(zoom_deadline(&zoom, now) == now + TIME_STEP);
    assert_true(zoom_deadline(&zoom, now + TIME_STEP) == USEC_NEVER);

    // Two quick ones are two, whenever the second comes, and nothing jumps.
    now += USEC_PER_SECOND;
    zoom_step(&zoom, 1, true, now);

    struct zoom_place before = zoom_at(&zoom, now + 100 * MS);

    zoom_step(&zoom, 1, true, now + 100 * MS);
    expect_place("no jump", zoom_at(&zoom, now + 100 * MS), before.scale, before.x,
                 before.y);
    expect_place("three steps", zoom_at(&zoom, now + USEC_PER_SECOND), 0.9216, 3000,
                 2000);
    zoom_step(&zoom, 1, true, now + USEC_PER_SECOND);
    expect_place("1:1", zoom_at(&zoom, now + 2 * USEC_PER_SECOND), 1, 3000, 2000);
    zoom_pan(&zoom, SIDE_LEFT, true, now + 2 * USEC_PER_SECOND);
    expect_place("to the left", zoom_at(&zoom, now + 3 * USEC_PER_SECOND), 1, 2360,
                 2000);
    // Without motion it is there at once.
    zoom_pan(&zoom, SIDE_BOTTOM, false, now + 3 * USEC_PER_SECOND);
    expect_place("down at once", zoom_at(&zoom, now + 3 * USEC_PER_SECOND), 1, 2360,
                 2360);
    assert_false(zoom_moves(&zoom, now + 3 * USEC_PER_SECOND));
}

static void a_finger_takes_it_along(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;

    (void)state;
    zoom_step(&zoom, 1, false, now);
    zoom_step(&zoom, 1, false, now);

    struct point first = under(&zoom, 700, 400, now);

    for (int i = 1; i <= 10; i++) {
        now += 10 * MS;
        zoom_drag(&zoom, (struct point){700 + (float)i * 20, 400 - (float)i * 10},
                  (struct point){20, -10}, 1, now);

        struct point there =
            under(&zoom, 700 + (float)i * 20, 400 - (float)i * 10, now);

        assert_true(near((double)there.x, (double)first.x, 0.1));
        assert_true(near((double)there.y, (double)first.y, 0.1));
    }
    // Into a corner, and back: it answers at once.
    zoom_drag(&zoom, (struct point){900, 300}, (struct point){9999, 9999}, 1, now);
    expect_inside("the corner", &zoom, now);

    double x = zoom_at(&zoom, now).x;

    zoom_drag(&zoom, (struct point){890, 300}, (struct point){-10, 0}, 1, now);
    assert_true(near(zoom_at(&zoom, now).x, x + 10 / zoom.to.scale, 0.01));
}

static void a_pinch_keeps_its_point(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;
    float x = 900, y = 500;

    (void)state;
    zoom_step(&zoom, 1, false, now);
    zoom_step(&zoom, 1, false, now);

    struct point first = under(&zoom, x, y, now);

    for (int i = 0; i < 20; i++) {
        now += 10 * MS;
        x += 3;
        y -= 2;
        zoom_drag(&zoom, (struct point){x, y}, (struct point){3, -2},
                  i < 12 ? 1.03F : 0.99F, now);

        struct point there = under(&zoom, x, y, now);

        assert_true(near((double)there.x, (double)first.x, 0.5));
        assert_true(near((double)there.y, (double)first.y, 0.5));
    }
    assert_true(
        near(zoom_at(&zoom, now).scale, 0.576 * pow(1.03, 12) * pow(0.99, 8), 1e-3));
    // It ends where it must, and turns at once.
    for (int i = 0; i < 20; i++)
        zoom_drag(&zoom, (struct point){x, y}, (struct point){0, 0}, 1.5F, now);
    assert_true(zoom_at(&zoom, now).scale == 1);
    zoom_drag(&zoom, (struct point){x, y}, (struct point){0, 0}, 0.9F, now);
    assert_true(near(zoom_at(&zoom, now).scale, 0.9, 1e-6));
    for (int i = 0; i < 40; i++)
        zoom_drag(&zoom, (struct point){x, y}, (struct point){0, 0}, 0.8F, now);
    expect_place("pinched to nothing", zoom_at(&zoom, now), 0.225, 3000, 2000);
}

// What is thrown goes on as fast as it was, slows down, and stops inside.
static const struct {
    const char *name;
    float vx, vy;
    double x, y; // where it stops
} THROWS[] = {
    {"to the left", -1000, 0, 3325, 2000},
    {"slowly", 59, 0, 3000, 2000},
    {"down, and a little aside", 200, 2000, 2935, 1350},
    {"hard, into the edge", 20000, 0, 800, 2000},
    {"into a corner", -90000, -90000, 5200, 3550},
};

static void what_is_thrown_stops_inside(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(THROWS); i++) {
        struct zoom zoom = open_one((struct size){6000, 4000});
        usec now = USEC_PER_SECOND;
        double last = 1e9;

        for (int n = 0; n < 4; n++)
            zoom_step(&zoom, 1, false, now);
        zoom_throw(&zoom, (struct point){THROWS[i].vx, THROWS[i].vy}, true, now);
        for (usec t = 0; t < 2 * USEC_PER_SECOND; t += 10 * MS) {
            struct zoom_place a = zoom_at(&zoom, now + t);
            struct zoom_place b = zoom_at(&zoom, now + t + 10 * MS);
            double went = hypot(b.x - a.x, b.y - a.y);

            expect_inside(THROWS[i].name, &zoom, now + t);
            assert_true(went <= last + 0.01); // slower and slower
            last = went;
            // As fast as the finger, at first.
            if (t == 0 && fabsf(THROWS[i].vx) == 1000 && !near(went, 10, 0.3))
                fail_msg("%s: begins at %.1f px in 10 ms", THROWS[i].name, went);
        }
        expect_place(THROWS[i].name, zoom_at(&zoom, now + 2 * USEC_PER_SECOND), 1,
                     THROWS[i].x, THROWS[i].y);
        assert_false(zoom_moves(&zoom, now + 2 * USEC_PER_SECOND));
        // Without motion nothing goes on.
        zoom_throw(&zoom, (struct point){500, 500}, false, now + 2 * USEC_PER_SECOND);
        assert_false(zoom_moves(&zoom, now + 2 * USEC_PER_SECOND));
    }
}

static void a_finger_catches_it(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;

    (void)state;
    for (int n = 0; n < 4; n++)
        zoom_step(&zoom, 1, false, now);
    zoom_throw(&zoom, (struct point){-3000, 500}, true, now);
    now += 200 * MS;

    struct zoom_place there = zoom_at(&zoom, now);

    zoom_catch(&zoom, now);
    assert_false(zoom_moves(&zoom, now));
    expect_place("caught", zoom_at(&zoom, now + USEC_PER_SECOND), there.scale, there.x,
                 there.y);
}

static void a_tapped_point_comes_to_the_middle(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;

    (void)state;
    // Of the whole picture a single tap means nothing.
    zoom_point(&zoom, (struct point){1000, 300}, false, true, now);
    assert_false(zoom_moves(&zoom, now));
    // Twice: it comes nearer. 200 px right of the middle, 150 above it.
    zoom_point(&zoom, (struct point){1005, 303}, true, true, now + 200 * MS);
    expect_place("twice", zoom_at(&zoom, now + USEC_PER_SECOND), 0.5625,
                 3000 + 200 / 0.225, 2000 - 150 / 0.225);
    now += 2 * USEC_PER_SECOND;
    // Once: it comes to the middle; the second tap means the same point, though that
    // is on its way.
    struct point aim = under(&zoom, 500, 600, now);

    zoom_point(&zoom, (struct point){500, 600}, false, true, now);
    assert_true(zoom_moves(&zoom, now));
    zoom_point(&zoom, (struct point){500, 600}, true, true, now + 250 * MS);
    expect_place("there", zoom_at(&zoom, now + USEC_PER_SECOND), 1, (double)aim.x,
                 (double)aim.y);
    // Nothing is nearer: the whole picture comes back.
    now += 5 * USEC_PER_SECOND;
    zoom_point(&zoom, (struct point){500, 600}, true, true, now);
    expect_place("the whole", zoom_at(&zoom, now + USEC_PER_SECOND), 0.225, 3000, 2000);
}

// Between two scales one point of the screen shows the same point of the picture.
static void one_point_stands_still(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND;

    (void)state;
    zoom_point(&zoom, (struct point){1000, 300}, true, true, now);

    const struct zoom_place *a = &zoom.from, *b = &zoom.to;
    double turn = 1 / a->scale - 1 / b->scale;
    float x = (float)(800 + (b->x - a->x) / turn),
          y = (float)(450 + (b->y - a->y) / turn);
    struct point first = under(&zoom, x, y, now);

    for (usec t = 0; t <= TIME_GLIDE; t += 10 * MS) {
        struct point there = under(&zoom, x, y, now + t);

        assert_true(near((double)there.x, (double)first.x, 0.1));
        assert_true(near((double)there.y, (double)first.y, 0.1));
    }
}

// What is shown at a time does not depend on how often one looks.
static void knows_no_frames(void **state)
{
    struct zoom often = open_one((struct size){6000, 4000}), seldom = often;

    (void)state;
    for (int ms = 0; ms <= 3000; ms += 10) {
        usec now = ms * MS;
        struct zoom *both[] = {&often, &seldom};

        for (int i = 0; i < 2; i++) {
            if (ms == 400)
                zoom_step(both[i], 1, true, now);
            if (ms >= 800 && ms < 1000)
                zoom_drag(both[i], (struct point){800, 400}, (struct point){9, -7},
                          1.02F, now);
            if (ms == 1000)
                zoom_throw(both[i], (struct point){900, -700}, true, now);
        }
        zoom_advance(&often, now);
        (void)zoom_at(&often, now);
        if (ms % 500 == 0) {
            struct zoom_place a = zoom_at(&often, now), b = zoom_at(&seldom, now);

            assert_memory_equal(&a, &b, sizeof(a));
        }
    }
}

// ---- What is needed

static void wants_what_it_rests_on(void **state)
{
    const struct picture picture = {"photo", 1, {6000, 4000}, 0};
    struct zoom zoom = open_one(picture.size);
    usec now = USEC_PER_SECOND;

    (void)state;
    // The whole one, at its least scale, is all there.
    struct zoom_detail whole = zoom_whole(&zoom);
    struct want base = zoom_want(&whole, &picture);
    struct area lies = zoom_lies(&zoom, &base, now);

    assert_int_equal(base.size.w, 1350);
    assert_int_equal(base.size.h, 900);
    assert_true(lies.x == 125 && lies.y == 0 && lies.w == 1350 && lies.h == 900);
    assert_true(rect_empty(zoom.details[0].part));

    for (int n = 0; n < 40; n++) {
        const struct zoom_detail *detail = &zoom.details[0];

        now += USEC_PER_SECOND;
        if (n < 4)
            zoom_step(&zoom, 1, true, now);
        else
            zoom_pan(&zoom, (enum draw_side)(n / 10), true, now);

        struct want want = zoom_want(detail, &picture);
        struct crop crop = want_crop(&want);

        // Its crop is the detail, to a fraction of a pixel of the screen…
        assert_true(near(crop.x * detail->scale, detail->part.x, 0.05));
        assert_true(near(crop.y * detail->scale, detail->part.y, 0.05));
        assert_true(near(want.size.w / crop.w, zoom.to.scale, 1e-4));
        // …not more than 2.3 screens, and all that the view rests on.
        assert_true(want.size.w * want.size.h <= 2.3 * 1600 * 1080);
        lies = zoom_lies(&zoom, &want, now + USEC_PER_SECOND);
        assert_true(lies.x <= 0 && lies.y <= 0 && lies.x + lies.w >= 1600 &&
                    lies.y + lies.h >= 900);
        // A copy, pixel by pixel.
        assert_true(lies.x == floorf(lies.x) && lies.y == floorf(lies.y));
        assert_true(lies.w == (float)want.size.w && lies.h == (float)want.size.h);
    }
    // Back: the whole one again, and what there was stays in mind.
    for (int n = 0; n < 4; n++)
        zoom_step(&zoom, -1, true, now);
    assert_true(rect_empty(zoom.details[0].part));
    assert_false(rect_empty(zoom.details[1].part));
}

// A finger that moves asks for something new a few times a second, and in the end for
// what it rests on.
static void does_not_ask_too_often(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    usec now = USEC_PER_SECOND, last = 0;
    int asked = 0;

    (void)state;
    for (int n = 0; n < 4; n++)
        zoom_step(&zoom, 1, false, now);
    for (int i = 0; i < 300; i++) {
        struct rect before = zoom.details[0].part;

        now += 5 * MS;
        zoom_drag(&zoom, (struct point){800, 400}, (struct point){-9, 3}, 1, now);
        zoom_advance(&zoom, now);
        if (!rect_equal(before, zoom.details[0].part)) {
            assert_true(asked == 0 || now - last >= 150 * MS);
            last = now;
            asked++;
        }
    }
    assert_in_range(asked, 3, 10);
    // A leap, and the finger stays: what is due comes by itself.
    zoom_drag(&zoom, (struct point){800, 400}, (struct point){-9, 0}, 1, now);
    now = zoom.asked_at + 10 * MS;
    zoom_drag(&zoom, (struct point){800, 400}, (struct point){1700, 0}, 1, now);
    assert_true(zoom_deadline(&zoom, now) == zoom.asked_at + 150 * MS);
    now = zoom_deadline(&zoom, now);
    assert_true(zoom_advance(&zoom, now));
    assert_false(zoom_advance(&zoom, now));
    assert_true(zoom_deadline(&zoom, now) == USEC_NEVER);
}

// ---- Opening and closing

static void grows_out_of_its_window(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});

    (void)state;
    expect_place("in the window", zoom_at(&zoom, 0), 0.5, 100, 100);
    assert_true(rect_equal(zoom_clip(&zoom, 0), window));
    assert_true(rect_equal(zoom_clip(&zoom, TIME_ZOOM), view));
    assert_true(zoom_moves(&zoom, TIME_ZOOM - 1));
    assert_false(zoom_moves(&zoom, TIME_ZOOM));
    // Fingers that are still there go on: it comes to where they take it.
    zoom_drag(&zoom, (struct point){800, 450}, (struct point){0, 0}, 2, 100 * MS);
    assert_true(zoom_moves(&zoom, 100 * MS));
    assert_true(rect_equal(zoom_clip(&zoom, 0), window));
    assert_true(zoom_at(&zoom, 100 * MS).x < 1500); // it is still on its way
    expect_place("opened by a pinch", zoom_at(&zoom, TIME_ZOOM), 0.45, 3000, 2000);
    // Its first frame takes a while: nothing of the motion is lost.
    zoom_close(&zoom, (struct zoom_place){0.5, 100, 100}, window, true,
               USEC_PER_SECOND);
    zoom_shown(&zoom, 300 * MS);
    zoom_shown(&zoom, 300 * MS);
    expect_place("it has not begun", zoom_at(&zoom, 1300 * MS), 0.45, 3000, 2000);
    assert_true(rect_equal(zoom_clip(&zoom, 1300 * MS), view));
    assert_true(zoom_closes(&zoom, 1300 * MS));
    expect_place("back", zoom_at(&zoom, 1300 * MS + TIME_ZOOM), 0.5, 100, 100);
    assert_true(rect_equal(zoom_clip(&zoom, 1300 * MS + TIME_ZOOM), window));
}

static void stays_where_it_is_on_another_screen(void **state)
{
    struct zoom zoom = open_one((struct size){6000, 4000});
    struct zoom_room tall = {{0, 0, 900, 1500}, {6000, 4000}};
    struct zoom_room other = {{0, 0, 900, 1500}, {500, 500}};

    (void)state;
    zoom_move_to(&zoom, tall, USEC_PER_SECOND);
    expect_place("the whole", zoom_at(&zoom, USEC_PER_SECOND), 0.15, 3000, 2000);
    zoom_step(&zoom, 1, false, USEC_PER_SECOND);
    zoom_step(&zoom, 1, false, USEC_PER_SECOND);
    zoom_step(&zoom, 1, false, USEC_PER_SECOND);
    zoom_pan(&zoom, SIDE_LEFT, false, USEC_PER_SECOND);

    struct zoom_place place = zoom.to;

    zoom_move_to(&zoom, (struct zoom_room){view, {6000, 4000}}, 2 * USEC_PER_SECOND);
    expect_place("the same point", zoom_at(&zoom, 2 * USEC_PER_SECOND), place.scale,
                 place.x, place.y);
    assert_false(rect_empty(zoom.details[0].part));
    zoom_move_to(&zoom, other, 3 * USEC_PER_SECOND);
    expect_place("another picture", zoom_at(&zoom, 3 * USEC_PER_SECOND), 1.8, 250, 250);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_bounds),
        cmocka_unit_test(steps_are_eased),
        cmocka_unit_test(a_finger_takes_it_along),
        cmocka_unit_test(a_pinch_keeps_its_point),
        cmocka_unit_test(what_is_thrown_stops_inside),
        cmocka_unit_test(a_finger_catches_it),
        cmocka_unit_test(a_tapped_point_comes_to_the_middle),
        cmocka_unit_test(one_point_stands_still),
        cmocka_unit_test(knows_no_frames),
        cmocka_unit_test(wants_what_it_rests_on),
        cmocka_unit_test(does_not_ask_too_often),
        cmocka_unit_test(grows_out_of_its_window),
        cmocka_unit_test(stays_where_it_is_on_another_screen),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
