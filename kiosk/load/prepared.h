// Files of prepared pictures: what a picture became once, so that it need never be
// decoded again.
//
// A file is a head, a table of tiles and the tiles, each packed by itself (codec.h)
// and with a checksum. A picture for one place on the screen is a single tile; the
// source that the zoom looks into is the whole original in tiles of 512 px, from which
// any part can be read at 1/1, 1/2, 1/4 or 1/8 without touching the rest. What is
// read is verified first: a damaged file is no file.
//
// Any thread, but one at a time for one `prepared`.
#pragma once

#include "base/bitmap.h"
#include "base/want.h"

enum { PREPARED_FORMAT = 1, PREPARED_TILE = 512 };

// ---- Reading

struct prepared;

// Head and table of an open file, which is as long as they say; NULL when they are
// damaged or of another format. The descriptor stays the caller's and must live as
// long.
struct prepared *prepared_open(int fd);
void prepared_close(struct prepared *prepared); // NULL is fine
struct size prepared_size(const struct prepared *prepared);
color prepared_mean(const struct prepared *prepared);

// The whole picture as it is; NULL when it is damaged or memory is short.
struct bitmap *prepared_read(struct prepared *prepared);
bool prepared_is_damaged(const struct prepared *prepared); // something read was

// The want's crop at the want's size, from the tiles that it touches.
struct bitmap *prepared_want(struct prepared *prepared, const struct want *want);

// ---- Writing

struct prepared_writer;

// A picture of this size will be put into the file, whose descriptor stays the
// caller's. `tiled`: in tiles; else as one.
struct prepared_writer *prepared_begin(int fd, struct size size, color mean,
                                       bool tiled);

// The next rows from the top: all of them at once, or as many as a row of tiles is
// high (fewer at the end). False: it could not be written.
bool prepared_put(struct prepared_writer *writer, const uint32_t *pixels, int rows,
                  size_t stride);

// False: the file is not whole and is not to be kept. Frees the writer.
bool prepared_end(struct prepared_writer *writer);
