// Compressed bytes made plain by libarchive. Linked statically, with the filters used here and no
// more: as a shared library it brings a dozen others, which cost every start of the program.
#ifndef CLIBARCHIVE_H
#define CLIBARCHIVE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// What is being inflated.
typedef struct inflater inflater;

/// Gives the next compressed bytes in `*bytes`, valid until the next call, and says how many; 0 at
/// the end, -1 if they cannot be had.
typedef ssize_t (*inflater_source)(void *context, const void *_Nullable *_Nonnull bytes);

/// Begins to inflate what `source` gives; null if there is no memory.
inflater *_Nullable inflater_open(void *context, inflater_source source);

/// Writes the next plain bytes to `buffer`: how many, 0 at the end, -1 after damage.
ssize_t inflater_read(inflater *inflater, void *buffer, size_t count);

/// What is wrong with the compressed bytes.
const char *inflater_error(inflater *inflater);

/// How many compressed bytes were taken.
int64_t inflater_consumed(inflater *inflater);

void inflater_close(inflater *inflater);

/// An entry of a zip archive that is being inflated.
typedef struct deflated deflated;

/// Begins to inflate `bytes`, which must outlive it; null if there is no memory.
deflated *_Nullable deflated_open(const uint8_t *bytes, size_t count);

/// Writes the next plain bytes to `buffer`: how many, 0 at the end, -1 after damage.
ssize_t deflated_read(deflated *deflated, void *buffer, size_t count);

void deflated_close(deflated *deflated);

#pragma clang assume_nonnull end
#endif
