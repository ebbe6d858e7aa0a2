// What a curator should know of a show's typesetting before opening day, as findings:
// letters that no font has, and texts that need more sheets than visitors turn.
//
// Lays out every card as a visitor would see it; pure, so any measure will do.
#pragma once

#include "page/measure.h"
#include "page/theme.h"

struct diag;
struct library;

// Of cards, titles and interface words, in every language: an error for every letter
// that would not be drawn. `asked` names the file that a letter of a script was wanted
// from first.
void proofread_letters(const struct library *library, const struct measure *measure,
                       const char *(*asked)(void *fonts, const char script[4],
                                            const char *language, enum face face),
                       struct diag *diag);

// An error for every text or sign of a theme that stands out too little from its
// ground.
void proofread_theme(const struct theme *theme, const char *name, struct diag *diag);

// On one panel, which the findings call `panel`: a warning where a text at its normal
// size needs a second sheet, and where at the largest it needs a third.
void proofread_fit(const struct library *library, struct screen screen,
                   const char *panel, const struct measure *measure, struct diag *diag);
