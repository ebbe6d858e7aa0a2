#include "page/flow_parts.h"

#include "base/arena.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <string.h>

enum {
    LINE_SEPARATOR = 0x2028,
    SOFT_HYPHEN = 0x00ad,
    // More marks on one base than any language has (UAX #15, Stream-Safe Text).
    MARKS_MAX = 30,
};

bool language_is_rtl(const char *language)
{
    return uloc_isRightToLeft(language);
}

// ---- Spans become one text

static UChar32 clean(UChar32 c)
{
    if (c == '\n' || c == 0x2029)
        return LINE_SEPARATOR;
    if (c < 0)
        return 0xfffd;
    return u_charType(c) == U_CONTROL_CHAR ? ' ' : c;
}

static void flatten(struct flow *flow, const struct paragraph *paragraph)
{
    size_t bytes = 0;

    for (int i = 0; i < paragraph->span_count; i++)
        bytes += strlen(paragraph->spans[i].text);

    // A byte gives at most a unit; every unit may be followed by an isolate's sign, and
    // every span stands between two.
    size_t room = 2 * bytes + 2 * (size_t)paragraph->span_count + 2;

    flow->text = arena_alloc(flow->arena, room * sizeof(UChar));
    flow->span_style = arena_alloc(flow->arena, room);
    for (int i = 0; i < paragraph->span_count; i++) {
        const struct span *span = &paragraph->spans[i];
        int32_t at = 0, length = (int32_t)strlen(span->text);

        while (at < length) {
            UChar32 c;
            int from = flow->length;

            U8_NEXT(span->text, at, length, c);
            c = clean(c);
            U16_APPEND_UNSAFE(flow->text, flow->length, c);
            memset(flow->span_style + from, (int)(span->style & 3u),
                   (size_t)(flow->length - from));
        }
    }
}

// ---- Clusters

static bool is_silent(UChar32 c)
{
    return c == SOFT_HYPHEN || c == LINE_SEPARATOR || c == 0x061c || c == 0x200b ||
           c == 0x200e || c == 0x200f || c == 0x2060 || c == 0xfeff ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           U_IS_UNICODE_NONCHAR(c);
}

static void find_clusters(struct flow *flow)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *clusters =
        ubrk_open(UBRK_CHARACTER, "", flow->text, flow->length, &error);

    if (U_FAILURE(error))
        base_die("ICU has no rules for characters");

    int begun = 0; // the cluster before

    for (int32_t at = ubrk_first(clusters); at != UBRK_DONE; at = ubrk_next(clusters)) {
        UChar32 left;

        if (at >= flow->length)
            break;
        // A conjunct stays whole: what follows a virama belongs to it.
        if (at > 0) {
            U16_GET(flow->text, 0, at - 1, flow->length, left);
            if (u_getCombiningClass(left) == 9 && u_isalpha(flow->text[at]) &&
                at - begun < MARKS_MAX / 2)
                continue;
        }
        flow->flags[at] |= FLOW_CLUSTER;
        begun = at;
    }
    ubrk_close(clusters);
}

int flow_next_cluster(const struct flow *flow, int at, int end)
{
    do
        at++;
    while (at < end && !(flow->flags[at] & FLOW_CLUSTER));
    return int_min(at, end);
}

static bool is_lam(UChar32 c)
{
    return c == 0x0644;
}

static bool is_alef(UChar32 c)
{
    return c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0627;
}

// One style a cluster, and one for both halves of a lam-alef.
static void settle_styles(struct flow *flow)
{
    UChar32 base_before = 0;
    int style = 0;

    for (int at = 0, end; at < flow->length; at = end) {
        int next = at;
        UChar32 base;

        end = flow_next_cluster(flow, at, flow->length);
        U16_NEXT(flow->text, next, flow->length, base);
        if (!(is_lam(base_before) && is_alef(base)))
            style = flow->span_style[at];
        memset(flow->span_style + at, style, (size_t)(end - at));
        base_before = base;
    }
}

static void find_silent(struct flow *flow)
{
    int letters = 0; // of the cluster so far

    for (int at = 0, from; from = at, at < flow->length;) {
        UChar32 c;

        letters = flow->flags[at] & FLOW_CLUSTER ? 1 : letters + 1;
        U16_NEXT(flow->text, at, flow->length, c);
        if (is_silent(c) || letters > MARKS_MAX + 1)
            for (int i = from; i < at; i++)
                flow->flags[i] |= FLOW_SILENT;
    }
}

// ---- The whole

static void find_levels(struct flow *flow)
{
    UErrorCode error = U_ZERO_ERROR;

    flow->bidi = ubidi_openSized(flow->length, 0, &error);
    flow->line = ubidi_open();
    ubidi_setPara(flow->bidi, flow->text, flow->length, flow->rtl ? 1 : 0, NULL,
                  &error);
    flow->levels = ubidi_getLevels(flow->bidi, &error);
    if (U_FAILURE(error) && flow->length)
        base_die("ICU cannot order a paragraph");
}

void flow_begin(struct flow *flow, struct arena *arena,
                const struct paragraph *paragraph, const struct text_style *style,
                const char *language, const struct measure *measure)
{
    *flow = (struct flow){
        .arena = arena,
        .language = language,
        .measure = measure,
        .style = style,
        .rtl = language_is_rtl(language),
    };
    flatten(flow, paragraph);
    flow_isolate_passages(flow);

    size_t length = (size_t)flow->length;

    flow->flags = arena_alloc(arena, length + 1);
    flow->family = arena_alloc(arena, length + 1);
    flow->script = arena_alloc(arena, (length + 1) * sizeof(*flow->script));
    flow->scratch = arena_alloc(arena, length * 3 + 16);
    if (length == 0)
        return;
    find_levels(flow);
    find_clusters(flow);
    settle_styles(flow);
    find_silent(flow);
    flow_find_scripts(flow);
    flow_find_families(flow);
}

void flow_end(struct flow *flow)
{
    if (flow->line)
        ubidi_close(flow->line);
    if (flow->bidi)
        ubidi_close(flow->bidi);
    flow->line = flow->bidi = NULL;
}
