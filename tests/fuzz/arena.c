// base/arena.c with every piece an allocation of its own, so that the address sanitizer
// sees where each ends. Fuzzers link it instead.

#include "base/arena.h"

#include "base/base.h"

#include <stdlib.h>

struct arena {
    void **pieces;
    int count, room;
    size_t total;
};

struct arena *arena_create(void)
{
    return base_alloc(sizeof(struct arena));
}

void arena_destroy(struct arena *arena)
{
    if (!arena)
        return;
    for (int i = 0; i < arena->count; i++)
        free(arena->pieces[i]);
    free(arena->pieces);
    free(arena);
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (arena->count == arena->room) {
        arena->room = arena->room ? arena->room * 2 : 64;
        arena->pieces =
            base_realloc(arena->pieces, (size_t)arena->room * sizeof(*arena->pieces));
    }
    arena->total += size;
    return arena->pieces[arena->count++] = base_alloc(size);
}

size_t arena_size(const struct arena *arena)
{
    return arena->total;
}
