// What is on the glass at chosen times: which sheets, how dense, how far aside; what is
// wanted, and in which order.
#include "house.h"

#include <math.h>

enum { FULL = 255 };

// The sheets of a frame that belong to pages, not the marks above them.
static int layer_count(const struct scene *scene)
{
    int count = 0;

    for (int i = 0; i < scene->list.count; i++)
        count += scene->list.draws[i].op == DRAW_LAYER;
    return count;
}

static const struct draw *layer(const struct scene *scene, int number)
{
    for (int i = 0; i < scene->list.count; i++)
        if (scene->list.draws[i].op == DRAW_LAYER && number-- == 0)
            return &scene->list.draws[i];
    fail_msg("there is no such layer");
    return NULL;
}

static int count_of(const struct scene *scene, enum draw_op op)
{
    int count = 0;

    // Only what lies on top of all sheets.
    for (int i = 0; i < scene->list.count; i++) {
        if (scene->list.draws[i].op == DRAW_LAYER)
            i += scene->list.draws[i].count;
        else
            count += scene->list.draws[i].op == op;
    }
    return count;
}

static void visit_a_card(struct house *house)
{
    house_open(house, house_show, measure_ten(), house_rules);
    house_key(house, KEY_ACT);
    house_wait(house, 2 * USEC_PER_SECOND);
}

static void visit_a_card_in_arabic(struct house *house)
{
    house_open_arabic(house, house_rules);
    house_tap(house, "lang-ar");
    house_wait(house, 2 * USEC_PER_SECOND);
}

static void a_settled_card_is_two_sheets(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    assert_int_equal(layer_count(&house.scene), 2); // the card, and the controls
    for (int i = 0; i < 2; i++) {
        assert_int_equal(layer(&house.scene, i)->alpha, FULL);
        assert_int_equal(layer(&house.scene, i)->shift, 0);
    }
    assert_false(house.scene.moves);
    assert_int_equal(count_of(&house.scene, DRAW_RING), 0);
    house_close(&house);
}

// A key's card dissolves into the next: slow, quick, slow.
static const struct {
    double part;
    int alpha;
} DISSOLVE[] = {{.1, 7}, {.25, 40}, {.5, 128}, {.75, 215}, {.9, 248}};

static void a_card_dissolves(void **state)
{
    struct house house;

    (void)state;
    for (int i = 0; i < COUNT_OF(DISSOLVE); i++) {
        visit_a_card(&house);
        house_key(&house, KEY_RIGHT);
        // At the very first instant the new one is not there yet.
        assert_int_equal(layer_count(&house.scene), 2);
        assert_true(house.scene.moves);
        house.now += (usec)(DISSOLVE[i].part * (double)TIME_CARD);
        house_look(&house);
        assert_int_equal(layer_count(&house.scene), 4);
        assert_int_equal(layer(&house.scene, 0)->alpha, FULL); // never black
        for (int l = 2; l < 4; l++)
            if (abs(layer(&house.scene, l)->alpha - DISSOLVE[i].alpha) > 1)
                fail_msg("at %.2f: found %d, expected %d", DISSOLVE[i].part,
                         layer(&house.scene, l)->alpha, DISSOLVE[i].alpha);
        // What is touched is already the new one.
        assert_non_null(scene_hit(&house.scene, "dot-1"));
        house.now += TIME_CARD;
        house_look(&house);
        assert_int_equal(layer_count(&house.scene), 2);
        assert_false(house.scene.moves);
        house_close(&house);
    }
}

static void hammering_keeps_something_on_the_glass(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    for (int i = 0; i < 200; i++) {
        house_key(&house, KEY_RIGHT);
        house.now += 13 * USEC_PER_MS;
        house_look(&house);
        assert_int_equal(layer(&house.scene, 0)->alpha, FULL);
        assert_true(layer_count(&house.scene) <= 2 * VIEWS_MAX);
    }
    house.now += TIME_CARD;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 2);
    house_close(&house);
}

