#include "decode/kinds.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include <jerror.h>

// libjpeg turns what is missing into grey and only warns; here that ends the decoding,
// because half a picture is worse than the one before it. Therefore the file is always
// read to its end, also when the crop ends earlier. What follows the end is not looked
// at.
//
// The inverse DCT shrinks by 2, 4 or 8 nearly for nothing; its other sizes have no
// vector code and are slower than the full one. So it stops just above the size needed
// and the resampler does the rest.
//
// Columns outside the crop are left out (jpeg_crop_scanline), but rows are not skipped:
// jpeg_skip_scanlines has returned wrong rows and written out of bounds in every
// release up to 2026 (libjpeg-turbo issue 915).

// A progressive file can ask for its coefficients to be walked through any number of
// times. Encoders write ten scans.
enum { SCAN_LIMIT = 500 };
enum { FILE_CHUNK = 64 * 1024 };
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

struct jpeg {
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf escape;
    struct say *say;
    struct bytes *bytes;
    int64_t at; // in the file, behind what the buffer holds
    const struct header *header;
    struct results *results;
    // Freed by close_jpeg, wherever decoding ended.
    uint32_t *row;
    struct colour *colour;
    JOCTET *profile;
    unsigned char buffer[FILE_CHUNK];
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

    if (common->err->msg_code == JERR_OUT_OF_MEMORY)
        jpeg->say->impossible = true;
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
    struct jpeg *jpeg = info->client_data;
    size_t count = bytes_read(jpeg->bytes, jpeg->at, jpeg->buffer, FILE_CHUNK);

    if (!count)
        leave(jpeg, "the file is cut off");
    jpeg->at += (int64_t)count;
    jpeg->source.next_input_byte = jpeg->buffer;
    jpeg->source.bytes_in_buffer = count;
    return TRUE;
}

static void source_skip(j_decompress_ptr info, long count)
{
    struct jpeg *jpeg = info->client_data;

    if (count <= 0)
        return;
    if ((size_t)count <= jpeg->source.bytes_in_buffer) {
        jpeg->source.next_input_byte += count;
        jpeg->source.bytes_in_buffer -= (size_t)count;
        return;
    }
    jpeg->at += count - (long)jpeg->source.bytes_in_buffer;
    jpeg->source.bytes_in_buffer = 0;
    if (jpeg->at > jpeg->bytes->size)
        leave(jpeg, "the file is cut off");
}

static void read_header(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;

    jpeg_create_decompress(info);
    info->mem->max_memory_to_use = memory_limit;
    info->src = &jpeg->source;
    info->progress = &jpeg->progress;
    jpeg_save_markers(info, JPEG_APP0 + 2, 0xffff); // colour profiles
    jpeg_read_header(info, TRUE);
    if ((int)info->image_width != jpeg->header->stored.w ||
        (int)info->image_height != jpeg->header->stored.h)
        leave(jpeg, "the file is damaged: it gives two sizes");
}

static void make_colour(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    enum colour_pixels pixels = info->num_components == 1   ? COLOUR_GREY
                                : info->num_components == 3 ? COLOUR_RGB
                                : info->saw_Adobe_marker    ? COLOUR_CMYK_INVERTED
                                                            : COLOUR_CMYK;
    unsigned size = 0;

    // What comes in parts that do not fit together is no profile.
    if (!jpeg_read_icc_profile(info, &jpeg->profile, &size))
        size = 0;
    jpeg->colour = colour_create(size ? jpeg->profile : NULL, size, pixels);
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

// The first column that will come; the rows' new width is in `info`.
static int crop_columns(struct jpeg *jpeg, int shrink)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    struct size size = {(int)info->output_width, (int)info->output_height};
    int left, right;

    results_columns(jpeg->results, size, shrink, &left, &right);
    left = int_max(left - CROP_MARGIN, 0);
    right = int_min(right + CROP_MARGIN, size.w);

    JDIMENSION x = (JDIMENSION)left, w = (JDIMENSION)(right - left);

    if (!may_crop(info) || right - left > size.w * 3 / 4)
        return 0;
    jpeg_crop_scanline(info, &x, &w);
    return (int)x;
}

static void decode(struct jpeg *jpeg)
{
    struct jpeg_decompress_struct *info = &jpeg->info;
    int shrink = results_shrink(jpeg->results), left = 0;

    read_header(jpeg);
    make_colour(jpeg);
    info->scale_num = 1;
    info->scale_denom = (unsigned)shrink;
    info->do_block_smoothing = FALSE; // guesses at scans that have not come
    info->out_color_space = info->num_components == 4 ? JCS_CMYK : JCS_EXT_BGRX;
    jpeg_start_decompress(info);
    jpeg->row = calloc(info->output_width, sizeof(uint32_t));
    if (!jpeg->row) {
        jpeg->say->impossible = true;
        leave(jpeg, "there is not enough memory to decode the picture");
    }
    left = crop_columns(jpeg, shrink);
    if (!results_begin(jpeg->results,
                       (struct size){(int)info->output_width, (int)info->output_height},
                       shrink, left, jpeg->colour, jpeg->say))
        longjmp(jpeg->escape, 1);
    while (info->output_scanline < info->output_height) {
        JSAMPROW row = (JSAMPROW)jpeg->row;

        jpeg_read_scanlines(info, &row, 1);
        results_row(jpeg->results, jpeg->row);
    }
    jpeg_finish_decompress(info); // up to the end marker, or it is cut off
}

static void close_jpeg(struct jpeg *jpeg)
{
    jpeg_destroy_decompress(&jpeg->info);
    colour_destroy(jpeg->colour);
    free(jpeg->profile);
    free(jpeg->row);
    free(jpeg);
}

bool decode_jpeg(struct bytes *bytes, const struct header *header,
                 struct results *results, struct say *say)
{
    struct jpeg *jpeg = base_alloc(sizeof(*jpeg));

    jpeg->bytes = bytes;
    jpeg->header = header;
    jpeg->results = results;
    jpeg->say = say;
    jpeg->source = (struct jpeg_source_mgr){
        .init_source = source_begin,
        .fill_input_buffer = source_fill,
        .skip_input_data = source_skip,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = source_begin,
    };
    jpeg->progress.progress_monitor = on_progress;
    jpeg->info.err = jpeg_std_error(&jpeg->errors);
    jpeg->errors.error_exit = on_error;
    jpeg->errors.emit_message = on_message;
    jpeg->info.client_data = jpeg;
    if (setjmp(jpeg->escape)) {
        close_jpeg(jpeg);
        return false;
    }
    decode(jpeg);
    close_jpeg(jpeg);
    return true;
}
