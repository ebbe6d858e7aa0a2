#include "command.h"

#include "base/base.h"
#include "load/show.h"
#include "story/check.h"

#include <stdio.h>

int command_check(const char *folder, const struct places *places)
{
    static const char *const SEVERITIES[] = {
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };
    struct diag *diag = diag_create();
    struct library *library =
        show_load(folder ? folder : places->stories, places, SHOW_PROBE, diag);

    if (library)
        check_library(library, diag);
    diag_sort(diag);
    for (int i = 0; i < diag_count(diag); i++) {
        const struct finding *finding = diag_at(diag, i);

        // What concerns a whole file is told at its top, where an editor can go.
        printf("%s:%d: %s: %s\n", finding->path, int_max(finding->line, 1),
               SEVERITIES[finding->severity], finding->text);
    }

    int errors = diag_count_of(diag, SEVERITY_ERROR);

    printf("%d cards, %d languages, %d errors, %d warnings\n",
           library ? library_card_total(library) : 0,
           library ? library->language_count : 0, errors,
           diag_count_of(diag, SEVERITY_WARNING));
    library_destroy(library);
    diag_destroy(diag);
    return errors ? 1 : 0;
}
