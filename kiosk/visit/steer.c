#include "visit/steer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A card turns when it was pulled so far, or thrown so fast.
static const float turn_mm = 30, throw_mm_per_s = 180;

struct named {
    const char *name;
    enum intent_kind kind;
};

static const struct named controls[] = {
    {"next", INTENT_NEXT},          {"back", INTENT_BACK}, {"home", INTENT_HOME},
    {"language", INTENT_LANGUAGES}, {"close", INTENT_UP},  {"still-there", INTENT_KEEP},
    {"access", INTENT_ACCESS},      {"zoom", INTENT_ZOOM},
};

static struct intent plain(enum intent_kind kind)
{
    return (struct intent){.kind = kind};
}

static struct intent counted(enum intent_kind kind, int number)
{
    return (struct intent){.kind = kind, .number = number};
}

static struct intent named(enum intent_kind kind, const char *name)
{
    struct intent intent = {.kind = kind};

    snprintf(intent.name, sizeof(intent.name), "%s", name);
    return intent;
}

static struct intent of_hit(const struct library *library, const char *name)
{
    for (int i = 0; i < COUNT_OF(controls); i++)
        if (strcmp(name, controls[i].name) == 0)
            return plain(controls[i].kind);

    const struct zoom_control *zoom = zoom_control_of(name);

    if (zoom)
        return counted(zoom->pans ? INTENT_ZOOM_PAN : INTENT_ZOOM_STEP, zoom->number);
    if (strncmp(name, "stage-", 6) == 0)
        return counted(INTENT_STAGE, (int)strtol(name + 6, NULL, 10));
    if (strncmp(name, "dot-", 4) == 0)
        return counted(INTENT_DOT, (int)strtol(name + 4, NULL, 10));
    if (strncmp(name, "lang-", 5) == 0)
        return counted(INTENT_LANGUAGE, library_find_language(library, name + 5));
    if (strncmp(name, "text-", 5) == 0)
        return counted(INTENT_TEXT, (int)strtol(name + 5, NULL, 10));
    if (strncmp(name, "theme-", 6) == 0)
        return counted(INTENT_THEME, strcmp(name + 6, "contrast") == 0);
    if (strncmp(name, "touch-", 6) == 0) // the invitation's pill
        return counted(INTENT_LANGUAGE, library_find_language(library, name + 6));
    return plain(INTENT_NOTICE);
}

static bool on_strip(const char *name)
{
    return strncmp(name, "stage-", 6) == 0;
}

// The strip is one stop on the way of the focus: at the stage that is open.
static bool is_stop(const struct visit *visit, const struct library *library,
                    const struct hit *hit)
{
    char here[HIT_NAME_MAX];
    int stage = library->cards[visit->card].stage;

    if (!on_strip(hit->name))
        return true;
    if (on_strip(visit->focus))
        return strcmp(hit->name, visit->focus) == 0;
    snprintf(here, sizeof(here), "stage-%d", stage ? stage : 1);
    return strcmp(hit->name, here) == 0;
}

static struct intent move_focus(const struct visit *visit, const struct scene *scene,
                                const struct library *library, int step)
{
    int at = -1;

    for (int i = 0; i < scene->hit_count; i++)
        if (strcmp(scene->hits[i].name, visit->focus) == 0)
            at = i;
    if (scene->hit_count == 0)
        return plain(INTENT_NOTICE);
    if (at < 0 && scene_hit(scene, "next"))
        return named(INTENT_FOCUS, "next");
    if (at < 0)
        at = step > 0 ? -1 : 0;
    do
        at = (at + step + scene->hit_count) % scene->hit_count;
    while (!is_stop(visit, library, &scene->hits[at]));
    return named(INTENT_FOCUS, scene->hits[at].name);
}

static struct intent move_on_strip(const struct visit *visit,
                                   const struct library *library, int step)
{
    int count = library->stage_count;
    int stage = (int)strtol(visit->focus + 6, NULL, 10);
    char name[HIT_NAME_MAX];

    stage = (stage - 1 + step + count) % count + 1;
    snprintf(name, sizeof(name), "stage-%d", stage);
    return named(INTENT_FOCUS, name);
}

static struct intent sideways(const struct visit *visit, const struct scene *scene,
                              const struct library *library, int step)
{
    // The focus may be older than the show: what it stood on can be gone.
    if (on_strip(visit->focus) && scene_hit(scene, visit->focus))
        return move_on_strip(visit, library, step);
    if (!visit_reads(visit))
        return move_focus(visit, scene, library, step);
    return plain(step > 0 ? INTENT_NEXT : INTENT_BACK);
}

