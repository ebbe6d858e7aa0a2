#include "page/flow_parts.h"

#include "base/arena.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <string.h>

enum { RLI = 0x2067 };

static bool is_strong_rtl(UChar32 c)
{
    UCharDirection direction = u_charDirection(c);

    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

static bool has_rtl(const struct flow *flow)
{
    for (int at = 0; at < flow->length;) {
        UChar32 c;

        U16_NEXT(flow->text, at, flow->length, c);
        if (is_strong_rtl(c))
            return true;
    }
    return false;
}

static const struct quote {
    UChar open, close;
} quotes[] = {
    {0x00ab, 0x00bb}, // « »
    {0x201c, 0x201d}, // “ ”
    {0x201e, 0x201c}, // „ “
    {0x00bb, 0x00ab}, // » «
    {0x2039, 0x203a}, // ‹ ›
    {0x300c, 0x300d}, // 「 」
    {0x300e, 0x300f}, // 『 』
    {0x300a, 0x300b}, // 《 》
    {'"', '"'},
};

static UChar closer_of(UChar c)
{
    for (int i = 0; i < COUNT_OF(quotes); i++)
        if (quotes[i].open == c)
            return quotes[i].close;
    return 0;
}

enum { QUOTES_DEEP = 8 };

enum isolate { ISOLATE_NONE, ISOLATE_OPEN, ISOLATE_CLOSE };

// What stands between matching quotation marks is isolated, the marks are not.
static void mark_quotes(const struct flow *flow, uint8_t *before)
{
    struct {
        UChar closer;
        int at;
    } open[QUOTES_DEEP];
    int depth = 0;

    for (int at = 0; at < flow->length; at++) {
        UChar c = flow->text[at];
        UChar closer = closer_of(c);

        if (depth && open[depth - 1].closer == c) {
            depth--;
            if (at > open[depth].at) {
                before[open[depth].at] = ISOLATE_OPEN;
                before[at] = ISOLATE_CLOSE;
            }
        } else if (closer && depth < QUOTES_DEEP) {
            open[depth].closer = closer;
            open[depth++].at = at + 1;
        }
    }
}

static bool inside_word(const struct flow *flow, int at)
{
    UChar32 left, right;

    if (at <= 0 || at >= flow->length)
        return false;
    U16_GET(flow->text, 0, at - 1, flow->length, left);
    U16_GET(flow->text, 0, at, flow->length, right);
    return u_hasBinaryProperty(left, UCHAR_ALPHABETIC) &&
           u_hasBinaryProperty(right, UCHAR_ALPHABETIC);
}

// A film's title is emphasised where it is not quoted.
static void mark_emphasis(const struct flow *flow, uint8_t *before)
{
    for (int start = 0, end; start < flow->length; start = end) {
        for (end = start + 1;
             end < flow->length && flow->span_style[end] == flow->span_style[start];)
            end++;
        if (!flow->span_style[start] || inside_word(flow, start) ||
            inside_word(flow, end) || before[start] || before[end])
            continue;
        before[start] = ISOLATE_OPEN;
        before[end] = ISOLATE_CLOSE;
    }
}

// The isolate for the passage that begins at `at`, by its first letter that has a
// direction, be it in a passage inside. (U+2068 would leave these out, and call “«Oui»”
// left to right wherever it stands.)
static UChar isolate_for(const struct flow *flow, const uint8_t *before, int at)
{
    bool rtl = flow->rtl;

    for (int from = at, depth = 0; at < flow->length;) {
        UChar32 c;

        if (before[at] == ISOLATE_CLOSE && at > from && --depth == 0)
            break;
        depth += before[at] == ISOLATE_OPEN;
        U16_NEXT(flow->text, at, flow->length, c);
        if (is_strong_rtl(c) || u_charDirection(c) == U_LEFT_TO_RIGHT) {
            rtl = is_strong_rtl(c);
            break;
        }
    }
    return rtl ? RLI : LRI;
}

void flow_isolate_passages(struct flow *flow)
{
    size_t length = (size_t)flow->length;
    uint8_t *before = arena_alloc(flow->arena, length + 1);

    if (!flow->rtl && !has_rtl(flow))
        return;
    mark_quotes(flow, before);
    mark_emphasis(flow, before);

    UChar *text = arena_alloc(flow->arena, length * sizeof(UChar));
    UChar *signs = arena_alloc(flow->arena, (length + 1) * sizeof(UChar));
    uint8_t *style = arena_alloc(flow->arena, length + 1);
    int from = flow->length;

    if (length == 0)
        return;
    for (int i = 0; i <= from; i++)
        if (before[i])
            signs[i] = before[i] == ISOLATE_OPEN ? isolate_for(flow, before, i) : PDI;
    memcpy(text, flow->text, length * sizeof(UChar));
    memcpy(style, flow->span_style, length);
    flow->length = 0;
    for (int i = 0; i <= from; i++) {
        if (before[i]) {
            // The sign has the style of what it encloses: it makes no cut.
            flow->span_style[flow->length] = style[signs[i] == PDI ? i - 1 : i];
            flow->text[flow->length++] = signs[i];
        }
        if (i < from) {
            flow->span_style[flow->length] = style[i];
            flow->text[flow->length++] = text[i];
        }
    }
}
