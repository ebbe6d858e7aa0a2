#include "page/proofread.h"

#include "base/arena.h"
#include "base/diag.h"
#include "page/page.h"

#include <unicode/utf8.h>

#include <stdio.h>
#include <string.h>

enum {
    MISSING_MAX = 8,       // in one field: more would not help anybody
    SHEETS_NORMAL_MAX = 1, // a text of sixty words
    SHEETS_LARGEST_MAX = 2,
};

// ---- Letters

struct reader {
    const struct library *library;
    const struct measure *measure;
    const char *(*asked)(void *fonts, const char script[4], const char *language,
                         enum face face);
    struct diag *diag;
    struct screen screen;
    int language;
};

static void report_missing(const struct reader *reader,
                           const struct text_missing *missing, const char *path,
                           int line, const char *field)
{
    const char *code = reader->library->languages[reader->language].code;
    const char *file =
        reader->asked(reader->measure->fonts, missing->script, code, missing->face);
    char points[128] = "";
    size_t used = 0;

    for (int32_t at = 0, length = (int32_t)strlen(missing->cluster); at < length;) {
        UChar32 c;

        U8_NEXT_OR_FFFD(missing->cluster, at, length, c);
        if (used < sizeof(points))
            used += (size_t)snprintf(points + used, sizeof(points) - used, "%sU+%04X",
                                     used ? " " : "", (unsigned)c);
    }
    diag_add(reader->diag, SEVERITY_ERROR, path, line,
             "%s%sno font has \"%s\" (%s); %s was asked first, and nothing is shown",
             field, *field ? ": " : "", missing->cluster, points, file);
}

static void read_paragraphs(const struct reader *reader,
                            const struct paragraph *paragraphs, int count,
                            enum text_role role, const char *path, int line,
                            const char *field)
{
    struct arena *arena = arena_create();
    struct text_missing missing[MISSING_MAX];
    int found = text_find_missing(arena, paragraphs, count,
                                  theme_style(&reader->screen, role, 1),
                                  reader->library->languages[reader->language].code,
                                  reader->measure, missing, MISSING_MAX);

    for (int i = 0; i < found; i++)
        report_missing(reader, &missing[i], path, line, field);
    arena_destroy(arena);
}

static void read_text(const struct reader *reader, const char *text, unsigned style,
                      enum text_role role, const char *path, int line,
                      const char *field)
{
    struct span span = {style, text};
    struct paragraph paragraph = {.spans = &span, .span_count = 1};

    if (text && *text)
        read_paragraphs(reader, &paragraph, 1, role, path, line, field);
}

static void read_card(const struct reader *reader, const struct card_text *text,
                      bool own_body)
{
    const struct {
        const char *name, *text;
        enum card_field field;
        enum text_role role;
        unsigned style;
    } fields[] = {
        {"title", text->title, FIELD_TITLE, ROLE_HEADLINE, 0},
        {"short", text->short_title, FIELD_SHORT, ROLE_LABEL, 0},
        {"look", text->look, FIELD_LOOK, ROLE_LOOK, 0},
        {"film", text->film, FIELD_FILM, ROLE_FACTS, SPAN_EMPHASIS},
        {"place", text->place, FIELD_PLACE, ROLE_FACTS, 0},
        {"year", text->year, FIELD_YEAR, ROLE_FACTS, 0},
        {"credit", text->credit, FIELD_CREDIT, ROLE_FACTS, 0},
    };

    for (int i = 0; i < COUNT_OF(fields); i++)
        if (text->lines[fields[i].field]) // an inherited one was read where it stands
            read_text(reader, fields[i].text, fields[i].style, fields[i].role,
                      text->path, text->lines[fields[i].field], fields[i].name);
    for (int i = 0; i < text->people_count && text->lines[FIELD_PEOPLE]; i++)
        read_text(reader, text->people[i], 0, ROLE_FACTS, text->path,
                  text->lines[FIELD_PEOPLE], "people");
    for (int i = 0; own_body && i < text->paragraph_count; i++)
        read_paragraphs(reader, &text->paragraphs[i], 1, ROLE_BODY, text->path,
                        text->paragraphs[i].line, "");
}