// The card's picture, or its magnifier.
static bool is_picture(const char *name)
{
    return strcmp(name, "picture") == 0 || strcmp(name, "zoom") == 0;
}

// The picture moves as long as there is more of it on that side; then the focus does,
// so that a pad with nothing but arrows and OK reaches every button.
static struct intent zoom_arrow(const struct visit *visit, const struct scene *scene,
                                const struct library *library, enum draw_side side)
{
    int right = visit_is_rtl(visit, library) ? -1 : 1;
    int step = side == SIDE_LEFT ? -right : side == SIDE_RIGHT ? right : 1;

    if (zoom_can_pan(&visit->zoom, side))
        return counted(INTENT_ZOOM_PAN, (int)side);
    return move_focus(visit, scene, library, side == SIDE_TOP ? -1 : step);
}

// The keys that mean something else while a picture is full screen.
static struct intent zoom_key(const struct visit *visit, const struct scene *scene,
                              const struct library *library, enum key key)
{
    switch ((int)key) {
    case KEY_LEFT:
        return zoom_arrow(visit, scene, library, SIDE_LEFT);
    case KEY_RIGHT:
        return zoom_arrow(visit, scene, library, SIDE_RIGHT);
    case KEY_UP:
        return zoom_arrow(visit, scene, library, SIDE_TOP);
    case KEY_DOWN:
        return zoom_arrow(visit, scene, library, SIDE_BOTTOM);
    case KEY_LARGER:
        return counted(INTENT_ZOOM_STEP, 1);
    case KEY_SMALLER:
        return counted(INTENT_ZOOM_STEP, -1);
    default:
        return plain(INTENT_NONE);
    }
}

static struct intent act(const struct visit *visit, const struct scene *scene,
                         const struct library *library)
{
    if (scene_hit(scene, visit->focus) && is_picture(visit->focus))
        return counted(INTENT_ZOOM, 1);
    if (scene_hit(scene, visit->focus))
        return of_hit(library, visit->focus);
    if (!visit_reads(visit))
        return move_focus(visit, scene, library, 1);
    return plain(INTENT_NEXT);
}

struct intent steer_key(const struct visit *visit, const struct scene *scene,
                        const struct library *library, enum key key)
{
    // The step that the right arrow takes.
    int right = visit_is_rtl(visit, library) ? -1 : 1;

    if (visit->state == STATE_PREPARING)
        return plain(INTENT_NONE);
    if (visit->state == STATE_ATTRACT)
        return counted(INTENT_OPEN, -1);
    if (visit->asking)
        return plain(INTENT_KEEP);
    if (key >= KEY_STAGE_1 && key <= KEY_STAGE_9)
        return counted(INTENT_STAGE, (int)(key - KEY_STAGE_1) + 1);
    if (visit->state == STATE_ZOOM) {
        struct intent intent = zoom_key(visit, scene, library, key);

        if (intent.kind != INTENT_NONE)
            return intent;
    }
    switch ((int)key) {
    case KEY_LEFT:
        return sideways(visit, scene, library, -right);
    case KEY_RIGHT:
        return sideways(visit, scene, library, right);
    case KEY_UP:
    case KEY_TAB_BACK:
        return move_focus(visit, scene, library, -1);
    case KEY_DOWN:
    case KEY_TAB:
        return move_focus(visit, scene, library, 1);
    case KEY_ACT:
        return act(visit, scene, library);
    case KEY_ESCAPE:
        return plain(INTENT_UP);
    case KEY_HOME:
        return plain(INTENT_HOME);
    case KEY_END:
        return plain(INTENT_END);
    case KEY_LANGUAGE:
        return plain(INTENT_LANGUAGES);
    case KEY_ACCESS:
        return plain(INTENT_ACCESS);
    case KEY_LARGER:
        return counted(INTENT_TEXT_STEP, 1);
    case KEY_SMALLER:
        return counted(INTENT_TEXT_STEP, -1);
    default:
        return plain(INTENT_NOTICE);
    }
}

static struct intent finger_down(const struct visit *visit, const struct scene *scene,
                                 const struct library *library,
                                 struct gesture_state *gestures, struct gesture gesture)
{
    const struct hit *hit = scene_hit_at(scene, gesture.x, gesture.y);

    if (visit->state == STATE_ATTRACT) {
        gesture_spend(gestures, gesture.finger);
        return counted(INTENT_OPEN, hit ? of_hit(library, hit->name).number : -1);
    }
    if (visit->asking) {
        gesture_spend(gestures, gesture.finger);
        return plain(INTENT_KEEP);
    }
    if (!rect_contains(scene->body, (int)gesture.x, (int)gesture.y))
        gesture_hold(gestures, gesture.finger);
    else if (visit->state == STATE_ZOOM)
        gesture_free(gestures, gesture.finger);
    // A touch of the picture does nothing yet, and shows nothing.
    return named(INTENT_PRESS,
                 hit && strcmp(hit->name, "picture") != 0 ? hit->name : "");
}

