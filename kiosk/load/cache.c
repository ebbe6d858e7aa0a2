#include "load/cache.h"

#include "host/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// A new file has no name until it is whole (O_TMPFILE); on file systems that cannot do
// that (FAT, NFS, some overlays) it has a hidden one. It is not synced: a power cut may
// leave a file without its bytes, and size and checksums tell.
//
// The time of a file's last change is the day it was last read.

// The beginning of a hidden name.
static const char HIDDEN[] = ".new-";

enum {
    PATH_BYTES = 4096,
    HASH_DIGITS = 32,
    DAY_SECONDS = 24 * 3600,
    WRITES_PER_TRIM = 256
};

struct cache {
    char *folder; // NULL: nothing is held
    uint64_t byte_limit;
    pthread_mutex_t lock;
    uint64_t written; // bytes since the last trim
    uint64_t held;    // found by it
    int writes;
    bool trimmed;
};

struct cache *cache_open(const char *folder, uint64_t byte_limit)
{
    struct cache *cache = base_alloc(sizeof(*cache));

    if (pthread_mutex_init(&cache->lock, NULL) != 0)
        base_die("no locks left");
    if (folder && byte_limit) {
        cache->folder = file_join(folder, "pictures");
        cache->byte_limit = byte_limit;
    }
    return cache;
}

void cache_close(struct cache *cache)
{
    if (!cache)
        return;
    pthread_mutex_destroy(&cache->lock);
    free(cache->folder);
    free(cache);
}

struct cache_name cache_name_of(const struct content *content, const struct want *want)
{
    struct cache_name name;
    int length =
        snprintf(name.text, sizeof(name.text), "%02x/%016" PRIx64 "%016" PRIx64,
                 (unsigned)(content->high >> 56), content->high, content->low);
    char *end = name.text + length;
    size_t room = sizeof(name.text) - (size_t)length;

    if (!want) {
        snprintf(end, room, "-tiles.%d", PREPARED_FORMAT);
        return name;
    }

    // Sixteenths of a pixel: less is no other crop.
    struct crop crop = want_crop(want);
    int64_t parts[] = {llround(crop.x * 16), llround(crop.y * 16), llround(crop.w * 16),
                       llround(crop.h * 16)};
    uint64_t hash = hash_bytes(HASH_START, parts, sizeof(parts));

    snprintf(end, room, "-%dx%d-%08" PRIx32 ".%d", want->size.w, want->size.h,
             (uint32_t)(hash ^ hash >> 32), PREPARED_FORMAT);
    return name;
}

static bool path_of(const struct cache *cache, const struct cache_name *name,
                    char path[PATH_BYTES])
{
    return cache->folder &&
           snprintf(path, PATH_BYTES, "%s/%s", cache->folder, name->text) < PATH_BYTES;
}

bool cache_has(struct cache *cache, const struct cache_name *name)
{
    char path[PATH_BYTES];
    int fd = path_of(cache, name, path) ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    struct prepared *prepared = fd >= 0 ? prepared_open(fd) : NULL;
    bool sound = prepared != NULL;

    prepared_close(prepared);
    if (fd >= 0)
        close(fd);
    if (fd >= 0 && !sound)
        unlink(path);
    return sound;
}

bool cache_has_room(struct cache *cache, uint64_t bytes)
{
    pthread_mutex_lock(&cache->lock);

    bool fits = cache->held + cache->written + bytes <= cache->byte_limit;

    pthread_mutex_unlock(&cache->lock);
    return fits;
}

int cache_read(struct cache *cache, const struct cache_name *name)
{
    char path[PATH_BYTES];
    struct stat status;
    int fd = path_of(cache, name, path) ? open(path, O_RDONLY | O_CLOEXEC) : -1;

    if (fd >= 0 && fstat(fd, &status) == 0 &&
        time(NULL) - status.st_mtim.tv_sec > DAY_SECONDS)
        futimens(fd, NULL); // on a disk that cannot be written to it stays as it is
    return fd;
}

void cache_remove(struct cache *cache, const struct cache_name *name)
{
    char path[PATH_BYTES];

    if (path_of(cache, name, path))
        unlink(path);
}

// The folder that a file lies in, with all above it.
static bool make_folder(const char *path, char folder[PATH_BYTES])
{
    size_t length = (size_t)(strrchr(path, '/') - path);

    memcpy(folder, path, length);
    folder[length] = '\0';
    return file_is_folder(folder) || file_make_folders(folder);
}

int cache_begin(struct cache *cache, const struct cache_name *name)
{
    char path[PATH_BYTES], folder[PATH_BYTES];

    if (!path_of(cache, name, path) || !make_folder(path, folder))
        return -1;

    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0644);

    if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return fd;
    if (snprintf(path, sizeof(path), "%s/%sXXXXXX", folder, HIDDEN) >= PATH_BYTES)
        return -1;
    return mkostemp(path, O_CLOEXEC);
}

// The hidden name of a new file; false: it has none.
static bool hidden_name(int fd, char path[PATH_BYTES])
{
    char own[64];
    ssize_t length;
    const char *slash;

    snprintf(own, sizeof(own), "/proc/self/fd/%d", fd);
    length = readlink(own, path, PATH_BYTES - 1);
    path[length > 0 ? length : 0] = '\0';
    slash = strrchr(path, '/');
    return slash && strncmp(slash + 1, HIDDEN, strlen(HIDDEN)) == 0;
}

