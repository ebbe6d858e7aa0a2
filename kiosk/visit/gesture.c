#include "visit/gesture.h"

#include <math.h>

// A contact that does not move for so long is a bag on the panel or a lost lift.
static const usec stuck_after = 10 * USEC_PER_SECOND;
// Two visitors press at once: the first completed tap wins.
static const usec together = 300 * USEC_PER_MS;
// From a lift to the next touch of a double tap.
static const usec twice = 300 * USEC_PER_MS;
// Two fingers of one pinch come down within so long; what lies there longer is a palm.
static const usec paired = 700 * USEC_PER_MS;

struct gesture_rules gesture_rules_of(float px_per_mm)
{
    return (struct gesture_rules){
        .slop = 8 * px_per_mm, .near = 15 * px_per_mm, .span = 100 * px_per_mm};
}

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

static bool is_stuck(const struct finger *finger, usec now)
{
    return now - finger->moved_at > stuck_after;
}

static struct gesture make(enum gesture_kind kind, const struct finger *finger)
{
    return (struct gesture){.kind = kind,
                            .finger = finger->id,
                            .from_x = finger->from_x,
                            .from_y = finger->from_y,
                            .x = finger->x,
                            .y = finger->y,
                            .speed = finger->speed,
                            .speed_y = finger->speed_y,
                            .free = finger->grip == GRIP_FREE};
}

// ---- Two fingers

static bool in_pair(const struct pair *pair, int64_t id)
{
    return pair->used && (pair->finger[0] == id || pair->finger[1] == id);
}

static usec apart(const struct finger *a, const struct finger *b)
{
    return a->down_at > b->down_at ? a->down_at - b->down_at : b->down_at - a->down_at;
}

static bool may_pair(const struct finger *a, const struct finger *b, usec now)
{
    return a != b && a->used && b->used && !a->spent && !b->spent &&
           a->grip == b->grip && a->grip != GRIP_NONE && apart(a, b) <= paired &&
           !is_stuck(a, now) && !is_stuck(b, now);
}

// Where the two fingers are.
static void look_at_pair(struct gesture_state *state, float *x, float *y, float *w)
{
    const struct finger *a = find(state, state->pair.finger[0]);
    const struct finger *b = find(state, state->pair.finger[1]);

    *x = (a->x + b->x) / 2;
    *y = (a->y + b->y) / 2;
    *w = fmaxf(hypotf(a->x - b->x, a->y - b->y), 1);
}

static bool pair_holds(struct gesture_state *state, usec now)
{
    const struct finger *a = find(state, state->pair.finger[0]);
    const struct finger *b = find(state, state->pair.finger[1]);

    return state->pair.used && a && b && may_pair(a, b, now);
}

// Before a finger moves: with whom it may pinch. Of several, who came nearest in time.
static void find_partner(struct gesture_state *state, const struct finger *finger,
                         usec now)
{
    const struct finger *best = NULL;
    struct pair *pair = &state->pair;

    if (pair_holds(state, now))
        return;
    *pair = (struct pair){0};
    for (int i = 0; i < FINGERS_MAX; i++) {
        const struct finger *other = &state->fingers[i];

        if (may_pair(finger, other, now) &&
            (!best || apart(other, finger) < apart(best, finger)))
            best = other;
    }
    if (!best)
        return;
    *pair = (struct pair){.finger = {finger->id, best->id}, .used = true};
    look_at_pair(state, &pair->from_x, &pair->from_y, &pair->from_w);
}

// Two free fingers pinch once they have moved beyond the slop; on a card they must be
// of one hand and go apart, and neither may pull the card already.
static bool begins_to_pinch(struct gesture_state *state, const struct finger *finger)
{
    const struct pair *pair = &state->pair;
    const struct finger *other =
        find(state, pair->finger[pair->finger[0] == finger->id]);
    float x, y, w, slop = state->rules.slop;

    look_at_pair(state, &x, &y, &w);
    if (finger->grip == GRIP_FREE)
        return fabsf(w - pair->from_w) > slop ||
               2 * hypotf(x - pair->from_x, y - pair->from_y) > slop;
    if (finger->dragging || other->dragging || pair->from_w > state->rules.span)
        return false;

    // Or most of its way leads apart: where it leads aside it pulls the card.
    float way = hypotf(finger->x - finger->from_x, finger->y - finger->from_y);

    return w - pair->from_w > (way > slop ? way / 2 : slop);
}

static struct gesture pinch(struct gesture_state *state, const struct finger *finger)
{
    struct pair *pair = &state->pair;
    struct gesture gesture = make(GESTURE_PINCH, finger);
    float w;

    look_at_pair(state, &gesture.x, &gesture.y, &w);
    if (!pair->pinching) {
        for (int i = 0; i < 2; i++) {
            struct finger *one = find(state, pair->finger[i]);

            one->dragging = one->still = false;
        }
        pair->pinching = true;
        pair->told_x = gesture.x;
        pair->told_y = gesture.y;
        pair->told_w = w;
    }
    gesture.other = pair->finger[pair->finger[0] == finger->id];
    gesture.dx = gesture.x - pair->told_x;
    gesture.dy = gesture.y - pair->told_y;
    gesture.factor = w / pair->told_w;
    gesture.spread = w / pair->from_w;
    pair->told_x = gesture.x;
    pair->told_y = gesture.y;
    pair->told_w = w;
    return gesture;
}

