// A lobby for tests: a made show, a glass of 24 inches, a clock that is moved by hand,
// and visitors who tap, swipe and type as through the real program.
#pragma once

#include "made.h"
#include "ten.h"
#include "visit/steer.h"
#include "visit/timeline.h"

#include "findings.h"

struct house {
    struct library *library;
    struct pages *pages;
    const struct measure *measure;
    struct visit visit;
    struct scene scene;
    struct gesture_state gestures;
    struct visit_rules rules;
    bool arabic; // its second language
    usec now;
    bool late;        // no picture is there…
    usec pictures_at; // …until then
    unsigned effects; // so far
    int shows[64];    // how often the loop has shown each card
};

static const struct visit_rules house_rules = {.idle = 60 * USEC_PER_SECOND,
                                               .warning = 20 * USEC_PER_SECOND,
                                               .text_size = TEXT_SIZE_NORMAL,
                                               .motion = true};

static const struct made_show house_show = {.languages = 2, .stages = 3, .stories = 2};

static inline bool house_picture(void *context, uint64_t key, usec *since)
{
    struct house *house = context;

    (void)key;
    *since = house->late ? house->pictures_at : 0;
    return !house->late || house->now >= house->pictures_at;
}

static inline bool house_ready(void *context, const struct page *page)
{
    usec since;

    return page->want_count == 0 || house_picture(context, 0, &since);
}

// As the program does while nothing moves: one page after the other.
static inline void house_prepare(struct house *house,
                                 const struct picture_source *source)
{
    struct scene *scene = &house->scene;
    int at = scene->shown_page_count;

    while (at < scene->page_count)
        if (pages_find(house->pages, scene->pages[at])) {
            at++;
        } else {
            pages_get(house->pages, scene->pages[at]);
            scene_make(scene, &house->visit, house->pages, source, house->now);
            at = scene->shown_page_count;
        }
}

static inline void house_look(struct house *house)
{
    struct picture_source source = {house_picture, house};
    int before = house->visit.loop_card;

    visit_advance(&house->visit, house->pages, house_ready, house, house->now);
    if (house->visit.state == STATE_ATTRACT && house->visit.loop_card != before)
        house->shows[house->visit.loop_card]++;
    house->effects |= visit_take_effects(&house->visit);
    scene_make(&house->scene, &house->visit, house->pages, &source, house->now);
    house_prepare(house, &source);
}

static inline void house_build(struct house *house, struct made_show show)
{
    struct screen screen =
        screen_make((struct size){1920, 1080}, (struct size){531, 299}, 600, 2000);

    library_destroy(house->library);
    pages_destroy(house->pages);
    house->library = made_library(show);
    if (house->arabic) // all that a visit asks of a language is its code
        ((struct language *)house->library->languages)[1].code = "ar";
    house->pages = pages_create(house->library, screen, house->measure);
    gesture_init(&house->gestures, gesture_rules_of(screen.px_per_mm));
}

static inline void house_begin(struct house *house, struct made_show show)
{
    house_build(house, show);
    visit_init(&house->visit, house->rules, house->pages, 0);
    house_look(house);
}

static inline void house_open(struct house *house, struct made_show show,
                              const struct measure *measure, struct visit_rules rules)
{
    *house = (struct house){.measure = measure, .rules = rules};
    house_begin(house, show);
}

// The same, and instead of French there is Arabic.
static inline void house_open_arabic(struct house *house, struct visit_rules rules)
{
    *house = (struct house){.measure = measure_ten(), .rules = rules, .arabic = true};
    house_begin(house, house_show);
}

static inline bool house_wants_arabic(const char *first_act)
{
    return first_act && strcmp(first_act, "tap lang-ar") == 0;
}

static inline void house_close(struct house *house)
{
    scene_free(&house->scene);
    pages_destroy(house->pages);
    library_destroy(house->library);
}

// Another show, as the program takes it in: the old numbers mean nothing in it.
static inline void house_renew(struct house *house, struct made_show show)
{
    const struct library *old = house->library;
    char *card =
        old->card_count ? base_strdup(old->cards[house->visit.card].name) : NULL;
    char *code = base_strdup(old->languages[house->visit.language].code);

    house_build(house, show);
    visit_adopt(&house->visit, house->pages, card, code, house->now);
    house_look(house);
    free(card);
    free(code);
}

// Time goes by in the program's own steps: from deadline to deadline, and frame by
// frame (ten a second) while something moves.
static inline void house_wait(struct house *house, usec until)
{
    while (house->now < until) {
        usec next = house->scene.deadline;

        if (house->scene.moves && next > house->now + USEC_PER_SECOND / 10)
            next = house->now + USEC_PER_SECOND / 10;
        if (house->late && house->pictures_at > house->now && next > house->pictures_at)
            next = house->pictures_at;
        if (next <= house->now)
            fail_msg("a deadline lies in the past");
        house->now = next < until ? next : until;
        house_look(house);
    }
}

