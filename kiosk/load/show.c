// A picture is looked for by its name in a row of shelves: beside the card, the show's
// pictures, the folders show.yaml names, the program's own. A shelf is a listing that
// was read once, so that extensions can be matched whatever their case.

#include "load/show.h"

#include "base/arena.h"
#include "decode/header.h"
#include "host/file.h"
#include "story/layers.h"
#include "story/yaml.h"

#include <fcntl.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    // Above what a card may have: the library then says so in its own words.
    TEXT_BYTES_MAX = 1024 * 1024,
    PATH_BYTES = 4096,
};

static const char *const EXTENSIONS[] = {".jpg", ".jpeg", ".png", ".webp"};

// The end of the folder beside a flat picture that holds it in layers.
static const char LAYERS[] = ".layers";

// A folder and the files below it, sorted by strcmp.
struct shelf {
    char *folder;
    char **paths;
    int count;
};

struct probed {
    char *path;
    bool looked_at;
    bool fine;
    struct picture picture; // its path is the one above
    char why[KNOWN_WHY_BYTES];
};

struct texts {
    struct source *sources;
    int count, room;
};

struct loader {
    enum show_care care;
    const struct supply *supply;
    const char *folder;
    struct diag *diag;
    struct shelf show, program; // program: its pictures
    struct shelf *others;       // folders of show.yaml outside the show
    int other_count;
    void *probed; // tree of struct probed: a picture is often on a cover and in a story
    const char **names; // of all pictures; NULL until one is missing
    int name_count;
    int asked; // for nearest names, so far
    struct texts texts, words;
};

char *show_path(const char *folder)
{
    char *path = realpath(folder, NULL);

    return path ? path : base_strdup(folder);
}

bool show_ignores(const char *file_name)
{
    size_t length = strlen(file_name);

    return !length || *file_name == '.' || *file_name == '#' ||
           file_name[length - 1] == '~' || strcasecmp(file_name, "Thumbs.db") == 0;
}

static bool ends_with(const char *path, const char *extension)
{
    size_t length = strlen(path), end = strlen(extension);

    return length > end && strcasecmp(path + length - end, extension) == 0;
}

static bool keeps(const char *name)
{
    // The files of a layered picture are no pictures of the show.
    return !show_ignores(name) && !ends_with(name, LAYERS);
}

static bool shelf_open(struct shelf *shelf, const char *folder)
{
    *shelf = (struct shelf){.folder = base_strdup(folder)};
    shelf->count = file_list(folder, keeps, &shelf->paths);
    if (shelf->count >= 0)
        return true;
    *shelf = (struct shelf){.folder = shelf->folder};
    return false;
}

static void shelf_close(struct shelf *shelf)
{
    file_list_free(shelf->paths, shelf->count);
    free(shelf->folder);
}

// ---- Texts

static usec usec_of(struct timespec time)
{
    return time.tv_sec * USEC_PER_SECOND + time.tv_nsec / 1000;
}

static void read_text(struct loader *loader, struct texts *texts, const char *folder,
                      const char *path, bool inside)
{
    char why[256] = "";
    size_t count = 0;
    char *whole = file_join(folder, path);
    struct stat status;
    // The time first: a file that changes while it is read looks old, and never newer.
    usec modified = stat(whole, &status) == 0 ? usec_of(status.st_mtim) : 0;
    char *bytes = file_read(whole, TEXT_BYTES_MAX, &count, why, sizeof(why));
    char *name = inside ? base_strdup(path) : base_strdup(whole);

    if (!bytes)
        diag_add(loader->diag, SEVERITY_ERROR, name, 0, "%s", why);
    if (texts->count == texts->room) {
        texts->room = texts->room ? texts->room * 2 : 64;
        texts->sources =
            base_realloc(texts->sources, (size_t)texts->room * sizeof(struct source));
    }
    texts->sources[texts->count++] = (struct source){name, bytes, count, modified};
    free(whole);
}

static void texts_free(struct texts *texts)
{
    for (int i = 0; i < texts->count; i++) {
        free((char *)texts->sources[i].path);
        free((char *)texts->sources[i].bytes);
    }
    free(texts->sources);
}

static void read_texts(struct loader *loader)
{
    static const char WORDS[] = "words/";

    for (int i = 0; i < loader->show.count; i++) {
        const char *path = loader->show.paths[i];

        if (ends_with(path, ".md") || strcmp(path, "show.yaml") == 0)
            read_text(loader, &loader->texts, loader->folder, path, true);
        else if (strncmp(path, WORDS, strlen(WORDS)) == 0 && ends_with(path, ".yaml"))
            read_text(loader, &loader->words, loader->folder, path, true);
    }
}

