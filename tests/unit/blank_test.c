// No frame is blank: the program as it is, with its fonts, on the CPU glass, is played
// through all its states, and the pixels of what it shows are looked at.
//
// A frame is blank when it has too few colours, or when a text that stands still does
// not stand out from what is around it.
#include "finger.h"
#include "host/file.h"
#include "pixels.h"
#include "supplied.h"

static char pictures_folder[] = "/nowhere";
static char words_folder[] = LOBBYCARD_SOURCE_FOLDER "/assets/words";
static char fonts_folder[] = LOBBYCARD_SOURCE_FOLDER "/fonts";
static char icons_folder[] = LOBBYCARD_SOURCE_FOLDER "/assets/icons";
static char show_folder[] = LOBBYCARD_SOURCE_FOLDER "/tests/shows/small";
static char broken_folder[] = LOBBYCARD_SOURCE_FOLDER "/tests/shows/broken";

static void wake_nobody(void *context)
{
    (void)context;
}

static void play_begin(struct play *play, struct size size, const char *show,
                       enum setting_theme theme)
{
    struct app *app = &play->app;

    *play = (struct play){.scratch = "/tmp/lobbycard-blank-XXXXXX"};
    assert_non_null(mkdtemp(play->scratch));
    play->seen = base_alloc(COLORS_ALL / 8);
    app->settings = settings_default();
    app->settings.theme = theme;
    app->places = (struct places){.pictures = pictures_folder,
                                  .words = words_folder,
                                  .fonts = fonts_folder,
                                  .icons = icons_folder,
                                  .stories = show_folder};
    app->show = base_strdup(show);
    app->library = show_without_cards(&app->places, "en");
    assert_true(app_open_fonts(app));
    app->worker = worker_create(1, wake_nobody, NULL);
    app->reader = worker_create(1, wake_nobody, NULL);
    app->supply = supplied();
    app->places.supply = &app->supply;
    app->pictures = pictures_create(app->worker, NULL, &app->supply, 64u << 20);
    app->glass = glass_without_screen(size, app->typesetter.fonts, app->places.icons);
    app_load(app, SHOW_PROBE);
}

static void play_end(struct play *play)
{
    int faults = play->faults;

    play->app.places = (struct places){0}; // not its own
    app_end(&play->app);
    SDL_FreeSurface(play->shot);
    file_remove_tree(play->scratch);
    free(play->seen);
    if (faults)
        fail_msg("%d faults", faults);
}

static void tap(struct play *play, const char *target)
{
    float x, y;

    if (!finger_place(&play->app, target, &x, &y)) {
        complain(play, "there is nothing to tap called %s", target);
        return;
    }

    finger(&play->app, play->now, EVENT_DOWN, x, y);
    finger(&play->app, play->now, EVENT_UP, x, y);
}

enum act { WAIT, TAP, KEY, HOLD, LIFT, SLEEP, LOAD };

struct step {
    const char *name;
    enum act act;
    const char *target; // TAP: a hit; LOAD: a show
    int key;
    int ms; // from the act to the frame
    enum visit_state state;
    bool moves;
};

static void act(struct play *play, const struct step *step)
{
    float w = (float)glass_size(play->app.glass).w;
    float h = (float)glass_size(play->app.glass).h;

    switch (step->act) {
    case WAIT:
        break;
    case TAP:
        tap(play, step->target);
        break;
    case KEY:
        app_take(&play->app, (struct event){.kind = EVENT_KEY, .key = step->key},
                 play->now);
        break;
    case HOLD: // a finger takes the card along
        finger(&play->app, play->now, EVENT_DOWN, w * .8F, h * .3F);
        play->now += 100 * USEC_PER_MS;
        finger(&play->app, play->now, EVENT_MOVE, w * .7F, h * .3F);
        play->now += 100 * USEC_PER_MS;
        finger(&play->app, play->now, EVENT_MOVE, w * .4F, h * .3F);
        break;
    case LIFT:
        finger(&play->app, play->now, EVENT_UP, w * .4F, h * .3F);
        break;
    case SLEEP: // until something happens by itself
        play->now = app_deadline(&play->app, play->now);
        break;
    case LOAD:
        free(play->app.show);
        play->app.show = base_strdup(step->target);
        app_load(&play->app, SHOW_PROBE);
        break;
    }
}

