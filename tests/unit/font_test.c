// The real fonts: which family shows what, how wide, and whole.
#include "glass/font.h"

#include "base/arena.h"
#include "findings.h"
#include "load/faces.h"

#include <math.h>
#include <stdlib.h>

static const char fonts_folder[] = "../fonts";

static struct fonts *open_table(const char *table)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct fonts *fonts = fonts_create(
        fonts_folder, faces_parse(arena, table, strlen(table), "table", diag));

    expect_findings("the table", diag, (struct expected[EXPECTED_MAX]){{0}});
    diag_destroy(diag);
    arena_destroy(arena);
    return fonts;
}

static int begin(void **state)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();

    *state = fonts_create(fonts_folder, faces_read(arena, "../fonts/faces.yaml", diag));
    expect_findings("our own", diag, (struct expected[EXPECTED_MAX]){{0}});
    diag_destroy(diag);
    arena_destroy(arena);
    return *state ? 0 : -1;
}

static int end(void **state)
{
    fonts_destroy(*state);
    return 0;
}

static struct shaping shape(int family, enum face face, const char *script, int size)
{
    struct shaping shaping = {.face = (uint8_t)face,
                              .family = (uint8_t)family,
                              .rtl = strcmp(script, "Arab") == 0 ||
                                     strcmp(script, "Hebr") == 0,
                              .size = size};

    memcpy(shaping.script, script, 4);
    return shaping;
}

static float advance(struct fonts *fonts, const char *text, struct shaping shaping)
{
    return fonts_advance(fonts, text, (int)strlen(text), shaping);
}

// ---- Families

// As they stand in fonts/faces.yaml.
enum {
    LATIN,
    BEYOND,
    ARABIC,
    HEBREW,
    DEVANAGARI,
    THAI,
    JA,
    KO,
    ZH,
    HANT,
    HK,
    PERSIAN,
    URDU,
    SIGNS
};

