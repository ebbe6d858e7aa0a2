#include "places.h"

#include "base/base.h"
#include "host/file.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The folder the program lies in; the caller frees.
static char *own_folder(void)
{
    char path[PATH_MAX] = "";
    ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);

    if (length > 0)
        path[length] = 0;

    char *slash = strrchr(path, '/');

    if (slash)
        *slash = 0;
    return base_strdup(path);
}

// The first of several, as systemd gives them; NULL: nowhere to keep anything.
static char *cache_folder(void)
{
    const char *given = getenv("CACHE_DIRECTORY"), *base = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");

    if (given && *given == '/')
        return strndup(given, strcspn(given, ":"));
    if (base && *base == '/')
        return file_join(base, "lobbycard");
    return home && *home == '/' ? file_join(home, ".cache/lobbycard") : NULL;
}

struct places places_find(void)
{
    char *own = own_folder();
    char *build = realpath(LOBBYCARD_BUILD_FOLDER, NULL);
    struct places places;

    if (build && strcmp(own, build) == 0) {
        places = (struct places){
            .pictures = file_join(build, "pictures"),
            .words = base_strdup(LOBBYCARD_SOURCE_FOLDER "/assets/words"),
            .fonts = base_strdup(LOBBYCARD_SOURCE_FOLDER "/fonts"),
            .icons = base_strdup(LOBBYCARD_SOURCE_FOLDER "/assets/icons"),
            .stories = base_strdup(LOBBYCARD_SOURCE_FOLDER "/stories"),
            .decoder = file_join(own, "lobbycard-decode"),
        };
    } else {
        char *share = file_join(own, "../share/lobbycard");

        places = (struct places){
            .pictures = file_join(share, "pictures"),
            .words = file_join(share, "words"),
            .fonts = file_join(share, "fonts"),
            .icons = file_join(share, "icons"),
            .stories = file_join(share, "stories"),
            .decoder = file_join(own, "../" LOBBYCARD_LIBEXEC "/lobbycard-decode"),
        };
        free(share);
    }
    places.cache = cache_folder();
    free(build);
    free(own);
    return places;
}

void places_free(struct places *places)
{
    free(places->pictures);
    free(places->words);
    free(places->fonts);
    free(places->icons);
    free(places->stories);
    free(places->decoder);
    free(places->cache);
    *places = (struct places){0};
}
