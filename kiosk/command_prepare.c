// Prepares every picture of a show ahead, as this screen will want it.
#include "command.h"

#include "app.h"
#include "host/file.h"
#include "host/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WHY_BYTES = 240, BAR = 40 };

struct run {
    struct app app;
    struct worker *workers;
    int count, done, failed; // pictures
    bool terminal;
};

struct picture_job {
    struct run *run;
    struct want *wants; // of one picture
    int count;
    enum prepare_answer answer;
    char why[WHY_BYTES];
};

static void show_progress(const struct run *run)
{
    char bar[BAR + 1];
    int full = run->count ? BAR * run->done / run->count : BAR;

    if (!run->terminal)
        return;
    memset(bar, '.', BAR);
    memset(bar, '#', (size_t)full);
    bar[BAR] = '\0';
    fprintf(stderr, "\r[%s] %d of %d pictures", bar, run->done, run->count);
    if (run->done == run->count)
        fputc('\n', stderr);
}

static void prepare(void *data) // on a worker
{
    struct picture_job *job = data;
    const struct supply *supply = &job->run->app.supply;

    if (cache_needs_trim(supply->cache))
        cache_trim(supply->cache);
    job->answer =
        supply_prepare(supply, job->wants, job->count,
                       (struct patience){.behind = true}, job->why, sizeof(job->why));
    catalogue_save_sometimes(supply->catalogue);
}

static void have_prepared(void *data)
{
    struct picture_job *job = data;
    struct run *run = job->run;

    run->done++;
    if (job->answer != PREPARE_FINE) {
        run->failed++;
        if (run->terminal)
            fprintf(stderr, "\r\033[K");
        printf("%s: error: %s\n", job->wants[0].picture->path, job->why);
        fflush(stdout);
    }
    show_progress(run);
    free(job->wants);
    free(job);
}

static void add_picture(struct run *run, const struct want *wants, int count)
{
    struct picture_job *job = base_alloc(sizeof(*job));

    job->run = run;
    job->count = count;
    job->wants = base_alloc(sizeof(*wants) * (size_t)count);
    memcpy(job->wants, wants, sizeof(*wants) * (size_t)count);
    run->count++;
    worker_add(run->workers,
               (struct job){.run = prepare, .done = have_prepared, .data = job});
}

// As many as there are processors, and as the memory allows: a decoder may need most of
// a gigabyte.
static int worker_count(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    int64_t free_bytes =
        (int64_t)sysconf(_SC_AVPHYS_PAGES) * (int64_t)sysconf(_SC_PAGESIZE);
    int64_t count = free_bytes >> 30;

    count = count < processors ? count : processors;
    return count < 1 ? 1 : count > 8 ? 8 : (int)count;
}

static void prepare_all(struct run *run)
{
    struct app *app = &run->app;
    struct preparation *preparation =
        preparation_begin(app->pages, app->visit.rules.language,
                          app->library->language_count, app->visit.rules.text_size);
    const struct want *wants;
    int count;

    run->workers = worker_create(worker_count(), NULL, NULL);
    while ((count = preparation_next(preparation, &wants, NULL)) > 0)
        add_picture(run, wants, count);
    show_progress(run);
    worker_finish(run->workers);
    worker_destroy(run->workers);
    preparation_end(preparation);
    cache_trim(app->supply.cache);
}

// The screen's own size where there is one.
static struct size screen_size(const struct app *app, const struct options *options)
{
    struct glass_options wanted = {
        .fullscreen = options->window.w == 0,
        .window = options->window,
        .display = options->display,
    };
    struct size size = {1920, 1080};
    struct glass *glass;

    if (options->size_count)
        return options->sizes[0];
    glass = glass_open(wanted, app->typesetter.fonts, app->places.icons);
    if (glass)
        size = glass_size(glass);
    else
        printf("Pictures are prepared for %d × %d; --size says another size\n", size.w,
               size.h);
    glass_destroy(glass);
    return size;
}

int command_prepare(const struct options *options)
{
    struct run run = {.terminal = isatty(STDERR_FILENO)};
    struct app *app = &run.app;
    int status = 2;

    if (app_begin(app, options, APP_REMEMBERS)) {
        struct size size = screen_size(app, options);

        if (!app->supply.cache) {
            printf("Nothing can be kept: there is no cache folder, or pictures.disk_mb "
                   "is 0\n");
            status = 1;
        } else {
            app->glass =
                glass_without_screen(size, app->typesetter.fonts, app->places.icons);
            app_load(app, SHOW_GLANCE); // each is looked at when it is prepared
            app_start(app, 0);
            prepare_all(&run);
            printf("%d pictures are prepared for %d × %d, %d are not, in %s\n",
                   run.done - run.failed, size.w, size.h, run.failed,
                   app->places.cache);
            status = run.failed > 0 || app->errors > 0;
        }
    }
    app_end(app);
    return status;
}
