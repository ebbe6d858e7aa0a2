// A folder on disk → a library.
//
// Reads the show's texts and words, looks pictures up and probes their size and mean
// colour without decoding them fully. Ignores editors' and systems' leftovers (*~ .*
// ._* #* Thumbs.db). Touches no global state: may run on a worker.
#pragma once

#include "base/diag.h"
#include "load/supply.h"
#include "story/library.h"

// Where the program's own files are.
struct places {
    char *pictures; // the built pictures
    char *words;    // assets/words
    char *fonts;
    char *icons;
    char *stories; // the built-in show
    char *decoder; // the executable
    char *cache;   // folder of what may be lost at any time
    // How pictures are looked at; NULL: by their headers only. Borrowed.
    const struct supply *supply;
};

// How well pictures are looked at that are not known yet (supply.h): their headers
// only, to be on the screen soon; or all of each file, which finds what is cut off and
// gives the mean colour, and the index of its layers, if it has some (story/layers.h);
// their faults are warnings.
enum show_care { SHOW_GLANCE, SHOW_PROBE };

// NULL when nothing could be shown; `diag` says why.
struct library *show_load(const char *folder, const struct places *places,
                          enum show_care care, struct diag *diag);

// The interface words alone, for as long as there is no show; never NULL.
struct library *show_without_cards(const struct places *places, const char *language);

// A show's folder by its one true name: what is known of pictures goes by their paths.
// The caller frees. As it is, when it is not there.
char *show_path(const char *folder);

// True for files that are never part of a show.
bool show_ignores(const char *file_name);
