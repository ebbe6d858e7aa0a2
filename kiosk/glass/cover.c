#include "glass/cover.h"

#include <stdlib.h>
#include <string.h>

enum { LETTERS = 0x110000, PAGE = 256 };

void cover_free(struct cover *cover)
{
    free(cover->pages);
    free(cover->bits);
    *cover = (struct cover){0};
}

// One letter from the front; texts are valid UTF-8 by the time they come here.
static uint32_t next_letter(const char **at, const char *end)
{
    unsigned char first = (unsigned char)*(*at)++;
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    uint32_t letter = more ? first & (0x3fu >> more) : first;

    for (; more && *at < end; more--)
        letter = letter << 6 | ((unsigned char)*(*at)++ & 0x3fu);
    return letter < LETTERS ? letter : 0xfffd;
}

struct range {
    uint32_t first, last;
};

static bool is_in(uint32_t letter, const struct range *ranges, int count)
{
    for (int i = 0; i < count && letter >= ranges[i].first; i++)
        if (letter <= ranges[i].last)
            return true;
    return false;
}

// What HarfBuzz draws as nothing (Default_Ignorable_Code_Point but for the Hangul
// fillers), and the control characters, which font.c draws as spaces.
static bool is_ignorable(uint32_t letter)
{
    static const struct range RANGES[] = {
        {0x00, 0x1f},     {0x7f, 0x9f},       {0xad, 0xad},       {0x34f, 0x34f},
        {0x61c, 0x61c},   {0x17b4, 0x17b5},   {0x180b, 0x180e},   {0x200b, 0x200f},
        {0x2028, 0x202e}, {0x2060, 0x206f},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},
        {0xfff0, 0xfff8}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
    };

    return is_in(letter, RANGES, COUNT_OF(RANGES));
}

// HarfBuzz takes the font's own space at their width when it has no such letter.
static bool is_space(uint32_t letter)
{
    static const struct range RANGES[] = {
        {0x20, 0x20},     {0xa0, 0xa0},     {0x2000, 0x200a},
        {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
    };

    return is_in(letter, RANGES, COUNT_OF(RANGES));
}

// -1: not asked yet.
static int has_letter(const struct cover *cover, uint32_t letter)
{
    int page = cover->pages ? cover->pages[letter / PAGE] : 0;

    if (!page)
        return -1;

    const struct cover_bits *bits = &cover->bits[page - 1];

    return bits->of[letter % PAGE / 8] >> (letter % 8) & 1;
}

int cover_has(const struct cover *cover, const char *cluster, int length,
              uint32_t *missing)
{
    static const uint32_t hyphen = 0x2010, hard_hyphen = 0x2011;

    for (const char *at = cluster, *end = cluster + length; at < end;) {
        uint32_t letter = next_letter(&at, end);

        if (is_ignorable(letter))
            continue;
        if (is_space(letter))
            letter = ' ';

        int has = has_letter(cover, letter);

        if (has == 0 && letter == hard_hyphen)
            has = has_letter(cover, letter = hyphen);
        *missing = letter;
        if (has != 1)
            return has;
    }
    return 1;
}

void cover_ask(struct cover *cover, uint32_t letter,
               bool (*provided)(void *face, uint32_t letter), void *face)
{
    if (!cover->pages)
        cover->pages = base_alloc(sizeof(*cover->pages) * (LETTERS / PAGE));
    if (cover->count == cover->room) {
        cover->room = cover->room ? cover->room * 2 : 8;
        cover->bits =
            base_realloc(cover->bits, sizeof(*cover->bits) * (size_t)cover->room);
    }

    struct cover_bits *bits = &cover->bits[cover->count++];
    uint32_t first = letter / PAGE * PAGE;

    memset(bits, 0, sizeof(*bits));
    for (uint32_t i = 0; i < PAGE; i++)
        if (provided(face, first + i))
            bits->of[i / 8] |= (unsigned char)(1u << (i % 8));
    cover->pages[letter / PAGE] = (uint16_t)cover->count;
}

bool cover_is_blank(const char *text, int length)
{
    for (const char *at = text, *end = text + length; at < end;) {
        uint32_t letter = next_letter(&at, end);

        if (!is_ignorable(letter) && !is_space(letter))
            return false;
    }
    return true;
}
