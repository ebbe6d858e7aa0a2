#include "settings.h"

#include "base/arena.h"
#include "host/file.h"
#include "story/text.h"
#include "story/yaml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SETTINGS_BYTES_MAX = 64 * 1024 };

enum setting_type {
    SETTING_NUMBER, // low … high
    SETTING_CHOICE, // one of numbers, kept as the number
    SETTING_NAME,   // one of names, kept as its index, an int
    SETTING_SWITCH,
    SETTING_WORD,   // one of names, kept as text
    SETTING_LOCALE, // a language code, or nothing
};

static const char *const ROTATIONS[] = {"0", "90", "180", "270", NULL};
static const char *const TEXT_SIZES[] = {"100", "125", "150", NULL};
static const char *const THEMES[] = {"paper", "contrast", NULL};
static const char *const DIGITS[] = {"auto", "latin", "native", NULL};
static const char *const GLASSES[] = {"auto", "surface", "renderer", NULL};
static const char *const NONE[] = {NULL};

#define AT(field) offsetof(struct settings, field)

static const struct setting {
    const char *group; // NULL: at the top
    const char *key;
    size_t offset;
    enum setting_type type;
    int low, high;            // of numbers
    const char *const *names; // of choices, names and words
    const char *comment;
} SETTINGS[] = {
    {"panel", "width_mm", AT(panel.width_mm), SETTING_NUMBER, 50, 5000, NONE,
     "width of the lit glass; a 24-inch screen has 531"},
    {"panel", "height_mm", AT(panel.height_mm), SETTING_NUMBER, 50, 5000, NONE,
     "height of the lit glass; a 24-inch screen has 299"},
    {"view", "touch_mm", AT(view.touch_mm), SETTING_NUMBER, 200, 5000, NONE,
     "from the eye to the glass while touching"},
    {"view", "attract_mm", AT(view.attract_mm), SETTING_NUMBER, 200, 20000, NONE,
     "from the eye to the glass while passing by"},
    {"mount", "bottom_mm", AT(mount.bottom_mm), SETTING_NUMBER, 0, 3000, NONE,
     "from the floor to the lower edge of the glass"},
    {NULL, "rotate", AT(rotate), SETTING_CHOICE, 0, 0, ROTATIONS,
     "degrees the picture is turned, clockwise"},
    {NULL, "language", AT(language), SETTING_LOCALE, 0, 0, NONE,
     "the language to begin with, like en; empty: the show's first"},
    {NULL, "text_size", AT(text_size), SETTING_CHOICE, 0, 0, TEXT_SIZES,
     "size of the text to begin with, in percent: 100, 125 or 150"},
    {NULL, "theme", AT(theme), SETTING_NAME, 0, 0, THEMES,
     "colours to begin with: paper or contrast"},
    {NULL, "digits", AT(digits), SETTING_NAME, 0, 0, DIGITS,
     "digits of numbers: auto (as the language is written), latin (123) or native"},
    {NULL, "motion", AT(motion), SETTING_SWITCH, 0, 0, NONE,
     "whether pictures move: true or false"},
    {"idle", "seconds", AT(idle.seconds), SETTING_NUMBER, 10, 3600, NONE,
     "without a touch, until the show asks whether somebody is there"},
    {"idle", "warning", AT(idle.warning), SETTING_NUMBER, 5, 600, NONE,
     "seconds the question stays before the show begins again"},
    {"pictures", "memory_mb", AT(pictures.memory_mb), SETTING_NUMBER, 0, 65536, NONE,
     "megabytes of decoded pictures in memory; 0: five screens of pixels"},
    {"pictures", "disk_mb", AT(pictures.disk_mb), SETTING_NUMBER, 0, 4194304, NONE,
     "megabytes of prepared pictures in the cache folder; 0: none are kept"},
    {NULL, "glass", AT(glass), SETTING_WORD, 0, 0, GLASSES,
     "the way to the screen: auto, surface or renderer"},
};

static const struct panel {
    const char *name;
    int width_mm, height_mm;
} PANELS[] = {
    {"15.6", 344, 194},
    {"24", 531, 299},
    {"32p", 398, 708},
    {"55", 1218, 685},
};

struct settings settings_default(void)
{
    return (struct settings){
        .panel = {531, 299},
        .view = {600, 2000},
        .mount = {900},
        .text_size = 100,
        .theme = THEME_PAPER,
        .digits = SETTING_DIGITS_AUTO,
        .motion = true,
        .idle = {60, 20},
        .pictures = {0, 8192},
        .glass = "auto",
    };
}

