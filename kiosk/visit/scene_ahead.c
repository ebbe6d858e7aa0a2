// What comes after this frame: pages to lay out and pictures to load before somebody
// asks for them.
#include "visit/scene_parts.h"

static void want_if_known(struct scene *scene, struct pages *pages, struct page_key key)
{
    const struct page *page = pages_find(pages, key);

    if (page)
        scene_want_page(scene, page);
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
    scene_note_page(scene, key);
    key.kind = PAGE_ATTRACT_TEXT;
    scene_note_page(scene, key);
    scene_note_page(
        scene, scene_invitation_key(here, scene_turn_language(visit, pages, turn + 1)));

    next.kind = PAGE_ATTRACT;
    next.card = visit_neighbour(visit, pages, 1);
    want_if_known(scene, pages, next);
    scene_note_page(scene, next);
    for (int i = int_max(turn_then - 1, 0); i <= turn_then + 1; i++)
        scene_note_page(
            scene, scene_invitation_key(next, scene_turn_language(visit, pages, i)));
    next.kind = PAGE_ATTRACT_TEXT;
    scene_note_page(scene, next);
    next.kind = PAGE_CARD;
    scene_note_page(scene, next);
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
    scene_note_page(scene, key);
    scene_note_page(scene, scene_invitation_key(key, key.language));
    key.kind = PAGE_ATTRACT_TEXT;
    scene_note_page(scene, key);
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
        scene_note_page(scene, own);
    }
    for (int i = 0; i < 2; i++) {
        want_if_known(scene, pages, n.beside[i]);
        scene_note_page(scene, n.beside[i]);
    }
    if (scene_hit(scene, "zoom"))
        scene_note_page(scene, visit_zoom_page(visit));
    if (visit->asking)
        look_ahead_to_loop(scene, visit, pages);
    scene->near_page_count = scene->page_count;
    for (int i = 0; i < 2; i++)
        scene_note_page(scene, n.beyond[i]);
}

void scene_look_ahead(struct scene *scene, const struct visit *visit,
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
