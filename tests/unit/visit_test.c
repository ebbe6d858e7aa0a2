// What a visitor does, and what is then shown: scripts of keys, taps and touches.
#include "house.h"

// At ten pixels a letter every text fits. Shown words: the opening 3 + 2 + 30 in the
// loop (the show's name, its own, its text), so 19 s; a cover 34, 37, 40 …: one word
// more for each stage and story.
struct step {
    int ms;
    const char *act; // NULL: no more
    const char *seen;
};

enum { STEPS_MAX = 24 };

static const struct {
    const char *name;
    struct step steps[STEPS_MAX];
} CASES[] = {
    {"the loop, by itself",
     {{0, "", "attract opening en"},
      {18999, "", "attract opening en"},
      {19000, "", "attract 1-stage/stage en"},
      {37599, "", "attract 1-stage/stage en"},
      {37600, "", "attract 1-stage/story-1 en"}}},
    {"a touch anywhere opens the card and does nothing else",
     {{5000, "down 1 5 5", "story opening en"},
      {5080, "up 1 5 5", "story opening en"},
      {5200, "", "story opening en"}}},
    {"a touch on next's place opens and does nothing else",
     {{5000, "down 1 1396 1000", "story opening en"},
      {5080, "up 1 1396 1000", "story opening en"}}},
    {"a finger that wanders does not turn the card it opened",
     {{5000, "down 1 1500 300", "story opening en"},
      {5020, "move 1 1300 300", "story opening en"},
      {5040, "move 1 900 300", "story opening en"},
      {5060, "up 1 700 300", "story opening en"}}},
    {"any key opens", {{5000, "key other", "story opening en"}}},
    {"the key's own meaning waits", {{5000, "key end", "story opening en"}}},
    {"an invitation opens in its language",
     {{5000, "tap lang-fr", "story opening fr"},
      {6000, "key right", "stage 1-stage/stage fr"}}},
    {"during a transition the incoming card opens",
     {{19400, "down 1 5 5", "stage 1-stage/stage en"},
      {19500, "up 1 5 5", "stage 1-stage/stage en"}}},
    {"before it the old one",
     {{18999, "down 1 5 5", "story opening en"}, {25000, "", "story opening en"}}},
    {"round and round by keys",
     {{0, "key act", "story opening en"},
      {1000, "key left", "story closing en"},
      {2000, "key right", "story opening en"},
      {3000, "key right", "stage 1-stage/stage en"},
      {4000, "key right", "story 1-stage/story-1 en"},
      {5000, "key right", "stage 2-stage/stage en"},
      {6000, "key left", "story 1-stage/story-1 en"},
      {7000, "key end", "story closing en"},
      {8000, "key home", "story opening en"},
      {9000, "key home", "story opening en"},
      {9500, "key 3", "stage 3-stage/stage en"},
      {9900, "key 9", "stage 3-stage/stage en"}}},
    {"by taps",
     {{0, "tap lang-en", "story opening en"},
      {1000, "tap next", "stage 1-stage/stage en"},
      {2000, "tap stage-2", "stage 2-stage/stage en"},
      {3000, "tap dot-2", "story 2-stage/story-2 en"},
      {4000, "tap dot-1", "story 2-stage/story-1 en"},
      {4500, "tap dot-1", "story 2-stage/story-1 en"},
      {5000, "tap back", "stage 2-stage/stage en"},
      {6000, "tap home", "story opening en"},
      {7000, "tap language", "languages opening en"},
      {8000, "tap lang-fr", "story opening fr"},
      {9000, "tap language", "languages opening fr"},
      {9500, "tap close", "story opening fr"}}},
    {"one level up, never out",
     {{0, "key 2", "story opening en"},
      {1000, "key 2", "stage 2-stage/stage en"},
      {1500, "key right", "story 2-stage/story-1 en"},
      {2000, "key escape", "stage 2-stage/stage en"},
      {3000, "key escape", "story opening en"},
      {4000, "key escape", "story opening en"},
      {5000, "key end", "story closing en"},
      {6000, "key escape", "story opening en"},
      {7000, "key l", "languages opening en"},
      {8000, "key escape", "story opening en"}}},
    {"in the languages",
     {{0, "key act", "story opening en"},
      {500, "key 2", "stage 2-stage/stage en"},
      {1000, "key l", "languages 2-stage/stage en"},
      {1500, "key l", "languages 2-stage/stage en"},
      {2000, "key 2", "stage 2-stage/stage en"},
      {2500, "key l", "languages 2-stage/stage en"},
      {3000, "key 1", "stage 1-stage/stage en"},
      {3500, "key l", "languages 1-stage/stage en"},
      {4000, "key home", "story opening en"},
      {4500, "key l", "languages opening en"},
      {5000, "key home", "story opening en"},
      {5500, "key l", "languages opening en"},
      {6000, "key end", "story closing en"},
      {6500, "key l", "languages closing en"},
      {7000, "key larger", "languages closing en 125%"},
      {7500, "key escape", "story closing en 125%"}}},
    {"on the page of text sizes and colours",
     {{0, "tap lang-en", "story opening en"},
      {500, "tap stage-2", "stage 2-stage/stage en"},
      {1000, "tap access", "access 2-stage/stage en"},
      {2000, "tap text-150", "access 2-stage/stage en 150%"},
      {3000, "tap theme-contrast", "access 2-stage/stage en 150% contrast"},
      {3500, "tap theme-contrast", "access 2-stage/stage en 150% contrast"},
      {4000, "tap text-125", "access 2-stage/stage en 125% contrast"},
      {5000, "tap close", "stage 2-stage/stage en 125% contrast"},
      {6000, "tap next", "story 2-stage/story-1 en 125% contrast"},
      {7000, "tap language", "languages 2-stage/story-1 en 125% contrast"},
      {8000, "tap lang-fr", "story 2-stage/story-1 fr 125% contrast"},
      {9000, "tap access", "access 2-stage/story-1 fr 125% contrast"},
      {9500, "tap theme-paper", "access 2-stage/story-1 fr 125%"},
      {9900, "tap text-100", "access 2-stage/story-1 fr"},
      {10300, "tap close", "story 2-stage/story-1 fr"}}},
    {"a picture full screen, by keys",
     {{0, "key act", "story opening en"},
      {500, "tap zoom", "zoom opening en [48% 50,50]"},
      {1000, "tap smaller", "zoom opening en [48% 50,50]"},
      {1500, "tap larger", "zoom opening en [77% 50,50]"},
      {2000, "key larger", "zoom opening en [100% 50,50]"},
      {2500, "key larger", "zoom opening en [100% 50,50]"},
      {3000, "key left", "zoom opening en [100% 31,50]"},
      {3500, "key up", "zoom opening en [100% 31,50] focus close"},
      {4000, "key act", "story opening en focus picture"},
      {4500, "key act", "zoom opening en [48% 50,50] focus larger"},
      {5000, "key act", "zoom opening en [77% 50,50] focus larger"},
      {5500, "key tab", "zoom opening en [77% 50,50] focus close"},
      {6000, "key smaller", "zoom opening en [48% 50,50] focus close"},
      {6500, "key right", "zoom opening en [48% 50,50] focus pan-left"},
      {7000, "key escape", "story opening en focus picture"},
      {7500, "key escape", "story opening en focus picture"}}},
    {"by fingers",
     {{0, "key act", "story opening en"},
      {500, "down 1 300 300", "story opening en"},
      {550, "up 1 300 300", "story opening en"},
      {700, "down 1 300 300", "story opening en"},
      {750, "up 1 300 300", "zoom opening en [48% 50,50]"},
      {2000, "down 1 1210 461", "zoom opening en [48% 50,50]"},
      {2050, "up 1 1210 461", "zoom opening en [48% 50,50]"},
      {2200, "down 1 1210 461", "zoom opening en [48% 50,50]"},
      {2250, "up 1 1210 461", "zoom opening en [100% 63,50]"},
      {3000, "down 1 900 461", "zoom opening en [100% 63,50]"},
      {3100, "move 1 1000 461", "zoom opening en [100% 63,50]"},
      {3200, "move 1 1400 461", "zoom opening en [100% 53,50]"},
      {3700, "up 1 1400 461", "zoom opening en [100% 53,50]"},
      {4000, "tap close", "story opening en"}}},
    {"by two fingers that open it",
     {{0, "key act", "story opening en"},
      {500, "down 1 300 300", "story opening en"},
      {500, "down 2 400 300", "story opening en"},
      {600, "move 2 440 300", "zoom opening en [48% 50,50]"},
      {1000, "move 2 510 300", "zoom opening en [72% 39,50]"},
      {1100, "up 1 300 300", "zoom opening en [72% 39,50]"},
      {1200, "move 2 511 300", "zoom opening en [72% 39,50]"},
      {1300, "up 2 511 300", "zoom opening en [72% 39,50]"},
      {1500, "key escape", "story opening en"}}},
    {"who held a picture does not pull its card",
     {{0, "key act", "story opening en"},
      {500, "tap zoom", "zoom opening en [48% 50,50]"},
      {1000, "down 1 1500 300", "zoom opening en [48% 50,50]"},
      {1100, "move 1 1300 300", "zoom opening en [48% 50,50]"},
      {1200, "key escape", "story opening en"},
      {2000, "move 1 300 300", "story opening en"},
      {2020, "up 1 300 300", "story opening en"}}},
    {"away from a picture",
     {{0, "key act", "story opening en"},
      {500, "tap zoom", "zoom opening en [48% 50,50]"},
      {1000, "key 2", "stage 2-stage/stage en"},
      {1500, "tap zoom", "zoom 2-stage/stage en [48% 50,50]"},
      {2000, "key l", "languages 2-stage/stage en"},
      {2500, "key escape", "stage 2-stage/stage en"},
      {3000, "tap zoom", "zoom 2-stage/stage en [48% 50,50]"},
      {3500, "key a", "access 2-stage/stage en"},
      {4000, "key a", "stage 2-stage/stage en"},
      {4500, "tap zoom", "zoom 2-stage/stage en [48% 50,50]"},
      {5000, "key 2", "stage 2-stage/stage en"},
      {5500, "tap zoom", "zoom 2-stage/stage en [48% 50,50]"},
      {6000, "key end", "story closing en"},
      {6500, "tap zoom", "zoom closing en [48% 50,50]"},
      {7000, "key home", "story opening en"}}},
    {"there by keys",
     {{0, "key act", "story opening en"},
      {500, "key 2", "stage 2-stage/stage en"},
      {1000, "key a", "access 2-stage/stage en"},
      {1500, "key a", "stage 2-stage/stage en"},
      {2000, "key a", "access 2-stage/stage en"},
      {2500, "key escape", "stage 2-stage/stage en"},
      {3000, "key tab", "stage 2-stage/stage en focus next"},
      {3500, "key a", "access 2-stage/stage en"},
      {4000, "key up", "access 2-stage/stage en focus close"},
      {4500, "key left", "access 2-stage/stage en focus theme-contrast"},
      {5000, "key act", "access 2-stage/stage en contrast focus theme-contrast"},
      {5500, "key larger",
       "access 2-stage/stage en 125% contrast focus theme-contrast"},
      {6000, "key left", "access 2-stage/stage en 125% contrast focus theme-paper"},
      {6500, "key act", "access 2-stage/stage en 125% focus theme-paper"},
      {7000, "key smaller", "access 2-stage/stage en focus theme-paper"},
      {7500, "key escape", "stage 2-stage/stage en"}}},
    {"from there, and to there",
     {{0, "key act", "story opening en"},
      {500, "key a", "access opening en"},
      {1000, "key tab", "access opening en focus text-100"},
      {1500, "key l", "languages opening en"},
      {2000, "key tab", "languages opening en focus lang-en"},
      {2500, "key a", "access opening en"},
      {3000, "key right", "access opening en focus text-100"},
      {3500, "key 2", "stage 2-stage/stage en"},
      {4000, "key a", "access 2-stage/stage en"},
      {4500, "key 2", "stage 2-stage/stage en"},
      {5000, "key a", "access 2-stage/stage en"},
      {5500, "key end", "story closing en"},
      {6000, "key a", "access closing en"},
      {6500, "key end", "story closing en"},
      {7000, "key a", "access closing en"},
      {7500, "key home", "story opening en"},
      {8000, "key a", "access opening en"},
      {8500, "key home", "story opening en"},
      {9000, "key a", "access opening en"},
      {9500, "down 1 900 300", "access opening en"},
      {9600, "move 1 300 300", "access opening en"},
      {9700, "up 1 300 300", "access opening en"}}},
    {"the focus walks, and acts",
     {{0, "key act", "story opening en"},
      {1000, "key tab", "story opening en focus next"},
      {1500, "key act", "stage 1-stage/stage en focus next"},
      {2000, "key back-tab", "stage 1-stage/stage en focus back"},
      {2500, "key back-tab", "stage 1-stage/stage en focus stage-1"},
      {3000, "key right", "stage 1-stage/stage en focus stage-2"},
      {3500, "key right", "stage 1-stage/stage en focus stage-3"},
      {4000, "key right", "stage 1-stage/stage en focus stage-1"},
      {4500, "key left", "stage 1-stage/stage en focus stage-3"},
      {5000, "key act", "stage 3-stage/stage en focus stage-3"},
      {5500, "key l", "languages 3-stage/stage en"},
      {6000, "key down", "languages 3-stage/stage en focus lang-en"},
      {6500, "key down", "languages 3-stage/stage en focus lang-fr"},
      {7000, "key act", "stage 3-stage/stage fr"}}},
    {"the text grows and shrinks",
     {{0, "key act", "story opening en"},
      {1000, "key larger", "story opening en 125%"},
      {1500, "key larger", "story opening en 150%"},
      {2000, "key larger", "story opening en 150%"},
      {2500, "key smaller", "story opening en 125%"},
      {3000, "key smaller", "story opening en"},
      {3500, "key smaller", "story opening en"}}},
    {"a swipe turns, both ways, and back",
     {{0, "key act", "story opening en"},
      {1000, "down 1 900 300", "story opening en"},
      {1050, "move 1 600 300", "story opening en"},
      {1100, "move 1 300 300", "story opening en"},
      {1300, "up 1 300 300", "stage 1-stage/stage en"},
      {2000, "down 1 300 300", "stage 1-stage/stage en"},
      {2050, "move 1 600 300", "stage 1-stage/stage en"},
      {2300, "up 1 600 300", "story opening en"},
      {3000, "down 1 900 300", "story opening en"},
      {3050, "move 1 600 300", "story opening en"},
      {3300, "move 1 860 300", "story opening en"},
      {3600, "up 1 860 300", "story opening en"}}},
    {"where reading goes to the left",
     {{0, "tap lang-ar", "story opening ar"},
      {1000, "key left", "stage 1-stage/stage ar"},
      {1500, "key left", "story 1-stage/story-1 ar"},
      {2000, "key right", "stage 1-stage/stage ar"},
      {2500, "key right", "story opening ar"},
      {3000, "key right", "story closing ar"},
      {3500, "key left", "story opening ar"},
      {4000, "down 1 300 300", "story opening ar"},
      {4050, "move 1 900 300", "story opening ar"},
      {4300, "up 1 900 300", "stage 1-stage/stage ar"},
      {5000, "down 1 900 300", "stage 1-stage/stage ar"},
      {5050, "move 1 300 300", "stage 1-stage/stage ar"},
      {5300, "up 1 300 300", "story opening ar"},
      {6000, "key 2", "stage 2-stage/stage ar"},
      {6100, "key tab", "stage 2-stage/stage ar focus next"},
      {6200, "key up", "stage 2-stage/stage ar focus back"},
      {6300, "key up", "stage 2-stage/stage ar focus stage-2"},
      {6400, "key left", "stage 2-stage/stage ar focus stage-3"},
      {6500, "key left", "stage 2-stage/stage ar focus stage-1"},
      {6600, "key right", "stage 2-stage/stage ar focus stage-3"},
      {7000, "key l", "languages 2-stage/stage ar"},
      {7100, "key left", "languages 2-stage/stage ar focus lang-en"},
      {7200, "key act", "stage 2-stage/stage en"},
      {7300, "key right", "story 2-stage/story-1 en"}}},
    {"asked, and kept by any input, which does no more",
     {{0, "key act", "story opening en"},
      {59999, "", "story opening en"},
      {60000, "", "story opening en asking 20"},
      {61000, "", "story opening en asking 19"},
      {62000, "key end", "story opening en"},
      {121999, "", "story opening en"},
      {122000, "", "story opening en asking 20"},
      {123000, "tap still-there", "story opening en"},
      {183000, "", "story opening en asking 20"},
      {183500, "down 1 1396 1000", "story opening en"},
      {183600, "up 1 1396 1000", "story opening en"}}},
    {"and home, with everything reset",
     {{0, "tap lang-fr", "story opening fr"},
      {1000, "key larger", "story opening fr 125%"},
      {2000, "key 3", "stage 3-stage/stage fr 125%"},
      {3000, "key tab", "stage 3-stage/stage fr 125% focus next"},
      {63000, "", "stage 3-stage/stage fr 125% asking 20 focus next"},
      {82999, "", "stage 3-stage/stage fr 125% asking 1 focus next"},
      {83000, "", "attract 1-stage/stage en"},
      {83000, "key act", "stage 1-stage/stage en"}}},
    {"a touch at the very instant opens what comes in",
     {{0, "tap lang-fr", "story opening fr"},
      {80000, "down 1 900 300", "stage 1-stage/stage en"},
      {80100, "up 1 900 300", "stage 1-stage/stage en"}}},
    {"a touch the instant before keeps the card",
     {{0, "tap lang-fr", "story opening fr"},
      {79999, "down 1 900 300", "story opening fr"},
      {80100, "up 1 900 300", "story opening fr"}}},
    {"a finger that was down at the return means nothing",
     {{0, "key act", "story opening en"},
      {59990, "down 1 1500 300", "story opening en"},
      {119990, "", "story opening en asking 20"},
      {139990, "", "attract 1-stage/stage en"},
      {140000, "move 1 500 300", "attract 1-stage/stage en"},
      {140100, "up 1 500 300", "attract 1-stage/stage en"}}},
    {"from the languages, too",
     {{0, "key act", "story opening en"},
      {1000, "key l", "languages opening en"},
      {61000, "", "languages opening en asking 20"},
      {81000, "", "attract 1-stage/stage en"}}},
    {"from the page of text sizes and colours, with all of it reset",
     {{0, "tap lang-fr", "story opening fr"},
      {1000, "tap access", "access opening fr"},
      {2000, "tap text-150", "access opening fr 150%"},
      {3000, "tap theme-contrast", "access opening fr 150% contrast"},
      {62999, "", "access opening fr 150% contrast"},
      {63000, "", "access opening fr 150% contrast asking 20"},
      {70000, "key a", "access opening fr 150% contrast"},
      {130000, "", "access opening fr 150% contrast asking 20"},
      {149999, "", "access opening fr 150% contrast asking 1"},
      {150000, "", "attract 1-stage/stage en"},
      {151000, "key act", "stage 1-stage/stage en"}}},
    {"from a picture full screen, with all of it reset",
     {{0, "key act", "story opening en"},
      {1000, "tap zoom", "zoom opening en [48% 50,50]"},
      {2000, "tap larger", "zoom opening en [77% 50,50]"},
      {61999, "", "zoom opening en [77% 50,50]"},
      {62000, "", "zoom opening en [77% 50,50] asking 20"},
      {70000, "key left", "zoom opening en [77% 50,50]"},
      {130000, "", "zoom opening en [77% 50,50] asking 20"},
      {131000, "down 1 900 300", "zoom opening en [77% 50,50]"},
      {131050, "move 1 300 300", "zoom opening en [77% 50,50]"},
      {131100, "up 1 300 300", "zoom opening en [77% 50,50]"},
      {191000, "", "zoom opening en [77% 50,50] asking 20"},
      {211000, "", "attract 1-stage/stage en"},
      {212000, "key act", "stage 1-stage/stage en"}}},
    {"the loop goes on where it was",
     {{40000, "key act", "story 1-stage/story-1 en"},
      {41000, "key end", "story closing en"},
      {121000, "", "attract 2-stage/stage en"}}},
};

