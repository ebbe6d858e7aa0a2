// A card, a language and a screen → a page: what to draw, what can be touched, which
// pictures it needs.
//
// Pages are laid out when first asked for and kept; a page never changes. Text widths
// come through `measure`, so layout needs no fonts and no screen.
#pragma once

#include "page/paragraph.h"
#include "story/library.h"

enum page_kind {
    PAGE_ATTRACT,      // the loop: picture, stage, headline
    PAGE_ATTRACT_TEXT, // the loop, after four seconds: with its text
    PAGE_INVITATION,   // the loop: "Touch to explore", in the language whose turn it is
    PAGE_CARD,         // a visitor reads: opening, story, stage cover, closing
    PAGE_LANGUAGES,
    PAGE_ACCESS,    // size of the text, colours
    PAGE_ZOOM,      // what stands around a card's picture, full screen: see zoom.h
    PAGE_PREPARING, // nothing to show yet; needs no cards
};

// Which page. Unused fields are 0.
struct page_key {
    enum page_kind kind;
    int card, language;
    int sheet;     // 0…: a text that needs more than one
    int text_size; // %, chosen by the visitor
    int contrast;  // 1: in the high-contrast theme
    int turn;      // invitation: the language it is in
};

enum { HIT_NAME_MAX = 24, PAGE_HITS_MAX = 128, PAGE_WANTS_MAX = 24 };

// A hit target, by the name that scripts and tests use.
struct hit {
    char name[HIT_NAME_MAX];
    struct rect rect;
    int radius; // of its shape, px: for the focus ring
};

struct page {
    struct page_key key;
    struct draw_list body;   // moves with a finger
    struct rect body_rect;   // of a zoom: where the picture may lie
    struct draw_list chrome; // film strip and controls; in the loop the text: stays
    struct rect chrome_rect; // empty: none
    int aside; // px: where the body stands so that its subject is clear of the text
    struct hit hits[PAGE_HITS_MAX];
    int hit_count;
    struct want wants[PAGE_WANTS_MAX]; // most urgent first
    int want_count;
    int sheets;             // of this card
    struct reading reading; // all that is shown
};

struct pages;

// Borrows library and measure while it lives. A library without cards has only
// PAGE_PREPARING.
struct pages *pages_create(const struct library *library, struct screen screen,
                           const struct measure *measure);
void pages_destroy(struct pages *pages); // NULL is fine

// Whether texts of this language (a locale name: "ar", "fa-IR") run right to left;
// pages are then mirrored, and what is next lies on the left.
bool page_is_rtl(const char *language);

const struct screen *pages_screen(const struct pages *pages);
const struct library *pages_library(const struct pages *pages);

// Valid until the next sixty pages were asked for.
const struct page *pages_get(struct pages *pages, struct page_key key);

// NULL: not laid out yet, or no longer. Never lays out.
const struct page *pages_find(struct pages *pages, struct page_key key);

// The pictures that a page would want, without keeping the page: how many there are.
// `body` (NULL: not asked for) is its body's place.
int pages_wants_of(struct pages *pages, struct page_key key,
                   struct want wants[PAGE_WANTS_MAX], struct rect *body);

// How many pages were laid out so far: for tests.
int64_t pages_work(const struct pages *pages);

// NULL: no such target on this page.
const struct hit *page_hit(const struct page *page, const char *name);
const struct hit *page_hit_at(const struct page *page, int x, int y);

// A card's window: its picture as it is drawn there, and that want. NULL: it has none.
const struct draw *page_window(const struct page *page, const struct want **want);

// "Still there?" with `seconds` left of `of`, over everything, as the page below it
// looks: its language, text size and colours. Returns its place.
struct rect page_draw_asking(struct pages *pages, struct draw_list *list,
                             struct page_key below, int seconds, int of);
