#include "visit/gesture.h"

#include "findings.h"

#include <math.h>

// A script of touches: d(own), m(ove), u(p), s(pend), h(old), f(ree); milliseconds,
// finger, place. What they mean comes out as "TAP 1 10,10-12,10"; of a pinch the
// middle, how far it went, and the factor.
struct step {
    char verb; // 0: no more
    int ms, finger;
    float x, y;
};

enum { STEPS_MAX = 26 };

static const struct gesture_rules rules = {.slop = 30, .near = 56, .span = 300};

static const struct {
    const char *name;
    struct step steps[STEPS_MAX];
    const char *gestures;
} CASES[] = {
    {"a tap", {{'d', 0, 1, 10, 10}, {'u', 80, 1, 12, 10}}, "DOWN 1|TAP 1 10,10-12,10|"},
    {"a slow tap", {{'d', 0, 1, 9, 9}, {'u', 9000, 1, 9, 9}}, "DOWN 1|TAP 1 9,9-9,9|"},
    {"a shaking tap",
     {{'d', 0, 1, 50, 50},
      {'m', 10, 1, 70, 60},
      {'m', 20, 1, 40, 40},
      {'m', 30, 1, 52, 50},
      {'u', 40, 1, 52, 50}},
     "DOWN 1|TAP 1 50,50-52,50|"},
    {"slid off, downwards",
     {{'d', 0, 1, 50, 50},
      {'m', 10, 1, 50, 70},
      {'m', 20, 1, 55, 150},
      {'u', 30, 1, 55, 150}},
     "DOWN 1|TAP 1 50,50-55,150|"},
    {"a drag begins beyond the slop",
     {{'d', 0, 1, 100, 50},
      {'m', 10, 1, 80, 50},
      {'m', 20, 1, 71, 50},
      {'m', 30, 1, 69, 50},
      {'m', 40, 1, 20, 300},
      {'u', 500, 1, 20, 300}},
     "DOWN 1|DRAG 1 100,50-69,50|DRAG 1 100,50-20,300|DROP 1 100,50-20,300|"},
    {"steep is no drag",
     {{'d', 0, 1, 100, 50},
      {'m', 10, 1, 80, 80},
      {'m', 20, 1, 0, 80},
      {'u', 30, 1, 0, 80}},
     "DOWN 1|TAP 1 100,50-0,80|"},
    {"a control is held, not dragged",
     {{'d', 0, 1, 100, 50},
      {'h', 0, 1, 0, 0},
      {'m', 20, 1, 20, 50},
      {'u', 30, 1, 20, 50}},
     "DOWN 1|TAP 1 100,50-20,50|"},
    {"what has done its work means nothing",
     {{'d', 0, 1, 100, 50},
      {'s', 0, 1, 0, 0},
      {'m', 20, 1, 20, 50},
      {'u', 30, 1, 20, 50},
      {'d', 40, 1, 5, 5},
      {'u', 50, 1, 5, 5}},
     "DOWN 1|DOWN 1|TAP 1 5,5-5,5|"},
    {"of two taps at once the first completed counts",
     {{'d', 0, 1, 10, 10},
      {'d', 5, 2, 90, 10},
      {'u', 60, 2, 90, 10},
      {'u', 70, 1, 10, 10}},
     "DOWN 1|DOWN 2|TAP 2 90,10-90,10|LOST 1 10,10-10,10|"},
    {"two taps one after the other",
     {{'d', 0, 1, 10, 10},
      {'u', 50, 1, 10, 10},
      {'d', 60, 2, 90, 10},
      {'u', 110, 2, 90, 10}},
     "DOWN 1|TAP 1 10,10-10,10|DOWN 2|TAP 2 90,10-90,10|"},
    {"a tap in the very first instant",
     {{'d', 0, 1, 10, 10}, {'u', 0, 1, 10, 10}},
     "DOWN 1|TAP 1 10,10-10,10|"},
    {"a resting palm does not block a tap",
     {{'d', 0, 1, 500, 500},
      {'d', 2000, 2, 10, 10},
      {'u', 2080, 2, 10, 10},
      {'d', 4000, 2, 20, 20},
      {'u', 4080, 2, 20, 20},
      {'u', 20000, 1, 500, 500}},
     "DOWN 1|DOWN 2|TAP 2 10,10-10,10|DOWN 2|TAP 2 20,20-20,20|LOST 1 "
     "500,500-500,500|"},
    {"nor a drag",
     {{'d', 0, 1, 500, 500},
      {'d', 2000, 2, 100, 10},
      {'m', 2020, 2, 40, 10},
      {'u', 2200, 2, 40, 10}},
     "DOWN 1|DOWN 2|DRAG 2 100,10-40,10|DROP 2 100,10-40,10|"},
    {"only one finger drags",
     {{'d', 0, 1, 100, 10},
      {'d', 5, 2, 100, 90},
      {'m', 20, 1, 40, 10},
      {'m', 25, 2, 180, 90},
      {'u', 200, 1, 40, 10},
      {'m', 210, 2, 190, 90},
      {'u', 400, 2, 190, 90}},
     "DOWN 1|DOWN 2|DRAG 1 100,10-40,10|DROP 1 100,10-40,10|TAP 2 100,90-190,90|"},
    {"a bag on the glass is no tap",
     {{'d', 0, 1, 9, 9}, {'u', 10001, 1, 9, 9}},
     "DOWN 1|LOST 1 9,9-9,9|"},
    {"a lift that was lost, and the finger again",
     {{'d', 0, 1, 10, 10}, {'d', 900, 1, 70, 70}, {'u', 950, 1, 70, 70}},
     "DOWN 1|DOWN 1|TAP 1 70,70-70,70|"},
    {"a lift that was lost while it dragged",
     {{'d', 0, 1, 100, 10},
      {'d', 1, 2, 500, 10},
      {'m', 20, 2, 400, 10},
      {'u', 90, 1, 100, 10},
      {'d', 10100, 3, 100, 10},
      {'m', 10120, 3, 40, 10},
      {'u', 10300, 3, 40, 10}},
     "DOWN 1|DOWN 2|DRAG 2 500,10-400,10|TAP 1 100,10-100,10|DOWN 3|"
     "DRAG 3 100,10-40,10|DROP 3 100,10-40,10|"},
    {"moves and lifts of nobody",
     {{'m', 0, 1, 10, 10}, {'u', 10, 1, 10, 10}, {'s', 10, 4, 0, 0}, {'h', 9, 4, 0, 0}},
     ""},
    {"ten fingers, and one more",
     {{'d', 0, 1, 1, 1},
      {'d', 1, 2, 2, 2},
      {'d', 2, 3, 3, 3},
      {'d', 3, 4, 4, 4},
      {'d', 4, 5, 5, 5},
      {'d', 5, 6, 6, 6},
      {'d', 6, 7, 7, 7},
      {'d', 7, 8, 8, 8},
      {'d', 8, 9, 9, 9},
      {'d', 9, 10, 10, 10},
      {'d', 10, 11, 11, 11},
      {'u', 11, 11, 11, 11},
      {'u', 12, 10, 10, 10}},
     "DOWN 1|DOWN 2|DOWN 3|DOWN 4|DOWN 5|DOWN 6|DOWN 7|DOWN 8|DOWN 9|DOWN 10|"
     "TAP 10 10,10-10,10|"},
    {"ten lifts that were lost",
     {{'d', 0, 1, 1, 1},
      {'d', 1, 2, 2, 2},
      {'d', 2, 3, 3, 3},
      {'d', 3, 4, 4, 4},
      {'d', 4, 5, 5, 5},
      {'d', 5, 6, 6, 6},
      {'d', 6, 7, 7, 7},
      {'d', 7, 8, 8, 8},
      {'d', 8, 9, 9, 9},
      {'d', 9, 10, 10, 10},
      {'d', 11000, 11, 11, 11},
      {'u', 11080, 11, 11, 11}},
     "DOWN 1|DOWN 2|DOWN 3|DOWN 4|DOWN 5|DOWN 6|DOWN 7|DOWN 8|DOWN 9|DOWN 10|"
     "DOWN 11|TAP 11 11,11-11,11|"},
    {"a double tap, and a third one",
     {{'d', 0, 1, 10, 10},
      {'u', 80, 1, 12, 10},
      {'d', 300, 1, 40, 20},
      {'u', 380, 1, 40, 20},
      {'d', 500, 1, 40, 20},
      {'u', 580, 1, 40, 20}},
     "DOWN 1|TAP 1 10,10-12,10|DOWN 1|DOUBLE 1 40,20-40,20|DOWN 1|TAP 1 40,20-40,20|"},
    {"two taps, too late for a double one",
     {{'d', 0, 1, 10, 10},
      {'u', 80, 1, 10, 10},
      {'d', 381, 1, 10, 10},
      {'u', 420, 1, 10, 10}},
     "DOWN 1|TAP 1 10,10-10,10|DOWN 1|TAP 1 10,10-10,10|"},
    {"two taps, too far apart for a double one",
     {{'d', 0, 1, 10, 10},
      {'u', 80, 1, 10, 10},
      {'d', 200, 1, 67, 10},
      {'u', 280, 1, 67, 10}},
     "DOWN 1|TAP 1 10,10-10,10|DOWN 1|TAP 1 67,10-67,10|"},
    {"two fingers go apart on a card",
     {{'d', 0, 1, 100, 100},
      {'d', 100, 2, 200, 100},
      {'m', 200, 1, 84, 100},
      {'m', 200, 2, 216, 100},
      {'m', 220, 2, 248, 100},
      {'u', 300, 2, 248, 100},
      {'m', 320, 1, 20, 100},
      {'u', 400, 1, 20, 100}},
     "DOWN 1|DOWN 2|PINCH 2+1 150,100 0,0 x1|PINCH 2+1 166,100 16,0 x1.24|LOST 2 "
     "200,100-248,100|"},
    {"two fingers go together on a card: the first one pulls it",
     {{'d', 0, 1, 300, 100},
      {'d', 10, 2, 400, 100},
      {'m', 50, 2, 380, 100},
      {'m', 60, 1, 275, 100},
      {'m', 70, 2, 360, 100},
      {'m', 80, 1, 250, 100},
      {'u', 90, 2, 360, 100},
      {'u', 90, 1, 250, 100}},
     "DOWN 1|DOWN 2|DRAG 2 400,100-360,100|DROP 2 400,100-360,100|TAP 1 "
     "300,100-250,100|"},
    {"two fingers come together on a card: no pinch",
     {{'d', 0, 1, 100, 100},
      {'d', 10, 2, 300, 100},
      {'m', 50, 2, 180, 100},
      {'u', 90, 2, 180, 100},
      {'u', 90, 1, 100, 100}},
     "DOWN 1|DOWN 2|DRAG 2 300,100-180,100|DROP 2 300,100-180,100|TAP 1 "
     "100,100-100,100|"},
    {"two hands on a card are no pinch",
     {{'d', 0, 1, 100, 100},
      {'d', 10, 2, 401, 100},
      {'m', 50, 2, 500, 100},
      {'u', 90, 2, 500, 100}},
     "DOWN 1|DOWN 2|DRAG 2 401,100-500,100|DROP 2 401,100-500,100|"},
    {"a palm on a card is no finger of a pinch",
     {{'d', 0, 1, 100, 100},
      {'d', 701, 2, 200, 100},
      {'m', 750, 2, 300, 100},
      {'u', 800, 2, 300, 100}},
     "DOWN 1|DOWN 2|DRAG 2 200,100-300,100|DROP 2 200,100-300,100|"},
    {"who pulls a card does not pinch it",
     {{'d', 0, 1, 300, 100},
      {'m', 20, 1, 260, 100},
      {'d', 100, 2, 400, 100},
      {'m', 150, 2, 500, 100},
      {'m', 160, 1, 200, 100},
      {'u', 200, 1, 200, 100}},
     "DOWN 1|DRAG 1 300,100-260,100|DOWN 2|DRAG 1 300,100-200,100|DROP 1 "
     "300,100-200,100|"},
    {"a free finger drags everywhere, and nothing jumps after it",
     {{'d', 0, 1, 100, 100},
      {'f', 0, 1, 0, 0},
      {'m', 10, 1, 100, 129},
      {'m', 20, 1, 100, 140},
      {'m', 30, 1, 110, 160},
      {'u', 300, 1, 110, 160}},
     "DOWN 1|MOVE 1 0,0|MOVE 1 10,20|LIFT 1|"},
    {"a palm older than both free fingers blocks nothing",
     {{'d', 0, 9, 600, 600},
      {'f', 0, 9, 0, 0},
      {'d', 2000, 1, 100, 100},
      {'f', 2000, 1, 0, 0},
      {'d', 2100, 2, 200, 100},
      {'f', 2100, 2, 0, 0},
      {'m', 2200, 1, 60, 100},
      {'m', 2210, 2, 260, 100},
      {'u', 2300, 1, 60, 100},
      {'u', 2300, 2, 260, 100}},
     "DOWN 9|DOWN 1|DOWN 2|PINCH 1+2 130,100 0,0 x1|PINCH 2+1 160,100 30,0 x1.43|LOST "
     "1 "
     "100,100-60,100|LIFT 2|"},
    {"a third free finger changes nothing",
     {{'d', 0, 1, 100, 100},
      {'f', 0, 1, 0, 0},
      {'d', 10, 2, 200, 100},
      {'f', 10, 2, 0, 0},
      {'m', 50, 2, 300, 100},
      {'d', 60, 3, 500, 500},
      {'f', 60, 3, 0, 0},
      {'m', 70, 3, 600, 600},
      {'m', 80, 2, 400, 100},
      {'u', 90, 3, 600, 600},
      {'u', 90, 1, 100, 100}},
     "DOWN 1|DOWN 2|PINCH 2+1 200,100 0,0 x1|DOWN 3|PINCH 2+1 250,100 50,0 x1.5|LOST 3 "
     "500,500-600,600|LOST 1 100,100-100,100|"},
    {"one lifts, the other one goes on dragging",
     {{'d', 0, 1, 100, 100},
      {'f', 0, 1, 0, 0},
      {'d', 10, 2, 200, 100},
      {'f', 10, 2, 0, 0},
      {'m', 50, 2, 300, 100},
      {'u', 90, 1, 100, 100},
      {'m', 100, 2, 310, 105},
      {'m', 110, 2, 360, 105},
      {'u', 300, 2, 360, 105}},
     "DOWN 1|DOWN 2|PINCH 2+1 200,100 0,0 x1|LOST 1 100,100-100,100|MOVE 2 10,5|MOVE 2 "
     "50,0|LIFT 2|"},
    {"a drag becomes a pinch when a second free finger comes",
     {{'d', 0, 1, 100, 100},
      {'f', 0, 1, 0, 0},
      {'m', 50, 1, 150, 100},
      {'d', 500, 2, 350, 100},
      {'f', 500, 2, 0, 0},
      {'m', 550, 2, 450, 100},
      {'u', 600, 2, 450, 100}},
     "DOWN 1|MOVE 1 0,0|DOWN 2|PINCH 2+1 300,100 0,0 x1|LOST 2 350,100-450,100|"},
    {"a lift that was lost ends a pinch",
     {{'d', 0, 1, 100, 100},
      {'f', 0, 1, 0, 0},
      {'d', 10, 2, 200, 100},
      {'f', 10, 2, 0, 0},
      {'m', 50, 2, 300, 100},
      {'d', 900, 1, 400, 400},
      {'f', 900, 1, 0, 0},
      {'m', 950, 1, 440, 400},
      {'u', 1200, 1, 440, 400}},
     "DOWN 1|DOWN 2|PINCH 2+1 200,100 0,0 x1|DOWN 1|MOVE 1 0,0|LIFT 1|"},
};

