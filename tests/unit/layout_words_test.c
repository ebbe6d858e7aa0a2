// What a page says by itself, in the ways of several languages.
#include "page/layout.h"

#include "base/arena.h"
#include "findings.h"

// Isolates, as they stand in a line of facts.
#define FSI "\u2068"
#define PDI "\u2069"

// A layout in one language with a few words, as far as these functions look at it.
struct desk {
    struct arena *arena;
    struct word words[4];
    struct words list;
    struct language language;
    struct library library;
    struct layout layout;
};

static void desk_open(struct desk *desk, const char *code, enum digits_setting digits,
                      const char *place_year)
{
    *desk = (struct desk){
        .arena = arena_create(),
        .words = {{"facts.place_year", place_year ? place_year : ""},
                  {"seconds.one", "{n} second"},
                  {"seconds.other", "{n} seconds"}},
        .list = {desk->words, 3},
        .language = {code, code},
        .library = {.words = &desk->list,
                    .languages = &desk->language,
                    .language_count = 1},
        .layout = {.digits = digits_of(code, digits), .library = &desk->library},
    };
    desk->layout.arena = desk->arena;
    if (!place_year) { // this show has no word for it
        desk->list.words++;
        desk->list.count--;
    }
}

static void desk_close(struct desk *desk)
{
    arena_destroy(desk->arena);
}

static const struct {
    const char *language;
    enum digits_setting setting;
    const char *text, *written;
} DIGITS[] = {
    {"en", DIGITS_AUTO, "1914–17", "1914–17"},
    {"en", DIGITS_NATIVE, "0123456789", "0123456789"},
    {"ar", DIGITS_AUTO, "1914–17", "١٩١٤–١٧"},
    {"ar", DIGITS_LATIN, "1914–17", "1914–17"},
    {"ar", DIGITS_NATIVE, "0123456789", "٠١٢٣٤٥٦٧٨٩"},
    {"ar-MA", DIGITS_AUTO, "1914", "1914"}, // the west writes as Europe does
    {"fa", DIGITS_AUTO, "1914", "۱۹۱۴"},
    {"hi", DIGITS_AUTO, "1914–17", "1914–17"},
    {"hi", DIGITS_NATIVE, "1914–17", "१९१४–१७"},
    {"ja", DIGITS_AUTO, "1914", "1914"},
    {"ja", DIGITS_NATIVE, "1914", "1914"},
    {"nowhere", DIGITS_NATIVE, "1914", "1914"},
    {"ar", DIGITS_AUTO, "", ""},
    {"ar", DIGITS_AUTO, "no number", "no number"},
    {"ar", DIGITS_AUTO, "١٩", "١٩"}, // written so already
};

static void writes_digits(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(DIGITS); i++) {
        struct desk desk;

        desk_open(&desk, DIGITS[i].language, DIGITS[i].setting, NULL);
        expect_text(DIGITS[i].language, layout_digits(&desk.layout, DIGITS[i].text),
                    DIGITS[i].written);
        desk_close(&desk);
    }
}

static const struct {
    const char *language;
    int count;
    const char *said;
} COUNTED[] = {{"en", 1, "1 second"},    {"en", 2, "2 seconds"},
               {"en", 20, "20 seconds"}, {"fr", 0, "0 second"},
               {"en", 0, "0 seconds"},   {"ar", 2, "٢ seconds"},
               {"ja", 1, "1 seconds"},   {"ar", 11, "١١ seconds"}};

static void counts(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(COUNTED); i++) {
        struct desk desk;

        desk_open(&desk, COUNTED[i].language, DIGITS_AUTO, NULL);
        expect_text(COUNTED[i].language,
                    layout_counted(&desk.layout, "seconds", COUNTED[i].count),
                    COUNTED[i].said);
        desk_close(&desk);
    }
}

static const struct {
    const char *text, *filled;
} FILLED[] = {
    {"{n} of {m}", "A of B"},
    {"{m}ページ中{n}ページ目", "Bページ中Aページ目"},
    {"{n}{n}", "AA"},
    {"nothing", "nothing"},
    {"", ""},
    {"a {brace} and {n", "a {brace} and {n"},
    {"{{n}}", "{A}"},
};

static void fills_in(void **state)
{
    static const struct blank blanks[] = {{"{n}", "A"}, {"{m}", "B"}};
    struct desk desk;

    (void)state;
    desk_open(&desk, "en", DIGITS_AUTO, NULL);
    for (int i = 0; i < COUNT_OF(FILLED); i++)
        expect_text(FILLED[i].text,
                    layout_filled(&desk.layout, FILLED[i].text, blanks, 2),
                    FILLED[i].filled);
    desk_close(&desk);
}

