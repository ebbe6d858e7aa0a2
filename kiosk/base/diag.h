// What is wrong with the content, in words a curator understands.
//
// A finding names the file and the line and says what to do. Findings never stop
// the show: they are logged and printed by `check`. The list owns copies of all
// its text. One thread at a time.
#pragma once

#include <stddef.h>

enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

struct finding {
    enum severity severity;
    const char
        *path; // as the curator knows it: relative to the show where it lies inside
    int line;  // 1…; 0: the file as a whole
    const char *text; // one sentence
};

struct diag;

struct diag *diag_create(void);
void diag_destroy(struct diag *diag); // NULL is fine

void diag_add(struct diag *diag, enum severity severity, const char *path, int line,
              const char *format, ...) __attribute__((format(printf, 5, 6)));

int diag_count(const struct diag *diag);
int diag_count_of(const struct diag *diag, enum severity severity);
const struct finding *diag_at(const struct diag *diag, int index);

// By path, then line, errors first; equal findings (same path, line and text) once.
void diag_sort(struct diag *diag);
