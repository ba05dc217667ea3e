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

  @Test func `whatever matches in a snippet is lit, and nothing else`() throws {
    let library = try Library.inMemory()
    let text = { (count: Int) in
      Array(repeating: "seam", count: count).joined(separator: " ")
        + " needle and thread, needles, "
        + Array(repeating: "hem needle", count: 60).joined(separator: " needlework ")
    }
    try library.importSample((0..<40).map { sampleArticle("\($0)", text($0)) })
    for (query, word) in [("needle", /\bneedle\b/), ("need*", /\bneedle(?:s|work)?\b/)] {
      let hits = try library.search(Query(query), limit: 100)
      #expect(hits.count == 40)
      for hit in hits {
        let snippet = hit.snippet.text
        let expected = snippet.matches(of: word).map { match in
          snippet.utf8Offset(match.range.lowerBound)..<snippet.utf8Offset(match.range.upperBound)
        }
        // The last may be cut off by the snippet's end.
        #expect(hit.snippet.matches == expected)
      }
    }
  }

  @Test func `the first words of a phrase may be those of the one before`() throws {
    let library = try Library.inMemory()
    try library.importSample([sampleArticle("A", "go went go went go went go stop")])
    let hit = try #require(try library.search(Query("\"go went go\" stop"), limit: 1).first)
    let words = hit.snippet.matches.map {
      String(decoding: Array(hit.snippet.text.utf8)[$0], as: UTF8.self)
    }
    #expect(words.filter { $0 == "go went go" }.count == 3)
    #expect(words.contains("stop"))
  }
}

extension String {
  fileprivate func utf8Offset(_ index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
