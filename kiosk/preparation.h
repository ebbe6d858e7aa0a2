// Which pictures the show will ask for, card by card and language by language, so that
// they can be prepared before it does. It lays out the very pages the show will lay
// out; a want it has given once it does not give again.
//
// Main thread. Belongs to one library and one screen: begin anew when they change.
#pragma once

#include "page/page.h"

struct preparation;

// Begins with `language` (an index) and goes through so many. The show itself prepares
// what its own language asks for: laying out the others opens their fonts, and what
// they want is soon made from the tiles. Borrows `pages`.
struct preparation *preparation_begin(struct pages *pages, int language, int languages,
                                      int text_size);
void preparation_end(struct preparation *preparation); // NULL is fine

// The wants of one picture, valid until the next call; 0: there are no more. `more`
// (NULL: all the rest at once) is set when a card was laid out and the caller may want
// to look after something else before the next one: then 0 only means "not yet".
int preparation_next(struct preparation *preparation, const struct want **wants,
                     bool *more);
