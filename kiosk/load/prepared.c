#include "load/prepared.h"

#include "decode/resample.h"
#include "load/codec.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xxhash.h>

// Plain structs in the machine's own order: a file serves the machine that wrote it.
static const uint32_t MAGIC = 0x4c435031u + PREPARED_FORMAT - 1;

enum { SIDE_MOST = 65535, TILES_MOST = 1 << 16 };
static const uint64_t TILE_BYTES_MOST = 256u << 20;

struct head {
    uint32_t magic;
    int32_t w, h, tile_w, tile_h;
    color mean;
    uint64_t check; // of the fields above and the table
};

struct tile {
    uint64_t at, count, check;
};

struct prepared {
    int fd;
    struct head head;
    int across, down;
    struct tile *tiles;
    bool damaged;
};

static int times(int whole, int part)
{
    return (whole + part - 1) / part;
}

static uint64_t check_of(const struct head *head, const struct tile *tiles, int count)
{
    uint64_t fields = XXH3_64bits(head, offsetof(struct head, check));

    return XXH3_64bits_withSeed(tiles, sizeof(*tiles) * (size_t)count, fields);
}

static bool read_at(int fd, void *to, size_t count, uint64_t at)
{
    unsigned char *bytes = to;

    while (count) {
        ssize_t got = pread(fd, bytes, count, (off_t)at);

        if (got <= 0)
            return false;
        bytes += got;
        count -= (size_t)got;
        at += (uint64_t)got;
    }
    return true;
}

static bool write_at(int fd, const void *from, size_t count, uint64_t at)
{
    const unsigned char *bytes = from;

    while (count) {
        ssize_t put = pwrite(fd, bytes, count, (off_t)at);

        if (put <= 0)
            return false;
        bytes += put;
        count -= (size_t)put;
        at += (uint64_t)put;
    }
    return true;
}

// ---- Reading

static bool is_sensible(const struct head *head)
{
    return head->magic == MAGIC && head->w > 0 && head->w <= SIDE_MOST && head->h > 0 &&
           head->h <= SIDE_MOST && head->tile_w > 0 && head->tile_w <= SIDE_MOST &&
           head->tile_h > 0 && head->tile_h <= SIDE_MOST &&
           (int64_t)times(head->w, head->tile_w) * times(head->h, head->tile_h) <=
               TILES_MOST;
}

// A power cut leaves files without their ends.
static bool is_whole(const struct prepared *p)
{
    const struct tile *last = &p->tiles[p->across * p->down - 1];
    struct stat status;

    return fstat(p->fd, &status) == 0 &&
           (uint64_t)status.st_size >= last->at + last->count;
}

struct prepared *prepared_open(int fd)
{
    struct head head;

    if (!read_at(fd, &head, sizeof(head), 0) || !is_sensible(&head))
        return NULL;

    struct prepared *p = base_alloc(sizeof(*p));
    int count;

    *p = (struct prepared){.fd = fd,
                           .head = head,
                           .across = times(head.w, head.tile_w),
                           .down = times(head.h, head.tile_h)};
    count = p->across * p->down;
    p->tiles = base_alloc(sizeof(*p->tiles) * (size_t)count);
    if (read_at(fd, p->tiles, sizeof(*p->tiles) * (size_t)count, sizeof(head)) &&
        check_of(&head, p->tiles, count) == head.check && is_whole(p))
        return p;
    prepared_close(p);
    return NULL;
}

void prepared_close(struct prepared *prepared)
{
    if (!prepared)
        return;
    free(prepared->tiles);
    free(prepared);
}

bool prepared_is_damaged(const struct prepared *prepared)
{
    return prepared->damaged;
}

struct size prepared_size(const struct prepared *prepared)
{
    return (struct size){prepared->head.w, prepared->head.h};
}

color prepared_mean(const struct prepared *prepared)
{
    return prepared->head.mean;
}

