// What every key, and every finger, means in every state.
#include "house.h"

// How to come to a state, step by step. Where the first one is "tap lang-ar", the house
// speaks Arabic.
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
    {"access", {"key act", "key 2", "key a"}, 0},
    {"focus on a text size", {"key act", "key a", "key down", "key down"}, 0},
    {"in Arabic", {"tap lang-ar", "key 1", "key left"}, 0},
    {"in Arabic, focus on the strip",
     {"tap lang-ar", "key 2", "key tab", "key up", "key up"},
     0},
    {"in Arabic, languages", {"tap lang-ar", "key l", "key down"}, 0},
    {"zoom", {"key act", "key 1", "key right", "tap zoom"}, 0},
    {"zoom, nearer", {"key act", "key 1", "key right", "tap zoom", "key larger"}, 0},
    {"zoom, at the left edge",
     {"key act", "key 1", "key right", "tap zoom", "key larger", "key left",
      "key left"},
     0},
    {"in Arabic, zoom", {"tap lang-ar", "key 1", "tap zoom"}, 0},
    {"focus on the picture",
     {"key act", "key tab", "key up", "key up", "key up", "key up"},
     0},
};

enum { STATE_COUNT = COUNT_OF(STATES) };

static void arrange(struct house *house, int state)
{
    struct made_show show = house_show;

    if (strcmp(STATES[state].name, "preparing") == 0)
        show.stages = 0;
    if (house_wants_arabic(STATES[state].steps[0]))
        house_open_arabic(house, house_rules);
    else
        house_open(house, show, measure_ten(), house_rules);
    for (int i = 0; i < COUNT_OF(STATES[0].steps) && STATES[state].steps[i]; i++) {
        house->now += USEC_PER_SECOND;
        house_look(house);
        house_perform(house, STATES[state].steps[i]);
    }
    house_wait(house, house->now + STATES[state].ask * USEC_PER_SECOND);
}

