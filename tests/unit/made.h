// Shows for tests, made in memory: as many stages, stories and languages as asked for,
// and texts as tame or as wild as a curator may write them.
//
// A story's number says what it is like when the show is wild: 1 has an ordinary text,
// 2 nothing but a title, 3 a text without end, 4 endless words, 5 emphasis
// and line breaks and no picture, 6 a long title and every fact.
#pragma once

#include "base/base.h"
#include "base/diag.h"
#include "story/library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MADE_FILES_MAX = 400, MADE_BYTES = 16 * 1024, MADE_LANGUAGES_MAX = 9 };

struct made_show {
    int languages, stages;
    int stories;         // of the fullest stage; stage 1 has one, stage 2 two…
    bool wild;           // long, empty and missing texts and pictures
    const char *without; // a card that is left out; NULL: none
};

// The last one reads from the right.
static const char *const made_languages[MADE_LANGUAGES_MAX] = {
    "en", "fr", "de", "it", "es", "pt", "nl", "pl", "ar"};

struct made_files {
    struct source sources[MADE_FILES_MAX];
    int count;
};

__attribute__((format(printf, 3, 4))) static inline void made_file(
    struct made_files *files, const char *path, const char *format, ...)
{
    char *bytes = base_alloc(MADE_BYTES);
    va_list args;

    va_start(args, format);
    vsnprintf(bytes, MADE_BYTES, format, args);
    va_end(args);
    if (files->count == MADE_FILES_MAX)
        base_die("a made show has too many files");
    files->sources[files->count++] =
        (struct source){base_strdup(path), bytes, strlen(bytes), 0};
}

static inline void made_files_free(struct made_files *files)
{
    for (int i = 0; i < files->count; i++) {
        free((char *)files->sources[i].path);
        free((char *)files->sources[i].bytes);
    }
}

// `words` words in paragraphs of at most `length`.
static inline void made_text(char *out, size_t size, int words, int length)
{
    static const char *const some[] = {"light", "camera", "a",   "cutting-room", "of",
                                       "film",  "silver", "the", "premiere",     "in"};
    size_t used = 0;

    *out = 0;
    for (int i = 0; i < words && used + 32 < size; i++)
        used += (size_t)snprintf(out + used, size - used, "%s%s%s",
                                 i == 0            ? ""
                                 : i % length == 0 ? "\n\n"
                                                   : " ",
                                 some[i * 7 % COUNT_OF(some)],
                                 i % length == length - 1 || i % 13 == 12 ? "." : "");
}

static inline void made_wild_story(struct made_files *files, const char *path,
                                   const char *language, int story)
{
    static char text[MADE_BYTES - 512];

    switch (story % 6) {
    case 2:
        made_file(files, path, "---\ntitle: No\n---\n");
        return;
    case 3:
        made_text(text, sizeof(text), 300, 250);
        made_file(files, path,
                  "---\ntitle: A very long story\nlook: Look for the end.\n"
                  "picture: tall\n---\n%s\n",
                  text);
        return;
    case 4:
        made_file(files, path,
                  "---\ntitle: Donaudampfschifffahrtskapitänsmützenfabrik\n"
                  "picture: wide\n---\nRindfleischetikettierungsüberwachungsaufgaben"
                  "übertragungsgesetzentwurfsverfasserinnenvereinigungsvorsitzende in "
                  "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.\n");
        return;
    case 5:
        made_file(files, path,
                  "---\ntitle: Ben-Hur, again\npicture: gone\n---\n"
                  "In *Ben-Hur* the **chariots**\\\nrun for ***nine***\\\nminutes.\n\n"
                  "And again.\n\nAnd *again*.\n");
        return;
    case 0:
        made_text(text, sizeof(text), 60, 30);
        made_file(
            files, path,
            "---\ntitle: \"The cameraman who stood in the cold for nine months and "
            "the man who waited for him (%s)\"\n"
            "look: Look for the breath on the lens, the second tripod, the third "
            "dog from the left and the shadow of the man who is not there.\n"
            "film: The Long and Weary Road to the Premiere of Everything\n"
            "people: [Somebody With A Long Name, Another Body, A Third, A Fourth]\n"
            "place: South Georgia and the South Sandwich Islands\n"
            "credit: Photograph by Somebody With A Long Name, from the collection of "
            "the Museum of Everything Projected, gift of the widow of the man who "
            "waited for him, with her kind permission\n"
            "year: \"1914–17\"\nfocus: [0.2, 0.5]\npicture: wide\n---\n%s\n",
            language, text);
        return;
    default:
        made_text(text, sizeof(text), 55, 55);
        made_file(files, path,
                  "---\ntitle: An ordinary story\nlook: Look for it.\nfilm: A Film\n"
                  "people: [A Person]\nyear: \"1923\"\npicture: plain\n"
                  "credit: Made up\n---\n%s\n",
                  text);
        return;
    }
}

static inline void made_card(struct made_files *files, const struct made_show *show,
                             const char *name, int stage, int story)
{
    static char text[2000];
    char path[128];

    if (show->without && strcmp(show->without, name) == 0)
        return;
    for (int l = 0; l < show->languages; l++) {
        snprintf(path, sizeof(path), "%s.%s.md", name, made_languages[l]);
        if (show->wild && story) {
            made_wild_story(files, path, made_languages[l], story);
            continue;
        }
        made_text(text, sizeof(text), 30 + stage + story, 40);
        made_file(files, path,
                  "---\ntitle: \"%s %d.%d\"\npicture: %s\nfocus: [%s, 0.5]\n"
                  "short: %d\n---\n%s\n",
                  made_languages[l], stage, story, stage % 2 ? "plain" : "wide",
                  stage % 2 ? "0.5" : "0.2", stage, text);
    }
}

