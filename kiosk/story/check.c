#include "story/check.h"

#include "base/diag.h"
#include "story/date.h"
#include "story/front_matter.h"
#include "story/library.h"
#include "story/sentence.h"
#include "story/text.h"
#include "story/words.h"

#include <stdio.h>
#include <string.h>

// Smithsonian guidelines for exhibition design (25 words a sentence), the consensus
// of museums on labels (75 words) and headlines (6 words).
//
// Texts in Han and kana are counted in characters. A word of the built-in English is
// two and a half characters of its Japanese, which makes 190 of the 75 words, 63 of the
// 25 and 15 of the 6 (20 leave room for a name in kana); Japan's Agency for Cultural
// Affairs finds sentences above 50 to 60 hard to read.
enum {
    TITLE_LETTERS = 30,
    TITLE_CHARACTERS = 20,
    TITLE_WORDS = 6,
    SHORT_LETTERS = 14, // what fits beside a stage's number
    SHORT_CHARACTERS = 7,
    BODY_WORDS = 75,
    BODY_CHARACTERS = 190,
    SENTENCE_WORDS = 25,
    SENTENCE_CHARACTERS = 65,
};

// Translations that were saved together count as made together: unpacking a show or
// fetching it gives all files about the same time.
static const usec TOGETHER = 300 * USEC_PER_SECOND;

// How much there is to read. A number or a Latin word among characters counts as one of
// them. What has neither words nor wide characters (Thai) has no rule to be held to.
struct amount {
    int words, wide;
};

static void amount_add(struct amount *amount, const char *text)
{
    amount->words += reading_of(text).words;
    for (uint32_t c; (c = text_next(&text));)
        amount->wide += text_is_wide(c);
}

static struct amount amount_of(const char *text)
{
    struct amount amount = {0};

    amount_add(&amount, text);
    return amount;
}

static bool is_wide(struct amount amount)
{
    return amount.wide > amount.words;
}

static int count_of(struct amount amount)
{
    return is_wide(amount) ? amount.wide + amount.words : amount.words;
}

static const char *unit_of(struct amount amount)
{
    return is_wide(amount) ? "characters" : "words";
}

static void check_letters(const struct card_text *text, enum card_field field,
                          const char *key, const char *value, int most,
                          struct diag *diag)
{
    int letters = text_letters(value);

    if (text->lines[field] && letters > most)
        diag_add(diag, SEVERITY_WARNING, text->path, text->lines[field],
                 "%s: %d letters; up to %d fit well", key, letters, most);
}

static void check_titles(const struct card_text *text, struct diag *diag)
{
    struct amount title = amount_of(text->title);
    bool wide_short = is_wide(amount_of(text->short_title));

    check_letters(text, FIELD_TITLE, "title", text->title,
                  is_wide(title) ? TITLE_CHARACTERS : TITLE_LETTERS, diag);
    check_letters(text, FIELD_SHORT, "short", text->short_title,
                  wide_short ? SHORT_CHARACTERS : SHORT_LETTERS, diag);
    if (text->lines[FIELD_TITLE] && !is_wide(title) && title.words > TITLE_WORDS)
        diag_add(diag, SEVERITY_WARNING, text->path, text->lines[FIELD_TITLE],
                 "title: %d words; a headline has at most %d", title.words,
                 TITLE_WORDS);
}

// Its first words, so that it can be found. In bytes.
static int beginning(const char *sentence)
{
    enum { SHOWN_WORDS = 4, SHOWN_LETTERS = 32 };
    const char *at = sentence, *end = sentence;
    int words = 0;

    for (int letters = 0; *at && words < SHOWN_WORDS && letters < SHOWN_LETTERS;) {
        const char *next = at;
        uint32_t c = text_next(&next);

        // Two spaces in a row are no word.
        if (!text_is_space(c))
            end = next;
        else if (end == at)
            words++;
        letters += !text_is_mark(c);
        at = next;
    }
    return (int)(end - sentence);
}

static void check_sentence(const struct card_text *text, int line, const char *sentence,
                           struct diag *diag)
{
    struct amount amount = amount_of(sentence);
    int most = is_wide(amount) ? SENTENCE_CHARACTERS : SENTENCE_WORDS;

    if (count_of(amount) > most)
        diag_add(diag, SEVERITY_WARNING, text->path, line,
                 "the sentence \"%.*s …\" has %d %s; at most %d read easily",
                 beginning(sentence), sentence, count_of(amount), unit_of(amount),
                 most);
}

static const char *skip_spaces(const char *text)
{
    for (const char *next = text; text_is_space(text_next(&next)); text = next)
        ;
    return text;
}

// `whole` is the paragraph's text; it is cut up and put together again.
static void check_sentences(const struct card_text *text, int line, char *whole,
                            struct diag *diag)
{
    for (char *start = whole, *end; *start; start = end) {
        end = start + (sentence_end(start) - start);

        char kept = *end;

        *end = '\0';
        check_sentence(text, line, skip_spaces(start), diag);
        *end = kept;
    }
}