// One of the two has gone up: the other one goes on dragging if it is free, from where
// it is and at no speed yet.
static void end_pinch(struct gesture_state *state, int64_t gone)
{
    const struct pair *pair = &state->pair;
    struct finger *other = find(state, pair->finger[pair->finger[0] == gone]);

    state->pair = (struct pair){0};
    if (!other)
        return;
    other->spent = other->grip != GRIP_FREE;
    other->dragging = other->still = true;
    other->from_x = other->told_x = other->x;
    other->from_y = other->told_y = other->y;
}

// ---- One finger

static bool somebody_drags(struct gesture_state *state, usec now)
{
    if (state->pair.pinching && pair_holds(state, now))
        return true;
    for (int i = 0; i < FINGERS_MAX; i++)
        if (state->fingers[i].used && state->fingers[i].dragging &&
            !is_stuck(&state->fingers[i], now))
            return true;
    return false;
}

static struct gesture down(struct gesture_state *state, struct touch touch)
{
    struct finger *place = find(state, touch.finger); // its lift was lost

    if (place && in_pair(&state->pair, touch.finger))
        state->pair = (struct pair){0};
    for (int i = 0; i < FINGERS_MAX && !place; i++)
        if (!state->fingers[i].used || is_stuck(&state->fingers[i], touch.at))
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
        .timed_y = touch.y,
        .x = touch.x,
        .y = touch.y,
        .used = true,
        .still = true,
    };
    return make(GESTURE_DOWN, place);
}

static void measure_speed(struct finger *finger, struct touch touch)
{
    float seconds = (float)(touch.at - finger->moved_at) / (float)USEC_PER_SECOND;

    if (seconds <= 0)
        return;
    // Smoothed over about three reports of a 100 Hz panel.
    finger->speed += ((touch.x - finger->timed_x) / seconds - finger->speed) * 0.4F;
    finger->speed_y += ((touch.y - finger->timed_y) / seconds - finger->speed_y) * 0.4F;
    finger->moved_at = touch.at;
    finger->timed_x = touch.x;
    finger->timed_y = touch.y;
}

static struct gesture drag(enum gesture_kind kind, struct finger *finger)
{
    struct gesture gesture = make(kind, finger);

    gesture.dx = finger->x - finger->told_x;
    gesture.dy = finger->y - finger->told_y;
    finger->told_x = finger->x;
    finger->told_y = finger->y;
    return gesture;
}

// Beyond the slop a finger drags what it lies on: a card only sideways.
static void leave_slop(struct gesture_state *state, struct finger *finger, usec now)
{
    float dx = fabsf(finger->x - finger->from_x),
          dy = fabsf(finger->y - finger->from_y);
    bool may = finger->grip == GRIP_FREE || (finger->grip == GRIP_CARD && dx > dy);

    if (!finger->still || hypotf(dx, dy) <= state->rules.slop)
        return;
    finger->still = false;
    if (finger->dragging)
        return;
    finger->dragging = may && !somebody_drags(state, now);
    finger->told_x = finger->x; // what it drags does not jump after it
    finger->told_y = finger->y;
}

static struct gesture move(struct gesture_state *state, struct finger *finger,
                           struct touch touch)
{
    find_partner(state, finger, touch.at);
    measure_speed(finger, touch);
    finger->x = touch.x;
    finger->y = touch.y;
    if (finger->spent)
        return (struct gesture){0};
    if (in_pair(&state->pair, finger->id) &&
        (state->pair.pinching || begins_to_pinch(state, finger)))
        return pinch(state, finger);
    leave_slop(state, finger, touch.at);
    return finger->dragging ? drag(GESTURE_DRAG, finger) : (struct gesture){0};
}

static struct gesture drop(struct finger *finger, struct touch touch)
{
    bool rested = touch.at - finger->moved_at > 100 * USEC_PER_MS;

    // Or it has only lifted a little later than the other one of a pinch.
    if (rested || finger->still)
        finger->speed = finger->speed_y = 0;
    finger->x = touch.x;
    finger->y = touch.y;
    return drag(GESTURE_DROP, finger);
}

static struct gesture tap(struct gesture_state *state, const struct finger *finger,
                          usec now)
{
    bool again =
        state->tapped && finger->down_at > state->tap_at &&
        finger->down_at - state->tap_at <= twice &&
        hypotf(finger->x - state->tap_x, finger->y - state->tap_y) <= state->rules.near;

    state->tap_at = now;
    state->tap_x = finger->x;
    state->tap_y = finger->y;
    state->tapped = !again;
    return make(again ? GESTURE_DOUBLE : GESTURE_TAP, finger);
}

static struct gesture up(struct gesture_state *state, struct finger *finger,
                         struct touch touch)
{
    struct finger was = *finger;
    bool pinched = state->pair.pinching && in_pair(&state->pair, was.id);

    *finger = (struct finger){0};
    if (pinched)
        end_pinch(state, was.id);
    if (was.spent)
        return (struct gesture){0};
    if (was.dragging)
        return drop(&was, touch);

    bool stuck = touch.at - was.down_at > stuck_after;
    bool second = was.down_at <= state->tap_at && touch.at - state->tap_at < together;
    bool strayed = was.grip == GRIP_FREE && !was.still;

    was.x = touch.x;
    was.y = touch.y;
    return pinched || strayed || stuck || second ? make(GESTURE_LOST, &was)
                                                 : tap(state, &was, touch.at);
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

static void set_grip(struct gesture_state *state, int64_t id, enum grip grip)
{
    struct finger *finger = find(state, id);

    if (finger)
        finger->grip = grip;
}

void gesture_hold(struct gesture_state *state, int64_t id)
{
    set_grip(state, id, GRIP_NONE);
}

void gesture_free(struct gesture_state *state, int64_t id)
{
    set_grip(state, id, GRIP_FREE);
}
