#include "glass/font.h"

#include "base/arena.h"
#include "glass/cover.h"
#include "host/file.h"
#include "host/log.h"

#include <SDL_ttf.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    // Files at a size that are open at once. One of a CJK collection takes 2 MB and
    // counts as several.
    OPEN_MAX = 96,
    BIG_BYTES = 4 << 20,
    BIG_WEIGHT = 4,
    COVER_SIZE = 24, // px per em, where a file is opened only to be asked for letters
    // Measured side by side: a quarter of a pixel, less for single signs. A line may
    // have
    // many, each a run of its own, as Hebrew fonts have no full stop.
    COPIES = 4,
    SIGN_COPIES = 16,
    SIGN_BYTES = 4,
    // Remembered advances, in rows; the key says which row.
    WIDTH_ROWS = 1 << 14,
    WIDTH_WAYS = 4,
    ORDERS_MAX = 32,
    LANGUAGE_BYTES = 24,
};

static const char em_space[] = "\xe2\x80\x83"; // U+2003

// A face of a file on disk.
struct font_file {
    char *path;
    int index, weight;
    bool broken;       // could not be opened; is not tried again
    const void *bytes; // mapped; NULL: not yet
    size_t count;
    struct cover cover;
};

struct open_font {
    TTF_Font *font; // NULL: a free place
    int file, size, em;
    int64_t used;
};

struct width {
    uint64_t key; // 0: empty
    float advance;
};

// In which order families are asked for letters of a script in a language.
struct order {
    char script[4];
    char language[LANGUAGE_BYTES];
    uint8_t families[FAMILIES_MAX];
};

struct fonts {
    struct arena *arena; // of the table's copy
    struct faces faces;
    struct font_file *files;
    int file_count;
    int file_of[FAMILIES_MAX][FACE_COUNT]; // -1: it is missing

    struct open_font open[OPEN_MAX];
    int weight; // of all that is open
    int64_t clock, work;

    struct order orders[ORDERS_MAX];
    int order_count, next_order;
    struct width widths[WIDTH_ROWS][WIDTH_WAYS]; // the last used first
};

// ---- Files

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

// NULL: it cannot be opened, and the log says so once.
static struct open_font *open_file(struct fonts *fonts, int number, int size)
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
    TTF_SizeUTF8(font, em_space, &open->em, NULL);
    return open;
}

// The font of a run, told how to shape it.
static struct open_font *open_font(struct fonts *fonts, struct shaping shaping)
{
    int number = shaping.family < fonts->faces.count && shaping.face < FACE_COUNT
                     ? fonts->file_of[shaping.family][shaping.face]
                     : -1;
    struct open_font *open =
        number >= 0 ? open_file(fonts, number, shaping.size) : NULL;
    char script[5] = "Latn";

