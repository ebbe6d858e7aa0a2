#include "decode/kinds.h"
#include "decode/orient.h"
#include "decode/resample.h"

#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

// libjpeg turns what is missing into grey and only warns; here that ends the decoding,
// because half a picture is worse than the one before it. Therefore the file is always
// read to its end, also when the crop ends earlier.
//
// The inverse DCT shrinks by 2, 4 or 8 nearly for nothing; its other sizes have no
// vector code and are slower than the full one. So it stops just above the size needed
// and the resampler does the rest.
//
// Columns outside the crop are left out (jpeg_crop_scanline), but rows are not skipped:
// jpeg_skip_scanlines has returned wrong rows and written out of bounds in every
// release up to 2026 (libjpeg-turbo issue 915).

static const int64_t pixel_limit = INT64_C(100) * 1000 * 1000;

// A progressive file can ask for its coefficients to be walked through any number of
// times. Encoders write ten scans.
enum { SCAN_LIMIT = 100 };
static const int64_t work_limit = INT64_C(1200) * 1000 * 1000; // pixels × scans
static const long memory_limit = 400L * 1000 * 1000;           // coefficients

// What libjpeg can warn of; everything else (odd version numbers, bytes between
// segments) does not change the picture.
static const int serious[] = {JWRN_JPEG_EOF,      JWRN_HIT_MARKER,
                              JWRN_HUFF_BAD_CODE, JWRN_ARITH_BAD_CODE,
                              JWRN_MUST_RESYNC,   JWRN_BOGUS_PROGRESSION};

static const struct reason {
    int code;
    const char *text;
} reasons[] = {
    {JWRN_JPEG_EOF, "the file is cut off"},
    {JERR_INPUT_EOF, "the file is cut off"},
    {JERR_NO_IMAGE, "the file is cut off"},
    {JWRN_HIT_MARKER, "the file is damaged: a part of the picture is missing"},
    {JERR_EMPTY_IMAGE, "the file is damaged: it gives no size"},
    {JERR_OUT_OF_MEMORY, "there is not enough memory to decode the picture"},
    {JERR_NO_BACKING_STORE,
     "the picture needs too much memory; save it as a JPEG that is not progressive"},
    {JERR_SOF_UNSUPPORTED,
     "this is an unusual kind of JPEG (lossless or hierarchical); save it again as a "
     "normal one"},
    {JERR_BAD_PRECISION,
     "this JPEG has more than 8 bits a colour; save it again as a normal one"},
    {JERR_CONVERSION_NOTIMPL,
     "this JPEG has colours that we do not know; save it again as RGB"},
};

// The wanted part, as stored, in pixels of the full size.
struct view {
    struct crop crop;
    struct size out;
};

struct jpeg {
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf escape;
    const struct say *say;
    int orientation;
    bool mean_only;
    struct view view;
    // Freed by jpeg_close, wherever decoding ended.
    uint32_t *row;
    struct resample *resample;
    struct mean mean;
};

_Noreturn static void leave(struct jpeg *jpeg, const char *why)
{
    say_why(jpeg->say, "%s", why);
    longjmp(jpeg->escape, 1);
}

_Noreturn static void on_error(j_common_ptr common)
{
    struct jpeg *jpeg = common->client_data;
    char text[JMSG_LENGTH_MAX];

    for (int i = 0; i < COUNT_OF(reasons); i++)
        if (reasons[i].code == common->err->msg_code)
            leave(jpeg, reasons[i].text);
    common->err->format_message(common, text);
    say_why(jpeg->say, "the file is damaged (%s)", text);
    longjmp(jpeg->escape, 1);
}

static void on_message(j_common_ptr common, int level)
{
    for (int i = 0; level < 0 && i < COUNT_OF(serious); i++)
        if (serious[i] == common->err->msg_code)
            on_error(common);
}

static void on_progress(j_common_ptr common)
{
    struct jpeg *jpeg = common->client_data;
    int scans = jpeg->info.input_scan_number;
    int64_t pixels = (int64_t)jpeg->info.image_width * jpeg->info.image_height;

    if (scans > SCAN_LIMIT || pixels * scans > work_limit)
        leave(jpeg, "decoding takes too long: this progressive JPEG has too many "
                    "scans; save it as one that is not progressive");
}

static void source_begin(j_decompress_ptr info)
{
    (void)info;
}

static boolean source_fill(j_decompress_ptr info)
{
    leave(info->client_data, "the file is cut off");
}