// Whether a layer holds the body of this card's page.
static bool shows_card(struct house *house, const struct draw *head, int card)
{
    const struct draw_list *list = &house->scene.list;
    struct page_key key = visit_page(&house->visit);

    key.card = (card + house->library->card_count) % house->library->card_count;

    const struct page *page = pages_get(house->pages, key);
    bool same = head->count == page->body.count;

    for (int i = 0; i < page->body.count && same; i++)
        same = draw_hash(list, (int)(head - list->draws) + 1 + i, HASH_START) ==
               draw_hash(&page->body, i, HASH_START);
    return same;
}

// Under a finger the card hangs beside its place, its neighbour comes after it, and the
// controls stay. Which neighbour: the one that reading comes to on that side.
static const struct {
    float to;
    int shift, neighbour, card;
    bool arabic;
} DRAGS[] = {
    {600, -300, 1620, 1, false}, {1200, 300, -1620, -1, false}, {880, 0, 0, 0, false},
    {600, -300, 1620, -1, true}, {1200, 300, -1620, 1, true},
};

static void a_card_follows_the_finger(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(DRAGS); i++) {
        struct house house;

        if (DRAGS[i].arabic)
            visit_a_card_in_arabic(&house);
        else
            visit_a_card(&house);
        house_touch(&house, TOUCH_DOWN, 1, 900, 300);
        house.now += 200 * USEC_PER_MS;
        house_touch(&house, TOUCH_MOVE, 1, DRAGS[i].to, 300);
        assert_int_equal(layer(&house.scene, 0)->shift, DRAGS[i].shift);
        assert_int_equal(layer(&house.scene, 1)->shift, 0);
        assert_int_equal(layer_count(&house.scene), DRAGS[i].shift ? 3 : 2);
        if (DRAGS[i].shift) {
            assert_int_equal(layer(&house.scene, 2)->shift, DRAGS[i].neighbour);
            assert_int_equal(layer(&house.scene, 2)->alpha, FULL);
            assert_true(shows_card(&house, layer(&house.scene, 2), DRAGS[i].card));
        }
        house_close(&house);
    }
}

static void a_dropped_card_comes_to_rest(void **state)
{
    struct house house;
    int last = -2000;

    (void)state;
    visit_a_card(&house);
    house_touch(&house, TOUCH_DOWN, 1, 900, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_MOVE, 1, 600, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_UP, 1, 600, 300);
    assert_int_equal(house.visit.card, 1);
    // It goes on from where the finger left it, without a jump.
    assert_int_equal(layer(&house.scene, 0)->shift, -300);
    for (int ms = 0; ms <= 380; ms += 20) {
        int above = 0;

        for (int l = 0; l < layer_count(&house.scene); l++)
            if (layer(&house.scene, l)->shift > 0)
                above = layer(&house.scene, l)->shift;
        assert_true(ms == 0 || above <= last);
        last = ms == 0 ? 1620 : above;
        house.now += 20 * USEC_PER_MS;
        house_look(&house);
    }
    assert_int_equal(layer_count(&house.scene), 2);
    assert_int_equal(layer(&house.scene, 0)->shift, 0);
    assert_false(house.scene.moves);
    house_close(&house);
}

// Pulled to the right, the next card comes from the left.
static void a_dropped_card_comes_from_the_left(void **state)
{
    struct house house;

    (void)state;
    visit_a_card_in_arabic(&house);
    house_touch(&house, TOUCH_DOWN, 1, 900, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_MOVE, 1, 1200, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_UP, 1, 1200, 300);
    assert_int_equal(house.visit.card, 1);
    for (int ms = 0, last = -1620; ms <= 380; ms += 20) {
        int above = 0;

        for (int l = 0; l < layer_count(&house.scene); l++)
            above = int_min(above, layer(&house.scene, l)->shift);
        assert_true(above >= last && above <= 0);
        last = above;
        assert_true(ms > 0 || above == -1620);
        house.now += 20 * USEC_PER_MS;
        house_look(&house);
    }
    assert_int_equal(layer(&house.scene, 0)->shift, 0);
    assert_true(shows_card(&house, layer(&house.scene, 0), 1));
    assert_false(house.scene.moves);
    house_close(&house);
}

