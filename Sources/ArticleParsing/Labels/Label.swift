/// What a line that only points, shares or decorates is for.
struct Label: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Another article follows, or its address or title: `Also read:`.
    case related
    /// The place where the article was published: `Link to the source`.
    case source
    /// The rest of the article is elsewhere: `Continue reading`.
    case more
    /// How long the article is.
    case readingTime
    case share
    /// Readers' comments begin.
    case discussion
    /// Stands at a reader's comment.
    case remark
    /// A list of what is on the page: `In this issue`.
    case contents
    case navigation
    /// Rights, subscriptions, filing: what stands at the foot of a page.
    case footer
    case advertisement
  }

  var kind: Kind
  /// UTF-8 bytes of the line after the label's own words, such as the title of the article meant.
  var rest: Range<Int>

  /// The label that `text` is, or `nil`.
  static func label(in text: String, tokens: [Token]) -> Label? {
    guard text.utf8.count <= 260 else { return nil }
    var tokens = tokens[...]
    while let first = tokens.first, first.kind == .mark, first.text != "(", first.text != "©",
      first.text != "®"
    {
      tokens.removeFirst()
    }
    guard let first = tokens.first else { return nil }
    if first.kind == .number, let label = counted(text, Array(tokens)) { return label }
    if first.text == "©" || first.text == "®" {
      // A picture's owner is named without a year.
      let hasYear = tokens.contains { $0.kind == .number && $0.text.utf8.count == 4 }
      return hasYear && text.utf8.count <= 160
        ? Label(kind: .footer, rest: text.utf8.count..<text.utf8.count) : nil
    }
    var best: Label?
    var bestCount = 0
    for phrase in LabelPhrases.starting(with: first.text) where phrase.words.count > bestCount {
      guard let end = phrase.end(in: tokens) else { continue }
      var rest = text.trimmed(end..<text.utf8.count, of: ":：-–—→›»>…|.* ")
      // `Weiterlesen 5 Minuten`: how long it takes is no title.
      let isAside = isAside(rest, in: tokens)
      if isAside { rest = rest.upperBound..<rest.upperBound }
      guard phrase.allows(rest: rest, in: text, tokens: tokens) else { continue }
      best = Label(kind: isAside && phrase.kind == .more ? .readingTime : phrase.kind, rest: rest)
      bestCount = phrase.words.count
    }
    return best
  }

  private static func isAside(_ rest: Range<Int>, in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.range.lowerBound >= rest.lowerBound && $0.kind != .mark }
    return words.contains { $0.kind == .number }
      && words.allSatisfy { $0.kind == .number || CreditWords.asides.contains($0.text) }
  }

  /// `12 Comments`, `45 Gedanken zu „…“`, `3 Replies`
  private static func counted(_ text: String, _ tokens: [Token]) -> Label? {
    guard tokens.count >= 2, text.utf8.count <= 200 else { return nil }
    let word = tokens[1].text
    guard LabelPhrases.countedRemarks.contains(word) else { return nil }
    let isWhole = tokens.dropFirst(2).allSatisfy { $0.kind == .mark }
    let leads =
      tokens.count > 2
      && ["zu", "on", "to", "sur", "en", "a", "su", "op", "pri"].contains(tokens[2].text)
    guard isWhole || leads else { return nil }
    let end = tokens[leads ? 2 : 1].range.upperBound
    return Label(kind: .discussion, rest: text.trimmed(end..<text.utf8.count, of: ":"))
  }
}
