/// Tells long lists from texts: a dictionary, a directory's files, figures.
enum LineList {
  /// Lines of which a text may have as many without being looked at.
  private static let fewest = 40_000
  /// Words that a line of a text has, at least here and there.
  private static let sentence = 5

  static let problem = "a list of many short lines, not read as articles: kept as it stands"

  /// Whether `text` is a great many lines of which hardly one is a sentence.
  ///
  /// To look for articles among them would take long and find none. A word of a script without spaces
  /// is taken to have two letters, of three bytes each.
  static func isList(_ text: Span<UInt8>) -> Bool {
    // Shorter texts cannot have as many lines.
    guard text.count >= 2 * fewest else { return false }
    var lines = 0
    var sentences = 0
    var place = 0
    while place < text.count {
      let end = text.firstIndex(of: 0x0A, from: place) ?? text.count
      if end > place {
        lines += 1
        if isSentence(text.extracting(place..<end)) { sentences += 1 }
      }
      place = end + 1
    }
    return lines >= fewest && sentences < lines / 20
  }

  private static func isSentence(_ line: Span<UInt8>) -> Bool {
    var words = 0
    var unspaced = 0
    var isAfterSpace = true
    // No more of a line is needed to tell.
    for place in 0..<min(line.count, 200) {
      let byte = line[place]
      if byte >= 0x80 { unspaced += 1 }
      if isAfterSpace, byte > 0x20 { words += 1 }
      isAfterSpace = byte <= 0x20
    }
    return words + unspaced / 6 >= sentence
  }
}
