// A decoder that does as the picture's first word says: for decoder_test.
#include "decode/job.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char word[16] = "";
    struct decode_request request;
    struct decode_reply reply = {.magic = DECODE_REPLY,
                                 .status = DECODE_FINE,
                                 .size = {400, 300},
                                 .mean = 0x123456};

    if (read(0, word, sizeof(word) - 1) < 0 ||
        pread(1, &request, sizeof(request), 0) != (ssize_t)sizeof(request) ||
        request.magic != DECODE_REQUEST)
        return 1;
    for (int i = 0; i < request.count; i++) {
        uint32_t pixel = 0xff000000u | (uint32_t)i;

        if (pwrite(1, &pixel, sizeof(pixel), (off_t)request.results[i].offset) < 0)
            return 1;
    }
    if (strcmp(word, "silent") == 0)
        return 0;
    if (strcmp(word, "exit") == 0)
        return 3;
    if (strcmp(word, "abort") == 0)
        signal(SIGABRT, SIG_DFL), raise(SIGABRT);
    if (strcmp(word, "time") == 0)
        raise(SIGXCPU);
    if (strcmp(word, "jail") == 0)
        raise(SIGSYS);
    if (strcmp(word, "killed") == 0)
        raise(SIGKILL);
    if (strcmp(word, "hang") == 0)
        sleep(60);
    if (strcmp(word, "shrink") == 0 && ftruncate(1, 0) == 0)
        return 0;
    if (strcmp(word, "files") == 0)
        for (int fd = 3; fd < 64; fd++)
            if (lseek(fd, 0, SEEK_CUR) >= 0 || close(fd) == 0)
                return 4; // something was left open
    if (strcmp(word, "magic") == 0)
        reply.magic = 7;
    if (strcmp(word, "status") == 0)
        reply.status = 77;
    if (strcmp(word, "size") == 0)
        reply.size.w = -5;
    if (strcmp(word, "refuse") == 0) {
        reply.status = DECODE_REFUSED;
        memset(reply.why, '\a', sizeof(reply.why)); // no end, and nothing to print
    }
    if (strcmp(word, "impossible") == 0) {
        reply.status = DECODE_IMPOSSIBLE;
        strcpy(reply.why, "not today");
    }
    return pwrite(1, &reply, sizeof(reply), 0) != (ssize_t)sizeof(reply);
}
