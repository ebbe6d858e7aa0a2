#include "page/breaks.h"

#include "base/arena.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <stdio.h>
#include <string.h>

bool break_shows_hyphen(enum break_kind kind)
{
    return kind == BREAK_SOFT || kind == BREAK_PATTERN;
}

// ---- Opportunities

static UBreakIterator *open_lines(const struct flow *flow)
{
    UErrorCode error = U_ZERO_ERROR;
    // Strict: no small kana and no long mark at a line's start.
    const char *locale =
        strncmp(flow->language, "ja", 2) == 0 ? "ja@lb=strict" : flow->language;
    UBreakIterator *lines =
        ubrk_open(UBRK_LINE, locale, flow->text, flow->length, &error);

    if (U_FAILURE(error))
        base_die("ICU has no rules for lines");
    return lines;
}

// What stands left and right of an opportunity, spaces left out. 0: nothing.
struct around {
    UChar32 before_left, left, right, after_right;
    bool space; // between left and right
    bool word; // right is a sign that a letter or digit is attached to: “‘I, «¡Al
};

static bool is_space(UChar32 c)
{
    return u_charType(c) == U_SPACE_SEPARATOR;
}

// A space counts as one; isolates and the like do not.
static UChar32 letter_before(const struct flow *flow, int *at)
{
    UChar32 c;

    while (*at > 0) {
        U16_PREV(flow->text, 0, *at, c);
        if (!(flow->flags[*at] & FLOW_SILENT))
            return c;
    }
    return 0;
}

static UChar32 letter_after(const struct flow *flow, int *at)
{
    UChar32 c;

    while (*at < flow->length) {
        int from = *at;

        U16_NEXT(flow->text, *at, flow->length, c);
        if (!(flow->flags[from] & FLOW_SILENT))
            return c;
    }
    return 0;
}

// Whether there is a letter or a digit from here to the next space, behind a few signs.
static bool is_word(const struct flow *flow, int at)
{
    enum { SIGNS_MAX = 16 };

    for (int signs = 0; signs < SIGNS_MAX; signs++) {
        UChar32 c = letter_after(flow, &at);

        if (u_isalnum(c))
            return true;
        if (c == 0 || is_space(c))
            return false;
    }
    return false;
}

static struct around look_around(const struct flow *flow, int at)
{
    struct around around = {.word = is_word(flow, at)};
    int left = at, right = at;

    for (around.left = letter_before(flow, &left); is_space(around.left);
         around.left = letter_before(flow, &left))
        around.space = true;
    around.before_left = letter_before(flow, &left);
    around.right = letter_after(flow, &right);
    around.after_right = letter_after(flow, &right);
    return around;
}

static bool is_quote(UChar32 c)
{
    return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK);
}

// Marks that end a clause, in all the scripts the program sets.
static bool ends_clause(UChar32 c)
{
    static const UChar marks[] = {'!',    '?',    ':',    ';',    ',',    '.',
                                  0x2026, 0x060c, 0x061b, 0x061f, 0x06d4, 0x0964,
                                  0x0965, 0x3001, 0x3002, 0xff01, 0xff1f};

    for (int i = 0; i < COUNT_OF(marks); i++)
        if (c == marks[i])
            return true;
    return false;
}

// A quotation mark behind a space: "»" closes in French and opens in German. What is
// attached to it tells; where nothing is, its own kind.
static bool is_closing_quote(const struct around *around)
{
    return is_quote(around->right) && !around->word &&
           u_charType(around->right) != U_INITIAL_PUNCTUATION;
}

static bool is_opening_quote(UChar32 c, UChar32 before)
{
    return is_quote(c) && u_charType(c) != U_FINAL_PUNCTUATION &&
           (before == 0 || is_space(before) ||
            u_charType(before) == U_START_PUNCTUATION);
}

// "80 %", "5 €": German, French and Russian set a space there.
static bool tears_number(const struct around *around)
{
    return around->space && u_isdigit(around->left) &&
           !u_isalnum(around->after_right) &&
           (u_charType(around->right) == U_CURRENCY_SYMBOL ||
            u_getIntPropertyValue(around->right, UCHAR_LINE_BREAK) ==
                U_LB_POSTFIX_NUMERIC);
}

