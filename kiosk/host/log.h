// What the staff may want to know later: one line each on stderr, where systemd's
// journal takes it. Never on the screen. Equal lines within a minute are counted, not
// repeated. Main thread.
#pragma once

void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));
