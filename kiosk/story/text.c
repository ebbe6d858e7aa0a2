#include "story/text.h"

#include "base/arena.h"
#include "base/base.h"
#include "base/diag.h"

#include <string.h>

// Ranges of code points, sorted, both ends included. Not all of Unicode: the scripts
// a show is likely to be written in, and wrong by a letter at worst elsewhere.
struct range {
    uint32_t first, last;
};

static const struct range SPACES[] = {
    {0x0009, 0x000d}, {0x0020, 0x0020}, {0x00a0, 0x00a0},
    {0x1680, 0x1680}, {0x2000, 0x200a}, {0x2028, 0x2029},
    {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
};

static const struct range MARKS[] = {
    {0x00ad, 0x00ad}, {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd},
    {0x05bf, 0x05bf}, {0x05c1, 0x05c2}, {0x05c4, 0x05c5}, {0x05c7, 0x05c7},
    {0x0610, 0x061a}, {0x061c, 0x061c}, {0x064b, 0x065f}, {0x0670, 0x0670},
    {0x06d6, 0x06dc}, {0x06df, 0x06e4}, {0x06e7, 0x06e8}, {0x06ea, 0x06ed},
    {0x0900, 0x0903}, {0x093a, 0x093c}, {0x093e, 0x094f}, {0x0951, 0x0957},
    {0x0962, 0x0963}, {0x0981, 0x0983}, {0x09bc, 0x09bc}, {0x09be, 0x09cd},
    {0x09d7, 0x09d7}, {0x09e2, 0x09e3}, {0x09fe, 0x0a03}, {0x0a3c, 0x0a51},
    {0x0a70, 0x0a71}, {0x0a75, 0x0a75}, {0x0a81, 0x0a83}, {0x0abc, 0x0abc},
    {0x0abe, 0x0acd}, {0x0ae2, 0x0ae3}, {0x0afa, 0x0b03}, {0x0b3c, 0x0b3c},
    {0x0b3e, 0x0b57}, {0x0b62, 0x0b63}, {0x0b82, 0x0b82}, {0x0bbe, 0x0bcd},
    {0x0bd7, 0x0bd7}, {0x0c00, 0x0c04}, {0x0c3c, 0x0c3c}, {0x0c3e, 0x0c56},
    {0x0c62, 0x0c63}, {0x0c81, 0x0c83}, {0x0cbc, 0x0cbc}, {0x0cbe, 0x0cd6},
    {0x0ce2, 0x0ce3}, {0x0d00, 0x0d03}, {0x0d3b, 0x0d3c}, {0x0d3e, 0x0d4d},
    {0x0d57, 0x0d57}, {0x0d62, 0x0d63}, {0x0d81, 0x0d83}, {0x0dca, 0x0ddf},
    {0x0df2, 0x0df3}, {0x0e31, 0x0e31}, {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e},
    {0x0eb1, 0x0eb1}, {0x0eb4, 0x0ebc}, {0x0ec8, 0x0ecd}, {0x102b, 0x103e},
    {0x17b4, 0x17d3}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f},
    {0x202a, 0x202e}, {0x2060, 0x206f}, {0x20d0, 0x20ff}, {0x3099, 0x309a},
    {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xe0100, 0xe01ef},
};

static const struct range SIGNS[] = {
    {0x0021, 0x002f},   {0x003a, 0x0040}, {0x005b, 0x0060}, {0x007b, 0x007e},
    {0x00a1, 0x00a9},   {0x00ab, 0x00b1}, {0x00b4, 0x00b4}, {0x00b6, 0x00b8},
    {0x00bb, 0x00bb},   {0x00bf, 0x00bf}, {0x00d7, 0x00d7}, {0x00f7, 0x00f7},
    {0x037e, 0x037e},   {0x055a, 0x055f}, {0x0589, 0x058a}, {0x05be, 0x05be},
    {0x05c0, 0x05c0},   {0x05c3, 0x05c3}, {0x05f3, 0x05f4}, {0x0609, 0x060d},
    {0x061b, 0x061f},   {0x066a, 0x066d}, {0x06d4, 0x06d4}, {0x0964, 0x0965},
    {0x0e2f, 0x0e2f},   {0x0e3f, 0x0e3f}, {0x0e4f, 0x0e4f}, {0x0e5a, 0x0e5b},
    {0x104a, 0x104f},   {0x17d4, 0x17da}, {0x2010, 0x2027}, {0x2030, 0x205e},
    {0x20a0, 0x20cf},   {0x2190, 0x2bff}, {0x2e00, 0x2e7f}, {0x3001, 0x3004},
    {0x3008, 0x3020},   {0x3030, 0x3030}, {0x303d, 0x303f}, {0x30a0, 0x30a0},
    {0x30fb, 0x30fb},   {0xfe10, 0xfe1f}, {0xfe30, 0xfe6f}, {0xff01, 0xff0f},
    {0xff1a, 0xff20},   {0xff3b, 0xff40}, {0xff5b, 0xff65}, {0xffe0, 0xffef},
    {0x1f000, 0x1faff},
};

static const struct range SPACELESS[] = {
    {0x0e01, 0x0e7f},   {0x0e80, 0x0eff}, {0x1000, 0x109f}, {0x1780, 0x17ff},
    {0x2e80, 0x2fdf},   {0x3005, 0x3007}, {0x3021, 0x302f}, {0x3031, 0x303c},
    {0x3040, 0x30ff},   {0x3105, 0x312f}, {0x31f0, 0x31ff}, {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},   {0xf900, 0xfaff}, {0xff66, 0xff9f}, {0x1b000, 0x1b16f},
    {0x20000, 0x3ffff},
};

