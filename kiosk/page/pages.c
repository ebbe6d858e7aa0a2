#include "page/page.h"

#include "base/arena.h"
#include "page/layout.h"

#include <unicode/uloc.h>

#include <stdlib.h>
#include <string.h>

// More than any frame and its neighbours need, few enough for megabytes not to count.
enum { KEPT = 64 };

struct kept {
    struct page *page;
    struct arena *arena;
    int64_t used;
};

struct pages {
    const struct library *library;
    struct screen screen;
    const struct measure *measure;
    struct kept kept[KEPT];
    int64_t clock; // counts calls: the oldest page makes room
    int64_t work;
};

struct pages *pages_create(const struct library *library, struct screen screen,
                           const struct measure *measure)
{
    struct pages *pages = base_alloc(sizeof(*pages));

    pages->library = library;
    pages->screen = screen;
    pages->measure = measure;
    return pages;
}

static void drop(struct kept *kept)
{
    if (!kept->page)
        return;
    draw_free(&kept->page->body);
    draw_free(&kept->page->chrome);
    arena_destroy(kept->arena);
    *kept = (struct kept){0};
}

void pages_destroy(struct pages *pages)
{
    if (!pages)
        return;
    for (int i = 0; i < KEPT; i++)
        drop(&pages->kept[i]);
    free(pages);
}

bool page_is_rtl(const char *language)
{
    return uloc_isRightToLeft(language);
}

const struct screen *pages_screen(const struct pages *pages)
{
    return &pages->screen;
}

const struct library *pages_library(const struct pages *pages)
{
    return pages->library;
}

static struct layout begin(struct pages *pages, struct arena *arena, struct page *page,
                           int language)
{
    const char *code = pages->library->languages[language].code;
    struct layout layout = {
        .arena = arena,
        .page = page,
        .list = &page->body,
        .library = pages->library,
        .screen = pages->screen,
        .measure = pages->measure,
        .language = language,
        .rtl = page_is_rtl(code),
        .digits = digits_of(code, pages->screen.digits),
        .k = screen_scale(&pages->screen),
    };

    if (page->key.text_size)
        layout.screen.text_size = page->key.text_size;
    if (page->key.contrast)
        layout.screen.contrast = true;
    layout.theme = theme_of(&layout.screen);
    return layout;
}

static void lay_out_kind(struct layout *layout)
{
    struct page *page = layout->page;

    page->sheets = 1;
    page->body_rect = (struct rect){0, 0, layout->screen.px.w, layout->screen.px.h};
    switch (page->key.kind) {
    case PAGE_ATTRACT:
    case PAGE_ATTRACT_TEXT:
        layout_attract(layout);
        return;
    case PAGE_INVITATION:
        layout_invitation(layout);
        return;
    case PAGE_CARD:
        layout_card(layout);
        layout->list = &page->chrome;
        layout_chrome(layout);
        return;
    case PAGE_LANGUAGES:
        layout_languages(layout);
        return;
    case PAGE_ACCESS:
        layout_access(layout);
        return;
    case PAGE_ZOOM:
        layout_zoom(layout);
        return;
    case PAGE_PREPARING:
        layout_preparing(layout);
        return;
    }
}

// A new page in an arena of its own.
static struct page *lay_out(struct pages *pages, struct arena *arena,
                            struct page_key key)
{
    struct page *page = arena_alloc(arena, sizeof(struct page));

    page->key = key;

    struct layout layout = begin(pages, arena, page, key.language);

    lay_out_kind(&layout);
    if (layout.rtl)
        layout_mirror(&layout);
    pages->work++;
    return page;
}

const struct page *pages_find(struct pages *pages, struct page_key key)
{
    pages->clock++;
    for (int i = 0; i < KEPT; i++) {
        struct kept *kept = &pages->kept[i];

        if (kept->page && memcmp(&kept->page->key, &key, sizeof(key)) == 0) {
            kept->used = pages->clock;
            return kept->page;
        }
    }
    return NULL;
}

const struct page *pages_get(struct pages *pages, struct page_key key)
{
    const struct page *there = pages_find(pages, key);

    if (there)
        return there;

    struct kept *oldest = &pages->kept[0];

    for (int i = 1; i < KEPT; i++)
        if (pages->kept[i].used < oldest->used)
            oldest = &pages->kept[i];
    drop(oldest);
    oldest->arena = arena_create();
    oldest->page = lay_out(pages, oldest->arena, key);
    oldest->used = pages->clock;
    return oldest->page;
}

static int copy_wants(const struct page *page, struct want wants[PAGE_WANTS_MAX],
                      struct rect *body)
{
    if (body)
        *body = page->body_rect;
    memcpy(wants, page->wants, sizeof(*wants) * (size_t)page->want_count);
    return page->want_count;
}

int pages_wants_of(struct pages *pages, struct page_key key,
                   struct want wants[PAGE_WANTS_MAX], struct rect *body)
{
    const struct page *there = pages_find(pages, key);

    if (there)
        return copy_wants(there, wants, body);

    struct kept once = {.arena = arena_create()};

    once.page = lay_out(pages, once.arena, key);

    int count = copy_wants(once.page, wants, body);

    drop(&once);
    return count;
}

int64_t pages_work(const struct pages *pages)
{
    return pages->work;
}

const struct hit *page_hit(const struct page *page, const char *name)
{
    for (int i = 0; i < page->hit_count; i++)
        if (strcmp(page->hits[i].name, name) == 0)
            return &page->hits[i];
    return NULL;
}

const struct hit *page_hit_at(const struct page *page, int x, int y)
{
    // The last drawn lies on top.
    for (int i = page->hit_count - 1; i >= 0; i--)
        if (rect_contains(page->hits[i].rect, x, y))
            return &page->hits[i];
    return NULL;
}

const struct draw *page_window(const struct page *page, const struct want **want)
{
    if (page->key.kind != PAGE_CARD || !page_hit(page, "picture"))
        return NULL;
    // The first picture of a card is its own.
    *want = &page->wants[0];
    for (int i = 0; i < page->body.count; i++)
        if (page->body.draws[i].op == DRAW_PICTURE &&
            page->body.draws[i].image == want_key(*want))
            return &page->body.draws[i];
    return NULL;
}

struct rect page_draw_asking(struct pages *pages, struct draw_list *list,
                             struct page_key below, int seconds, int of)
{
    struct arena *arena = arena_create();
    struct page *page = arena_alloc(arena, sizeof(*page));

    page->key = below;

    struct layout layout = begin(pages, arena, page, below.language);

    layout.list = list;

    int from = list->count;
    struct rect place = layout_asking(&layout, seconds, of);

    if (layout.rtl) {
        layout_mirror_draws(&layout, list, from);
        place = layout_mirror_rect(&layout, place);
    }

    arena_destroy(arena);
    return place;
}
