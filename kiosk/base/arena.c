#include "base/arena.h"

#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

char *arena_copy(struct arena *arena, const char *bytes, size_t count)
{
    char *copy = arena_alloc(arena, count + 1);

    if (count)
        memcpy(copy, bytes, count);
    return copy;
}

char *arena_text(struct arena *arena, const char *text)
{
    return arena_copy(arena, text, strlen(text));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0)
        base_die("a message could not be formatted");

    char *text = arena_alloc(arena, (size_t)length + 1);

    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    return text;
}

size_t arena_size(const struct arena *arena)
{
    return arena->total;
}
