#include "load/faces.h"

#include "base/arena.h"
#include "base/diag.h"
#include "host/file.h"
#include "story/text.h"
#include "story/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    TABLE_BYTES_MAX = 64 * 1024,
    INDEX_MAX = 63, // of a face in a collection
};

static const double size_least = 0.5, size_most = 2;
static const double leading_least = 0.5, leading_most = 3;

// The styles, and what stands in where a family has none: never a slanted or thickened
// copy, since SDL_ttf would draw it wider than it says.
static const struct style {
    const char *key;
    enum face stand_in; // itself: it must be there
} STYLES[FACE_COUNT] = {
    [FACE_TEXT] = {"regular", FACE_TEXT},
    [FACE_TEXT_ITALIC] = {"italic", FACE_TEXT},
    [FACE_TEXT_STRONG] = {"bold", FACE_TEXT},
    [FACE_TEXT_STRONG_ITALIC] = {"bold_italic", FACE_TEXT_STRONG},
    [FACE_HEAD] = {"display", FACE_TEXT_STRONG},
    [FACE_HEAD_ITALIC] = {"display_italic", FACE_HEAD},
    [FACE_LOOK] = {"look", FACE_TEXT_ITALIC},
};

static const char *const TOP_KEYS[] = {"families", NULL};
static const char *const FAMILY_KEYS[] = {
    "name",        "package", "scripts",        "languages",
    "index",       "regular", "italic",         "bold",
    "bold_italic", "display", "display_italic", "look",
    "size",        "leading", "display_size",   "display_leading",
    NULL};

static const char own_scripts[][4] = {
    {'L', 'a', 't', 'n'}, {'C', 'y', 'r', 'l'}, {'G', 'r', 'e', 'k'}};
static const struct family own_latin = {
    .name = "Latin",
    .scripts = own_scripts,
    .script_count = COUNT_OF(own_scripts),
    .files =
        {
            [FACE_TEXT] = "Inter-Regular.otf",
            [FACE_TEXT_ITALIC] = "Inter-Italic.otf",
            [FACE_TEXT_STRONG] = "Inter-SemiBold.otf",
            [FACE_TEXT_STRONG_ITALIC] = "Inter-SemiBoldItalic.otf",
            [FACE_HEAD] = "Vollkorn-SemiBold.ttf",
            [FACE_HEAD_ITALIC] = "Vollkorn-SemiBoldItalic.ttf",
            [FACE_LOOK] = "Vollkorn-MediumItalic.ttf",
        },
    .text = {1, 1},
    .display = {1, 1},
};

struct reader {
    struct arena *arena;
    const char *path;
    struct diag *diag;
    const struct yaml *node;    // the family that is read
    const char *name;           // its name, for findings
    const struct faces *before; // the families above it
};

static const char *scalar(const struct yaml *node)
{
    return node && node->kind == YAML_SCALAR && *node->text ? node->text : NULL;
}

// One of the family's texts; NULL when it is absent or, with a finding, no text.
static const char *read_text(struct reader *reader, const char *key, const char *what)
{
    const struct yaml *node = yaml_get(reader->node, key);

    if (node && !scalar(node))
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->key_line,
                 "%s: %s: %s is expected", reader->name, key, what);
    return scalar(node);
}

static bool is_script(const char *code)
{
    static const char small[] = "abcdefghijklmnopqrstuvwxyz";

    return strlen(code) == 4 && *code >= 'A' && *code <= 'Z' &&
           strspn(code + 1, small) == 3;
}

static bool is_language(const char *tag)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

    return *tag && *tag != '-' && tag[strspn(tag, letters)] == '\0';
}

// The family above, or this one so far, that has the language already; NULL: none.
static const char *owner_of(const struct reader *reader, const char *const *languages,
                            int count, const char *tag)
{
    for (int i = 0; i < count; i++)
        if (strcasecmp(languages[i], tag) == 0)
            return reader->name;
    for (int i = 0; i < reader->before->count; i++) {
        const struct family *family = &reader->before->families[i];

        for (int j = 0; j < family->language_count; j++)
            if (strcasecmp(family->languages[j], tag) == 0)
                return family->name;
    }
    return NULL;
}

