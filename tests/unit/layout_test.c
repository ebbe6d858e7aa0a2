// What holds for every page on every glass, however long or empty its texts are.
#include "page/layout.h"

#include "base/arena.h"
#include "findings.h"
#include "made.h"
#include "ten.h"

#include <math.h>

static const struct size sizes[] = {
    {1280, 720}, {1920, 1080}, {1080, 1920}, {3840, 2160}, {2160, 3840}};

static const struct {
    const char *name;
    struct size mm;
} panels[] = {
    {"15.6", {344, 194}}, {"24", {531, 299}}, {"32p", {398, 708}}, {"55", {1218, 685}}};

struct place {
    const struct library *library;
    struct pages *pages;
    const struct page *page;
    const char *panel;
    bool failed;
};

static void complain(struct place *place, const char *what, const char *which,
                     struct rect r)
{
    static const char *const kinds[] = {"attract", "attract with text", "invitation",
                                        "card",    "languages",         "access",
                                        "zoom",    "preparing"};
    static const struct page none;
    const struct screen *screen = pages_screen(place->pages);
    const struct page *page = place->page ? place->page : &none;
    const struct page_key *key = &page->key;

    print_error(
        "%dx%d, panel %s, %s %s, %s, sheet %d of %d, %d %%: %s %s (%d,%d %dx%d = "
        "%.1f x %.1f mm)\n",
        screen->px.w, screen->px.h, place->panel, kinds[key->kind],
        place->library->card_count ? place->library->cards[key->card].name : "",
        place->library->languages[key->language].code, key->sheet + 1, page->sheets,
        key->text_size, which, what, r.x, r.y, r.w, r.h,
        r.w / (double)screen->px_per_mm, r.h / (double)screen->px_per_mm);
    place->failed = true;
}

static bool inside(struct rect r, struct rect around, int slack)
{
    around = rect_inset(around, -slack);
    return r.x >= around.x && r.y >= around.y && r.x + r.w <= around.x + around.w &&
           r.y + r.h <= around.y + around.h;
}

static struct rect glass_of(const struct place *place)
{
    struct size px = pages_screen(place->pages)->px;

    return (struct rect){0, 0, px.w, px.h};
}

// ---- Hit targets

static bool is_dot(const struct place *place, const struct hit *hit)
{
    return strncmp(hit->name, "dot-", 4) == 0 &&
           place->library->cards[place->page->key.card].kind == CARD_STORY;
}

static void check_target(struct place *place, const struct hit *hit)
{
    double mm = (double)pages_screen(place->pages)->px_per_mm;
    // Rounding takes a pixel; crowded dots share their row.
    double least = 20 - 1 / mm, width = is_dot(place, hit) ? 5 : least;
    double height = is_dot(place, hit) ? 14 - 1 / mm : least;

    if (!inside(hit->rect, glass_of(place), 0))
        complain(place, "leaves the glass", hit->name, hit->rect);
    if (hit->rect.w / mm < width || hit->rect.h / mm < height)
        complain(place, "is smaller than a finger", hit->name, hit->rect);
}

// A picture's magnifier lies on it.
static bool is_magnifier(const struct hit *hit, const struct hit *below)
{
    return strcmp(hit->name, "zoom") == 0 && strcmp(below->name, "picture") == 0 &&
           inside(hit->rect, below->rect, 0);
}

static void check_targets(struct place *place)
{
    const struct page *page = place->page;

    for (int i = 0; i < page->hit_count; i++) {
        const struct hit *hit = &page->hits[i];

        check_target(place, hit);
        for (int j = 0; j < i; j++) {
            struct rect common = rect_intersect(hit->rect, page->hits[j].rect);

            if (strcmp(hit->name, page->hits[j].name) == 0)
                complain(place, "is there twice", hit->name, hit->rect);
            if (!rect_empty(common) && !is_magnifier(hit, &page->hits[j]))
                complain(place, page->hits[j].name, hit->name, common);
        }
    }
}

// ---- Texts

