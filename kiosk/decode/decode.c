#include "decode/decode.h"

#include "decode/kinds.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SIDE_LIMIT = 30000, TEXT_SAMPLE = 512, MEGABYTE = 1000000 };
static const int64_t file_limit = INT64_C(512) * MEGABYTE;

// What a file is, by its first bytes: a kind that is shown, or words for one that is
// not. `more` is looked for behind the magic, in the first half kilobyte.
static const struct signature {
    size_t at, length;
    const char *magic;
    const char *more;
    const struct kind *kind;
    const char *name;
} signatures[] = {
    {0, 3, "\xff\xd8\xff", NULL, &kind_jpeg, "a JPEG picture"},
    {0, 8, "\x89PNG\r\n\x1a\n", NULL, &kind_png, "a PNG picture"},
    {8, 4, "WEBP", NULL, &kind_webp, "a WebP picture"},
    {0, 4, "GIF8", NULL, NULL, "a GIF picture"},
    {0, 4, "II*\0", NULL, NULL, "a TIFF or camera raw picture"},
    {0, 4, "MM\0*", NULL, NULL, "a TIFF or camera raw picture"},
    {0, 4, "II+\0", NULL, NULL, "a TIFF picture"},
    {0, 4, "MM\0+", NULL, NULL, "a TIFF picture"},
    {4, 7, "ftypavi", NULL, NULL, "an AVIF picture"},
    {4, 6, "ftyphe", NULL, NULL, "a HEIC picture"},
    {4, 7, "ftypmif", NULL, NULL, "a HEIC picture"},
    {4, 7, "ftypcrx", NULL, NULL, "a camera raw picture"},
    {4, 4, "ftyp", NULL, NULL, "a film"},
    {0, 2, "\xff\x0a", NULL, NULL, "a JPEG XL picture"},
    {4, 4, "JXL ", NULL, NULL, "a JPEG XL picture"},
    {4, 4, "jP  ", NULL, NULL, "a JPEG 2000 picture"},
    {0, 4, "8BPS", NULL, NULL, "a Photoshop file"},
    {0, 8, "gimp xcf", NULL, NULL, "a GIMP file"},
    {0, 4, "%PDF", NULL, NULL, "a PDF document"},
    {0, 4, "\0\0\1\0", NULL, NULL, "a Windows icon"},
    {0, 4, "<svg", NULL, NULL, "an SVG drawing"},
    {0, 1, "<", "<svg", NULL, "an SVG drawing"},
    {0, 1, "<", "<html", NULL, "a web page"},
    {0, 1, "<", "<HTML", NULL, "a web page"},
    {0, 4, "PK\3\4", NULL, NULL, "an office document or an archive"},
    {0, 2, "BM", NULL, NULL, "a BMP picture"},
};

bool say_why(const struct say *say, const char *format, ...)
{
    va_list args;

    if (!say->text || !say->size || say->text[0])
        return false;
    va_start(args, format);
    vsnprintf(say->text, say->size, format, args);
    va_end(args);
    return false;
}

bool say_size_allowed(struct size size, int64_t pixel_limit, const struct say *say)
{
    if (size.w <= 0 || size.h <= 0)
        return say_why(say, "the file is damaged: it gives no size");
    if (size.w > SIDE_LIMIT || size.h > SIDE_LIMIT)
        return say_why(say,
                       "the picture is too big: %d × %d pixels, and a side may have at "
                       "most %d",
                       size.w, size.h, SIDE_LIMIT);
    if ((int64_t)size.w * size.h > pixel_limit)
        return say_why(say,
                       "the picture is too big: %d × %d are %d megapixels, and at most "
                       "%d of this kind are shown",
                       size.w, size.h, (int)((int64_t)size.w * size.h / MEGABYTE),
                       (int)(pixel_limit / MEGABYTE));
    return true;
}

struct crop kind_crop(const struct want *want, struct size upright)
{
    struct picture picture = *want->picture;
    struct want actual = *want;

    picture.size = upright;
    actual.picture = &picture;
    return want_crop(&actual);
}

void mean_add(struct mean *mean, const uint32_t *pixels, int count)
{
    for (int i = 0; i < count; i++) {
        mean->red += COLOR_RED(pixels[i]);
        mean->green += COLOR_GREEN(pixels[i]);
        mean->blue += COLOR_BLUE(pixels[i]);
    }
    mean->count += (uint64_t)count;
}

color mean_of(const struct mean *mean)
{
    uint64_t count = mean->count ? mean->count : 1, half = count / 2;

    return 0xff000000u | (color)((mean->red + half) / count) << 16 |
           (color)((mean->green + half) / count) << 8 |
           (color)((mean->blue + half) / count);
}

