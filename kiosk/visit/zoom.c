#include "visit/zoom.h"

#include "visit/timeline.h"

#include <math.h>
#include <string.h>

static const double step_factor = 1.6, twice_factor = 2.5, pan_part = 0.4;
// How long a thrown picture goes on: its speed falls to 1/e in so many seconds, and
// after a few of them it stands. Between the two of iOS' scroll views (0.998 and 0.99
// are left of the speed after a millisecond: 0.5 s and 0.1 s).
static const double glide_s = 0.325, glides = 5;
static const double slow_px_per_s = 60; // is no throw
// While a finger moves details are not asked for more often.
static const usec ask_again = 150 * USEC_PER_MS;
static const usec aim_holds = USEC_PER_SECOND;
// A detail is wider than the view by this part on each side, and begins on such a grid:
// a small step back finds it again. It serves as long as so much of that is left.
static const double margin_part = 0.25, left_part = 0.1;
static const int grid = 64;

static double least_of(const struct zoom_room *room)
{
    return fmin(room->view.w / (double)room->picture.w,
                room->view.h / (double)room->picture.h);
}

static double most_of(const struct zoom_room *room)
{
    return fmax(1, 2 * least_of(room));
}

double zoom_least(const struct zoom *zoom)
{
    return least_of(&zoom->room);
}

double zoom_most(const struct zoom *zoom)
{
    return most_of(&zoom->room);
}

// One axis of the middle: `length` px of the picture in `view` px of the screen.
static double keep_inside(double middle, double scale, int length, int view)
{
    double half = view / scale / 2;

    return 2 * half >= length ? length / 2.0 : real_clamp(middle, half, length - half);
}

static struct zoom_place bound(const struct zoom_room *room, struct zoom_place place)
{
    place.scale = real_clamp(place.scale, least_of(room), most_of(room));
    place.x = keep_inside(place.x, place.scale, room->picture.w, room->view.w);
    place.y = keep_inside(place.y, place.scale, room->picture.h, room->view.h);
    return place;
}

static struct zoom_place whole_of(const struct zoom_room *room)
{
    return bound(room, (struct zoom_place){.scale = least_of(room)});
}

static double middle_x(const struct zoom_room *room)
{
    return room->view.x + room->view.w / 2.0;
}

static double middle_y(const struct zoom_room *room)
{
    return room->view.y + room->view.h / 2.0;
}

struct zoom_place zoom_place_of(struct zoom_room room, const struct want *want,
                                struct rect rect)
{
    struct crop crop = want_crop(want);
    double scale = rect.w / crop.w;

    return (struct zoom_place){scale, crop.x + (middle_x(&room) - rect.x) / scale,
                               crop.y + (middle_y(&room) - rect.y) / scale};
}

// ---- Motions

static void rest(struct zoom *zoom, struct zoom_place place, usec now)
{
    zoom->from = zoom->to = place;
    zoom->since = now;
    zoom->lasts = 0;
    zoom->glide_x = zoom->glide_y = 0;
    zoom->fresh = false;
}

static void go(struct zoom *zoom, struct zoom_place to, usec lasts, bool motion,
               usec now)
{
    struct zoom_place from = zoom_at(zoom, now);

    rest(zoom, to, now);
    if (!motion)
        return;
    zoom->from = from;
    zoom->lasts = lasts;
    zoom->fresh = true;
}

// Inertia: as fast as the finger at first, then slower and slower.
static double fade(double seconds, double lasts, double glide)
{
    return glide <= 0 ? 1 : (1 - exp(-seconds / glide)) / (1 - exp(-lasts / glide));
}

// Between two scales the middle is such that one point of the screen shows the same
// point of the picture all the way: it is linear in 1/scale.
static double part_between(const struct zoom *zoom, double scale, double part)
{
    double from = 1 / zoom->from.scale, to = 1 / zoom->to.scale;

    return fabs(from - to) < 1e-4 * from ? part : (from - 1 / scale) / (from - to);
}

struct zoom_place zoom_at(const struct zoom *zoom, usec now)
{
    const struct zoom_place *a = &zoom->from, *b = &zoom->to;
    double part = timeline_part(zoom->since, zoom->lasts, now), x, y;
    struct zoom_place place = *b;

    if (part >= 1)
        return *b;
    if (zoom->glide_x > 0 || zoom->glide_y > 0) {
        double lasts = (double)zoom->lasts / (double)USEC_PER_SECOND;

        x = fade(part * lasts, lasts, zoom->glide_x);
        y = fade(part * lasts, lasts, zoom->glide_y);
    } else {
        part = timeline_ease(part);
        place.scale = a->scale * pow(b->scale / a->scale, part);
        x = y = part_between(zoom, place.scale, part);
    }
    place.x = a->x + (b->x - a->x) * x;
    place.y = a->y + (b->y - a->y) * y;
    return place;
}