static void a_card_that_is_not_turned_goes_back(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_touch(&house, TOUCH_DOWN, 1, 900, 300);
    house.now += USEC_PER_SECOND;
    house_touch(&house, TOUCH_MOVE, 1, 820, 300);
    house.now += USEC_PER_SECOND;
    house_touch(&house, TOUCH_UP, 1, 820, 300);
    assert_int_equal(layer(&house.scene, 0)->shift, -80);
    assert_true(house.scene.moves);
    house_wait(&house, house.now + TIME_SLIDE);
    assert_int_equal(layer(&house.scene, 0)->shift, 0);
    assert_int_equal(house.visit.card, 0);
    assert_false(house.scene.moves);
    house_close(&house);
}

// A finger that rests after it has pulled the card holds it no longer than the
// question.
static void a_held_card_goes_back_when_asked(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_touch(&house, TOUCH_DOWN, 1, 900, 300);
    house_touch(&house, TOUCH_MOVE, 1, 600, 300);
    house_wait(&house, house.now + 61 * USEC_PER_SECOND);
    assert_true(house.visit.asking);
    assert_int_equal(layer(&house.scene, 0)->shift, 0);
    house_close(&house);
}

static void reduced_motion_slides_nothing(void **state)
{
    struct house house;
    struct visit_rules rules = house_rules;

    (void)state;
    rules.motion = false;
    house_open(&house, house_show, measure_ten(), rules);
    house_key(&house, KEY_ACT);
    house_wait(&house, 2 * USEC_PER_SECOND);
    house_touch(&house, TOUCH_DOWN, 1, 900, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_MOVE, 1, 500, 300);
    house.now += 200 * USEC_PER_MS;
    house_touch(&house, TOUCH_UP, 1, 500, 300);
    assert_int_equal(house.visit.card, 1);
    for (int ms = 0; ms < 300; ms += 20) {
        for (int l = 0; l < layer_count(&house.scene); l++)
            assert_int_equal(layer(&house.scene, l)->shift, 0);
        house.now += 20 * USEC_PER_MS;
        house_look(&house);
    }
    house.now += TIME_REDUCED - 300 * USEC_PER_MS;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 2);
    house_close(&house);
}

// ---- What is wanted

static bool wants_card(const struct house *house, int from, int to, int card)
{
    struct page_key key = visit_page(&house->visit);

    key.kind = house->visit.state == STATE_ATTRACT ? PAGE_ATTRACT : PAGE_CARD;
    key.card = card;
    key.sheet = 0;

    const struct page *page = pages_get(house->pages, key);

    for (int i = from; i < to; i++)
        if (page->want_count &&
            want_key(&house->scene.wants[i]) == want_key(&page->wants[0]))
            return true;
    return false;
}

static void wants_what_it_shows_first(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_key(&house, KEY_STAGE_1 + 1);
    house_wait(&house, house.now + USEC_PER_SECOND);

    const struct scene *scene = &house.scene;

    assert_true(scene->shown_count > 0 && scene->shown_count <= scene->want_count);
    assert_true(wants_card(&house, 0, 1, house.visit.card)); // the big picture first
    assert_true(wants_card(&house, 0, scene->want_count, house.visit.card + 1));
    assert_true(wants_card(&house, 0, scene->want_count, house.visit.card - 1));
    for (int i = 0; i < scene->want_count; i++)
        for (int j = 0; j < i; j++)
            assert_true(want_key(&scene->wants[i]) != want_key(&scene->wants[j]));
    house_close(&house);
}

static void the_loop_wants_its_next_card(void **state)
{
    struct house house;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    assert_true(wants_card(&house, 0, 1, 0));
    assert_true(wants_card(&house, 0, house.scene.want_count, 1));
    house_close(&house);
}

// The very first frame thinks of nothing but itself: it is to be there soon.
static void the_first_frame_lays_out_little(void **state)
{
    struct house house;
    struct picture_source source = {house_picture, &house};
    struct scene first = {0};

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    pages_destroy(house.pages);
    house.pages = pages_create(
        house.library,
        screen_make((struct size){1920, 1080}, (struct size){531, 299}, 600, 2000),
        house.measure);
    visit_init(&house.visit, house_rules, house.pages, 0);
    scene_make(&first, &house.visit, house.pages, &source, 0);
    // The card, its invitation, and the text whose length is its time.
    assert_int_equal(pages_work(house.pages), 3);
    assert_int_equal(first.shown_page_count, 2);
    assert_int_equal(first.want_count, first.shown_count);
    assert_true(first.page_count > first.shown_page_count);
    scene_free(&first);
    house_close(&house);
}

