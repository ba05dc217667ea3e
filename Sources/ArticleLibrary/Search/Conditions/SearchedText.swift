/// What an article's words are looked for in where there is no index to ask.
struct SearchedText: Hashable {
  /// Columns of parts that no phrase runs across, in UTF-8; the body first, where most words are.
  var columns: [[ArraySlice<UInt8>]]
}