static void perform(struct house *house, const char *name, int number,
                    const struct step *step)
{
    char found[160];

    house_wait(house, step->ms * USEC_PER_MS);
    house_perform(house, step->act);
    house_print(house, found, sizeof(found));
    if (strcmp(found, step->seen) != 0)
        fail_msg("%s, step %d, %d ms \"%s\": found \"%s\", expected \"%s\"", name,
                 number + 1, step->ms, step->act, found, step->seen);
}

static void follows_a_visitor(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct house house;

        if (house_wants_arabic(CASES[i].steps[0].act))
            house_open_arabic(&house, house_rules);
        else
            house_open(&house, house_show, measure_ten(), house_rules);
        for (int s = 0; s < STEPS_MAX && CASES[i].steps[s].act; s++)
            perform(&house, CASES[i].name, s, &CASES[i].steps[s]);
        house_close(&house);
    }
}

// Settings may ask for bigger text and other colours: the loop, every visit and the
// calm card of a show in preparation begin in them.
static void begins_as_the_rules_say(void **state)
{
    struct house house;
    struct visit_rules rules = house_rules;
    char found[160];

    (void)state;
    rules.contrast = true;
    rules.text_size = TEXT_SIZE_LARGE;
    house_open(&house, (struct made_show){0}, measure_ten(), rules);
    assert_int_equal(visit_page(&house.visit).contrast, 1);
    house_renew(&house, house_show);
    assert_int_equal(visit_page(&house.visit).kind, PAGE_ATTRACT);
    assert_int_equal(visit_page(&house.visit).contrast, 1);
    house_key(&house, KEY_ACT);
    house_key(&house, KEY_ACCESS);
    house_tap(&house, "theme-paper");
    house_wait(&house, USEC_PER_SECOND);
    house_tap(&house, "text-100");
    assert_int_equal(visit_page(&house.visit).contrast, 0);
    house_print(&house, found, sizeof(found));
    assert_string_equal(found, "access opening en");
    house_wait(&house, 81 * USEC_PER_SECOND);
    house_print(&house, found, sizeof(found));
    assert_string_equal(found, "attract 1-stage/stage en 125% contrast");
    assert_int_equal(visit_page(&house.visit).contrast, 1);
    house_close(&house);
}

