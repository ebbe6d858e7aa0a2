#include "command.h"

#include "base/base.h"
#include "glass/font.h"
#include "host/file.h"
#include "load/hyphens.h"
#include "load/show.h"
#include "options.h"
#include "page/proofread.h"
#include "settings.h"
#include "story/check.h"
#include "typesetter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Where nothing else is said: a table's, a lobby's upright one, and a wall's.
static const char *const usual_panels[] = {"24", "32p", "55"};

static const char *asked(void *fonts, const char script[4], const char *language,
                         enum face face)
{
    return fonts_asked(fonts, script, language, face);
}

// The glass as it usually is: 1920 px long.
static struct screen screen_of(const struct settings *settings)
{
    struct size mm = {settings->panel.width_mm, settings->panel.height_mm};
    int longer = int_max(mm.w, mm.h);
    struct size px = {1920 * mm.w / longer, 1920 * mm.h / longer};

    return screen_make(px, mm, settings->view.touch_mm, settings->view.attract_mm);
}

static bool read_settings(const struct options *options, struct settings *settings,
                          struct diag *diag)
{
    struct settings panel = *settings;

    if (options->settings)
        settings_read(settings, options->settings, diag);
    for (int i = 0; i < options->panel_count; i++)
        if (!settings_panel(&panel, options->panels[i])) {
            fprintf(stderr,
                    "lobbycard: there is no panel %s; say WxHmm, 15.6, 24, 32p or 55\n",
                    options->panels[i]);
            return false;
        }
    return true;
}

static void check_panels(const struct library *library, const struct options *options,
                         struct settings settings, const struct measure *measure,
                         struct diag *diag)
{
    const struct settings usual = settings_default();
    const char *const *panels = usual_panels;
    int count = COUNT_OF(usual_panels);

    if (options->panel_count) {
        panels = options->panels;
        count = options->panel_count;
    } else if (settings.panel.width_mm != usual.panel.width_mm ||
               settings.panel.height_mm != usual.panel.height_mm) {
        proofread_fit(library, screen_of(&settings), "lobby's", measure, diag);
        return;
    }
    for (int i = 0; i < count; i++)
        if (settings_panel(&settings, panels[i]))
            proofread_fit(library, screen_of(&settings), panels[i], measure, diag);
}

static void check_typesetting(const struct library *library,
                              const struct options *options,
                              const struct settings *settings,
                              const struct places *places, struct diag *diag)
{
    struct typesetter typesetter;

    if (!typesetter_open(&typesetter, places->fonts, diag)) {
        diag_add(diag, SEVERITY_ERROR, places->fonts, 0,
                 "the fonts cannot be read: nothing could be shown");
        return;
    }
    typesetter_take_hyphens(&typesetter,
                            hyphens_read(NULL, HYPHENS_FOLDER, library->languages,
                                         library->language_count, diag));
    proofread_letters(library, &typesetter.measure, asked, diag);
    for (int contrast = 0; contrast < 2; contrast++)
        proofread_theme(theme_of(&(struct screen){.contrast = contrast}),
                        contrast ? "theme contrast" : "theme paper", diag);
    check_panels(library, options, *settings, &typesetter.measure, diag);
    typesetter_close(&typesetter);
}

static void print_findings(struct diag *diag, const struct library *library)
{
    static const char *const SEVERITIES[] = {
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };

    diag_sort(diag);
    for (int i = 0; i < diag_count(diag); i++) {
        const struct finding *finding = diag_at(diag, i);

        // What concerns a whole file is told at its top, where an editor can go.
        printf("%s:%d: %s: %s\n", finding->path, int_max(finding->line, 1),
               SEVERITIES[finding->severity], finding->text);
    }
    printf("%d cards, %d languages, %d errors, %d warnings\n",
           library ? library_card_total(library) : 0,
           library ? library->language_count : 0, diag_count_of(diag, SEVERITY_ERROR),
           diag_count_of(diag, SEVERITY_WARNING));
}

static int check(const struct options *options, const struct places *places)
{
    struct diag *diag = diag_create();
    struct settings settings = settings_default();
    int status = 2;

    if (read_settings(options, &settings, diag)) {
        char *folder = show_path(options->show ? options->show : places->stories);
        struct library *library = show_load(folder, places, SHOW_PROBE, diag);

        if (library) {
            check_library(library, diag);
            check_typesetting(library, options, &settings, places, diag);
        }
        print_findings(diag, library);
        status = diag_count_of(diag, SEVERITY_ERROR) > 0;
        library_destroy(library);
        free(folder);
    }
    diag_destroy(diag);
    return status;
}

int command_check(const struct options *options, const struct places *places)
{
    struct places with = *places;
    struct supply supply = {.decoder = places->decoder};
    int status;

    // What is known of pictures is known from the last time, and for the next.
    if (!with.supply) {
        if (places->cache)
            file_make_folders(places->cache);
        supply.catalogue = catalogue_open_in(places->cache);
        with.supply = &supply;
    }
    status = check(options, &with);
    catalogue_close(supply.catalogue);
    return status;
}
