// The show's side of the decoder: whatever it does, the show has an answer.
#include "load/decoder.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

static int file_of(const char *text)
{
    int fd = memfd_create("picture", MFD_CLOEXEC);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    lseek(fd, 0, SEEK_SET);
    return fd;
}

static struct decoder_job job_for(const char *program, int file)
{
    return (struct decoder_job){
        .program = program,
        .file = file,
        .wait_ms = 500,
        .results = {{.size = {33, 7}}, {.size = {1000, 900}}, {.size = {1, 1}}},
        .count = 3,
    };
}

static void whatever_it_does(void **state)
{
    static const struct {
        const char *word;
        enum decoder_answer answer;
        const char *part; // of the sentence
    } cases[] = {
        {"fine", DECODER_FINE, ""},
        {"files", DECODER_FINE, ""},
        {"shrink", DECODER_FINE, ""}, // cannot be done
        {"silent", DECODER_FAILED, "no answer"},
        {"exit", DECODER_FAILED, "without an answer"},
        {"abort", DECODER_DIED, "crash"},
        {"time", DECODER_DIED, "too long"},
        {"jail", DECODER_DIED, "may not touch"},
        {"killed", DECODER_FAILED, "from outside"},
        {"hang", DECODER_FAILED, "in time"},
        {"magic", DECODER_FAILED, "no answer"},
        {"status", DECODER_FAILED, "wrong answer"},
        {"size", DECODER_FAILED, "wrong size"},
        {"refuse", DECODER_REFUSED, "   "},
        {"impossible", DECODER_FAILED, "not today"},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        int file = file_of(cases[i].word);
        struct decoder_job job = job_for(ROGUE, file);
        struct decoded decoded;
        char why[100] = "";
        enum decoder_answer answer = decoder_ask(&job, &decoded, why, sizeof(why));

        if (answer != cases[i].answer || !strstr(why, cases[i].part))
            fail_msg("%s: %d, \"%s\"", cases[i].word, answer, why);
        assert_true(strlen(why) < sizeof(why));
        for (const char *at = why; *at; at++)
            assert_true((unsigned char)*at >= ' ');
        if (answer == DECODER_FINE) {
            assert_int_equal(decoded.size.w, 400);
            assert_int_equal(decoded.mean, 0xff123456u);
            for (int k = 0; k < job.count; k++) {
                struct size size = job.results[k].size;

                assert_int_equal(decoded.results[k][0], 0xff000000u + (unsigned)k);
                // The last one is there, too.
                assert_true(decoded.results[k][size.w * size.h - 1] != 1);
            }
        }
        decoded_free(&decoded);
        close(file);
    }
}

// Whoever waited for it has gone: it need not finish.
static void stopped(void **state)
{
    int file = file_of("hang");
    struct decoder_job job = job_for(ROGUE, file);
    struct decoded decoded;
    char why[100];

    (void)state;
    job.wait_ms = 50000;
    job.stop = eventfd(1, EFD_CLOEXEC); // can be read already
    assert_int_equal(decoder_ask(&job, &decoded, why, sizeof(why)), DECODER_FAILED);
    close(job.stop);
    close(file);
}

static void no_decoder(void **state)
{
    int file = file_of("fine");
    struct decoder_job job = job_for("/nowhere/lobbycard-decode", file);
    struct decoded decoded;
    char why[100];

    (void)state;
    assert_int_equal(decoder_ask(&job, &decoded, why, sizeof(why)), DECODER_FAILED);
    assert_non_null(strstr(why, "/nowhere/lobbycard-decode cannot be started"));
    close(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_it_does),
        cmocka_unit_test(stopped),
        cmocka_unit_test(no_decoder),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
