#include "story/library.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/front_matter.h"
#include "story/markdown.h"
#include "story/words.h"

#include <string.h>
#include <strings.h>

struct builder {
    const struct sources *sources;
    struct arena *arena;
    struct diag *diag;
    struct catalog catalog;
    struct plan plan;
    const char **folders; // of show.yaml, for pictures
    struct card *cards;   // room for every name of the catalog
    int count;
};

// Where a card stands, and which line of show.yaml asked for it (0: none).
struct place {
    enum card_kind kind;
    int stage, story;
    int line;
};

enum verdict { CARD_FINE, CARD_HIDDEN, CARD_BROKEN };

// One language's file. Broken in any way: left out whole.
static enum verdict read_file(struct builder *b, const struct catalog_entry *entry,
                              bool translation, struct front_matter *out)
{
    const struct source *source = entry->source;
    struct markdown body;

    if (!source->bytes ||
        !front_matter_read(out, b->arena, source->bytes, source->count, translation,
                           source->path, b->diag))
        return CARD_BROKEN;
    if (out->hidden)
        return CARD_HIDDEN;
    if (!markdown_read(&body, b->arena, out->body, source->path, out->body_line,
                       b->diag))
        return CARD_BROKEN;
    out->text.path = arena_text(b->arena, source->path);
    out->text.modified = source->modified;
    out->text.paragraphs = body.paragraphs;
    out->text.paragraph_count = body.count;
    return CARD_FINE;
}

static bool is_picture_name(const char *name, const char **why)
{
    static const char *const EXTENSIONS[] = {".jpg", ".jpeg", ".png", ".webp",
                                             ".gif", ".svg",  ".tif", ".tiff"};
    size_t length = strlen(name);

    *why = "write the picture's name without its extension";
    for (int i = 0; i < COUNT_OF(EXTENSIONS); i++) {
        size_t extension = strlen(EXTENSIONS[i]);

        if (length > extension &&
            strcasecmp(name + length - extension, EXTENSIONS[i]) == 0)
            return false;
    }
    *why = "a picture's name is looked up in the show; it cannot hold \"..\" or begin "
           "with \"/\"";
    return *name != '/' && !strstr(name, "..");
}

static void read_picture(struct builder *b, struct card *card, const char *folder,
                         const struct front_matter *own)
{
    const char *path = own->text.path, *why_not;
    char why[256] = "";

    card->focus = own->focus;
    if (!own->picture)
        return;
    if (!is_picture_name(own->picture, &why_not)) {
        diag_add(b->diag, SEVERITY_ERROR, path, own->picture_line, "picture: %s",
                 why_not);
        return;
    }
    if (!b->sources->find_picture ||
        !b->sources->find_picture(b->sources->context, folder, b->folders,
                                  b->plan.folders.count, own->picture, &card->picture,
                                  why, sizeof(why))) {
        card->picture = (struct picture){0};
        diag_add(b->diag, SEVERITY_ERROR, path, own->picture_line, "picture: %s",
                 *why ? why : "this picture cannot be found");
        return;
    }
    card->picture.path = arena_text(b->arena, card->picture.path);
    card->has_picture = true;
    if (!own->text.alt)
        diag_add(b->diag, SEVERITY_WARNING, path, own->picture_line,
                 "alt: is missing; say in a sentence what the picture shows, for those "
                 "who cannot see it");
}

// The other languages of a card: what they give, and the default's for the rest.
static void read_translations(struct builder *b, const char *name,
                              struct card_text *texts)
{
    const struct card_text *base = &texts[0];

    for (int i = 1; i < b->plan.languages.count; i++) {
        const char *language = b->plan.languages.items[i].text;
        struct catalog_entry *entry = catalog_find_in(&b->catalog, name, language);
        struct front_matter own;

        texts[i] = *base;
        texts[i].translated = false;
        if (entry && read_file(b, entry, true, &own) == CARD_FINE) {
            front_matter_inherit(&own.text, base);
            texts[i] = own.text;
            texts[i].translated = true;
        }
    }
}

static void missing_card(struct builder *b, const char *name, int line)
{
    const char *language = b->plan.languages.items[0].text;
    struct catalog_entry *entry = catalog_find(&b->catalog, name);

    if (entry) {
        diag_add(b->diag, SEVERITY_ERROR, entry->source->path, 0,
                 "this is a translation, but %s.%s.md is missing; write that first",
                 name, language);
        return;
    }

    const char *nearest = catalog_nearest(&b->catalog, b->arena, name);

    if (nearest)
        diag_add(b->diag, SEVERITY_ERROR, b->plan.path, line,
                 "there is no file %s.%s.md; did you mean \"%s\"?", name, language,
                 nearest);
    else
        diag_add(b->diag, SEVERITY_ERROR, b->plan.path, line,
                 "there is no file %s.%s.md", name, language);
}

