#include "typesetter.h"

#include "base/arena.h"
#include "glass/font.h"
#include "host/file.h"
#include "load/faces.h"
#include "load/hyphens.h"

#include <stdlib.h>

bool typesetter_open(struct typesetter *typesetter, const char *folder,
                     struct diag *diag)
{
    struct arena *arena = arena_create();
    char *table = file_join(folder, "faces.yaml");

    *typesetter = (struct typesetter){
        .fonts = fonts_create(folder, faces_read(arena, table, diag))};
    typesetter->measure = (struct measure){.advance = fonts_advance,
                                           .linear = true, // hinting moves none
                                           .family = fonts_family,
                                           .fitting = fonts_fitting,
                                           .fonts = typesetter->fonts,
                                           .hyphenate = hyphens_points};
    free(table);
    arena_destroy(arena);
    return typesetter->fonts != NULL;
}

void typesetter_take_hyphens(struct typesetter *typesetter, struct hyphens *hyphens)
{
    hyphens_drop(typesetter->hyphens);
    typesetter->hyphens = typesetter->measure.hyphens = hyphens;
}

void typesetter_close(struct typesetter *typesetter)
{
    hyphens_drop(typesetter->hyphens);
    fonts_destroy(typesetter->fonts);
    *typesetter = (struct typesetter){0};
}
