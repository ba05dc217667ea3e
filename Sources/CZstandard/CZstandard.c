#include "CZstandard.h"

#include <pthread.h>
#include <stdlib.h>
#include <zstd.h>

struct contexts {
  ZSTD_CCtx *packing;
  ZSTD_DCtx *unpacking;
};

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void discard(void *value) {
  struct contexts *contexts = value;
  ZSTD_freeCCtx(contexts->packing);
  ZSTD_freeDCtx(contexts->unpacking);
  free(contexts);
}

static void make_key(void) { pthread_key_create(&key, discard); }

static struct contexts *own_contexts(void) {
  pthread_once(&once, make_key);
  struct contexts *contexts = pthread_getspecific(key);
  if (!contexts) {
    contexts = calloc(1, sizeof *contexts);
    if (contexts) pthread_setspecific(key, contexts);
  }
  return contexts;
}

size_t zstandard_bound(size_t size) { return ZSTD_compressBound(size); }

size_t zstandard_pack(void *packed, size_t capacity, const void *bytes, size_t size) {
  struct contexts *contexts = own_contexts();
  if (!contexts) return 0;
  if (!contexts->packing) contexts->packing = ZSTD_createCCtx();
  if (!contexts->packing) return 0;
  // The quickest level: a record is packed while its import waits.
  size_t count = ZSTD_compressCCtx(contexts->packing, packed, capacity, bytes, size, 1);
  return ZSTD_isError(count) ? 0 : count;
}

size_t zstandard_unpack(void *bytes, size_t capacity, const void *packed, size_t size) {
  struct contexts *contexts = own_contexts();
  if (!contexts) return 0;
  if (!contexts->unpacking) contexts->unpacking = ZSTD_createDCtx();
  if (!contexts->unpacking) return 0;
  size_t count = ZSTD_decompressDCtx(contexts->unpacking, bytes, capacity, packed, size);
  return ZSTD_isError(count) ? 0 : count;
}
