package import Articles

extension Library {
  /// The articles that share text with one: reposts, excerpts either way, other versions; the most alike
  /// first.
  package func likeArticles(_ id: Article.ID) throws -> [LikeArticle] {
    let found = try read { connection in
      try connection.snapshot { try LikenessFinder(connection).like(id.rawValue) }
    }
    let rows = try summaries(of: found.map { Article.ID(rawValue: $0.article) })
    let summaries = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return found.compactMap { like in
      summaries[Article.ID(rawValue: like.article)].map {
        LikeArticle(
          article: $0, kind: like.kind, similarity: like.similarity, containment: like.containment)
      }
    }
  }

  /// The passages that two articles have in common, in the order of the first.
  package func sharedPassages(
    _ first: Article.ID, _ second: Article.ID
  ) throws -> [SharedPassage] {
    guard let one = try article(first)?.content.text, let other = try article(second)?.content.text
    else { return [] }
    return SharedPassages(TextWords(one), TextWords(other)).passages
  }
}

/// Finds articles with the same text.
struct LikenessFinder {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What an article is to another.
  struct Like {
    var article: RawID
    var kind: LikeArticle.Kind
    /// Hundredths.
    var similarity: Int
    var containment: Int
  }

  func like(_ article: RawID) throws -> [Like] {
    guard let words = try words(of: article) else { return [] }
    let own = ComparedText(words)
    guard own.shingles.count >= Self.leastShingles else { return [] }
    var found: [Like] = []
    for other in try candidates(for: article, Fingerprint(words)) {
      guard let words = try self.words(of: other),
        let like = Self.like(own, ComparedText(words), other)
      else { continue }
      found.append(like)
    }
    return found.sorted {
      ($1.similarity, $1.containment, $0.article) < ($0.similarity, $0.containment, $1.article)
    }
  }

  /// Shorter texts have too few words to be told from chance.
  private static let leastShingles = 8

  /// What is boilerplate stands in more articles than this.
  private static let commonMark = 100
  private static let candidateLimit = 100

  private func candidates(
    for article: RawID, _ fingerprint: Fingerprint
  ) throws -> [RawID] {
    var counts: [RawID: Int] = [:]
    for mark in fingerprint.marks {
      let articles = try connection.all(
        "SELECT rowid FROM fingerprints WHERE fingerprints MATCH ? LIMIT ?",
        .text(Fingerprint.term(mark)), .number(Self.commonMark + 1)
      ) { ListKey(rawValue: $0.number(0)).article }
      guard articles.count <= Self.commonMark else { continue }
      for other in articles where other != article { counts[other, default: 0] += 1 }
    }
    // One mark in common is a phrase, unless a text is so short that it has few.
    let least = fingerprint.marks.count < 8 ? 1 : 2
    return counts.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.candidateLimit).map(\.key)
  }

  private func words(of article: RawID) throws -> TextWords? {
    try connection.first("SELECT record FROM content WHERE article = ?", .integer(article)) {
      TextWords(try ContentRecord.content(from: $0.bytes(0)).text)
    }
  }

  private static func like(
    _ one: ComparedText, _ other: ComparedText, _ article: RawID
  ) -> Like? {
    let shared = one.shingles.intersection(other.shingles).count
    let least = min(one.shingles.count, other.shingles.count)
    let most = max(one.shingles.count, other.shingles.count)
    guard least > 0 else { return nil }
    let similarity = 100 * shared / (least + most - shared)
    let containment = 100 * shared / least
    let kind: LikeArticle.Kind
    if similarity >= 70 {
      kind = .repost
    } else if containment >= 80, shared >= 40 || containment >= 95 && shared >= 20,
      containment >= 90 || 2 * least <= most
    {
      kind = .excerpt
    } else if similarity >= 25, containment >= 50, shared >= 40 {
      // What a text says several times it shares once.
      kind = .update
    } else {
      return nil
    }
    // What fills in the same form shares phrases; what was copied shares passages.
    guard kind == .repost || containment >= 95 || one.sharesPassages(with: other) else {
      return nil
    }
    return Like(article: article, kind: kind, similarity: similarity, containment: containment)
  }
}

/// A text as it is compared with others.
private struct ComparedText {
  let words: TextWords
  let shingles: Set<UInt64>

  init(_ words: TextWords) {
    self.words = words
    shingles = Set(words.shingles)
  }

  /// As many words in a row are no form's.
  private static let passageLength = 26

  /// Whether passages that both have are at least half of the shorter.
  func sharesPassages(with other: ComparedText) -> Bool {
    let isShorter = words.hashes.count <= other.words.hashes.count
    let (short, long) = isShorter ? (words, other.words) : (other.words, words)
    let shared = SharedPassages(short, long).passages.map(\.words)
    return 2 * shared.filter { $0 >= Self.passageLength }.reduce(0, +) >= short.hashes.count
  }
}
