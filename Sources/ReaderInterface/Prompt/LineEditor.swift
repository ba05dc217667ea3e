/// A line of text being typed, and where in it the cursor stands.
package struct LineEditor: Hashable, Sendable {
  private var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  package private(set) var cursor: Int
  /// Whether the text is only a proposal: the first character typed takes its place, and any other key
  /// makes it text like any other.
  package private(set) var isProposed: Bool

  package init(_ text: String = "", isProposed: Bool = false) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
    self.isProposed = isProposed && !text.isEmpty
  }

  package var text: String { string(scalars[...]) }
  package var textBeforeCursor: String { string(scalars[..<cursor]) }
  package var isEmpty: Bool { scalars.isEmpty }

  /// Takes in `key`. Returns whether it was a key for editing.
  package mutating func edit(_ key: Key) -> Bool {
    defer { isProposed = false }
    switch key {
    case .character(let scalar):
      if isProposed { remove(0..<scalars.count) }
      insert(String(Character(scalar)))
    case .backspace, .control("h"): remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(scalars.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = scalars.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<scalars.count)
    case .control("w"): remove(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  /// Puts `text` at the cursor, its control characters made spaces.
  package mutating func insert(_ text: String) {
    isProposed = false
    let clean = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    scalars.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  /// The line with other text in the place of UTF-8 bytes, the cursor behind it; `nil` if there are no
  /// such bytes.
  package func replacing(_ range: Range<Int>, with replacement: String) -> LineEditor? {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + replacement
    var line = LineEditor(start + String(decoding: bytes[range.upperBound...], as: UTF8.self))
    line.cursor = start.unicodeScalars.count
    return line
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<scalars.count)
    scalars.removeSubrange(range)
    cursor = min(range.lowerBound, scalars.count)
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, scalars[start - 1].properties.isWhitespace { start -= 1 }
    while start > 0, !scalars[start - 1].properties.isWhitespace { start -= 1 }
    return start
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
