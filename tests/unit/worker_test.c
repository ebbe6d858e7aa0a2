#include "host/worker.h"

#include "base/base.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

// What ran and what was collected, in order. `ran` belongs to the worker until a job
// is collected.
struct diary {
    int ran[64], collected[64];
    atomic_int ran_count;
    int collected_count;
};

struct task {
    struct diary *diary;
    int number;
};

static void task_run(void *data)
{
    struct task *task = data;

    task->diary->ran[atomic_fetch_add(&task->diary->ran_count, 1)] = task->number;
}

static void task_done(void *data)
{
    struct task *task = data;

    task->diary->collected[task->diary->collected_count++] = task->number;
    free(task);
}

static void add(struct worker *worker, struct diary *diary, int number, int urgency)
{
    struct task *task = base_alloc(sizeof(*task));

    *task = (struct task){diary, number};
    worker_add(worker,
               (struct job){task_run, task_done, task, urgency, (uint64_t)number});
}

// A job that keeps the only thread busy until it is let go.
struct gate {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool entered, open;
};

#define GATE                                                                           \
    {                                                                                  \
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, false              \
    }

static void gate_run(void *data)
{
    struct gate *gate = data;

    pthread_mutex_lock(&gate->lock);
    gate->entered = true;
    pthread_cond_broadcast(&gate->changed);
    while (!gate->open)
        pthread_cond_wait(&gate->changed, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
}

static void gate_done(void *data)
{
    (void)data;
}

static void gate_close(struct gate *gate, struct worker *worker)
{
    worker_add(worker, (struct job){gate_run, gate_done, gate, -100, 1000});
    pthread_mutex_lock(&gate->lock);
    while (!gate->entered)
        pthread_cond_wait(&gate->changed, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
}

static void gate_open(struct gate *gate)
{
    pthread_mutex_lock(&gate->lock);
    gate->open = true;
    pthread_cond_broadcast(&gate->changed);
    pthread_mutex_unlock(&gate->lock);
}

static void most_urgent_first(void **state)
{
    static const struct {
        int urgency[6], order[6];
    } cases[] = {
        {{5, 4, 3, 2, 1, 0}, {5, 4, 3, 2, 1, 0}},
        {{0, 0, 0, 0, 0, 0}, {0, 1, 2, 3, 4, 5}},
        {{1, 0, 1, 0, -3, 9}, {4, 1, 3, 0, 2, 5}},
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        struct gate gate = GATE;
        struct diary diary = {0};
        struct worker *worker = worker_create(1, NULL, NULL);

        gate_close(&gate, worker);
        for (int k = 0; k < 6; k++)
            add(worker, &diary, k, cases[i].urgency[k]);
        assert_false(worker_collect(worker));
        gate_open(&gate);
        worker_finish(worker);
        assert_int_equal(diary.collected_count, 6);
        assert_memory_equal(diary.ran, cases[i].order, sizeof(cases[i].order));
        assert_memory_equal(diary.collected, cases[i].order, sizeof(cases[i].order));
        worker_destroy(worker);
    }
}

static void only_what_has_not_begun_is_dropped(void **state)
{
    struct gate gate = GATE;
    struct diary diary = {0};
    struct worker *worker = worker_create(1, NULL, NULL);
    struct job job;

    (void)state;
    gate_close(&gate, worker);
    for (int i = 0; i < 3; i++)
        add(worker, &diary, i, i);
    assert_false(worker_drop(worker, 1000, &job)); // it runs
    assert_false(worker_drop(worker, 7, &job));
    assert_true(worker_drop(worker, 1, &job));
    assert_int_equal(((struct task *)job.data)->number, 1);
    free(job.data);
    assert_false(worker_drop(worker, 1, NULL));
    gate_open(&gate);
    worker_finish(worker);
    assert_int_equal(diary.collected_count, 2);
    assert_int_equal(diary.collected[1], 2);
    assert_false(worker_drop(worker, 0, &job)); // it is over
    worker_destroy(worker);
}

static void destroying_gives_everything_back(void **state)
{
    struct gate gate = GATE;
    struct diary diary = {0};
    struct worker *worker = worker_create(2, NULL, NULL);

    (void)state;
    gate_close(&gate, worker);
    for (int i = 0; i < 40; i++)
        add(worker, &diary, i, 0);
    gate_open(&gate);
    worker_destroy(worker);
    assert_int_equal(diary.collected_count, 40);
    assert_true(diary.ran_count <= 40);
    worker_destroy(NULL);
}

static void count_wakeup(void *context)
{
    atomic_fetch_add((atomic_int *)context, 1);
}

static void every_job_wakes(void **state)
{
    atomic_int wakeups = 0;
    struct diary diary = {0};
    struct worker *worker = worker_create(3, count_wakeup, &wakeups);

    (void)state;
    for (int i = 0; i < 60; i++) {
        add(worker, &diary, i, i % 5);
        worker_collect(worker);
    }
    worker_finish(worker);
    assert_int_equal(diary.collected_count, 60);
    worker_destroy(worker); // the last wakeup may come after its job was collected
    assert_int_equal(wakeups, 60);
}

struct chain {
    struct worker *worker;
    int left;
};

static void chain_run(void *data)
{
    ((struct chain *)data)->left--;
}

static void chain_done(void *data)
{
    struct chain *chain = data;

    if (chain->left > 0)
        worker_add(chain->worker, (struct job){chain_run, chain_done, chain, 0, 0});
}

static void done_may_add(void **state)
{
    struct worker *worker = worker_create(1, NULL, NULL);
    struct chain chain = {worker, 5};

    (void)state;
    worker_add(worker, (struct job){chain_run, chain_done, &chain, 0, 0});
    worker_finish(worker);
    assert_int_equal(chain.left, 0);
    assert_false(worker_collect(worker));
    worker_destroy(worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(most_urgent_first),
        cmocka_unit_test(only_what_has_not_begun_is_dropped),
        cmocka_unit_test(destroying_gives_everything_back),
        cmocka_unit_test(every_job_wakes),
        cmocka_unit_test(done_may_add),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
