// Faces, widths and runs: everything SDL_ttf does for us.
//
// Size, style, direction and script live on SDL_ttf's fonts; they are set here and
// nowhere else. Each face and size is opened once and kept. Every run is padded with
// an EM SPACE on both sides: only then are SDL_ttf's widths advances, and only then
// does ink that leaves the advance stay whole.
#pragma once

#include "base/draw.h"

struct fonts;

// NULL with a message in the log when the fonts cannot be opened.
struct fonts *fonts_create(const char *folder);
void fonts_destroy(struct fonts *fonts); // NULL is fine

// The advance in px, a quarter of a pixel exact. For struct measure.
float fonts_advance(void *fonts, const char *text, int length, struct shaping shaping);

// Coverage of a run, 8 bits a pixel, stride a multiple of 4. The pen stands at
// `pen_x`, the baseline at `baseline`, both in px from the mask's upper left.
struct run_mask {
    int w, h, stride;
    int pen_x, baseline;
    unsigned char *coverage;
};

// The caller frees with run_mask_free. False: nothing to draw.
bool fonts_render(struct fonts *fonts, const char *text, int length,
                  struct shaping shaping, struct run_mask *mask);
void run_mask_free(struct run_mask *mask);
