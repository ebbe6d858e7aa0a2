#include "story/yaml.h"

#include "base/arena.h"
#include "base/base.h"
#include "base/diag.h"
#include "story/text.h"

#include <yaml.h>

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 8 };

struct reader {
    yaml_parser_t parser;
    struct arena *arena;
    const char *bytes;
    size_t count;
    const char *path;
    int line; // of the first of `bytes`
    int last; // line of theirs
    struct diag *diag;
};

// What libyaml says, and what a curator should do. The line is where libyaml noticed,
// or where the thing that never ended began.
static const struct complaint {
    const char *problem, *context; // parts of libyaml's words; "" matches all
    bool at_context;
    const char *text;
} COMPLAINTS[] = {
    {"found a tab character", "", false,
     "a tab stands at the beginning of this line; use spaces instead"},
    {"", "while scanning a quoted scalar", true,
     "the quote that opens in this line is never closed; add the closing quote"},
    {"mapping values are not allowed", "", false,
     "a colon stands inside this text, or the line is indented too far; put quotes "
     "around a text with a colon"},
    {"block sequence entries are not allowed", "", false,
     "a list begins in the middle of a line; put each \"- \" on a line of its own"},
    {"", "while scanning an alias", true,
     "a text cannot begin with *; put quotes around it"},
    {"", "while scanning an anchor", true,
     "a text cannot begin with &; put quotes around it"},
    {"", "while scanning a tag", true,
     "a text cannot begin with !; put quotes around it"},
    {"", "while parsing a tag", true,
     "a text cannot begin with !; put quotes around it"},
    {"", "while scanning a block scalar", true,
     "after > or | the text begins on the next line; put quotes around a text that "
     "begins with one of them"},
    {"", "while parsing a node", true,
     "a text cannot begin with !; put quotes around it"},
    {"", "while scanning a directive", true,
     "a line cannot begin with %; put quotes around the text"},
    {"could not find expected ':'", "", true,
     "no colon follows this key; write \"key: text\" in one line"},
    {"did not find expected ',' or ']'", "", true,
     "the [ in this line is not closed, or a comma is missing; put quotes around a "
     "text that begins with ["},
    {"did not find expected ',' or '}'", "", true,
     "the { in this line is not closed, or a comma is missing; put quotes around a "
     "text that begins with {"},
    {"did not find expected '-' indicator", "", false,
     "this line does not go on with the list above; begin it with \"- \", indented "
     "like the others"},
    {"did not find expected key", "", false,
     "this line is no \"key: text\"; check its indentation, and that quotes above and "
     "in it are closed at the end of the text"},
    {"escape", "", false,
     "a backslash stands inside double quotes; write it twice or use single quotes"},
    {"did not find expected hexdecimal number", "", false,
     "a backslash stands inside double quotes; write it twice or use single quotes"},
    {"", "", false,
     "this line cannot be understood; check quotes, colons and indentation"},
};

// libyaml counts the end of the text as a line where a remark stands before it.
static int line_at(const struct reader *reader, yaml_mark_t mark)
{
    return int_min(reader->line + (int)mark.line, reader->last);
}

static struct yaml *refuse(struct reader *reader, yaml_mark_t mark,
                           const char *sentence)
{
    diag_add(reader->diag, SEVERITY_ERROR, reader->path, line_at(reader, mark), "%s",
             sentence);
    return NULL;
}

// The byte a mark points at: its column counts letters, not bytes.
static char byte_at(const struct reader *reader, yaml_mark_t mark)
{
    const char *at = reader->bytes, *end = reader->bytes + reader->count;

    for (size_t line = 0; line < mark.line && at < end; at++)
        line += *at == '\n';
    for (size_t column = 0; column < mark.column && at < end; column++)
        do
            at++;
        while (at < end && ((unsigned char)*at & 0xc0) == 0x80);
    return at < end ? *at : '\0';
}