// The loop in Arabic, by itself: the same cards in the same order.
static void loops_where_reading_goes_to_the_left(void **state)
{
    struct house house;
    struct visit_rules rules = house_rules;

    (void)state;
    rules.language = 1;
    house_open_arabic(&house, rules);
    for (int i = 0; i < 2 * house.library->card_count; i++) {
        assert_int_equal(house.visit.card, i % house.library->card_count);
        assert_int_equal(house.visit.language, 1);
        while (house.visit.card == i % house.library->card_count) {
            house.now = house.scene.deadline;
            house_look(&house);
        }
    }
    // Whose turn it is: the loop's own language first.
    assert_true(scene_hit(&house.scene, "lang-ar") != NULL);
    house_key(&house, KEY_LEFT);
    assert_int_equal(house.visit.card, 0);
    house_key(&house, KEY_LEFT);
    assert_int_equal(house.visit.card, 1);
    house_close(&house);
}

// ---- The loop's own times

static void text_comes_after_four_seconds(void **state)
{
    struct house house;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    house_wait(&house, TIME_HEADLINE - 1);
    assert_int_equal(visit_page(&house.visit).kind, PAGE_ATTRACT);
    house_wait(&house, TIME_HEADLINE);
    assert_int_equal(visit_page(&house.visit).kind, PAGE_ATTRACT_TEXT);
    assert_int_equal(visit_page(&house.visit).card, 0);
    house_close(&house);
}

