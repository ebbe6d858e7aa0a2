// Any bytes as a picture file: its header is told or refused in a sentence, and what is
// told is within the limits.

#include "decode/header.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool fine)
{
    if (!fine)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct header header;
    char why[240];
    bool fine = header_parse(data, size, &header, why, sizeof(why));

    require(fine == !why[0] && memchr(why, 0, sizeof(why)));
    if (!fine)
        return 0;
    require(header.stored.w > 0 && header.stored.w <= 30000);
    require(header.stored.h > 0 && header.stored.h <= 30000);
    require((int64_t)header.stored.w * header.stored.h <= 100000000);
    require(header.orientation >= 1 && header.orientation <= 8);
    require(header.upright.w ==
            (header.orientation >= 5 ? header.stored.h : header.stored.w));
    require(!header.profile_bytes ||
            (header.profile_at > 0 &&
             header.profile_at + header.profile_bytes <= (int64_t)size));
    return 0;
}
