// Where the program's own files are: in the build tree it was built in, or installed.
#pragma once

#include "load/show.h"

struct places places_find(void);
void places_free(struct places *places);
