#include "visit/gesture.h"

#include <math.h>

// A contact that does not move for so long is a bag on the panel or a lost lift.
static const usec stuck_after = 10 * USEC_PER_SECOND;
// Two visitors press at once: the first completed tap wins.
static const usec together = 300 * USEC_PER_MS;

void gesture_init(struct gesture_state *state, struct gesture_rules rules)
{
    *state = (struct gesture_state){.rules = rules, .tap_at = -together};
}

static struct finger *find(struct gesture_state *state, int64_t id)
{
    for (int i = 0; i < FINGERS_MAX; i++)
        if (state->fingers[i].used && state->fingers[i].id == id)
            return &state->fingers[i];
    return NULL;
}

static bool somebody_drags(const struct gesture_state *state, usec now)
{
    for (int i = 0; i < FINGERS_MAX; i++)
        if (state->fingers[i].used && state->fingers[i].dragging &&
            now - state->fingers[i].moved_at <= stuck_after)
            return true;
    return false;
}

static struct gesture make(enum gesture_kind kind, const struct finger *finger)
{
    return (struct gesture){kind,      finger->id, finger->from_x, finger->from_y,
                            finger->x, finger->y,  finger->speed};
}

static struct gesture down(struct gesture_state *state, struct touch touch)
{
    struct finger *place = find(state, touch.finger); // its lift was lost

    for (int i = 0; i < FINGERS_MAX && !place; i++)
        if (!state->fingers[i].used ||
            touch.at - state->fingers[i].moved_at > stuck_after)
            place = &state->fingers[i];
    if (!place)
        return (struct gesture){0}; // the eleventh finger

    *place = (struct finger){
        .id = touch.finger,
        .down_at = touch.at,
        .moved_at = touch.at,
        .from_x = touch.x,
        .from_y = touch.y,
        .timed_x = touch.x,
        .x = touch.x,
        .y = touch.y,
        .used = true,
        .still = true,
        .may_drag = true,
    };
    return make(GESTURE_DOWN, place);
}

static struct gesture move(struct gesture_state *state, struct finger *finger,
                           struct touch touch)
{
    float seconds = (float)(touch.at - finger->moved_at) / (float)USEC_PER_SECOND;

    if (seconds > 0) {
        float speed = (touch.x - finger->timed_x) / seconds;

        // Smoothed over about three reports of a 100 Hz panel.
        finger->speed += (speed - finger->speed) * 0.4F;
        finger->moved_at = touch.at;
        finger->timed_x = touch.x;
    }
    finger->x = touch.x;
    finger->y = touch.y;

    float dx = fabsf(touch.x - finger->from_x), dy = fabsf(touch.y - finger->from_y);

    if (finger->spent)
        return (struct gesture){0};
    if (finger->still && hypotf(dx, dy) > state->rules.slop) {
        finger->still = false;
        finger->dragging =
            finger->may_drag && dx > dy && !somebody_drags(state, touch.at);
    }
    return finger->dragging ? make(GESTURE_DRAG, finger) : (struct gesture){0};
}

static struct gesture up(struct gesture_state *state, struct finger *finger,
                         struct touch touch)
{
    struct finger was = *finger;

    *finger = (struct finger){0};
    if (was.spent)
        return (struct gesture){0};
    if (was.dragging) {
        was.x = touch.x;
        was.y = touch.y;
        if (touch.at - was.moved_at > 100 * USEC_PER_MS)
            was.speed = 0; // it rested before it lifted
        return make(GESTURE_DROP, &was);
    }

    bool stuck = touch.at - was.down_at > stuck_after;
    bool second = was.down_at <= state->tap_at && touch.at - state->tap_at < together;

    was.x = touch.x;
    was.y = touch.y;
    if (stuck || second)
        return make(GESTURE_LOST, &was);
    state->tap_at = touch.at;
    return make(GESTURE_TAP, &was);
}

struct gesture gesture_touch(struct gesture_state *state, struct touch touch)
{
    struct finger *finger = find(state, touch.finger);

    if (touch.kind == TOUCH_DOWN)
        return down(state, touch);
    if (!finger)
        return (struct gesture){0};
    return touch.kind == TOUCH_MOVE ? move(state, finger, touch)
                                    : up(state, finger, touch);
}

void gesture_spend(struct gesture_state *state, int64_t id)
{
    struct finger *finger = find(state, id);

    if (finger)
        finger->spent = true;
}

void gesture_hold(struct gesture_state *state, int64_t id)
{
    struct finger *finger = find(state, id);

    if (finger)
        finger->may_drag = false;
}
