#include "visit/scene.h"

#include "visit/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Appends a page's part as one layer and lets late pictures fade in.
static void add_layer(struct scene *scene, const struct draw_list *part,
                      struct rect rect, double alpha, int shift, usec view_since,
                      const struct picture_source *pictures, usec now)
{
    int alpha_255 = (int)lround(alpha * 255);

    if (rect_empty(rect) || alpha_255 <= 0 || part->count == 0)
        return;

    int layer = draw_layer_begin(&scene->list, rect);

    draw_append(&scene->list, part);
    draw_layer_end(&scene->list, layer);
    scene->list.draws[layer].alpha = (uint8_t)alpha_255;
    scene->list.draws[layer].shift = shift;

    for (int i = layer + 1; i < scene->list.count; i++) {
        struct draw *draw = &scene->list.draws[i];
        usec since;

        if (draw->op != DRAW_PICTURE || !draw->image)
            continue;
        if (!pictures->ready(pictures->context, draw->image, &since)) {
            draw->alpha = 0;
        } else if (since > view_since) {
            // While its page still fades in, a picture need not come slowly by itself.
            usec lasts =
                since < view_since + TIME_CARD ? TIME_PICTURE / 2 : TIME_PICTURE;
            double there = timeline_part(since, lasts, now);

            draw->alpha = (uint8_t)lround(timeline_ease(there) * 255);
            scene->moves |= there < 1;
        }
    }
}

static void add_page(struct scene *scene, const struct page *page, double alpha,
                     int shift, usec since, const struct picture_source *pictures,
                     usec now)
{
    add_layer(scene, &page->body, page->body_rect, alpha, shift, since, pictures, now);
    add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0, since, pictures, now);
}

static void note_page(struct scene *scene, struct page_key key)
{
    for (int i = 0; i < scene->page_count; i++)
        if (memcmp(&scene->pages[i], &key, sizeof(key)) == 0)
            return;
    if (scene->page_count < SCENE_PAGES_MAX)
        scene->pages[scene->page_count++] = key;
}

// A page of this frame.
static const struct page *get_page(struct scene *scene, struct pages *pages,
                                   struct page_key key)
{
    note_page(scene, key);
    return pages_get(pages, key);
}

static void want_one(struct scene *scene, const struct want *want)
{
    bool known = scene->want_count == SCENE_WANTS_MAX;
    uint64_t key = want_key(want);

    for (int w = 0; w < scene->want_count && !known; w++)
        known = want_key(&scene->wants[w]) == key;
    if (!known)
        scene->wants[scene->want_count++] = *want;
}

static void want_page(struct scene *scene, const struct page *page)
{
    for (int i = 0; i < page->want_count; i++)
        want_one(scene, &page->wants[i]);
}

// How far the card hangs beside its place, in px.
static int drag_now(const struct visit *visit, usec now)
{
    double part = visit->drag_at == USEC_NEVER
                      ? 0
                      : timeline_settle(timeline_part(visit->drag_at, TIME_SLIDE, now));

    return (int)lround((double)visit->drag * (1 - part));
}

static double part_of(const struct view *view, usec now)
{
    return timeline_part(view->since, view->lasts, now);
}

// In the loop a picture steps aside for its own text: it is one picture that moves, not
// two that dissolve.
static bool steps_aside(const struct visit *visit, int view)
{
    const struct page_key *key = &visit->views[view].key;
    const struct page_key *below = &visit->views[view - 1].key;

    return visit->rules.motion && key->kind == PAGE_ATTRACT_TEXT &&
           below->kind == PAGE_ATTRACT && below->card == key->card;
}

// A page's own, not the screen's: a visitor chooses.
static const struct theme *theme_of_page(const struct pages *pages, struct page_key key)
{
    struct screen screen = *pages_screen(pages);

    screen.contrast = key.contrast;
    return theme_of(&screen);
}

// What a picture uncovers when it stands aside.
static void add_night(struct scene *scene, const struct pages *pages,
                      const struct page *page, double alpha)
{
    struct size px = pages_screen(pages)->px;

    if (page->aside)
        draw_add(&scene->list, DRAW_FILL, (struct rect){0, 0, px.w, px.h})->tint =
            color_with_alpha(theme_of_page(pages, page->key)->night,
                             (int)lround(alpha * 255));
}

