#include "load/supply.h"

#include "decode/header.h"
#include "load/decoder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The bitmap that a picture is probed by: a JPEG is read whole, at an eighth.
enum { PROBE_SIDE = 64 };
// So many pixels of a picture leave the decoder at a time on their way to tiles.
static const int64_t strip_pixels = 32 * 1000 * 1000;

struct leftover {
    struct decoded decoded; // its first result is the bitmap
    struct cache_name name;
    struct size size;
};

// Who asks, and where the sentence goes.
struct asker {
    struct patience patience;
    char *why;
    size_t why_size;
};

// An original, opened. Its version is that of the bytes that are read.
struct original {
    struct asker asker;
    int fd;
    const char *path;
    uint64_t version;
    bool is_known;
    struct known known;
};

static void say(const struct asker *asker, const char *text)
{
    snprintf(asker->why, asker->why_size, "%s", text);
}

// ---- The original

static bool open_original(const struct supply *supply, const char *path,
                          struct asker asker, struct original *original)
{
    struct stat status;

    // Without O_NONBLOCK a pipe somebody left in the folder would stop the show.
    *original = (struct original){
        .asker = asker,
        .fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK),
        .path = path,
    };
    if (original->fd < 0 || fstat(original->fd, &status) != 0) {
        if (errno == ENOENT)
            say(&asker, "the file is not there");
        else
            snprintf(asker.why, asker.why_size, "the file cannot be read: %s",
                     strerror(errno));
        if (original->fd >= 0)
            close(original->fd);
        return false;
    }
    original->version = content_version(&status);
    original->is_known =
        supply->catalogue &&
        catalogue_find(supply->catalogue, path, original->version, &original->known);
    return true;
}

// Whether the file is still what it was when it was opened: nobody wrote into it.
static bool is_unchanged(const struct original *original)
{
    struct stat status;

    return fstat(original->fd, &status) == 0 &&
           content_version(&status) == original->version;
}

// What the decoder found out goes into the catalogue.
static void learn(const struct supply *supply, struct original *original,
                  enum decoder_answer answer, const struct decoded *decoded,
                  const char *why)
{
    struct known known = {0};

    // A refusal comes late where only the full size shows what is wrong.
    bool refused = answer == DECODER_REFUSED;

    if (!supply->catalogue || (answer != DECODER_FINE && !refused) ||
        (original->is_known && (!refused || original->known.refused)))
        return;
    if (refused) {
        known.refused = true;
        snprintf(known.why, sizeof(known.why), "%s", why);
    } else {
        known.size = decoded->size;
        known.mean = decoded->mean;
        if (!content_of(original->fd, &known.content))
            return;
    }
    if (!is_unchanged(original))
        return;
    original->known = known;
    original->is_known = true;
    catalogue_put(supply->catalogue, original->path, original->version, &known);
}

// The picture under another name, or of a catalogue that is lost: its tiles tell what
// would have to be decoded else.
static void recognise(const struct supply *supply, struct original *original)
{
    struct known known = {0};
    struct cache_name name;
    struct prepared *prepared = NULL;
    int fd;

    if (!supply->cache || !supply->catalogue || original->is_known ||
        !content_of(original->fd, &known.content))
        return;
    name = cache_name_of(&known.content, NULL);
    fd = cache_read(supply->cache, &name);
    if (fd < 0)
        return;
    prepared = prepared_open(fd);
    if (prepared && is_unchanged(original)) {
        known.size = prepared_size(prepared);
        known.mean = prepared_mean(prepared);
        original->known = known;
        original->is_known = true;
        catalogue_put(supply->catalogue, original->path, original->version, &known);
    }
    prepared_close(prepared);
    close(fd);
}

// A decoder's job for these results, and what is learned from it.
static enum decoder_answer decode(const struct supply *supply,
                                  struct original *original, struct decoder_job *job,
                                  struct decoded *decoded)
{
    const struct asker *asker = &original->asker;

    job->program = supply->decoder;
    job->file = original->fd;
    job->behind = asker->patience.behind;
    job->stop = asker->patience.stop;

    enum decoder_answer answer = decoder_ask(job, decoded, asker->why, asker->why_size);

    learn(supply, original, answer, decoded, asker->why);
    return answer;
}

static struct decode_result fit(const struct want *want)
{
    return (struct decode_result){.mode = DECODE_FIT,
                                  .size = want->size,
                                  .focus = want->focus,
                                  .zoom = want->zoom};
}

// ---- What was prepared

// The want as it is for the picture's true size: a file may have been replaced since
// the show was read.
struct true_want {
    struct picture picture;
    struct want want;
};