// What may be asked for next is found at rest, and nothing while something moves: the
// card that comes in is laid out already, and so is what lies beside it, which says at
// once which pictures it wants.
static void a_card_that_comes_in_has_its_neighbours(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    assert_true(house.scene.page_count > house.scene.shown_page_count);
    for (int i = 1; i < 6; i++) {
        int64_t work = pages_work(house.pages);

        house_key(&house, KEY_RIGHT);
        assert_int_equal(house.visit.card, i);
        assert_true(house.scene.moves);
        assert_int_equal(house.scene.page_count, house.scene.shown_page_count);
        assert_int_equal(pages_work(house.pages), work);
        assert_true(wants_card(&house, 0, house.scene.want_count, i - 1));
        assert_true(wants_card(&house, 0, house.scene.want_count, i + 1));
        house_wait(&house, house.now + USEC_PER_SECOND);
        assert_false(house.scene.moves);
    }
    house_close(&house);
}

// Making a frame takes its time; what comes in with it loses nothing of its own.
static void a_transition_begins_when_its_frame_is_there(void **state)
{
    struct house house;
    usec took = 200 * USEC_PER_MS;

    (void)state;
    visit_a_card(&house);
    house_key(&house, KEY_RIGHT);
    visit_shown(&house.visit, took);
    house.now += took;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 2); // nothing of the new one yet
    assert_true(house.scene.moves);
    house.now += TIME_CARD / 2;
    house_look(&house);
    assert_in_range(layer(&house.scene, 2)->alpha, 127, 129);
    visit_shown(&house.visit, took); // a later frame's time is its own
    house_look(&house);
    assert_in_range(layer(&house.scene, 2)->alpha, 127, 129);
    house.now += TIME_CARD / 2;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 2);
    assert_false(house.scene.moves);
    house_close(&house);
}

static void the_question_wants_the_loop_back(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_key(&house, KEY_END);
    house_wait(&house, house.now + 61 * USEC_PER_SECOND);
    assert_true(house.visit.asking);

    const struct page *next =
        pages_get(house.pages, (struct page_key){.kind = PAGE_ATTRACT,
                                                 .card = house.visit.loop_card + 1,
                                                 .text_size = TEXT_SIZE_NORMAL});
    bool found = false;

    for (int i = 0; i < house.scene.want_count; i++)
        found |= want_key(&house.scene.wants[i]) == want_key(&next->wants[0]);
    assert_true(found);
    house_close(&house);
}

// ---- Late pictures

static int picture_alpha(const struct scene *scene)
{
    for (int i = 0; i < scene->list.count; i++)
        if (scene->list.draws[i].op == DRAW_PICTURE && scene->list.draws[i].image)
            return scene->list.draws[i].alpha;
    fail_msg("there is no picture");
    return 0;
}

static void a_late_picture_fades_in(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    assert_int_equal(picture_alpha(&house.scene), FULL);
    house.late = true;
    house.pictures_at = house.now + 2 * USEC_PER_SECOND;
    house_key(&house, KEY_RIGHT);
    house.now += USEC_PER_SECOND;
    house_look(&house);
    assert_int_equal(picture_alpha(&house.scene), 0);
    assert_false(house.scene.moves);
    house.now = house.pictures_at;
    house_look(&house);
    assert_int_equal(picture_alpha(&house.scene), 0);
    assert_true(house.scene.moves);
    house.now = house.pictures_at + TIME_PICTURE / 2;
    house_look(&house);
    assert_in_range(picture_alpha(&house.scene), 127, 129);
    house.now = house.pictures_at + TIME_PICTURE;
    house_look(&house);
    assert_int_equal(picture_alpha(&house.scene), FULL);
    assert_false(house.scene.moves);
    house_close(&house);
}

// ---- A picture full screen

static int count_named(const struct scene *scene, const char *name)
{
    int count = 0;

    for (int i = 0; i < scene->hit_count; i++)
        count += strcmp(scene->hits[i].name, name) == 0;
    return count;
}

static void zoom_a_card(struct house *house)
{
    visit_a_card(house);
    house_tap(house, "zoom");
    house_wait(house, house->now + 2 * USEC_PER_SECOND);
}

