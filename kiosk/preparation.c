#include "preparation.h"

#include "visit/zoom.h"

#include <stdlib.h>
#include <string.h>

struct preparation {
    struct pages *pages;
    int first_language, languages, text_size;
    int turn, card;         // languages done, cards done in this one
    struct want *waiting;   // of the cards looked at, not given yet
    int count, room, given; // given: of these at the front
    uint64_t *seen;         // keys, 0: free; open addressing
    int seen_count, seen_room;
};

struct preparation *preparation_begin(struct pages *pages, int language, int languages,
                                      int text_size)
{
    struct preparation *p = base_alloc(sizeof(*p));

    p->pages = pages;
    p->first_language = language;
    p->languages = languages;
    p->text_size = text_size;
    return p;
}

void preparation_end(struct preparation *preparation)
{
    if (!preparation)
        return;
    free(preparation->waiting);
    free(preparation->seen);
    free(preparation);
}

static uint64_t *find_seen(const struct preparation *p, uint64_t key)
{
    for (uint64_t at = key;; at++) {
        uint64_t *slot = &p->seen[at & (uint64_t)(p->seen_room - 1)];

        if (!*slot || *slot == key)
            return slot;
    }
}

static void grow_seen(struct preparation *p)
{
    uint64_t *old = p->seen;
    int room = p->seen_room;

    p->seen_room = room ? room * 2 : 256;
    p->seen = base_alloc(sizeof(*p->seen) * (size_t)p->seen_room);
    for (int i = 0; i < room; i++)
        if (old[i])
            *find_seen(p, old[i]) = old[i];
    free(old);
}

// False: it was seen before.
static bool see(struct preparation *p, uint64_t key)
{
    if ((p->seen_count + 1) * 2 > p->seen_room)
        grow_seen(p);

    uint64_t *slot = find_seen(p, key | 1);

    if (*slot)
        return false;
    *slot = key | 1;
    p->seen_count++;
    return true;
}

static void add(struct preparation *p, const struct want *want)
{
    if (!see(p, want_key(want)))
        return;
    if (p->count == p->room) {
        p->room = p->room ? p->room * 2 : 64;
        p->waiting = base_realloc(p->waiting, sizeof(*p->waiting) * (size_t)p->room);
    }
    p->waiting[p->count++] = *want;
}

// The card's picture as it is looked at closely: whole. Its parts come from the tiles.
static void add_zoom(struct preparation *p, const struct card *card,
                     struct page_key key)
{
    struct want unwanted[PAGE_WANTS_MAX];
    struct zoom zoom = {.room.picture = card->picture.size};

    if (!card->has_picture)
        return;
    key.kind = PAGE_ZOOM;
    pages_wants_of(p->pages, key, unwanted, &zoom.room.view);

    struct zoom_detail whole = zoom_whole(&zoom);
    struct want want = zoom_want(&whole, &card->picture);

    if (!rect_empty(zoom.room.view))
        add(p, &want);
}

// The card as the loop and as a visitor see it. False: there are no more cards.
static bool look_at_card(struct preparation *p)
{
    static const enum page_kind kinds[] = {PAGE_ATTRACT, PAGE_ATTRACT_TEXT, PAGE_CARD};
    const struct library *library = pages_library(p->pages);
    struct want wants[PAGE_WANTS_MAX];

    if (p->card == library->card_count) {
        p->card = 0;
        p->turn++;
    }
    if (library->card_count == 0 || p->turn >= p->languages)
        return false;
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        struct page_key key = {
            .kind = kinds[i],
            .card = p->card,
            .language = (p->first_language + p->turn) % library->language_count,
            .text_size = p->text_size,
        };
        int count = pages_wants_of(p->pages, key, wants, NULL);

        for (int w = 0; w < count; w++)
            add(p, &wants[w]);
        if (i == COUNT_OF(kinds) - 1)
            add_zoom(p, &library->cards[p->card], key);
    }
    p->card++;
    return true;
}

static bool is_same(const struct want *a, const struct want *b)
{
    return strcmp(a->picture->path, b->picture->path) == 0;
}

static int by_picture(const void *left, const void *right)
{
    const struct want *a = left, *b = right;
    int order = strcmp(a->picture->path, b->picture->path);

    return order ? order
                 : (b->size.w > a->size.w) - (b->size.w < a->size.w); // big ones first
}

int preparation_next(struct preparation *preparation, const struct want **wants,
                     bool *more)
{
    struct preparation *p = preparation;
    int count = 0;

    if (p->given == p->count) {
        p->given = p->count = 0;
        while (look_at_card(p)) {
            if (!more)
                continue;
            *more = true;
            break;
        }
        if (p->count)
            qsort(p->waiting, (size_t)p->count, sizeof(*p->waiting), by_picture);
    }
    *wants = p->count ? p->waiting + p->given : NULL;
    while (p->given + count < p->count && is_same(*wants, *wants + count))
        count++;
    p->given += count;
    if (more && count)
        *more = true;
    return count;
}