// Where the ink of a run is, without the room for what overhangs.
static struct rect ink_of(const struct draw *draw)
{
    int side = draw->shaping.size / 2;

    return (struct rect){draw->rect.x + side,
                         draw->baseline - draw->shaping.size * 7 / 10,
                         draw->rect.w - 2 * side, draw->shaping.size * 9 / 10};
}

static const char *name_of(const struct draw_list *list, int index)
{
    static char name[64];
    const struct draw *draw = &list->draws[index];

    snprintf(name, sizeof(name), "\"%.*s\"", int_min(draw->length, 40),
             draw_text(list, draw));
    return name;
}

// A sheet of paper is what throws a shadow.
static bool is_sheet(const struct draw_list *list, int index)
{
    enum draw_op op = (enum draw_op)list->draws[index].op;

    return index > 0 && (op == DRAW_PAPER || op == DRAW_FILL) &&
           list->draws[index - 1].op == DRAW_SHADOW;
}

// A text lies on the glass, and wholly on the sheet that its middle lies on. What is
// written beside the card lies on something that can be touched.
static void check_text(struct place *place, const struct draw_list *list, int index)
{
    const struct draw *draw = &list->draws[index];
    struct rect ink = ink_of(draw), sheet = {0};
    int x = ink.x + ink.w / 2, y = ink.y + ink.h / 2;
    const char *text = name_of(list, index);

    for (int i = index - 1; i >= 0 && rect_empty(sheet); i--)
        if (is_sheet(list, i) && rect_contains(list->draws[i].rect, x, y))
            sheet = list->draws[i].rect;
    if (list == &place->page->chrome) {
        const struct hit *hit = page_hit_at(place->page, x, y);

        sheet = hit ? hit->rect : ink;
    }
    if (!inside(ink, glass_of(place), 1))
        complain(place, "leaves the glass", text, ink);
    else if (!rect_empty(sheet) && !inside(ink, sheet, 1))
        complain(place, "leaves its card", text, ink);
}

// The last plain colour that was laid below a text.
static void check_contrast(struct place *place, const struct draw_list *list, int index)
{
    const struct draw *draw = &list->draws[index];
    struct rect ink = ink_of(draw);
    bool contrast = pages_screen(place->pages)->contrast || place->page->key.contrast;
    double least = contrast ? 7 : 4.5;

    for (int i = index - 1; i >= 0; i--) {
        const struct draw *ground = &list->draws[i];
        bool plain = ground->op == DRAW_FILL || ground->op == DRAW_PAPER;

        if (ground->op == DRAW_TEXT || ground->op == DRAW_SHADOW ||
            !rect_contains(ground->rect, ink.x + ink.w / 2, ink.y + ink.h / 2))
            continue;
        if (plain && COLOR_ALPHA(ground->tint) == 255 &&
            color_contrast(draw->tint, ground->tint) < least)
            complain(place, "cannot be read", name_of(list, index), ink);
        return;
    }
}

// Nothing is written over another text.
static void check_texts(struct place *place, const struct draw_list *list)
{
    for (int i = 0; i < list->count; i++) {
        if (list->draws[i].op != DRAW_TEXT)
            continue;
        check_text(place, list, i);
        check_contrast(place, list, i);

        struct rect ink = rect_inset(ink_of(&list->draws[i]), 1);

        for (int j = 0; j < i; j++) {
            struct rect common = rect_intersect(ink, ink_of(&list->draws[j]));

            if (list->draws[j].op == DRAW_TEXT && !rect_empty(common)) {
                complain(place, "stands on another text", name_of(list, i), common);
                break;
            }
        }
    }
}

static void check_draws(struct place *place, const struct draw_list *list,
                        struct rect rect)
{
    for (int i = 0; i < list->count; i++) {
        const struct draw *draw = &list->draws[i];

        if (draw->op != DRAW_SHADOW && draw->op != DRAW_TEXT &&
            (rect_empty(draw->rect) || !inside(draw->rect, rect, 0)))
            complain(place, "leaves its place or has none", "a drawing", draw->rect);
    }
    check_texts(place, list);
}

