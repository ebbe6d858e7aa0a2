// A page of a language that reads from the right is the other page turned over: what
// has a side changes it, a picture keeps what it shows, a run of text stays as it is.
#include "page/layout.h"

#include "findings.h"
#include "made.h"
#include "ten.h"

#include <math.h>

enum { ENGLISH = 0, ARABIC = MADE_LANGUAGES_MAX - 1 };

static const struct size sizes[] = {{1920, 1080}, {1081, 1921}};

// ---- The step itself

static const struct {
    const char *name;
    struct draw draw;
    const char *text;
    struct draw turned;
} DRAWS[] = {
    {"a fill",
     {.op = DRAW_FILL, .rect = {10, 20, 30, 40}, .tint = 7, .radius = 3},
     "",
     {.op = DRAW_FILL, .rect = {60, 20, 30, 40}, .tint = 7, .radius = 3}},
    {"a sheet over the edge",
     {.op = DRAW_PAPER, .rect = {-10, 0, 30, 40}},
     "",
     {.op = DRAW_PAPER, .rect = {80, 0, 30, 40}}},
    {"a shadow",
     {.op = DRAW_SHADOW, .rect = {0, 5, 50, 5}, .line = 4},
     "",
     {.op = DRAW_SHADOW, .rect = {50, 5, 50, 5}, .line = 4}},
    {"a shade from the left",
     {.op = DRAW_SHADE, .from = SIDE_LEFT, .rect = {0, 0, 100, 9}, .tint = 1, .end = 2},
     "",
     {.op = DRAW_SHADE,
      .from = SIDE_RIGHT,
      .rect = {0, 0, 100, 9},
      .tint = 1,
      .end = 2}},
    {"a shade from the right",
     {.op = DRAW_SHADE, .from = SIDE_RIGHT, .rect = {90, 0, 10, 9}},
     "",
     {.op = DRAW_SHADE, .from = SIDE_LEFT, .rect = {0, 0, 10, 9}}},
    {"a shade from below",
     {.op = DRAW_SHADE, .from = SIDE_BOTTOM, .rect = {0, 0, 10, 9}},
     "",
     {.op = DRAW_SHADE, .from = SIDE_BOTTOM, .rect = {90, 0, 10, 9}}},
    {"a ring",
     {.op = DRAW_RING, .rect = {1, 2, 3, 4}, .line = 2},
     "",
     {.op = DRAW_RING, .rect = {96, 2, 3, 4}, .line = 2}},
    {"a picture",
     {.op = DRAW_PICTURE, .rect = {5, 5, 80, 80}, .image = 77},
     "",
     {.op = DRAW_PICTURE, .rect = {15, 5, 80, 80}, .image = 77}},
    {"the way on",
     {.op = DRAW_ICON, .icon = ICON_NEXT, .rect = {90, 0, 8, 8}},
     "",
     {.op = DRAW_ICON, .icon = ICON_BACK, .rect = {2, 0, 8, 8}}},
    {"the way back",
     {.op = DRAW_ICON, .icon = ICON_BACK, .rect = {2, 0, 8, 8}},
     "",
     {.op = DRAW_ICON, .icon = ICON_NEXT, .rect = {90, 0, 8, 8}}},
    {"home",
     {.op = DRAW_ICON, .icon = ICON_HOME, .rect = {50, 0, 8, 8}},
     "",
     {.op = DRAW_ICON, .icon = ICON_HOME, .rect = {42, 0, 8, 8}}},
    {"a text",
     {.op = DRAW_TEXT, .rect = {7, 0, 46, 20}, .x = 10.25F, .baseline = 15},
     "abcd",
     {.op = DRAW_TEXT, .rect = {47, 0, 46, 20}, .x = 49.75F, .baseline = 15}},
    {"a text that reads from the right",
     {.op = DRAW_TEXT, .rect = {7, 0, 46, 20}, .x = 10, .shaping = {.rtl = 1}},
     "سلام",
     {.op = DRAW_TEXT, .rect = {47, 0, 46, 20}, .x = 50, .shaping = {.rtl = 1}}},
    {"a sheet that hangs aside",
     {.op = DRAW_LAYER, .rect = {0, 0, 100, 50}, .shift = 12},
     "",
     {.op = DRAW_LAYER, .rect = {0, 0, 100, 50}, .shift = -12}},
};

