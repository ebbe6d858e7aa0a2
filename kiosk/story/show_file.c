#include "story/show_file.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/text.h"

#include <stdlib.h>
#include <string.h>

enum { SHOW_BYTES_MAX = 64 * 1024 };

static const char SHOW_PATH[] = "show.yaml";

struct reader {
    struct arena *arena;
    struct catalog *catalog;
    struct diag *diag;
};

static void refuse(const struct reader *reader, int line, const char *key,
                   const char *what)
{
    diag_add(reader->diag, SEVERITY_ERROR, SHOW_PATH, line, "%s: %s", key, what);
}

static struct listing listing_create(const struct reader *reader, int room)
{
    return (struct listing){
        .items = arena_alloc(reader->arena, sizeof(struct listed) * (size_t)(room + 1)),
    };
}

static bool listing_has(const struct listing *listing, const char *text)
{
    for (int i = 0; i < listing->count; i++)
        if (strcmp(listing->items[i].text, text) == 0)
            return true;
    return false;
}

static bool listing_ends_with(const struct listing *listing, const char *text)
{
    return listing->count && strcmp(listing->items[listing->count - 1].text, text) == 0;
}

// The texts of a list, each once; one text alone is a list of one.
static struct listing read_listing(const struct reader *reader, const struct yaml *node)
{
    bool one = node->kind == YAML_SCALAR && *node->text;
    struct listing listing = listing_create(reader, one ? 1 : node->count);

    if (node->kind == YAML_MAP)
        refuse(reader, node->key_line, node->key,
               "a list is expected, each name after a \"- \"");
    for (const struct yaml *item = one                       ? node
                                   : node->kind == YAML_LIST ? node->first
                                                             : NULL;
         item; item = one ? NULL : item->next) {
        if (item->kind != YAML_SCALAR || !*item->text)
            refuse(reader, item->line, node->key, "a name is expected here");
        else if (listing_has(&listing, item->text))
            diag_add(reader->diag, SEVERITY_WARNING, SHOW_PATH, item->line,
                     "%s: \"%s\" is listed twice; once is enough", node->key,
                     item->text);
        else
            listing.items[listing.count++] = (struct listed){item->text, item->line};
    }
    return listing;
}

static int compare_texts(const void *left, const void *right)
{
    const struct listed *a = left, *b = right;

    return strcmp(a->text, b->text);
}

// "2-…" comes before "10-…".
static int compare_folders(const void *left, const void *right)
{
    const struct listed *a = left, *b = right;
    long first = strtol(a->text, NULL, 10), second = strtol(b->text, NULL, 10);

    if (first != second)
        return first < second ? -1 : 1;
    return strcmp(a->text, b->text);
}

static int files_in(const struct catalog *catalog, const char *language)
{
    int count = 0;

    for (int i = 0; i < catalog->count; i++)
        count += strcmp(catalog->entries[i].language, language) == 0;
    return count;
}

// The language with most files is the one the others are translated from.
static struct listing derive_languages(const struct reader *reader)
{
    const struct catalog *catalog = reader->catalog;
    struct listing listing = listing_create(reader, catalog->count);
    int most = 0;

    for (int i = 0; i < catalog->count; i++)
        if (!listing_has(&listing, catalog->entries[i].language))
            listing.items[listing.count++].text = catalog->entries[i].language;
    if (!listing.count)
        listing.items[listing.count++].text = "en";
    qsort(listing.items, (size_t)listing.count, sizeof(listing.items[0]),
          compare_texts);
    for (int i = 1; i < listing.count; i++)
        if (files_in(catalog, listing.items[i].text) >
            files_in(catalog, listing.items[most].text))
            most = i;

    struct listed first = listing.items[most];

    memmove(listing.items + 1, listing.items, (size_t)most * sizeof(first));
    listing.items[0] = first;
    return listing;
}

