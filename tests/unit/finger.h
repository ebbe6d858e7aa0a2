// A visitor's finger on an app without a display.
#ifndef LOBBYCARD_TESTS_FINGER_H
#define LOBBYCARD_TESTS_FINGER_H

#include "app.h"

static inline void finger(struct app *app, usec now, enum event_kind kind, float x,
                          float y)
{
    app_take(app, (struct event){.kind = kind, .finger = 1, .x = x, .y = y}, now);
}

// The middle of a hit target of the scene; false: there is none of that name.
static inline bool finger_place(const struct app *app, const char *target, float *x,
                                float *y)
{
    const struct hit *hit = scene_hit(&app->scene, target);

    if (!hit)
        return false;
    *x = (float)hit->rect.x + (float)hit->rect.w / 2;
    *y = (float)hit->rect.y + (float)hit->rect.h / 2;
    return true;
}

#endif
