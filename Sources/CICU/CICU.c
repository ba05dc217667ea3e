#define _GNU_SOURCE 1
#include "CICU.h"
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t utf8_locale;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void open_locale(void) { utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int cicu_columns(uint32_t scalar) {
    pthread_once(&once, open_locale);
    locale_t previous = uselocale(utf8_locale);
    int columns = wcwidth((wchar_t)scalar);
    uselocale(previous);
    return columns;
}
