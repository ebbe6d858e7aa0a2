#include "load/pictures.h"

#include "host/worker.h"
#include "load/supply.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

// An entry is one key: it comes, then it is here or has failed. Its load belongs to
// the worker as long as it runs; an entry that nobody wants any more lets go of it, and
// the answer is thrown away when it arrives.
//
// Nothing is freed between two calls of pictures_want, so bitmaps borrowed by a frame
// live until the next one.
//
// With a delay, what has arrived is kept back until `due`, which is counted from when
// it was first wanted: that is a time of the script, not of the decoder.

enum { WHY_BYTES = 240, FAILED_LIMIT = 256, KEEPS_MOST = 2 };

struct load {
    struct pictures *owner; // NULL: nobody waits for it
    uint64_t key;
    const struct supply *supply;
    struct picture picture;
    struct want want;
    enum supply_answer answer;
    struct bitmap *bitmap;
    struct leftover *leftover;
    int stop; // can be read once nobody waits for it
    char why[WHY_BYTES];
};

// What a load leaves to be kept.
struct keep {
    struct pictures *owner; // NULL: gone
    const struct supply *supply;
    struct leftover *leftover;
};

// One picture that is prepared before anybody wants it.
struct preparing {
    struct pictures *owner; // NULL: gone
    const struct supply *supply;
    struct picture picture;
    struct want *wants;
    int count;
    enum prepare_answer answer;
    char why[WHY_BYTES];
};

// COMING: `load` is set, or the load has arrived and waits until it is due.
struct entry {
    uint64_t key;
    char *path;
    uint64_t version;
    struct size size;
    enum picture_state state;
    struct load *load;
    bool arrived, told, refused; // refused: for good
    int rank;                    // its place in the list of wants
    usec due, arrived_at, ready_at;
    uint64_t used; // the number of the last list it was in
    struct bitmap *bitmap;
    char why[WHY_BYTES];
};

struct pictures {
    struct worker *worker, *behind;
    const struct supply *supply;
    size_t byte_limit;
    struct preparing *preparing;    // NULL: none
    struct keep *keeps[KEEPS_MOST]; // on their way to the disk; NULL: a free place
    char not_kept[WHY_BYTES];       // "": all that was prepared could be kept
    struct entry *entries;
    int count, room;
    usec now, delay;
    uint64_t lists; // of wants so far
};

struct pictures *pictures_create(struct worker *worker, struct worker *behind,
                                 const struct supply *supply, size_t byte_limit)
{
    struct pictures *pictures = base_alloc(sizeof(*pictures));

    pictures->worker = worker;
    pictures->behind = behind;
    pictures->supply = supply;
    pictures->byte_limit = byte_limit;
    return pictures;
}

void pictures_limit(struct pictures *pictures, size_t bytes)
{
    pictures->byte_limit = bytes;
}

static bool wanted(const struct pictures *pictures, const struct entry *entry)
{
    return entry->used == pictures->lists;
}

static struct entry *find(const struct pictures *pictures, uint64_t key)
{
    for (int i = 0; i < pictures->count; i++)
        if (pictures->entries[i].key == key)
            return &pictures->entries[i];
    return NULL;
}

static void load_free(struct load *load)
{
    bitmap_destroy(load->bitmap);
    leftover_free(load->leftover);
    close(load->stop);
    free((char *)load->picture.path);
    free(load);
}

static void load_run(void *data) // on the worker
{
    struct load *load = data;

    load->answer =
        supply_load(load->supply, &load->want, (struct patience){.stop = load->stop},
                    &load->bitmap, &load->leftover, load->why, sizeof(load->why));
}

static void keep_run(void *data) // behind
{
    struct keep *keep = data;

    worker_be_modest();
    supply_keep(keep->supply, keep->leftover);
    keep->leftover = NULL;
}

static void keep_done(void *data)
{
    struct keep *keep = data;

    for (int i = 0; keep->owner && i < KEEPS_MOST; i++)
        if (keep->owner->keeps[i] == keep)
            keep->owner->keeps[i] = NULL;
    leftover_free(keep->leftover); // it never ran
    free(keep);
}

