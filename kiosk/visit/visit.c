#include "visit/visit_parts.h"

#include "visit/timeline.h"

#include <stdio.h>
#include <string.h>

const char *visit_state_name(enum visit_state state)
{
    static const char *const names[] = {"preparing", "attract", "story", "stage",
                                        "languages", "access",  "zoom"};

    return names[state];
}

bool visit_reads(const struct visit *visit)
{
    return visit->state == STATE_STORY || visit->state == STATE_STAGE;
}

bool visit_is_rtl(const struct visit *visit, const struct library *library)
{
    return page_is_rtl(library->languages[visit->language].code);
}

static int card_count(const struct pages *pages)
{
    return pages_library(pages)->card_count;
}

struct page_key visit_page(const struct visit *visit)
{
    return visit->views[visit->view_count - 1].key;
}

struct page_key visit_key(const struct visit *visit, enum page_kind kind, int card,
                          int sheet)
{
    return (struct page_key){.kind = kind,
                             .card = card,
                             .language = visit->language,
                             .sheet = sheet,
                             .text_size = visit->text_size,
                             .contrast = visit->contrast};
}

struct page_key visit_zoom_page(const struct visit *visit)
{
    return visit_key(visit, PAGE_ZOOM, visit->card, 0);
}

struct page_key visit_card_key(const struct visit *visit, int card, int sheet)
{
    return visit_key(visit, PAGE_CARD, card, sheet);
}

void visit_show(struct visit *visit, struct page_key key, usec lasts, int slide,
                usec now)
{
    if (!visit->rules.motion) {
        slide = 0;
        lasts = lasts < TIME_REDUCED ? lasts : TIME_REDUCED;
    }
    if (visit->view_count == VIEWS_MAX) {
        // Somebody hammers: the oldest is nearly covered and goes.
        memmove(&visit->views[0], &visit->views[1],
                sizeof(visit->views[0]) * (VIEWS_MAX - 1));
        visit->view_count--;
    }
    visit->views[visit->view_count++] = (struct view){key, now, lasts, slide, true};
}

static void replace_all(struct visit *visit, struct page_key key, usec now)
{
    visit->view_count = 0;
    visit_show(visit, key, 0, 0, now);
}

void visit_set_name(char (*field)[HIT_NAME_MAX], const char *name)
{
    snprintf(*field, sizeof(*field), "%s", name);
}

void visit_let_go(struct visit *visit)
{
    visit->drag = 0;
    visit->drag_at = USEC_NEVER;
    visit_set_name(&visit->pressed, "");
}

void visit_open_card(struct visit *visit, struct pages *pages, int card, int sheet,
                     usec lasts, int slide, usec now)
{
    const struct library *library = pages_library(pages);

    if (card != visit->card || visit->state == STATE_ATTRACT)
        visit->effects |= EFFECT_CARD;
    if (!visit_reads(visit)) // what had the focus is gone
        visit_set_name(&visit->focus, "");
    visit->card = card;
    visit->sheet = sheet;
    visit->state = library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
    visit_let_go(visit);
    visit_show(visit, visit_card_key(visit, card, sheet), lasts, slide, now);
}

static enum page_kind choices_of(enum visit_state state)
{
    return state == STATE_ACCESS ? PAGE_ACCESS : PAGE_LANGUAGES;
}

// A page of choices, over the card.
static void open_choices(struct visit *visit, enum visit_state state, usec now)
{
    visit->state = state;
    visit_set_name(&visit->focus, "");
    visit_let_go(visit);
    visit_show(visit, visit_key(visit, choices_of(state), 0, 0), TIME_CARD, 0, now);
}

void visit_begin_loop(struct visit *visit, int card, usec lasts, usec now)
{
    visit->state = STATE_ATTRACT;
    visit->asking = false;
    visit->language = visit->rules.language;
    visit->text_size = visit->rules.text_size;
    visit->contrast = visit->rules.contrast;
    visit->card = visit->loop_card = card;
    visit->sheet = 0;
    visit->card_at = visit->loop_at = now;
    visit_set_name(&visit->focus, "");
    visit_let_go(visit);
    visit_show(visit, visit_key(visit, PAGE_ATTRACT, card, 0), lasts, 0, now);
}

