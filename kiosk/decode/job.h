// What goes between the show and its decoder, `lobbycard-decode`: one job, one exec.
//
// The decoder is started with the picture's file as descriptor 0, a memfd as descriptor
// 1 and nothing else but standard error. The memfd begins with a request; it is big
// enough for the results that the request names and cannot change its size (sealed).
// The decoder reads the request, enters its jail, decodes, writes the pixels of each
// result where the request says, then the reply over the request, and exits with 0.
// Any other end is a failure of the decoder, whatever the memfd holds.
//
// Both sides are one build: plain structs, native order. The show trusts nothing in a
// reply: it checks each field before it uses it.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

enum { DECODE_RESULTS_MAX = 16, DECODE_WHY_BYTES = 240, DECODE_HEAD_BYTES = 4096 };

#define DECODE_REQUEST UINT32_C(0x4c436a31) // raise the last digit with the format
#define DECODE_REPLY   UINT32_C(0x4c437231)

enum decode_mode {
    DECODE_FIT,  // the crop that a want of this size, focus and zoom names, scaled
    DECODE_PART, // these pixels of the upright picture as they are
};

// Pixels are 0xffRRGGBB in sRGB, opaque (what is transparent lies on paper), upright,
// `size.w` a row without gaps, from byte `offset` of the memfd on.
struct decode_result {
    int32_t mode;
    struct size size;
    struct point focus; // FIT: as in struct want
    float zoom;         // FIT
    int32_t x, y;       // PART: its upper left corner
    uint64_t offset;    // a multiple of 4096, behind the head
};

struct decode_request {
    uint32_t magic;
    int32_t count; // of results; 1…
    struct decode_result results[DECODE_RESULTS_MAX];
};

enum decode_status {
    DECODE_FINE = 1,
    DECODE_REFUSED,    // for good: this file will never be shown
    DECODE_IMPOSSIBLE, // now: too little memory or time; another day it may be
};

struct decode_reply {
    uint32_t magic;
    int32_t status;
    struct size size;           // upright
    color mean;                 // opaque; of the first result
    char why[DECODE_WHY_BYTES]; // refused or impossible: one sentence, UTF-8
};