// Behind a space ICU lets a line begin with a closing mark and end with an opening one:
// French sets spaces inside its quotation marks. Nor does a line begin with the double
// hyphen of Japanese names (JIS X 4051), which ICU takes for an ideograph.
static bool tears_mark(const struct around *around)
{
    static const UChar32 double_hyphen = 0xff1d;

    if (u_charType(around->right) == U_END_PUNCTUATION ||
        around->right == double_hyphen)
        return true;
    if (!around->space)
        return false;
    return is_closing_quote(around) ||
           is_opening_quote(around->left, around->before_left) ||
           (ends_clause(around->right) && !u_isalnum(around->after_right));
}

// "C++", "--": ICU breaks between two plus signs.
static bool tears_signs(const struct around *around)
{
    return !around->space && around->left == around->right &&
           (U_MASK(u_charType(around->left)) & (U_GC_S_MASK | U_GC_P_MASK));
}

static bool is_hangul(UChar32 c)
{
    UErrorCode error = U_ZERO_ERROR;

    return uscript_getScript(c, &error) == USCRIPT_HANGUL;
}

// Korean ends lines at spaces; ICU 72 offers every syllable.
static bool tears_korean(const struct around *around)
{
    return !around->space && u_isalnum(around->left) && u_isalnum(around->right) &&
           (is_hangul(around->left) || is_hangul(around->right));
}

static void add_break(struct breaks *breaks, int at, enum break_kind kind)
{
    breaks->list[breaks->count++] = (struct line_break){at, kind};
}

static void make_room(struct breaks *breaks, const struct flow *flow)
{
    size_t room = (size_t)flow->length + 1;

    *breaks =
        (struct breaks){.list = arena_alloc(flow->arena, sizeof(*breaks->list) * room),
                        .weak = arena_alloc(flow->arena, sizeof(*breaks->weak) * room)};
}

void breaks_find(struct breaks *breaks, const struct flow *flow)
{
    UBreakIterator *lines = open_lines(flow);

    make_room(breaks, flow);
    ubrk_first(lines);
    for (int32_t at; (at = ubrk_next(lines)) != UBRK_DONE && at < flow->length;) {
        struct around around = look_around(flow, at);

        // ICU's own status calls every break of a dictionary hard before a hard one.
        if (u_charType(flow->text[at - 1]) == U_LINE_SEPARATOR)
            add_break(breaks, at, BREAK_HARD);
        else if (tears_mark(&around) || tears_number(&around) || tears_signs(&around))
            continue;
        else if (tears_korean(&around))
            breaks->weak[breaks->weak_count++] = at;
        else if (flow->flags[at] & FLOW_CLUSTER)
            add_break(breaks, at,
                      flow->text[at - 1] == 0x00ad ? BREAK_SOFT : BREAK_PLAIN);
    }
    add_break(breaks, flow->length, BREAK_HARD);
    ubrk_close(lines);
}

// ---- Hyphens

enum {
    POINTS_MAX = 64,   // in one word
    WORD_BYTES = 256,  // longer ones are cut between letters
    SHORTEST_WORD = 5, // letters
};

static bool is_word_letter(UChar32 c)
{
    return u_isalpha(c) || (U_MASK(u_charType(c)) & U_GC_M_MASK);
}

// Calls `add` for every hyphen inside start … end, in order.
static void find_hyphens(const struct flow *flow, int start, int end,
                         struct breaks *out)
{
    const struct measure *measure = flow->measure;

    for (int at = start; at < end;) {
        char word[WORD_BYTES];
        int from = at, bytes = 0, letters = 0, points[POINTS_MAX];
        UChar32 c = 0;

        while (at < end) {
            int next = at;

            U16_NEXT(flow->text, next, end, c);
            if (!is_word_letter(c))
                break;
            if (bytes < WORD_BYTES - 4)
                U8_APPEND_UNSAFE(word, bytes, c);
            letters++;
            at = next;
        }
        if (at == from) {
            U16_NEXT(flow->text, at, end, c);
            continue;
        }
        if (letters < SHORTEST_WORD || bytes >= WORD_BYTES - 4)
            continue;

        int count = measure->hyphenate(measure->hyphens, flow->language, word, bytes,
                                       points, POINTS_MAX);

        for (int p = 0, unit = from, byte = 0; p < count; p++) {
            while (byte < points[p] && unit < at) {
                U16_NEXT(flow->text, unit, at, c);
                byte += U8_LENGTH(c);
            }
            if (unit > from && unit < at && (flow->flags[unit] & FLOW_CLUSTER))
                add_break(out, unit, BREAK_PATTERN);
        }
    }
}