static struct true_want true_want(const struct want *want, const struct known *known)
{
    struct true_want t = {*want->picture, *want};

    t.picture.size = known->size;
    return t;
}

static struct cache_name name_of(const struct want *want, const struct known *known)
{
    struct true_want t = true_want(want, known);

    t.want.picture = &t.picture;
    return cache_name_of(&known->content, &t.want);
}

// From a file of this name; NULL: there is none, or it is damaged and is gone now.
// `want`: that part of it; NULL: as it is.
static struct bitmap *read_prepared(const struct supply *supply,
                                    const struct cache_name *name,
                                    const struct want *want)
{
    int fd = cache_read(supply->cache, name);

    if (fd < 0)
        return NULL;

    struct prepared *prepared = prepared_open(fd);
    struct bitmap *bitmap = NULL;

    if (prepared)
        bitmap = want ? prepared_want(prepared, want) : prepared_read(prepared);
    if (!prepared || prepared_is_damaged(prepared))
        cache_remove(supply->cache, name);
    prepared_close(prepared);
    close(fd);
    return bitmap;
}

static bool is_size(const struct bitmap *bitmap, struct size size)
{
    return bitmap->w == size.w && bitmap->h == size.h;
}

static struct bitmap *find_prepared(const struct supply *supply,
                                    const struct want *want, const struct known *known)
{
    struct cache_name exact = name_of(want, known);
    struct cache_name tiles = cache_name_of(&known->content, NULL);
    struct bitmap *bitmap = read_prepared(supply, &exact, NULL);

    if (bitmap && !is_size(bitmap, want->size)) {
        bitmap_destroy(bitmap);
        bitmap = NULL;
    }
    return bitmap ? bitmap : read_prepared(supply, &tiles, want);
}

static struct bitmap *copy(const uint32_t *pixels, struct size size)
{
    struct bitmap *bitmap = bitmap_create(size.w, size.h);

    if (bitmap)
        memcpy(bitmap->pixels, pixels, bitmap_bytes(bitmap));
    return bitmap;
}

static bool write_prepared(const struct supply *supply, const struct cache_name *name,
                           const uint32_t *pixels, struct size size, color mean)
{
    int fd = cache_begin(supply->cache, name);

    if (fd < 0)
        return false;

    struct prepared_writer *writer = prepared_begin(fd, size, mean, false);

    prepared_put(writer, pixels, size.h, (size_t)size.w);
    return cache_keep(supply->cache, name, fd, prepared_end(writer));
}

// ---- Loading

static enum supply_answer answer_of(enum decoder_answer answer)
{
    switch (answer) {
    case DECODER_FINE:
        return SUPPLY_FINE;
    case DECODER_REFUSED:
    case DECODER_DIED:
        return SUPPLY_REFUSED;
    case DECODER_FAILED:
        break;
    }
    return SUPPLY_FAILED;
}

static enum supply_answer load_original(const struct supply *supply,
                                        struct original *original,
                                        const struct want *want, struct bitmap **bitmap,
                                        struct leftover **leftover)
{
    struct decoder_job job = {.results = {fit(want)}, .count = 1};
    struct decoded decoded;
    enum decoder_answer answer = decode(supply, original, &job, &decoded);

    if (answer != DECODER_FINE)
        return answer_of(answer);
    *bitmap = copy(decoded.results[0], want->size);
    if (!*bitmap)
        say(&original->asker, "there is not enough memory for the picture");
    if (leftover && supply->cache && original->is_known && *bitmap && !want->passing &&
        is_unchanged(original)) {
        *leftover = base_alloc(sizeof(**leftover));
        **leftover =
            (struct leftover){decoded, name_of(want, &original->known), want->size};
    } else {
        decoded_free(&decoded);
    }
    return *bitmap ? SUPPLY_FINE : SUPPLY_FAILED;
}

// What is known of it may say that it is refused, or where it is prepared already.
static bool load_known(const struct supply *supply, const struct want *want,
                       const struct known *known, const struct asker *asker,
                       struct bitmap **bitmap, enum supply_answer *answer)
{
    *answer = known->refused ? SUPPLY_REFUSED : SUPPLY_FINE;
    if (known->refused) {
        say(asker, known->why);
        return true;
    }
    *bitmap = supply->cache ? find_prepared(supply, want, known) : NULL;
    return *bitmap != NULL;
}

enum supply_answer supply_load(const struct supply *supply, const struct want *want,
                               struct patience patience, struct bitmap **bitmap,
                               struct leftover **leftover, char *why, size_t why_size)
{
    struct asker asker = {patience, why, why_size};
    enum supply_answer answer;
    struct original original;
    struct known known;

