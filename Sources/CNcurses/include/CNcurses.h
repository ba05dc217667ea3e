// What Swift needs from ncurses and cannot import by itself. Nothing else.
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>

// Swift 6 refuses mutable C globals.
static inline WINDOW *_Nullable curses_screen(void) { return stdscr; }

#endif