enum { PEOPLE_MAX = 3 };

static const struct {
    const char *language;
    const char *people[PEOPLE_MAX + 1];
    const char *list;
} PEOPLE[] = {
    {"en", {"Ann"}, FSI "Ann" PDI},
    {"en", {"Ann", "Bob"}, FSI "Ann" PDI " and " FSI "Bob" PDI},
    {"fr", {"Ann", "Bob"}, FSI "Ann" PDI " et " FSI "Bob" PDI},
    {"fr", {"Ann", "Bob", "Cy"}, FSI "Ann" PDI ", " FSI "Bob" PDI " et " FSI "Cy" PDI},
    {"es", {"Ann", "Bob"}, FSI "Ann" PDI " y " FSI "Bob" PDI},
    {"es", {"Ann", "Ingrid"}, FSI "Ann" PDI " e " FSI "Ingrid" PDI},
    {"ja", {"Ann", "Bob"}, FSI "Ann" PDI "、" FSI "Bob" PDI},
    {"ar", {"Ann", "هند"}, FSI "Ann" PDI " و" FSI "هند" PDI},
    {"hi", {"Ann", "Bob"}, FSI "Ann" PDI " और " FSI "Bob" PDI},
    // A name is not broken: word joiners, no-break spaces.
    {"ja", {"ア・イ＝ウ"}, FSI "ア\u2060・\u2060イ\u2060＝\u2060ウ" PDI},
    {"en", {"Jo Fox"}, FSI "Jo\u00a0Fox" PDI},
    // One name in the other.
    {"en", {"Ann", "An"}, FSI "Ann" PDI " and " FSI "An" PDI},
};

static void lists_people(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PEOPLE); i++) {
        struct desk desk;
        int count = 0;

        while (PEOPLE[i].people[count])
            count++;
        desk_open(&desk, PEOPLE[i].language, DIGITS_AUTO, NULL);
        expect_text(PEOPLE[i].language,
                    layout_people(&desk.layout, PEOPLE[i].people, count),
                    PEOPLE[i].list);
        desk_close(&desk);
    }
}

// A crowd, or a name that is a novel, is still named.
static void lists_too_many_people(void **state)
{
    static char novel[2000];
    const char *crowd[100];
    struct desk desk;

    (void)state;
    memset(novel, 'x', sizeof(novel) - 1);
    desk_open(&desk, "en", DIGITS_AUTO, NULL);
    for (int i = 0; i < COUNT_OF(crowd); i++)
        crowd[i] = "Ann";

    const char *list = layout_people(&desk.layout, crowd, COUNT_OF(crowd));

    assert_int_equal(strlen(list), 100 * strlen(FSI "Ann" PDI) + 99 * strlen(", "));
    crowd[1] = novel;
    list = layout_people(&desk.layout, crowd, 2);
    assert_int_equal(strlen(list),
                     strlen(FSI "Ann" PDI ", " FSI PDI) + sizeof(novel) - 1);
    desk_close(&desk);
}

static const struct {
    const char *language, *word, *place, *year, *said;
} PLACES[] = {
    {"en", "{place}, {year}", "Rome", "1945", FSI "Rome" PDI ", " FSI "1945" PDI},
    {"ar", "{place}، {year}", "روما", "1945", FSI "روما" PDI "، " FSI "١٩٤٥" PDI},
    {"ja", "{place}、{year}年", "ローマ", "1945",
     FSI "ローマ" PDI "、" FSI "1945" PDI "年"},
    {"xx", "{year} {place}", "Rome", "1945", FSI "1945" PDI " " FSI "Rome" PDI},
    {"en", "{place}, {year}", "", "1945", FSI "1945" PDI},
    {"en", "{place}, {year}", "Rome", "", FSI "Rome" PDI},
    {"en", "{place}, {year}", "", "", ""},
    {"en", NULL, "Rome", "1945", FSI "Rome" PDI ", " FSI "1945" PDI},
    {"en", "in {place}", "Rome", "1945", FSI "Rome" PDI ", " FSI "1945" PDI},
};

static void says_where_and_when(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PLACES); i++) {
        struct desk desk;

        desk_open(&desk, PLACES[i].language, DIGITS_AUTO, PLACES[i].word);
        expect_text(
            PLACES[i].language,
            layout_place_and_year(&desk.layout, PLACES[i].place, PLACES[i].year),
            PLACES[i].said);
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_digits),
        cmocka_unit_test(counts),
        cmocka_unit_test(fills_in),
        cmocka_unit_test(lists_people),
        cmocka_unit_test(lists_too_many_people),
        cmocka_unit_test(says_where_and_when),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