// Adds a card to the show; false: it is left out, and findings say why.
static bool add_card(struct builder *b, const char *name, struct place place)
{
    const char *language = b->plan.languages.items[0].text;
    struct catalog_entry *entry = catalog_find_in(&b->catalog, name, language);
    struct front_matter own;

    if (entry && entry->used) {
        diag_add(b->diag, SEVERITY_ERROR, b->plan.path, place.line,
                 "\"%s\" is in the show already; a card is shown once", name);
        return false;
    }
    catalog_use(&b->catalog, name);
    if (!entry) {
        missing_card(b, name, place.line);
        return false;
    }
    if (read_file(b, entry, false, &own) != CARD_FINE)
        return false;
    if (!own.text.title) {
        diag_add(b->diag, SEVERITY_ERROR, own.text.path, 1,
                 "this card has no title, so it is left out; begin the file with ---, "
                 "\"title: …\", ---");
        return false;
    }

    struct card *card = &b->cards[b->count];
    size_t languages = (size_t)b->plan.languages.count;
    struct card_text *texts = arena_alloc(b->arena, sizeof(*texts) * languages);

    *card = (struct card){
        .name = arena_text(b->arena, name),
        .kind = place.kind,
        .stage = place.stage,
        .story = place.story,
        .texts = texts,
        .sources = own.sources,
        .source_count = own.source_count,
    };
    read_picture(b, card, entry->folder, &own);
    front_matter_inherit(&own.text, NULL);
    texts[0] = own.text;
    texts[0].translated = true;
    read_translations(b, name, texts);
    b->count++;
    return true;
}

// The opening or closing card. Who does not name one in show.yaml may do without.
static void add_single(struct builder *b, const struct listed *card,
                       enum card_kind kind)
{
    if (card->line || catalog_find(&b->catalog, card->text))
        add_card(b, card->text, (struct place){.kind = kind, .line = card->line});
}

static bool same_picture(const struct card *a, const struct card *b)
{
    const char *one = a->picture.path, *other = b->picture.path;

    return one && other && strcmp(one, other) == 0;
}

// False: nothing of it could be shown, so the show has a stage less.
static bool add_stage(struct builder *b, const struct plan_stage *plan, int number,
                      struct stage *out)
{
    const char *folder = plan->folder.text;
    const char *cover = arena_format(b->arena, "%s/stage", folder);
    struct place place = {CARD_STAGE, number, 0, plan->folder.line};

    *out = (struct stage){.folder = arena_text(b->arena, folder), .cover = -1};
    if (catalog_find(&b->catalog, cover)) {
        if (add_card(b, cover, place))
            out->cover = b->count - 1;
    } else {
        diag_add(b->diag, SEVERITY_ERROR, b->plan.path, plan->folder.line,
                 "the stage %s has no cover; write %s.%s.md", folder, cover,
                 b->plan.languages.items[0].text);
    }
    out->first = b->count;
    place.kind = CARD_STORY;
    for (int i = 0; i < plan->stories.count; i++) {
        place.story = out->count + 1;
        place.line = plan->stories.items[i].line;
        if (!add_card(
                b, arena_format(b->arena, "%s/%s", folder, plan->stories.items[i].text),
                place))
            continue;
        if (out->cover >= 0)
            b->cards[b->count - 1].borrows_cover =
                same_picture(&b->cards[b->count - 1], &b->cards[out->cover]);
        out->count++;
    }
    return out->cover >= 0 || out->count > 0;
}

static bool is_stage_folder(const struct builder *b, const char *folder)
{
    for (int i = 0; i < b->plan.stage_count; i++)
        if (strcmp(b->plan.stages[i].folder.text, folder) == 0)
            return true;
    return false;
}

// Files that nobody asked for, or that nobody can ask for.
static void warn_unused(struct builder *b)
{
    for (int i = 0; i < b->catalog.count; i++) {
        const struct catalog_entry *entry = &b->catalog.entries[i];
        bool listed = false;

        for (int j = 0; j < b->plan.languages.count; j++)
            listed |= strcmp(b->plan.languages.items[j].text, entry->language) == 0;
        if (!listed)
            diag_add(b->diag, SEVERITY_WARNING, entry->source->path, 0,
                     "\"%s\" is not among the languages of show.yaml, so this file is "
                     "not shown",
                     entry->language);
        else if (!entry->used)
            diag_add(b->diag, SEVERITY_WARNING, entry->source->path, 0,
                     "show.yaml does not list this %s, so it is not shown",
                     !*entry->folder || is_stage_folder(b, entry->folder) ? "card"
                                                                          : "folder");
    }
}

// Every card that lacks a file in a language of the show. A language nobody has begun
// is one finding.
static void warn_untranslated(struct builder *b)
{
    for (int i = 1; i < b->plan.languages.count; i++) {
        const struct listed *language = &b->plan.languages.items[i];
        int missing = 0;

        for (int j = 0; j < b->count; j++)
            missing += !catalog_find_in(&b->catalog, b->cards[j].name, language->text);
        if (missing == b->count && missing > 1) {
            diag_add(b->diag, SEVERITY_WARNING, b->plan.path, language->line,
                     "languages: no card has a text in \"%s\"; write %s.%s.md and so "
                     "on, or take it out here",
                     language->text, b->cards[0].name, language->text);
            continue;
        }
        for (int j = 0; j < b->count; j++)
            if (!catalog_find_in(&b->catalog, b->cards[j].name, language->text))
                diag_add(b->diag, SEVERITY_WARNING, b->cards[j].texts[0].path, 0,
                         "\"%s\" has no file %s.%s.md; this text stands in",
                         language->text, b->cards[j].name, language->text);
    }
}

