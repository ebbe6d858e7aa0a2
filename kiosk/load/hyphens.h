// Where long words may be divided at a line's end: what libhyphen says, by the
// dictionaries of Debian's hyphen-* packages.
//
// libhyphen needs seconds to read the German one (2.4 s and 40 MB; most take 5 ms), so
// that is done where nobody waits: on a worker, with the show that needs it. What has
// been read is a list that only grows at its front. Its members never change; a longer
// list shares those of the shorter one, which are not read again. NULL is the empty
// list: no word has points.
#pragma once

struct diag;
struct hyphens;
struct language;

// Where Debian's hyphen-* packages put them: hyph_<language>_<REGION>.dic.
#define HYPHENS_FOLDER "/usr/share/hyphen"

// `had`, and in front of it what these languages need besides. Takes `had` over; the
// caller holds what is returned. A language that needs a dictionary and has none, or
// none that can be read, is a finding. On any thread: touches nothing else.
struct hyphens *hyphens_read(struct hyphens *had, const char *folder,
                             const struct language *languages, int count,
                             struct diag *diag);

// One holder more, and one less: the last one frees it. Main thread; NULL is fine.
struct hyphens *hyphens_hold(struct hyphens *hyphens);
void hyphens_drop(struct hyphens *hyphens);

// Is a `hyphenate` of page/measure.h: offsets in bytes into `word` (UTF-8), rising, at
// most `room` of them; returns how many. At least three letters stand before and behind
// each. 0 where the language needs no hyphens, for what is no plain word (digits,
// signs, capitals inside it), and for what may be a name: an initial capital, but in
// German. Main thread.
int hyphens_points(void *hyphens, const char *language, const char *word, int length,
                   int *points, int room);
