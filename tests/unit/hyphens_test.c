// Where words are divided: by Debian's patterns, and by small ones written here.

#include "load/hyphens.h"

#include "base/base.h"
#include "host/file.h"

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
    {"de", "кинематограф"},             // letters the patterns never saw
    {"de", "film\xff\xfeproduktion"},   // not UTF-8
    {"de", "filmproduktion\xc3"},       // cut in a letter
    {"de", "\xf0\x9d\x94\xa3ilmabend"}, // a letter beyond 16 bits
};

// Patterns of two levels, in other charsets, with limits of their own.
static const struct {
    const char *name, *text;
} FILES[] = {
    // The second level is for the parts of the first.
    {"hyph_nl_NL.dic", "ISO8859-1\n# a remark\n%another\nCOMPOUNDLEFTHYPHENMIN 3\n"
                       "COMPOUNDRIGHTHYPHENMIN 4\nfilm1\n1ton1\nNEXTLEVEL\n"
                       "1a\n1e\n1i\n1u\n2m1k\n"},
    {"hyph_nl_BE.dic", "UTF-8\nLEFTHYPHENMIN 5\nRIGHTHYPHENMIN 6\n1a\n"},
    {"hyph_ru_RU.dic", "KOI8-R\r\n\xc9\x31\r\n"}, // и
    {"hyph_el_GR.dic", "ISO8859-7\n\xe1\x31\n"},  // α
    {"hyph_cs_CZ.dic", "ISO8859-2\n\xf8\x31\n"},  // ř
    // Of two that end at a letter the longer has the say, also when it is no whole one.
    {"hyph_da_DK.dic", "UTF-8\n1d\nabcd\n1h\nefg2h1i\n"},
    // Another spelling; the last of two; digits, blanks and rests of lines.
    {"hyph_hu_HU.dic", "UTF-8\na1ssz/sz=,2,1\na1x\na2x\nb1b \nc1c\tno\n9\n\n1"},
    {"hyph_sv_SE.dic", "EBCDIC-NOWHERE\na1\n"},
    {"hyph_it_IT.dic", ""},
    {"hyph_pt_PT.dic", "UTF-8\n.a1\nz1.\n"},
};

static const struct word_case SMALL[] = {
    {"nl", "film-akad-emik"},
    {"nl", "film-ton-abend"}, // three letters and four stay
                              // together inside
    {"nl", "kabend-ton-film"},
    {"nl", "bim-kobe"},
    {"nl-BE", "bbbbb-abbbbb"},
    {"nl-BE", "bbbbabbbbbbb"},
    {"nl-BE", "bbbbbbbabbbb"},
    {"ru", "кни-ми-ксссс"},
    {"el", "καλα-καλα"},
    {"cs", "keř-keř-ale"},
    {"da", "xxxxxd"},
    {"da", "xxx-dxxx"},
    {"da", "xxabcdxx"},
    {"da", "xxxefghxxx"},
    {"da", "xxx-hxxx"},
    {"hu", "kaszaasszony"},
    {"hu", "kkkaxkkk"},
    {"hu", "kkb-bkkc-ckk"},
    {"sv", "aaaaaaaaaa"}, // no such charset
    {"it", "aaaaaaaaaa"}, // an empty file
    {"fi", "aaaaaaaaaa"}, // no file
    {"pt", "zzzazz"},
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

static void test_debian(void **state)
{
    struct hyphens *hyphens = hyphens_create(HYPHENS_FOLDER);
    int wrong = 0;

    (void)state;
    for (int i = 0; i < COUNT_OF(DEBIAN); i++)
        wrong += check_word(hyphens, &DEBIAN[i]);
    hyphens_destroy(hyphens);
    assert_int_equal(wrong, 0);
    hyphens_destroy(NULL);
}

static void test_small(void **state)
{
    char *folder = base_strdup("/tmp/lobbycard-hyphens-XXXXXX"), why[200] = "";

    (void)state;
    assert_non_null(mkdtemp(folder));
    for (int i = 0; i < COUNT_OF(FILES); i++) {
        char *path = file_join(folder, FILES[i].name);

        assert_true(
            file_write(path, FILES[i].text, strlen(FILES[i].text), why, sizeof(why)));
        free(path);
    }

    struct hyphens *hyphens = hyphens_create(folder);
    int wrong = 0;

    for (int i = 0; i < COUNT_OF(SMALL); i++)
        wrong += check_word(hyphens, &SMALL[i]);
    hyphens_destroy(hyphens);
    file_remove_tree(folder);
    free(folder);
    assert_int_equal(wrong, 0);
}

// No more points than there is room for; a word no language has.
static void test_limits(void **state)
{
    static char endless[10000];
    static const char WORD[] = "Filmproduktionsgesellschaft";
    struct hyphens *hyphens = hyphens_create(HYPHENS_FOLDER);
    int points[3] = {-1, -1, -1};

    (void)state;
    assert_int_equal(hyphens_points(hyphens, "de", WORD, (int)strlen(WORD), points, 2),
                     2);
    assert_int_equal(points[0], 4);
    assert_int_equal(points[1], 7);
    assert_int_equal(points[2], -1);
    assert_int_equal(hyphens_points(hyphens, "de", WORD, (int)strlen(WORD), points, 0),
                     0);
    memset(endless, 'a', sizeof(endless));
    assert_int_equal(hyphens_points(hyphens, "de", endless, sizeof(endless), points, 3),
                     0);
    hyphens_destroy(hyphens);
}

// Any letters in any language that has patterns here: rising, inside, between letters.
static void test_any(void **state)
{
    static const char *const LANGUAGES[] = {"de", "fr", "es"};
    static const char *const LETTERS[] = {"a", "b",      "e",      "i",   "n", "r",
                                          "s", "t",      "ü",      "ß",   "é", "ñ",
                                          "A", "\u0301", "\u200d", "\xc3"};
    struct hyphens *hyphens = hyphens_create(HYPHENS_FOLDER);
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
        int count = hyphens_points(hyphens, LANGUAGES[round % COUNT_OF(LANGUAGES)],
                                   word, length, points, ROOM);

        assert_in_range(count, 0, ROOM);
        for (int i = 0; i < count; i++) {
            if (points[i] < last + 1 || points[i] < 3 || points[i] > length - 3 ||
                ((unsigned char)word[points[i]] & 0xc0u) == 0x80)
                fail_msg("%s: point %d", word, points[i]);
            last = points[i];
        }
    }
    hyphens_destroy(hyphens);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_debian),
        cmocka_unit_test(test_small),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_any),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
