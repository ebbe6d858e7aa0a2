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
    if (typesetter->fonts)
        typesetter->hyphens = hyphens_create(HYPHENS_FOLDER);
    typesetter->measure = (struct measure){.advance = fonts_advance,
                                           .linear = true, // hinting moves none
                                           .family = fonts_family,
                                           .fitting = fonts_fitting,
                                           .fonts = typesetter->fonts,
                                           .hyphenate = hyphens_points,
                                           .hyphens = typesetter->hyphens};
    free(table);
    arena_destroy(arena);
    return typesetter->fonts != NULL;
}

void typesetter_close(struct typesetter *typesetter)
{
    hyphens_destroy(typesetter->hyphens);
    fonts_destroy(typesetter->fonts);
    *typesetter = (struct typesetter){0};
}