static void test_family(void **state)
{
    static const struct {
        const char *cluster, *script, *language;
        enum face face;
        int family;
    } CASES[] = {
        {"a", "Latn", "en", FACE_TEXT, LATIN},
        {"Ấ", "Latn", "vi", FACE_HEAD, LATIN},
        {"Ж", "Cyrl", "ru", FACE_HEAD_ITALIC, LATIN},
        {"Ω", "Grek", "el", FACE_LOOK, LATIN},
        // A script is shown by its own family, whatever the language.
        {"م", "Arab", "ar", FACE_TEXT, ARABIC},
        {"م", "Arab", "en", FACE_TEXT, ARABIC},
        {"م", "Arab", "", FACE_HEAD, ARABIC},
        {"گ", "Arab", "fa", FACE_TEXT_STRONG, PERSIAN},
        {"ۓ", "Arab", "ur", FACE_HEAD, URDU},
        {"w", "Latn", "ar", FACE_TEXT, LATIN},
        {"ש", "Hebr", "he", FACE_TEXT, HEBREW},
        {"ש", "Hebr", "de", FACE_HEAD, HEBREW},
        {"क", "Deva", "hi", FACE_TEXT, DEVANAGARI},
        {"ท", "Thai", "th", FACE_TEXT_ITALIC, THAI},
        // Conjuncts and marks go with their base.
        {"क्ष्म्य", "Deva", "hi", FACE_TEXT, DEVANAGARI},
        {"र्द्ध्र्यों", "Deva", "mr", FACE_HEAD, DEVANAGARI},
        {"ที่", "Thai", "th", FACE_HEAD, THAI},
        {"שּׁ", "Hebr", "he", FACE_LOOK, HEBREW},
        {"مَّ", "Arab", "ar", FACE_LOOK, ARABIC},
        {"e\xcc\x81", "Latn", "fr", FACE_TEXT, LATIN},
        {"\xe2\x97\x8c\xd9\x91", "Arab", "ar", FACE_TEXT,
         ARABIC},                                   // dotted circle, shadda
        {"a\xd9\x91", "Latn", "en", FACE_TEXT, -1}, // no face has both
        // The forms of a region.
        {"直", "Hani", "ja", FACE_TEXT, JA},
        {"直", "Hani", "ko", FACE_TEXT, KO},
        {"直", "Hani", "zh", FACE_TEXT, ZH},
        {"直", "Hani", "zh-CN", FACE_TEXT, ZH},
        {"直", "Hani", "zh_Hans", FACE_HEAD, ZH},
        {"直", "Hani", "zh-Hant", FACE_TEXT, HANT},
        {"直", "Hani", "zh_TW", FACE_TEXT, HANT},
        {"直", "Hani", "ZH-HANT-TW", FACE_HEAD, HANT},
        {"直", "Hani", "zh-HK", FACE_LOOK, HK},
        {"直", "Hani", "zh-Hant-HK", FACE_TEXT_STRONG, HK},
        {"直", "Hani", "fr", FACE_TEXT, JA},
        {"あ", "Hira", "ja", FACE_TEXT, JA},
        {"ア", "Kana", "zh", FACE_TEXT, JA},
        {"한", "Hang", "ja", FACE_TEXT, KO},
        {"ㄅ", "Bopo", "zh-Hant", FACE_TEXT, HANT},
        {"ㄅ", "Bopo", "en", FACE_TEXT, ZH},
        {"葛\xf3\xa0\x84\x80", "Hani", "ja", FACE_TEXT, JA}, // a chosen variant
        // Marks and figures of no script go with the language, where it has them.
        {"1", "Zyyy", "ar", FACE_TEXT, ARABIC},
        {"(", "Zyyy", "ar", FACE_TEXT, LATIN},
        {"。", "Zyyy", "zh", FACE_TEXT, ZH},
        {"1", "Zyyy", "fr", FACE_TEXT, LATIN},
        {"\xcc\x81", "Zinh", "en", FACE_TEXT, LATIN},
        {"1", "????", "th", FACE_TEXT, LATIN},
        // What fonts without italics lack stands upright as they do.
        {"6", "Hebr", "he", FACE_LOOK, SIGNS},
        {"6", "Thai", "th", FACE_TEXT_ITALIC, SIGNS},
        {"(", "Arab", "ar", FACE_LOOK, SIGNS},
        {"6", "Arab", "ar", FACE_LOOK, ARABIC},
        {"a", "Latn", "he", FACE_LOOK, LATIN},
        // What is drawn as nothing, and spaces and hyphens made from others.
        {"\xe2\x80\x8d", "Arab", "ar", FACE_TEXT, ARABIC},
        {"\n", "Zyyy", "fr", FACE_TEXT, LATIN},
        {"", "Zyyy", "fr", FACE_TEXT, LATIN},
        {"\xe2\x80\xaf", "Zyyy", "fr", FACE_HEAD, LATIN},
        {"\xe2\x80\xaf", "Zyyy", "th", FACE_HEAD, THAI},
        {"\xe2\x80\x91", "Hebr", "he", FACE_TEXT, HEBREW},
        // Headlines beyond Vollkorn.
        {"ᾧ", "Grek", "el", FACE_TEXT, LATIN},
        {"ᾧ", "Grek", "el", FACE_HEAD, BEYOND},
        {"Ḳ", "Latn", "en", FACE_HEAD_ITALIC, BEYOND},
        {"‼", "Zyyy", "en", FACE_HEAD, BEYOND},
        // Nobody's.
        {"😀", "Zyyy", "en", FACE_TEXT, -1},
        {"😀", "Zyyy", "ja", FACE_HEAD, -1},
        {"𓀀", "Egyp", "en", FACE_TEXT, -1},
        {"ಕ", "Knda", "kn", FACE_TEXT, -1},
    };
    int failed = 0;

    // The second time everything is remembered.
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < COUNT_OF(CASES); i++) {
            int family =
                fonts_family(*state, CASES[i].cluster, (int)strlen(CASES[i].cluster),
                             CASES[i].script, CASES[i].language, CASES[i].face);

            if (family == CASES[i].family)
                continue;
            print_error("%s (%s, %s, face %d): family %d, expected %d\n",
                        CASES[i].cluster, CASES[i].script, CASES[i].language,
                        (int)CASES[i].face, family, CASES[i].family);
            failed++;
        }
    assert_int_equal(failed, 0);
}