static void source_skip(j_decompress_ptr info, long count)
{
    if (count > 0 && (size_t)count > info->src->bytes_in_buffer)
        leave(info->client_data, "the file is cut off");
    if (count > 0) {
        info->src->next_input_byte += count;
        info->src->bytes_in_buffer -= (size_t)count;
    }
}

static bool guarded(struct jpeg *jpeg, void (*step)(struct jpeg *jpeg))
{
    if (setjmp(jpeg->escape))
        return false;
    step(jpeg);
    return true;
}

static void read_header(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;

    jpeg_read_header(info, TRUE);
    if (!say_size_allowed(
            (struct size){(int)info->image_width, (int)info->image_height}, pixel_limit,
            jpeg->say))
        longjmp(jpeg->escape, 1);
    if (info->num_components != 1 && info->num_components != 3 &&
        info->num_components != 4)
        leave(jpeg, "this JPEG has colours that we do not know; save it again as RGB");
}

// On failure, too, jpeg_close is due.
static bool jpeg_open(struct jpeg *jpeg, struct bytes bytes, const struct say *say)
{
    memset(jpeg, 0, sizeof(*jpeg));
    jpeg->say = say;
    jpeg->info.err = jpeg_std_error(&jpeg->errors);
    jpeg->errors.error_exit = on_error;
    jpeg->errors.emit_message = on_message;
    jpeg->info.client_data = jpeg;
    if (setjmp(jpeg->escape))
        return false;
    jpeg_create_decompress(&jpeg->info);
    jpeg->info.mem->max_memory_to_use = memory_limit;
    jpeg->source = (struct jpeg_source_mgr){
        .next_input_byte = bytes.at,
        .bytes_in_buffer = bytes.count,
        .init_source = source_begin,
        .fill_input_buffer = source_fill,
        .skip_input_data = source_skip,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = source_begin,
    };
    jpeg->info.src = &jpeg->source;
    jpeg->progress.progress_monitor = on_progress;
    jpeg->info.progress = &jpeg->progress;
    jpeg->orientation = orient_read(bytes.at, bytes.count);
    return guarded(jpeg, read_header);
}

static void jpeg_close(struct jpeg *jpeg)
{
    jpeg_destroy_decompress(&jpeg->info);
    resample_destroy(jpeg->resample);
    free(jpeg->row);
}

static struct size stored_size(const struct jpeg *jpeg)
{
    return (struct size){(int)jpeg->info.image_width, (int)jpeg->info.image_height};
}

static int shrink_for(const struct view *view)
{
    int shrink = 8;

    // The crop was computed through a scale: 2 × 1920 may be 3839.9999999.
    while (shrink > 1 && (view->crop.w / shrink < view->out.w - 1e-6 ||
                          view->crop.h / shrink < view->out.h - 1e-6))
        shrink /= 2;
    return shrink;
}

// Leaving columns out is well trodden where colour is stored at the full or half
// resolution; the exotic rest is decoded in full width.
static bool may_crop(const struct jpeg_decompress_struct *info)
{
    const jpeg_component_info *c = info->comp_info;

    return info->jpeg_color_space == JCS_YCbCr && info->num_components == 3 &&
           c[0].h_samp_factor <= 2 && c[0].v_samp_factor <= 2 &&
           c[1].h_samp_factor == 1 && c[1].v_samp_factor == 1 &&
           c[2].h_samp_factor == 1 && c[2].v_samp_factor == 1;
}

// Colour is interpolated across a few pixels: those at the crop's edge need their
// neighbours.
enum { CROP_MARGIN = 16 };

static struct crop crop_columns(struct jpeg *jpeg, struct crop crop)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    struct size size = {(int)info->output_width, (int)info->output_height};
    struct rect area = resample_area(size, crop, jpeg->view.out);
    int left = int_max(area.x - CROP_MARGIN, 0);
    int right = int_min(area.x + area.w + CROP_MARGIN, size.w);
    JDIMENSION x = (JDIMENSION)left, w = (JDIMENSION)(right - left);

    if (!may_crop(info) || right - left > size.w * 3 / 4)
        return crop;
    jpeg_crop_scanline(info, &x, &w);
    crop.x -= x;
    return crop;
}