// The last of the commands that show the picture.
static const struct draw *view_of(const struct scene *scene)
{
    const struct draw *found = NULL;

    for (int i = 0; i < scene->list.count; i++)
        if (scene->list.draws[i].op == DRAW_VIEW)
            found = &scene->list.draws[i];
    assert_non_null(found);
    return found;
}

static void a_picture_stands_between_its_sheets(void **state)
{
    struct house house;

    (void)state;
    zoom_a_card(&house);
    assert_int_equal(house.visit.state, STATE_ZOOM);
    assert_int_equal(layer_count(&house.scene), 2); // the night, and the buttons
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 1);
    // Of the whole picture: four ways and away can do nothing, and stand back.
    assert_int_equal(count_of(&house.scene, DRAW_FILL), 5);
    assert_false(house.scene.moves);

    const struct draw *view = view_of(&house.scene);
    const struct want *base = &house.scene.wants[0];

    // 4000 x 900, whole, in the middle, pixel on pixel.
    assert_true(view->image == want_key(base));
    assert_int_equal(base->size.w, 1920);
    assert_int_equal(base->size.h, 432);
    assert_true(view->place.x == 0 && view->place.y == 245);
    assert_true(view->place.w == 1920 && view->place.h == 432);
    house_key(&house, KEY_LARGER);
    assert_true(house.scene.moves);
    house_wait(&house, house.now + 2 * USEC_PER_SECOND);
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 1);
    assert_int_equal(count_of(&house.scene, DRAW_FILL), 2); // up and down
    house_close(&house);
}

// The whole picture first, then the part the view will rest on, then the card's.
static void a_picture_wants_its_detail(void **state)
{
    struct house house;

    (void)state;
    zoom_a_card(&house);
    assert_int_equal(house.scene.shown_count, 1);
    assert_true(wants_card(&house, 1, house.scene.want_count, house.visit.card));
    house_key(&house, KEY_LARGER);
    assert_int_equal(house.scene.shown_count, 2);
    assert_true(fabsf((float)house.scene.wants[1].size.h - 900 * 0.768F) < 1);
    house_wait(&house, house.now + USEC_PER_SECOND);
    assert_true(view_of(&house.scene)->image == want_key(&house.scene.wants[1]));
    house_close(&house);
}

// As long as a detail is not there the whole picture stands in, stretched.
static void a_late_detail_fades_in(void **state)
{
    struct house house;

    (void)state;
    zoom_a_card(&house);
    house_key(&house, KEY_LARGER);
    house.late = true;
    house.pictures_at = house.now + USEC_PER_SECOND;
    house_look(&house);
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 0);
    house.late = false;
    house_look(&house);
    house_wait(&house, house.now + USEC_PER_SECOND);
    house.late = true;
    house.pictures_at = house.now;
    house.now += TIME_DETAIL / 2;
    house_look(&house);
    assert_in_range(view_of(&house.scene)->alpha, 127, 129);
    assert_true(house.scene.moves);
    house.now += TIME_DETAIL / 2;
    house_look(&house);
    assert_int_equal(view_of(&house.scene)->alpha, FULL);
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 1);
    assert_false(house.scene.moves);
    house_close(&house);
}

static void only_what_is_there_is_zoomed(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    assert_int_equal(count_named(&house.scene, "zoom"), 1);
    house.late = true;
    house.pictures_at = USEC_NEVER;
    house_look(&house);
    assert_int_equal(count_named(&house.scene, "zoom"), 0);
    assert_int_equal(count_named(&house.scene, "picture"), 0);
    house_close(&house);
}

// It grows out of its window above the card, and goes back there.
static void a_picture_opens_and_closes(void **state)
{
    struct house house;
    struct rect window, view;

    (void)state;
    visit_a_card(&house);
    window = scene_hit(&house.scene, "picture")->rect;
    house_tap(&house, "zoom");
    house.now += TIME_ZOOM / 2;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 4);
    view = view_of(&house.scene)->rect;
    assert_true(view.w > window.w && view.w < 1920);
    house_wait(&house, house.now + USEC_PER_SECOND);
    house_key(&house, KEY_ESCAPE);
    assert_int_equal(house.visit.state, STATE_STORY);
    house.now += TIME_ZOOM * 3 / 4;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 4);
    view = view_of(&house.scene)->rect;
    assert_true(view.w > window.w && view.w < 1920);
    assert_int_equal(view_of(&house.scene)->alpha, FULL);
    house.now += TIME_ZOOM / 4;
    house_look(&house);
    assert_int_equal(layer_count(&house.scene), 2);
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 0);
    house_close(&house);
}

