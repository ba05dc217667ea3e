import Articles

/// Names to be found wherever they stand, all at once (rule M5).
///
/// Looked up by their first word, so that a text is read once however many names there are.
struct NameIndex {
  private var names: [ArraySlice<UInt8>: [Name]] = [:]
  private var known: Set<[UInt8]> = []
  /// By byte: whether a name begins with it.
  private var openers = [Bool](repeating: false, count: 256)

  private struct Name {
    var bytes: [UInt8]
    var type: EntityType
  }

  /// Adds a name as it is written. The first type it is given stays.
  mutating func add(_ name: String, type: EntityType) {
    let text = FieldText(name)
    guard let first = text.words.first, first.range.lowerBound == 0 else { return }
    guard known.insert(text.bytes).inserted else { return }
    openers[Int(text.bytes[0])] = true
    names[text.bytes[first.range], default: []].append(Name(bytes: text.bytes, type: type))
  }

  /// Puts the names in the order in which they are tried: the longest first, and then one that does not
  /// depend on who came first.
  mutating func sort() {
    for word in names.keys {
      names[word]?.sort {
        $0.bytes.count == $1.bytes.count
          ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.bytes.count > $1.bytes.count
      }
    }
  }

  /// Calls `body` with each place where a name stands as whole words, the longest name at each, unless
  /// `isFree` says no.
  ///
  /// - Parameter isHeadline: Whether a capital at a place says nothing about the word.
  func forEachMatch(
    in text: FieldText, isHeadline: (Int) -> Bool, where isFree: (Range<Int>) -> Bool,
    _ body: (Range<Int>, EntityType) -> Void
  ) {
    var end = 0
    for word in text.words where word.range.lowerBound >= end {
      guard openers[Int(text.bytes[word.range.lowerBound])],
        let candidates = names[text.bytes[word.range]]
      else { continue }
      for name in candidates {
        let range = word.range.lowerBound..<word.range.lowerBound + name.bytes.count
        guard range.upperBound <= text.bytes.count, matches(name.bytes, range, in: text),
          !text.isInsideWord(range.upperBound),
          !isPartOfCompound(range, text, isHeadline: isHeadline(range.lowerBound)), isFree(range)
        else { continue }
        body(range, name.type)
        end = range.upperBound
        break
      }
    }
  }

  /// Whether a name stands at a place, with the end of a full line where it has a space or not.
  private func matches(_ name: [UInt8], _ range: Range<Int>, in text: FieldText) -> Bool {
    for (offset, byte) in zip(range, name) where text.bytes[offset] != byte {
      guard byte == UInt8(ascii: " "), text.bytes[offset] == UInt8(ascii: "\n"),
        text.isSoftBreak(offset)
      else { return false }
    }
    return true
  }

  /// Whether the name is a part of something longer: `Al-Khalq`, `Liberal-Labour`, `Montreal Hockey
  /// Club`, an address. Acronyms stand alone even so, as in `pro-MEK`.
  private func isPartOfCompound(
    _ range: Range<Int>, _ text: FieldText, isHeadline: Bool
  ) -> Bool {
    let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : 0
    let after = range.upperBound < text.bytes.count ? text.bytes[range.upperBound] : 0
    if "@/_#".utf8.contains(before) || "@/_".utf8.contains(after) { return true }
    if Acronym.letters(of: text.text(range)) != nil { return false }
    if before == UInt8(ascii: "-"), let (word, gap) = text.wordBefore(range.lowerBound - 1),
      gap.isEmpty, word.isCapitalized
    {
      return true
    }
    guard let (word, gap) = text.wordAfter(range.upperBound), word.isCapitalized else {
      return false
    }
    if text.has("-", at: range.upperBound), gap.count == 1 { return true }
    // “Perth Glory” is a club; but a headline may go on with any word.
    let isOneWord = !text.bytes[range].contains(UInt8(ascii: " "))
    return !isHeadline && isOneWord && gap.count == 1 && text.has(" ", at: range.upperBound)
  }
}
