// The index of a layered picture: what is read, and what is said of a bad one.

#include "story/layers.h"

#include "base/arena.h"
#include "base/base.h"
#include "findings.h"

#define HEAD  "width: 100\nheight: 80\nlayers:\n"
#define PLACE ", x: 0, y: 0, width: 10, height: 8}\n"
#define SKY   "- {id: sky, file: 0.webp, depth: 0" PLACE
#define AT(x, w)                                                                       \
    "- {id: s, file: f, depth: 1, x: " x ", y: 0, width: " w ", height: 1}\n"
#define ID(id)      "- {id: " id ", file: f, depth: 1" PLACE
#define NAMED(file) "- {id: s, file: " file ", depth: 1" PLACE
#define DEPTH(d)    "- {id: s, file: f, depth: " d PLACE
#define FOUR(a)     ID(a "1") ID(a "2") ID(a "3") ID(a "4")
#define SIXTEEN     FOUR("a") FOUR("b") FOUR("c") FOUR("d")
#define LONG_NAME   FIFTY FIFTY
#define FIFTY       TEN TEN TEN TEN TEN
#define TEN         "0123456789"
#define GRID(layer) "100x80: " layer
#define SKY_READ    GRID("sky 0.webp 0 0,0 10x8")

static const struct {
    const char *name, *yaml;
    const char *read; // NULL: refused
    struct expected expected[EXPECTED_MAX];
} CASES[] = {
    {"one layer", HEAD SKY, SKY_READ, {{0}}},
    {"three, back to front",
     "# made by hand\r\n" HEAD
     "- id: sky\n  file: 0.webp\n  depth: 0\n  x: -12\n  y: -10\n"
     "  width: 124\n  height: 100\n"
     "- {id: hen, file: a hen.png, depth: .75, x: 3, y: 79, width: 1, height: 1}\n"
     "- {id: mat, file: mat.png, depth: ~, x: 0, y: 0, width: 100, height: 80}\n",
     "100x80: sky 0.webp 0 -12,-10 124x100; hen a hen.png 0.75 3,79 1x1; "
     "mat mat.png ~ 0,0 100x80",
     {{0}}},
    {"an unknown key",
     "heigth: 1\n" HEAD "- {id: sky, file: 0.webp, depht: 1, depth: 0" PLACE,
     SKY_READ,
     {{'W', 1, "did you mean \"height\""}, {'W', 5, "did you mean \"depth\""}}},
    {"nothing", "", NULL, {{'E', 1, "height: this"}, {'E', 1, "width: this"}}},
    {"not YAML", "width: [1\n", NULL, {{'E', 1, "not closed"}}},
    {"not text", "\xff\xfe\x01", NULL, {{'E', 1, "UTF-16"}}},
    {"a width that is none",
     "width: wide\nheight: 80\nlayers:\n" SKY,
     NULL,
     {{'E', 1, "width: a whole number of pixels from 1 to 16383"}}},
    {"a width of nothing",
     "width: 0\nheight: 99999999999999999999\nlayers: []\n",
     NULL,
     {{'E', 1, "width: a whole"}, {'E', 2, "height: a whole"}}},
    {"a list as width",
     "width: [5]\nheight: 16384\n",
     NULL,
     {{'E', 1, "width: a whole"}, {'E', 2, "height: a whole"}}},
    {"no layers", "width: 9\nheight: 9\n", NULL, {{'E', 1, "layers: this is missing"}}},
    {"empty layers", "width: 9\nheight: 9\nlayers:\n", NULL, {{'E', 3, "a list of"}}},
    {"a map of layers",
     "width: 9\nheight: 9\nlayers: {sky: 1}\n",
     NULL,
     {{'E', 3, "a list of"}}},
    {"a text as layer", HEAD "- sky\n" SKY, NULL, {{'E', 4, "each layer needs"}}},
    {"nothing about a layer",
     HEAD "- {x: 0, y: 0, width: 1}\n",
     NULL,
     {{'E', 4, "depth: this"},
      {'E', 4, "file: this"},
      {'E', 4, "height: this"},
      {'E', 4, "id: this"}}},
    {"each layer is looked at",
     HEAD ID("''") NAMED("''") SKY,
     NULL,
     {{'E', 4, "id: a short name"}, {'E', 5, "file: the name"}}},
    {"a file elsewhere", HEAD NAMED("../sky.webp"), NULL, {{'E', 4, "file: the name"}}},
    {"a file elsewhere, as on Windows",
     HEAD NAMED("..\\sky"),
     NULL,
     {{'E', 4, "file:"}}},
    {"a hidden file", HEAD NAMED(".sky"), NULL, {{'E', 4, "file: the name"}}},
    {"a file in two lines",
     HEAD NAMED("\"a\\nb\""),
     NULL,
     {{'E', 4, "file: the name"}}},
    {"the longest name", HEAD ID(LONG_NAME), GRID(LONG_NAME " f 1 0,0 10x8"), {{0}}},
    {"too long a name", HEAD ID(LONG_NAME "0"), NULL, {{'E', 4, "id: a short name"}}},
    {"a list as file", HEAD NAMED("[a]"), NULL, {{'E', 4, "file: the name"}}},
    {"a name twice", HEAD SKY ID("sky"), NULL, {{'E', 5, "id: a layer above"}}},
    {"too deep", HEAD DEPTH("1.01"), NULL, {{'E', 4, "depth: a number"}}},
    {"a negative depth", HEAD DEPTH("-0.5"), NULL, {{'E', 4, "depth: a number"}}},
    {"a depth in words", HEAD DEPTH("far"), NULL, {{'E', 4, "depth: a number"}}},
    {"an empty depth", HEAD DEPTH(""), NULL, {{'E', 4, "depth: a number"}}},
    {"as far out as it may", HEAD AT("-12", "1"), GRID("s f 1 -12,0 1x1"), {{0}}},
    {"as far out on the right", HEAD AT("111", "1"), GRID("s f 1 111,0 1x1"), {{0}}},
    {"too far left", HEAD AT("-13", "50"), NULL, {{'E', 4, "s: this layer reaches"}}},
    {"too far right", HEAD AT("112", "1"), NULL, {{'E', 4, "s: this layer reaches"}}},
    {"too wide", HEAD AT("0", "16383"), NULL, {{'E', 4, "s: this layer reaches"}}},
    {"half a pixel", HEAD AT("0.5", "1"), NULL, {{'E', 4, "x: a whole number"}}},
    {"a sign alone", HEAD AT("-", "1"), NULL, {{'E', 4, "x: a whole number"}}},
    {"no width", HEAD AT("1", "0"), NULL, {{'E', 4, "width: a whole number"}}},
    {"seventeen", HEAD SIXTEEN SKY, NULL, {{'E', 3, "at most 16"}}},
};

