// A frame as data: a list of fixed-size commands.
//
// The page and the scene write it, a glass draws it, a test prints it. A command
// carries all it needs, so two equal lists are the same picture on the glass and a
// glass may present only what differs. Texts lie in the list's own bytes.
//
// A layer composes the commands behind it as one sheet, which can then be shifted and
// faded as a whole without being drawn again. Layers do not nest.
#pragma once

#include "base/base.h"

enum draw_op {
    DRAW_FILL,    // rounded rectangle in one colour
    DRAW_PAPER,   // the same with a paper's surface
    DRAW_SHADOW,  // soft shadow of a rounded rectangle
    DRAW_SHADE,   // straight gradient: `tint` on the side `from`, `end` opposite
    DRAW_RING,    // outline, `line` px wide, inside the rectangle
    DRAW_PICTURE, // the bitmap `image`, rounded; `tint` while it is not there
    DRAW_VIEW,    // the bitmap `image` stretched over `place`, clipped to `rect`
    DRAW_ICON,    // an icon in one colour, filling the rectangle
    DRAW_TEXT,    // one run of one style
    DRAW_LAYER,   // the next `count` commands as one sheet
};

// The side of a rectangle on which a shade begins.
enum draw_side { SIDE_LEFT, SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM };

enum icon {
    ICON_NEXT,
    ICON_BACK,
    ICON_HOME,
    ICON_LANGUAGE,
    ICON_ACCESS,
    ICON_CLOSE,
    ICON_CHECK,
    ICON_MAGNIFIER,
    ICON_LARGER,
    ICON_SMALLER,
    ICON_PAN_LEFT,
    ICON_PAN_UP,
    ICON_PAN_RIGHT,
    ICON_PAN_DOWN,
    ICON_COUNT
};

// What a text is for. Which file serves it in which script: fonts/faces.yaml.
enum face {
    FACE_TEXT,
    FACE_TEXT_ITALIC,
    FACE_TEXT_STRONG,
    FACE_TEXT_STRONG_ITALIC,
    FACE_HEAD,
    FACE_HEAD_ITALIC,
    FACE_LOOK,
    FACE_COUNT
};

// What a run's glyphs depend on besides its text. SDL_ttf keeps these on its fonts, so
// they travel with every run.
struct shaping {
    uint8_t face;   // enum face
    uint8_t family; // of the table in fonts/; 0: the Latin one
    uint8_t rtl;    // right to left
    uint8_t spare;
    char script[4]; // ISO 15924, without an end: "Arab"
    int32_t size;   // px per em
};

// A rectangle whose edges may lie between pixels.
struct area {
    float x, y, w, h;
};

struct draw {
    uint8_t op;    // enum draw_op
    uint8_t from;  // enum draw_side
    uint8_t icon;  // enum icon
    uint8_t alpha; // 255 = fully there: pictures that arrive, layers that fade
    uint8_t spare[4];
    color tint, end;
    struct rect rect;     // what is touched; for a shadow the rectangle that throws it
    int32_t radius;       // px
    int32_t line;         // px: ring's width, shadow's blur (standard deviation)
    uint64_t image;       // want_key
    int32_t text, length; // in the list's bytes
    float x;              // text: pen, px, as a fraction
    int32_t baseline;     // text: px
    struct shaping shaping; // text
    int32_t count, shift;   // layer: commands, px to the right
    struct area place;      // view: where all of its bitmap lies, px
    int32_t spare_end;
};

struct draw_list {
    struct draw *draws;
    int count, room;
    char *bytes;
    int byte_count, byte_room;
};

void draw_clear(struct draw_list *list); // keeps the memory
void draw_free(struct draw_list *list);

// The new command, zeroed but for op, rect and alpha 255. Valid until the next add.
struct draw *draw_add(struct draw_list *list, enum draw_op op, struct rect rect);
void draw_add_text(struct draw_list *list, const char *text, int length,
                   struct shaping shaping, float x, int baseline, color tint,
                   struct rect rect);

// A layer is begun, filled, ended.
int draw_layer_begin(struct draw_list *list, struct rect rect);
void draw_layer_end(struct draw_list *list, int layer);

void draw_append(struct draw_list *list, const struct draw_list *more);

const char *draw_text(const struct draw_list *list, const struct draw *draw);

// Of one command and its text.
uint64_t draw_hash(const struct draw_list *list, int index, uint64_t hash);

// Everything a command may touch, shadows included, before a layer's shift.
struct rect draw_reach(const struct draw *draw);

// One readable line a command, for golden tests. The caller frees.
char *draw_print(const struct draw_list *list);
