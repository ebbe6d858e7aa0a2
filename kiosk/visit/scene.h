// The state of the visit and the time → four pieces of plain data: what to draw, what
// to load, when to wake, what can be touched.
//
// Made anew for every frame; keeps its memory between frames. While something moves no
// page is laid out but those that have just come in.
#pragma once

#include "visit/visit.h"

// What the scene may know of pictures: whether one is there, and since when.
struct picture_source {
    bool (*ready)(void *context, uint64_t key, usec *since);
    void *context;
};

enum { SCENE_WANTS_MAX = 128, SCENE_PAGES_MAX = 32 };

struct scene {
    struct draw_list list;
    struct want wants[SCENE_WANTS_MAX]; // most urgent first
    int want_count;
    int shown_count; // of these, what this very frame shows
    // First the pages of this very frame, though some may not be seen yet: they are
    // laid out. Then, if nothing moves, those that may be asked for next, likeliest
    // first, to be prepared ahead one after the other; the last ones are only to be
    // laid out.
    struct page_key pages[SCENE_PAGES_MAX];
    int page_count, shown_page_count, near_page_count;
    struct hit hits[PAGE_HITS_MAX];
    int hit_count;
    struct rect body; // where a finger may take the card and drag it
    usec deadline;    // when to make the next scene at the latest
    bool moves;       // …and as often as the screen can show it until then
};

void scene_make(struct scene *scene, const struct visit *visit, struct pages *pages,
                const struct picture_source *pictures, usec now);

// One page as the show settles on it, and nothing else: for proofs.
void scene_of_page(struct scene *scene, struct pages *pages, struct page_key key,
                   const struct picture_source *pictures);
void scene_free(struct scene *scene);

// NULL: none.
const struct hit *scene_hit(const struct scene *scene, const char *name);
const struct hit *scene_hit_at(const struct scene *scene, float x, float y);
