#include "story/words.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/text.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS_BYTES_MAX = 64 * 1024 };

struct collector {
    struct arena *arena;
    const char *path;
    struct diag *diag;
    struct word *words;
    int count, room;
};

// What comes later replaces what was there.
static void add_word(struct collector *collector, const char *key, const char *text)
{
    for (int i = 0; i < collector->count; i++)
        if (strcmp(collector->words[i].key, key) == 0) {
            collector->words[i].text = text;
            return;
        }
    if (collector->count == collector->room) {
        collector->room = collector->room ? collector->room * 2 : 64;
        collector->words = base_realloc(collector->words,
                                        (size_t)collector->room * sizeof(struct word));
    }
    collector->words[collector->count++] = (struct word){key, text};
}

static void read_map(struct collector *collector, const struct yaml *map,
                     const char *prefix)
{
    for (const struct yaml *node = map->first; node; node = node->next) {
        const char *key = arena_format(collector->arena, "%s%s", prefix, node->key);

        if (node->kind == YAML_MAP)
            read_map(collector, node, arena_format(collector->arena, "%s.", key));
        else if (node->kind == YAML_SCALAR && *node->text)
            add_word(collector, key, node->text);
        else
            diag_add(collector->diag, SEVERITY_ERROR, collector->path, node->key_line,
                     "%s: a text is expected", key);
    }
}

static bool is_of_language(const char *path, const char *language)
{
    static const char EXTENSION[] = ".yaml";
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    size_t length = strlen(language);

    return strncmp(base, language, length) == 0 &&
           strcmp(base + length, EXTENSION) == 0;
}

static void read_source(struct collector *collector, const struct source *source)
{
    struct text text;

    collector->path = source->path;
    if (!source->bytes ||
        !text_accept(&text, collector->arena, source->bytes, source->count,
                     WORDS_BYTES_MAX, source->path, collector->diag))
        return;

    const struct yaml *map = yaml_parse(collector->arena, text.bytes, text.count,
                                        source->path, 1, collector->diag);

    if (map)
        read_map(collector, map, "");
}

static int compare(const void *left, const void *right)
{
    const struct word *a = left, *b = right;

    return strcmp(a->key, b->key);
}

const struct words *words_read(struct arena *arena, const struct sources *sources,
                               const struct listing *languages, struct diag *diag)
{
    struct words *all = arena_alloc(arena, sizeof(*all) * (size_t)languages->count);

    for (int i = 0; i < languages->count; i++) {
        struct collector collector = {.arena = arena, .diag = diag};

        for (int j = 0; j < sources->word_count; j++)
            if (is_of_language(sources->words[j].path, languages->items[i].text))
                read_source(&collector, &sources->words[j]);
        if (collector.count) {
            size_t size = (size_t)collector.count * sizeof(struct word);
            struct word *words = arena_alloc(arena, size);

            memcpy(words, collector.words, size);
            qsort(words, (size_t)collector.count, sizeof(*words), compare);
            all[i] = (struct words){words, collector.count};
        }
        free(collector.words);
    }
    return all;
}

const char *words_find(const struct words *words, const char *key)
{
    const struct word wanted = {key, NULL};

    if (!words->count)
        return NULL;

    const struct word *found =
        bsearch(&wanted, words->words, (size_t)words->count, sizeof(wanted), compare);

    return found ? found->text : NULL;
}
