import ArticleLibrary
import Articles
import Testing

@Suite struct SnippetTests {
  @Test(arguments: ["word", "東京", "á", "👩🏽‍🚀 x", "می‌خواهم"])
  func `snippets of any text begin and end between characters`(unit: String) throws {
    let library = try Library.inMemory()
    for count in [1, 30, 200] {
      let filler = String(repeating: unit, count: count)
      let spaced = Array(repeating: unit, count: count).joined(separator: " ")
      try library.importSample([
        sampleArticle("1", "\(filler) needle \(filler)"),
        sampleArticle("2", "\(spaced)\nneedle\n\(spaced)"), sampleArticle("3", "needle"),
        sampleArticle("4", "needle \(filler)"), sampleArticle("5", "\(spaced) needle"),
      ])
      for hit in try library.search(Query("needle"), limit: 10) {
        #expect(!hit.snippet.text.contains("\u{FFFD}"))
        #expect(!hit.snippet.text.contains("\n"))
        #expect(hit.snippet.text.utf8.count < 400)
        let match = try #require(hit.snippet.matches.first)
        #expect(String(decoding: Array(hit.snippet.text.utf8)[match], as: UTF8.self) == "needle")
      }
    }
  }
}
