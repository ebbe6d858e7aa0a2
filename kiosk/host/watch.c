#include "host/watch.h"

#include "host/file.h"
#include "host/log.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

// One inotify watch on every folder of the tree, and one on the folder that holds it:
// a show is also replaced by renaming another one over it, or by turning a link. After
// anything happened to a folder, and before a change is reported, the tree is walked
// again and the watches are compared; that is simpler than following each move, and as
// the tree is small, as quick.

static const usec quiet = 300 * USEC_PER_MS;          // after the last change
static const usec longest = 3 * USEC_PER_SECOND;      // after the first one
static const usec missing_poll = 2 * USEC_PER_SECOND; // while there is no folder

enum { FOLDER_DEPTH = 4, FOLDER_LIMIT = 1000 };

// What makes a file another one. IN_MODIFY, because a big picture is copied slowly:
// it is loaded when it is whole.
static const uint32_t mask = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE |
                             IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                             IN_MOVE_SELF | IN_ONLYDIR;

// Of the folder that holds the show. It may be in the tree, too, by way of a link.
static const uint32_t parent_mask =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR | IN_MASK_ADD;

struct folders {
    int *watches; // inotify's numbers
    int count, room;
};

struct watch {
    int fd;
    char *folder;
    char *parent, *name; // the folder that holds it, and its name there
    bool (*ignores)(const char *file_name);
    int parent_watch;
    struct folders folders; // watch->folders[0] is the show itself
    bool missing;
    usec next_look; // while missing
    bool pending;
    usec first, last; // of the changes not yet reported
};

static void folders_add(struct folders *folders, int number)
{
    if (folders->count == folders->room) {
        folders->room = folders->room ? folders->room * 2 : 32;
        folders->watches =
            base_realloc(folders->watches, (size_t)folders->room * sizeof(int));
    }
    folders->watches[folders->count++] = number;
}

static bool folders_has(const struct folders *folders, int number)
{
    for (int i = 0; i < folders->count; i++)
        if (folders->watches[i] == number)
            return true;
    return false;
}

static bool ignored(const struct watch *watch, const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
           (watch->ignores && watch->ignores(name));
}

static void add_tree(const struct watch *watch, struct folders *found, const char *path,
                     int depth);

static void add_folders_in(const struct watch *watch, struct folders *found,
                           const char *path, int depth)
{
    DIR *folder = opendir(path);

    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct stat status;

        if (ignored(watch, entry->d_name) ||
            fstatat(dirfd(folder), entry->d_name, &status, 0) != 0 ||
            !S_ISDIR(status.st_mode))
            continue;

        char *inner = file_join(path, entry->d_name);

        add_tree(watch, found, inner, depth + 1);
        free(inner);
    }
    closedir(folder);
}

// The watch comes before the look inside, so that nothing made in between is missed.
static void add_tree(const struct watch *watch, struct folders *found, const char *path,
                     int depth)
{
    if (depth > FOLDER_DEPTH || found->count >= FOLDER_LIMIT)
        return;

    int number = inotify_add_watch(watch->fd, path, mask);

    if (number < 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            log_line("%s is not watched for changes: %s", path, strerror(errno));
        return;
    }
    if (folders_has(found, number)) // a link to a folder that is here already
        return;
    folders_add(found, number);
    add_folders_in(watch, found, path, depth);
}

static void look_again(struct watch *watch)
{
    struct folders found = {0};

    add_tree(watch, &found, watch->folder, 0);

    int parent = inotify_add_watch(watch->fd, watch->parent, parent_mask);

    for (int i = 0; i < watch->folders.count; i++)
        if (!folders_has(&found, watch->folders.watches[i]) &&
            watch->folders.watches[i] != parent)
            inotify_rm_watch(watch->fd, watch->folders.watches[i]);
    if (watch->parent_watch >= 0 && watch->parent_watch != parent &&
        !folders_has(&found, watch->parent_watch))
        inotify_rm_watch(watch->fd, watch->parent_watch);
    free(watch->folders.watches);
    watch->folders = found;
    watch->parent_watch = parent;
    watch->missing = found.count == 0;
}

