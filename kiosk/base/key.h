// The keys the show knows, whatever device they come from.
#pragma once

enum key {
    KEY_OTHER, // any key wakes the loop and keeps a card
    KEY_LEFT,
    KEY_RIGHT,
    KEY_UP,
    KEY_DOWN,
    KEY_TAB,
    KEY_TAB_BACK,
    KEY_ACT,    // Enter, Space, OK
    KEY_ESCAPE, // Esc, Backspace: one level up
    KEY_HOME,
    KEY_END,
    KEY_LANGUAGE,
    KEY_ACCESS, // A, Help
    KEY_LARGER,
    KEY_SMALLER,
    KEY_STAGE_1,
    KEY_STAGE_9 = KEY_STAGE_1 + 8,
};