static int find_state(const char *name)
{
    int s = 0;

    while (strcmp(STATES[s].name, name) != 0)
        s++;
    return s;
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
        [INTENT_ACCESS] = "access",
        [INTENT_TEXT] = "text",
        [INTENT_THEME] = "theme",
        [INTENT_TEXT_STEP] = "text step",
        [INTENT_ZOOM] = "zoom",
        [INTENT_ZOOM_STEP] = "zoom step",
        [INTENT_ZOOM_PAN] = "zoom pan",
        [INTENT_ZOOM_DRAG] = "zoom drag",
        [INTENT_ZOOM_DROP] = "zoom drop",
        [INTENT_ZOOM_TAP] = "zoom tap",
    };
    static char out[64];
    size_t used = (size_t)snprintf(out, sizeof(out), "%s", names[intent.kind]);

    if (intent.number)
        used += (size_t)snprintf(out + used, sizeof(out) - used, " %d", intent.number);
    if (intent.shift != 0)
        used += (size_t)snprintf(out + used, sizeof(out) - used, " %gpx",
                                 (double)intent.shift);
    if (intent.kind == INTENT_ZOOM_DRAG)
        used += (size_t)snprintf(out + used, sizeof(out) - used, " %g,%g x%.2f",
                                 (double)intent.by.x, (double)intent.by.y,
                                 (double)intent.factor);
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
      "focus lang-en", "focus close", "focus text-100", "next", "focus stage-3",
      "focus lang-ar", "focus close", "zoom pan", "focus larger", "focus pan-right",
      "back"}},
    {"right",
     {"none", "open -1", "next", "next", "focus lang-en", "keep", "next",
      "focus stage-3", "focus close", "focus text-100", "focus text-150", "back",
      "focus stage-1", "focus close", "focus pan-left", "zoom pan 2", "zoom pan 2",
      "focus close", "next"}},
    {"up",
     {"none", "open -1", "focus next", "focus next", "focus close", "keep",
      "focus dot-1", "focus dot-2", "focus lang-en", "focus close", "focus text-100",
      "focus next", "focus dot-2", "focus close", "focus close", "zoom pan 1",
      "zoom pan 1", "focus close", "focus access"}},
    {"down",
     {"none", "open -1", "focus next", "focus next", "focus lang-en", "keep",
      "focus stage-2", "focus back", "focus close", "focus text-100", "focus text-150",
      "focus next", "focus back", "focus lang-ar", "focus pan-left", "zoom pan 3",
      "zoom pan 3", "focus pan-right", "focus zoom"}},
    {"tab",
     {"none", "open -1", "focus next", "focus next", "focus lang-en", "keep",
      "focus stage-2", "focus back", "focus close", "focus text-100", "focus text-150",
      "focus next", "focus back", "focus lang-ar", "focus pan-left", "focus pan-left",
      "focus pan-left", "focus pan-right", "focus zoom"}},
    {"back-tab",
     {"none", "open -1", "focus next", "focus next", "focus close", "keep",
      "focus dot-1", "focus dot-2", "focus lang-en", "focus close", "focus text-100",
      "focus next", "focus dot-2", "focus close", "focus close", "focus close",
      "focus larger", "focus close", "focus access"}},
    {"act",
     {"none", "open -1", "next", "next", "focus lang-en", "keep", "dot 2", "stage 2",
      "language 1", "focus text-100", "text 125", "next", "stage 2", "language",
      "focus pan-left", "focus pan-left", "up", "focus pan-right", "zoom 1"}},
    {"escape",
     {"none", "open -1", "up", "up", "up", "keep", "up", "up", "up", "up", "up", "up",
      "up", "up", "up", "up", "up", "up", "up"}},
    {"home",
     {"none", "open -1", "home", "home", "home", "keep", "home", "home", "home", "home",
      "home", "home", "home", "home", "home", "home", "home", "home", "home"}},
    {"end",
     {"none", "open -1", "end", "end", "end", "keep", "end", "end", "end", "end", "end",
      "end", "end", "end", "end", "end", "end", "end", "end"}},
    {"l",
     {"none", "open -1", "languages", "languages", "languages", "keep", "languages",
      "languages", "languages", "languages", "languages", "languages", "languages",
      "languages", "languages", "languages", "languages", "languages", "languages"}},
    {"a",
     {"none", "open -1", "access", "access", "access", "keep", "access", "access",
      "access", "access", "access", "access", "access", "access", "access", "access",
      "access", "access", "access"}},
    {"larger",
     {"none", "open -1", "text step 1", "text step 1", "text step 1", "keep",
      "text step 1", "text step 1", "text step 1", "text step 1", "text step 1",
      "text step 1", "text step 1", "text step 1", "zoom step 1", "zoom step 1",
      "zoom step 1", "zoom step 1", "text step 1"}},
    {"smaller",
     {"none", "open -1", "text step -1", "text step -1", "text step -1", "keep",
      "text step -1", "text step -1", "text step -1", "text step -1", "text step -1",
      "text step -1", "text step -1", "text step -1", "zoom step -1", "zoom step -1",
      "zoom step -1", "zoom step -1", "text step -1"}},
    {"1",
     {"none", "open -1", "stage 1", "stage 1", "stage 1", "keep", "stage 1", "stage 1",
      "stage 1", "stage 1", "stage 1", "stage 1", "stage 1", "stage 1", "stage 1",
      "stage 1", "stage 1", "stage 1", "stage 1"}},
    {"9",
     {"none", "open -1", "stage 9", "stage 9", "stage 9", "keep", "stage 9", "stage 9",
      "stage 9", "stage 9", "stage 9", "stage 9", "stage 9", "stage 9", "stage 9",
      "stage 9", "stage 9", "stage 9", "stage 9"}},
    {"other",
     {"none", "open -1", "notice", "notice", "notice", "keep", "notice", "notice",
      "notice", "notice", "notice", "notice", "notice", "notice", "notice", "notice",
      "notice", "notice", "notice"}},
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
    {"story", "access", "access", "press access", "access"},
    {"access", "text-150", "text-150", "press text-150", "text 150"},
    {"access", "theme-paper", "theme-paper", "press theme-paper", "theme"},
    {"access", "theme-contrast", "theme-contrast", "press theme-contrast", "theme 1"},
    {"access", "text-150", "text-125", "press text-150", "notice"},
    {"access", "close", "close", "press close", "up"},
    {"access", "", "", "press", "notice"},
    {"story", "", "", "press", "notice"},
    {"in Arabic", "next", "next", "press next", "next"},
    {"in Arabic", "back", "back", "press back", "back"},
    {"in Arabic, languages", "lang-en", "lang-en", "press lang-en", "language"},
    {"story", "next", "", "press next", "notice"}, // slid off
    {"story", "", "next", "press", "notice"},
    {"story", "next", "home", "press next", "notice"},
    {"story", "zoom", "zoom", "press zoom", "zoom"},
    {"zoom", "larger", "larger", "press larger", "zoom step 1"},
    {"zoom", "smaller", "smaller", "press smaller", "zoom step -1"},
    {"zoom", "pan-left", "pan-left", "press pan-left", "zoom pan"},
    {"zoom", "pan-up", "pan-up", "press pan-up", "zoom pan 1"},
    {"zoom", "pan-right", "pan-right", "press pan-right", "zoom pan 2"},
    {"zoom", "pan-down", "pan-down", "press pan-down", "zoom pan 3"},
    {"zoom", "close", "close", "press close", "up"},
    {"zoom", "close", "larger", "press close", "notice"},
    {"zoom", "", "", "press", "zoom tap 1"},
    {"zoom", "", "close", "press", "zoom tap 1"}, // so near that it is a tap
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

        arrange(&house, find_state(FINGERS[i].state));
        house.now += USEC_PER_SECOND; // what arranged it was another visitor's tap
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

