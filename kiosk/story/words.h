// Interface words of every language: the program's, overridden by the show's.
//
// Nested keys are joined by dots, so "cards: {one: …}" is "cards.one". Pure; everything
// lives in the arena.
#pragma once

#include "story/show_file.h"

// One struct a language, in their order.
const struct words *words_read(struct arena *arena, const struct sources *sources,
                               const struct listing *languages, struct diag *diag);

// NULL: this language lacks it.
const char *words_find(const struct words *words, const char *key);
