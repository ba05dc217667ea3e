// What Swift needs from ncurses and the terminal and cannot import by itself. Nothing else.
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <ncurses.h>

// Swift 6 refuses mutable C globals.
static inline WINDOW *_Nullable curses_screen(void) { return stdscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }
static inline FILE *_Nonnull curses_stdin(void) { return stdin; }
static inline FILE *_Nonnull curses_stdout(void) { return stdout; }

// Swift skips macros that cast.
static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_italic = WA_ITALIC;
static const attr_t curses_underline = WA_UNDERLINE;
static const attr_t curses_reverse = WA_REVERSE;
static inline int curses_function_key(int number) { return KEY_F(number); }

// Whether the locale's character set is UTF-8; if not, it is made so for characters alone.
bool curses_use_utf8(void);

// A cell of `count` scalars, the first of which takes columns. A pair beyond 255 is fine.
int curses_cell(cchar_t *_Nonnull cell, const uint32_t *_Nonnull scalars, int count,
                attr_t attributes, int pair);

// Whether the terminal can do what the terminfo name says, such as "sitm" for italics.
bool curses_can(const char *_Nonnull capability);

// Remembers the terminal's settings and from now on, should the program crash, writes `sequence` and
// puts them back before it dies. What is written to standard error meanwhile is kept, and written out
// when the terminal is given back. Call before the terminal is changed.
void curses_guard_begin(const char *_Nonnull sequence);
// The terminal is ours no longer, for a pause or for good.
void curses_guard_pause(void);
// The terminal is ours again.
void curses_guard_resume(void);
// Writes out what was kept of standard error, and keeps no more.
void curses_guard_end(void);

// From now on SIGTERM, SIGHUP and SIGINT write a byte into `descriptor` instead of ending the program.
void curses_route_signals(int descriptor);
// Stops the program as the shell's suspend key does, and returns when it goes on.
void curses_stop(void);

#endif
