#include "visit/scene_parts.h"
#include "visit/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void scene_add_layer(struct scene *scene, const struct draw_list *part,
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
    scene_add_layer(scene, &page->body, page->body_rect, alpha, shift, since, pictures,
                    now);
    scene_add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0, since, pictures,
                    now);
}

void scene_note_page(struct scene *scene, struct page_key key)
{
    for (int i = 0; i < scene->page_count; i++)
        if (memcmp(&scene->pages[i], &key, sizeof(key)) == 0)
            return;
    if (scene->page_count < SCENE_PAGES_MAX)
        scene->pages[scene->page_count++] = key;
}

const struct page *scene_get_page(struct scene *scene, struct pages *pages,
                                  struct page_key key)
{
    scene_note_page(scene, key);
    return pages_get(pages, key);
}

void scene_want(struct scene *scene, const struct want *want)
{
    bool known = scene->want_count == SCENE_WANTS_MAX;
    uint64_t key = want_key(want);

    for (int w = 0; w < scene->want_count && !known; w++)
        known = want_key(&scene->wants[w]) == key;
    if (!known)
        scene->wants[scene->want_count++] = *want;
}

void scene_want_page(struct scene *scene, const struct page *page)
{
    for (int i = 0; i < page->want_count; i++)
        scene_want(scene, &page->wants[i]);
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

const struct theme *scene_theme(const struct pages *pages, struct page_key key)
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
            color_with_alpha(scene_theme(pages, page->key)->night,
                             (int)lround(alpha * 255));
}

// One after the other: the headline goes, the shade comes with its text, and under it,
// where it covers the picture's edge, the picture steps aside.
static void add_stepping(struct scene *scene, struct pages *pages,
                         const struct view *view, const struct view *below,
                         double below_alpha, const struct picture_source *pictures,
                         usec now)
{
    const struct page *with = scene_get_page(scene, pages, view->key);
    const struct page *without = scene_get_page(scene, pages, below->key);
    double part = part_of(view, now);
    double goes = timeline_ease(timeline_within(part, 0, 0.3));
    double comes = timeline_ease(timeline_within(part, 0.15, 0.6));
    double steps = timeline_ease(timeline_within(part, 0.5, 1));

    add_night(scene, pages, with, below_alpha);
    scene_add_layer(scene, &with->body, with->body_rect, below_alpha,
                    (int)lround(with->aside * steps), below->since, pictures, now);
    scene_add_layer(scene, &without->chrome, without->chrome_rect,
                    below_alpha * (1 - goes), 0, now, pictures, now);
    scene_add_layer(scene, &with->chrome, with->chrome_rect, comes, 0, now, pictures,
                    now);
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
        const struct page *page = scene_get_page(scene, pages, view->key);
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
            scene_add_zoom(scene, visit, pages, view, alpha, pictures, now);
        } else if (view->slide && i > 0) {
            scene_add_layer(scene, &page->body, page->body_rect, 1, shifts[i],
                            view->since, pictures, now);
            scene_add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0,
                            view->since, pictures, now);
        } else {
            add_night(scene, pages, page, alpha);
            // What comes just after the start needs no fade.
            usec since = view->since + (view->lasts ? 0 : TIME_UNSEEN);

            add_page(scene, page, alpha, shifts[i] + page->aside, since, pictures, now);
        }
    }
    // Back to its window it goes above the card that comes in.
    for (int i = 0; i < top; i++)
        if (scene_shows_zoom(visit, &visit->views[i]) &&
            zoom_closes(&visit->zoom, now)) {
            scene_add_picture(scene, visit, pages, 1, pictures, now);
            break;
        }
    if (drag) {
        // What is next lies where reading goes.
        bool next = (drag < 0) != visit_is_rtl(visit, pages_library(pages));
        const struct page *page =
            scene_get_page(scene, pages, visit_beside(visit, pages, next ? 1 : -1));

        scene_add_layer(scene, &page->body, page->body_rect, 1,
                        shifts[top] + (drag < 0 ? width : -width), now, pictures, now);
    }
}

struct page_key scene_invitation_key(struct page_key above, int turn)
{
    return (struct page_key){.kind = PAGE_INVITATION,
                             .card = above.card,
                             .language = above.language,
                             .contrast = above.contrast,
                             .turn = turn};
}

int scene_turn_language(const struct visit *visit, const struct pages *pages, int turn)
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
    const struct page *page = scene_get_page(
        scene, pages,
        scene_invitation_key(view->key, scene_turn_language(visit, pages, turn)));

    // From another side of the screen it fades with its card; on the same side it
    // stays.
    for (int i = visit->view_count - 2; i >= 0; i--) {
        const struct page_key *below = &visit->views[i].key;

        if (below->kind != PAGE_ATTRACT && below->kind != PAGE_ATTRACT_TEXT)
            continue;

        const struct page *old =
            scene_get_page(scene, pages, scene_invitation_key(*below, page->key.turn));

        if (rect_equal(old->body_rect, page->body_rect))
            alpha = 1;
        else
            add_page(scene, old, 1 - alpha, 0, now, pictures, now);
        break;
    }
    if (turn > 0 && part < 1 && count > 1) {
        const struct page *before =
            scene_get_page(scene, pages,
                           scene_invitation_key(
                               view->key, scene_turn_language(visit, pages, turn - 1)));

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

void scene_make(struct scene *scene, const struct visit *visit, struct pages *pages,
                const struct picture_source *pictures, usec now)
{
    const struct screen *screen = pages_screen(pages);
    const struct page *top = pages_get(pages, visit_page(visit));
    const struct theme *theme = scene_theme(pages, top->key);

    draw_clear(&scene->list);
    scene->want_count = scene->hit_count = scene->page_count = 0;
    scene->moves = visit_moves(visit, pages, now);
    scene->body = top->key.kind == PAGE_CARD || top->key.kind == PAGE_ZOOM
                      ? top->body_rect
                      : (struct rect){0};

    if (visit->state == STATE_ZOOM)
        scene_want_zoom(scene, visit, pages, pictures, now);
    scene_want_page(scene, top);
    for (int i = visit->view_count - 2; i >= 0; i--) {
        scene_want_page(scene, pages_get(pages, visit->views[i].key));
        if (scene_shows_zoom(visit, &visit->views[i])) // it goes back to its window
            scene_want_zoom(scene, visit, pages, pictures, now);
    }
    scene->shown_count = scene->want_count;

    add_views(scene, visit, pages, pictures, now);
    copy_hits(scene, top);
    scene_drop_zoom_hits(scene, top, pictures);

    if (visit->state == STATE_ATTRACT) {
        add_invitation(scene, visit, pages, pictures, now);
        copy_hits(scene,
                  pages_get(pages, scene_invitation_key(
                                       top->key, scene_turn_language(
                                                     visit, pages,
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

    scene_look_ahead(scene, visit, pages, now);
}

void scene_of_page(struct scene *scene, struct pages *pages, struct page_key key,
                   const struct picture_source *pictures)
{
    const struct page *page = pages_get(pages, key);

    draw_clear(&scene->list);
    scene->want_count = scene->hit_count = 0;
    scene->page_count = scene->shown_page_count = scene->near_page_count = 0;
    scene_want_page(scene, page);
    add_night(scene, pages, page, 1);
    add_page(scene, page, 1, page->aside, 0, pictures, 0);
    if (key.kind == PAGE_ATTRACT || key.kind == PAGE_ATTRACT_TEXT)
        add_page(scene, pages_get(pages, scene_invitation_key(key, key.language)), 1, 0,
                 0, pictures, 0);
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
