#include "host/worker.h"

#include "base/base.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

// A job is in one of three places: in the queue, with a thread, or in the list of the
// finished ones. It moves under the lock; it runs and is collected without.

struct node {
    struct node *next;
    struct job job;
};

struct worker {
    pthread_mutex_t lock;
    pthread_cond_t work;           // the queue has a job, or it is time to stop
    pthread_cond_t finished;       // a job has run
    struct node *queue;            // most urgent first; equally urgent ones in order
    struct node *done, **done_end; // in the order they finished
    int running;
    bool stopping;
    void (*woken)(void *context);
    void *context;
    int thread_count;
    pthread_t threads[];
};

static struct node *take_next(struct worker *worker)
{
    pthread_mutex_lock(&worker->lock);
    while (!worker->queue && !worker->stopping)
        pthread_cond_wait(&worker->work, &worker->lock);

    struct node *node = worker->stopping ? NULL : worker->queue;

    if (node) {
        worker->queue = node->next;
        worker->running++;
    }
    pthread_mutex_unlock(&worker->lock);
    return node;
}

static void put_done(struct worker *worker, struct node *node)
{
    node->next = NULL;
    pthread_mutex_lock(&worker->lock);
    *worker->done_end = node;
    worker->done_end = &node->next;
    worker->running--;
    pthread_cond_broadcast(&worker->finished);
    pthread_mutex_unlock(&worker->lock);
}

static void *work(void *data)
{
    struct worker *worker = data;
    struct node *node;

    while ((node = take_next(worker))) {
        node->job.run(node->job.data);
        put_done(worker, node);
        if (worker->woken)
            worker->woken(worker->context);
    }
    return NULL;
}

struct worker *worker_create(int threads, void (*woken)(void *context), void *context)
{
    int count = int_max(threads, 1);
    struct worker *worker =
        base_alloc(sizeof(*worker) + (size_t)count * sizeof(pthread_t));
    sigset_t all, before;

    worker->done_end = &worker->done;
    worker->woken = woken;
    worker->context = context;
    if (pthread_mutex_init(&worker->lock, NULL) != 0 ||
        pthread_cond_init(&worker->work, NULL) != 0 ||
        pthread_cond_init(&worker->finished, NULL) != 0)
        base_die("no locks left");

    // Signals are the main thread's affair.
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (int i = 0; i < count; i++)
        if (pthread_create(&worker->threads[i], NULL, work, worker) != 0)
            base_die("no threads left");
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    worker->thread_count = count;
    return worker;
}

static void collect_all(struct node *node)
{
    for (struct node *next; node; node = next) {
        next = node->next;
        if (node->job.done)
            node->job.done(node->job.data);
        free(node);
    }
}

void worker_destroy(struct worker *worker)
{
    if (!worker)
        return;
    pthread_mutex_lock(&worker->lock);
    worker->stopping = true;
    pthread_cond_broadcast(&worker->work);
    pthread_mutex_unlock(&worker->lock);
    for (int i = 0; i < worker->thread_count; i++)
        pthread_join(worker->threads[i], NULL);

    collect_all(worker->done);
    collect_all(worker->queue);
    pthread_cond_destroy(&worker->finished);
    pthread_cond_destroy(&worker->work);
    pthread_mutex_destroy(&worker->lock);
    free(worker);
}

void worker_add(struct worker *worker, struct job job)
{
    struct node *node = base_alloc(sizeof(*node));

    node->job = job;
    pthread_mutex_lock(&worker->lock);

    struct node **at = &worker->queue;

    while (*at && (*at)->job.urgency <= job.urgency)
        at = &(*at)->next;
    node->next = *at;
    *at = node;
    pthread_cond_signal(&worker->work);
    pthread_mutex_unlock(&worker->lock);
}

bool worker_drop(struct worker *worker, uint64_t tag, struct job *out)
{
    pthread_mutex_lock(&worker->lock);

    struct node **at = &worker->queue;

    while (*at && (*at)->job.tag != tag)
        at = &(*at)->next;

    struct node *node = *at;

    if (node)
        *at = node->next;
    pthread_mutex_unlock(&worker->lock);
    if (!node)
        return false;
    if (out)
        *out = node->job;
    free(node);
    return true;
}

bool worker_collect(struct worker *worker)
{
    pthread_mutex_lock(&worker->lock);

    struct node *done = worker->done;

    worker->done = NULL;
    worker->done_end = &worker->done;
    pthread_mutex_unlock(&worker->lock);
    collect_all(done);
    return done != NULL;
}

void worker_be_modest(void)
{
    enum { LOWEST = 19 };

    setpriority(PRIO_PROCESS, 0, LOWEST); // in Linux: of this thread alone
}

static bool wait_for_some(struct worker *worker)
{
    pthread_mutex_lock(&worker->lock);
    while (!worker->done && (worker->queue || worker->running > 0))
        pthread_cond_wait(&worker->finished, &worker->lock);

    bool some = worker->done != NULL;

    pthread_mutex_unlock(&worker->lock);
    return some;
}

void worker_finish(struct worker *worker)
{
    while (wait_for_some(worker))
        worker_collect(worker);
}
