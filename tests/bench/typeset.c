// What a page of 75 words costs to lay out: with cold widths, where no word has been
// measured before, and again with cached ones. Words are made up, so that none comes
// twice. One line a language on stdout: language, median and worst of both, ms of CPU.
//
//   typeset FONTS
#include "base/arena.h"
#include "base/diag.h"
#include "load/hyphens.h"
#include "page/page.h"
#include "typesetter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CARDS = 24, WORDS = 75, FILE_BYTES = 8 * 1024 };

static const struct script {
    const char *language;
    const char *letters[12]; // of a word, in turn consonants and vowels
    int word, words;
    const char *space;
} scripts[] = {
    {"en",
     {"b", "a", "st", "e", "m", "i", "r", "o", "l", "u", "n", "y"},
     5,
     WORDS,
     " "},
    {"de",
     {"b", "a", "st", "e", "m", "i", "r", "o", "l", "u", "n", "y"},
     8,
     WORDS,
     " "},
    {"ar", {"ب", "ا", "س", "ي", "م", "ل", "ر", "و", "ن", "ت", "ك", "ه"}, 5, WORDS, " "},
    {"hi", {"क", "ा", "म", "ि", "त", "े", "न", "ी", "प", "ो", "ल", "ु"}, 6, WORDS, " "},
    // Characters, not words: as much as 75 words say.
    {"ja",
     {"映", "画", "の", "光", "影", "が", "夢", "見", "る", "夜", "人", "は"},
     180,
     1,
     "。"},
    {"th", {"ก", "า", "ม", "ี", "ต", "เ", "น", "ู", "ป", "แ", "ล", "ุ"}, 6, WORDS, ""},
};

static uint64_t state = 1;

static unsigned any(unsigned below)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static size_t add(char *out, size_t used, const char *text)
{
    return used + (size_t)snprintf(out + used, FILE_BYTES - used, "%s", text);
}

static void add_text(char *out, size_t used, const struct script *script)
{
    for (int w = 0; w < script->words; w++) {
        for (int i = 0; i < script->word; i++)
            used = add(out, used, script->letters[(any(6) * 2 + (unsigned)i) % 12]);
        used = add(out, used, script->space);
    }
    add(out, used, "\n");
}

static struct library *make_library(const struct script *script, struct arena *arena)
{
    static struct source files[CARDS + 2];
    struct sources sources = {.files = files};
    struct diag *diag = diag_create();
    char *show = arena_format(arena, "languages: [%s]\nstages: [{folder: '1'}]\n",
                              script->language);

    files[sources.file_count++] =
        (struct source){.path = "show.yaml", .bytes = show, .count = strlen(show)};
    for (int i = 0; i < CARDS; i++) {
        char *bytes = arena_alloc(arena, FILE_BYTES);

        int head =
            snprintf(bytes, FILE_BYTES,
                     "---\ntitle: Title %d\nlook: Look for number %d.\nfilm: Film %d\n"
                     "people: [Somebody]\nplace: Somewhere\nyear: 19%02d\n---\n",
                     i, i, i, i);

        add_text(bytes, (size_t)head, script);
        files[sources.file_count++] = (struct source){
            .path = arena_format(arena, "1/card-%02d.%s.md", i, script->language),
            .bytes = bytes,
            .count = strlen(bytes)};
    }

    struct library *library = library_build(&sources, diag);

    diag_destroy(diag);
    return library;
}

static double cpu_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

// Those of the languages above whose words are divided.
static const struct language divided[] = {{"de", ""}};

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

// The first card opens the fonts and is not counted.
static void lay_out(const struct library *library, const struct measure *measure,
                    double *median, double *worst)
{
    struct screen screen =
        screen_make((struct size){1920, 1080}, (struct size){531, 299}, 600, 2000);
    struct pages *pages = pages_create(library, screen, measure);
    double took[CARDS];

    for (int i = 0; i < library->card_count; i++) {
        double begun = cpu_ms();

        pages_get(pages,
                  (struct page_key){.kind = PAGE_CARD, .card = i, .text_size = 100});
        took[i] = cpu_ms() - begun;
    }
    pages_destroy(pages);
    qsort(took + 1, (size_t)library->card_count - 1, sizeof(*took), compare);
    *median = took[library->card_count / 2];
    *worst = took[library->card_count - 1];
}

int main(int count, char **arguments)
{
    struct diag *diag = diag_create();
    struct typesetter typesetter;

    if (count != 2 || !typesetter_open(&typesetter, arguments[1], diag)) {
        fprintf(stderr, "typeset FONTS\n");
        return 2;
    }
    typesetter_take_hyphens(&typesetter, hyphens_read(NULL, HYPHENS_FOLDER, divided,
                                                      COUNT_OF(divided), diag));
    for (int i = 0; i < COUNT_OF(scripts); i++) {
        struct arena *arena = arena_create();
        struct library *library = make_library(&scripts[i], arena);
        double cold, coldest, cached, slowest;

        if (!library)
            return 1;
        lay_out(library, &typesetter.measure, &cold, &coldest);
        lay_out(library, &typesetter.measure, &cached, &slowest);
        printf("%s %.3f %.3f %.3f %.3f\n", scripts[i].language, cold, coldest, cached,
               slowest);
        library_destroy(library);
        arena_destroy(arena);
    }
    typesetter_close(&typesetter);
    diag_destroy(diag);
    return 0;
}