static void reduced_motion_moves_no_picture(void **state)
{
    struct house house;
    struct visit_rules rules = house_rules;
    struct area first;

    (void)state;
    rules.motion = false;
    house_open(&house, house_show, measure_ten(), rules);
    house_key(&house, KEY_ACT);
    house_wait(&house, 2 * USEC_PER_SECOND);
    house_tap(&house, "zoom");
    house.now += TIME_REDUCED / 2;
    house_look(&house);
    first = view_of(&house.scene)->place;
    assert_in_range(view_of(&house.scene)->alpha, 127, 129);
    house_wait(&house, house.now + USEC_PER_SECOND);
    assert_memory_equal(&first, &view_of(&house.scene)->place, sizeof(first));
    house_key(&house, KEY_LARGER);
    first = view_of(&house.scene)->place;
    assert_false(house.scene.moves);
    house_key(&house, KEY_ESCAPE);
    assert_memory_equal(&first, &view_of(&house.scene)->place, sizeof(first));
    house_wait(&house, house.now + USEC_PER_SECOND);
    assert_int_equal(count_of(&house.scene, DRAW_VIEW), 0);
    house_close(&house);
}

// ---- Marks above the sheets

static void the_focus_has_two_rings(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_key(&house, KEY_TAB);
    assert_int_equal(count_of(&house.scene, DRAW_RING), 2);

    const struct hit *next = scene_hit(&house.scene, "next");
    const struct draw *outer = &house.scene.list.draws[house.scene.list.count - 2];

    assert_true(outer->rect.x < next->rect.x && outer->rect.w > next->rect.w);
    assert_true(color_contrast(outer[0].tint | 0xff000000u, outer[1].tint) > 7);
    house_wait(&house, house.now + 60 * USEC_PER_SECOND);
    assert_true(house.visit.asking);
    assert_int_equal(count_of(&house.scene, DRAW_RING), 0);
    house_key(&house, KEY_OTHER);
    assert_int_equal(count_of(&house.scene, DRAW_RING), 2);
    house_close(&house);
}

// Rings, shades and the question are the visitor's colours, whatever the loop's are.
static void marks_wear_the_chosen_colours(void **state)
{
    (void)state;
    for (int contrast = 0; contrast < 2; contrast++) {
        struct house house;
        struct visit_rules rules = house_rules;

        rules.contrast = !contrast;
        house_open(&house, house_show, measure_ten(), rules);
        house_key(&house, KEY_ACT);
        house_key(&house, KEY_ACCESS);
        house_tap(&house, contrast ? "theme-contrast" : "theme-paper");
        house_key(&house, KEY_ACCESS);
        house_wait(&house, 2 * USEC_PER_SECOND);
        house_key(&house, KEY_TAB);

        struct screen screen = *pages_screen(house.pages);
        const struct draw_list *list = &house.scene.list;

        screen.contrast = contrast;
        assert_int_equal(list->draws[list->count - 2].tint, theme_of(&screen)->light);
        assert_int_equal(list->draws[list->count - 1].tint, theme_of(&screen)->strip);

        const struct hit *next = scene_hit(&house.scene, "next");
        float x = (float)next->rect.x + 20, y = (float)next->rect.y + 20;

        house_touch(&house, TOUCH_DOWN, 1, x, y);
        assert_int_equal(list->draws[list->count - 1].tint & 0xffffff,
                         theme_of(&screen)->ink & 0xffffff);
        house_touch(&house, TOUCH_UP, 1, 900, 300);
        house_wait(&house, house.now + 61 * USEC_PER_SECOND);
        assert_true(house.visit.asking);

        int papers = 0;

        for (int i = 0; i < list->count; i++) {
            if (list->draws[i].op == DRAW_LAYER)
                i += list->draws[i].count;
            else
                papers += list->draws[i].tint == theme_of(&screen)->card;
        }
        assert_int_equal(papers, 1);
        house_close(&house);
    }
}

