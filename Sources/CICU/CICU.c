#define _GNU_SOURCE 1
#include "CICU.h"
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <wchar.h>

// MARK: Columns

static locale_t utf8_locale;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void open_locale(void) { utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

// MARK: Folding

enum { longest_folding = 32 };

static int is_unspaced(uint32_t scalar, UScriptCode script) {
    switch (script) {
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR:
        return 1;
    default:
        // The long-vowel sign and its kin are Common.
        return uscript_hasScript(scalar, USCRIPT_KATAKANA) != 0;
    }
}

// Marks that only refine a letter. Those of Indic and South-East Asian scripts are vowels.
static int is_diacritic(uint32_t scalar) {
    if (u_charType(scalar) != U_NON_SPACING_MARK && u_charType(scalar) != U_ENCLOSING_MARK) return 0;
    if (u_getCombiningClass(scalar) == 8) return 0;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(scalar, &status)) {
    case USCRIPT_INHERITED: case USCRIPT_COMMON: case USCRIPT_LATIN: case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC: case USCRIPT_ARABIC: case USCRIPT_HEBREW: case USCRIPT_SYRIAC:
        return 1;
    default:
        return 0;
    }
}

// Letters that Unicode does not decompose but readers take for one another.
static uint32_t plain_letter(uint32_t scalar) {
    switch (scalar) {
    case 0x00F0: case 0x0111: case 0x0256: case 0x0257: return 'd';
    case 0x00F8: return 'o';
    case 0x0127: return 'h';
    case 0x0131: return 'i';
    case 0x0142: return 'l';
    case 0x014B: return 'n';
    case 0x0167: return 't';
    case 0x0180: case 0x0253: return 'b';
    case 0x0259: return 'a';
    case 0x0671: return 0x0627;
    case 0x0649: case 0x064A: case 0x06CD: case 0x06D0: case 0x06D2: return 0x06CC;
    case 0x0643: case 0x06AA: return 0x06A9;
    case 0x0629: case 0x06BE: case 0x06C1: case 0x06C3: case 0x06D5: return 0x0647;
    case 0x0621: case 0x0640: return 0;
    default: return scalar;
    }
}

// Writes what `scalar` folds to and returns how many scalars that is.
static int32_t fold(uint32_t scalar, uint32_t *out) {
    if (U_IS_SURROGATE(scalar)) { out[0] = scalar; return 1; }
    // Accents stacked on one another decompose step by step in the two forms below, so the order
    // matters: compatibility and case first, then what is left of the marks.
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *compatible = unorm2_getNFKCCasefoldInstance(&status);
    const UNormalizer2 *canonical = unorm2_getNFDInstance(&status);
    UChar source[2], plain[longest_folding], parts[2 * longest_folding];
    int32_t length = 0;
    U16_APPEND_UNSAFE(source, length, scalar);
    length = unorm2_normalize(compatible, source, length, plain, longest_folding, &status);
    UErrorCode scriptStatus = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(scalar, &scriptStatus);
    int keepsComposed = script == USCRIPT_HANGUL || script == USCRIPT_HIRAGANA
        || script == USCRIPT_KATAKANA || script == USCRIPT_HAN;
    if (keepsComposed) {
        if (U_SUCCESS(status)) memcpy(parts, plain, sizeof(UChar) * (size_t)length);
    } else {
        length = unorm2_normalize(canonical, plain, length, parts, 2 * longest_folding, &status);
    }
    if (U_FAILURE(status)) { out[0] = scalar; return 1; }

    int32_t count = 0;
    int isWord = (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK) & U_GET_GC_MASK(scalar) ? 1 : 0;
    for (int32_t i = 0; i < length && count < longest_folding;) {
        UChar32 part;
        U16_NEXT(parts, i, length, part);
        if (is_diacritic((uint32_t)part)) continue;
        int32_t digit = u_charType(part) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(part) : -1;
        uint32_t letter = digit >= 0 ? (uint32_t)('0' + digit) : plain_letter((uint32_t)part);
        if (letter == 0) continue;
        if (letter == 0xE6) { out[count++] = 'a'; letter = 'e'; }
        if (letter == 0x153) { out[count++] = 'o'; letter = 'e'; }
        if (letter == 0xFE) { out[count++] = 't'; letter = 'h'; }
        // A fraction or a parenthesized letter would fall apart into several words.
        if (isWord && !((U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK) & U_GET_GC_MASK(letter))) {
            out[0] = scalar;
            return 1;
        }
        if (count < longest_folding) out[count++] = letter;
    }
    // Signs stay one sign: an ellipsis is not three dots, a trade mark not two letters.
    if (!isWord && count > 1) { out[0] = scalar; return 1; }
    return count;
}

