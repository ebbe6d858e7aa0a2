#include "load/decoder.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcntl.h>

// The decoder gives itself five seconds of processor time. On a machine that is busy
// with something else, or behind a disk that does not answer, that can last.
enum { WAIT_MS = 30 * 1000, WAIT_BEHIND_MS = 120 * 1000 };
enum { PAGE = 4096 };

static enum decoder_answer fail(char *why, size_t why_size, const char *text)
{
    snprintf(why, why_size, "%s", text);
    return DECODER_FAILED;
}

static size_t bytes_of(struct size size)
{
    return (size_t)size.w * (size_t)size.h * sizeof(uint32_t);
}

// Where each result goes; the size of the whole memfd.
static size_t place_results(struct decode_request *request)
{
    size_t at = DECODE_HEAD_BYTES;

    for (int i = 0; i < request->count; i++) {
        request->results[i].offset = at;
        at += (bytes_of(request->results[i].size) + PAGE - 1) / PAGE * PAGE;
    }
    return at;
}

// A memfd that holds the request and will never change its size: mapping it is safe
// whatever the decoder does. -1: there is no memory.
static int make_memory(const struct decode_request *request, size_t bytes)
{
    int fd = memfd_create("picture", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (fd < 0)
        return -1;
    if (ftruncate(fd, (off_t)bytes) == 0 &&
        pwrite(fd, request, sizeof(*request), 0) == (ssize_t)sizeof(*request) &&
        fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
        return fd;
    close(fd);
    return -1;
}

// The sanitizers take their options from it; nothing else is the decoder's business.
static char *own_variable(const char *name)
{
    const char *value = getenv(name);
    char *text = NULL;

    if (value && asprintf(&text, "%s=%s", name, value) < 0)
        base_die("no memory left");
    return text;
}

static pid_t start(const struct decoder_job *job, int memory)
{
    char *const arguments[] = {(char *)job->program, NULL};
    char *options = own_variable("ASAN_OPTIONS");
    char *environment[] = {options, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    pid_t pid;

    sigemptyset(&none);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, job->file, 0);
    posix_spawn_file_actions_adddup2(&actions, memory, 1);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    int failure =
        posix_spawn(&pid, job->program, &actions, &attributes, arguments, environment);

    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    free(options);
    errno = failure;
    return failure ? -1 : pid;
}

// False: it did not end in time, or nobody waits for it any more, and it was killed.
// `status` is waitpid's.
static bool wait_for(pid_t pid, int most_ms, int stop, int *status)
{
    int fd = pidfd_open(pid, 0);
    struct pollfd watched[] = {{fd, POLLIN, 0}, {stop, POLLIN, 0}};
    bool ended =
        fd >= 0 && poll(watched, stop ? 2 : 1, most_ms) > 0 && watched[0].revents;

    if (!ended)
        kill(pid, SIGKILL);
    while (waitpid(pid, status, 0) < 0 && errno == EINTR)
        continue;
    if (fd >= 0)
        close(fd);
    return ended;
}

static enum decoder_answer explain_end(int status, char *why, size_t why_size)
{
    if (!WIFSIGNALED(status))
        return fail(why, why_size, "the decoder ended without an answer");
    switch (WTERMSIG(status)) {
    case SIGXCPU:
        snprintf(why, why_size,
                 "decoding takes too long; save the picture again as a "
                 "plain JPEG");
        return DECODER_DIED;
    case SIGSYS:
        snprintf(why, why_size,
                 "the file made the decoder reach for what it may not touch, and was "
                 "stopped; it is not a picture to trust");
        return DECODER_DIED;
    case SIGKILL: // by whoever looks after the machine's memory, most likely
        return fail(why, why_size, "the decoder was stopped from outside");
    default:
        snprintf(why, why_size, "the file makes the decoder crash (%s)",
                 strsignal(WTERMSIG(status)));
        return DECODER_DIED;
    }
}

// A sentence from the decoder is shown in logs and on a terminal: printable, one line,
// ended.
static void copy_sentence(const char *from, char *to, size_t size)
{
    size_t length = 0;

    for (; length + 1 < size && length < DECODE_WHY_BYTES && from[length]; length++)
        to[length] = (unsigned char)from[length] < ' ' || from[length] == 0x7f
                         ? ' '
                         : from[length];
    to[length] = '\0';
}

static bool is_sensible(struct size size)
{
    return size.w > 0 && size.h > 0 && size.w <= 65535 && size.h <= 65535;
}

static enum decoder_answer read_answer(const struct decode_request *request,
                                       struct decoded *decoded, char *why,
                                       size_t why_size)
{
    struct decode_reply reply;

    memcpy(&reply, decoded->memory, sizeof(reply));
    if (reply.magic != DECODE_REPLY)
        return fail(why, why_size, "the decoder gave no answer");
    switch (reply.status) {
    case DECODE_FINE:
        break;
    case DECODE_REFUSED:
    case DECODE_IMPOSSIBLE:
        copy_sentence(reply.why[0] ? reply.why : "the decoder does not say why", why,
                      why_size);
        return reply.status == DECODE_REFUSED ? DECODER_REFUSED : DECODER_FAILED;
    default:
        return fail(why, why_size, "the decoder gave a wrong answer");
    }
    if (!is_sensible(reply.size))
        return fail(why, why_size, "the decoder gave a wrong size");
    decoded->size = reply.size;
    decoded->mean = reply.mean | 0xff000000u;
    for (int i = 0; i < request->count; i++)
        decoded->results[i] =
            (const uint32_t *)((const unsigned char *)decoded->memory +
                               request->results[i].offset);
    return DECODER_FINE;
}

static int patience(const struct decoder_job *job)
{
    if (job->wait_ms)
        return job->wait_ms;
    return job->behind ? WAIT_BEHIND_MS : WAIT_MS;
}

static enum decoder_answer run(const struct decoder_job *job,
                               const struct decode_request *request, int memory,
                               struct decoded *decoded, char *why, size_t why_size)
{
    pid_t pid = start(job, memory);
    int status = 0;

    if (pid < 0) {
        snprintf(why, why_size, "the decoder %s cannot be started: %s", job->program,
                 strerror(errno));
        return DECODER_FAILED;
    }
    if (!wait_for(pid, patience(job), job->stop, &status))
        return fail(why, why_size, "the decoder did not end in time");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return explain_end(status, why, why_size);
    decoded->memory = mmap(NULL, decoded->bytes, PROT_READ, MAP_SHARED, memory, 0);
    if (decoded->memory == MAP_FAILED) {
        decoded->memory = NULL;
        return fail(why, why_size, "there is not enough memory for the picture");
    }
    return read_answer(request, decoded, why, why_size);
}

enum decoder_answer decoder_ask(const struct decoder_job *job, struct decoded *decoded,
                                char *why, size_t why_size)
{
    struct decode_request request = {.magic = DECODE_REQUEST, .count = job->count};

    *decoded = (struct decoded){0};
    memcpy(request.results, job->results, sizeof(*job->results) * (size_t)job->count);
    decoded->bytes = place_results(&request);

    int memory = make_memory(&request, decoded->bytes);

    if (memory < 0)
        return fail(why, why_size, "there is not enough memory for the picture");

    enum decoder_answer answer = run(job, &request, memory, decoded, why, why_size);

    close(memory);
    if (answer != DECODER_FINE)
        decoded_free(decoded);
    return answer;
}

void decoded_free(struct decoded *decoded)
{
    if (decoded->memory)
        munmap(decoded->memory, decoded->bytes);
    *decoded = (struct decoded){0};
}