// One after the other: the headline goes, the shade comes with its text, and under it,
// where it covers the picture's edge, the picture steps aside.
static void add_stepping(struct scene *scene, struct pages *pages,
                         const struct view *view, const struct view *below,
                         double below_alpha, const struct picture_source *pictures,
                         usec now)
{
    const struct page *with = get_page(scene, pages, view->key);
    const struct page *without = get_page(scene, pages, below->key);
    double part = part_of(view, now);
    double goes = timeline_ease(timeline_within(part, 0, 0.3));
    double comes = timeline_ease(timeline_within(part, 0.15, 0.6));
    double steps = timeline_ease(timeline_within(part, 0.5, 1));

    add_night(scene, pages, with, below_alpha);
    add_layer(scene, &with->body, with->body_rect, below_alpha,
              (int)lround(with->aside * steps), below->since, pictures, now);
    add_layer(scene, &without->chrome, without->chrome_rect, below_alpha * (1 - goes),
              0, now, pictures, now);
    add_layer(scene, &with->chrome, with->chrome_rect, comes, 0, now, pictures, now);
}

// ---- The picture, full screen

// One picture in several degrees of sharpness, one over the other.
struct sheet {
    struct want want;
    struct area place; // px
    double there;      // 0…1, how far it has faded in
};

// From the coarsest on: what the card shows of it; the whole; earlier details; the
// last.
struct sheets {
    struct sheet sheets[2 + ZOOM_DETAILS];
    int count;
    int base; // index of the whole picture
    int last; // of what the view will rest on
};

// What comes while the picture moves is there at once: nobody sees it come.
static void add_sheet(struct sheets *sheets, const struct zoom *zoom, struct want want,
                      bool fades, const struct picture_source *pictures, usec now)
{
    struct sheet *sheet = &sheets->sheets[sheets->count++];
    usec since;

    *sheet = (struct sheet){.want = want, .place = zoom_lies(zoom, &want, now)};
    if (!pictures->ready(pictures->context, want_key(&want), &since))
        return;
    sheet->there = fades && since >= zoom->since + zoom->lasts
                       ? timeline_ease(timeline_part(since, TIME_DETAIL, now))
                       : 1;
}

static void find_sheets(struct sheets *sheets, const struct visit *visit,
                        struct pages *pages, const struct picture_source *pictures,
                        usec now)
{
    const struct zoom *zoom = &visit->zoom;
    const struct picture *picture = &pages_library(pages)->cards[zoom->card].picture;
    const struct zoom_detail whole = zoom_whole(zoom);
    bool motion = visit->rules.motion;
    struct page_key key = visit_page(visit);
    const struct want *window;

    *sheets = (struct sheets){0};
    key.kind = PAGE_CARD;
    key.card = zoom->card;
    key.sheet = visit->sheet;

    const struct page *card = pages_find(pages, key);

    if (card && page_window(card, &window))
        add_sheet(sheets, zoom, *window, false, pictures, now);
    sheets->base = sheets->last = sheets->count;
    add_sheet(sheets, zoom, zoom_want(&whole, picture), motion, pictures, now);
    for (int i = ZOOM_DETAILS - 1; i >= 0; i--)
        if (!rect_empty(zoom->details[i].part)) {
            if (i == 0)
                sheets->last = sheets->count;
            add_sheet(sheets, zoom, zoom_want(&zoom->details[i], picture), motion,
                      pictures, now);
            sheets->sheets[sheets->count - 1].want.passing = true;
        }
}

// The whole first, then what the view will rest on; earlier details as long as they
// stand in for that.
static void want_zoom(struct scene *scene, const struct visit *visit,
                      struct pages *pages, const struct picture_source *pictures,
                      usec now)
{
    struct sheets sheets;

    find_sheets(&sheets, visit, pages, pictures, now);
    want_one(scene, &sheets.sheets[sheets.base].want);
    want_one(scene, &sheets.sheets[sheets.last].want);
    for (int i = sheets.count - 1; i > sheets.base; i--)
        if (sheets.sheets[i].there > 0 && sheets.sheets[sheets.last].there < 1)
            want_one(scene, &sheets.sheets[i].want);
}