// Gives a new file its name; one that has it already serves as well.
static bool name_file(int fd, const char *path)
{
    char own[64], hidden[PATH_BYTES];

    if (hidden_name(fd, hidden))
        return rename(hidden, path) == 0;
    snprintf(own, sizeof(own), "/proc/self/fd/%d", fd);
    return linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ||
           errno == EEXIST;
}

bool cache_keep(struct cache *cache, const struct cache_name *name, int fd, bool whole)
{
    char path[PATH_BYTES], hidden[PATH_BYTES];
    struct stat status;
    bool kept = whole && path_of(cache, name, path) && fstat(fd, &status) == 0 &&
                name_file(fd, path);

    if (!kept && hidden_name(fd, hidden))
        unlink(hidden);
    close(fd);
    if (kept) {
        pthread_mutex_lock(&cache->lock);
        cache->written += (uint64_t)status.st_size;
        cache->writes++;
        pthread_mutex_unlock(&cache->lock);
    }
    return kept;
}

// ---- The bound

struct kept {
    char *path;
    uint64_t bytes;
    time_t read;
    bool tiles;
};

struct listing {
    struct kept *files;
    int count, room;
    uint64_t bytes;
};

static bool is_hexadecimal(const char *text, size_t count)
{
    return strspn(text, "0123456789abcdef") >= count;
}

// A name that this program gives, in this format or another one.
static bool is_ours(const char *name)
{
    return strncmp(name, HIDDEN, strlen(HIDDEN)) == 0 ||
           (is_hexadecimal(name, HASH_DIGITS) && name[HASH_DIGITS] == '-');
}

static bool is_of_this_format(const char *name)
{
    char end[16];
    size_t length = strlen(name),
           tail = (size_t)snprintf(end, sizeof(end), ".%d", PREPARED_FORMAT);

    return length > tail && strcmp(name + length - tail, end) == 0;
}

static void list_file(struct listing *listing, const char *path, const char *name)
{
    struct stat status;

    if (!is_ours(name) || lstat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return;
    if (!is_of_this_format(name)) {
        // A hidden one may be another process's work of this moment.
        if (*name != '.' || time(NULL) - status.st_mtim.tv_sec > DAY_SECONDS)
            unlink(path);
        return;
    }
    if (listing->count == listing->room) {
        listing->room = listing->room ? listing->room * 2 : 256;
        listing->files = base_realloc(listing->files,
                                      sizeof(*listing->files) * (size_t)listing->room);
    }
    listing->files[listing->count++] =
        (struct kept){base_strdup(path), (uint64_t)status.st_size,
                      status.st_mtim.tv_sec, strstr(name, "-tiles.") != NULL};
    listing->bytes += (uint64_t)status.st_size;
}

// Only folders of this program's making: two hexadecimal digits, and no link to
// somewhere else.
static bool is_folder_of_ours(const char *path, const char *name)
{
    struct stat status;

    return strlen(name) == 2 && is_hexadecimal(name, 2) && lstat(path, &status) == 0 &&
           S_ISDIR(status.st_mode);
}

static void list_folder(struct listing *listing, const char *folder, int depth)
{
    DIR *open_folder = opendir(folder);

    for (struct dirent *entry; open_folder && (entry = readdir(open_folder));) {
        char *path = file_join(folder, entry->d_name);

        if (depth > 0)
            list_file(listing, path, entry->d_name);
        else if (is_folder_of_ours(path, entry->d_name))
            list_folder(listing, path, 1);
        free(path);
    }
    if (open_folder)
        closedir(open_folder);
}

// Which goes first.
static int by_worth(const void *left, const void *right)
{
    const struct kept *a = left, *b = right;

    if (a->tiles != b->tiles)
        return a->tiles ? -1 : 1;
    return a->read < b->read ? -1 : a->read > b->read;
}

void cache_trim(struct cache *cache)
{
    struct listing listing = {0};
    uint64_t enough = cache->byte_limit / 10 * 9;

    if (!cache->folder)
        return;
    list_folder(&listing, cache->folder, 0);
    if (listing.bytes > cache->byte_limit) {
        qsort(listing.files, (size_t)listing.count, sizeof(*listing.files), by_worth);
        for (int i = 0; i < listing.count && listing.bytes > enough; i++)
            if (unlink(listing.files[i].path) == 0)
                listing.bytes -= listing.files[i].bytes;
    }
    for (int i = 0; i < listing.count; i++)
        free(listing.files[i].path);
    free(listing.files);
    pthread_mutex_lock(&cache->lock);
    cache->held = listing.bytes;
    cache->written = 0;
    cache->writes = 0;
    cache->trimmed = true;
    pthread_mutex_unlock(&cache->lock);
}

bool cache_needs_trim(struct cache *cache)
{
    pthread_mutex_lock(&cache->lock);

    bool full = cache->held + cache->written > cache->byte_limit;
    bool needs =
        cache->folder && (!cache->trimmed || full || cache->writes >= WRITES_PER_TRIM);

    pthread_mutex_unlock(&cache->lock);
    return needs;
}
