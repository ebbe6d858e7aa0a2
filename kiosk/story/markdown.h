// Markdown → paragraphs of spans: paragraphs, emphasis, strong, hard line breaks.
//
// Everything else is an error that says what to write instead, with its line. Pure;
// the paragraphs live in the arena.
#pragma once

#include "story/card.h"
#include "story/text.h"

struct arena;
struct diag;

struct markdown {
    const struct paragraph *paragraphs;
    int count;
};

// `text` has passed text_accept; `line` is the number of its first line in the file.
// False: something in it cannot be shown; findings say what.
bool markdown_read(struct markdown *out, struct arena *arena, struct text text,
                   const char *path, int line, struct diag *diag);
