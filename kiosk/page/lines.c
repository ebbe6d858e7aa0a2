// Greedy lines need the fewest; among all ways with as few, running text takes the one
// whose free ends, squared, add up to the least (Knuth and Plass 1981, without
// stretching), and a headline the one whose lines are nearest to their mean. Widths of
// the stretches between breaks are added up; where that sum is near the limit, the line
// is measured as it will be drawn.
#include "page/lines.h"

#include "base/arena.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <math.h>
#include <string.h>

// What a free end may cost, as parts of the width, squared.
static const double hyphen_cost = 0.04;        // as a fifth of a line left free
static const double number_cost = 0.1;         // between a number and what it counts
static const double short_cost = 0.02;         // behind a word of one or two letters
static const double short_headline_cost = 0.1; // of up to three, in a headline
static const double name_cost = 0.06;          // between two capitals: "Buenos Aires"
static const double name_headline_cost = 0.1;
static const double written_hyphen_cost = 0.08; // "sous-sol"
static const double torn_cost = 0.012;          // inside a Japanese phrase,
static const double torn_headline_cost = 0.15;  // and in a headline
static const double lonely_cost = 0.2;          // as nearly half a line left free
// From here on a free end is a hole, and hyphens are tried.
static const double hole = 0.3;

enum { REFUSED_MAX = 8 };

struct stretch {
    float whole; // with the spaces at its end
    float trim;  // without them, with the hyphen
};

struct chooser {
    const struct flow *flow;
    struct breaks breaks;
    struct stretch *stretches; // before each break
    float *before;             // width of all stretches before it
    float width;
    bool exact; // lines near the limit are measured before they are chosen, not after
    struct {
        int first, last;
    } refused[REFUSED_MAX]; // found too wide
    int refused_count;
};

static int start_of(const struct chooser *c, int index)
{
    return index ? c->breaks.list[index - 1].at : 0;
}

static void measure_stretches(struct chooser *c)
{
    size_t count = (size_t)c->breaks.count;

    c->stretches = arena_alloc(c->flow->arena, sizeof(*c->stretches) * (count + 1));
    c->before = arena_alloc(c->flow->arena, sizeof(*c->before) * (count + 1));
    for (int i = 0; i < c->breaks.count; i++) {
        const struct line_break *end = &c->breaks.list[i];
        int start = start_of(c, i);
        int trim = flow_without_tail(c->flow, start, end->at);
        struct stretch *stretch = &c->stretches[i];
        bool hyphen = break_shows_hyphen(end->kind);

        stretch->trim = flow_width_about(c->flow, start, trim, hyphen);
        stretch->whole =
            hyphen ? flow_width_about(c->flow, start, end->at, false)
                   : stretch->trim + flow_width_about(c->flow, trim, end->at, false);
        c->before[i + 1] = c->before[i] + stretch->whole;
    }
}

// Of the line from stretch `first` to `last`, both in it.
static float sum_of(const struct chooser *c, int first, int last)
{
    return c->before[last] - c->before[first] + c->stretches[last].trim;
}

static struct flow_line line_of(const struct chooser *c, int first, int last)
{
    const struct line_break *end = &c->breaks.list[last];
    struct flow_line line = {.start = start_of(c, first),
                             .hyphen = break_shows_hyphen(end->kind),
                             .torn =
                                 end->kind == BREAK_PATTERN || end->kind == BREAK_CUT,
                             .about = sum_of(c, first, last)};

    line.end = flow_without_tail(c->flow, line.start, end->at);
    return line;
}

// Every stretch was rounded down by up to a quarter of a pixel at the size of words;
// kerning with a space is lost, too.
static float doubt_of(const struct chooser *c, int first, int last)
{
    float size = (float)c->flow->style->size;

    return 0.5F + 0.005F * size + 0.005F * size * (float)(last - first + 1);
}

static bool is_too_wide(const struct chooser *c, int first, int last)
{
    struct flow_line line = line_of(c, first, last);

    return flow_width(c->flow, line.start, line.end, line.hyphen) > c->width;
}

static bool fits(const struct chooser *c, int first, int last)
{
    float sum = sum_of(c, first, last), doubt = doubt_of(c, first, last);

    if (first == last)
        return true;
    if (!c->exact) {
        for (int i = 0; i < c->refused_count; i++)
            if (c->refused[i].first == first && c->refused[i].last == last)
                return false;
        return sum <= c->width;
    }
    if (sum < c->width - doubt)
        return true;
    return sum <= c->width + doubt && !is_too_wide(c, first, last);
}

