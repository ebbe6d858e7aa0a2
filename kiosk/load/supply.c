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

// An original, opened. Its version is that of the bytes that are read.
struct original {
    int fd;
    const char *path;
    uint64_t version;
    bool is_known;
    struct known known;
};

// ---- The original

static bool open_original(const struct supply *supply, const char *path,
                          struct original *original, char *why, size_t why_size)
{
    struct stat status;

    // Without O_NONBLOCK a pipe somebody left in the folder would stop the show.
    *original = (struct original){.fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK),
                                  .path = path};
    if (original->fd < 0 || fstat(original->fd, &status) != 0) {
        if (errno == ENOENT)
            snprintf(why, why_size, "the file is not there");
        else
            snprintf(why, why_size, "the file cannot be read: %s", strerror(errno));
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

    if (!supply->catalogue || original->is_known || answer == DECODER_FAILED)
        return;
    if (answer == DECODER_REFUSED) {
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

// A decoder's job for these results, and what is learned from it.
static enum decoder_answer decode(const struct supply *supply,
                                  struct original *original, struct decoder_job *job,
                                  struct decoded *decoded, char *why, size_t why_size)
{
    job->program = supply->decoder;
    job->file = original->fd;

    enum decoder_answer answer = decoder_ask(job, decoded, why, why_size);

    learn(supply, original, answer, decoded, why);
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
    if (!bitmap)
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

static enum supply_answer refuse(const struct known *known, char *why, size_t why_size)
{
    snprintf(why, why_size, "%s", known->why);
    return SUPPLY_REFUSED;
}

static enum supply_answer answer_of(enum decoder_answer answer)
{
    return answer == DECODER_FINE      ? SUPPLY_FINE
           : answer == DECODER_REFUSED ? SUPPLY_REFUSED
                                       : SUPPLY_FAILED;
}

static enum supply_answer load_original(const struct supply *supply,
                                        struct original *original,
                                        const struct want *want, struct bitmap **bitmap,
                                        struct leftover **leftover, char *why,
                                        size_t why_size)
{
    struct decoder_job job = {.results = {fit(want)}, .count = 1};
    struct decoded decoded;
    enum decoder_answer answer =
        decode(supply, original, &job, &decoded, why, why_size);

    if (answer != DECODER_FINE)
        return answer_of(answer);
    *bitmap = copy(decoded.results[0], want->size);
    if (!*bitmap)
        snprintf(why, why_size, "there is not enough memory for the picture");
    if (leftover && supply->cache && original->is_known && *bitmap && !want->passing) {
        *leftover = base_alloc(sizeof(**leftover));
        **leftover =
            (struct leftover){decoded, name_of(want, &original->known), want->size};
    } else {
        decoded_free(&decoded);
    }
    return *bitmap ? SUPPLY_FINE : SUPPLY_FAILED;
}

enum supply_answer supply_load(const struct supply *supply, const struct want *want,
                               struct bitmap **bitmap, struct leftover **leftover,
                               char *why, size_t why_size)
{
    struct original original;
    struct known known;

    *bitmap = NULL;
    if (leftover)
        *leftover = NULL;
    if (want->size.w <= 0 || want->size.h <= 0) {
        snprintf(why, why_size, "a picture of no size was asked for");
        return SUPPLY_FAILED;
    }
    // What is prepared is found without the original.
    if (supply->cache && supply->catalogue &&
        catalogue_find(supply->catalogue, want->picture->path, want->picture->version,
                       &known)) {
        if (known.refused)
            return refuse(&known, why, why_size);
        if ((*bitmap = find_prepared(supply, want, &known)))
            return SUPPLY_FINE;
    }
    if (!open_original(supply, want->picture->path, &original, why, why_size))
        return SUPPLY_FAILED;

    enum supply_answer answer =
        original.is_known && original.known.refused
            ? refuse(&original.known, why, why_size)
            : load_original(supply, &original, want, bitmap, leftover, why, why_size);

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

static bool probe(const struct supply *supply, struct original *original,
                  struct known *known)
{
    struct decoder_job job = {
        .results = {{.mode = DECODE_FIT, .focus = {0.5F, 0.5F}, .zoom = 1}},
        .count = 1,
    };
    enum decoder_answer answer = DECODER_REFUSED;
    struct decoded decoded = {0};
    struct header header;
    char why[KNOWN_WHY_BYTES] = "";

    if (header_read(original->fd, &header, why, sizeof(why))) {
        job.results[0].size = probe_size(header.upright);
        answer = decode(supply, original, &job, &decoded, why, sizeof(why));
    } else {
        learn(supply, original, answer, &decoded, why);
    }

    if (answer == DECODER_FINE) {
        known->size = decoded.size;
        known->mean = decoded.mean;
        decoded_free(&decoded);
    } else {
        known->refused = answer == DECODER_REFUSED;
        memcpy(known->why, why, sizeof(why));
    }
    return answer != DECODER_FAILED;
}

bool supply_probe(const struct supply *supply, const char *path, struct known *known)
{
    struct original original;
    bool good = true;

    *known = (struct known){0};
    if (!open_original(supply, path, &original, known->why, sizeof(known->why)))
        return false;
    if (original.is_known)
        *known = original.known;
    else
        good = probe(supply, &original, known);
    close(original.fd);
    return good;
}

// ---- Preparing

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

// At most as many as go into one job.
static bool prepare_some(const struct supply *supply, struct original *original,
                         const struct want *wants, int count, bool behind, char *why,
                         size_t why_size)
{
    const struct want *missing[DECODE_RESULTS_MAX];
    struct decoder_job job = {.behind = behind};
    struct decoded decoded;

    job.count = missing_wants(supply, &original->known, wants, count, missing);
    if (job.count == 0)
        return true;
    for (int i = 0; i < job.count; i++)
        job.results[i] = fit(missing[i]);
    if (decode(supply, original, &job, &decoded, why, why_size) != DECODER_FINE)
        return false;
    for (int i = 0; i < job.count; i++) {
        struct cache_name name = name_of(missing[i], &original->known);

        write_prepared(supply, &name, decoded.results[i], missing[i]->size,
                       decoded.mean);
    }
    decoded_free(&decoded);
    return true;
}

static bool prepare_wants(const struct supply *supply, struct original *original,
                          const struct want *wants, int count, bool behind, char *why,
                          size_t why_size)
{
    bool good = true;

    for (int i = 0; good && i < count; i += DECODE_RESULTS_MAX)
        good =
            prepare_some(supply, original, wants + i,
                         int_min(count - i, DECODE_RESULTS_MAX), behind, why, why_size);
    return good;
}

// The rows from `top` on that leave the decoder together: whole rows of tiles.
static int strip_rows(struct size size, int top)
{
    int64_t rows = strip_pixels / size.w / PREPARED_TILE * PREPARED_TILE;

    rows = rows < PREPARED_TILE ? PREPARED_TILE : rows;
    return size.h - top < rows ? size.h - top : (int)rows;
}

static bool put_strips(const struct supply *supply, struct original *original,
                       struct prepared_writer *writer, bool behind, char *why,
                       size_t why_size)
{
    struct size size = original->known.size;
    bool good = true;

    for (int top = 0; good && top < size.h;) {
        int rows = strip_rows(size, top);
        struct decoder_job job = {
            .behind = behind,
            .results = {{.mode = DECODE_PART, .size = {size.w, rows}, .y = top}},
            .count = 1,
        };
        struct decoded decoded;

        good = decode(supply, original, &job, &decoded, why, why_size) == DECODER_FINE;
        if (good) {
            good = prepared_put(writer, decoded.results[0], rows, (size_t)size.w);
            decoded_free(&decoded);
        }
        top += rows;
    }
    return good;
}

static bool prepare_tiles(const struct supply *supply, struct original *original,
                          bool behind, char *why, size_t why_size)
{
    struct cache_name name = cache_name_of(&original->known.content, NULL);

    if (cache_has(supply->cache, &name))
        return true;

    int fd = cache_begin(supply->cache, &name);

    if (fd < 0)
        return true; // nowhere to keep it: it will be read from the original

    struct prepared_writer *writer =
        prepared_begin(fd, original->known.size, original->known.mean, true);
    bool good = put_strips(supply, original, writer, behind, why, why_size);
    bool whole = prepared_end(writer);

    cache_keep(supply->cache, &name, fd, good && whole && is_unchanged(original));
    return good;
}

bool supply_prepare(const struct supply *supply, const struct want *wants, int count,
                    bool behind, char *why, size_t why_size)
{
    struct original original;
    struct known known;
    bool good = true;

    if (count == 0)
        return true;
    if (!open_original(supply, wants[0].picture->path, &original, why, why_size))
        return false;
    if (!original.is_known)
        good = probe(supply, &original, &known);
    if (!original.is_known || original.known.refused) {
        snprintf(why, why_size, "%s",
                 original.is_known ? original.known.why : known.why);
        good = false;
    }
    good = good &&
           prepare_wants(supply, &original, wants, count, behind, why, why_size) &&
           prepare_tiles(supply, &original, behind, why, why_size);
    close(original.fd);
    return good;
}
