#include "load/codec.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum { QUALITY = 95, HEAD_ROOM = 1 << 16 };

// libjpeg's way out of anything it does not like, warnings included: a file of our own
// gives none.
struct escape {
    struct jpeg_error_mgr errors; // first: libjpeg knows only this
    jmp_buf out;
};

_Noreturn static void leave(j_common_ptr common)
{
    longjmp(((struct escape *)common->err)->out, 1);
}

static void on_message(j_common_ptr common, int level)
{
    if (level < 0)
        leave(common);
}

static struct jpeg_error_mgr *escape_init(struct escape *escape)
{
    jpeg_std_error(&escape->errors);
    escape->errors.error_exit = leave;
    escape->errors.emit_message = on_message;
    return &escape->errors;
}

struct packing {
    struct jpeg_compress_struct info;
    struct escape escape;
    unsigned char *bytes; // libjpeg's view of the room: another one if it was too small
    unsigned long count;
};

static void pack(struct packing *packing, const uint32_t *pixels, struct size size,
                 size_t stride)
{
    struct jpeg_compress_struct *info = &packing->info;

    jpeg_create_compress(info);
    jpeg_mem_dest(info, &packing->bytes, &packing->count);
    info->image_width = (JDIMENSION)size.w;
    info->image_height = (JDIMENSION)size.h;
    info->input_components = 4;
    info->in_color_space = JCS_EXT_BGRX;
    jpeg_set_defaults(info);
    jpeg_set_quality(info, QUALITY, TRUE);
    info->comp_info[0].h_samp_factor = info->comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(info, TRUE);
    while (info->next_scanline < info->image_height) {
        JSAMPROW row = (JSAMPROW)(pixels + stride * info->next_scanline);

        jpeg_write_scanlines(info, &row, 1);
    }
    jpeg_finish_compress(info);
}

unsigned char *codec_pack(const uint32_t *pixels, struct size size, size_t stride,
                          size_t *count)
{
    // More than any picture needs: libjpeg is not asked to make it bigger, since what
    // it holds when that fails cannot be known.
    size_t room = HEAD_ROOM + (size_t)size.w * (size_t)size.h * 3;
    unsigned char *own = malloc(room);
    struct packing packing = {.bytes = own, .count = room};

    if (!own)
        return NULL;
    packing.info.err = escape_init(&packing.escape);
    if (setjmp(packing.escape.out)) {
        jpeg_destroy_compress(&packing.info);
        free(own);
        return NULL;
    }
    pack(&packing, pixels, size, stride);
    jpeg_destroy_compress(&packing.info);
    if (packing.bytes != own)
        free(own);
    *count = packing.count;
    return packing.bytes;
}

struct unpacking {
    struct jpeg_decompress_struct info;
    struct escape escape;
};

static bool unpack(struct unpacking *unpacking, struct size size, int shrink,
                   uint32_t *pixels, size_t stride)
{
    struct jpeg_decompress_struct *info = &unpacking->info;

    jpeg_read_header(info, TRUE);
    if (info->image_width != (JDIMENSION)size.w ||
        info->image_height != (JDIMENSION)size.h || info->num_components != 3 ||
        info->progressive_mode)
        return false;
    info->scale_num = 1;
    info->scale_denom = (unsigned)shrink;
    info->out_color_space = JCS_EXT_BGRX;
    jpeg_start_decompress(info);
    while (info->output_scanline < info->output_height) {
        JSAMPROW row = (JSAMPROW)(pixels + stride * info->output_scanline);

        jpeg_read_scanlines(info, &row, 1);
    }
    jpeg_finish_decompress(info);
    return true;
}

bool codec_unpack(const unsigned char *bytes, size_t count, struct size size,
                  int shrink, uint32_t *pixels, size_t stride)
{
    struct unpacking unpacking;
    // Read again after a longjmp.
    volatile bool good = false;

    memset(&unpacking.info, 0, sizeof(unpacking.info));
    unpacking.info.err = escape_init(&unpacking.escape);
    if (!setjmp(unpacking.escape.out)) {
        jpeg_create_decompress(&unpacking.info);
        jpeg_mem_src(&unpacking.info, bytes, count);
        good = unpack(&unpacking, size, shrink, pixels, stride);
    }
    jpeg_destroy_decompress(&unpacking.info);
    return good;
}
