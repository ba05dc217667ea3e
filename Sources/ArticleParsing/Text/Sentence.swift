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

  /// Whether a sentence ends in the middle of `text`: a stop after a word too long for an
  /// abbreviation, and a capital behind the space.
  static func endsInside(_ text: String) -> Bool {
    var letters = 0
    var state = 0
    for scalar in text.unicodeScalars {
      switch state {
      case 0:
        if ScalarKind(scalar).isLetter {
          letters += 1
        } else {
          if stops.contains(scalar), letters >= 4 { state = 1 }
          letters = 0
        }
      case 1:
        if scalar == " " { state = 2 } else if !closers.contains(scalar) { state = 0 }
      default:
        if ScalarKind(scalar) == .upper { return true }
        if !closers.contains(scalar) && scalar != "„" { state = 0 }
      }
    }
    return false
  }

  /// Whether that stop is a full stop.
  static func endsWithFullStop(_ text: some StringProtocol) -> Bool {
    guard endsWithStop(text) else { return false }
    let last = text.unicodeScalars.reversed().first { stops.contains($0) }
    return last.map { [".", "。", "۔", "।", "｡"].contains($0) } ?? false
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
