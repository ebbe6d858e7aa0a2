// Any bytes as a prepared picture: as they are, and as the only tile of a file whose
// checksums are right, so that the packed pixels are reached, too.
#include "load/prepared.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <xxhash.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// As prepared.c writes them.
struct front {
    uint32_t magic;
    int32_t w, h, tile_w, tile_h;
    color mean;
    uint64_t check;
    uint64_t at, count, tile_check;
};

static void look(int fd)
{
    struct prepared *prepared = prepared_open(fd);
    struct picture picture = {"p", 1, {0, 0}, 0};
    struct want want = {&picture, {20, 10}, {0.3F, 0.7F}, 2, false};

    if (prepared) {
        struct size size = prepared_size(prepared);

        // Sizes are bounded by the cache's names; memory is not what is tested here.
        if ((int64_t)size.w * size.h < 1 << 20) {
            bitmap_destroy(prepared_read(prepared));
            bitmap_destroy(prepared_want(prepared, &want));
        }
    }
    prepared_close(prepared);
}

static void look_at(const void *front, size_t front_count, const uint8_t *data,
                    size_t size)
{
    int fd = memfd_create("prepared", MFD_CLOEXEC);

    if (fd >= 0 && write(fd, front, front_count) == (ssize_t)front_count &&
        write(fd, data, size) == (ssize_t)size)
        look(fd);
    if (fd >= 0)
        close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct front front = {.magic = 0x4c435031u,
                          .tile_w = PREPARED_TILE,
                          .tile_h = PREPARED_TILE,
                          .at = sizeof(front)};

    look_at(NULL, 0, data, size);
    if (size < 2)
        return 0;
    front.w = data[0] + 1;
    front.h = data[1] + 1;
    front.count = size - 2;
    front.tile_check = XXH3_64bits(data + 2, size - 2);
    front.check =
        XXH3_64bits_withSeed(&front.at, 3 * sizeof(uint64_t),
                             XXH3_64bits(&front, offsetof(struct front, check)));
    look_at(&front, sizeof(front), data + 2, size - 2);
    return 0;
}
