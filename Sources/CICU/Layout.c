#include "CICU.h"
#include <pthread.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>

// MARK: Breaks

// Opening a break iterator costs more than a paragraph does, so each thread keeps one.
static pthread_key_t breaker_key;
static pthread_once_t breaker_once = PTHREAD_ONCE_INIT;
static void close_breaker(void *breaker) { ubrk_close(breaker); }
static void make_breaker_key(void) { pthread_key_create(&breaker_key, close_breaker); }

static UBreakIterator *thread_breaker(void) {
    pthread_once(&breaker_once, make_breaker_key);
    UBreakIterator *breaker = pthread_getspecific(breaker_key);
    if (breaker) return breaker;
    UErrorCode status = U_ZERO_ERROR;
    breaker = ubrk_open(UBRK_LINE, "", NULL, 0, &status);
    if (U_FAILURE(status)) return NULL;
    pthread_setspecific(breaker_key, breaker);
    return breaker;
}

int32_t cicu_line_breaks(
    const uint16_t *units, int32_t count, int32_t *breaks, int32_t capacity) {
    UBreakIterator *breaker = thread_breaker();
    UErrorCode status = U_ZERO_ERROR;
    if (!breaker) return 0;
    ubrk_setText(breaker, (const UChar *)units, count, &status);
    if (U_FAILURE(status)) return 0;
    int32_t found = 0;
    for (int32_t place = ubrk_next(breaker); place != UBRK_DONE && place < count && found < capacity;
         place = ubrk_next(breaker)) {
        breaks[found++] = place;
    }
    // The text goes away before the iterator does.
    ubrk_setText(breaker, NULL, 0, &status);
    return found;
}

// MARK: Direction

int32_t cicu_bidi_levels(const uint16_t *units, int32_t count, uint8_t *levels) {
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_openSized(count, 0, &status);
    if (U_FAILURE(status)) return -1;
    ubidi_setPara(bidi, (const UChar *)units, count, UBIDI_DEFAULT_LTR, NULL, &status);
    int32_t paragraph = ubidi_getParaLevel(bidi);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &status);
    if (U_SUCCESS(status)) {
        for (int32_t i = 0; i < count; i++) levels[i] = found[i];
    }
    ubidi_close(bidi);
    return U_FAILURE(status) ? -1 : paragraph;
}

uint32_t cicu_mirrored(uint32_t scalar) { return (uint32_t)u_charMirror((UChar32)scalar); }

int32_t cicu_shape(const uint16_t *units, int32_t count, uint16_t *shaped, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = u_shapeArabic(
        (const UChar *)units, count, (UChar *)shaped, capacity,
        U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL | U_SHAPE_LENGTH_GROW_SHRINK, &status);
    return U_FAILURE(status) ? -1 : length;
}
