// fonts/faces.yaml → which file serves which script in which style.
//
// Every fault is a finding with its line and costs as little as it can: a number is 1,
// a style has its stand-in, a family is left out. Latin is never left out: where the
// table gives none, the program's own stands first.
#pragma once

#include "base/faces.h"

struct arena;
struct diag;

// Never NULL. Everything lives in the arena.
const struct faces *faces_parse(struct arena *arena, const char *bytes, size_t count,
                                const char *path, struct diag *diag);

// The same of a file. One that cannot be read is a finding too.
const struct faces *faces_read(struct arena *arena, const char *path,
                               struct diag *diag);
