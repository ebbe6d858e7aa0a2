#include "story/front_matter.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/date.h"
#include "story/yaml.h"

#include <string.h>
#include <strings.h>

enum value_type {
    VALUE_TEXT,
    VALUE_LIST,
    VALUE_POINT,
    VALUE_SWITCH,
    VALUE_DATE,
    VALUE_LATER
};

enum { NO_LINE = -1 };

#define TEXT_AT(field) offsetof(struct front_matter, text.field)
#define LINE_OF(field) offsetof(struct front_matter, text.lines[field])
#define AT(field)      offsetof(struct front_matter, field)

// Every key of every version. `later`: known, and without effect yet.
static const struct field {
    const char *key;
    enum value_type type;
    bool default_only; // a card has one, whatever the language
    size_t offset;
    size_t count_offset; // lists
    long line_offset;    // where the key's line is kept
} FIELDS[] = {
    {"title", VALUE_TEXT, false, TEXT_AT(title), 0, LINE_OF(FIELD_TITLE)},
    {"short", VALUE_TEXT, false, TEXT_AT(short_title), 0, LINE_OF(FIELD_SHORT)},
    {"look", VALUE_TEXT, false, TEXT_AT(look), 0, LINE_OF(FIELD_LOOK)},
    {"film", VALUE_TEXT, false, TEXT_AT(film), 0, LINE_OF(FIELD_FILM)},
    {"people", VALUE_LIST, false, TEXT_AT(people), TEXT_AT(people_count),
     LINE_OF(FIELD_PEOPLE)},
    {"place", VALUE_TEXT, false, TEXT_AT(place), 0, LINE_OF(FIELD_PLACE)},
    {"year", VALUE_TEXT, false, TEXT_AT(year), 0, LINE_OF(FIELD_YEAR)},
    {"picture", VALUE_TEXT, true, AT(picture), 0, AT(picture_line)},
    {"focus", VALUE_POINT, true, AT(focus), 0, NO_LINE},
    {"alt", VALUE_TEXT, false, TEXT_AT(alt), 0, LINE_OF(FIELD_ALT)},
    {"credit", VALUE_TEXT, false, TEXT_AT(credit), 0, LINE_OF(FIELD_CREDIT)},
    {"sources", VALUE_LIST, true, AT(sources), AT(source_count), NO_LINE},
    {"checked", VALUE_DATE, false, TEXT_AT(checked), 0, TEXT_AT(checked_line)},
    {"hidden", VALUE_SWITCH, false, AT(hidden), 0, NO_LINE},
    {"until", VALUE_LATER, false, 0, 0, NO_LINE},
    {"weather", VALUE_LATER, false, 0, 0, NO_LINE},
    {"transition", VALUE_LATER, false, 0, 0, NO_LINE},
    {"camera", VALUE_LATER, false, 0, 0, NO_LINE},
};

struct reader {
    struct front_matter *out;
    struct arena *arena;
    const char *path;
    struct diag *diag;
};

static void refuse(const struct reader *reader, const struct yaml *node,
                   const char *what)
{
    diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->key_line, "%s: %s",
             node->key, what);
}

// One line of text, or NULL where there is none.
static const char *read_text(const struct reader *reader, const struct yaml *node)
{
    char *text = arena_text(reader->arena, node->text);
    size_t used = 0;

    for (const char *in = text; *in; in++) {
        bool blank = *in == ' ' || *in == '\t' || *in == '\n';

        if (!blank)
            text[used++] = *in;
        else if (used && text[used - 1] != ' ')
            text[used++] = ' ';
    }
    if (used && text[used - 1] == ' ')
        used--;
    text[used] = '\0';
    return used ? text : NULL;
}

static void read_list(const struct reader *reader, const struct yaml *node,
                      const char *const **out, int *out_count)
{
    // One text stands for a list of one.
    bool one = node->kind == YAML_SCALAR;
    const struct yaml *item = one ? node : node->first;
    const char **list =
        arena_alloc(reader->arena, sizeof(char *) * (size_t)(one ? 1 : node->count));
    int count = 0;

    for (; item; item = one ? NULL : item->next) {
        const char *text = item->kind == YAML_SCALAR ? read_text(reader, item) : NULL;

        if (item->kind != YAML_SCALAR)
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, item->line,
                     "%s: one text is expected after each \"- \"; put quotes around a "
                     "text with a colon",
                     node->key);
        if (text)
            list[count++] = text;
    }
    if (count) {
        *out = list;
        *out_count = count;
    }
}

static void read_point(const struct reader *reader, const struct yaml *node,
                       struct point *out)
{
    double share[2] = {-1, -1};
    const struct yaml *item = node->first;

    if (node->kind == YAML_LIST && node->count == 2)
        for (int i = 0; i < 2; i++, item = item->next)
            share[i] = yaml_share(item);
    if (share[0] < 0 || share[1] < 0)
        refuse(reader, node, "two numbers from 0 to 1 are expected, like [0.5, 0.3]");
    else
        *out = (struct point){(float)share[0], (float)share[1]};
}

static void read_switch(const struct reader *reader, const struct yaml *node, bool *out)
{
    static const char *const YES[] = {"true", "yes", "on"};
    static const char *const NO[] = {"false", "no", "off", ""};

    for (int i = 0; i < COUNT_OF(YES); i++)
        if (node->kind == YAML_SCALAR && strcasecmp(node->text, YES[i]) == 0) {
            *out = true;
            return;
        }
    for (int i = 0; i < COUNT_OF(NO); i++)
        if (node->kind == YAML_SCALAR && strcasecmp(node->text, NO[i]) == 0)
            return;
    refuse(reader, node, "true or false is expected");
}

