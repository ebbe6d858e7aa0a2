// A whole show in memory: every card in show order, in every language.
//
// Built once from the files' bytes, never changed, freed as one. A card with a fault
// is left out (a finding says where and why) and the others stay; a picture with a
// fault leaves its card without picture. Only a show without any card is refused.
#pragma once

#include "story/card.h"

struct arena;
struct diag;

enum { STAGES_MAX = 9 };

struct stage {
    const char *folder;
    int cover; // index of its stage card; -1: none
    int first; // index of its first story
    int count; // stories
};

struct language {
    const char *code; // "en"
    const char *name; // its own name for itself, from the interface words
};

// Interface words of one language: sorted by key.
struct word {
    const char *key, *text;
};

struct words {
    const struct word *words;
    int count;
};

struct library {
    struct arena *arena;
    const char *const *titles; // per language
    const struct language *languages;
    const struct words *words; // per language
    int language_count;        // ≥ 1; the first is the default
    const struct card *cards;  // opening, stage 1, its stories, stage 2, … closing
    int card_count;            // ≥ 1
    const struct stage *stages;
    int stage_count;
};

// One file of the show, as it was read.
struct source {
    const char *path;  // relative to the show, "/" between folders
    const char *bytes; // NULL: could not be read, and a finding has said so
    size_t count;
    usec modified; // since 1970; 0: unknown
};

// Everything `library_build` needs, gathered by `load`. Borrowed for the call.
struct sources {
    const struct source *files; // show.yaml and every *.md below the show, any order
    int file_count;
    const struct source
        *words; // words/<lang>.yaml: the program's first, then the show's
    int word_count;
    // Finds and probes a picture by its name without extension. On failure returns
    // false and puts one sentence into why[0…why_size-1].
    // Searches: the card's folder, SHOW/pictures, `folders` of show.yaml, the
    // program's own pictures. The path in `out` is copied by the library.
    bool (*find_picture)(void *context, const char *card_folder,
                         const char *const *folders, int folder_count, const char *name,
                         struct picture *out, char *why, size_t why_size);
    void *context;
};

// NULL only if no card at all could be read; findings say why. The caller owns it.
struct library *library_build(const struct sources *sources, struct diag *diag);
void library_destroy(struct library *library); // NULL is fine

// Interface words of one language and nothing else: what there is to say while there
// is nothing to show. Of `sources` only the words are read. The caller owns it.
struct library *library_without_cards(const struct sources *sources,
                                      const char *language);

// -1: none.
int library_find_card(const struct library *library, const char *name);
int library_find_language(const struct library *library, const char *code);

// The interface word, of the default language where this one lacks it, else the key.
const char *library_word(const struct library *library, int language, const char *key);

// Cards (not files) for the last line of `check`.
int library_card_total(const struct library *library);

// What human-factors counts: words of a text; CJK letters count as characters.
struct reading {
    int words;
    int characters; // of scripts written without spaces (Han, kana, Thai…)
};
struct reading reading_of(const char *text);
struct reading reading_of_card(const struct card_text *text); // all that a story shows
usec reading_dwell(struct reading reading); // clamp(8 s, 45 s, 5 s + 0.4 s a word …)
usec reading_time(struct reading reading);  // the same without the clamp's upper end
