#include "load/catalogue.h"

#include "host/file.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xxhash.h>

// The file: a first line with the format and a checksum of all that follows, then
//
//   VERSION HIGH LOW WIDTH HEIGHT MEAN PATH
//   VERSION - SENTENCE<tab>PATH
//
// numbers in hexadecimal but for the size. A path with a line's end in its name is not
// kept. One entry a path: another version takes its place.
static const char FORMAT[] = "lobbycard-pictures-1 ";

enum { SECONDS_BETWEEN = 30 };
enum { ENTRIES_MOST = 1 << 17, FILE_BYTES_MOST = 64 << 20, SIDE_MOST = 65535 };

struct entry {
    char *path;
    uint64_t version;
    struct known *known;
};

struct catalogue {
    pthread_mutex_t lock;
    char *file; // NULL: none
    struct entry *entries;
    int count, room;
    int *slots; // by hash of the path: 1 + index of an entry; open addressing
    int slot_count;
    uint64_t news;
    bool changed;
    time_t saved; // by a clock that only goes forward, s
};

// ---- The table; under the lock, or before anybody else has it

static int *find_slot(const struct catalogue *c, const char *path)
{
    uint64_t at = hash_bytes(HASH_START, path, strlen(path));

    for (;; at++) {
        int *slot = &c->slots[at & (uint64_t)(c->slot_count - 1)];

        if (!*slot || strcmp(c->entries[*slot - 1].path, path) == 0)
            return slot;
    }
}

static void clear(struct catalogue *c)
{
    for (int i = 0; i < c->count; i++) {
        free(c->entries[i].path);
        free(c->entries[i].known);
    }
    free(c->entries);
    free(c->slots);
    c->entries = NULL;
    c->slots = NULL;
    c->count = c->room = c->slot_count = 0;
}

static void grow(struct catalogue *c)
{
    c->room = c->room ? c->room * 2 : 64;
    c->entries = base_realloc(c->entries, sizeof(*c->entries) * (size_t)c->room);
    free(c->slots);
    c->slot_count = c->room * 2;
    c->slots = base_alloc(sizeof(*c->slots) * (size_t)c->slot_count);
    for (int i = 0; i < c->count; i++)
        *find_slot(c, c->entries[i].path) = i + 1;
}

// False: such a path is not kept.
static bool put(struct catalogue *c, const char *path, uint64_t version,
                const struct known *known)
{
    if (!*path || strchr(path, '\n'))
        return false;
    if (c->count == ENTRIES_MOST)
        clear(c); // in years, of shows long gone: what is there is soon known again
    if (c->count == c->room)
        grow(c);

    int *slot = find_slot(c, path);

    if (!*slot) {
        c->entries[c->count] = (struct entry){
            .path = base_strdup(path), .known = base_alloc(sizeof(struct known))};
        *slot = ++c->count;
    }

    struct entry *entry = &c->entries[*slot - 1];

    entry->version = version;
    *entry->known = *known;
    return true;
}

// ---- The file

// A sentence and a path, with a tab between them.
static char *read_refusal(char *text, struct known *known)
{
    char *tab = strchr(text, '\t');

    if (!tab || tab - text >= KNOWN_WHY_BYTES)
        return NULL;
    known->refused = true;
    memcpy(known->why, text, (size_t)(tab - text));
    return tab + 1;
}

static char *read_sizes(char *text, struct known *known)
{
    int used = 0;

    if (sscanf(text, "%" SCNx64 " %" SCNx64 " %d %d %x%n", &known->content.high,
               &known->content.low, &known->size.w, &known->size.h, &known->mean,
               &used) != 5 ||
        text[used] != ' ' || known->size.w <= 0 || known->size.w > SIDE_MOST ||
        known->size.h <= 0 || known->size.h > SIDE_MOST)
        return NULL;
    known->mean |= 0xff000000u;
    return text + used + 1;
}

static bool read_line(struct catalogue *c, char *line)
{
    struct known known = {0};
    uint64_t version;
    int used = 0;
    char *path;

    if (sscanf(line, "%" SCNx64 "%n", &version, &used) != 1 || line[used] != ' ')
        return false;
    line += used + 1;
    path = strncmp(line, "- ", 2) == 0 ? read_refusal(line + 2, &known)
                                       : read_sizes(line, &known);
    return path && put(c, path, version, &known);
}

static bool read_lines(struct catalogue *c, char *text)
{
    for (char *line = text, *next; *line; line = next) {
        char *end = strchr(line, '\n');

        if (!end)
            return false;
        *end = '\0';
        next = end + 1;
        if (!read_line(c, line))
            return false;
    }
    return true;
}

