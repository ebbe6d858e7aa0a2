#include "host/log.h"

#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

// The last few different lines. A line that is here and younger than a minute is only
// counted; the count is told when its minute is over or its place is needed.
enum { REMEMBERED = 16, LINE_BYTES = 1024 };

struct remembered {
    char text[LINE_BYTES];
    usec printed;
    int more;
};

static struct remembered lines[REMEMBERED];
static int next_place;

static usec monotonic(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * USEC_PER_SECOND + now.tv_nsec / 1000;
}

static void tell_count(struct remembered *line)
{
    if (line->more)
        fprintf(stderr, "%s (%d more times)\n", line->text, line->more);
    line->more = 0;
    line->text[0] = '\0';
}

static bool counted(const char *text, usec now)
{
    for (int i = 0; i < REMEMBERED; i++) {
        struct remembered *line = &lines[i];

        if (line->text[0] && now - line->printed >= 60 * USEC_PER_SECOND)
            tell_count(line);
        if (strcmp(line->text, text) == 0) {
            line->more++;
            return true;
        }
    }
    return false;
}

static void remember(const char *text, usec now)
{
    struct remembered *line = &lines[next_place];

    next_place = (next_place + 1) % REMEMBERED;
    tell_count(line);
    memcpy(line->text, text, strlen(text) + 1);
    line->printed = now;
}

void log_line(const char *format, ...)
{
    char text[LINE_BYTES];
    usec now = monotonic();
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    // What a curator typed may be in it, and one line must stay one line.
    for (char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = ' ';
    if (!text[0] || counted(text, now))
        return;
    fprintf(stderr, "%s\n", text);
    remember(text, now);
}