static struct rect place_rect(struct area place)
{
    int x = (int)lroundf(place.x), y = (int)lroundf(place.y);

    return (struct rect){x, y, (int)lroundf(place.x + place.w) - x,
                         (int)lroundf(place.y + place.h) - y};
}

static struct rect seen_of(const struct sheet *sheet, struct rect clip)
{
    return rect_intersect(place_rect(sheet->place), clip);
}

static void add_view(struct scene *scene, const struct sheet *sheet, struct rect clip,
                     double alpha)
{
    int dense = (int)lround(sheet->there * alpha * 255);

    if (dense == 0 || rect_empty(seen_of(sheet, clip)))
        return;

    struct draw *draw = draw_add(&scene->list, DRAW_VIEW, clip);

    draw->image = want_key(&sheet->want);
    draw->place = sheet->place;
    draw->alpha = (uint8_t)dense;
}

// Around a sheet that lies above it: nothing is stretched twice.
static void add_view_around(struct scene *scene, const struct sheet *sheet,
                            struct rect clip, struct rect above, double alpha)
{
    int right = above.x + above.w, low = above.y + above.h;
    const struct rect strips[] = {
        {clip.x, clip.y, clip.w, above.y - clip.y},
        {clip.x, low, clip.w, clip.y + clip.h - low},
        {clip.x, above.y, above.x - clip.x, above.h},
        {right, above.y, clip.x + clip.w - right, above.h},
    };

    for (int i = 0; i < COUNT_OF(strips); i++)
        if (!rect_empty(strips[i]))
            add_view(scene, sheet, strips[i], alpha);
}

// Rounding may take a row or a column.
static bool covers(struct rect above, struct rect below)
{
    return rect_equal(rect_intersect(rect_inset(above, -1), below), below);
}

// The sharpest sheet that is all there and lies in the view; -1: none.
static int find_solid(const struct sheets *sheets, int below, struct rect clip)
{
    int solid = below - 1;

    while (solid >= 0 && (sheets->sheets[solid].there < 1 ||
                          rect_empty(seen_of(&sheets->sheets[solid], clip))))
        solid--;
    return solid;
}

// That, what a coarser one has to add around it, and above it what fades in.
static void add_sheets(struct scene *scene, const struct sheets *sheets,
                       struct rect clip, color mean, double alpha)
{
    struct rect whole = seen_of(&sheets->sheets[sheets->base], clip), above = {0};
    int solid = find_solid(sheets, sheets->count, clip);
    int under = find_solid(sheets, int_min(solid, sheets->base + 1), clip);

    if (solid >= 0)
        above = seen_of(&sheets->sheets[solid], clip);
    if (under != sheets->base && !covers(above, whole))
        draw_add(&scene->list, DRAW_FILL, whole)->tint =
            color_with_alpha(mean, (int)lround(alpha * 255));
    if (under >= 0 && !covers(above, whole))
        add_view_around(scene, &sheets->sheets[under], whole, above, alpha);
    if (solid >= 0)
        add_view(scene, &sheets->sheets[solid], clip, alpha);
    for (int i = solid + 1; i < sheets->count; i++) {
        const struct sheet *sheet = &sheets->sheets[i];

        add_view(scene, sheet, clip, alpha);
        scene->moves |= sheet->there > 0;
    }
}

static void add_picture(struct scene *scene, const struct visit *visit,
                        struct pages *pages, double alpha,
                        const struct picture_source *pictures, usec now)
{
    const struct zoom *zoom = &visit->zoom;
    double part = timeline_part(zoom->turned_at, zoom->turns, now);
    struct sheets sheets;

    find_sheets(&sheets, visit, pages, pictures, now);
    // An earlier detail makes room when all is there, and nothing moves any more.
    if (sheets.sheets[sheets.last].there >= 1 && !zoom_moves(zoom, now)) {
        sheets.sheets[sheets.base + 1] = sheets.sheets[sheets.last];
        sheets.count = sheets.base + 1 + (sheets.last > sheets.base);
    }
    // It does not come over the card at once, with its corners, nor go so.
    if (zoom->turns)
        alpha = zoom->closes ? 1 - timeline_within(part, 0.8, 1)
                             : timeline_within(part, 0, 0.15);

    color mean = sheets.sheets[0].want.picture->mean;

    add_sheets(scene, &sheets, zoom_clip(zoom, now), mean ? mean : theme_stage(0),
               alpha);
}

