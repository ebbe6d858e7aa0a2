// The real program without a display, under virtual time: time goes from one thing
// that happens to the next, and stands still while pictures are loaded.
#include "command.h"

#include "app.h"
#include "host/file.h"
#include "host/log.h"
#include "script.h"
#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct replay {
    struct app app;
    struct script script;
    struct trace trace;
    const struct options *options;
    char *scratch; // NULL: the script changes no file
    bool failed;
    usec now;
};

static void frame(struct replay *replay)
{
    app_update_whole(&replay->app, replay->now);
    app_show(&replay->app);
    app_shown(&replay->app, 0); // time stands still
    trace_write(&replay->trace, &replay->app, replay->now);
}

// Lets time pass until `end`, frame by frame while something moves.
static void advance(struct replay *replay, usec end)
{
    usec step = USEC_PER_SECOND / replay->options->frames_per_second;

    while (replay->now < end) {
        usec at = app_deadline(&replay->app, replay->now);

        if (replay->app.scene.moves) {
            usec due = replay->app.scene.deadline;

            // Frames lie on one grid; what has its own time keeps it at any rate.
            at = (replay->now / step + 1) * step;
            at = due > replay->now && due < at ? due : at;
        }
        if (at <= replay->now)
            at = replay->now + step;
        replay->now = at < end ? at : end;
        frame(replay);
    }
}

static void take(struct replay *replay, enum event_kind kind, long long finger, float x,
                 float y)
{
    app_take(&replay->app,
             (struct event){.kind = kind, .finger = finger, .x = x, .y = y},
             replay->now);
}

static bool complain(struct replay *replay, const struct script_line *line,
                     const char *what, const char *name)
{
    fprintf(stderr, "%s:%d: %s%s\n", replay->options->script, line->number, what, name);
    replay->failed = true;
    return false;
}

static bool tap(struct replay *replay, const struct script_line *line)
{
    const struct hit *hit = scene_hit(&replay->app.scene, line->name);

    if (!hit)
        return complain(replay, line, "error: there is nothing to tap called ",
                        line->name);

    struct rect rect = hit->rect;
    float x = (float)rect.x + (float)rect.w / 2, y = (float)rect.y + (float)rect.h / 2;

    take(replay, EVENT_DOWN, -2, x, y);
    take(replay, EVENT_UP, -2, x, y);
    return true;
}

static bool expect(struct replay *replay, const struct script_line *line)
{
    char found[256];

    if (!trace_field(&replay->app, line->name, found, sizeof(found)))
        return complain(replay, line, "error: the trace has no field ", line->name);
    if (strcmp(found, line->value) == 0)
        return true;
    fprintf(stderr, "%s:%d: expected %s to be %s, found %s\n", replay->options->script,
            line->number, line->name, line->value, found);
    replay->failed = true;
    return false;
}

// "\n" in a script's text is a line's end.
static void unfold(char *text)
{
    char *to = text;

    for (const char *from = text; *from; from++)
        if (from[0] == '\\' && from[1] == 'n') {
            *to++ = '\n';
            from++;
        } else {
            *to++ = *from;
        }
    *to = 0;
}

// Writes a file of the scratch copy: a text, or with "<FILE" a copy of that file.
static bool write_file(struct replay *replay, const struct script_line *line)
{
    char why[256], *path = file_join(replay->scratch, line->name);
    char *folder = base_strdup(path), *bytes = base_strdup(line->value);
    size_t count;

    *strrchr(folder, '/') = 0;
    file_make_folders(folder);
    unfold(bytes);
    count = strlen(bytes);
    if (*bytes == '<') {
        char *from = bytes;

        bytes = file_read(from + 1, 1 << 28, &count, why, sizeof(why));
        free(from);
    }

    bool written = bytes && file_write(path, bytes, count, why, sizeof(why));

    free(bytes);
    free(folder);
    free(path);
    return written ? true : complain(replay, line, "error: ", why);
}

static bool remove_file(struct replay *replay, const struct script_line *line)
{
    char *path = file_join(replay->scratch, line->name);
    bool there = remove(path) == 0;

    free(path);
    return there ? true : complain(replay, line, "error: there is no ", line->name);
}

