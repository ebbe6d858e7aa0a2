// What a page says by itself, by the rules of its language: interface words, plurals,
// numbers in the language's digits, lists of names. A curator's text is not touched.
#include "page/layout.h"

#include "base/arena.h"

#include <unicode/ulistformatter.h>
#include <unicode/unumsys.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include <stdio.h>
#include <string.h>

const char *layout_language(const struct layout *layout)
{
    return layout->library->languages[layout->language].code;
}

const char *layout_word(const struct layout *layout, const char *key)
{
    return library_word(layout->library, layout->language, key);
}

// ---- Digits

struct digits digits_of(const char *language, enum digits_setting setting)
{
    static const char *const keywords[] = {
        [DIGITS_AUTO] = "",
        [DIGITS_LATIN] = "@numbers=latn",
        [DIGITS_NATIVE] = "@numbers=native",
    };
    struct digits digits;
    UErrorCode error = U_ZERO_ERROR;
    UChar signs[32];
    char locale[64];
    int32_t count = 0;

    snprintf(locale, sizeof(locale), "%s%s", language, keywords[setting]);

    UNumberingSystem *system = unumsys_open(locale, &error);

    // Roman or Chinese numerals are no row of digits.
    if (U_SUCCESS(error) && !unumsys_isAlgorithmic(system) &&
        unumsys_getRadix(system) == 10)
        count = unumsys_getDescription(system, signs, COUNT_OF(signs), &error);
    for (int32_t i = 0, at = 0; i < 10; i++) {
        UChar32 sign = '0' + i;
        int32_t length = 0;

        if (U_SUCCESS(error) && at < count)
            U16_NEXT(signs, at, count, sign);
        U8_APPEND_UNSAFE(digits.sign[i], length, sign);
        digits.sign[i][length] = 0;
    }
    if (system)
        unumsys_close(system);
    return digits;
}

const char *layout_digits(const struct layout *layout, const char *text)
{
    size_t room = strlen(text) * sizeof(layout->digits.sign[0]) + 1, used = 0;
    char *out = arena_alloc(layout->arena, room);

    for (; *text; text++)
        if (*text >= '0' && *text <= '9')
            used += (size_t)snprintf(out + used, room - used, "%s",
                                     layout->digits.sign[*text - '0']);
        else
            out[used++] = *text;
    return out;
}

const char *layout_number(const struct layout *layout, int number)
{
    return layout_digits(layout, arena_format(layout->arena, "%d", number));
}

// ---- Sentences with something to fill in

const char *layout_filled(const struct layout *layout, const char *text,
                          const struct blank *blanks, int count)
{
    const char *out = "";

    while (*text) {
        const struct blank *blank = NULL;
        size_t length = strcspn(text, "{");

        for (int i = 0; i < count && !blank; i++)
            if (strncmp(text + length, blanks[i].name, strlen(blanks[i].name)) == 0)
                blank = &blanks[i];
        if (!blank && text[length])
            length++; // a brace of its own
        out = arena_format(layout->arena, "%s%.*s%s", out, (int)length, text,
                           blank ? blank->text : "");
        text += length + (blank ? strlen(blank->name) : 0);
    }
    return out;
}

// "one", "few", "other"…: the CLDR category, from ICU.
static void plural_category(const char *language, int count, char *out, size_t size)
{
    UErrorCode error = U_ZERO_ERROR;
    UPluralRules *rules = uplrules_open(language, &error);
    UChar name[16];
    int32_t length = U_SUCCESS(error)
                         ? uplrules_select(rules, count, name, COUNT_OF(name), &error)
                         : 0;

    snprintf(out, size, "other");
    if (U_SUCCESS(error) && length > 0 && (size_t)length < size) {
        u_strToUTF8(out, (int32_t)size, NULL, name, length, &error);
        out[length] = 0;
    }
    if (rules)
        uplrules_close(rules);
}

const char *layout_counted(const struct layout *layout, const char *key, int count)
{
    const struct blank blank = {"{n}", layout_number(layout, count)};
    char category[16], full[64];

    plural_category(layout_language(layout), count, category, sizeof(category));
    snprintf(full, sizeof(full), "%s.%s", key, category);

    const char *text = layout_word(layout, full);

    if (strcmp(text, full) == 0) { // a language need not give every form
        snprintf(full, sizeof(full), "%s.other", key);
        text = layout_word(layout, full);
    }
    return layout_filled(layout, text, &blank, 1);
}

const char *layout_stage_line(const struct layout *layout, const struct card *card)
{
    const struct library *library = layout->library;

    if (card->stage == 0)
        return library->titles[layout->language];

    const char *number = layout_number(layout, card->stage);
    int cover = library->stages[card->stage - 1].cover;

    if (cover < 0)
        return number;
    // Beside Arabic digits a dot would be read as a zero.
    bool arabic = strcmp(layout_number(layout, 0), "٠") == 0;

    return arena_format(layout->arena, arabic ? "%s – %s" : "%s · %s", number,
                        library->cards[cover].texts[layout->language].title);
}

