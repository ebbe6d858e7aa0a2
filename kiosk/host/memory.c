#include "host/memory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    HEAPS = 2,
    OWN_MAPPING = 256 * 1024,  // from so many bytes on
    BIG_PAGES_WORTH = 2 << 20, // one of them
};

void memory_begin(void)
{
    mallopt(M_ARENA_MAX, HEAPS);
    mallopt(M_MMAP_THRESHOLD, OWN_MAPPING); // else it grows with what is freed
    mallopt(M_TRIM_THRESHOLD, OWN_MAPPING);
}

void memory_tidy(void)
{
    malloc_trim(0);
}

void memory_use_big_pages(void *memory, size_t bytes)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t skipped = (page - (uintptr_t)memory % page) % page;

    if (bytes >= BIG_PAGES_WORTH)
        madvise((char *)memory + skipped, (bytes - skipped) / page * page,
                MADV_HUGEPAGE);
}