bool zoom_moves(const struct zoom *zoom, usec now)
{
    return timeline_part(zoom->since, zoom->lasts, now) < 1 ||
           timeline_part(zoom->turned_at, zoom->turns, now) < 1;
}

struct rect zoom_clip(const struct zoom *zoom, usec now)
{
    double part = timeline_ease(timeline_part(zoom->turned_at, zoom->turns, now));
    const struct rect *a = zoom->closes ? &zoom->room.view : &zoom->window;
    const struct rect *b = zoom->closes ? &zoom->window : &zoom->room.view;
    int left = (int)lround(a->x + (b->x - a->x) * part);
    int top = (int)lround(a->y + (b->y - a->y) * part);
    int right = (int)lround(a->x + a->w + (b->x + b->w - a->x - a->w) * part);
    int low = (int)lround(a->y + a->h + (b->y + b->h - a->y - a->h) * part);

    return (struct rect){left, top, right - left, low - top};
}

static void turn(struct zoom *zoom, struct rect window, bool closes, bool motion,
                 usec now)
{
    zoom->window = window;
    zoom->closes = closes;
    zoom->turned_at = now;
    zoom->turns = motion ? TIME_ZOOM : 0;
}

void zoom_shown(struct zoom *zoom, usec took)
{
    if (!zoom->fresh)
        return;
    if (zoom->turned_at == zoom->since)
        zoom->turned_at += took;
    zoom->since += took;
    zoom->fresh = false;
}

bool zoom_closes(const struct zoom *zoom, usec now)
{
    return zoom->closes && timeline_part(zoom->turned_at, zoom->turns, now) < 1;
}

static bool opens(const struct zoom *zoom, usec now)
{
    return !zoom->closes && timeline_part(zoom->turned_at, zoom->turns, now) < 1;
}

// ---- Details

struct zoom_detail zoom_whole(const struct zoom *zoom)
{
    double scale = zoom_least(zoom);
    struct size size = zoom->room.picture;

    return (struct zoom_detail){
        {0, 0, int_max(1, (int)lround(size.w * scale)),
         int_max(1, (int)lround(size.h * scale))},
        scale,
    };
}

// One axis: where the view will rest in a picture of `length` px at its scale.
static void span_of(double middle, double room, int length, int step, int *at,
                    int *count)
{
    double from = fmax(0, middle - room / 2);
    double to = fmin(length, middle + room / 2);

    *at = (int)(from / step) * step;
    *count = int_max(1, (int)ceil(to) - *at);
}

// What the view will rest on, wider by `margin` of it on each side.
static struct rect part_of(const struct zoom *zoom, double margin, int step)
{
    double wide = 1 + 2 * margin;
    const struct zoom_place *to = &zoom->to;
    struct rect view = zoom->room.view, part;
    int w = (int)lround(zoom->room.picture.w * to->scale);
    int h = (int)lround(zoom->room.picture.h * to->scale);

    span_of(to->x * to->scale, wide * view.w, w, step, &part.x, &part.w);
    span_of(to->y * to->scale, wide * view.h, h, step, &part.y, &part.h);
    return part;
}

static bool is_near(const struct zoom *zoom)
{
    return zoom->to.scale > zoom_least(zoom) * 1.0001;
}

// Whether what was asked for is what the view will rest on.
static bool serves(const struct zoom *zoom)
{
    const struct zoom_detail *detail = &zoom->details[0];

    if (!is_near(zoom))
        return rect_empty(detail->part);

    struct rect part = part_of(zoom, left_part, 1);

    return detail->scale == zoom->to.scale &&
           rect_equal(rect_intersect(part, detail->part), part);
}

static void ask(struct zoom *zoom, usec now)
{
    zoom->ask_at = USEC_NEVER;
    if (serves(zoom))
        return;
    if (!rect_empty(zoom->details[0].part))
        for (int i = ZOOM_DETAILS - 1; i > 0; i--)
            zoom->details[i] = zoom->details[i - 1];
    zoom->details[0] =
        is_near(zoom)
            ? (struct zoom_detail){part_of(zoom, margin_part, grid), zoom->to.scale}
            : (struct zoom_detail){0};
    zoom->asked_at = now;
}

