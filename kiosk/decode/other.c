#include "decode/kinds.h"

#include "decode/header_parts.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <SDL_image.h>
#include <zlib.h>

// PNG and WebP through SDL_image, each by its own function: IMG_Load would try every
// decoder it has on the bytes. SDL_image knows no limits and takes what is cut off for
// whole, so size and structure have been read before (header.h). It decodes into one
// surface of the whole picture; the rows of that are the results'.

// SDL_image is opened when it is needed, and these are all we need of it.
static struct {
    int (*IMG_Init)(int flags);
    SDL_Surface *(*IMG_LoadPNG_RW)(SDL_RWops *source);
    SDL_Surface *(*IMG_LoadWEBP_RW)(SDL_RWops *source);
    SDL_RWops *(*SDL_AllocRW)(void);
    void (*SDL_FreeRW)(SDL_RWops *source);
    void (*SDL_FreeSurface)(SDL_Surface *surface);
    SDL_bool (*SDL_HasColorKey)(SDL_Surface *surface);
    int (*SDL_GetColorKey)(SDL_Surface *surface, Uint32 *key);
    bool ready;
} image;

#define FIND(name)                                                                     \
    {                                                                                  \
#name, &image.name                                                             \
    }

bool other_prepare(void)
{
    const struct {
        const char *name;
        void *at; // of a pointer to a function
    } functions[] = {
        FIND(IMG_Init),        FIND(IMG_LoadPNG_RW),  FIND(IMG_LoadWEBP_RW),
        FIND(SDL_AllocRW),     FIND(SDL_FreeRW),      FIND(SDL_FreeSurface),
        FIND(SDL_HasColorKey), FIND(SDL_GetColorKey),
    };
    void *library =
        image.ready ? NULL : dlopen("libSDL2_image-2.0.so.0", RTLD_LAZY | RTLD_LOCAL);

    if (image.ready || !library)
        return image.ready;
    for (int i = 0; i < COUNT_OF(functions); i++) {
        void *function = dlsym(library, functions[i].name);

        if (!function)
            return false;
        memcpy(functions[i].at, &function, sizeof(function));
    }
    image.IMG_Init(IMG_INIT_PNG | IMG_INIT_WEBP);
    return image.ready = true;
}

// ---- The file, as SDL reads it. libpng asks for a few bytes at a time.

struct stream {
    struct bytes *bytes;
    int64_t at; // the next byte
    int64_t buffered;
    size_t count; // in the buffer
    unsigned char buffer[64 * 1024];
};

static Sint64 stream_size(SDL_RWops *source)
{
    const struct stream *stream = source->hidden.unknown.data1;

    return stream->bytes->size;
}

static Sint64 stream_seek(SDL_RWops *source, Sint64 offset, int from)
{
    struct stream *stream = source->hidden.unknown.data1;
    int64_t base = from == RW_SEEK_SET   ? 0
                   : from == RW_SEEK_CUR ? stream->at
                                         : stream->bytes->size;

    if (offset < -base || offset > stream->bytes->size - base)
        return -1;
    return stream->at = base + offset;
}

static size_t take(struct stream *stream, unsigned char *into, size_t count)
{
    if (count >= sizeof(stream->buffer))
        return bytes_read(stream->bytes, stream->at, into, count);
    if (stream->at < stream->buffered ||
        stream->at + (int64_t)count > stream->buffered + (int64_t)stream->count) {
        stream->buffered = stream->at;
        stream->count = bytes_read(stream->bytes, stream->at, stream->buffer,
                                   sizeof(stream->buffer));
    }

    size_t there = stream->count - (size_t)(stream->at - stream->buffered);

    count = count < there ? count : there;
    memcpy(into, stream->buffer + (stream->at - stream->buffered), count);
    return count;
}

static size_t SDLCALL stream_read(SDL_RWops *source, void *into, size_t size,
                                  size_t count)
{
    struct stream *stream = source->hidden.unknown.data1;
    size_t got;

    if (!size || !count || count > SIZE_MAX / size)
        return 0;
    got = take(stream, into, size * count);
    stream->at += (int64_t)got;
    return got / size;
}

static size_t SDLCALL stream_write(SDL_RWops *source, const void *from, size_t size,
                                   size_t count)
{
    (void)source, (void)from, (void)size, (void)count;
    return 0;
}

static int SDLCALL stream_close(SDL_RWops *source)
{
    (void)source;
    return 0;
}

