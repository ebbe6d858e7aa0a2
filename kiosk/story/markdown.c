// md4c tells no line numbers, but the text it hands out points into what it was given.
// So a thing's line is that of the first text in it; of a block that may hold no text
// (a rule, an empty heading) it is the first line, after the text seen last, that can
// begin such a block. A line that no text ever pointed into has vanished: md4c keeps
// link definitions to itself.

#include "story/markdown.h"

#include "base/arena.h"
#include "base/diag.h"
#include "story/front_matter.h"

#include <md4c.h>

#include <stdlib.h>
#include <string.h>

struct refusal {
    const char *begins; // what a line of such a block can begin with; NULL: any text
    const char *text;
};

static const struct refusal REFUSED_BLOCKS[] = {
    [MD_BLOCK_QUOTE] = {">", "quotes (lines with >) are not shown; write a plain "
                             "paragraph with quotation marks"},
    [MD_BLOCK_UL] = {"-+*", "lists are not shown; write a sentence or a paragraph for "
                            "each point"},
    [MD_BLOCK_OL] = {"0123456789",
                     "numbered lists are not shown; write sentences (a line that just "
                     "begins with a number: put \\ before the dot after it)"},
    [MD_BLOCK_HR] = {"-*_", "rules (---) are not shown; leave an empty line instead"},
    [MD_BLOCK_H] = {NULL, "headings are not shown; the headline is `title:` above, and "
                          "**strong** words can open a paragraph"},
    [MD_BLOCK_CODE] = {"`~", "code blocks are not shown; write a plain paragraph"},
    [MD_BLOCK_HTML] = {NULL, "HTML is not shown; write plain text, *emphasis* or "
                             "**strong**"},
    [MD_BLOCK_TABLE] = {NULL, "tables are not shown; write sentences"},
};

static const char *const REFUSED_SPANS[] = {
    [MD_SPAN_A] =
        "links are not shown, nobody could follow them; write the words alone",
    [MD_SPAN_IMG] = "pictures cannot stand in the text; name one in `picture:` above",
    [MD_SPAN_CODE] = "code is not shown; write the words without `",
    [MD_SPAN_DEL] = "crossed out words are not shown; leave them out",
};

static const char INDENTED[] =
    "this paragraph is indented, so it is read as code; take the spaces at its "
    "beginning out";
static const char DEFINITION[] =
    "a line like [word]: … is read as a link; put \\ before the [";
static const char HTML[] =
    "HTML is not shown; write plain text (to break a line, end it with \\)";
static const char ENTITY[] =
    "codes between & and ; are not shown; type the letter itself";
static const char LONG[] = "this paragraph is longer than 4 kB; divide it";

struct line_bounds {
    const char *start;
    size_t length;
    bool seen; // some text pointed into it, or it was refused
};

struct builder {
    struct arena *arena;
    const char *path;
    struct diag *diag;
    bool failed;

    // The source: its lines, and the one read last.
    struct text source;
    struct line_bounds *lines;
    int line_count, line_base;
    int at;        // index of the line the last text was in
    int next_line; // index of the first line after it

    // The refused block that is open, how deep in it, and whether it had its finding.
    const char *refused;
    int depth;
    bool told;
    const char *refused_span; // waits for its text
    int span_depth;

    // The paragraph that is open, and its last span.
    int emphasis, strong;
    int paragraph_line; // index
    size_t paragraph_bytes;
    bool after_space;
    char *text; // of the span, room for the whole source
    size_t used;
    unsigned style;
    struct span *spans;
    int span_count, span_room;
    struct paragraph *paragraphs;
    int count, room;
};

static void find_lines(struct builder *b)
{
    int count = 1;

    for (size_t i = 0; i < b->source.count; i++)
        count += b->source.bytes[i] == '\n';
    b->lines = arena_alloc(b->arena, sizeof(*b->lines) * (size_t)count);

    const char *start = b->source.bytes, *end = start + b->source.count;

    for (b->line_count = 0; b->line_count < count; b->line_count++) {
        const char *stop = memchr(start, '\n', (size_t)(end - start));

        stop = stop ? stop : end;
        b->lines[b->line_count] =
            (struct line_bounds){.start = start, .length = (size_t)(stop - start)};
        start = stop < end ? stop + 1 : end;
    }
}

static const char *first_letter(const struct line_bounds *line)
{
    return line->start + strspn(line->start, " \t");
}

static bool is_blank(const struct line_bounds *line)
{
    return first_letter(line) >= line->start + line->length;
}

