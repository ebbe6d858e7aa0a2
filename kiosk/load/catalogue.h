// What is known of picture files that were looked at before: their content, size and
// mean colour, or why they are refused. So a show of a thousand pictures is read again
// without opening one of them.
//
// One file in the cache, a line a picture; written whole or not at all, worth nothing
// when it is damaged, and safe to delete. Functions lock: any thread.
#pragma once

#include "load/content.h"

enum { KNOWN_WHY_BYTES = 240 };

struct known {
    bool refused; // why says it; the rest is empty
    struct content content;
    struct size size; // upright, px
    color mean;
    char why[KNOWN_WHY_BYTES];
};

struct catalogue;

// `path` is the file's; NULL: nothing is kept beyond the program's end.
struct catalogue *catalogue_open(const char *path);
struct catalogue *catalogue_open_in(const char *folder); // in a cache; NULL: as above
void catalogue_close(struct catalogue *catalogue);       // saves; NULL is fine

// By the picture's path and version. False: not known, or not any more.
bool catalogue_find(struct catalogue *catalogue, const char *path, uint64_t version,
                    struct known *known);
void catalogue_put(struct catalogue *catalogue, const char *path, uint64_t version,
                   const struct known *known);

// Grows when something new is put in.
uint64_t catalogue_news(struct catalogue *catalogue);

// Writes what has changed since; true when nothing has, or it could be written.
bool catalogue_save(struct catalogue *catalogue);
bool catalogue_save_sometimes(struct catalogue *catalogue); // at most twice a minute

// What a file says; false: it is not a whole catalogue, and nothing was taken.
bool catalogue_read(struct catalogue *catalogue, const char *bytes, size_t count);
// The file. The caller frees.
char *catalogue_text(struct catalogue *catalogue, size_t *count);
