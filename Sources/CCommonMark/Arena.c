// Memory for one document at a time on each thread: taken piece by piece, given back at once.
//
// A document is thousands of small nodes that all go together, and a general allocator spends as long
// on them as the parser on the text.
#include "Arena.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

typedef struct chunk {
  struct chunk *previous;
  size_t capacity, used;
} chunk;

struct arena {
  chunk *last;
  int documents;
  // What the document may still take, and where to go when it wants more.
  size_t left;
  jmp_buf *exit;
};

// Before each piece: its size. Both are as large as the strictest alignment.
enum { UNIT = 16, FIRST = 1 << 18, KEPT = 1 << 20 };
_Static_assert(sizeof(chunk) <= 2 * UNIT, "a chunk's head must not grow");

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void discard(void *value) {
  struct arena *arena = value;
  while (arena->last) {
    chunk *previous = arena->last->previous;
    free(arena->last);
    arena->last = previous;
  }
  free(arena);
}

static void make_key(void) { pthread_key_create(&key, discard); }

static struct arena *own_arena(void) {
  static _Thread_local struct arena *own;
  if (own) return own;
  pthread_once(&once, make_key);
  own = calloc(1, sizeof *own);
  // As the library itself does.
  if (!own) abort();
  pthread_setspecific(key, own);
  return own;
}

static char *start_of(chunk *chunk) { return (char *)chunk + 2 * UNIT; }

static size_t rounded(size_t size) { return (size + UNIT - 1) / UNIT * UNIT; }

static void *take(size_t size) {
  struct arena *arena = own_arena();
  size_t needed = rounded(size) + UNIT;
  if (needed < size) abort();
  if (arena->exit) {
    if (needed > arena->left) longjmp(*arena->exit, 1);
    arena->left -= needed;
  }
  chunk *last = arena->last;
  if (!last || last->capacity - last->used < needed) {
    size_t capacity = last ? 2 * last->capacity : FIRST;
    if (capacity < needed) capacity = needed;
    last = malloc(2 * UNIT + capacity);
    if (!last) abort();
    *last = (chunk){arena->last, capacity, 0};
    arena->last = last;
  }
  char *piece = start_of(last) + last->used;
  last->used += needed;
  *(size_t *)piece = rounded(size);
  return piece + UNIT;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t *known = (size_t *)((char *)old - UNIT);
  if (size <= *known) return old;
  chunk *last = own_arena()->last;
  size_t more = rounded(size) - *known;
  // The newest piece may grow where it is.
  if ((char *)old + *known == start_of(last) + last->used && last->capacity - last->used >= more) {
    last->used += more;
    *known += more;
    return old;
  }
  return memcpy(take(size), old, *known);
}

static void arena_free(void *piece) { (void)piece; }

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

cmark_mem *arena_begin(void) {
  own_arena()->documents++;
  return &memory;
}

void arena_limit(size_t size, jmp_buf *exit) {
  struct arena *arena = own_arena();
  arena->left = size;
  arena->exit = exit;
}

void arena_end(void) {
  struct arena *arena = own_arena();
  if (--arena->documents > 0) return;
  // One chunk is kept for the next document.
  while (arena->last && (arena->last->previous || arena->last->capacity > KEPT)) {
    chunk *previous = arena->last->previous;
    free(arena->last);
    arena->last = previous;
  }
  if (arena->last) arena->last->used = 0;
}
