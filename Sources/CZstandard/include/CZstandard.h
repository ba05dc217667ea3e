// Zstandard (RFC 8878) for records of a few kilobytes. A C target, not a system library: its contexts
// are kept by each thread, because making one costs more than packing a record.

#ifndef CZSTANDARD_H
#define CZSTANDARD_H

#include <stddef.h>

// The most bytes that `size` bytes can become.
size_t zstandard_bound(size_t size);

// Packs `size` bytes. Returns how many bytes that made, or 0 if they could not be packed.
size_t zstandard_pack(void *packed, size_t capacity, const void *bytes, size_t size);

// Unpacks into `capacity` bytes. Returns how many there were, or 0 if they are damaged.
size_t zstandard_unpack(void *bytes, size_t capacity, const void *packed, size_t size);

#endif
