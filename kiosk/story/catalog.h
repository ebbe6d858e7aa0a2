// Which texts a show has: file names → card names and languages.
//
// "3-on-set-adventures/heart-potatoes.fr.md" is the card
// "3-on-set-adventures/heart-potatoes" in "fr". Pure; lives in the arena, borrows the
// sources.
#pragma once

#include "story/library.h"

struct catalog_entry {
    const char *name;     // of the card
    const char *folder;   // its part before the last "/"; "" at the top
    const char *base;     // its part behind it
    const char *language; // "en"
    const struct source *source;
    bool used; // somebody has dealt with it
};

struct catalog {
    struct catalog_entry *entries; // by name, then language
    int count;
    int asked; // for nearest names, so far
};

// Warns of *.md files whose names hold no language.
void catalog_read(struct catalog *out, struct arena *arena,
                  const struct sources *sources, struct diag *diag);

// "en", "pt-BR": two or three small letters, perhaps more behind a hyphen.
bool catalog_is_language(const char *code);

// The first entry of a card, in whatever language; NULL: none.
struct catalog_entry *catalog_find(const struct catalog *catalog, const char *name);
struct catalog_entry *catalog_find_in(const struct catalog *catalog, const char *name,
                                      const char *language);
bool catalog_has_folder(const struct catalog *catalog, const char *folder);

// Marks all entries of a card as used.
void catalog_use(struct catalog *catalog, const char *name);

// The existing card name nearest to a missing one; NULL: none is near, or too many were
// asked for (nearest_of_many).
const char *catalog_nearest(struct catalog *catalog, struct arena *arena,
                            const char *name);
const char *catalog_nearest_folder(struct catalog *catalog, struct arena *arena,
                                   const char *folder);
