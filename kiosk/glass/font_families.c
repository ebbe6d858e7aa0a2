#include "glass/font_parts.h"

#include <string.h>
#include <strings.h>

enum {
    COVER_SIZE = 24
}; // px per em, where a file is opened only to be asked for letters

static int match_language(const struct family *family, const char *language)
{
    int best = 0;

    for (int i = 0; i < family->language_count; i++) {
        const char *tag = family->languages[i];
        size_t length = strlen(tag);

        if (strncasecmp(language, tag, length) == 0 &&
            (!language[length] || language[length] == '-'))
            best = int_max(best, (int)length);
    }
    return best;
}

static bool serves(const struct family *family, const char script[4])
{
    for (int i = 0; i < family->script_count; i++)
        if (memcmp(family->scripts[i], script, 4) == 0)
            return true;
    return false;
}

// The first that serves the script (NULL: any) and knows the language best, by `least`
// letters; -1: none.
static int find_best(const struct faces *faces, const char *script,
                     const char *language, int least)
{
    int best = -1, best_match = least - 1;

    for (int i = 0; i < faces->count; i++) {
        const struct family *family = &faces->families[i];
        int match = match_language(family, language);

        if ((!script || serves(family, script)) && match > best_match) {
            best = i;
            best_match = match;
        }
    }
    return best;
}

static int put(struct order *order, int count, int family)
{
    for (int i = 0; i < count; i++)
        if (order->families[i] == family)
            return count;
    if (family >= 0)
        order->families[count++] = (uint8_t)family;
    return count;
}

static void make_order(const struct faces *faces, struct order *order)
{
    int count = put(order, 0, find_best(faces, order->script, order->language, 0));

    for (int i = 0; i < faces->count; i++)
        if (serves(&faces->families[i], order->script))
            count = put(order, count, i);
    count = put(order, count, find_best(faces, NULL, order->language, 1));
    for (int i = 0; i < faces->count; i++)
        count = put(order, count, i);
}

static const struct order *find_order(struct fonts *fonts, const char script[4],
                                      const char *language)
{
    char code[LANGUAGE_BYTES];

    snprintf(code, sizeof(code), "%s", language ? language : "");
    // ICU writes zh_TW, the table zh-TW.
    for (char *at = code; *at; at++)
        if (*at == '_')
            *at = '-';
    for (int i = 0; i < fonts->order_count; i++) {
        const struct order *order = &fonts->orders[i];

        if (memcmp(order->script, script, 4) == 0 && strcmp(order->language, code) == 0)
            return order;
    }

    struct order *order = &fonts->orders[fonts->next_order];

    fonts->next_order = (fonts->next_order + 1) % ORDERS_MAX;
    fonts->order_count = int_min(fonts->order_count + 1, ORDERS_MAX);
    *order = (struct order){0};
    memcpy(order->script, script, 4);
    memcpy(order->language, code, sizeof(code));
    make_order(&fonts->faces, order);
    return order;
}

static bool provided(void *font, uint32_t letter)
{
    return TTF_GlyphIsProvided32(font, letter) != 0;
}

// Opens the file only when it has not been asked for such letters before, and then at
// a size it may be open at already.
static bool has_cluster(struct fonts *fonts, int number, const char *cluster,
                        int length)
{
    struct font_file *file = &fonts->files[number];
    uint32_t missing;
    int has;

    while ((has = cover_has(&file->cover, cluster, length, &missing)) < 0) {
        const struct open_font *open = NULL;

        for (int i = 0; i < OPEN_MAX && !open; i++)
            if (fonts->open[i].font && fonts->open[i].file == number)
                open = &fonts->open[i];
        if (!open)
            open = font_open_file(fonts, number, COVER_SIZE);
        if (!open)
            return false;
        cover_ask(&file->cover, missing, provided, open->font);
    }
    return has && !file->broken;
}

int fonts_family(void *context, const char *cluster, int length, const char script[4],
                 const char *language, enum face face)
{
    struct fonts *fonts = context;
    const struct order *order = find_order(fonts, script, language);

    for (int i = 0; i < fonts->faces.count; i++) {
        int family = order->families[i], number = fonts->file_of[family][face];

        if (number >= 0 && has_cluster(fonts, number, cluster, length))
            return family;
    }
    return -1;
}

const char *fonts_asked(struct fonts *fonts, const char script[4], const char *language,
                        enum face face)
{
    const struct order *order = find_order(fonts, script, language);

    return fonts->faces.families[order->families[0]].files[face];
}

struct fitting fonts_fitting(void *context, int family, enum face face)
{
    const struct fonts *fonts = context;

    if (family < 0 || family >= fonts->faces.count)
        family = 0;
    return face_is_display(face) ? fonts->faces.families[family].display
                                 : fonts->faces.families[family].text;
}
