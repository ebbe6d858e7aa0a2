// One card's file: what stands between the --- lines, and where the text begins.
//
// A file that cannot be used at all (encoding, size, broken YAML) is refused as a
// whole; a single value of the wrong kind is a finding and counts as not given.
// Pure: bytes in, values out; everything returned lives in the arena.
#pragma once

#include "story/card.h"
#include "story/text.h"

struct arena;
struct diag;

enum { CARD_BYTES_MAX = 16 * 1024, PARAGRAPH_BYTES_MAX = 4 * 1024 };

// Here texts that are not given are NULL, until front_matter_inherit fills them in.
struct front_matter {
    struct card_text text; // without path and paragraphs
    bool hidden;
    const char *picture; // by name; NULL: none
    int picture_line;
    struct point focus;
    const char *const *sources;
    int source_count;
    struct text body; // Markdown
    int body_line;    // of its first line
};

// False: the file is of no use; findings say why. `translation`: warns of what only the
// default language's file decides.
bool front_matter_read(struct front_matter *out, struct arena *arena, const char *bytes,
                       size_t count, bool translation, const char *path,
                       struct diag *diag);

// What `text` does not give is taken from `from`; with `from` NULL it becomes "".
void front_matter_inherit(struct card_text *text, const struct card_text *from);