// Where a dragged card goes: by how far (30 mm) and how fast (180 mm/s), in mm. Where
// reading goes to the left, next and back are the other way round.
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

static struct intent drop(struct house *house, int number)
{
    struct point at = {900, 300};
    float mm = pages_screen(house->pages)->px_per_mm;

    assert_string_equal(print_intent(touch(house, TOUCH_DOWN, at)), "press");
    for (int n = 0; n < DROPS[number].steps; n++) {
        house->now += DROPS[number].step_ms * USEC_PER_MS;
        at.x += (float)DROPS[number].step_mm * mm;
        touch(house, TOUCH_MOVE, at);
    }
    for (int n = 0; n < 2 && DROPS[number].last_mm; n++) {
        house->now += 10 * USEC_PER_MS;
        at.x += (float)DROPS[number].last_mm / 2 * mm;
        touch(house, TOUCH_MOVE, at);
    }
    house->now += DROPS[number].rest_ms * USEC_PER_MS;
    return touch(house, TOUCH_UP, at);
}

static void cards_are_dropped(void **state)
{
    static const char *const states[] = {"story", "in Arabic"};

    (void)state;
    for (int i = 0; i < COUNT_OF(DROPS); i++)
        for (int arabic = 0; arabic < 2; arabic++) {
            struct house house;
            int number = arabic ? -DROPS[i].number : DROPS[i].number;

            arrange(&house, find_state(states[arabic]));

            struct intent dropped = drop(&house, i);

            if (dropped.kind != INTENT_DROP || dropped.number != number)
                fail_msg("%s, %s: found \"%s\", expected %d", states[arabic],
                         DROPS[i].name, print_intent(dropped), number);
            house_close(&house);
        }
}

