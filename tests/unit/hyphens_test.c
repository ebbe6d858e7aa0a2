// Where words are divided: by Debian's dictionaries, and by small ones written here.

#include "load/hyphens.h"

#include "base/base.h"
#include "base/diag.h"
#include "findings.h"
#include "host/file.h"
#include "story/library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROOM = 32, WORD_BYTES = 400 };

// Debian's, read once: German takes seconds. Those of en, ar, … are never looked for.
static const struct language BUILT_IN[] = {
    {"en", ""},    {"de", ""}, {"de-AT", ""}, {"fr", ""}, {"es", ""},
    {"es-MX", ""}, {"ar", ""}, {"ja", ""},    {"", ""},   {"xx-XX", ""},
};
static struct hyphens *debian;

struct word_case {
    const char *language, *word; // with a "-" at each point
};

static const struct word_case DEBIAN[] = {
    {"de", "Film-pro-duk-ti-ons-ge-sell-schaft"},
    {"de-AT", "Film-pro-duk-ti-ons-ge-sell-schaft"},
    {"de", "Film-re-gis-seu-rin"},
    {"de", "ver-öf-fent-lichte"},
    {"de", "ver-o\u0308f-fent-li-chen"}, // o and ¨, as some keyboards write it
    {"fr", "ciné-ma-to-gra-phique"},
    {"fr-CA", "pel-li-cule"},
    {"es", "cine-ma-to-grá-fi-ca-mente"},
    {"es-MX", "cas-te-llano"},
    {"de", "Ofen"},            // too short
    {"de", "Öfchen"},          // nowhere three letters on both sides
    {"de", "FILMPRODUKTION"},  // all capitals
    {"de", "FilmProduktion"},  // a capital inside
    {"fr", "Cinématographe"},  // perhaps a name
    {"fr", "cinéma2000"},      // digits
    {"fr", "l’illustration"},  // signs
    {"fr", "ciné\u00admathe"}, // the author has said where
    {"fr", ""},
    {"en", "cinematography"}, // needs none
    {"en-GB", "cinematography"},
    {"ar", "المتحف"},
    {"ja", "えいがかん"},
    {"xx", "filmproduktionsgesellschaft"},
    {"", "filmproduktionsgesellschaft"},
    {"d", "filmproduktionsgesellschaft"},
    {"deu", "filmproduktionsgesellschaft"},
    {"de", "кинематограф"},             // letters the dictionary has not
    {"de", "film\xff\xfeproduktion"},   // not UTF-8
    {"de", "filmproduktion\xc3"},       // cut in a letter
    {"de", "\xf0\x9d\x94\xa3ilmabend"}, // a letter beyond 16 bits
};

// In other charsets, with limits of their own, and no good.
static const struct {
    const char *name, *text;
} FILES[] = {
    {"hyph_nl_NL.dic", "ISO8859-1\n1k\n"},
    {"hyph_nl_BE.dic", "UTF-8\nLEFTHYPHENMIN 5\nRIGHTHYPHENMIN 6\n1a\n"},
    {"hyph_ru_RU.dic", "KOI8-R\n\xc9\x31\n"},    // и
    {"hyph_el_GR.dic", "ISO8859-7\n\xe1\x31\n"}, // α
    {"hyph_cs_CZ.dic", "UTF-8\nř1\n"},
    {"hyph_hu_HU.dic", "UTF-8\nas1szo/sz=,2,1\nn1y\n"}, // spelt otherwise: asz-szony
    {"hyph_sv_SE.dic", "EBCDIC-NOWHERE\na1\n"},
    {"hyph_it_IT.dic", ""},
};

static const struct language SMALL_LANGUAGES[] = {
    {"nl", ""}, {"nl-BE", ""}, {"ru", ""}, {"el", ""}, {"cs", ""},
    {"hu", ""}, {"sv", ""},    {"it", ""}, {"fi", ""},
};