static void check_page(struct place *place)
{
    const struct page *page = place->page;

    check_targets(place);
    check_draws(place, &page->body,
                page->key.kind == PAGE_INVITATION
                    ? page->body_rect
                    : rect_intersect(page->body_rect, glass_of(place)));
    check_draws(place, &page->chrome, page->chrome_rect);
    if (page->sheets < 1)
        complain(place, "there is none", "a sheet", (struct rect){0});
    for (int i = 0; i < page->want_count; i++)
        if (page->wants[i].size.w <= 0 || page->wants[i].size.h <= 0)
            complain(place, "is empty", "a wanted picture", (struct rect){0});
}

// ---- A card's text over its sheets

static void add_letters(char *out, size_t size, const char *text, int length)
{
    size_t used = strlen(out);

    for (int i = 0; i < length && used + 1 < size; i++)
        if (text[i] != ' ' && text[i] != '\n')
            out[used++] = text[i];
    out[used] = 0;
}

// Body text is what is printed in ink in the text's own faces, and not on small cards.
static void add_body(const struct place *place, const struct page *page, char *out,
                     size_t size)
{
    struct screen screen = *pages_screen(place->pages);
    int least;

    screen.text_size = page->key.text_size;
    least = theme_style(&screen, ROLE_BODY, 0.88).size;
    for (int i = 0; i < page->body.count; i++) {
        const struct draw *draw = &page->body.draws[i];

        if (draw->op == DRAW_TEXT && draw->shaping.face <= FACE_TEXT_STRONG_ITALIC &&
            draw->tint == theme_of(&screen)->ink && draw->shaping.size >= least)
            add_letters(out, size, draw_text(&page->body, draw), draw->length);
    }
}

static void check_sheets(struct place *place, struct page_key key)
{
    static char found[32768], expected[32768];
    const struct card_text *text = &place->library->cards[key.card].texts[key.language];
    int sheets = pages_get(place->pages, key)->sheets;

    *found = *expected = 0;
    for (int p = 0; p < text->paragraph_count; p++)
        for (int s = 0; s < text->paragraphs[p].span_count; s++)
            add_letters(expected, sizeof(expected), text->paragraphs[p].spans[s].text,
                        (int)strlen(text->paragraphs[p].spans[s].text));
    for (key.sheet = 0; key.sheet < sheets; key.sheet++) {
        place->page = pages_get(place->pages, key);
        check_page(place);
        if (place->page->sheets != sheets)
            complain(place, "is not sure of their number", "a sheet", (struct rect){0});
        add_body(place, place->page, found, sizeof(found));
    }
    if (strcmp(found, expected) != 0) {
        size_t same = 0;

        while (found[same] && found[same] == expected[same])
            same++;
        print_error("expected \"%.60s\", found \"%.60s\"\n", expected + same,
                    found + same);
        complain(place, "is not all there, once", "the text", (struct rect){0});
    }
}

// ---- Short texts

// On the 24-inch glass a button's letters are 37 px high and 18 wide in half ems.
static const struct {
    const char *name, *text;
    int w, h;
    double fit; // at most
    int lines;
    double least, most; // how big it gets
} LABELS[] = {
    {"room enough", "Paper", 400, 100, 1, 1, 1, 1},
    {"not so big", "Paper", 400, 100, 0.7, 1, 0.7, 0.7},
    {"a little too long", "High contrast", 220, 100, 1, 1, 0.85, 0.95},
    {"two lines keep it big", "High contrast", 160, 110, 1, 2, 0.75, 0.8},
    {"no room for two", "High contrast", 160, 50, 1, 1, 0.6, 0.7},
    {"too low", "Paper", 400, 20, 1, 1, 0.5, 0.6},
    {"one long word", "Hochkontrastdarstellung", 160, 110, 1, 1, 0.3, 0.4},
    {"a long word and a short", "Hochkontrastdarstellung an", 200, 110, 1, 2, 0.4, 0.5},
    {"half a sentence in a button", "Back to the start in a few seconds", 160, 110, 1,
     3, 0.7, 0.8},
    {"nothing", "", 10, 10, 1, 0, 0.2, 1},
};