void breaks_hyphenate(struct breaks *breaks, const struct flow *flow)
{
    struct breaks all;
    int start = 0;

    if (!flow->measure->hyphenate)
        return;
    make_room(&all, flow);
    for (int i = 0; i < breaks->count; start = breaks->list[i++].at) {
        find_hyphens(flow, start, breaks->list[i].at, &all);
        add_break(&all, breaks->list[i].at, breaks->list[i].kind);
    }
    breaks->list = all.list;
    breaks->count = all.count;
}

// ---- Words that are too wide

// Where the clusters of a word begin, and its end.
struct clusters {
    int *at;
    int count;
};

static struct clusters clusters_of(const struct flow *flow, int start, int end)
{
    struct clusters clusters = {
        arena_alloc(flow->arena, sizeof(int) * (size_t)(end - start + 1)), 0};

    for (int at = start; at < end; at = flow_next_cluster(flow, at, end))
        clusters.at[clusters.count++] = at;
    clusters.at[clusters.count] = end;
    return clusters;
}

// The most clusters from `first` that fit, at least one. Tries a few, then twice as
// many: a line holds few of a word of thousands.
static int fitting_clusters(const struct flow *flow, const struct clusters *clusters,
                            int first, float width)
{
    int fits = first + 1, beyond = fits, step = 8;

    while (fits < clusters->count) {
        beyond = int_min(fits + step, clusters->count);
        if (flow_width(flow, clusters->at[first], clusters->at[beyond], false) > width)
            break;
        fits = beyond;
        step *= 2;
    }
    while (beyond - fits > 1) {
        int middle = fits + (beyond - fits) / 2;

        if (flow_width(flow, clusters->at[first], clusters->at[middle], false) <= width)
            fits = middle;
        else
            beyond = middle;
    }
    return fits;
}

// `hyphen`: one is drawn behind `end`.
static void cut_between_letters(const struct flow *flow, int start, int end,
                                bool hyphen, float width, struct breaks *out)
{
    struct clusters clusters = clusters_of(flow, start, end);
    int from = 0;

    for (int i; (i = fitting_clusters(flow, &clusters, from, width)) < clusters.count;
         from = i)
        add_break(out, clusters.at[i], BREAK_CUT);
    // The last piece may fit, and not its hyphen.
    if (hyphen && from + 1 < clusters.count &&
        flow_width(flow, clusters.at[from], end, true) > width)
        add_break(out, clusters.at[clusters.count - 1], BREAK_CUT);
}

// The pieces between `from` (of the list `inside`) are cut further where they must.
static void add_pieces(const struct flow *flow, int start, int end, bool end_hyphen,
                       float width, const struct breaks *inside, struct breaks *out)
{
    for (int i = 0; i <= inside->count; i++) {
        bool last = i == inside->count;
        int to = last ? end : inside->list[i].at;
        bool hyphen = last ? end_hyphen : break_shows_hyphen(inside->list[i].kind);

        if (flow_width(flow, start, flow_without_tail(flow, start, to), hyphen) > width)
            cut_between_letters(flow, start, to, hyphen, width, out);
        if (!last)
            add_break(out, to, inside->list[i].kind);
        start = to;
    }
}

static void cut_word(const struct flow *flow, const struct breaks *breaks, int start,
                     int end, bool hyphen, float width, struct breaks *out)
{
    struct breaks inside;

    make_room(&inside, flow);
    for (int i = 0; i < breaks->weak_count; i++)
        if (breaks->weak[i] > start && breaks->weak[i] < end)
            add_break(&inside, breaks->weak[i], BREAK_PLAIN);
    if (inside.count == 0 && flow->measure->hyphenate)
        find_hyphens(flow, start, end, &inside);
    add_pieces(flow, start, end, hyphen, width, &inside, out);
}

// A width that is known only about is looked at again from here on.
static const float nearly = 0.95F;

void breaks_cut(struct breaks *breaks, const struct flow *flow, float width)
{
    struct breaks all = {0};
    int start = 0;

    for (int i = 0; i < breaks->count; start = breaks->list[i++].at) {
        struct line_break next = breaks->list[i];
        int end = flow_without_tail(flow, start, next.at);
        bool hyphen = break_shows_hyphen(next.kind);

        if (flow_width_about(flow, start, end, hyphen) > width * nearly &&
            flow_width(flow, start, end, hyphen) > width) {
            if (!all.list) {
                make_room(&all, flow);
                memcpy(all.list, breaks->list, sizeof(*all.list) * (size_t)i);
                all.count = i;
            }
            cut_word(flow, breaks, start, end, hyphen, width, &all);
        }
        if (all.list)
            add_break(&all, next.at, next.kind);
    }
    if (all.list) {
        breaks->list = all.list;
        breaks->count = all.count;
    }
}
