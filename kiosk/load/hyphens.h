// Where long words may be divided at a line's end.
//
// A language's patterns are opened when it is first asked about: German takes 30 ms and
// 4 MB, most take 2 ms. One that has none gives no points, and one line in the log.
//
// All functions: main thread.
#pragma once

struct hyphens;

// Where Debian's hyphen-* packages put them: hyph_<language>_<REGION>.dic.
#define HYPHENS_FOLDER "/usr/share/hyphen"

struct hyphens *hyphens_create(const char *folder);
void hyphens_destroy(struct hyphens *hyphens); // NULL is fine

// Is a `hyphenate` of page/measure.h: offsets in bytes into `word` (UTF-8), rising, at
// most `room` of them; returns how many. At least three letters stand before and behind
// each. 0 where the language needs no hyphens, for what is no plain word (digits,
// signs, capitals inside it), and for what may be a name: an initial capital, but in
// German.
int hyphens_points(void *hyphens, const char *language, const char *word, int length,
                   int *points, int room);
