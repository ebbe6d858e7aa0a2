// The only door through which pictures come.
//
// The scene says what it wants, most urgent first; a worker fetches it (supply.h).
// Finished bitmaps wait here, inside a byte budget: what is not wanted and longest
// unused goes first. What is on the screen is wanted, so it never goes.
//
// What had to be decoded is kept on disk behind the show's back, by a second worker
// that nobody waits for; it also prepares pictures before they are wanted.
//
// All functions: main thread.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

struct supply;
struct worker;
struct pictures;

enum picture_state { PICTURE_COMING, PICTURE_READY, PICTURE_FAILED };

// `behind` NULL: nothing is kept or prepared. Borrows all three while it lives; the
// supply until both workers are gone.
struct pictures *pictures_create(struct worker *worker, struct worker *behind,
                                 const struct supply *supply, size_t byte_limit);
void pictures_limit(struct pictures *pictures, size_t bytes); // from the next list on
void pictures_destroy(struct pictures *pictures);             // NULL is fine

// Most urgent first. Replaces the last list; what is not wanted may be dropped, and its
// decoding ends where it is.
void pictures_want(struct pictures *pictures, const struct want *wants, int count);

// Takes finished bitmaps over from the worker; they become ready at `now`. True if
// any came. `why` (may be NULL) is told of each failure: path and one sentence.
bool pictures_collect(struct pictures *pictures, usec now,
                      void (*why)(void *context, const char *path, const char *text),
                      void *context);

// Replay and proof: decodes everything wanted before returning.
void pictures_finish(struct pictures *pictures);

// Replay: from now on a bitmap becomes ready this long after it was first wanted.
void pictures_delay(struct pictures *pictures, usec delay);

enum picture_state pictures_state(const struct pictures *pictures, uint64_t key,
                                  usec *ready_at);

// The bitmap, or NULL while it is not ready. Borrowed until the next pictures_want.
const struct bitmap *pictures_get(const struct pictures *pictures, uint64_t key);

// Has the wants of one picture, and its tiles, on disk, if they are not there yet: one
// picture at a time, at the lowest priority.
void pictures_prepare(struct pictures *pictures, const struct want *wants, int count);
bool pictures_preparing(const struct pictures *pictures); // one is under way
// Why what was prepared could not be kept; NULL: it could.
const char *pictures_not_kept(const struct pictures *pictures);

// When something becomes ready by itself (delayed loads); USEC_NEVER otherwise.
usec pictures_deadline(const struct pictures *pictures);

size_t pictures_bytes(const struct pictures *pictures); // held now, for tests and logs
