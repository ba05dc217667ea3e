import Articles
import Testing

@Suite struct QueryTests {
  private func words(_ text: String, _ field: Query.WordField? = nil) -> Query.Condition {
    .words(Query.Term(words: text), in: field)
  }

  private func prefix(_ text: String) -> Query.Condition {
    .words(Query.Term(words: text, isPrefix: true), in: nil)
  }

  @Test(arguments: ["", " ", "\t\n", "\"", "\"\"", "()", "((", "*", "***", "  \u{3000} "])
  func `nothing asks for nothing`(text: String) {
    #expect(Query(text).isEmpty)
  }

  @Test func `words must all occur and phrases stand together`() {
    #expect(Query("iran").condition == words("iran"))
    #expect(Query("iran deal").condition == .all([words("iran"), words("deal")]))
    #expect(Query("\"iran deal\"").condition == words("iran deal"))
    #expect(Query("“iran deal”").condition == words("iran deal"))
    #expect(Query("a\"b c\"d").condition == .all([words("a"), words("b c"), words("d")]))
  }

  @Test func `a star, and typing on, make a prefix`() {
    #expect(Query("nucl*").condition == prefix("nucl"))
    #expect(Query("\"nuclear de\"*").condition == prefix("nuclear de"))
    #expect(
      Query("iran nucl", isBeingTyped: true).condition == .all([words("iran"), prefix("nucl")]))
    #expect(Query("iran ", isBeingTyped: true).condition == words("iran"))
    #expect(Query("\"iran nucl", isBeingTyped: true).condition == prefix("iran nucl"))
    #expect(Query("\"iran nucl ", isBeingTyped: true).condition == words("iran nucl "))
    #expect(
      Query("title:\"iran ", isBeingTyped: true).condition
        == .words(Query.Term(words: "iran "), in: .title))
    #expect(Query("\"iran\"", isBeingTyped: true).condition == words("iran"))
    #expect(
      Query("title:ir", isBeingTyped: true).condition
        == .words(Query.Term(words: "ir", isPrefix: true), in: .title))
  }

  @Test func `NOT binds tighter than AND and AND than OR`() {
    let (a, b, c) = (words("a"), words("b"), words("c"))
    #expect(Query("a AND b").condition == .all([a, b]))
    #expect(Query("a OR b").condition == .any([a, b]))
    #expect(Query("a b OR c").condition == .any([.all([a, b]), c]))
    #expect(Query("a (b OR c)").condition == .all([a, .any([b, c])]))
    #expect(Query("a NOT b").condition == .all([a, .not(b)]))
    #expect(Query("a -b OR c").condition == .any([.all([a, .not(b)]), c]))
    #expect(Query("-(a b)").condition == .not(.all([a, b])))
    #expect(Query("NOT NOT a").condition == a)
    #expect(Query("-\"a b\"").condition == .not(words("a b")))
    #expect(Query("a and b").condition == .all([a, words("and"), b]))
  }

  @Test func `some of what stands in parentheses is enough`() {
    let (a, b, c) = (words("a"), words("b"), words("c"))
    #expect(Query("SOME/2 (a b c)").condition == .some([a, b, c], least: 2))
    #expect(Query("SOME (a b c)").condition == .some([a, b, c], least: 2))
    #expect(Query("SOME/1 (a OR b)").condition == .some([a, b], least: 1))
    #expect(Query("SOME/9 (a b)").condition == .some([a, b], least: 2))
    #expect(Query("SOME/2 (a)").condition == a)
    #expect(Query("SOME/1 (a b) c").condition == .all([.some([a, b], least: 1), c]))
    #expect(Query("SOME/0 (a b)").mistakes.count == 1)
    #expect(Query("SOME a").condition == .all([words("SOME"), a]))
    #expect(Query("SOME").condition == words("SOME"))
    #expect(Query("some (a b)").condition == .all([words("some"), .all([a, b])]))
  }

  @Test func `the parts of a query are what must all hold`() {
    func parts(_ text: String) -> [String] {
      Query(text).parts.map {
        String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
      }
    }
    #expect(parts("iran \"a deal\" before:2013") == ["iran", "\"a deal\"", "before:2013"])
    #expect(parts("a NEAR/3 b -c (d OR e)") == ["a NEAR/3 b", "-c", "(d OR e)"])
    #expect(parts("a OR b") == [])
    #expect(parts("") == [])
  }

  @Test func `what asks for less is put together from pieces`() {
    func less(_ text: String, without missing: Set<Int> = []) -> [String] {
      let query = Query(text, isBeingTyped: true)
      return Query.lesser(
        query.pieces.enumerated().filter { !missing.contains($0.offset) }.map(\.1))
    }
    #expect(less("storm tweets ") == ["storm tweets", "storm OR tweets"])
    #expect(less("storm tweets vol").last == "SOME/2 (storm tweets vol*)")
    #expect(less("storm zzz tweets ", without: [1]) == ["storm tweets", "storm OR tweets"])
    #expect(less("storm NEAR/4 \"many tweets\" ").first == "storm many tweets")
    #expect(
      less("a b before:2013 ") == [
        "a b before:2013", "a b", "(a OR b) before:2013", "a OR b",
      ])
    #expect(
      less("a b c d e -f ") == [
        "a b c d e -f", "a b c d e", "SOME/4 (a b c d e) -f", "SOME/3 (a b c d e) -f",
        "SOME/4 (a b c d e)", "SOME/3 (a b c d e)",
      ])
    #expect(less("title:\"storm of\" org:who ").first == "title:storm title:of org:who")
    #expect(less("a before:2013 ") == ["a before:2013", "a"])
    #expect(less("a") == ["a*"])
  }

  @Test(arguments: [
    "storm \"many tweets\" a NEAR/3 b", "title:\"a b\" author:c*", "-\"x\" c++ \"NEAR\" d",
    "person:\"ada lovelace\" \"a:b\" (c OR d)", "\"(a\" -b",
  ])
  func `pieces are queries of their own`(text: String) {
    let query = Query(text)
    #expect(!query.pieces.isEmpty)
    for piece in query.pieces {
      #expect(Query(piece.text).mistakes.isEmpty)
      #expect(Query(piece.text).parts.count == 1, "\(piece.text)")
    }
  }

  @Test func `terms stand near each other`() {
    let terms = [Query.Term(words: "a"), Query.Term(words: "b c")]
    #expect(Query("a NEAR \"b c\"").condition == .near(terms, distance: 10))
    #expect(Query("a NEAR/5 \"b c\"").condition == .near(terms, distance: 5))
    #expect(Query("x a NEAR/0 \"b c\"").condition == .all([words("x"), .near(terms, distance: 0)]))
    #expect(
      Query("a NEAR b NEAR/3 c").condition
        == .near(["a", "b", "c"].map { Query.Term(words: $0) }, distance: 10))
    #expect(Query("a NEAR is:read").condition == .all([words("a"), .state(.read)]))
    #expect(Query("a NEAR is:read").mistakes.map(\.range) == [2..<6])
  }

  @Test func `every field is read`() {
    let date = PartialDate(year: 2021, month: 7)
    let expected: [(String, Query.Condition)] = [
      ("title:a", words("a", .title)), ("author:\"ada l\"", words("ada l", .author)),
      ("outlet:bbc", words("bbc", .outlet)), ("in:news/2021", .source("news/2021")),
      ("entity:x", .entity(Query.Term(words: "x"), nil)),
      ("person:x", .entity(Query.Term(words: "x"), .person)),
      ("org:x", .entity(Query.Term(words: "x"), .organization)),
      ("place:x", .entity(Query.Term(words: "x"), .place)),
      ("group:x", .entity(Query.Term(words: "x"), .group)),
      ("lang:fa", .language("fa")), ("is:unread", .state(.unread)), ("is:read", .state(.read)),
      ("is:starred", .state(.starred)), ("is:missing", .state(.missing)),
      ("has:links", .has(.links)), ("tag:thesis", .tag("thesis")),
      ("on:2021-07", .published(from: date, to: date)),
      ("like:12", .like(Article.ID(rawValue: 12))),
    ]
    for (text, condition) in expected {
      let query = Query(text)
      #expect(query.condition == condition, "\(text)")
      #expect(query.mistakes == [], "\(text)")
    }
    #expect(Query("TITLE:a -is:read").condition == .all([words("a", .title), .not(.state(.read))]))
  }

  @Test func `every form has an example that is understood`() {
    for form in Query.Form.allCases {
      let query = Query(form.row.example, today: PartialDate(year: 2021, month: 7, day: 14))
      #expect(query.mistakes == [], "\(form)")
      #expect(!query.isEmpty, "\(form)")
      #expect(!form.row.summary.isEmpty && !form.row.summary.hasSuffix("."), "\(form)")
    }
    #expect(Set(Query.Form.allCases.compactMap(\.fieldName)).count == 17)
  }

  @Test(arguments: [
    "12:30", "http://example.org/a?b=c", "Re:", "Title:", "a:b", "::", ":)", "C++", "f(x)",
    "it's", "-", "--", "a-b", "x*y", "foo:bar", "NEAR", "AND", "OR", "NOT",
  ])
  func `a bare word is a word whatever it holds`(text: String) {
    #expect(Query(text).condition == words(text))
    #expect(Query(text).mistakes == [])
  }

  @Test func `words that are excluded are not lit`() {
    let query = Query("iran NOT (iraq OR title:syria) title:deal is:read person:\"ada l\" author:x")
    #expect(query.terms.map(\.words) == ["iran", "deal", "ada l", "x"])
    #expect(query.lights.map(\.field) == [nil, .title, nil, .author])
    #expect(
      Query("a NEAR/3 b").lights
        == [Query.Light(terms: [Query.Term(words: "a"), Query.Term(words: "b")], distance: 3)])
  }

  @Test func `deep parentheses and endless keywords are no danger`() {
    let deep = String(repeating: "(", count: 20_000)
    #expect(Query(deep + "a").condition == words("a"))
    _ = Query(deep + "a" + String(repeating: ")", count: 30_000))
    _ = Query(String(repeating: "NOT ", count: 20_000) + "a")
    _ = Query(String(repeating: "NEAR ", count: 20_000) + "a")
    _ = Query(String(repeating: "-(", count: 20_000) + "a")
    _ = Query(String(repeating: "a OR ", count: 20_000))
  }

  @Test func `no text is too strange`() {
    var random = SplitMix(state: 11)
    let pieces = [
      "a", "iran", "\"", "(", ")", "-", "*", " ", " ", ":", "AND", "OR", "NOT", "NEAR", "NEAR/",
      "/5", "title:", "titel:", "on:", "2021-07", "last month", "is:", "unread", "like:", "9",
      "é", "東京", "\u{0}", "\u{301}", "😀", "“", "\n", "..", "99999999999999999999", "in:",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      let size = text.utf8.count
      for isBeingTyped in [false, true] {
        for today in [nil, PartialDate(year: 2024, month: 2, day: 29)] {
          let query = Query(text, isBeingTyped: isBeingTyped, today: today)
          for mistake in query.mistakes {
            #expect(mistake.range.lowerBound >= 0 && mistake.range.upperBound <= size)
            #expect(!mistake.range.isEmpty && !mistake.reason.isEmpty)
          }
          for cursor in 0...size {
            guard let request = query.completion(at: cursor) else { continue }
            #expect(request.range.upperBound <= size)
            _ = request.apply("New York", to: text)
          }
        }
      }
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
