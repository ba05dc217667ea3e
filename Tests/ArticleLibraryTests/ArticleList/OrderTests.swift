import ArticleLibrary
import Articles
import Testing

/// Lists by title, source and length, and those that are kept between two changes.
@Suite struct OrderTests {
  private static let words = ["Ärger", "zoo", "Bank", "bank", "the", "", "Yo-yo", "Éa", "漢字", "42"]

  private static func articles(
    _ count: Int, _ generator: inout SplitMix, from number: Int = 0
  ) -> [ParsedArticle] {
    (number..<number + count).map { number in
      let title = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        words.randomElement(using: &generator)!
      }
      let text = String(repeating: "x", count: Int.random(in: 0..<12, using: &generator))
      return sampleArticle(
        title.joined(separator: " "), text,
        date: Bool.random(using: &generator)
          ? "20\(Int.random(in: 10...29, using: &generator))" : nil,
        url: "https://example.com/\(number)",
        outlet: "Paper \(number % 2)", position: Int.random(in: 0..<1000, using: &generator))
    }
  }

  private static func library(_ generator: inout SplitMix) throws -> Library {
    let library = try Library.inMemory()
    for path in ["/b/1", "/a/2", "/a", "/c"] {
      try library.importSample(articles(120, &generator), path: path)
    }
    return library
  }

  /// What the orders mean, said once more: each list beside the newest first of its articles.
  private func expectOrders(_ library: Library, _ filter: ListFilter = .all) throws {
    let newest = try library.summaries(in: 0..<9999, filter: filter)
    let count = try library.count(filter)
    #expect(newest.count == count)
    for order in ArticleOrder.allCases {
      let rows = try library.summaries(in: 0..<9999, filter: filter, order: order)
      #expect(Set(rows.map(\.id)) == Set(newest.map(\.id)))
      let places = Dictionary(uniqueKeysWithValues: newest.enumerated().map { ($1.id, $0) })
      let pairs = zip(rows, rows.dropFirst())
      func isOrdered(_ precedes: (ArticleSummary, ArticleSummary) -> Bool) -> Bool {
        pairs.allSatisfy(precedes)
      }
      func place(_ row: ArticleSummary) -> Int { places[row.id]! }
      switch order {
      case .newest: #expect(rows == newest)
      case .relevance: #expect(rows == newest || filter.words != nil)
      case .oldest: #expect(rows == newest.reversed())
      case .longest: #expect(isOrdered { ($1.length, place($0)) < ($0.length, place($1)) })
      case .shortest: #expect(isOrdered { ($0.length, place($1)) < ($1.length, place($0)) })
      case .source: #expect(isOrdered { $0.sourcePath <= $1.sourcePath })
      case .title:
        func title(_ row: ArticleSummary) -> String {
          row.title.lowercased().replacing("ä", with: "a").replacing("é", with: "e")
            .replacing("-", with: " ").split(separator: " ").joined(separator: " ")
        }
        #expect(
          isOrdered { one, other in
            if title(one) == title(other) { return place(one) < place(other) }
            // Titles of no words come last.
            if title(one).isEmpty != title(other).isEmpty { return title(other).isEmpty }
            return title(one).utf8.lexicographicallyPrecedes(title(other).utf8)
          })
      }
      for (place, row) in rows.enumerated() where place % 37 == 0 {
        #expect(try library.position(of: row.id, filter: filter, order: order) == place)
        let window = try library.summaries(in: place..<place + 5, filter: filter, order: order)
        #expect(window == Array(rows[place..<min(place + 5, rows.count)]))
      }
    }
  }

  @Test func `every order of every list is right`() throws {
    var generator = SplitMix(state: 5)
    let library = try Self.library(&generator)
    for row in try library.summaries(in: 0..<200) where row.id.rawValue % 3 == 0 {
      try library.setReadingState(ReadingState(isRead: true), of: row.id)
    }
    try expectOrders(library)
    try expectOrders(library, ListFilter(sources: ["/a"]))
    try expectOrders(library, ListFilter(sources: ["/b/", "/b/1", "/b"]))
    try expectOrders(library, ListFilter(words: Query("bank")))
    try expectOrders(library, ListFilter(isUnread: true))
    try expectOrders(library, ListFilter(sources: ["/a"], isUnread: true))
    try expectOrders(library, ListFilter(sources: ["/nowhere"]))
  }

  @Test func `articles of a file are in the file's order`() throws {
    let library = try Library.inMemory()
    let places = [5, 1, 3, 2, 4]
    try library.importSample(
      places.map { sampleArticle("T\($0)", "t", date: "20\(10 + $0 * 3 % 7)", position: $0) })
    #expect(try library.titles(order: .source) == ["T1", "T2", "T3", "T4", "T5"])
  }

  @Test func `a kept list takes in what comes, and what changes`() throws {
    var generator = SplitMix(state: 6)
    let library = try Self.library(&generator)
    for round in 0..<6 {
      try expectOrders(library)
      switch round % 3 {
      case 0:
        // A few, which are put in their places.
        try library.importSample(
          Self.articles(7, &generator, from: 1000 * round), path: "/a/\(round)")
      case 1:
        // Many, for which lists are made anew.
        try library.importSample(
          Self.articles(300, &generator, from: 1000 * round), path: "/b/\(round)")
      default:
        // The same URLs with other titles, dates and lengths.
        try library.importSample(Self.articles(120, &generator), path: "/c")
      }
    }
  }

  @Test func `a list says whether it is ready`() throws {
    var generator = SplitMix(state: 7)
    let library = try Self.library(&generator)
    #expect(try library.readyList() != nil)
    #expect(try library.readyList(order: .oldest)?.count == 480)
    #expect(try library.readyList(order: .title) == nil)
    let list = try library.list(order: .longest)
    #expect(try library.readyList(order: .longest) != nil)
    #expect(try library.readyList(order: .shortest) != nil)
    // What a reader does changes no order.
    let row = try #require(try library.summaries(in: 3..<4, of: list).first)
    try library.setReadingState(ReadingState(isRead: true), of: row.id)
    #expect(try library.readyList(order: .longest) != nil)
    try library.importSample([sampleArticle("New", "x")], path: "/new")
    #expect(try library.readyList(order: .longest) == nil)
    // Whoever still holds the list sees it as it was.
    #expect(list.count == 480)
    #expect(try library.position(of: row.id, in: list) == 3)
    #expect(try library.list(order: .longest).count == 481)
  }

  @Test func `equally named lists of two programs agree`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "library.db")
    let (one, two) = (try Library(path: path), try Library(path: path))
    var generator = SplitMix(state: 8)
    for number in 0..<4 {
      try one.importSample(Self.articles(20, &generator, from: number * 100), path: "/\(number)")
      for order in ArticleOrder.allCases {
        #expect(
          try two.summaries(in: 0..<999, order: order)
            == one.summaries(in: 0..<999, order: order))
      }
    }
  }

  @Test func `unread articles are counted without looking`() throws {
    var generator = SplitMix(state: 9)
    let library = try Self.library(&generator)
    #expect(try library.unreadCount() == 480)
    let rows = try library.summaries(in: 0..<480, order: .source)
    for row in rows where row.id.rawValue % 5 == 0 {
      try library.setReadingState(ReadingState(isRead: true, isStarred: true), of: row.id)
    }
    for row in rows where row.id.rawValue % 10 == 0 {
      try library.updateReadingState(of: row.id) { $0.isRead = false }
    }
    for sources in [[], ["/a"], ["/a", "/a/2", "/a/"], ["/b", "/c"], ["/none"]] {
      let list = try library.summaries(in: 0..<999, filter: ListFilter(sources: sources))
      let unread = list.count { !$0.state.isRead }
      #expect(try library.unreadCount(sources: sources) == unread)
      let listed = try library.list(ListFilter(sources: sources, isUnread: true))
      #expect(listed.count == unread)
      let asked = ListFilter(sources: sources, query: Query("is:unread"))
      #expect(try library.count(asked) == unread)
      #expect(try library.list(asked).count == unread)
    }
  }
}
