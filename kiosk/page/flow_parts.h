// What the files of page/flow share: one file a step of the analysis, in this order,
// and one for what is asked of a flow afterwards.
#pragma once

#include "page/flow.h"

enum {
    LRI = 0x2066,
    FSI = 0x2068,
    PDI = 0x2069,
};

// flow_isolates: puts isolates (UAX #9) around quoted and emphasised passages.
void flow_isolate_passages(struct flow *flow);

static inline bool flow_opens_isolate(UChar32 c)
{
    return c >= LRI && c <= FSI;
}

// flow_scripts: a script for every unit.
void flow_find_scripts(struct flow *flow);
void flow_script_name(int16_t script, char out[4]); // ISO 15924, without an end

// flow_families: a family of fonts for every cluster.
void flow_find_families(struct flow *flow);
