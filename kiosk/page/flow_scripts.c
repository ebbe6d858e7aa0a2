#include "page/flow_parts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <string.h>

// Han and the kana are set together, in one run.
static UScriptCode script_of(const struct flow *flow, UChar32 c)
{
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &error);

    if (U_FAILURE(error))
        return USCRIPT_COMMON;
    if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
        script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO)
        return strncmp(flow->language, "ja", 2) == 0 ? USCRIPT_KATAKANA : USCRIPT_HAN;
    return script;
}

// What signs and digits have where there is no letter at all.
static UScriptCode script_of_language(const struct flow *flow)
{
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode codes[8];
    int count = uscript_getCode(flow->language, codes, COUNT_OF(codes), &error);

    if (strncmp(flow->language, "ja", 2) == 0)
        return USCRIPT_KATAKANA;
    return U_SUCCESS(error) && count > 0 ? codes[0] : USCRIPT_LATIN;
}

enum { PAIRS_DEEP = 16 };

// The scripts that stood before brackets and isolates that are still open.
struct pairs {
    UScriptCode before[PAIRS_DEEP];
    int depth; // may be more than are remembered
};

static void open_pair(struct pairs *pairs, UScriptCode before)
{
    if (pairs->depth < PAIRS_DEEP)
        pairs->before[pairs->depth] = before;
    pairs->depth++;
}

static UScriptCode close_pair(struct pairs *pairs, UScriptCode otherwise)
{
    if (pairs->depth == 0)
        return otherwise;
    pairs->depth--;
    return pairs->depth < PAIRS_DEEP ? pairs->before[pairs->depth] : otherwise;
}

static void set_script(struct flow *flow, int start, int end, UScriptCode script)
{
    for (int i = start; i < end; i++)
        flow->script[i] = (int16_t)script;
}

static bool turns(const struct flow *flow, int at)
{
    return at > 0 && (flow->levels[at] & 1) != (flow->levels[at - 1] & 1);
}

// A sign of no script takes that of the letter before; the first ones of the paragraph,
// and those that begin another direction, that of the letter behind; a closing bracket,
// and what follows an isolate, that of the place where it was opened.
void flow_find_scripts(struct flow *flow)
{
    UScriptCode before = USCRIPT_COMMON;
    struct pairs pairs = {.depth = 0};
    int waits = 0; // from here on, for the next letter

    for (int at = 0, end; at < flow->length; at = end) {
        int next = at;
        UChar32 c;

        end = flow_next_cluster(flow, at, flow->length);
        U16_NEXT(flow->text, next, flow->length, c);

        UScriptCode script = script_of(flow, c);
        int bracket = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);

        if (script > USCRIPT_INHERITED) {
            before = script;
            set_script(flow, waits, end, script);
            waits = end;
            continue;
        }
        if (bracket == U_BPT_OPEN || flow_opens_isolate(c))
            open_pair(&pairs, before);
        else if (bracket == U_BPT_CLOSE || c == PDI)
            before = close_pair(&pairs, before);
        set_script(flow, at, end, before);
        if (before != USCRIPT_COMMON && waits == at && !turns(flow, at))
            waits = end;
    }
    if (before == USCRIPT_COMMON)
        set_script(flow, 0, flow->length, script_of_language(flow));
}

void flow_script_name(int16_t script, char out[4])
{
    const char *name = uscript_getShortName((UScriptCode)script);

    if (!name || strlen(name) != 4)
        name = "Zyyy";
    for (int i = 0; i < 4; i++)
        out[i] = name[i];
}
