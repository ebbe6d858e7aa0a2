#include "app.h"

#include "base/arena.h"
#include "host/file.h"
#include "host/log.h"
#include "load/hyphens.h"
#include "places.h"

#include <stdlib.h>
#include <string.h>

// Decoded pictures in memory, if the settings say nothing else: what the loop, a
// visitor's card and the zoom need, and no more.
enum { SCREENS_OF_PICTURES = 5 };

static void log_findings(const struct diag *diag)
{
    for (int i = 0; i < diag_count(diag); i++) {
        const struct finding *f = diag_at(diag, i);

        log_line("%s:%d: %s: %s", f->path, f->line,
                 f->severity == SEVERITY_ERROR ? "error" : "warning", f->text);
    }
}

static bool read_settings(struct app *app, const struct options *options)
{
    struct diag *diag = diag_create();
    bool fine = true;

    app->settings = settings_default();
    if (options->settings)
        fine = settings_read(&app->settings, options->settings, diag);
    log_findings(diag);
    diag_destroy(diag);
    if (options->panel_count && !settings_panel(&app->settings, options->panels[0])) {
        log_line("There is no panel %s; say WxHmm, 15.6, 24, 32p or 55",
                 options->panels[0]);
        return false;
    }
    if (options->language_count) {
        const char *code = options->languages[0];

        if (strlen(code) >= sizeof(app->settings.language)) {
            log_line("%s is not a language's code", code);
            return false;
        }
        memcpy(app->settings.language, code, strlen(code) + 1);
    }
    return fine;
}

bool app_open_fonts(struct app *app)
{
    struct diag *diag = diag_create();
    bool fine = typesetter_open(&app->typesetter, app->places.fonts, diag);

    log_findings(diag);
    diag_destroy(diag);
    return fine;
}

static void wake(void *context)
{
    struct app *app = context;

    if (app->glass)
        glass_wake(app->glass);
}

// Where the pictures come from, and what is kept of them.
static void open_supply(struct app *app, enum app_memory memory)
{
    const char *folder = memory == APP_REMEMBERS ? app->places.cache : NULL;

    if (memory == APP_REMEMBERS && !folder)
        log_line("There is no folder to keep prepared pictures in: HOME is not set");
    if (folder && !file_make_folders(folder)) {
        log_line("Nothing can be kept in %s: pictures are decoded each time they are "
                 "wanted",
                 folder);
        folder = NULL;
    }
    app->supply = (struct supply){.decoder = app->places.decoder,
                                  .catalogue = catalogue_open_in(folder)};
    if (folder && app->settings.pictures.disk_mb)
        app->supply.cache =
            cache_open(folder, (uint64_t)app->settings.pictures.disk_mb << 20);
    app->places.supply = &app->supply;
    if (memory == APP_REMEMBERS)
        app->behind = worker_create(1, wake, app);
    app->worker = worker_create(1, wake, app);
    app->reader = worker_create(1, wake, app);
    app->pictures = pictures_create(app->worker, app->behind, &app->supply, 0);
}

bool app_begin(struct app *app, const struct options *options, enum app_memory memory)
{
    *app = (struct app){0};
    if (!read_settings(app, options))
        return false;
    app->places = places_find();
    app->show = show_path(options->show ? options->show : app->places.stories);
    app->library = show_without_cards(
        &app->places, *app->settings.language ? app->settings.language : "en");
    if (!app_open_fonts(app))
        return false;
    open_supply(app, memory);
    return true;
}

void app_end(struct app *app)
{
    scene_free(&app->scene);
    preparation_end(app->preparation);
    pages_destroy(app->pages);
    pictures_destroy(app->pictures);
    worker_destroy(app->worker);
    worker_destroy(app->reader);
    worker_destroy(app->behind);
    cache_close(app->supply.cache);
    catalogue_close(app->supply.catalogue);
    library_destroy(app->fresh.library);
    hyphens_drop(app->fresh.hyphens);
    library_destroy(app->library);
    glass_destroy(app->glass);
    typesetter_close(&app->typesetter);
    places_free(&app->places);
    free(app->show);
}

// One reading of the show, on whatever thread.
struct show_job {
    struct app *app;
    enum show_care care;
    bool words; // where they are divided, too
    uint64_t news;
    struct library *library;
    struct hyphens *hyphens; // at first the program's
    struct diag *diag;
};

static void read_show(void *data)
{
    struct show_job *job = data;

    if (job->app->supply.catalogue)
        job->news = catalogue_news(job->app->supply.catalogue);
    job->library = show_load(job->app->show, &job->app->places, job->care, job->diag);
    if (job->library && job->words)
        job->hyphens =
            hyphens_read(job->hyphens, HYPHENS_FOLDER, job->library->languages,
                         job->library->language_count, job->diag);
    diag_sort(job->diag);
}

