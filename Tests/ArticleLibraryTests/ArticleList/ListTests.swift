import ArticleLibrary
import Articles
import Testing

@Suite struct ListTests {
  /// Twenty thousand articles in the order of their dates, with what a list says of them.
  private static func bigLibrary() throws -> (Library, [String]) {
    var generator = SplitMix(state: 1)
    let library = try Library.inMemory()
    var rows: [(ordinal: Int, number: Int)] = []
    let articles = (0..<20_000).lazy.map { number in
      var date: PartialDate?
      switch number % 10 {
      case 0: break
      case 1: date = PartialDate(year: Int.random(in: 1990..<2025, using: &generator))
      case 2: date = PartialDate("2001-09-11")
      default:
        date = PartialDate(
          year: Int.random(in: 1990..<2025, using: &generator),
          month: Int.random(in: 1...12, using: &generator),
          day: Int.random(in: 1...28, using: &generator))
      }
      rows.append((date?.ordinal ?? 0, number))
      return ParsedItem.article(
        sampleArticle("Number \(number)", date: date?.description, outlet: "Paper \(number % 3)"))
    }
    try library.importSource(
      "/big", fingerprint: SourceFingerprint(size: 1, modified: 1), items: articles)
    rows.sort { ($1.ordinal, $0.number) < ($0.ordinal, $1.number) }
    return (library, rows.map { "Number \($0.number)" })
  }

  @Test func `every window of a big list is right`() throws {
    let (library, titles) = try Self.bigLibrary()
    #expect(try library.count() == titles.count)
    #expect(try library.summaries(in: 0..<20_000).map(\.title) == titles)
    for start in [0, 1, 17_999, 18_001, 19_990, 20_000, 30_000]
      + stride(from: 50, to: 20_000, by: 997)
    {
      let range = start..<start + 30
      let clamped = range.clamped(to: 0..<titles.count)
      let window = try library.summaries(in: range)
      #expect(window.map(\.title) == Array(titles[clamped]))
      let reversed = try library.summaries(in: range, order: .oldest)
      #expect(reversed.map(\.title) == Array(titles.reversed()[clamped]))
      for (index, summary) in window.enumerated() where index % 7 == 0 {
        #expect(try library.position(of: summary.id) == start + index)
        #expect(
          try library.position(of: summary.id, order: .oldest)
            == titles.count - 1 - start - index)
      }
    }
    let filter = ListFilter(words: Query("paper 1"))
    let filtered = titles.filter { Int($0.dropFirst(7))! % 3 == 1 }
    // The digit is a word of some titles too.
    let both = titles.filter { Int($0.dropFirst(7))! % 3 == 1 || $0 == "Number 1" }
    #expect(filtered == both)
    #expect(try library.count(filter) == filtered.count)
    #expect(
      try library.summaries(in: 3000..<3050, filter: filter).map(\.title)
        == Array(filtered[3000..<3050]))
  }

  @Test func `an empty library has empty windows`() throws {
    let library = try Library.inMemory()
    #expect(try library.count() == 0)
    #expect(try library.summaries(in: 0..<10) == [])
    #expect(try library.summaries(in: 0..<10, order: .oldest) == [])
    #expect(try library.summaries(in: 0..<10, filter: ListFilter(isUnread: true)) == [])
    #expect(try library.position(of: Article.ID(rawValue: 1)) == nil)
    #expect(try library.article(Article.ID(rawValue: 1)) == nil)
  }

  @Test func `filters combine`() throws {
    let library = try Library.inMemory()
    try library.importSample(
      [
        sampleArticle("Nuclear talks", date: "2021", authors: ["Massoud K"]),
        sampleArticle("Nuclear deal", date: "2022", outlet: "The Paper"),
        sampleArticle("Sanctions", "About nuclear things", date: "2023"),
      ], path: "/a")
    try library.importSample([sampleArticle("Nuclear again", date: "2024")], path: "/b")
    let read = try #require(try library.id(of: "Nuclear deal"))
    try library.setReadingState(ReadingState(isRead: true, isStarred: true), of: read)

    func titles(_ filter: ListFilter) throws -> [String] { try library.titles(filter) }
    let nuclear = Query("nucl", isBeingTyped: true)
    #expect(
      try titles(ListFilter(words: nuclear)) == ["Nuclear again", "Nuclear deal", "Nuclear talks"])
    #expect(
      try titles(ListFilter(sources: ["/a"], words: nuclear)) == ["Nuclear deal", "Nuclear talks"])
    #expect(
      try titles(ListFilter(sources: ["/a"], words: nuclear, isUnread: true)) == ["Nuclear talks"])
    #expect(try titles(ListFilter(isStarred: true)) == ["Nuclear deal"])
    #expect(try titles(ListFilter(isUnread: true, isStarred: true)) == [])
    #expect(try titles(ListFilter(words: Query("massoud"))) == ["Nuclear talks"])
    #expect(try titles(ListFilter(words: Query("\"the paper\" deal"))) == ["Nuclear deal"])
    #expect(try titles(ListFilter(words: Query("!?"))) == [])
    #expect(try titles(ListFilter(words: Query(""))).count == 4)
    #expect(try library.position(of: read, filter: ListFilter(words: nuclear)) == 1)
    #expect(try library.position(of: read, filter: ListFilter(isUnread: true)) == nil)
  }

  @Test func `a filtered list follows changes`() throws {
    let library = try Library.inMemory()
    try library.importSample([sampleArticle("A", "a"), sampleArticle("B", "b")])
    let unread = ListFilter(isUnread: true)
    #expect(try library.count(unread) == 2)
    let number = try library.changeNumber()
    #expect(try library.changeNumber() == number)
    let id = try #require(try library.id(of: "A"))
    try library.setReadingState(ReadingState(isRead: true), of: id)
    #expect(try library.changeNumber() != number)
    #expect(try library.titles(unread) == ["B"])
  }

  @Test func `an article without a title is listed by its first words`() throws {
    let library = try Library.inMemory()
    let long = (0..<60).map { "word\($0)" }.joined(separator: " ")
    try library.importSample([
      sampleArticle(nil, "  \n", "  First\n words here. "), sampleArticle(nil, long),
      sampleArticle(nil), sampleArticle("", "Empty title"),
    ])
    let titles = try library.titles()
    #expect(titles[0] == "First words here.")
    #expect(titles[1].hasPrefix("word0 word1 ") && titles[1].hasSuffix("…"))
    #expect(titles[1].utf8.count <= 103)
    #expect(titles[2...] == ["", "Empty title"])
  }
}
