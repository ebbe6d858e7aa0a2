#include "trace.h"

#include "host/log.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static const struct {
    unsigned effect;
    const char *name;
} effects[] = {
    {EFFECT_BEGIN, "begin"}, {EFFECT_CARD, "card"}, {EFFECT_LANGUAGE, "language"},
    {EFFECT_ASK, "ask"},     {EFFECT_KEEP, "keep"}, {EFFECT_END, "end"},
};

static const struct card *card_of(const struct app *app)
{
    return app->library->card_count ? &app->library->cards[app->visit.card] : NULL;
}

enum form { FORM_TEXT, FORM_BARE };

struct field {
    const char *name;
    enum form form;
    void (*value)(const struct app *app, char *value, size_t size);
};

static void value_state(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", visit_state_name(app->visit.state));
}

static void value_asking(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", app->visit.asking ? "true" : "false");
}

static void value_stage(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%d", card_of(app) ? card_of(app)->stage : 0);
}

static void value_card(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", card_of(app) ? card_of(app)->name : "");
}

static void value_page(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%d", app->visit.sheet + 1);
}

static void value_lang(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", app->library->languages[app->visit.language].code);
}

static void value_focus(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", app->visit.focus);
}

static void value_glass(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", glass_name(app->glass));
}

static const struct field fields[] = {
    {"state", FORM_TEXT, value_state}, {"asking", FORM_BARE, value_asking},
    {"stage", FORM_BARE, value_stage}, {"card", FORM_TEXT, value_card},
    {"page", FORM_BARE, value_page},   {"lang", FORM_TEXT, value_lang},
    {"focus", FORM_TEXT, value_focus}, {"glass", FORM_TEXT, value_glass},
};

static void value_text(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%d", app->visit.text_size);
}

static void value_theme(const struct app *app, char *value, size_t size)
{
    snprintf(value, size, "%s", app->visit.contrast ? "contrast" : "paper");
}

// Percent of the original's pixels, where the picture comes to rest; 0: no zoom.
static void value_zoom(const struct app *app, char *value, size_t size)
{
    bool zooms = app->visit.state == STATE_ZOOM;

    snprintf(value, size, "%ld", zooms ? lround(100 * app->visit.zoom.to.scale) : 0L);
}

// And what of the picture is then in the middle: percent across and down.
static void value_middle(const struct app *app, char *value, size_t size)
{
    const struct zoom *zoom = &app->visit.zoom;

    *value = 0;
    if (app->visit.state == STATE_ZOOM)
        snprintf(value, size, "%ld,%ld",
                 lround(100 * zoom->to.x / zoom->room.picture.w),
                 lround(100 * zoom->to.y / zoom->room.picture.h));
}

// What a script may expect besides: the trace's own line does not change.
static const struct field more_fields[] = {
    {"text", FORM_BARE, value_text},
    {"theme", FORM_TEXT, value_theme},
    {"zoom", FORM_BARE, value_zoom},
    {"middle", FORM_TEXT, value_middle},
};

static const struct field *find_field(const struct field *all, int count,
                                      const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(all[i].name, name) == 0)
            return &all[i];
    return NULL;
}

bool trace_field(const struct app *app, const char *field, char *value, size_t size)
{
    const struct field *found = find_field(fields, COUNT_OF(fields), field);

    if (!found)
        found = find_field(more_fields, COUNT_OF(more_fields), field);
    if (found)
        found->value(app, value, size);
    return found != NULL;
}

bool trace_open(struct trace *trace, const char *path)
{
    *trace = (struct trace){0};
    if (!path)
        return true;
    trace->file = fopen(path, "w");
    if (!trace->file)
        log_line("%s could not be written: %s", path, strerror(errno));
    return trace->file != NULL;
}

void trace_close(struct trace *trace)
{
    if (trace->file)
        fclose(trace->file);
    *trace = (struct trace){0};
}

// Names of cards are paths: quotes and backslashes are all JSON minds in them.
static size_t add_text(char *line, size_t at, size_t size, const char *text)
{
    for (; *text && at + 3 < size; text++) {
        if (*text == '"' || *text == '\\')
            line[at++] = '\\';
        line[at++] = *text;
    }
    line[at] = 0;
    return at;
}

void trace_write(struct trace *trace, struct app *app, usec now)
{
    char line[TRACE_LINE] = "";
    size_t at = 0;
    unsigned happened = app->effects;

    app->effects = 0;
    if (!trace->file)
        return;
    for (int i = 0; i < COUNT_OF(fields); i++) {
        char value[256];
        const char *quote = fields[i].form == FORM_TEXT ? "\"" : "";

        fields[i].value(app, value, sizeof(value));
        at += (size_t)snprintf(line + at, sizeof(line) - at, ",\"%s\":%s",
                               fields[i].name, quote);
        at = add_text(line, at, sizeof(line) - 64, value);
        at += (size_t)snprintf(line + at, sizeof(line) - at, "%s", quote);
    }
    if (!happened && strcmp(line, trace->last) == 0)
        return;
    memcpy(trace->last, line, sizeof(line));
    fprintf(trace->file, "{\"ms\":%lld%s,\"effects\":[", (long long)(now / USEC_PER_MS),
            line);

    const char *comma = "";

    for (int i = 0; i < COUNT_OF(effects); i++)
        if (happened & effects[i].effect) {
            fprintf(trace->file, "%s\"%s\"", comma, effects[i].name);
            comma = ",";
        }
    fprintf(trace->file, "]}\n");
}