static void invites_in_every_language_in_turn(void **state)
{
    struct house house;
    struct made_show show = house_show;

    (void)state;
    show.languages = 3;
    house_open(&house, show, measure_ten(), house_rules);
    for (int turn = 0; turn < 7; turn++) {
        char name[16];

        house_wait(&house, turn * TIME_INVITATION);
        snprintf(name, sizeof(name), "touch-%s", made_languages[turn % 3]);
        // The pill comes first: it speaks the language whose turn it is.
        assert_string_equal(house.scene.hits[0].name, name);
    }
    house_close(&house);
}

// A late picture holds the loop up, but not for ever.
static const struct {
    const char *name;
    int pictures_ms, turns_ms;
} LATE[] = {
    {"in time", 5000, 19000},
    {"two seconds late", 21000, 21000},
    {"never", 1000000, 29000},
};

static void waits_for_late_pictures(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(LATE); i++) {
        struct house house;

        house_open(&house, house_show, measure_ten(), house_rules);
        house.late = true;
        house.pictures_at = LATE[i].pictures_ms * USEC_PER_MS;
        house_look(&house);
        house_wait(&house, LATE[i].turns_ms * USEC_PER_MS - 1);
        if (house.visit.card != 0)
            fail_msg("%s: turned too early", LATE[i].name);
        house_wait(&house, LATE[i].turns_ms * USEC_PER_MS);
        if (house.visit.card != 1)
            fail_msg("%s: did not turn", LATE[i].name);
        house_close(&house);
    }
}