// A whole number of up to seven digits; false: it is none.
static bool read_number(const char *text, int *out)
{
    size_t digits = strspn(text, "0123456789");

    if (!digits || digits > 7 || text[digits])
        return false;
    *out = (int)strtol(text, NULL, 10);
    return true;
}

static int find_name(const struct setting *setting, const char *text)
{
    for (int i = 0; setting->names[i]; i++)
        if (strcasecmp(text, setting->names[i]) == 0)
            return i;
    return -1;
}

static bool read_switch(const char *text, bool *out)
{
    static const char *const WORDS[] = {"false", "true", "no", "yes", "off", "on"};

    for (int i = 0; i < COUNT_OF(WORDS); i++)
        if (strcasecmp(text, WORDS[i]) == 0) {
            *out = i % 2;
            return true;
        }
    return false;
}

static bool is_locale(const char *text)
{
    return strlen(text) < sizeof(((struct settings *)NULL)->language) &&
           text[strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                             "0123456789-")] == '\0';
}

// False: the text is not what this setting takes, and nothing has changed.
static bool read_value(const struct setting *setting, const char *text,
                       struct settings *settings)
{
    void *at = (unsigned char *)settings + setting->offset;
    int name = find_name(setting, text), number = 0;

    switch (setting->type) {
    case SETTING_NUMBER:
        if (!read_number(text, &number) || number < setting->low ||
            number > setting->high)
            return false;
        *(int *)at = number;
        return true;
    case SETTING_CHOICE:
        return name >= 0 && read_number(setting->names[name], at);
    case SETTING_NAME:
        if (name >= 0)
            *(int *)at = name;
        return name >= 0;
    case SETTING_SWITCH:
        return read_switch(text, at);
    case SETTING_WORD:
        if (name >= 0)
            snprintf(at, sizeof(settings->glass), "%s", setting->names[name]);
        return name >= 0;
    case SETTING_LOCALE:
        if (!is_locale(text))
            return false;
        snprintf(at, sizeof(settings->language), "%s", text);
        return true;
    }
    return false;
}

static void write_value(const struct setting *setting, const struct settings *settings,
                        char *out, size_t size)
{
    const void *at = (const unsigned char *)settings + setting->offset;

    switch (setting->type) {
    case SETTING_NUMBER:
    case SETTING_CHOICE:
        snprintf(out, size, "%d", *(const int *)at);
        break;
    case SETTING_NAME:
        snprintf(out, size, "%s", setting->names[*(const int *)at]);
        break;
    case SETTING_SWITCH:
        snprintf(out, size, "%s", *(const bool *)at ? "true" : "false");
        break;
    case SETTING_WORD:
    case SETTING_LOCALE:
        snprintf(out, size, *(const char *)at ? "%s" : "\"%s\"", (const char *)at);
        break;
    }
}

// What a setting takes, as the end of a sentence.
static void write_range(const struct setting *setting, char *out, size_t size)
{
    size_t used = 0;

    switch (setting->type) {
    case SETTING_NUMBER:
        snprintf(out, size, "a whole number from %d to %d", setting->low,
                 setting->high);
        break;
    case SETTING_SWITCH:
        snprintf(out, size, "true or false");
        break;
    case SETTING_LOCALE:
        snprintf(out, size, "a language code like en");
        break;
    case SETTING_CHOICE:
    case SETTING_NAME:
    case SETTING_WORD:
        for (int i = 0; setting->names[i] && used < size; i++)
            used += (size_t)snprintf(out + used, size - used, i ? ", %s" : "one of %s",
                                     setting->names[i]);
        break;
    }
}

static void read_setting(const struct setting *setting, const struct yaml *node,
                         struct settings *settings, const char *path, struct diag *diag)
{
    const struct settings defaults = settings_default();
    char range[128] = "", value[32] = "";

    if (node->kind == YAML_SCALAR && read_value(setting, node->text, settings))
        return;
    write_range(setting, range, sizeof(range));
    write_value(setting, &defaults, value, sizeof(value));
    diag_add(diag, SEVERITY_ERROR, path, node->key_line,
             "%s%s%s: %s is expected; %s is used instead",
             setting->group ? setting->group : "", setting->group ? "." : "",
             setting->key, range, value);
}

