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

static bool decode(int file, const struct decode_request *request, void *memory,
                   struct decode_reply *reply, struct say *say)
{
    struct header header;
    struct bytes bytes;
    struct results *results;
    bool fine;

    if (!bytes_of_file(file, &bytes, say) || !header_scan(&bytes, &header, say))
        return false;
    reply->size = header.upright;
    results = results_create(request, memory, header.stored, header.orientation, say);
    if (!results)
        return false;
    fine = (header.kind == HEADER_JPEG ? decode_jpeg : decode_other)(&bytes, &header,
                                                                     results, say);
    reply->mean = results_mean(results);
    results_destroy(results);
    if (bytes.error) {
        // Whatever was said of the file, it was not read.
        reply->why[0] = '\0';
        return say_impossible(say, "the file cannot be read");
    }
    return fine;
}

bool work_do(int file, void *memory, size_t size)
{
    struct decode_request request;
    struct decode_reply reply = {.magic = DECODE_REPLY};
    struct say say = {.text = reply.why, .size = sizeof(reply.why)};

    if (size < DECODE_HEAD_BYTES)
        return false;
    memcpy(&request, memory, sizeof(request));
    if (!work_allows(&request, size))
        return false;
    if (decode(file, &request, memory, &reply, &say))
        reply.status = DECODE_FINE;
    else
        reply.status = say.impossible ? DECODE_IMPOSSIBLE : DECODE_REFUSED;
    memcpy(memory, &reply, sizeof(reply));
    return true;
}
