// Left alone it comes home: a day of the loop by its deadlines alone, and two thousand
// visitors who do anything at all.
#include "house.h"

static void the_loop_never_gets_stuck(void **state)
{
    struct house house;
    usec day = INT64_C(24) * 3600 * USEC_PER_SECOND;
    int least = INT32_MAX, most = 0;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    while (house.now < day) {
        usec next = house.scene.deadline;
        int card = house.visit.card;

        // Something happens at every deadline, and soon enough.
        if (next <= house.now || next > house.now + 45 * USEC_PER_SECOND)
            fail_msg("after %lld s the next deadline lies %lld ms ahead",
                     (long long)(house.now / USEC_PER_SECOND),
                     (long long)((next - house.now) / USEC_PER_MS));
        house.now = next;
        house_look(&house);
        assert_int_equal(house.visit.state, STATE_ATTRACT);
        assert_true(house.visit.card == card ||
                    house.visit.card == (card + 1) % house.library->card_count);
    }
    for (int i = 0; i < house.library->card_count; i++) {
        least = int_min(least, house.shows[i]);
        most = int_max(most, house.shows[i]);
    }
    if (least < 300 || most > least + 1)
        fail_msg("cards were shown %d to %d times", least, most);
    house_close(&house);
}

// Marsaglia's xorshift: the same visitors every time.
static uint32_t chance(uint32_t *seed, uint32_t below)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed % below;
}

static void act(struct house *house, uint32_t *seed)
{
    uint32_t what = chance(seed, 10);
    int finger = (int)chance(seed, 12);
    float x = (float)chance(seed, 1920), y = (float)chance(seed, 1080);

    if (what < 3) {
        house_key(house, house_keys[chance(seed, COUNT_OF(house_keys))].key);
    } else if (what < 6 && house->scene.hit_count) {
        uint32_t which = chance(seed, (uint32_t)house->scene.hit_count);

        house_tap(house, house->scene.hits[which].name);
    } else {
        house_touch(house, (enum touch_kind)chance(seed, 3), finger, x, y);
    }
}

static void come_home(struct house *house, int visitor)
{
    usec limit = house->now + 200 * USEC_PER_SECOND;
    int loop = house->visit.loop_card;

    while (house->visit.state != STATE_ATTRACT) {
        usec next = house->scene.deadline;

        if (house->scene.moves && next > house->now + USEC_PER_SECOND)
            next = house->now + USEC_PER_SECOND;
        if (house->now > limit || next <= house->now)
            fail_msg("visitor %d: it does not come home", visitor);
        house->now = next;
        house_look(house);
    }

    const struct visit *v = &house->visit;

    if (v->asking || v->language || v->text_size != TEXT_SIZE_NORMAL || v->contrast ||
        v->sheet || *v->focus || *v->pressed || v->drag != 0 ||
        v->card != (loop + 1) % house->library->card_count)
        fail_msg("visitor %d left something behind", visitor);
}

static void left_alone_it_comes_home(void **state)
{
    struct house house;
    uint32_t seed = 2463534242u;

    (void)state;
    house_open(&house, house_show, measure_ten(), house_rules);
    for (int visitor = 0; visitor < 2000; visitor++) {
        int count = 1 + (int)chance(&seed, 30);

        house.now += (usec)chance(&seed, 30000) * USEC_PER_MS;
        house_look(&house);
        house_key(&house, KEY_OTHER);
        for (int i = 0; i < count; i++) {
            // Mostly quick; now and then somebody thinks.
            uint32_t pause = chance(&seed, 12) ? 700 : 70000;

            house.now += (usec)chance(&seed, pause) * USEC_PER_MS;
            house_look(&house);
            act(&house, &seed);
        }
        if (house.visit.state != STATE_ATTRACT)
            come_home(&house, visitor);
    }
    house_close(&house);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_loop_never_gets_stuck),
        cmocka_unit_test(left_alone_it_comes_home),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
