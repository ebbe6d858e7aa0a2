#include "host/file.h"

#include "base/base.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_DEPTH = 4, COPY_LIMIT = 1 << 30 };

__attribute__((format(printf, 3, 4))) static bool say(char *why, size_t why_size,
                                                      const char *format, ...)
{
    va_list args;

    if (!why || !why_size)
        return false;
    va_start(args, format);
    vsnprintf(why, why_size, format, args);
    va_end(args);
    return false;
}

static bool say_errno(char *why, size_t why_size, const char *what)
{
    if (errno == ENOENT)
        return say(why, why_size, "the file is not there");
    if (errno == EACCES || errno == EPERM)
        return say(why, why_size, "the file %s: its permissions forbid it", what);
    return say(why, why_size, "the file %s: %s", what, strerror(errno));
}

static bool read_bytes(int fd, char *bytes, size_t room, size_t *count)
{
    *count = 0;
    while (*count < room) {
        ssize_t got = read(fd, bytes + *count, room - *count);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        *count += (size_t)got;
    }
    return true;
}

static char *read_open(int fd, size_t limit, size_t *count, char *why, size_t why_size)
{
    struct stat status;

    if (fstat(fd, &status) != 0) {
        say_errno(why, why_size, "cannot be read");
        return NULL;
    }
    if (!S_ISREG(status.st_mode)) {
        say(why, why_size, "this is not a plain file");
        return NULL;
    }
    if ((uintmax_t)status.st_size > limit) {
        say(why, why_size, "the file is too big: %jd bytes, and at most %zu are read",
            (intmax_t)status.st_size, limit);
        return NULL;
    }

    size_t size = (size_t)status.st_size, got;
    char *bytes = base_alloc(size + 2); // one more to see it grow, and the NUL

    if (!read_bytes(fd, bytes, size + 1, &got)) {
        say_errno(why, why_size, "cannot be read");
    } else if (got != size) {
        say(why, why_size, "the file changed while it was read");
    } else {
        bytes[got] = '\0';
        if (count)
            *count = got;
        return bytes;
    }
    free(bytes);
    return NULL;
}

char *file_read(const char *path, size_t limit, size_t *count, char *why,
                size_t why_size)
{
    // Without O_NONBLOCK a pipe would wait for somebody to write.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (fd < 0) {
        say_errno(why, why_size, "cannot be read");
        return NULL;
    }

    char *bytes = read_open(fd, limit, count, why, why_size);

    close(fd);
    return bytes;
}

static bool write_bytes(int fd, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t put = write(fd, bytes, count);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes += put;
        count -= (size_t)put;
    }
    return true;
}

static char *folder_of(const char *path)
{
    char *folder = base_strdup(strchr(path, '/') ? path : "./");
    char *slash = strrchr(folder, '/');

    slash[slash == folder ? 1 : 0] = '\0';
    return folder;
}

static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

// The new name is on the disk only when the folder is.
static bool sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        return false;

    // Some file systems cannot do it and need not.
    bool good = fsync(fd) == 0 || errno == EINVAL;

    close(fd);
    return good;
}

static bool write_new(const char *path, const void *bytes, size_t count)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);

    if (fd < 0)
        return false;

    bool good = write_bytes(fd, bytes, count) && fsync(fd) == 0;
    int failure = errno;

    if (close(fd) != 0 && good) {
        good = false;
        failure = errno;
    }
    errno = failure;
    return good;
}

const void *file_map(const char *path, size_t *count)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    void *bytes = MAP_FAILED;

    *count = 0;
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        status.st_size > 0)
        bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (fd >= 0)
        close(fd);
    if (bytes == MAP_FAILED)
        return NULL;
    *count = (size_t)status.st_size;
    return bytes;
}

void file_unmap(const void *bytes, size_t count)
{
    if (bytes)
        munmap((void *)bytes, count);
}

bool file_write(const char *path, const void *bytes, size_t count, char *why,
                size_t why_size)
{
    char *folder = folder_of(path), *temporary;

    // Hidden: the watcher ignores it. A name for each process: the show, `check` and
    // `prepare` may write the same file.
    if (asprintf(&temporary, "%s/.%s.%d.new", folder, name_of(path), (int)getpid()) < 0)
        base_die("no memory left");
    unlink(temporary);

    bool good = write_new(temporary, bytes, count) && rename(temporary, path) == 0 &&
                sync_folder(folder);

    if (!good) {
        say_errno(why, why_size, "cannot be written");
        unlink(temporary);
    }
    free(temporary);
    free(folder);
    return good;
}

