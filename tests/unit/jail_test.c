// The jail holds: what a decoder that somebody took over would do is the end of it.
#include "decode/jail.h"

#include "sample_webp.h"
#include "work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int run(const char *deed)
{
    pid_t child = fork();
    int nothing;

    if (child == 0) {
        nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
        dup2(nothing, 0);
        dup2(nothing, 1);
        dup2(nothing, 2);
        execl(JAIL_BREAKER, "jail_breaker", deed, (char *)NULL);
        _exit(98);
    }
    return work_wait(child);
}

static void what_is_not_allowed_kills(void **state)
{
    static const char *const deeds[] = {"open",     "create",   "socket", "fork",
                                        "exec",     "kill",     "ptrace", "mmap",
                                        "mprotect", "setrlimit"};

    (void)state;
    for (int i = 0; i < COUNT_OF(deeds); i++) {
        int status = run(deeds[i]);

        // The sanitizers' own setrlimit and the like go through prlimit64.
        if (jail_is_loose() && strcmp(deeds[i], "setrlimit") == 0)
            continue;
        if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGSYS)
            fail_msg("%s: status %x", deeds[i], status);
    }
}

static void what_is_allowed_goes_on(void **state)
{
    (void)state;
    assert_int_equal(run("behave"), 0);
}

static void nothing_is_written(void **state)
{
    int status = run("write");

    (void)state;
    if (jail_is_loose())
        assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS);
    else
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 50);
}

static void memory_and_time_are_limited(void **state)
{
    int status = run("memory");

    (void)state;
    if (!jail_is_loose())
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 52);
    status = run("compute");
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
}

// The real program: from any start it comes to a good end, or to a plain one.
static void real_program(void **state)
{
    struct sample files[] = {
        sample_jpeg((struct sample_jpeg){64, 48, 3, .across = 2, .down = 2}),
        sample_jpeg((struct sample_jpeg){64, 48, 3, .progressive = true}),
        sample_jpeg((struct sample_jpeg){64, 48, 4, .orientation = 6}),
        sample_png(SAMPLE_PNG_RGBA, 8, 64, 48),
        sample_png(SAMPLE_PNG_PALETTE, 8, 300, 200),
        sample_webp(64, 48, true, false),
        sample_webp(64, 48, true, true),
        {.at = (unsigned char *)base_strdup("Potatoes"), .count = 8},
    };
    struct decode_result result =
        work_fit((struct size){30, 20}, (struct point){0.5f, 0.5f}, 1);

    (void)state;
    for (int i = 0; i < COUNT_OF(files); i++) {
        struct job real = work_ask(&result, 1), here = work_ask(&result, 1);

        work_run(&real, files[i], true);
        work_run(&here, files[i], false);
        if (real.status != 0)
            fail_msg("file %d: status %x", i, real.status);
        assert_string_equal(real.reply.why, here.reply.why);
        assert_int_equal(real.reply.status,
                         i == COUNT_OF(files) - 1 ? DECODE_REFUSED : DECODE_FINE);
        assert_memory_equal(real.memory, here.memory, real.size);
        work_end(&real);
        work_end(&here);
        free(files[i].at);
    }
}

static void wrong_use(void **state)
{
    struct decode_result result =
        work_fit((struct size){30, 20}, (struct point){0.5f, 0.5f}, 1);
    struct job job = work_ask(&result, 1);
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC), saved = dup(STDERR_FILENO);

    (void)state;
    dup2(nothing, STDERR_FILENO);
    ((struct decode_request *)(void *)job.memory)->magic++; // of another version
    work_run_real(&job, nothing);
    dup2(saved, STDERR_FILENO);
    assert_true(WIFEXITED(job.status) && WEXITSTATUS(job.status) == 2);
    work_end(&job);
    close(nothing);
    close(saved);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_allowed_kills),
        cmocka_unit_test(what_is_allowed_goes_on),
        cmocka_unit_test(nothing_is_written),
        cmocka_unit_test(memory_and_time_are_limited),
        cmocka_unit_test(real_program),
        cmocka_unit_test(wrong_use),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
