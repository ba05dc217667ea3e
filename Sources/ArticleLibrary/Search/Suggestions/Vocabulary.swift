internal import Articles

/// The words of the search index.
struct Vocabulary {
  private let connection: Connection

  init(_ connection: Connection) throws {
    self.connection = connection
    try connection.run(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)")
  }

  /// A word that is near another.
  struct Neighbor {
    var word: String
    var distance: Int
    /// How many articles have it.
    var articles: Int
  }

  /// How many articles have `word`, or a word that begins so, as far as one can tell at once.
  func articles(with word: String, isPrefix: Bool) throws -> Int {
    let expression = "\"\(word)\"" + (isPrefix ? " *" : "")
    return Int(
      try connection.number(
        "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT 1000)",
        .text(expression)) ?? 0)
  }

  /// Words that are one slip away from `word`, or two if they begin alike; the likeliest first.
  func neighbors(of word: String) throws -> [Neighbor] {
    var found: [String: Neighbor] = [:]
    for variant in Self.variants(of: word) where found[variant] == nil {
      let articles = try connection.number(
        "SELECT doc FROM temp.vocabulary WHERE term = ?", .text(variant))
      if let articles {
        found[variant] = Neighbor(word: variant, distance: 1, articles: Int(articles))
      }
    }
    let scalars = Array(word.unicodeScalars)
    if found.isEmpty, scalars.count >= 5 {
      var first = ""
      first.unicodeScalars.append(contentsOf: scalars.prefix(2))
      try connection.forEach(
        "SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?",
        [.text(first), .text(first + "\u{10FFFF}")]
      ) { row in
        let term = row.text(0)
        guard let distance = editDistance(word, term, limit: 2), distance > 0 else { return }
        found[term] = Neighbor(word: term, distance: distance, articles: row.int(1))
      }
    }
    return found.values.sorted {
      ($0.distance, $1.articles, $0.word) < ($1.distance, $0.articles, $1.word)
    }
  }

  /// What one slip makes of `word`: a letter dropped, swapped with the next, changed or added.
  private static func variants(of word: String) -> Set<String> {
    let scalars = Array(word.unicodeScalars)
    guard (2...40).contains(scalars.count) else { return [] }
    var variants: Set<String> = []
    func add(_ scalars: [Unicode.Scalar]) {
      var variant = ""
      variant.unicodeScalars.append(contentsOf: scalars)
      variants.insert(variant)
    }
    let letters = letters(like: scalars)
    for place in 0...scalars.count {
      for letter in letters { add(Array(scalars[..<place]) + [letter] + scalars[place...]) }
      guard place < scalars.count else { break }
      add(Array(scalars[..<place]) + scalars[(place + 1)...])
      for letter in letters where letter != scalars[place] {
        add(Array(scalars[..<place]) + [letter] + scalars[(place + 1)...])
      }
      guard place + 1 < scalars.count else { continue }
      var swapped = scalars
      swapped.swapAt(place, place + 1)
      add(swapped)
    }
    variants.remove(word)
    return variants
  }

  /// The letters of the script that `word` is written in, as far as a keyboard has them.
  private static func letters(like word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = word.first(where: { $0.properties.isAlphabetic }) else { return [] }
    let range: ClosedRange<UInt32> =
      switch first.value {
      case 0x370...0x3FF: 0x3B1...0x3C9
      case 0x400...0x4FF: 0x430...0x45F
      case 0x590...0x5FF: 0x5D0...0x5EA
      case 0x600...0x6FF: 0x621...0x6CC
      default: 0x61...0x7A
      }
    return range.compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
  }
}
