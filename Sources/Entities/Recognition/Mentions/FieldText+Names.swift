extension FieldText {
  /// Whether the next word, after a single sign, has a capital.
  func isCapitalizedAfter(_ end: Int) -> Bool {
    wordAfter(end).map { $0.gap.count == 1 && $0.word.isCapitalized } ?? false
  }

  /// The key of a name. A word in capitals that the text also writes with small letters is no acronym
  /// but shouted (rule M6).
  func key(of range: Range<Int>) -> NameKey? {
    let name = text(range)
    guard let key = NameKey(name) else { return nil }
    if key.isAcronym, key.text.utf8.count >= 4, quietWords.contains(name),
      let shouted = NameKey(words: name)
    {
      return shouted
    }
    return key
  }
}