static void read_words(const struct reader *reader)
{
    const struct words *words = &reader->library->words[reader->language];
    char path[64];

    snprintf(path, sizeof(path), "words/%s.yaml",
             reader->library->languages[reader->language].code);
    for (int i = 0; i < words->count; i++)
        read_text(reader, words->words[i].text, 0, ROLE_BUTTON, path, 0,
                  words->words[i].key);
}

void proofread_letters(const struct library *library, const struct measure *measure,
                       const char *(*asked)(void *fonts, const char script[4],
                                            const char *language, enum face face),
                       struct diag *diag)
{
    struct reader reader = {.library = library,
                            .measure = measure,
                            .asked = asked,
                            .diag = diag,
                            .screen = screen_make((struct size){1920, 1080},
                                                  (struct size){531, 299}, 600, 2000)};

    for (int l = 0; l < library->language_count; l++) {
        reader.language = l;
        read_words(&reader);
        read_text(&reader, library->titles[l], 0, ROLE_STAGE, "show.yaml", 0, "title");
        for (int c = 0; c < library->card_count; c++) {
            const struct card_text *text = &library->cards[c].texts[l];

            if (text->translated)
                read_card(&reader, text,
                          l == 0 || text->paragraphs !=
                                        library->cards[c].texts[0].paragraphs);
        }
    }
}

// ---- Colours

struct theme_report {
    const char *name;
    struct diag *diag;
};

static void report_pair(void *context, const struct theme_pair *pair)
{
    const struct theme_report *report = context;
    char stage[32] = "";

    if (pair->stage >= 0)
        snprintf(stage, sizeof(stage), " of stage %d", pair->stage);
    diag_add(report->diag, SEVERITY_ERROR, report->name, 0,
             "%s%s has a contrast of %.1f:1; %.1f:1 is needed", pair->name, stage,
             pair->found, pair->least);
}

void proofread_theme(const struct theme *theme, const char *name, struct diag *diag)
{
    struct theme_report report = {name, diag};

    theme_check(theme, false, report_pair, &report);
}

// ---- Sheets

static int sheets_of(struct pages *pages, int card, int language, int text_size)
{
    return pages_get(pages, (struct page_key){.kind = PAGE_CARD,
                                              .card = card,
                                              .language = language,
                                              .text_size = text_size})
        ->sheets;
}

static void check_card(const struct library *library, struct pages *pages, int card,
                       int language, const char *panel, struct diag *diag)
{
    const struct card_text *text = &library->cards[card].texts[language];
    int line =
        text->paragraph_count ? text->paragraphs[0].line : text->lines[FIELD_TITLE];
    int sheets = sheets_of(pages, card, language, TEXT_SIZE_NORMAL);

    if (sheets > SHEETS_NORMAL_MAX)
        diag_add(diag, SEVERITY_WARNING, text->path, line,
                 "on the %s panel the card needs %d pages; shorten it to fit on one",
                 panel, sheets);
    sheets = sheets_of(pages, card, language, TEXT_SIZE_LARGEST);
    if (sheets > SHEETS_LARGEST_MAX)
        diag_add(diag, SEVERITY_WARNING, text->path, line,
                 "on the %s panel the card needs %d pages at the largest text size; "
                 "%d are read",
                 panel, sheets, SHEETS_LARGEST_MAX);
}

void proofread_fit(const struct library *library, struct screen screen,
                   const char *panel, const struct measure *measure, struct diag *diag)
{
    struct pages *pages = pages_create(library, screen, measure);

    for (int l = 0; l < library->language_count; l++)
        for (int c = 0; c < library->card_count; c++)
            if (library->cards[c].texts[l].translated)
                check_card(library, pages, c, l, panel, diag);
    pages_destroy(pages);
}
