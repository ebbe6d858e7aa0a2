// What a picture's file holds, as a number: pictures with the same bytes are the same
// picture, whatever they are called and wherever they lie.
#pragma once

#include "base/base.h"

#include <sys/stat.h>

// XXH3, 128 bits (Collet; libxxhash). Against mistakes, not against malice: who can
// write into the show can show what they like anyway.
struct content {
    uint64_t high, low;
};

// Reads the whole file. False: it could not be read.
bool content_of(int fd, struct content *content);

// Changes when a file is replaced or written to (size, time, inode), without reading
// it: the version of struct picture.
uint64_t content_version(const struct stat *status);