// One tile, shrunk, to `pixels`.
static bool read_tile(struct prepared *p, int column, int row, int shrink,
                      uint32_t *pixels, size_t stride)
{
    const struct tile *tile = &p->tiles[row * p->across + column];
    struct size size = {int_min(p->head.tile_w, p->head.w - column * p->head.tile_w),
                        int_min(p->head.tile_h, p->head.h - row * p->head.tile_h)};
    unsigned char *bytes = tile->count <= TILE_BYTES_MOST ? malloc(tile->count) : NULL;
    bool good = bytes && read_at(p->fd, bytes, tile->count, tile->at) &&
                XXH3_64bits(bytes, tile->count) == tile->check &&
                codec_unpack(bytes, tile->count, size, shrink, pixels, stride);

    p->damaged |= bytes && !good;
    free(bytes);
    return good;
}

struct bitmap *prepared_read(struct prepared *prepared)
{
    const struct head *head = &prepared->head;
    struct bitmap *bitmap = bitmap_create(head->w, head->h);

    for (int row = 0; bitmap && row < prepared->down; row++)
        for (int column = 0; bitmap && column < prepared->across; column++) {
            size_t at = (size_t)row * (size_t)head->tile_h * (size_t)bitmap->stride +
                        (size_t)column * (size_t)head->tile_w;

            if (read_tile(prepared, column, row, 1, bitmap->pixels + at,
                          (size_t)bitmap->stride))
                continue;
            bitmap_destroy(bitmap);
            bitmap = NULL;
        }
    return bitmap;
}

// The picture as it is looked at for one want: shrunk by the tiles' own decoder to just
// above the size needed, a row of tiles at a time.
struct look {
    struct prepared *prepared;
    int shrink;
    struct size size; // of the whole shrunk picture
    struct crop crop; // in it
    struct rect area; // of it that is needed
    uint32_t *band;   // as wide as the picture, as high as a row of shrunk tiles
};

static struct look look_at(struct prepared *p, const struct want *want)
{
    struct picture picture = *want->picture;
    struct want actual = *want;
    struct look look = {.prepared = p, .shrink = 8};

    picture.size = prepared_size(p);
    actual.picture = &picture;
    look.crop = want_crop(&actual);
    // The crop was computed through a scale: 2 × 1920 may be 3839.9999999.
    while (look.shrink > 1 && (look.crop.w / look.shrink < want->size.w - 1e-6 ||
                               look.crop.h / look.shrink < want->size.h - 1e-6))
        look.shrink /= 2;
    // Tiles must shrink to whole pixels to lie side by side.
    while (p->head.tile_w % look.shrink || p->head.tile_h % look.shrink)
        if (p->across * p->down == 1)
            break;
        else
            look.shrink /= 2;
    look.size = (struct size){times(picture.size.w, look.shrink),
                              times(picture.size.h, look.shrink)};
    look.crop.x /= look.shrink;
    look.crop.y /= look.shrink;
    look.crop.w /= look.shrink;
    look.crop.h /= look.shrink;
    look.area = resample_area(look.size, look.crop, want->size);
    return look;
}

// The tiles of a row that are needed, side by side.
static bool read_band(const struct look *look, int row)
{
    struct prepared *p = look->prepared;
    int width = p->head.tile_w / look->shrink;

    for (int column = 0; column < p->across; column++) {
        int left = column * width;

        if (p->across > 1 &&
            (left >= look->area.x + look->area.w || left + width <= look->area.x))
            continue;
        if (!read_tile(p, column, row, look->shrink, look->band + left,
                       (size_t)look->size.w))
            return false;
    }
    return true;
}

static void take_rows(struct resample *resample, struct bitmap *bitmap)
{
    struct resampled done;

    while ((done = resample_take(resample)).count)
        for (int i = 0; i < done.count * bitmap->w; i++)
            bitmap->pixels[(size_t)done.first * (size_t)bitmap->w + (size_t)i] =
                done.rows[i] | 0xff000000u;
}

static bool feed(const struct look *look, struct resample *resample,
                 struct bitmap *bitmap)
{
    const struct prepared *p = look->prepared;
    int height = p->down > 1 ? p->head.tile_h / look->shrink : look->size.h;

