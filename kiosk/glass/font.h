// Faces, widths and runs: everything SDL_ttf does for us.
//
// Size, direction and script live on SDL_ttf's fonts; they are set here and nowhere
// else, before each measuring and drawing. A file is opened at a size when it is first
// needed and kept while there is room. Every run is padded with an EM SPACE on both
// sides: only then are SDL_ttf's widths advances, and only then does ink that leaves
// the advance stay whole. Main thread.
#pragma once

#include "base/faces.h"

struct fonts;

// NULL with a message in the log when the Latin fonts cannot be read. What else is
// missing is logged and done without. `folder`: of the files without a path; `faces`
// is only read here.
struct fonts *fonts_create(const char *folder, const struct faces *faces);
void fonts_destroy(struct fonts *fonts); // NULL is fine

// ---- For struct measure

// The advance in px, a quarter of a pixel exact: the same whenever it is asked.
float fonts_advance(void *fonts, const char *text, int length, struct shaping shaping);

// Tried in this order: who serves the script, in this language before others; whose
// own language it is; Latin; all others. The first whose face has every letter; -1:
// none. A script that nobody serves (Zyyy, Zinh) begins with the language's own.
int fonts_family(void *fonts, const char *cluster, int length, const char script[4],
                 const char *language, enum face face);

struct fitting fonts_fitting(void *fonts, int family, enum face face);

// ----

// The file fonts_family tries first, as the table writes it: what to name where a
// letter is missing. Borrowed.
const char *fonts_asked(struct fonts *fonts, const char script[4], const char *language,
                        enum face face);

// How many runs have been measured or drawn so far, rather than remembered.
int64_t fonts_work(const struct fonts *fonts);

// Coverage of a run, 8 bits a pixel, stride a multiple of 4; no bigger than its ink.
// The pen stands at `pen_x`, the baseline at `baseline`, both in px from the mask's
// upper left; they may lie outside it.
struct run_mask {
    int w, h, stride;
    int pen_x, baseline;
    unsigned char *coverage;
};

// The caller frees with run_mask_free. False: nothing to draw.
bool fonts_render(struct fonts *fonts, const char *text, int length,
                  struct shaping shaping, struct run_mask *mask);
void run_mask_free(struct run_mask *mask);