static bool read_scripts(struct reader *reader, struct family *family)
{
    const struct yaml *list = yaml_get(reader->node, "scripts");
    char(*scripts)[4];

    if (!list || list->kind != YAML_LIST || !list->count) {
        diag_add(reader->diag, SEVERITY_ERROR, reader->path,
                 list ? list->key_line : reader->node->line,
                 "%s: scripts: a list of ISO 15924 codes is expected, like [Arab]; the "
                 "family is left out",
                 reader->name);
        return false;
    }
    scripts = arena_alloc(reader->arena, sizeof(*scripts) * (size_t)list->count);
    for (const struct yaml *item = list->first; item; item = item->next)
        if (scalar(item) && is_script(item->text))
            memcpy(scripts[family->script_count++], item->text, 4);
        else
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, item->line,
                     "%s: \"%s\" is no script; an ISO 15924 code is expected, like "
                     "Arab",
                     reader->name, item->text);
    family->scripts = (const char(*)[4])scripts;
    if (!family->script_count)
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, list->key_line,
                 "%s: no script is left; the family is left out", reader->name);
    return family->script_count > 0;
}

static void read_languages(struct reader *reader, struct family *family)
{
    const struct yaml *list = yaml_get(reader->node, "languages");
    const char **languages;

    if (!list)
        return;
    if (list->kind != YAML_LIST) {
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, list->key_line,
                 "%s: languages: a list of codes is expected, like [ar, fa]",
                 reader->name);
        return;
    }
    languages = arena_alloc(reader->arena, sizeof(*languages) * (size_t)list->count);
    for (const struct yaml *item = list->first; item; item = item->next) {
        bool good = scalar(item) && is_language(item->text);
        const char *owner =
            good ? owner_of(reader, languages, family->language_count, item->text)
                 : NULL;

        if (good && !owner)
            languages[family->language_count++] = arena_text(reader->arena, item->text);
        else if (owner)
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, item->line,
                     "%s: the language %s is %s's already", reader->name, item->text,
                     owner);
        else
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, item->line,
                     "%s: \"%s\" is no language's code like ar or zh-Hant",
                     reader->name, item->text);
    }
    family->languages = (const char *const *)languages;
}

static bool read_files(struct reader *reader, struct family *family)
{
    for (int face = 0; face < FACE_COUNT; face++) {
        const struct style *style = &STYLES[face];
        const char *file = read_text(reader, style->key, "the name of a font file");

        if (!file && (int)style->stand_in == face) {
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, reader->node->line,
                     "%s: %s: without this font file the family is left out",
                     reader->name, style->key);
            return false;
        }
        // What stands in comes before.
        family->files[face] = file ? file : family->files[style->stand_in];
    }
    return true;
}

// `otherwise` where there is none or, with a finding, no such number.
static float read_number(struct reader *reader, const char *key, double least,
                         double most, float otherwise)
{
    const struct yaml *node = yaml_get(reader->node, key);
    const char *text = scalar(node);

    if (!node)
        return otherwise;
    if (text && strlen(text) <= 8 && text[strspn(text, "0123456789.")] == '\0') {
        char *end;
        double number = strtod(text, &end);

        if (!*end && number >= least && number <= most)
            return (float)number;
    }
    diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->key_line,
             "%s: %s: a number from %g to %g is expected; %g is used instead",
             reader->name, key, least, most, (double)otherwise);
    return otherwise;
}

static bool read_index(struct reader *reader, struct family *family)
{
    const struct yaml *node = yaml_get(reader->node, "index");
    const char *text = scalar(node);

    if (!node)
        return true;
    if (text && strlen(text) <= 2 && text[strspn(text, "0123456789")] == '\0')
        family->index = (int)strtol(text, NULL, 10);
    else
        family->index = -1;
    if (family->index >= 0 && family->index <= INDEX_MAX)
        return true;
    // Another face of the collection would have the wrong letters.
    diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->key_line,
             "%s: index: a whole number from 0 to %d is expected; the family is left "
             "out",
             reader->name, INDEX_MAX);
    return false;
}