// A button that can do nothing now stands back.
static void add_veils(struct scene *scene, const struct visit *visit,
                      const struct page *page, const struct theme *theme, double alpha)
{
    for (int i = 0; i < page->hit_count; i++) {
        const struct hit *hit = &page->hits[i];
        const struct zoom_control *control = zoom_control_of(hit->name);

        if (!control || zoom_can(&visit->zoom, control))
            continue;

        // As large as the button: its target is a little wider.
        int more = (hit->rect.w - 2 * hit->radius) / 2;
        struct draw *veil =
            draw_add(&scene->list, DRAW_FILL, rect_inset(hit->rect, more));

        veil->radius = hit->radius;
        veil->tint = color_with_alpha(theme->night_edge, (int)lround(alpha * 178));
    }
}

// Whether a view is of the picture that visit->zoom moves.
static bool shows_zoom(const struct visit *visit, const struct view *view)
{
    return view->key.kind == PAGE_ZOOM && view->key.card == visit->zoom.card;
}

static void add_zoom(struct scene *scene, const struct visit *visit,
                     struct pages *pages, const struct view *view, double alpha,
                     const struct picture_source *pictures, usec now)
{
    const struct page *page = get_page(scene, pages, view->key);

    add_layer(scene, &page->body, page->body_rect, alpha, 0, now, pictures, now);
    if (shows_zoom(visit, view) && !zoom_closes(&visit->zoom, now))
        add_picture(scene, visit, pages, alpha, pictures, now);
    add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0, now, pictures, now);
    add_veils(scene, visit, page, theme_of_page(pages, page->key), alpha);
}

// Only a picture that is there can be looked at closely.
static void drop_zoom_hits(struct scene *scene, const struct page *page,
                           const struct picture_source *pictures)
{
    const struct want *want;
    usec since;
    int kept = 0;

    if (!page_window(page, &want) ||
        pictures->ready(pictures->context, want_key(want), &since))
        return;
    for (int i = 0; i < scene->hit_count; i++)
        if (strcmp(scene->hits[i].name, "picture") != 0 &&
            strcmp(scene->hits[i].name, "zoom") != 0)
            scene->hits[kept++] = scene->hits[i];
    scene->hit_count = kept;
}

static void add_views(struct scene *scene, const struct visit *visit,
                      struct pages *pages, const struct picture_source *pictures,
                      usec now)
{
    int width = pages_screen(pages)->px.w, shifts[VIEWS_MAX] = {0};
    int top = visit->view_count - 1, drag = drag_now(visit, now);

    // A page that slides in pushes those below it out.
    for (int i = top; i > 0; i--) {
        const struct view *view = &visit->views[i];

        if (!view->slide)
            continue;

        double part = timeline_settle(timeline_part(view->since, view->lasts, now));
        int shift = (int)lround(view->slide * (1 - part));

        shifts[i] += shift;
        for (int below = 0; below < i; below++)
            shifts[below] += shift + (view->slide > 0 ? -width : width);
    }
    for (int i = 0; i <= top; i++)
        shifts[i] += drag;
    for (int i = 0; i <= top; i++) {
        const struct view *view = &visit->views[i];
        const struct page *page = get_page(scene, pages, view->key);
        double part = timeline_part(view->since, view->lasts, now);
        double alpha = i == 0 ? 1 : timeline_ease(part);

        if (i < top && steps_aside(visit, i + 1))
            continue; // drawn together with the one above
        if (i > 0 && steps_aside(visit, i)) {
            double below =
                i == 1 ? 1 : timeline_ease(part_of(&visit->views[i - 1], now));

            add_stepping(scene, pages, view, &visit->views[i - 1], below, pictures,
                         now);
        } else if (view->key.kind == PAGE_ZOOM) {
            add_zoom(scene, visit, pages, view, alpha, pictures, now);
        } else if (view->slide && i > 0) {
            add_layer(scene, &page->body, page->body_rect, 1, shifts[i], view->since,
                      pictures, now);
            add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0, view->since,
                      pictures, now);
        } else {
            add_night(scene, pages, page, alpha);
            // What comes just after the start needs no fade.
            usec since = view->since + (view->lasts ? 0 : TIME_UNSEEN);

            add_page(scene, page, alpha, shifts[i] + page->aside, since, pictures, now);
        }
    }
    // Back to its window it goes above the card that comes in.
    for (int i = 0; i < top; i++)
        if (shows_zoom(visit, &visit->views[i]) && zoom_closes(&visit->zoom, now)) {
            add_picture(scene, visit, pages, 1, pictures, now);
            break;
        }
    if (drag) {
        // What is next lies where reading goes.
        bool next = (drag < 0) != visit_is_rtl(visit, pages_library(pages));
        const struct page *page =
            get_page(scene, pages, visit_beside(visit, pages, next ? 1 : -1));

        add_layer(scene, &page->body, page->body_rect, 1,
                  shifts[top] + (drag < 0 ? width : -width), now, pictures, now);
    }
}