static void split(struct watch *watch)
{
    size_t length = strlen(watch->folder);

    while (length > 1 && watch->folder[length - 1] == '/')
        watch->folder[--length] = '\0';

    char *slash = strrchr(watch->folder, '/');

    watch->name = base_strdup(slash ? slash + 1 : watch->folder);
    if (!slash) {
        watch->parent = base_strdup(".");
    } else {
        watch->parent = base_strdup(slash == watch->folder ? "/" : watch->folder);
        if (slash != watch->folder)
            watch->parent[slash - watch->folder] = '\0';
    }
}

struct watch *watch_create(const char *folder, bool (*ignores)(const char *file_name))
{
    struct watch *watch = base_alloc(sizeof(*watch));

    watch->folder = base_strdup(folder);
    watch->ignores = ignores;
    watch->parent_watch = -1;
    split(watch);
    watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watch->fd < 0)
        log_line("%s is not watched for changes: %s", folder, strerror(errno));
    else
        look_again(watch);
    return watch;
}

void watch_destroy(struct watch *watch)
{
    if (!watch)
        return;
    if (watch->fd >= 0)
        close(watch->fd);
    free(watch->folders.watches);
    free(watch->folder);
    free(watch->parent);
    free(watch->name);
    free(watch);
}

int watch_fd(const struct watch *watch)
{
    return watch->fd;
}

// What an event means: the content changed, or the folders did as well.
enum news { NEWS_NONE, NEWS_FILES, NEWS_FOLDERS };

static enum news judge(const struct watch *watch, const struct inotify_event *event)
{
    const char *name = event->len ? event->name : "";

    if (event->mask & IN_Q_OVERFLOW)
        return NEWS_FOLDERS;
    if (event->wd == watch->parent_watch && strcmp(name, watch->name) == 0 &&
        (event->mask & (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)))
        return NEWS_FOLDERS;
    if (!folders_has(&watch->folders, event->wd) || (event->mask & IN_IGNORED))
        return NEWS_NONE;
    if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT))
        return NEWS_FOLDERS;
    if (!name[0] || ignored(watch, name))
        return NEWS_NONE;
    return event->mask & IN_ISDIR ? NEWS_FOLDERS : NEWS_FILES;
}

static enum news read_events(const struct watch *watch)
{
    _Alignas(struct inotify_event) char buffer[16 * 1024];
    enum news news = NEWS_NONE;
    ssize_t count;

    while ((count = read(watch->fd, buffer, sizeof(buffer))) > 0) {
        for (char *at = buffer; at < buffer + count;) {
            const struct inotify_event *event = (const struct inotify_event *)at;
            enum news one = judge(watch, event);

            news = one > news ? one : news;
            at += sizeof(*event) + event->len;
        }
    }
    return news;
}

static bool appeared(struct watch *watch, usec now)
{
    if (!watch->missing || now < watch->next_look)
        return false;
    look_again(watch);
    watch->next_look = now + missing_poll;
    return !watch->missing;
}

bool watch_read(struct watch *watch, usec now)
{
    if (watch->fd < 0)
        return false;

    enum news news = read_events(watch);

    if (news == NEWS_FOLDERS) {
        look_again(watch);
        watch->next_look = now + missing_poll;
    }
    if (appeared(watch, now))
        news = NEWS_FOLDERS;
    if (news != NEWS_NONE) {
        watch->first = watch->pending ? watch->first : now;
        watch->last = now;
        watch->pending = true;
    }
    if (!watch->pending || (now - watch->last < quiet && now - watch->first < longest))
        return false;
    look_again(watch); // a link to a folder looks like a file in the events
    watch->pending = false;
    return true;
}

usec watch_deadline(const struct watch *watch)
{
    usec deadline = USEC_NEVER;

    if (watch->fd < 0)
        return USEC_NEVER;
    if (watch->missing)
        deadline = watch->next_look;
    if (watch->pending && watch->last + quiet < deadline)
        deadline = watch->last + quiet;
    if (watch->pending && watch->first + longest < deadline)
        deadline = watch->first + longest;
    return deadline;
}
