#include "decode/jail.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <seccomp.h>

#if defined(__SANITIZE_ADDRESS__)
#define LOOSE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOOSE 1
#endif
#endif
#ifndef LOOSE
#define LOOSE 0
#endif

enum { MEGABYTE = 1 << 20, MEMORY_MB = 768, SECONDS = 5 };

// What decoding asks of the kernel: memory, bytes of what is open, an end. Telling
// about a descriptor (fstat) is not among it: the C library asks by a call that also
// takes paths.
static const int allowed[] = {
    SCMP_SYS(pread64),       SCMP_SYS(munmap),       SCMP_SYS(mremap),
    SCMP_SYS(madvise),       SCMP_SYS(brk),          SCMP_SYS(futex),
    SCMP_SYS(exit_group),    SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),
};

// What the sanitizers ask besides.
static const int allowed_loosely[] = {
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack),
    SCMP_SYS(getpid),       SCMP_SYS(gettid),         SCMP_SYS(tgkill),
    SCMP_SYS(sched_yield),  SCMP_SYS(prlimit64),      SCMP_SYS(readlink),
};

// Memory, but not to be executed.
static const int mapping[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};

// Libraries have opinions about files and say them on standard error; nobody is
// listening.
static const int refused[] = {SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(getrandom)};

bool jail_is_loose(void)
{
    return LOOSE;
}

static bool add_each(scmp_filter_ctx filter, uint32_t action, const int *calls,
                     int count)
{
    for (int i = 0; i < count; i++)
        if (seccomp_rule_add(filter, action, calls[i], 0) != 0)
            return false;
    return true;
}

static bool add_loose(scmp_filter_ctx filter)
{
    const struct scmp_arg_cmp standard_error = {0, SCMP_CMP_EQ, 2, 0};

    return add_each(filter, SCMP_ACT_ALLOW, allowed_loosely,
                    COUNT_OF(allowed_loosely)) &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1,
                            standard_error) == 0;
}

static bool add_rules(scmp_filter_ctx filter)
{
    const struct scmp_arg_cmp not_executable = {2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};

    for (int i = 0; i < COUNT_OF(mapping); i++)
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, mapping[i], 1, not_executable) !=
            0)
            return false;
    if (!add_each(filter, SCMP_ACT_ALLOW, allowed, COUNT_OF(allowed)))
        return false;
    return LOOSE ? add_loose(filter)
                 : add_each(filter, SCMP_ACT_ERRNO(EPERM), refused, COUNT_OF(refused));
}

bool jail_enter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    bool fine =
        filter &&
        seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
        add_rules(filter) && seccomp_load(filter) == 0;

    if (filter)
        seccomp_release(filter);
    return fine;
}

static bool limit(__rlimit_resource_t what, rlim_t soft, rlim_t hard)
{
    struct rlimit both = {soft, hard};

    return setrlimit(what, &both) == 0;
}

bool jail_limit(void)
{
    rlim_t memory = LOOSE ? RLIM_INFINITY : (rlim_t)MEMORY_MB * MEGABYTE;

    return limit(RLIMIT_AS, memory, memory) &&
           limit(RLIMIT_CPU, SECONDS, SECONDS + 1) && limit(RLIMIT_CORE, 0, 0) &&
           limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_NPROC, 0, 0) &&
           (LOOSE || limit(RLIMIT_NOFILE, 0, 0)) &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
}
