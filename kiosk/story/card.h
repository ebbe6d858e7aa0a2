// A story card: what a curator wrote, in one or several languages.
//
// Plain, immutable values in a library's arena. A text that a translation does not
// give is the default language's (the pointers are simply shared), so a reader of
// these structs never looks anything up twice. Absent texts are "", never NULL.
#pragma once

#include "base/want.h"

enum card_kind { CARD_OPENING, CARD_STAGE, CARD_STORY, CARD_CLOSING };

enum span_style { SPAN_EMPHASIS = 1, SPAN_STRONG = 2 };

// A stretch of text in one style. A hard line break is a '\n' inside `text`.
struct span {
    unsigned style; // of enum span_style, or-ed
    const char *text;
};

struct paragraph {
    const struct span *spans;
    int span_count;
    int line; // in the file it was read from
};

// What a file says about its card in words.
enum card_field {
    FIELD_TITLE,
    FIELD_SHORT,
    FIELD_LOOK,
    FIELD_FILM,
    FIELD_PEOPLE,
    FIELD_PLACE,
    FIELD_YEAR,
    FIELD_ALT,
    FIELD_CREDIT,
    FIELD_COUNT
};

// One card in one language.
struct card_text {
    const char *path; // of the file it was read from, relative to the show
    bool translated;  // false: the default language stands in
    const char *title, *short_title, *look;
    const char *film, *place, *year, *alt, *credit;
    const char *const *people;
    int people_count;
    const struct paragraph *paragraphs;
    int paragraph_count;
    int lines[FIELD_COUNT]; // of each field in `path`; 0: inherited, or not given

    // The day its words were last compared with the facts; "": not said.
    const char *checked; // "2026-11-22"
    int checked_line;
    usec modified; // `path`, since 1970; 0: unknown
};

struct card {
    const char *name; // "3-on-set-adventures/heart-potatoes"
    enum card_kind kind;
    int stage; // 1–9; 0: opening, closing
    int story; // 1… within its stage; 0: not a story
    bool has_picture;
    bool borrows_cover; // a story that shows its cover's picture: shown closer
    struct picture picture;
    struct point focus;
    const struct card_text *texts; // one per language of the library
    const char *const *sources;
    int source_count;
};
