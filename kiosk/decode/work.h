// One job of the decoder, from the request to the reply: all that lobbycard-decode does
// inside its jail, and nothing that needs one.
#pragma once

#include "decode/job.h"

// `file` is the picture's descriptor, `memory` a shared mapping of `size` bytes that
// begins with a request (see job.h). False: the request makes no sense, and there is no
// reply. colour_prepare (and other_prepare, for PNG and WebP) have been called.
bool work_do(int file, void *memory, size_t size);

// Whether a request makes sense, and everything in it has its place in so many bytes.
bool work_allows(const struct decode_request *request, size_t size);