static void play_steps(struct play *play, const struct step *steps, int count)
{
    struct app *app = &play->app;

    app_start(app, 0);
    app_update_whole(app, 0);
    for (int i = 0; i < count; i++) {
        const struct step *step = &steps[i];

        act(play, step);
        app_update_whole(app, play->now);
        play->now += step->ms * USEC_PER_MS;
        app_update_whole(app, play->now);
        if (app->visit.state != step->state || app->scene.moves != step->moves)
            complain(play, "%s: the state is %s%s", step->name,
                     visit_state_name(app->visit.state),
                     app->scene.moves ? ", and something moves" : "");
        check_frame(play, step->name);
    }
}

// A minute in the loop and a visit.
static const struct step VISIT[] = {
    {.name = "the loop", .state = STATE_ATTRACT},
    {"its headline goes", WAIT, NULL, 0, 4200, STATE_ATTRACT, true},
    {"its text comes", WAIT, NULL, 0, 400, STATE_ATTRACT, true},
    {"its picture steps aside", WAIT, NULL, 0, 350, STATE_ATTRACT, true},
    {"the loop with its text", WAIT, NULL, 0, 1050, STATE_ATTRACT, false},
    {"the invitation turns", WAIT, NULL, 0, 4200, STATE_ATTRACT, true},
    {"the opening comes in", TAP, "lang-en", 0, 200, STATE_STORY, true},
    {"the opening", WAIT, NULL, 0, 600, STATE_STORY, false},
    {"a cover comes in", TAP, "next", 0, 100, STATE_STAGE, true},
    {"a story on top of it", TAP, "next", 0, 100, STATE_STORY, true},
    {"and another", TAP, "next", 0, 100, STATE_STORY, true},
    {"and one without picture", TAP, "next", 0, 200, STATE_STORY, true},
    {"a story without picture", WAIT, NULL, 0, 800, STATE_STORY, false},
    {"a cover", TAP, "stage-1", 0, 800, STATE_STAGE, false},
    {"a story", TAP, "dot-1", 0, 800, STATE_STORY, false},
    {"it hangs on a finger", HOLD, NULL, 0, 20, STATE_STORY, false},
    {"it slides out", LIFT, NULL, 0, 150, STATE_STORY, true},
    {"the one beside", WAIT, NULL, 0, 600, STATE_STORY, false},
    {"larger text comes in", KEY, NULL, KEY_LARGER, 200, STATE_STORY, true},
    {"larger text", WAIT, NULL, 0, 600, STATE_STORY, false},
    {"the focus", KEY, NULL, KEY_TAB, 300, STATE_STORY, false},
    {"the languages come in", TAP, "language", 0, 200, STATE_LANGUAGES, true},
    {"the languages", WAIT, NULL, 0, 600, STATE_LANGUAGES, false},
    {"French comes in", TAP, "lang-fr", 0, 200, STATE_STORY, true},
    {"French", WAIT, NULL, 0, 600, STATE_STORY, false},
    {"another stage", TAP, "stage-2", 0, 800, STATE_STAGE, false},
    {"still there?", SLEEP, NULL, 0, 0, STATE_STAGE, false},
    {"one second left", WAIT, NULL, 0, 19500, STATE_STAGE, false},
    {"the loop comes back", WAIT, NULL, 0, 800, STATE_ATTRACT, true},
    {"the loop again", WAIT, NULL, 0, 2000, STATE_ATTRACT, false},
};

static const struct step PREPARING[] = {
    {.name = "preparing", .state = STATE_PREPARING},
    {"an hour later", WAIT, NULL, 0, 3600000, STATE_PREPARING, false},
    {"a show comes", LOAD, show_folder, 0, 0, STATE_ATTRACT, true},
    {"its loop comes in", WAIT, NULL, 0, 450, STATE_ATTRACT, true},
    {"its loop", WAIT, NULL, 0, 1000, STATE_ATTRACT, false},
};

