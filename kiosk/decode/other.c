#include "decode/kinds.h"
#include "decode/resample.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <SDL_image.h>

// PNG and WebP through SDL_image, each by its own function: IMG_Load would try every
// decoder it has on the bytes. SDL_image knows no limits and takes what is cut off for
// whole, so size and structure are read here first.

static const int64_t pixel_limit = INT64_C(40) * 1000 * 1000;

struct reader {
    // Size and structure; false with a sentence.
    bool (*check)(struct bytes bytes, struct size *size, const struct say *say);
    SDL_Surface *(*load)(SDL_RWops *source);
};

static uint32_t big_endian(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static uint32_t little_endian(const unsigned char *at, int count)
{
    uint32_t value = 0;

    for (int i = 0; i < count; i++)
        value |= (uint32_t)at[i] << (8 * i);
    return value;
}

// PNG (W3C, second edition), 5.3: length, four letters, data, checksum; the first is
// IHDR, the last IEND.
static bool check_png(struct bytes bytes, struct size *size, const struct say *say)
{
    enum { SIGNATURE = 8, FRAME = 12, HEADER = 13 };
    size_t at = SIGNATURE;

    if (bytes.count < SIGNATURE + FRAME + HEADER)
        return say_why(say, "the file is cut off");
    if (big_endian(bytes.at + at) != HEADER ||
        memcmp(bytes.at + at + 4, "IHDR", 4) != 0)
        return say_why(say, "the file is damaged: a PNG without a header");
    size->w = (int)(big_endian(bytes.at + at + 8) & 0x7fffffffu);
    size->h = (int)(big_endian(bytes.at + at + 12) & 0x7fffffffu);
    if (!say_size_allowed(*size, pixel_limit, say))
        return false;
    for (;;) {
        if (bytes.count - at < FRAME ||
            bytes.count - at - FRAME < big_endian(bytes.at + at))
            return say_why(say, "the file is cut off");
        if (memcmp(bytes.at + at + 4, "IEND", 4) == 0)
            return true;
        at += FRAME + big_endian(bytes.at + at);
    }
}

// WebP container: RIFF header of 12 bytes, then chunks. The first one tells the size:
// "VP8 " in its key frame's header (RFC 6386, 9.1), "VP8L" behind its signature byte,
// "VP8X" as the size of the canvas.
static bool check_webp(struct bytes bytes, struct size *size, const struct say *say)
{
    enum { HEADER = 30, ANIMATED = 2 };
    const unsigned char *data = bytes.at + 20;

    if (bytes.count < HEADER || little_endian(bytes.at + 4, 4) > bytes.count - 8)
        return say_why(say, "the file is cut off");
    if (memcmp(bytes.at, "RIFF", 4) != 0)
        return say_why(say, "the file is damaged: a WebP without a header");
    if (memcmp(bytes.at + 12, "VP8 ", 4) == 0) {
        size->w = (int)(little_endian(data + 6, 2) & 0x3fffu);
        size->h = (int)(little_endian(data + 8, 2) & 0x3fffu);
    } else if (memcmp(bytes.at + 12, "VP8L", 4) == 0) {
        size->w = (int)(little_endian(data + 1, 4) & 0x3fffu) + 1;
        size->h = (int)(little_endian(data + 1, 4) >> 14 & 0x3fffu) + 1;
    } else if (memcmp(bytes.at + 12, "VP8X", 4) == 0) {
        if (data[0] & ANIMATED)
            return say_why(say, "this is an animated WebP; save one picture of it as "
                                "JPEG or PNG");
        size->w = (int)little_endian(data + 4, 3) + 1;
        size->h = (int)little_endian(data + 7, 3) + 1;
    } else {
        return say_why(say, "the file is damaged: a WebP without a picture");
    }
    return say_size_allowed(*size, pixel_limit, say);
}

static void start_sdl_image(void)
{
    // Its own first use is not safe on several threads.
    IMG_Init(IMG_INIT_PNG | IMG_INIT_WEBP);
}

static SDL_Surface *load(const struct reader *reader, struct bytes bytes,
                         const struct say *say)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct size size;

    if (!reader->check(bytes, &size, say))
        return NULL;
    pthread_once(&once, start_sdl_image);

    SDL_RWops *source = SDL_RWFromConstMem(bytes.at, (int)bytes.count);
    SDL_Surface *surface = source ? reader->load(source) : NULL;

    if (source)
        SDL_RWclose(source);
    SDL_TLSCleanup(); // its messages; a thread that SDL did not start would keep them
    if (!surface) {
        say_why(say, "the file is damaged or cut off");
        return NULL;
    }
    if (surface->w != size.w || surface->h != size.h ||
        (surface->format->BytesPerPixel == 1 && !surface->format->palette)) {
        say_why(say, "the file is damaged");
        SDL_FreeSurface(surface);
        return NULL;
    }
    return surface;
}

static unsigned channel(uint32_t value, uint32_t mask, int shift)
{
    return (value & mask) >> shift;
}

static color from_palette(const SDL_Palette *palette, uint32_t index)
{
    if (index >= (uint32_t)palette->ncolors)
        return 0xff000000u;

    SDL_Color c = palette->colors[index];

    return (color)c.a << 24 | (color)c.r << 16 | (color)c.g << 8 | c.b;
}

