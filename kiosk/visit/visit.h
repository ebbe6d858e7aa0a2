// One visit after another: what is shown, and when it changes.
//
// A function of intents and time. Nothing here draws, loads or reads a clock; the
// scene asks it what to show, the app tells it what time it is. Plain data: copy it to
// look ahead.
#pragma once

#include "page/page.h"
#include "visit/intent.h"
#include "visit/zoom.h"

enum visit_state {
    STATE_PREPARING, // a calm card: there is nothing to show yet
    STATE_ATTRACT,   // nobody is there: the stories themselves, for ever
    STATE_STORY,     // somebody reads an opening, closing or story card
    STATE_STAGE,     // somebody looks at a stage's cover
    STATE_LANGUAGES, // somebody chooses a language
    STATE_ACCESS,    // somebody chooses how big the text is, and its colours
    STATE_ZOOM,      // somebody looks at the card's picture, full screen
};

const char *visit_state_name(enum visit_state state);

// What happened, for trace and statistics.
enum visit_effect {
    EFFECT_BEGIN = 1 << 0,    // a visit began
    EFFECT_CARD = 1 << 1,     // another card was opened
    EFFECT_LANGUAGE = 1 << 2, // another language was chosen
    EFFECT_ASK = 1 << 3,      // "Still there?"
    EFFECT_KEEP = 1 << 4,     // yes
    EFFECT_END = 1 << 5,      // nobody was: everything of the visit is reset
};

// A page on its way in, on top of those below it.
struct view {
    struct page_key key;
    usec since; // began to appear
    usec lasts; // until it is all there; 0: at once
    int slide;  // px: where its body comes from; 0: it fades in
    bool fresh; // in no frame yet
};

enum { VIEWS_MAX = 4 };

struct visit_rules {
    usec idle;    // without input, at least, until "Still there?"
    usec warning; // its countdown
    int language; // of a new visit
    int text_size;
    bool contrast; // the high-contrast theme
    bool motion;   // false: nothing slides, dissolves are short
};

struct visit {
    struct visit_rules rules;
    enum visit_state state;
    bool asking;
    int card, sheet, language, text_size;
    bool contrast;
    char focus[HIT_NAME_MAX];   // hit target with the focus; "" = none
    char pressed[HIT_NAME_MAX]; // under a finger
    int loop_card;              // the last one the loop showed by itself
    usec input_at;              // of the last sign of life
    usec asked_at;
    usec card_at; // attract: since when this card
    usec loop_at; // attract: since when, for the invitations' turns
    float drag;   // px the card hangs beside its place
    usec drag_at; // since when it goes back by itself; USEC_NEVER: a finger holds it
    struct zoom zoom;             // as long as a view shows it
    struct view views[VIEWS_MAX]; // the last is on top
    int view_count;
    unsigned effects; // since the last visit_take_effects
};

void visit_init(struct visit *visit, struct visit_rules rules, struct pages *pages,
                usec now);

// Another library, language list or screen: finds its place again by the card's name.
void visit_adopt(struct visit *visit, struct pages *pages, const char *card_name,
                 const char *language, usec now);

void visit_intent(struct visit *visit, struct pages *pages, struct intent intent,
                  usec now);

// Lets time pass. `ready` says whether a page's pictures can be shown; the loop waits
// for them (not for ever), a visitor does not. True if anything changed.
bool visit_advance(struct visit *visit, struct pages *pages,
                   bool (*ready)(void *context, const struct page *page), void *context,
                   usec now);

// A frame is on the glass, and making it took so long: what is in it for the first time
// begins to move now, and not when it was asked for.
void visit_shown(struct visit *visit, usec took);

// When time alone changes something; USEC_NEVER: not before an input.
usec visit_deadline(const struct visit *visit, struct pages *pages, usec now);

// Something is under way.
bool visit_moves(const struct visit *visit, const struct pages *pages, usec now);

unsigned visit_take_effects(struct visit *visit);

// A card is open, not a page of choices.
bool visit_reads(const struct visit *visit);

// The visit's language runs from right to left: what is next lies on the left.
bool visit_is_rtl(const struct visit *visit, const struct library *library);

// The page around the open card's picture, full screen.
struct page_key visit_zoom_page(const struct visit *visit);

// The page on top.
struct page_key visit_page(const struct visit *visit);

// The card before (-1) or after (+1) in show order, round and round.
int visit_neighbour(const struct visit *visit, const struct pages *pages, int step);
// What a swipe or a key in this direction would show: another sheet or another card.
struct page_key visit_beside(const struct visit *visit, struct pages *pages, int step);
// The same without laying out anything: where that takes a page that is not laid out,
// that page.
struct page_key visit_beside_known(const struct visit *visit, struct pages *pages,
                                   int step);

// Attract: when the next card is due.
usec visit_next_at(const struct visit *visit, struct pages *pages);

int visit_seconds_left(const struct visit *visit, usec now); // of "Still there?"
int visit_invitation(const struct visit *visit, usec now);   // whose turn, counting up
usec visit_invitation_at(const struct visit *visit, usec now);
