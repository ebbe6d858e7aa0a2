// Right to left. Every layout is made in logical coordinates, as if reading began on
// the left; for a language that reads from the right the finished page is turned over,
// once and here. Boxes change sides; what they hold does not: a picture shows what it
// shows (layout_picture has cropped it for its place), a run of text keeps its own
// direction, and of the icons only the two that point along the way change places.
#include "page/layout.h"

struct rect layout_mirror_rect(const struct layout *layout, struct rect rect)
{
    if (rect_empty(rect)) // no place has no other side
        return rect;
    rect.x = layout->screen.px.w - rect.x - rect.w;
    return rect;
}

static void turn_draw(const struct layout *layout, const struct draw_list *list,
                      struct draw *draw)
{
    const struct measure *measure = layout->measure;

    draw->rect = layout_mirror_rect(layout, draw->rect);
    switch ((enum draw_op)draw->op) {
    case DRAW_FILL:
    case DRAW_PAPER:
    case DRAW_SHADOW:
    case DRAW_RING:
    case DRAW_PICTURE:
    case DRAW_VIEW: // of no page
        return;
    case DRAW_SHADE:
        if (draw->from == SIDE_LEFT)
            draw->from = SIDE_RIGHT;
        else if (draw->from == SIDE_RIGHT)
            draw->from = SIDE_LEFT;
        return;
    case DRAW_ICON:
        if (draw->icon == ICON_NEXT)
            draw->icon = ICON_BACK;
        else if (draw->icon == ICON_BACK)
            draw->icon = ICON_NEXT;
        return;
    case DRAW_TEXT:
        // The pen stands at a run's left edge, whichever way the run is read.
        draw->x = (float)layout->screen.px.w - draw->x -
                  measure->advance(measure->fonts, draw_text(list, draw), draw->length,
                                   draw->shaping);
        return;
    case DRAW_LAYER:
        draw->shift = -draw->shift;
        return;
    }
}

void layout_mirror_draws(const struct layout *layout, struct draw_list *list, int from)
{
    for (int i = from; i < list->count; i++)
        turn_draw(layout, list, &list->draws[i]);
}

void layout_mirror(const struct layout *layout)
{
    struct page *page = layout->page;

    layout_mirror_draws(layout, &page->body, 0);
    layout_mirror_draws(layout, &page->chrome, 0);
    page->body_rect = layout_mirror_rect(layout, page->body_rect);
    page->chrome_rect = layout_mirror_rect(layout, page->chrome_rect);
    page->aside = -page->aside;
    for (int i = 0; i < page->hit_count; i++)
        page->hits[i].rect = layout_mirror_rect(layout, page->hits[i].rect);
}
