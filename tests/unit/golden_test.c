// Pages of shows/small and shows/right as golden text: what is drawn, what can be
// touched and which pictures are wanted, so that a change of the layout is a diff that
// can be read.
//
// LOBBYCARD_GOLDEN=write rewrites golden/*.txt; then read the diff.

#include "load/show.h"
#include "page/page.h"

#include "findings.h"
#include "host/file.h"
#include "supplied.h"
#include "ten.h"

#include <stdlib.h>

enum { GOLDEN_BYTES_MAX = 1 << 20, DIFF_LINES = 8 };

// Unless a page says otherwise.
static const struct size landscape = {1920, 1080};

static const struct golden {
    const char *name;
    struct size px;
    const char *card, *language;
    int sheet, text_size;
    enum page_kind kind;
    bool contrast, asking;
    bool chrome; // of a card: printed where it is the point
    bool right;  // of the show that reads from the right
} PAGES[] = {
    {.name = "attract", .kind = PAGE_ATTRACT, .card = "1-light/white-wall"},
    {.name = "attract-text", .kind = PAGE_ATTRACT_TEXT, .card = "1-light/white-wall"},
    {.name = "attract-no-picture",
     .kind = PAGE_ATTRACT_TEXT,
     .card = "1-light/no-picture"},
    {.name = "attract-portrait",
     .px = {1080, 1920},
     .kind = PAGE_ATTRACT_TEXT,
     .card = "2-shadow/stage",
     .language = "fr"},
    {.name = "invitation",
     .kind = PAGE_INVITATION,
     .card = "2-shadow/stage",
     .language = "fr"},
    {.name = "opening", .kind = PAGE_CARD, .card = "opening"},
    {.name = "story",
     .kind = PAGE_CARD,
     .card = "1-light/lamp-again",
     .language = "fr",
     .chrome = true},
    {.name = "story-no-picture", .kind = PAGE_CARD, .card = "1-light/no-picture"},
    {.name = "story-no-french",
     .kind = PAGE_CARD,
     .card = "2-shadow/hill",
     .language = "fr"},
    {.name = "story-contrast",
     .kind = PAGE_CARD,
     .card = "1-light/white-wall",
     .contrast = true,
     .chrome = true},
    {.name = "story-portrait",
     .px = {1080, 1920},
     .kind = PAGE_CARD,
     .card = "3-paper/long-way",
     .chrome = true},
    {.name = "second-sheet",
     .px = {960, 540},
     .kind = PAGE_CARD,
     .card = "3-paper/long-way",
     .sheet = 1,
     .text_size = TEXT_SIZE_LARGEST},
    {.name = "stage-three-stories", .kind = PAGE_CARD, .card = "1-light/stage"},
    {.name = "stage-one-story", .kind = PAGE_CARD, .card = "3-paper/stage"},
    {.name = "closing", .kind = PAGE_CARD, .card = "closing", .language = "fr"},
    {.name = "languages", .kind = PAGE_LANGUAGES, .language = "fr"},
    {.name = "access", .kind = PAGE_ACCESS},
    {.name = "access-largest",
     .px = {1080, 1920},
     .kind = PAGE_ACCESS,
     .language = "fr",
     .text_size = TEXT_SIZE_LARGEST,
     .contrast = true},
    {.name = "zoom", .kind = PAGE_ZOOM, .card = "1-light/white-wall"},
    {.name = "zoom-portrait",
     .px = {1080, 1920},
     .kind = PAGE_ZOOM,
     .card = "1-light/white-wall"},
    {.name = "zoom-contrast",
     .kind = PAGE_ZOOM,
     .card = "1-light/white-wall",
     .contrast = true,
     .text_size = TEXT_SIZE_LARGEST},
    {.name = "zoom-narrow",
     .px = {540, 1920},
     .kind = PAGE_ZOOM,
     .card = "1-light/white-wall"},
    {.name = "attract-contrast",
     .kind = PAGE_ATTRACT,
     .card = "1-light/white-wall",
     .contrast = true},
    {.name = "asking", .asking = true},
    {.name = "asking-portrait", .px = {1080, 1920}, .language = "fr", .asking = true},
    {.name = "preparing", .kind = PAGE_PREPARING},
    {.name = "right-attract-text",
     .kind = PAGE_ATTRACT_TEXT,
     .card = "1-light/hill",
     .right = true},
    {.name = "right-attract-left",
     .kind = PAGE_ATTRACT,
     .card = "1-light/lamp",
     .right = true},
    {.name = "right-invitation",
     .kind = PAGE_INVITATION,
     .card = "1-light/hill",
     .right = true},
    {.name = "right-story",
     .kind = PAGE_CARD,
     .card = "1-light/hill",
     .chrome = true,
     .right = true},
    {.name = "right-story-portrait",
     .px = {1080, 1920},
     .kind = PAGE_CARD,
     .card = "1-light/lamp",
     .chrome = true,
     .right = true},
    {.name = "right-stage", .kind = PAGE_CARD, .card = "1-light/stage", .right = true},
    {.name = "right-zoom", .kind = PAGE_ZOOM, .card = "1-light/hill", .right = true},
    {.name = "right-languages", .kind = PAGE_LANGUAGES, .right = true},
    {.name = "right-access", .kind = PAGE_ACCESS, .right = true},
    {.name = "right-asking", .asking = true, .right = true},
};

