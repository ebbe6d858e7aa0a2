#include "base/arena.h"

#include "base/base.h"

#include <stdlib.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct block {
    struct block *next;
    size_t used, size;
    _Alignas(max_align_t) unsigned char bytes[];
};

struct arena {
    struct block *newest;
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
    for (struct block *block = arena->newest, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t unit = _Alignof(max_align_t);

    size = (size + unit - 1) / unit * unit;

    struct block *block = arena->newest;

    if (!block || block->size - block->used < size) {
        size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;

        block = base_alloc(sizeof(*block) + room);
        block->size = room;
        block->next = arena->newest;
        arena->newest = block;
        arena->total += sizeof(*block) + room;
    }
    block->used += size;
    return block->bytes + block->used - size;
}

size_t arena_size(const struct arena *arena)
{
    return arena->total;
}
