// What any SDL program costs at least: opens the same window on the same kind of
// surface, presents one colour, sleeps until an event comes. The bench stands beside
// it.
#include <SDL.h>

#include <stdio.h>

int main(void)
{
    SDL_Rect bounds = {0, 0, 0, 0};
    SDL_Event event;

    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0 || SDL_GetDisplayBounds(0, &bounds) != 0)
        return 1;

    SDL_Window *window = SDL_CreateWindow("bare", 0, 0, bounds.w, bounds.h,
                                          SDL_WINDOW_FULLSCREEN_DESKTOP);

    SDL_PumpEvents();

    SDL_Surface *surface = window ? SDL_GetWindowSurface(window) : NULL;

    if (!surface) {
        fprintf(stderr, "bare: %s\n", SDL_GetError());
        return 1;
    }
    SDL_ShowCursor(SDL_DISABLE);
    SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 255, 0, 255));
    SDL_UpdateWindowSurface(window);
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT)
        ;
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}