static char words_folder[] = "../assets/words";
static struct places places = {.words = words_folder};

__attribute__((format(printf, 2, 3))) static void add(char **out, const char *format,
                                                      ...)
{
    char line[1024];
    size_t had = *out ? strlen(*out) : 0;
    va_list args;

    va_start(args, format);
    size_t more = (size_t)vsnprintf(line, sizeof(line), format, args);
    va_end(args);
    assert_true(more < sizeof(line));
    *out = base_realloc(*out, had + more + 1);
    memcpy(*out + had, line, more + 1);
}

static void add_list(char **out, const char *name, struct rect rect,
                     const struct draw_list *list)
{
    char *printed = draw_print(list);
    size_t had;

    add(out, "%s %d,%d %dx%d\n", name, rect.x, rect.y, rect.w, rect.h);
    had = strlen(*out);
    *out = base_realloc(*out, had + strlen(printed) + 1);
    memcpy(*out + had, printed, strlen(printed) + 1);
    free(printed);
}

static char *print_page(const struct page *page, bool chrome)
{
    char *out = NULL;

    add_list(&out, "body", page->body_rect, &page->body);
    if (chrome)
        add_list(&out, "chrome", page->chrome_rect, &page->chrome);
    if (page->aside)
        add(&out, "aside %d\n", page->aside);
    if (page->sheets > 1)
        add(&out, "sheet %d of %d\n", page->key.sheet + 1, page->sheets);
    add(&out, "reading %d words\n", page->reading.words);
    for (int i = 0; i < page->hit_count; i++) {
        const struct hit *hit = &page->hits[i];

        add(&out, "hit %s %d,%d %dx%d radius %d\n", hit->name, hit->rect.x, hit->rect.y,
            hit->rect.w, hit->rect.h, hit->radius);
    }
    for (int i = 0; i < page->want_count; i++) {
        const struct want *want = &page->wants[i];

        add(&out, "want %s %dx%d around %.2f,%.2f zoom %.1f\n", want->picture->path,
            want->size.w, want->size.h, (double)want->focus.x, (double)want->focus.y,
            (double)want->zoom);
    }
    return out;
}

static char *print_golden(const struct golden *golden, const struct library *library)
{
    struct screen screen = screen_make(golden->px.w ? golden->px : landscape,
                                       (struct size){531, 299}, 600, 2000);
    struct page_key key = {
        .kind = golden->kind,
        .card = golden->card ? library_find_card(library, golden->card) : 0,
        .language =
            golden->language ? library_find_language(library, golden->language) : 0,
        .sheet = golden->sheet,
        .text_size = golden->text_size ? golden->text_size : TEXT_SIZE_NORMAL,
        .contrast = golden->contrast,
    };
    char *out = NULL;

    assert_true(key.card >= 0 && key.language >= 0);
    key.turn = golden->kind == PAGE_INVITATION ? key.language : 0;

    struct pages *pages = pages_create(library, screen, measure_ten());

    if (golden->asking) {
        struct draw_list list = {0};
        struct rect place = page_draw_asking(pages, &list, key, 1, 20);

        add_list(&out, "asking", place, &list);
        draw_free(&list);
    } else {
        out = print_page(pages_get(pages, key),
                         golden->chrome || golden->kind != PAGE_CARD);
    }
    pages_destroy(pages);
    return out;
}

// ---- Comparing

static int line_length(const char *at)
{
    return (int)strcspn(at, "\n");
}

static const char *line_after(const char *at)
{
    at += line_length(at);
    return *at ? at + 1 : at;
}

static int count_lines(const char *at)
{
    int count = 0;

    for (; *at; at = line_after(at))
        count++;
    return count;
}

