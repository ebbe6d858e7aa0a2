// A pattern is a stretch of letters with a value in every gap: "hen1at" is h0e0n1a0t.
// Patterns that occur in ".word." lay their values over it, the greatest counts, and an
// odd one is a point. Of those that end at the same letter only the longest has a say,
// and none has where a longer one began but did not come to its end: so libhyphen does
// it, and the German and Ukrainian files are written for that.
//
// Patterns are kept sorted; those that begin at a letter are found by narrowing a range
// of them letter by letter.

#include "load/patterns.h"

#include "base/base.h"
#include "host/file.h"

#include <unicode/ucnv.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FILE_BYTES_MAX = 8 * 1024 * 1024,
    CHARSET_BYTES = 32,
    PATTERN_MAX = 120, // letters
    WORD_MAX = 128,
    LEAST_DEFAULT = 2,          // letters before and behind a point
    LEAST_DEFAULT_COMPOUND = 3, // and inside a compound
};

struct pattern {
    uint32_t at; // in `letters`; its values begin at the same place of `values`
    uint8_t length;
    bool changes; // the spelling
};

struct level {
    struct pattern *patterns; // sorted by their letters
    int count, room;
};

struct patterns {
    uint16_t *letters;
    uint8_t *values; // one more than letters
    struct level compounds, words;
    int left, right, compound_left, compound_right; // 0: not said
};

// ---- The file

// The whole file in UTF-16; its first line names its charset. NULL: not known.
static uint16_t *decode(const char *bytes, size_t size, int *count, char *why,
                        size_t why_size)
{
    char charset[CHARSET_BYTES] = "";
    size_t named = strcspn(bytes, "\r\n");
    UErrorCode error = U_ZERO_ERROR;

    if (named < sizeof(charset))
        memcpy(charset, bytes, named);

    UConverter *converter = *charset ? ucnv_open(charset, &error) : NULL;

    if (!converter || U_FAILURE(error)) {
        snprintf(why, why_size, "its first line names no charset that is known");
        return NULL;
    }

    int room = (int)(size - named) + 1;
    uint16_t *text = base_alloc(sizeof(*text) * (size_t)room);

    *count = ucnv_toUChars(converter, text, room, bytes + named, (int)(size - named),
                           &error);
    ucnv_close(converter);
    if (U_SUCCESS(error))
        return text;
    free(text);
    snprintf(why, why_size, "it is not in the charset of its first line");
    return NULL;
}

static bool read_number(const uint16_t *line, int length, const char *keyword, int *out)
{
    int at = 0;

    for (; keyword[at]; at++)
        if (at == length || line[at] != (unsigned char)keyword[at])
            return false;
    while (at < length && line[at] == ' ')
        at++;
    for (*out = 0; at < length && line[at] >= '0' && line[at] <= '9'; at++)
        *out = int_min(*out * 10 + line[at] - '0', WORD_MAX);
    return true;
}

// Keywords are no patterns, whether they are of use or not.
static bool read_keyword(struct patterns *patterns, const uint16_t *line, int length)
{
    int unused;
    const struct {
        const char *word;
        int *value;
    } keywords[] = {
        {"LEFTHYPHENMIN", &patterns->left},
        {"RIGHTHYPHENMIN", &patterns->right},
        {"COMPOUNDLEFTHYPHENMIN", &patterns->compound_left},
        {"COMPOUNDRIGHTHYPHENMIN", &patterns->compound_right},
        {"NOHYPHEN", &unused}, // about signs, and a word has none
    };

    for (int i = 0; i < COUNT_OF(keywords); i++)
        if (read_number(line, length, keywords[i].word, keywords[i].value))
            return true;
    return false;
}

