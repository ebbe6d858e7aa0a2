// What layout asks of the fonts and of the hyphenation patterns: plain callbacks, so
// that it needs neither. SDL_ttf and libhyphen in the program, ten pixels a letter in
// tests. All but `advance` may be NULL.
#pragma once

#include "base/draw.h"
#include "base/faces.h"

struct measure {
    // The advance of a run, px, as a fraction.
    float (*advance)(void *fonts, const char *text, int length, struct shaping shaping);

    // Advances grow with the size and with nothing else: a word measured at one size
    // is known, nearly, at all.
    bool linear;

    // The family that serves a grapheme cluster, or several, of this script in a text
    // of this language (a locale name); -1: no face has all of it. NULL: always 0.
    int (*family)(void *fonts, const char *cluster, int length, const char script[4],
                  const char *language, enum face face);

    // NULL: 1 and 1.
    struct fitting (*fitting)(void *fonts, int family, enum face face);
    void *fonts;

    // Where a word (UTF-8, letters only) may be hyphenated: offsets in bytes, rising,
    // at most `room`. Returns how many; 0 also where the language needs none.
    int (*hyphenate)(void *hyphens, const char *language, const char *word, int length,
                     int *points, int room);
    void *hyphens;
};
