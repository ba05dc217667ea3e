#include "Kernels.h"

#if defined(__x86_64__)
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,fma"))), apply_to = function)
#define LANES 16
#define ROWS 8
#define NAMED(name) ck_##name##_avx512
#include "Kernels.inc"
#pragma clang attribute pop
#endif
