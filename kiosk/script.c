#include "script.h"

#include "glass/glass.h"
#include "host/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool parse_finger(struct script_line *line, const char *rest)
{
    return sscanf(rest, "%lld %f %f", &line->finger, &line->x, &line->y) == 3;
}

// The first word, and what follows it; that may be nothing: expect focus
static bool parse_name(struct script_line *line, const char *rest)
{
    size_t length = strcspn(rest, " \t");

    if (length == 0)
        return false;
    line->name = base_strdup(rest);
    line->name[length] = 0;
    rest += length;
    line->value = base_strdup(rest + strspn(rest, " \t"));
    return true;
}

static bool parse_key(struct script_line *line, const char *rest)
{
    line->key = glass_key_of_name(rest);
    return line->key >= 0;
}

static bool parse_size(struct script_line *line, const char *rest)
{
    return sscanf(rest, "%dx%d", &line->size.w, &line->size.h) == 2 &&
           line->size.w >= 64 && line->size.h >= 64 && line->size.w <= 16384 &&
           line->size.h <= 16384;
}

static bool parse_delay(struct script_line *line, const char *rest)
{
    char *end;
    long long ms = strtoll(rest, &end, 10);

    line->delay = ms * USEC_PER_MS;
    return end != rest && ms >= 0;
}

static const struct {
    const char *word;
    enum verb verb;
    bool (*parse)(struct script_line *line, const char *rest);
    const char *form;
} verbs[] = {
    {"down", VERB_DOWN, parse_finger, "down ID X Y"},
    {"move", VERB_MOVE, parse_finger, "move ID X Y"},
    {"up", VERB_UP, parse_finger, "up ID X Y"},
    {"tap", VERB_TAP, parse_name, "tap NAME"},
    {"key", VERB_KEY, parse_key, "key NAME, a key's name in SDL"},
    {"keydown", VERB_KEY, parse_key, "keydown NAME, a key's name in SDL"},
    {"keyup", VERB_KEY_UP, parse_key, "keyup NAME, a key's name in SDL"},
    {"size", VERB_SIZE, parse_size, "size WxH"},
    {"write", VERB_WRITE, parse_name, "write FILE TEXT"},
    {"remove", VERB_REMOVE, parse_name, "remove FILE"},
    {"delay-loads", VERB_DELAY, parse_delay, "delay-loads MS"},
    {"expect", VERB_EXPECT, parse_name, "expect FIELD VALUE"},
};

static bool complain(const char *path, int number, const char *what, const char *word)
{
    fprintf(stderr, "%s:%d: error: %s%s\n", path, number, what, word);
    return false;
}

static bool parse_line(struct script *script, const char *path, int number, char *text)
{
    struct script_line line = {.number = number};
    char *end, *word;
    long long ms = strtoll(text, &end, 10);

    if (end == text || ms < 0)
        return complain(path, number,
                        "a line begins with its time in milliseconds: ", text);
    line.at = ms * USEC_PER_MS;
    if (script->count && line.at < script->lines[script->count - 1].at)
        return complain(path, number, "this time lies before the line above: ", text);

    word = end + strspn(end, " \t");

    size_t length = strcspn(word, " \t");
    char *rest = word + length + strspn(word + length, " \t");

    for (int i = 0; i < COUNT_OF(verbs); i++) {
        if (strlen(verbs[i].word) != length ||
            strncmp(verbs[i].word, word, length) != 0)
            continue;
        line.verb = verbs[i].verb;
        if (!verbs[i].parse(&line, rest))
            return complain(path, number, "the form is ", verbs[i].form);
        script->lines =
            base_realloc(script->lines, sizeof(line) * (size_t)(script->count + 1));
        script->lines[script->count++] = line;
        return true;
    }
    return complain(path, number, "there is no verb ", word);
}

bool script_read(struct script *script, const char *path)
{
    char why[256];
    size_t size;
    char *bytes = file_read(path, 1 << 24, &size, why, sizeof(why));
    bool fine = bytes != NULL;
    int number = 0;

    *script = (struct script){0};
    if (!bytes)
        fprintf(stderr, "%s: error: %s\n", path, why);
    for (char *at = bytes, *next; fine && at && *at; at = next) {
        size_t length = strcspn(at, "\n");

        next = at[length] ? at + length + 1 : at + length;
        at[length] = 0;
        number++;
        if (length && at[length - 1] == '\r')
            at[--length] = 0;
        if (at[strspn(at, " \t")] == '#' || at[strspn(at, " \t")] == 0)
            continue;
        fine = parse_line(script, path, number, at);
    }
    free(bytes);
    return fine;
}

void script_free(struct script *script)
{
    for (int i = 0; i < script->count; i++) {
        free(script->lines[i].name);
        free(script->lines[i].value);
    }
    free(script->lines);
    *script = (struct script){0};
}

bool script_writes(const struct script *script)
{
    for (int i = 0; i < script->count; i++)
        if (script->lines[i].verb == VERB_WRITE || script->lines[i].verb == VERB_REMOVE)
            return true;
    return false;
}
