/// Words that lost what stood between them: a picture's two texts, two links, a title and its text.
enum Glue {
  /// The byte at which a short line without a full stop falls into two: at a change of script, at a
  /// repetition, or where a small letter is followed by a capital. Nothing else in a line is so
  /// written, but for names such as McDonald, which do not leave a word on both sides.
  static func captionBreak(in text: String) -> Int? {
    guard text.utf8.count <= 400 else { return nil }
    if let half = repetition(in: text) { return half }
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var previous: Unicode.Scalar?
    for (index, scalar) in scalars.enumerated() {
      defer {
        previous = scalar
        offset += UTF8.width(scalar)
      }
      guard let before = previous else { continue }
      if before.script != 0, scalar.script != 0, before.script != scalar.script,
        before.script != 9, scalar.script != 9, ScalarKind(before).isLetter,
        ScalarKind(scalar).isLetter, index > 3, scalars.count - index > 3
      {
        return offset
      }
      if index > 8, scalars.count - index > 8, isLowerToUpper(at: index, in: scalars),
        isTitle(scalars[..<index]), isTitle(scalars[index...])
      {
        return offset
      }
    }
    return nil
  }

  /// Whether half of a line is capitalized like a title. Names such as JavaScript fall apart at the
  /// same mark, but what stands around them is no two titles.
  private static func isTitle(_ half: ArraySlice<Unicode.Scalar>) -> Bool {
    var words = 0
    var long = 0
    var capitals = 0
    for word in half.split(separator: " ") {
      if word.contains(where: \.isEastAsian) { return false }
      guard let first = word.first(where: { ScalarKind($0).isLetter }) else { continue }
      words += 1
      let isCapital = ScalarKind(first) == .upper
      // Small words do not count against it.
      if isCapital || word.count > 3 { long += 1 }
      if isCapital { capitals += 1 }
    }
    return words >= 2 && capitals * 2 >= long
  }

  /// Half of a text that stands there twice.
  private static func repetition(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes.count % 2 == 0 else { return nil }
    let half = bytes.count / 2
    return bytes[..<half].elementsEqual(bytes[half...]) ? half : nil
  }

  /// Whether a word of small letters ends and a capitalized one begins at `index`, without a space.
  static func isLowerToUpper(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 1, index + 2 < scalars.count else { return false }
    let closes = scalars[index - 1] == ")" || scalars[index - 1] == "…"
    guard ScalarKind(scalars[index - 1]) == .lower || closes, ScalarKind(scalars[index]) == .upper,
      ScalarKind(scalars[index + 1]) == .lower
    else { return false }
    // Accounts, tags and addresses are written so.
    var place = index - 1
    while place >= 0, scalars[place] != " " {
      if ["@", "#", "/", ".", "_", "="].contains(scalars[place]) { return false }
      place -= 1
    }
    if closes { return true }
    // `McDonald`, `iPhone`, `LaTeX`: less than four letters before the capital.
    var letters = 0
    place = index - 1
    while place >= 0, ScalarKind(scalars[place]).isLetter {
      letters += 1
      place -= 1
    }
    var after = index
    while after < scalars.count, ScalarKind(scalars[after]).isLetter { after += 1 }
    return letters >= 4 && after - index >= 2
  }
}