static const char *const *read_titles(struct builder *b)
{
    const struct listing *languages = &b->plan.languages;
    const struct yaml *title = b->plan.title;
    const char **titles =
        arena_alloc(b->arena, sizeof(char *) * (size_t)languages->count);
    const char **codes =
        arena_alloc(b->arena, sizeof(char *) * (size_t)(languages->count + 1));

    for (int i = 0; i < languages->count; i++) {
        codes[i] = languages->items[i].text;
        titles[i] = i ? titles[0] : "";
        if (!title || title->kind == YAML_LIST)
            continue;

        const struct yaml *node =
            title->kind == YAML_MAP ? yaml_get(title, codes[i]) : title;

        if (node && node->kind == YAML_SCALAR && *node->text)
            titles[i] = node->text;
        else
            diag_add(b->diag, SEVERITY_WARNING, b->plan.path, title->key_line,
                     "title: is missing in \"%s\"", codes[i]);
    }
    if (title && title->kind == YAML_MAP)
        yaml_warn_unknown(title, codes, b->plan.path, b->diag);
    if (title && title->kind == YAML_LIST)
        diag_add(b->diag, SEVERITY_ERROR, b->plan.path, title->key_line,
                 "title: a text is expected, or one for each language");
    return titles;
}

static void read_languages(struct builder *b, const struct listing *listing,
                           struct library *library)
{
    struct language *languages =
        arena_alloc(b->arena, sizeof(*languages) * (size_t)listing->count);

    library->language_count = listing->count;
    library->words = words_read(b->arena, b->sources, listing, b->diag);
    for (int i = 0; i < listing->count; i++) {
        const char *name = words_find(&library->words[i], "language.name");

        languages[i] = (struct language){
            .code = listing->items[i].text,
            .name = name ? name : listing->items[i].text,
        };
    }
    library->languages = languages;
}

struct library *library_build(const struct sources *sources, struct diag *diag)
{
    struct arena *arena = arena_create();
    struct library *library = arena_alloc(arena, sizeof(*library));
    struct builder b = {.sources = sources, .arena = arena, .diag = diag};
    struct stage *stages = arena_alloc(arena, sizeof(*stages) * STAGES_MAX);

    library->arena = arena;
    catalog_read(&b.catalog, arena, sources, diag);
    plan_read(&b.plan, arena, sources, &b.catalog, diag);
    b.cards = arena_alloc(arena, sizeof(*b.cards) * (size_t)(b.catalog.count + 1));
    b.folders = arena_alloc(arena, sizeof(char *) * (size_t)(b.plan.folders.count + 1));
    for (int i = 0; i < b.plan.folders.count; i++)
        b.folders[i] = b.plan.folders.items[i].text;
    read_languages(&b, &b.plan.languages, library);
    library->titles = read_titles(&b);

    add_single(&b, &b.plan.opening, CARD_OPENING);
    for (int i = 0; i < b.plan.stage_count; i++) {
        int number = library->stage_count + 1;

        if (add_stage(&b, &b.plan.stages[i], number, &stages[number - 1]))
            library->stage_count++;
    }
    add_single(&b, &b.plan.closing, CARD_CLOSING);
    warn_unused(&b);
    warn_untranslated(&b);

    library->cards = b.cards;
    library->card_count = b.count;
    library->stages = stages;
    if (b.count)
        return library;
    diag_add(diag, SEVERITY_ERROR, b.plan.path, 0, "no card at all could be read");
    arena_destroy(arena);
    return NULL;
}

struct library *library_without_cards(const struct sources *sources,
                                      const char *language)
{
    struct arena *arena = arena_create();
    struct library *library = arena_alloc(arena, sizeof(*library));
    struct diag *unheard = diag_create();
    struct builder b = {.sources = sources, .arena = arena, .diag = unheard};
    struct listed only = {.text = arena_text(arena, language)};

    library->arena = arena;
    read_languages(&b, &(struct listing){.items = &only, .count = 1}, library);
    diag_destroy(unheard);
    return library;
}

void library_destroy(struct library *library)
{
    if (library)
        arena_destroy(library->arena);
}

int library_find_card(const struct library *library, const char *name)
{
    for (int i = 0; i < library->card_count; i++)
        if (strcmp(library->cards[i].name, name) == 0)
            return i;
    return -1;
}

int library_find_language(const struct library *library, const char *code)
{
    for (int i = 0; i < library->language_count; i++)
        if (strcmp(library->languages[i].code, code) == 0)
            return i;
    return -1;
}

const char *library_word(const struct library *library, int language, const char *key)
{
    const char *text = words_find(&library->words[language], key);

    if (!text)
        text = words_find(&library->words[0], key);
    return text ? text : key;
}

int library_card_total(const struct library *library)
{
    return library->card_count;
}
