// The show on a real display: a clock, a watch on the folder, and a loop that sleeps
// until something can change.
#include "command.h"

#include "app.h"
#include "host/listen.h"
#include "host/log.h"
#include "host/watch.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// SDL ends its sleep, and the show, for SIGTERM and SIGINT; a hang-up is one of them.
static void end(int signal)
{
    (void)signal;
    raise(SIGTERM);
}

static usec clock_now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * USEC_PER_SECOND + t.tv_nsec / 1000;
}

static void wake(void *glass)
{
    glass_wake(glass);
}

// A change in the folder: read the show again, unless that is already under way.
static void look_after_show(struct app *app, struct watch *watch, struct listen *listen,
                            usec now)
{
    bool heard = listen_heard(listen);

    if (watch_read(watch, now) && !app->loading)
        app_load_behind(app);
    if (heard)
        listen_again(listen);
}

static usec next_turn(const struct app *app, const struct watch *watch, usec shown,
                      usec now)
{
    usec at = app_deadline(app, now), watched = watch_deadline(watch);

    if (app->scene.moves)
        at = shown + glass_frame(app->glass);
    at = watched < at ? watched : at;
    // An event ends the sleep; the bound only keeps it within SDL's range.
    return at - now > 60 * USEC_PER_SECOND ? now + 60 * USEC_PER_SECOND : at;
}

static void run(struct app *app)
{
    struct watch *watch = watch_create(app->show, show_ignores);
    struct listen *listen = listen_create(watch_fd(watch), wake, app->glass);
    usec now = clock_now(), shown = now;

    app_start(app, now);
    app_load_behind(app); // …and a careful look at every picture behind it
    while (!app->quit) {
        app_update(app, now);
        if (app_show(app))
            shown = clock_now();
        now = clock_now();

        usec at = next_turn(app, watch, shown, now);
        struct event event = glass_wait(app->glass, at > now ? at - now : 0);

        for (now = clock_now(); event.kind != EVENT_NONE;
             event = glass_wait(app->glass, 0))
            app_take(app, event, now);
        look_after_show(app, watch, listen, now);
    }
    listen_destroy(listen);
    watch_destroy(watch);
}

int command_show(const struct options *options)
{
    struct app app;

    if (!app_begin(&app, options)) {
        app_end(&app);
        return 2;
    }
    signal(SIGHUP, end);
    app_load(&app, SHOW_GLANCE); // the first card soon…

    struct glass_options wanted = {
        .fullscreen = options->window.w == 0,
        .window = options->window,
        .display = options->display,
    };

    app.glass = glass_open(wanted, app.fonts, app.places.icons);
    if (!app.glass) {
        fprintf(stderr, "lobbycard: there is no display here; `lobbycard proof` shows "
                        "every card as a picture instead.\n");
        app_end(&app);
        return 1;
    }
    run(&app);
    app_end(&app);
    return 0;
}
