// On X11 the frame goes up as the window's own surface (shared memory, only what
// changed); elsewhere SDL 2.26 has no such surface and the same frame goes up as one
// streaming texture.
#include "glass/glass.h"

#include "glass/input.h"
#include "host/log.h"

#include <SDL.h>
#include <SDL_image.h>

#include <stdlib.h>
#include <string.h>

struct glass {
    struct glass_options options;
    struct surface *surface;
    struct bitmap *frame; // without a window surface: the pixels of the frame
    SDL_Window *window;   // NULL: no screen, or not yet
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    struct size size;
    Uint32 wake_event; // 0: no screen
    usec frame_time;
};

static const usec sixty_hertz = USEC_PER_SECOND / 60;

struct glass *glass_without_screen(struct size size, struct fonts *fonts,
                                   const char *icons)
{
    struct glass *glass = base_alloc(sizeof(*glass));

    glass->surface = surface_create(fonts, icons);
    glass->size = size;
    glass->frame = bitmap_create(size.w, size.h);
    glass->frame_time = sixty_hertz;
    if (!glass->frame)
        base_die("no memory for a frame");
    return glass;
}

void glass_destroy(struct glass *glass)
{
    if (!glass)
        return;
    surface_destroy(glass->surface);
    bitmap_destroy(glass->frame);
    if (glass->texture)
        SDL_DestroyTexture(glass->texture);
    if (glass->renderer)
        SDL_DestroyRenderer(glass->renderer);
    if (glass->window)
        SDL_DestroyWindow(glass->window);
    if (glass->wake_event)
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    free(glass);
}