uint32_t cicu_folded_scalar(uint32_t scalar, int32_t index) {
    uint32_t out[longest_folding + 2];
    int32_t count = fold(scalar, out);
    return index >= 0 && index < count ? out[index] : 0;
}

uint32_t cicu_composed(uint32_t first, uint32_t second) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *composing = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return 0;
    UChar32 composed = unorm2_composePair(composing, (UChar32)first, (UChar32)second);
    return composed < 0 ? 0 : (uint32_t)composed;
}

// MARK: Pages

const cicu_scalar *cicu_pages[0x1100];

static uint8_t kind_of(uint32_t scalar) {
    switch (scalar) {
    case '\'': case 0x2019: case 0x02BC: case 0x02BB: case 0xFF07: case 0x05F3: case 0x05F4:
        return CICU_APOSTROPHE;
    case '.': return CICU_DOT;
    case 0x200B: return CICU_SEPARATOR;
    case 0xFF9E: case 0xFF9F: return CICU_MARK;
    }
    uint32_t category = U_GET_GC_MASK(scalar);
    if (category & U_GC_M_MASK) return CICU_MARK;
    if (u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CICU_MARK;
    if (category & (U_GC_L_MASK | U_GC_NL_MASK)) {
        UErrorCode status = U_ZERO_ERROR;
        UScriptCode script = uscript_getScript((UChar32)scalar, &status);
        return is_unspaced(scalar, script) ? CICU_UNSPACED : CICU_LETTER;
    }
    return category & U_GC_N_MASK ? CICU_NUMBER : CICU_SEPARATOR;
}

static uint8_t flags_of(uint32_t scalar) {
    uint8_t flags = 0;
    int32_t hangul = u_getIntPropertyValue((UChar32)scalar, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO
        || u_getCombiningClass((UChar32)scalar) == 8) {
        flags |= CICU_COMPOSES;
    }
    switch (u_charDirection((UChar32)scalar)) {
    case U_RIGHT_TO_LEFT: case U_RIGHT_TO_LEFT_ARABIC: case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING: case U_RIGHT_TO_LEFT_OVERRIDE: case U_RIGHT_TO_LEFT_ISOLATE:
        flags |= CICU_RIGHT_TO_LEFT;
        break;
    default: break;
    }
    int32_t joining = u_getIntPropertyValue((UChar32)scalar, UCHAR_JOINING_TYPE);
    if (joining != U_JT_NON_JOINING && joining != U_JT_TRANSPARENT) flags |= CICU_JOINS;
    if (scalar == 0xAD || u_charType((UChar32)scalar) == U_FORMAT_CHAR
        || scalar == 0x2028 || scalar == 0x2029) {
        if (u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            flags |= CICU_INVISIBLE;
    }
    switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_LINE_BREAK)) {
    case U_LB_ALPHABETIC: case U_LB_HEBREW_LETTER: case U_LB_NUMERIC: case U_LB_COMBINING_MARK:
    case U_LB_QUOTATION: case U_LB_OPEN_PUNCTUATION: case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS: case U_LB_EXCLAMATION: case U_LB_INFIX_NUMERIC:
    case U_LB_BREAK_SYMBOLS: case U_LB_HYPHEN: case U_LB_BREAK_BOTH: case U_LB_INSEPARABLE:
    case U_LB_PREFIX_NUMERIC: case U_LB_POSTFIX_NUMERIC: case U_LB_SPACE: case U_LB_GLUE:
    case U_LB_AMBIGUOUS: case U_LB_BREAK_AFTER:
        // Full-width brackets stand between ideographs.
        if (scalar >= 0x3000 && scalar < 0xFB00) flags |= CICU_BREAKS;
        break;
    default:
        if (scalar >= 0x80) flags |= CICU_BREAKS;
        break;
    }
    if (u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC)) flags |= CICU_PICTOGRAPH;
    return flags;
}

const cicu_scalar *cicu_build_page(uint32_t page) {
    pthread_once(&once, open_locale);
    cicu_scalar *rows = calloc(256, sizeof *rows);
    if (!rows) abort();
    locale_t previous = uselocale(utf8_locale);
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t scalar = page << 8 | i, folding[longest_folding + 2];
        int32_t count = fold(scalar, folding);
        rows[i].folded = count == 0 ? 0 : count == 1 ? folding[0] : CICU_EXPANDS;
        rows[i].columns = (int8_t)wcwidth((wchar_t)scalar);
        rows[i].kind = kind_of(scalar);
        rows[i].flags = flags_of(scalar);
    }
    uselocale(previous);
    // Two threads may build the same page; the first to publish wins and the other's is dropped.
    const cicu_scalar *expected = NULL;
    if (!__atomic_compare_exchange_n(
            &cicu_pages[page], &expected, rows, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        free(rows);
        return expected;
    }
    return rows;
}