static SDL_Surface *load(struct bytes *bytes, const struct header *header)
{
    struct stream *stream = calloc(1, sizeof(*stream));
    SDL_RWops *source = stream ? image.SDL_AllocRW() : NULL;
    SDL_Surface *surface = NULL;

    if (source) {
        stream->bytes = bytes;
        source->size = stream_size;
        source->seek = stream_seek;
        source->read = stream_read;
        source->write = stream_write;
        source->close = stream_close;
        source->type = SDL_RWOPS_UNKNOWN;
        source->hidden.unknown.data1 = stream;
        surface = header->kind == HEADER_PNG ? image.IMG_LoadPNG_RW(source)
                                             : image.IMG_LoadWEBP_RW(source);
        image.SDL_FreeRW(source);
    }
    free(stream);
    return surface;
}

// ---- The profile

// PNG, 11.3.3.3: a name, a zero, the method (0), and a zlib stream.
enum { PROFILE_LIMIT = 8 << 20, NAME_LIMIT = 80 };

static unsigned char *inflate_profile(const unsigned char *at, size_t count,
                                      size_t *size)
{
    const unsigned char *end = memchr(at, 0, count < NAME_LIMIT ? count : NAME_LIMIT);
    unsigned char *profile = NULL;
    uLongf length = PROFILE_LIMIT;
    size_t begin = end ? (size_t)(end - at) + 2 : count;

    if (begin < count && end[1] == 0)
        profile = malloc(PROFILE_LIMIT);
    if (!profile || uncompress(profile, &length, at + begin, count - begin) != Z_OK) {
        free(profile);
        return NULL;
    }
    *size = length;
    return profile;
}

static unsigned char *read_profile(struct bytes *bytes, const struct header *header,
                                   size_t *size)
{
    size_t count = header->profile_bytes;
    unsigned char *stored = count && count <= PROFILE_LIMIT ? malloc(count) : NULL,
                  *profile;

    if (!stored || bytes_read(bytes, header->profile_at, stored, count) != count) {
        free(stored);
        return NULL;
    }
    *size = count;
    if (header->kind != HEADER_PNG)
        return stored;
    profile = inflate_profile(stored, count, size);
    free(stored);
    return profile;
}

static struct colour *make_colour(struct bytes *bytes, const struct header *header)
{
    size_t size = 0;
    unsigned char *profile = read_profile(bytes, header, &size);
    struct colour *colour =
        colour_create(profile, size, header->grey ? COLOUR_GREY : COLOUR_RGB);

    free(profile);
    return colour;
}

// ---- The pixels

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
    bool keyed =
        image.SDL_HasColorKey(surface) && image.SDL_GetColorKey(surface, &key) == 0;

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

// What transparent pictures are laid upon: the page.
#define PAPER 0xfff6efe0u

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

static bool may_be_transparent(SDL_Surface *surface)
{
    const SDL_Palette *palette = surface->format->palette;

    for (int i = 0; palette && i < palette->ncolors; i++)
        if (palette->colors[i].a != 255)
            return true;
    return surface->format->Amask || image.SDL_HasColorKey(surface);
}

// The paper is sRGB already: what lies on it becomes so before. Without transparency
// the fewer pixels that are left after scaling do.
static bool push_rows(SDL_Surface *surface, struct results *results,
                      const struct colour *colour, const struct colour *none,
                      struct say *say)
{
    bool through = may_be_transparent(surface),
         early = through && colour_changes(colour);
    color *row = calloc((size_t)surface->w, sizeof(*row));
    bool fine = row && results_begin(results, (struct size){surface->w, surface->h}, 1,
                                     0, early ? none : colour, say);

    if (!row)
        say_impossible(say, "there is not enough memory to decode the picture");
    for (int y = 0; y < surface->h && fine; y++) {
        if (results_needs_row(results, y)) {
            read_row(surface, y, row);
            if (early)
                colour_row(colour, row, surface->w);
            for (int x = 0; x < surface->w && through; x++)
                row[x] = lay_on_paper(row[x]);
        }
        results_row(results, row);
    }
    free(row);
    return fine;
}

static bool push_surface(SDL_Surface *surface, struct bytes *bytes,
                         const struct header *header, struct results *results,
                         struct say *say)
{
    struct colour *colour = make_colour(bytes, header);
    struct colour *none = colour_create(NULL, 0, COLOUR_RGB);
    bool fine = push_rows(surface, results, colour, none, say);

    colour_destroy(colour);
    colour_destroy(none);
    return fine;
}

bool decode_other(struct bytes *bytes, const struct header *header,
                  struct results *results, struct say *say)
{
    SDL_Surface *surface = image.ready ? load(bytes, header) : NULL;
    bool fine = false;

    if (!image.ready)
        return say_impossible(say, "SDL_image, which reads PNG and WebP, is not there");
    if (!surface)
        return say_why(say, "the file is damaged or cut off");
    if (surface->w != header->stored.w || surface->h != header->stored.h ||
        (surface->format->BytesPerPixel == 1 && !surface->format->palette))
        say_why(say, "the file is damaged");
    else
        fine = push_surface(surface, bytes, header, results, say);
    image.SDL_FreeSurface(surface);
    return fine;
}
