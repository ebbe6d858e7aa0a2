#include "visit/gesture.h"

#include "findings.h"

#include <math.h>

// A script of touches: d(own), m(ove), u(p), s(pend), h(old); milliseconds, finger,
// place. What they mean comes out as "TAP 1 10,10-12,10".
struct step {
    char verb; // 0: no more
    int ms, finger;
    float x, y;
};

enum { STEPS_MAX = 26 };

static const struct gesture_rules rules = {.slop = 30};

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
};

static void add(char *out, size_t size, struct gesture g)
{
    static const char *const names[] = {"", "DOWN", "TAP", "DRAG", "DROP", "LOST"};
    size_t used = strlen(out);

    if (g.kind == GESTURE_DOWN)
        snprintf(out + used, size - used, "DOWN %d|", (int)g.finger);
    else if (g.kind != GESTURE_NONE)
        snprintf(out + used, size - used, "%s %d %g,%g-%g,%g|", names[g.kind],
                 (int)g.finger, (double)g.from_x, (double)g.from_y, (double)g.x,
                 (double)g.y);
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
        if ((double)drop.speed < THROWS[i].low || (double)drop.speed > THROWS[i].high)
            fail_msg("%s: found %.0f px/s, expected %.0f to %.0f", THROWS[i].name,
                     (double)drop.speed, THROWS[i].low, THROWS[i].high);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(understands_fingers),
        cmocka_unit_test(measures_throws),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