// A visitor waits for nobody.
static void turns_without_pictures(void **state)
{
    struct house house;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    house.late = true;
    house.pictures_at = 1000 * USEC_PER_SECOND;
    house_key(&house, KEY_ACT);
    for (int i = 1; i <= 100; i++) {
        house_key(&house, KEY_RIGHT);
        assert_int_equal(house.visit.card, i % house.library->card_count);
        assert_true(house.visit.view_count <= VIEWS_MAX);
    }
    house_close(&house);
}

// ---- Reading time before the question: max(60 s, reading + 30 s)

static void asks_later_over_a_long_text(void **state)
{
    struct house house;
    struct made_show show = {.languages = 1, .stages = 3, .stories = 3, .wild = true};

    (void)state;
    house_open(&house, show, measure_ten(), house_rules);
    house_key(&house, KEY_ACT);
    house.visit.card = library_find_card(house.library, "3-stage/story-2");
    house_key(&house, KEY_RIGHT);
    assert_string_equal(house.library->cards[house.visit.card].name, "3-stage/story-3");

    // Three hundred words and some: 2 min 8 s, and half a minute more.
    struct reading reading = pages_get(house.pages, visit_page(&house.visit))->reading;
    usec at = reading_time(reading) + 30 * USEC_PER_SECOND;

    assert_true(at > 120 * USEC_PER_SECOND);
    house_wait(&house, at - 1);
    assert_false(house.visit.asking);
    house_wait(&house, at);
    assert_true(house.visit.asking);
    house_close(&house);
}

