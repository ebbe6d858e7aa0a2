#include "story/sentence.h"

#include "base/base.h"
#include "story/text.h"

// Ends a sentence when a space follows: "3.5" does not.
static bool is_stop(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || // …
           c == 0x061f || c == 0x06d4;                        // Arabic, Urdu
}

// Ends a sentence, whatever follows: the danda of Hindi, the full-width ones of East
// Asia.
static bool is_full_stop(uint32_t c)
{
    return c == 0x0964 || c == 0x0965 || c == 0x3002 || c == 0xff01 || c == 0xff0e ||
           c == 0xff1f || c == 0xff61;
}

static bool is_closing(uint32_t c)
{
    static const uint32_t CLOSING[] = {
        '"',    '\'',   ')',    ']',    0x2019, 0x201c, 0x201d, 0x00bb, 0x203a,
        0x300d, 0x300f, 0x3009, 0x300b, 0x3011, 0x3015, 0xff09, 0xff3d, 0xff63,
    };

    for (int i = 0; i < COUNT_OF(CLOSING); i++)
        if (c == CLOSING[i])
            return true;
    return false;
}

// Behind a quotation's end these go on with the sentence around it: と, っ(て), 、.
static bool goes_on(uint32_t c)
{
    return c == 0x3068 || c == 0x3063 || c == 0x3001;
}

const char *sentence_end(const char *text)
{
    bool stopped = false, full = false, closed = false;

    for (const char *next = text; *text; text = next) {
        uint32_t c = text_next(&next);

        if (text_is_mark(c))
            continue;
        if (is_stop(c) || is_full_stop(c)) {
            full = is_full_stop(c) || (stopped && full);
            stopped = true;
        } else if (stopped && is_closing(c)) {
            closed = true;
        } else if (stopped && (text_is_space(c) || (full && !(closed && goes_on(c))))) {
            return text;
        } else {
            stopped = full = closed = false;
        }
    }
    return text;
}
