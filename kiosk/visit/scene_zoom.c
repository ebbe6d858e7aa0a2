// The picture, full screen, as it is drawn: in several degrees of sharpness, one over
// the other.
#include "visit/scene_parts.h"
#include "visit/timeline.h"

#include <math.h>
#include <string.h>

// One of them.
struct sheet {
    struct want want;
    struct area place; // px
    double there;      // 0…1, how far it has faded in
};

// From the coarsest on: what the card shows of it; the whole; earlier details; the
// last.
struct sheets {
    struct sheet sheets[2 + ZOOM_DETAILS];
    int count;
    int base; // index of the whole picture
    int last; // of what the view will rest on
};

// What comes while the picture moves is there at once: nobody sees it come.
static void add_sheet(struct sheets *sheets, const struct zoom *zoom, struct want want,
                      bool fades, const struct picture_source *pictures, usec now)
{
    struct sheet *sheet = &sheets->sheets[sheets->count++];
    usec since;

    *sheet = (struct sheet){.want = want, .place = zoom_lies(zoom, &want, now)};
    if (!pictures->ready(pictures->context, want_key(&want), &since))
        return;
    sheet->there = fades && since >= zoom->since + zoom->lasts
                       ? timeline_ease(timeline_part(since, TIME_DETAIL, now))
                       : 1;
}

static void find_sheets(struct sheets *sheets, const struct visit *visit,
                        struct pages *pages, const struct picture_source *pictures,
                        usec now)
{
    const struct zoom *zoom = &visit->zoom;
    const struct picture *picture = &pages_library(pages)->cards[zoom->card].picture;
    const struct zoom_detail whole = zoom_whole(zoom);
    bool motion = visit->rules.motion;
    struct page_key key = visit_page(visit);
    const struct want *window;

    *sheets = (struct sheets){0};
    key.kind = PAGE_CARD;
    key.card = zoom->card;
    key.sheet = visit->sheet;

    const struct page *card = pages_find(pages, key);

    if (card && page_window(card, &window))
        add_sheet(sheets, zoom, *window, false, pictures, now);
    sheets->base = sheets->last = sheets->count;
    add_sheet(sheets, zoom, zoom_want(&whole, picture), motion, pictures, now);
    for (int i = ZOOM_DETAILS - 1; i >= 0; i--)
        if (!rect_empty(zoom->details[i].part)) {
            if (i == 0)
                sheets->last = sheets->count;
            add_sheet(sheets, zoom, zoom_want(&zoom->details[i], picture), motion,
                      pictures, now);
            sheets->sheets[sheets->count - 1].want.passing = true;
        }
}

void scene_want_zoom(struct scene *scene, const struct visit *visit,
                     struct pages *pages, const struct picture_source *pictures,
                     usec now)
{
    struct sheets sheets;

    find_sheets(&sheets, visit, pages, pictures, now);
    scene_want(scene, &sheets.sheets[sheets.base].want);
    scene_want(scene, &sheets.sheets[sheets.last].want);
    for (int i = sheets.count - 1; i > sheets.base; i--)
        if (sheets.sheets[i].there > 0 && sheets.sheets[sheets.last].there < 1)
            scene_want(scene, &sheets.sheets[i].want);
}

static struct rect place_rect(struct area place)
{
    int x = (int)lroundf(place.x), y = (int)lroundf(place.y);

    return (struct rect){x, y, (int)lroundf(place.x + place.w) - x,
                         (int)lroundf(place.y + place.h) - y};
}

static struct rect seen_of(const struct sheet *sheet, struct rect clip)
{
    return rect_intersect(place_rect(sheet->place), clip);
}

static void add_view(struct scene *scene, const struct sheet *sheet, struct rect clip,
                     double alpha)
{
    int dense = (int)lround(sheet->there * alpha * 255);

    if (dense == 0 || rect_empty(seen_of(sheet, clip)))
        return;

    struct draw *draw = draw_add(&scene->list, DRAW_VIEW, clip);

    draw->image = want_key(&sheet->want);
    draw->place = sheet->place;
    draw->alpha = (uint8_t)dense;
}

// Around a sheet that lies above it: nothing is stretched twice.
static void add_view_around(struct scene *scene, const struct sheet *sheet,
                            struct rect clip, struct rect above, double alpha)
{
    int right = above.x + above.w, low = above.y + above.h;
    const struct rect strips[] = {
        {clip.x, clip.y, clip.w, above.y - clip.y},
        {clip.x, low, clip.w, clip.y + clip.h - low},
        {clip.x, above.y, above.x - clip.x, above.h},
        {right, above.y, clip.x + clip.w - right, above.h},
    };

    for (int i = 0; i < COUNT_OF(strips); i++)
        if (!rect_empty(strips[i]))
            add_view(scene, sheet, strips[i], alpha);
}

// Rounding may take a row or a column.
static bool covers(struct rect above, struct rect below)
{
    return rect_equal(rect_intersect(rect_inset(above, -1), below), below);
}

