// What every key, and every finger, means in every state.
#include "house.h"

// How to come to a state, step by step.
static const struct {
    const char *name;
    const char *steps[7];
    int ask; // seconds to wait at the end
} STATES[] = {
    {"preparing", {0}, 0},
    {"attract", {0}, 0},
    {"story", {"key act", "key 1", "key right"}, 0},
    {"stage", {"key act", "key 2"}, 0},
    {"languages", {"key act", "key 2", "key l"}, 0},
    {"asking", {"key act", "key 1", "key right"}, 60},
    {"focus on a dot",
     {"key act", "key 2", "key right", "key tab", "key up", "key up", "key up"},
     0},
    {"focus on the strip", {"key act", "key 2", "key tab", "key up", "key up"}, 0},
    {"focus on a language", {"key act", "key l", "key down", "key down"}, 0},
};

enum { STATE_COUNT = COUNT_OF(STATES) };

static void arrange(struct house *house, int state)
{
    struct made_show show = house_show;

    if (strcmp(STATES[state].name, "preparing") == 0)
        show.stages = 0;
    house_open(house, show, measure_ten(), house_rules);
    for (int i = 0; i < COUNT_OF(STATES[0].steps) && STATES[state].steps[i]; i++) {
        house->now += USEC_PER_SECOND;
        house_look(house);
        house_perform(house, STATES[state].steps[i]);
    }
    house_wait(house, house->now + STATES[state].ask * USEC_PER_SECOND);
}

static const char *print_intent(struct intent intent)
{
    static const char *const names[] = {
        [INTENT_NONE] = "none",
        [INTENT_OPEN] = "open",
        [INTENT_KEEP] = "keep",
        [INTENT_NOTICE] = "notice",
        [INTENT_NEXT] = "next",
        [INTENT_BACK] = "back",
        [INTENT_HOME] = "home",
        [INTENT_END] = "end",
        [INTENT_STAGE] = "stage",
        [INTENT_DOT] = "dot",
        [INTENT_LANGUAGES] = "languages",
        [INTENT_LANGUAGE] = "language",
        [INTENT_UP] = "up",
        [INTENT_PRESS] = "press",
        [INTENT_FOCUS] = "focus",
        [INTENT_DRAG] = "drag",
        [INTENT_DROP] = "drop",
        [INTENT_TEXT_SIZE] = "text",
    };
    static char out[64];
    size_t used = (size_t)snprintf(out, sizeof(out), "%s", names[intent.kind]);

    if (intent.number)
        used += (size_t)snprintf(out + used, sizeof(out) - used, " %d", intent.number);
    if (intent.shift != 0)
        used += (size_t)snprintf(out + used, sizeof(out) - used, " %gpx",
                                 (double)intent.shift);
    if (*intent.name)
        snprintf(out + used, sizeof(out) - used, " %s", intent.name);
    return out;
}

// In the order of STATES.
static const struct {
    const char *key;
    const char *means[STATE_COUNT];
} KEYS[] = {
    {"left",
     {"none", "open -1", "back", "back", "focus close", "keep", "back", "focus stage-1",
      "focus lang-en"}},
    {"right",
     {"none", "open -1", "next", "next", "focus lang-en", "keep", "next",
      "focus stage-3", "focus close"}},
    {"up",
     {"none", "open -1", "focus next", "focus next", "focus close", "keep",
      "focus dot-1", "focus dot-2", "focus lang-en"}},
    {"down",
     {"none", "open -1", "focus next", "focus next", "focus lang-en", "keep",
      "focus stage-2", "focus back", "focus close"}},
    {"tab",
     {"none", "open -1", "focus next", "focus next", "focus lang-en", "keep",
      "focus stage-2", "focus back", "focus close"}},
    {"back-tab",
     {"none", "open -1", "focus next", "focus next", "focus close", "keep",
      "focus dot-1", "focus dot-2", "focus lang-en"}},
    {"act",
     {"none", "open -1", "next", "next", "focus lang-en", "keep", "dot 2", "stage 2",
      "language 1"}},
    {"escape", {"none", "open -1", "up", "up", "up", "keep", "up", "up", "up"}},
    {"home",
     {"none", "open -1", "home", "home", "home", "keep", "home", "home", "home"}},
    {"end", {"none", "open -1", "end", "end", "end", "keep", "end", "end", "end"}},
    {"l",
     {"none", "open -1", "languages", "languages", "languages", "keep", "languages",
      "languages", "languages"}},
    {"larger",
     {"none", "open -1", "text 1", "text 1", "text 1", "keep", "text 1", "text 1",
      "text 1"}},
    {"smaller",
     {"none", "open -1", "text -1", "text -1", "text -1", "keep", "text -1", "text -1",
      "text -1"}},
    {"1",
     {"none", "open -1", "stage 1", "stage 1", "stage 1", "keep", "stage 1", "stage 1",
      "stage 1"}},
    {"9",
     {"none", "open -1", "stage 9", "stage 9", "stage 9", "keep", "stage 9", "stage 9",
      "stage 9"}},
    {"other",
     {"none", "open -1", "notice", "notice", "notice", "keep", "notice", "notice",
      "notice"}},
};

static enum key key_of(const char *name)
{
    for (int i = 0; i < COUNT_OF(house_keys); i++)
        if (strcmp(house_keys[i].name, name) == 0)
            return house_keys[i].key;
    fail_msg("there is no key %s", name);
    return KEY_OTHER;
}