// The invitation that lies above a page of the loop when it is a language's turn.
static struct page_key invitation_key(struct page_key above, int turn)
{
    return (struct page_key){.kind = PAGE_INVITATION,
                             .card = above.card,
                             .language = above.language,
                             .contrast = above.contrast,
                             .turn = turn};
}

static int turn_language(const struct visit *visit, const struct pages *pages, int turn)
{
    return (turn + visit->language) % pages_library(pages)->language_count;
}

// The invitation changes language in its own time, above whatever card is there.
static void add_invitation(struct scene *scene, const struct visit *visit,
                           struct pages *pages, const struct picture_source *pictures,
                           usec now)
{
    int count = pages_library(pages)->language_count;
    int turn = visit_invitation(visit, now);
    double part = timeline_part(visit_invitation_at(visit, now), TIME_TURN, now);
    const struct view *view = &visit->views[visit->view_count - 1];
    double alpha = visit->view_count > 1
                       ? timeline_ease(timeline_part(view->since, view->lasts, now))
                       : 1;
    const struct page *page = get_page(
        scene, pages, invitation_key(view->key, turn_language(visit, pages, turn)));

    // From another side of the screen it fades with its card; on the same side it
    // stays.
    for (int i = visit->view_count - 2; i >= 0; i--) {
        const struct page_key *below = &visit->views[i].key;

        if (below->kind != PAGE_ATTRACT && below->kind != PAGE_ATTRACT_TEXT)
            continue;

        const struct page *old =
            get_page(scene, pages, invitation_key(*below, page->key.turn));

        if (rect_equal(old->body_rect, page->body_rect))
            alpha = 1;
        else
            add_page(scene, old, 1 - alpha, 0, now, pictures, now);
        break;
    }
    if (turn > 0 && part < 1 && count > 1) {
        const struct page *before =
            get_page(scene, pages,
                     invitation_key(view->key, turn_language(visit, pages, turn - 1)));

        add_page(scene, before, alpha, 0, now, pictures, now);
        alpha *= timeline_ease(part);
    }
    add_page(scene, page, alpha, 0, now, pictures, now);
}

static void add_focus(struct scene *scene, const struct screen *screen,
                      const struct theme *theme, const struct hit *hit)
{
    int line = screen_px(screen, 1.2), out = screen_px(screen, 1.6);
    struct rect rect = rect_inset(hit->rect, -out);

    // Light on the night outside, dark on paper and on marquee light inside.
    for (int i = 0; i < 2; i++) {
        struct draw *ring = draw_add(&scene->list, DRAW_RING, rect);

        ring->line = line;
        ring->radius = hit->radius + out - i * line;
        ring->tint = i ? theme->strip : theme->light;
        rect = rect_inset(rect, line);
    }
}

static void add_pressed(struct scene *scene, const struct theme *theme,
                        const struct hit *hit)
{
    struct draw *fill = draw_add(&scene->list, DRAW_FILL, hit->rect);

    fill->radius = hit->radius;
    fill->tint = color_with_alpha(theme->ink, 0x33);
}

static void copy_hits(struct scene *scene, const struct page *page)
{
    memcpy(scene->hits, page->hits, sizeof(*page->hits) * (size_t)page->hit_count);
    scene->hit_count = page->hit_count;
}