static void have_read_show(void *data)
{
    struct show_job *job = data;
    struct app *app = job->app;

    log_findings(job->diag);
    app->errors = diag_count_of(job->diag, SEVERITY_ERROR);
    diag_destroy(job->diag);
    if (job->library) {
        library_destroy(app->fresh.library);
        hyphens_drop(app->fresh.hyphens);
        app->fresh.library = job->library;
        app->fresh.hyphens = job->hyphens;
        app->prepared.news = job->news;
    } else {
        hyphens_drop(job->hyphens);
    }
    app->loading = false;
    free(job);
}

static struct show_job *begin_reading(struct app *app, enum show_care care, bool words)
{
    struct show_job *job = base_alloc(sizeof(*job));

    job->app = app;
    job->care = care;
    job->words = words;
    job->hyphens = hyphens_hold(app->typesetter.hyphens);
    job->diag = diag_create();
    return job;
}

void app_load(struct app *app, enum show_care care)
{
    struct show_job *job = begin_reading(app, care, care == SHOW_PROBE);

    read_show(job);
    have_read_show(job);
}

void app_load_behind(struct app *app)
{
    app->loading = true;
    worker_add(app->reader,
               (struct job){
                   .run = read_show,
                   .done = have_read_show,
                   // Who remembers looks at whole pictures when preparing them.
                   .data = begin_reading(
                       app, app->supply.cache ? SHOW_GLANCE : SHOW_PROBE, true),
               });
}

static struct screen make_screen(const struct app *app)
{
    static const enum digits_setting digits[] = {
        [SETTING_DIGITS_AUTO] = DIGITS_AUTO,
        [SETTING_DIGITS_LATIN] = DIGITS_LATIN,
        [SETTING_DIGITS_NATIVE] = DIGITS_NATIVE,
    };
    const struct settings *s = &app->settings;

    struct screen screen = screen_make(
        glass_size(app->glass), (struct size){s->panel.width_mm, s->panel.height_mm},
        s->view.touch_mm, s->view.attract_mm);

    screen.digits = digits[s->digits];
    return screen;
}

static int default_language(const struct app *app)
{
    const char *code = app->settings.language;
    int language = *code ? library_find_language(app->library, code) : 0;

    if (language < 0)
        log_line("The show has no language %s; it begins in %s", code,
                 app->library->languages[0].code);
    return language < 0 ? 0 : language;
}

static struct visit_rules make_rules(const struct app *app)
{
    return (struct visit_rules){
        .idle = app->settings.idle.seconds * USEC_PER_SECOND,
        .warning = app->settings.idle.warning * USEC_PER_SECOND,
        .language = default_language(app),
        .text_size = app->settings.text_size,
        .contrast = app->settings.theme == THEME_CONTRAST,
        .motion = app->settings.motion,
    };
}

static size_t picture_bytes(const struct app *app)
{
    struct size size = glass_size(app->glass);

    if (app->settings.pictures.memory_mb)
        return (size_t)app->settings.pictures.memory_mb << 20;
    return (size_t)size.w * (size_t)size.h * sizeof(uint32_t) * SCREENS_OF_PICTURES;
}

static void make_pages(struct app *app)
{
    struct screen screen = make_screen(app);

    pages_destroy(app->pages);
    app->pages = pages_create(app->library, screen, &app->typesetter.measure);
    pictures_limit(app->pictures, picture_bytes(app));
    app->shown = app->ahead.pages = 0;
    app->prepared.done = false;
    gesture_init(&app->gestures, gesture_rules_of(screen.px_per_mm));
}

void app_take_library(struct app *app)
{
    if (!app->fresh.library)
        return;
    library_destroy(app->library);
    app->library = app->fresh.library;
    typesetter_take_hyphens(&app->typesetter, app->fresh.hyphens);
    app->fresh.library = NULL;
    app->fresh.hyphens = NULL;
}

// app_prepare_start has made the pages, and the glass has kept its size.
static bool has_pages(const struct app *app)
{
    struct size size = glass_size(app->glass);

    return app->pages && !app->fresh.library &&
           pages_screen(app->pages)->px.w == size.w &&
           pages_screen(app->pages)->px.h == size.h;
}

void app_start(struct app *app, usec now)
{
    if (!has_pages(app)) {
        app_take_library(app);
        make_pages(app);
        app->visit.rules = make_rules(app);
    }
    visit_init(&app->visit, app->visit.rules, app->pages, now);
}

