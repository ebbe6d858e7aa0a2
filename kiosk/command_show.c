// The show on a real display: a clock, a watch on the folder, and a loop that sleeps
// until something can change.
#include "command.h"

#include "app.h"
#include "host/file.h"
#include "host/listen.h"
#include "host/memory.h"
#include "host/watch.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

// What the loop remembers between two turns.
struct turns {
    struct watch *watch;
    struct listen *folder, *signals; // what ends a sleep besides the glass
    bool preparing;                  // pages that may be asked for next: sleep can wait
    bool stale;  // the show on disk is newer than the one we have, or better looked at
    bool untidy; // that was read, and memory was not given back yet
    usec shown;  // when the last frame was made
};

// A descriptor that can be read once the program is asked to end. SDL's own handlers
// miss a signal that comes just before they sleep.
static int ask_for_signals(void)
{
    sigset_t signals;

    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, NULL); // before there are other threads
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
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

// A change in the folder: the show is read again, after what is being read now and
// after the pictures that are on the screen.
static void look_after_show(struct app *app, struct turns *turns, usec now)
{
    bool heard = listen_heard(turns->folder);

    turns->stale |= watch_read(turns->watch, now) || app->prepared.reread;
    app->prepared.reread = false;
    if (heard)
        listen_again(turns->folder);
    if (turns->stale && !app->loading && app_settled(app)) {
        turns->stale = false;
        turns->untidy = true;
        app_load_behind(app);
    } else if (turns->untidy && !app->loading && !app->fresh.library &&
               !app->scene.moves) {
        turns->untidy = false;
        memory_tidy(); // reading leaves as much behind as the show is big
    }
}

// Looks ahead while there is time: what is on the screen comes first, and every half a
// frame, as soon as the one thing in hand is done, fingers are looked after. True:
// there may be more.
static bool prepare(struct app *app)
{
    usec until = clock_now() + glass_frame(app->glass) / 2;
    bool missing = false;

    if (!app_settled(app))
        return false;
    while (clock_now() < until && (app_prepare(app) || app_prepare_pictures(app)))
        missing = true;
    return missing;
}

static usec next_turn(const struct app *app, const struct turns *turns, usec now)
{
    usec at = app_deadline(app, now), watched = watch_deadline(turns->watch);

    if (turns->preparing)
        return now; // after a look at what fingers do
    if (app->scene.moves)
        at = turns->shown + glass_frame(app->glass);
    at = watched < at ? watched : at;
    // An event ends the sleep; the bound only keeps it within SDL's range.
    return at - now > 60 * USEC_PER_SECOND ? now + 60 * USEC_PER_SECOND : at;
}

static void run(struct app *app, int signals)
{
    struct turns turns = {.watch = watch_create(app->show, show_ignores)};
    usec now = clock_now();

    turns.folder = listen_create(watch_fd(turns.watch), wake, app->glass);
    turns.signals = listen_create(signals, wake, app->glass);
    // The first reading was a glance; a careful one follows once a card is up.
    turns.stale = true;
    app_start(app, now);
    while (!app->quit && !listen_heard(turns.signals)) {
        turns.shown = now;
        app_update(app, now);
        app_show(app);
        app_shown(app, clock_now() - now);
        turns.preparing = prepare(app);
        look_after_show(app, &turns, now);
        now = clock_now();

        usec at = next_turn(app, &turns, now);
        struct event event = glass_wait(app->glass, at > now ? at - now : 0);

        for (now = clock_now(); event.kind != EVENT_NONE;
             event = glass_wait(app->glass, 0))
            app_take(app, event, now);
    }
    listen_destroy(turns.signals);
    listen_destroy(turns.folder);
    watch_destroy(turns.watch);
}

// A name that is neither a command nor a folder is a slip of the pen; a path may be a
// disk that is still to come.
static bool is_slip(const char *show)
{
    return show && !strchr(show, '/') && !file_is_folder(show);
}

// Opening a display and a window is waiting, for the most part. Meanwhile a helper
// reads the show and prepares the first frame; the app is the helper's until then.
struct opening {
    struct app *app;
    struct glass *glass;
};

static void read_show(void *data)
{
    struct opening *opening = data;

    app_load(opening->app, SHOW_GLANCE);
}

static void prepare_start(void *data)
{
    struct opening *opening = data;

    opening->app->glass = opening->glass;
    app_prepare_start(opening->app, clock_now());
}

// False: there is no display.
static bool open_glass(struct app *app, const struct options *options)
{
    struct glass_options wanted = {
        .fullscreen = options->window.w == 0,
        .window = options->window,
        .display = options->display,
    };
    struct fonts *fonts = app->typesetter.fonts;
    struct worker *helper = worker_create(1, NULL, NULL);
    struct opening opening = {.app = app};
    bool open = false;

    worker_add(helper, (struct job){.run = read_show, .data = &opening});
    opening.glass = glass_open(wanted, fonts, app->places.icons);
    if (opening.glass) {
        worker_add(helper, (struct job){.run = prepare_start, .data = &opening});
        open = glass_open_window(opening.glass);
    }
    worker_finish(helper);
    worker_destroy(helper);
    if (open)
        glass_take_size(opening.glass);
    return open;
}

int command_show(const struct options *options)
{
    struct app app;
    int signals = ask_for_signals(), status = 1;

    if (is_slip(options->show)) {
        fprintf(stderr, "lobbycard: there is no command and no folder %s; see --help\n",
                options->show);
        close(signals);
        return 2;
    }
    if (!app_begin(&app, options, APP_REMEMBERS)) {
        app_end(&app);
        close(signals);
        return 2;
    }
    if (open_glass(&app, options)) {
        run(&app, signals);
        status = 0;
    } else {
        fprintf(stderr, "lobbycard: there is no display here; `lobbycard proof` shows "
                        "every card as a picture instead.\n");
    }
    app_end(&app);
    close(signals);
    return status;
}
