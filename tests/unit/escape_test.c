// A decoder that somebody took over opens a file, a socket or another process, and
// dies; the show goes on without its pictures, for visitors and by itself.
#include "finger.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct app app;
static usec now;
static int failures;

static void count_failure(void *context, const char *path, const char *text)
{
    (void)context, (void)path;
    assert_non_null(strstr(text, "reach for what it may not touch"));
    failures++;
}

// Frame by frame, every tenth of a second.
static void play(usec lasts)
{
    for (usec end = now + lasts; now < end; now += USEC_PER_SECOND / 10) {
        app_update_whole(&app, now);
        app_show(&app);
    }
}

static void expect_card(const char *name, enum visit_state state)
{
    assert_string_equal(app.library->cards[app.visit.card].name, name);
    assert_int_equal(app.visit.state, state);
}

// Whether text stands on the glass: there is more than one colour in the frame's list.
static void expect_words(void)
{
    int texts = 0;

    for (int i = 0; i < app.scene.list.count; i++)
        texts += app.scene.list.draws[i].op == DRAW_TEXT;
    assert_true(texts > 2);
}

static void the_show_goes_on(void **state)
{
    static const char *const decoders[] = {ESCAPES_open, ESCAPES_socket, ESCAPES_fork};
    const struct options options = {.show =
                                        LOBBYCARD_SOURCE_FOLDER "/tests/shows/small"};

    (void)state;
    for (int i = 0; i < COUNT_OF(decoders); i++) {
        now = 0;
        failures = 0;
        assert_true(app_begin(&app, &options, APP_FORGETS));
        app.supply.decoder = decoders[i];
        app.glass = glass_without_screen((struct size){320, 180}, app.typesetter.fonts,
                                         app.places.icons);
        app_load(&app, SHOW_GLANCE);
        app_start(&app, 0);
        play(2 * USEC_PER_SECOND);
        expect_card("opening", STATE_ATTRACT);
        expect_words();
        // The loop does not wait for what does not come.
        play(60 * USEC_PER_SECOND);
        assert_string_not_equal(app.library->cards[app.visit.card].name, "opening");
        app_take(&app, (struct event){.kind = EVENT_KEY, .key = KEY_HOME}, now);
        app_take(&app, (struct event){.kind = EVENT_KEY, .key = KEY_HOME}, now);
        play(USEC_PER_SECOND);
        expect_card("opening", STATE_STORY);
        app_take(&app, (struct event){.kind = EVENT_KEY, .key = KEY_RIGHT}, now);
        play(USEC_PER_SECOND);
        expect_card("1-light/stage", STATE_STAGE);
        expect_words();
        app_end(&app);
    }
}

static void each_is_said(void **state)
{
    const struct options options = {.show =
                                        LOBBYCARD_SOURCE_FOLDER "/tests/shows/small"};

    (void)state;
    failures = 0;
    assert_true(app_begin(&app, &options, APP_FORGETS));
    app.supply.decoder = ESCAPES_open;
    app.glass = glass_without_screen((struct size){320, 180}, app.typesetter.fonts,
                                     app.places.icons);
    app_load(&app, SHOW_GLANCE);
    app_start(&app, 0);
    app_update(&app, 0);
    pictures_finish(app.pictures);
    pictures_collect(app.pictures, 0, count_failure, NULL);
    assert_true(failures > 0);
    app_end(&app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_show_goes_on),
        cmocka_unit_test(each_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
