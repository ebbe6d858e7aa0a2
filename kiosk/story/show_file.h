// show.yaml: the order of the show. What it does not say comes from the file names.
//
// A show.yaml that is missing or broken is a finding, and the folders alone then make
// the order: stages are the folders that begin with a digit. Pure; in the arena.
#pragma once

#include "story/catalog.h"
#include "story/yaml.h"

// A word of show.yaml; line 0: it comes from a file name instead.
struct listed {
    const char *text;
    int line;
};

struct listing {
    struct listed *items;
    int count;
};

struct plan_stage {
    struct listed folder;
    struct listing stories; // names without the folder
};

struct plan {
    const char *path;         // of show.yaml, for findings
    const struct yaml *title; // NULL: none
    struct listing languages; // ≥ 1; the first is the default
    struct listed opening, closing;
    struct plan_stage *stages; // at most STAGES_MAX
    int stage_count;
    struct listing folders; // of pictures
};

void plan_read(struct plan *out, struct arena *arena, const struct sources *sources,
               struct catalog *catalog, struct diag *diag);
