// Tells when something below a folder changed.
//
// inotify on every folder below; editors' leftovers do not count (the caller's
// filter). Changes are gathered: one burst of saves is one change, reported when
// nothing has happened for 300 ms, or 3 s after it began. Works on when the folder
// vanishes, is replaced, or appears later (then it is looked for every 2 s). Four
// folders deep, like file_list. Main thread.
#pragma once

#include "base/base.h"

struct watch;

struct watch *watch_create(const char *folder, bool (*ignores)(const char *file_name));
void watch_destroy(struct watch *watch); // NULL is fine

int watch_fd(const struct watch *watch); // readable when watch_read has work

// Reads what happened; true when a burst is over and the folder should be loaded again.
bool watch_read(struct watch *watch, usec now);

// When watch_read should be called again; USEC_NEVER when nothing is pending.
usec watch_deadline(const struct watch *watch);
