// While something moves, nothing is laid out, shaped or rendered: the program as it is,
// with its fonts, on the CPU glass, is played through its transitions, and its work is
// counted frame by frame.
#include "finger.h"
#include "glass/font.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static const usec frame_time = USEC_PER_SECOND / 12;

// What a frame may cost that should cost nothing.
struct work {
    int64_t shaped;   // runs measured or drawn by the fonts
    int64_t laid_out; // pages
    int64_t rendered; // runs of letters and other shapes
};

struct play {
    struct app app;
    struct work last; // before the last frame
    usec now;
    usec slow; // how long a frame takes in which something is made
    const char *doing;
    int frames; // in which something moved
};

static void play_begin(struct play *play, struct size size)
{
    const struct options options = {.show =
                                        LOBBYCARD_SOURCE_FOLDER "/tests/shows/small"};
    struct app *app = &play->app;

    *play = (struct play){.doing = "the loop begins"};
    assert_true(app_begin(app, &options, APP_FORGETS));
    app->glass = glass_without_screen(size, app->typesetter.fonts, app->places.icons);
    app_load(app, SHOW_PROBE);
    app_start(app, 0);
}

static struct work work_so_far(const struct play *play)
{
    return (struct work){fonts_work(play->app.typesetter.fonts),
                         pages_work(play->app.pages), glass_work(play->app.glass)};
}

static bool worked(const struct play *play)
{
    struct work now = work_so_far(play);

    return memcmp(&now, &play->last, sizeof(now)) != 0;
}

static void complain(const struct play *play, const char *what)
{
    struct work now = work_so_far(play), was = play->last;

    fail_msg("%s, at %d ms, %s: %d runs shaped, %d pages laid out, %d masks rendered",
             play->doing, (int)(play->now / USEC_PER_MS), what,
             (int)(now.shaped - was.shaped), (int)(now.laid_out - was.laid_out),
             (int)(now.rendered - was.rendered));
}

// One frame; `calm`: nobody has touched anything since the last one.
static void frame(struct play *play, bool calm)
{
    struct app *app = &play->app;
    bool moved = app->scene.moves;

    play->last = work_so_far(play);
    app_update(app, play->now);
    pictures_finish(app->pictures); // their decoding is not what is counted here
    app_show(app);
    if (moved && calm && worked(play))
        complain(play, "while something moves");
    play->frames += moved && app->scene.moves;

    usec took = worked(play) ? play->slow : 0;

    app_shown(app, took);
    play->now += took;
}

// As many steps as the program does while it waits, and a touch may come between them.
static void idle(struct play *play)
{
    struct app *app = &play->app;
    int steps = 0;

    while (app_prepare(app)) {
        assert_false(app->scene.moves);
        assert_true(++steps < 100);
        frame(play, true);
    }
}

static void wait(struct play *play, usec time)
{
    struct app *app = &play->app;
    usec until = play->now + time;

    while (play->now < until) {
        idle(play);

        usec next = app_deadline(app, play->now), last = app->scene.deadline;

        if (app->scene.moves)
            next = play->now + frame_time;
        if (app->scene.moves && last > play->now && last < next)
            next = last;
        play->now = next < until ? next : until;
        frame(play, true);
    }
    idle(play);
}

enum act { TAP, KEY, SWIPE };

struct step {
    const char *name;
    enum act act;
    const char *target; // TAP
    int key, from, to;  // KEY; SWIPE: % of the width
    bool ahead;         // it was prepared: not even its first frame does any work
};

// A finger that comes down shades what lies under it: that is drawn before it goes up.
static void tap(struct play *play, const char *target)
{
    float x, y;

    if (!finger_place(&play->app, target, &x, &y)) {
        fail_msg("%s: there is nothing to tap called %s", play->doing, target);
        return;
    }

    finger(&play->app, play->now, EVENT_DOWN, x, y);
    if (play->app.visit.state == STATE_ATTRACT)
        frame(play, false);
    finger(&play->app, play->now, EVENT_UP, x, y);
}

static void swipe(struct play *play, int from, int to)
{
    float w = (float)glass_size(play->app.glass).w / 100;

    finger(&play->app, play->now, EVENT_DOWN, (float)from * w, 100);
    for (int i = 1; i <= 4; i++) {
        float x = (float)(4 * from + (to - from) * i) / 4 * w;

        play->now += 20 * USEC_PER_MS;
        finger(&play->app, play->now, EVENT_MOVE, x, 100);
        frame(play, false);
        if (worked(play))
            complain(play, "under the finger");
    }
    finger(&play->app, play->now, EVENT_UP, (float)to * w, 100);
}

