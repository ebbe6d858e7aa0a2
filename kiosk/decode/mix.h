// The inner loop of scaling: the weighted sum of lines of bytes.
//
// Integers only, so that every machine and every way of computing gives the same bytes:
// plain C, and for x86 SSE2 and AVX2, of which the fastest that the processor has is
// chosen. Pure functions.
#pragma once

#include "base/base.h"

enum { MIX_BITS = 14, MIX_ONE = 1 << MIX_BITS };

// out[i] = Σ lines[t][i] × weights[t] / MIX_ONE, rounded and kept within 0–255, for i
// below `count`. The weights add up to MIX_ONE. Nothing needs to be aligned.
struct mix {
    const char *name;
    void (*run)(uint8_t *out, const uint8_t *const *lines, const int16_t *weights,
                int taps, int count);
};

struct mix mix_best(void);

// Each way that this processor has, the plain one first; NULL behind the last.
const struct mix *mix_way(int i);