// Of many scripts and languages, more than are remembered at once.
static void test_orders(void **state)
{
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 60; i++) {
            char language[32];

            snprintf(language, sizeof(language), "zh-Hant-x%d", i);
            assert_int_equal(fonts_family(*state, "直", 3, "Hani", language, FACE_TEXT),
                             HANT);
        }
    assert_int_equal(
        fonts_family(*state, "直", 3, "Hani", "zh-a-language-nobody-writes", FACE_TEXT),
        ZH);
    assert_int_equal(fonts_family(*state, "直", 3, "Hani", NULL, FACE_TEXT), JA);
}

static void test_asked(void **state)
{
    assert_string_equal(fonts_asked(*state, "Zyyy", "en", FACE_TEXT),
                        "Inter-Regular.otf");
    assert_string_equal(fonts_asked(*state, "Egyp", "en", FACE_HEAD),
                        "Vollkorn-SemiBold.ttf");
    assert_string_equal(fonts_asked(*state, "Arab", "en", FACE_HEAD),
                        "NotoNaskhArabic-Bold.ttf");
    assert_string_equal(fonts_asked(*state, "Zyyy", "th", FACE_TEXT_STRONG_ITALIC),
                        "NotoSansThai-Bold.ttf");
    assert_string_equal(fonts_asked(*state, "Hani", "zh", FACE_LOOK),
                        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
}

static void test_fitting(void **state)
{
    for (int face = 0; face < FACE_COUNT; face++) {
        struct fitting fitting = fonts_fitting(*state, LATIN, (enum face)face);

        assert_true(fitting.size == 1 && fitting.leading == 1);
    }

    struct fitting text = fonts_fitting(*state, ARABIC, FACE_TEXT_STRONG);
    struct fitting display = fonts_fitting(*state, ARABIC, FACE_LOOK);
    struct fitting unknown = fonts_fitting(*state, -1, FACE_HEAD);

    assert_true(text.size > 1 && text.leading > 1);
    assert_true(display.leading > text.leading);
    assert_true(unknown.size == 1 && unknown.leading == 1);
}

// ---- Widths

static void test_joins(void **state)
{
    // The letters of المتحف: apart, they are wider than the word.
    static const char *const LETTERS[] = {"ا", "ل", "م", "ت", "ح", "ف"};
    struct shaping arabic = shape(ARABIC, FACE_TEXT, "Arab", 100);
    float word = advance(*state, "المتحف", arabic), apart = 0;

    for (int i = 0; i < COUNT_OF(LETTERS); i++)
        apart += advance(*state, LETTERS[i], arabic);
    assert_true(word > 200 && word < apart * 0.8F);

    // Measured as the units of the font say: 3.184 em for the whole.
    assert_true(fabsf(word - 318.4F) <= 0.5F);

    // What draws is as wide as what measures.
    struct run_mask mask;

    assert_true(fonts_render(*state, "المتحف", 12, arabic, &mask));
    assert_true(fabsf((float)mask.w - word) < 20);
    run_mask_free(&mask);
}

// A word cut where its letters join is as wide as the whole, when both sides have a
// zero-width joiner.
static void test_cut_word(void **state)
{
    static const struct {
        const char *whole, *left, *right;
    } WORDS[] = {
        {"المتحف", "المت\xe2\x80\x8d", "\xe2\x80\x8dحف"},
        {"السينما", "السي\xe2\x80\x8d", "\xe2\x80\x8dنما"},
        {"مَتْحَفُ", "مَتْ\xe2\x80\x8d", "\xe2\x80\x8dحَفُ"},
    };
    static const int FACES[] = {FACE_TEXT, FACE_TEXT_STRONG, FACE_HEAD, FACE_LOOK};

    for (int i = 0; i < COUNT_OF(WORDS); i++)
        for (int j = 0; j < COUNT_OF(FACES); j++) {
            struct shaping shaping = shape(ARABIC, (enum face)FACES[j], "Arab", 64);
            float whole = advance(*state, WORDS[i].whole, shaping);
            float halves = advance(*state, WORDS[i].left, shaping) +
                           advance(*state, WORDS[i].right, shaping);

            if (fabsf(whole - halves) > 0.5F)
                fail_msg("%s: %g whole, %g in halves", WORDS[i].whole, (double)whole,
                         (double)halves);
        }
}

// The same letters in another face, family, script, direction or size are another run.
static void test_key(void **state)
{
    struct shaping arabic = shape(ARABIC, FACE_TEXT, "Arab", 50), other = arabic;
    float joined = advance(*state, "المتحف", arabic);

    other.rtl = 0;
    assert_true(advance(*state, "المتحف", other) != joined);
    other = arabic;
    memcpy(other.script, "Latn", 4);
    assert_true(advance(*state, "المتحف", other) != joined);
    other = arabic;
    other.size = 51;
    assert_true(advance(*state, "المتحف", other) != joined);
    other = arabic;
    other.face = FACE_HEAD;
    assert_true(advance(*state, "المتحف", other) != joined);
    assert_true(advance(*state, "1895", shape(LATIN, FACE_TEXT, "Latn", 50)) !=
                advance(*state, "1895", shape(ARABIC, FACE_TEXT, "Latn", 50)));
    assert_true(advance(*state, "المتحف", arabic) == joined);
}

// A line may have many, each a run of its own: what is lost at each adds up.
static void test_signs(void **state)
{
    static const char *const SIGNS[] = {".", ",", "\"", ": ", "–", "‘"};

    for (int i = 0; i < COUNT_OF(SIGNS); i++) {
        float big = advance(*state, SIGNS[i], shape(LATIN, FACE_TEXT, "Latn", 1152));
        float small = advance(*state, SIGNS[i], shape(LATIN, FACE_TEXT, "Latn", 36));

        if (fabsf(small - big / 32) > 0.08F)
            fail_msg("%s: %g, from a big one %g", SIGNS[i], (double)small,
                     (double)(big / 32));
    }
}

// A number for what a run looks like.
static uint64_t look_of(struct fonts *fonts, const char *text, struct shaping shaping)
{
    struct run_mask mask;

    assert_true(fonts_render(fonts, text, (int)strlen(text), shaping, &mask));

    uint64_t hash =
        hash_bytes(HASH_START, mask.coverage, (size_t)mask.stride * (size_t)mask.h);

    run_mask_free(&mask);
    return hash;
}

// SDL_ttf names no language: each of the two has the font that is right without one.
static void test_digits(void **state)
{
    static const int FACES[] = {FACE_TEXT, FACE_TEXT_STRONG, FACE_HEAD, FACE_LOOK};

    for (int i = 0; i < COUNT_OF(FACES); i++) {
        enum face face = (enum face)FACES[i];
        struct shaping arabic = shape(ARABIC, face, "Arab", 60);
        struct shaping persian = shape(PERSIAN, face, "Arab", 60);
        struct shaping urdu = shape(URDU, face, "Arab", 60);

        // Urdu's six is Arabic's, Persian's is not.
        assert_true(look_of(*state, "۶", urdu) == look_of(*state, "٦", urdu));
        assert_true(look_of(*state, "۶", persian) != look_of(*state, "٦", persian));
        assert_true(look_of(*state, "٤", arabic) != look_of(*state, "۴", arabic));
    }
}

static const struct {
    const char *text, *script;
    int family;
} RUNS[] = {
    {"cinematograph", "Latn", LATIN},     {"Киноплёнка", "Cyrl", LATIN},
    {"المتحف السينمائي", "Arab", ARABIC}, {"שָׁלוֹם", "Hebr", HEBREW},
    {"फ़िल्म संग्रहालय", "Deva", DEVANAGARI}, {"พิพิธภัณฑ์", "Thai", THAI},
    {"映画館の歴史", "Hani", JA},         {"영화 박물관", "Hang", KO},
    {"电影博物馆", "Hani", ZH},
};

// What is measured first, after much else, or with fonts closed and opened again in
// between: always the same.
static void test_same_advance(void **state)
{
    float first[COUNT_OF(RUNS)];
    struct fonts *fonts = *state;

    for (int i = 0; i < COUNT_OF(RUNS); i++)
        first[i] = advance(fonts, RUNS[i].text,
                           shape(RUNS[i].family, FACE_TEXT, RUNS[i].script, 41));

    // More widths than are remembered, and more open fonts than are kept.
    struct shaping latin = shape(LATIN, FACE_TEXT, "Latn", 41);

    for (int i = 0; i < 100000; i++) {
        char text[16];

        snprintf(text, sizeof(text), "%x", i * 7919);
        advance(fonts, text, latin);
    }
    for (int size = 100; size < 220; size++)
        advance(fonts, "x", shape(size % 2 ? JA : LATIN, FACE_TEXT, "Latn", size));

    struct fonts *fresh = NULL;
    int64_t before = fonts_work(fonts);

    assert_int_equal(begin((void **)&fresh), 0);
    for (int i = COUNT_OF(RUNS) - 1; i >= 0; i--) {
        struct shaping shaping = shape(RUNS[i].family, FACE_TEXT, RUNS[i].script, 41);

        // The one after the other's script and direction is not the other's.
        if (advance(fonts, RUNS[i].text, shaping) != first[i] ||
            advance(fresh, RUNS[i].text, shaping) != first[i])
            fail_msg("%s: %g, then %g, elsewhere %g", RUNS[i].text, (double)first[i],
                     (double)advance(fonts, RUNS[i].text, shaping),
                     (double)advance(fresh, RUNS[i].text, shaping));
    }
    assert_true(fonts_work(fonts) > before);
    fonts_destroy(fresh);
}

static void test_work(void **state)
{
    struct shaping thai = shape(THAI, FACE_HEAD, "Thai", 71);
    int64_t before = fonts_work(*state);
    struct run_mask mask;

    advance(*state, "ภาพยนตร์", thai);
    assert_int_equal(fonts_work(*state), before + 1);
    advance(*state, "ภาพยนตร์", thai);
    fonts_family(*state, "ภ", 3, "Thai", "th", FACE_HEAD);
    assert_int_equal(fonts_work(*state), before + 1);
    assert_true(fonts_render(*state, "ภาพยนตร์", 24, thai, &mask));
    run_mask_free(&mask);
    assert_int_equal(fonts_work(*state), before + 2);
}

// Marks of direction, joiners, soft hyphens: no width, nothing to draw. Control
// characters are spaces and no boxes.
static void test_nothing(void **state)
{
    static const char *const NOTHING[] = {
        "",
        "\xe2\x80\x8e",
        "\xe2\x80\x8d",
        "\xc2\xad",
        "\xef\xbb\xbf",
        "\xe2\x81\xa6\xe2\x81\xa9",
        "\xf3\xa0\x84\x80",
    };
    static const char *const CONTROL[] = {"\n",       "\t",           "\x7f",
                                          "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"};
    static const struct {
        int family;
        const char *script;
    } FAMILIES[] = {{LATIN, "Latn"}, {ARABIC, "Arab"}, {THAI, "Thai"}, {JA, "Hani"}};
    struct run_mask mask;

    for (int f = 0; f < COUNT_OF(FAMILIES); f++) {
        struct shaping shaping =
            shape(FAMILIES[f].family, FACE_TEXT, FAMILIES[f].script, 40);
        float space = advance(*state, " ", shaping);

        assert_true(space > 5 && space < 20);
        for (int i = 0; i < COUNT_OF(NOTHING); i++) {
            if (advance(*state, NOTHING[i], shaping) != 0)
                fail_msg("nothing %d in family %d is %g wide", i, FAMILIES[f].family,
                         (double)advance(*state, NOTHING[i], shaping));
            assert_false(fonts_render(*state, NOTHING[i], (int)strlen(NOTHING[i]),
                                      shaping, &mask));
        }
        for (int i = 0; i < COUNT_OF(CONTROL); i++) {
            assert_true(advance(*state, CONTROL[i], shaping) == space);
            assert_false(fonts_render(*state, CONTROL[i], (int)strlen(CONTROL[i]),
                                      shaping, &mask));
        }
        assert_false(fonts_render(*state, " \xc2\xa0 ", 4, shaping, &mask));
    }
}

// ---- Masks

// A letter that stands on the baseline shows where SDL_ttf has put it, however high
// its marks reach: its foot is at the baseline and its head where the font has it.
static void test_whole(void **state)
{
    static const struct {
        const char *text, *script;
        int family;
        enum face face;
        float top, bottom; // em, measured on the outlines; bottom is below
    } CASES[] = {
        {"H", "Latn", LATIN, FACE_TEXT, 0.727F, 0},
        {"Ấ", "Latn", LATIN, FACE_TEXT, 1.014F, 0},
        {"Ǟ", "Latn", LATIN, FACE_TEXT, 1.091F, 0},
        {"Ấ", "Latn", LATIN, FACE_HEAD, 0.991F, 0.009F},
        {"Ấg", "Latn", LATIN, FACE_TEXT, 1.014F, 0.216F},
        {"H\xcc\x8c\xcc\x8c\xcc\x8c\xcc\x8c", "Latn", LATIN, FACE_HEAD, 1.511F, 0},
        {"ا\xd9\x8f\xd9\x8f\xd9\x8f", "Arab", ARABIC, FACE_TEXT, 1.808F, 0},
        {"ا\xd9\x8f\xd9\x8f\xd9\x8f\xd9\x8f\xd9\x8f", "Arab", ARABIC, FACE_TEXT, 2.532F,
         0},
        {"إِلَّا اللَّهُ", "Arab", ARABIC, FACE_TEXT, 1.180F, 0.440F},
        {"إِلَّا اللَّهُ", "Arab", ARABIC, FACE_HEAD, 0.965F, 0.334F},
        {"ที่", "Thai", THAI, FACE_TEXT, 1.009F, 0},
        {"ผู้ฎู", "Thai", THAI, FACE_TEXT, 0.840F, 0.432F},
        {"ผู้ฎู", "Thai", THAI, FACE_HEAD, 0.865F, 0.474F},
        {"हूँ ट्ट्रु", "Deva", DEVANAGARI, FACE_TEXT, 0.896F, 0.394F},
        {"हूँ ट्ट्रु", "Deva", DEVANAGARI, FACE_HEAD, 0.920F, 0.446F},
    };
    static const int SIZES[] = {28, 72, 111};
    int failed = 0;

    for (int i = 0; i < COUNT_OF(CASES); i++)
        for (int j = 0; j < COUNT_OF(SIZES); j++) {
            struct run_mask mask;
            float em = (float)SIZES[j];

            assert_true(fonts_render(
                *state, CASES[i].text, (int)strlen(CASES[i].text),
                shape(CASES[i].family, CASES[i].face, CASES[i].script, SIZES[j]),
                &mask));

            float top = (float)mask.baseline, bottom = (float)(mask.h - mask.baseline);

            if (fabsf(top - CASES[i].top * em) > 2.5F ||
                fabsf(bottom - CASES[i].bottom * em) > 1.5F) {
                print_error("%s at %d px: %g above and %g below, expected %g and %g\n",
                            CASES[i].text, SIZES[j], (double)top, (double)bottom,
                            (double)(CASES[i].top * em),
                            (double)(CASES[i].bottom * em));
                failed++;
            }
            run_mask_free(&mask);
        }
    assert_int_equal(failed, 0);
}

// Ink that leaves the advance is drawn: the italic f reaches to both sides.
static void test_overhang(void **state)
{
    struct shaping look = shape(LATIN, FACE_LOOK, "Latn", 100);
    float width = advance(*state, "f", look);
    struct run_mask mask;

    assert_true(fonts_render(*state, "f", 1, look, &mask));
    assert_true(mask.pen_x > 5);
    assert_true((float)(mask.w - mask.pen_x) > width + 5);
    run_mask_free(&mask);
}

// The tallest and the deepest that a language writes, one line above the other: they
// do not touch in texts, headlines and "Look for…" lines.
static void test_leading(void **state)
{
    static const struct {
        enum face face;
        float leading; // em of Latin, as page/theme.c has it
    } STYLES[] = {{FACE_TEXT, 1.5F},
                  {FACE_TEXT_STRONG, 1.5F},
                  {FACE_HEAD, 1.08F},
                  {FACE_LOOK, 1.3F}};
    static const struct {
        const char *tall, *deep, *script;
        int family;
    } CASES[] = {
        {"مَتْحَفُ إِلَّا اللَّهُ فِلْمٌ لَٱلْأَفْضَلُ", "بِحِجْرٍ فِي كُلِّ وٍ", "Arab", ARABIC},
        {"آقای گرگ لطفاً هٔ", "پیچ ع چی یی", "Arab", PERSIAN},
        {"اِسٹیج آٹھ ڈُھونڈ کُتّا", "چھُپ ٹے جِج ۓ", "Arab", URDU},
        {"שָׁלוֹם לְכֻלָּם בְּרֵאשִׁית", "קְץְ לֶכְתָּ", "Hebr", HEBREW},
        {"हूँ र्द्ध्र्यों कर्मों ऐतिहासिक", "ट्ट्रु हृ शृंखला ङ्क्षु", "Deva", DEVANAGARI},
        {"ที่นี่ ฟ้า น้ำ ฬึ๊ ไม้", "ผู้ฎู ฐู้ ญู ปู่", "Thai", THAI},
        {"映画館の歴史「」", "映画館の歴史、。", "Hani", JA},
        {"영화 박물관", "뚫뷁 궤", "Hang", KO},
        {"电影博物馆", "直骨", "Hani", ZH},
    };
    const int em = 100;

    for (int i = 0; i < COUNT_OF(CASES); i++)
        for (int j = 0; j < COUNT_OF(STYLES); j++) {
            enum face face = STYLES[j].face;
            struct fitting fitting = fonts_fitting(*state, CASES[i].family, face);
            struct shaping shaping = shape(CASES[i].family, face, CASES[i].script,
                                           (int)lroundf(em * fitting.size));
            float from_line = em * fitting.leading * STYLES[j].leading;
            struct run_mask tall, deep;

            assert_true(fonts_render(*state, CASES[i].tall, (int)strlen(CASES[i].tall),
                                     shaping, &tall));
            assert_true(fonts_render(*state, CASES[i].deep, (int)strlen(CASES[i].deep),
                                     shaping, &deep));
            if ((float)(tall.baseline + deep.h - deep.baseline) > from_line)
                fail_msg("%s, face %d: %d px below %d px do not fit into %g",
                         CASES[i].tall, (int)face, tall.baseline,
                         deep.h - deep.baseline, (double)from_line);
            run_mask_free(&tall);
            run_mask_free(&deep);
        }
}

// ---- What is missing

#define TABLE(arabic)                                                                  \
    "families:\n"                                                                      \
    "  - {name: Latin, scripts: [Latn], regular: Inter-Regular.otf}\n"                 \
    "  - {name: Arabic, scripts: [Arab], languages: [ar], " arabic "}\n"               \
    "  - {name: Thai, scripts: [Thai], regular: NotoSansThai-Regular.ttf}\n"

static void test_missing(void **state)
{
    static const struct {
        const char *name, *table;
        int text, head;
    } CASES[] = {
        {"all there", TABLE("regular: NotoSansArabic-Regular.ttf"), 1, 1},
        {"a package", TABLE("regular: /nowhere/a.ttc, package: fonts-nowhere"), -1, -1},
        {"a file of ours", TABLE("regular: nowhere.ttf"), -1, -1},
        {"a headline's face",
         TABLE("regular: NotoSansArabic-Regular.ttf, display: nowhere.ttf"), 1, 1},
        {"no font at all", TABLE("regular: README.md"), -1, -1},
        {"no font for headlines",
         TABLE("regular: NotoSansArabic-Regular.ttf, display: README.md"), 1, -1},
        {"no such face in the collection",
         TABLE("regular: NotoSansArabic-Regular.ttf, index: 7"), -1, -1},
    };
    struct run_mask mask;

    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct fonts *fonts = open_table(CASES[i].table);

        assert_non_null(fonts);
        for (int round = 0; round < 2; round++) {
            int text = fonts_family(fonts, "م", 2, "Arab", "ar", FACE_TEXT);
            int head = fonts_family(fonts, "م", 2, "Arab", "ar", FACE_HEAD);

            if (text != CASES[i].text || head != CASES[i].head)
                fail_msg("%s: text %d, headline %d", CASES[i].name, text, head);
            // Everything else goes on.
            assert_int_equal(fonts_family(fonts, "1", 1, "Zyyy", "ar", FACE_HEAD),
                             head < 0 ? 0 : 1);
            assert_int_equal(fonts_family(fonts, "a", 1, "Latn", "ar", FACE_TEXT), 0);
            assert_int_equal(fonts_family(fonts, "ท", 3, "Thai", "ar", FACE_TEXT), 2);
        }
        // Asked for all the same, it has some width and no ink.
        struct shaping arabic = shape(1, FACE_HEAD, "Arab", 40);

        assert_true(advance(fonts, "م", arabic) > 0);
        if (fonts_render(fonts, "م", 2, arabic, &mask)) {
            assert_true(CASES[i].head >= 0);
            run_mask_free(&mask);
        } else
            assert_true(CASES[i].head < 0);
        // A family that is not there at all.
        assert_true(advance(fonts, "م", shape(9, FACE_TEXT, "Arab", 40)) > 0);
        fonts_destroy(fonts);
    }
}

