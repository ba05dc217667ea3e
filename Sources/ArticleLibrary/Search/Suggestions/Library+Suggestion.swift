package import Articles
internal import UnicodeText

extension Library {
  /// What may have been meant by a query that finds nothing, or `nil`: the same with words of the
  /// library for words that are not in it. It finds something.
  ///
  /// Keeps no search waiting, and ends with `CancellationError` after `interruptSearch`.
  package func suggestion(
    for query: Query, scope: ListFilter = .all, today: PartialDate? = nil
  ) throws -> String? {
    guard !ConditionPlan.asksForNothing(query.condition) else { return nil }
    return try search(on: counting()) { connection in
      func finds(_ query: Query) throws -> Bool {
        var isFound = false
        try Search(query, in: scope.narrowed(by: query), library: self, connection).forEachNewest {
          _ in
          isFound = true
          return false
        }
        return isFound
      }
      guard try !finds(query) else { return nil }
      let vocabulary = try Vocabulary(connection)
      let doubtful = try DoubtfulWord.all(of: query, vocabulary)
      var corrected = query.text
      // From the end, so that the places of those before stay what they are.
      for word in doubtful.reversed() {
        let neighbors = try vocabulary.neighbors(of: word.folded).prefix(5)
        if doubtful.count == 1 {
          return try neighbors.lazy.map { word.replaced(by: $0.word, in: query.text) }.first {
            try finds(Query($0, today: today))
          }
        }
        guard let best = neighbors.first else { return nil }
        corrected = word.replaced(by: best.word, in: corrected)
      }
      return try !doubtful.isEmpty && finds(Query(corrected, today: today)) ? corrected : nil
    }
  }
}

/// A word of a query that no article has.
private struct DoubtfulWord {
  var folded: String
  /// UTF-8 bytes of the query.
  var range: Range<Int>

  /// In order. If every word is somewhere, the one that is in the fewest articles.
  static func all(of query: Query, _ vocabulary: Vocabulary) throws -> [DoubtfulWord] {
    var wanted: [String: Bool] = [:]
    for term in query.terms {
      guard let pattern = WordPattern(term.words, isPrefix: term.isPrefix) else { continue }
      for (index, word) in pattern.foldedWords.enumerated() {
        wanted[String(decoding: word, as: UTF8.self)] =
          term.isPrefix && index == pattern.foldedWords.count - 1
      }
    }
    var words: [(word: DoubtfulWord, articles: Int)] = []
    var found: [DoubtfulWord] = []
    forEachWord(in: query.text) { word, range in
      if wanted[word] != nil, isSpelled(word) {
        found.append(DoubtfulWord(folded: word, range: range))
      }
    }
    for word in found {
      let articles = try vocabulary.articles(
        with: word.folded, isPrefix: wanted[word.folded] ?? false)
      words.append((word, articles))
    }
    let missing = words.filter { $0.articles == 0 }.map(\.word)
    guard missing.isEmpty else { return missing }
    return words.min { $0.articles < $1.articles }.map { [$0.word] } ?? []
  }

  /// Whether `word` has letters one by one; where words are cut into pairs there is no spelling.
  private static func isSpelled(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
      $0.value < 0x2E80 && !(0xE00...0xEFF).contains($0.value) && $0 != "\""
    }
  }

  func replaced(by word: String, in text: String) -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes[..<range.lowerBound] + Array(word.utf8) + bytes[range.upperBound...],
      as: UTF8.self)
  }
}
