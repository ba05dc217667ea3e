#ifndef CICU_H
#define CICU_H
// No <unicode/...> here: Foundation brings its own ICU, and Swift will not load two modules that
// define the same enums. ICU's functions carry their version in their names, so wrapping them also
// keeps every Swift file free of it.
#include <stdint.h>

// MARK: Scalars

/// What a scalar is to the words around it.
enum cicu_kind {
    CICU_SEPARATOR,
    CICU_LETTER,
    CICU_NUMBER,
    /// Belongs to the letter before it: a mark, a joiner, something invisible.
    CICU_MARK,
    /// A letter of a script that puts no spaces between words.
    CICU_UNSPACED,
    CICU_APOSTROPHE,
    CICU_DOT,
};

enum cicu_flags {
    /// May melt into the scalar before it: a Hangul vowel or tail, a kana voicing mark.
    CICU_COMPOSES = 1,
    /// Makes a line need the bidirectional algorithm.
    CICU_RIGHT_TO_LEFT = 2,
    /// Changes its shape with its neighbors.
    CICU_JOINS = 4,
    /// Never reaches a terminal: bidi controls, zero-width spaces, soft hyphens.
    CICU_INVISIBLE = 8,
    /// Lines break beside it in other places than at spaces and hyphens.
    CICU_BREAKS = 16,
    /// Joins others of its kind by ZWJ.
    CICU_PICTOGRAPH = 32,
};

/// Everything we ask of a scalar, in one load.
typedef struct {
    /// What it becomes when words are compared; 0 for nothing, CICU_EXPANDS for more than one scalar.
    uint32_t folded;
    /// By the C library's table under C.UTF-8; -1 if it cannot be shown.
    int8_t columns;
    uint8_t kind;
    uint8_t flags;
    uint8_t reserved;
} cicu_scalar;

#define CICU_EXPANDS 0xFFFFFFFFu

extern const cicu_scalar *cicu_pages[0x1100];
const cicu_scalar *cicu_build_page(uint32_t page);

/// The scalar's row of the table. Pages are made when first asked for, by any thread.
static inline cicu_scalar cicu_properties(uint32_t scalar) {
    const cicu_scalar *page = __atomic_load_n(&cicu_pages[scalar >> 8], __ATOMIC_ACQUIRE);
    if (!page) page = cicu_build_page(scalar >> 8);
    return page[scalar & 0xFF];
}

/// The scalar at `index` of what `scalar` folds to, or 0 past the end.
uint32_t cicu_folded_scalar(uint32_t scalar, int32_t index);

/// The scalar that `first` and `second` compose to, or 0.
uint32_t cicu_composed(uint32_t first, uint32_t second);

// MARK: Decoding

typedef struct cicu_decoder cicu_decoder;

/// Opens a decoder for a charset under any of its names, or returns NULL. One thread at a time.
cicu_decoder *cicu_open_decoder(const char *charset);
void cicu_close_decoder(cicu_decoder *decoder);

/// Decodes the rest of the input from `*consumed` on, as far as there is room for UTF-16 units.
///
/// `offsets` tells for each unit where its bytes start, -1 for one that goes on what came before.
/// What cannot be decoded becomes U+FFFD. Returns the number of units; 0 at the end.
int32_t cicu_decode(
    cicu_decoder *decoder, const uint8_t *bytes, int64_t count, int64_t *consumed, uint16_t *units,
    int64_t *offsets, int32_t capacity);

/// The charsets that `bytes` could be in, most likely first, with confidences up to 100.
int32_t cicu_guess_charsets(
    const uint8_t *bytes, int32_t count, const char **names, int32_t *confidences,
    int32_t capacity);

// MARK: Lines

/// Writes where a line may be broken (UAX #14), the end left out, and returns how many places.
int32_t cicu_line_breaks(
    const uint16_t *units, int32_t count, int32_t *breaks, int32_t capacity);

/// Writes the embedding level of each unit of a paragraph (UAX #9) and returns the paragraph's own,
/// or -1 if there is no memory for it.
int32_t cicu_bidi_levels(const uint16_t *units, int32_t count, uint8_t *levels);

/// Gives Arabic letters the shapes that they have beside their neighbors, in logical order. Lam and
/// alef become one. Returns the number of units, or -1.
int32_t cicu_shape(const uint16_t *units, int32_t count, uint16_t *shaped, int32_t capacity);

/// What a bracket or arrow looks like in text from right to left.
uint32_t cicu_mirrored(uint32_t scalar);

#endif
