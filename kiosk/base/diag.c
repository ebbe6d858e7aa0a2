#include "base/diag.h"

#include "base/arena.h"
#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct diag {
    struct arena *arena;
    struct finding *findings;
    int count, room;
};

struct diag *diag_create(void)
{
    struct diag *diag = base_alloc(sizeof(*diag));

    diag->arena = arena_create();
    return diag;
}

void diag_destroy(struct diag *diag)
{
    if (!diag)
        return;
    arena_destroy(diag->arena);
    free(diag->findings);
    free(diag);
}

void diag_add(struct diag *diag, enum severity severity, const char *path, int line,
              const char *format, ...)
{
    char text[1024];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);

    if (diag->count == diag->room) {
        diag->room = diag->room ? diag->room * 2 : 16;
        diag->findings =
            base_realloc(diag->findings, (size_t)diag->room * sizeof(struct finding));
    }
    diag->findings[diag->count++] = (struct finding){
        .severity = severity,
        .path = arena_text(diag->arena, path),
        .line = line,
        .text = arena_text(diag->arena, text),
    };
}

int diag_count(const struct diag *diag)
{
    return diag->count;
}

int diag_count_of(const struct diag *diag, enum severity severity)
{
    int count = 0;

    for (int i = 0; i < diag->count; i++)
        count += diag->findings[i].severity == severity;
    return count;
}

const struct finding *diag_at(const struct diag *diag, int index)
{
    return &diag->findings[index];
}

static int compare(const void *left, const void *right)
{
    const struct finding *a = left, *b = right;
    int order = strcmp(a->path, b->path);

    if (!order)
        order = a->line - b->line;
    if (!order)
        order = (int)b->severity - (int)a->severity;
    return order ? order : strcmp(a->text, b->text);
}

void diag_sort(struct diag *diag)
{
    if (diag->count == 0)
        return;
    qsort(diag->findings, (size_t)diag->count, sizeof(struct finding), compare);

    int kept = 1;

    for (int i = 1; i < diag->count; i++)
        if (compare(&diag->findings[kept - 1], &diag->findings[i]) != 0)
            diag->findings[kept++] = diag->findings[i];
    diag->count = kept;
}
