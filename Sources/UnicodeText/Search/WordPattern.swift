/// Words that must stand together, in the form in which texts are searched for them.
package struct WordPattern: Hashable, Sendable {
  /// Folded words, in UTF-8; at least one.
  let words: [[UInt8]]
  /// Whether the last word may go on.
  package let isPrefix: Bool
  /// Whether the last word is one letter of a script that is cut into pairs.
  private let isHalf: Bool

  /// `nil` if `text` has no words.
  package init?(_ text: String, isPrefix: Bool = false) {
    var text = text
    text.makeContiguousUTF8()
    var words: [[UInt8]] = []
    var isHalf = false
    forEachWord(inUTF8: text.utf8.span) { word, range in
      guard !word.isEmpty else { return true }
      words.append(word.indices.map { word[$0] })
      let scalar = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: range.lowerBound)]
      isHalf =
        UTF8.width(scalar) == range.count && ScalarProperties(of: scalar.value).kind == .unspaced
      return true
    }
    guard !words.isEmpty else { return nil }
    self.words = words
    // Where words have no spaces texts are cut into pairs, so one letter is only ever half a word.
    self.isPrefix = isPrefix || isHalf
    self.isHalf = isHalf
  }

  /// The folded words, in UTF-8.
  package var foldedWords: [[UInt8]] { words }

  /// A place where a pattern matches.
  package struct Match: Hashable, Sendable {
    /// Which of the patterns.
    package var pattern: Int
    /// UTF-8 bytes of the text.
    package var range: Range<Int>

    package init(pattern: Int, range: Range<Int>) {
      self.pattern = pattern
      self.range = range
    }
  }

  /// Where `patterns` match in `text`, by where the matches end.
  package static func matches(of patterns: [WordPattern], in text: String) -> [Match] {
    var matches: [Match] = []
    scan(text, for: patterns) { pattern, range, _ in
      matches.append(Match(pattern: pattern, range: range))
      return true
    }
    return matches
  }

  /// Whether the pattern matches anywhere in UTF-8 `text`. Reads no further than it must.
  package func occurs(inUTF8 text: Span<UInt8>) -> Bool {
    var isFound = false
    Self.scan(utf8: text, for: [self]) { _, _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Calls `body` with each match of `patterns` in `text`, and the numbers of its words, until it
  /// returns `false`. Returns how many words were read.
  @discardableResult
  package static func scan(
    _ text: String, for patterns: [WordPattern],
    _ body: (_ pattern: Int, _ range: Range<Int>, _ words: Range<Int>) -> Bool
  ) -> Int {
    var text = text
    text.makeContiguousUTF8()
    return scan(utf8: text.utf8.span, for: patterns, body)
  }

  /// The same in UTF-8 text. Invalid UTF-8 separates words.
  @discardableResult
  package static func scan(
    utf8 bytes: Span<UInt8>, for patterns: [WordPattern],
    _ body: (_ pattern: Int, _ range: Range<Int>, _ words: Range<Int>) -> Bool
  ) -> Int {
    guard !patterns.isEmpty else { return 0 }
    // For each pattern, the matches that have begun: how many words they have and where they start.
    var begun = patterns.map { _ in [(words: Int, start: Int)]() }
    var begunCount = 0
    // Most words match nothing, and their first byte tells.
    var starts = [Bool](repeating: false, count: 256)
    for pattern in patterns { starts[Int(pattern.words[0][0])] = true }
    var number = -1
    forEachSearchedWord(inUTF8: bytes) { word, range, isLastLetter in
      guard !isLastLetter else {
        // Another reading of the word before, for who looks for the letter alone.
        guard !word.isEmpty, starts[Int(word[0])] else { return true }
        for index in patterns.indices
        where patterns[index].words.count == 1 && patterns[index].accepts(word, at: 0) {
          guard body(index, range, number..<number + 1) else { return false }
        }
        return true
      }
      number += 1
      guard !word.isEmpty, begunCount > 0 || starts[Int(word[0])] else { return true }
      for index in patterns.indices {
        let length = patterns[index].words.count
        for place in begun[index].indices.reversed() {
          let (words, start) = begun[index][place]
          guard patterns[index].accepts(word, at: words) else {
            begun[index].remove(at: place)
            begunCount -= 1
            continue
          }
          begun[index][place].words += 1
          guard words + 1 == length else { continue }
          guard body(index, start..<range.upperBound, number + 1 - length..<number + 1) else {
            return false
          }
          begun[index].remove(at: place)
          begunCount -= 1
        }
        guard patterns[index].accepts(word, at: 0) else { continue }
        if length == 1 {
          let letter = range.lowerBound..<bytes.scalar(at: range.lowerBound).end
          let lit = patterns[index].isHalf ? letter : range
          guard body(index, lit, number..<number + 1) else { return false }
        } else {
          begun[index].append((1, range.lowerBound))
          begunCount += 1
        }
      }
      return true
    }
    return number + 1
  }

  private func accepts(_ word: Span<UInt8>, at index: Int) -> Bool {
    let wanted = words[index]
    guard word.count >= wanted.count else { return false }
    if word.count > wanted.count, !isPrefix || index < words.count - 1 { return false }
    for place in wanted.indices where word[place] != wanted[place] { return false }
    return true
  }
}
