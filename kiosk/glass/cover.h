// Which letters a face has, remembered for good.
//
// A face is asked for 256 neighbouring letters at once and never again: what a text is
// shown with is decided anew for every cluster of every page. Inside glass/ only.
#pragma once

#include "base/base.h"

struct cover {
    uint16_t *pages; // by letter / 256: 1 + index into bits; 0: not asked yet
    struct cover_bits {
        unsigned char of[32];
    } * bits;
    int count, room;
};

void cover_free(struct cover *cover);

// Whether the face has all letters of a cluster (UTF-8): 0 or 1; -1: `missing` must be
// asked first. What is drawn as nothing counts as there, and so does a space or a
// hyphen that HarfBuzz makes from another.
int cover_has(const struct cover *cover, const char *cluster, int length,
              uint32_t *missing);

// Asks for the 256 letters around one.
void cover_ask(struct cover *cover, uint32_t letter,
               bool (*provided)(void *face, uint32_t letter), void *face);

// Whether a text is drawn as nothing at all: spaces, joiners, marks of direction.
bool cover_is_blank(const char *text, int length);