static void want_if_known(struct scene *scene, struct pages *pages, struct page_key key)
{
    const struct page *page = pages_find(pages, key);

    if (page)
        want_page(scene, page);
}

// The loop by itself: this card's text, the next card, its text; the invitations' turns
// until then and while that one comes in. And a visitor, who opens this card or, while
// it comes in, the next one.
static void look_ahead_in_loop(struct scene *scene, const struct visit *visit,
                               struct pages *pages, usec now)
{
    struct page_key here = visit_page(visit), next = here, key;
    usec next_at = visit_next_at(visit, pages);
    int turn = visit_invitation(visit, now);
    int turn_then = visit_invitation(visit, next_at > now ? next_at : now);

    key = here;
    key.kind = PAGE_CARD;
    want_if_known(scene, pages, key);
    note_page(scene, key);
    key.kind = PAGE_ATTRACT_TEXT;
    note_page(scene, key);
    note_page(scene, invitation_key(here, turn_language(visit, pages, turn + 1)));

    next.kind = PAGE_ATTRACT;
    next.card = visit_neighbour(visit, pages, 1);
    want_if_known(scene, pages, next);
    note_page(scene, next);
    for (int i = int_max(turn_then - 1, 0); i <= turn_then + 1; i++)
        note_page(scene, invitation_key(next, turn_language(visit, pages, i)));
    next.kind = PAGE_ATTRACT_TEXT;
    note_page(scene, next);
    next.kind = PAGE_CARD;
    note_page(scene, next);
}

// What the loop will come back with.
static void look_ahead_to_loop(struct scene *scene, const struct visit *visit,
                               struct pages *pages)
{
    struct visit ahead = *visit;

    ahead.card = visit->loop_card;

    struct page_key key = {.kind = PAGE_ATTRACT,
                           .card = visit_neighbour(&ahead, pages, 1),
                           .language = visit->rules.language,
                           .text_size = visit->rules.text_size,
                           .contrast = visit->rules.contrast};

    want_if_known(scene, pages, key);
    note_page(scene, key);
    note_page(scene, invitation_key(key, key.language));
    key.kind = PAGE_ATTRACT_TEXT;
    note_page(scene, key);
}

// A visitor's next card and the one before, and what lies beyond them: when one of them
// comes in, its own neighbour is laid out already and says which pictures it wants.
struct neighbours {
    struct page_key beside[2], beyond[2];
};

static struct neighbours find_neighbours(const struct visit *visit, struct pages *pages)
{
    struct neighbours n;

    for (int i = 0; i < 2; i++) {
        struct visit ahead = *visit;
        int step = i == 0 ? 1 : -1;

        n.beside[i] = visit_beside_known(visit, pages, step);
        ahead.card = n.beside[i].card;
        ahead.sheet = n.beside[i].sheet;
        n.beyond[i] = visit_beside_known(&ahead, pages, step);
    }
    return n;
}

static void look_ahead_of_visitor(struct scene *scene, const struct visit *visit,
                                  struct pages *pages)
{
    struct neighbours n = find_neighbours(visit, pages);

    if (!visit_reads(visit)) { // back to the card, as it will look then
        struct page_key own = visit_page(visit);

        own.kind = PAGE_CARD;
        own.card = visit->card;
        own.sheet = visit->sheet;
        want_if_known(scene, pages, own);
        note_page(scene, own);
    }
    for (int i = 0; i < 2; i++) {
        want_if_known(scene, pages, n.beside[i]);
        note_page(scene, n.beside[i]);
    }
    if (scene_hit(scene, "zoom"))
        note_page(scene, visit_zoom_page(visit));
    if (visit->asking)
        look_ahead_to_loop(scene, visit, pages);
    scene->near_page_count = scene->page_count;
    for (int i = 0; i < 2; i++)
        note_page(scene, n.beyond[i]);
}

