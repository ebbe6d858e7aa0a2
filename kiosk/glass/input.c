#include "glass/input.h"

#include "base/key.h"

#include <SDL.h>

#include <string.h>

struct key_name {
    SDL_Keycode code;
    enum key key;
};

static const struct key_name keys[] = {
    {SDLK_LEFT, KEY_LEFT},
    {SDLK_RIGHT, KEY_RIGHT},
    {SDLK_UP, KEY_UP},
    {SDLK_DOWN, KEY_DOWN},
    {SDLK_TAB, KEY_TAB},
    {SDLK_RETURN, KEY_ACT},
    {SDLK_RETURN2, KEY_ACT},
    {SDLK_KP_ENTER, KEY_ACT},
    {SDLK_SPACE, KEY_ACT},
    {SDLK_SELECT, KEY_ACT},
    {SDLK_ESCAPE, KEY_ESCAPE},
    {SDLK_BACKSPACE, KEY_ESCAPE},
    {SDLK_HOME, KEY_HOME},
    {SDLK_END, KEY_END},
    {SDLK_l, KEY_LANGUAGE},
    {SDLK_a, KEY_ACCESS},
    {SDLK_HELP, KEY_ACCESS},
    {SDLK_F1, KEY_ACCESS},
    {SDLK_PLUS, KEY_LARGER},
    {SDLK_EQUALS, KEY_LARGER},
    {SDLK_KP_PLUS, KEY_LARGER},
    {SDLK_MINUS, KEY_SMALLER},
    {SDLK_KP_MINUS, KEY_SMALLER},
};

// The mouse is one more finger; SDL's own finger ids are never negative.
static const int64_t mouse_finger = -1;

static int key_of(SDL_Keycode code, SDL_Scancode scancode, unsigned modifiers)
{
    // Combinations belong to the desktop and to the staff.
    if (modifiers & (KMOD_CTRL | KMOD_ALT | KMOD_GUI))
        return KEY_OTHER;
    // The row of digits also by its place: on French keyboards it gives other letters.
    if (scancode >= SDL_SCANCODE_1 && scancode <= SDL_SCANCODE_9)
        return KEY_STAGE_1 + (int)(scancode - SDL_SCANCODE_1);
    if (code >= SDLK_1 && code <= SDLK_9)
        return KEY_STAGE_1 + (code - SDLK_1);
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9)
        return KEY_STAGE_1 + (code - SDLK_KP_1);
    if (code == SDLK_TAB && (modifiers & KMOD_SHIFT))
        return KEY_TAB_BACK;
    for (int i = 0; i < COUNT_OF(keys); i++)
        if (keys[i].code == code)
            return keys[i].key;
    return KEY_OTHER;
}

static struct event finger(enum event_kind kind, const SDL_TouchFingerEvent *touch,
                           struct size size)
{
    return (struct event){.kind = kind,
                          .finger = touch->fingerId,
                          .x = touch->x * (float)(size.w - 1),
                          .y = touch->y * (float)(size.h - 1)};
}

static struct event mouse(enum event_kind kind, int x, int y)
{
    return (struct event){
        .kind = kind, .finger = mouse_finger, .x = (float)x, .y = (float)y};
}

struct event input_event(const SDL_Event *event, struct size size)
{
    switch (event->type) {
    case SDL_FINGERDOWN:
        return finger(EVENT_DOWN, &event->tfinger, size);
    case SDL_FINGERMOTION:
        return finger(EVENT_MOVE, &event->tfinger, size);
    case SDL_FINGERUP:
        return finger(EVENT_UP, &event->tfinger, size);
    case SDL_MOUSEBUTTONDOWN:
        if (event->button.button == SDL_BUTTON_LEFT)
            return mouse(EVENT_DOWN, event->button.x, event->button.y);
        break;
    case SDL_MOUSEMOTION:
        if (event->motion.state & SDL_BUTTON_LMASK)
            return mouse(EVENT_MOVE, event->motion.x, event->motion.y);
        break;
    case SDL_MOUSEBUTTONUP:
        if (event->button.button == SDL_BUTTON_LEFT)
            return mouse(EVENT_UP, event->button.x, event->button.y);
        break;
    case SDL_KEYDOWN:
        if (!event->key.repeat)
            return (struct event){.kind = EVENT_KEY,
                                  .key = key_of(event->key.keysym.sym,
                                                event->key.keysym.scancode,
                                                event->key.keysym.mod)};
        break;
    case SDL_QUIT:
        return (struct event){.kind = EVENT_QUIT};
    default:
        break;
    }
    return (struct event){0};
}

int glass_key_of_name(const char *name)
{
    static const struct {
        const char *prefix;
        unsigned modifier;
    } modifiers[] = {{"Ctrl+", KMOD_LCTRL},
                     {"Alt+", KMOD_LALT},
                     {"Shift+", KMOD_LSHIFT},
                     {"Super+", KMOD_LGUI}};
    unsigned held = 0;

    for (int i = 0; i < COUNT_OF(modifiers); i++) {
        size_t length = strlen(modifiers[i].prefix);

        if (strncmp(name, modifiers[i].prefix, length) == 0 && name[length]) {
            held |= modifiers[i].modifier;
            name += length;
            i = -1; // any order
        }
    }

    SDL_Keycode code = SDL_GetKeyFromName(name);

    return code == SDLK_UNKNOWN ? -1 : key_of(code, SDL_SCANCODE_UNKNOWN, held);
}