// ---- Facts

// A name keeps its own direction and leaves that of the line alone (UAX #9).
static const char *isolated(const struct layout *layout, const char *text, int length)
{
    return arena_format(layout->arena, "\u2068%.*s\u2069", length, text);
}

// Each name in a finished list, isolated. ICU chooses a list's words by the letters a
// name begins with ("e Ingrid"), so it must see the names bare.
static const char *isolate_each(const struct layout *layout, const char *list,
                                const char *const *names, int count)
{
    const char *out = "";

    for (int i = 0; i < count; i++) {
        const char *at = strstr(list, names[i]);

        if (!at)
            break;
        out = arena_format(layout->arena, "%s%.*s%s", out, (int)(at - list), list,
                           isolated(layout, names[i], (int)strlen(names[i])));
        list = at + strlen(names[i]);
    }
    return arena_format(layout->arena, "%s%s", out, list);
}

// "Auguste Lumière and Louis Lumière"; NULL: ICU could not.
static const char *listed(const struct layout *layout, const char *const *names,
                          int count)
{
    enum { NAMES_MAX = 32, LETTERS_MAX = 256, LIST_MAX = NAMES_MAX * LETTERS_MAX };
    UErrorCode error = U_ZERO_ERROR;
    const UChar *wide[NAMES_MAX];
    int32_t lengths[NAMES_MAX], length = 0;
    UChar *list = arena_alloc(layout->arena, sizeof(*list) * LIST_MAX);
    char *out = arena_alloc(layout->arena, LIST_MAX);

    if (count > NAMES_MAX)
        return NULL;
    for (int i = 0; i < count; i++) {
        UChar *name = arena_alloc(layout->arena, sizeof(*name) * LETTERS_MAX);

        u_strFromUTF8(name, LETTERS_MAX, &lengths[i], names[i], -1, &error);
        wide[i] = name;
    }

    UListFormatter *formatter = ulistfmt_open(layout_language(layout), &error);

    if (U_SUCCESS(error))
        length =
            ulistfmt_format(formatter, wide, lengths, count, list, LIST_MAX, &error);
    u_strToUTF8(out, LIST_MAX - 1, NULL, list, length, &error);
    if (formatter)
        ulistfmt_close(formatter);
    return U_SUCCESS(error) ? out : NULL;
}

// The bytes of kana, Han and full-width signs begin so, between which a line could end.
static bool is_east_asian(unsigned char first)
{
    return (first >= 0xe3 && first <= 0xe9) || first == 0xef;
}

// A name stays on one line: no-break spaces, and in Japanese and Chinese a word joiner
// behind each letter.
static const char *unbreakable(const struct layout *layout, const char *name)
{
    static const char no_break_space[] = "\xc2\xa0", word_joiner[] = "\xe2\x81\xa0";
    enum { BYTES_MOST = 6 }; // of a letter of three with its joiner
    char *out = arena_alloc(layout->arena, BYTES_MOST * strlen(name) + 1), *end = out;

    while (*name) {
        size_t length = 1;

        while ((name[length] & 0xc0) == 0x80)
            length++;
        if (*name == ' ')
            end = stpcpy(end, no_break_space);
        else
            end = mempcpy(end, name, length);
        if (is_east_asian((unsigned char)*name) && name[length])
            end = stpcpy(end, word_joiner);
        name += length;
    }
    *end = '\0';
    return out;
}

const char *layout_people(const struct layout *layout, const char *const *people,
                          int count)
{
    const char **names = arena_alloc(layout->arena, sizeof(*names) * (size_t)count);

    for (int i = 0; i < count; i++)
        names[i] = unbreakable(layout, people[i]);
    if (count == 1)
        return layout_fact(layout, names[0]);

    const char *list = listed(layout, names, count);

    if (list)
        return isolate_each(layout, list, names, count);
    list = "";
    for (int i = 0; i < count; i++)
        list = arena_format(layout->arena, "%s%s%s", list, i ? ", " : "",
                            layout_fact(layout, names[i]));
    return list;
}

const char *layout_fact(const struct layout *layout, const char *text)
{
    return isolated(layout, text, (int)strlen(text));
}

const char *layout_place_and_year(const struct layout *layout, const char *place,
                                  const char *year)
{
    const struct blank blanks[] = {
        {"{place}", layout_fact(layout, place)},
        {"{year}", layout_fact(layout, layout_digits(layout, year))},
    };
    const char *word = layout_word(layout, "facts.place_year");

    if (!*place)
        return *year ? blanks[1].text : "";
    if (!*year)
        return blanks[0].text;
    // A show's own words may lack it in every language.
    if (!strstr(word, blanks[0].name) || !strstr(word, blanks[1].name))
        word = "{place}, {year}";
    return layout_filled(layout, word, blanks, COUNT_OF(blanks));
}
