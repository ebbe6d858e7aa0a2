#include "visit/visit.h"

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

static struct page_key make_key(const struct visit *visit, enum page_kind kind,
                                int card, int sheet)
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
    return make_key(visit, PAGE_ZOOM, visit->card, 0);
}

static struct page_key card_key(const struct visit *visit, int card, int sheet)
{
    return make_key(visit, PAGE_CARD, card, sheet);
}

// Puts a page on top. What lies below stays until this one is all there.
static void show(struct visit *visit, struct page_key key, usec lasts, int slide,
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
    show(visit, key, 0, 0, now);
}

// Once the top page is all there, nothing below it is seen.
static bool drop_covered(struct visit *visit, usec now)
{
    int top = visit->view_count - 1;

    while (top > 0 &&
           timeline_part(visit->views[top].since, visit->views[top].lasts, now) < 1)
        top--;
    if (top <= 0)
        return false;
    memmove(&visit->views[0], &visit->views[top],
            sizeof(visit->views[0]) * (size_t)(visit->view_count - top));
    visit->view_count -= top;
    return true;
}

static void set_name(char (*field)[HIT_NAME_MAX], const char *name)
{
    snprintf(*field, sizeof(*field), "%s", name);
}

static void let_go(struct visit *visit)
{
    visit->drag = 0;
    visit->drag_at = USEC_NEVER;
    set_name(&visit->pressed, "");
}

static void open_card(struct visit *visit, struct pages *pages, int card, int sheet,
                      usec lasts, int slide, usec now)
{
    const struct library *library = pages_library(pages);

    if (card != visit->card || visit->state == STATE_ATTRACT)
        visit->effects |= EFFECT_CARD;
    if (!visit_reads(visit)) // what had the focus is gone
        set_name(&visit->focus, "");
    visit->card = card;
    visit->sheet = sheet;
    visit->state = library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
    let_go(visit);
    show(visit, card_key(visit, card, sheet), lasts, slide, now);
}

static enum page_kind choices_of(enum visit_state state)
{
    return state == STATE_ACCESS ? PAGE_ACCESS : PAGE_LANGUAGES;
}

// A page of choices, over the card.
static void open_choices(struct visit *visit, enum visit_state state, usec now)
{
    visit->state = state;
    set_name(&visit->focus, "");
    let_go(visit);
    show(visit, make_key(visit, choices_of(state), 0, 0), TIME_CARD, 0, now);
}

// ---- The picture, full screen

// Where the card shows it, and where it is shown now. False: the card shows none.
static bool find_window(const struct visit *visit, struct pages *pages,
                        struct zoom_room *room, struct zoom_place *place,
                        struct rect *window)
{
    const struct page *card =
        pages_get(pages, card_key(visit, visit->card, visit->sheet));
    const struct want *want;
    const struct draw *picture = page_window(card, &want);

    if (!picture)
        return false;
    *window = page_hit(card, "picture")->rect;
    *room = (struct zoom_room){pages_get(pages, visit_zoom_page(visit))->body_rect,
                               want->picture->size};
    *place = zoom_place_of(*room, want, picture->rect);
    return !rect_empty(room->view); // a glass of buttons only
}

static void open_zoom(struct visit *visit, struct pages *pages, bool with_focus,
                      usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;

    if (!find_window(visit, pages, &room, &place, &window))
        return;
    visit->state = STATE_ZOOM;
    visit->zoom.card = visit->card;
    set_name(&visit->focus, with_focus ? "larger" : "");
    let_go(visit);
    zoom_open(&visit->zoom, room, place, window, visit->rules.motion, now);
    show(visit, visit_zoom_page(visit), TIME_ZOOM, 0, now);
}

static void close_zoom(struct visit *visit, struct pages *pages, usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;
    bool had_focus = *visit->focus;

    open_card(visit, pages, visit->card, visit->sheet, TIME_ZOOM, 0, now);
    if (had_focus)
        set_name(&visit->focus, "picture");
    if (find_window(visit, pages, &room, &place, &window))
        zoom_close(&visit->zoom, place, window, visit->rules.motion, now);
}

