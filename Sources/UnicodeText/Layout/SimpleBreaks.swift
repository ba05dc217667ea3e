/// Where lines break in scripts with spaces between their words.
///
/// What UAX #14 says about letters, spaces, hyphens, dashes and slashes; apart from that it keeps
/// French punctuation, which stands behind a space, on the line of its word.
enum SimpleBreaks {
  static let space: UInt32 = 0x20

  /// Whether a line may be broken before `scalars[place]`.
  static func allowed(before place: Int, in scalars: [UInt32]) -> Bool {
    guard place > 0, place < scalars.count else { return false }
    let next = scalars[place]
    if next == space { return false }
    let previous = scalars[place - 1]
    if previous == space {
      if closes(scalars, at: place) { return false }
      var word = place - 1
      while word >= 0, scalars[word] == space { word -= 1 }
      return word >= 0 && !opens(scalars[word])
    }
    switch previous {
    case 0x2D, 0x2010:
      return isLetter(next) && place > 1
        && (isWord(scalars[place - 2]) || scalars[place - 2] == 0x2D)
    case 0x2013, 0x2014: return isWord(next) || next == 0x201C || next == 0x2018
    case 0x2F: return isLetter(next) && place > 1 && isWord(scalars[place - 2])
    case 0x2026: return isLetter(next)
    default: return false
    }
  }

  /// Whether the sign at `place`, which stands behind a space, belongs to what is before it.
  private static func closes(_ scalars: [UInt32], at place: Int) -> Bool {
    switch scalars[place] {
    case 0x21, 0x29, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB:
      let isLast = place + 1 >= scalars.count
      return isLast || !isWord(scalars[place + 1])
    case 0x2C, 0x2E: return place + 1 >= scalars.count || scalars[place + 1] == space
    default: return false
    }
  }

  private static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0xA1, 0xAB, 0xBF: true
    default: false
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar | 0x20 &- 97 < 26 }
    return ScalarProperties(of: scalar).kind == .letter
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar | 0x20 &- 97 < 26 || scalar &- 48 < 10 }
    let kind = ScalarProperties(of: scalar).kind
    return kind == .letter || kind == .number
  }
}