static int next_written(const struct builder *b, int line)
{
    while (line < b->line_count - 1 && is_blank(&b->lines[line]))
        line++;
    return line;
}

static void refuse(struct builder *b, int line, const char *sentence)
{
    diag_add(b->diag, SEVERITY_ERROR, b->path, b->line_base + line, "%s", sentence);
    b->failed = true;
}

// Remembers the line a text lies in. Texts md4c makes up do not point into the source.
static bool follow(struct builder *b, const char *text)
{
    uintptr_t start = (uintptr_t)b->source.bytes, place = (uintptr_t)text;

    if (place < start || place >= start + b->source.count)
        return false;
    while (b->at < b->line_count - 1 && (uintptr_t)b->lines[b->at + 1].start <= place)
        b->at++;
    b->lines[b->at].seen = true;
    b->next_line = b->at + 1;
    return true;
}

static void tell_block(struct builder *b, int line)
{
    if (!b->told)
        refuse(b, line, b->refused);
    b->told = true;
}

// The first line from here on that begins with one of `letters`.
static int find_begin(const struct builder *b, const char *letters)
{
    for (int i = b->next_line; i < b->line_count; i++)
        if (!is_blank(&b->lines[i]) && strchr(letters, *first_letter(&b->lines[i])))
            return i;
    return next_written(b, int_min(b->next_line, b->line_count - 1));
}

static void refuse_block(struct builder *b, MD_BLOCKTYPE type, void *detail)
{
    const struct refusal *refusal = &REFUSED_BLOCKS[type];
    const MD_BLOCK_CODE_DETAIL *code = detail;

    b->refused = refusal->text;
    b->told = false;
    if (type == MD_BLOCK_CODE && !code->fence_char) {
        b->refused = INDENTED;
    } else if (refusal->begins) {
        int line = find_begin(b, refusal->begins);

        b->lines[line].seen = true;
        b->next_line = int_max(b->next_line, line + 1);
        tell_block(b, line);
    }
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct builder *b = context;

    if (type == MD_BLOCK_DOC)
        return 0;
    if (b->refused) {
        b->depth++;
    } else if (type != MD_BLOCK_P) {
        b->depth = 1;
        refuse_block(b, type, detail);
    } else {
        b->at = int_min(b->next_line, b->line_count - 1);
        b->paragraph_line = -1;
        b->paragraph_bytes = 0;
        b->after_space = true;
        b->span_count = 0;
        b->used = 0;
        b->style = 0;
    }
    return 0;
}

static void end_span(struct builder *b)
{
    if (!b->used)
        return;
    if (b->span_count == b->span_room) {
        b->span_room = b->span_room ? b->span_room * 2 : 8;
        b->spans = base_realloc(b->spans, (size_t)b->span_room * sizeof(struct span));
    }
    b->spans[b->span_count++] =
        (struct span){b->style, arena_copy(b->arena, b->text, b->used)};
    b->used = 0;
}

static void add_text(struct builder *b, const char *text, size_t count)
{
    unsigned style = (b->emphasis ? (unsigned)SPAN_EMPHASIS : 0u) |
                     (b->strong ? (unsigned)SPAN_STRONG : 0u);

    if (style != b->style)
        end_span(b);
    b->style = style;
    for (size_t i = 0; i < count; i++) {
        // Of several spaces one remains, in whatever span.
        char c = text[i] == '\t' ? ' ' : text[i];

        if (c == ' ' && b->after_space)
            continue;
        b->after_space = c == ' ' || c == '\n';
        b->text[b->used++] = c;
        b->paragraph_bytes++;
    }
}

static void end_paragraph(struct builder *b)
{
    end_span(b);
    if (b->paragraph_bytes > PARAGRAPH_BYTES_MAX)
        refuse(b, b->paragraph_line, LONG);
    if (!b->span_count)
        return;
    if (b->count == b->room) {
        b->room = b->room ? b->room * 2 : 8;
        b->paragraphs =
            base_realloc(b->paragraphs, (size_t)b->room * sizeof(struct paragraph));
    }

    size_t size = (size_t)b->span_count * sizeof(struct span);
    struct span *spans = arena_alloc(b->arena, size);

    memcpy(spans, b->spans, size);
    b->paragraphs[b->count++] =
        (struct paragraph){.spans = spans,
                           .span_count = b->span_count,
                           .line = b->line_base + b->paragraph_line};
}