static void print_lines(const char *what, const char *at, int number, int count)
{
    if (count <= 0)
        print_error("  %s: nothing there\n", what);
    for (int i = 0; i < count && i < DIFF_LINES; i++, at = line_after(at))
        print_error("  %s %4d: %.*s\n", what, number + i, line_length(at), at);
    if (count > DIFF_LINES)
        print_error("  %s      … and %d more\n", what, count - DIFF_LINES);
}

// What lies between the lines both begin with and the lines both end with.
static void print_diff(const char *found, const char *expected)
{
    const char *a = expected, *b = found;
    const char *a_end = a + strlen(a), *b_end = b + strlen(b);
    int number = 1;

    while (*a && *b && line_length(a) == line_length(b) &&
           strncmp(a, b, (size_t)line_length(a)) == 0) {
        a = line_after(a);
        b = line_after(b);
        number++;
    }

    int rest_a = count_lines(a), rest_b = count_lines(b), same = 0;

    for (const char *p = a_end, *q = b_end; p > a && q > b && p[-1] == q[-1];) {
        p--;
        q--;
        same += (p == a || p[-1] == '\n') && (q == b || q[-1] == '\n');
    }
    print_lines("expected", a, number, rest_a - same);
    print_lines("found   ", b, number, rest_b - same);
}

// True when it is as it was.
static bool compare(const char *name, const char *found)
{
    char path[128], why[256] = "";
    size_t count;

    snprintf(path, sizeof(path), "golden/%s.txt", name);

    const char *mode = getenv("LOBBYCARD_GOLDEN");

    if (mode && strcmp(mode, "write") == 0) {
        if (!file_write(path, found, strlen(found), why, sizeof(why)))
            fail_msg("%s: %s", path, why);
        return true;
    }

    char *expected = file_read(path, GOLDEN_BYTES_MAX, &count, why, sizeof(why));

    if (!expected) {
        print_error("%s: %s (LOBBYCARD_GOLDEN=write makes it)\n", path, why);
        return false;
    }

    bool same = strcmp(found, expected) == 0;

    if (!same) {
        print_error("%s is not what is drawn (LOBBYCARD_GOLDEN=write takes it over)\n",
                    path);
        print_diff(found, expected);
    }
    free(expected);
    return same;
}

static void draws_what_it_drew(void **state)
{
    static const struct expected findings[EXPECTED_MAX] = {{'W', 0, "hill.fr.md"}};
    static const struct expected none[EXPECTED_MAX] = {{0}};
    struct diag *diag = diag_create(), *diag_right = diag_create();
    struct supply supply = supplied();

    places.supply = &supply;

    struct library *library = show_load("shows/small", &places, SHOW_PROBE, diag);
    struct library *right = show_load("shows/right", &places, SHOW_PROBE, diag_right);
    struct library *empty = show_without_cards(&places, "en");
    int changed = 0;

    (void)state;
    expect_findings("shows/small", diag, findings);
    expect_findings("shows/right", diag_right, none);
    supplied_end(&supply);
    places.supply = NULL;
    assert_non_null(library);
    assert_non_null(right);
    for (int i = 0; i < COUNT_OF(PAGES); i++) {
        bool nothing = PAGES[i].kind == PAGE_PREPARING && !PAGES[i].asking;
        char *found = print_golden(&PAGES[i], nothing          ? empty
                                              : PAGES[i].right ? right
                                                               : library);

        changed += !compare(PAGES[i].name, found);
        free(found);
    }
    library_destroy(empty);
    library_destroy(right);
    library_destroy(library);
    diag_destroy(diag_right);
    diag_destroy(diag);
    if (changed)
        fail_msg("%d of %d pages differ", changed, COUNT_OF(PAGES));
}

// A golden text that no page belongs to is a name somebody forgot.
static void leaves_no_text_behind(void **state)
{
    char **paths;
    int count = file_list("golden", NULL, &paths), strange = 0;

    (void)state;
    for (int i = 0; i < count; i++) {
        char name[128];
        bool known = false;

        for (int p = 0; p < COUNT_OF(PAGES) && !known; p++) {
            snprintf(name, sizeof(name), "%s.txt", PAGES[p].name);
            known = strcmp(name, paths[i]) == 0;
        }
        if (!known)
            print_error("golden/%s belongs to no page\n", paths[i]);
        strange += !known;
    }
    file_list_free(paths, count);
    assert_int_equal(strange, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_what_it_drew),
        cmocka_unit_test(leaves_no_text_behind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
