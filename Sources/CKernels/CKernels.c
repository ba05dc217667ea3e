#include "Kernels.h"

#include <stdlib.h>

int ck_level_available(ck_level level) {
  if (level == CK_BASELINE) return 1;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (level == CK_AVX2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (level == CK_AVX512)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("fma");
#endif
  return 0;
}

const char *ck_level_name(ck_level level) {
  switch (level) {
    case CK_AVX2: return "avx2";
    case CK_AVX512: return "avx512";
    default: break;
  }
#if defined(__x86_64__)
  return "sse2";
#elif defined(__aarch64__)
  return "neon";
#else
  return "portable";
#endif
}

ck_level ck_best_level(void) {
  ck_level most = CK_AVX512;
  const char *wish = getenv("BROADSHEET_KERNELS");
  if (wish)
    for (ck_level l = CK_BASELINE; l <= CK_AVX512; l++)
      if (!strcmp(wish, ck_level_name(l))) most = l;
  while (most > CK_BASELINE && !ck_level_available(most)) most--;
  return most;
}

static const ck_kernels *kernels(ck_level level) {
#if defined(__x86_64__)
  if (level == CK_AVX512) return &ck_kernels_avx512;
  if (level == CK_AVX2) return &ck_kernels_avx2;
#endif
  (void)level;
  return &ck_kernels_baseline;
}

size_t ck_maxout_weight_count(ck_level level, ck_maxout_shape shape) {
  return kernels(level)->maxout_weight_count(shape);
}

size_t ck_maxout_bias_count(ck_level level, ck_maxout_shape shape) {
  return kernels(level)->maxout_bias_count(shape);
}

void ck_pack_maxout(ck_level level, ck_maxout_shape shape, const void *weights, const void *bias,
                    float *packed_weights, float *packed_bias) {
  kernels(level)->pack_maxout(shape, weights, bias, packed_weights, packed_bias);
}

void ck_mixer(ck_level level, ck_maxout_shape shape, const float *weights, const float *bias,
              ck_norm norm, const float *x, int ldx, float *y, int rows, float *scratch) {
  kernels(level)->mixer(shape, weights, bias, norm, x, ldx, y, rows, scratch);
}

void ck_convolution(ck_level level, ck_maxout_shape shape, const float *weights, const float *bias,
                    ck_norm norm, const float *x, float *y, int rows, int window, float *scratch) {
  kernels(level)->convolution(shape, weights, bias, norm, x, y, rows, window, scratch);
}

void ck_first_convolution(ck_level level, ck_norm norm, int pieces, int window,
                          const float *products, const float *bias, const int32_t *slots,
                          const float *x, float *y, int rows, float *scratch) {
  kernels(level)->first_convolution(norm, pieces, window, products, bias, slots, x, y, rows, scratch);
}

size_t ck_linear_columns(ck_level level, int outputs) {
  return kernels(level)->linear_columns(outputs);
}

void ck_pack_linear(ck_level level, int outputs, int inputs, const float *weights, int row_stride,
                    const float *bias, float *packed_weights, float *packed_bias) {
  kernels(level)->pack_linear(outputs, inputs, weights, row_stride, bias, packed_weights, packed_bias);
}

void ck_linear(ck_level level, int columns, int inputs, const float *weights, const float *bias,
               const float *x, int ldx, float *out, int ldo, int rows) {
  kernels(level)->linear(columns, inputs, weights, bias, x, ldx, out, ldo, rows);
}

void ck_tag(ck_level level, const ck_tagger *tagger, ck_tagger_state *state, const float *inputs,
            int ldx, const float *features, int count, const uint8_t *is_space, int ends_document,
            int8_t *actions, int32_t *labels) {
  kernels(level)->tag(tagger, state, inputs, ldx, features, count, is_space, ends_document, actions,
                      labels);
}

void ck_add_rows(const void *table, int width, const uint32_t rows[4], float *out) {
  for (int r = 0; r < 4; r++) {
    const char *row = (const char *)table + (size_t)rows[r] * width * sizeof(float);
    for (int k = 0; k < width; k++) {
      float v;
      memcpy(&v, row + k * sizeof(float), sizeof v);
      out[k] += v;
    }
  }
}