// What finds no place is prepared another time: the worker behind may be slow, and each
// holds as much memory as its bitmap.
static void keep(struct pictures *pictures, struct load *load)
{
    struct keep **place = NULL, *keep;

    for (int i = 0; i < KEEPS_MOST; i++)
        if (!pictures->keeps[i])
            place = &pictures->keeps[i];
    if (!pictures->behind || !load->leftover || !place)
        return;
    keep = *place = base_alloc(sizeof(*keep));
    *keep = (struct keep){pictures, load->supply, load->leftover};
    load->leftover = NULL;
    worker_add(pictures->behind,
               (struct job){.run = keep_run, .done = keep_done, .data = keep});
}

static void load_done(void *data)
{
    struct load *load = data;
    struct entry *entry = load->owner ? find(load->owner, load->key) : NULL;

    if (entry && entry->load == load) {
        entry->load = NULL;
        entry->arrived = true;
        entry->bitmap = load->bitmap;
        entry->refused = load->answer == SUPPLY_REFUSED;
        load->bitmap = NULL;
        memcpy(entry->why, load->why, sizeof(entry->why));
        keep(load->owner, load);
    }
    load_free(load);
}

static void begin(struct pictures *pictures, struct entry *entry,
                  const struct want *want)
{
    struct load *load = base_alloc(sizeof(*load));

    load->owner = pictures;
    load->key = entry->key;
    load->supply = pictures->supply;
    load->picture = *want->picture;
    load->picture.path = base_strdup(want->picture->path);
    load->want = *want;
    load->want.picture = &load->picture;
    load->stop = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (load->stop < 0)
        base_die("no descriptors left");
    entry->load = load;
    worker_add(pictures->worker,
               (struct job){load_run, load_done, load, entry->rank, entry->key});
}

static void let_go(struct pictures *pictures, struct entry *entry)
{
    struct job job;

    if (!entry->load)
        return;
    if (worker_drop(pictures->worker, entry->key, &job)) {
        load_free(job.data);
    } else {
        // It runs, and makes room for what is wanted now, or has run and waits to be
        // collected.
        entry->load->owner = NULL;
        eventfd_write(entry->load->stop, 1);
    }
    entry->load = NULL;
}

// Somebody else may have moved up: an entry's place in the queue is its rank.
static void move(struct pictures *pictures, struct entry *entry)
{
    struct job job;

    if (!entry->load || !worker_drop(pictures->worker, entry->key, &job))
        return;
    job.urgency = entry->rank;
    worker_add(pictures->worker, job);
}

static void discard(struct pictures *pictures, struct entry *entry)
{
    let_go(pictures, entry);
    bitmap_destroy(entry->bitmap);
    free(entry->path);
    entry->bitmap = NULL;
    entry->path = NULL;
}

// Closes the gaps: a discarded entry has no path.
static void sweep(struct pictures *pictures)
{
    int kept = 0;

    for (int i = 0; i < pictures->count; i++)
        if (pictures->entries[i].path)
            pictures->entries[kept++] = pictures->entries[i];
    pictures->count = kept;
}

void pictures_destroy(struct pictures *pictures)
{
    if (!pictures)
        return;
    for (int i = 0; i < pictures->count; i++)
        discard(pictures, &pictures->entries[i]);
    if (pictures->preparing)
        pictures->preparing->owner = NULL;
    for (int i = 0; i < KEEPS_MOST; i++)
        if (pictures->keeps[i])
            pictures->keeps[i]->owner = NULL;
    free(pictures->entries);
    free(pictures);
}

static struct entry *add(struct pictures *pictures, const struct want *want)
{
    if (pictures->count == pictures->room) {
        pictures->room = pictures->room ? pictures->room * 2 : 32;
        pictures->entries = base_realloc(pictures->entries,
                                         (size_t)pictures->room * sizeof(struct entry));
    }

    struct entry *entry = &pictures->entries[pictures->count++];

    *entry = (struct entry){
        .key = want_key(want),
        .path = base_strdup(want->picture->path),
        .version = want->picture->version,
        .size = want->size,
        .state = PICTURE_COMING,
        .arrived_at = USEC_NEVER,
        .due = pictures->now + pictures->delay,
    };
    return entry;
}

static size_t bytes_of(struct size size)
{
    return (size_t)size.w * (size_t)size.h * sizeof(uint32_t);
}

