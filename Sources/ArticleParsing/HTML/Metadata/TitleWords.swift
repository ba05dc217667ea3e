/// The words of a title, for comparing.
struct TitleWords {
  var words: [String]

  init(_ text: String) {
    words = Token.tokens(of: text.head(600)).filter { $0.kind != .mark }.map(\.text)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether `other` stands in it as a whole; if it `orIs` the same, that too.
  func contains(_ other: TitleWords, orIs: Bool = false) -> Bool {
    guard other.words.count < words.count else { return orIs && !isEmpty && words == other.words }
    for start in 0...(words.count - other.words.count)
    where words[start..<start + other.words.count].elementsEqual(other.words) {
      return true
    }
    return false
  }

  /// The part of all words that both have.
  func overlap(_ other: TitleWords) -> Double {
    let mine = Set(words)
    let theirs = Set(other.words)
    let all = mine.union(theirs).count
    return all == 0 ? 0 : Double(mine.intersection(theirs).count) / Double(all)
  }
}
