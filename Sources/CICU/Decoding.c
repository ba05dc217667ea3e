#include "CICU.h"
#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

// ICU's own replaces a single byte by U+001A.
static void replace(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    static const UChar replacement = 0xFFFD;
    (void)context, (void)units, (void)length;
    if (reason > UCNV_IRREGULAR) return;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

struct cicu_decoder { UConverter *converter; int isDone; };

cicu_decoder *cicu_open_decoder(const char *charset) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    if (U_FAILURE(status)) return NULL;
    ucnv_setToUCallBack(converter, replace, NULL, NULL, NULL, &status);
    cicu_decoder *decoder = malloc(sizeof *decoder);
    if (!decoder) abort();
    decoder->converter = converter;
    decoder->isDone = 0;
    return decoder;
}

void cicu_close_decoder(cicu_decoder *decoder) {
    ucnv_close(decoder->converter);
    free(decoder);
}

int32_t cicu_decode(
    cicu_decoder *decoder, const uint8_t *bytes, int64_t count, int64_t *consumed, uint16_t *units,
    int64_t *offsets, int32_t capacity) {
    enum { longest_round = 2048 };
    int32_t narrow[longest_round];
    if (capacity > longest_round) capacity = longest_round;
    while (!decoder->isDone) {
        UErrorCode status = U_ZERO_ERROR;
        const char *start = (const char *)bytes + *consumed, *source = start;
        // ICU counts in 32 bits, so a long input is handed over in parts.
        int64_t left = count - *consumed;
        int64_t part = left > INT32_MAX / 2 ? INT32_MAX / 2 : left;
        UChar *target = (UChar *)units;
        ucnv_toUnicode(
            decoder->converter, &target, (UChar *)units + capacity, &source, start + part, narrow,
            part == left, &status);
        int32_t made = (int32_t)(target - (UChar *)units);
        for (int32_t i = 0; i < made; i++) {
            offsets[i] = narrow[i] < 0 ? -1 : *consumed + narrow[i];
        }
        *consumed += source - start;
        if (status != U_BUFFER_OVERFLOW_ERROR && *consumed >= count) decoder->isDone = 1;
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) decoder->isDone = 1;
        if (made > 0) return made;
    }
    return 0;
}

int32_t cicu_guess_charsets(
    const uint8_t *bytes, int32_t count, const char **names, int32_t *confidences,
    int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, (const char *)bytes, count, &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
    if (U_FAILURE(status)) found = 0;
    if (found > capacity) found = capacity;
    int32_t kept = 0;
    for (int32_t i = 0; i < found; i++) {
        // The names are ICU's own constants and outlive the detector.
        names[kept] = ucsdet_getName(matches[i], &status);
        confidences[kept] = ucsdet_getConfidence(matches[i], &status);
        if (U_SUCCESS(status)) kept++;
    }
    ucsdet_close(detector);
    return kept;
}
