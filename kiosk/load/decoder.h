// Asks the jailed decoder: one picture file → pixels.
//
// `lobbycard-decode` is started by exec for each job and gets the file and a memfd,
// nothing else; what it does to itself cannot reach the show. Its answer is checked
// field by field before it is used. May be called on any thread, several at once;
// blocks until the decoder has ended or its time is up.
#pragma once

#include "decode/job.h"

// The results of one job, in memory that the decoder wrote and can no longer reach.
struct decoded {
    struct size size; // upright
    color mean;
    const uint32_t *results[DECODE_RESULTS_MAX]; // 0xffRRGGBB, rows without gaps
    // The mapping, for decoded_free.
    void *memory;
    size_t bytes;
};

enum decoder_answer {
    DECODER_FINE,
    DECODER_REFUSED, // this file will never be shown; one sentence in why
    DECODER_DIED,   // of this file, or took too long: not to be tried in this run again
    DECODER_FAILED, // now; another time it may be shown; one sentence in why
};

struct decoder_job {
    const char *program; // path of the executable
    int file;            // descriptor of the picture, not moved by this
    bool behind;         // nobody waits for it: it may take its time
    int wait_ms;         // for its end; 0: as long as is usual
    int stop; // a descriptor: the decoder is killed once it can be read; 0: none
    struct decode_result results[DECODE_RESULTS_MAX]; // offsets are filled in
    int count;
};

enum decoder_answer decoder_ask(const struct decoder_job *job, struct decoded *decoded,
                                char *why, size_t why_size);
void decoded_free(struct decoded *decoded); // what decoder_ask has not filled is fine