static void add(char *out, size_t size, struct gesture g)
{
    static const char *const names[] = {
        [GESTURE_TAP] = "TAP",   [GESTURE_DOUBLE] = "DOUBLE", [GESTURE_DRAG] = "DRAG",
        [GESTURE_DROP] = "DROP", [GESTURE_LOST] = "LOST",
    };
    size_t used = strlen(out);
    int id = (int)g.finger;

    if (g.kind == GESTURE_DOWN)
        snprintf(out + used, size - used, "DOWN %d|", id);
    else if (g.kind == GESTURE_PINCH)
        snprintf(out + used, size - used, "PINCH %d+%d %g,%g %g,%g x%.3g|", id,
                 (int)g.other, (double)g.x, (double)g.y, (double)g.dx, (double)g.dy,
                 (double)g.factor);
    else if (g.kind == GESTURE_DRAG && g.free)
        snprintf(out + used, size - used, "MOVE %d %g,%g|", id, (double)g.dx,
                 (double)g.dy);
    else if (g.kind == GESTURE_DROP && g.free)
        snprintf(out + used, size - used, "LIFT %d|", id);
    else if (g.kind != GESTURE_NONE)
        snprintf(out + used, size - used, "%s %d %g,%g-%g,%g|", names[g.kind], id,
                 (double)g.from_x, (double)g.from_y, (double)g.x, (double)g.y);
}

