#include "base/want.h"

#include <math.h>
#include <string.h>

uint64_t want_key(const struct want *want)
{
    uint64_t hash = HASH_START;
    // Sub-pixel differences of focus and zoom do not make another bitmap.
    int32_t numbers[] = {
        want->size.w, want->size.h, (int32_t)lroundf(want->focus.x * 4096),
        (int32_t)lroundf(want->focus.y * 4096), (int32_t)lroundf(want->zoom * 4096)};

    hash = hash_bytes(hash, want->picture->path, strlen(want->picture->path));
    hash = hash_bytes(hash, &want->picture->version, sizeof(want->picture->version));
    return hash_bytes(hash, numbers, sizeof(numbers));
}

struct crop want_crop(const struct want *want)
{
    double pw = want->picture->size.w, ph = want->picture->size.h;
    double scale = fmax(want->size.w / pw, want->size.h / ph) * fmax(want->zoom, 1);
    struct crop crop = {.w = want->size.w / scale, .h = want->size.h / scale};

    crop.x = real_clamp(want->focus.x * pw - crop.w / 2, 0, pw - crop.w);
    crop.y = real_clamp(want->focus.y * ph - crop.h / 2, 0, ph - crop.h);
    return crop;
}