static char *print_one(struct draw draw, const char *text)
{
    struct draw_list list = {0};

    draw_add_text(&list, text, (int)strlen(text), draw.shaping, draw.x, draw.baseline,
                  draw.tint, draw.rect);
    draw.text = list.draws[0].text;
    draw.length = list.draws[0].length;
    draw.alpha = 255;
    list.draws[0] = draw;

    char *out = draw_print(&list);

    draw_free(&list);
    return out;
}

static void turns_every_draw(void **state)
{
    struct page page = {0};
    struct layout layout = {
        .page = &page, .measure = measure_ten(), .screen = {.px = {100, 50}}};

    (void)state;
    for (int i = 0; i < COUNT_OF(DRAWS); i++) {
        struct draw draw = DRAWS[i].draw;
        const char *text = DRAWS[i].text;
        char *before = print_one(draw, text), *expected;

        draw_clear(&page.body);
        draw_add_text(&page.body, text, (int)strlen(text), draw.shaping, draw.x,
                      draw.baseline, draw.tint, draw.rect);
        draw.text = page.body.draws[0].text;
        draw.length = page.body.draws[0].length;
        page.body.draws[0] = draw;
        layout_mirror(&layout);

        char *after = print_one(page.body.draws[0], text);

        expected = print_one(DRAWS[i].turned, text);
        expect_text(DRAWS[i].name, after, expected);
        free(after);
        layout_mirror(&layout);
        after = print_one(page.body.draws[0], text);
        expect_text("turned twice", after, before);
        free(after);
        free(before);
        free(expected);
    }
    draw_free(&page.body);
}

static void turns_a_whole_page(void **state)
{
    struct page page = {
        .body_rect = {0, 0, 60, 50},
        .chrome_rect = {60, 0, 40, 50},
        .aside = 9,
        .hits = {{"next", {80, 1, 20, 20}, 10}, {"back", {1, 1, 20, 20}, 10}},
        .hit_count = 2,
    };
    struct layout layout = {
        .page = &page, .measure = measure_ten(), .screen = {.px = {100, 50}}};

    (void)state;
    draw_add(&page.body, DRAW_FILL, (struct rect){0, 0, 60, 50});
    draw_add(&page.chrome, DRAW_FILL, (struct rect){60, 0, 40, 50});
    layout_mirror(&layout);
    assert_true(rect_equal(page.body_rect, (struct rect){40, 0, 60, 50}));
    assert_true(rect_equal(page.body.draws[0].rect, page.body_rect));
    assert_true(rect_equal(page.chrome_rect, (struct rect){0, 0, 40, 50}));
    assert_true(rect_equal(page.chrome.draws[0].rect, page.chrome_rect));
    assert_int_equal(page.aside, -9);
    assert_true(rect_equal(page_hit(&page, "next")->rect, (struct rect){0, 1, 20, 20}));
    assert_true(
        rect_equal(page_hit(&page, "back")->rect, (struct rect){79, 1, 20, 20}));
    draw_free(&page.body);
    draw_free(&page.chrome);
}

// ---- Pages of one show in two languages: texts of the same length, so the same boxes

static struct rect turned(struct rect rect, int width)
{
    if (rect_empty(rect))
        return rect;
    rect.x = width - rect.x - rect.w;
    return rect;
}

static bool same_rect(const char *what, const char *name, struct rect found,
                      struct rect expected)
{
    if (rect_equal(found, expected))
        return true;
    print_error("%s %s: found %d,%d %dx%d, expected %d,%d %dx%d\n", what, name, found.x,
                found.y, found.w, found.h, expected.x, expected.y, expected.w,
                expected.h);
    return false;
}