// ---- Another show arrives

static const struct {
    const char *name;
    const char *steps[4];
    struct made_show show;
    const char *seen;
} RENEWED[] = {
    {"the same",
     {"key act", "key 2"},
     {2, 3, 2, false, NULL},
     "stage 2-stage/stage en"},
    {"the card is gone: what took its place",
     {"key act", "key 2", "key right"},
     {2, 3, 2, false, "2-stage/story-1"},
     "story 2-stage/story-2 en"},
    {"the last card is gone",
     {"key act", "key end"},
     {2, 3, 2, false, "closing"},
     "story 3-stage/story-1 en"},
    {"a card before it is gone",
     {"key act", "key 2", "key right"},
     {2, 3, 2, false, "1-stage/story-1"},
     "story 2-stage/story-1 en"},
    {"fewer stages: all of them are gone",
     {"key act", "key 3"},
     {2, 1, 1, false, NULL},
     "story closing en"},
    {"the language is gone",
     {"tap lang-fr", "key 2"},
     {1, 3, 2, false, NULL},
     "stage 2-stage/stage en"},
    {"a language more",
     {"tap lang-fr", "key 2"},
     {3, 3, 2, false, NULL},
     "stage 2-stage/stage fr"},
    {"in the languages",
     {"tap lang-fr", "key 2", "key l"},
     {2, 3, 2, false, NULL},
     "languages 2-stage/stage fr"},
    {"in text sizes and colours",
     {"tap lang-fr", "key 2", "key a", "tap theme-contrast"},
     {2, 3, 2, false, NULL},
     "access 2-stage/stage fr contrast"},
    {"a picture full screen, nearer",
     {"key act", "tap zoom", "key larger", "key left"},
     {2, 3, 2, false, NULL},
     "zoom opening en [77% 31,50]"},
    {"a picture full screen, and its card is gone",
     {"key act", "key 2", "key right", "tap zoom"},
     {2, 3, 2, false, "2-stage/story-1"},
     "story 2-stage/story-2 en"},
    {"in the loop", {NULL}, {2, 3, 2, false, NULL}, "attract opening en"},
    {"in the loop, and its card is gone",
     {NULL},
     {2, 3, 2, false, "opening"},
     "attract 1-stage/stage en"},
    {"the focus stood on a stage that is gone",
     {"key act", "key tab", "key up", "key up"},
     {2, 1, 1, false, NULL},
     "story opening en focus stage-1"},
};

