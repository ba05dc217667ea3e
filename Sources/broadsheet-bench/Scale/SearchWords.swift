internal import Articles

/// What is looked for.
struct SearchWords {
  /// 120 random words, 40 pairs of words that stand together, and as many phrases of two or three.
  var typed: [String] = []
  /// The words that are in the most articles.
  var frequent: [String] = []

  /// What is on the line, letter by letter, from the second on.
  static func prefixes(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let first = text.hasPrefix("\"") ? 3 : 2
    return bytes.count < first
      ? [] : (first...bytes.count).map { String(decoding: bytes[..<$0], as: UTF8.self) }
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
    words.typed = (0..<120).compactMap { _ in all.randomElement(using: &numbers) }
    for number in 0..<80 {
      guard let run = runs.randomElement(using: &numbers), run.count > 2 else { continue }
      let start = Int.random(in: 0..<run.count - 2, using: &numbers)
      words.typed.append(
        number % 2 == 0
          ? run[start..<start + 2].joined(separator: " ")
          : "\"" + run[start..<start + 2 + number / 2 % 2].joined(separator: " "))
    }
    words.frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10).map(\.key)
    return words
  }
}
