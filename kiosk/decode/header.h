// What a picture file is, from its bytes only, before anything is decoded.
//
// The name says nothing. Reads the few places of the file that tell its kind, size and
// orientation, by pread: a big JPEG costs some ten microseconds. Refuses in one
// sentence what is cut off in its header, of a kind that is not shown, or too big: over
// 100 megapixels for JPEG (which is streamed), 40 for others, 30,000 pixels a side, 512
// MB a file. A header that is fine is no proof that the rest can be decoded.
//
// Sources: JPEG ITU T.81 annex B, PNG W3C second edition, WebP RIFF container (Google)
// and RFC 6386. No global state: any thread, several at once.
#pragma once

#include "base/base.h"

enum header_kind { HEADER_JPEG, HEADER_PNG, HEADER_WEBP };

struct header {
    enum header_kind kind;
    struct size stored;  // pixels as they are in the file
    struct size upright; // as a visitor sees them: the size the decoder replies
    int orientation;     // 1–8, see decode/exif.h
    bool grey;           // no colours
    // PNG and WebP: where the colour profile is, as stored (PNG: name and deflate).
    int64_t profile_at;
    uint32_t profile_bytes; // 0: none
};

// False: one sentence in `why`. The descriptor's position stays as it is.
bool header_read(int fd, struct header *header, char *why, size_t why_size);
// The same of a file in memory.
bool header_parse(const void *bytes, size_t count, struct header *header, char *why,
                  size_t why_size);
