// Inside the decoder: what reads the pixels of each kind of file into the results.
//
// The header has been read and allows it. False with a sentence: the picture is
// refused; what lies in the results then means nothing.
#pragma once

#include "decode/header.h"
#include "decode/results.h"

bool decode_jpeg(struct bytes *bytes, const struct header *header,
                 struct results *results, struct say *say);
// PNG and WebP. other_prepare must have been called.
bool decode_other(struct bytes *bytes, const struct header *header,
                  struct results *results, struct say *say);

// Loads SDL_image, which brings half a desktop along and would else cost every JPEG 20
// ms; before the jail. False: it is not there.
bool other_prepare(void);
