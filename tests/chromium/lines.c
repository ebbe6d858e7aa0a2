// Every paragraph of a show as the program sets it, greedily, for comparison with a
// browser: one JSON object a paragraph on stdout.
//
//   lines SHOW FONTS SIZE WIDTH…      px; FONTS: the folder with faces.yaml
//
// {"card":…,"language":…,"rtl":…,"size":…,
//  "runs":[{"face":…,"file":…,"index":…,"script":…,"size":…,"text":…}],
//  "breaks":[…],                                         where a line may begin
//  "settings":[{"width":…,"lines":[{"start":…,"end":…,"width":…,"hyphen":…}]}]}
//
// Places are UTF-16 units of all runs' texts together; U+2028 is a hard break.
#include "base/arena.h"
#include "base/diag.h"
#include "glass/font.h"
#include "load/faces.h"
#include "load/show.h"
#include "page/lines.h"
#include "story/library.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <stdio.h>
#include <stdlib.h>

enum { WIDTHS_MAX = 16 };

struct job {
    const struct faces *faces;
    const struct measure *measure;
    struct text_style style;
    float widths[WIDTHS_MAX];
    int width_count;
    int missing; // letters that no font has: nothing can be compared then
};

// As a browser must be told it: a space that the font lacks is a plain one.
static UChar32 told(UChar32 c, int flags)
{
    if (!(flags & FLOW_AS_SPACE))
        return c;
    return c == 0x202f || c == 0x2007 ? 0x00a0 : ' ';
}

static void print_text(struct job *job, const struct flow *flow, int start, int end)
{
    putchar('"');
    for (int at = start; at < end;) {
        char bytes[U8_MAX_LENGTH];
        int flags = flow->flags[at], length = 0;
        UChar32 c;

        U16_NEXT(flow->text, at, end, c);
        c = told(c, flags);
        if (flags & FLOW_MISSING)
            job->missing++;
        if (c == '"' || c == '\\')
            putchar('\\');
        U8_APPEND_UNSAFE(bytes, length, c);
        fwrite(bytes, 1, (size_t)length, stdout);
    }
    putchar('"');
}

static void print_runs(struct job *job, const struct flow *flow)
{
    for (int at = 0, next; at < flow->length; at = next) {
        struct shaping shaping = flow_shaping(flow, at);
        const struct family *family = &job->faces->families[shaping.family];

        next = flow_run_end(flow, at, flow->length);
        printf("%s{\"face\":%d,\"file\":\"%s\",\"index\":%d,\"script\":\"%.4s\","
               "\"size\":%d,\"text\":",
               at ? "," : "", shaping.face, family->files[shaping.face], family->index,
               shaping.script, shaping.size);
        print_text(job, flow, at, next);
        printf("}");
    }
}

static void print_breaks(const struct flow *flow)
{
    struct breaks breaks;

    breaks_find(&breaks, flow);
    for (int i = 0; i < breaks.count; i++)
        printf("%s%d", i ? "," : "", breaks.list[i].at);
}

static void print_lines(const struct flow *flow, float width)
{
    struct flow_lines lines = lines_choose(flow, width, WRAP_GREEDY);

    printf("{\"width\":%g,\"lines\":[", (double)width);
    for (int i = 0; i < lines.count; i++) {
        const struct flow_line *line = &lines.list[i];

        printf("%s{\"start\":%d,\"end\":%d,\"width\":%.2f,\"hyphen\":%s}", i ? "," : "",
               line->start, line->end,
               (double)flow_width(flow, line->start, line->end, line->hyphen),
               line->hyphen ? "true" : "false");
    }
    printf("]}");
}

static void print_paragraph(struct job *job, const char *card, const char *language,
                            const struct paragraph *paragraph)
{
    struct arena *arena = arena_create();
    struct flow flow;

    flow_begin(&flow, arena, paragraph, &job->style, language, job->measure);
    printf("{\"card\":\"%s\",\"language\":\"%s\",\"rtl\":%s,\"size\":%d,\"runs\":[",
           card, language, flow.rtl ? "true" : "false", job->style.size);
    print_runs(job, &flow);
    printf("],\"breaks\":[");
    print_breaks(&flow);
    printf("],\"settings\":[");
    for (int i = 0; i < job->width_count; i++) {
        printf("%s", i ? "," : "");
        print_lines(&flow, job->widths[i]);
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

            for (int p = 0; text->translated && p < text->paragraph_count; p++)
                print_paragraph(job, library->cards[c].name, library->languages[l].code,
                                &text->paragraphs[p]);
        }
}

int main(int count, char **arguments)
{
    if (count < 5 || count > 4 + WIDTHS_MAX) {
        fprintf(stderr, "lines SHOW FONTS SIZE WIDTH…\n");
        return 2;
    }

    struct diag *diag = diag_create();
    struct arena *arena = arena_create();
    const char *table = arena_format(arena, "%s/faces.yaml", arguments[2]);
    const struct faces *faces = faces_read(arena, table, diag);
    struct fonts *fonts = fonts_create(arguments[2], faces);
    struct library *library =
        show_load(arguments[1], &(struct places){0}, SHOW_GLANCE, diag);
    bool whole = fonts && library;

    if (whole) {
        struct measure measure = {.advance = fonts_advance,
                                  .family = fonts_family,
                                  .fitting = fonts_fitting,
                                  .fonts = fonts};
        struct job job = {
            .faces = faces,
            .measure = &measure,
            .style = {.face = {FACE_TEXT, FACE_TEXT_ITALIC, FACE_TEXT_STRONG,
                               FACE_TEXT_STRONG_ITALIC},
                      .size = (int)strtol(arguments[3], NULL, 10)},
        };

        for (int i = 4; i < count; i++)
            job.widths[job.width_count++] = strtof(arguments[i], NULL);
        print_show(&job, library);
        if (job.missing)
            fprintf(stderr, "%s: no font has %d of its letters\n", arguments[1],
                    job.missing);
        whole = !job.missing;
    }
    library_destroy(library);
    fonts_destroy(fonts);
    arena_destroy(arena);
    diag_destroy(diag);
    return whole ? 0 : 1;
}
