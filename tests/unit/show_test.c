// A show on disk: what is read, what is ignored, where pictures are found, and what
// `check` says in the end.

#include "load/show.h"

#include "base/base.h"
#include "command.h"
#include "findings.h"
#include "host/file.h"
#include "options.h"
#include "supplied.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// One grey pixel, as small as a PNG can be.
static const unsigned char PIXEL[] = {
    0x89, 'P',  'N',  'G',  '\r', '\n', 0x1a, '\n', 0,    0,    0,    13,   'I',  'H',
    'D',  'R',  0,    0,    0,    1,    0,    0,    0,    1,    8,    0,    0,    0,
    0,    0x3a, 0x7e, 0x9b, 0x55, 0,    0,    0,    10,   'I',  'D',  'A',  'T',  0x78,
    0x9c, 0x63, 0x68, 0,    0,    0,    0x82, 0,    0x81, 0x77, 0xcd, 0x72, 0xb6, 0,
    0,    0,    0,    'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82};

#define CARD(picture) "---\ntitle: T\nalt: x\npicture: " picture "\n---\nText.\n"

struct file {
    const char *path, *text; // text NULL: the pixel
};

static const struct file FILES[] = {
    {"show/show.yaml",
     "title: S\nlanguages: [en]\nstages: [1-a]\npictures: [more, ../beside]\n"},
    {"show/1-a/stage.en.md", CARD("cover")},
    {"show/1-a/a.en.md", CARD("own")},
    {"show/1-a/b.en.md", CARD("shared")},
    {"show/1-a/c.en.md", CARD("listed")},
    {"show/1-a/d.en.md", CARD("outside")},
    {"show/1-a/e.en.md", CARD("built/in")},
    {"show/1-a/f.en.md", CARD("cover")},
    {"show/1-a/g.en.md", CARD("covr")},
    {"show/1-a/h.en.md", CARD("fake")},
    {"show/1-a/i.en.md", CARD("one")},
    {"show/1-a/j.en.md", CARD("two")},
    {"show/1-a/~.en.md~", "left over"},
    {"show/1-a/.x.en.md", "left over"},
    {"show/1-a/._y.en.md", "left over"},
    {"show/1-a/#z.en.md#", "left over"},
    {"show/1-a/Thumbs.db", "left over"},
    {"show/.git/x.en.md", "left over"},
    {"show/1-a/own.PNG", NULL},
    {"show/pictures/own.png", NULL}, // not this one: beside the card comes first
    {"show/pictures/shared.Jpeg", NULL},
    {"show/pictures/cover.png", NULL},
    {"show/pictures/fake.jpg", "not a picture"},
    {"show/more/listed.webp", NULL},
    {"show/pictures/one more.jpg", NULL}, // neighbours in a sorted list
    {"show/pictures/one-more.jpg", NULL},
    {"show/pictures/one.a.jpg", NULL},
    {"show/pictures/one.webp", NULL},
    {"show/pictures/one0.jpg", NULL},
    {"show/pictures/two.WEBP", NULL},
    {"show/pictures/two.jpg", NULL}, // this one: its kind comes first
    {"beside/outside.jpg", NULL},
    {"program/built/in.png", NULL},
    {"program/shared.jpg", NULL},
    {"show/words/en.yaml", "next: On\nlanguage.name: English\n"},
    {"words/en.yaml", "next: Next\nback: Back\n"},
};

static const struct {
    const char *card, *picture;
} PICTURES[] = {
    {"1-a/stage", "show/pictures/cover.png"},
    {"1-a/a", "show/1-a/own.PNG"},
    {"1-a/b", "show/pictures/shared.Jpeg"},
    {"1-a/c", "show/more/listed.webp"},
    {"1-a/d", "show/../beside/outside.jpg"},
    {"1-a/e", "program/built/in.png"},
    {"1-a/f", "show/pictures/cover.png"},
    {"1-a/g", ""},
    {"1-a/h", ""},
    {"1-a/i", "show/pictures/one.webp"},
    {"1-a/j", "show/pictures/two.jpg"},
};

struct scratch {
    char *folder, *show;
    struct places places;
};

static struct supply supply;

static void scratch_write(const struct scratch *scratch, const struct file *file)
{
    char *path = file_join(scratch->folder, file->path);
    char *folder = base_strdup(path);
    const void *bytes = file->text ? (const void *)file->text : PIXEL;
    char why[256] = "";

    *strrchr(folder, '/') = '\0';
    assert_true(file_make_folders(folder));
    if (!file_write(path, bytes, file->text ? strlen(file->text) : sizeof(PIXEL), why,
                    sizeof(why)))
        fail_msg("%s: %s", path, why);
    free(folder);
    free(path);
}

static struct scratch scratch_create(void)
{
    struct scratch scratch = {.folder = base_strdup("/tmp/lobbycard-show-XXXXXX")};

    assert_non_null(mkdtemp(scratch.folder));
    for (int i = 0; i < COUNT_OF(FILES); i++)
        scratch_write(&scratch, &FILES[i]);
    scratch.show = file_join(scratch.folder, "show");
    scratch.places.pictures = file_join(scratch.folder, "program");
    scratch.places.words = file_join(scratch.folder, "words");
    scratch.places.fonts = (char *)"../fonts";
    scratch.places.stories = scratch.show;
    supply = supplied();
    scratch.places.supply = &supply;
    return scratch;
}

static void scratch_destroy(struct scratch *scratch)
{
    file_remove_tree(scratch->folder);
    free(scratch->folder);
    free(scratch->show);
    supplied_end(&supply);
    free(scratch->places.pictures);
    free(scratch->places.words);
}

static void test_load(void **state)
{
    static const struct expected EXPECTED[EXPECTED_MAX] = {
        {'E', 4, "did you mean \"cover\""}, {'E', 4, "fake.jpg: "}};
    struct scratch scratch = scratch_create();
    struct diag *diag = diag_create();
    struct library *library =
        show_load(scratch.show, &scratch.places, SHOW_PROBE, diag);

    (void)state;
    expect_findings("a show on disk", diag, EXPECTED);
    assert_non_null(library);
    assert_int_equal(library->card_count, COUNT_OF(PICTURES));
    for (int i = 0; i < COUNT_OF(PICTURES); i++) {
        const struct card *card =
            &library->cards[library_find_card(library, PICTURES[i].card)];
        const char *found =
            card->has_picture ? card->picture.path + strlen(scratch.folder) + 1 : "";

        expect_text(PICTURES[i].card, found, PICTURES[i].picture);
        assert_int_equal(card->picture.size.w, card->has_picture);
        assert_int_equal(card->picture.version != 0, card->has_picture);
    }
    assert_true(library->cards[library_find_card(library, "1-a/f")].borrows_cover);
    expect_text("overridden", library_word(library, 0, "next"), "On");
    expect_text("kept", library_word(library, 0, "back"), "Back");
    library_destroy(library);
    diag_destroy(diag);
    scratch_destroy(&scratch);
}

// A replaced picture is another picture.
static void test_version(void **state)
{
    struct scratch scratch = scratch_create();
    char *path = file_join(scratch.show, "pictures/cover.png");
    uint64_t versions[2];
    char why[256] = "";

    (void)state;
    for (int i = 0; i < COUNT_OF(versions); i++) {
        struct diag *diag = diag_create();
        struct library *library =
            show_load(scratch.show, &scratch.places, SHOW_PROBE, diag);

        versions[i] = library->cards[0].picture.version;
        library_destroy(library);
        diag_destroy(diag);
        assert_true(file_write(path, PIXEL, sizeof(PIXEL), why, sizeof(why)));
    }
    assert_true(versions[0] != versions[1]);
    free(path);
    scratch_destroy(&scratch);
}

// When a text was saved.
static void test_modified(void **state)
{
    struct scratch scratch = scratch_create();
    char *path = file_join(scratch.show, "1-a/stage.en.md");
    const struct timespec times[] = {{0, UTIME_OMIT}, {1000000, 5000}};
    struct diag *diag = diag_create();

    (void)state;
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);

    struct library *library =
        show_load(scratch.show, &scratch.places, SHOW_GLANCE, diag);

    assert_int_equal(library->cards[0].texts[0].modified,
                     1000000 * USEC_PER_SECOND + 5);
    library_destroy(library);
    diag_destroy(diag);
    free(path);
    scratch_destroy(&scratch);
}