static bool same_draws(const char *what, const struct draw_list *right,
                       const struct draw_list *left, int width)
{
    bool same = true;
    int at = 0;

    for (int i = 0; i < left->count; i++) {
        const struct draw *from = &left->draws[i], *to;

        if (from->op == DRAW_TEXT)
            continue;
        while (at < right->count && right->draws[at].op == DRAW_TEXT)
            at++;
        if (at == right->count) {
            print_error("%s: something is missing\n", what);
            return false;
        }
        to = &right->draws[at++];
        same &= same_rect(what, "a draw", to->rect, turned(from->rect, width));
        if (to->op != from->op || to->radius != from->radius ||
            to->line != from->line) {
            print_error("%s: a draw is another one\n", what);
            same = false;
        }
    }
    for (; at < right->count; at++)
        same &= right->draws[at].op == DRAW_TEXT;
    return same;
}

static bool same_hits(const char *what, const struct page *right,
                      const struct page *left, int width)
{
    bool same = right->hit_count == left->hit_count;

    for (int i = 0; same && i < left->hit_count; i++)
        same &= strcmp(left->hits[i].name, right->hits[i].name) == 0 &&
                same_rect(what, left->hits[i].name, right->hits[i].rect,
                          turned(left->hits[i].rect, width));
    return same;
}

// The same pictures at the same size. What one shows lies about its card's focus; where
// the text covers the other side, so far to the other side of it.
static bool same_wants(const struct library *library, const struct page *right,
                       const struct page *left)
{
    bool same = right->want_count == left->want_count;

    for (int i = 0; same && i < left->want_count; i++) {
        const struct want *from = &left->wants[i], *to = &right->wants[i];
        const struct card *card = NULL;

        for (int c = 0; c < library->card_count && !card; c++)
            if (&library->cards[c].picture == from->picture)
                card = &library->cards[c];
        if (!card) {
            print_error("a picture of no card is wanted\n");
            return false;
        }
        same =
            to->picture == from->picture && to->size.w == from->size.w &&
            to->size.h == from->size.h && to->zoom == from->zoom &&
            fabsf(to->focus.y - from->focus.y) < 1e-5F &&
            fabsf(to->focus.x - card->focus.x + from->focus.x - card->focus.x) < 1e-4F;
        if (!same)
            print_error("%s is wanted around %.3f, not %.3f\n", card->name,
                        (double)to->focus.x,
                        (double)(2 * card->focus.x - from->focus.x));
    }
    return same;
}

static bool check_page(struct pages *pages, struct page_key key, const char *what)
{
    int width = pages_screen(pages)->px.w;
    struct page_key other = key;

    key.language = ENGLISH;
    other.language = ARABIC;

    const struct page *left = pages_get(pages, key);
    const struct page *right = pages_get(pages, other);

    return same_rect(what, "body", right->body_rect, turned(left->body_rect, width)) &&
           same_rect(what, "chrome", right->chrome_rect,
                     turned(left->chrome_rect, width)) &&
           // The page of languages marks another one.
           (key.kind == PAGE_LANGUAGES ||
            same_draws(what, &right->body, &left->body, width)) &&
           same_draws(what, &right->chrome, &left->chrome, width) &&
           same_hits(what, right, left, width) &&
           same_wants(pages_library(pages), right, left);
}

static void is_the_other_page_turned_over(void **state)
{
    static const struct {
        const char *name;
        enum page_kind kind;
    } kinds[] = {
        {"card", PAGE_CARD},
        {"languages", PAGE_LANGUAGES},
        {"access", PAGE_ACCESS},
    };
    struct library *library = made_library(
        (struct made_show){.languages = MADE_LANGUAGES_MAX, .stages = 4, .stories = 3});
    bool same = true;

    (void)state;
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        struct screen screen =
            screen_make(sizes[s], (struct size){531, 299}, 600, 2000);
        struct pages *pages = pages_create(library, screen, measure_ten());

        for (int k = 0; k < COUNT_OF(kinds); k++)
            for (int card = 0; card < library->card_count; card++)
                same &= check_page(pages,
                                   (struct page_key){.kind = kinds[k].kind,
                                                     .card = card,
                                                     .text_size = TEXT_SIZE_NORMAL},
                                   kinds[k].name);
        pages_destroy(pages);
    }
    library_destroy(library);
    assert_true(same);
}

