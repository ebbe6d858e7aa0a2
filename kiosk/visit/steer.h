// Devices → intents: what a gesture or a key means, given what the visitor sees.
#pragma once

#include "base/key.h"
#include "visit/gesture.h"
#include "visit/scene.h"

struct intent steer_key(const struct visit *visit, const struct scene *scene,
                        const struct library *library, enum key key);

// Also tells `gestures` when a finger has done its work or must not drag.
struct intent steer_gesture(const struct visit *visit, const struct scene *scene,
                            const struct library *library,
                            struct gesture_state *gestures, struct gesture gesture,
                            float px_per_mm);
