import CKernels

/// An instruction set the numeric kernels are built for.
package enum KernelLevel: CaseIterable, Sendable {
  /// SSE2, NEON, or portable code, by architecture.
  case baseline
  case avx2
  case avx512

  /// The best one this processor has, or the one `BROADSHEET_KERNELS` (sse2, avx2, avx512) names.
  package static var best: KernelLevel {
    let best = ck_best_level()
    return allCases.first { $0.level == best } ?? .baseline
  }

  /// Those this processor can run.
  package static var available: [KernelLevel] {
    allCases.filter { ck_level_available($0.level) != 0 }
  }

  /// What it is called: sse2, neon, portable, avx2 or avx512.
  package var name: String { unsafe String(cString: ck_level_name(level)) }

  var level: ck_level {
    switch self {
    case .baseline: CK_BASELINE
    case .avx2: CK_AVX2
    case .avx512: CK_AVX512
    }
  }
}

extension Pipeline {
  /// The kernels this processor is given: `sse2`, `avx2`, `avx512`, `neon` or `portable`.
  package static var kernels: String { KernelLevel.best.name }
}
