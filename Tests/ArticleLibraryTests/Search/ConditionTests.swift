import ArticleLibrary
import Articles
import Testing

/// Searches of all kinds against a filter that looks at every article.
@Suite struct ConditionTests {
  private static let words = [
    "iran", "deal", "nuclear", "natanz", "of", "the", "prefix", "preface", "pre", "zoo", "Ärger",
  ]

  /// Files of articles with a bit of everything.
  private func makeLibrary(
    _ random: inout SplitMix, articles: Int = 60
  ) throws -> (Library, NaiveSearch) {
    let library = try Library.inMemory()
    let paths = ["/news/Guardian/a.txt", "/news/bbc.txt", "/notes_1/x.md"]
    var written: [String: [ParsedArticle]] = [:]
    for number in 0..<articles {
      func some(_ count: Int) -> String {
        (0..<count).map { _ in Self.words.randomElement(using: &random)! }.joined(separator: " ")
      }
      let path = paths.randomElement(using: &random)!
      let isBare = Int.random(in: 0..<6, using: &random) == 0
      let article = ParsedArticle(
        content: ArticleContent(
          title: "t\(number) " + some(2), authors: isBare ? [] : ["Ada Prefix", "Bo " + some(1)],
          outlet: isBare ? nil : "The " + some(1),
          published: [nil, "2019", "2020-02", "2020-02-29", "2021-07-14"]
            .randomElement(using: &random)!.flatMap { PartialDate($0) },
          language: ["en", "fa", nil].randomElement(using: &random)!,
          blocks: [Block(text: some(6))],
          captions: isBare
            ? []
            : [
              Caption(alt: nil, text: some(2), afterBlock: 0),
              Caption(alt: some(2), text: nil, afterBlock: 0),
            ],
          links: isBare ? [Link(url: "http://example.org/\(number)", label: "x")] : []),
        source: SourcePlace(path: path, position: number), sourceIdentifier: "\(number)")
      written[path, default: []].append(article)
    }
    for (path, articles) in written { try library.importSample(articles, path: path) }
    // What is gone from a file is missing.
    var gone: Set<String> = []
    if let path = written.keys.sorted().first, let first = written[path]?.first {
      gone.insert(first.content.title ?? "")
      try library.importSample(Array(written[path]!.dropFirst()), path: path)
    }
    var rows: [NaiveSearch.Row] = []
    for (path, articles) in written {
      for article in articles {
        let title = article.content.title ?? ""
        let id = try #require(try library.id(of: title))
        var row = NaiveSearch.Row(id: id, article: article, path: path)
        row.isMissing = gone.contains(title)
        if Bool.random(using: &random) {
          row.state = ReadingState(
            isRead: Bool.random(using: &random), isStarred: Bool.random(using: &random))
          try library.setReadingState(row.state, of: id)
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          row.tags = ["Thesis"]
          try library.addTag("Thesis", to: [id])
        }
        if Int.random(in: 0..<3, using: &random) > 0 {
          // One type each: names of several would be one entity of the type that most are.
          let names: [(String, EntityType)] = [
            ("Ada Lovelace", .person), ("Camp Ashraf", .place), ("IAEA", .organization),
          ]
          let (name, type) = names.randomElement(using: &random)!
          row.names = [ArticleEntity(number: 0, name: name, type: type, count: 2)]
          let stored = try #require(try library.article(id))
          try library.setNames(
            ArticleNames(mentions: [], entities: row.names), of: stored,
            by: Analyzer(model: "m", version: Int.random(in: 1...2, using: &random)))
        }
        rows.append(row)
      }
    }
    return (library, NaiveSearch(rows: rows))
  }

  private static let pieces = [
    "iran", "deal", "nuclear", "natanz", "the", "pre*", "p*", "\"iran deal\"", "\"of the\"",
    "\"iran de\"*", "iran NEAR/2 deal", "the NEAR/0 of", "\"of the\" NEAR/3 pre* NEAR zoo",
    "title:iran", "title:pre*", "author:ada", "author:\"bo zoo\"", "outlet:the",
    "outlet:\"the d\"*",
    "in:guardian", "in:_1", "in:news/", "entity:ada", "person:lovelace", "place:\"camp a\"*",
    "org:iaea", "group:nobody", "lang:en", "lang:fa", "lang:de", "is:read", "is:unread",
    "is:starred", "is:missing", "has:links", "has:names", "has:tags", "tag:thesis", "tag:none",
    "on:2020", "on:2020-02", "before:2020-02-29", "after:2019", "on:2019..2020-02", "!?", "ärger",
  ]

  /// A query of pieces put together in any way.
  private func query(_ random: inout SplitMix, depth: Int = 3) -> String {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return Self.pieces.randomElement(using: &random)!
    }
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let part = query(&random, depth: depth - 1)
      return switch Int.random(in: 0..<4, using: &random) {
      case 0: "NOT (\(part))"
      case 1: "(\(part))"
      default: part
      }
    }
    let joined = parts.joined(separator: [" ", " OR ", " AND "].randomElement(using: &random)!)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: "SOME (\(joined))"
    case 1: "SOME/2 (\(joined))"
    default: joined
    }
  }

  @Test(arguments: 0..<4)
  func `whatever is asked finds what a look at every article finds`(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) + 77)
    let (library, naive) = try makeLibrary(&random)
    for round in 0..<150 {
      // The index and the texts must agree.
      library.readTexts(forWordsIn: round % 2 == 0 ? 6000 : 3)
      let text = query(&random)
      let query = Query(text)
      let expected = naive.find(query)
      let found = try library.search(query, limit: 1000).map(\.article)
      #expect(Set(found.map(\.id)) == expected, "\(text)")
      #expect(found.count == expected.count, "\(text)")
      let dates = found.map { $0.date?.ordinal ?? 0 }
      #expect(dates == dates.sorted(by: >), "\(text)")
      #expect(try library.searchCount(query) == expected.count, "\(text)")
      #expect(Set(try library.ids(ListFilter(query: query), order: .oldest)) == expected, "\(text)")
      if found.count > 4 {
        let page = try library.search(query, limit: 3, offset: 2).map(\.article.id)
        #expect(page == found[2..<5].map(\.id), "\(text)")
      }
    }
  }

  @Test func `a scope and a query must both be met`() throws {
    var random = SplitMix(state: 5)
    let (library, naive) = try makeLibrary(&random)
    let scope = ListFilter(
      sources: ["/news"], words: Query("prefix"), query: Query("the"), isUnread: true)
    let expected = naive.find(
      Query("in:/news/ (title:prefix OR author:prefix OR outlet:prefix) the is:unread iran"))
    let found = try library.search(Query("iran"), scope: scope, limit: 100)
    #expect(Set(found.map(\.article.id)) == expected)
    #expect(try library.searchCount(Query("iran"), scope: scope) == expected.count)
  }
}