// The visit finds its place in new pages again, by name: the old library is gone with
// its numbers.
static void refresh(struct app *app, usec now)
{
    const struct library *old = app->library;
    char *card = old->card_count ? base_strdup(old->cards[app->visit.card].name) : NULL;
    char *language = base_strdup(old->languages[app->visit.language].code);
    int loop = old->card_count ? app->visit.loop_card : -1;
    char *loop_card = loop >= 0 ? base_strdup(old->cards[loop].name) : NULL;

    preparation_end(app->preparation);
    app->preparation = NULL;
    pages_destroy(app->pages);
    app->pages = NULL;
    app_take_library(app);
    make_pages(app);
    app->visit.rules = make_rules(app);
    if (loop_card && library_find_card(app->library, loop_card) >= 0)
        app->visit.loop_card = library_find_card(app->library, loop_card);
    visit_adopt(&app->visit, app->pages, card, language, now);
    free(card);
    free(language);
    free(loop_card);
}

static void take_touch(struct app *app, enum touch_kind kind, const struct event *event,
                       usec now)
{
    struct gesture gesture = gesture_touch(
        &app->gestures, (struct touch){kind, now, event->finger, event->x, event->y});

    visit_intent(&app->visit, app->pages,
                 steer_gesture(&app->visit, &app->scene, app->library, &app->gestures,
                               gesture, pages_screen(app->pages)->px_per_mm),
                 now);
}

void app_take(struct app *app, struct event event, usec now)
{
    switch (event.kind) {
    case EVENT_NONE:
        return;
    case EVENT_DOWN:
        take_touch(app, TOUCH_DOWN, &event, now);
        return;
    case EVENT_MOVE:
        take_touch(app, TOUCH_MOVE, &event, now);
        return;
    case EVENT_UP:
        take_touch(app, TOUCH_UP, &event, now);
        return;
    case EVENT_KEY:
        visit_intent(
            &app->visit, app->pages,
            steer_key(&app->visit, &app->scene, app->library, (enum key)event.key),
            now);
        return;
    case EVENT_RESIZE:
        refresh(app, now);
        return;
    case EVENT_QUIT:
        app->quit = true;
        return;
    }
}

static bool picture_ready(void *context, uint64_t key, usec *since)
{
    struct app *app = context;

    return pictures_state(app->pictures, key, since) == PICTURE_READY;
}

// Whether the loop may go on to a page: what has failed will not come.
static bool page_ready(void *context, const struct page *page)
{
    struct app *app = context;
    usec since;

    for (int i = 0; i < page->want_count; i++)
        if (pictures_state(app->pictures, want_key(&page->wants[i]), &since) ==
            PICTURE_COMING)
            return false;
    return true;
}

bool app_settled(const struct app *app)
{
    usec since;

    for (int i = 0; i < app->scene.shown_count; i++)
        if (pictures_state(app->pictures, want_key(&app->scene.wants[i]), &since) ==
            PICTURE_COMING)
            return false;
    return true;
}

static void picture_failed(void *context, const char *path, const char *text)
{
    (void)context;
    log_line("%s: error: %s", path, text);
}

static void make_scene(struct app *app, usec now)
{
    struct picture_source source = {picture_ready, app};

    scene_make(&app->scene, &app->visit, app->pages, &source, now);
    pictures_want(app->pictures, app->scene.wants, app->scene.want_count);
}

void app_update(struct app *app, usec now)
{
    worker_collect(app->reader);
    pictures_collect(app->pictures, now, picture_failed, app);
    if (app->fresh.library)
        refresh(app, now);
    visit_advance(&app->visit, app->pages, page_ready, app, now);
    app->effects |= visit_take_effects(&app->visit);
    make_scene(app, now);
}

static uint64_t hash_pages(const struct page_key *keys, int count)
{
    return hash_bytes(HASH_START, keys, sizeof(*keys) * (size_t)count) | 1;
}

// Renders one thing that a page needs, from the `from`th command of body and chrome on.
// Returns where to go on; -1: nothing was missing.
static int render_page(struct app *app, const struct page *page, int from)
{
    int64_t before = glass_work(app->glass);
    int body = page->body.count;

    if (from < body)
        from = glass_prepare(app->glass, &page->body, from);
    if (from >= body && glass_work(app->glass) == before)
        from = body + glass_prepare(app->glass, &page->chrome, from - body);
    return glass_work(app->glass) == before ? -1 : from;
}

