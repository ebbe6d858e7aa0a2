// What one job of the decoder costs, from exec to exit: the median time, the median of
// what it computed, and the most memory any run had.
//
//   decode DECODER PICTURE RUNS RESULT…     RESULT: fit:1920x1080 part:100x50+10+20
//   decode --command RUNS PROGRAM ARGUMENT… any other program, its output thrown away
//
// With DUMP set to a path, the first result is written there as PPM.

#include "decode/job.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MAX = 1000, PAGE = 4096, NSEC_PER_USEC = 1000 };

static usec now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * USEC_PER_SECOND + time.tv_nsec / NSEC_PER_USEC;
}

static int by_time(const void *left, const void *right)
{
    const usec *a = left, *b = right;

    return (*a > *b) - (*a < *b);
}

struct run {
    char *const *command;
    int in, out; // -1: nothing, thrown away
};

static void run_child(const struct run *run)
{
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);

    dup2(run->in >= 0 ? run->in : nothing, STDIN_FILENO);
    dup2(run->out >= 0 ? run->out : nothing, STDOUT_FILENO);
    execvp(run->command[0], run->command);
    _exit(127);
}

static usec span(struct timeval time)
{
    return time.tv_sec * USEC_PER_SECOND + time.tv_usec;
}

static struct {
    usec times[RUNS_MAX], computed[RUNS_MAX];
    long memory; // KiB
    int count;
} all;

static void measure(const struct run *run)
{
    usec begin = now();
    pid_t child = fork();
    struct rusage usage;
    int status;

    if (child == 0)
        run_child(run);
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        fprintf(stderr, "%s failed\n", run->command[0]);
        exit(1);
    }
    all.times[all.count] = now() - begin;
    all.computed[all.count++] = span(usage.ru_utime) + span(usage.ru_stime);
    all.memory = usage.ru_maxrss > all.memory ? usage.ru_maxrss : all.memory;
}

static double median(usec *times)
{
    qsort(times, (size_t)all.count, sizeof(times[0]), by_time);

    usec middle = times[all.count / 2];

    return (double)middle / (double)USEC_PER_MS;
}

static void report(void)
{
    printf("%.1f ms, computing %.1f ms, %.1f MiB\n", median(all.times),
           median(all.computed), (double)all.memory / 1024);
}

static bool read_result(const char *text, struct decode_result *result)
{
    *result = (struct decode_result){.focus = {0.5f, 0.5f}, .zoom = 1};
    if (sscanf(text, "fit:%dx%d", &result->size.w, &result->size.h) == 2) {
        result->mode = DECODE_FIT;
        return true;
    }
    result->mode = DECODE_PART;
    return sscanf(text, "part:%dx%d+%d+%d", &result->size.w, &result->size.h,
                  &result->x, &result->y) >= 2;
}

static void dump(const struct decode_result *result, int memory)
{
    FILE *file = fopen(getenv("DUMP"), "wb");
    size_t count = (size_t)result->size.w * (size_t)result->size.h;

    if (!file)
        return;
    fprintf(file, "P6 %d %d 255\n", result->size.w, result->size.h);
    for (size_t i = 0; i < count; i++) {
        color c;

        if (pread(memory, &c, sizeof(c), (off_t)(result->offset + i * sizeof(c))) < 0)
            break;
        fputc((int)COLOR_RED(c), file);
        fputc((int)COLOR_GREEN(c), file);
        fputc((int)COLOR_BLUE(c), file);
    }
    fclose(file);
}

static int bench_decoder(char **argv, int count)
{
    struct decode_request request = {.magic = DECODE_REQUEST, .count = count};
    struct decode_reply reply;
    uint64_t end = DECODE_HEAD_BYTES;
    int runs = atoi(argv[2]), memory = memfd_create("results", MFD_CLOEXEC);
    char *command[] = {argv[0], NULL};
    int picture = open(argv[1], O_RDONLY | O_CLOEXEC);

    for (int i = 0; i < count; i++) {
        struct decode_result *result = &request.results[i];

        if (!read_result(argv[3 + i], result))
            return 2;
        result->offset = end;
        end += (uint64_t)result->size.w * (uint64_t)result->size.h * sizeof(color);
        end = (end + PAGE - 1) / PAGE * PAGE;
    }
    for (int i = 0; i < runs; i++) {
        struct run run = {command, picture, memory};

        // New pages each time, as in the show.
        if (ftruncate(memory, 0) != 0 || ftruncate(memory, (off_t)end) != 0 ||
            pwrite(memory, &request, sizeof(request), 0) < 0)
            return 1;
        measure(&run);
    }
    if (pread(memory, &reply, sizeof(reply), 0) < 0)
        return 1;
    report();
    if (reply.status != DECODE_FINE)
        printf("status %d: %s\n", reply.status, reply.why);
    if (getenv("DUMP"))
        dump(&request.results[0], memory);
    return 0;
}

static int bench_command(char **argv)
{
    struct run run = {argv + 1, -1, -1};

    for (int i = atoi(argv[0]); i > 0; i--)
        measure(&run);
    report();
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 3 && strcmp(argv[1], "--command") == 0 && atoi(argv[2]) > 0 &&
        atoi(argv[2]) <= RUNS_MAX)
        return bench_command(argv + 2);
    if (argc > 4 && argc - 4 <= DECODE_RESULTS_MAX && atoi(argv[3]) > 0 &&
        atoi(argv[3]) <= RUNS_MAX)
        return bench_decoder(argv + 1, argc - 4);
    fprintf(stderr, "decode DECODER PICTURE RUNS RESULT…\n");
    return 2;
}
