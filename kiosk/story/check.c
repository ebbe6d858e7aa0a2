#include "story/check.h"

#include "base/diag.h"
#include "story/library.h"
#include "story/text.h"
#include "story/words.h"

#include <stdio.h>
#include <string.h>

// Smithsonian guidelines for exhibition design (25 words a sentence), the consensus
// of museums on labels (75 words) and headlines (6 words).
enum {
    TITLE_LETTERS = 30,
    TITLE_WORDS = 6,
    SHORT_LETTERS = 14, // what fits beside a stage's number
    BODY_WORDS = 75,
    SENTENCE_WORDS = 25,
};

static void check_titles(const struct card_text *text, struct diag *diag)
{
    int letters = text_letters(text->title);
    int words = reading_of(text->title).words;

    if (text->title_line && letters > TITLE_LETTERS)
        diag_add(diag, SEVERITY_WARNING, text->path, text->title_line,
                 "title: %d characters; up to %d fit well", letters, TITLE_LETTERS);
    if (text->title_line && words > TITLE_WORDS)
        diag_add(diag, SEVERITY_WARNING, text->path, text->title_line,
                 "title: %d words; a headline has at most %d", words, TITLE_WORDS);
    letters = text_letters(text->short_title);
    if (text->short_line && letters > SHORT_LETTERS)
        diag_add(diag, SEVERITY_WARNING, text->path, text->short_line,
                 "short: %d letters; at most %d fit", letters, SHORT_LETTERS);
}

// A sentence ends with one of these, perhaps in quotes, and a space.
static bool is_stop(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061f ||
           c == 0x06d4 || c == 0x0964;
}

static bool is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 ||
           c == 0x201c || c == 0x201d || c == 0x00bb || c == 0x203a;
}

static void check_sentence(const struct card_text *text, int line, const char *sentence,
                           struct diag *diag)
{
    int words = reading_of(sentence).words;
    int shown = 0;

    if (words <= SENTENCE_WORDS)
        return;

    // Its first words, so that it can be found.
    const char *end = sentence;

    for (const char *at = sentence; *at && shown < 4;)
        if (text_is_space(text_next(&at)) || !*at) {
            end = at;
            shown++;
        }
    while (end > sentence && (end[-1] == ' ' || end[-1] == '\n'))
        end--;
    diag_add(diag, SEVERITY_WARNING, text->path, line,
             "the sentence \"%.*s …\" has %d words; at most %d read easily",
             int_min((int)(end - sentence), 120), sentence, words, SENTENCE_WORDS);
}

static void check_sentences(const struct card_text *text,
                            const struct paragraph *paragraph, struct diag *diag)
{
    char whole[8 * 1024];
    size_t used = 0;

    for (int i = 0; i < paragraph->span_count; i++) {
        size_t length = strlen(paragraph->spans[i].text);

        if (used + length >= sizeof(whole))
            break; // no paragraph of a library is this long
        memcpy(whole + used, paragraph->spans[i].text, length);
        used += length;
    }
    whole[used] = '\0';

    char *start = whole;
    bool stopped = false;

    for (char *at = whole; *at;) {
        const char *next = at;
        uint32_t c = text_next(&next);

        if (stopped && text_is_space(c)) {
            *at = '\0';
            check_sentence(text, paragraph->line, start, diag);
            start = whole + (next - whole);
        }
        stopped = is_stop(c) || (stopped && is_closing(c));
        at = whole + (next - whole);
    }
    check_sentence(text, paragraph->line, start, diag);
}

static void check_body(const struct card_text *text, struct diag *diag)
{
    int words = 0;

    for (int i = 0; i < text->paragraph_count; i++) {
        struct card_text one = {.title = "",
                                .look = "",
                                .film = "",
                                .place = "",
                                .year = "",
                                .paragraphs = &text->paragraphs[i],
                                .paragraph_count = 1};

        words += reading_of_card(&one).words;
        check_sentences(text, &text->paragraphs[i], diag);
    }
    if (words > BODY_WORDS)
        diag_add(diag, SEVERITY_WARNING, text->path, text->paragraphs[0].line,
                 "the text has %d words; at most %d are read to the end", words,
                 BODY_WORDS);
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
            // An inherited body has been looked at in its own language.
            if (!i || text->paragraphs != library->cards[j].texts[0].paragraphs)
                check_body(text, diag);
        }
    }
}