static void finds_its_place_again(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(RENEWED); i++) {
        struct house house;
        char found[160];

        house_open(&house, house_show, measure_ten(), house_rules);
        for (int s = 0; s < 4 && RENEWED[i].steps[s]; s++)
            house_perform(&house, RENEWED[i].steps[s]);
        house.now = 3 * USEC_PER_SECOND;
        house_look(&house);
        house_renew(&house, RENEWED[i].show);
        house_print(&house, found, sizeof(found));
        if (strcmp(found, RENEWED[i].seen) != 0)
            fail_msg("%s: found \"%s\", expected \"%s\"", RENEWED[i].name, found,
                     RENEWED[i].seen);
        // Whatever is pressed then is understood.
        for (int k = 0; k < COUNT_OF(house_keys); k++)
            house_key(&house, house_keys[k].key);
        house_close(&house);
    }
}

static void starts_when_there_is_something_to_show(void **state)
{
    struct house house;
    char found[160];

    (void)state;
    house_open(&house, (struct made_show){0}, measure_ten(), house_rules);
    assert_int_equal(house.visit.state, STATE_PREPARING);
    assert_true(house.scene.deadline == USEC_NEVER);
    assert_true(house.scene.list.count > 0);
    house_key(&house, KEY_ACT);
    house_touch(&house, TOUCH_DOWN, 1, 500, 500);
    house_touch(&house, TOUCH_UP, 1, 500, 500);
    assert_int_equal(house.visit.state, STATE_PREPARING);
    house.now = 100 * USEC_PER_SECOND;
    house_renew(&house, house_show);
    house_print(&house, found, sizeof(found));
    assert_string_equal(found, "attract opening en");
    house_wait(&house, 119 * USEC_PER_SECOND);
    house_print(&house, found, sizeof(found));
    assert_string_equal(found, "attract 1-stage/stage en");
    house_close(&house);
}