    *bitmap = NULL;
    if (leftover)
        *leftover = NULL;
    if (want->size.w <= 0 || want->size.h <= 0) {
        say(&asker, "a picture of no size was asked for");
        return SUPPLY_FAILED;
    }
    // What is prepared is found without the original.
    if (supply->catalogue &&
        catalogue_find(supply->catalogue, want->picture->path, want->picture->version,
                       &known) &&
        load_known(supply, want, &known, &asker, bitmap, &answer))
        return answer;
    if (!open_original(supply, want->picture->path, asker, &original))
        return SUPPLY_FAILED;
    recognise(supply, &original);
    // It may have been replaced since the show was read, and be known as it is now.
    if (!original.is_known ||
        !load_known(supply, want, &original.known, &asker, bitmap, &answer))
        answer = load_original(supply, &original, want, bitmap, leftover);
    close(original.fd);
    return answer;
}

void supply_keep(const struct supply *supply, struct leftover *leftover)
{
    if (!cache_has(supply->cache, &leftover->name))
        write_prepared(supply, &leftover->name, leftover->decoded.results[0],
                       leftover->size, leftover->decoded.mean);
    leftover_free(leftover);
}

void leftover_free(struct leftover *leftover)
{
    if (!leftover)
        return;
    decoded_free(&leftover->decoded);
    free(leftover);
}

// ---- Probing

// The whole picture, small.
static struct size probe_size(struct size picture)
{
    int longer = int_max(picture.w, picture.h);

    return (struct size){int_max(1, picture.w * PROBE_SIDE / longer),
                         int_max(1, picture.h * PROBE_SIDE / longer)};
}

static enum decoder_answer probe(const struct supply *supply, struct original *original,
                                 struct known *known)
{
    struct decoder_job job = {
        .results = {{.mode = DECODE_FIT, .focus = {0.5F, 0.5F}, .zoom = 1}},
        .count = 1,
    };
    enum decoder_answer answer = DECODER_REFUSED;
    struct decoded decoded = {0};
    struct header header;

    *known = (struct known){0};
    original->asker.why = known->why;
    original->asker.why_size = sizeof(known->why);
    if (header_read(original->fd, &header, known->why, sizeof(known->why))) {
        job.results[0].size = probe_size(header.upright);
        answer = decode(supply, original, &job, &decoded);
    } else {
        learn(supply, original, answer, &decoded, known->why);
    }
    known->refused = answer == DECODER_REFUSED || answer == DECODER_DIED;
    if (answer == DECODER_FINE) {
        known->size = decoded.size;
        known->mean = decoded.mean;
        decoded_free(&decoded);
    }
    return answer;
}

bool supply_probe(const struct supply *supply, const char *path, struct known *known)
{
    struct original original;
    bool good = true;

    *known = (struct known){0};
    if (!open_original(supply, path,
                       (struct asker){{0}, known->why, sizeof(known->why)}, &original))
        return false;
    recognise(supply, &original);
    if (original.is_known)
        *known = original.known;
    else
        good = probe(supply, &original, known) != DECODER_FAILED;
    close(original.fd);
    return good;
}

// ---- Preparing

static enum prepare_answer not_kept(const struct asker *asker)
{
    snprintf(asker->why, asker->why_size, "it cannot be kept: %s",
             errno ? strerror(errno) : "the disk takes no more");
    return PREPARE_NOT_KEPT;
}

// What of these wants there is not yet.
static int missing_wants(const struct supply *supply, const struct known *known,
                         const struct want *wants, int count,
                         const struct want **missing)
{
    int found = 0;

    for (int i = 0; i < count; i++) {
        struct cache_name name = name_of(&wants[i], known);
        bool twice = false;

        for (int k = 0; k < found && !twice; k++) {
            struct cache_name other = name_of(missing[k], known);

            twice = strcmp(name.text, other.text) == 0;
        }
        if (!twice && !cache_has(supply->cache, &name))
            missing[found++] = &wants[i];
    }
    return found;
}

static bool write_results(const struct supply *supply, const struct known *known,
                          const struct decoded *decoded,
                          const struct want *const *wants, int count)
{
    bool good = true;

    for (int i = 0; good && i < count; i++) {
        struct cache_name name = name_of(wants[i], known);

        good = write_prepared(supply, &name, decoded->results[i], wants[i]->size,
                              decoded->mean);
    }
    return good;
}

