// One language's hyphenation patterns, as Debian's hyphen-* packages bring them.
//
// The files are libhyphen's: Liang's patterns in two levels, where words are joined and
// inside a word. libhyphen itself is not used: it needs 1.7 s to open the German file,
// and Debian's version trusts what it is given; this reader needs 30 ms and gives the
// same points.
//
// Immutable once read; owns its memory. Touches no global state.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct patterns;

// NULL with one sentence in why[0…why_size-1].
struct patterns *patterns_read(const char *path, char *why, size_t why_size);
void patterns_destroy(struct patterns *patterns); // NULL is fine

// `word` is in small letters, in UTF-16. breaks[i] says whether it may be divided
// before letter i, 0 < i < length. Points at which the word would be spelt otherwise
// (Hungarian "asszony", "asz-szony") are none.
void patterns_apply(const struct patterns *patterns, const uint16_t *word, int length,
                    bool *breaks);