#define INDEX(size) "width: " size "\nheight: 1\nlayers:\n"
#define LAYER(file, box)                                                               \
    "- {id: sky, file: " file ", depth: 0, " box ", y: 0, height: 1}\n"
#define ONE "x: 0, width: 1"

// Each lies beside the flat picture of a card, whose one pixel is shown whatever they
// are.
static const struct file LAYERED[] = {
    {"show/pictures/cover.layers/index.yaml", INDEX("1") LAYER("covr.png", ONE)},
    {"show/pictures/cover.layers/covr.png", NULL}, // a name that a card asks for
    {"show/1-a/own.layers/index.yaml", INDEX("1") LAYER("gone.png", ONE)},
    {"show/pictures/shared.layers/sky.png", NULL},
    {"show/more/listed.layers/index.yaml",
     INDEX("9") LAYER("sky.png", "x: 0, width: 2")},
    {"show/more/listed.layers/sky.png", NULL},
    {"beside/outside.layers/index.yaml", INDEX("one")},
    {"program/built/in.layers/index.yaml", INDEX("1") LAYER("sky.png", ONE)},
    {"program/built/in.layers/sky.png", "not a picture"},
    {"show/1-a/nobody's.layers/index.yaml", "not an index"},
    {"show/1-a/f.en.md", CARD("cover.layers/covr")},
};

