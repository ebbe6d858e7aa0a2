#include "story/catalog.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LANGUAGE_MAX = 15 };

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_subtag(char c)
{
    return is_small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

bool catalog_is_language(const char *code)
{
    size_t length = 0;

    while (is_small(code[length]))
        length++;
    if (length < 2 || length > 3 || strlen(code) > LANGUAGE_MAX)
        return false;
    if (!code[length])
        return true;
    if (code[length] != '-' || !code[length + 1])
        return false;
    for (const char *c = code + length; *c; c++)
        if (!is_subtag(*c))
            return false;
    return true;
}

static bool read_name(struct catalog_entry *entry, struct arena *arena,
                      const struct source *source)
{
    static const char EXTENSION[] = ".md";
    size_t length = strlen(source->path), extension = strlen(EXTENSION);

    if (length <= extension ||
        strcasecmp(source->path + length - extension, EXTENSION) != 0)
        return false;

    char *name = arena_copy(arena, source->path, length - extension);
    char *slash = strrchr(name, '/');
    char *base = slash ? slash + 1 : name;
    char *dot = strrchr(base, '.');

    *entry = (struct catalog_entry){.source = source, .name = name, .base = base};
    if (dot && dot != base && catalog_is_language(dot + 1)) {
        *dot = '\0';
        entry->language = dot + 1;
    }
    entry->folder = slash ? arena_copy(arena, name, (size_t)(slash - name)) : "";
    return true;
}

static int compare(const void *left, const void *right)
{
    const struct catalog_entry *a = left, *b = right;
    int order = strcmp(a->name, b->name);

    return order ? order : strcmp(a->language, b->language);
}

void catalog_read(struct catalog *out, struct arena *arena,
                  const struct sources *sources, struct diag *diag)
{
    *out = (struct catalog){
        .entries = arena_alloc(arena, sizeof(struct catalog_entry) *
                                          (size_t)(sources->file_count + 1)),
    };
    for (int i = 0; i < sources->file_count; i++) {
        struct catalog_entry *entry = &out->entries[out->count];

        if (!read_name(entry, arena, &sources->files[i]))
            continue;
        if (entry->language)
            out->count++;
        else
            diag_add(diag, SEVERITY_WARNING, entry->source->path, 0,
                     "this file is not shown: its name lacks a language, like "
                     "%s.en.md",
                     entry->base);
    }
    if (out->count)
        qsort(out->entries, (size_t)out->count, sizeof(out->entries[0]), compare);
}

// How many entries come before a card's own.
static int entries_before(const struct catalog *catalog, const char *name)
{
    int low = 0, high = catalog->count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (strcmp(catalog->entries[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_of(const struct catalog *catalog, int index, const char *name)
{
    return index < catalog->count && strcmp(catalog->entries[index].name, name) == 0;
}

struct catalog_entry *catalog_find(const struct catalog *catalog, const char *name)
{
    int first = entries_before(catalog, name);

    return is_of(catalog, first, name) ? &catalog->entries[first] : NULL;
}

struct catalog_entry *catalog_find_in(const struct catalog *catalog, const char *name,
                                      const char *language)
{
    for (int i = entries_before(catalog, name); is_of(catalog, i, name); i++)
        if (strcmp(catalog->entries[i].language, language) == 0)
            return &catalog->entries[i];
    return NULL;
}

void catalog_use(struct catalog *catalog, const char *name)
{
    for (int i = entries_before(catalog, name); is_of(catalog, i, name); i++)
        catalog->entries[i].used = true;
}

bool catalog_has_folder(const struct catalog *catalog, const char *folder)
{
    for (int i = 0; i < catalog->count; i++)
        if (strcmp(catalog->entries[i].folder, folder) == 0)
            return true;
    return false;
}

const char *catalog_nearest(struct catalog *catalog, struct arena *arena,
                            const char *name)
{
    const char **names =
        arena_alloc(arena, sizeof(char *) * (size_t)(catalog->count + 1));

    for (int i = 0; i < catalog->count; i++)
        names[i] = catalog->entries[i].name;
    return nearest_of_many(name, names, &catalog->asked);
}

const char *catalog_nearest_folder(struct catalog *catalog, struct arena *arena,
                                   const char *folder)
{
    const char **names =
        arena_alloc(arena, sizeof(char *) * (size_t)(catalog->count + 1));
    int count = 0;

    for (int i = 0; i < catalog->count; i++)
        if (*catalog->entries[i].folder)
            names[count++] = catalog->entries[i].folder;
    return nearest_of_many(folder, names, &catalog->asked);
}
