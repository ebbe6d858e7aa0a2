// Where a text's sentences end: ICU's sentences (UAX #29), less the stops that
// only abbreviate.
#include "page/paragraph.h"

#include "base/arena.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <stdio.h>
#include <string.h>

static const char *join_spans(struct arena *arena, const struct paragraph *paragraph)
{
    const char *text = "";

    for (int i = 0; i < paragraph->span_count; i++)
        text = arena_format(arena, "%s%s", text, paragraph->spans[i].text);
    return text;
}

// "D. W. Griffith", "Dr. Mabuse", "M. Hulot": a capital and at most one letter more,
// whatever space follows.
static bool ends_in_abbreviation(const char *text, int end)
{
    static const char *const spaces[] = {" ", "\xc2\xa0", "\xe2\x80\xaf"};
    int letters = 0;

    for (int i = 0; i < COUNT_OF(spaces); i++) {
        int length = (int)strlen(spaces[i]);

        if (end > length && memcmp(text + end - length, spaces[i], (size_t)length) == 0)
            end -= length;
    }
    if (end < 2 || text[--end] != '.')
        return false;
    while (letters < end && ((text[end - letters - 1] | 0x20) >= 'a' &&
                             (text[end - letters - 1] | 0x20) <= 'z'))
        letters++;

    char first = text[end - letters];
    bool begins = letters == end || (unsigned char)text[end - letters - 1] < 0x80;

    return letters >= 1 && letters <= 2 && first >= 'A' && first <= 'Z' && begins;
}

// A quotation's end behind its own mark: "« Oui ! » dit-il."
static bool begins_with_quote_end(const char *text)
{
    return strncmp(text, "»", strlen("»")) == 0;
}

// Where the first sentences end, `most` of them or all there are; sets how many.
static int sentences_end(const char *text, int length, const char *language, int most,
                         int *found)
{
    UErrorCode error = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    char locale[64];
    int end = length;

    // With the language's own abbreviations ("Prof.").
    snprintf(locale, sizeof(locale), "%s@ss=standard", language);

    UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &error);

    *found = 1;
    utext_openUTF8(&utext, text, length, &error);
    if (U_SUCCESS(error))
        ubrk_setUText(sentences, &utext, &error);
    if (U_SUCCESS(error)) {
        ubrk_first(sentences);

        int32_t next = ubrk_next(sentences);

        while (next != UBRK_DONE && next < length) {
            if (!ends_in_abbreviation(text, next) &&
                !begins_with_quote_end(text + next)) {
                if (*found == most)
                    break;
                ++*found;
            }
            next = ubrk_next(sentences);
        }
        if (next != UBRK_DONE)
            end = next;
    }
    utext_close(&utext);
    if (sentences)
        ubrk_close(sentences);
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n'))
        end--;
    return end;
}

int text_first_sentences(struct arena *arena, const struct paragraph *paragraphs,
                         int count, const char *language, int most,
                         struct paragraph *out)
{
    if (count == 0)
        return 0;

    const char *text = join_spans(arena, &paragraphs[0]);
    int found = 0, used = 0, at = 0;
    int end = sentences_end(text, (int)strlen(text), language, most, &found);
    struct span *spans =
        arena_alloc(arena, sizeof(*spans) * (size_t)paragraphs[0].span_count);

    for (int i = 0; i < paragraphs[0].span_count && at < end; i++) {
        int length = (int)strlen(paragraphs[0].spans[i].text);
        int take = int_min(length, end - at);

        spans[used++] =
            (struct span){paragraphs[0].spans[i].style,
                          arena_copy(arena, paragraphs[0].spans[i].text, (size_t)take)};
        at += length;
    }
    *out = (struct paragraph){.spans = spans, .span_count = used};
    return found;
}
