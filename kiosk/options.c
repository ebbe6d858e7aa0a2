#include "options.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool read_number(const char *text, int low, int high, int *out)
{
    char *end;
    long value = strtol(text, &end, 10);

    if (end == text || *end || value < low || value > high)
        return false;
    *out = (int)value;
    return true;
}

static bool read_size(const char *text, struct size *out)
{
    char *end;
    long w = strtol(text, &end, 10);

    if (end == text || (*end != 'x' && *end != 'X'))
        return false;
    text = end + 1;

    long h = strtol(text, &end, 10);

    if (end == text || *end || w < 64 || h < 64 || w > 16384 || h > 16384)
        return false;
    *out = (struct size){(int)w, (int)h};
    return true;
}

static bool add_name(const char **names, int *count, int room, const char *name)
{
    if (*count == room)
        return false;
    names[(*count)++] = name;
    return true;
}

static bool take_settings(struct options *o, const char *value)
{
    o->settings = value;
    return true;
}

static bool take_panel(struct options *o, const char *value)
{
    return add_name(o->panels, &o->panel_count, PANELS_MAX, value);
}

static bool take_out(struct options *o, const char *value)
{
    o->out = value;
    return true;
}

static bool take_trace(struct options *o, const char *value)
{
    o->trace = value;
    return true;
}

static bool take_window(struct options *o, const char *value)
{
    return read_size(value, &o->window);
}

static bool take_size(struct options *o, const char *value)
{
    return o->size_count < SIZES_MAX && read_size(value, &o->sizes[o->size_count++]);
}

static bool take_language(struct options *o, const char *value)
{
    return add_name(o->languages, &o->language_count, LANGUAGES_MAX, value);
}

static bool take_card(struct options *o, const char *value)
{
    return add_name(o->cards, &o->card_count, NAMES_MAX, value);
}

static bool take_variant(struct options *o, const char *value)
{
    return add_name(o->variants, &o->variant_count, NAMES_MAX, value);
}

static bool take_display(struct options *o, const char *value)
{
    return read_number(value, 0, 63, &o->display);
}

static bool take_fps(struct options *o, const char *value)
{
    return read_number(value, 1, 240, &o->frames_per_second);
}

static bool take_shot(struct options *o, const char *value)
{
    char *end;
    long long ms = strtoll(value, &end, 10);

    if (end == value || *end != '=' || !end[1] || ms < 0 || o->shot_count == SHOTS_MAX)
        return false;
    o->shots[o->shot_count].at = ms * USEC_PER_MS;
    o->shots[o->shot_count++].file = end + 1;
    return true;
}

static const struct {
    const char *name, *form;
    bool (*take)(struct options *options, const char *value);
} known[] = {
    {"--window", "WxH", take_window},
    {"--size", "WxH", take_size},
    {"--panel", "WxHmm or a name (15.6, 24, 32p, 55)", take_panel},
    {"--lang", "CODE", take_language},
    {"--settings", "FILE", take_settings},
    {"--display", "N", take_display},
    {"--out", "DIR", take_out},
    {"--card", "NAME", take_card},
    {"--variant", "NAME", take_variant},
    {"--fps", "N (1–240)", take_fps},
    {"--trace", "FILE", take_trace},
    {"--shot", "MS=FILE", take_shot},
};

static bool take_plain(struct options *options, const char *argument, bool wants_script)
{
    if (wants_script && !options->script) {
        options->script = argument;
        return true;
    }
    if (options->show) {
        fprintf(stderr, "lobbycard: one show at a time, not also %s\n", argument);
        return false;
    }
    options->show = argument;
    return true;
}

bool options_read(struct options *options, int count, char **arguments,
                  bool wants_script)
{
    *options = (struct options){.frames_per_second = 60};
    for (int i = 0; i < count; i++) {
        const char *argument = arguments[i];
        const char *equals = strchr(argument, '=');
        size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
        bool found = false;

        if (strncmp(argument, "--", 2) != 0) {
            if (!take_plain(options, argument, wants_script))
                return false;
            continue;
        }
        for (int k = 0; k < COUNT_OF(known) && !found; k++) {
            if (strlen(known[k].name) != length ||
                strncmp(known[k].name, argument, length) != 0)
                continue;
            found = true;

            const char *value = equals          ? equals + 1
                                : i + 1 < count ? arguments[++i]
                                                : "";

            if (!*value || !known[k].take(options, value)) {
                fprintf(stderr, "lobbycard: %s wants %s\n", known[k].name,
                        known[k].form);
                return false;
            }
        }
        if (!found) {
            fprintf(stderr, "lobbycard: there is no option %.*s; see --help\n",
                    (int)length, argument);
            return false;
        }
    }
    if (wants_script && !options->script) {
        fprintf(stderr, "lobbycard: which script?\n");
        return false;
    }
    return true;
}
