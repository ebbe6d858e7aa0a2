// Picture files for tests, made in memory: JPEG by libjpeg, PNG byte by byte (every
// colour type, nothing compressed). The caller frees what it gets.
//
// The picture is four fields: red and green above, blue and white below, or what
// sample_colours says.
#pragma once

#include "base/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jpeglib.h>

#define SAMPLE_RED   0xffff0000u
#define SAMPLE_GREEN 0xff00ff00u
#define SAMPLE_BLUE  0xff0000ffu
#define SAMPLE_WHITE 0xffffffffu

struct sample {
    unsigned char *at;
    size_t count;
    size_t room; // 0: as much as there is
};

static color sample_colours[4] = {SAMPLE_RED, SAMPLE_GREEN, SAMPLE_BLUE, SAMPLE_WHITE};

static inline color sample_field(int x, int y, int w, int h)
{
    return sample_colours[(y * 2 >= h) * 2 + (x * 2 >= w)];
}

static inline unsigned sample_grey(color c)
{
    return (COLOR_RED(c) + 2 * COLOR_GREEN(c) + COLOR_BLUE(c)) / 4;
}

// Something with detail everywhere, to compare two ways of decoding.
static inline color sample_detail(int x, int y)
{
    unsigned n = (unsigned)x * 2654435761u ^ (unsigned)y * 40503u * 65537u;

    n ^= n >> 13;
    n *= 0x5bd1e995u;
    return 0xff000000u | (unsigned)((x * 3 + y) & 255) << 16 |
           (unsigned)((y * 5) & 255) << 8 | (n >> 24 & 0x7fu);
}

struct sample_jpeg {
    int w, h;
    int components;   // 1, 3 or 4 (CMYK)
    int across, down; // luma's sampling factors; 0: 1
    bool progressive, detail, ycck;
    int scans;       // > 0: one band of coefficients each, so many
    int orientation; // > 0: an EXIF segment, Intel's byte order when even
    int quality;     // 0: 95
    int restart;     // > 0: restart markers, every so many MCUs
    bool arithmetic;
    bool no_adobe; // CMYK without Adobe's marker: ink
    const struct sample *thumbnail, *profile;
};

enum { SAMPLE_EXIF_BYTES = 32 };

// EXIF that says how it lies, and nothing else; with its label.
static inline void sample_exif(unsigned char *exif, int orientation)
{
    static const unsigned char intel[] =
        "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0?\0\0\0\0\0\0";
    static const unsigned char motorola[] =
        "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0\0";
    bool even = orientation % 2 == 0;

    memcpy(exif, even ? intel : motorola, SAMPLE_EXIF_BYTES);
    exif[even ? 24 : 25] = (unsigned char)orientation;
}

static inline void sample_write_exif(j_compress_ptr info,
                                     const struct sample_jpeg *spec)
{
    size_t more = spec->thumbnail ? spec->thumbnail->count : 0;
    unsigned char *exif = base_alloc(SAMPLE_EXIF_BYTES + more);

    sample_exif(exif, spec->orientation);
    if (more)
        memcpy(exif + SAMPLE_EXIF_BYTES, spec->thumbnail->at, more);
    jpeg_write_marker(info, JPEG_APP0 + 1, exif, (unsigned)(SAMPLE_EXIF_BYTES + more));
    free(exif);
}

// Each coefficient of each component in a scan of its own: valid, and slow to decode.
static inline void sample_scans(j_compress_ptr info, int count)
{
    static jpeg_scan_info scans[1 + 3 * 63];

    memset(scans, 0, sizeof(scans));
    scans[0].comps_in_scan = 3;
    for (int i = 0; i < 3; i++)
        scans[0].component_index[i] = i;
    for (int i = 1; i < count; i++) {
        scans[i].comps_in_scan = 1;
        scans[i].component_index[0] = (i - 1) / 63;
        scans[i].Ss = scans[i].Se = 1 + (i - 1) % 63;
    }
    info->scan_info = scans;
    info->num_scans = count;
}

