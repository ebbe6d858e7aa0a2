// Any bytes as what staff write: a card in the default language, a translation of one,
// interface words, show.yaml. Whatever they are, the rest of the show stands,
// everything that is shown is text, and every fault is told with a line that is there.

#include "base/base.h"
#include "base/diag.h"
#include "story/check.h"
#include "story/library.h"
#include "story/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Says what is wrong and crashes, so that libFuzzer keeps the input.
static void require(bool fine, const char *what, const char *which)
{
    if (fine)
        return;
    fprintf(stderr, "fuzz_story: %s: %s\n", what, which);
    abort();
}

// Clean UTF-8 of at most `lines` lines.
static void require_text(const char *text, bool lines, const char *which)
{
    require(text != NULL, "a text is missing", which);
    for (const char *at = text; at && *at;) {
        const char *from = at;
        uint32_t c = text_next(&at);

        require(c != 0xfffd || at - from == 3, "a text is not UTF-8", which);
        require(!text_is_control(c), "a text holds a control character", which);
        require(lines || c != '\n', "a field has two lines", which);
    }
}

static void require_card_text(const struct card_text *text, const char *which)
{
    const char *const fields[] = {
        text->title, text->short_title, text->look,   text->film,    text->place,
        text->year,  text->alt,         text->credit, text->checked, text->path,
    };

    for (int i = 0; i < COUNT_OF(fields); i++)
        require_text(fields[i], false, which);
    require(*text->title != '\0', "a card has no title", which);
    for (int i = 0; i < text->people_count; i++)
        require_text(text->people[i], false, which);
    for (int i = 0; i < text->paragraph_count; i++) {
        const struct paragraph *paragraph = &text->paragraphs[i];

        require(paragraph->span_count > 0, "a paragraph is empty", which);
        for (int j = 0; j < paragraph->span_count; j++) {
            require_text(paragraph->spans[j].text, true, which);
            require(paragraph->spans[j].style <= (SPAN_EMPHASIS | SPAN_STRONG),
                    "a style that is none", which);
        }
    }
}

static void require_library(const struct library *library)
{
    require(library->card_count > 0 && library->language_count > 0, "nothing is in it",
            "library");
    for (int i = 0; i < library->card_count; i++)
        for (int j = 0; j < library->language_count; j++) {
            const struct card_text *text = &library->cards[i].texts[j];

            require_card_text(text, library->cards[i].name);
            require_text(library_word(library, j, "next"), true, "a word");
            reading_dwell(reading_of_card(text));
        }
    for (int i = 0; i < library->stage_count; i++) {
        const struct stage *stage = &library->stages[i];

        require(stage->cover < library->card_count && stage->first >= 0 &&
                    stage->first + stage->count <= library->card_count,
                "a stage goes beyond the cards", stage->folder);
    }
}

// Lines are counted as editors do: a file of n line ends has n + 1.
static int lines_of(const struct sources *sources, const char *path)
{
    const struct source *lists[] = {sources->files, sources->words};
    const int counts[] = {sources->file_count, sources->word_count};
    int lines = 1;

    for (int i = 0; i < COUNT_OF(lists); i++)
        for (int j = 0; j < counts[i]; j++)
            if (strcmp(lists[i][j].path, path) == 0)
                for (size_t k = 0; k < lists[i][j].count; k++)
                    lines +=
                        lists[i][j].bytes[k] == '\n' || lists[i][j].bytes[k] == '\r';
    return lines;
}

static void require_findings(const struct sources *sources, struct diag *diag)
{
    diag_sort(diag);
    for (int i = 0; i < diag_count(diag); i++) {
        const struct finding *finding = diag_at(diag, i);

        require_text(finding->text, true, "a finding");
        require(*finding->path && *finding->text, "a finding says nothing",
                finding->path);
        require(finding->line >= 0 && finding->line <= lines_of(sources, finding->path),
                "a finding is in no line of its file", finding->text);
    }
}

// The whole way of `check`.
static void read_show(const struct sources *sources, const char *card)
{
    struct diag *diag = diag_create();
    struct library *library = library_build(sources, diag);

    require(library || diag_count_of(diag, SEVERITY_ERROR), "neither show nor fault",
            "library");
    if (library) {
        require(!card || library_find_card(library, card) >= 0,
                "a good card is left out", card);
        require_library(library);
        check_library(library, diag);
    }
    require_findings(sources, diag);
    library_destroy(library);
    diag_destroy(diag);
}

static bool find_picture(void *context, const char *card_folder,
                         const char *const *folders, int folder_count, const char *name,
                         struct picture *out, char *why, size_t why_size)
{
    (void)context, (void)card_folder, (void)folders, (void)folder_count;
    *out = (struct picture){.path = name};
    snprintf(why, why_size, "there is none");
    return strlen(name) % 2 == 0;
}

static struct source source_of(const char *path, const char *text)
{
    return (struct source){path, text, strlen(text), USEC_PER_SECOND};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char SHOW[] =
        "title: {en: S, ja: T}\nlanguages: [en, ja]\nstages:\n- folder: 1-a\n";
    static const char CARD[] = "---\ntitle: A\nchecked: 2026-11-22\n---\nText.\n";
    const struct source wild = {NULL, (const char *)data, size, 0};
    struct source files[] = {
        source_of("show.yaml", SHOW),     source_of("1-a/stage.en.md", CARD),
        source_of("1-a/stage.ja.md", ""), source_of("1-a/x.en.md", ""),
        source_of("1-a/x.ja.md", CARD),
    };
    struct source words[] = {source_of("words/en.yaml", "next: Next\n"),
                             source_of("words/ja.yaml", "")};
    const struct sources sources = {.files = files,
                                    .file_count = COUNT_OF(files),
                                    .words = words,
                                    .word_count = COUNT_OF(words),
                                    .find_picture = find_picture};

    // As a translation, a card, words: a good cover is always there.
    struct source *places[] = {&files[2], &files[3], &words[1]};

    for (int i = 0; i < COUNT_OF(places); i++) {
        const char *path = places[i]->path;

        *places[i] = wild;
        places[i]->path = path;
    }
    read_show(&sources, "1-a/stage");

    // As show.yaml, which may leave out whatever it likes.
    for (int i = 0; i < COUNT_OF(places); i++)
        *places[i] = source_of(places[i]->path, i < 2 ? CARD : "next: N\n");
    files[0] = wild;
    files[0].path = "show.yaml";
    read_show(&sources, NULL);
    return 0;
}