static void read_date(const struct reader *reader, const struct yaml *node,
                      const char **out)
{
    int day;

    if (node->kind == YAML_SCALAR && !*node->text)
        return;
    if (node->kind == YAML_SCALAR && date_read(node->text, &day))
        *out = node->text;
    else
        diag_add(reader->diag, SEVERITY_WARNING, reader->path, node->key_line,
                 "%s: a day is expected as year-month-day, like 2026-11-22", node->key);
}

static void read_field(const struct reader *reader, const struct field *field,
                       const struct yaml *node)
{
    unsigned char *at = (unsigned char *)reader->out + field->offset;

    switch (field->type) {
    case VALUE_TEXT:
        if (node->kind != YAML_SCALAR)
            refuse(reader, node, "a text is expected; put quotes around it");
        else if (strlen(node->text) > PARAGRAPH_BYTES_MAX)
            refuse(reader, node, "this text is longer than 4 kB; shorten it");
        else
            *(const char **)(void *)at = read_text(reader, node);
        break;
    case VALUE_LIST:
        if (node->kind == YAML_MAP)
            refuse(reader, node, "a list is expected, each text after a \"- \"");
        else
            read_list(
                reader, node, (const char *const **)(void *)at,
                (int *)(void *)((unsigned char *)reader->out + field->count_offset));
        break;
    case VALUE_POINT:
        read_point(reader, node, (struct point *)(void *)at);
        break;
    case VALUE_SWITCH:
        read_switch(reader, node, (bool *)at);
        break;
    case VALUE_DATE:
        read_date(reader, node, (const char **)(void *)at);
        break;
    case VALUE_LATER:
        break;
    }
    // Fields with a line are pointers; an empty one counts as not given.
    if (field->line_offset != NO_LINE && *(const void *const *)(const void *)at)
        *(int *)(void *)((unsigned char *)reader->out + field->line_offset) =
            node->key_line;
}

static void read_fields(const struct reader *reader, const struct yaml *map,
                        bool translation)
{
    const char *known[COUNT_OF(FIELDS) + 1] = {NULL};

    for (int i = 0; i < COUNT_OF(FIELDS); i++) {
        const struct field *field = &FIELDS[i];
        const struct yaml *node = yaml_get(map, field->key);

        known[i] = field->key;
        if (!node)
            continue;
        if (translation && field->default_only)
            diag_add(reader->diag, SEVERITY_WARNING, reader->path, node->key_line,
                     "%s: only the default language's file decides this; take it out",
                     field->key);
        else
            read_field(reader, field, node);
    }
    yaml_warn_unknown(map, known, reader->path, reader->diag);
}

static bool is_fence(const char *line, size_t length)
{
    while (length && (line[length - 1] == ' ' || line[length - 1] == '\t'))
        length--;
    return length == 3 && memcmp(line, "---", 3) == 0;
}

// The next line and what it leaves; length without the line end.
static size_t take_line(struct text *rest)
{
    const char *end = memchr(rest->bytes, '\n', rest->count);
    size_t length = end ? (size_t)(end - rest->bytes) : rest->count;
    size_t taken = end ? length + 1 : length;

    rest->bytes += taken;
    rest->count -= taken;
    return length;
}

static bool is_blank(const char *line, size_t length)
{
    return strspn(line, " \t\n") >= length;
}

bool front_matter_read(struct front_matter *out, struct arena *arena, const char *bytes,
                       size_t count, bool translation, const char *path,
                       struct diag *diag)
{
    const struct reader reader = {out, arena, path, diag};
    struct text rest;

    *out = (struct front_matter){.focus = {.5f, .5f}};
    if (!text_accept(&rest, arena, bytes, count, CARD_BYTES_MAX, path, diag))
        return false;
    out->body = rest;
    out->body_line = 1;

    // Blank lines before the block do no harm.
    const char *line = rest.bytes;
    size_t length = take_line(&rest);
    int number = 1;

    while (rest.count && is_blank(line, length)) {
        line = rest.bytes;
        length = take_line(&rest);
        number++;
    }
    if (!is_fence(line, length))
        return true;

    const char *block = rest.bytes;
    int first = number + 1;

    do {
        if (!rest.count) {
            diag_add(diag, SEVERITY_ERROR, path, first - 1,
                     "the block that opens with --- is never closed; put --- on a line "
                     "of its own after the last key");
            return false;
        }
        line = rest.bytes;
        length = take_line(&rest);
        number++;
    } while (!is_fence(line, length));

    const struct yaml *map =
        yaml_parse(arena, block, (size_t)(line - block), path, first, diag);

    if (!map)
        return false;
    read_fields(&reader, map, translation);
    out->body = rest;
    out->body_line = number + 1;
    return true;
}

void front_matter_inherit(struct card_text *text, const struct card_text *from)
{
    static const size_t TEXTS[] = {
        offsetof(struct card_text, title), offsetof(struct card_text, short_title),
        offsetof(struct card_text, look),  offsetof(struct card_text, film),
        offsetof(struct card_text, place), offsetof(struct card_text, year),
        offsetof(struct card_text, alt),   offsetof(struct card_text, credit),
    };

    for (int i = 0; i < COUNT_OF(TEXTS); i++) {
        const char **at = (const char **)(void *)((unsigned char *)text + TEXTS[i]);

        if (!*at)
            *at =
                from
                    ? *(const char *const *)(const void *)((const unsigned char *)from +
                                                           TEXTS[i])
                    : "";
    }
    // What a file says about itself is not inherited.
    if (!text->checked)
        text->checked = "";
    if (!text->people && from) {
        text->people = from->people;
        text->people_count = from->people_count;
    }
    if (!text->paragraph_count && from) {
        text->paragraphs = from->paragraphs;
        text->paragraph_count = from->paragraph_count;
    }
}
