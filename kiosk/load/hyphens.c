// The rules of the house on top of the patterns: which languages, which words, and how
// much of a word stays together.

#include "load/hyphens.h"

#include "base/base.h"
#include "host/file.h"
#include "host/log.h"
#include "load/patterns.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LEAST = 3,        // letters before and behind a hyphen
    LETTERS_MAX = 80, // the longest word of a dictionary has 79
    NAME_BYTES = 32,
};

// Who needs hyphens on a card, with 45 letters a line: languages that join words, and
// those whose words grow by endings. English is not hyphenated in museums; Arabic,
// Hebrew and Devanagari never are; Chinese, Japanese, Korean and Thai break between
// letters.
static const struct language {
    char code[4];
    char file[8]; // of its patterns, where no region is asked for
    bool nouns;   // have capitals, so a capital makes no name
    const char *needs;
} LANGUAGES[] = {
    {"de", "de_DE", true, "joins words: Filmproduktionsgesellschaft"},
    {"nl", "nl_NL", false, "joins words: filmproductiemaatschappij"},
    {"af", "af_ZA", false, "joins words: rolprentvervaardiger"},
    {"da", "da_DK", false, "joins words: filminstruktøruddannelsen"},
    {"sv", "sv_SE", false, "joins words: filmproduktionsbolaget"},
    {"nb", "nb_NO", false, "joins words: filmproduksjonsselskapet"},
    {"nn", "nn_NO", false, "joins words: filmproduksjonsselskapet"},
    {"no", "nb_NO", false, "is Bokmål, where nothing else is said"},
    {"is", "is_IS", false, "joins words: kvikmyndagerðarmaður"},
    {"fi", "fi_FI", false, "joins words and adds endings: elokuvatuotantoyhtiössä"},
    {"et", "et_EE", false, "joins words and adds endings: filmitootmisettevõttes"},
    {"hu", "hu_HU", false, "joins words and adds endings: filmforgatókönyveinkben"},
    {"id", "id_ID", false, "adds at both ends: dipertanggungjawabkan"},
    {"ru", "ru_RU", false, "endings: кинематографический"},
    {"uk", "uk_UA", false, "endings: кінематографічний"},
    {"be", "be_BY", false, "endings: кінематаграфічны"},
    {"bg", "bg_BG", false, "endings: кинематографичният"},
    {"sr", "sr_RS", false, "endings: кинематографски"},
    {"hr", "hr_HR", false, "endings: kinematografskoga"},
    {"sl", "sl_SI", false, "endings: kinematografskega"},
    {"cs", "cs_CZ", false, "endings: kinematografického"},
    {"sk", "sk_SK", false, "endings: kinematografického"},
    {"pl", "pl_PL", false, "endings: kinematograficznego"},
    {"lt", "lt_LT", false, "endings: kinematografininkas"},
    {"lv", "lv_LV", false, "endings: kinematogrāfistiem"},
    {"el", "el_GR", false, "endings: κινηματογραφικός"},
    {"ro", "ro_RO", false, "endings: cinematografiilor"},
    {"fr", "fr_FR", false, "long words: cinématographique"},
    {"es", "es_ES", false, "long words: cinematográficamente"},
    {"pt", "pt_PT", false, "long words: cinematograficamente"},
    {"it", "it_IT", false, "long words: cinematograficamente"},
    {"ca", "ca_ES", false, "long words: cinematogràficament"},
    {"gl", "gl_ES", false, "long words: cinematograficamente"},
};

// One language name as it was asked for; most often the same as the last.
struct opened {
    char name[NAME_BYTES];
    const struct language *language; // NULL: needs none
    struct patterns *patterns;       // NULL: has none
    struct opened *next;
};

struct hyphens {
    char *folder;
    struct opened *first;
};

struct hyphens *hyphens_create(const char *folder)
{
    struct hyphens *hyphens = base_alloc(sizeof(*hyphens));

    hyphens->folder = base_strdup(folder);
    return hyphens;
}