// Its letters move together at the line's beginning; values keep to the same place.
static void read_pattern(struct patterns *patterns, struct level *level, uint32_t at,
                         int length)
{
    uint16_t *line = patterns->letters + at;
    uint8_t *values = patterns->values + at;
    struct pattern pattern = {.at = at};

    values[0] = 0;
    for (int i = 0; i < length && line[i] > ' ' && !pattern.changes; i++) {
        if (line[i] == '/') {
            pattern.changes = true;
        } else if (line[i] >= '0' && line[i] <= '9') {
            values[pattern.length] = (uint8_t)(line[i] - '0');
        } else if (pattern.length == PATTERN_MAX) {
            return;
        } else {
            line[pattern.length++] = line[i];
            values[pattern.length] = 0;
        }
    }
    if (!pattern.length)
        return;
    if (level->count == level->room) {
        level->room = level->room ? level->room * 2 : 1024;
        level->patterns =
            base_realloc(level->patterns, sizeof(pattern) * (size_t)level->room);
    }
    level->patterns[level->count++] = pattern;
}

static void read_lines(struct patterns *patterns, int count)
{
    const uint16_t *text = patterns->letters;

    for (int start = 0, end; start < count; start = end + 1) {
        int unused;

        for (end = start; end < count && text[end] != '\n';)
            end++;
        if (start == end || text[start] == '%' || text[start] == '#' ||
            read_keyword(patterns, text + start, end - start))
            continue;
        // What came before was the first of two levels.
        if (read_number(text + start, end - start, "NEXTLEVEL", &unused)) {
            free(patterns->compounds.patterns);
            patterns->compounds = patterns->words;
            patterns->words = (struct level){0};
            continue;
        }
        read_pattern(patterns, &patterns->words, (uint32_t)start, end - start);
    }
}

static int compare(const void *left, const void *right, void *context)
{
    const struct pattern *a = left, *b = right;
    const uint16_t *letters = context;

    for (int i = 0; i < a->length && i < b->length; i++)
        if (letters[a->at + (uint32_t)i] != letters[b->at + (uint32_t)i])
            return letters[a->at + (uint32_t)i] < letters[b->at + (uint32_t)i] ? -1 : 1;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    return a->at < b->at ? -1 : a->at > b->at;
}

static bool same_letters(const struct patterns *patterns, const struct pattern *a,
                         const struct pattern *b)
{
    return a->length == b->length &&
           memcmp(patterns->letters + a->at, patterns->letters + b->at,
                  sizeof(uint16_t) * a->length) == 0;
}

// Sorted; of equal ones the last counts.
static void put_in_order(const struct patterns *patterns, struct level *level)
{
    int kept = 0;

    if (!level->count)
        return;
    qsort_r(level->patterns, (size_t)level->count, sizeof(struct pattern), compare,
            patterns->letters);
    for (int i = 0; i < level->count; i++) {
        const struct pattern *next = &level->patterns[i + 1];

        if (i + 1 == level->count || !same_letters(patterns, &level->patterns[i], next))
            level->patterns[kept++] = level->patterns[i];
    }
    level->count = kept;
}

struct patterns *patterns_read(const char *path, char *why, size_t why_size)
{
    size_t size = 0;
    int count = 0;
    char *bytes = file_read(path, FILE_BYTES_MAX, &size, why, why_size);
    uint16_t *letters = bytes ? decode(bytes, size, &count, why, why_size) : NULL;

    free(bytes);
    if (!letters)
        return NULL;

    struct patterns *patterns = base_alloc(sizeof(*patterns));

    patterns->letters = letters;
    patterns->values = base_alloc((size_t)count + 1);
    read_lines(patterns, count);
    put_in_order(patterns, &patterns->compounds);
    put_in_order(patterns, &patterns->words);
    return patterns;
}

void patterns_destroy(struct patterns *patterns)
{
    if (!patterns)
        return;
    free(patterns->compounds.patterns);
    free(patterns->words.patterns);
    free(patterns->letters);
    free(patterns->values);
    free(patterns);
}

// ---- A word

// What the patterns say about every gap of ".word.": gap i is before its letter i.
struct gaps {
    uint8_t values[WORD_MAX + 4];
    bool changes[WORD_MAX + 4];
};