static bool in_ranges(const struct range *ranges, int count, uint32_t c)
{
    for (int i = 0; i < count && ranges[i].first <= c; i++)
        if (c <= ranges[i].last)
            return true;
    return false;
}

bool text_is_control(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) ||
           c == 0xfffe || c == 0xffff;
}

bool text_is_direction(uint32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool text_is_space(uint32_t c)
{
    return in_ranges(SPACES, COUNT_OF(SPACES), c);
}

bool text_is_mark(uint32_t c)
{
    return in_ranges(MARKS, COUNT_OF(MARKS), c);
}

bool text_is_sign(uint32_t c)
{
    return in_ranges(SIGNS, COUNT_OF(SIGNS), c);
}

bool text_is_spaceless(uint32_t c)
{
    return in_ranges(SPACELESS, COUNT_OF(SPACELESS), c) && !text_is_sign(c) &&
           !text_is_mark(c);
}

bool text_is_wide(uint32_t c)
{
    return c >= 0x2e80 && text_is_spaceless(c);
}

// One code point of at most `count` bytes; its length, or 0 where it is not UTF-8.
// Too long forms, surrogates and what is beyond U+10FFFF are not UTF-8.
static int decode(const unsigned char *bytes, size_t count, uint32_t *out)
{
    static const struct {
        unsigned char mask, lead;
        uint32_t least;
    } FORMS[] = {{0x80, 0x00, 0},
                 {0xe0, 0xc0, 0x80},
                 {0xf0, 0xe0, 0x800},
                 {0xf8, 0xf0, 0x10000}};

    for (int form = 0; form < COUNT_OF(FORMS); form++) {
        if ((bytes[0] & FORMS[form].mask) != FORMS[form].lead)
            continue;
        if ((size_t)form >= count)
            return 0;

        uint32_t c = bytes[0] & (unsigned char)~FORMS[form].mask;

        for (int i = 1; i <= form; i++) {
            if ((bytes[i] & 0xc0) != 0x80)
                return 0;
            c = c << 6 | (bytes[i] & 0x3f);
        }
        if (c < FORMS[form].least || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
            return 0;
        *out = c;
        return form + 1;
    }
    return 0;
}

uint32_t text_next(const char **at)
{
    uint32_t c = 0;

    if (!**at)
        return 0;

    int length = decode((const unsigned char *)*at, strnlen(*at, 4), &c);

    if (!length) {
        length = 1;
        c = 0xfffd;
    }
    *at += length;
    return c;
}

int text_letters(const char *text)
{
    int letters = 0;

    for (uint32_t c; (c = text_next(&text));)
        letters += !text_is_mark(c);
    return letters;
}

void text_warn_directions(const char *text, const char *path, int line,
                          struct diag *diag)
{
    unsigned first = 0;
    int count = 0;

    for (uint32_t c; (c = text_next(&text));) {
        line += c == '\n' && !count;
        if (text_is_direction(c) && !count++)
            first = c;
    }
    if (count == 1)
        diag_add(
            diag, SEVERITY_WARNING, path, line,
            "an invisible direction mark (U+%04X) is in this text; the program sets "
            "the direction of quotations itself; remove it",
            first);
    else if (count)
        diag_add(diag, SEVERITY_WARNING, path, line,
                 "%d invisible direction marks (the first is U+%04X) are in this text; "
                 "the program sets the direction of quotations itself; remove them",
                 count, first);
}

// A byte order mark, or the NUL beside every plain letter.
static bool looks_like_utf16(const unsigned char *bytes, size_t count)
{
    if (count < 2)
        return false;
    return (bytes[0] == 0xff && bytes[1] == 0xfe) ||
           (bytes[0] == 0xfe && bytes[1] == 0xff) || (!bytes[0] != !bytes[1]);
}

bool text_accept(struct text *out, struct arena *arena, const char *bytes, size_t count,
                 size_t limit, const char *path, struct diag *diag)
{
    const unsigned char *in = (const unsigned char *)bytes;

    if (count > limit) {
        diag_add(diag, SEVERITY_ERROR, path, 0,
                 "this file has %zu bytes; at most %zu are read: shorten it", count,
                 limit);
        return false;
    }
    if (looks_like_utf16(in, count)) {
        diag_add(diag, SEVERITY_ERROR, path, 1,
                 "this file is saved as UTF-16; save it as UTF-8");
        return false;
    }
    if (count >= 3 && memcmp(in, "\xef\xbb\xbf", 3) == 0) {
        in += 3;
        count -= 3;
    }

    char *copy = arena_alloc(arena, count + 1);
    size_t used = 0;
    int line = 1;

    for (size_t i = 0; i < count;) {
        uint32_t c = 0;
        int length = decode(in + i, count - i, &c);

        if (!length) {
            diag_add(diag, SEVERITY_ERROR, path, line,
                     "a letter in this line is not UTF-8; save the file as UTF-8");
            return false;
        }
        // An old Mac's line ends with CR alone; both become one LF.
        if (c == '\r') {
            if (i + 1 < count && in[i + 1] == '\n')
                i++;
            copy[used++] = '\n';
            i++;
            line++;
            continue;
        }
        if (text_is_control(c)) {
            diag_add(diag, SEVERITY_ERROR, path, line,
                     "a control character (U+%04X) is in this line; delete it or type "
                     "the line again",
                     (unsigned)c);
            return false;
        }
        // Layout programs leave these behind; to YAML they would be line ends.
        if (c == 0x2028 || c == 0x2029) {
            copy[used++] = ' ';
            i += (size_t)length;
            continue;
        }
        memcpy(copy + used, in + i, (size_t)length);
        used += (size_t)length;
        i += (size_t)length;
        line += c == '\n';
    }
    *out = (struct text){copy, used};
    return true;
}
