import UnicodeText

/// Where a name begins and ends in a language whose small words and offices models take into names.
struct IdiomEdges {
  private let text: FieldText
  private var idiom: Idiom { text.idiom }

  init(_ text: FieldText) { self.text = text }

  /// The name in a span, without what the language says around it; `nil` if nothing is left.
  func name(in range: Range<Int>, isPerson: Bool) -> Range<Int>? {
    var words = Array(text.words(in: range))[...]
    dropSmallEnds(&words)
    if isPerson { dropVerbs(&words) } else { dropLastVerb(&words) }
    dropOpeners(&words)
    guard dropOffice(&words, isPerson: isPerson), let first = words.first, let last = words.last
    else { return nil }
    // A sign at the end may belong to the name, unless a word that did not is gone.
    let isWhole = last.range == text.words(in: range).last?.range
    return first.range.lowerBound..<(isWhole ? range.upperBound : last.range.upperBound)
  }

  /// `Gobierno de`: what comes after is another name.
  private func dropSmallEnds(_ words: inout ArraySlice<TextWord>) {
    while words.count > 1, let last = words.last, last.shape == .lower, isSmall(last) {
      words.removeLast()
    }
  }

  /// `declaró Byron` and `Byron declaró`: a person’s name has capitals at both ends.
  private func dropVerbs(_ words: inout ArraySlice<TextWord>) {
    while words.count > 1, let first = words.first, first.shape == .lower,
      !PersonName.particles.contains(folded(first))
    {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, last.shape == .lower,
      !text.has("-", at: last.range.lowerBound - 1)
    {
      words.removeLast()
    }
  }

  /// `Sociedad de Molinos anunció`: an ending that verbs alone have.
  private func dropLastVerb(_ words: inout ArraySlice<TextWord>) {
    guard words.count > 1, let last = words.last, last.shape == .lower, last.length >= 4,
      idiom.verbEndings.contains(where: text.text(last.range).hasSuffix)
    else { return }
    words.removeLast()
    dropSmallEnds(&words)
  }

  /// `la France`, `l’Élysée`, and `Además de Turín`, whose capital is the sentence's.
  private func dropOpeners(_ words: inout ArraySlice<TextWord>) {
    while words.count > 1, let first = words.first, first.shape == .lower, isSmall(first) {
      words.removeFirst()
    }
    guard words.count > 1, let first = words.first, isSmall(first) else { return }
    let second = words[words.startIndex + 1]
    if isElided(first) {
      if text.startsSentence(first.range.lowerBound) || second.shape == .upper {
        words.removeFirst()
      }
    } else if second.shape == .lower {
      // What has no capital after it is no name, and is left for others to say so.
      let rest = words.dropFirst().drop { !$0.isCapitalized }
      if !rest.isEmpty, text.startsSentence(first.range.lowerBound) { words = rest }
    } else if isOrdinary(first, before: words.dropFirst()) {
      words.removeFirst()
    }
  }

  /// Whether an article with a capital is no part of the name, as it is of `El Faro`.
  private func isOrdinary(_ article: TextWord, before rest: ArraySlice<TextWord>) -> Bool {
    guard let first = rest.first, let last = rest.last else { return false }
    let word = folded(first)
    if idiom.heads.contains(word) || idiom.offices.contains(word) { return true }
    let name = text.text(first.range.lowerBound..<last.range.upperBound)
    if NameKey(name).map({ Countries.shared.country(named: $0.text) != nil }) == true {
      return true
    }
    // Inside of sentences it would have its capital too.
    return text.startsSentence(article.range.lowerBound)
      && text.string.contains(" \(text.text(article.range).lowercased()) \(name)")
  }

  /// `M. Byron`, `Presidente Byron`: who is meant comes after. Of an office that has a field, as the
  /// Minister of Mills, nobody is the name.
  private func dropOffice(_ words: inout ArraySlice<TextWord>, isPerson: Bool) -> Bool {
    while let first = words.first, idiom.titles.contains(folded(first)), words.count > 1,
      isPerson || text.has(".", at: first.range.upperBound)
    {
      words.removeFirst()
    }
    guard let first = words.first, idiom.offices.contains(folded(first)),
      !Self.kept.contains(folded(first))
    else { return true }
    var rest = words.dropFirst()
    while let next = rest.first, idiom.offices.contains(folded(next)) { rest = rest.dropFirst() }
    if let next = rest.first, !next.isCapitalized {
      // The name may follow all the same: `ministre de la Santé Ada Byron`.
      rest = rest.drop { !isGivenName($0) }
    }
    guard !rest.isEmpty else { return false }
    words = rest
    return true
  }

  /// Those who are called by what they are.
  private static let kept: Set<String> = [
    "rey", "reina", "principe", "princesa", "papa", "roi", "reine", "prince", "princesse", "pape",
  ]

  private func folded(_ word: TextWord) -> String { UnicodeText.folded(text.text(word.range)) }

  private func isSmall(_ word: TextWord) -> Bool { idiom.small.contains(folded(word)) }

  private func isGivenName(_ word: TextWord) -> Bool {
    word.shape == .title && GivenNames.has(folded(word))
  }

  /// Whether an apostrophe joins a word to the next.
  private func isElided(_ word: TextWord) -> Bool {
    text.has("'", at: word.range.upperBound) || text.has("’", at: word.range.upperBound)
  }
}

extension FieldText {
  /// Whether a word would have a capital at a place whatever it is.
  func startsSentence(_ offset: Int) -> Bool {
    guard let (word, gap) = wordBefore(offset) else { return true }
    if gap.count == 2, has(". ", at: gap.lowerBound) {
      return !(word.isCapitalized && word.length <= 3)
        && !idiom.titles.contains(folded(text(word.range)))
    }
    return text(gap).unicodeScalars.contains { Self.sentenceSigns.contains($0) }
  }

  private static let sentenceSigns: Set<Unicode.Scalar> = [
    ".", "!", "?", ":", "¿", "¡", "…", "\"", "“", "«", "–", "—", "•", "·", "|",
  ]
}
