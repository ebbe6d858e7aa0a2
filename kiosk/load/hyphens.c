// The rules of the house on top of libhyphen's: which languages, which words, and how
// much of a word stays together.
//
// libhyphen trusts what it is given: a word is valid text in the dictionary's charset,
// not long, with a NUL behind it and room around it.

#include "load/hyphens.h"

#include "base/base.h"
#include "base/diag.h"
#include "host/file.h"
#include "story/library.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEAKS_ARE_WATCHED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define LEAKS_ARE_WATCHED
#endif
#ifdef LEAKS_ARE_WATCHED
#include <sanitizer/lsan_interface.h>
#endif

enum {
    LEAST = 3,        // letters before and behind a hyphen
    LETTERS_MAX = 80, // the longest word of a dictionary has 79
    LETTER_BYTES = 3, // in UTF-8; 1 in the other charsets
    NAME_BYTES = 8,   // "pt_BR"
};

// Who needs hyphens on a card, with 45 letters a line: languages that join words, and
// those whose words grow by endings. English is not hyphenated in museums; Arabic,
// Hebrew and Devanagari never are; Chinese, Japanese, Korean and Thai break between
// letters.
static const struct need {
    char code[4];
    char usual[NAME_BYTES]; // its dictionary, where the region has none of its own
    bool nouns;             // have capitals, so a capital makes no name
    const char *why;
} NEEDS[] = {
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

struct hyphens {
    struct hyphens *rest; // held by this one; NULL: no more
    int holders;
    char name[NAME_BYTES];
    HyphenDict *dictionary;
    UConverter *converter; // to its charset
};

// ---- Languages

static const struct need *find_need(const char *language)
{
    size_t length = strcspn(language, "-_@");

    for (int i = 0; i < COUNT_OF(NEEDS); i++)
        if (strlen(NEEDS[i].code) == length &&
            memcmp(NEEDS[i].code, language, length) == 0)
            return &NEEDS[i];
    return NULL;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

// Of what a language with a region may have for itself: "pt_BR". "": no region.
static void name_own(const struct need *need, const char *language,
                     char name[NAME_BYTES])
{
    const char *region = language + strlen(need->code);

    *name = '\0';
    if (*region && is_capital(region[1]) && is_capital(region[2]))
        snprintf(name, NAME_BYTES, "%.3s_%.2s", need->code, region + 1);
}

static const struct hyphens *find(const struct hyphens *hyphens, const char *name)
{
    while (hyphens && strcmp(hyphens->name, name) != 0)
        hyphens = hyphens->rest;
    return hyphens;
}

// "pt-BR" has its own; "pt-AO" takes Portugal's.
static const struct hyphens *find_for(const struct hyphens *hyphens,
                                      const struct need *need, const char *language)
{
    char own[NAME_BYTES];

    name_own(need, language, own);

    const struct hyphens *found = find(hyphens, own);

    return found ? found : find(hyphens, need->usual);
}

// ---- Files

static char *path_of(const char *folder, const char *name)
{
    char file[32];

    snprintf(file, sizeof(file), "hyph_%s.dic", name);
    return file_join(folder, file);
}

// Not a link to the usual one, as de_AT is: the same need not be read twice.
static bool is_another(const char *folder, const char *own, const char *usual)
{
    char *own_path = path_of(folder, own), *usual_path = path_of(folder, usual);
    struct stat a, b;
    bool another =
        stat(own_path, &a) == 0 &&
        (stat(usual_path, &b) != 0 || a.st_dev != b.st_dev || a.st_ino != b.st_ino);

    free(own_path);
    free(usual_path);
    return another;
}

// Of what libhyphen has read. NULL: no dictionary begins like this.
static UConverter *open_converter(const HyphenDict *dictionary)
{
    UErrorCode error = U_ZERO_ERROR;

    return *dictionary->cset ? ucnv_open(dictionary->cset, &error) : NULL;
}

// libhyphen loses the first of two equal patterns of a file (390 bytes of the French
// one), once: the leak sanitizer need not tell.
static HyphenDict *load_dictionary(const char *path)
{
#ifdef LEAKS_ARE_WATCHED
    __lsan_disable();
#endif
    HyphenDict *dictionary = hnj_hyphen_load(path);
#ifdef LEAKS_ARE_WATCHED
    int failed = errno;

    __lsan_enable();
    errno = failed;
#endif
    return dictionary;
}

// The list with this file in front; NULL: there is one sentence in `why`.
static struct hyphens *add_file(struct hyphens *had, const char *folder,
                                const char *name, char *why, size_t why_size)
{
    char *path = path_of(folder, name);
    HyphenDict *dictionary = load_dictionary(path);
    int failed = errno;
    UConverter *converter = dictionary ? open_converter(dictionary) : NULL;
    struct hyphens *hyphens = NULL;

    if (converter) {
        hyphens = base_alloc(sizeof(*hyphens));
        hyphens->rest = had;
        hyphens->holders = 1;
        hyphens->dictionary = dictionary;
        hyphens->converter = converter;
        snprintf(hyphens->name, sizeof(hyphens->name), "%s", name);
    } else if (dictionary) {
        snprintf(why, why_size, "its first line names no charset that is known");
        hnj_hyphen_free(dictionary);
    } else {
        snprintf(why, why_size, "%s",
                 failed == ENOENT ? "the file is not there" : strerror(failed));
    }
    free(path);
    return hyphens;
}

static struct hyphens *add_language(struct hyphens *had, const char *folder,
                                    const struct need *need, const char *language,
                                    struct diag *diag)
{
    char own[NAME_BYTES], why[256] = "";
    struct hyphens *hyphens = NULL;

    name_own(need, language, own);
    if (*own && is_another(folder, own, need->usual)) {
        if (find(had, own))
            return had;
        hyphens = add_file(had, folder, own, why, sizeof(why));
    }
    if (!hyphens && find(had, need->usual))
        return had;
    if (!hyphens)
        hyphens = add_file(had, folder, need->usual, why, sizeof(why));
    if (hyphens)
        return hyphens;

    char *path = path_of(folder, need->usual);

    diag_add(diag, SEVERITY_WARNING, path, 0,
             "%s; long words in \"%s\" are not divided", why, need->code);
    free(path);
    return had;
}

struct hyphens *hyphens_read(struct hyphens *had, const char *folder,
                             const struct language *languages, int count,
                             struct diag *diag)
{
    for (int i = 0; i < count; i++) {
        const struct need *need = find_need(languages[i].code);

        if (need)
            had = add_language(had, folder, need, languages[i].code, diag);
    }
    return had;
}

struct hyphens *hyphens_hold(struct hyphens *hyphens)
{
    if (hyphens)
        hyphens->holders++;
    return hyphens;
}

void hyphens_drop(struct hyphens *hyphens)
{
    while (hyphens && --hyphens->holders == 0) {
        struct hyphens *rest = hyphens->rest;

        hnj_hyphen_free(hyphens->dictionary);
        ucnv_close(hyphens->converter);
        free(hyphens);
        hyphens = rest;
    }
}

// ---- Words

struct letters {
    uint16_t list[LETTERS_MAX];
    int offsets[LETTERS_MAX]; // of each letter, in bytes
    int count;
};

// Dictionaries know small composed letters: é, not e and an accent.
static bool read_letters(struct letters *out, const char *text, int length, bool nouns)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *composer = unorm2_getNFCInstance(&error);

    *out = (struct letters){0};
    for (int at = 0; at < length;) {
        UChar32 c;
        int offset = at;

        U8_NEXT(text, at, length, c);
        if (c > 0 && out->count && (U_GET_GC_MASK(c) & U_GC_M_MASK) && composer) {
            c = unorm2_composePair(composer, out->list[out->count - 1], c);
            offset = out->offsets[--out->count];
        }
        if (c <= 0 || c > 0xffff || !u_isalpha(c) || out->count == LETTERS_MAX)
            return false;
        if ((u_isupper(c) || u_istitle(c)) && (out->count || !nouns))
            return false;
        out->list[out->count] = (uint16_t)u_tolower(c);
        out->offsets[out->count++] = offset;
    }
    return out->count >= 2 * LEAST;
}

// In the dictionary's charset, with a NUL; returns its bytes. 0: it cannot be said so.
static int encode(const struct hyphens *hyphens, const struct letters *letters,
                  char *out, int room)
{
    UErrorCode error = U_ZERO_ERROR;
    int bytes = ucnv_fromUChars(hyphens->converter, out, room, letters->list,
                                letters->count, &error);
    bool fine = error == U_ZERO_ERROR && // nor a warning: there is the NUL
                (hyphens->dictionary->utf8 || bytes == letters->count);

    return fine ? bytes : 0;
}

static int divide(const struct hyphens *hyphens, const struct letters *letters,
                  int *points, int room)
{
    char word[LETTERS_MAX * LETTER_BYTES + 1];
    char marks[sizeof(word) + 5]; // of each letter, odd where it may end a line
    // NULL or, for each letter, how the spelling changes where it ends a line.
    char **changed = NULL;
    int *positions = NULL, *cuts = NULL, count = 0;
    int bytes = encode(hyphens, letters, word, sizeof(word));

    if (bytes == 0)
        return 0;
    if (hnj_hyphen_hyphenate3(hyphens->dictionary, word, bytes, marks, NULL, &changed,
                              &positions, &cuts, LEAST, LEAST, 0, 0) == 0)
        for (int i = 1; i < letters->count && count < room; i++)
            if ((marks[i - 1] & 1) && !(changed && changed[i - 1]))
                points[count++] = letters->offsets[i];
    for (int i = 0; changed && i < bytes; i++)
        free(changed[i]);
    free(changed);
    free(positions);
    free(cuts);
    return count;
}

int hyphens_points(void *hyphens, const char *language, const char *word, int length,
                   int *points, int room)
{
    const struct need *need = find_need(language);
    const struct hyphens *found = need ? find_for(hyphens, need, language) : NULL;
    struct letters letters;

    if (!found || !read_letters(&letters, word, length, need->nouns))
        return 0;
    return divide(found, &letters, points, room);
}
