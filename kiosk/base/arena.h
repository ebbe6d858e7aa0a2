// Memory with one lifetime: many allocations, one free.
//
// Lifetimes have names (frame, page, library); each owns one arena. Nothing in an
// arena is freed singly. One thread at a time.
#pragma once

#include <stddef.h>

struct arena;

struct arena *arena_create(void);
void arena_destroy(struct arena *arena); // NULL is fine

void *arena_alloc(struct arena *arena, size_t size); // zeroed, aligned for anything
char *arena_copy(struct arena *arena, const char *bytes, size_t count); // adds a NUL
char *arena_text(struct arena *arena, const char *text);
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Bytes taken from the system, for budgets and tests.
size_t arena_size(const struct arena *arena);