// A replaced file is worth another try, and then the old failure is of no interest.
static void forget_other_versions(struct pictures *pictures, const struct want *want)
{
    for (int i = 0; i < pictures->count; i++) {
        struct entry *entry = &pictures->entries[i];

        if (entry->state == PICTURE_FAILED && !wanted(pictures, entry) &&
            entry->version != want->picture->version &&
            strcmp(entry->path, want->picture->path) == 0)
            discard(pictures, entry);
    }
    sweep(pictures);
}

// What has failed for a reason of that moment is tried once more when it is wanted
// anew, and not told again.
static void try_again(struct pictures *pictures, struct entry *entry,
                      const struct want *want)
{
    if (entry->state != PICTURE_FAILED || entry->refused ||
        entry->used + 1 >= pictures->lists)
        return;
    entry->state = PICTURE_COMING;
    entry->arrived = false;
    entry->arrived_at = USEC_NEVER;
    entry->due = pictures->now + pictures->delay;
    begin(pictures, entry, want);
}

static void take_in(struct pictures *pictures, const struct want *want, int rank)
{
    struct entry *entry = find(pictures, want_key(want));

    if (entry && wanted(pictures, entry))
        return; // twice in the list
    if (!entry) {
        forget_other_versions(pictures, want);
        entry = add(pictures, want);
        entry->rank = rank;
        begin(pictures, entry, want);
    }
    try_again(pictures, entry, want);
    if (entry->rank != rank) {
        entry->rank = rank;
        move(pictures, entry);
    }
    entry->used = pictures->lists;
}

// Of those in that state that nobody wants: how many, and the one longest unused.
static struct entry *oldest(const struct pictures *pictures, enum picture_state state,
                            int *count)
{
    struct entry *found = NULL;

    *count = 0;
    for (int i = 0; i < pictures->count; i++) {
        struct entry *entry = &pictures->entries[i];

        if (!entry->path || wanted(pictures, entry) || entry->state != state)
            continue;
        ++*count;
        if (!found || entry->used < found->used)
            found = entry;
    }
    return found;
}

// What is held, and what the loads on their way will need.
static size_t bytes_committed(const struct pictures *pictures)
{
    size_t bytes = pictures_bytes(pictures);

    for (int i = 0; i < pictures->count; i++)
        if (pictures->entries[i].load)
            bytes += bytes_of(pictures->entries[i].size);
    return bytes;
}

// How much may be held before what nobody wants goes. What is prepared is back within a
// frame or two and not worth the memory; what has to be decoded is.
static size_t keep_limit(const struct pictures *pictures)
{
    return pictures->supply->cache ? pictures->byte_limit / 5 * 2
                                   : pictures->byte_limit;
}

static void trim(struct pictures *pictures)
{
    struct entry *entry;
    int count;

    // What has not come is not worth keeping: the visitor is elsewhere by now.
    for (int i = 0; i < pictures->count; i++) {
        entry = &pictures->entries[i];
        if (!wanted(pictures, entry) && entry->state == PICTURE_COMING)
            discard(pictures, entry);
    }
    while (bytes_committed(pictures) > keep_limit(pictures) &&
           (entry = oldest(pictures, PICTURE_READY, &count)))
        discard(pictures, entry);
    while ((entry = oldest(pictures, PICTURE_FAILED, &count)) && count > FAILED_LIMIT)
        discard(pictures, entry);
    sweep(pictures);
}

void pictures_want(struct pictures *pictures, const struct want *wants, int count)
{
    size_t bytes = 0;

    pictures->lists++;
    for (int i = 0; i < count; i++) {
        const struct entry *entry = find(pictures, want_key(&wants[i]));

        bytes += bytes_of(wants[i].size);
        // The least urgent are not loaded when all do not fit; the first one always is.
        if (i > 0 && bytes > pictures->byte_limit &&
            (!entry || (entry->state == PICTURE_COMING && !entry->arrived)))
            continue;
        take_in(pictures, &wants[i], i);
    }
    trim(pictures);
}

static void settle(struct pictures *pictures, struct entry *entry)
{
    if (!entry->arrived)
        return;
    if (entry->arrived_at > pictures->now)
        entry->arrived_at = pictures->now;
    if (entry->due > pictures->now)
        return;
    entry->state = entry->bitmap ? PICTURE_READY : PICTURE_FAILED;
    entry->ready_at = entry->due > entry->arrived_at ? entry->due : entry->arrived_at;
}

