// SSE2 on x86-64, NEON on arm64, whatever the compiler makes of it elsewhere.
#include "Kernels.h"

#define LANES 4
#if defined(__aarch64__)
#define ROWS 8
#else
#define ROWS 4
#endif
#define NAMED(name) ck_##name##_baseline
#include "Kernels.inc"
