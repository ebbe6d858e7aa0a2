// Whatever bytes a show is made of: no crash, no leak, a library or a finding.
//
// Good files are spoilt in a repeatable way, many times; the sanitizers watch.

#include "base/base.h"
#include "base/diag.h"
#include "story/check.h"
#include "story/library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROUNDS = 20000, BYTES_MAX = 2048, EDITS_MAX = 6 };

static const char SHOW[] =
    "title: {en: Show, fr: \"Spectacle\"}\nlanguages: [en, fr]\nopening: opening\n"
    "stages:\n  - folder: 1-a\n    stories: [one, two]\n  - folder: 2-b\n"
    "pictures:\n- extra\n";
static const char STORY[] =
    "---\ntitle: \"A: b\"\nshort: C\nlook: Look for *it*\npeople:\n- Ann\n- Bo\n"
    "year: 1914–17\npicture: p\nfocus: [0.5, 0.25]\nalt: >\n  folded\n  text\n"
    "sources: [x]\nhidden: false\n---\n\nA *story* of **two**  \nlines, and \\* "
    "more.\n\n"
    "[a]: /b\n\n# No\n\n- no\n\n> `no`\n\n<b>no</b> &amp; [no](no) "
    "![no](no)\n\n```\nno\n"
    "```\n\na | b\n---|---\n1 | 2\n\nLast 电影\n院 ~~x~~.\n";
static const char WORDS[] = "next: Next\nstories: {one: story, other: stories}\n";

// Bytes that mean something to one of the parsers.
static const char LOADED[] =
    "\n\n\t -#>*_`~[](){}<>!&:;|\\\"'%@,.?0123456789+=\r\xff\xc3";

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static size_t below(uint64_t *state, size_t limit)
{
    return limit ? (size_t)(next_random(state) % limit) : 0;
}

// One edit: a byte changed, dropped or put in, a piece moved, doubled or cut off.
static size_t spoil(char *bytes, size_t count, uint64_t *state)
{
    size_t at = below(state, count), length = below(state, count - at) % 64;
    char loaded = LOADED[below(state, sizeof(LOADED))]; // its NUL too
    bool room = count + length < BYTES_MAX;

    switch (below(state, 7)) {
    case 0:
        return at;
    case 1:
        if (count)
            bytes[at] = (char)below(state, 256);
        return count;
    case 2:
        memmove(bytes + at, bytes + at + length, count - at - length);
        return count - length;
    case 3:
        if (room)
            memmove(bytes + at + length, bytes + at, count - at);
        return room ? count + length : count;
    case 4:
        memcpy(bytes, bytes + count - length, at < length ? 0 : length);
        return count;
    default:
        if (count + 1 >= BYTES_MAX)
            return count;
        memmove(bytes + at + 1, bytes + at, count - at);
        bytes[at] = loaded;
        return count + 1;
    }
}

static bool find_picture(void *context, const char *card_folder,
                         const char *const *folders, int folder_count, const char *name,
                         struct picture *out, char *why, size_t why_size)
{
    (void)context;
    (void)card_folder;
    (void)folders;
    (void)folder_count;
    (void)why;
    (void)why_size;
    *out = (struct picture){.path = name};
    return *name == 'p';
}

static void test_spoilt(void **state)
{
    static const struct {
        const char *path, *bytes;
        size_t count;
    } GOOD[] = {
        {"show.yaml", SHOW, sizeof(SHOW) - 1},
        {"1-a/one.en.md", STORY, sizeof(STORY) - 1},
        {"words/en.yaml", WORDS, sizeof(WORDS) - 1},
    };
    enum { SPOILT = COUNT_OF(GOOD) };
    static char bytes[SPOILT][BYTES_MAX];
    uint64_t seed = UINT64_C(0x9e3779b97f4a7c15);
    int libraries = 0, findings = 0;

    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        struct source files[4] = {{"1-a/stage.en.md", "---\ntitle: T\n---\nx", 20, 1},
                                  {"1-a/one.fr.md", "---\ntitle: U\n---\ny", 20, 0}};
        size_t counts[SPOILT];

        files[0].count = strlen(files[0].bytes);
        files[1].count = strlen(files[1].bytes);
        for (int j = 0; j < SPOILT; j++) {
            counts[j] = GOOD[j].count;
            memcpy(bytes[j], GOOD[j].bytes, counts[j]);
        }
        // One file a round, so that the others let it be looked at.
        int chosen = (int)below(&seed, SPOILT);

        for (size_t edits = 1 + below(&seed, EDITS_MAX); edits; edits--)
            counts[chosen] = spoil(bytes[chosen], counts[chosen], &seed);
        files[2] = (struct source){GOOD[0].path, bytes[0], counts[0], 0};
        files[3] = (struct source){GOOD[1].path, bytes[1], counts[1], 0};

        const struct source words = {GOOD[2].path, bytes[2], counts[2], 0};
        const struct sources sources = {files, 4, &words, 1, find_picture, NULL};
        struct diag *diag = diag_create();
        struct library *library = library_build(&sources, diag);

        libraries += library != NULL;
        if (library)
            check_library(library, diag);
        findings += diag_count(diag);
        if (!library && !diag_count_of(diag, SEVERITY_ERROR))
            fail_msg("round %d: neither library nor finding", i);
        library_destroy(library);
        diag_destroy(diag);
    }
    assert_true(libraries > 0 && findings > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spoilt),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
