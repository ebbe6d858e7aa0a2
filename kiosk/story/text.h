// Bytes as an editor saved them → clean UTF-8, and what its letters are.
//
// Everything staff write by hand comes through `text_accept` first, so whoever reads
// on need not think of byte order marks, line ends, other encodings or control
// characters. No state; what is returned lives in the arena.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct diag;

struct text {
    const char *bytes; // valid UTF-8, lines end with '\n', a NUL behind
    size_t count;
};

// A copy without byte order mark, carriage returns and line separators. False with a
// finding: more than `limit` bytes, not UTF-8 (UTF-16 is named), or control characters
// in it.
bool text_accept(struct text *out, struct arena *arena, const char *bytes, size_t count,
                 size_t limit, const char *path, struct diag *diag);

// One code point from the front; 0 at the end (and stays there).
uint32_t text_next(const char **at);

bool text_is_control(uint32_t c);   // nothing a text may hold, except tab and new line
bool text_is_direction(uint32_t c); // tells which way to write, and is not seen
bool text_is_space(uint32_t c);     // no-break spaces and new lines too
bool text_is_mark(uint32_t c);      // drawn onto its neighbour, or not at all
bool text_is_sign(uint32_t c);      // punctuation and symbols: makes no word
bool text_is_spaceless(uint32_t c); // of scripts written without spaces (Han, Thai…)
bool text_is_wide(uint32_t c);      // of those, Han and kana: a letter is a syllable

int text_letters(const char *text); // as a reader counts them: no marks

// One warning where a text of `path` tells which way to write: the program does that.
// `line` is where it begins.
void text_warn_directions(const char *text, const char *path, int line,
                          struct diag *diag);
