/// A set of Unicode scalars: a class of a regular expression.
struct ScalarSet: Sendable {
  /// One bit for each ASCII character, with everything below already applied.
  private(set) var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// Bounds of ranges, in order and apart.
  private var bounds: [UInt32] = []
  private var kinds: [Kind] = []
  private var isNegated = false
  private var ignoresCase = false

  /// `\d` and the like inside a class.
  enum Kind: Sendable {
    case digit, notDigit, word, notWord, space, notSpace

    func contains(_ code: UInt32) -> Bool {
      switch self {
      case .digit: ScalarProperties.isDecimal(code)
      case .notDigit: !ScalarProperties.isDecimal(code)
      case .word: ScalarProperties.isWord(code)
      case .notWord: !ScalarProperties.isWord(code)
      case .space: ScalarProperties.isSpace(code)
      case .notSpace: !ScalarProperties.isSpace(code)
      }
    }
  }

  init(
    ranges: [ClosedRange<UInt32>], kinds: [Kind] = [], isNegated: Bool = false,
    ignoresCase: Bool = false
  ) {
    self.kinds = kinds
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = bounds.last, range.lowerBound <= last &+ 1 {
        bounds[bounds.count - 1] = max(last, range.upperBound)
      } else {
        bounds += [range.lowerBound, range.upperBound]
      }
    }
    for code in UInt32(0)..<64 where search(code) { ascii.low |= 1 << UInt64(code) }
    for code in UInt32(64)..<128 where search(code) { ascii.high |= 1 << UInt64(code - 64) }
  }

  @inline(__always)
  func contains(_ code: UInt32) -> Bool {
    if code < 64 { return ascii.low >> UInt64(code) & 1 == 1 }
    if code < 128 { return ascii.high >> UInt64(code - 64) & 1 == 1 }
    return search(code)
  }

  private func search(_ code: UInt32) -> Bool {
    var found = hasMember(code)
    if !found, ignoresCase {
      found = CaseFolding.variants(of: code).contains { hasMember($0) }
    }
    return found != isNegated
  }

  private func hasMember(_ code: UInt32) -> Bool {
    var (low, high) = (0, bounds.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < code { low = middle + 1 } else { high = middle }
    }
    if low < bounds.count / 2, bounds[2 * low] <= code { return true }
    return kinds.contains { $0.contains(code) }
  }
}