static struct gesture perform(struct gesture_state *state, const struct step *step)
{
    enum touch_kind kind = step->verb == 'd'   ? TOUCH_DOWN
                           : step->verb == 'm' ? TOUCH_MOVE
                                               : TOUCH_UP;

    if (step->verb == 's') {
        gesture_spend(state, step->finger);
        return (struct gesture){0};
    }
    if (step->verb == 'h') {
        gesture_hold(state, step->finger);
        return (struct gesture){0};
    }
    if (step->verb == 'f') {
        gesture_free(state, step->finger);
        return (struct gesture){0};
    }
    return gesture_touch(state, (struct touch){kind, step->ms * USEC_PER_MS,
                                               step->finger, step->x, step->y});
}

static void understands_fingers(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct gesture_state gestures;
        char out[1024] = "";

        gesture_init(&gestures, rules);
        for (int s = 0; s < STEPS_MAX && CASES[i].steps[s].verb; s++)
            add(out, sizeof(out), perform(&gestures, &CASES[i].steps[s]));
        expect_text(CASES[i].name, out, CASES[i].gestures);
    }
}

// Speed at the lift, px/s: of the last few reports, and none after a rest.
static const struct {
    const char *name;
    int reports, step_ms, rest_ms;
    float step_px;
    double low, high;
} THROWS[] = {
    {"quick to the left", 12, 10, 0, -20, -2001, -1900},
    {"quick to the right", 12, 10, 0, 20, 1900, 2001},
    {"slow", 20, 10, 0, -3, -301, -280},
    {"the same at 50 reports a second", 12, 20, 0, -40, -2001, -1900},
    {"a rest before the lift", 12, 10, 120, -20, 0, 0},
    {"a short rest", 12, 10, 60, -20, -2001, -1900},
};