// At most as many as go into one job.
static enum prepare_answer prepare_some(const struct supply *supply,
                                        struct original *original,
                                        const struct want *wants, int count)
{
    const struct want *missing[DECODE_RESULTS_MAX];
    enum prepare_answer answer = PREPARE_FINE;
    struct decoder_job job = {
        .count = missing_wants(supply, &original->known, wants, count, missing)};
    struct decoded decoded;

    if (job.count == 0)
        return PREPARE_FINE;
    for (int i = 0; i < job.count; i++)
        job.results[i] = fit(missing[i]);
    if (decode(supply, original, &job, &decoded) != DECODER_FINE)
        return PREPARE_REFUSED;
    errno = 0;
    // A file that changed meanwhile is another picture, and comes by itself.
    if (is_unchanged(original) &&
        !write_results(supply, &original->known, &decoded, missing, job.count))
        answer = not_kept(&original->asker);
    decoded_free(&decoded);
    return answer;
}

static enum prepare_answer prepare_wants(const struct supply *supply,
                                         struct original *original,
                                         const struct want *wants, int count)
{
    enum prepare_answer answer = PREPARE_FINE;

    for (int i = 0; answer == PREPARE_FINE && i < count; i += DECODE_RESULTS_MAX)
        answer = prepare_some(supply, original, wants + i,
                              int_min(count - i, DECODE_RESULTS_MAX));
    return answer;
}

// The rows from `top` on that leave the decoder together: whole rows of tiles.
static int strip_rows(struct size size, int top)
{
    int64_t rows = strip_pixels / size.w / PREPARED_TILE * PREPARED_TILE;

    rows = rows < PREPARED_TILE ? PREPARED_TILE : rows;
    return size.h - top < rows ? size.h - top : (int)rows;
}

static enum prepare_answer put_strips(const struct supply *supply,
                                      struct original *original,
                                      struct prepared_writer *writer)
{
    struct size size = original->known.size;
    enum prepare_answer answer = PREPARE_FINE;

    for (int top = 0; answer == PREPARE_FINE && top < size.h;) {
        int rows = strip_rows(size, top);
        struct decoder_job job = {
            .results = {{.mode = DECODE_PART, .size = {size.w, rows}, .y = top}},
            .count = 1,
        };
        struct decoded decoded;

        if (decode(supply, original, &job, &decoded) != DECODER_FINE)
            return PREPARE_REFUSED;
        errno = 0;
        if (!prepared_put(writer, decoded.results[0], rows, (size_t)size.w))
            answer = not_kept(&original->asker);
        decoded_free(&decoded);
        top += rows;
    }
    return answer;
}

// At worst they take a byte a pixel; a photograph takes less than half of that.
static enum prepare_answer prepare_tiles(const struct supply *supply,
                                         struct original *original)
{
    struct size size = original->known.size;
    struct cache_name name = cache_name_of(&original->known.content, NULL);

    if (cache_has(supply->cache, &name) ||
        !cache_has_room(supply->cache, (uint64_t)size.w * (uint64_t)size.h))
        return PREPARE_FINE;

    int fd = cache_begin(supply->cache, &name);

    if (fd < 0)
        return not_kept(&original->asker);

    struct prepared_writer *writer =
        prepared_begin(fd, size, original->known.mean, true);
    enum prepare_answer answer = put_strips(supply, original, writer);
    bool whole = prepared_end(writer) && answer == PREPARE_FINE;

    if (!cache_keep(supply->cache, &name, fd, whole && is_unchanged(original)) &&
        whole && is_unchanged(original))
        return not_kept(&original->asker);
    return answer;
}

enum prepare_answer supply_prepare(const struct supply *supply,
                                   const struct want *wants, int count,
                                   struct patience patience, char *why, size_t why_size)
{
    struct asker asker = {patience, why, why_size};
    enum prepare_answer answer = PREPARE_FINE;
    struct original original;
    struct known known;

    if (count == 0)
        return PREPARE_FINE;
    if (!open_original(supply, wants[0].picture->path, asker, &original))
        return PREPARE_REFUSED;
    recognise(supply, &original);
    if (!original.is_known)
        probe(supply, &original, &known);
    original.asker = asker;
    if (!original.is_known || original.known.refused) {
        say(&asker, original.is_known ? original.known.why
                    : *known.why      ? known.why
                                      : "the file changes while it is read");
        answer = PREPARE_REFUSED;
    }
    if (answer == PREPARE_FINE)
        answer = prepare_wants(supply, &original, wants, count);
    if (answer == PREPARE_FINE)
        answer = prepare_tiles(supply, &original);
    close(original.fd);
    return answer;
}