static const struct word_case SMALL[] = {
    {"nl", "film-kunst-kamer"},
    {"nl", "film-kunstκamer"}, // a letter that the charset has not
    {"nl-NL", "film-kunst-kamer"},
    {"nl-BE", "bbbbb-abbbbb"},
    {"nl-BE", "bbbbabbbbbbb"},
    {"nl-BE", "bbbbbbbabbbb"},
    {"ru", "кни-ми-ксссс"},
    {"el", "καλα-καλα"},
    {"cs", "keř-keř-ale"},
    {"cs", "ker\u030c-keř-ale"},
    {"hu", "kisasszon-yok"},
    {"hu", "éééasszon-yok"},
    {"sv", "aaaaaaaaaa"}, // no such charset
    {"it", "aaaaaaaaaa"}, // an empty file
    {"fi", "aaaaaaaaaa"}, // no file
    {"da", "kkkkkkkkkk"}, // nobody asked for it
};

// Each of these is told, and the others are read.
static const struct expected SMALL_FINDINGS[EXPECTED_MAX] = {
    {'W', 0, "hyph_fi_FI.dic"},
    {'W', 0, "hyph_it_IT.dic"},
    {'W', 0, "hyph_sv_SE.dic"},
};

// The word as it is given, and as it comes back with its points.
static int check_word(struct hyphens *hyphens, const struct word_case *expected)
{
    char word[WORD_BYTES] = "", found[2 * WORD_BYTES] = "";
    int points[ROOM], length = 0, used = 0;

    for (const char *at = expected->word; *at; at++)
        if (*at != '-')
            word[length++] = *at;

    int count = hyphens_points(hyphens, expected->language, word, length, points, ROOM);

    for (int i = 0, next = 0; i < length; i++) {
        if (next < count && points[next] == i) {
            found[used++] = '-';
            next++;
            if (((unsigned char)word[i] & 0xc0u) == 0x80)
                fail_msg("%s: point %d is inside a letter", word, i);
        }
        found[used++] = word[i];
    }
    found[used] = '\0';
    if (strcmp(found, expected->word) == 0)
        return 0;
    print_error("%s: \"%s\", expected \"%s\"\n", expected->language, found,
                expected->word);
    return 1;
}

static int read_debian(void **state)
{
    struct diag *diag = diag_create();

    (void)state;
    debian = hyphens_read(NULL, HYPHENS_FOLDER, BUILT_IN, COUNT_OF(BUILT_IN), diag);
    expect_findings("Debian's", diag, (const struct expected[]){{0}});
    diag_destroy(diag);
    return 0;
}

static int drop_debian(void **state)
{
    (void)state;
    hyphens_drop(debian);
    return 0;
}

static void test_debian(void **state)
{
    int wrong = 0;

    (void)state;
    for (int i = 0; i < COUNT_OF(DEBIAN); i++)
        wrong += check_word(debian, &DEBIAN[i]);
    assert_int_equal(wrong, 0);
}

static char *write_files(void)
{
    char *folder = base_strdup("/tmp/lobbycard-hyphens-XXXXXX"), why[200] = "";

    assert_non_null(mkdtemp(folder));
    for (int i = 0; i < COUNT_OF(FILES); i++) {
        char *path = file_join(folder, FILES[i].name);

        assert_true(
            file_write(path, FILES[i].text, strlen(FILES[i].text), why, sizeof(why)));
        free(path);
    }
    return folder;
}

static void remove_files(char *folder)
{
    file_remove_tree(folder);
    free(folder);
}

static void test_small(void **state)
{
    struct diag *diag = diag_create();
    char *folder = write_files();
    struct hyphens *hyphens =
        hyphens_read(NULL, folder, SMALL_LANGUAGES, COUNT_OF(SMALL_LANGUAGES), diag);
    int wrong = 0;

    (void)state;
    for (int i = 0; i < COUNT_OF(SMALL); i++)
        wrong += check_word(hyphens, &SMALL[i]);
    hyphens_drop(hyphens);
    expect_findings("small", diag, SMALL_FINDINGS);
    diag_destroy(diag);
    remove_files(folder);
    assert_int_equal(wrong, 0);
}

static int count_points(struct hyphens *hyphens, const char *language, const char *word)
{
    int points[ROOM];

    return hyphens_points(hyphens, language, word, (int)strlen(word), points, ROOM);
}