static void every_key_has_a_meaning(void **state)
{
    bool failed = false;

    (void)state;
    for (int s = 0; s < STATE_COUNT; s++) {
        struct house house;

        arrange(&house, s);
        for (int k = 0; k < COUNT_OF(KEYS); k++) {
            const char *found = print_intent(steer_key(
                &house.visit, &house.scene, house.library, key_of(KEYS[k].key)));

            if (strcmp(found, KEYS[k].means[s]) == 0)
                continue;
            print_error("%s, key %s: found \"%s\", expected \"%s\"\n", STATES[s].name,
                        KEYS[k].key, found, KEYS[k].means[s]);
            failed = true;
        }
        house_close(&house);
    }
    assert_false(failed);
}

// A finger comes down on a target, or beside all of them, and goes up there or
// elsewhere.
static const struct {
    const char *state;
    const char *from, *to; // names of targets; "" = where nothing is
    const char *down, *up;
} FINGERS[] = {
    {"preparing", "", "", "none", "none"},
    {"attract", "", "", "open -1", "none"},
    {"attract", "lang-fr", "lang-fr", "open 1", "none"},
    {"attract", "touch-en", "touch-en", "open", "none"},
    {"attract", "lang-en", "lang-fr", "open", "none"},
    {"asking", "still-there", "still-there", "keep", "none"},
    {"story", "next", "next", "press next", "next"},
    {"story", "back", "back", "press back", "back"},
    {"story", "home", "home", "press home", "home"},
    {"story", "language", "language", "press language", "languages"},
    {"story", "stage-3", "stage-3", "press stage-3", "stage 3"},
    {"focus on a dot", "dot-2", "dot-2", "press dot-2", "dot 2"},
    {"stage", "dot-1", "dot-1", "press dot-1", "dot 1"},
    {"languages", "lang-fr", "lang-fr", "press lang-fr", "language 1"},
    {"languages", "close", "close", "press close", "up"},
    {"languages", "", "", "press", "notice"},
    {"story", "", "", "press", "notice"},
    {"story", "next", "", "press next", "notice"}, // slid off
    {"story", "", "next", "press", "notice"},
    {"story", "next", "home", "press next", "notice"},
};

static struct point place_of(const struct house *house, const char *name)
{
    const struct hit *hit = scene_hit(&house->scene, name);

    if (!*name)
        return (struct point){5, 5}; // a corner where there is nothing
    if (!hit) {
        fail_msg("there is no target %s", name);
        return (struct point){0};
    }
    return (struct point){(float)hit->rect.x + (float)hit->rect.w / 2,
                          (float)hit->rect.y + (float)hit->rect.h / 2};
}

static struct intent touch(struct house *house, enum touch_kind kind, struct point at)
{
    struct gesture gesture = gesture_touch(
        &house->gestures, (struct touch){kind, house->now, 7, at.x, at.y});

    return steer_gesture(&house->visit, &house->scene, house->library, &house->gestures,
                         gesture, pages_screen(house->pages)->px_per_mm);
}

static void fingers_have_a_meaning(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(FINGERS); i++) {
        struct house house;
        char down[64];
        int s = 0;

        while (strcmp(STATES[s].name, FINGERS[i].state) != 0)
            s++;
        arrange(&house, s);
        snprintf(
            down, sizeof(down), "%s",
            print_intent(touch(&house, TOUCH_DOWN, place_of(&house, FINGERS[i].from))));

        const char *up =
            print_intent(touch(&house, TOUCH_UP, place_of(&house, FINGERS[i].to)));

        if (strcmp(down, FINGERS[i].down) != 0 || strcmp(up, FINGERS[i].up) != 0)
            fail_msg("%s, from \"%s\" to \"%s\": found \"%s\" and \"%s\"",
                     FINGERS[i].state, FINGERS[i].from, FINGERS[i].to, down, up);
        house_close(&house);
    }
}

// Where a dragged card goes: by how far (30 mm) and how fast (180 mm/s), in mm.
static const struct {
    const char *name;
    int step_mm, steps, step_ms, rest_ms, last_mm;
    int number;
} DROPS[] = {
    {"far to the left", -8, 5, 100, 200, 0, 1},
    {"far to the right", 8, 5, 100, 200, 0, -1},
    {"not far", -4, 6, 100, 200, 0, 0},
    {"not far, but thrown", -5, 4, 10, 0, 0, 1},
    {"thrown to the right", 5, 4, 10, 0, 0, -1},
    {"not far, slowly", -4, 6, 50, 0, 0, 0},
    {"far, and pushed back hard", -12, 6, 20, 0, 30, 0},
};

static void cards_are_dropped(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(DROPS); i++) {
        struct house house;
        struct point at = {900, 300};

        arrange(&house, 2);

        float mm = pages_screen(house.pages)->px_per_mm;

        assert_string_equal(print_intent(touch(&house, TOUCH_DOWN, at)), "press");
        for (int n = 0; n < DROPS[i].steps; n++) {
            house.now += DROPS[i].step_ms * USEC_PER_MS;
            at.x += (float)DROPS[i].step_mm * mm;
            touch(&house, TOUCH_MOVE, at);
        }
        for (int n = 0; n < 2 && DROPS[i].last_mm; n++) {
            house.now += 10 * USEC_PER_MS;
            at.x += (float)DROPS[i].last_mm / 2 * mm;
            touch(&house, TOUCH_MOVE, at);
        }
        house.now += DROPS[i].rest_ms * USEC_PER_MS;

        struct intent drop = touch(&house, TOUCH_UP, at);

        if (drop.kind != INTENT_DROP || drop.number != DROPS[i].number)
            fail_msg("%s: found \"%s\", expected %d", DROPS[i].name, print_intent(drop),
                     DROPS[i].number);
        house_close(&house);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_has_a_meaning),
        cmocka_unit_test(fingers_have_a_meaning),
        cmocka_unit_test(cards_are_dropped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
