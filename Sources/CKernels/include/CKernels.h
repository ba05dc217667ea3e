#ifndef CKERNELS_H
#define CKERNELS_H
// Float32 matrix kernels, chosen at run time for the processor.

/// The kernels in use: "sse2", "avx2", "avx512", "neon" or "portable".
const char *ckernels_level(void);

#endif
