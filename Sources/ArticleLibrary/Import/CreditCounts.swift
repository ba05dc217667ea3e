internal import Articles

/// Changes to how many articles each outlet and each author has.
struct CreditCounts {
  private var counts: [Credit: (name: String, change: Int)] = [:]

  /// An outlet or an author.
  struct Credit: Hashable {
    var kind: Kind
    var folded: String
  }

  /// The same, and what it is called in an article.
  typealias Named = (credit: Credit, name: String)

  /// The numbers of the table `credit`.
  enum Kind: Int {
    case outlet
    case author
  }

  mutating func add(_ change: Int, of content: ArticleContent) {
    add(change, of: Self.credits(of: content))
  }

  mutating func add(_ change: Int, of credits: [Named]) {
    for (credit, name) in credits { counts[credit, default: (name, 0)].change += change }
  }

  /// Everyone whom an article credits, once.
  static func credits(of content: ArticleContent) -> [Named] {
    var credits: [Named] = []
    func add(_ kind: Kind, _ name: String) {
      let credit = Credit(kind: kind, folded: folded(name))
      if !credit.folded.isEmpty, !credits.contains(where: { $0.credit == credit }) {
        credits.append((credit, name))
      }
    }
    if let outlet = content.outlet { add(.outlet, outlet) }
    for author in content.authors { add(.author, author) }
    return credits
  }

  /// The form in which outlets and authors are compared.
  static func folded(_ name: String) -> String {
    MatchKey.foldedWords(of: name).joined(separator: " ")
  }

  /// How many counts of the table `credit` are others.
  func differences(from connection: Connection) throws -> Int {
    var (differences, equal) = (0, 0)
    try connection.forEach("SELECT kind, folded, articles FROM credit WHERE articles <> 0") { row in
      let kind = Kind(rawValue: row.int(0))
      let count = kind.flatMap { counts[Credit(kind: $0, folded: row.text(1))]?.change }
      if count == row.int(2) { equal += 1 } else { differences += 1 }
    }
    return max(differences, counts.values.count { $0.change != 0 } - equal)
  }

  func write(_ connection: Connection) throws {
    for (credit, count) in counts where count.change != 0 {
      try connection.run(
        """
        INSERT INTO credit (kind, folded, name, articles) VALUES (?, ?, ?, ?)
        ON CONFLICT (kind, folded) DO UPDATE SET articles = articles + excluded.articles
        """, .number(credit.kind.rawValue), .text(credit.folded), .text(count.name),
        .number(count.change))
    }
  }
}