void hyphens_destroy(struct hyphens *hyphens)
{
    if (!hyphens)
        return;
    for (struct opened *opened = hyphens->first, *next; opened; opened = next) {
        next = opened->next;
        patterns_destroy(opened->patterns);
        free(opened);
    }
    free(hyphens->folder);
    free(hyphens);
}

// ---- Languages

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static const struct language *find_language(const char *name)
{
    size_t length = strcspn(name, "-_@");

    for (int i = 0; i < COUNT_OF(LANGUAGES); i++)
        if (strlen(LANGUAGES[i].code) == length &&
            memcmp(LANGUAGES[i].code, name, length) == 0)
            return &LANGUAGES[i];
    return NULL;
}

static struct patterns *open_file(const struct hyphens *hyphens, const char *name,
                                  char *why, size_t why_size)
{
    char file[NAME_BYTES];

    snprintf(file, sizeof(file), "hyph_%s.dic", name);

    char *path = file_join(hyphens->folder, file);
    struct patterns *patterns = patterns_read(path, why, why_size);

    free(path);
    return patterns;
}

// "pt-BR" has its own patterns; "pt-AO" takes Portugal's.
static struct patterns *open_patterns(const struct hyphens *hyphens,
                                      const struct language *language, const char *name)
{
    const char *region = name + strlen(language->code);
    struct patterns *patterns = NULL;
    char why[256] = "";

    if (*region && is_capital(region[1]) && is_capital(region[2])) {
        char file[8];

        snprintf(file, sizeof(file), "%.3s_%.2s", language->code, region + 1);
        patterns = open_file(hyphens, file, why, sizeof(why));
    }
    if (!patterns)
        patterns = open_file(hyphens, language->file, why, sizeof(why));
    if (!patterns)
        log_line("%s/hyph_%s.dic: %s; long words in \"%s\" are not divided",
                 hyphens->folder, language->file, why, language->code);
    return patterns;
}

static const struct opened *open_language(struct hyphens *hyphens, const char *name)
{
    for (struct opened *opened = hyphens->first; opened; opened = opened->next)
        if (strncmp(opened->name, name, NAME_BYTES - 1) == 0)
            return opened;

    struct opened *opened = base_alloc(sizeof(*opened));

    snprintf(opened->name, sizeof(opened->name), "%s", name);
    opened->language = find_language(opened->name);
    if (opened->language)
        opened->patterns = open_patterns(hyphens, opened->language, opened->name);
    opened->next = hyphens->first;
    hyphens->first = opened;
    return opened;
}

// ---- Words

struct word {
    uint16_t letters[LETTERS_MAX];
    int offsets[LETTERS_MAX]; // of each letter, in bytes
    int count;
};

// The patterns know small composed letters: é, not e and an accent.
static bool read_word(struct word *out, const char *text, int length, bool nouns)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *composer = unorm2_getNFCInstance(&error);

    *out = (struct word){0};
    for (int at = 0; at < length;) {
        UChar32 c;
        int offset = at;

        U8_NEXT(text, at, length, c);
        if (c > 0 && out->count && (U_GET_GC_MASK(c) & U_GC_M_MASK) && composer) {
            c = unorm2_composePair(composer, out->letters[out->count - 1], c);
            offset = out->offsets[--out->count];
        }
        if (c <= 0 || c > 0xffff || !u_isalpha(c) || out->count == LETTERS_MAX)
            return false;
        if ((u_isupper(c) || u_istitle(c)) && (out->count || !nouns))
            return false;
        out->letters[out->count] = (uint16_t)u_tolower(c);
        out->offsets[out->count++] = offset;
    }
    return out->count >= 2 * LEAST;
}

int hyphens_points(void *hyphens, const char *language, const char *word, int length,
                   int *points, int room)
{
    const struct opened *opened = open_language(hyphens, language);
    bool breaks[LETTERS_MAX];
    struct word read;
    int count = 0;

    if (!opened->patterns || !read_word(&read, word, length, opened->language->nouns))
        return 0;
    patterns_apply(opened->patterns, read.letters, read.count, breaks);
    for (int i = LEAST; i <= read.count - LEAST && count < room; i++)
        if (breaks[i])
            points[count++] = read.offsets[i];
    return count;
}
