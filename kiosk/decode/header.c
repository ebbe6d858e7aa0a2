#include "decode/header.h"

#include "decode/exif.h"
#include "decode/header_parts.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_LIMIT = 30000, TEXT_SAMPLE = 512, MEGABYTE = 1000000 };

// The kinds that are shown.
static const struct reader {
    bool (*read)(struct window *window, struct header *header, struct say *say);
    int64_t pixel_limit;
} readers[] = {
    [HEADER_JPEG] = {header_jpeg, INT64_C(100) * MEGABYTE},
    [HEADER_PNG] = {header_png, INT64_C(40) * MEGABYTE},
    [HEADER_WEBP] = {header_webp, INT64_C(40) * MEGABYTE},
};

enum { OTHER = -1 };

// What a file is, by its first bytes: a kind that is shown, or words for one that is
// not. `more` is looked for behind the magic, in the first half kilobyte.
static const struct signature {
    size_t at, length;
    const char *magic;
    const char *more;
    int kind;
    const char *name;
} signatures[] = {
    {0, 3, "\xff\xd8\xff", NULL, HEADER_JPEG, NULL},
    {0, 8, "\x89PNG\r\n\x1a\n", NULL, HEADER_PNG, NULL},
    {8, 4, "WEBP", NULL, HEADER_WEBP, NULL},
    {0, 4, "GIF8", NULL, OTHER, "a GIF picture"},
    {0, 4, "II*\0", NULL, OTHER, "a TIFF or camera raw picture"},
    {0, 4, "MM\0*", NULL, OTHER, "a TIFF or camera raw picture"},
    {0, 4, "II+\0", NULL, OTHER, "a TIFF picture"},
    {0, 4, "MM\0+", NULL, OTHER, "a TIFF picture"},
    {4, 7, "ftypavi", NULL, OTHER, "an AVIF picture"},
    {4, 6, "ftyphe", NULL, OTHER, "a HEIC picture"},
    {4, 7, "ftypmif", NULL, OTHER, "a HEIC picture"},
    {4, 7, "ftypcrx", NULL, OTHER, "a camera raw picture"},
    {4, 4, "ftyp", NULL, OTHER, "a film"},
    {0, 2, "\xff\x0a", NULL, OTHER, "a JPEG XL picture"},
    {4, 4, "JXL ", NULL, OTHER, "a JPEG XL picture"},
    {4, 4, "jP  ", NULL, OTHER, "a JPEG 2000 picture"},
    {0, 4, "8BPS", NULL, OTHER, "a Photoshop file"},
    {0, 8, "gimp xcf", NULL, OTHER, "a GIMP file"},
    {0, 4, "%PDF", NULL, OTHER, "a PDF document"},
    {0, 4, "\0\0\1\0", NULL, OTHER, "a Windows icon"},
    {0, 4, "<svg", NULL, OTHER, "an SVG drawing"},
    {0, 1, "<", "<svg", OTHER, "an SVG drawing"},
    {0, 1, "<", "<html", OTHER, "a web page"},
    {0, 1, "<", "<HTML", OTHER, "a web page"},
    {0, 4, "PK\3\4", NULL, OTHER, "an office document or an archive"},
    {0, 2, "BM", NULL, OTHER, "a BMP picture"},
};

const unsigned char *window_look(struct window *window, int64_t at, size_t count)
{
    if (at < window->at || at + (int64_t)count > window->at + (int64_t)window->count) {
        window->at = at;
        window->count = bytes_read(window->bytes, at, window->buffer, WINDOW_BYTES);
    }
    if (at + (int64_t)count > window->at + (int64_t)window->count)
        return NULL;
    return window->buffer + (at - window->at);
}

int header_exif(struct bytes *bytes, int64_t at, size_t count)
{
    static const unsigned char label[6] = "Exif\0";
    enum { ENOUGH = 65536 }; // the tag is near the beginning; a JPEG holds no more

    count = count < ENOUGH ? count : ENOUGH;

    unsigned char *exif = malloc(sizeof(label) + count);
    int orientation = 1;

    if (!exif)
        return 1;
    memcpy(exif, label, sizeof(label));
    count = bytes_read(bytes, at, exif + sizeof(label), count);
    if (count >= sizeof(label) &&
        memcmp(exif + sizeof(label), label, sizeof(label)) == 0)
        orientation = exif_orientation(exif + sizeof(label), count);
    else
        orientation = exif_orientation(exif, sizeof(label) + count);
    free(exif);
    return orientation;
}

static bool matches(const struct signature *s, const unsigned char *at, size_t count)
{
    if (count < s->at + s->length || memcmp(at + s->at, s->magic, s->length) != 0)
        return false;
    return !s->more || memmem(at, count, s->more, strlen(s->more));
}

static bool is_text(const unsigned char *at, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (at[i] < ' ' && !strchr("\t\n\r\f", at[i]))
            return false;
    return true;
}

static bool find_kind(struct window *window, struct header *header, struct say *say)
{
    size_t count = window->bytes->size < TEXT_SAMPLE ? (size_t)window->bytes->size
                                                     : (size_t)TEXT_SAMPLE;
    const unsigned char *at = window_look(window, 0, count);

    if (!at)
        return say_why(say, "the file is cut off");
    if (count == 0)
        return say_why(say, "the file is empty");
    for (int i = 0; i < COUNT_OF(signatures); i++) {
        if (!matches(&signatures[i], at, count))
            continue;
        if (signatures[i].kind == OTHER)
            return say_why(say, "this is %s; save it as JPEG or PNG",
                           signatures[i].name);
        header->kind = (enum header_kind)signatures[i].kind;
        return true;
    }
    return say_why(say, is_text(at, count)
                            ? "this is a text file, not a picture"
                            : "this is no picture that we know; save it as JPEG or "
                              "PNG");
}

static bool size_allowed(struct size size, int64_t pixel_limit, struct say *say)
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

bool header_scan(struct bytes *bytes, struct header *header, struct say *say)
{
    struct window window = {.bytes = bytes};
    bool fine;

    *header = (struct header){.orientation = 1};
    fine = find_kind(&window, header, say) &&
           readers[header->kind].read(&window, header, say) &&
           size_allowed(header->stored, readers[header->kind].pixel_limit, say);
    header->upright = header->stored;
    if (header->orientation >= 5)
        header->upright = (struct size){header->stored.h, header->stored.w};
    if (bytes->error) {
        // Then it only seemed cut off.
        if (say->text && say->size)
            say->text[0] = '\0';
        say->impossible = true;
        return say_why(say, "the file cannot be read: %s", strerror(bytes->error));
    }
    return fine;
}

bool header_read(int fd, struct header *header, char *why, size_t why_size)
{
    struct say say = {.text = why, .size = why_size};
    struct bytes bytes;

    *header = (struct header){0};
    if (why && why_size)
        why[0] = '\0';
    return bytes_of_file(fd, &bytes, &say) && header_scan(&bytes, header, &say);
}

bool header_parse(const void *memory, size_t count, struct header *header, char *why,
                  size_t why_size)
{
    struct say say = {.text = why, .size = why_size};
    struct bytes bytes = bytes_of_memory(memory, count);

    if (why && why_size)
        why[0] = '\0';
    return header_scan(&bytes, header, &say);
}
