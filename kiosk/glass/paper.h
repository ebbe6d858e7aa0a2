// The surface of card: one small tile a colour, repeated. Inside glass/ only.
#pragma once

#include "base/base.h"

#include <pixman.h>

struct papers;

struct papers *papers_create(void);
void papers_destroy(struct papers *papers); // NULL is fine

// A repeating source of this colour's paper. Borrowed until seven others were asked
// for.
pixman_image_t *papers_get(struct papers *papers, color tint);
