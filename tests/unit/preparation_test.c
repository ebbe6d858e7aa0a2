// What is prepared ahead is what the show will ask for, each thing once.
#include "preparation.h"

#include "made.h"
#include "ten.h"

enum { WANTS_MOST = 4000 };

static struct library *library;
static struct pages *pages;

static void begin(struct made_show show)
{
    library = made_library(show);
    pages = pages_create(
        library,
        screen_make((struct size){1280, 720}, (struct size){531, 299}, 600, 2000),
        &ten_measure);
}

static void end(void)
{
    pages_destroy(pages);
    library_destroy(library);
}

struct given {
    uint64_t keys[WANTS_MOST];
    int count, groups, pauses;
};

static struct given take_all(int languages, bool step_by_step)
{
    struct preparation *p = preparation_begin(pages, 0, languages, TEXT_SIZE_NORMAL);
    struct given given = {0};
    const struct want *wants;

    for (;;) {
        bool more = false;
        int count = preparation_next(p, &wants, step_by_step ? &more : NULL);

        if (count == 0 && !more)
            break;
        given.groups += count > 0;
        given.pauses += count == 0;
        for (int i = 0; i < count; i++) {
            assert_string_equal(wants[i].picture->path, wants[0].picture->path);
            assert_true(given.count < WANTS_MOST);
            given.keys[given.count++] = want_key(&wants[i]);
        }
    }
    preparation_end(p);
    return given;
}

static int times(const struct given *given, uint64_t key)
{
    int count = 0;

    for (int i = 0; i < given->count; i++)
        count += given->keys[i] == key;
    return count;
}

static void all_that_pages_want_once(void **state)
{
    static const enum page_kind kinds[] = {PAGE_ATTRACT, PAGE_ATTRACT_TEXT, PAGE_CARD};

    (void)state;
    for (int step = 0; step < 2; step++) {
        begin((struct made_show){
            .languages = 3, .stages = 4, .stories = 3, .wild = true});

        struct given given = take_all(3, step);

        for (int l = 0; l < library->language_count; l++)
            for (int c = 0; c < library->card_count; c++)
                for (int k = 0; k < COUNT_OF(kinds); k++) {
                    const struct page *page = pages_get(
                        pages, (struct page_key){.kind = kinds[k],
                                                 .card = c,
                                                 .language = l,
                                                 .text_size = TEXT_SIZE_NORMAL});

                    for (int w = 0; w < page->want_count; w++)
                        if (times(&given, want_key(&page->wants[w])) != 1)
                            fail_msg("%s, kind %d: given %d times",
                                     library->cards[c].name, (int)kinds[k],
                                     times(&given, want_key(&page->wants[w])));
                }
        // All at once, each picture comes once.
        assert_true(step ? given.groups > 3 : given.groups == 3);
        end();
    }
}

// The show prepares for its own language: less, and nothing else.
static void one_language(void **state)
{
    (void)state;
    begin((struct made_show){.languages = 3, .stages = 4, .stories = 3, .wild = true});

    struct given all = take_all(3, false), one = take_all(1, false);

    assert_true(one.count > 0 && one.count <= all.count);
    for (int i = 0; i < one.count; i++)
        assert_int_equal(times(&all, one.keys[i]), 1);
    end();
}

static void no_cards(void **state)
{
    (void)state;
    begin((struct made_show){.languages = 1, .stages = 0});
    assert_int_equal(take_all(1, false).count, 0);
    assert_int_equal(take_all(1, true).count, 0);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_pages_want_once),
        cmocka_unit_test(one_language),
        cmocka_unit_test(no_cards),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