static struct intent finger_tap(const struct visit *visit, const struct scene *scene,
                                const struct library *library, struct gesture gesture)
{
    const struct hit *from = scene_hit_at(scene, gesture.from_x, gesture.from_y);
    const struct hit *to = scene_hit_at(scene, gesture.x, gesture.y);
    bool twice = gesture.kind == GESTURE_DOUBLE;

    if (visit->state == STATE_ZOOM && gesture.free)
        return (struct intent){.kind = INTENT_ZOOM_TAP,
                               .number = twice ? 2 : 1,
                               .at = {gesture.x, gesture.y}};
    // Slid off the target: meant otherwise (WCAG 2.5.2).
    if (!from || from != to)
        return plain(INTENT_NOTICE);
    if (strcmp(from->name, "picture") == 0)
        return plain(twice ? INTENT_ZOOM : INTENT_NOTICE);
    return of_hit(library, from->name);
}

static struct intent zoom_drag_of(struct gesture gesture, float factor)
{
    return (struct intent){.kind = INTENT_ZOOM_DRAG,
                           .at = {gesture.x, gesture.y},
                           .by = {gesture.dx, gesture.dy},
                           .factor = factor};
}

// On a card two fingers that go apart open its picture, and go on in it.
static struct intent finger_pinch(const struct visit *visit, const struct scene *scene,
                                  struct gesture_state *gestures,
                                  struct gesture gesture)
{
    if (visit->state == STATE_ZOOM)
        return zoom_drag_of(gesture, gesture.factor);
    if (gesture.free || gesture.spread < 1 || !visit_reads(visit) ||
        !scene_hit(scene, "picture"))
        return plain(INTENT_NOTICE);
    gesture_free(gestures, gesture.finger);
    gesture_free(gestures, gesture.other);
    return plain(INTENT_ZOOM);
}

static struct intent finger_drag(const struct visit *visit, struct gesture gesture)
{
    if (visit->state == STATE_ZOOM)
        return zoom_drag_of(gesture, 1);
    // It held a picture that is closed.
    if (gesture.free)
        return plain(INTENT_NOTICE);
    return (struct intent){.kind = INTENT_DRAG, .shift = gesture.x - gesture.from_x};
}

static struct intent finger_drop(const struct visit *visit,
                                 const struct library *library, struct gesture gesture,
                                 float px_per_mm)
{
    if (visit->state == STATE_ZOOM)
        return (struct intent){.kind = INTENT_ZOOM_DROP,
                               .by = {gesture.speed, gesture.speed_y}};
    if (gesture.free)
        return plain(INTENT_NOTICE);

    // The step that a pull to the left takes: it brings in what lies on the right.
    int left = visit_is_rtl(visit, library) ? -1 : 1;
    struct intent intent = {.kind = INTENT_DROP, .shift = gesture.x - gesture.from_x};
    bool far = fabsf(intent.shift) > turn_mm * px_per_mm;
    bool thrown = fabsf(gesture.speed) > throw_mm_per_s * px_per_mm &&
                  (gesture.speed < 0) == (intent.shift < 0);
    // Pulled far and then pushed back hard: stay.
    bool taken_back = fabsf(gesture.speed) > throw_mm_per_s * px_per_mm &&
                      (gesture.speed < 0) != (intent.shift < 0);

    if ((far || thrown) && !taken_back)
        intent.number = intent.shift < 0 ? left : -left;
    return intent;
}

struct intent steer_gesture(const struct visit *visit, const struct scene *scene,
                            const struct library *library,
                            struct gesture_state *gestures, struct gesture gesture,
                            float px_per_mm)
{
    if (visit->state == STATE_PREPARING)
        return plain(INTENT_NONE);
    switch (gesture.kind) {
    case GESTURE_NONE:
        return plain(INTENT_NONE);
    case GESTURE_DOWN:
        return finger_down(visit, scene, library, gestures, gesture);
    case GESTURE_TAP:
    case GESTURE_DOUBLE:
        return finger_tap(visit, scene, library, gesture);
    case GESTURE_DRAG:
        return finger_drag(visit, gesture);
    case GESTURE_PINCH:
        return finger_pinch(visit, scene, gestures, gesture);
    case GESTURE_DROP:
        return finger_drop(visit, library, gesture, px_per_mm);
    case GESTURE_LOST:
        return plain(INTENT_NOTICE);
    }
    return plain(INTENT_NONE);
}
