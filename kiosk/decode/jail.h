// The jail: once inside, a process computes, reads what it holds open, and ends.
//
// No file is opened, nothing written but memory, no socket, process or thread made, no
// memory made executable. The kernel kills the whole process at the first other call
// (seccomp, by libseccomp); writing, also to standard error, only fails. There is no
// way out.
//
// Sanitizers' own calls are let through in the builds that have them.
#pragma once

#include "base/base.h"

// Limits of memory (but not with sanitizers, which reserve terabytes), computing time
// and files; no more privileges; dies with the process that started it.
bool jail_limit(void);

// Nothing may be loaded, opened or started any more. False: the kernel does not offer
// it, and nothing changed.
bool jail_enter(void);

// Whether this build has sanitizers, and so no limit of memory.
bool jail_is_loose(void);