    if (!open)
        return NULL;
    if (*shaping.script)
        memcpy(script, shaping.script, 4);
    TTF_SetFontDirection(open->font,
                         shaping.rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(open->font, script);
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

// ---- Families

// How many letters of the language's code a family has listed; 0: it is not its own.
static int match_language(const struct family *family, const char *language)
{
    int best = 0;

    for (int i = 0; i < family->language_count; i++) {
        const char *tag = family->languages[i];
        size_t length = strlen(tag);

        if (strncasecmp(language, tag, length) == 0 &&
            (!language[length] || language[length] == '-'))
            best = int_max(best, (int)length);
    }
    return best;
}

static bool serves(const struct family *family, const char script[4])
{
    for (int i = 0; i < family->script_count; i++)
        if (memcmp(family->scripts[i], script, 4) == 0)
            return true;
    return false;
}

// The first that serves the script (NULL: any) and knows the language best, by `least`
// letters; -1: none.
static int find_best(const struct faces *faces, const char *script,
                     const char *language, int least)
{
    int best = -1, best_match = least - 1;

    for (int i = 0; i < faces->count; i++) {
        const struct family *family = &faces->families[i];
        int match = match_language(family, language);

        if ((!script || serves(family, script)) && match > best_match) {
            best = i;
            best_match = match;
        }
    }
    return best;
}

static int put(struct order *order, int count, int family)
{
    for (int i = 0; i < count; i++)
        if (order->families[i] == family)
            return count;
    if (family >= 0)
        order->families[count++] = (uint8_t)family;
    return count;
}

static void make_order(const struct faces *faces, struct order *order)
{
    int count = put(order, 0, find_best(faces, order->script, order->language, 0));

    for (int i = 0; i < faces->count; i++)
        if (serves(&faces->families[i], order->script))
            count = put(order, count, i);
    count = put(order, count, find_best(faces, NULL, order->language, 1));
    for (int i = 0; i < faces->count; i++)
        count = put(order, count, i);
}

static const struct order *find_order(struct fonts *fonts, const char script[4],
                                      const char *language)
{
    char code[LANGUAGE_BYTES];

    snprintf(code, sizeof(code), "%s", language ? language : "");
    // ICU writes zh_TW, the table zh-TW.
    for (char *at = code; *at; at++)
        if (*at == '_')
            *at = '-';
    for (int i = 0; i < fonts->order_count; i++) {
        const struct order *order = &fonts->orders[i];

        if (memcmp(order->script, script, 4) == 0 && strcmp(order->language, code) == 0)
            return order;
    }

    struct order *order = &fonts->orders[fonts->next_order];

    fonts->next_order = (fonts->next_order + 1) % ORDERS_MAX;
    fonts->order_count = int_min(fonts->order_count + 1, ORDERS_MAX);
    *order = (struct order){0};
    memcpy(order->script, script, 4);
    memcpy(order->language, code, sizeof(code));
    make_order(&fonts->faces, order);
    return order;
}

static bool provided(void *font, uint32_t letter)
{
    return TTF_GlyphIsProvided32(font, letter) != 0;
}

// Opens the file only when it has not been asked for such letters before, and then at
// a size it may be open at already.
static bool has_cluster(struct fonts *fonts, int number, const char *cluster,
                        int length)
{
    struct font_file *file = &fonts->files[number];
    uint32_t missing;
    int has;

    while ((has = cover_has(&file->cover, cluster, length, &missing)) < 0) {
        const struct open_font *open = NULL;

        for (int i = 0; i < OPEN_MAX && !open; i++)
            if (fonts->open[i].font && fonts->open[i].file == number)
                open = &fonts->open[i];
        if (!open)
            open = open_file(fonts, number, COVER_SIZE);
        if (!open)
            return false;
        cover_ask(&file->cover, missing, provided, open->font);
    }
    return has && !file->broken;
}

int fonts_family(void *context, const char *cluster, int length, const char script[4],
                 const char *language, enum face face)
{
    struct fonts *fonts = context;
    const struct order *order = find_order(fonts, script, language);

    for (int i = 0; i < fonts->faces.count; i++) {
        int family = order->families[i], number = fonts->file_of[family][face];

        if (number >= 0 && has_cluster(fonts, number, cluster, length))
            return family;
    }
    return -1;
}

const char *fonts_asked(struct fonts *fonts, const char script[4], const char *language,
                        enum face face)
{
    const struct order *order = find_order(fonts, script, language);

    return fonts->faces.families[order->families[0]].files[face];
}

struct fitting fonts_fitting(void *context, int family, enum face face)
{
    const struct fonts *fonts = context;

    if (family < 0 || family >= fonts->faces.count)
        family = 0;
    return face_is_display(face) ? fonts->faces.families[family].display
                                 : fonts->faces.families[family].text;
}

// ---- Runs

// Bytes of a control character or an end of line at the front, which would be drawn as
// an empty box; 0: it is none.
static int control_bytes(const char *text, int length)
{
    const unsigned char *at = (const unsigned char *)text;

    if (length < 1)
        return 0;
    if (at[0] < ' ' || at[0] == 0x7f)
        return 1;
    if (length > 1 && at[0] == 0xc2 && at[1] < 0xa0)
        return 2; // U+0080 … U+009F
    if (length > 2 && at[0] == 0xe2 && at[1] == 0x80 && (at[2] & 0xfe) == 0xa8)
        return 3; // U+2028, U+2029
    return 0;
}

// Bytes of variation selectors at the front. They would choose a variant of the EM
// SPACE before them, which is then no EM SPACE any more.
static int selector_bytes(const char *text, int length)
{
    const unsigned char *at = (const unsigned char *)text;
    int count = 0, more;

    do {
        const unsigned char *c = at + count;
        int left = length - count;

        more = 0;
        if (left > 2 &&
            ((c[0] == 0xe1 && c[1] == 0xa0 && c[2] >= 0x8b && c[2] < 0x90) ||
             (c[0] == 0xef && c[1] == 0xb8 && c[2] < 0x90)))
            more = 3; // U+180B … U+180F, U+FE00 … U+FE0F
        else if (left > 3 && c[0] == 0xf3 && c[1] == 0xa0 && c[2] >= 0x84)
            more = 4; // U+E0100 …
        count += more;
    } while (more);
    return count;
}

// EM SPACE, then the text and an EM SPACE `copies` times. The caller frees.
static char *pad(const char *text, int length, int copies)
{
    size_t em = sizeof(em_space) - 1, one = (size_t)length + em;
    char *padded = base_alloc(em + one * (size_t)copies + 1), *at = padded;

    memcpy(at, em_space, em);
    at += em;
    for (int i = 0; i < copies; i++) {
        for (int c = selector_bytes(text, length); c < length;) {
            int control = control_bytes(text + c, length - c);

            *at++ = control ? ' ' : text[c];
            c += int_max(control, 1);
        }
        memcpy(at, em_space, em);
        at += em;
    }
    return padded;
}

static uint64_t width_key(const char *text, int length, struct shaping shaping)
{
    return hash_bytes(hash_bytes(HASH_START, &shaping, sizeof(shaping)), text,
                      (size_t)length) |
           1; // 0 is an empty place
}

// Puts a width first in its row; what stood at `way` is gone.
static float remember(struct width *row, int way, struct width width)
{
    memmove(row + 1, row, sizeof(*row) * (size_t)way);
    row[0] = width;
    return width.advance;
}

float fonts_advance(void *context, const char *text, int length, struct shaping shaping)
{
    struct fonts *fonts = context;

    if (length == 0)
        return 0;

    uint64_t key = width_key(text, length, shaping);
    struct width *row = fonts->widths[(key ^ key >> 32) >> 1 & (WIDTH_ROWS - 1)];

    for (int way = 0; way < WIDTH_WAYS; way++)
        if (row[way].key == key)
            return way ? remember(row, way, row[way]) : row->advance;

    struct open_font *open = open_font(fonts, shaping);

    fonts->work++;
    if (!open)
        return (float)(length * shaping.size) / 2;

    int copies = length <= SIGN_BYTES ? SIGN_COPIES : COPIES, extent = 0;
    char *padded = pad(text, length, copies);

    TTF_SizeUTF8(open->font, padded, &extent, NULL);
    free(padded);
    return remember(
        row, WIDTH_WAYS - 1,
        (struct width){key, (float)(extent - (copies + 1) * open->em) / (float)copies});
}

static const Uint32 *pixel_row(const SDL_Surface *surface, int y)
{
    return (const Uint32 *)(const void *)((const Uint8 *)surface->pixels +
                                          (size_t)y * (size_t)surface->pitch);
}

static bool has_ink(const SDL_Surface *surface, int y, int from, int to)
{
    const Uint32 *row = pixel_row(surface, y);

    for (int x = int_max(from, 0); x < int_min(to, surface->w); x++)
        if (row[x] >> 24)
            return true;
    return false;
}

static SDL_Surface *render(struct open_font *open, const char *padded)
{
    // Opaque white: colour and alpha are added when it is composed.
    return TTF_RenderUTF8_Blended(open->font, padded, (SDL_Color){255, 255, 255, 255});
}

// The first row of an H behind the padded text; -1: there is none. A font without an H
// has a box in its place, which serves as well.
static int probe_row(struct open_font *open, const char *padded, bool rtl)
{
    size_t length = strlen(padded);
    char *probe = base_alloc(length + 2);
    int w_text = 0, row = 0;

    memcpy(probe, padded, length + 1);
    probe[length] = 'H';
    TTF_SizeUTF8(open->font, padded, &w_text, NULL);

    SDL_Surface *surface = render(open, probe);

    free(probe);
    if (!surface)
        return -1;

    // Behind is left of it where it is read from the right.
    int from = rtl ? 0 : w_text - open->em / 2;
    int to = rtl ? surface->w - w_text + open->em / 2 : surface->w;

    while (row < surface->h && !has_ink(surface, row, from, to))
        row++;
    if (row == surface->h)
        row = -1;
    SDL_FreeSurface(surface);
    return row;
}

// SDL_ttf moves a run down when its ink leaves the font's height and does not say by
// how much. An H behind the run moves with it.
static int hidden_shift(struct open_font *open, const char *padded, bool rtl)
{
    int alone = probe_row(open, em_space, rtl), moved = probe_row(open, padded, rtl);

    return alone < 0 ? 0 : int_max(moved - alone, 0);
}

// The part of a surface that has ink.
static struct rect find_ink(const SDL_Surface *surface)
{
    int top = surface->h, bottom = 0, left = surface->w, right = 0;

    for (int y = 0; y < surface->h; y++) {
        const Uint32 *row = pixel_row(surface, y);
        int from = 0, to = surface->w;

        while (from < to && !(row[from] >> 24))
            from++;
        while (to > from && !(row[to - 1] >> 24))
            to--;
        if (from == to)
            continue;
        top = int_min(top, y);
        bottom = y + 1;
        left = int_min(left, from);
        right = int_max(right, to);
    }
    return (struct rect){left, top, right - left, bottom - top};
}

bool fonts_render(struct fonts *fonts, const char *text, int length,
                  struct shaping shaping, struct run_mask *mask)
{
    struct open_font *open =
        cover_is_blank(text, length) ? NULL : open_font(fonts, shaping);

    if (!open)
        return false;
    fonts->work++;

    char *padded = pad(text, length, 1);
    SDL_Surface *surface = render(open, padded);
    struct rect ink = surface ? find_ink(surface) : (struct rect){0};

    if (!surface || rect_empty(ink)) {
        SDL_FreeSurface(surface);
        free(padded);
        return false;
    }

    int shift = surface->h > TTF_FontHeight(open->font)
                    ? hidden_shift(open, padded, shaping.rtl)
                    : 0;

    free(padded);
    *mask = (struct run_mask){
        .w = ink.w,
        .h = ink.h,
        .stride = (ink.w + 3) / 4 * 4,
        .pen_x = open->em - ink.x,
        .baseline = TTF_FontAscent(open->font) + shift - ink.y,
    };
    mask->coverage = base_alloc((size_t)mask->stride * (size_t)mask->h);
    for (int y = 0; y < mask->h; y++) {
        const Uint32 *from = pixel_row(surface, ink.y + y) + ink.x;
        unsigned char *to = mask->coverage + (size_t)y * (size_t)mask->stride;

        for (int x = 0; x < mask->w; x++)
            to[x] = (unsigned char)(from[x] >> 24);
    }
    SDL_FreeSurface(surface);
    return true;
}

void run_mask_free(struct run_mask *mask)
{
    free(mask->coverage);
    *mask = (struct run_mask){0};
}
