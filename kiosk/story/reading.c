// How long a visitor reads: by words, or by characters where a script has no spaces.

#include "story/library.h"

#include "story/text.h"

static const usec LEAST = 8 * USEC_PER_SECOND;
static const usec MOST = 45 * USEC_PER_SECOND;
static const usec GLANCE = 5 * USEC_PER_SECOND; // to find the text and the picture
static const usec WORD = 400 * USEC_PER_MS;
static const usec CHARACTER = 250 * USEC_PER_MS;

// A word may go on in the next span, so the count does too.
struct counter {
    struct reading reading;
    bool in_word; // between two spaces, and counted already
};

static void count_text(struct counter *counter, const char *text)
{
    for (uint32_t c; (c = text_next(&text));) {
        if (text_is_spaceless(c)) {
            counter->reading.characters++;
            counter->in_word = false;
        } else if (text_is_space(c)) {
            counter->in_word = false;
        } else if (!text_is_sign(c) && !text_is_mark(c)) {
            counter->reading.words += !counter->in_word;
            counter->in_word = true;
        }
    }
}

static void count_apart(struct counter *counter, const char *text)
{
    counter->in_word = false;
    count_text(counter, text);
}

struct reading reading_of(const char *text)
{
    struct counter counter = {0};

    count_text(&counter, text);
    return counter.reading;
}

struct reading reading_of_card(const struct card_text *text)
{
    struct counter counter = {0};

    count_apart(&counter, text->title);
    count_apart(&counter, text->look);
    count_apart(&counter, text->film);
    count_apart(&counter, text->place);
    count_apart(&counter, text->year);
    for (int i = 0; i < text->people_count; i++)
        count_apart(&counter, text->people[i]);
    for (int i = 0; i < text->paragraph_count; i++) {
        const struct paragraph *paragraph = &text->paragraphs[i];

        counter.in_word = false;
        for (int j = 0; j < paragraph->span_count; j++)
            count_text(&counter, paragraph->spans[j].text);
    }
    return counter.reading;
}

usec reading_time(struct reading reading)
{
    usec time = GLANCE + reading.words * WORD + reading.characters * CHARACTER;

    return time < LEAST ? LEAST : time;
}

usec reading_dwell(struct reading reading)
{
    usec time = reading_time(reading);

    return time > MOST ? MOST : time;
}
