#include "page/flow.h"

#include "base/arena.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <math.h>
#include <string.h>

enum {
    LRI = 0x2066,
    RLI = 0x2067,
    FSI = 0x2068,
    PDI = 0x2069,
    LINE_SEPARATOR = 0x2028,
    ZWJ = 0x200d,
    SOFT_HYPHEN = 0x00ad,
    HYPHEN = 0x2010,
    DASH = 0x2014,
    BAR = 0x2015,
    // More marks on one base than any language has (UAX #15, Stream-Safe Text).
    MARKS_MAX = 30,
    CLUSTER_BYTES = 160,
    SIZE_OF_WORDS = 64, // px: big enough for a quarter of a pixel to be little
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

// ---- Isolates

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

static bool opens_isolate(UChar32 c)
{
    return c >= LRI && c <= FSI;
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

static void isolate_passages(struct flow *flow)
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

// ---- Scripts

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
static void find_scripts(struct flow *flow)
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
        if (bracket == U_BPT_OPEN || opens_isolate(c))
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

// ---- Families

static void script_name(int16_t script, char out[4])
{
    const char *name = uscript_getShortName((UScriptCode)script);

    if (!name || strlen(name) != 4)
        name = "Zyyy";
    for (int i = 0; i < 4; i++)
        out[i] = name[i];
}

static int family_of(const struct flow *flow, int start, int end)
{
    enum face face = flow->style->face[flow->span_style[start]];
    char cluster[CLUSTER_BYTES], script[4];
    int length = 0;

    if (!flow->measure->family)
        return 0;
    for (int at = start; at < end && length < CLUSTER_BYTES - 4;) {
        UChar32 c;
        int from = at;

        U16_NEXT(flow->text, at, end, c);
        if (!(flow->flags[from] & FLOW_SILENT))
            U8_APPEND_UNSAFE(cluster, length, c);
    }
    if (length == 0)
        return -2;
    script_name(flow->script[start], script);
    return flow->measure->family(flow->measure->fonts, cluster, length, script,
                                 flow->language, face);
}

static bool is_alike(const struct flow *flow, int at, int other)
{
    return flow->span_style[at] == flow->span_style[other] &&
           flow->script[at] == flow->script[other];
}

static UChar32 base_at(const struct flow *flow, int at)
{
    UChar32 base;

    U16_GET(flow->text, 0, at, flow->length, base);
    return base;
}

// The first family that has all letters like the one at `at`; -1: none.
static int family_of_all(const struct flow *flow, int at)
{
    char script[4];
    int length = 0;

    for (int i = 0; i < flow->length;) {
        bool wanted = is_alike(flow, i, at) && !(flow->flags[i] & FLOW_SILENT);
        UChar32 c;

        U16_NEXT(flow->text, i, flow->length, c);
        if (wanted && (u_isalpha(c) || (U_MASK(u_charType(c)) & U_GC_M_MASK)))
            U8_APPEND_UNSAFE(flow->scratch, length, c);
    }
    script_name(flow->script[at], script);
    return flow->measure->family(flow->measure->fonts, flow->scratch, length, script,
                                 flow->language,
                                 flow->style->face[flow->span_style[at]]);
}

// A headline stands in one font: where two letters of one script and style have two
// families, all take one that has them all, and so does every sign that it has.
static void unite_family(struct flow *flow, int one, int other)
{
    enum face face = flow->style->face[flow->span_style[one]];
    int family = family_of_all(flow, one);
    char script[4];

    script_name(flow->script[one], script);
    for (int i = 0, end; i < flow->length && family >= 0; i = end) {
        bool bare = !u_isalpha(base_at(flow, i)) && !(flow->flags[i] & FLOW_SILENT);
        char trio[3 * U8_MAX_LENGTH];
        int length = 0;

        end = flow_next_cluster(flow, i, flow->length);
        if (!is_alike(flow, i, one) || (flow->flags[i] & FLOW_MISSING))
            continue;
        U8_APPEND_UNSAFE(trio, length, base_at(flow, one));
        U8_APPEND_UNSAFE(trio, length, base_at(flow, other));
        U8_APPEND_UNSAFE(trio, length, base_at(flow, i));
        if (!bare || flow->measure->family(flow->measure->fonts, trio, length, script,
                                           flow->language, face) == family)
            memset(flow->family + i, family, (size_t)(end - i));
    }
}

enum { KINDS_MAX = 16 };

static void unite_families(struct flow *flow)
{
    struct {
        int first; // letter of this script and style
        bool united;
    } kinds[KINDS_MAX];
    int count = 0;

    for (int at = 0; at < flow->length;
         at = flow_next_cluster(flow, at, flow->length)) {
        int kind = 0;

        if (!u_isalpha(base_at(flow, at)) || (flow->flags[at] & FLOW_SILENT))
            continue;
        while (kind < count && !is_alike(flow, at, kinds[kind].first))
            kind++;
        if (kind == count && count < KINDS_MAX) {
            kinds[count].first = at;
            kinds[count++].united = false;
        } else if (kind < count && !kinds[kind].united &&
                   flow->family[at] != flow->family[kinds[kind].first]) {
            unite_family(flow, kinds[kind].first, at);
            kinds[kind].united = true;
        }
    }
}

static void find_families(struct flow *flow)
{
    int before = 0;

    for (int at = 0, end; at < flow->length; at = end) {
        end = flow_next_cluster(flow, at, flow->length);

        int family = family_of(flow, at, end);

        if (family == -1) {
            // Never an empty box. `check` has told the curator.
            uint8_t flag = u_charType(flow->text[at]) == U_SPACE_SEPARATOR
                               ? FLOW_AS_SPACE
                               : FLOW_SILENT | FLOW_MISSING;

            for (int i = at; i < end; i++)
                flow->flags[i] |= flag;
        }
        before = family >= 0 ? family : before; // what is silent makes no cut
        memset(flow->family + at, before, (size_t)(end - at));
    }
    if (flow->measure->family)
        unite_families(flow);
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
    isolate_passages(flow);

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
    find_scripts(flow);
    find_families(flow);
}

void flow_end(struct flow *flow)
{
    if (flow->line)
        ubidi_close(flow->line);
    if (flow->bidi)
        ubidi_close(flow->bidi);
    flow->line = flow->bidi = NULL;
}

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

    script_name(flow->script[at], shaping.script);
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
    script_name(flow->script[at], script);
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
    return kept;
}
