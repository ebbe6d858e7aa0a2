// The index of a layered picture → its layers.
//
// Beside a flat picture, say sea.jpg, may lie a folder sea.layers/: the same picture as
// cut-outs that can move against each other, and an index.yaml that lists them back to
// front with depth and place (assets/README.md shows one; the build makes those of the
// built-in show). The flat picture is always there too, and is shown when anything
// about the layers is wrong. Pure; opens no file: whether the files named are there and
// as big as said, the caller finds out.
#pragma once

#include "base/base.h"

struct arena;
struct diag;

enum {
    LAYERS_MAX = 16,
    LAYERS_SIDE_MAX = 16383,      // pixels: the most a WebP has (RFC 9649, 2.5)
    LAYERS_OVERSCAN = 8,          // layers reach at most 1/8 of a side beyond it
    LAYERS_NAME_BYTES_MAX = 100,  // of ids and files
    LAYERS_BYTES_MAX = 16 * 1024, // of an index
};

struct picture_layer {
    const char *id;   // what it shows, each once: "sky"
    const char *file; // in the picture's folder
    float depth;      // 0 back … 1 front; 0 when it does not move
    bool moves;
    struct rect rect; // where in the picture, pixels; w and h are the file's
    int line;         // of the index, for findings about the file
};

struct layered {
    struct size size; // of the grid: the flat picture's, or smaller of the same shape
    struct picture_layer layers[LAYERS_MAX]; // back to front; at least one
    int count;
};

// False with errors that name `path` and line: then there are no layers. What is only
// odd (an unknown key) is a warning. Texts live in the arena.
bool layers_read(struct layered *out, struct arena *arena, const char *bytes,
                 size_t count, const char *path, struct diag *diag);
