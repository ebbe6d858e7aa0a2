// The first glance at a show is on the glass without waiting for what takes long: words
// are divided from the first full reading on.
#include "app.h"
#include "load/hyphens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

enum { ROOM = 16 };

// How often a French word may be divided now.
static int points(const struct app *app)
{
    static const char WORD[] = "cinématographique";
    const struct measure *measure = &app->typesetter.measure;
    int at[ROOM];

    return measure->hyphenate(measure->hyphens, "fr", WORD, (int)strlen(WORD), at,
                              ROOM);
}

static void begin(struct app *app)
{
    const struct options options = {.show =
                                        LOBBYCARD_SOURCE_FOLDER "/tests/shows/small"};

    assert_true(app_begin(app, &options, APP_FORGETS));
    app->glass = glass_without_screen((struct size){640, 360}, app->typesetter.fonts,
                                      app->places.icons);
    app_load(app, SHOW_GLANCE);
    app_start(app, 0);
    app_update(app, 0);
}

static void hyphens_come_with_the_full_reading(void **state)
{
    struct app app;

    (void)state;
    begin(&app);
    assert_int_equal(points(&app), 0);

    app_load_behind(&app);
    worker_finish(app.reader);
    assert_int_equal(points(&app),
                     0); // pages may still be asked for: not before a frame
    app_update(&app, USEC_PER_SECOND);
    assert_int_equal(points(&app), 4);
    app_end(&app);
}

static void they_are_read_once(void **state)
{
    struct app app;

    (void)state;
    begin(&app);
    app_load(&app, SHOW_PROBE);
    app_update(&app, 0);

    const struct hyphens *first = app.typesetter.hyphens;

    assert_non_null(first);
    for (int i = 1; i <= 2; i++) {
        app_load_behind(&app);
        worker_finish(app.reader);
        app_update(&app, i * USEC_PER_SECOND);
        assert_ptr_equal(app.typesetter.hyphens, first);
    }

    // A show that is gone takes nothing along.
    free(app.show);
    app.show = base_strdup("/nowhere");
    app_load_behind(&app);
    worker_finish(app.reader);
    app_update(&app, 3 * USEC_PER_SECOND);
    assert_ptr_equal(app.typesetter.hyphens, first);
    assert_int_equal(points(&app), 4);
    app_end(&app);
}

// Whatever waits, runs or has not begun when the program ends is given back.
static void it_may_end_at_any_time(void **state)
{
    struct app app;

    (void)state;
    for (int i = 0; i < 3; i++) {
        begin(&app);
        app_load_behind(&app);
        if (i == 1)
            worker_finish(app.reader);
        if (i == 2)
            app_load_behind(&app);
        app_end(&app);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hyphens_come_with_the_full_reading),
        cmocka_unit_test(they_are_read_once),
        cmocka_unit_test(it_may_end_at_any_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
