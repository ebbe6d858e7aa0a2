#include "load/content.h"

#include <stdlib.h>
#include <unistd.h>

#include <xxhash.h>

enum { CHUNK = 1 << 18 };

bool content_of(int fd, struct content *content)
{
    XXH3_state_t *state = XXH3_createState();
    unsigned char *chunk = base_alloc(CHUNK);
    off_t at = 0;
    ssize_t got = state ? 1 : -1;

    if (state)
        XXH3_128bits_reset(state);
    while (got > 0) {
        got = pread(fd, chunk, CHUNK, at);
        if (got > 0) {
            XXH3_128bits_update(state, chunk, (size_t)got);
            at += got;
        }
    }
    if (got == 0) {
        XXH128_hash_t hash = XXH3_128bits_digest(state);

        *content = (struct content){hash.high64, hash.low64};
    }
    free(chunk);
    XXH3_freeState(state);
    return got == 0;
}

uint64_t content_version(const struct stat *status)
{
    const int64_t parts[] = {
        (int64_t)status->st_size,
        (int64_t)status->st_mtim.tv_sec,
        (int64_t)status->st_mtim.tv_nsec,
        (int64_t)status->st_ino,
    };

    return hash_bytes(HASH_START, parts, sizeof(parts));
}
