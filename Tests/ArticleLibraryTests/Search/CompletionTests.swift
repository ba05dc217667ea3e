import ArticleLibrary
import Articles
import Testing

@Suite struct CompletionTests {
  let library: Library

  init() throws {
    library = try Library.inMemory()
    try library.importSample(
      [
        sampleArticle("A", "x", authors: ["Ada Lovelace"], outlet: "The New York Times"),
        sampleArticle("B", "x", authors: ["Ada Lovelace", "Émile Zola"], outlet: "The Guardian"),
        sampleArticle("C", "x", outlet: "The Guardian", language: "fa"),
      ], path: "/clippings/news 2021/all.txt")
    let id = try #require(try library.id(of: "A"))
    let article = try #require(try library.article(id))
    let entities = [
      ArticleEntity(number: 0, name: "Camp Ashraf", type: .place, count: 1),
      ArticleEntity(number: 1, name: "Ashraf Rajavi", type: .person, count: 1),
    ]
    try library.setNames(
      ArticleNames(entities: entities), of: article, by: Analyzer(model: "m", version: 1))
    try library.addTag("Thesis", to: [id])
  }

  private func completions(_ text: String) throws -> [String] {
    let request = try #require(Query(text).completion(at: text.utf8.count))
    return try library.completions(for: request)
  }

  @Test func `values begin with what was typed, or have a word that does`() throws {
    #expect(try completions("outlet:") == ["The Guardian", "The New York Times"])
    #expect(try completions("outlet:gua") == ["The Guardian"])
    #expect(try completions("outlet:\"the n") == ["The New York Times"])
    #expect(try completions("author:emi") == ["Émile Zola"])
    #expect(try completions("author:love") == ["Ada Lovelace"])
    #expect(try completions("author:%") == completions("author:"))
    #expect(try completions("entity:ash") == ["Camp Ashraf", "Ashraf Rajavi"].sorted())
    #expect(try completions("person:ash") == ["Ashraf Rajavi"])
    #expect(try completions("org:ash") == [])
    #expect(try completions("place:") == ["Camp Ashraf"])
    #expect(try completions("tag:the") == ["Thesis"])
    #expect(try completions("lang:") == ["en", "fa"])
    #expect(try completions("in:NEWS") == ["news 2021"])
    #expect(try completions("is:un") == ["unread"])
    #expect(try completions("ti") == ["title:"])
  }
}
