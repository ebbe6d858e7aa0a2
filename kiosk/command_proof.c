// Every card exactly as the show settles on it, as PNG files and a contact sheet.
#include "command.h"

#include "app.h"
#include "host/file.h"
#include "host/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct variant {
    const char *name;
    enum page_kind kind;
    int text_size;
    bool contrast;
} variants[] = {
    {"", PAGE_CARD, TEXT_SIZE_NORMAL, false}, // the open card: no folder of its own
    {"attract", PAGE_ATTRACT_TEXT, TEXT_SIZE_NORMAL, false},
    {"text125", PAGE_CARD, TEXT_SIZE_LARGE, false},
    {"text150", PAGE_CARD, TEXT_SIZE_LARGEST, false},
    {"contrast", PAGE_CARD, TEXT_SIZE_NORMAL, true},
    {"contrast125", PAGE_CARD, TEXT_SIZE_LARGE, true},
    {"contrast150", PAGE_CARD, TEXT_SIZE_LARGEST, true},
};

struct proof {
    struct app app;
    const struct options *options;
    FILE *index;
    struct size size;
    int written;
    bool failed;
};

static void save(struct proof *proof, const char *language, const char *variant,
                 const char *card, int sheet)
{
    char relative[512], number[16] = "";

    if (sheet > 0)
        snprintf(number, sizeof(number), ".%d", sheet + 1);
    snprintf(relative, sizeof(relative), "%dx%d/%s/%s%s%s%s.png", proof->size.w,
             proof->size.h, language, variant, *variant ? "/" : "", card, number);

    char *path = file_join(proof->options->out, relative), *slash = strrchr(path, '/');

    *slash = 0;
    file_make_folders(path);
    *slash = '/';
    if (glass_save(proof->app.glass, path)) {
        proof->written++;
        fprintf(proof->index,
                "<figure><a href=\"%s\"><img loading=\"lazy\" src=\"%s\" "
                "alt=\"\"></a><figcaption>%s%s</figcaption></figure>\n",
                relative, relative, card, number);
    } else {
        proof->failed = true;
    }
    free(path);
}

static bool chosen(const char *const *names, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return count == 0;
}

static void proof_cards(struct proof *proof, int language,
                        const struct variant *variant)
{
    struct app *app = &proof->app;
    const struct library *library = app->library;
    const char *code = library->languages[language].code;

    fprintf(proof->index, "<h2>%d × %d · %s · %s</h2>\n", proof->size.w, proof->size.h,
            code, *variant->name ? variant->name : "open card");
    for (int card = 0; card < library->card_count; card++) {
        if (!chosen(proof->options->cards, proof->options->card_count,
                    library->cards[card].name))
            continue;

        struct page_key key = {.kind = variant->kind,
                               .card = card,
                               .language = language,
                               .text_size = variant->text_size,
                               .contrast = variant->contrast};
        int sheets = pages_get(app->pages, key)->sheets;

        for (key.sheet = 0; key.sheet < sheets; key.sheet++) {
            app_take_page(app, key);
            app_show(app);
            save(proof, code, variant->name, library->cards[card].name, key.sheet);
        }
    }
}

static bool known_variant(const char *name)
{
    for (int i = 0; i < COUNT_OF(variants); i++)
        if (strcmp(variants[i].name, name) == 0)
            return true;
    return false;
}

static bool names_known(const struct proof *proof)
{
    const struct options *o = proof->options;
    const struct library *library = proof->app.library;

    for (int i = 0; i < o->variant_count; i++)
        if (!known_variant(o->variants[i])) {
            fprintf(stderr, "lobbycard: there is no variant %s\n", o->variants[i]);
            return false;
        }
    for (int i = 0; i < o->card_count; i++)
        if (library_find_card(library, o->cards[i]) < 0) {
            fprintf(stderr, "lobbycard: there is no card %s\n", o->cards[i]);
            return false;
        }
    for (int i = 0; i < o->language_count; i++)
        if (library_find_language(library, o->languages[i]) < 0) {
            fprintf(stderr, "lobbycard: the show has no language %s\n",
                    o->languages[i]);
            return false;
        }
    return true;
}

static void proof_size(struct proof *proof, struct size size)
{
    const struct options *o = proof->options;
    struct app *app = &proof->app;

    proof->size = size;
    if (!app->glass)
        app->glass =
            glass_without_screen(size, app->typesetter.fonts, app->places.icons);
    else
        glass_resize(app->glass, size);
    app_start(app, 0);
    for (int v = 0; v < COUNT_OF(variants); v++) {
        const struct variant *variant = &variants[v];

        if (!chosen(o->variants, o->variant_count, variant->name) ||
            (o->variant_count == 0 && v > 0))
            continue;
        for (int l = 0; l < app->library->language_count; l++)
            if (chosen(o->languages, o->language_count,
                       app->library->languages[l].code))
                proof_cards(proof, l, variant);
    }
}

static bool open_index(struct proof *proof)
{
    char *path = file_join(proof->options->out, "index.html");

    file_make_folders(proof->options->out);
    proof->index = fopen(path, "w");
    if (!proof->index)
        log_line("%s could not be written", path);
    else
        fprintf(proof->index,
                "<!doctype html>\n<meta charset=\"utf-8\">\n"
                "<title>Contact sheet</title>\n"
                "<style>body{background:#0d1a26;color:#fff8e8;font:16px sans-serif;"
                "margin:2em}figure{display:inline-block;margin:.5em}"
                "img{width:22em;border-radius:6px;display:block}"
                "figcaption{opacity:.75;padding:.3em}</style>\n"
                "<h1>Contact sheet</h1>\n");
    free(path);
    return proof->index != NULL;
}

int command_proof(const struct options *options)
{
    static const struct size usual = {1920, 1080};
    struct proof proof = {.options = options};
    int status = 2;

    if (!options->out) {
        fprintf(stderr, "lobbycard: proof needs --out DIR\n");
        return 2;
    }
    if (app_begin(&proof.app, options, APP_FORGETS)) {
        app_load(&proof.app, SHOW_PROBE);
        app_take_library(&proof.app);
        if (names_known(&proof) && open_index(&proof)) {
            for (int i = 0; i < int_max(options->size_count, 1); i++)
                proof_size(&proof, options->size_count ? options->sizes[i] : usual);
            fclose(proof.index);
            printf("%d pictures and a contact sheet: %s/index.html\n", proof.written,
                   options->out);
            status = proof.failed || proof.written == 0;
        }
    }
    app_end(&proof.app);
    return status;
}