// What may be asked for next, so that it is there when it is.
static void look_ahead(struct scene *scene, const struct visit *visit,
                       struct pages *pages, usec now)
{
    scene->shown_page_count = scene->near_page_count = scene->page_count;
    switch (visit->state) {
    case STATE_PREPARING:
        return;
    case STATE_ATTRACT:
        look_ahead_in_loop(scene, visit, pages, now);
        scene->near_page_count = scene->page_count;
        break;
    case STATE_STORY:
    case STATE_STAGE:
    case STATE_LANGUAGES:
    case STATE_ACCESS:
    case STATE_ZOOM:
        look_ahead_of_visitor(scene, visit, pages);
        break;
    }
    // What moves, or hangs on a finger, comes first.
    if (scene->moves || visit->drag != 0)
        scene->page_count = scene->near_page_count = scene->shown_page_count;
}

void scene_make(struct scene *scene, const struct visit *visit, struct pages *pages,
                const struct picture_source *pictures, usec now)
{
    const struct screen *screen = pages_screen(pages);
    const struct page *top = pages_get(pages, visit_page(visit));
    const struct theme *theme = theme_of_page(pages, top->key);

    draw_clear(&scene->list);
    scene->want_count = scene->hit_count = scene->page_count = 0;
    scene->moves = visit_moves(visit, pages, now);
    scene->body = top->key.kind == PAGE_CARD || top->key.kind == PAGE_ZOOM
                      ? top->body_rect
                      : (struct rect){0};

    if (visit->state == STATE_ZOOM)
        want_zoom(scene, visit, pages, pictures, now);
    want_page(scene, top);
    for (int i = visit->view_count - 2; i >= 0; i--) {
        want_page(scene, pages_get(pages, visit->views[i].key));
        if (shows_zoom(visit, &visit->views[i])) // it goes back to its window
            want_zoom(scene, visit, pages, pictures, now);
    }
    scene->shown_count = scene->want_count;

    add_views(scene, visit, pages, pictures, now);
    copy_hits(scene, top);
    drop_zoom_hits(scene, top, pictures);

    if (visit->state == STATE_ATTRACT) {
        add_invitation(scene, visit, pages, pictures, now);
        copy_hits(scene,
                  pages_get(pages, invitation_key(
                                       top->key,
                                       turn_language(visit, pages,
                                                     visit_invitation(visit, now)))));
    }

    const struct hit *focus = scene_hit(scene, visit->focus);
    const struct hit *pressed = scene_hit(scene, visit->pressed);

    if (pressed)
        add_pressed(scene, theme, pressed);
    if (focus && !visit->asking)
        add_focus(scene, screen, theme, focus);
    if (visit->asking) {
        page_draw_asking(pages, &scene->list, top->key, visit_seconds_left(visit, now),
                         (int)(visit->rules.warning / USEC_PER_SECOND));
        scene->hit_count = 1;
        scene->hits[0] = (struct hit){.name = "still-there",
                                      .rect = {0, 0, screen->px.w, screen->px.h}};
    }
    scene->deadline = visit_deadline(visit, pages, now);

    look_ahead(scene, visit, pages, now);
}

void scene_of_page(struct scene *scene, struct pages *pages, struct page_key key,
                   const struct picture_source *pictures)
{
    const struct page *page = pages_get(pages, key);

    draw_clear(&scene->list);
    scene->want_count = scene->hit_count = 0;
    scene->page_count = scene->shown_page_count = scene->near_page_count = 0;
    want_page(scene, page);
    add_night(scene, pages, page, 1);
    add_page(scene, page, 1, page->aside, 0, pictures, 0);
    if (key.kind == PAGE_ATTRACT || key.kind == PAGE_ATTRACT_TEXT)
        add_page(scene, pages_get(pages, invitation_key(key, key.language)), 1, 0, 0,
                 pictures, 0);
}

void scene_free(struct scene *scene)
{
    draw_free(&scene->list);
}

const struct hit *scene_hit(const struct scene *scene, const char *name)
{
    for (int i = 0; i < scene->hit_count && *name; i++)
        if (strcmp(scene->hits[i].name, name) == 0)
            return &scene->hits[i];
    return NULL;
}

const struct hit *scene_hit_at(const struct scene *scene, float x, float y)
{
    for (int i = scene->hit_count - 1; i >= 0; i--) // the last one drawn lies on top
        if (rect_contains(scene->hits[i].rect, (int)x, (int)y))
            return &scene->hits[i];
    return NULL;
}
