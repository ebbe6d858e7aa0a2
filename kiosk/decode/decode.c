#include "decode/decode.h"

#include "decode/header.h"
#include "decode/work.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int open_file(const char *path, char *why, size_t why_size)
{
    // Without O_NONBLOCK a pipe somebody left in the folder would stop the show.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (why && why_size)
        why[0] = '\0';
    if (fd < 0 && why && why_size)
        snprintf(why, why_size,
                 errno == ENOENT ? "the file is not there"
                                 : "the file cannot be read: %s",
                 strerror(errno));
    return fd;
}

static void prepare(void)
{
    work_prepare(false);
}

// A job in this process: the pixels behind the head, and the reply. NULL: memory.
static void *run(int fd, struct decode_result result, struct decode_reply *reply)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct decode_request request = {.magic = DECODE_REQUEST, .count = 1};
    struct work work;
    size_t size = DECODE_HEAD_BYTES +
                  (size_t)result.size.w * (size_t)result.size.h * sizeof(color);
    void *memory =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    *reply = (struct decode_reply){.why = "there is not enough memory for the picture"};
    if (memory == MAP_FAILED)
        return NULL;
    pthread_once(&once, prepare);
    result.offset = DECODE_HEAD_BYTES;
    request.results[0] = result;
    memcpy(memory, &request, sizeof(request));
    work_open(&work, fd);
    if (work_do(&work, memory, size))
        memcpy(reply, memory, sizeof(*reply));
    return memory;
}

static void end(void *memory, struct size out)
{
    if (memory)
        munmap(memory,
               DECODE_HEAD_BYTES + (size_t)out.w * (size_t)out.h * sizeof(color));
}

bool decode_probe(const char *path, struct probe *probe, char *why, size_t why_size)
{
    int fd = open_file(path, why, why_size);
    struct header header;
    struct decode_reply reply;
    struct decode_result all = {.mode = DECODE_FIT, .focus = {0.5f, 0.5f}};
    bool good = fd >= 0 && header_read(fd, &header, why, why_size);

    *probe = (struct probe){0};
    if (good) {
        all.size = header.upright;
        if (header.kind == HEADER_JPEG)
            all.size = (struct size){int_max((header.upright.w + 7) / 8, 1),
                                     int_max((header.upright.h + 7) / 8, 1)};
        else
            all.mode = DECODE_PART;
        end(run(fd, all, &reply), all.size);
        good = reply.status == DECODE_FINE;
        if (good)
            *probe = (struct probe){reply.size, reply.mean};
        else if (why && why_size)
            snprintf(why, why_size, "%s", reply.why);
    }
    if (fd >= 0)
        close(fd);
    return good;
}

bool decode_glance(const char *path, struct probe *probe, char *why, size_t why_size)
{
    int fd = open_file(path, why, why_size);
    struct header header = {0};
    bool good = fd >= 0 && header_read(fd, &header, why, why_size);

    *probe = (struct probe){header.upright, 0};
    if (fd >= 0)
        close(fd);
    return good;
}

struct bitmap *decode_want(const char *path, const struct want *want, char *why,
                           size_t why_size)
{
    int fd = open_file(path, why, why_size);
    struct decode_reply reply;
    struct decode_result fit = {.mode = DECODE_FIT,
                                .size = want->size,
                                .focus = want->focus,
                                .zoom = want->zoom};
    struct bitmap *bitmap = bitmap_create(want->size.w, want->size.h);
    void *memory = NULL;

    if (fd >= 0 && bitmap) {
        memory = run(fd, fit, &reply);
        if (memory && reply.status == DECODE_FINE)
            memcpy(bitmap->pixels, (char *)memory + DECODE_HEAD_BYTES,
                   bitmap_bytes(bitmap));
        end(memory, want->size);
    }
    if (!memory || reply.status != DECODE_FINE) {
        bitmap_destroy(bitmap);
        bitmap = NULL;
        if (fd >= 0 && why && why_size)
            snprintf(why, why_size, "%s",
                     memory ? reply.why : "a picture of no size was asked for");
    }
    if (fd >= 0)
        close(fd);
    return bitmap;
}
