// What can be known of the running show from outside, as text: one line of JSON
// whenever anything but the time changes; single fields for a script's expectations.
#pragma once

#include "app.h"

#include <stdio.h>

// Longer than every field at its longest.
enum { TRACE_LINE = 2048 };

struct trace {
    FILE *file; // NULL: nothing is written
    char last[TRACE_LINE];
};

// Opens the file; false: a sentence is in the log.
bool trace_open(struct trace *trace, const char *path);
void trace_close(struct trace *trace);

// Takes the app's effects.
void trace_write(struct trace *trace, struct app *app, usec now);

// The value of a field of the trace ("state", "card", …), or of "text" (%), "theme",
// "zoom" (%) and "middle" (%,%), which it does not hold; false: there is none.
bool trace_field(const struct app *app, const char *field, char *value, size_t size);
