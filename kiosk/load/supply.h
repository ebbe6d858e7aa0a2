// Where a picture comes from: what was prepared before, else the tiles of its original,
// else the original itself through the jailed decoder.
//
// Everything here blocks and belongs on a worker; several threads may share a supply.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"
#include "load/cache.h"
#include "load/catalogue.h"

// Borrowed while it is used. Without a cache (NULL) nothing is prepared, and the same
// picture is the same to the bit on every run.
struct supply {
    const char *decoder; // path of the executable
    struct catalogue *catalogue;
    struct cache *cache;
};

// How somebody waits: `behind` in no hurry; `stop` (0: none) is a descriptor that can
// be read once they wait no longer.
struct patience {
    bool behind;
    int stop;
};

// A bitmap fresh from the decoder that is to be prepared, when there is time.
struct leftover;

enum supply_answer { SUPPLY_FINE, SUPPLY_REFUSED, SUPPLY_FAILED };

// The want's bitmap, the caller's; or NULL and one sentence in why. REFUSED: this file
// will not be shown before it changes; FAILED: another time it may. `leftover` (NULL:
// not asked for) is NULL when there is nothing to prepare.
enum supply_answer supply_load(const struct supply *supply, const struct want *want,
                               struct patience patience, struct bitmap **bitmap,
                               struct leftover **leftover, char *why, size_t why_size);
void supply_keep(const struct supply *supply, struct leftover *leftover); // frees it
void leftover_free(struct leftover *leftover); // NULL is fine

// Looks at a picture once, whole: fills in what is known of it, refusals too. False: it
// cannot be looked at now; one sentence in known's why.
bool supply_probe(const struct supply *supply, const char *path, struct known *known);

// All that is missing of one picture: these wants (all of that picture), and its tiles
// if they have room. One sentence in why, unless it is fine.
enum prepare_answer {
    PREPARE_FINE,
    PREPARE_REFUSED, // the picture, or it has failed
    PREPARE_NOT_KEPT // what was decoded: the disk is full, or cannot be written to
};
enum prepare_answer supply_prepare(const struct supply *supply,
                                   const struct want *wants, int count,
                                   struct patience patience, char *why,
                                   size_t why_size);
