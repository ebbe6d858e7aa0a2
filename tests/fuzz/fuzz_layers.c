// Any bytes as the index of a layered picture: either its layers can be laid out and
// name files of their own folder, or there is an error; each finding is in a line that
// is there.

#include "base/arena.h"
#include "base/base.h"
#include "base/diag.h"
#include "story/layers.h"
#include "story/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Says what is wrong and crashes, so that libFuzzer keeps the input.
static void require(bool fine, const char *what, const char *which)
{
    if (fine)
        return;
    fprintf(stderr, "fuzz_layers: %s: %s\n", what, which);
    abort();
}

static void require_name(const char *name)
{
    require(*name && *name != '.' && strlen(name) <= LAYERS_NAME_BYTES_MAX,
            "no name of a file", name);
    require(!strpbrk(name, "/\\\n"), "a name that leads elsewhere", name);
    for (const char *at = name; *at;)
        require(!text_is_control(text_next(&at)), "a control character", name);
}

static void require_layer(const struct layered *layered, int index, int lines)
{
    const struct picture_layer *layer = &layered->layers[index];
    struct rect r = layer->rect;

    require_name(layer->id);
    require_name(layer->file);
    for (int i = 0; i < index; i++)
        require(strcmp(layered->layers[i].id, layer->id) != 0, "twice", layer->id);
    require(layer->depth >= 0 && layer->depth <= 1, "a depth that is none", layer->id);
    require(layer->moves || layer->depth == 0, "moves and does not", layer->id);
    require(r.w > 0 && r.h > 0, "nothing of it", layer->id);
    require(r.x >= -layered->size.w / LAYERS_OVERSCAN &&
                r.y >= -layered->size.h / LAYERS_OVERSCAN &&
                r.x + r.w <= layered->size.w + layered->size.w / LAYERS_OVERSCAN &&
                r.y + r.h <= layered->size.h + layered->size.h / LAYERS_OVERSCAN,
            "far beyond the picture", layer->id);
    require(layer->line > 0 && layer->line <= lines, "in no line", layer->id);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct layered layered;
    int lines = 1;
    bool read =
        layers_read(&layered, arena, (const char *)data, size, "index.yaml", diag);

    for (size_t i = 0; i < size; i++)
        lines += data[i] == '\n' || data[i] == '\r';
    require(read == (diag_count_of(diag, SEVERITY_ERROR) == 0),
            "neither layers nor fault, or both", "index");
    if (read) {
        require(layered.count > 0 && layered.count <= LAYERS_MAX, "count", "index");
        require(layered.size.w > 0 && layered.size.w <= LAYERS_SIDE_MAX &&
                    layered.size.h > 0 && layered.size.h <= LAYERS_SIDE_MAX,
                "size", "index");
        for (int i = 0; i < layered.count; i++)
            require_layer(&layered, i, lines);
    }
    for (int i = 0; i < diag_count(diag); i++)
        require(diag_at(diag, i)->line >= 0 && diag_at(diag, i)->line <= lines,
                "a finding is in no line of its file", diag_at(diag, i)->text);
    diag_destroy(diag);
    arena_destroy(arena);
    return 0;
}
