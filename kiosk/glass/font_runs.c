#include "glass/font_parts.h"

#include <stdlib.h>
#include <string.h>

enum {
    // Measured side by side: a quarter of a pixel, less for single signs. A line may
    // have
    // many, each a run of its own, as Hebrew fonts have no full stop.
    COPIES = 4,
    SIGN_COPIES = 16,
    SIGN_BYTES = 4,
};

static const char em_space[] = EM_SPACE;

// The font of a run, told how to shape it.
static struct open_font *open_font(struct fonts *fonts, struct shaping shaping)
{
    int number = shaping.family < fonts->faces.count && shaping.face < FACE_COUNT
                     ? fonts->file_of[shaping.family][shaping.face]
                     : -1;
    struct open_font *open =
        number >= 0 ? font_open_file(fonts, number, shaping.size) : NULL;
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
