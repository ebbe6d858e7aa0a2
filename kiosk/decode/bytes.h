// Where a file's bytes come from: a descriptor, or memory; and the sentence that says
// why they are no picture.
//
// A descriptor is only ever read at an offset (pread): nothing is mapped, so a file
// that shrinks meanwhile is cut off instead of a signal. No allocation; a value a
// reader, not to be shared by threads.
#pragma once

#include "base/base.h"

struct say {
    char *text; // may be NULL
    size_t size;
    bool impossible; // not the file's fault: another day it may be shown
};

// The sentence for the curator. The first one stays: it is the nearest to the cause.
// Always false.
bool say_why(struct say *say, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool say_impossible(struct say *say, const char *why);

struct bytes {
    const unsigned char *memory; // NULL: fd is read
    int fd;                      // its owner closes it
    int64_t size;
    int error; // errno of a read that failed; what was read then seems cut off
};

// False with a sentence for what is no plain file or over 512 MB.
bool bytes_of_file(int fd, struct bytes *bytes, struct say *say);
struct bytes bytes_of_memory(const void *memory, size_t size);

// How many of `count` bytes there are from `at` on.
size_t bytes_read(struct bytes *bytes, int64_t at, void *into, size_t count);