// While a finger moves: not too often.
static void ask_sometime(struct zoom *zoom, usec now)
{
    if (now - zoom->asked_at >= ask_again || serves(zoom))
        ask(zoom, now);
    else
        zoom->ask_at = zoom->asked_at + ask_again;
}

bool zoom_advance(struct zoom *zoom, usec now)
{
    if (now < zoom->ask_at)
        return false;
    ask(zoom, now);
    return true;
}

usec zoom_deadline(const struct zoom *zoom, usec now)
{
    usec ends[] = {zoom->ask_at, zoom->since + zoom->lasts,
                   zoom->turned_at + zoom->turns};
    usec at = USEC_NEVER;

    for (int i = 0; i < COUNT_OF(ends); i++)
        if (ends[i] > now && ends[i] < at)
            at = ends[i];
    return at;
}

struct want zoom_want(const struct zoom_detail *detail, const struct picture *picture)
{
    struct rect part = detail->part;
    double pw = picture->size.w, ph = picture->size.h;

    // want_crop, the other way round.
    return (struct want){
        .picture = picture,
        .size = {part.w, part.h},
        .focus = {(float)((part.x + part.w / 2.0) / detail->scale / pw),
                  (float)((part.y + part.h / 2.0) / detail->scale / ph)},
        .zoom = (float)fmax(1, detail->scale / fmax(part.w / pw, part.h / ph)),
    };
}

struct area zoom_lies(const struct zoom *zoom, const struct want *want, usec now)
{
    struct zoom_place place = zoom_at(zoom, now);
    struct crop crop = want_crop(want);
    struct area lies = {
        (float)(middle_x(&zoom->room) + (crop.x - place.x) * place.scale),
        (float)(middle_y(&zoom->room) + (crop.y - place.y) * place.scale),
        (float)(crop.w * place.scale),
        (float)(crop.h * place.scale),
    };

    if (fabs((double)lies.w - want->size.w) < 0.1 &&
        fabs((double)lies.h - want->size.h) < 0.1)
        lies = (struct area){roundf(lies.x), roundf(lies.y), (float)want->size.w,
                             (float)want->size.h};
    return lies;
}

// ---- What may happen

void zoom_open(struct zoom *zoom, struct zoom_room room, struct zoom_place from,
               struct rect window, bool motion, usec now)
{
    *zoom = (struct zoom){.card = zoom->card,
                          .room = room,
                          .asked_at = now,
                          .ask_at = USEC_NEVER,
                          .aim_at = now - aim_holds};
    rest(zoom, from, now);
    go(zoom, whole_of(&room), TIME_ZOOM, motion, now);
    turn(zoom, window, false, motion, now);
}

void zoom_close(struct zoom *zoom, struct zoom_place to, struct rect window,
                bool motion, usec now)
{
    zoom->ask_at = USEC_NEVER;
    if (!motion) {
        zoom_catch(zoom, now);
        return;
    }
    go(zoom, to, TIME_ZOOM, true, now);
    turn(zoom, window, true, true, now);
}

void zoom_move_to(struct zoom *zoom, struct zoom_room room, usec now)
{
    struct zoom_place place = zoom->to;
    bool whole = !is_near(zoom);
    bool same = room.picture.w == zoom->room.picture.w &&
                room.picture.h == zoom->room.picture.h;

    zoom->room = room;
    zoom->turns = 0;
    for (int i = 0; i < ZOOM_DETAILS; i++)
        zoom->details[i] = (struct zoom_detail){0};
    rest(zoom, whole || !same ? whole_of(&room) : bound(&room, place), now);
    ask(zoom, now);
}

bool zoom_can_step(const struct zoom *zoom, int step)
{
    return step > 0 ? zoom->to.scale < zoom_most(zoom) * 0.9999 : is_near(zoom);
}

bool zoom_can_pan(const struct zoom *zoom, enum draw_side side)
{
    struct zoom_place place = zoom->to;
    const double little = 1;

    place.x += side == SIDE_LEFT ? -little : side == SIDE_RIGHT ? little : 0;
    place.y += side == SIDE_TOP ? -little : side == SIDE_BOTTOM ? little : 0;
    place = bound(&zoom->room, place);
    return fabs(place.x - zoom->to.x) + fabs(place.y - zoom->to.y) > little / 2;
}

const struct zoom_control *zoom_control_of(const char *name)
{
    static const struct zoom_control controls[] = {
        {"larger", false, 1},          {"smaller", false, -1},
        {"pan-left", true, SIDE_LEFT}, {"pan-right", true, SIDE_RIGHT},
        {"pan-up", true, SIDE_TOP},    {"pan-down", true, SIDE_BOTTOM},
    };

    for (int i = 0; i < COUNT_OF(controls); i++)
        if (strcmp(name, controls[i].name) == 0)
            return &controls[i];
    return NULL;
}