// What several touches mean, one after the other: fingers 1 and 2, milliseconds, place.
static const struct {
    const char *name, *state;
    struct {
        char verb; // d, m, u
        int ms, finger;
        float x, y;
        const char *means;
    } touches[8];
} SEVERAL[] = {
    {"one tap on a picture is none",
     "story",
     {{'d', 0, 1, 300, 300, "press"}, {'u', 50, 1, 300, 300, "notice"}}},
    {"two open it",
     "story",
     {{'d', 0, 1, 300, 300, "press"},
      {'u', 50, 1, 300, 300, "notice"},
      {'d', 200, 1, 310, 300, "press"},
      {'u', 250, 1, 310, 300, "zoom"}}},
    {"two on a control are two",
     "story",
     {{'d', 0, 1, 1395, 950, "press next"},
      {'u', 50, 1, 1395, 950, "next"},
      {'d', 200, 1, 1395, 950, "press next"},
      {'u', 250, 1, 1395, 950, "next"}}},
    {"two fingers open it, and go on in it",
     "story",
     {{'d', 0, 1, 300, 300, "press"},
      {'d', 50, 2, 400, 300, "press"},
      {'m', 100, 2, 440, 300, "zoom"},
      {'m', 120, 2, 510, 300, "zoom drag 35,0 x1.50"},
      {'u', 150, 1, 300, 300, "notice"},
      {'m', 160, 2, 520, 310, "zoom drag 10,10 x1.00"},
      {'u', 300, 2, 520, 310, "zoom drop"}}},
    {"also where the text is",
     "story",
     {{'d', 0, 1, 1300, 300, "press"},
      {'d', 50, 2, 1400, 300, "press"},
      {'m', 100, 2, 1440, 300, "zoom"}}},
    {"not where there is no picture",
     "languages",
     {{'d', 0, 1, 300, 100, "press"},
      {'d', 50, 2, 400, 100, "press"},
      {'m', 100, 2, 440, 100, "none"}}},
    {"a finger on a control pinches nothing",
     "zoom",
     {{'d', 0, 1, 300, 300, "press"},
      {'d', 50, 2, 1830, 1000, "press close"},
      {'m', 100, 1, 250, 300, "zoom drag 0,0 x1.00"},
      {'m', 110, 1, 240, 280, "zoom drag -10,-20 x1.00"},
      {'u', 300, 1, 240, 280, "zoom drop"},
      {'u', 310, 2, 1830, 1000, "up"}}},
    {"twice on a picture",
     "zoom",
     {{'d', 0, 1, 800, 300, "press"},
      {'u', 50, 1, 800, 300, "zoom tap 1"},
      {'d', 200, 1, 810, 300, "press"},
      {'u', 250, 1, 810, 300, "zoom tap 2"}}},
};

static void several_touches_have_a_meaning(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SEVERAL); i++) {
        struct house house;
        usec from;

        arrange(&house, find_state(SEVERAL[i].state));
        house_wait(&house, house.now + USEC_PER_SECOND);
        from = house.now;
        for (int t = 0; t < COUNT_OF(SEVERAL[0].touches) && SEVERAL[i].touches[t].means;
             t++) {
            char verb = SEVERAL[i].touches[t].verb;
            enum touch_kind kind = verb == 'd'   ? TOUCH_DOWN
                                   : verb == 'm' ? TOUCH_MOVE
                                                 : TOUCH_UP;

            house.now = from + SEVERAL[i].touches[t].ms * USEC_PER_MS;

            struct gesture gesture = gesture_touch(
                &house.gestures,
                (struct touch){kind, house.now, SEVERAL[i].touches[t].finger,
                               SEVERAL[i].touches[t].x, SEVERAL[i].touches[t].y});
            struct intent intent = steer_gesture(
                &house.visit, &house.scene, house.library, &house.gestures, gesture,
                pages_screen(house.pages)->px_per_mm);

            if (strcmp(print_intent(intent), SEVERAL[i].touches[t].means) != 0)
                fail_msg("%s, at %d ms: found \"%s\", expected \"%s\"", SEVERAL[i].name,
                         SEVERAL[i].touches[t].ms, print_intent(intent),
                         SEVERAL[i].touches[t].means);
            visit_intent(&house.visit, house.pages, intent, house.now);
            house_look(&house);
        }
        house_close(&house);
    }
}

static void knows_which_way_a_language_is_read(void **state)
{
    static const struct {
        const char *code;
        bool rtl;
    } codes[] = {
        {"en", false}, {"fr", false},      {"ja", false},   {"zh-Hant", false},
        {"ar", true},  {"he", true},       {"fa", true},    {"ur", true},
        {"yi", true},  {"az-Arab", true},  {"ar-EG", true}, {"fa_IR", true},
        {"az", false}, {"ar-Latn", false}, {"", false},     {"nonsense", false},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(codes); i++)
        if (page_is_rtl(codes[i].code) != codes[i].rtl)
            fail_msg("%s is read the other way", codes[i].code);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_has_a_meaning),
        cmocka_unit_test(fingers_have_a_meaning),
        cmocka_unit_test(several_touches_have_a_meaning),
        cmocka_unit_test(cards_are_dropped),
        cmocka_unit_test(knows_which_way_a_language_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