    for (int row = 0; row < p->down; row++) {
        int top = row * height, rows = int_min(height, look->size.h - top);
        bool needed = top < look->area.y + look->area.h && top + rows > look->area.y;

        if (needed && !read_band(look, row))
            return false;
        for (int y = 0; y < rows; y++) {
            resample_row(resample, look->band + (size_t)y * (size_t)look->size.w);
            take_rows(resample, bitmap);
        }
    }
    return true;
}

struct bitmap *prepared_want(struct prepared *prepared, const struct want *want)
{
    struct look look = look_at(prepared, want);
    int height = prepared->down > 1 ? prepared->head.tile_h / look.shrink : look.size.h;
    struct resample *resample = resample_create(look.size, look.crop, want->size);
    struct bitmap *bitmap = bitmap_create(want->size.w, want->size.h);

    look.band = calloc((size_t)look.size.w * (size_t)height, sizeof(uint32_t));
    if (!resample || !look.band || !bitmap || !feed(&look, resample, bitmap)) {
        bitmap_destroy(bitmap);
        bitmap = NULL;
    }
    free(look.band);
    resample_destroy(resample);
    return bitmap;
}

// ---- Writing

struct prepared_writer {
    int fd;
    struct head head;
    int across, down, row; // of tiles; the next one
    struct tile *tiles;
    uint64_t at; // where the next tile goes
    bool good;
};

struct prepared_writer *prepared_begin(int fd, struct size size, color mean, bool tiled)
{
    struct prepared_writer *w = base_alloc(sizeof(*w));

    *w = (struct prepared_writer){
        .fd = fd,
        .head = {.magic = MAGIC,
                 .w = size.w,
                 .h = size.h,
                 .tile_w = tiled ? PREPARED_TILE : size.w,
                 .tile_h = tiled ? PREPARED_TILE : size.h,
                 .mean = mean},
        .good = true,
    };
    w->across = times(size.w, w->head.tile_w);
    w->down = times(size.h, w->head.tile_h);
    w->tiles = base_alloc(sizeof(*w->tiles) * (size_t)w->across * (size_t)w->down);
    w->at = sizeof(w->head) + sizeof(*w->tiles) * (size_t)w->across * (size_t)w->down;
    return w;
}

static bool put_tile(struct prepared_writer *w, struct tile *tile,
                     const uint32_t *pixels, struct size size, size_t stride)
{
    size_t count;
    unsigned char *bytes = codec_pack(pixels, size, stride, &count);
    bool good = bytes && write_at(w->fd, bytes, count, w->at);

    if (good)
        *tile = (struct tile){w->at, count, XXH3_64bits(bytes, count)};
    w->at += good ? count : 0;
    free(bytes);
    return good;
}

bool prepared_put(struct prepared_writer *writer, const uint32_t *pixels, int rows,
                  size_t stride)
{
    struct prepared_writer *w = writer;

    for (int top = 0; w->good && top < rows && w->row < w->down; w->row++) {
        int left = w->head.h - w->row * w->head.tile_h;
        int height = int_min(w->head.tile_h, left);

        w->good = rows - top >= height;
        for (int column = 0; w->good && column < w->across; column++) {
            int x = column * w->head.tile_w;
            struct size size = {int_min(w->head.tile_w, w->head.w - x), height};

            w->good = put_tile(w, &w->tiles[w->row * w->across + column],
                               pixels + (size_t)top * stride + x, size, stride);
        }
        top += height;
    }
    return w->good;
}

bool prepared_end(struct prepared_writer *writer)
{
    struct prepared_writer *w = writer;
    int count = w->across * w->down;

    w->head.check = check_of(&w->head, w->tiles, count);

    bool good =
        w->good && w->row == w->down &&
        write_at(w->fd, w->tiles, sizeof(*w->tiles) * (size_t)count, sizeof(w->head)) &&
        write_at(w->fd, &w->head, sizeof(w->head), 0);

    free(w->tiles);
    free(w);
    return good;
}
