#include "glass/font_parts.h"

#include "base/arena.h"
#include "host/file.h"
#include "host/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    // One of a CJK collection takes 2 MB and counts as several.
    BIG_BYTES = 4 << 20,
    BIG_WEIGHT = 4,
};

static void close_font(struct fonts *fonts, struct open_font *open)
{
    TTF_CloseFont(open->font);
    fonts->weight -= fonts->files[open->file].weight;
    *open = (struct open_font){0};
}

// A free place, and room for a file of this weight.
static struct open_font *make_room(struct fonts *fonts, int weight)
{
    for (;;) {
        struct open_font *place = NULL, *oldest = NULL;

        for (int i = 0; i < OPEN_MAX; i++) {
            struct open_font *open = &fonts->open[i];

            if (!open->font)
                place = open;
            else if (!oldest || open->used < oldest->used)
                oldest = open;
        }
        if (place && (fonts->weight + weight <= OPEN_MAX || !oldest))
            return place;
        close_font(fonts, oldest);
    }
}

// SDL_ttf reads glyph by glyph: from memory that is no call to the system.
static TTF_Font *open_bytes(struct font_file *file, int size)
{
    if (!file->bytes)
        file->bytes = file_map(file->path, &file->count);

    SDL_RWops *stream =
        file->bytes ? SDL_RWFromConstMem(file->bytes, (int)file->count) : NULL;

    return stream ? TTF_OpenFontIndexRW(stream, 1, size, file->index) : NULL;
}

struct open_font *font_open_file(struct fonts *fonts, int number, int size)
{
    struct font_file *file = &fonts->files[number];

    fonts->clock++;
    for (int i = 0; i < OPEN_MAX; i++) {
        struct open_font *open = &fonts->open[i];

        if (open->font && open->file == number && open->size == size) {
            open->used = fonts->clock;
            return open;
        }
    }
    if (file->broken)
        return NULL;

    struct open_font *open = make_room(fonts, file->weight);
    TTF_Font *font = open_bytes(file, size);

    if (!font) {
        file->broken = true;
        log_line("The font %s could not be opened: %s", file->path, TTF_GetError());
        return NULL;
    }
    // Before the first measurement: later it would no longer reach the advances.
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    *open = (struct open_font){
        .font = font, .file = number, .size = size, .used = fonts->clock};
    fonts->weight += file->weight;
    TTF_SizeUTF8(font, EM_SPACE, &open->em, NULL);
    return open;
}

static char *path_of(const char *folder, const char *name)
{
    return *name == '/' ? base_strdup(name) : file_join(folder, name);
}

// -1: it is not there.
static int add_file(struct fonts *fonts, const char *folder, const char *name,
                    int index)
{
    char *path = path_of(folder, name);
    struct stat status;

    for (int i = 0; i < fonts->file_count; i++)
        if (fonts->files[i].index == index && strcmp(fonts->files[i].path, path) == 0) {
            free(path);
            return i;
        }
    if (access(path, R_OK) != 0 || stat(path, &status) != 0) {
        free(path);
        return -1;
    }
    fonts->files[fonts->file_count] =
        (struct font_file){.path = path,
                           .index = index,
                           .weight = status.st_size > BIG_BYTES ? BIG_WEIGHT : 1};
    return fonts->file_count++;
}

// One sentence for all families that miss the same package.
static void log_missing(const struct fonts *fonts, const char *folder, int first)
{
    const struct faces *faces = &fonts->faces;
    const char *package = faces->families[first].package;
    char names[256] = "";
    size_t used = 0;

    for (int i = 0; i < faces->count; i++) {
        const struct family *family = &faces->families[i];
        bool same = package ? family->package && strcmp(family->package, package) == 0
                            : i == first;

        if (!same || fonts->file_of[i][FACE_TEXT] >= 0 || used >= sizeof(names))
            continue;
        if (i < first)
            return; // has been said
        used += (size_t)snprintf(names + used, sizeof(names) - used, "%s%s",
                                 used ? ", " : "", family->name);
    }
    if (package)
        log_line("The Debian package %s is missing: there are no fonts for %s", package,
                 names);
    else
        log_line("The font %s is missing in %s: there are no fonts for %s",
                 faces->families[first].files[FACE_TEXT], folder, names);
}

// False: Latin is not whole.
static bool find_files(struct fonts *fonts, const char *folder)
{
    for (int i = 0; i < fonts->faces.count; i++) {
        const struct family *family = &fonts->faces.families[i];
        int *files = fonts->file_of[i];

        for (int face = 0; face < FACE_COUNT; face++) {
            const char *name = family->files[face];

            files[face] = add_file(fonts, folder, name, family->index);
            if (files[face] >= 0)
                continue;
            if (i == 0) {
                log_line("The font %s/%s is missing", folder, name);
                return false;
            }
            if (files[FACE_TEXT] >= 0) {
                files[face] = files[FACE_TEXT];
                log_line("The font %s is missing; %s stands in for it", name,
                         family->files[FACE_TEXT]);
            }
        }
    }
    for (int i = 0; i < fonts->faces.count; i++)
        if (fonts->file_of[i][FACE_TEXT] < 0)
            log_missing(fonts, folder, i);
    return true;
}

static void copy_faces(struct fonts *fonts, const struct faces *faces)
{
    struct arena *arena = fonts->arena = arena_create();

    fonts->faces = *faces;
    for (int i = 0; i < faces->count; i++) {
        const struct family *from = &faces->families[i];
        struct family *to = &fonts->faces.families[i];
        size_t scripts = sizeof(*from->scripts) * (size_t)from->script_count;
        const char **languages = arena_alloc(
            arena, sizeof(*languages) * (size_t)int_max(from->language_count, 1));

        to->name = arena_text(arena, from->name);
        to->package = from->package ? arena_text(arena, from->package) : NULL;
        to->scripts =
            (const char(*)[4])arena_copy(arena, (const char *)from->scripts, scripts);
        for (int j = 0; j < from->language_count; j++)
            languages[j] = arena_text(arena, from->languages[j]);
        to->languages = (const char *const *)languages;
        for (int face = 0; face < FACE_COUNT; face++)
            to->files[face] = arena_text(arena, from->files[face]);
    }
}

struct fonts *fonts_create(const char *folder, const struct faces *faces)
{
    if (TTF_Init() != 0) {
        log_line("SDL_ttf does not start: %s", TTF_GetError());
        return NULL;
    }

    struct fonts *fonts = base_alloc(sizeof(*fonts));

    copy_faces(fonts, faces);
    fonts->files =
        base_alloc(sizeof(*fonts->files) * FACE_COUNT * (size_t)faces->count);
    if (find_files(fonts, folder))
        return fonts;
    fonts_destroy(fonts);
    return NULL;
}

void fonts_destroy(struct fonts *fonts)
{
    if (!fonts)
        return;
    for (int i = 0; i < OPEN_MAX; i++)
        if (fonts->open[i].font)
            close_font(fonts, &fonts->open[i]);
    for (int i = 0; i < fonts->file_count; i++) {
        free(fonts->files[i].path);
        file_unmap(fonts->files[i].bytes, fonts->files[i].count);
        cover_free(&fonts->files[i].cover);
    }
    free(fonts->files);
    arena_destroy(fonts->arena);
    free(fonts);
    TTF_Quit();
}

int64_t fonts_work(const struct fonts *fonts)
{
    return fonts->work;
}
