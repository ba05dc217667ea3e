/// Where sentences end, in any script.
enum Sentence {
  private static let stops: Set<Unicode.Scalar> = [
    ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "՞", "｡", "‼", "⁇",
  ]
  private static let closers: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "“", "»", "«", "›", ")", "]", "」", "』", "）", "】", "*", "_",
  ]

  /// Whether `text` ends with a stop, inside closing quotes or brackets or not.
  static func endsWithStop(_ text: some StringProtocol) -> Bool {
    var closed = 0
    for scalar in text.unicodeScalars.reversed() {
      if stops.contains(scalar) { return true }
      guard closers.contains(scalar), closed < 4 else { return false }
      closed += 1
    }
    return false
  }

  static func isStop(_ scalar: Unicode.Scalar) -> Bool { stops.contains(scalar) }
  static func isCloser(_ scalar: Unicode.Scalar) -> Bool { closers.contains(scalar) }

  /// How many sentences `text` seems to have: stops that are followed by a space or by nothing.
  static func count(in text: String) -> Int {
    var count = 0
    var wasStop = false
    for scalar in text.unicodeScalars {
      if wasStop, scalar == " " || scalar.isEastAsian { count += 1 }
      if !closers.contains(scalar) || !wasStop { wasStop = stops.contains(scalar) }
    }
    return count + (wasStop ? 1 : 0)
  }
}