// Before the show's, which override them.
static void read_program_words(struct loader *loader, const char *folder)
{
    struct shelf shelf;

    if (shelf_open(&shelf, folder))
        for (int i = 0; i < shelf.count; i++)
            if (ends_with(shelf.paths[i], ".yaml"))
                read_text(loader, &loader->words, folder, shelf.paths[i], false);
    shelf_close(&shelf);
}

// ---- Pictures

// How many of the shelf's paths come before all that begin like this.
static int paths_before(const struct shelf *shelf, const char *beginning)
{
    int low = 0, high = shelf->count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (strcmp(shelf->paths[middle], beginning) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// The listed path that is folder/name with one of the extensions, in their order.
static const char *shelf_find(const struct shelf *shelf, const char *folder,
                              const char *name)
{
    char stem[PATH_BYTES]; // with the dot, so that few begin like it
    int length =
        snprintf(stem, sizeof(stem), "%s%s%s.", folder, *folder ? "/" : "", name);

    if (!shelf->paths || length >= (int)sizeof(stem))
        return NULL;

    int from = paths_before(shelf, stem);

    for (int i = 0; i < COUNT_OF(EXTENSIONS); i++)
        for (int j = from; j < shelf->count; j++) {
            const char *path = shelf->paths[j];

            if (strncmp(path, stem, (size_t)length) != 0)
                break;
            if (strcasecmp(path + length - 1, EXTENSIONS[i]) == 0)
                return path;
        }
    return NULL;
}

// Inside the show its own listing serves; "" when `folder` lies elsewhere.
static const char *inside_show(const char *folder)
{
    while (strncmp(folder, "./", 2) == 0)
        folder += 2;
    return *folder == '/' || *folder == '.' ? "" : folder;
}

static const struct shelf *other_shelf(struct loader *loader, const char *folder)
{
    char *whole =
        *folder == '/' ? base_strdup(folder) : file_join(loader->folder, folder);

    for (int i = 0; i < loader->other_count; i++)
        if (strcmp(loader->others[i].folder, whole) == 0) {
            free(whole);
            return &loader->others[i];
        }
    loader->others = base_realloc(loader->others, (size_t)(loader->other_count + 1) *
                                                      sizeof(struct shelf));

    struct shelf *shelf = &loader->others[loader->other_count++];

    shelf_open(shelf, whole); // one that is not there has no pictures
    free(whole);
    return shelf;
}

// The whole path, or NULL. The caller frees it.
static char *find_file(struct loader *loader, const char *card_folder,
                       const char *const *folders, int folder_count, const char *name)
{
    const char *path = shelf_find(&loader->show, card_folder, name);

    if (!path)
        path = shelf_find(&loader->show, "pictures", name);
    for (int i = 0; i < folder_count && !path; i++) {
        char *folder = base_strdup(inside_show(folders[i]));
        size_t length = strlen(folder);

        while (length && folder[length - 1] == '/')
            folder[--length] = '\0';
        if (length) {
            path = shelf_find(&loader->show, folder, name);
        } else {
            const struct shelf *other = other_shelf(loader, folders[i]);
            const char *found = shelf_find(other, "", name);

            if (found) {
                free(folder);
                return file_join(other->folder, found);
            }
        }
        free(folder);
    }
    if (path)
        return file_join(loader->show.folder, path);
    path = shelf_find(&loader->program, "", name);
    return path ? file_join(loader->program.folder, path) : NULL;
}

// Of the pictures on the show's and the program's shelves.
static void read_names(struct loader *loader)
{
    const struct shelf *shelves[] = {&loader->show, &loader->program};
    int room = loader->show.count + loader->program.count;

    loader->names = base_alloc(sizeof(char *) * (size_t)(room + 1));
    for (int i = 0; i < COUNT_OF(shelves); i++)
        for (int j = 0; j < shelves[i]->count; j++) {
            const char *path = shelves[i]->paths[j];
            const char *slash = strrchr(path, '/');
            const char *base = slash && i == 0 ? slash + 1 : path;

            for (int k = 0; k < COUNT_OF(EXTENSIONS); k++)
                if (ends_with(base, EXTENSIONS[k])) {
                    size_t length = strlen(base) - strlen(EXTENSIONS[k]);
                    char *stem = base_strdup(base);

                    stem[length] = '\0';
                    loader->names[loader->name_count++] = stem;
                    break;
                }
        }
}

static void explain_missing(struct loader *loader, const char *name, char *why,
                            size_t why_size)
{
    if (!loader->names)
        read_names(loader);

    const char *nearest = nearest_of_many(name, loader->names, &loader->asked);

    snprintf(why, why_size, "there is no picture \"%s\" (.jpg, .png or .webp)%s%s%s",
             name, nearest ? "; did you mean \"" : "", nearest ? nearest : "",
             nearest ? "\"?" : "");
}

static bool glance(const char *path, struct known *known)
{
    struct header header;
    // Without O_NONBLOCK a pipe somebody left in the folder would stop the show.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool fine = fd >= 0 && header_read(fd, &header, known->why, sizeof(known->why));

    if (fd < 0)
        snprintf(known->why, sizeof(known->why), "the file cannot be read");
    else
        close(fd);
    if (fine)
        known->size = header.upright;
    return fine;
}

// What is known already serves; else the file is opened.
static void look_at(const struct loader *loader, struct probed *probed,
                    uint64_t version)
{
    const struct supply *supply = loader->supply;
    struct known known = {0};

    if (supply && supply->catalogue &&
        catalogue_find(supply->catalogue, probed->path, version, &known))
        probed->fine = !known.refused;
    else if (supply && loader->care == SHOW_PROBE)
        probed->fine = supply_probe(supply, probed->path, &known) && !known.refused;
    else
        probed->fine = glance(probed->path, &known);
    probed->picture.version = version;
    probed->picture.size = known.size;
    probed->picture.mean = known.mean;
    snprintf(probed->why, sizeof(probed->why), "%s", known.why);
}

static void probed_free(void *data)
{
    struct probed *probed = data;

    free(probed->path);
    free(probed);
}

static int compare_probed(const void *left, const void *right)
{
    const struct probed *a = left, *b = right;

    return strcmp(a->path, b->path);
}

// What was probed at this path, empty at the first time. Takes the path over.
static struct probed *probed_at(struct loader *loader, char *path)
{
    struct probed *fresh = base_alloc(sizeof(*fresh)), **kept;

    fresh->path = path;
    kept = tsearch(fresh, &loader->probed, compare_probed);
    if (!kept)
        base_die("no memory left");
    if (*kept != fresh)
        probed_free(fresh);
    return *kept;
}

// The path as the curator knows it.
static const char *known_path(const struct loader *loader, const char *path)
{
    size_t length = strlen(loader->show.folder);

    return strncmp(path, loader->show.folder, length) == 0 && path[length] == '/'
               ? path + length + 1
               : path;
}

static void check_layer_file(const struct picture_layer *layer, const char *folder,
                             const char *index, struct diag *diag)
{
    char *path = file_join(folder, layer->file);
    struct known found = {0};

    if (access(path, F_OK) != 0)
        diag_add(diag, SEVERITY_ERROR, index, layer->line,
                 "%s: %s is not in this folder", layer->id, layer->file);
    else if (!glance(path, &found))
        diag_add(diag, SEVERITY_ERROR, index, layer->line, "%s: %s: %s", layer->id,
                 layer->file, found.why);
    else if (found.size.w != layer->rect.w || found.size.h != layer->rect.h)
        diag_add(diag, SEVERITY_ERROR, index, layer->line,
                 "%s: %s has %d × %d pixels, and not %d × %d", layer->id, layer->file,
                 found.size.w, found.size.h, layer->rect.w, layer->rect.h);
    free(path);
}

// One is the other, scaled: each side rounded by half a pixel of the smaller one.
static bool same_shape(struct size a, struct size b)
{
    struct size big = a.w > b.w ? a : b;

    return llabs((int64_t)a.w * b.h - (int64_t)a.h * b.w) * 2 <= big.w + big.h;
}

static void read_layers(const struct picture *picture, const char *folder,
                        const char *index, struct diag *diag)
{
    struct arena *arena = arena_create();
    char *path = file_join(folder, "index.yaml");
    struct layered layered;
    char why[256] = "";
    size_t count = 0;
    char *bytes = file_read(path, LAYERS_BYTES_MAX, &count, why, sizeof(why));

    if (!bytes) {
        diag_add(diag, SEVERITY_ERROR, index, 0, "%s", why);
    } else if (layers_read(&layered, arena, bytes, count, index, diag)) {
        if (!same_shape(layered.size, picture->size))
            diag_add(diag, SEVERITY_ERROR, index, 1,
                     "these layers make %d × %d pixels, another shape than the flat "
                     "picture's %d × %d",
                     layered.size.w, layered.size.h, picture->size.w, picture->size.h);
        for (int i = 0; i < layered.count; i++)
            check_layer_file(&layered.layers[i], folder, index, diag);
    }
    free(bytes);
    free(path);
    arena_destroy(arena);
}

// The layers beside a flat picture, where there are any. What is wrong with them is a
// warning: the flat picture is there.
static void check_layers(const struct loader *loader, const struct picture *picture)
{
    int stem = (int)(strrchr(picture->path, '.') - picture->path);
    char folder[PATH_BYTES];

    if (snprintf(folder, sizeof(folder), "%.*s%s", stem, picture->path, LAYERS) >=
            (int)sizeof(folder) ||
        !file_is_folder(folder))
        return;

    char *index = file_join(known_path(loader, folder), "index.yaml");
    struct diag *faults = diag_create();

    read_layers(picture, folder, index, faults);
    for (int i = 0; i < diag_count(faults); i++) {
        const struct finding *fault = diag_at(faults, i);

        diag_add(loader->diag, SEVERITY_WARNING, fault->path, fault->line, "%s",
                 fault->text);
    }
    diag_destroy(faults);
    free(index);
}

// Takes the path over.
static const struct probed *probe(struct loader *loader, char *path)
{
    struct probed *probed = probed_at(loader, path);
    struct stat status;

    if (probed->looked_at)
        return probed;
    // The version first: a file that changes while it is probed is another one then.
    probed->looked_at = true;
    probed->picture.path = probed->path;
    if (stat(probed->path, &status) != 0)
        snprintf(probed->why, sizeof(probed->why), "the file cannot be read");
    else
        look_at(loader, probed, content_version(&status));
    if (probed->fine && loader->care == SHOW_PROBE)
        check_layers(loader, &probed->picture);
    return probed;
}

static bool find_picture(void *context, const char *card_folder,
                         const char *const *folders, int folder_count, const char *name,
                         struct picture *out, char *why, size_t why_size)
{
    struct loader *loader = context;
    char *path = find_file(loader, card_folder, folders, folder_count, name);

    if (!path) {
        explain_missing(loader, name, why, why_size);
        return false;
    }

    const struct probed *probed = probe(loader, path);
    const char *slash = strrchr(probed->path, '/');

    *out = probed->picture;
    if (!probed->fine)
        snprintf(why, why_size, "%s: %s", slash ? slash + 1 : probed->path,
                 probed->why);
    return probed->fine;
}

// ---- The whole

static void loader_free(struct loader *loader)
{
    tdestroy(loader->probed, probed_free);
    for (int i = 0; i < loader->name_count; i++)
        free((char *)loader->names[i]);
    free(loader->names);
    for (int i = 0; i < loader->other_count; i++)
        shelf_close(&loader->others[i]);
    free(loader->others);
    shelf_close(&loader->show);
    shelf_close(&loader->program);
    texts_free(&loader->texts);
    texts_free(&loader->words);
}

struct library *show_load(const char *folder, const struct places *places,
                          enum show_care care, struct diag *diag)
{
    struct loader loader = {
        .folder = folder, .care = care, .supply = places->supply, .diag = diag};
    struct library *library = NULL;

    if (!shelf_open(&loader.show, folder)) {
        diag_add(diag, SEVERITY_ERROR, folder, 0, "this folder cannot be read");
    } else {
        if (places->pictures)
            shelf_open(&loader.program, places->pictures);
        if (places->words)
            read_program_words(&loader, places->words);
        read_texts(&loader);

        const struct sources sources = {
            .files = loader.texts.sources,
            .file_count = loader.texts.count,
            .words = loader.words.sources,
            .word_count = loader.words.count,
            .find_picture = find_picture,
            .context = &loader,
        };

        library = library_build(&sources, diag);
    }
    loader_free(&loader);
    return library;
}

struct library *show_without_cards(const struct places *places, const char *language)
{
    struct diag *unheard = diag_create();
    struct loader loader = {.folder = "", .diag = unheard};

    read_program_words(&loader, places->words);

    const struct sources sources = {.words = loader.words.sources,
                                    .word_count = loader.words.count};
    struct library *library = library_without_cards(&sources, language);

    loader_free(&loader);
    diag_destroy(unheard);
    return library;
}
