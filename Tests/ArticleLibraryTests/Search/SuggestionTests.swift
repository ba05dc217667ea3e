import ArticleLibrary
import Articles
import Testing

@Suite struct SuggestionTests {
  let library: Library

  init() throws {
    library = try Library.inMemory()
    try library.importSample([
      sampleArticle("One", "The nuclear deal with Iran was signed in Łódź", date: "2020"),
      sampleArticle("Two", "A nuclear plant near Natanz, كتاب", date: "2021"),
      sampleArticle("Three", "A nuclear deal of another kind; 東京都", date: "2022"),
    ])
  }

  @Test(
    arguments: [
      ("nuclaer", "nuclear"), ("nucear", "nuclear"), ("nuclears", "nuclear"),
      ("nucklaer", "nuclear"),
      ("xuclear", "nuclear"), ("natnaz plant", "natanz plant"),
      ("\"nuclaer deal\"", "\"nuclear deal\""),
      ("nuclaer daal", "nuclear deal"), ("lodzz", "lodz"), ("کتبا", "کتاب"),
      ("nuclaer -natanz", "nuclear -natanz"), ("text:nuclaer OR zzzzzz", nil),
      ("title:on", "title:one"), ("nuclear", nil), ("zzzzzzzz", nil), ("京東", nil),
      ("is:starred", nil),
      ("nuclaer is:starred", nil), ("a!", nil), ("", nil),
    ] as [(String, String?)])
  func `what finds nothing is corrected to what finds something`(
    text: String, expected: String?
  ) throws {
    #expect(try library.suggestion(for: Query(text)) == expected)
  }

  @Test(
    arguments: [
      ("iran plant signed", "SOME/2 (iran plant signed)", 1),
      ("iran natanz", "iran OR natanz", 2),
      ("nuclear iran before:2019", "nuclear iran", 1),
      ("nuclear NEAR/1 kind", "nuclear kind", 1),
      ("\"deal nuclear\"", "deal nuclear", 2),
      ("nuclear qqqqqqqq deal", "nuclear deal", 2),
      ("qqqqqqqq wwwwwwww", nil, 0),
      ("iran OR natanz", nil, 0),
      ("zzzzzzzz", nil, 0),
    ] as [(String, String?, Int)])
  func `for what finds nothing something like it is found`(
    text: String, instead: String?, articles: Int
  ) throws {
    let advice = try library.advice(for: Query(text))
    #expect(advice?.instead?.text == instead)
    #expect(advice?.instead?.articles ?? 0 == articles)
  }

  @Test func `each piece is said to be in so many articles`() throws {
    let advice = try #require(try library.advice(for: Query("iran plant nucl before:2030")))
    #expect(
      advice.pieces == [
        QueryAdvice.Count(text: "iran", articles: 1),
        QueryAdvice.Count(text: "plant", articles: 1),
        QueryAdvice.Count(text: "nucl", articles: 0),
        QueryAdvice.Count(text: "before:2030", articles: 3),
      ])
    #expect(try library.advice(for: Query("nuclear")) == nil)
    #expect(try library.advice(for: Query("nuclaer"))?.isSpelling == true)
  }

  @Test func `a correction is what most articles have`() throws {
    let library = try Library.inMemory()
    try library.importSample([
      sampleArticle("A", "form"), sampleArticle("B", "from"), sampleArticle("C", "from"),
    ])
    #expect(try library.suggestion(for: Query("frpm")) == "from")
    #expect(try library.suggestion(for: Query("fomr")) == "form")
  }
}