// A paragraph as one text; false: longer than any of a library.
static bool join_spans(const struct paragraph *paragraph, char *out, size_t size)
{
    size_t used = 0;

    for (int i = 0; i < paragraph->span_count; i++) {
        size_t length = strlen(paragraph->spans[i].text);

        if (used + length >= size)
            return false;
        memcpy(out + used, paragraph->spans[i].text, length);
        used += length;
    }
    out[used] = '\0';
    return true;
}

static void check_body(const struct card_text *text, struct diag *diag)
{
    struct amount all = {0};
    char whole[2 * PARAGRAPH_BYTES_MAX];

    for (int i = 0; i < text->paragraph_count; i++) {
        if (!join_spans(&text->paragraphs[i], whole, sizeof(whole)))
            continue;
        amount_add(&all, whole);
        check_sentences(text, text->paragraphs[i].line, whole, diag);
    }

    int most = is_wide(all) ? BODY_CHARACTERS : BODY_WORDS;

    if (count_of(all) > most)
        diag_add(diag, SEVERITY_WARNING, text->path, text->paragraphs[0].line,
                 "the text has %d %s; at most %d are read to the end", count_of(all),
                 unit_of(all), most);
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

// "12 days", "3 hours".
static void print_span(usec span, char *out, size_t size)
{
    static const struct {
        int seconds;
        const char *one, *many;
    } UNITS[] = {
        {24 * 60 * 60, "a day", "days"},
        {60 * 60, "an hour", "hours"},
        {60, "a minute", "minutes"},
    };
    int i = 0;

    while (i < COUNT_OF(UNITS) - 1 && span / USEC_PER_SECOND < UNITS[i].seconds)
        i++;

    int count = (int)(span / USEC_PER_SECOND / UNITS[i].seconds);

    if (count == 1)
        snprintf(out, size, "%s", UNITS[i].one);
    else
        snprintf(out, size, "%d %s", count, UNITS[i].many);
}

// How much later its facts were last looked at than the translation; 0: not at all.
static usec age_of(const struct card_text *text, const struct card_text *facts)
{
    int day, facts_day;
    usec late = 0;

    if (date_read(text->checked, &day) && date_read(facts->checked, &facts_day))
        late = (usec)(facts_day - day) * 24 * 60 * 60 * USEC_PER_SECOND;
    else if (text->modified && facts->modified &&
             facts->modified - text->modified > TOGETHER)
        late = facts->modified - text->modified;
    return late > 0 ? late : 0;
}

static void check_age(const struct card_text *text, const struct card_text *facts,
                      struct diag *diag)
{
    usec late = age_of(text, facts);
    const char *name = file_name(facts->path);
    char span[32];

    if (!late)
        return;
    print_span(late, span, sizeof(span));
    if (*facts->checked)
        diag_add(diag, SEVERITY_WARNING, text->path, int_max(text->checked_line, 1),
                 "this translation is %s older than %s; compare it with that, then "
                 "write \"checked: %s\"",
                 span, name, facts->checked);
    else
        diag_add(
            diag, SEVERITY_WARNING, text->path, int_max(text->checked_line, 1),
            "this translation is %s older than %s; compare it with that, then save "
            "it, or write \"checked: year-month-day\" into both",
            span, name);
}

// Languages have different plural forms; all have "other".
static bool is_plural_form(const char *key)
{
    static const char *const FORMS[] = {"zero", "one", "two", "few", "many"};
    const char *dot = strrchr(key, '.');

    for (int i = 0; dot && i < COUNT_OF(FORMS); i++)
        if (strcmp(dot + 1, FORMS[i]) == 0)
            return true;
    return false;
}

static void check_words(const struct library *library, int language, struct diag *diag)
{
    const struct words *own = &library->words[language];
    const char *code = library->languages[language].code;
    const char *first = NULL;
    char path[64];
    int missing = 0;

    snprintf(path, sizeof(path), "words/%s.yaml", code);
    if (!own->count) {
        diag_add(diag, SEVERITY_WARNING, path, 0,
                 "there are no interface words for \"%s\"; write them in this file",
                 code);
        return;
    }
    for (int i = 0; i < library->language_count; i++)
        for (int j = 0; j < library->words[i].count; j++) {
            const char *key = library->words[i].words[j].key;
            bool counted = false;

            for (int k = 0; k < i && !counted; k++)
                counted = words_find(&library->words[k], key) != NULL;
            if (counted || is_plural_form(key) || words_find(own, key))
                continue;
            first = first ? first : key;
            missing++;
        }
    if (missing == 1)
        diag_add(diag, SEVERITY_WARNING, path, 0,
                 "the interface word \"%s\" is missing in \"%s\"", first, code);
    else if (missing)
        diag_add(diag, SEVERITY_WARNING, path, 0,
                 "\"%s\" and %d more interface words are missing in \"%s\"", first,
                 missing - 1, code);
}

void check_library(const struct library *library, struct diag *diag)
{
    for (int i = 0; i < library->language_count; i++) {
        check_words(library, i, diag);
        for (int j = 0; j < library->card_count; j++) {
            const struct card_text *text = &library->cards[j].texts[i];

            if (!text->translated)
                continue;
            check_titles(text, diag);
            if (i)
                check_age(text, &library->cards[j].texts[0], diag);
            // An inherited body has been looked at in its own language.
            if (!i || text->paragraphs != library->cards[j].texts[0].paragraphs)
                check_body(text, diag);
        }
    }
}
