// What the files of the visit share. Inside visit/ only.
#pragma once

#include "visit/visit.h"

struct page_key visit_key(const struct visit *visit, enum page_kind kind, int card,
                          int sheet);
struct page_key visit_card_key(const struct visit *visit, int card, int sheet);

// Puts a page on top. What lies below stays until this one is all there.
void visit_show(struct visit *visit, struct page_key key, usec lasts, int slide,
                usec now);
void visit_open_card(struct visit *visit, struct pages *pages, int card, int sheet,
                     usec lasts, int slide, usec now);
void visit_begin_loop(struct visit *visit, int card, usec lasts, usec now);

// Focus or pressed.
void visit_set_name(char (*field)[HIT_NAME_MAX], const char *name);
void visit_let_go(struct visit *visit); // of a card that is dragged

// ---- visit_zoom.c

void visit_open_zoom(struct visit *visit, struct pages *pages, bool with_focus,
                     usec now);
void visit_close_zoom(struct visit *visit, struct pages *pages, usec now);
// Another library or screen. False: there is nothing to zoom any more.
bool visit_adopt_zoom(struct visit *visit, struct pages *pages, usec now);
void visit_zoom_intent(struct visit *visit, struct intent intent, usec now);