static bool settle_all(struct pictures *pictures)
{
    bool came = false;

    for (int i = 0; i < pictures->count; i++) {
        struct entry *entry = &pictures->entries[i];

        if (entry->state != PICTURE_COMING)
            continue;
        settle(pictures, entry);
        came = came || entry->state != PICTURE_COMING;
    }
    return came;
}

bool pictures_collect(struct pictures *pictures, usec now,
                      void (*why)(void *context, const char *path, const char *text),
                      void *context)
{
    pictures->now = now;
    worker_collect(pictures->worker);
    if (pictures->behind)
        worker_collect(pictures->behind);

    bool came = settle_all(pictures);

    for (int i = 0; i < pictures->count; i++) {
        struct entry *entry = &pictures->entries[i];

        if (entry->state != PICTURE_FAILED || entry->told)
            continue;
        entry->told = true;
        if (why)
            why(context, entry->path, entry->why);
    }
    return came;
}

void pictures_finish(struct pictures *pictures)
{
    worker_finish(pictures->worker);
    settle_all(pictures);
}

static void prepare_run(void *data) // behind
{
    struct preparing *p = data;
    const struct supply *supply = p->supply;

    worker_be_modest();
    if (supply->cache && cache_needs_trim(supply->cache))
        cache_trim(supply->cache);
    p->answer =
        supply_prepare(supply, p->wants, p->count, (struct patience){.behind = true},
                       p->why, sizeof(p->why));
    if (supply->catalogue)
        catalogue_save_sometimes(supply->catalogue);
}

static void prepare_done(void *data)
{
    struct preparing *p = data;

    if (p->owner) {
        p->owner->preparing = NULL;
        if (p->answer == PREPARE_NOT_KEPT)
            memcpy(p->owner->not_kept, p->why, sizeof(p->why));
    }
    free((char *)p->picture.path);
    free(p->wants);
    free(p);
}

bool pictures_preparing(const struct pictures *pictures)
{
    return pictures->preparing != NULL;
}

const char *pictures_not_kept(const struct pictures *pictures)
{
    return *pictures->not_kept ? pictures->not_kept : NULL;
}

void pictures_prepare(struct pictures *pictures, const struct want *wants, int count)
{
    struct preparing *p;

    if (!pictures->behind || pictures->preparing || count == 0)
        return;
    p = base_alloc(sizeof(*p));
    *p = (struct preparing){.owner = pictures,
                            .supply = pictures->supply,
                            .picture = *wants[0].picture,
                            .count = count};
    p->picture.path = base_strdup(wants[0].picture->path);
    p->wants = base_alloc(sizeof(*wants) * (size_t)count);
    memcpy(p->wants, wants, sizeof(*wants) * (size_t)count);
    for (int i = 0; i < count; i++)
        p->wants[i].picture = &p->picture;
    pictures->preparing = p;
    worker_add(pictures->behind,
               (struct job){.run = prepare_run, .done = prepare_done, .data = p});
}

void pictures_delay(struct pictures *pictures, usec delay)
{
    pictures->delay = delay;
}

enum picture_state pictures_state(const struct pictures *pictures, uint64_t key,
                                  usec *ready_at)
{
    const struct entry *entry = find(pictures, key);

    if (ready_at)
        *ready_at =
            entry && entry->state == PICTURE_READY ? entry->ready_at : USEC_NEVER;
    return entry ? entry->state : PICTURE_COMING;
}

const struct bitmap *pictures_get(const struct pictures *pictures, uint64_t key)
{
    const struct entry *entry = find(pictures, key);

    return entry && entry->state == PICTURE_READY ? entry->bitmap : NULL;
}

usec pictures_deadline(const struct pictures *pictures)
{
    usec deadline = USEC_NEVER;

    for (int i = 0; i < pictures->count; i++) {
        const struct entry *entry = &pictures->entries[i];

        if (entry->state == PICTURE_COMING && entry->arrived && entry->due < deadline)
            deadline = entry->due;
    }
    return deadline;
}

size_t pictures_bytes(const struct pictures *pictures)
{
    size_t bytes = 0;

    for (int i = 0; i < pictures->count; i++)
        if (pictures->entries[i].bitmap)
            bytes += bitmap_bytes(pictures->entries[i].bitmap);
    return bytes;
}