// The sharpest sheet that is all there and lies in the view; -1: none.
static int find_solid(const struct sheets *sheets, int below, struct rect clip)
{
    int solid = below - 1;

    while (solid >= 0 && (sheets->sheets[solid].there < 1 ||
                          rect_empty(seen_of(&sheets->sheets[solid], clip))))
        solid--;
    return solid;
}

// That, what a coarser one has to add around it, and above it what fades in.
static void add_sheets(struct scene *scene, const struct sheets *sheets,
                       struct rect clip, color mean, double alpha)
{
    struct rect whole = seen_of(&sheets->sheets[sheets->base], clip), above = {0};
    int solid = find_solid(sheets, sheets->count, clip);
    int under = find_solid(sheets, int_min(solid, sheets->base + 1), clip);

    if (solid >= 0)
        above = seen_of(&sheets->sheets[solid], clip);
    if (under != sheets->base && !covers(above, whole))
        draw_add(&scene->list, DRAW_FILL, whole)->tint =
            color_with_alpha(mean, (int)lround(alpha * 255));
    if (under >= 0 && !covers(above, whole))
        add_view_around(scene, &sheets->sheets[under], whole, above, alpha);
    if (solid >= 0)
        add_view(scene, &sheets->sheets[solid], clip, alpha);
    for (int i = solid + 1; i < sheets->count; i++) {
        const struct sheet *sheet = &sheets->sheets[i];

        add_view(scene, sheet, clip, alpha);
        scene->moves |= sheet->there > 0;
    }
}

void scene_add_picture(struct scene *scene, const struct visit *visit,
                       struct pages *pages, double alpha,
                       const struct picture_source *pictures, usec now)
{
    const struct zoom *zoom = &visit->zoom;
    double part = timeline_part(zoom->turned_at, zoom->turns, now);
    struct sheets sheets;

    find_sheets(&sheets, visit, pages, pictures, now);
    // An earlier detail makes room when all is there, and nothing moves any more.
    if (sheets.sheets[sheets.last].there >= 1 && !zoom_moves(zoom, now)) {
        sheets.sheets[sheets.base + 1] = sheets.sheets[sheets.last];
        sheets.count = sheets.base + 1 + (sheets.last > sheets.base);
    }
    // It does not come over the card at once, with its corners, nor go so.
    if (zoom->turns)
        alpha = zoom->closes ? 1 - timeline_within(part, 0.8, 1)
                             : timeline_within(part, 0, 0.15);

    color mean = sheets.sheets[0].want.picture->mean;

    add_sheets(scene, &sheets, zoom_clip(zoom, now), mean ? mean : theme_stage(0),
               alpha);
}

// A button that can do nothing now stands back.
static void add_veils(struct scene *scene, const struct visit *visit,
                      const struct page *page, const struct theme *theme, double alpha)
{
    for (int i = 0; i < page->hit_count; i++) {
        const struct hit *hit = &page->hits[i];
        const struct zoom_control *control = zoom_control_of(hit->name);

        if (!control || zoom_can(&visit->zoom, control))
            continue;

        // As large as the button: its target is a little wider.
        int more = (hit->rect.w - 2 * hit->radius) / 2;
        struct draw *veil =
            draw_add(&scene->list, DRAW_FILL, rect_inset(hit->rect, more));

        veil->radius = hit->radius;
        veil->tint = color_with_alpha(theme->night_edge, (int)lround(alpha * 178));
    }
}

bool scene_shows_zoom(const struct visit *visit, const struct view *view)
{
    return view->key.kind == PAGE_ZOOM && view->key.card == visit->zoom.card;
}

void scene_add_zoom(struct scene *scene, const struct visit *visit, struct pages *pages,
                    const struct view *view, double alpha,
                    const struct picture_source *pictures, usec now)
{
    const struct page *page = scene_get_page(scene, pages, view->key);

    scene_add_layer(scene, &page->body, page->body_rect, alpha, 0, now, pictures, now);
    if (scene_shows_zoom(visit, view) && !zoom_closes(&visit->zoom, now))
        scene_add_picture(scene, visit, pages, alpha, pictures, now);
    scene_add_layer(scene, &page->chrome, page->chrome_rect, alpha, 0, now, pictures,
                    now);
    add_veils(scene, visit, page, scene_theme(pages, page->key), alpha);
}

void scene_drop_zoom_hits(struct scene *scene, const struct page *page,
                          const struct picture_source *pictures)
{
    const struct want *want;
    usec since;
    int kept = 0;

    if (!page_window(page, &want) ||
        pictures->ready(pictures->context, want_key(want), &since))
        return;
    for (int i = 0; i < scene->hit_count; i++)
        if (strcmp(scene->hits[i].name, "picture") != 0 &&
            strcmp(scene->hits[i].name, "zoom") != 0)
            scene->hits[kept++] = scene->hits[i];
    scene->hit_count = kept;
}