// Lines that belong to the block just left and hold no text: what underlines a
// heading, what closes a fence.
static void skip_end(struct builder *b, const char *letters)
{
    if (b->next_line >= b->line_count)
        return;

    struct line_bounds *line = &b->lines[b->next_line];

    if (!is_blank(line) && strchr(letters, *first_letter(line))) {
        line->seen = true;
        b->next_line++;
    }
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct builder *b = context;

    (void)detail;
    if (b->refused) {
        if (--b->depth > 0)
            return 0;
        tell_block(b, find_begin(b, type == MD_BLOCK_H ? "#" : ""));
        b->refused = NULL;
        if (type == MD_BLOCK_H)
            skip_end(b, "=-");
        if (type == MD_BLOCK_CODE)
            skip_end(b, "`~");
    } else if (type == MD_BLOCK_P) {
        end_paragraph(b);
    }
    return 0;
}

static void tell_span(struct builder *b)
{
    if (b->refused_span && !b->refused) {
        int line = b->paragraph_line < 0 ? next_written(b, b->at) : b->at;

        b->lines[line].seen = true;
        refuse(b, line, b->refused_span);
    }
    b->refused_span = NULL;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct builder *b = context;

    (void)detail;
    if (b->span_depth) {
        b->span_depth++;
    } else if (type == MD_SPAN_EM) {
        b->emphasis++;
    } else if (type == MD_SPAN_STRONG) {
        b->strong++;
    } else {
        b->span_depth = 1;
        b->refused_span = REFUSED_SPANS[type];
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct builder *b = context;

    (void)detail;
    if (b->span_depth) {
        if (--b->span_depth == 0)
            tell_span(b); // one without text
    } else if (type == MD_SPAN_EM) {
        b->emphasis--;
    } else {
        b->strong--;
    }
    return 0;
}

// A line that goes on is a space, except between letters of a script without spaces.
static void add_soft_break(struct builder *b, const char *next)
{
    const char *at = b->text + b->used;

    while (at > b->text && ((unsigned char)at[-1] & 0xc0) == 0x80)
        at--;
    if (at > b->text)
        at--;
    b->text[b->used] = '\0';
    if (!b->used || !text_is_spaceless(text_next(&at)) ||
        !text_is_spaceless(text_next(&next)))
        add_text(b, " ", 1);
}

static int read_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE count,
                     void *context)
{
    struct builder *b = context;
    bool is_break = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;

    if (!is_break && follow(b, text)) {
        if (b->refused)
            tell_block(b, b->at);
        else if (b->paragraph_line < 0)
            b->paragraph_line = b->at;
    }
    tell_span(b);
    if (b->refused)
        return 0;
    if (is_break) {
        // The break itself is at a line's end; what comes next is in another line.
        b->lines[b->at].seen = true;
        b->at = int_min(b->at + 1, b->line_count - 1);
        b->next_line = b->at;
    }
    if (type == MD_TEXT_BR)
        add_text(b, "\n", 1);
    else if (type == MD_TEXT_SOFTBR)
        add_soft_break(b, first_letter(&b->lines[b->at]));
    else if (type == MD_TEXT_NORMAL)
        add_text(b, text, count);
    else if (type == MD_TEXT_HTML)
        refuse(b, b->at, HTML);
    else if (type == MD_TEXT_ENTITY)
        refuse(b, b->at, ENTITY);
    return 0;
}

static void refuse_vanished(struct builder *b)
{
    for (int i = 0; i < b->line_count; i++)
        if (!b->lines[i].seen && *first_letter(&b->lines[i]) == '[' &&
            !is_blank(&b->lines[i]))
            refuse(b, i, DEFINITION);
}

bool markdown_read(struct markdown *out, struct arena *arena, struct text text,
                   const char *path, int line, struct diag *diag)
{
    static const MD_PARSER PARSER = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = read_text,
    };
    struct builder b = {
        .arena = arena,
        .path = path,
        .diag = diag,
        .source = text,
        .line_base = line,
        .text = base_alloc(text.count + 1),
    };

    find_lines(&b);
    text_warn_directions(text.bytes, path, line, diag);
    if (md_parse(text.bytes, (MD_SIZE)text.count, &PARSER, &b) != 0)
        base_die("out of memory");
    refuse_vanished(&b);
    *out = (struct markdown){NULL, b.count};
    if (b.count) {
        size_t size = (size_t)b.count * sizeof(struct paragraph);
        struct paragraph *paragraphs = arena_alloc(arena, size);

        memcpy(paragraphs, b.paragraphs, size);
        out->paragraphs = paragraphs;
    }
    free(b.text);
    free(b.spans);
    free(b.paragraphs);
    return !b.failed;
}
