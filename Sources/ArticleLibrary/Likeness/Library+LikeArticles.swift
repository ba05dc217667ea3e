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
    var boilerplate = Boilerplate()
    var found: [Found] = []
    for number in try candidates(for: article, Fingerprint(words)) {
      guard let words = try self.words(of: number) else { continue }
      let other = ComparedText(words)
      let shared = own.shared(with: other)
      let likeness = TextLikeness(own, other, sharing: shared.count)
      if likeness.similarity < TextLikeness.repost { boilerplate.add(other, sharing: shared) }
      guard let kind = likeness.kind else { continue }
      // A text as a whole is no boilerplate, nor is a part that is all there.
      let isSure = kind == .repost || likeness.containment >= 95
      // What fills in the same form shares phrases; what was copied shares passages.
      guard isSure || own.sharesPassages(with: other) else { continue }
      let like = Like(
        article: number, kind: kind, similarity: likeness.similarity,
        containment: likeness.containment)
      found.append(
        Found(like: like, shared: isSure ? nil : shared, count: other.shingles.count))
    }
    let common = boilerplate.part(of: own.shingles)
    return found.filter { $0.holds(own.shingles.count, without: common) }.map(\.like).sorted {
      ($1.similarity, $1.containment, $0.article) < ($0.similarity, $0.containment, $1.article)
    }
  }

  /// What an article may be to another.
  private struct Found {
    var like: Like
    /// What they share; `nil` of what holds whatever others have.
    var shared: Set<UInt64>?
    /// How many shingles the other has.
    var count: Int

    /// Whether it holds of what is theirs alone.
    func holds(_ own: Int, without common: Set<UInt64>) -> Bool {
      guard let shared, !common.isEmpty else { return true }
      let left = shared.subtracting(common).count
      let sizes = [own - common.count, count - (shared.count - left)].sorted()
      return TextLikeness(shared: left, least: sizes[0], most: sizes[1]).holds(like.kind)
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
}
