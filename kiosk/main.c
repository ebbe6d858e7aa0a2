// Arguments → a command.
#include "command.h"
#include "host/memory.h"
#include "options.h"
#include "places.h"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include <stdio.h>
#include <string.h>

static const char help[] =
    "Lobbycard tells, card by card, how films are made.\n"
    "\n"
    "  lobbycard [SHOW]               the show, fullscreen\n"
    "  lobbycard check [SHOW]         what is wrong with it, by file and line\n"
    "  lobbycard proof [SHOW] --out DIR [--size WxH]… [--lang CODE]… [--card NAME]…\n"
    "                 [--variant attract|text125|text150|contrast]…\n"
    "                                 every card as a PNG, and a contact sheet\n"
    "  lobbycard prepare [SHOW]       makes all pictures ready for this screen, ahead\n"
    "  lobbycard replay SCRIPT [SHOW] [--fps N] [--trace FILE] [--shot MS=FILE]…\n"
    "                                 plays a script of touches in virtual time\n"
    "\n"
    "SHOW is a folder with a show.yaml; without it the built-in show is meant.\n"
    "\n"
    "  --window WxH      in a window instead of the whole screen\n"
    "  --size WxH        pixels of a screen that is not there (proof, replay)\n"
    "  --panel WxHmm     the glass in millimetres, or 15.6, 24, 32p, 55\n"
    "  --lang CODE       language at the start\n"
    "  --settings FILE   the machine's settings\n"
    "  --display N       which display, from 0\n"
    "  --version, --help\n";

static int show_version(void)
{
    const SDL_version *image = IMG_Linked_Version(), *ttf = TTF_Linked_Version();
    SDL_version sdl;

    SDL_GetVersion(&sdl);
    printf("lobbycard %s\nSDL %d.%d.%d, SDL_ttf %d.%d.%d, SDL_image %d.%d.%d\n",
           LOBBYCARD_VERSION, sdl.major, sdl.minor, sdl.patch, ttf->major, ttf->minor,
           ttf->patch, image->major, image->minor, image->patch);
    return 0;
}

static int check(const struct options *options)
{
    struct places places = places_find();
    int status = command_check(options, &places);

    places_free(&places);
    return status;
}

static const struct {
    const char *name;
    int (*run)(const struct options *options);
    bool wants_script;
} commands[] = {
    {"check", check, false},
    {"proof", command_proof, false},
    {"prepare", command_prepare, false},
    {"replay", command_replay, true},
};

int main(int count, char **arguments)
{
    int (*run)(const struct options *options) = command_show;
    bool wants_script = false;
    struct options options;
    int from = 1;

    memory_begin();

    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "--help") == 0)
            return fputs(help, stdout) < 0;
        if (strcmp(arguments[i], "--version") == 0)
            return show_version();
    }
    for (int i = 0; count > 1 && i < COUNT_OF(commands); i++)
        if (strcmp(arguments[1], commands[i].name) == 0) {
            run = commands[i].run;
            wants_script = commands[i].wants_script;
            from = 2;
        }
    if (!options_read(&options, count - from, arguments + from, wants_script))
        return 2;
    return run(&options);
}