// In the loop the text stands away from the picture's subject in every language.
static const struct {
    const char *name;
    int stage; // of the cover: the odd ones have their subject in the middle
    bool left; // where the text is
} LOOP[] = {
    {"a subject on the left", 2, false},
    {"a subject in the middle", 3, true},
};

static void stands_away_from_the_subject(void **state)
{
    struct library *library = made_library(
        (struct made_show){.languages = MADE_LANGUAGES_MAX, .stages = 4, .stories = 1});
    struct screen screen = screen_make(sizes[0], (struct size){531, 299}, 600, 2000);
    struct pages *pages = pages_create(library, screen, measure_ten());

    (void)state;
    for (int i = 0; i < COUNT_OF(LOOP); i++) {
        struct page_key key = {.kind = PAGE_ATTRACT_TEXT,
                               .card = library->stages[LOOP[i].stage - 1].cover};
        const struct page *left = pages_get(pages, key);

        key.language = ARABIC;

        const struct page *right = pages_get(pages, key);
        const struct draw *fill = &left->chrome.draws[0];

        assert_int_equal(fill->op, DRAW_FILL);
        assert_int_equal(fill->rect.x == 0, LOOP[i].left);
        assert_true(rect_equal(fill->rect, right->chrome.draws[0].rect));
        assert_int_equal(left->aside, right->aside);
        assert_true(want_key(&left->wants[0]) == want_key(&right->wants[0]));

        // The invitation is on the subject's side, and the loop's language decides
        // where its own things are, not the language whose turn it is.
        key.kind = PAGE_INVITATION;
        right = pages_get(pages, key);
        assert_int_equal(right->body_rect.x > sizes[0].w / 2, LOOP[i].left);
        for (key.turn = 1; key.turn <= ARABIC; key.turn++)
            assert_true(rect_equal(pages_get(pages, key)->body_rect, right->body_rect));

        const struct hit *second = page_hit(right, "lang-fr");

        assert_true(second->rect.x > page_hit(right, "lang-ar")->rect.x);
        key.language = ENGLISH;
        key.turn = ARABIC;
        assert_true(rect_equal(pages_get(pages, key)->body_rect, right->body_rect));
    }
    pages_destroy(pages);
    library_destroy(library);
}

// "Still there?" too.
static void asks_from_the_right(void **state)
{
    struct library *library = made_library(
        (struct made_show){.languages = MADE_LANGUAGES_MAX, .stages = 1, .stories = 1});
    struct pages *pages =
        pages_create(library, screen_make(sizes[0], (struct size){531, 299}, 600, 2000),
                     measure_ten());
    struct draw_list left = {0}, right = {0};

    (void)state;
    // What is there already stays where it is.
    draw_add(&left, DRAW_RING, (struct rect){1, 1, 10, 10});
    draw_add(&right, DRAW_RING, turned((struct rect){1, 1, 10, 10}, sizes[0].w));

    struct rect a =
        page_draw_asking(pages, &left, (struct page_key){.language = ENGLISH}, 7, 20);
    struct rect b =
        page_draw_asking(pages, &right, (struct page_key){.language = ARABIC}, 7, 20);

    assert_true(same_rect("the question", "", b, turned(a, sizes[0].w)));
    assert_true(same_draws("the question", &right, &left, sizes[0].w));
    draw_free(&left);
    draw_free(&right);
    pages_destroy(pages);
    library_destroy(library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turns_every_draw),
        cmocka_unit_test(turns_a_whole_page),
        cmocka_unit_test(is_the_other_page_turned_over),
        cmocka_unit_test(stands_away_from_the_subject),
        cmocka_unit_test(asks_from_the_right),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
