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

  @Test func `a correction is what most articles have`() throws {
    let library = try Library.inMemory()
    try library.importSample([
      sampleArticle("A", "form"), sampleArticle("B", "from"), sampleArticle("C", "from"),
    ])
    #expect(try library.suggestion(for: Query("frpm")) == "from")
    #expect(try library.suggestion(for: Query("fomr")) == "form")
  }
}
