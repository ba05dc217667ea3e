#include "Kernels.h"

#if defined(__x86_64__)
// Without a tuning target the tile spills its accumulators and runs at half the speed.
#pragma clang attribute push(__attribute__((target("avx2,fma,tune=haswell"))), apply_to = function)
#define LANES 8
#define ROWS 4
#define NAMED(name) ck_##name##_avx2
#include "Kernels.inc"
#pragma clang attribute pop
#endif