bool zoom_can(const struct zoom *zoom, const struct zoom_control *control)
{
    return control->pans ? zoom_can_pan(zoom, (enum draw_side)control->number)
                         : zoom_can_step(zoom, control->number);
}

void zoom_step(struct zoom *zoom, int step, bool motion, usec now)
{
    struct zoom_place to = zoom->to;

    if (!zoom_can_step(zoom, step))
        return;
    to.scale *= step > 0 ? step_factor : 1 / step_factor;
    go(zoom, bound(&zoom->room, to), TIME_STEP, motion, now);
    ask(zoom, now);
}

void zoom_pan(struct zoom *zoom, enum draw_side side, bool motion, usec now)
{
    struct zoom_place to = zoom->to;
    double across = pan_part * zoom->room.view.w / to.scale;
    double down = pan_part * zoom->room.view.h / to.scale;

    if (!zoom_can_pan(zoom, side))
        return;
    to.x += side == SIDE_LEFT ? -across : side == SIDE_RIGHT ? across : 0;
    to.y += side == SIDE_TOP ? -down : side == SIDE_BOTTOM ? down : 0;
    go(zoom, bound(&zoom->room, to), TIME_STEP, motion, now);
    ask(zoom, now);
}

void zoom_catch(struct zoom *zoom, usec now)
{
    if (opens(zoom, now)) // it comes by itself to where it can be moved
        return;
    rest(zoom, zoom_at(zoom, now), now);
    ask_sometime(zoom, now);
}

void zoom_drag(struct zoom *zoom, struct point at, struct point by, float factor,
               usec now)
{
    bool coming = opens(zoom, now);
    struct zoom_place place = coming ? zoom->to : zoom_at(zoom, now);
    double right = (double)at.x - middle_x(&zoom->room);
    double down = (double)at.y - middle_y(&zoom->room);

    // The point that lay under the fingers…
    place.x += (right - (double)by.x) / place.scale;
    place.y += (down - (double)by.y) / place.scale;
    place.scale =
        real_clamp(place.scale * (double)factor, zoom_least(zoom), zoom_most(zoom));
    // …lies under them again.
    place.x -= right / place.scale;
    place.y -= down / place.scale;
    place = bound(&zoom->room, place);
    if (coming)
        zoom->to = place;
    else
        rest(zoom, place, now);
    ask_sometime(zoom, now);
}

// One axis: where a picture that is thrown stops. At a bound it slows down sooner.
static double thrown(double at, double stop, double speed)
{
    return speed == 0 ? 0 : fabs((stop - at) / speed);
}

void zoom_throw(struct zoom *zoom, struct point speed, bool motion, usec now)
{
    struct zoom_place place = zoom_at(zoom, now), stop = place;
    double vx = -(double)speed.x / place.scale, vy = -(double)speed.y / place.scale;

    if (!motion || opens(zoom, now) ||
        hypot((double)speed.x, (double)speed.y) < slow_px_per_s) {
        ask(zoom, now);
        return;
    }
    stop.x += vx * glide_s;
    stop.y += vy * glide_s;
    stop = bound(&zoom->room, stop);

    double x = thrown(place.x, stop.x, vx), y = thrown(place.y, stop.y, vy);

    if (x > 0 || y > 0) {
        go(zoom, stop, (usec)(glides * fmax(x, y) * (double)USEC_PER_SECOND), true,
           now);
        zoom->glide_x = x;
        zoom->glide_y = y;
    }
    ask(zoom, now);
}

void zoom_point(struct zoom *zoom, struct point at, bool twice, bool motion, usec now)
{
    struct zoom_place place = zoom_at(zoom, now), to = zoom->to;
    bool aims = twice && now - zoom->aim_at < aim_holds;

    // The second tap means the point of the first: it may be on its way already.
    if (!aims)
        zoom->aim = (struct point){
            (float)(place.x + ((double)at.x - middle_x(&zoom->room)) / place.scale),
            (float)(place.y + ((double)at.y - middle_y(&zoom->room)) / place.scale)};
    zoom->aim_at = now;
    if (!twice && !is_near(zoom))
        return;
    to.x = (double)zoom->aim.x;
    to.y = (double)zoom->aim.y;
    if (twice)
        to.scale = zoom_can_step(zoom, 1) ? to.scale * twice_factor : 0;
    go(zoom, bound(&zoom->room, to), TIME_GLIDE, motion, now);
    ask(zoom, now);
}
