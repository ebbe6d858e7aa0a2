#include "story/library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *text;
    int words, characters;
} TEXTS[] = {
    {"", 0, 0},
    {"   \n ", 0, 0},
    {"One two three.", 3, 0},
    {"A black-and-white film", 3, 0},
    {"Wait — what … & why?", 3, 0},
    {"“Don’t,” he said.", 3, 0},
    {"1914–17, at 24 frames", 4, 0},
    {"no\u00a0break", 2, 0},
    {"Пожар в кино", 3, 0},
    {"한국 영화", 2, 0},
    {"电影院", 0, 3},
    {"映画、です。", 0, 4},
    {"3D映画", 1, 2},
    {"AI映画UI", 2, 2},
    {"หนัง", 0, 3}, // the vowel above counts with its letter
    {"🎬 film 🎥", 1, 0},
    {"¿Quién? ¡Yo! — ¿y tú?", 4, 0},
    {"من أين، ومتى؟ «هنا؛ الآن»", 5, 0},
    {"الْفِيلْمُ الأوّلُ", 2, 0}, // vowel marks make no words
    {"यह फ़िल्म है। वह ॥ नहीं", 5, 0},
    {"क्\u200dष कागज़", 2, 0},
    {"「映画！」と言った……？", 0, 6},
    {"9つのアーチ、Lobbycard", 2, 5},
    {"தமிழ் படம்", 2, 0},
    {"e\u0301te\u0301", 1, 0},
};

static void test_words(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(TEXTS); i++) {
        struct reading found = reading_of(TEXTS[i].text);

        if (found.words != TEXTS[i].words || found.characters != TEXTS[i].characters)
            fail_msg("\"%s\": %d words, %d characters", TEXTS[i].text, found.words,
                     found.characters);
    }
}

static const struct {
    struct reading reading;
    int dwell_ms, time_ms;
} TIMES[] = {
    {{0, 0}, 8000, 8000},      {{7, 0}, 8000, 8000},    {{8, 0}, 8200, 8200},
    {{50, 0}, 25000, 25000},   {{60, 0}, 29000, 29000}, {{100, 0}, 45000, 45000},
    {{101, 0}, 45000, 45400},  {{0, 80}, 25000, 25000}, {{10, 40}, 19000, 19000},
    {{0, 400}, 45000, 105000},
};

static void test_times(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(TIMES); i++) {
        assert_int_equal(reading_dwell(TIMES[i].reading) / USEC_PER_MS,
                         TIMES[i].dwell_ms);
        assert_int_equal(reading_time(TIMES[i].reading) / USEC_PER_MS,
                         TIMES[i].time_ms);
    }
}

// Words go on across spans, not across paragraphs; what is not shown does not count.
static void test_card(void **state)
{
    static const struct span FIRST[] = {
        {0, "un"}, {SPAN_EMPHASIS, "believ"}, {0, "able end"}};
    static const struct span SECOND[] = {{0, "ing of it"}};
    static const struct paragraph PARAGRAPHS[] = {{FIRST, 3, 1}, {SECOND, 1, 3}};
    static const char *const PEOPLE[] = {"Ann A", "Bo"};
    static const struct card_text TEXT = {
        .title = "One two",
        .short_title = "not counted",
        .look = "Look here",
        .film = "Film",
        .place = "Place",
        .year = "1914",
        .alt = "not counted",
        .credit = "not counted",
        .people = PEOPLE,
        .people_count = 2,
        .paragraphs = PARAGRAPHS,
        .paragraph_count = 2,
    };

    (void)state;
    assert_int_equal(reading_of_card(&TEXT).words, 2 + 2 + 3 + 3 + 2 + 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_times),
        cmocka_unit_test(test_card),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
