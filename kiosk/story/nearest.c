// "Did you mean …?": the nearest of some names, by edit distance.

#include "story/yaml.h"

#include "base/base.h"

#include <string.h>

enum { NAME_MAX_BYTES = 96 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

// Letters to add, drop, change or swap with their neighbour (Damerau), without
// regard to case.
static int distance(const char *a, int a_count, const char *b, int b_count)
{
    int rows[3][NAME_MAX_BYTES + 1];
    int *two_back = rows[0], *back = rows[1], *row = rows[2];

    for (int j = 0; j <= b_count; j++)
        row[j] = j;
    for (int i = 1; i <= a_count; i++) {
        int *spare = two_back;

        two_back = back;
        back = row;
        row = spare;
        row[0] = i;
        for (int j = 1; j <= b_count; j++) {
            int change = lower(a[i - 1]) != lower(b[j - 1]);
            int best =
                int_min(int_min(back[j] + 1, row[j - 1] + 1), back[j - 1] + change);

            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                best = int_min(best, two_back[j - 2] + 1);
            row[j] = best;
        }
    }
    return row[b_count];
}

const char *nearest_name(const char *name, const char *const *known)
{
    size_t length = strlen(name);

    if (length > NAME_MAX_BYTES)
        return NULL;

    // A third of the letters may be wrong, of short names one.
    int best = int_max(1, (int)length / 3) + 1;
    const char *nearest = NULL;

    for (; *known; known++) {
        size_t other = strlen(*known);

        if (other > NAME_MAX_BYTES)
            continue;

        int d = distance(name, (int)length, *known, (int)other);

        if (d < best) {
            best = d;
            nearest = *known;
        }
    }
    return nearest;
}

const char *nearest_of_many(const char *name, const char *const *known, int *asked)
{
    if (*asked >= NEAREST_MAX)
        return NULL;
    ++*asked;
    return nearest_name(name, known);
}