// A longer list shares what a shorter one has; either may be dropped first.
static void test_had(void **state)
{
    static const struct language DUTCH[] = {{"nl", ""}},
                                 BOTH[] = {{"nl", ""}, {"ru", ""}};
    struct diag *diag = diag_create();
    char *folder = write_files();

    (void)state;
    for (int shorter = 0; shorter < 2; shorter++) {
        struct hyphens *one = hyphens_read(NULL, folder, DUTCH, COUNT_OF(DUTCH), diag);
        struct hyphens *same =
            hyphens_read(hyphens_hold(one), folder, DUTCH, COUNT_OF(DUTCH), diag);
        struct hyphens *both = hyphens_read(same, folder, BOTH, COUNT_OF(BOTH), diag);

        assert_ptr_equal(same, one);
        assert_ptr_not_equal(both, one);
        hyphens_drop(shorter ? both : one);

        struct hyphens *left = shorter ? one : both;

        assert_int_equal(count_points(left, "nl", "filmkunst"), 1);
        assert_int_equal(count_points(left, "ru", "книмиксссс"), shorter ? 0 : 2);
        hyphens_drop(left);
    }
    expect_findings("had", diag, (const struct expected[]){{0}});
    diag_destroy(diag);
    remove_files(folder);
}

// Before anything is read no word has points.
static void test_none(void **state)
{
    static const char WORD[] = "Filmproduktionsgesellschaft";
    int points[ROOM];

    (void)state;
    assert_int_equal(hyphens_points(NULL, "de", WORD, (int)strlen(WORD), points, ROOM),
                     0);
    assert_null(hyphens_hold(NULL));
    hyphens_drop(NULL);
}

// No more points than there is room for; a word no language has.
static void test_limits(void **state)
{
    static char endless[10000];
    static const char WORD[] = "Filmproduktionsgesellschaft";
    int points[ROOM] = {-1, -1, -1};

    (void)state;
    assert_int_equal(hyphens_points(debian, "de", WORD, (int)strlen(WORD), points, 2),
                     2);
    assert_int_equal(points[0], 4);
    assert_int_equal(points[1], 7);
    assert_int_equal(points[2], -1);
    assert_int_equal(hyphens_points(debian, "de", WORD, (int)strlen(WORD), points, 0),
                     0);
    for (int i = 0; i < (int)sizeof(endless); i++)
        endless[i] = "film"[i % 4];
    assert_true(hyphens_points(debian, "de", endless, 80, points, ROOM) > 0);
    assert_int_equal(hyphens_points(debian, "de", endless, 81, points, ROOM), 0);
    assert_int_equal(
        hyphens_points(debian, "de", endless, sizeof(endless), points, ROOM), 0);
}

// Any letters in any language that has a dictionary here: rising, inside, between
// letters.
static void test_any(void **state)
{
    static const char *const LANGUAGES[] = {"de", "fr", "es"};
    static const char *const LETTERS[] = {"a", "b",      "e",      "i",   "n", "r",
                                          "s", "t",      "ü",      "ß",   "é", "ñ",
                                          "A", "\u0301", "\u200d", "\xc3"};
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 20000; round++) {
        char word[WORD_BYTES] = "";
        int points[ROOM], kinds = round % 4 ? 12 : COUNT_OF(LETTERS), letters;

        seed = seed * 1664525u + 1013904223u;
        letters = (int)(seed >> 16) % 100;
        for (int i = 0; i < letters; i++) {
            seed = seed * 1664525u + 1013904223u;
            strcat(word, LETTERS[(seed >> 16) % (unsigned)kinds]);
        }

        int length = (int)strlen(word), last = 0;
        int count = hyphens_points(debian, LANGUAGES[round % COUNT_OF(LANGUAGES)], word,
                                   length, points, ROOM);

        assert_in_range(count, 0, ROOM);
        for (int i = 0; i < count; i++) {
            if (points[i] < last + 1 || points[i] < 3 || points[i] > length - 3 ||
                ((unsigned char)word[points[i]] & 0xc0u) == 0x80)
                fail_msg("%s: point %d", word, points[i]);
            last = points[i];
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_debian), cmocka_unit_test(test_small),
        cmocka_unit_test(test_had),    cmocka_unit_test(test_none),
        cmocka_unit_test(test_limits), cmocka_unit_test(test_any),
    };

    return cmocka_run_group_tests(tests, read_debian, drop_debian);
}
