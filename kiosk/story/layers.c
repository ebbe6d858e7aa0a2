#include "story/layers.h"

#include "base/diag.h"
#include "story/text.h"
#include "story/yaml.h"

#include <string.h>

struct reader {
    struct layered *out;
    const char *path;
    struct diag *diag;
    bool fine; // no error so far
};

static void refuse(struct reader *reader, int line, const char *key, const char *what)
{
    diag_add(reader->diag, SEVERITY_ERROR, reader->path, line, "%s: %s", key, what);
    reader->fine = false;
}

// The value of a key, or where it is missing an error in the map's line.
static const struct yaml *need(struct reader *reader, const struct yaml *map,
                               const char *key)
{
    const struct yaml *node = yaml_get(map, key);

    if (!node)
        refuse(reader, map->line, key, "this is missing");
    return node;
}

static int read_whole(struct reader *reader, const struct yaml *map, const char *key,
                      int low)
{
    const struct yaml *node = need(reader, map, key);
    int value = low;

    if (node && !yaml_whole(node, low, LAYERS_SIDE_MAX, &value)) {
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->key_line,
                 "%s: a whole number of pixels from %d to %d is expected", key, low,
                 LAYERS_SIDE_MAX);
        reader->fine = false;
    }
    return value;
}

static bool is_name(const char *text)
{
    for (const char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == '/' || *at == '\\')
            return false;
    return *text && *text != '.' && strlen(text) <= LAYERS_NAME_BYTES_MAX;
}

static const char *read_name(struct reader *reader, const struct yaml *map,
                             const char *key, const char *what)
{
    const struct yaml *node = need(reader, map, key);

    if (!node)
        return "";
    if (node->kind != YAML_SCALAR || !is_name(node->text))
        refuse(reader, node->key_line, key, what);
    return node->text;
}

static void read_depth(struct reader *reader, const struct yaml *map,
                       struct picture_layer *layer)
{
    const struct yaml *node = need(reader, map, "depth");

    if (!node)
        return;

    double share = yaml_share(node);

    layer->moves = node->kind != YAML_SCALAR || strcmp(node->text, "~") != 0;
    if (share >= 0)
        layer->depth = (float)share;
    else if (layer->moves)
        refuse(reader, node->key_line, "depth",
               "a number from 0 (back) to 1 (front) is expected, or ~ for a layer that "
               "does not move");
}

static void check_place(struct reader *reader, const struct picture_layer *layer)
{
    struct size size = reader->out->size;
    struct rect room = {-(size.w / LAYERS_OVERSCAN), -(size.h / LAYERS_OVERSCAN),
                        size.w + size.w / LAYERS_OVERSCAN * 2,
                        size.h + size.h / LAYERS_OVERSCAN * 2};

    if (!rect_equal(rect_intersect(layer->rect, room), layer->rect))
        refuse(reader, layer->line, layer->id,
               "this layer reaches further beyond the picture than an eighth of its "
               "width or height; cut it off there");
}

static void check_id(struct reader *reader, const struct picture_layer *layer)
{
    for (int i = 0; i < reader->out->count; i++)
        if (strcmp(reader->out->layers[i].id, layer->id) == 0)
            refuse(reader, layer->line, "id", "a layer above has this name already");
}

static void read_layer(struct reader *reader, const struct yaml *map)
{
    static const char *const KNOWN[] = {"id", "file",  "depth",  "x",
                                        "y",  "width", "height", NULL};
    struct picture_layer layer = {.line = map->line};
    bool before = reader->fine;

    if (map->kind != YAML_MAP) {
        refuse(reader, map->line, "layers",
               "each layer needs id, file, depth, x, y, width and height");
        return;
    }
    yaml_warn_unknown(map, KNOWN, reader->path, reader->diag);
    reader->fine = true;
    layer.id = read_name(reader, map, "id", "a short name is expected, without /");
    layer.file = read_name(reader, map, "file",
                           "the name of a file in this folder is expected, without /");
    read_depth(reader, map, &layer);
    layer.rect = (struct rect){read_whole(reader, map, "x", -LAYERS_SIDE_MAX),
                               read_whole(reader, map, "y", -LAYERS_SIDE_MAX),
                               read_whole(reader, map, "width", 1),
                               read_whole(reader, map, "height", 1)};
    if (reader->fine) {
        check_id(reader, &layer);
        check_place(reader, &layer);
    }
    if (reader->fine)
        reader->out->layers[reader->out->count++] = layer;
    reader->fine &= before;
}

static void read_layers(struct reader *reader, const struct yaml *list)
{
    if (!list)
        return;
    if (list->kind != YAML_LIST || !list->count) {
        refuse(reader, list->key_line, "layers",
               "a list of layers is expected, back to front, each after a \"- \"");
        return;
    }
    if (list->count > LAYERS_MAX) {
        refuse(reader, list->key_line, "layers", "a picture has at most 16 layers");
        return;
    }
    for (const struct yaml *item = list->first; item; item = item->next)
        read_layer(reader, item);
}

static void read_index(struct reader *reader, const struct yaml *map)
{
    static const char *const KNOWN[] = {"width", "height", "layers", NULL};

    yaml_warn_unknown(map, KNOWN, reader->path, reader->diag);
    reader->out->size.w = read_whole(reader, map, "width", 1);
    reader->out->size.h = read_whole(reader, map, "height", 1);
    // Without the picture's size nothing can be said about where a layer lies.
    if (reader->fine)
        read_layers(reader, need(reader, map, "layers"));
}

bool layers_read(struct layered *out, struct arena *arena, const char *bytes,
                 size_t count, const char *path, struct diag *diag)
{
    struct reader reader = {out, path, diag, true};
    const struct yaml *map = NULL;
    struct text text;

    *out = (struct layered){.count = 0};
    if (text_accept(&text, arena, bytes, count, LAYERS_BYTES_MAX, path, diag))
        map = yaml_parse(arena, text.bytes, text.count, path, 1, diag);
    if (map)
        read_index(&reader, map);
    return map && reader.fine;
}