static struct listing read_languages(const struct reader *reader,
                                     const struct yaml *node)
{
    struct listing found = node ? read_listing(reader, node) : (struct listing){0};
    int kept = 0;

    for (int i = 0; i < found.count; i++) {
        if (catalog_is_language(found.items[i].text))
            found.items[kept++] = found.items[i];
        else
            diag_add(reader->diag, SEVERITY_ERROR, SHOW_PATH, found.items[i].line,
                     "languages: \"%s\" is no language code; write one like en or fr",
                     found.items[i].text);
    }
    found.count = kept;
    if (kept)
        return found;
    diag_add(reader->diag, SEVERITY_ERROR, SHOW_PATH, node ? node->key_line : 0,
             "no languages are given; write \"languages: [en]\", the one that all "
             "cards are written in first");
    return derive_languages(reader);
}

// A file in a language the show does not have makes no story. A story's files stand
// together in the catalog.
static struct listing derive_stories(const struct reader *reader,
                                     const struct listing *languages,
                                     const char *folder)
{
    const struct catalog *catalog = reader->catalog;
    struct listing listing = listing_create(reader, catalog->count);

    for (int i = 0; i < catalog->count; i++) {
        const struct catalog_entry *entry = &catalog->entries[i];

        if (strcmp(entry->folder, folder) == 0 && strcmp(entry->base, "stage") != 0 &&
            listing_has(languages, entry->language) &&
            !listing_ends_with(&listing, entry->base))
            listing.items[listing.count++].text = entry->base;
    }
    qsort(listing.items, (size_t)listing.count, sizeof(listing.items[0]),
          compare_texts);
    return listing;
}

static struct listing derive_folders(const struct reader *reader)
{
    const struct catalog *catalog = reader->catalog;
    struct listing all = listing_create(reader, catalog->count), folders = all;

    for (int i = 0; i < catalog->count; i++) {
        const char *folder = catalog->entries[i].folder;

        if (*folder >= '0' && *folder <= '9')
            all.items[all.count++].text = folder;
    }
    qsort(all.items, (size_t)all.count, sizeof(all.items[0]), compare_folders);
    for (int i = 0; i < all.count; i++)
        if (!listing_ends_with(&folders, all.items[i].text))
            folders.items[folders.count++] = all.items[i];
    return folders;
}

static void too_many(const struct reader *reader, int line)
{
    diag_add(reader->diag, SEVERITY_ERROR, SHOW_PATH, line,
             "a show has at most %d stages; this one and what follows are left out",
             STAGES_MAX);
}

static void derive_stages(struct plan *plan, const struct reader *reader)
{
    struct listing folders = derive_folders(reader);

    if (folders.count > STAGES_MAX)
        too_many(reader, 0);
    for (int i = 0; i < folders.count && i < STAGES_MAX; i++)
        plan->stages[plan->stage_count++] = (struct plan_stage){
            folders.items[i],
            derive_stories(reader, &plan->languages, folders.items[i].text)};
}

static struct listing read_stories(const struct reader *reader, const struct yaml *node)
{
    struct listing found = read_listing(reader, node);
    int kept = 0;

    for (int i = 0; i < found.count; i++) {
        if (strcmp(found.items[i].text, "stage") != 0)
            found.items[kept++] = found.items[i];
        else
            diag_add(reader->diag, SEVERITY_WARNING, SHOW_PATH, found.items[i].line,
                     "stories: \"stage\" is the cover and comes by itself; take it "
                     "out");
    }
    found.count = kept;
    return found;
}

