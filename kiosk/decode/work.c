#include "decode/work.h"

#include "decode/header_parts.h"
#include "decode/kinds.h"

#include <math.h>
#include <string.h>

enum { SIDE_LIMIT = 32767, ZOOM_LIMIT = 1000 };

_Static_assert(sizeof(struct decode_request) <= DECODE_HEAD_BYTES, "the head holds it");
_Static_assert(sizeof(struct decode_reply) <= DECODE_HEAD_BYTES, "the head holds it");

static bool is_part_of_one(float value)
{
    return value >= 0 && value <= 1;
}

static bool allows_result(const struct decode_result *result, size_t size)
{
    struct size out = result->size;
    size_t bytes;

    if (out.w <= 0 || out.h <= 0 || out.w > SIDE_LIMIT || out.h > SIDE_LIMIT)
        return false;
    if (result->mode != DECODE_FIT && result->mode != DECODE_PART)
        return false;
    if (result->mode == DECODE_FIT &&
        (!is_part_of_one(result->focus.x) || !is_part_of_one(result->focus.y) ||
         !(result->zoom >= 0 && result->zoom <= ZOOM_LIMIT)))
        return false;
    bytes = (size_t)out.w * (size_t)out.h * sizeof(color);
    return result->offset >= DECODE_HEAD_BYTES && result->offset % 4096 == 0 &&
           result->offset <= size && bytes <= size - result->offset;
}

bool work_allows(const struct decode_request *request, size_t size)
{
    if (size < DECODE_HEAD_BYTES || request->magic != DECODE_REQUEST ||
        request->count < 1 || request->count > DECODE_RESULTS_MAX)
        return false;
    for (int i = 0; i < request->count; i++)
        if (!allows_result(&request->results[i], size))
            return false;
    return true;
}

void work_prepare(bool jpeg_only)
{
    colour_prepare();
    if (!jpeg_only)
        other_prepare();
}

void work_open(struct work *work, int file)
{
    *work = (struct work){.reply = {.magic = DECODE_REPLY}};
    work->say = (struct say){.text = work->reply.why, .size = sizeof(work->reply.why)};
    work->open = bytes_of_file(file, &work->file, &work->say);
}

static bool decode(struct work *work, const struct decode_request *request,
                   void *memory)
{
    struct header header;
    struct results *results;
    bool fine;

    if (!work->open || !header_scan(&work->file, &header, &work->say))
        return false;
    work->reply.size = header.upright;
    results =
        results_create(request, memory, header.stored, header.orientation, &work->say);
    if (!results)
        return false;
    fine = (header.kind == HEADER_JPEG ? decode_jpeg : decode_other)(
        &work->file, &header, results, &work->say);
    work->reply.mean = results_mean(results);
    results_destroy(results);
    if (work->file.error) {
        // Whatever was said of the file, it was not read.
        work->reply.why[0] = '\0';
        return say_impossible(&work->say, "the file cannot be read");
    }
    return fine;
}

bool work_do(struct work *work, void *memory, size_t size)
{
    struct decode_request request;

    if (size < DECODE_HEAD_BYTES)
        return false;
    memcpy(&request, memory, sizeof(request));
    if (!work_allows(&request, size))
        return false;
    if (decode(work, &request, memory))
        work->reply.status = DECODE_FINE;
    else
        work->reply.status = work->say.impossible ? DECODE_IMPOSSIBLE : DECODE_REFUSED;
    memcpy(memory, &work->reply, sizeof(work->reply));
    return true;
}