static void perform(struct play *play, const struct step *step)
{
    play->doing = step->name;
    switch (step->act) {
    case TAP:
        tap(play, step->target);
        break;
    case KEY:
        app_take(&play->app, (struct event){.kind = EVENT_KEY, .key = step->key},
                 play->now);
        break;
    case SWIPE:
        swipe(play, step->from, step->to);
        break;
    }

    usec before = play->now;

    frame(play, false);
    assert_true(play->app.scene.moves);
    if (step->ahead && worked(play))
        complain(play, "though it was prepared");
    // Its time begins when it is made.
    const struct visit *visit = &play->app.visit;
    bool in_picture = visit->state == STATE_ZOOM && visit->zoom.lasts == TIME_STEP;
    usec since =
        in_picture ? visit->zoom.since : visit->views[visit->view_count - 1].since;

    assert_true(since == before + (worked(play) ? play->slow : 0));
    wait(play, 3 * USEC_PER_SECOND);
}

static const struct step VISIT[] = {
    {.name = "a card opens", .act = KEY, .key = KEY_ACT, .ahead = true},
    {.name = "home", .act = KEY, .key = KEY_END},
    {.name = "next", .act = TAP, .target = "next", .ahead = true},
    {.name = "next again", .act = TAP, .target = "next", .ahead = true},
    {.name = "and again", .act = TAP, .target = "next", .ahead = true},
    {.name = "back", .act = TAP, .target = "back", .ahead = true},
    {.name = "a swipe", .act = SWIPE, .from = 80, .to = 20, .ahead = true},
    {.name = "a swipe back", .act = SWIPE, .from = 20, .to = 80, .ahead = true},
    {.name = "a stage", .act = TAP, .target = "stage-3"},
    {.name = "a card of it", .act = TAP, .target = "dot-1", .ahead = true},
    {.name = "languages", .act = TAP, .target = "language"},
    {.name = "closed", .act = TAP, .target = "close", .ahead = true},
    {.name = "languages once more", .act = KEY, .key = KEY_LANGUAGE},
    {.name = "French", .act = TAP, .target = "lang-fr"},
    {.name = "its picture", .act = TAP, .target = "zoom", .ahead = true},
    {.name = "nearer", .act = TAP, .target = "larger", .ahead = true},
    {.name = "nearer still", .act = KEY, .key = KEY_LARGER, .ahead = true},
    {.name = "back from the picture", .act = TAP, .target = "close", .ahead = true},
    {.name = "next in French", .act = TAP, .target = "next", .ahead = true},
    {.name = "text size and colours", .act = TAP, .target = "access"},
    {.name = "larger", .act = TAP, .target = "text-150"},
    {.name = "high contrast", .act = TAP, .target = "theme-contrast"},
    {.name = "back to the card", .act = TAP, .target = "close", .ahead = true},
    {.name = "back, at 150 %", .act = KEY, .key = KEY_LEFT, .ahead = true},
    {.name = "smaller", .act = KEY, .key = KEY_SMALLER},
};

// Nobody answers: the loop was prepared while the question stood there.
static void come_home(struct play *play)
{
    struct app *app = &play->app;

    play->doing = "the loop comes back";
    while (app->visit.state != STATE_ATTRACT) {
        idle(play);
        play->now = app_deadline(app, play->now);
        frame(play, true);
    }
    assert_true(app->scene.moves);
    if (worked(play))
        complain(play, "though it was prepared");
}

static const struct size SIZES[] = {{640, 360}, {360, 640}};

static void nothing_is_made_while_something_moves(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++) {
        struct play play;

        play_begin(&play, SIZES[i]);
        play.slow = i * 70 * USEC_PER_MS;
        frame(&play, false);
        play.doing = "the loop";
        wait(&play, 90 * USEC_PER_SECOND);
        for (int s = 0; s < COUNT_OF(VISIT); s++)
            perform(&play, &VISIT[s]);
        come_home(&play);
        wait(&play, 60 * USEC_PER_SECOND);
        assert_true(play.frames > 300); // it has seen something
        app_end(&play.app);
    }
}

// A visitor who does not wait for the end of a transition costs it the new page, and
// nothing afterwards.
static void haste_costs_only_its_own_frames(void **state)
{
    struct play play;

    (void)state;
    play_begin(&play, SIZES[0]);
    frame(&play, false);
    wait(&play, USEC_PER_SECOND);
    play.doing = "haste";
    for (int i = 0; i < 20; i++) {
        app_take(&play.app, (struct event){.kind = EVENT_KEY, .key = KEY_RIGHT},
                 play.now);
        for (int f = 0; f < 3; f++) {
            frame(&play, f > 0);
            play.now += frame_time;
        }
    }
    wait(&play, USEC_PER_SECOND);
    app_end(&play.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_made_while_something_moves),
        cmocka_unit_test(haste_costs_only_its_own_frames),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