// ---- From one hard break to the next: stretches first … last

struct choice {
    int lines;
    double cost;
    int from; // the first stretch of the line that ends here
};

static int greedy_count(const struct chooser *c, int first, int last)
{
    int count = 0;

    for (int start = first; start <= last; count++) {
        int end = start;

        while (end < last && fits(c, start, end + 1))
            end++;
        start = end + 1;
    }
    return count;
}

// One word, or so few signs that they look like one.
static bool is_lonely(const struct chooser *c, int from, int last)
{
    return from == last || sum_of(c, from, last) < 2.5F * (float)c->flow->style->size;
}

static UScriptCode script_at(const struct flow *flow, int at)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar32 c;

    U16_GET(flow->text, 0, at, flow->length, c);
    return uscript_getScript(c, &error);
}

// Japanese sets no spaces, but its phrases mostly end with hiragana and begin with
// something else; a mark ends them too. 0: between phrases; 1: inside one; 2: inside a
// word, as far as its letters tell.
static int tears_phrase(const struct flow *flow, int at)
{
    if (strncmp(flow->language, "ja", 2) != 0 || at <= 0 || at >= flow->length ||
        u_ispunct(flow->text[at - 1]) || u_isspace(flow->text[at - 1]) ||
        flow->text[at - 1] == 0x3092) // を ends one, whatever follows
        return 0;

    UScriptCode before = script_at(flow, at - 1), behind = script_at(flow, at);

    if (before == USCRIPT_HIRAGANA)
        return behind == USCRIPT_HIRAGANA;
    return before == behind ? 2 : 1;
}

// "Anne Coates", "Buenos Aires". German writes every noun so.
static bool tears_name(const struct flow *flow, int start, int end, int next)
{
    while (start < end && flow->flags[start] & FLOW_SILENT)
        start++;
    while (next < flow->length && flow->flags[next] & FLOW_SILENT)
        next++;
    return start < end && next < flow->length && u_isupper(flow->text[start]) &&
           u_isalpha(flow->text[end - 1]) && u_isupper(flow->text[next]) &&
           strncmp(flow->language, "de", 2) != 0;
}

// A line that ends with a number or with a little word makes its reader wait for what
// belongs to it.
static double cost_of_end(const struct chooser *c, int to, enum wrap wrap)
{
    const struct flow *flow = c->flow;

    int torn = tears_phrase(flow, c->breaks.list[to].at);

    if (torn)
        return torn * (wrap == WRAP_BALANCED ? torn_headline_cost : torn_cost);

    int start = start_of(c, to);
    int end = flow_without_tail(flow, start, c->breaks.list[to].at);
    int letters = 0;
    UChar last_letter = 0;

    if (end == c->breaks.list[to].at) // no space: no word ends here
        return end > start && u_hasBinaryProperty(flow->text[end - 1], UCHAR_HYPHEN)
                   ? written_hyphen_cost
                   : 0;
    for (int at = start; at < end; at = flow_next_cluster(flow, at, end))
        if (!(flow->flags[at] & FLOW_SILENT)) {
            letters++;
            last_letter = flow->text[at];
        }
    // A year counts nothing.
    if (u_isdigit(last_letter))
        return letters <= 3 ? number_cost : 0;
    if (tears_name(flow, start, end, c->breaks.list[to].at))
        return wrap == WRAP_BALANCED ? name_headline_cost : name_cost;
    if (wrap == WRAP_BALANCED)
        return letters <= 3 ? short_headline_cost : 0;
    return letters <= 2 ? short_cost : 0;
}

static double cost_of(const struct chooser *c, int first, int from, int to, int last,
                      enum wrap wrap, double mean)
{
    double width = (double)c->width, line = (double)sum_of(c, from, to);
    double cost = c->breaks.list[to].kind == BREAK_PATTERN ? hyphen_cost : 0;

    if (to != last)
        cost += cost_of_end(c, to, wrap);

    if (wrap == WRAP_BALANCED)
        return cost + (mean - line) * (mean - line) / (width * width);
    if (to == last)
        return from > first && is_lonely(c, from, last) ? lonely_cost : 0;

    double free = fmax(0, (width - line) / width);

    return cost + free * free;
}

static void choose_best(const struct chooser *c, int first, int last, enum wrap wrap,
                        struct choice *best)
{
    double mean = 0;

