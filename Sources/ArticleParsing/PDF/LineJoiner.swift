/// Joins the lines of a paragraph, and the words that were cut at their ends.
struct LineJoiner {
  /// Words that stand whole somewhere in the document, in lower case.
  private var words: Set<String> = []

  private static let mostWords = 500_000
  private static let longestWord = 100

  init(_ document: PrintedDocument) {
    for line in document.pages.joined() where words.count < Self.mostWords {
      var parts = line.text.split(separator: " ")
      if let last = parts.last, Self.hyphen(ending: last) != nil { parts.removeLast() }
      for part in parts { words.insert(Self.word(part)) }
    }
  }

  private static func word(_ text: Substring) -> String {
    let scalars = text.unicodeScalars.drop { !ScalarKind($0).isLetter }
    let count = scalars.reversed().prefix { !ScalarKind($0).isLetter }.count
    return String(Substring(scalars.dropLast(count))).lowercased()
  }

  /// The hyphen after a letter that `text` ends with.
  private static func hyphen(ending text: some StringProtocol) -> Unicode.Scalar? {
    var scalars = text.unicodeScalars[...]
    guard let last = scalars.popLast(), ["-", "\u{AD}", "\u{2010}"].contains(last),
      let before = scalars.last, ScalarKind(before).isLetter
    else { return nil }
    return last
  }

  /// Adds a line to a paragraph.
  func join(_ line: String, to text: inout String) {
    guard let last = text.unicodeScalars.last, let first = line.unicodeScalars.first else {
      text += line
      return
    }
    if let hyphen = Self.hyphen(ending: text) {
      if hyphen == "\u{AD}" || ScalarKind(first) == .lower && !keepsHyphen(text, line) {
        text.unicodeScalars.removeLast()
      }
    } else if !last.isEastAsian || !first.isEastAsian {
      text += " "
    }
    text += line
  }

  /// Whether the document writes the word with its hyphen where no line ends.
  private func keepsHyphen(_ text: String, _ line: String) -> Bool {
    let scalars = text.unicodeScalars.suffix(Self.longestWord)
    let start = scalars.lastIndex(of: " ").map(scalars.index(after:)) ?? scalars.startIndex
    let head = text[start...]
    let tail = Substring(line.unicodeScalars.prefix(Self.longestWord).prefix { $0 != " " })
    let plain = Self.word(Substring(head.dropLast() + tail))
    return !words.contains(plain) && words.contains(Self.word(Substring(head + tail)))
  }
}
