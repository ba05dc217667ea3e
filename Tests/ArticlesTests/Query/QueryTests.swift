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