static bool read_family(struct reader *reader, struct family *family)
{
    if (reader->node->kind != YAML_MAP) {
        diag_add(reader->diag, SEVERITY_ERROR, reader->path, reader->node->line,
                 "a family begins with \"- name: …\"; this is none");
        return false;
    }
    yaml_warn_unknown(reader->node, FAMILY_KEYS, reader->path, reader->diag);
    family->name = reader->name = scalar(yaml_get(reader->node, "name"));
    if (!family->name) {
        diag_add(
            reader->diag, SEVERITY_ERROR, reader->path, reader->node->line,
            "this family has no name and is left out; begin it with \"- name: …\"");
        return false;
    }
    family->package = read_text(reader, "package", "the name of a Debian package");
    read_languages(reader, family);
    family->text.size = read_number(reader, "size", size_least, size_most, 1);
    family->text.leading =
        read_number(reader, "leading", leading_least, leading_most, 1);
    family->display.size =
        read_number(reader, "display_size", size_least, size_most, family->text.size);
    family->display.leading = read_number(reader, "display_leading", leading_least,
                                          leading_most, family->text.leading);

    bool fine = read_scripts(reader, family);

    fine = read_files(reader, family) && fine;
    return read_index(reader, family) && fine;
}

static void read_families(struct reader *reader, const struct yaml *list,
                          struct faces *faces)
{
    reader->before = faces;
    for (const struct yaml *node = list->first; node; node = node->next) {
        struct family family = {0};

        // One place is kept for the program's own Latin.
        if (faces->count == FAMILIES_MAX - 1) {
            diag_add(reader->diag, SEVERITY_ERROR, reader->path, node->line,
                     "more than %d families; this one and those behind it are left out",
                     FAMILIES_MAX - 1);
            return;
        }
        reader->node = node;
        if (read_family(reader, &family))
            faces->families[faces->count++] = family;
    }
}

static bool serves_latin(const struct family *family)
{
    for (int i = 0; i < family->script_count; i++)
        if (memcmp(family->scripts[i], "Latn", 4) == 0)
            return true;
    return false;
}

// The first must be Latin: everything is measured beside it.
static void begin_with_latin(struct reader *reader, int line, struct faces *faces)
{
    if (faces->count && serves_latin(&faces->families[0]))
        return;
    diag_add(
        reader->diag, SEVERITY_ERROR, reader->path, line,
        "no family that serves Latn comes first; the program's own Latin fonts do");
    memmove(&faces->families[1], &faces->families[0],
            sizeof(struct family) * (size_t)faces->count);
    faces->families[0] = own_latin;
    faces->count++;
}

const struct faces *faces_parse(struct arena *arena, const char *bytes, size_t count,
                                const char *path, struct diag *diag)
{
    struct reader reader = {.arena = arena, .path = path, .diag = diag};
    struct faces *faces = arena_alloc(arena, sizeof(*faces));
    const struct yaml *top = NULL, *list = NULL;
    struct text text;

    if (text_accept(&text, arena, bytes, count, TABLE_BYTES_MAX, path, diag))
        top = yaml_parse(arena, text.bytes, text.count, path, 1, diag);
    if (top) {
        yaml_warn_unknown(top, TOP_KEYS, path, diag);
        list = yaml_get(top, "families");
        if (list && list->kind == YAML_LIST)
            read_families(&reader, list, faces);
        else
            diag_add(diag, SEVERITY_ERROR, path, list ? list->key_line : 0,
                     "families: a list is expected, each family beginning with "
                     "\"- name: …\"");
    }
    begin_with_latin(&reader, list && list->first ? list->first->line : 0, faces);
    return faces;
}

const struct faces *faces_read(struct arena *arena, const char *path, struct diag *diag)
{
    char why[256] = "";
    size_t count = 0;
    char *bytes = file_read(path, TABLE_BYTES_MAX, &count, why, sizeof(why));

    if (!bytes) {
        struct faces *faces = arena_alloc(arena, sizeof(*faces));

        diag_add(diag, SEVERITY_ERROR, path, 0,
                 "%s; only Latin, Cyrillic and Greek can be shown", why);
        faces->families[0] = own_latin;
        faces->count = 1;
        return faces;
    }

    const struct faces *faces = faces_parse(arena, bytes, count, path, diag);

    free(bytes);
    return faces;
}
