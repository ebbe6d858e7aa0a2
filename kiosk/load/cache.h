// The folder of prepared pictures: found by what a picture's file holds, bounded, and
// safe to delete at any time, whole or in part.
//
// `pictures/ab/abcd…-1920x1080-0123abcd.1`: the content (content.h), the size and crop
// of one place on the screen, the format. `…-tiles.1` is the source of the zoom. A file
// appears under its name when it is whole; one that is damaged is removed by whoever
// reads it. When the folder is full, sources of the zoom go first, and of them, and
// then of the rest, what was longest unread.
//
// Functions lock: any thread.
#pragma once

#include "load/content.h"
#include "load/prepared.h"

struct cache;

// NULL as folder: a cache that never holds anything. `byte_limit` 0: the same.
struct cache *cache_open(const char *folder, uint64_t byte_limit);
void cache_close(struct cache *cache); // NULL is fine

// Which prepared file of a picture: the want's (its picture has its true size), or,
// with NULL, the tiles.
struct cache_name {
    char text[96];
};
struct cache_name cache_name_of(const struct content *content, const struct want *want);

// Whether there is such a file and its head is sound.
bool cache_has(struct cache *cache, const struct cache_name *name);

// Whether so many bytes more stay within the bound, as far as is known.
bool cache_has_room(struct cache *cache, uint64_t bytes);

// A descriptor of the file to read, -1: there is none. The caller closes it.
int cache_read(struct cache *cache, const struct cache_name *name);
void cache_remove(struct cache *cache, const struct cache_name *name);

// A new file to write into; -1: there can be none. cache_keep gives it its name, or
// throws it away, and closes it. False: it is not kept.
int cache_begin(struct cache *cache, const struct cache_name *name);
bool cache_keep(struct cache *cache, const struct cache_name *name, int fd, bool whole);

// Removes what is too much, of other formats, or left behind by a power cut; never what
// does not look like its own. Walks through the whole folder: for a background thread,
// now and then.
void cache_trim(struct cache *cache);
bool cache_needs_trim(struct cache *cache); // at the start, and after many a new file
