// One job of the decoder, from the request to the reply: all that lobbycard-decode
// does, and nothing that needs a jail or makes one.
//
// What asks the system (work_prepare, work_open) comes before the jail; work_do only
// reads the file that is open, and computes.
#pragma once

#include "decode/bytes.h"
#include "decode/job.h"

struct work {
    struct bytes file;
    struct decode_reply reply;
    struct say say; // into the reply
    bool open;
};

// Loads what a job may need: PNG and WebP need much more than JPEG. Once a process is
// enough; not on several threads at once.
void work_prepare(bool jpeg_only);

// `file` is the picture's descriptor, which stays its owner's. What is wrong with it
// becomes the reply. The struct must not be moved until work_do is done.
void work_open(struct work *work, int file);

// `memory` is a shared mapping of `size` bytes that begins with a request (see job.h).
// False: that makes no sense, and there is no reply.
bool work_do(struct work *work, void *memory, size_t size);

// Whether a request makes sense, and everything in it has its place in so many bytes.
bool work_allows(const struct decode_request *request, size_t size);