// False: the replay ends here.
static bool perform(struct replay *replay, const struct script_line *line)
{
    switch (line->verb) {
    case VERB_DOWN:
        take(replay, EVENT_DOWN, line->finger, line->x, line->y);
        return true;
    case VERB_MOVE:
        take(replay, EVENT_MOVE, line->finger, line->x, line->y);
        return true;
    case VERB_UP:
        take(replay, EVENT_UP, line->finger, line->x, line->y);
        return true;
    case VERB_TAP:
        return tap(replay, line);
    case VERB_KEY:
        app_take(&replay->app, (struct event){.kind = EVENT_KEY, .key = line->key},
                 replay->now);
        return true;
    case VERB_KEY_UP:
        return true;
    case VERB_SIZE:
        glass_resize(replay->app.glass, line->size);
        app_take(&replay->app, (struct event){.kind = EVENT_RESIZE}, replay->now);
        return true;
    case VERB_WRITE:
    case VERB_REMOVE:
        if (line->verb == VERB_WRITE ? !write_file(replay, line)
                                     : !remove_file(replay, line))
            return false;
        app_load(&replay->app, SHOW_PROBE);
        return true;
    case VERB_DELAY:
        pictures_delay(replay->app.pictures, line->delay);
        return true;
    case VERB_EXPECT:
        return expect(replay, line);
    }
    return false;
}

static int by_time(const void *left, const void *right)
{
    usec a = *(const usec *)left, b = *(const usec *)right;

    return a < b ? -1 : a > b;
}

// Shots are taken of the frame at their time, after the script's lines of that time.
static void take_shots(struct replay *replay, usec from, usec to)
{
    usec times[SHOTS_MAX];
    int count = 0;

    for (int i = 0; i < replay->options->shot_count; i++)
        if (replay->options->shots[i].at >= from && replay->options->shots[i].at < to)
            times[count++] = replay->options->shots[i].at;
    qsort(times, (size_t)count, sizeof(*times), by_time);
    for (int t = 0; t < count; t++) {
        advance(replay, times[t]);
        for (int i = 0; i < replay->options->shot_count; i++)
            if (replay->options->shots[i].at == times[t] &&
                (t == 0 || times[t - 1] != times[t]))
                replay->failed |=
                    !glass_save(replay->app.glass, replay->options->shots[i].file);
    }
}

static void play(struct replay *replay)
{
    const struct script *script = &replay->script;

    app_start(&replay->app, 0);
    frame(replay);
    for (int i = 0; i < script->count; i++) {
        const struct script_line *line = &script->lines[i];

        take_shots(replay, replay->now, line->at);
        advance(replay, line->at);
        if (!perform(replay, line))
            return;
        frame(replay);
    }
    take_shots(replay, replay->now, USEC_NEVER);
}

static bool make_scratch(struct replay *replay)
{
    char folder[] = "/tmp/lobbycard-replay-XXXXXX";

    if (!mkdtemp(folder) || !file_copy_tree(replay->app.show, folder)) {
        log_line("The show could not be copied to %s", folder);
        return false;
    }
    free(replay->app.show);
    replay->app.show = base_strdup(folder);
    replay->scratch = base_strdup(folder);
    return true;
}

static int replay_run(struct replay *replay)
{
    const struct options *options = replay->options;

    if (!script_read(&replay->script, options->script) ||
        !app_begin(&replay->app, options, APP_FORGETS) ||
        !trace_open(&replay->trace, options->trace))
        return 2;
    if (script_writes(&replay->script) && !make_scratch(replay))
        return 2;
    replay->app.glass = glass_without_screen(
        options->size_count ? options->sizes[0] : (struct size){1920, 1080},
        replay->app.typesetter.fonts, replay->app.places.icons);
    app_load(&replay->app, SHOW_PROBE);
    play(replay);
    return replay->failed ? 1 : 0;
}

int command_replay(const struct options *options)
{
    struct replay replay = {.options = options};
    int status = replay_run(&replay);

    trace_close(&replay.trace);
    app_end(&replay.app);
    script_free(&replay.script);
    if (replay.scratch)
        file_remove_tree(replay.scratch);
    free(replay.scratch);
    return status;
}
