// YAML that staff write by hand, read by a table, with the line of every key.
//
// Used for front matter, show.yaml, interface words and settings. libyaml's events
// become a small tree of nodes in an arena; a node knows its line. Readers walk the
// tree with tables of keys, so that an unknown key can be answered with the nearest
// known one. Anchors, tags and several documents are refused in words.
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml {
    enum yaml_kind kind;
    int line;        // in the file, 1…
    const char *key; // inside a map; else NULL
    int key_line;
    const char *text;          // scalar: as written, without quotes
    struct yaml *first, *next; // children; siblings
    int count;                 // children
};

// The root (a map), or NULL with findings. `line` is the number of the first line of
// `bytes` in the file `path`.
const struct yaml *yaml_parse(struct arena *arena, const char *bytes, size_t count,
                              const char *path, int line, struct diag *diag);

const struct yaml *yaml_get(const struct yaml *map, const char *key); // NULL: absent

// A number from 0 to 1, whatever the locale: "0", ".5", "0.25", "1". -1: it is none.
double yaml_share(const struct yaml *node);

// A whole number from `low` to `high`, with at most seven digits; false: it is none.
bool yaml_whole(const struct yaml *node, int low, int high, int *out);

// Warns of every key of `map` that `known` (NULL-terminated) does not hold and names
// the nearest known one.
void yaml_warn_unknown(const struct yaml *map, const char *const *known,
                       const char *path, struct diag *diag);

// The nearest of `known` by edit distance, or NULL when none is near.
const char *nearest_name(const char *name, const char *const *known);

// The same for names that may be thousands. Each answer takes time in proportion, so
// who counts on with *asked (0 at first) is given the first NEAREST_MAX and no more: a
// folder that was moved makes every card ask.
enum { NEAREST_MAX = 20 };
const char *nearest_of_many(const char *name, const char *const *known, int *asked);