// The keys of one level: of a group, or (group NULL) the top's with the groups.
static int list_keys(const char *group, const char **keys)
{
    int count = 0;

    for (int i = 0; i < COUNT_OF(SETTINGS); i++) {
        const struct setting *setting = &SETTINGS[i];

        if (group ? setting->group && strcmp(setting->group, group) == 0
                  : !setting->group)
            keys[count++] = setting->key;
        else if (!group)
            keys[count++] = setting->group;
    }
    keys[count] = NULL;
    return count;
}

static void warn_unknown(const struct yaml *map, const char *group, const char *path,
                         struct diag *diag)
{
    const char *keys[COUNT_OF(SETTINGS) + 1];

    list_keys(group, keys);
    yaml_warn_unknown(map, keys, path, diag);
}

static void read_settings(struct settings *settings, const struct yaml *map,
                          const char *path, struct diag *diag)
{
    const char *told = ""; // the group that was looked at last

    warn_unknown(map, NULL, path, diag);
    for (int i = 0; i < COUNT_OF(SETTINGS); i++) {
        const struct setting *setting = &SETTINGS[i];
        const struct yaml *node =
            yaml_get(map, setting->group ? setting->group : setting->key);
        bool first = setting->group && strcmp(told, setting->group) != 0;

        if (setting->group)
            told = setting->group;
        if (node && setting->group && node->kind != YAML_MAP) {
            if (first)
                diag_add(diag, SEVERITY_ERROR, path, node->key_line,
                         "%s: several keys are expected, like {%s: …}", setting->group,
                         setting->key);
            continue;
        }
        if (node && first)
            warn_unknown(node, setting->group, path, diag);
        if (node && setting->group)
            node = yaml_get(node, setting->key);
        if (node)
            read_setting(setting, node, settings, path, diag);
    }
}

bool settings_read(struct settings *settings, const char *path, struct diag *diag)
{
    char why[256] = "";
    size_t count = 0;
    char *bytes = file_read(path, SETTINGS_BYTES_MAX, &count, why, sizeof(why));

    if (!bytes) {
        diag_add(diag, SEVERITY_ERROR, path, 0, "%s", why);
        return false;
    }

    struct arena *arena = arena_create();
    const struct yaml *map = NULL;
    struct text text;

    if (text_accept(&text, arena, bytes, count, SETTINGS_BYTES_MAX, path, diag))
        map = yaml_parse(arena, text.bytes, text.count, path, 1, diag);
    if (map)
        read_settings(settings, map, path, diag);
    arena_destroy(arena);
    free(bytes);
    return map != NULL;
}

bool settings_panel(struct settings *settings, const char *text)
{
    enum { LEAST_MM = 50, MOST_MM = 5000 };
    char width[8] = "", height[8] = "", unit[3] = "", rest = '\0';
    int w = 0, h = 0;

    for (int i = 0; i < COUNT_OF(PANELS); i++)
        if (strcmp(text, PANELS[i].name) == 0) {
            settings->panel.width_mm = PANELS[i].width_mm;
            settings->panel.height_mm = PANELS[i].height_mm;
            return true;
        }
    if (sscanf(text, "%7[0-9]x%7[0-9]%2[m]%c", width, height, unit, &rest) != 3 ||
        strcmp(unit, "mm") != 0 || !read_number(width, &w) ||
        !read_number(height, &h) || int_min(w, h) < LEAST_MM || int_max(w, h) > MOST_MM)
        return false;
    settings->panel.width_mm = w;
    settings->panel.height_mm = h;
    return true;
}

char *settings_text(const struct settings *settings)
{
    enum { ROOM = 4096 };
    char *out = base_alloc(ROOM);
    const char *group = "";
    size_t used = 0;

    for (int i = 0; i < COUNT_OF(SETTINGS); i++) {
        const struct setting *setting = &SETTINGS[i];
        const char *own = setting->group ? setting->group : "";
        char value[32] = "";

        if (*own && strcmp(own, group) != 0)
            used += (size_t)snprintf(out + used, ROOM - used, "%s:\n", own);
        group = own;
        write_value(setting, settings, value, sizeof(value));
        used +=
            (size_t)snprintf(out + used, ROOM - used, "%s%s: %s # %s\n",
                             *own ? "    " : "", setting->key, value, setting->comment);
        if (used >= ROOM)
            base_die("the settings have outgrown their text");
    }
    return out;
}