static void test_no_latin(void **state)
{
    (void)state;
    assert_null(open_table(
        "families:\n  - {name: L, scripts: [Latn], regular: Inter-Regular.otf, "
        "look: nowhere.otf}\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_family, begin, end),
        cmocka_unit_test_setup_teardown(test_orders, begin, end),
        cmocka_unit_test_setup_teardown(test_asked, begin, end),
        cmocka_unit_test_setup_teardown(test_fitting, begin, end),
        cmocka_unit_test_setup_teardown(test_joins, begin, end),
        cmocka_unit_test_setup_teardown(test_cut_word, begin, end),
        cmocka_unit_test_setup_teardown(test_key, begin, end),
        cmocka_unit_test_setup_teardown(test_signs, begin, end),
        cmocka_unit_test_setup_teardown(test_digits, begin, end),
        cmocka_unit_test_setup_teardown(test_same_advance, begin, end),
        cmocka_unit_test_setup_teardown(test_work, begin, end),
        cmocka_unit_test_setup_teardown(test_nothing, begin, end),
        cmocka_unit_test_setup_teardown(test_whole, begin, end),
        cmocka_unit_test_setup_teardown(test_overhang, begin, end),
        cmocka_unit_test_setup_teardown(test_leading, begin, end),
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_no_latin),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