static void fits_labels(void **state)
{
    struct layout layout = {
        .screen = screen_make(sizes[1], panels[1].mm, 600, 2000),
        .measure = measure_em(),
    };

    (void)state;
    for (int i = 0; i < COUNT_OF(LABELS); i++) {
        layout.arena = arena_create();

        struct label label = layout_label(&layout, LABELS[i].text, ROLE_BUTTON, "en",
                                          LABELS[i].w, LABELS[i].h, LABELS[i].fit);

        if (label.block.line_count != LABELS[i].lines ||
            label.fit < LABELS[i].least - 1e-6 || label.fit > LABELS[i].most + 1e-6 ||
            label.block.width > (float)LABELS[i].w)
            fail_msg("%s: %d lines at %.2f, %.0f px wide", LABELS[i].name,
                     label.block.line_count, label.fit, (double)label.block.width);
        arena_destroy(layout.arena);
    }
}

// ---- All pages of a show on one glass

static void check_card(struct place *place, int card, int language)
{
    static const enum page_kind kinds[] = {PAGE_ATTRACT, PAGE_ATTRACT_TEXT,
                                           PAGE_INVITATION, PAGE_ZOOM};

    int larger = card % 2 ? TEXT_SIZE_LARGE : TEXT_SIZE_LARGEST;

    check_sheets(place, (struct page_key){.kind = PAGE_CARD,
                                          .card = card,
                                          .language = language,
                                          .text_size = TEXT_SIZE_NORMAL});
    check_sheets(place, (struct page_key){.kind = PAGE_CARD,
                                          .card = card,
                                          .language = language,
                                          .text_size = larger});
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        place->page =
            pages_get(place->pages, (struct page_key){.kind = kinds[i],
                                                      .card = card,
                                                      .language = language,
                                                      .text_size = TEXT_SIZE_NORMAL});
        check_page(place);
    }
    place->page = pages_get(place->pages, (struct page_key){.kind = PAGE_ZOOM,
                                                            .card = card,
                                                            .language = language,
                                                            .text_size = larger});
    check_page(place);
}

// The pages on which a visitor chooses, in the first languages and in the last.
static void check_choices(struct place *place, enum page_kind kind)
{
    int last = place->library->language_count - 1;

    for (int size = TEXT_SIZE_NORMAL; size <= TEXT_SIZE_LARGEST; size += 25)
        for (int i = 0; i < 6; i++) {
            int language = i % 3 == 2 ? last : int_min(i % 3, last);

            place->page = pages_get(place->pages, (struct page_key){
                                                      .kind = kind,
                                                      .language = language,
                                                      .text_size = size,
                                                      .contrast = i / 3,
                                                  });
            check_page(place);
        }
}

static void check_glass(struct place *place, struct screen screen)
{
    const struct library *library = place->library;

    place->pages = pages_create(library, screen, measure_em());
    for (int card = 0; card < library->card_count; card++)
        check_card(place, card, card % library->language_count);
    check_choices(place, PAGE_LANGUAGES);
    check_choices(place, PAGE_ACCESS);
    place->page = pages_get(place->pages, (struct page_key){.kind = PAGE_PREPARING});
    check_page(place);
    pages_destroy(place->pages);
}

static void check_show(struct made_show show, bool contrast)
{
    struct library *library = made_library(show);
    struct place place = {.library = library};

    for (int s = 0; s < COUNT_OF(sizes); s++)
        for (int p = 0; p < COUNT_OF(panels); p++) {
            struct screen screen = screen_make(sizes[s], panels[p].mm, 600, 2000);

            screen.contrast = contrast;
            place.panel = panels[p].name;
            check_glass(&place, screen);
        }
    library_destroy(library);
    assert_false(place.failed);
}

static void holds_a_wild_show(void **state)
{
    (void)state;
    check_show(
        (struct made_show){.languages = 3, .stages = 9, .stories = 6, .wild = true},
        false);
}