static inline void sample_row(const struct sample_jpeg *spec, int y, unsigned char *row)
{
    for (int x = 0; x < spec->w; x++) {
        color c =
            spec->detail ? sample_detail(x, y) : sample_field(x, y, spec->w, spec->h);
        unsigned char rgb[4] = {(unsigned char)COLOR_RED(c),
                                (unsigned char)COLOR_GREEN(c),
                                (unsigned char)COLOR_BLUE(c), 255};

        if (spec->components == 1)
            rgb[0] = (unsigned char)sample_grey(c);
        memcpy(row + (size_t)x * (size_t)spec->components, rgb,
               (size_t)spec->components);
    }
}

static inline struct sample sample_jpeg(struct sample_jpeg spec)
{
    struct jpeg_compress_struct info;
    struct jpeg_error_mgr errors;
    unsigned char *memory = NULL;
    unsigned long size = 0;
    unsigned char *row = base_alloc((size_t)spec.w * 4);

    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = (JDIMENSION)spec.w;
    info.image_height = (JDIMENSION)spec.h;
    info.input_components = spec.components;
    info.in_color_space = spec.components == 1   ? JCS_GRAYSCALE
                          : spec.components == 3 ? JCS_RGB
                                                 : JCS_CMYK;
    jpeg_set_defaults(&info);
    if (spec.ycck)
        jpeg_set_colorspace(&info, JCS_YCCK);
    jpeg_set_quality(&info, spec.quality ? spec.quality : 95, TRUE);
    info.restart_interval = (unsigned)spec.restart;
    info.arith_code = spec.arithmetic;
    if (spec.no_adobe)
        info.write_Adobe_marker = FALSE;
    for (int i = 0; i < info.num_components; i++)
        info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = 1;
    info.comp_info[0].h_samp_factor = int_max(spec.across, 1);
    info.comp_info[0].v_samp_factor = int_max(spec.down, 1);
    if (spec.progressive)
        jpeg_simple_progression(&info);
    if (spec.scans)
        sample_scans(&info, spec.scans);
    jpeg_start_compress(&info, TRUE);
    if (spec.orientation)
        sample_write_exif(&info, &spec);
    if (spec.profile)
        jpeg_write_icc_profile(&info, spec.profile->at, (unsigned)spec.profile->count);
    for (int y = 0; y < spec.h; y++) {
        sample_row(&spec, y, row);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    free(row);
    return (struct sample){.at = memory, .count = size};
}

static inline uint32_t sample_crc(const unsigned char *at, size_t count)
{
    uint32_t crc = 0xffffffffu;

    for (size_t i = 0; i < count; i++) {
        crc ^= at[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

static inline void sample_put(struct sample *png, const void *bytes, size_t count)
{
    if (!count)
        return;
    if (!png->at || png->count + count > png->room) {
        png->room = 2 * (png->count + count);
        png->at = base_realloc(png->at, png->room);
    }
    memcpy(png->at + png->count, bytes, count);
    png->count += count;
}

static inline void sample_put_number(struct sample *png, uint32_t value)
{
    unsigned char bytes[] = {(unsigned char)(value >> 24), (unsigned char)(value >> 16),
                             (unsigned char)(value >> 8), (unsigned char)value};

    sample_put(png, bytes, 4);
}

static inline void sample_chunk(struct sample *png, const char *name, const void *bytes,
                                size_t count)
{
    sample_put_number(png, (uint32_t)count);

    size_t begin = png->count;

    sample_put(png, name, 4);
    if (count)
        sample_put(png, bytes, count);
    sample_put_number(png, sample_crc(png->at + begin, count + 4));
}

enum sample_png {
    SAMPLE_PNG_GREY = 0,
    SAMPLE_PNG_RGB = 2,
    SAMPLE_PNG_PALETTE = 3,
    SAMPLE_PNG_GREY_ALPHA = 4,
    SAMPLE_PNG_RGBA = 6
};

// The bytes of one pixel; right half transparent where the type has alpha.
static inline int sample_png_pixel(enum sample_png type, int bytes, int x, int y, int w,
                                   int h, unsigned char *out)
{
    color c = sample_field(x, y, w, h);
    unsigned grey = sample_grey(c);
    unsigned alpha = x * 2 >= w ? 0 : 255;
    unsigned rgb[4] = {COLOR_RED(c), COLOR_GREEN(c), COLOR_BLUE(c), alpha};
    unsigned grey_alpha[2] = {grey, alpha};
    unsigned index = (unsigned)((y * 2 >= h) * 2 + (x * 2 >= w));
    const unsigned *from = type == SAMPLE_PNG_PALETTE ? &index
                           : type & 2                 ? rgb
                                                      : grey_alpha;
    int channels = type == SAMPLE_PNG_PALETTE ? 1 : (type & 2 ? 3 : 1) + (type & 4) / 4;

    for (int i = 0; i < channels * bytes; i++)
        out[i] = (unsigned char)from[i / bytes];
    return channels * bytes;
}

static inline struct sample sample_png(enum sample_png type, int depth, int w, int h)
{
    struct sample png = {0}, raw = {0}, packed = {0};
    unsigned char header[13] = {0,
                                0,
                                (unsigned char)(w >> 8),
                                (unsigned char)w,
                                0,
                                0,
                                (unsigned char)(h >> 8),
                                (unsigned char)h,
                                (unsigned char)depth,
                                (unsigned char)type};
    uint32_t a = 1, b = 0;

    for (int y = 0; y < h; y++) {
        sample_put(&raw, "", 1); // no filter
        for (int x = 0; x < w; x++) {
            unsigned char pixel[8];
            int count = sample_png_pixel(type, depth / 8, x, y, w, h, pixel);

            sample_put(&raw, pixel, (size_t)count);
        }
    }
    sample_put(&packed, "\x78\x01", 2);
    for (size_t at = 0; at < raw.count;) {
        size_t n = raw.count - at < 65535 ? raw.count - at : 65535;
        unsigned char stored[] = {at + n == raw.count, (unsigned char)n,
                                  (unsigned char)(n >> 8), (unsigned char)~n,
                                  (unsigned char)(~n >> 8)};

        sample_put(&packed, stored, sizeof(stored));
        sample_put(&packed, raw.at + at, n);
        at += n;
    }
    for (size_t i = 0; i < raw.count; i++) {
        a = (a + raw.at[i]) % 65521;
        b = (b + a) % 65521;
    }
    sample_put_number(&packed, b << 16 | a);

    sample_put(&png, "\x89PNG\r\n\x1a\n", 8);
    sample_chunk(&png, "IHDR", header, sizeof(header));
    if (type == SAMPLE_PNG_PALETTE) {
        unsigned char palette[12];

        for (int i = 0; i < 12; i++)
            palette[i] = (unsigned char)(sample_colours[i / 3] >> (16 - i % 3 * 8));
        sample_chunk(&png, "PLTE", palette, sizeof(palette));
        sample_chunk(&png, "tRNS", "\xff\0\xff\0", 4);
    }
    sample_chunk(&png, "IDAT", packed.at, packed.count);
    sample_chunk(&png, "IEND", NULL, 0);
    free(raw.at);
    free(packed.at);
    return png;
}

// A chunk behind the header.
static inline void sample_add_chunk(struct sample *png, const char *name,
                                    const void *bytes, size_t count)
{
    enum { BEHIND_HEADER = 8 + 12 + 13 };
    struct sample all = {0};

    sample_put(&all, png->at, BEHIND_HEADER);
    sample_chunk(&all, name, bytes, count);
    sample_put(&all, png->at + BEHIND_HEADER, png->count - BEHIND_HEADER);
    free(png->at);
    *png = all;
}

// A folder of the test's own; removed by the caller.
static inline char *sample_folder(void)
{
    char *path = base_strdup("/tmp/lobbycard-test-XXXXXX");

    if (!mkdtemp(path))
        base_die("no temporary folder");
    return path;
}

static inline void sample_write(const char *path, const void *bytes, size_t count)
{
    unlink(path); // writing over a file makes some file systems wait for the disk

    FILE *file = fopen(path, "wb");

    if (!file || fwrite(bytes, 1, count, file) != count || fclose(file) != 0)
        base_die("a test file could not be written");
}
