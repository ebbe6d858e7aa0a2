#include "glass/font.h"

#include "host/file.h"
#include "host/log.h"

#include <SDL_ttf.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Which file serves which face. Licences lie beside them.
static const char *const face_files[FACE_COUNT] = {
    [FACE_TEXT] = "Inter-Regular.otf",
    [FACE_TEXT_ITALIC] = "Inter-Italic.otf",
    [FACE_TEXT_STRONG] = "Inter-SemiBold.otf",
    [FACE_TEXT_STRONG_ITALIC] = "Inter-SemiBoldItalic.otf",
    [FACE_HEAD] = "Vollkorn-SemiBold.ttf",
    [FACE_HEAD_ITALIC] = "Vollkorn-SemiBoldItalic.ttf",
    [FACE_LOOK] = "Vollkorn-MediumItalic.ttf",
};

enum {
    OPEN_MAX = 96,        // fonts of one face and size
    WIDTHS_MAX = 1 << 14, // remembered advances; a power of two
    COPIES = 4,           // measured side by side: a quarter of a pixel
};

static const char em_space[] = "\xe2\x80\x83"; // U+2003

struct open_font {
    TTF_Font *font;
    enum face face;
    int size, em;
    int64_t used;
};

struct width {
    uint64_t key;
    float advance;
};

struct fonts {
    char *folder;
    struct open_font open[OPEN_MAX];
    int64_t clock;
    struct width widths[WIDTHS_MAX];
};

static struct open_font *open_font(struct fonts *fonts, enum face face, int size)
{
    struct open_font *oldest = &fonts->open[0];

    fonts->clock++;
    for (int i = 0; i < OPEN_MAX; i++) {
        struct open_font *open = &fonts->open[i];

        if (open->font && open->face == face && open->size == size) {
            open->used = fonts->clock;
            return open;
        }
        if (open->used < oldest->used)
            oldest = open;
    }

    char *path = file_join(fonts->folder, face_files[face]);
    TTF_Font *font = TTF_OpenFont(path, size);

    if (!font)
        log_line("The font %s could not be opened: %s", path, TTF_GetError());
    free(path);
    if (!font)
        return NULL;
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    // Before the first measurement: later it would no longer reach the advances.
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontDirection(font, TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, "Latn");
    *oldest = (struct open_font){
        .font = font, .face = face, .size = size, .used = fonts->clock};
    TTF_SizeUTF8(font, em_space, &oldest->em, NULL);
    return oldest;
}

struct fonts *fonts_create(const char *folder)
{
    if (TTF_Init() != 0) {
        log_line("SDL_ttf does not start: %s", TTF_GetError());
        return NULL;
    }

    struct fonts *fonts = base_alloc(sizeof(*fonts));

    fonts->folder = base_strdup(folder);
    for (int face = 0; face < FACE_COUNT; face++) {
        char *path = file_join(folder, face_files[face]);
        bool there = access(path, R_OK) == 0;

        if (!there)
            log_line("The font %s is missing", path);
        free(path);
        if (!there) {
            fonts_destroy(fonts);
            return NULL;
        }
    }
    return fonts;
}

void fonts_destroy(struct fonts *fonts)
{
    if (!fonts)
        return;
    for (int i = 0; i < OPEN_MAX; i++)
        if (fonts->open[i].font)
            TTF_CloseFont(fonts->open[i].font);
    free(fonts->folder);
    free(fonts);
    TTF_Quit();
}

// EM SPACE, then the text and an EM SPACE `copies` times. The caller frees.
static char *pad(const char *text, int length, int copies)
{
    size_t em = sizeof(em_space) - 1, one = (size_t)length + em;
    char *padded = base_alloc(em + one * (size_t)copies + 1), *at = padded;

    memcpy(at, em_space, em);
    at += em;
    for (int i = 0; i < copies; i++) {
        // A control character would be drawn as an empty box.
        for (int c = 0; c < length; c++)
            *at++ = (unsigned char)text[c] < ' ' ? ' ' : text[c];
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

float fonts_advance(void *context, const char *text, int length, struct shaping shaping)
{
    struct fonts *fonts = context;
    uint64_t key = width_key(text, length, shaping);
    struct width *width = &fonts->widths[(key >> 1) & (WIDTHS_MAX - 1)];

    if (length == 0)
        return 0;
    if (width->key == key)
        return width->advance;

    struct open_font *open = open_font(fonts, (enum face)shaping.face, shaping.size);

    if (!open)
        return (float)(length * shaping.size) / 2;

    char *padded = pad(text, length, COPIES);
    int extent = 0;

    TTF_SizeUTF8(open->font, padded, &extent, NULL);
    free(padded);
    *width =
        (struct width){key, (float)(extent - (COPIES + 1) * open->em) / (float)COPIES};
    return width->advance;
}

// SDL_ttf moves a run down when its ink leaves the font's height and does not say by
// how much. An H behind it tells: it must begin at its known height.
static int hidden_shift(struct open_font *open, const char *padded)
{
    size_t length = strlen(padded);
    char *probe = base_alloc(length + 2);
    int shift = 0, top = 0, w_text = 0;

    memcpy(probe, padded, length + 1);
    probe[length] = 'H';
    TTF_SizeUTF8(open->font, padded, &w_text, NULL);
    TTF_GlyphMetrics32(open->font, 'H', NULL, NULL, NULL, &top, NULL);

    SDL_Surface *surface =
        TTF_RenderUTF8_Blended(open->font, probe, (SDL_Color){255, 255, 255, 255});

    free(probe);
    if (!surface)
        return 0;
    for (int y = 0; y < surface->h; y++) {
        const Uint32 *row =
            (const Uint32 *)(const void *)((const Uint8 *)surface->pixels +
                                           (size_t)y * (size_t)surface->pitch);
        bool ink = false;

        for (int x = w_text - open->em / 2; x < surface->w && !ink; x++)
            ink = x >= 0 && row[x] >> 24 > 127;
        if (ink) {
            shift = y - (TTF_FontAscent(open->font) - top);
            break;
        }
    }
    SDL_FreeSurface(surface);
    return shift > 0 ? shift : 0;
}

bool fonts_render(struct fonts *fonts, const char *text, int length,
                  struct shaping shaping, struct run_mask *mask)
{
    struct open_font *open =
        length > 0 ? open_font(fonts, (enum face)shaping.face, shaping.size) : NULL;

    if (!open)
        return false;

    char *padded = pad(text, length, 1);
    // Opaque white: colour and alpha are added when it is composed.
    SDL_Surface *surface =
        TTF_RenderUTF8_Blended(open->font, padded, (SDL_Color){255, 255, 255, 255});

    if (!surface) {
        free(padded);
        return false;
    }

    int shift =
        surface->h > TTF_FontHeight(open->font) ? hidden_shift(open, padded) : 0;

    free(padded);
    *mask = (struct run_mask){
        .w = surface->w,
        .h = surface->h,
        .stride = (surface->w + 3) / 4 * 4,
        .pen_x = open->em,
        .baseline = TTF_FontAscent(open->font) + shift,
    };
    mask->coverage = base_alloc((size_t)mask->stride * (size_t)mask->h);
    for (int y = 0; y < mask->h; y++) {
        const Uint32 *from =
            (const Uint32 *)(const void *)((const Uint8 *)surface->pixels +
                                           (size_t)y * (size_t)surface->pitch);
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
