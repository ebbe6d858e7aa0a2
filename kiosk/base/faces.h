// Which font file serves which script: fonts/faces.yaml as data.
//
// `load` reads it, `glass` opens the files; it lives here so that neither need know the
// other. Plain values; whoever made them owns the texts.
#pragma once

#include "base/draw.h"

enum { FAMILIES_MAX = 32 };

// How a family is set beside the Latin one: at which part of its size, with which part
// of its line height. Headlines stand closer in Latin than tall scripts bear, so both
// are others for the faces of headlines.
struct fitting {
    float size, leading;
};

struct family {
    const char *name;
    const char *package;          // Debian's, which brings the files; NULL: our own
    const char (*scripts)[4];     // ISO 15924, without an end
    const char *const *languages; // whose own family it is: "ja", "zh-Hant"
    int script_count, language_count;
    const char *files[FACE_COUNT]; // never NULL; absolute, or beside the table
    int index;                     // of the face in all these files
    struct fitting text, display;  // display: the faces of headlines and "Look for…"
};

// The first is the Latin one.
struct faces {
    struct family families[FAMILIES_MAX];
    int count;
};

static inline bool face_is_display(enum face face)
{
    return face == FACE_HEAD || face == FACE_HEAD_ITALIC || face == FACE_LOOK;
}
