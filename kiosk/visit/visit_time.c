// What time alone does to a visit: the loop turns, somebody is asked whether they are
// still there, pages and pictures come to rest.
#include "visit/visit_parts.h"

#include "visit/timeline.h"

#include <string.h>

// Once the top page is all there, nothing below it is seen.
static bool drop_covered(struct visit *visit, usec now)
{
    int top = visit->view_count - 1;

    while (top > 0 &&
           timeline_part(visit->views[top].since, visit->views[top].lasts, now) < 1)
        top--;
    if (top <= 0)
        return false;
    memmove(&visit->views[0], &visit->views[top],
            sizeof(visit->views[0]) * (size_t)(visit->view_count - top));
    visit->view_count -= top;
    return true;
}

static usec loop_dwell(const struct visit *visit, struct pages *pages)
{
    const struct page *text =
        pages_get(pages, visit_key(visit, PAGE_ATTRACT_TEXT, visit->card, 0));

    return reading_dwell(text->reading);
}

usec visit_next_at(const struct visit *visit, struct pages *pages)
{
    return visit->card_at + loop_dwell(visit, pages);
}

static usec ask_at(const struct visit *visit, struct pages *pages)
{
    usec reading = 0;

    if (visit_reads(visit))
        reading = reading_time(pages_get(pages, visit_page(visit))->reading) +
                  30 * USEC_PER_SECOND;
    return visit->input_at +
           (reading > visit->rules.idle ? reading : visit->rules.idle);
}

// One step of time, at most; true if it changed anything.
static bool step(struct visit *visit, struct pages *pages,
                 bool (*ready)(void *context, const struct page *page), void *context,
                 usec now)
{
    if (visit->drag_at != USEC_NEVER &&
        timeline_part(visit->drag_at, TIME_SLIDE, now) >= 1) {
        visit_let_go(visit);
        return true;
    }
    switch (visit->state) {
    case STATE_PREPARING:
        return false;
    case STATE_ATTRACT: {
        usec text_at = visit->card_at + TIME_HEADLINE;
        usec next_at = visit_next_at(visit, pages);

        if (now >= text_at && visit_page(visit).kind == PAGE_ATTRACT) {
            visit_show(visit, visit_key(visit, PAGE_ATTRACT_TEXT, visit->card, 0),
                       TIME_TEXT, 0, text_at);
            return true;
        }
        if (now < next_at)
            return false;

        int card = visit_neighbour(visit, pages, 1);
        struct page_key key = visit_key(visit, PAGE_ATTRACT, card, 0);

        if (!ready(context, pages_get(pages, key)) && now < next_at + TIME_PATIENCE)
            return false;
        visit->card = visit->loop_card = card;
        visit->card_at = now;
        visit_show(visit, key, TIME_LOOP, 0, now);
        return true;
    }
    case STATE_STORY:
    case STATE_STAGE:
    case STATE_LANGUAGES:
    case STATE_ACCESS:
    case STATE_ZOOM:
        if (visit->state == STATE_ZOOM && zoom_advance(&visit->zoom, now))
            return true;
        if (!visit->asking) {
            usec at = ask_at(visit, pages);

            if (now < at)
                return false;
            visit->asking = true;
            visit->asked_at = at;
            visit->effects |= EFFECT_ASK;
            visit_set_name(&visit->pressed, "");
            if (visit->drag != 0) // a finger that rests holds no card
                visit->drag_at = at;
            return true;
        }
        if (now < visit->asked_at + visit->rules.warning)
            return false;
        visit->effects |= EFFECT_END;
        visit->card = visit->loop_card;
        visit_begin_loop(visit, visit_neighbour(visit, pages, 1), TIME_LOOP, now);
        return true;
    }
    return false;
}

bool visit_advance(struct visit *visit, struct pages *pages,
                   bool (*ready)(void *context, const struct page *page), void *context,
                   usec now)
{
    bool changed = false;

    // A long sleep is several steps; the bound is for a clock that leapt.
    for (int i = 0; i < 100 && step(visit, pages, ready, context, now); i++)
        changed = true;
    return drop_covered(visit, now) || changed;
}

void visit_shown(struct visit *visit, usec took)
{
    for (int i = 0; i < visit->view_count; i++) {
        struct view *view = &visit->views[i];

        if (view->fresh)
            view->since += took;
        view->fresh = false;
    }
    zoom_shown(&visit->zoom, took);
}

usec visit_deadline(const struct visit *visit, struct pages *pages, usec now)
{
    usec at = USEC_NEVER;

    switch (visit->state) {
    case STATE_PREPARING:
        return USEC_NEVER;
    case STATE_ATTRACT: {
        usec next_at = visit_next_at(visit, pages);
        usec times[] = {visit_page(visit).kind == PAGE_ATTRACT
                            ? visit->card_at + TIME_HEADLINE
                            : USEC_NEVER,
                        next_at, next_at + TIME_PATIENCE,
                        visit_invitation_at(visit, now) + TIME_INVITATION};

        for (int i = 0; i < COUNT_OF(times); i++)
            if (times[i] > now && times[i] < at)
                at = times[i];
        return at;
    }
    case STATE_STORY:
    case STATE_STAGE:
    case STATE_LANGUAGES:
    case STATE_ACCESS:
    case STATE_ZOOM:
        at = visit->asking
                 ? visit->asked_at +
                       ((now - visit->asked_at) / USEC_PER_SECOND + 1) * USEC_PER_SECOND
                 : ask_at(visit, pages);
        if (visit->state == STATE_ZOOM && zoom_deadline(&visit->zoom, now) < at)
            at = zoom_deadline(&visit->zoom, now);
        return at;
    }
    return at;
}

bool visit_moves(const struct visit *visit, const struct pages *pages, usec now)
{
    for (int i = 0; i < visit->view_count; i++)
        if (timeline_part(visit->views[i].since, visit->views[i].lasts, now) < 1)
            return true;
    if (visit->state == STATE_ATTRACT &&
        now - visit_invitation_at(visit, now) < TIME_TURN &&
        visit_invitation(visit, now) > 0 && pages_library(pages)->language_count > 1)
        return true;
    if (visit->state == STATE_ZOOM && zoom_moves(&visit->zoom, now))
        return true;
    return visit->drag_at != USEC_NEVER;
}

unsigned visit_take_effects(struct visit *visit)
{
    unsigned effects = visit->effects;

    visit->effects = 0;
    return effects;
}

int visit_seconds_left(const struct visit *visit, usec now)
{
    usec left = visit->asked_at + visit->rules.warning - now;

    return int_max(0, (int)((left + USEC_PER_SECOND - 1) / USEC_PER_SECOND));
}

int visit_invitation(const struct visit *visit, usec now)
{
    return (int)((now - visit->loop_at) / TIME_INVITATION);
}

usec visit_invitation_at(const struct visit *visit, usec now)
{
    return visit->loop_at + visit_invitation(visit, now) * TIME_INVITATION;
}