static void holds_a_tame_show(void **state)
{
    (void)state;
    check_show((struct made_show){.languages = 2, .stages = 9, .stories = 1}, false);
}

// As many languages as a lobby may want: six of them, and then too many.
static void holds_many_languages(void **state)
{
    (void)state;
    check_show((struct made_show){.languages = 6, .stages = 1, .stories = 1}, false);
    check_show(
        (struct made_show){.languages = MADE_LANGUAGES_MAX, .stages = 1, .stories = 1},
        true);
}

static void holds_with_contrast(void **state)
{
    (void)state;
    check_show((struct made_show){.languages = 1, .stages = 3, .stories = 3}, true);
}

static void holds_a_show_without_cards(void **state)
{
    (void)state;

    struct library *library = made_library((struct made_show){0});
    struct pages *pages = pages_create(
        library, screen_make(sizes[0], panels[0].mm, 600, 2000), measure_em());
    struct place place = {.library = library, .pages = pages, .panel = "15.6"};

    place.page = pages_get(pages, (struct page_key){.kind = PAGE_PREPARING});
    check_page(&place);
    assert_true(place.page->body.count > 0);
    pages_destroy(pages);
    library_destroy(library);
    assert_false(place.failed);
}

// "Still there?" over everything.
static void asks_inside_the_glass(void **state)
{
    (void)state;

    struct library *library =
        made_library((struct made_show){.languages = 2, .stages = 1, .stories = 1});
    struct place place = {.library = library};

    for (int s = 0; s < COUNT_OF(sizes); s++)
        for (int p = 0; p < COUNT_OF(panels); p++)
            for (int seconds = 0; seconds <= 20; seconds += 10) {
                struct draw_list list = {0};
                struct page page = {.sheets = 1};

                place.panel = panels[p].name;
                place.page = &page;
                place.pages = pages_create(
                    library, screen_make(sizes[s], panels[p].mm, 600, 2000),
                    measure_em());

                struct rect paper = page_draw_asking(
                    place.pages, &list, (struct page_key){.language = seconds % 2},
                    seconds, 20);

                if (!inside(paper, glass_of(&place), 0))
                    complain(&place, "leaves the glass", "the question", paper);
                check_draws(&place, &list, glass_of(&place));
                draw_free(&list);
                pages_destroy(place.pages);
            }
    library_destroy(library);
    assert_false(place.failed);
}

static void keeps_its_pages(void **state)
{
    (void)state;

    struct library *library =
        made_library((struct made_show){.languages = 1, .stages = 9, .stories = 6});
    struct pages *pages = pages_create(
        library, screen_make(sizes[0], panels[1].mm, 600, 2000), measure_ten());
    struct page_key key = {.kind = PAGE_CARD, .card = 3, .text_size = TEXT_SIZE_NORMAL};
    const struct page *page = pages_get(pages, key);
    int hits = page->hit_count;

    assert_ptr_equal(pages_get(pages, key), page);
    for (int i = 0; i < 60; i++) // as many as may be asked for meanwhile
        pages_get(pages, (struct page_key){.kind = PAGE_ATTRACT,
                                           .card = i % library->card_count,
                                           .text_size = TEXT_SIZE_NORMAL + i / 40});
    assert_int_equal(page->key.card, 3);
    assert_int_equal(page->hit_count, hits);
    assert_non_null(page_hit(page, "next"));
    assert_null(page_hit(page, "nowhere"));

    const struct hit *next = page_hit(page, "next");

    assert_ptr_equal(page_hit_at(page, next->rect.x, next->rect.y), next);
    assert_null(page_hit_at(page, -1, -1));
    pages_destroy(pages);
    pages_destroy(NULL);
    library_destroy(library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fits_labels),
        cmocka_unit_test(holds_a_tame_show),
        cmocka_unit_test(holds_a_wild_show),
        cmocka_unit_test(holds_many_languages),
        cmocka_unit_test(holds_with_contrast),
        cmocka_unit_test(holds_a_show_without_cards),
        cmocka_unit_test(asks_inside_the_glass),
        cmocka_unit_test(keeps_its_pages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