void visit_init(struct visit *visit, struct visit_rules rules, struct pages *pages,
                usec now)
{
    *visit = (struct visit){
        .rules = rules,
        .language = rules.language,
        .text_size = rules.text_size,
        .contrast = rules.contrast,
        .loop_card = 0,
        .input_at = now,
        .drag_at = USEC_NEVER,
    };
    if (card_count(pages) > 0)
        visit_begin_loop(visit, 0, 0, now);
    else
        replace_all(visit, visit_key(visit, PAGE_PREPARING, 0, 0), now);
}

void visit_adopt(struct visit *visit, struct pages *pages, const char *card_name,
                 const char *language, usec now)
{
    const struct library *library = pages_library(pages);

    if (library->card_count == 0)
        return;
    if (visit->state == STATE_PREPARING) {
        visit_begin_loop(visit, 0, TIME_LOOP, now);
        return;
    }

    int card = card_name ? library_find_card(library, card_name) : -1;
    int code = language ? library_find_language(library, language) : -1;
    bool lost = card < 0;

    // A card that is gone gives way to the one that took its place in the order.
    if (lost)
        card = int_clamp(visit->card, 0, library->card_count - 1);
    visit->card = card;
    visit->loop_card = int_clamp(visit->loop_card, 0, library->card_count - 1);
    visit->language = code < 0 ? visit->rules.language : code;
    visit->sheet = lost ? 0 : visit->sheet;
    visit_let_go(visit);

    // The reader stays on the sheet, as long as there are so many.
    visit->sheet = int_min(
        visit->sheet, pages_get(pages, visit_card_key(visit, card, 0))->sheets - 1);

    struct page_key key = {0};

    switch (visit->state) {
    case STATE_PREPARING:
        return;
    case STATE_ATTRACT:
        visit->loop_card = card;
        key = visit_key(visit, lost ? PAGE_ATTRACT : visit_page(visit).kind, card, 0);
        if (lost)
            visit->card_at = now;
        break;
    case STATE_STORY:
    case STATE_STAGE:
        visit->state =
            library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
        key = visit_card_key(visit, card, visit->sheet);
        break;
    case STATE_LANGUAGES:
    case STATE_ACCESS:
        key = visit_key(visit, choices_of(visit->state), 0, 0);
        break;
    case STATE_ZOOM:
        if (!lost && visit_adopt_zoom(visit, pages, now)) {
            key = visit_zoom_page(visit);
            break;
        }
        visit->state =
            library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
        visit_set_name(&visit->focus, "");
        key = visit_card_key(visit, card, visit->sheet);
        break;
    }
    // The old pages are gone with their library; the frame on the glass stays until
    // this one is drawn.
    replace_all(visit, key, now);
}

int visit_neighbour(const struct visit *visit, const struct pages *pages, int step)
{
    int count = card_count(pages);

    return count ? (visit->card + step + count) % count : 0;
}

static struct page_key beside(const struct visit *visit, struct pages *pages, int step,
                              const struct page *(*look)(struct pages *pages,
                                                         struct page_key key))
{
    struct page_key key = visit_card_key(visit, visit->card, visit->sheet);
    const struct page *page = look(pages, key);

    if (!page)
        return key;
    key.sheet += step;
    if (key.sheet >= 0 && key.sheet < page->sheets)
        return key;
    key = visit_card_key(visit, visit_neighbour(visit, pages, step), 0);
    // Backwards one arrives at the end of the card before.
    page = step < 0 ? look(pages, key) : NULL;
    if (page)
        key.sheet = page->sheets - 1;
    return key;
}

struct page_key visit_beside(const struct visit *visit, struct pages *pages, int step)
{
    return beside(visit, pages, step, pages_get);
}

struct page_key visit_beside_known(const struct visit *visit, struct pages *pages,
                                   int step)
{
    return beside(visit, pages, step, pages_find);
}

