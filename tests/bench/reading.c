// What a show costs to read: reading SHOW PICTURES WORDS glance|check. Prints CPU and
// wall milliseconds, memory in KiB (resident, with the library in it), cards, findings.
//
// "glance" is what the start does; "check" looks at the structure as well: all that
// `lobbycard check` does before it decodes pictures and sets type.
#include "load/show.h"
#include "story/check.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double milliseconds(clockid_t clock)
{
    struct timespec t;

    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static long resident(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long pages = 0;

    if (file && fscanf(file, "%*d %ld", &pages) != 1)
        pages = 0;
    if (file)
        fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

int main(int count, char **arguments)
{
    if (count != 5)
        return 2;

    struct places places = {.pictures = arguments[2], .words = arguments[3]};
    struct diag *diag = diag_create();
    long before = resident();
    double cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    double wall = milliseconds(CLOCK_MONOTONIC);
    struct library *library = show_load(arguments[1], &places, SHOW_GLANCE, diag);

    if (library && strcmp(arguments[4], "check") == 0)
        check_library(library, diag);
    cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = milliseconds(CLOCK_MONOTONIC) - wall;
    malloc_trim(0);
    printf("%.1f %.1f %ld %d %d\n", cpu, wall, resident() - before,
           library ? library_card_total(library) : 0, diag_count(diag));
    library_destroy(library);
    diag_destroy(diag);
    return 0;
}
