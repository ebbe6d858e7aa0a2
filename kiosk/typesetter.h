// All that text needs: the fonts by their table, the patterns of hyphenation, and both
// as the measure that layout takes.
#pragma once

#include "page/measure.h"

struct diag;
struct fonts;
struct hyphens;

struct typesetter {
    struct fonts *fonts;
    struct hyphens *hyphens;
    struct measure measure;
};

// `folder` holds faces.yaml and its files; faults of the table are findings. False: the
// log says why there is no text at all. Main thread.
bool typesetter_open(struct typesetter *typesetter, const char *folder,
                     struct diag *diag);
void typesetter_close(struct typesetter *typesetter); // zeroed is fine
