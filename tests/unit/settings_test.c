#include "settings.h"

#include "findings.h"
#include "host/file.h"

#include <stdlib.h>
#include <unistd.h>

static const struct {
    const char *name, *file;
    bool fine;
    const char *changed; // a line of settings_text that differs from the defaults
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"nothing", "", true, NULL, {{0}}},
    {"a panel",
     "panel: {width_mm: 1218, height_mm: 685}",
     true,
     "width_mm: 1218",
     {{0}}},
    {"turned", "rotate: 270", true, "rotate: 270", {{0}}},
    {"a language", "language: pt-BR # of Brazil", true, "language: pt-BR", {{0}}},
    {"large text", "text_size: 150", true, "text_size: 150", {{0}}},
    {"a theme", "theme: Contrast", true, "theme: contrast", {{0}}},
    {"digits", "digits: latin", true, "digits: latin", {{0}}},
    {"native digits", "digits: Native", true, "digits: native", {{0}}},
    {"strange digits",
     "digits: roman",
     true,
     NULL,
     {{'E', 1, "one of auto, latin, native"}}},
    {"no motion", "motion: off", true, "motion: false", {{0}}},
    {"idle", "idle:\n  seconds: 90\n  warning: 10\n", true, "seconds: 90", {{0}}},
    {"a glass", "glass: surface", true, "glass: surface", {{0}}},
    {"too wide",
     "panel:\n  width_mm: 5001\n  height_mm: 5000",
     true,
     "height_mm: 5000",
     {{'E', 2, "panel.width_mm: a whole number from 50 to 5000"}}},
    {"no number", "mount: {bottom_mm: 9e2}", true, NULL, {{'E', 1, "900 is used"}}},
    {"below", "view: {touch_mm: -1}", true, NULL, {{'E', 1, "600 is used"}}},
    {"a choice", "rotate: 45", true, NULL, {{'E', 1, "one of 0, 90, 180, 270"}}},
    {"a word", "\nglass: window", true, NULL, {{'E', 2, "one of auto, surface"}}},
    {"a switch", "motion: 2", true, NULL, {{'E', 1, "true or false"}}},
    {"no language", "language: en/us", true, NULL, {{'E', 1, "a language code"}}},
    {"a map for a number",
     "rotate: {by: 90}",
     true,
     NULL,
     {{'E', 1, "rotate: one of"}}},
    {"a number for a map", "panel: 24", true, NULL, {{'E', 1, "several keys"}}},
    {"unknown keys",
     "panel: {widht_mm: 1}\nidle: {}\nrotat: 90\n",
     true,
     NULL,
     {{'W', 1, "\"width_mm\""}, {'W', 3, "\"rotate\""}}},
    {"broken", "rotate: 90\n\tmotion: no\n", false, NULL, {{'E', 2, "tab"}}},
    {"UTF-16", "\xff\xfer", false, NULL, {{'E', 1, "UTF-16"}}},
};

static char *write_file(const char *text)
{
    char *path = base_strdup("/tmp/lobbycard-settings-XXXXXX");
    int file = mkstemp(path);

    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
    return path;
}

static void test_read(void **state)
{
    const struct settings defaults = settings_default();
    char *before = settings_text(&defaults);

    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct settings settings = settings_default();
        struct diag *diag = diag_create();
        char *path = write_file(CASES[i].file);
        bool fine = settings_read(&settings, path, diag);
        char *after = settings_text(&settings);

        expect_findings(CASES[i].name, diag, CASES[i].expected);
        assert_int_equal(fine, CASES[i].fine);
        if (!CASES[i].changed)
            expect_text(CASES[i].name, after, before);
        else if (!strstr(after, CASES[i].changed) || strcmp(after, before) == 0)
            fail_msg("%s:\n%s", CASES[i].name, after);
        free(after);
        unlink(path);
        free(path);
        diag_destroy(diag);
    }
    free(before);
}

// What is written is what would be read.
static void test_round(void **state)
{
    struct settings settings = settings_default(), again = settings_default();
    struct diag *diag = diag_create();

    (void)state;
    settings.panel.width_mm = 398;
    settings.rotate = 90;
    settings.theme = THEME_CONTRAST;
    settings.digits = SETTING_DIGITS_NATIVE;
    settings.motion = false;
    snprintf(settings.language, sizeof(settings.language), "no");

    char *text = settings_text(&settings);
    char *path = write_file(text);

    assert_true(settings_read(&again, path, diag));
    assert_int_equal(diag_count(diag), 0);

    char *text_again = settings_text(&again);

    expect_text("read again", text_again, text);
    unlink(path);
    free(path);
    free(text);
    free(text_again);
    diag_destroy(diag);
}

static void test_missing(void **state)
{
    struct settings settings = settings_default();
    struct diag *diag = diag_create();

    (void)state;
    assert_false(settings_read(&settings, "/nowhere/lobbycard.yaml", diag));
    assert_int_equal(diag_count_of(diag, SEVERITY_ERROR), 1);
    diag_destroy(diag);
}

static const struct {
    const char *text;
    int width_mm, height_mm; // 0: not understood
} PANELS[] = {
    {"24", 531, 299},
    {"15.6", 344, 194},
    {"32p", 398, 708},
    {"55", 1218, 685},
    {"600x340mm", 600, 340},
    {"600x340", 0, 0},
    {"600x340mmm", 0, 0},
    {"600x340mm ", 0, 0},
    {"40x340mm", 0, 0},
    {"600x5001mm", 0, 0},
    {"", 0, 0},
    {"x", 0, 0},
    {"24p", 0, 0},
    {"-600x340mm", 0, 0},
};

static void test_panel(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PANELS); i++) {
        struct settings settings = {.panel = {0, 0}};
        bool fine = settings_panel(&settings, PANELS[i].text);

        if (fine != (PANELS[i].width_mm > 0) ||
            settings.panel.width_mm != PANELS[i].width_mm ||
            settings.panel.height_mm != PANELS[i].height_mm)
            fail_msg("\"%s\": %d, %d x %d", PANELS[i].text, fine,
                     settings.panel.width_mm, settings.panel.height_mm);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_round),
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_panel),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