static void measures_throws(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(THROWS); i++) {
        struct gesture_state gestures;
        int ms = 0;
        float x = 500;

        gesture_init(&gestures, rules);
        perform(&gestures, &(struct step){'d', 0, 1, x, 50});
        for (int n = 0; n < THROWS[i].reports; n++) {
            ms += THROWS[i].step_ms;
            x += THROWS[i].step_px;
            perform(&gestures, &(struct step){'m', ms, 1, x, 50});
        }

        struct gesture drop =
            perform(&gestures, &(struct step){'u', ms + THROWS[i].rest_ms, 1, x, 50});

        assert_int_equal(drop.kind, GESTURE_DROP);
        assert_true(drop.speed_y == 0);
        if ((double)drop.speed < THROWS[i].low || (double)drop.speed > THROWS[i].high)
            fail_msg("%s: found %.0f px/s, expected %.0f to %.0f", THROWS[i].name,
                     (double)drop.speed, THROWS[i].low, THROWS[i].high);
    }
}

// A free finger throws in every direction; one that has only lifted a little later than
// the other one of a pinch throws nothing.
static void throws_what_is_free(void **state)
{
    (void)state;
    for (int pinched = 0; pinched < 2; pinched++) {
        struct gesture_state gestures;
        struct gesture drop;
        float y = 500;

        gesture_init(&gestures, rules);
        for (int f = 1; f <= 1 + pinched; f++) {
            perform(&gestures, &(struct step){'d', 0, f, 100, (float)f * 100 + 300});
            perform(&gestures, &(struct step){'f', 0, f, 0, 0});
        }
        for (int ms = 10; ms <= 120; ms += 10)
            perform(&gestures, &(struct step){'m', ms, 1, 100, y -= 20});
        if (pinched)
            perform(&gestures, &(struct step){'u', 121, 2, 100, 500});
        drop = perform(&gestures, &(struct step){'u', 122, 1, 100, y});
        assert_int_equal(drop.kind, GESTURE_DROP);
        assert_true(drop.speed == 0);
        if (pinched ? drop.speed_y != 0 : drop.speed_y > -1900 || drop.speed_y < -2001)
            fail_msg("found %.0f px/s", (double)drop.speed_y);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(understands_fingers),
        cmocka_unit_test(measures_throws),
        cmocka_unit_test(throws_what_is_free),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
