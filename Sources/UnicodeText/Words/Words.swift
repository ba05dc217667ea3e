/// Calls `body` with each word of `text`, folded, and where it stands in UTF-8 bytes.
///
/// Words are runs of letters, digits and marks; an apostrophe between letters does not end one. Runs
/// of Han, kana and Thai are cut into overlapping pairs. The search index and the lighting of matches
/// both use it, so that what is found is what is lit.
///
/// - The English possessive is no part of a word and no word: `MEK's` is `mek`.
/// - French and Italian elisions are words of their own: `l'homme` is `l` and `homme`.
/// - Single letters with dots between them are one word: `U.S.` is `us`.
package func forEachWord(in text: String, _ body: (_ word: String, _ range: Range<Int>) -> Void) {
  var text = text
  text.makeContiguousUTF8()
  forEachWord(inUTF8: text.utf8.span) { word, range in
    // Folding writes whole scalars only, so this never fails.
    guard let word = try? UTF8Span(validating: word) else { return true }
    body(String(copying: word), range)
    return true
  }
}

/// Calls `body` with each word of UTF-8 text as `forEachWord(in:)` finds it, folded, until it returns
/// `false`. Invalid UTF-8 separates words.
///
/// - Returns: Whether the end was reached.
@discardableResult
package func forEachWord(
  inUTF8 text: Span<UInt8>, _ body: (_ folded: Span<UInt8>, _ range: Range<Int>) -> Bool
) -> Bool {
  var scanner = WordScanner()
  return scanner.scan(text) { word, range, _ in body(word, range) }
}

/// The same for a text that is searched, which has to be found by a single letter too: of a run that is
/// cut into pairs the last letter is told as well.
///
/// It stands where the pair before it stands, as another reading of it: it is no further word.
@discardableResult
package func forEachSearchedWord(
  inUTF8 text: Span<UInt8>,
  _ body: (_ folded: Span<UInt8>, _ range: Range<Int>, _ isLastLetter: Bool) -> Bool
) -> Bool {
  var scanner = WordScanner()
  scanner.tellsLastLetters = true
  return scanner.scan(text, body)
}
