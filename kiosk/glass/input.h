// SDL's events → ours. Inside glass/ only.
#pragma once

#include "glass/glass.h"

union SDL_Event;

struct event input_event(const union SDL_Event *event, struct size size);
