// What a test expects to be told, and a failure that prints what was told instead.
#pragma once

#include "base/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { EXPECTED_MAX = 6 };

struct expected {
    char severity; // 'E', 'W'; 0: no more
    int line;
    const char *part; // of the sentence, or of the path before it
};

static inline bool finding_fits(const struct finding *finding,
                                const struct expected *expected)
{
    return expected->severity == (finding->severity == SEVERITY_ERROR ? 'E' : 'W') &&
           expected->line == finding->line &&
           (strstr(finding->text, expected->part) ||
            strstr(finding->path, expected->part));
}

// All of them, and nothing else, in the order of diag_sort.
static inline void expect_findings(const char *name, struct diag *diag,
                                   const struct expected *expected)
{
    int count = 0;
    bool fits = true;

    diag_sort(diag);
    while (count < EXPECTED_MAX && expected[count].severity)
        count++;
    fits = count == diag_count(diag);
    for (int i = 0; i < count && fits; i++)
        fits = finding_fits(diag_at(diag, i), &expected[i]);
    if (fits)
        return;
    print_error("%s: found\n", name);
    for (int i = 0; i < diag_count(diag); i++)
        print_error("    %s:%d: %s: %s\n", diag_at(diag, i)->path,
                    diag_at(diag, i)->line,
                    diag_at(diag, i)->severity == SEVERITY_ERROR ? "error" : "warning",
                    diag_at(diag, i)->text);
    print_error("expected\n");
    for (int i = 0; i < count; i++)
        print_error("    %d: %c … %s …\n", expected[i].line, expected[i].severity,
                    expected[i].part);
    fail_msg("%s", name);
}

static inline void expect_text(const char *name, const char *found,
                               const char *expected)
{
    if (strcmp(found, expected) == 0)
        return;
    print_error("%s: found\n%s\nexpected\n%s\n", name, found, expected);
    fail_msg("%s", name);
}