static void write_layers(const struct layered *layered, char *out, size_t size)
{
    int used = snprintf(out, size, "%dx%d:", layered->size.w, layered->size.h);

    for (int i = 0; i < layered->count; i++) {
        const struct picture_layer *layer = &layered->layers[i];
        char depth[16] = "~";

        if (layer->moves)
            snprintf(depth, sizeof(depth), "%g", (double)layer->depth);
        used += snprintf(out + used, size - (size_t)used, "%s %s %s %s %d,%d %dx%d",
                         i ? ";" : "", layer->id, layer->file, depth, layer->rect.x,
                         layer->rect.y, layer->rect.w, layer->rect.h);
    }
}

static void test_cases(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(CASES); i++) {
        struct arena *arena = arena_create();
        struct diag *diag = diag_create();
        struct layered layered;
        char read[1024] = "refused";

        if (layers_read(&layered, arena, CASES[i].yaml, strlen(CASES[i].yaml),
                        "x.layers/index.yaml", diag))
            write_layers(&layered, read, sizeof(read));
        expect_text(CASES[i].name, read, CASES[i].read ? CASES[i].read : "refused");
        expect_findings(CASES[i].name, diag, CASES[i].expected);
        diag_destroy(diag);
        arena_destroy(arena);
    }
}

static void test_most(void **state)
{
    struct arena *arena = arena_create();
    struct diag *diag = diag_create();
    struct layered layered;

    (void)state;
    assert_true(
        layers_read(&layered, arena, HEAD SIXTEEN, strlen(HEAD SIXTEEN), "x", diag));
    assert_int_equal(layered.count, LAYERS_MAX);
    assert_int_equal(layered.layers[15].line, 19);
    diag_destroy(diag);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_most),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