static bool matches(const struct signature *s, struct bytes bytes)
{
    size_t sample = bytes.count < TEXT_SAMPLE ? bytes.count : TEXT_SAMPLE;

    if (bytes.count < s->at + s->length ||
        memcmp(bytes.at + s->at, s->magic, s->length) != 0)
        return false;
    return !s->more || memmem(bytes.at, sample, s->more, strlen(s->more));
}

static bool is_text(struct bytes bytes)
{
    for (size_t i = 0; i < bytes.count && i < TEXT_SAMPLE; i++)
        if (bytes.at[i] < ' ' && !strchr("\t\n\r\f", bytes.at[i]))
            return false;
    return true;
}

static const struct kind *find_kind(struct bytes bytes, const struct say *say)
{
    if (bytes.count == 0) {
        say_why(say, "the file is empty");
        return NULL;
    }
    for (int i = 0; i < COUNT_OF(signatures); i++) {
        if (!matches(&signatures[i], bytes))
            continue;
        if (!signatures[i].kind)
            say_why(say, "this is %s; save it as JPEG or PNG", signatures[i].name);
        return signatures[i].kind;
    }
    say_why(say, is_text(bytes) ? "this is a text file, not a picture"
                                : "this is no picture that we know; save it as JPEG or "
                                  "PNG");
    return NULL;
}

static bool read_all(int fd, struct bytes *bytes, const struct say *say)
{
    struct stat status;

    if (fstat(fd, &status) != 0)
        return say_why(say, "the file cannot be read: %s", strerror(errno));
    if (!S_ISREG(status.st_mode))
        return say_why(say, "this is not a plain file");
    if (status.st_size > file_limit)
        return say_why(say, "the file is too big: %d MB, and at most %d are read",
                       (int)(status.st_size / MEGABYTE), (int)(file_limit / MEGABYTE));

    size_t size = (size_t)status.st_size, count = 0;
    unsigned char *memory = malloc(size ? size : 1);

    if (!memory)
        return say_why(say, "there is not enough memory to read the file");
    while (count < size) {
        ssize_t got = read(fd, memory + count, size - count);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            say_why(say, "the file cannot be read: %s",
                    got < 0 ? strerror(errno) : "it became shorter meanwhile");
            free(memory);
            return false;
        }
        count += (size_t)got;
    }
    *bytes = (struct bytes){memory, count};
    return true;
}

// The kind of the file, and its bytes, which the caller frees; NULL: see `say`.
static const struct kind *open_file(const char *path, struct bytes *bytes,
                                    const struct say *say)
{
    // Without O_NONBLOCK a pipe somebody left in the folder would stop the show.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    *bytes = (struct bytes){0};
    if (say->text && say->size)
        say->text[0] = '\0';
    if (fd < 0) {
        if (errno == ENOENT)
            say_why(say, "the file is not there");
        else
            say_why(say, "the file cannot be read: %s", strerror(errno));
        return NULL;
    }

    bool read = read_all(fd, bytes, say);

    close(fd);
    return read ? find_kind(*bytes, say) : NULL;
}

bool decode_probe(const char *path, struct probe *probe, char *why, size_t why_size)
{
    struct say say = {why, why_size};
    struct bytes bytes;
    const struct kind *kind = open_file(path, &bytes, &say);
    bool good = kind && kind->probe(bytes, probe, &say);

    free((void *)bytes.at);
    return good;
}

bool decode_glance(const char *path, struct probe *probe, char *why, size_t why_size)
{
    struct say say = {why, why_size};
    struct bytes bytes;
    const struct kind *kind = open_file(path, &bytes, &say);
    bool good = false;

    *probe = (struct probe){0};
    if (kind)
        good = kind->glance ? kind->glance(bytes, &probe->size, &say)
                            : kind->probe(bytes, probe, &say);
    free((void *)bytes.at);
    return good;
}

struct bitmap *decode_want(const char *path, const struct want *want, char *why,
                           size_t why_size)
{
    struct say say = {why, why_size};
    struct bytes bytes;
    const struct kind *kind = open_file(path, &bytes, &say);
    struct bitmap *bitmap = NULL;

    if (kind && (want->size.w <= 0 || want->size.h <= 0))
        say_why(&say, "a picture of no size was asked for");
    else if (kind)
        bitmap = kind->want(bytes, want, &say);
    free((void *)bytes.at);
    return bitmap;
}

struct bitmap *decode_whole(const char *path, char *why, size_t why_size)
{
    struct say say = {why, why_size};
    struct bytes bytes;
    const struct kind *kind = open_file(path, &bytes, &say);
    struct bitmap *bitmap = kind ? kind->whole(bytes, &say) : NULL;

    free((void *)bytes.at);
    return bitmap;
}