char *file_join(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    char *path;

    if (asprintf(&path, "%s%s%s", folder,
                 length && folder[length - 1] != '/' ? "/" : "", name) < 0)
        base_die("no memory left");
    return path;
}

bool file_is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

struct list {
    char **paths;
    int count, room;
    bool (*keep)(const char *name);
};

// The folders a walk is inside of: a link to one of them would never end.
struct inside {
    const struct inside *outer;
    dev_t device;
    ino_t inode;
    int depth;
};

static bool is_loop(const struct inside *inside, const struct stat *status)
{
    for (; inside; inside = inside->outer)
        if (inside->device == status->st_dev && inside->inode == status->st_ino)
            return true;
    return false;
}

static void list_add(struct list *list, char *path)
{
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 64;
        list->paths = base_realloc(list->paths, (size_t)list->room * sizeof(char *));
    }
    list->paths[list->count++] = path;
}

// `below` is the path from the list's folder to this one, "" for itself.
static bool walk(struct list *list, const char *folder, const char *below,
                 const struct inside *outer)
{
    DIR *open_folder = opendir(folder);
    struct stat status;

    if (!open_folder)
        return false;
    if (fstat(dirfd(open_folder), &status) != 0 || is_loop(outer, &status)) {
        closedir(open_folder);
        return false;
    }

    struct inside here = {outer, status.st_dev, status.st_ino,
                          outer ? outer->depth + 1 : 0};

    for (struct dirent *entry; (entry = readdir(open_folder));) {
        const char *name = entry->d_name;

        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
            (list->keep && !list->keep(name)) ||
            fstatat(dirfd(open_folder), name, &status, 0) != 0)
            continue;

        char *path = below[0] ? file_join(below, name) : base_strdup(name);

        if (S_ISREG(status.st_mode)) {
            list_add(list, path);
            continue;
        }
        if (S_ISDIR(status.st_mode) && here.depth < FOLDER_DEPTH) {
            char *inner = file_join(folder, name);

            walk(list, inner, path, &here);
            free(inner);
        }
        free(path);
    }
    closedir(open_folder);
    return true;
}

static int compare_paths(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

int file_list(const char *folder, bool (*keep)(const char *name), char ***paths)
{
    struct list list = {.keep = keep};

    *paths = NULL;
    if (!walk(&list, folder, "", NULL))
        return -1;
    if (list.count)
        qsort(list.paths, (size_t)list.count, sizeof(char *), compare_paths);
    *paths = list.paths;
    return list.count;
}

void file_list_free(char **paths, int count)
{
    for (int i = 0; i < count; i++)
        free(paths[i]);
    free(paths);
}

bool file_make_folders(const char *path)
{
    char *part = base_strdup(path);
    bool good = true;

    for (char *at = part; good && *at; at++) {
        if (*at != '/' || at == part)
            continue;
        *at = '\0';
        good = mkdir(part, 0755) == 0 || file_is_folder(part);
        *at = '/';
    }
    free(part);
    return good && (mkdir(path, 0755) == 0 || file_is_folder(path));
}

static bool copy_file(const char *from, const char *to)
{
    size_t count;
    char *bytes = file_read(from, COPY_LIMIT, &count, NULL, 0);
    char *folder = folder_of(to);

    unlink(to);

    bool good = bytes && file_make_folders(folder) && write_new(to, bytes, count);

    free(folder);
    free(bytes);
    return good;
}

bool file_copy_tree(const char *from, const char *to)
{
    char **paths;
    int count = file_list(from, NULL, &paths);
    bool good = count >= 0 && file_make_folders(to);

    for (int i = 0; good && i < count; i++) {
        char *source = file_join(from, paths[i]), *target = file_join(to, paths[i]);

        good = copy_file(source, target);
        free(source);
        free(target);
    }
    file_list_free(paths, count);
    return good;
}

static int remove_one(const char *path, const struct stat *status, int kind,
                      struct FTW *where)
{
    (void)status, (void)kind, (void)where;
    return remove(path);
}

void file_remove_tree(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
