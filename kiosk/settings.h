// The machine's settings: one YAML file, read by one typed table.
//
// Every key has a type, a range and a default; what is wrong is a finding with its
// line, and the default holds. Keys of later versions are in the table already and
// have no effect yet.
#pragma once

#include "base/base.h"
#include "base/diag.h"

enum setting_theme { THEME_PAPER, THEME_CONTRAST };
enum setting_digits {
    SETTING_DIGITS_AUTO,
    SETTING_DIGITS_LATIN,
    SETTING_DIGITS_NATIVE
};

struct settings {
    struct {
        int width_mm, height_mm;
    } panel;
    struct {
        int touch_mm, attract_mm;
    } view; // distance of the eye
    struct {
        int bottom_mm; // lower edge of the panel above the floor
    } mount;
    int rotate;        // 0, 90, 180, 270
    char language[16]; // "" = the show's first
    int text_size;     // 100, 125, 150 %
    int theme;         // enum setting_theme
    int digits;        // enum setting_digits
    bool motion;
    struct {
        int seconds, warning;
    } idle;
    struct {
        int memory_mb; // of decoded ones; 0: five screens of pixels
        int disk_mb;   // of prepared ones; 0: none are kept
    } pictures;
    char glass[16]; // "auto"
};

struct settings settings_default(void);

// Reads `path` into `settings` (already holding the defaults). False when the file
// cannot be read; findings say why.
bool settings_read(struct settings *settings, const char *path, struct diag *diag);

// "WxHmm" or a named panel (15.6, 24, 32p, 55); false: not understood.
bool settings_panel(struct settings *settings, const char *text);

// One commented line a key, as a file: what `settings_read` would take.
char *settings_text(const struct settings *settings); // the caller frees
