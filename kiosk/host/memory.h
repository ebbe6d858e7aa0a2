// How the system gives memory.
#pragma once

#include <stddef.h>

// Before any other thread: what is big goes back to the system when it is freed, and
// threads share their heaps. Without it glibc keeps a screen's worth of pixels after
// the first was freed, and a heap for each thread.
void memory_begin(void);

// What was freed in small pieces goes back as well. Some milliseconds at most; for
// after a show was read.
void memory_tidy(void);

// Of memory that was not touched yet: a screen is thousands of small pages, and the
// first touch of each is a call to the kernel; at 4K, most of what the first frame
// took. Big pages, where there are any, are a few; elsewhere nothing changes.
void memory_use_big_pages(void *memory, size_t bytes);
