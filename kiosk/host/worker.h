// Background threads with one queue of jobs, most urgent first.
//
// A job runs on the worker, then waits to be collected on the main thread. A wakeup
// carries nothing: `woken` is called on the worker when a job has finished, and the
// owner then asks. All locks are in worker.c. Main thread, but for run and woken.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct worker;

struct job {
    void (*run)(void *data);  // on the worker
    void (*done)(void *data); // on the main thread, from worker_collect; frees data.
                              // NULL: there is nothing to free or to say
    void *data;
    int64_t urgency; // smaller first; equal ones in the order they were added
    uint64_t tag;    // the owner's, to find or drop the job
};

// `woken` may be NULL. `threads` ≥ 1.
struct worker *worker_create(int threads, void (*woken)(void *context), void *context);

// Waits for the running jobs and collects; `done` is called, too, for jobs that have
// never run. NULL is fine.
void worker_destroy(struct worker *worker);

void worker_add(struct worker *worker, struct job job);

// Takes a job that has not begun out of the queue; true if it was there (the caller
// then frees its data).
bool worker_drop(struct worker *worker, uint64_t tag, struct job *out);

// From inside a job: the calling thread, and what it starts, takes processor time only
// where nobody else wants it. For good.
void worker_be_modest(void);

bool worker_collect(struct worker *worker); // runs `done` of finished jobs; true: some
void worker_finish(
    struct worker *worker); // until nothing is queued or running; collects
