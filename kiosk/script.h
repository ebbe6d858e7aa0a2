// A replay's script: lines of "MS VERB …", times in order, # comments.
#pragma once

#include "base/base.h"

enum verb {
    VERB_DOWN,
    VERB_MOVE,
    VERB_UP,
    VERB_TAP,
    VERB_KEY, // key and keydown: only going down means something
    VERB_KEY_UP,
    VERB_SIZE,
    VERB_WRITE,
    VERB_REMOVE,
    VERB_DELAY,
    VERB_EXPECT,
};

struct script_line {
    int number; // in the file
    usec at;
    enum verb verb;
    long long finger;
    float x, y;
    struct size size;
    usec delay;
    int key;
    char *name;  // hit target, file, field
    char *value; // text to write, value expected; "" when there is none
};

struct script {
    struct script_line *lines;
    int count;
};

// False: a sentence with the line has been printed on stderr.
bool script_read(struct script *script, const char *path);
void script_free(struct script *script);
bool script_writes(const struct script *script); // needs a scratch copy of the show
