// A paragraph as the typesetter sees it: one UTF-16 text, and for every unit its style,
// direction, script and the family of fonts that draws it.
//
// Everything that needs the whole paragraph is decided here once: bidi levels (UAX #9),
// isolates around quoted and emphasised passages, scripts of signs that belong to none,
// fonts by grapheme cluster (UAX #29). A mark never leaves its base, and a style that
// changes inside a cluster, a conjunct or a lam-alef waits for its end.
// Inside page/ only.
#pragma once

#include "page/measure.h"
#include "page/theme.h"
#include "story/card.h"

#include <unicode/ubidi.h>

struct arena;

enum flow_flag {
    FLOW_CLUSTER = 1,  // a grapheme cluster begins here
    FLOW_SILENT = 2,   // not drawn: controls, soft hyphens, what no font has
    FLOW_AS_SPACE = 4, // a kind of space that no font has
    FLOW_MISSING = 8,  // no font has it
};

struct flow {
    struct arena *arena;
    const char *language; // a locale name
    const struct measure *measure;
    const struct text_style *style;
    bool rtl; // the paragraph's base direction
    UChar *text;
    int length;          // units
    uint8_t *span_style; // enum span_style of every unit…
    uint8_t *family, *flags;
    int16_t *script; // UScriptCode
    const UBiDiLevel *levels;
    UBiDi *bidi, *line; // ICU's; freed by flow_end
    char *scratch;      // room for any of its slices in UTF-8
};

void flow_begin(struct flow *flow, struct arena *arena,
                const struct paragraph *paragraph, const struct text_style *style,
                const char *language, const struct measure *measure);
void flow_end(struct flow *flow);

bool language_is_rtl(const char *language);

// The end of the longest stretch from `start` that is one run: one style, direction,
// script and family.
int flow_run_end(const struct flow *flow, int start, int end);

struct shaping flow_shaping(const struct flow *flow, int at);

// The slice as it is drawn, in UTF-8, in `scratch`: without what is silent, with a zero
// width joiner at a cut through a joined word, with a hyphen if it is asked for.
// Returns its length; 0: there is nothing to draw.
int flow_slice(const struct flow *flow, int start, int end, bool hyphen);

// The width of start … end as its runs will be drawn.
float flow_width(const struct flow *flow, int start, int end, bool hyphen);

// Nearly the same, and cheap: words are measured at one size for all sizes.
float flow_width_about(const struct flow *flow, int start, int end, bool hyphen);

// `end` without the spaces that hang over a line's end, and without a middle dot that
// would part what stands there from the next line; no-break spaces stay.
int flow_without_tail(const struct flow *flow, int start, int end);

// The next grapheme cluster behind `at`, at most `end`.
int flow_next_cluster(const struct flow *flow, int at, int end);