static void tells_what_happened(void **state)
{
    struct house house;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    house_wait(&house, 20 * USEC_PER_SECOND);
    assert_int_equal(house.effects, 0); // the loop is nobody's visit
    house_tap(&house, "lang-fr");
    assert_int_equal(house.effects, EFFECT_BEGIN | EFFECT_CARD | EFFECT_LANGUAGE);
    house.effects = 0;
    house_key(&house, KEY_TAB);
    assert_int_equal(house.effects, 0);
    house_key(&house, KEY_RIGHT);
    assert_int_equal(house.effects, EFFECT_CARD);
    house.effects = 0;
    house_wait(&house, house.now + 60 * USEC_PER_SECOND);
    assert_int_equal(house.effects, EFFECT_ASK);
    house_key(&house, KEY_RIGHT);
    assert_int_equal(house.effects, EFFECT_ASK | EFFECT_KEEP);
    house.effects = 0;
    house_wait(&house, house.now + 80 * USEC_PER_SECOND);
    assert_int_equal(house.effects, EFFECT_ASK | EFFECT_END);
    house_close(&house);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_a_visitor),
        cmocka_unit_test(begins_as_the_rules_say),
        cmocka_unit_test(loops_where_reading_goes_to_the_left),
        cmocka_unit_test(text_comes_after_four_seconds),
        cmocka_unit_test(invites_in_every_language_in_turn),
        cmocka_unit_test(waits_for_late_pictures),
        cmocka_unit_test(turns_without_pictures),
        cmocka_unit_test(asks_later_over_a_long_text),
        cmocka_unit_test(finds_its_place_again),
        cmocka_unit_test(starts_when_there_is_something_to_show),
        cmocka_unit_test(tells_what_happened),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
