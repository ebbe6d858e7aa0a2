// Wakes somebody when a descriptor has something to read.
//
// One thread that does nothing but wait. It calls `woken` once, then waits until
// listen_again; the owner reads the descriptor in between.
#pragma once

#include <stdbool.h>

struct listen;

// `woken` runs on the listening thread. `fd` stays the caller's.
struct listen *listen_create(int fd, void (*woken)(void *context), void *context);
void listen_destroy(struct listen *listen); // NULL is fine

// True once after `woken` was called: read the descriptor, then listen_again.
bool listen_heard(struct listen *listen);
void listen_again(struct listen *listen);