static inline void house_touch(struct house *house, enum touch_kind kind, int finger,
                               float x, float y)
{
    struct gesture gesture =
        gesture_touch(&house->gestures, (struct touch){kind, house->now, finger, x, y});

    visit_intent(&house->visit, house->pages,
                 steer_gesture(&house->visit, &house->scene, house->library,
                               &house->gestures, gesture,
                               pages_screen(house->pages)->px_per_mm),
                 house->now);
    house_look(house);
}

static inline void house_key(struct house *house, enum key key)
{
    visit_intent(&house->visit, house->pages,
                 steer_key(&house->visit, &house->scene, house->library, key),
                 house->now);
    house_look(house);
}

static inline void house_tap(struct house *house, const char *name)
{
    const struct hit *hit = scene_hit(&house->scene, name);

    if (!hit) {
        fail_msg("there is nothing to tap called %s", name);
        return;
    }

    float x = (float)hit->rect.x + (float)hit->rect.w / 2;
    float y = (float)hit->rect.y + (float)hit->rect.h / 2;

    house_touch(house, TOUCH_DOWN, 99, x, y);
    house_touch(house, TOUCH_UP, 99, x, y);
}

static const struct {
    const char *name;
    enum key key;
} house_keys[] = {
    {"other", KEY_OTHER},       {"left", KEY_LEFT},
    {"right", KEY_RIGHT},       {"up", KEY_UP},
    {"down", KEY_DOWN},         {"tab", KEY_TAB},
    {"back-tab", KEY_TAB_BACK}, {"act", KEY_ACT},
    {"escape", KEY_ESCAPE},     {"home", KEY_HOME},
    {"end", KEY_END},           {"l", KEY_LANGUAGE},
    {"a", KEY_ACCESS},          {"larger", KEY_LARGER},
    {"smaller", KEY_SMALLER},   {"1", KEY_STAGE_1},
    {"2", KEY_STAGE_1 + 1},     {"3", KEY_STAGE_1 + 2},
    {"9", KEY_STAGE_9},
};

// "key right", "tap next", "down 1 700 300", "move …", "up …"; "" only looks.
static inline void house_perform(struct house *house, const char *act)
{
    static const char *const kinds[] = {"down", "move", "up"};
    char word[32], name[32];
    int finger;
    float x, y;

    if (sscanf(act, "key %31s", name) == 1) {
        for (int i = 0; i < COUNT_OF(house_keys); i++)
            if (strcmp(house_keys[i].name, name) == 0) {
                house_key(house, house_keys[i].key);
                return;
            }
        fail_msg("there is no key %s", name);
    }
    if (sscanf(act, "tap %31s", name) == 1) {
        house_tap(house, name);
        return;
    }
    if (sscanf(act, "%31s %d %f %f", word, &finger, &x, &y) != 4)
        return;
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (strcmp(kinds[i], word) == 0)
            house_touch(house, (enum touch_kind)(TOUCH_DOWN + i), finger, x, y);
}

// "story 1-stage/story-1 en", and only where it is not so plain: sheet, text size,
// theme, how near a picture is and what is in its middle, question, focus.
static inline void house_print(const struct house *house, char *out, size_t size)
{
    const struct visit *v = &house->visit;
    size_t used = (size_t)snprintf(out, size, "%s", visit_state_name(v->state));

    if (house->library->card_count)
        used += (size_t)snprintf(out + used, size - used, " %s %s",
                                 house->library->cards[v->card].name,
                                 house->library->languages[v->language].code);
    if (v->sheet)
        used += (size_t)snprintf(out + used, size - used, " sheet %d", v->sheet + 1);
    if (v->text_size != TEXT_SIZE_NORMAL)
        used += (size_t)snprintf(out + used, size - used, " %d%%", v->text_size);
    if (v->contrast)
        used += (size_t)snprintf(out + used, size - used, " contrast");
    if (v->state == STATE_ZOOM)
        used += (size_t)snprintf(out + used, size - used, " [%.0f%% %.0f,%.0f]",
                                 100 * v->zoom.to.scale,
                                 100 * v->zoom.to.x / v->zoom.room.picture.w,
                                 100 * v->zoom.to.y / v->zoom.room.picture.h);
    if (v->asking)
        used += (size_t)snprintf(out + used, size - used, " asking %d",
                                 visit_seconds_left(v, house->now));
    if (*v->focus)
        snprintf(out + used, size - used, " focus %s", v->focus);
}