static void a_target_shows_that_it_is_pressed(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);

    struct rect next = scene_hit(&house.scene, "next")->rect;

    house_touch(&house, TOUCH_DOWN, 1, (float)next.x + 20, (float)next.y + 20);
    assert_int_equal(count_of(&house.scene, DRAW_FILL), 1);
    house_touch(&house, TOUCH_UP, 1, 900, 300);
    assert_int_equal(count_of(&house.scene, DRAW_FILL), 0);
    house_close(&house);
}

static void the_question_is_one_target(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);
    house_wait(&house, house.now + 61 * USEC_PER_SECOND);
    assert_int_equal(house.scene.hit_count, 1);
    assert_string_equal(house.scene.hits[0].name, "still-there");
    assert_string_equal(scene_hit_at(&house.scene, 0, 0)->name, "still-there");
    assert_string_equal(scene_hit_at(&house.scene, 1919, 1079)->name, "still-there");
    assert_true(count_of(&house.scene, DRAW_TEXT) >= 3);
    house_close(&house);
}

// The countdown is drawn anew every second, and nothing oftener.
static void the_countdown_wakes_once_a_second(void **state)
{
    struct house house;
    char *last = NULL;

    (void)state;
    visit_a_card(&house);
    house_wait(&house, 60 * USEC_PER_SECOND);
    assert_true(house.visit.asking);
    for (int i = 0; i < 20; i++) {
        char *printed = draw_print(&house.scene.list);

        assert_true(house.scene.deadline == house.now + USEC_PER_SECOND);
        assert_true(!last || strcmp(last, printed) != 0);
        free(last);
        last = printed;
        house.now = house.scene.deadline;
        house_look(&house);
    }
    free(last);
    assert_int_equal(house.visit.state, STATE_ATTRACT);
    house_close(&house);
}

static void a_still_card_is_the_same_frame(void **state)
{
    struct house house;

    (void)state;
    visit_a_card(&house);

    char *first = draw_print(&house.scene.list);

    house.now += 30 * USEC_PER_SECOND;
    house_look(&house);

    char *later = draw_print(&house.scene.list);

    assert_string_equal(first, later);
    free(first);
    free(later);
    house_close(&house);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_settled_card_is_two_sheets),
        cmocka_unit_test(a_card_dissolves),
        cmocka_unit_test(hammering_keeps_something_on_the_glass),
        cmocka_unit_test(a_card_follows_the_finger),
        cmocka_unit_test(a_dropped_card_comes_to_rest),
        cmocka_unit_test(a_dropped_card_comes_from_the_left),
        cmocka_unit_test(a_card_that_is_not_turned_goes_back),
        cmocka_unit_test(a_held_card_goes_back_when_asked),
        cmocka_unit_test(reduced_motion_slides_nothing),
        cmocka_unit_test(wants_what_it_shows_first),
        cmocka_unit_test(the_loop_wants_its_next_card),
        cmocka_unit_test(the_first_frame_lays_out_little),
        cmocka_unit_test(a_card_that_comes_in_has_its_neighbours),
        cmocka_unit_test(a_transition_begins_when_its_frame_is_there),
        cmocka_unit_test(the_question_wants_the_loop_back),
        cmocka_unit_test(a_late_picture_fades_in),
        cmocka_unit_test(a_picture_stands_between_its_sheets),
        cmocka_unit_test(a_picture_wants_its_detail),
        cmocka_unit_test(a_late_detail_fades_in),
        cmocka_unit_test(only_what_is_there_is_zoomed),
        cmocka_unit_test(a_picture_opens_and_closes),
        cmocka_unit_test(reduced_motion_moves_no_picture),
        cmocka_unit_test(the_focus_has_two_rings),
        cmocka_unit_test(marks_wear_the_chosen_colours),
        cmocka_unit_test(a_target_shows_that_it_is_pressed),
        cmocka_unit_test(the_question_is_one_target),
        cmocka_unit_test(the_countdown_wakes_once_a_second),
        cmocka_unit_test(a_still_card_is_the_same_frame),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