// Pictures need three seconds.
static const struct step LATE[] = {
    {"the loop without its picture", WAIT, NULL, 0, 0, STATE_ATTRACT, false},
    {"the opening without its picture", TAP, "lang-en", 0, 800, STATE_STORY, false},
    {"a cover without its picture", TAP, "stage-3", 0, 700, STATE_STAGE, false},
    {"a story without its picture", TAP, "dot-1", 0, 700, STATE_STORY, false},
    {"its picture comes in", SLEEP, NULL, 0, 150, STATE_STORY, true},
    {"with its picture", WAIT, NULL, 0, 5000, STATE_STORY, false},
};

// The files of the first stage went after the show was read.
static const struct step MISSING[] = {
    {.name = "the loop", .state = STATE_ATTRACT},
    {"the opening", TAP, "lang-en", 0, 800, STATE_STORY, false},
    {"a cover whose picture is gone", TAP, "next", 0, 800, STATE_STAGE, false},
    {"a story whose picture is gone", TAP, "next", 0, 800, STATE_STORY, false},
};

static const struct size SIZES[] = {{1280, 720}, {720, 1280}};

static void shows_a_visit(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct play play;

        play_begin(&play, SIZES[i], show_folder, THEME_PAPER);
        play_steps(&play, VISIT, COUNT_OF(VISIT));
        play_end(&play);
    }
}

static void shows_that_it_prepares(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct play play;

        play_begin(&play, SIZES[i], broken_folder, THEME_PAPER);
        play_steps(&play, PREPARING, COUNT_OF(PREPARING));
        play_end(&play);
    }
}

static void waits_for_pictures(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct play play;

        play_begin(&play, SIZES[i], show_folder, THEME_PAPER);
        pictures_delay(play.app.pictures, 3 * USEC_PER_SECOND);
        play_steps(&play, LATE, COUNT_OF(LATE));
        play_end(&play);
    }
}

static void lives_without_pictures(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct play play;
        char copy[64], path[128];

        play_begin(&play, SIZES[i], show_folder, THEME_PAPER);
        snprintf(copy, sizeof(copy), "%s/show", play.scratch);
        assert_true(file_copy_tree(show_folder, copy));
        free(play.app.show);
        play.app.show = base_strdup(copy);
        app_load(&play.app, SHOW_PROBE);
        snprintf(path, sizeof(path), "%s/1-light/lamp.jpg", copy);
        assert_int_equal(remove(path), 0);
        snprintf(path, sizeof(path), "%s/1-light/white-wall.png", copy);
        assert_int_equal(remove(path), 0);
        play_steps(&play, MISSING, COUNT_OF(MISSING));
        play_end(&play);
    }
}

// As the show settles on it. The loop looks the same in both themes.
static void check_card(struct play *play, int card, enum page_kind from)
{
    static const char *const names[] = {
        [PAGE_ATTRACT] = "in the loop",
        [PAGE_ATTRACT_TEXT] = "in the loop with its text",
        [PAGE_CARD] = "open",
    };
    static const enum page_kind KINDS[] = {PAGE_ATTRACT, PAGE_ATTRACT_TEXT, PAGE_CARD};

    for (int i = 0; i < COUNT_OF(KINDS); i++) {
        char name[128];

        if (KINDS[i] < from)
            continue;
        snprintf(name, sizeof(name), "%s, %s", play->app.library->cards[card].name,
                 names[KINDS[i]]);
        app_take_page(
            &play->app,
            (struct page_key){.kind = KINDS[i], .card = card, .text_size = 100});
        check_frame(play, name);
    }
}

static void shows_every_card(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES) * 2; i++) {
        bool contrast = i >= COUNT_OF(SIZES);
        struct play play;

        play_begin(&play, SIZES[i % COUNT_OF(SIZES)], show_folder,
                   contrast ? THEME_CONTRAST : THEME_PAPER);
        app_start(&play.app, 0);
        for (int card = 0; card < play.app.library->card_count; card++)
            check_card(&play, card, contrast ? PAGE_CARD : PAGE_ATTRACT);
        play_end(&play);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_a_visit),      cmocka_unit_test(shows_that_it_prepares),
        cmocka_unit_test(waits_for_pictures), cmocka_unit_test(lives_without_pictures),
        cmocka_unit_test(shows_every_card),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
