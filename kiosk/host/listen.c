#include "host/listen.h"

#include "base/base.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct listen {
    int fd;
    int again; // an eventfd: 1 = go on, much more = end
    atomic_bool heard;
    pthread_t thread;
    void (*woken)(void *context);
    void *context;
};

static const uint64_t go_on = 1, end = 1u << 20;

// Waits on `fd`; false when the listening is over.
static bool wait_for(int fd)
{
    struct pollfd wait = {.fd = fd, .events = POLLIN};

    while (poll(&wait, 1, -1) < 0)
        if (errno != EINTR)
            return false;
    return true;
}

static bool may_go_on(struct listen *listen)
{
    uint64_t said = 0;

    return wait_for(listen->again) &&
           read(listen->again, &said, sizeof(said)) == sizeof(said) && said < end;
}

static void *run(void *data)
{
    struct listen *listen = data;

    while (may_go_on(listen)) {
        struct pollfd waits[] = {{.fd = listen->fd, .events = POLLIN},
                                 {.fd = listen->again, .events = POLLIN}};

        if (poll(waits, 2, -1) < 0 && errno != EINTR)
            break;
        if (waits[0].revents) {
            atomic_store(&listen->heard, true);
            listen->woken(listen->context);
        }
    }
    return NULL;
}

static void say(struct listen *listen, uint64_t what)
{
    if (write(listen->again, &what, sizeof(what)) != sizeof(what))
        base_die("an eventfd could not be written");
}

struct listen *listen_create(int fd, void (*woken)(void *context), void *context)
{
    struct listen *listen = base_alloc(sizeof(*listen));

    listen->fd = fd;
    listen->woken = woken;
    listen->context = context;
    listen->again = eventfd(0, EFD_CLOEXEC);
    if (listen->again < 0 || pthread_create(&listen->thread, NULL, run, listen) != 0)
        base_die("no thread could be started");
    listen_again(listen);
    return listen;
}

void listen_destroy(struct listen *listen)
{
    if (!listen)
        return;
    say(listen, end);
    pthread_join(listen->thread, NULL);
    close(listen->again);
    free(listen);
}

void listen_again(struct listen *listen)
{
    say(listen, go_on);
}

bool listen_heard(struct listen *listen)
{
    return atomic_exchange(&listen->heard, false);
}
