internal import ArticleLibrary
internal import Articles

/// How fast a library of thousands takes articles in, and answers.
struct LibrarySpeed {
  private let data: BenchData

  init(_ data: BenchData) { self.data = data }

  private static let articleCount = 2000

  func run(_ report: inout Report) throws {
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    let articles = manyArticles()
    let path = folder + "/library.db"
    let library = try Library(path: path)
    let start = Clock.wall
    let session = library.startImport()
    try session.begin("/bench", fingerprint: SourceFingerprint(size: 1, modified: 1))
    for article in articles { try session.add(.article(article)) }
    try session.end()
    try session.flush()
    let note =
      "\(Self.articleCount) articles: \(BenchData.repetitionNote)"
    try report.add(
      Measurement(
        name: "library, import", value: Double(articles.count) / (Clock.wall - start),
        unit: "articles/s", note: note))
    try addAnswers(path, &report)
  }

  /// Half of the time a screen at 60 Hz stands is there for the library, the other half for drawing.
  private static let halfFrame = 8.0

  private func addAnswers(_ path: String, _ report: inout Report) throws {
    let open = try Self.milliseconds(times: 21) { _ in _ = try Library(path: path).count() }
    try report.add(Measurement("library, open and count", open, "ms", limit: Self.halfFrame))
    let library = try Library(path: path)
    let window = try Self.milliseconds(times: 101) { round in
      let start = round * 7919 % (Self.articleCount - 100)
      _ = try library.summaries(in: start..<start + 100)
    }
    try report.add(Measurement("library, 100 rows", window, "ms", limit: Self.halfFrame))
    let article = try Self.milliseconds(times: 101) { round in
      let start = round * 7919 % Self.articleCount
      if let row = try library.summaries(in: start..<start + 1).first {
        _ = try library.article(row.id)
      }
    }
    try report.add(Measurement("library, an article", article, "ms", limit: Self.halfFrame))
    try addSearch(library, &report)
  }

  private func addSearch(_ library: Library, _ report: inout Report) throws {
    let words = frequentWords()
    guard !words.isEmpty else { return }
    let time = try Self.milliseconds(times: 31) { round in
      let query = Query(words[round % words.count], isBeingTyped: true)
      _ = try library.search(query, limit: 200)
    }
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    let file = folder + "/all.txt"
    try Files.write(
      Array(manyArticles().map(\.content.text).joined(separator: "\n").utf8), to: file)
    let grep = try (0..<5).map { round in
      let word = words[round % words.count]
      let start = Clock.wall
      _ = try Program(path: "grep").run(["-ci", "--", word, file])
      return (Clock.wall - start) * 1000
    }
    try report.add(
      Measurement(
        name: "library, search", value: time, unit: "ms",
        reference: .init(name: "grep -ci", value: grep.median, promise: nil),
        note: "the newest 200 articles, with passages, for words that are in very many"))
  }

  /// The articles again and again, each a little different from all others.
  private func manyArticles() -> [ParsedArticle] {
    let sources = data.articles
    var misspelling = Misspelling()
    return (0..<Self.articleCount).map { number in
      var article = sources[number % sources.count]
      article.source.position = number
      article.content.title = "\(article.content.title ?? "") (\(number))"
      article.content.url = nil
      for index in article.content.blocks.indices where number >= sources.count {
        article.content.blocks[index].text = misspelling.applied(
          to: article.content.blocks[index].text)
      }
      return article
    }
  }

  /// Long words that most articles of the data have in common.
  private func frequentWords() -> [String] {
    var counts: [String: Int] = [:]
    for article in data.articles {
      for word in article.content.text.split(whereSeparator: { !$0.isLetter })
      where word.utf8.count >= 6 {
        counts[word.lowercased(), default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
  }

  /// The median time of `body`.
  private static func milliseconds(
    times: Int, _ body: (Int) throws -> Void
  ) rethrows -> Double {
    let all = try (0..<times).map { round in
      let start = Clock.wall
      try body(round)
      return (Clock.wall - start) * 1000
    }
    return all.median
  }
}
