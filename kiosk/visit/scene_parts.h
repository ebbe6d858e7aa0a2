// What the files of the scene share. Inside visit/ only.
#pragma once

#include "visit/scene.h"

// Appends a page's part as one layer and lets late pictures fade in.
void scene_add_layer(struct scene *scene, const struct draw_list *part,
                     struct rect rect, double alpha, int shift, usec view_since,
                     const struct picture_source *pictures, usec now);

void scene_note_page(struct scene *scene, struct page_key key);
// A page of this frame.
const struct page *scene_get_page(struct scene *scene, struct pages *pages,
                                  struct page_key key);
void scene_want(struct scene *scene, const struct want *want);
void scene_want_page(struct scene *scene, const struct page *page);

// A page's own, not the screen's: a visitor chooses.
const struct theme *scene_theme(const struct pages *pages, struct page_key key);

// The invitation that lies above a page of the loop when it is a language's turn.
struct page_key scene_invitation_key(struct page_key above, int turn);
int scene_turn_language(const struct visit *visit, const struct pages *pages, int turn);

// ---- scene_zoom.c

// Whether a view is of the picture that visit->zoom moves.
bool scene_shows_zoom(const struct visit *visit, const struct view *view);
void scene_add_zoom(struct scene *scene, const struct visit *visit, struct pages *pages,
                    const struct view *view, double alpha,
                    const struct picture_source *pictures, usec now);
// The picture alone, on its way back to its window.
void scene_add_picture(struct scene *scene, const struct visit *visit,
                       struct pages *pages, double alpha,
                       const struct picture_source *pictures, usec now);
// The whole first, then what the view will rest on; earlier details as long as they
// stand in for that.
void scene_want_zoom(struct scene *scene, const struct visit *visit,
                     struct pages *pages, const struct picture_source *pictures,
                     usec now);
// Only a picture that is there can be looked at closely.
void scene_drop_zoom_hits(struct scene *scene, const struct page *page,
                          const struct picture_source *pictures);

// ---- scene_ahead.c

// What may be asked for next, so that it is there when it is. Comes last: the frame's
// own pages and hits are known.
void scene_look_ahead(struct scene *scene, const struct visit *visit,
                      struct pages *pages, usec now);