static void turn(struct visit *visit, struct pages *pages, int step, usec lasts,
                 int slide, usec now)
{
    struct page_key key = visit_beside(visit, pages, step);

    visit_open_card(visit, pages, key.card, key.sheet, lasts, slide, now);
}

static void go_to_stage(struct visit *visit, struct pages *pages, int number, usec now)
{
    const struct library *library = pages_library(pages);

    if (number < 1 || number > library->stage_count)
        return;

    const struct stage *stage = &library->stages[number - 1];
    int card = stage->cover >= 0 ? stage->cover : stage->count ? stage->first : -1;
    bool there = visit_reads(visit) && card == visit->card;

    if (card >= 0 && !(there && visit->sheet == 0))
        visit_open_card(visit, pages, card, 0, TIME_CARD, 0, now);
}

static void go_to_dot(struct visit *visit, struct pages *pages, int number, usec now)
{
    const struct library *library = pages_library(pages);
    int stage = library->cards[visit->card].stage;

    if (stage == 0 || number < 1 || number > library->stages[stage - 1].count)
        return;

    int card = library->stages[stage - 1].first + number - 1;

    if (card != visit->card)
        visit_open_card(visit, pages, card, 0, TIME_CARD, 0, now);
}

static void close_choices(struct visit *visit, struct pages *pages, usec now)
{
    visit_open_card(visit, pages, visit->card, visit->sheet, TIME_CARD, 0, now);
}

static void choose_language(struct visit *visit, struct pages *pages, int language,
                            usec now)
{
    if (language < 0 || language >= pages_library(pages)->language_count)
        return;
    if (language != visit->language)
        visit->effects |= EFFECT_LANGUAGE;
    visit->language = language;
    visit->sheet = 0;
    close_choices(visit, pages, now);
}

static void go_up(struct visit *visit, struct pages *pages, usec now)
{
    const struct library *library = pages_library(pages);

    if (visit->state == STATE_ZOOM)
        visit_close_zoom(visit, pages, now);
    else if (!visit_reads(visit))
        close_choices(visit, pages, now);
    else if (library->cards[visit->card].kind == CARD_STORY &&
             library->stages[library->cards[visit->card].stage - 1].cover >= 0)
        go_to_stage(visit, pages, library->cards[visit->card].stage, now);
    else if (visit->card != 0)
        visit_open_card(visit, pages, 0, 0, TIME_CARD, 0, now);
}

// A card that was dragged lands beside or goes back.
static void drop(struct visit *visit, struct pages *pages, struct intent intent,
                 usec now)
{
    int width = pages_screen(pages)->px.w;
    int step = intent.number;

    if (!visit->rules.motion) {
        visit_let_go(visit);
        if (step)
            turn(visit, pages, step, TIME_CARD, 0, now);
        return;
    }
    if (step == 0) {
        visit->drag_at = now;
        return;
    }

    // It comes from the right when the finger moves left, and the other way round;
    // which of the two is next, the language says.
    int from = (int)intent.shift + (intent.shift < 0 ? width : -width);

    turn(visit, pages, step, TIME_SLIDE, from, now);
}

// The page that is open, as it looks now. Choices stay open, and keep the focus.
static void show_again(struct visit *visit, struct pages *pages, usec now)
{
    if (visit_reads(visit))
        visit_open_card(visit, pages, visit->card, visit->sheet, TIME_CARD, 0, now);
    else
        visit_show(visit, visit_key(visit, choices_of(visit->state), 0, 0), TIME_CARD,
                   0, now);
}

static void choose_text_size(struct visit *visit, struct pages *pages, int size,
                             usec now)
{
    size = int_clamp(size, TEXT_SIZE_NORMAL, TEXT_SIZE_LARGEST);
    if (size == visit->text_size)
        return;
    visit->text_size = size;
    visit->sheet = 0;
    show_again(visit, pages, now);
}

static void choose_theme(struct visit *visit, struct pages *pages, bool contrast,
                         usec now)
{
    if (contrast == visit->contrast)
        return;
    visit->contrast = contrast;
    show_again(visit, pages, now);
}