// What is wrong with layers is a warning, and only of the careful reading; their files
// are no pictures of the show.
static void test_layers(void **state)
{
    static const char *const EXPECTED[] = {
        "1-a/f.en.md:4: error: picture: there is no picture \"cover.layers/covr\"",
        "1-a/g.en.md:4: error: picture: there is no picture \"covr\" (.jpg, .png or "
        ".webp); did you mean \"cover\"?",
        "1-a/h.en.md:4: error: picture: fake.jpg: ",
        "../beside/outside.layers/index.yaml:1: warning: width: a whole number",
        "1-a/own.layers/index.yaml:4: warning: sky: gone.png is not in this folder",
        "in.layers/index.yaml:4: warning: sky: sky.png: ",
        "more/listed.layers/index.yaml:1: warning: these layers make 9 × 1 pixels",
        "more/listed.layers/index.yaml:4: warning: sky: sky.png has 1 × 1 pixels, and "
        "not 2 × 1",
        "pictures/shared.layers/index.yaml:0: warning: ",
    };
    static const int COUNTS[] = {[SHOW_GLANCE] = 3, [SHOW_PROBE] = COUNT_OF(EXPECTED)};
    struct scratch scratch = scratch_create();

    (void)state;
    for (int i = 0; i < COUNT_OF(LAYERED); i++)
        scratch_write(&scratch, &LAYERED[i]);
    for (int care = 0; care < COUNT_OF(COUNTS); care++) {
        struct diag *diag = diag_create();
        struct library *library =
            show_load(scratch.show, &scratch.places, (enum show_care)care, diag);
        char told[8192] = "";

        diag_sort(diag);
        for (int i = 0; i < diag_count(diag); i++) {
            const struct finding *f = diag_at(diag, i);
            size_t used = strlen(told);

            snprintf(told + used, sizeof(told) - used, "%s:%d: %s: %s\n", f->path,
                     f->line, f->severity == SEVERITY_ERROR ? "error" : "warning",
                     f->text);
        }
        if (diag_count(diag) != COUNTS[care])
            fail_msg("%d findings, and not %d:\n%s", diag_count(diag), COUNTS[care],
                     told);
        for (int i = 0; care == SHOW_PROBE && i < COUNT_OF(EXPECTED); i++)
            if (!strstr(told, EXPECTED[i]))
                fail_msg("\"%s\" is missing in\n%s", EXPECTED[i], told);
        assert_true(library->cards[library_find_card(library, "1-a/a")].has_picture);
        library_destroy(library);
        diag_destroy(diag);
    }
    scratch_destroy(&scratch);
}

static void test_no_folder(void **state)
{
    static const struct expected EXPECTED[EXPECTED_MAX] = {{'E', 0, "cannot be read"}};
    struct places places = {0};
    struct diag *diag = diag_create();

    (void)state;
    assert_null(show_load("/nowhere/at/all", &places, SHOW_PROBE, diag));
    expect_findings("no folder", diag, EXPECTED);
    diag_destroy(diag);
}

static const struct {
    const char *name;
    bool ignored;
} NAMES[] = {
    {"a.en.md", false},  {"a.en.md~", true},  {".a.en.md", true}, {"._a.jpg", true},
    {"#a.en.md#", true}, {"Thumbs.db", true}, {"a#b.jpg", false}, {"thumbs.jpg", false},
};

static void test_ignores(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(NAMES); i++)
        if (show_ignores(NAMES[i].name) != NAMES[i].ignored)
            fail_msg("%s", NAMES[i].name);
}

static const char CHECKED[] = "1-a/g.en.md:4: error: picture: there is no picture "
                              "\"covr\" (.jpg, .png or .webp); "
                              "did you mean \"cover\"?\n"
                              "1-a/h.en.md:4: error: picture: fake.jpg: ";
static const char SUMS[] = "\n11 cards, 1 languages, 2 errors, 0 warnings\n";

static void test_check(void **state)
{
    struct scratch scratch = scratch_create();
    char *path = file_join(scratch.folder, "out");
    char out[1024] = "";
    int kept = dup(STDOUT_FILENO);

    (void)state;
    fflush(stdout);
    assert_non_null(freopen(path, "w", stdout));

    int status = command_check(&(struct options){0}, &scratch.places);

    fflush(stdout);
    dup2(kept, STDOUT_FILENO);
    close(kept);

    FILE *file = fopen(path, "r");

    assert_non_null(file);
    out[fread(out, 1, sizeof(out) - 1, file)] = '\0';
    fclose(file);
    assert_int_equal(status, 1);
    if (strncmp(out, CHECKED, strlen(CHECKED)) != 0 || strlen(out) < strlen(SUMS) ||
        strcmp(out + strlen(out) - strlen(SUMS), SUMS) != 0)
        fail_msg("%s", out);
    free(path);
    scratch_destroy(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_load),     cmocka_unit_test(test_version),
        cmocka_unit_test(test_modified), cmocka_unit_test(test_no_folder),
        cmocka_unit_test(test_ignores),  cmocka_unit_test(test_check),
        cmocka_unit_test(test_layers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
