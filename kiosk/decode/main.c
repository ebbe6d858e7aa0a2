// lobbycard-decode: one picture, one job, then the end. See decode/job.h for what goes
// in and out.
//
// Exit: 0 a reply is written · 2 started in another way than by the show · 3 the jail
// could not be entered. Whatever else ends it, the kernel did.

#include "decode/jail.h"
#include "decode/work.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PICTURE = 0, RESULTS = 1 }; // descriptors
enum { WRONG_USE = 2, NO_JAIL = 3 };

static int version(void)
{
    printf("lobbycard-decode %s%s\n", LOBBYCARD_VERSION,
           jail_is_loose() ? " (sanitizers: no limit of memory)" : "");
    return 0;
}

// A good guess is enough: what is loaded in vain costs time, what is missing is said.
static bool is_jpeg(void)
{
    unsigned char begin[2];

    return pread(PICTURE, begin, sizeof(begin), 0) == sizeof(begin) &&
           begin[0] == 0xff && begin[1] == 0xd8;
}

static int complain(const char *what)
{
    fprintf(stderr, "lobbycard-decode: %s\n", what);
    return WRONG_USE;
}

int main(int argc, char **argv)
{
    struct stat results;
    struct work work;
    void *memory;

    if (argc == 2 && strcmp(argv[1], "--version") == 0)
        return version();
    if (argc != 1 || fstat(RESULTS, &results) != 0 || !S_ISREG(results.st_mode) ||
        results.st_size < DECODE_HEAD_BYTES)
        return complain("is started by lobbycard only");
    memory = mmap(NULL, (size_t)results.st_size, PROT_READ | PROT_WRITE, MAP_SHARED,
                  RESULTS, 0);
    if (memory == MAP_FAILED)
        return complain("its memory cannot be mapped");
    if (!work_allows(memory, (size_t)results.st_size))
        return complain("its request makes no sense");
    work_prepare(is_jpeg());
    work_open(&work, PICTURE);
    if (!jail_limit() || !jail_enter()) {
        complain("its jail could not be entered");
        return NO_JAIL;
    }
    // Nothing is closed or freed: the kernel does that best.
    _exit(work_do(&work, memory, (size_t)results.st_size) ? 0 : WRONG_USE);
}
