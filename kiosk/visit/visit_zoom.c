// The state zoom: into it, out of it, and what is meant for the picture.
#include "visit/visit_parts.h"

#include "visit/timeline.h"

// Where the card shows it, and where it is shown now. False: the card shows none.
static bool find_window(const struct visit *visit, struct pages *pages,
                        struct zoom_room *room, struct zoom_place *place,
                        struct rect *window)
{
    const struct page *card =
        pages_get(pages, visit_card_key(visit, visit->card, visit->sheet));
    const struct want *want;
    const struct draw *picture = page_window(card, &want);

    if (!picture)
        return false;
    *window = page_hit(card, "picture")->rect;
    *room = (struct zoom_room){pages_get(pages, visit_zoom_page(visit))->body_rect,
                               want->picture->size};
    *place = zoom_place_of(*room, want, picture->rect);
    return !rect_empty(room->view); // a glass of buttons only
}

void visit_open_zoom(struct visit *visit, struct pages *pages, bool with_focus,
                     usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;

    if (!find_window(visit, pages, &room, &place, &window))
        return;
    visit->state = STATE_ZOOM;
    visit->zoom.card = visit->card;
    visit_set_name(&visit->focus, with_focus ? "larger" : "");
    visit_let_go(visit);
    zoom_open(&visit->zoom, room, place, window, visit->rules.motion, now);
    visit_show(visit, visit_zoom_page(visit), TIME_ZOOM, 0, now);
}

void visit_close_zoom(struct visit *visit, struct pages *pages, usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;
    bool had_focus = *visit->focus;

    visit_open_card(visit, pages, visit->card, visit->sheet, TIME_ZOOM, 0, now);
    if (had_focus)
        visit_set_name(&visit->focus, "picture");
    if (find_window(visit, pages, &room, &place, &window))
        zoom_close(&visit->zoom, place, window, visit->rules.motion, now);
}

bool visit_adopt_zoom(struct visit *visit, struct pages *pages, usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;

    if (!find_window(visit, pages, &room, &place, &window))
        return false;
    visit->zoom.card = visit->card;
    zoom_move_to(&visit->zoom, room, now);
    return true;
}

void visit_zoom_intent(struct visit *visit, struct intent intent, usec now)
{
    struct zoom *zoom = &visit->zoom;
    bool motion = visit->rules.motion;

    switch ((int)intent.kind) {
    case INTENT_PRESS:
        if (!*intent.name)
            zoom_catch(zoom, now);
        return;
    case INTENT_ZOOM_STEP:
        zoom_step(zoom, intent.number, motion, now);
        return;
    case INTENT_ZOOM_PAN:
        zoom_pan(zoom, (enum draw_side)intent.number, motion, now);
        return;
    case INTENT_ZOOM_DRAG:
        zoom_drag(zoom, intent.at, intent.by, intent.factor, now);
        return;
    case INTENT_ZOOM_DROP:
        zoom_throw(zoom, intent.by, motion, now);
        return;
    case INTENT_ZOOM_TAP:
        zoom_point(zoom, intent.at, intent.number == 2, motion, now);
        return;
    default:
        return;
    }
}