    if (wrap == WRAP_BALANCED)
        mean = (double)sum_of(c, first, last) / greedy_count(c, first, last);
    for (int to = first; to <= last; to++) {
        best[to] = (struct choice){0};
        for (int from = to; from >= first && fits(c, from, to); from--) {
            struct choice before = from > first ? best[from - 1] : (struct choice){0};
            struct choice with = {
                before.lines + 1,
                before.cost + cost_of(c, first, from, to, last, wrap, mean), from};

            if (best[to].lines == 0 || with.lines < best[to].lines ||
                (with.lines == best[to].lines && with.cost < best[to].cost))
                best[to] = with;
        }
    }
}

static void choose_greedy(const struct chooser *c, int first, int last,
                          struct choice *best)
{
    for (int start = first; start <= last;) {
        int end = start;

        while (end < last && fits(c, start, end + 1))
            end++;
        best[end].from = start;
        start = end + 1;
    }
}

static void add_lines(const struct chooser *c, int first, int last,
                      const struct choice *best, struct flow_lines *out)
{
    for (int to = last; to >= first; to = best[to].from - 1)
        out->count++;

    int at = out->count;

    for (int to = last; to >= first; to = best[to].from - 1)
        out->list[--at] = line_of(c, best[to].from, to);
}

// Of what was chosen by sums alone, the lines near the limit are measured. False: one
// is too wide; it is remembered.
static bool stand_up(struct chooser *c, int first, int last, const struct choice *best)
{
    bool fine = true;

    for (int to = last; to >= first; to = best[to].from - 1) {
        int from = best[to].from;

        if (from == to || sum_of(c, from, to) < c->width - doubt_of(c, from, to) ||
            !is_too_wide(c, from, to))
            continue;
        fine = false;
        if (c->refused_count < REFUSED_MAX) {
            c->refused[c->refused_count].first = from;
            c->refused[c->refused_count++].last = to;
        } else {
            c->exact = true;
        }
    }
    return fine;
}

static void choose_between(struct chooser *c, int first, int last, enum wrap wrap,
                           struct choice *best)
{
    c->exact = wrap == WRAP_GREEDY;
    c->refused_count = 0;
    do {
        if (wrap == WRAP_GREEDY)
            choose_greedy(c, first, last, best);
        else if (fits(c, first, last))
            best[last].from = first;
        else
            choose_best(c, first, last, wrap, best);
    } while (!c->exact && !stand_up(c, first, last, best));
}

static struct flow_lines choose_lines(struct chooser *c, enum wrap wrap)
{
    size_t count = (size_t)c->breaks.count;
    struct choice *best = arena_alloc(c->flow->arena, sizeof(*best) * (count + 1));
    struct flow_lines lines = {
        .list = arena_alloc(c->flow->arena, sizeof(*lines.list) * (count + 1))};

    for (int first = 0, last; first < c->breaks.count; first = last + 1) {
        for (last = first; c->breaks.list[last].kind != BREAK_HARD;)
            last++;
        choose_between(c, first, last, wrap, best);
        add_lines(c, first, last, best, &lines);
    }
    return lines;
}

// ---- The whole

// The widest free end, as a part of the width; the last line's is none.
static double worst_hole(const struct flow_lines *lines, float width)
{
    double worst = 0;

    for (int i = 0; i + 1 < lines->count; i++)
        worst = fmax(worst, (double)((width - lines->list[i].about) / width));
    return worst;
}

static struct chooser chooser_for(const struct flow *flow, struct breaks breaks,
                                  float width)
{
    struct chooser chooser = {.flow = flow, .breaks = breaks, .width = width};

    measure_stretches(&chooser);
    return chooser;
}

struct flow_lines lines_choose(const struct flow *flow, float width, enum wrap wrap)
{
    struct breaks breaks;

    breaks_find(&breaks, flow);
    breaks_cut(&breaks, flow, width);

    struct chooser plain = chooser_for(flow, breaks, width);
    struct flow_lines lines = choose_lines(&plain, wrap);

    if (wrap != WRAP_RAGGED || !flow->measure->hyphenate ||
        worst_hole(&lines, width) < hole)
        return lines;

    int count = breaks.count;

    breaks_hyphenate(&breaks, flow);
    if (breaks.count == count)
        return lines;

    struct chooser hyphenated = chooser_for(flow, breaks, width);
    struct flow_lines more = choose_lines(&hyphenated, wrap);

    return worst_hole(&more, width) < worst_hole(&lines, width) ? more : lines;
}
