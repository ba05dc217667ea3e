#ifndef CCOMMONMARK_ARENA_H
#define CCOMMONMARK_ARENA_H

#include <cmark-gfm.h>
#include <setjmp.h>
#include <stddef.h>

// Begins a document on this thread; it must end there too.
cmark_mem *arena_begin(void);
void arena_end(void);

// From now on `exit` is jumped to when more than `size` bytes are asked for; null ends that.
void arena_limit(size_t size, jmp_buf *exit);

#endif
