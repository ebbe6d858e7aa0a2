#include "page/flow_parts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <math.h>

enum {
    ZWJ = 0x200d,
    HYPHEN = 0x2010,
    DASH = 0x2014,
    BAR = 0x2015,
    SIZE_OF_WORDS = 64, // px: big enough for a quarter of a pixel to be little
};

int flow_run_end(const struct flow *flow, int start, int end)
{
    int at = start + 1;

    while (at < end && flow->span_style[at] == flow->span_style[start] &&
           (flow->levels[at] & 1) == (flow->levels[start] & 1) &&
           flow->script[at] == flow->script[start] &&
           flow->family[at] == flow->family[start])
        at++;
    return at;
}

struct shaping flow_shaping(const struct flow *flow, int at)
{
    const struct measure *measure = flow->measure;
    enum face face = flow->style->face[flow->span_style[at]];
    int family = flow->family[at];
    struct shaping shaping = {
        .face = (uint8_t)face,
        .family = (uint8_t)family,
        .rtl = flow->levels[at] & 1,
        .size = flow->style->size,
    };

    flow_script_name(flow->script[at], shaping.script);
    if (measure->fitting) {
        float part = measure->fitting(measure->fonts, family, face).size;

        shaping.size = int_max(1, (int)lroundf((float)flow->style->size * part));
    }
    return shaping;
}

// Whether the letters left and right of `at` are joined by the script itself.
static bool joins(const struct flow *flow, int at)
{
    int left = at, right = at, type = U_JT_TRANSPARENT;
    UChar32 c;

    if (at <= 0 || at >= flow->length)
        return false;
    while (left > 0 && type == U_JT_TRANSPARENT) {
        U16_PREV(flow->text, 0, left, c);
        type = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
    }
    if (type != U_JT_DUAL_JOINING && type != U_JT_LEFT_JOINING &&
        type != U_JT_JOIN_CAUSING)
        return false;
    type = U_JT_TRANSPARENT;
    while (right < flow->length && type == U_JT_TRANSPARENT) {
        U16_NEXT(flow->text, right, flow->length, c);
        type = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
    }
    return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING ||
           type == U_JT_JOIN_CAUSING;
}

// Whether the font of the run at `at` has a sign.
static bool run_has(const struct flow *flow, int at, UChar32 sign)
{
    enum face face = flow->style->face[flow->span_style[at]];
    char script[4], bytes[U8_MAX_LENGTH];
    int length = 0;

    if (!flow->measure->family)
        return false;
    U8_APPEND_UNSAFE(bytes, length, sign);
    flow_script_name(flow->script[at], script);
    return flow->measure->family(flow->measure->fonts, bytes, length, script,
                                 flow->language, face) == flow->family[at];
}

// The letter as it is drawn. Among Han and kana a dash is as wide as they are and joins
// the next; their fonts have that form only for a language, which SDL_ttf cannot name,
// and for the bar.
static UChar32 drawn(const struct flow *flow, int at, UChar32 c)
{
    if (flow->flags[at] & FLOW_AS_SPACE)
        return ' ';
    if (c == DASH &&
        (flow->script[at] == USCRIPT_HAN || flow->script[at] == USCRIPT_KATAKANA) &&
        run_has(flow, at, BAR))
        return BAR;
    return c;
}

int flow_slice(const struct flow *flow, int start, int end, bool hyphen)
{
    char *out = flow->scratch;
    int length = 0, bare;

    if (joins(flow, start))
        U8_APPEND_UNSAFE(out, length, ZWJ);
    bare = length;
    for (int at = start; at < end;) {
        int from = at;
        UChar32 c;

        U16_NEXT(flow->text, at, end, c);
        if (!(flow->flags[from] & FLOW_SILENT))
            U8_APPEND_UNSAFE(out, length, drawn(flow, from, c));
    }
    if (length == bare && !hyphen)
        return 0;
    if (joins(flow, end))
        U8_APPEND_UNSAFE(out, length, ZWJ);
    if (hyphen)
        U8_APPEND_UNSAFE(out, length,
                         run_has(flow, int_max(end - 1, start), HYPHEN) ? HYPHEN : '-');
    return length;
}

// At `size` px instead of the runs' own; 0: at their own.
static float width_at(const struct flow *flow, int start, int end, bool hyphen,
                      int size)
{
    float width = 0;

    for (int at = start, next; at < end; at = next) {
        next = flow_run_end(flow, at, end);

        int length = flow_slice(flow, at, next, hyphen && next == end);
        struct shaping shaping = flow_shaping(flow, at);
        float part = size ? (float)shaping.size / (float)size : 1;

        if (size)
            shaping.size = size;
        if (length)
            width += part * flow->measure->advance(flow->measure->fonts, flow->scratch,
                                                   length, shaping);
    }
    return width;
}

float flow_width(const struct flow *flow, int start, int end, bool hyphen)
{
    return width_at(flow, start, end, hyphen, 0);
}

float flow_width_about(const struct flow *flow, int start, int end, bool hyphen)
{
    return width_at(flow, start, end, hyphen,
                    flow->measure->linear ? SIZE_OF_WORDS : 0);
}

static bool hangs(UChar c)
{
    return u_charType(c) == U_LINE_SEPARATOR ||
           (u_charType(c) == U_SPACE_SEPARATOR && c != 0x00a0 && c != 0x202f &&
            c != 0x2007);
}

int flow_without_tail(const struct flow *flow, int start, int end)
{
    // Isolates may close behind a space.
    int at = end, kept = end;

    while (at > start && (hangs(flow->text[at - 1]) || flow->text[at - 1] == PDI)) {
        at--;
        if (hangs(flow->text[at]))
            kept = at;
    }
    // "A · B": where the line ends, its end parts them.
    if (kept < end && kept - 2 > start && flow->text[kept - 1] == 0x00b7 &&
        u_isspace(flow->text[kept - 2]))
        kept -= 2;
    return kept;
}