static void lay_over(const struct patterns *patterns, const struct pattern *pattern,
                     int at, struct gaps *gaps)
{
    const uint8_t *values = patterns->values + pattern->at;

    for (int i = 0; i <= pattern->length; i++)
        if (values[i] > gaps->values[at + i]) {
            gaps->values[at + i] = values[i];
            gaps->changes[at + i] = pattern->changes;
        }
}

// The first of `from` … `to`-1 whose letter at `depth` is not before `letter`; all of
// them are longer than that, and the same before it.
static int find(const struct patterns *patterns, const struct level *level, int from,
                int to, int depth, uint32_t letter)
{
    while (from < to) {
        int middle = from + (to - from) / 2;
        uint32_t at = level->patterns[middle].at + (uint32_t)depth;

        if (patterns->letters[at] < letter)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static void lay_all_over(const struct patterns *patterns, const struct level *level,
                         const uint16_t *dotted, int length, struct gaps *gaps)
{
    bool decided[WORD_MAX + 2] = {false}; // who has the say at each letter

    for (int start = 0; start < length; start++) {
        int from = 0, to = level->count;

        for (int depth = 0; start + depth < length; depth++) {
            uint32_t letter = dotted[start + depth];

            // The one that ends here comes first, and has had its say.
            if (from < to && level->patterns[from].length == depth)
                from++;
            from = find(patterns, level, from, to, depth, letter);
            to = find(patterns, level, from, to, depth, letter + 1);
            if (from == to)
                break;
            if (level->patterns[from].length == depth + 1 && !decided[start + depth])
                lay_over(patterns, &level->patterns[from], start, gaps);
            decided[start + depth] = true;
        }
    }
}

static void weigh(const struct patterns *patterns, const struct level *level,
                  const uint16_t *word, int length, struct gaps *gaps)
{
    uint16_t dotted[WORD_MAX + 2];

    *gaps = (struct gaps){0};
    dotted[0] = dotted[length + 1] = '.';
    memcpy(dotted + 1, word, sizeof(*word) * (size_t)length);
    lay_all_over(patterns, level, dotted, length + 2, gaps);
}

// A word that is no compound. `inner_left`, `inner_right`: it is a part of one.
static void divide_plain(const struct patterns *patterns, const uint16_t *word,
                         int length, bool inner_left, bool inner_right, bool *breaks)
{
    struct gaps gaps;
    int left = patterns->compound_left, right = patterns->compound_right;
    int least_left = inner_left ? (left ? left : LEAST_DEFAULT_COMPOUND) : 1;
    int least_right = inner_right ? (right ? right : LEAST_DEFAULT_COMPOUND) : 1;

    weigh(patterns, &patterns->words, word, length, &gaps);
    for (int i = least_left; i <= length - least_right; i++)
        breaks[i] = (gaps.values[i + 1] & 1) && !gaps.changes[i + 1];
}

// A part of a compound may be a compound; every part is shorter than the whole.
static void divide(const struct patterns *patterns, const uint16_t *word, int length,
                   bool inner_left, bool inner_right, bool *breaks)
{
    struct gaps gaps;
    int begin = 0;

    weigh(patterns, &patterns->compounds, word, length, &gaps);
    for (int i = 1; i <= length; i++) {
        bool joint = i < length && (gaps.values[i + 1] & 1);

        if (!joint && (i < length || !begin))
            continue;
        divide(patterns, word + begin, i - begin, begin || inner_left,
               joint || inner_right, breaks + begin);
        if (joint)
            breaks[i] = !gaps.changes[i + 1];
        begin = i;
    }
    if (!begin)
        divide_plain(patterns, word, length, inner_left, inner_right, breaks);
}

void patterns_apply(const struct patterns *patterns, const uint16_t *word, int length,
                    bool *breaks)
{
    int left = patterns->left ? patterns->left : LEAST_DEFAULT;
    int right = patterns->right ? patterns->right : LEAST_DEFAULT;

    memset(breaks, 0, sizeof(*breaks) * (size_t)length);
    if (length > WORD_MAX)
        return;
    divide(patterns, word, length, false, false, breaks);
    for (int i = 0; i < length; i++)
        breaks[i] = breaks[i] && i >= left && length - i >= right;
}
