#include "decode/bytes.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const int64_t file_limit = INT64_C(512) * 1000 * 1000;

bool say_why(struct say *say, const char *format, ...)
{
    va_list args;

    if (!say->text || !say->size || say->text[0])
        return false;
    va_start(args, format);
    vsnprintf(say->text, say->size, format, args);
    va_end(args);
    return false;
}

bool say_impossible(struct say *say, const char *why)
{
    say->impossible = true;
    return say_why(say, "%s", why);
}

bool bytes_of_file(int fd, struct bytes *bytes, struct say *say)
{
    enum { MEGABYTE = 1000000 };
    struct stat status;

    *bytes = (struct bytes){.fd = fd};
    if (fstat(fd, &status) != 0) {
        say->impossible = true;
        return say_why(say, "the file cannot be read: %s", strerror(errno));
    }
    if (!S_ISREG(status.st_mode))
        return say_why(say, "this is not a plain file");
    if (status.st_size > file_limit)
        return say_why(say, "the file is too big: %d MB, and at most %d are read",
                       (int)(status.st_size / MEGABYTE), (int)(file_limit / MEGABYTE));
    bytes->size = status.st_size;
    return true;
}

struct bytes bytes_of_memory(const void *memory, size_t size)
{
    return (struct bytes){.memory = memory, .fd = -1, .size = (int64_t)size};
}

static size_t read_file(struct bytes *bytes, int64_t at, unsigned char *into,
                        size_t count)
{
    size_t done = 0;

    while (done < count) {
        ssize_t got = pread(bytes->fd, into + done, count - done, at + (int64_t)done);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            bytes->error = errno;
        if (got <= 0)
            break;
        done += (size_t)got;
    }
    return done;
}

size_t bytes_read(struct bytes *bytes, int64_t at, void *into, size_t count)
{
    if (at < 0 || at >= bytes->size)
        return 0;
    if (count > (size_t)(bytes->size - at))
        count = (size_t)(bytes->size - at);
    if (!bytes->memory)
        return read_file(bytes, at, into, count);
    memcpy(into, bytes->memory + at, count);
    return count;
}
