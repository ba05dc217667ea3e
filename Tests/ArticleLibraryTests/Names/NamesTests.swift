import ArticleLibrary
import Articles
import Testing

@Suite struct NamesTests {
  let library: Library
  let analyzer = Analyzer(model: "en_core_web_md-3.8.0", version: 1)
  let names = ArticleNames(
    mentions: [
      Mention(field: .title, range: 0..<4, type: .person, entity: 1, isTentative: true),
      Mention(field: .text, range: 0..<10, type: .organization, entity: 0),
      Mention(field: .text, range: 300..<310, type: .place, label: "LOC", entity: 2),
      Mention(field: .caption(3), range: 5..<9, type: .group, entity: 3),
      Mention(field: .bio, range: 1..<2, type: .other, label: "WORK_OF_ART", entity: 4),
    ],
    entities: [
      ArticleEntity(number: 0, name: "State Department", type: .organization, count: 1),
      ArticleEntity(number: 2, name: "北京", type: .place, count: 3),
    ])

  init() throws {
    library = try Library.inMemory()
    try library.importSample([
      sampleArticle("A", "a", date: "2021"), sampleArticle("B", "b", date: "2022"),
      sampleArticle("C", "c", date: "2023", language: "fr"), sampleArticle("D", "d", language: nil),
    ])
  }

  private func article(_ title: String) throws -> Article {
    let id = try #require(try library.id(of: title))
    return try #require(try library.article(id))
  }

  private func waiting(_ languages: [String?], _ analyzer: Analyzer) throws -> [String] {
    try library.articlesWithoutNames(by: analyzer, languages: languages, limit: 10).compactMap {
      try library.article($0)?.content.title
    }
  }

  @Test func `names come back as they were`() throws {
    let article = try article("A")
    #expect(try library.names(of: article.id) == nil)
    #expect(try library.setNames(names, of: article, by: analyzer))
    #expect(try library.names(of: article.id) == names)
    #expect(try library.setNames(ArticleNames(), of: article, by: analyzer))
    #expect(try library.names(of: article.id) == ArticleNames())
    #expect(try library.integrityProblems() == [])
  }

  @Test func `articles wait for names by language, the newest first`() throws {
    #expect(try waiting(["en"], analyzer) == ["B", "A"])
    #expect(try waiting(["en", nil], analyzer) == ["B", "A", "D"])
    #expect(try waiting(["fr", "de"], analyzer) == ["C"])
    try library.setNames(names, of: article("B"), by: analyzer)
    #expect(try waiting(["en"], analyzer) == ["A"])
    #expect(try library.countWithoutNames(by: analyzer, languages: ["en", nil]) == 2)
    #expect(try library.countWithoutNames(by: analyzer, languages: ["fr"]) == 1)
  }

  @Test func `a better analyzer looks again`() throws {
    for title in ["A", "B"] { try library.setNames(names, of: article(title), by: analyzer) }
    #expect(try waiting(["en"], analyzer) == [])
    #expect(try waiting(["en"], Analyzer(model: analyzer.model, version: 2)) == ["B", "A"])
  }

  @Test func `names of a text that changed are dropped`() throws {
    let old = try article("A")
    try library.setNames(names, of: old, by: analyzer)
    try library.importSample([
      sampleArticle("A", "changed", date: "2021"), sampleArticle("B", "b", date: "2022"),
    ])
    #expect(try library.names(of: old.id) == nil)
    #expect(try library.setNames(names, of: old, by: analyzer) == false)
    #expect(try waiting(["en"], analyzer) == ["B", "A"])
    #expect(try library.integrityProblems() == [])
  }

  @Test func `of several articles those that changed are passed over`() throws {
    let found = try ["A", "B"].map { (article: try article($0), names: names) }
    try library.importSample([
      sampleArticle("A", "changed", date: "2021"), sampleArticle("B", "b", date: "2022"),
    ])
    #expect(try library.setNames(found, by: analyzer) == 1)
    #expect(try library.names(of: found[0].article.id) == nil)
    #expect(try library.names(of: found[1].article.id) == names)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `names outlive a change beside the text`() throws {
    let old = try article("A")
    try library.setNames(names, of: old, by: analyzer)
    try library.importSample([sampleArticle("A", "a", date: "1999", outlet: "Paper")])
    #expect(try library.names(of: old.id) == names)
    #expect(try library.information().articlesWithNames == 1)
  }

  @Test func `entities are counted over articles, whatever their case`() throws {
    var other = names
    other.entities[0].name = "state department"
    try library.setNames(names, of: article("A"), by: analyzer)
    try library.setNames(other, of: article("B"), by: analyzer)
    #expect(try library.information().entities == 2)
    try library.setNames(ArticleNames(), of: article("A"), by: analyzer)
    try library.setNames(ArticleNames(), of: article("B"), by: analyzer)
    #expect(try library.information().entities == 0)
    #expect(try library.integrityProblems() == [])
  }
}