static inline void made_words(struct made_files *words)
{
    for (int i = 0; i < MADE_LANGUAGES_MAX; i++) {
        char path[32];

        snprintf(path, sizeof(path), "words/%s.yaml", made_languages[i]);
        made_file(words, path,
                  "language.name: \"Language %s\"\n"
                  "attract.touch: \"%s\"\nattract.touch_short: \"%s\"\n"
                  "still_there.title: Still there?\n"
                  "still_there.hint: Touch anywhere to stay\n"
                  "still_there.seconds.one: \"{n} second\"\n"
                  "still_there.seconds.other: \"{n} seconds\"\n"
                  "languages.title: Choose a language\n"
                  "access.title: Easier to read\n"
                  "access.text_size: Text size\naccess.text_100: Normal\n"
                  "access.text_125: Large\naccess.text_150: \"%s\"\n"
                  "access.theme: Colours\naccess.theme_paper: Paper\n"
                  "access.theme_contrast: \"%s\"\n"
                  "card.sheet: \"{n} of {m}\"\n"
                  "preparing.title: The show is being prepared\n"
                  "preparing.text: Please come back in a little while.\n",
                  made_languages[i],
                  i % 2 ? "Touchez l’écran pour explorer" : "Touch to explore",
                  i % 2 ? "Touchez ici" : "Touch",
                  i % 2 ? "Am allergrößten" : "Largest",
                  i % 2 ? "Hochkontrastdarstellung" : "High contrast");
    }
}

static inline bool made_picture(void *context, const char *card_folder,
                                const char *const *folders, int folder_count,
                                const char *name, struct picture *out, char *why,
                                size_t why_size)
{
    static const struct {
        const char *name;
        struct size size;
    } known[] = {{"plain", {1600, 1200}}, {"wide", {4000, 900}}, {"tall", {600, 3000}}};

    (void)context, (void)card_folder, (void)folders, (void)folder_count;
    for (int i = 0; i < COUNT_OF(known); i++)
        if (strcmp(known[i].name, name) == 0) {
            *out = (struct picture){known[i].name, 1, known[i].size, 0xff507090};
            return true;
        }
    snprintf(why, why_size, "there is no picture %s", name);
    return false;
}

static inline void made_index(struct made_files *files, const struct made_show *show)
{
    static const char *const ends[] = {"opening", "closing"};
    char text[4096];
    size_t used = (size_t)snprintf(text, sizeof(text), "title: {en: A made show}\n");

    for (int i = 0; i < COUNT_OF(ends); i++)
        if (!show->without || strcmp(show->without, ends[i]) != 0)
            used += (size_t)snprintf(text + used, sizeof(text) - used, "%s: %s\n",
                                     ends[i], ends[i]);
    used += (size_t)snprintf(text + used, sizeof(text) - used, "languages: [");
    for (int l = 0; l < show->languages; l++)
        used += (size_t)snprintf(text + used, sizeof(text) - used, "%s%s",
                                 l ? ", " : "", made_languages[l]);
    used += (size_t)snprintf(text + used, sizeof(text) - used, "]\nstages:\n");
    for (int s = 1; s <= show->stages; s++)
        used += (size_t)snprintf(text + used, sizeof(text) - used,
                                 "- {folder: %d-stage}\n", s);
    made_file(files, "show.yaml", "%s", text);
}

// Never NULL; the caller destroys it. Zero stages: a library without cards.
static inline struct library *made_library(struct made_show show)
{
    struct made_files *files = base_alloc(sizeof(*files));
    struct made_files *words = base_alloc(sizeof(*words));
    struct diag *diag = diag_create();

    made_words(words);
    made_index(files, &show);
    made_card(files, &show, "opening", 0, 0);
    made_card(files, &show, "closing", 0, 0);
    for (int s = 1; s <= show.stages; s++) {
        char name[64];

        snprintf(name, sizeof(name), "%d-stage/stage", s);
        made_card(files, &show, name, s, 0);
        for (int i = 1; i <= 1 + (s - 1) % show.stories; i++) {
            snprintf(name, sizeof(name), "%d-stage/story-%d", s, i);
            made_card(files, &show, name, s, i);
        }
    }

    const struct sources sources = {.files = files->sources,
                                    .file_count = files->count,
                                    .words = words->sources,
                                    .word_count = words->count,
                                    .find_picture = made_picture};
    struct library *library = show.stages
                                  ? library_build(&sources, diag)
                                  : library_without_cards(&sources, made_languages[0]);

    for (int i = 0; i < diag_count(diag); i++) {
        const struct finding *f = diag_at(diag, i);

        if (f->severity == SEVERITY_ERROR && !strstr(f->text, "gone"))
            fail_msg("%s:%d: %s", f->path, f->line, f->text);
    }
    diag_destroy(diag);
    made_files_free(files);
    made_files_free(words);
    free(files);
    free(words);
    assert_non_null(library);
    return library;
}