// Another library or screen. False: there is nothing to zoom any more.
static bool adopt_zoom(struct visit *visit, struct pages *pages, usec now)
{
    struct zoom_room room;
    struct zoom_place place;
    struct rect window;

    if (!find_window(visit, pages, &room, &place, &window))
        return false;
    visit->zoom.card = visit->card;
    zoom_move_to(&visit->zoom, room, now);
    return true;
}

static void zoom_intent(struct visit *visit, struct intent intent, usec now)
{
    struct zoom *zoom = &visit->zoom;
    bool motion = visit->rules.motion;

    switch ((int)intent.kind) {
    case INTENT_PRESS:
        if (!*intent.name)
            zoom_catch(zoom, now);
        return;
    case INTENT_ZOOM_STEP:
        zoom_step(zoom, intent.number, motion, now);
        return;
    case INTENT_ZOOM_PAN:
        zoom_pan(zoom, (enum draw_side)intent.number, motion, now);
        return;
    case INTENT_ZOOM_DRAG:
        zoom_drag(zoom, intent.at, intent.by, intent.factor, now);
        return;
    case INTENT_ZOOM_DROP:
        zoom_throw(zoom, intent.by, motion, now);
        return;
    case INTENT_ZOOM_TAP:
        zoom_point(zoom, intent.at, intent.number == 2, motion, now);
        return;
    default:
        return;
    }
}

static void begin_loop(struct visit *visit, int card, usec lasts, usec now)
{
    visit->state = STATE_ATTRACT;
    visit->asking = false;
    visit->language = visit->rules.language;
    visit->text_size = visit->rules.text_size;
    visit->contrast = visit->rules.contrast;
    visit->card = visit->loop_card = card;
    visit->sheet = 0;
    visit->card_at = visit->loop_at = now;
    set_name(&visit->focus, "");
    let_go(visit);
    show(visit, make_key(visit, PAGE_ATTRACT, card, 0), lasts, 0, now);
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
        begin_loop(visit, 0, 0, now);
    else
        replace_all(visit, make_key(visit, PAGE_PREPARING, 0, 0), now);
}

