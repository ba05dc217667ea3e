internal import Articles

/// What is looked for.
struct SearchWords {
  /// 150 random words and 50 phrases of two.
  var typed: [String] = []
  /// The words that are in the most articles.
  var frequent: [String] = []

  /// What is on the line, letter by letter, from the second on.
  static func prefixes(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.count < 2
      ? [] : (2...bytes.count).map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}

extension ScaledCollection {
  /// Words of the first articles.
  var searchWords: SearchWords {
    var counts: [String: Int] = [:]
    var runs: [[String]] = []
    for article in ScaledArticles(data, count: min(count, 2000)) {
      let words = article.text.utf8.split { ($0 | 0x20) < 0x61 || ($0 | 0x20) > 0x7A }
        .map { String(Substring($0)).lowercased() }
      runs.append(words)
      for word in Set(words) { counts[word, default: 0] += 1 }
    }
    var numbers = Numbers()
    let all = counts.keys.filter { $0.utf8.count >= 3 }.sorted()
    var words = SearchWords()
    words.typed = (0..<150).compactMap { _ in all.randomElement(using: &numbers) }
    for _ in 0..<50 {
      guard let run = runs.randomElement(using: &numbers), run.count > 1 else { continue }
      let start = Int.random(in: 0..<run.count - 1, using: &numbers)
      words.typed.append("\(run[start]) \(run[start + 1])")
    }
    words.frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10).map(\.key)
    return words
  }
}
