// What the files of glass/font share: `font` opens files, `font_families` knows which
// has which letters, `font_runs` measures and draws.
#pragma once

#include "glass/cover.h"
#include "glass/font.h"

#include <SDL_ttf.h>

enum {
    OPEN_MAX = 96, // files at a size that are open at once
    // Remembered advances, in rows; the key says which row.
    WIDTH_ROWS = 1 << 14,
    WIDTH_WAYS = 4,
    ORDERS_MAX = 32,
    LANGUAGE_BYTES = 24,
};

#define EM_SPACE "\xe2\x80\x83" // U+2003

// A face of a file on disk.
struct font_file {
    char *path;
    int index, weight;
    bool broken;       // could not be opened; is not tried again
    const void *bytes; // mapped; NULL: not yet
    size_t count;
    struct cover cover;
};

struct open_font {
    TTF_Font *font; // NULL: a free place
    int file, size, em;
    int64_t used;
};

struct width {
    uint64_t key; // 0: empty
    float advance;
};

// In which order families are asked for letters of a script in a language.
struct order {
    char script[4];
    char language[LANGUAGE_BYTES];
    uint8_t families[FAMILIES_MAX];
};

struct fonts {
    struct arena *arena; // of the table's copy
    struct faces faces;
    struct font_file *files;
    int file_count;
    int file_of[FAMILIES_MAX][FACE_COUNT]; // -1: it is missing

    struct open_font open[OPEN_MAX];
    int weight; // of all that is open
    int64_t clock, work;

    struct order orders[ORDERS_MAX];
    int order_count, next_order;
    struct width widths[WIDTH_ROWS][WIDTH_WAYS]; // the last used first
};

// NULL: it cannot be opened, and the log says so once.
struct open_font *font_open_file(struct fonts *fonts, int number, int size);
