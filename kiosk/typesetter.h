// All that text needs: the fonts by their table, where words are divided, and both as
// the measure that layout takes.
#pragma once

#include "page/measure.h"

struct diag;
struct fonts;
struct hyphens;

struct typesetter {
    struct fonts *fonts;
    struct hyphens *hyphens; // NULL: no word is divided
    struct measure measure;
};

// `folder` holds faces.yaml and its files; faults of the table are findings. False: the
// log says why there is no text at all. Main thread.
bool typesetter_open(struct typesetter *typesetter, const char *folder,
                     struct diag *diag);

// Words are divided by these from now on, so no page may be left that was laid out
// without. Takes them over. Main thread.
void typesetter_take_hyphens(struct typesetter *typesetter, struct hyphens *hyphens);

void typesetter_close(struct typesetter *typesetter); // zeroed is fine
