#include "CKernels.h"

const char *ckernels_level(void) { return "portable"; }