// libyaml gave up: says why, once.
static struct yaml *complain(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    const char *problem = parser->problem ? parser->problem : "";
    const char *context = parser->context ? parser->context : "";
    yaml_mark_t mark = parser->problem_mark;

    if (parser->error == YAML_MEMORY_ERROR)
        base_die("out of memory");
    // Letters YAML does not take come with an offset instead of a mark.
    if (parser->error == YAML_READER_ERROR)
        for (size_t i = 0; i < parser->problem_offset && i < reader->count; i++)
            mark.line += reader->bytes[i] == '\n';
    if (strstr(problem, "cannot start any token")) {
        char c = byte_at(reader, mark);

        if (c == '\t')
            return refuse(reader, mark, COMPLAINTS[0].text);
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, line_at(reader, mark),
                 "a text cannot begin with %c; put quotes around it", c);
        return NULL;
    }

    const struct complaint *complaint = COMPLAINTS;

    while (!strstr(problem, complaint->problem) || !strstr(context, complaint->context))
        complaint++;
    return refuse(reader,
                  complaint->at_context && *context ? parser->context_mark : mark,
                  complaint->text);
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    complain(reader);
    return false;
}

static struct yaml *node_create(struct reader *reader, enum yaml_kind kind,
                                yaml_mark_t mark)
{
    struct yaml *node = arena_alloc(reader->arena, sizeof(*node));

    node->kind = kind;
    node->line = line_at(reader, mark);
    node->text = "";
    return node;
}

static struct yaml *read_scalar(struct reader *reader, const yaml_event_t *event)
{
    struct yaml *node = node_create(reader, YAML_SCALAR, event->start_mark);
    const char *text = (const char *)event->data.scalar.value;

    node->text = arena_copy(reader->arena, text, event->data.scalar.length);

    // Escapes in double quotes can hide what the file itself may not hold.
    const char *at = node->text;

    for (uint32_t c; (c = text_next(&at));)
        if (text_is_control(c))
            return refuse(reader, event->start_mark,
                          "this text holds a control character; take it out");
    if (strlen(node->text) != event->data.scalar.length)
        return refuse(reader, event->start_mark,
                      "this text holds a control character; take it out");
    text_warn_directions(node->text, reader->path,
                         node->line +
                             (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE),
                         reader->diag);
    return node;
}

static struct yaml *read_node(struct reader *reader, const yaml_event_t *event,
                              int depth);

// Everything up to the event that ends the list or map `node`.
static bool read_children(struct reader *reader, struct yaml *node, int depth)
{
    struct yaml **tail = &node->first;

    for (;;) {
        yaml_event_t event;
        const char *key = NULL;
        int key_line = 0;

        if (!next_event(reader, &event))
            return false;

        bool over = event.type == YAML_SEQUENCE_END_EVENT ||
                    event.type == YAML_MAPPING_END_EVENT;

        if (!over && node->kind == YAML_MAP) {
            const struct yaml *name = NULL;

            if (event.type == YAML_SEQUENCE_START_EVENT ||
                event.type == YAML_MAPPING_START_EVENT)
                refuse(reader, event.start_mark,
                       "a key must be one word; put quotes around a text that begins "
                       "with [ or {");
            else
                name = read_node(reader, &event, depth);
            yaml_event_delete(&event);
            if (!name || !next_event(reader, &event))
                return false;
            key = name->text;
            key_line = name->line;
        }

        struct yaml *child = over ? NULL : read_node(reader, &event, depth);

        yaml_event_delete(&event);
        if (over)
            return true;
        if (!child)
            return false;

        const struct yaml *before = key ? yaml_get(node, key) : NULL;

        if (before) {
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, key_line,
                     "\"%s\" is given twice; line %d has it already", key,
                     before->key_line);
            continue;
        }
        child->key = key;
        child->key_line = key_line;
        *tail = child;
        tail = &child->next;
        node->count++;
    }
}

static struct yaml *read_node(struct reader *reader, const yaml_event_t *event,
                              int depth)
{
    const yaml_char_t *anchor = NULL, *tag = NULL;
    enum yaml_kind kind = YAML_SCALAR;

    if (depth > DEPTH_MAX)
        return refuse(reader, event->start_mark,
                      "too many things inside each other; 8 levels are the most");
    if (event->type == YAML_ALIAS_EVENT)
        return refuse(reader, event->start_mark,
                      "a text cannot begin with *; put quotes around it");
    if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
        kind = YAML_LIST;
    } else {
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
        kind = YAML_MAP;
    }
    if (anchor)
        return refuse(reader, event->start_mark,
                      "a text cannot begin with &; put quotes around it");
    if (tag)
        return refuse(reader, event->start_mark,
                      "a text cannot begin with !; put quotes around it");
    if (kind == YAML_SCALAR)
        return read_scalar(reader, event);

    struct yaml *node = node_create(reader, kind, event->start_mark);

    return read_children(reader, node, depth + 1) ? node : NULL;
}

