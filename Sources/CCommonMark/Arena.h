#ifndef CCOMMONMARK_ARENA_H
#define CCOMMONMARK_ARENA_H

#include <cmark-gfm.h>

// Begins a document on this thread; it must end there too.
cmark_mem *arena_begin(void);
void arena_end(void);

#endif