// Adobe's programs, and nearly nobody else, write CMYK; they write it inverted and say
// so by their marker.
static void convert_cmyk(uint32_t *row, int count, bool inverted)
{
    unsigned char *at = (unsigned char *)row;

    for (int i = 0; i < count; i++, at += 4) {
        unsigned ink[4];

        for (int k = 0; k < 4; k++)
            ink[k] = inverted ? at[k] : 255u - at[k];
        row[i] = 0xff000000u | (ink[0] * ink[3] + 127) / 255 << 16 |
                 (ink[1] * ink[3] + 127) / 255 << 8 | (ink[2] * ink[3] + 127) / 255;
    }
}

static void read_rows(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    bool cmyk = info->out_color_space == JCS_CMYK;

    while (info->output_scanline < info->output_height) {
        int y = (int)info->output_scanline;
        JSAMPROW row = (JSAMPROW)jpeg->row;

        jpeg_read_scanlines(info, &row, 1);
        if (!jpeg->mean_only && !resample_needs_row(jpeg->resample, y)) {
            resample_row(jpeg->resample, jpeg->row);
            continue;
        }
        if (cmyk)
            convert_cmyk(jpeg->row, (int)info->output_width,
                         info->saw_Adobe_marker != 0);
        if (jpeg->mean_only)
            mean_add(&jpeg->mean, jpeg->row, (int)info->output_width);
        else
            resample_row(jpeg->resample, jpeg->row);
    }
    jpeg_finish_decompress(info); // up to the end marker, or it is cut off
}

static void decode(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    int shrink = jpeg->mean_only ? 8 : shrink_for(&jpeg->view);
    struct crop crop = jpeg->view.crop;

    crop = (struct crop){crop.x / shrink, crop.y / shrink, crop.w / shrink,
                         crop.h / shrink};
    info->scale_num = 1;
    info->scale_denom = (unsigned)shrink;
    info->do_block_smoothing = FALSE; // guesses at scans that have not come
    info->out_color_space = info->num_components == 4 ? JCS_CMYK : JCS_EXT_BGRX;
    jpeg_start_decompress(info);
    jpeg->row = calloc(info->output_width, sizeof(uint32_t));
    if (!jpeg->mean_only) {
        crop = crop_columns(jpeg, crop);
        jpeg->resample = resample_create(
            (struct size){(int)info->output_width, (int)info->output_height}, crop,
            jpeg->view.out);
    }
    if (!jpeg->row || (!jpeg->mean_only && !jpeg->resample))
        leave(jpeg, "there is not enough memory to decode the picture");
    read_rows(jpeg);
}

static bool probe_jpeg(struct bytes bytes, struct probe *probe, const struct say *say)
{
    struct jpeg jpeg;
    bool good = jpeg_open(&jpeg, bytes, say);

    jpeg.mean_only = true;
    if (good && guarded(&jpeg, decode))
        *probe = (struct probe){orient_size(stored_size(&jpeg), jpeg.orientation),
                                mean_of(&jpeg.mean)};
    else
        good = false;
    jpeg_close(&jpeg);
    return good;
}

static bool glance_jpeg(struct bytes bytes, struct size *size, const struct say *say)
{
    struct jpeg jpeg;
    bool good = jpeg_open(&jpeg, bytes, say);

    if (good)
        *size = orient_size(stored_size(&jpeg), jpeg.orientation);
    jpeg_close(&jpeg);
    return good;
}

// NULL as want: the whole picture at its own size.
static struct bitmap *want_jpeg(struct bytes bytes, const struct want *want,
                                const struct say *say)
{
    struct jpeg jpeg;
    struct bitmap *bitmap = NULL;

    if (jpeg_open(&jpeg, bytes, say)) {
        struct size stored = stored_size(&jpeg);
        struct size upright = orient_size(stored, jpeg.orientation);
        struct size out = want ? want->size : upright;
        struct crop crop =
            want ? kind_crop(want, upright) : (struct crop){0, 0, upright.w, upright.h};

        jpeg.view = (struct view){orient_crop_stored(crop, stored, jpeg.orientation),
                                  orient_size(out, jpeg.orientation)};
        if (guarded(&jpeg, decode))
            bitmap = orient_bitmap(resample_take(jpeg.resample), jpeg.orientation);
        if (!bitmap)
            say_why(say, "there is not enough memory to decode the picture");
    }
    jpeg_close(&jpeg);
    return bitmap;
}

static struct bitmap *whole_jpeg(struct bytes bytes, const struct say *say)
{
    return want_jpeg(bytes, NULL, say);
}

const struct kind kind_jpeg = {probe_jpeg, glance_jpeg, want_jpeg, whole_jpeg};