static void read_stage(struct plan *plan, const struct reader *reader,
                       const struct yaml *node)
{
    static const char *const KNOWN[] = {"folder", "stories", NULL};
    const struct yaml *folder =
        node->kind == YAML_MAP ? yaml_get(node, "folder") : node;
    const struct yaml *stories =
        node->kind == YAML_MAP ? yaml_get(node, "stories") : NULL;

    if (node->kind == YAML_MAP)
        yaml_warn_unknown(node, KNOWN, SHOW_PATH, reader->diag);
    if (!folder || folder->kind != YAML_SCALAR || !*folder->text) {
        refuse(reader, node->line, "stages",
               "each stage needs its folder, like \"- folder: 1-creative-sparks\"");
        return;
    }

    size_t length = strlen(folder->text);
    struct plan_stage stage = {.folder = {folder->text, folder->line}};

    if (folder->text[length - 1] == '/')
        stage.folder.text = arena_copy(reader->arena, folder->text, length - 1);
    for (int i = 0; i < plan->stage_count; i++)
        if (strcmp(plan->stages[i].folder.text, stage.folder.text) == 0) {
            refuse(reader, folder->line, "stages", "this folder is a stage already");
            return;
        }
    if (!catalog_has_folder(reader->catalog, stage.folder.text)) {
        const char *nearest =
            catalog_nearest_folder(reader->catalog, reader->arena, stage.folder.text);

        diag_add(reader->diag, SEVERITY_ERROR, SHOW_PATH, folder->line,
                 "no texts are in a folder \"%s\"%s%s%s", stage.folder.text,
                 nearest ? "; did you mean \"" : "", nearest ? nearest : "",
                 nearest ? "\"?" : "");
        return;
    }
    stage.stories = stories
                        ? read_stories(reader, stories)
                        : derive_stories(reader, &plan->languages, stage.folder.text);
    plan->stages[plan->stage_count++] = stage;
}

static void read_stages(struct plan *plan, const struct reader *reader,
                        const struct yaml *node)
{
    if (!node || node->kind != YAML_LIST || !node->first) {
        refuse(reader, node ? node->key_line : 0, "stages",
               "a list of the stages' folders is expected; until then the folders that "
               "begin with a digit are shown");
        derive_stages(plan, reader);
        return;
    }
    for (const struct yaml *item = node->first; item; item = item->next) {
        if (plan->stage_count == STAGES_MAX) {
            too_many(reader, item->line);
            return;
        }
        read_stage(plan, reader, item);
    }
}

static struct listed read_name(const struct reader *reader, const struct yaml *map,
                               const char *key)
{
    const struct yaml *node = yaml_get(map, key);

    if (node && node->kind == YAML_SCALAR && *node->text)
        return (struct listed){node->text, node->line};
    if (node)
        refuse(reader, node->key_line, key, "the name of one card is expected");
    return (struct listed){key, 0};
}

static void read_keys(struct plan *plan, const struct reader *reader,
                      const struct yaml *map)
{
    static const char *const KNOWN[] = {"title",  "languages", "opening", "closing",
                                        "stages", "pictures",  NULL};
    const struct yaml *pictures = yaml_get(map, "pictures");

    yaml_warn_unknown(map, KNOWN, SHOW_PATH, reader->diag);
    plan->title = yaml_get(map, "title");
    plan->languages = read_languages(reader, yaml_get(map, "languages"));
    plan->opening = read_name(reader, map, "opening");
    plan->closing = read_name(reader, map, "closing");
    if (pictures)
        plan->folders = read_listing(reader, pictures);
    read_stages(plan, reader, yaml_get(map, "stages"));
}

static const struct source *find_source(const struct sources *sources)
{
    for (int i = 0; i < sources->file_count; i++)
        if (strcmp(sources->files[i].path, SHOW_PATH) == 0)
            return &sources->files[i];
    return NULL;
}

void plan_read(struct plan *out, struct arena *arena, const struct sources *sources,
               struct catalog *catalog, struct diag *diag)
{
    const struct reader reader = {arena, catalog, diag};
    const struct source *source = find_source(sources);
    const struct yaml *map = NULL;
    struct text text;

    *out = (struct plan){
        .path = SHOW_PATH,
        .opening = {"opening", 0},
        .closing = {"closing", 0},
        .stages = arena_alloc(arena, sizeof(struct plan_stage) * STAGES_MAX),
    };
    if (!source)
        diag_add(diag, SEVERITY_ERROR, SHOW_PATH, 0,
                 "this file is missing; the folders that begin with a digit are shown");
    else if (source->bytes && text_accept(&text, arena, source->bytes, source->count,
                                          SHOW_BYTES_MAX, SHOW_PATH, diag))
        map = yaml_parse(arena, text.bytes, text.count, SHOW_PATH, 1, diag);
    if (map) {
        read_keys(out, &reader, map);
        return;
    }
    out->languages = derive_languages(&reader);
    derive_stages(out, &reader);
}
