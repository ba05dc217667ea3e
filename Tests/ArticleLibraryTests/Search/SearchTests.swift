import ArticleLibrary
import Articles
import Testing
import UnicodeText

@Suite struct SearchTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  private func titles(_ query: Query) throws -> [String] {
    try library.search(query, limit: 100).map(\.article.title)
  }

  @Test(arguments: [
    ("Crème brûlée in Łódź", "creme lodz"), ("كتاب", "كتاب"), ("می‌خواهم", "میخواهم"),
    ("مُحَمَّد", "محمد"), ("علي", "علی"), ("東京都庁", "京都"), ("東京都庁", "東京都"),
    ("ＦＵＬＬ width", "full"), ("Straße", "STRASSE"), ("The U.S. said", "us"),
    ("the MEK's leader", "MEK"), ("e-mail", "\"e mail\""), ("東京都庁", "東"), ("東京都庁", "京"),
    ("東京都庁。", "庁"), ("東京都庁", "都庁"), ("میخواهم", "می‌خواهم"), ("買iPhone手机", "iphone 手机"),
    ("新手机 mobile", "\"手机 mobile\""), ("ประเทศไทย", "ย"), ("カタカナ", "ナ"), ("كتاب", "کتاب"),
  ])
  func `words are found however they are written`(text: String, query: String) throws {
    try library.importSample([sampleArticle("A", "before \(text) after")])
    let hit = try #require(try library.search(Query(query), limit: 1).first)
    #expect(hit.field == .text)
    #expect(!hit.range.isEmpty)
    #expect(hit.snippet.matches.count >= 1)
  }

  @Test(arguments: [
    "", " ", "!?", "\"", "\"\"\"", "* * *", "( OR ) AND NOT", "a\0b", "NEAR(a b)", "title:x",
    "{title} : x", "a^b", "-", "\u{1F}", "'; DROP TABLE article; --", "😀", "\u{200D}", "x AND",
    "\u{0301}", "a\"b", "^a", "+", "\\",
  ])
  func `whatever is typed is a search`(text: String) throws {
    try library.importSample([sampleArticle("Title", "Text of a b x.")])
    for order in [ArticleOrder.newest, .relevance] {
      for isBeingTyped in [false, true] {
        _ = try library.search(Query(text, isBeingTyped: isBeingTyped), order: order, limit: 5)
      }
    }
    _ = try library.count(ListFilter(words: Query(text)))
    #expect(try library.integrityProblems() == [])
  }

  @Test func `every part of an article is found and shown where it stands`() throws {
    let content = ArticleContent(
      title: "alpha", subtitle: "beta", authors: ["Gamma Name"], outlet: "Delta Paper",
      blocks: [Block(text: "epsilon one"), Block(text: "two zeta")],
      captions: [
        Caption(alt: nil, text: "eta", afterBlock: 0),
        Caption(alt: "theta", text: nil, afterBlock: 1),
      ], bio: "iota")
    try library.importSample([ParsedArticle(content: content, source: SourcePlace(path: "/a"))])
    let places: [(String, ArticleField, Range<Int>)] = [
      ("alpha", .title, 0..<5), ("beta", .subtitle, 0..<4), ("epsilon", .text, 0..<7),
      ("zeta", .text, 17..<21), ("eta", .caption(0), 0..<3), ("theta", .caption(1), 0..<5),
      ("iota", .bio, 0..<4), ("\"one two\"", .text, 8..<16),
    ]
    for (query, field, range) in places {
      let hit = try #require(try library.search(Query(query), limit: 1).first)
      #expect(hit.field == field)
      #expect(hit.range == range)
    }
    let author = try #require(try library.search(Query("delta gamma"), limit: 1).first)
    #expect(author.snippet == Snippet(text: "Gamma Name, Delta Paper", matches: [0..<5, 12..<17]))
    for apart in ["\"eta theta\"", "\"theta iota\"", "\"name delta\"", "\"alpha beta\""] {
      #expect(try library.searchCount(Query(apart)) == 0)
    }
  }

  @Test func `the passage with most of the words is shown`() throws {
    let filler = Array(repeating: "filler", count: 80).joined(separator: " ")
    try library.importSample([
      sampleArticle("Iran", "Iran first. \(filler)", "The deal with Iran was nuclear. \(filler)")
    ])
    let hit = try #require(try library.search(Query("iran deal nuclear"), limit: 1).first)
    #expect(hit.snippet.text.contains("The deal with Iran was nuclear."))
    #expect(hit.snippet.text.hasPrefix("…") && hit.snippet.text.hasSuffix("…"))
    let words = hit.snippet.matches.map { range in
      String(decoding: Array(hit.snippet.text.utf8)[range], as: UTF8.self)
    }
    #expect(words == ["deal", "Iran", "nuclear"])
  }

  @Test func `relevance puts titles and frequent words first`() throws {
    try library.importSample([
      sampleArticle("One", "Natanz and much else that is said here", date: "2023"),
      sampleArticle("Natanz", "Something", date: "2001"),
      sampleArticle("Three", "Natanz, Natanz, Natanz", date: "2002"),
    ])
    let found = try library.search(Query("natanz"), order: .relevance, limit: 10)
    #expect(found.map(\.article.title) == ["Natanz", "Three", "One"])
    #expect(try titles(Query("natanz")) == ["One", "Three", "Natanz"])
  }

  /// What is found, as it comes.
  private func batches(
    of query: Query, firstBatch: Int = 20, patience: Duration
  ) throws -> [[Article.ID]] {
    var batches: [[Article.ID]] = []
    try library.forEachBatch(of: query, limit: 100, firstBatch: firstBatch, patience: patience) {
      batches.append($0.map(\.article.id))
    }
    return batches
  }

  @Test(arguments: [6000, 0])
  func `hits wait for others only as long as a reader has patience`(limit: Int) throws {
    try library.importSample(
      (0..<90).map {
        sampleArticle("T", $0 % 2 == 0 ? "even" : "odd", date: "2020-01-\(1 + $0 % 28)")
      })
    library.readTexts(forWordsIn: limit)
    for text in ["even", "ev", "\"ev"] {
      let query = Query(text, isBeingTyped: true)
      let all = try library.search(query, limit: 100).map(\.article.id)
      #expect(try batches(of: query, patience: .seconds(1_000_000)).map(\.count) == [20, 25])
      #expect(try batches(of: query, patience: .zero) == all.map { [$0] })
      let joined = try batches(of: query, firstBatch: 7, patience: .milliseconds(1)).joined()
      #expect(Array(joined) == all)
    }
    let ranked = try library.search(Query("ev*"), order: .relevance, limit: 100)
    #expect(ranked.count == 45)
  }

  @Test func `where texts are read, every part of an article is read`() throws {
    let content = ArticleContent(
      title: "alpha", subtitle: "beta", authors: ["Gamma Name"], outlet: "Delta Paper",
      published: PartialDate("2020-02"), url: "https://example.org/kappa", excerpt: "lambda",
      language: "en", blocks: [Block(text: "epsilon one"), Block(text: "two zeta")],
      captions: [
        Caption(alt: nil, text: "eta", afterBlock: 0),
        Caption(alt: "theta", text: nil, afterBlock: 1),
        Caption(alt: "mu", text: "nu", afterBlock: 1), Caption(alt: nil, text: nil, afterBlock: 1),
      ],
      links: [Link(url: "https://example.org/", label: "xi", title: "omicron", range: 3..<9)],
      bio: "iota")
    try library.importSample([
      ParsedArticle(content: content, source: SourcePlace(path: "/a")),
      sampleArticle("Other", "something else"),
    ])
    library.readTexts(forWordsIn: 0)
    for found in [
      "alph", "bet", "gam", "del", "\"one tw", "zet", "et", "thet", "n", "iot", "\"gamma na",
    ] {
      #expect(try titles(Query(found, isBeingTyped: true)) == ["alpha"], "\(found)")
    }
    for apart in [
      "kap", "lam", "mu", "x", "omi", "\"eta the", "\"theta io", "\"name del", "\"alpha be",
    ] {
      #expect(try titles(Query(apart, isBeingTyped: true)) == [], "\(apart)")
    }
  }

  @Test func `reading on after many texts in vain finds what the index finds`() throws {
    try library.importSample(
      (0..<700).map { number in
        let text = number % 97 == 0 ? "the lamp was dim" : "the dim lamp \(number % 7)"
        return sampleArticle("T\(number)", text, date: "20\(10 + number % 13)")
      })
    let indexed = ["\"the l", "\"lamp w", "\"lamp was d", "lamp wa"].map {
      Query($0, isBeingTyped: true)
    }
    let expected = try indexed.map { try library.search($0, limit: 1000).map(\.article.id) }
    #expect(expected.allSatisfy { $0.count == 8 })
    library.readTexts(forWordsIn: 0)
    for (query, ids) in zip(indexed, expected) {
      #expect(try library.search(query, limit: 1000).map(\.article.id) == ids, "\(query.text)")
    }
  }

  @Test func `pages of hits make up all hits`() throws {
    try library.importSample(
      (0..<90).map { sampleArticle("Number \($0)", $0 % 2 == 0 ? "even" : "odd", date: "2020") })
    for query in [
      Query("even"), Query("e", isBeingTyped: true), Query("number e", isBeingTyped: true),
    ] {
      let all = try library.search(query, limit: 100).map(\.article.id)
      #expect(all.count == 45)
      let pages = try (0..<10).flatMap { page in
        try library.search(query, limit: 5, offset: page * 5).map(\.article.id)
      }
      #expect(pages == all)
    }
  }

  @Test func `short beginnings find what the index finds`() throws {
    var generator = SplitMix(state: 3)
    let words = ["pa", "pre", "prefix", "par", "quiz", "Ärger", "東京", "p", "x-ray", "paß"]
    try library.importSample(
      (0..<400).map { number in
        sampleArticle(
          "T\(number)",
          (0..<2).map { _ in words.randomElement(using: &generator)! }.joined(separator: " "),
          date: "20\(10 + number % 13)")
      })
    for text in ["p", "pa", "pr", "q", "ä", "x", "t1 p", "\"pa pa", "東", "pas", "p q x"] {
      let query = Query(text, isBeingTyped: true)
      let newest = try library.search(query, limit: 1000).map(\.article.id)
      let ranked = try library.search(query, order: .relevance, limit: 1000).map(\.article.id)
      #expect(Set(newest) == Set(ranked))
      #expect(try library.searchCount(query) == newest.count)
    }
  }

  @Test func `what the index finds is what is lit`() throws {
    let texts = [
      "The U.S. & MEK's l'homme d'État naïve ﬁne Straße ŁÓDŹ", "ｆｕｌｌ İstanbul ΣΊΣΥΦΟΣ Ёлка o’clock",
      "مُحَمَّد می‌خواهم كتاب يكي ـــ ٣٤ שָׁלוֹם", "हिन्दी 東京都 カタカナ ｶﾞ ประเทศไทย 한국어",
      "C++ 3.14 e-mail foo_bar ½ x² 👩🏽‍🚀", "a.b.c a. b. c", "''' ’s 's x's", "\u{FEFF}x\u{200B}y",
    ]
    try library.importSample(
      texts.enumerated().map { sampleArticle(nil, $1, date: "20\(10 + $0)") })
    for text in texts {
      var words: [Range<Int>] = []
      forEachWord(in: text) { _, range in words.append(range) }
      for range in words {
        let word = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        let hits = try library.search(
          Query("\"\(word.replacing("\"", with: " "))\""), limit: 100)
        #expect(!hits.isEmpty, "\(word)")
        #expect(hits.allSatisfy { !$0.snippet.matches.isEmpty }, "\(word)")
      }
    }
  }

  @Test func `a search that nobody interrupts is not interrupted`() throws {
    library.interruptSearch()
    try library.importSample([sampleArticle("A", "word")])
    #expect(try library.searchCount(Query("word")) == 1)
  }
}
