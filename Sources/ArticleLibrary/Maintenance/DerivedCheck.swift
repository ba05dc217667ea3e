internal import Articles
internal import Entities

/// Checks that everything that is made from articles says what they say.
struct DerivedCheck {
  private let connection: Connection
  private var problems: [Problem: Int] = [:]
  private var credits = CreditCounts()
  /// How many rows there should be.
  private var (keys, citations, names) = (0, 0, 0)

  /// What the reader decided, which says what is counted as one.
  private let decided: DecidedNames

  init(_ connection: Connection) throws {
    self.connection = connection
    decided = DecidedNames(try DecisionStore.log(connection))
  }

  private enum Problem: String, CaseIterable {
    case content = "articles whose text cannot be read"
    case entry = "articles whose line in the list says something else"
    case keys = "articles that links and later imports cannot find"
    case citations = "articles whose links are not known"
    case words = "articles with words that a search cannot find"
    case names = "articles whose names cannot be read"
    case entities = "articles whose names are not counted"
    case moreKeys = "links' targets that no article answers to"
    case moreCitations = "links that no article has"
    case moreEntities = "counts of names that no article has"
    case credits = "outlets and authors that miscount their articles"
  }

  mutating func problems(progress: (Double) -> Void) throws -> [String] {
    let total = try connection.number("SELECT max(id) FROM article") ?? 0
    try ListEntry.forEachContent(connection) { row, content in
      if row.article % 256 == 0 { progress(Double(row.article) / Double(max(total, 1))) }
      guard let content else {
        problems[.content, default: 0] += 1
        return
      }
      try check(content, row.article, row.key)
    }
    try checkCount("article_key", keys, .moreKeys)
    try checkCount("citation", citations, .moreCitations)
    try checkCount("signature_article", names, .moreEntities)
    note(.credits, try credits.differences(from: connection))
    return Problem.allCases.compactMap { problem in
      problems[problem].map { "\(problem.rawValue): \($0)" }
    }
  }

  private mutating func check(_ content: ArticleContent, _ article: RawID, _ key: ListKey) throws {
    let entry = ListEntry(content, article: article)
    let found = try ListEntry.stored(at: key, connection)
    note(.entry, key != entry.key || found != entry ? 1 : 0)
    try checkKeys(content, article)
    try checkWords(content, key)
    try checkNames(of: article, at: key)
    credits.add(1, of: content)
  }

  private mutating func checkKeys(_ content: ArticleContent, _ article: RawID) throws {
    let row = try connection.first(
      "SELECT source, identifier FROM article WHERE id = ?", .integer(article)
    ) { (source: $0.number(0), identifier: $0.optionalNumber(1).map(MatchKey.init(stored:))) }
    guard let row else { return }
    let answers = ArticleKeys(of: content, identifier: row.identifier).all
    keys += answers.count
    let found = try answers.allSatisfy { key in
      try connection.number(
        "SELECT 1 FROM article_key WHERE key = ? AND source = ? AND article = ?",
        .integer(key.rawValue), .integer(row.source), .integer(article)) != nil
    }
    note(.keys, found ? 0 : 1)
    let links = Set(LinkKeys.all(of: content))
    citations += links.count
    let foundLinks = try links.allSatisfy { key in
      try connection.number(
        "SELECT 1 FROM citation WHERE key = ? AND article = ?", .integer(key.rawValue),
        .integer(article)) != nil
    }
    note(.citations, foundLinks ? 0 : 1)
  }

  /// Compares how many words the index has of each column.
  private mutating func checkWords(_ content: ArticleContent, _ key: ListKey) throws {
    let columns = SearchIndex.Columns(of: content)
    let heading = columns.heading
    for (table, texts) in [
      ("words", [columns.title, columns.subtitle, columns.text, columns.notes, columns.credit]),
      ("headings", [heading.title, heading.author, heading.outlet]),
    ] {
      let sizes = try connection.first(
        "SELECT sz FROM \(table)_docsize WHERE id = ?", .integer(key.rawValue)
      ) { WordTokenizer.columnSizes($0.bytes(0)) }
      note(.words, sizes == texts.map(WordTokenizer.wordCount(of:)) ? 0 : 1)
    }
  }

  private mutating func checkNames(of article: RawID, at key: ListKey) throws {
    do {
      guard try NameStore.names(of: article, connection) != nil else { return }
      let (rows, areRight) = try EntityStore.isCounted(article, at: key, decided, connection)
      names += rows
      note(.entities, areRight ? 0 : 1)
    } catch is ByteReader.Damage {
      note(.names, 1)
    }
  }

  private mutating func checkCount(_ table: String, _ expected: Int, _ problem: Problem) throws {
    // Of articles that cannot be read nobody knows how many rows they have.
    guard problems[.content] == nil, problems[.names] == nil else { return }
    let count = Int(try connection.number("SELECT count(*) FROM \(table)") ?? 0)
    note(problem, max(0, count - expected))
  }

  private mutating func note(_ problem: Problem, _ count: Int) {
    if count > 0 { problems[problem, default: 0] += count }
  }
}