void visit_adopt(struct visit *visit, struct pages *pages, const char *card_name,
                 const char *language, usec now)
{
    const struct library *library = pages_library(pages);

    if (library->card_count == 0)
        return;
    if (visit->state == STATE_PREPARING) {
        begin_loop(visit, 0, TIME_LOOP, now);
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
    let_go(visit);

    // The reader stays on the sheet, as long as there are so many.
    visit->sheet =
        int_min(visit->sheet, pages_get(pages, card_key(visit, card, 0))->sheets - 1);

    struct page_key key = {0};

    switch (visit->state) {
    case STATE_PREPARING:
        return;
    case STATE_ATTRACT:
        visit->loop_card = card;
        key = make_key(visit, lost ? PAGE_ATTRACT : visit_page(visit).kind, card, 0);
        if (lost)
            visit->card_at = now;
        break;
    case STATE_STORY:
    case STATE_STAGE:
        visit->state =
            library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
        key = card_key(visit, card, visit->sheet);
        break;
    case STATE_LANGUAGES:
    case STATE_ACCESS:
        key = make_key(visit, choices_of(visit->state), 0, 0);
        break;
    case STATE_ZOOM:
        if (!lost && adopt_zoom(visit, pages, now)) {
            key = visit_zoom_page(visit);
            break;
        }
        visit->state =
            library->cards[card].kind == CARD_STAGE ? STATE_STAGE : STATE_STORY;
        set_name(&visit->focus, "");
        key = card_key(visit, card, visit->sheet);
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
    struct page_key key = card_key(visit, visit->card, visit->sheet);
    const struct page *page = look(pages, key);

    if (!page)
        return key;
    key.sheet += step;
    if (key.sheet >= 0 && key.sheet < page->sheets)
        return key;
    key = card_key(visit, visit_neighbour(visit, pages, step), 0);
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

    open_card(visit, pages, key.card, key.sheet, lasts, slide, now);
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
        open_card(visit, pages, card, 0, TIME_CARD, 0, now);
}

static void go_to_dot(struct visit *visit, struct pages *pages, int number, usec now)
{
    const struct library *library = pages_library(pages);
    int stage = library->cards[visit->card].stage;

    if (stage == 0 || number < 1 || number > library->stages[stage - 1].count)
        return;

    int card = library->stages[stage - 1].first + number - 1;

    if (card != visit->card)
        open_card(visit, pages, card, 0, TIME_CARD, 0, now);
}

static void close_choices(struct visit *visit, struct pages *pages, usec now)
{
    open_card(visit, pages, visit->card, visit->sheet, TIME_CARD, 0, now);
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
        close_zoom(visit, pages, now);
    else if (!visit_reads(visit))
        close_choices(visit, pages, now);
    else if (library->cards[visit->card].kind == CARD_STORY &&
             library->stages[library->cards[visit->card].stage - 1].cover >= 0)
        go_to_stage(visit, pages, library->cards[visit->card].stage, now);
    else if (visit->card != 0)
        open_card(visit, pages, 0, 0, TIME_CARD, 0, now);
}

// A card that was dragged lands beside or goes back.
static void drop(struct visit *visit, struct pages *pages, struct intent intent,
                 usec now)
{
    int width = pages_screen(pages)->px.w;
    int step = intent.number;

    if (!visit->rules.motion) {
        let_go(visit);
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
        open_card(visit, pages, visit->card, visit->sheet, TIME_CARD, 0, now);
    else
        show(visit, make_key(visit, choices_of(visit->state), 0, 0), TIME_CARD, 0, now);
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
        zoom_intent(visit, intent, now);
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
            open_card(visit, pages, 0, 0, TIME_CARD, 0, now);
        return;
    case INTENT_END:
        if (!reads || visit->card != last)
            open_card(visit, pages, last, 0, TIME_CARD, 0, now);
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
        set_name(&visit->pressed, intent.name);
        set_name(&visit->focus, ""); // a finger needs none
        return;
    case INTENT_FOCUS:
        set_name(&visit->focus, intent.name);
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
            open_zoom(visit, pages, intent.number, now);
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
        open_card(visit, pages, visit->card, 0, TIME_CARD, 0, now);
        return;
    }
    visit->input_at = now;
    if (intent.kind != INTENT_PRESS && intent.kind != INTENT_FOCUS)
        set_name(&visit->pressed, "");
    if (visit->asking) {
        visit->asking = false; // any input keeps the card, and does no more
        visit->effects |= EFFECT_KEEP;
        return;
    }
    visitor_intent(visit, pages, intent, now);
}

static usec loop_dwell(const struct visit *visit, struct pages *pages)
{
    const struct page *text =
        pages_get(pages, make_key(visit, PAGE_ATTRACT_TEXT, visit->card, 0));

    return reading_dwell(text->reading);
}

usec visit_next_at(const struct visit *visit, struct pages *pages)
{
    return visit->card_at + loop_dwell(visit, pages);
}

static usec ask_at(const struct visit *visit, struct pages *pages)
{
    usec reading = 0;

    if (visit_reads(visit))
        reading = reading_time(pages_get(pages, visit_page(visit))->reading) +
                  30 * USEC_PER_SECOND;
    return visit->input_at +
           (reading > visit->rules.idle ? reading : visit->rules.idle);
}

// One step of time, at most; true if it changed anything.
static bool step(struct visit *visit, struct pages *pages,
                 bool (*ready)(void *context, const struct page *page), void *context,
                 usec now)
{
    if (visit->drag_at != USEC_NEVER &&
        timeline_part(visit->drag_at, TIME_SLIDE, now) >= 1) {
        let_go(visit);
        return true;
    }
    switch (visit->state) {
    case STATE_PREPARING:
        return false;
    case STATE_ATTRACT: {
        usec text_at = visit->card_at + TIME_HEADLINE;
        usec next_at = visit_next_at(visit, pages);

        if (now >= text_at && visit_page(visit).kind == PAGE_ATTRACT) {
            show(visit, make_key(visit, PAGE_ATTRACT_TEXT, visit->card, 0), TIME_TEXT,
                 0, text_at);
            return true;
        }
        if (now < next_at)
            return false;

        int card = visit_neighbour(visit, pages, 1);
        struct page_key key = make_key(visit, PAGE_ATTRACT, card, 0);

        if (!ready(context, pages_get(pages, key)) && now < next_at + TIME_PATIENCE)
            return false;
        visit->card = visit->loop_card = card;
        visit->card_at = now;
        show(visit, key, TIME_LOOP, 0, now);
        return true;
    }
    case STATE_STORY:
    case STATE_STAGE:
    case STATE_LANGUAGES:
    case STATE_ACCESS:
    case STATE_ZOOM:
        if (visit->state == STATE_ZOOM && zoom_advance(&visit->zoom, now))
            return true;
        if (!visit->asking) {
            usec at = ask_at(visit, pages);

            if (now < at)
                return false;
            visit->asking = true;
            visit->asked_at = at;
            visit->effects |= EFFECT_ASK;
            set_name(&visit->pressed, "");
            if (visit->drag != 0) // a finger that rests holds no card
                visit->drag_at = at;
            return true;
        }
        if (now < visit->asked_at + visit->rules.warning)
            return false;
        visit->effects |= EFFECT_END;
        visit->card = visit->loop_card;
        begin_loop(visit, visit_neighbour(visit, pages, 1), TIME_LOOP, now);
        return true;
    }
    return false;
}

bool visit_advance(struct visit *visit, struct pages *pages,
                   bool (*ready)(void *context, const struct page *page), void *context,
                   usec now)
{
    bool changed = false;

    // A long sleep is several steps; the bound is for a clock that leapt.
    for (int i = 0; i < 100 && step(visit, pages, ready, context, now); i++)
        changed = true;
    return drop_covered(visit, now) || changed;
}

void visit_shown(struct visit *visit, usec took)
{
    for (int i = 0; i < visit->view_count; i++) {
        struct view *view = &visit->views[i];

        if (view->fresh)
            view->since += took;
        view->fresh = false;
    }
    zoom_shown(&visit->zoom, took);
}

usec visit_deadline(const struct visit *visit, struct pages *pages, usec now)
{
    usec at = USEC_NEVER;

    switch (visit->state) {
    case STATE_PREPARING:
        return USEC_NEVER;
    case STATE_ATTRACT: {
        usec next_at = visit_next_at(visit, pages);
        usec times[] = {visit_page(visit).kind == PAGE_ATTRACT
                            ? visit->card_at + TIME_HEADLINE
                            : USEC_NEVER,
                        next_at, next_at + TIME_PATIENCE,
                        visit_invitation_at(visit, now) + TIME_INVITATION};

        for (int i = 0; i < COUNT_OF(times); i++)
            if (times[i] > now && times[i] < at)
                at = times[i];
        return at;
    }
    case STATE_STORY:
    case STATE_STAGE:
    case STATE_LANGUAGES:
    case STATE_ACCESS:
    case STATE_ZOOM:
        at = visit->asking
                 ? visit->asked_at +
                       ((now - visit->asked_at) / USEC_PER_SECOND + 1) * USEC_PER_SECOND
                 : ask_at(visit, pages);
        if (visit->state == STATE_ZOOM && zoom_deadline(&visit->zoom, now) < at)
            at = zoom_deadline(&visit->zoom, now);
        return at;
    }
    return at;
}

bool visit_moves(const struct visit *visit, const struct pages *pages, usec now)
{
    for (int i = 0; i < visit->view_count; i++)
        if (timeline_part(visit->views[i].since, visit->views[i].lasts, now) < 1)
            return true;
    if (visit->state == STATE_ATTRACT &&
        now - visit_invitation_at(visit, now) < TIME_TURN &&
        visit_invitation(visit, now) > 0 && pages_library(pages)->language_count > 1)
        return true;
    if (visit->state == STATE_ZOOM && zoom_moves(&visit->zoom, now))
        return true;
    return visit->drag_at != USEC_NEVER;
}

unsigned visit_take_effects(struct visit *visit)
{
    unsigned effects = visit->effects;

    visit->effects = 0;
    return effects;
}

int visit_seconds_left(const struct visit *visit, usec now)
{
    usec left = visit->asked_at + visit->rules.warning - now;

    return int_max(0, (int)((left + USEC_PER_SECOND - 1) / USEC_PER_SECOND));
}

int visit_invitation(const struct visit *visit, usec now)
{
    return (int)((now - visit->loop_at) / TIME_INVITATION);
}

usec visit_invitation_at(const struct visit *visit, usec now)
{
    return visit->loop_at + visit_invitation(visit, now) * TIME_INVITATION;
}
