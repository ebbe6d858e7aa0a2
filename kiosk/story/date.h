// A day as staff write it: "2026-11-22".
#pragma once

#include <stdbool.h>

// Days since the first of January 1970, or false: not a day, or not so written.
bool date_read(const char *text, int *day);