// One row as 0xAARRGGBB, not premultiplied. SDL_image gives eight bits a colour, in
// bytes of any order, and marks what is transparent in three ways.
static void read_row(SDL_Surface *surface, int y, color *row)
{
    const SDL_PixelFormat *format = surface->format;
    int size = format->BytesPerPixel;
    const unsigned char *at =
        (const unsigned char *)surface->pixels + (size_t)y * (size_t)surface->pitch;
    uint32_t key = 0;
    bool keyed = SDL_HasColorKey(surface) && SDL_GetColorKey(surface, &key) == 0;

    for (int x = 0; x < surface->w; x++, at += size) {
        uint32_t value = little_endian(at, size);

        if (format->palette)
            row[x] = from_palette(format->palette, value);
        else
            row[x] =
                channel(value, format->Rmask, format->Rshift) << 16 |
                channel(value, format->Gmask, format->Gshift) << 8 |
                channel(value, format->Bmask, format->Bshift) |
                (format->Amask ? channel(value, format->Amask, format->Ashift) << 24
                               : 0xff000000u);
        if (keyed && value == key)
            row[x] &= 0xffffffu;
    }
}

static color lay_on_paper(color c)
{
    unsigned alpha = COLOR_ALPHA(c), rest = 255 - alpha;

    if (rest == 0)
        return c;
    return 0xff000000u |
           (COLOR_RED(c) * alpha + COLOR_RED(PAPER) * rest + 127) / 255 << 16 |
           (COLOR_GREEN(c) * alpha + COLOR_GREEN(PAPER) * rest + 127) / 255 << 8 |
           (COLOR_BLUE(c) * alpha + COLOR_BLUE(PAPER) * rest + 127) / 255;
}

static void read_opaque(SDL_Surface *surface, int y, color *row)
{
    read_row(surface, y, row);
    for (int x = 0; x < surface->w; x++)
        row[x] = lay_on_paper(row[x]);
}

static bool probe_other(const struct reader *reader, struct bytes bytes,
                        struct probe *probe, const struct say *say)
{
    SDL_Surface *surface = load(reader, bytes, say);
    struct mean mean = {0};

    if (!surface)
        return false;

    color *row = base_alloc((size_t)surface->w * sizeof(color));

    for (int y = 0; y < surface->h; y++) {
        read_opaque(surface, y, row);
        mean_add(&mean, row, surface->w);
    }
    *probe = (struct probe){{surface->w, surface->h}, mean_of(&mean)};
    free(row);
    SDL_FreeSurface(surface);
    return true;
}

static struct bitmap *want_other(const struct reader *reader, struct bytes bytes,
                                 const struct want *want, const struct say *say)
{
    SDL_Surface *surface = load(reader, bytes, say);
    struct bitmap *bitmap = NULL;

    if (!surface)
        return NULL;

    struct size size = {surface->w, surface->h};
    struct resample *resample =
        resample_create(size, kind_crop(want, size), want->size);
    color *row = base_alloc((size_t)size.w * sizeof(color));

    for (int y = 0; resample && y < size.h; y++) {
        if (resample_needs_row(resample, y))
            read_opaque(surface, y, row);
        resample_row(resample, row);
    }
    if (resample)
        bitmap = resample_take(resample);
    else
        say_why(say, "there is not enough memory to scale the picture");
    resample_destroy(resample);
    free(row);
    SDL_FreeSurface(surface);
    return bitmap;
}

static color premultiply(color c)
{
    unsigned alpha = COLOR_ALPHA(c);

    return alpha << 24 | (COLOR_RED(c) * alpha + 127) / 255 << 16 |
           (COLOR_GREEN(c) * alpha + 127) / 255 << 8 |
           (COLOR_BLUE(c) * alpha + 127) / 255;
}

static struct bitmap *whole_other(const struct reader *reader, struct bytes bytes,
                                  const struct say *say)
{
    SDL_Surface *surface = load(reader, bytes, say);
    struct bitmap *bitmap = NULL;

    if (!surface)
        return NULL;
    bitmap = bitmap_create(surface->w, surface->h);
    if (!bitmap)
        say_why(say, "there is not enough memory to decode the picture");
    for (int y = 0; bitmap && y < surface->h; y++) {
        uint32_t *row = bitmap->pixels + (size_t)y * (size_t)bitmap->stride;

        read_row(surface, y, row);
        for (int x = 0; x < surface->w; x++)
            row[x] = premultiply(row[x]);
    }
    SDL_FreeSurface(surface);
    return bitmap;
}

static const struct reader png = {check_png, IMG_LoadPNG_RW};
static const struct reader webp = {check_webp, IMG_LoadWEBP_RW};

static bool probe_png(struct bytes bytes, struct probe *probe, const struct say *say)
{
    return probe_other(&png, bytes, probe, say);
}

static struct bitmap *want_png(struct bytes bytes, const struct want *want,
                               const struct say *say)
{
    return want_other(&png, bytes, want, say);
}

static struct bitmap *whole_png(struct bytes bytes, const struct say *say)
{
    return whole_other(&png, bytes, say);
}

static bool probe_webp(struct bytes bytes, struct probe *probe, const struct say *say)
{
    return probe_other(&webp, bytes, probe, say);
}

static struct bitmap *want_webp(struct bytes bytes, const struct want *want,
                                const struct say *say)
{
    return want_other(&webp, bytes, want, say);
}

static struct bitmap *whole_webp(struct bytes bytes, const struct say *say)
{
    return whole_other(&webp, bytes, say);
}

const struct kind kind_png = {probe_png, check_png, want_png, whole_png};
const struct kind kind_webp = {probe_webp, check_webp, want_webp, whole_webp};
