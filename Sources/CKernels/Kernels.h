// What each build of the kernels provides.
#ifndef CKERNELS_KERNELS_H
#define CKERNELS_KERNELS_H

#include <math.h>
#include <string.h>

#include "CKernels.h"

typedef struct {
  size_t (*maxout_weight_count)(ck_maxout_shape);
  size_t (*maxout_bias_count)(ck_maxout_shape);
  void (*pack_maxout)(ck_maxout_shape, const void *, const void *, float *, float *);
  void (*mixer)(ck_maxout_shape, const float *, const float *, ck_norm, const float *, int, float *,
                int, float *);
  void (*convolution)(ck_maxout_shape, const float *, const float *, ck_norm, const float *, float *,
                      int, int, float *);
  void (*first_convolution)(ck_norm, int, int, const float *, const float *, const int32_t *,
                            const float *, float *, int, float *);
  size_t (*linear_columns)(int);
  void (*pack_linear)(int, int, const float *, int, const float *, float *, float *);
  void (*linear)(int, int, const float *, const float *, const float *, int, float *, int, int);
  void (*tag)(const ck_tagger *, ck_tagger_state *, const float *, int, const float *, int,
              const uint8_t *, int, int8_t *, int32_t *);
} ck_kernels;

extern const ck_kernels ck_kernels_baseline;
#if defined(__x86_64__)
extern const ck_kernels ck_kernels_avx2, ck_kernels_avx512;
#endif

#endif