bool catalogue_read(struct catalogue *catalogue, const char *bytes, size_t count)
{
    char *text = base_alloc(count + 1);
    size_t head = strlen(FORMAT);
    uint64_t check;
    int used = 0;
    bool good = false;

    memcpy(text, bytes, count);
    pthread_mutex_lock(&catalogue->lock);
    if (strlen(text) == count && strncmp(text, FORMAT, head) == 0 &&
        sscanf(text + head, "%" SCNx64 "%n", &check, &used) == 1 &&
        text[head + (size_t)used] == '\n') {
        char *lines = text + head + used + 1;

        good =
            XXH3_64bits(lines, strlen(lines)) == check && read_lines(catalogue, lines);
        if (!good)
            clear(catalogue);
    }
    pthread_mutex_unlock(&catalogue->lock);
    free(text);
    return good;
}

static void write_entry(FILE *file, const struct entry *entry)
{
    const struct known *k = entry->known;

    if (k->refused)
        fprintf(file, "%" PRIx64 " - %s\t%s\n", entry->version, k->why, entry->path);
    else
        fprintf(file, "%" PRIx64 " %" PRIx64 " %" PRIx64 " %d %d %x %s\n",
                entry->version, k->content.high, k->content.low, k->size.w, k->size.h,
                k->mean, entry->path);
}

char *catalogue_text(struct catalogue *catalogue, size_t *count)
{
    char *lines = NULL, *text = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&lines, &length);

    if (!file)
        base_die("no memory left");
    pthread_mutex_lock(&catalogue->lock);
    for (int i = 0; i < catalogue->count; i++)
        write_entry(file, &catalogue->entries[i]);
    catalogue->changed = false;
    pthread_mutex_unlock(&catalogue->lock);
    if (fclose(file) != 0)
        base_die("no memory left");

    int all =
        asprintf(&text, "%s%" PRIx64 "\n%s", FORMAT, XXH3_64bits(lines, length), lines);

    if (all < 0)
        base_die("no memory left");
    free(lines);
    *count = (size_t)all;
    return text;
}

// ---- The door

struct catalogue *catalogue_open(const char *path)
{
    struct catalogue *catalogue = base_alloc(sizeof(*catalogue));
    size_t count;
    char *bytes = path ? file_read(path, FILE_BYTES_MOST, &count, NULL, 0) : NULL;

    if (pthread_mutex_init(&catalogue->lock, NULL) != 0)
        base_die("no locks left");
    if (bytes)
        catalogue_read(catalogue, bytes, count);
    catalogue->file = path ? base_strdup(path) : NULL;
    free(bytes);
    return catalogue;
}

struct catalogue *catalogue_open_in(const char *folder)
{
    char *path = folder ? file_join(folder, "catalogue") : NULL;
    struct catalogue *catalogue = catalogue_open(path);

    free(path);
    return catalogue;
}

void catalogue_close(struct catalogue *catalogue)
{
    if (!catalogue)
        return;
    catalogue_save(catalogue);
    clear(catalogue);
    pthread_mutex_destroy(&catalogue->lock);
    free(catalogue->file);
    free(catalogue);
}

bool catalogue_find(struct catalogue *catalogue, const char *path, uint64_t version,
                    struct known *known)
{
    bool found = false;

    pthread_mutex_lock(&catalogue->lock);
    if (catalogue->count) {
        int slot = *find_slot(catalogue, path);

        found = slot && catalogue->entries[slot - 1].version == version;
        if (found)
            *known = *catalogue->entries[slot - 1].known;
    }
    pthread_mutex_unlock(&catalogue->lock);
    return found;
}

void catalogue_put(struct catalogue *catalogue, const char *path, uint64_t version,
                   const struct known *known)
{
    pthread_mutex_lock(&catalogue->lock);
    if (put(catalogue, path, version, known)) {
        catalogue->changed = true;
        catalogue->news++;
    }
    pthread_mutex_unlock(&catalogue->lock);
}

uint64_t catalogue_news(struct catalogue *catalogue)
{
    pthread_mutex_lock(&catalogue->lock);

    uint64_t news = catalogue->news;

    pthread_mutex_unlock(&catalogue->lock);
    return news;
}

static bool has_changed(struct catalogue *catalogue)
{
    pthread_mutex_lock(&catalogue->lock);

    bool changed = catalogue->changed;

    pthread_mutex_unlock(&catalogue->lock);
    return changed;
}

bool catalogue_save(struct catalogue *catalogue)
{
    if (!catalogue->file || !has_changed(catalogue))
        return true;

    size_t count;
    char *text = catalogue_text(catalogue, &count);
    bool good = file_write(catalogue->file, text, count, NULL, 0);

    free(text);
    if (!good) {
        pthread_mutex_lock(&catalogue->lock);
        catalogue->changed = true;
        pthread_mutex_unlock(&catalogue->lock);
    }
    return good;
}

bool catalogue_save_sometimes(struct catalogue *catalogue)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    pthread_mutex_lock(&catalogue->lock);

    bool due = now.tv_sec - catalogue->saved >= SECONDS_BETWEEN;

    if (due)
        catalogue->saved = now.tv_sec;
    pthread_mutex_unlock(&catalogue->lock);
    return due ? catalogue_save(catalogue) : true;
}
