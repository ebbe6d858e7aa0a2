// Every paragraph of a show as the program sets it, greedily, for comparison with a
// browser: one JSON object a paragraph and width on stdout.
//
//   lines SHOW FONTS SIZE WIDTH…      px; FONTS: the folder with faces.yaml
//
// {"card":…,"language":…,"rtl":…,"width":…,"size":…,
//  "runs":[{"file":…,"index":…,"size":…,"text":…}],    in reading order
//  "lines":[{"text":…,"width":…}]}
#include "base/arena.h"
#include "base/diag.h"
#include "glass/font.h"
#include "load/faces.h"
#include "load/show.h"
#include "page/lines.h"
#include "story/library.h"

#include <SDL_ttf.h>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    const struct faces *faces;
    const struct measure *measure;
    struct text_style style;
    float width;
};

static void print_text(const struct flow *flow, int start, int end, bool whole)
{
    putchar('"');
    for (int at = start; at < end;) {
        char bytes[U8_MAX_LENGTH + 1] = "";
        int from = at, length = 0;
        UChar32 c;

        U16_NEXT(flow->text, at, end, c);
        if (!whole && (flow->flags[from] & FLOW_SILENT))
            continue;
        if (c == '"' || c == '\\')
            putchar('\\');
        U8_APPEND_UNSAFE(bytes, length, c);
        fwrite(bytes, 1, (size_t)length, stdout);
    }
    putchar('"');
}

static void print_runs(const struct job *job, const struct flow *flow)
{
    for (int at = 0, next; at < flow->length; at = next) {
        struct shaping shaping = flow_shaping(flow, at);
        const struct family *family = &job->faces->families[shaping.family];

        next = flow_run_end(flow, at, flow->length);
        printf("%s{\"file\":\"%s\",\"index\":%d,\"size\":%d,\"text\":", at ? "," : "",
               family->files[shaping.face], family->index, shaping.size);
        print_text(flow, at, next, true);
        printf("}");
    }
}

static void print_paragraph(const struct job *job, const char *card,
                            const char *language, const struct paragraph *paragraph)
{
    struct arena *arena = arena_create();
    struct flow flow;

    flow_begin(&flow, arena, paragraph, &job->style, language, job->measure);
    printf("{\"card\":\"%s\",\"language\":\"%s\",\"rtl\":%s,\"width\":%g,\"size\":%d,"
           "\"runs\":[",
           card, language, flow.rtl ? "true" : "false", (double)job->width,
           job->style.size);
    print_runs(job, &flow);
    printf("],\"lines\":[");

    struct flow_lines lines = lines_choose(&flow, job->width, WRAP_GREEDY);

    for (int i = 0; i < lines.count; i++) {
        printf("%s{\"text\":", i ? "," : "");
        print_text(&flow, lines.list[i].start, lines.list[i].end, false);
        printf(",\"width\":%.2f,\"hyphen\":%s}",
               (double)flow_width(&flow, lines.list[i].start, lines.list[i].end,
                                  lines.list[i].hyphen),
               lines.list[i].hyphen ? "true" : "false");
    }
    printf("]}\n");
    flow_end(&flow);
    arena_destroy(arena);
}

static void print_show(struct job *job, const struct library *library)
{
    for (int c = 0; c < library->card_count; c++)
        for (int l = 0; l < library->language_count; l++) {
            const struct card_text *text = &library->cards[c].texts[l];

            if (!text->translated)
                continue;
            for (int p = 0; p < text->paragraph_count; p++)
                print_paragraph(job, library->cards[c].name, library->languages[l].code,
                                &text->paragraphs[p]);
        }
}

int main(int count, char **arguments)
{
    if (count < 5) {
        fprintf(stderr, "lines SHOW FONTS SIZE WIDTH…\n");
        return 2;
    }

    struct diag *diag = diag_create();
    struct arena *arena = arena_create();
    char *table = arena_format(arena, "%s/faces.yaml", arguments[2]);
    const struct faces *faces = faces_read(arena, table, diag);
    struct fonts *fonts = fonts_create(arguments[2], faces);
    struct library *library =
        show_load(arguments[1], &(struct places){0}, SHOW_GLANCE, diag);
    int status = fonts && library ? 0 : 1;

    if (status == 0) {
        struct measure measure = {.advance = fonts_advance,
                                  .family = fonts_family,
                                  .fitting = fonts_fitting,
                                  .fonts = fonts};
        struct job job = {.faces = faces,
                          .measure = &measure,
                          .style = {.face = {FACE_TEXT, FACE_TEXT_ITALIC,
                                             FACE_TEXT_STRONG, FACE_TEXT_STRONG_ITALIC},
                                    .size = (int)strtol(arguments[3], NULL, 10)}};

        for (int i = 4; i < count; i++) {
            job.width = strtof(arguments[i], NULL);
            print_show(&job, library);
        }
    }
    library_destroy(library);
    fonts_destroy(fonts);
    arena_destroy(arena);
    diag_destroy(diag);
    return status;
}
