#ifndef CICU_H
#define CICU_H
// No <unicode/...> here: Foundation brings its own ICU, and Swift will not load two modules that
// define the same enums. ICU's functions carry their version in their names, so wrapping them also
// keeps every Swift file free of it.
#include <stdint.h>

/// Columns a scalar takes on a terminal, by the C library's table under C.UTF-8; -1 if unprintable.
int cicu_columns(uint32_t scalar);

#endif