static struct yaml *read_root(struct reader *reader, const yaml_event_t *event)
{
    struct yaml *root = read_node(reader, event, 0);

    if (root && root->kind == YAML_SCALAR && !*root->text)
        root->kind = YAML_MAP;
    if (root && root->kind != YAML_MAP)
        return refuse(reader, event->start_mark,
                      "lines of the form \"key: text\" are expected here");
    return root;
}

// The one document. An empty one is an empty map.
static struct yaml *read_document(struct reader *reader)
{
    struct yaml *root = NULL;
    bool fine = true, over = false;

    while (fine && !over) {
        yaml_event_t event;

        if (!next_event(reader, &event))
            return NULL;
        switch (event.type) {
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
            break;
        case YAML_DOCUMENT_START_EVENT:
            fine = !root;
            if (root)
                refuse(reader, event.start_mark,
                       "a second --- begins here; only one block is read");
            break;
        case YAML_STREAM_END_EVENT:
            over = true;
            break;
        default:
            root = read_root(reader, &event);
            fine = root != NULL;
        }
        yaml_event_delete(&event);
    }
    if (!fine)
        return NULL;
    return root ? root : node_create(reader, YAML_MAP, (yaml_mark_t){0});
}

const struct yaml *yaml_parse(struct arena *arena, const char *bytes, size_t count,
                              const char *path, int line, struct diag *diag)
{
    struct reader reader = {.arena = arena,
                            .bytes = bytes,
                            .count = count,
                            .path = path,
                            .line = line,
                            .last = line,
                            .diag = diag};

    for (size_t i = 0; i < count; i++)
        reader.last += bytes[i] == '\n';
    if (!yaml_parser_initialize(&reader.parser))
        base_die("out of memory");
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)bytes, count);

    const struct yaml *root = read_document(&reader);

    yaml_parser_delete(&reader.parser);
    return root;
}

const struct yaml *yaml_get(const struct yaml *map, const char *key)
{
    for (const struct yaml *node = map->first; node; node = node->next)
        if (node->key && strcmp(node->key, key) == 0)
            return node;
    return NULL;
}

double yaml_share(const struct yaml *node)
{
    double value = 0, unit = 1;
    bool digits = false, fraction = false;

    for (const char *at = node->text; *at; at++) {
        if (*at == '.' && !fraction) {
            fraction = true;
        } else if (*at >= '0' && *at <= '9') {
            digits = true;
            unit = fraction ? unit / 10 : unit;
            value = fraction ? value + (*at - '0') * unit : value * 10 + (*at - '0');
        } else {
            return -1;
        }
    }
    return digits && value <= 1 ? value : -1;
}

bool yaml_whole(const struct yaml *node, int low, int high, int *out)
{
    const char *at = node->text + (*node->text == '-');
    size_t digits = strspn(at, "0123456789");
    long value = digits && digits <= 7 && !at[digits] ? strtol(node->text, NULL, 10)
                                                      : (long)low - 1;

    if (value < low || value > high)
        return false;
    *out = (int)value;
    return true;
}

static bool is_known(const char *name, const char *const *known)
{
    for (; *known; known++)
        if (strcmp(name, *known) == 0)
            return true;
    return false;
}

void yaml_warn_unknown(const struct yaml *map, const char *const *known,
                       const char *path, struct diag *diag)
{
    for (const struct yaml *node = map->first; node; node = node->next) {
        if (!node->key || is_known(node->key, known))
            continue;

        const char *nearest = nearest_name(node->key, known);

        if (nearest)
            diag_add(diag, SEVERITY_WARNING, path, node->key_line,
                     "\"%s\" is not known; did you mean \"%s\"?", node->key, nearest);
        else
            diag_add(diag, SEVERITY_WARNING, path, node->key_line,
                     "\"%s\" is not known and is ignored", node->key);
    }
}
