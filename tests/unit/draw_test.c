#include "base/draw.h"

#include "findings.h"

#include <stdlib.h>

static void fill(struct draw_list *list, int x, color tint)
{
    draw_add(list, DRAW_FILL, (struct rect){x, 0, 10, 10})->tint = tint;
}

static void write(struct draw_list *list, const char *text)
{
    struct shaping shaping = {
        .face = FACE_HEAD, .script = {'L', 'a', 't', 'n'}, .size = 40};

    draw_add_text(list, text, (int)strlen(text), shaping, 1.25F, 30, 0xff102030,
                  (struct rect){0, 0, 90, 50});
}

static void every_op(struct draw_list *list)
{
    static const struct rect r = {1, 2, 3, 4};
    struct draw *draw = draw_add(list, DRAW_FILL, r);

    draw->tint = 0xff010203;
    draw->radius = 5;
    draw_add(list, DRAW_PAPER, r)->tint = 0xfff9f3e6;
    draw = draw_add(list, DRAW_SHADOW, r);
    draw->tint = 0x80000000;
    draw->line = 7;
    draw = draw_add(list, DRAW_SHADE, r);
    draw->from = SIDE_BOTTOM;
    draw->tint = 0xf0000000;
    draw = draw_add(list, DRAW_RING, r);
    draw->line = 2;
    draw->tint = 0x26fff8e8;
    draw = draw_add(list, DRAW_PICTURE, r);
    draw->tint = 0xff445566;
    draw->image = 99;
    draw->alpha = 128;
    draw = draw_add(list, DRAW_VIEW, r);
    draw->image = 99;
    draw->place = (struct area){-12.5F, 3.25F, 3000, 2000};
    draw = draw_add(list, DRAW_ICON, r);
    draw->icon = ICON_LANGUAGE;
    draw->tint = 0xff16242f;

    int layer = draw_layer_begin(list, (struct rect){0, 0, 100, 50});

    write(list, "Été");
    draw_layer_end(list, layer);
    list->draws[layer].shift = -12;
    fill(list, 0, 0xffffffff);
}

static void empty(struct draw_list *list)
{
    (void)list;
}

static void empty_layer(struct draw_list *list)
{
    draw_layer_end(list, draw_layer_begin(list, (struct rect){0, 0, 1, 1}));
    fill(list, 0, 0);
}

static void cleared(struct draw_list *list)
{
    write(list, "gone");
    draw_clear(list);
    write(list, "here");
}

static void appended(struct draw_list *list)
{
    struct draw_list more = {0};

    write(list, "one");
    write(&more, "two");
    fill(&more, 3, 0xff000001);
    draw_append(list, &more);
    draw_free(&more);
}

static const struct {
    const char *name;
    void (*make)(struct draw_list *list);
    const char *printed;
} PRINTED[] = {
    {"nothing", empty, ""},
    {"every command", every_op,
     "fill    1,2 3x4 #ff010203 radius 5\n"
     "paper   1,2 3x4 #fff9f3e6\n"
     "shadow  1,2 3x4 #80000000 line 7\n"
     "shade   1,2 3x4 #f0000000 to #00000000 from bottom\n"
     "ring    1,2 3x4 #26fff8e8 line 2\n"
     "picture 1,2 3x4 #ff445566 alpha 128\n"
     "view    1,2 3x4 of -12.50,3.25 3000.00x2000.00\n"
     "icon    1,2 3x4 #ff16242f language\n"
     "layer   0,0 100x50 of 1 shifted -12\n"
     "  text    0,0 90x50 #ff102030 head 40 at 1.25,30 \"Été\"\n"
     "fill    0,0 10x10 #ffffffff\n"},
    {"a layer of nothing", empty_layer,
     "layer   0,0 1x1 of 0 shifted 0\n"
     "fill    0,0 10x10\n"},
    {"what was cleared is gone", cleared,
     "text    0,0 90x50 #ff102030 head 40 at 1.25,30 \"here\"\n"},
    {"a list behind a list", appended,
     "text    0,0 90x50 #ff102030 head 40 at 1.25,30 \"one\"\n"
     "text    0,0 90x50 #ff102030 head 40 at 1.25,30 \"two\"\n"
     "fill    3,0 10x10 #ff000001\n"},
};

static void prints_lists(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PRINTED); i++) {
        struct draw_list list = {0};

        PRINTED[i].make(&list);

        char *printed = draw_print(&list);

        expect_text(PRINTED[i].name, printed, PRINTED[i].printed);
        free(printed);
        draw_free(&list);
    }
}

static void grows(void **state)
{
    (void)state;

    struct draw_list list = {0};

    for (int i = 0; i < 1000; i++)
        write(&list, i % 2 ? "odd" : "even");
    assert_int_equal(list.count, 1000);
    for (int i = 0; i < 1000; i++) {
        const struct draw *draw = &list.draws[i];

        assert_memory_equal(draw_text(&list, draw), i % 2 ? "odd" : "even",
                            (size_t)draw->length);
    }
    draw_free(&list);
}

// Two commands are one picture only when their hashes agree; where a text lies in the
// list's bytes does not matter, what it says does.
static void change_nothing(struct draw *draw)
{
    (void)draw;
}

static void change_rect(struct draw *draw)
{
    draw->rect.x++;
}

static void change_tint(struct draw *draw)
{
    draw->tint ^= 1;
}

static void change_alpha(struct draw *draw)
{
    draw->alpha--;
}

static void change_face(struct draw *draw)
{
    draw->shaping.face = FACE_LOOK;
}

static void change_pen(struct draw *draw)
{
    draw->x += 0.25F;
}

static void change_image(struct draw *draw)
{
    draw->image ^= UINT64_C(1) << 63;
}

static void change_place(struct draw *draw)
{
    draw->place.w += 0.5F;
}

static void change_length(struct draw *draw)
{
    draw->length--;
}

static const struct {
    const char *name;
    void (*change)(struct draw *draw);
    bool same;
} HASHED[] = {
    {"nothing", change_nothing, true}, {"rectangle", change_rect, false},
    {"tint", change_tint, false},      {"alpha", change_alpha, false},
    {"face", change_face, false},      {"pen", change_pen, false},
    {"image", change_image, false},    {"length", change_length, false},
    {"place", change_place, false},
};

static void hashes_what_is_seen(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(HASHED); i++) {
        struct draw_list list = {0};

        write(&list, "text");
        write(&list, "text"); // the same text, elsewhere in the bytes
        HASHED[i].change(&list.draws[1]);

        bool same = draw_hash(&list, 0, HASH_START) == draw_hash(&list, 1, HASH_START);

        if (same != HASHED[i].same)
            fail_msg("another %s, %s hash", HASHED[i].name,
                     same ? "the same" : "another");
        draw_free(&list);
    }
}

static void reaches_as_far_as_its_shadow(void **state)
{
    (void)state;

    struct draw draw = {.op = DRAW_FILL, .rect = {10, 20, 30, 40}, .line = 5};

    assert_true(rect_equal(draw_reach(&draw), draw.rect));
    draw.op = DRAW_SHADOW;
    assert_true(rect_equal(draw_reach(&draw), (struct rect){-6, 4, 62, 72}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_lists),
        cmocka_unit_test(grows),
        cmocka_unit_test(hashes_what_is_seen),
        cmocka_unit_test(reaches_as_far_as_its_shadow),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