bool app_prepare(struct app *app)
{
    const struct scene *scene = &app->scene;
    uint64_t hash = hash_pages(scene->pages, scene->page_count);

    if (hash != app->ahead.pages) {
        app->ahead.pages = hash;
        app->ahead.page = scene->shown_page_count;
        app->ahead.draw = 0;
    }
    while (app->ahead.page < scene->page_count) {
        struct page_key key = scene->pages[app->ahead.page];
        const struct page *page = pages_find(app->pages, key);

        if (!page) {
            pages_get(app->pages, key);
            app->ahead.draw = 0;
            return true;
        }
        if (app->ahead.page < scene->near_page_count) {
            int next = render_page(app, page, app->ahead.draw);

            if (next >= 0) {
                app->ahead.draw = next;
                return true;
            }
        }
        app->ahead.page++;
        app->ahead.draw = 0;
    }
    return false;
}

static void save_catalogue(void *data) // behind
{
    catalogue_save(data);
}

// All is looked through. What was found out on the way (mean colours, pictures that are
// refused) is worth reading the show again.
static void end_preparation(struct app *app)
{
    preparation_end(app->preparation);
    app->preparation = NULL;
    app->prepared.done = true;
    app->prepared.reread = catalogue_news(app->supply.catalogue) != app->prepared.news;
    worker_add(app->behind,
               (struct job){.run = save_catalogue, .data = app->supply.catalogue});
}

bool app_prepare_pictures(struct app *app)
{
    const struct want *wants;
    bool more = false;
    int count;

    if (!app->supply.cache || app->prepared.done || app->prepared.given_up ||
        pictures_preparing(app->pictures))
        return false;
    if (pictures_not_kept(app->pictures)) {
        log_line("Pictures are not prepared any further: %s",
                 pictures_not_kept(app->pictures));
        end_preparation(app);
        app->prepared.given_up = true;
        return false;
    }
    if (!app->preparation)
        app->preparation = preparation_begin(app->pages, app->visit.rules.language, 1,
                                             app->visit.rules.text_size);
    count = preparation_next(app->preparation, &wants, &more);
    if (count)
        pictures_prepare(app->pictures, wants, count);
    else if (!more)
        end_preparation(app);
    return true;
}

// False: nothing was missing.
static bool prepare_all(struct app *app)
{
    bool missing = false;

    while (app_prepare(app))
        missing = true;
    return missing;
}

void app_update_whole(struct app *app, usec now)
{
    app_update(app, now);
    while (prepare_all(app))
        make_scene(app, now); // it knows more now of what may be asked for
    pictures_finish(app->pictures);
    pictures_collect(app->pictures, now, picture_failed, app);
    // The loop may have waited for just these pictures.
    visit_advance(&app->visit, app->pages, page_ready, app, now);
    app->effects |= visit_take_effects(&app->visit);
    make_scene(app, now);
}

void app_take_page(struct app *app, struct page_key key)
{
    struct picture_source source = {picture_ready, app};

    scene_of_page(&app->scene, app->pages, key, &source);
    pictures_want(app->pictures, app->scene.wants, app->scene.want_count);
    pictures_finish(app->pictures);
    pictures_collect(app->pictures, 0, picture_failed, app);
    scene_of_page(&app->scene, app->pages, key, &source); // now with its pictures
}

static const struct bitmap *find_bitmap(void *context, uint64_t key)
{
    struct app *app = context;

    return pictures_get(app->pictures, key);
}

static void render_shown(struct app *app)
{
    const struct scene *scene = &app->scene;

    for (int i = 0; i < scene->shown_page_count; i++) {
        const struct page *page = pages_get(app->pages, scene->pages[i]);
        int at = 0;

        while (at >= 0)
            at = render_page(app, page, at);
    }
}

// All that is about to move is prepared in its first frame, before its time begins.
static void prepare_shown(struct app *app)
{
    const struct scene *scene = &app->scene;
    uint64_t shown = hash_pages(scene->pages, scene->shown_page_count);

    if (!scene->moves || shown == app->shown)
        return;
    render_shown(app);
    app->shown = shown;
}

void app_prepare_start(struct app *app, usec now)
{
    struct bitmap_source bitmaps = {find_bitmap, app};

    app_start(app, now);
    make_scene(app, now);
    render_shown(app);
    glass_prepare_first(app->glass, &app->scene.list, &bitmaps);
}

void app_shown(struct app *app, usec took)
{
    visit_shown(&app->visit, took);
}

bool app_show(struct app *app)
{
    struct bitmap_source bitmaps = {find_bitmap, app};

    prepare_shown(app);
    return glass_show(app->glass, &app->scene.list, &bitmaps);
}

usec app_deadline(const struct app *app, usec now)
{
    if (app->scene.moves)
        return now;

    usec pictures = pictures_deadline(app->pictures);

    return pictures < app->scene.deadline ? pictures : app->scene.deadline;
}