static void set_hints(void)
{
    // Fingers stay fingers, the mouse stays a mouse: no second event for one touch.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    // The window surface is plain shared memory; no OpenGL behind it.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

// SDL falls back to drivers that show nothing; they count only where they were asked
// for.
static bool is_display(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();

    if (SDL_getenv("SDL_VIDEODRIVER"))
        return true;
    return driver && strcmp(driver, "dummy") != 0 && strcmp(driver, "offscreen") != 0 &&
           strcmp(driver, "evdev") != 0;
}

static bool has_window_surface(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();

    return driver && (strcmp(driver, "x11") == 0 || strcmp(driver, "dummy") == 0 ||
                      strcmp(driver, "offscreen") == 0);
}

static void look_at_display(struct glass *glass)
{
    struct glass_options *options = &glass->options;
    SDL_Rect bounds = {0, 0, options->window.w, options->window.h};
    SDL_DisplayMode mode;

    options->display = int_clamp(options->display, 0, SDL_GetNumVideoDisplays() - 1);
    // Without a window manager a fullscreen window keeps the size it was made with.
    if (options->fullscreen)
        SDL_GetDisplayBounds(options->display, &bounds);
    glass->size = (struct size){bounds.w, bounds.h};
    glass->frame_time = sixty_hertz;
    if (SDL_GetCurrentDisplayMode(options->display, &mode) == 0 &&
        mode.refresh_rate > 0)
        glass->frame_time = USEC_PER_SECOND / mode.refresh_rate;
}

bool glass_open_window(struct glass *glass)
{
    bool fullscreen = glass->options.fullscreen;
    int place = (int)SDL_WINDOWPOS_UNDEFINED_DISPLAY((unsigned)glass->options.display);

    glass->window = SDL_CreateWindow(
        "Lobbycard", place, place, glass->size.w, glass->size.h,
        fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE);
    if (glass->window && !has_window_surface())
        glass->renderer = SDL_CreateRenderer(glass->window, -1, 0);
    if (!glass->window || (!has_window_surface() && !glass->renderer)) {
        log_line("No window could be opened: %s", SDL_GetError());
        return false;
    }
    if (fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    SDL_PumpEvents();
    return true;
}

// The size as it is now: the one a window was asked for may differ (a window manager,
// a turned monitor).
bool glass_take_size(struct glass *glass)
{
    struct size size = glass->size;

    if (!glass->window)
        return false;
    if (glass->renderer)
        SDL_GetRendererOutputSize(glass->renderer, &size.w, &size.h);
    else
        SDL_GetWindowSize(glass->window, &size.w, &size.h);
    size.w = int_max(size.w, 1);
    size.h = int_max(size.h, 1);
    if (size.w == glass->size.w && size.h == glass->size.h)
        return false;
    glass->size = size;
    surface_forget(glass->surface);
    return true;
}

struct glass *glass_open(struct glass_options options, struct fonts *fonts,
                         const char *icons)
{
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        log_line("There is no display to show on: %s", SDL_GetError());
        return NULL;
    }

    if (!is_display()) {
        log_line("There is no display to show on");
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return NULL;
    }

    struct glass *glass = base_alloc(sizeof(*glass));

    glass->options = options;
    glass->wake_event = SDL_RegisterEvents(1);
    glass->surface = surface_create(fonts, icons);
    look_at_display(glass);
    return glass;
}

struct size glass_size(const struct glass *glass)
{
    return glass->size;
}

void glass_resize(struct glass *glass, struct size size)
{
    struct bitmap *frame = glass->window ? NULL : bitmap_create(size.w, size.h);

    if (!frame)
        return;
    bitmap_destroy(glass->frame);
    glass->frame = frame;
    glass->size = size;
    surface_forget(glass->surface);
}

const char *glass_name(const struct glass *glass)
{
    (void)glass;
    return "surface";
}

usec glass_frame(const struct glass *glass)
{
    return glass->frame_time;
}

static SDL_Rect sdl_rect(struct rect r)
{
    return (SDL_Rect){r.x, r.y, r.w, r.h};
}

static bool show_on_window_surface(struct glass *glass, const struct draw_list *list,
                                   const struct bitmap_source *bitmaps)
{
    SDL_Surface *target = SDL_GetWindowSurface(glass->window);

    if (!target || target->format->BytesPerPixel != 4 ||
        target->format->Rmask != 0xff0000)
        return false;
    if (target->w != glass->size.w || target->h != glass->size.h) {
        surface_forget(glass->surface); // its event is on the way
        return false;
    }

    struct rect damage = surface_compose(glass->surface, list, bitmaps, target->pixels,
                                         glass->size, target->pitch / 4);

    if (rect_empty(damage))
        return false;

    SDL_Rect rect = sdl_rect(damage);

    if (SDL_UpdateWindowSurfaceRects(glass->window, &rect, 1) != 0)
        surface_forget(glass->surface); // another one next time
    return true;
}

// Keeps the frame's own pixels as big as the glass.
static bool have_frame(struct glass *glass)
{
    if (glass->frame && glass->frame->w == glass->size.w &&
        glass->frame->h == glass->size.h)
        return true;
    bitmap_destroy(glass->frame);
    glass->frame = bitmap_create(glass->size.w, glass->size.h);
    surface_forget(glass->surface);
    if (glass->texture)
        SDL_DestroyTexture(glass->texture);
    glass->texture = NULL;
    return glass->frame != NULL;
}

static bool show_as_texture(struct glass *glass, struct rect damage)
{
    if (!glass->texture) {
        glass->texture = SDL_CreateTexture(glass->renderer, SDL_PIXELFORMAT_RGB888,
                                           SDL_TEXTUREACCESS_STREAMING, glass->size.w,
                                           glass->size.h);
        damage = (struct rect){0, 0, glass->size.w, glass->size.h};
    }

    SDL_Rect rect = sdl_rect(damage);
    const uint32_t *from = glass->frame->pixels +
                           (size_t)damage.y * (size_t)glass->frame->stride + damage.x;

    if (!glass->texture ||
        SDL_UpdateTexture(glass->texture, &rect, from, glass->frame->stride * 4) != 0) {
        surface_forget(glass->surface);
        return false;
    }
    SDL_RenderCopy(glass->renderer, glass->texture, NULL, NULL);
    SDL_RenderPresent(glass->renderer);
    return true;
}

bool glass_show(struct glass *glass, const struct draw_list *list,
                const struct bitmap_source *bitmaps)
{
    if (glass->window && !glass->renderer)
        return show_on_window_surface(glass, list, bitmaps);
    if (!have_frame(glass))
        return false;

    struct rect damage =
        surface_compose(glass->surface, list, bitmaps, glass->frame->pixels,
                        glass->size, glass->frame->stride);

    if (rect_empty(damage))
        return false;
    return glass->renderer ? show_as_texture(glass, damage) : true;
}

int glass_prepare(struct glass *glass, const struct draw_list *list, int from)
{
    return surface_prepare(glass->surface, list, from);
}

void glass_prepare_first(struct glass *glass, const struct draw_list *list,
                         const struct bitmap_source *bitmaps)
{
    surface_prepare_layers(glass->surface, list, bitmaps);
}

int64_t glass_work(const struct glass *glass)
{
    return surface_work(glass->surface);
}

void glass_wake(void *context)
{
    struct glass *glass = context;
    SDL_Event event = {.type = glass->wake_event};

    if (glass->wake_event)
        SDL_PushEvent(&event);
}

struct event glass_wait(struct glass *glass, usec timeout)
{
    int ms = (int)((timeout + USEC_PER_MS - 1) / USEC_PER_MS);
    SDL_Event event;

    while (SDL_WaitEventTimeout(&event, ms)) {
        bool window = event.type == SDL_WINDOWEVENT;

        // A window that was covered or had another size has lost its pixels.
        if (window && (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                       event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED))
            surface_forget(glass->surface);
        if ((window || event.type == SDL_DISPLAYEVENT) && glass_take_size(glass))
            return (struct event){.kind = EVENT_RESIZE};

        struct event ours = input_event(&event, glass->size);

        if (ours.kind != EVENT_NONE)
            return ours;
        ms = 0;
    }
    return (struct event){0};
}

bool glass_save(const struct glass *glass, const char *path)
{
    SDL_Surface *shot = NULL, *own = NULL;

    if (glass->frame)
        shot = own = SDL_CreateRGBSurfaceWithFormatFrom(
            glass->frame->pixels, glass->frame->w, glass->frame->h, 32,
            glass->frame->stride * 4, SDL_PIXELFORMAT_RGB888);
    else if (glass->window)
        shot = SDL_GetWindowSurface(glass->window);

    const char *dot = strrchr(path, '.');
    bool plain = dot && strcmp(dot, ".bmp") == 0;
    bool saved =
        shot && (plain ? SDL_SaveBMP(shot, path) : IMG_SavePNG(shot, path)) == 0;

    if (!saved)
        log_line("%s could not be written: %s", path, SDL_GetError());
    SDL_FreeSurface(own);
    return saved;
}
