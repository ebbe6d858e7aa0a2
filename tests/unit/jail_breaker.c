// Enters the decoder's jail and then does what its argument says, or, built as a
// decoder that breaks out, the DEED it was built for: a test sees it die.

#include "decode/jail.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void open_file(void)
{
    (void)open("/etc/passwd", O_RDONLY | O_CLOEXEC);
}

static void open_new_file(void)
{
    (void)open("/tmp/lobbycard-jail-test", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

static void make_socket(void)
{
    (void)socket(AF_INET, SOCK_STREAM, 0);
}

static void make_process(void)
{
    if (fork() == 0)
        _exit(0);
}

static void run_program(void)
{
    execl("/bin/true", "true", (char *)NULL);
}

static void write_out(void)
{
    // Only standard error fails in silence where there are no sanitizers.
    if (write(1, "!", 1) < 0 && !jail_is_loose())
        _exit(50);
}

static void kill_parent(void)
{
    kill(getppid(), SIGTERM);
}

static void trace_parent(void)
{
    ptrace(PTRACE_ATTACH, 1, NULL, NULL);
}

static void map_code(void)
{
    (void)mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void *page;

static void make_code(void)
{
    mprotect(page, 4096, PROT_READ | PROT_EXEC);
}

static void raise_limit(void)
{
    struct rlimit more = {60, 60};

    setrlimit(RLIMIT_CPU, &more);
}

// These are allowed, and the test sees the end.
static void behave(void)
{
    char byte;

    free(malloc(50u << 20));
    if (pread(0, &byte, 1, 0) > 1)
        _exit(51);
}

static void compute(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void use_memory(void)
{
    for (int i = 0; i < 40; i++)
        if (!malloc(50u << 20))
            _exit(52);
}

static const struct deed {
    const char *name;
    void (*run)(void);
} deeds[] = {
    {"open", open_file},     {"create", open_new_file},  {"socket", make_socket},
    {"fork", make_process},  {"exec", run_program},      {"write", write_out},
    {"kill", kill_parent},   {"ptrace", trace_parent},   {"mmap", map_code},
    {"mprotect", make_code}, {"setrlimit", raise_limit}, {"behave", behave},
    {"compute", compute},    {"memory", use_memory},
};

#ifndef DEED
#define DEED argc == 2 ? argv[1] : ""
#endif

int main(int argc, char **argv)
{
    const char *wanted = DEED;

    (void)argc, (void)argv;
    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (!jail_limit() || !jail_enter())
        return 3;
    for (int i = 0; i < COUNT_OF(deeds); i++)
        if (strcmp(wanted, deeds[i].name) == 0)
            deeds[i].run();
    _exit(0);
}
