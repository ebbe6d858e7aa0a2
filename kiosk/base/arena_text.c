// Texts in an arena, whatever it allocates from.
#include "base/arena.h"

#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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