static void visitor_intent(struct visit *visit, struct pages *pages,
                           struct intent intent, usec now)
{
    int last = card_count(pages) - 1;
    bool reads = visit_reads(visit);

    if (visit->state == STATE_ZOOM)
        visit_zoom_intent(visit, intent, now);
    switch (intent.kind) {
    case INTENT_NONE:
    case INTENT_OPEN:
    case INTENT_KEEP:
    case INTENT_NOTICE:
        return;
    case INTENT_NEXT:
    case INTENT_BACK:
        if (reads)
            turn(visit, pages, intent.kind == INTENT_NEXT ? 1 : -1, TIME_CARD, 0, now);
        return;
    case INTENT_HOME:
        if (!reads || visit->card != 0 || visit->sheet != 0)
            visit_open_card(visit, pages, 0, 0, TIME_CARD, 0, now);
        return;
    case INTENT_END:
        if (!reads || visit->card != last)
            visit_open_card(visit, pages, last, 0, TIME_CARD, 0, now);
        return;
    case INTENT_STAGE:
        go_to_stage(visit, pages, intent.number, now);
        return;
    case INTENT_DOT:
        if (reads)
            go_to_dot(visit, pages, intent.number, now);
        return;
    case INTENT_LANGUAGES:
        if (visit->state != STATE_LANGUAGES)
            open_choices(visit, STATE_LANGUAGES, now);
        return;
    case INTENT_LANGUAGE:
        choose_language(visit, pages, intent.number, now);
        return;
    case INTENT_ACCESS:
        if (visit->state == STATE_ACCESS)
            close_choices(visit, pages, now);
        else
            open_choices(visit, STATE_ACCESS, now);
        return;
    case INTENT_TEXT:
        choose_text_size(visit, pages, intent.number, now);
        return;
    case INTENT_THEME:
        choose_theme(visit, pages, intent.number, now);
        return;
    case INTENT_UP:
        go_up(visit, pages, now);
        return;
    case INTENT_PRESS:
        visit_set_name(&visit->pressed, intent.name);
        visit_set_name(&visit->focus, ""); // a finger needs none
        return;
    case INTENT_FOCUS:
        visit_set_name(&visit->focus, intent.name);
        return;
    case INTENT_DRAG:
        if (reads) {
            visit->drag = intent.shift;
            visit->drag_at = USEC_NEVER;
        }
        return;
    case INTENT_DROP:
        if (reads)
            drop(visit, pages, intent, now);
        return;
    case INTENT_TEXT_STEP:
        choose_text_size(visit, pages, visit->text_size + 25 * intent.number, now);
        return;
    case INTENT_ZOOM:
        if (reads)
            visit_open_zoom(visit, pages, intent.number, now);
        return;
    case INTENT_ZOOM_STEP:
    case INTENT_ZOOM_PAN:
    case INTENT_ZOOM_DRAG:
    case INTENT_ZOOM_DROP:
    case INTENT_ZOOM_TAP:
        return; // of the picture's own
    }
}

void visit_intent(struct visit *visit, struct pages *pages, struct intent intent,
                  usec now)
{
    if (intent.kind == INTENT_NONE || visit->state == STATE_PREPARING)
        return;
    if (visit->state == STATE_ATTRACT) {
        if (intent.kind != INTENT_OPEN)
            return;
        visit->input_at = now;
        visit->effects |= EFFECT_BEGIN;
        if (intent.number >= 0 && intent.number != visit->language) {
            visit->language = intent.number;
            visit->effects |= EFFECT_LANGUAGE;
        }
        visit_open_card(visit, pages, visit->card, 0, TIME_CARD, 0, now);
        return;
    }
    visit->input_at = now;
    if (intent.kind != INTENT_PRESS && intent.kind != INTENT_FOCUS)
        visit_set_name(&visit->pressed, "");
    if (visit->asking) {
        visit->asking = false; // any input keeps the card, and does no more
        visit->effects |= EFFECT_KEEP;
        return;
    }
    visitor_intent(visit, pages, intent, now);
}
