// Jobs for the decoder in tests: in this process, without the jail, or by the real
// executable, whose path is LOBBYCARD_DECODER.
#pragma once

#include "decode/work.h"

#include "sample.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

struct job {
    struct decode_request request;
    struct decode_reply reply;
    int memfd;
    char *memory; // the mapping: pixels of result i at its offset
    size_t size;
    int status; // of the executable, as wait() tells; 0: it replied
};

static inline int work_memory(const void *bytes, size_t count, size_t size)
{
    int fd = memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (fd < 0 || ftruncate(fd, (off_t)size) != 0 ||
        pwrite(fd, bytes, count, 0) != (ssize_t)count)
        base_die("a test has no memory");
    return fd;
}

// Room for so many results, of which mode, size and the like are given.
static inline struct job work_ask(const struct decode_result *results, int count)
{
    struct job job = {.request = {.magic = DECODE_REQUEST, .count = count},
                      .size = DECODE_HEAD_BYTES};

    for (int i = 0; i < count; i++) {
        struct decode_result *result = &job.request.results[i];

        *result = results[i];
        result->offset = job.size;
        job.size +=
            ((size_t)result->size.w * (size_t)result->size.h * 4 + 4095) / 4096 * 4096;
    }
    job.memfd = work_memory(&job.request, sizeof(job.request), job.size);
    job.memory = mmap(NULL, job.size, PROT_READ | PROT_WRITE, MAP_SHARED, job.memfd, 0);
    if (job.memory == MAP_FAILED)
        base_die("a test has no memory");
    return job;
}

static inline void work_end(struct job *job)
{
    munmap(job->memory, job->size);
    close(job->memfd);
}

// In a child: these two and standard error, nothing else.
static inline void work_child(const char *program, int picture, int memfd)
{
    if (dup2(picture, 0) < 0 || dup2(memfd, 1) < 0)
        _exit(99);
    close_range(3, ~0u, 0);
    execl(program, program, (char *)NULL);
    _exit(98);
}

static inline int work_wait(pid_t child)
{
    int status = -1;

    if (child < 0 || waitpid(child, &status, 0) != child)
        base_die("a test has no child");
    return status;
}

static inline void work_run_real(struct job *job, int picture)
{
    pid_t child = fork();

    if (child == 0)
        work_child(LOBBYCARD_DECODER, picture, job->memfd);
    job->status = work_wait(child);
}

static inline void work_run(struct job *job, struct sample file, bool real)
{
    int picture = work_memory(file.at, file.count, file.count);

    if (real) {
        work_run_real(job, picture);
    } else {
        struct work work;

        work_prepare(false);
        work_open(&work, picture);
        job->status = work_do(&work, job->memory, job->size) ? 0 : -1;
    }
    close(picture);
    memcpy(&job->reply, job->memory, sizeof(job->reply));
}

static inline struct decode_result work_fit(struct size size, struct point focus,
                                            float zoom)
{
    return (struct decode_result){
        .mode = DECODE_FIT, .size = size, .focus = focus, .zoom = zoom};
}

static inline struct decode_result work_part(int x, int y, int w, int h)
{
    return (struct decode_result){.mode = DECODE_PART, .size = {w, h}, .x = x, .y = y};
}

// One result as a bitmap, which the caller destroys; NULL: see the reply.
static inline struct bitmap *work_one(struct sample file, struct decode_result result,
                                      struct decode_reply *reply)
{
    struct job job = work_ask(&result, 1);
    struct bitmap *bitmap = NULL;

    work_run(&job, file, false);
    *reply = job.reply;
    if (job.status == 0 && job.reply.status == DECODE_FINE) {
        bitmap = bitmap_create(result.size.w, result.size.h);
        memcpy(bitmap->pixels, job.memory + DECODE_HEAD_BYTES, bitmap_bytes(bitmap));
    }
    work_end(&job);
    return bitmap;
}
