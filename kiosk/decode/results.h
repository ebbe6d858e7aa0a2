// The results of one request, filled from one pass over the picture's rows.
//
// The decoder asks by how much it may shrink, says how its rows will come, and pushes
// each row once. Every result scales them for itself: much smaller ones are fed from
// rows that were halved again and again, which is as good and costs little. Finished
// rows are turned upright and written where the request says. What is finished of a big
// result leaves the process's memory (the file behind the mapping keeps it).
#pragma once

#include "decode/bytes.h"
#include "decode/colour.h"
#include "decode/job.h"

struct results;

// `memory` is a shared mapping in which every result has its place. NULL with a
// sentence when a part lies outside the picture or memory is short.
struct results *results_create(const struct decode_request *request, void *memory,
                               struct size stored, int orientation, struct say *say);
void results_destroy(struct results *results); // NULL is fine

// 1, 2, 4 or 8: the most that leaves every result enough pixels.
int results_shrink(const struct results *results);
// The columns looked at, of rows so much shrunk to so many pixels: left … right-1.
void results_columns(const struct results *results, struct size size, int shrink,
                     int *left, int *right);

// Rows will be `size` pixels, shrunk by `shrink`, and begin at column `left` of them.
// `colour` is applied to what is scaled, and stays the caller's. False: memory is
// short.
bool results_begin(struct results *results, struct size size, int shrink, int left,
                   const struct colour *colour, struct say *say);
// Top first, all of them; the row is the caller's again afterwards.
void results_row(struct results *results, const uint32_t *row);
bool results_needs_row(const struct results *results, int y);

color results_mean(const struct results *results); // opaque; of the first result
