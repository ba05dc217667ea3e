import ArticleExport
import Articles
import Foundation
import Testing

@Suite struct GraphTests {
  /// Two articles that name Tehran, spelled in two ways; the first links to the second and to one
  /// that is not exported.
  private let articles = [
    exported(
      1, "One & only",
      names: ArticleNames(entities: [
        ArticleEntity(number: 0, name: "Tehran", type: .place, count: 2),
        ArticleEntity(number: 1, name: "Ada Lovelace", type: .person, count: 1),
        ArticleEntity(number: 2, name: "In a Headline", type: .other, count: 0),
      ]), linked: [2, 2, 99, 1]),
    exported(
      2, "Two",
      names: ArticleNames(entities: [
        ArticleEntity(number: 0, name: "TEHRAN", type: .place, count: 3)
      ])),
  ]

  @Test func `GraphML has a node for each article and name and an edge for each mention and link`()
    throws
  {
    let text = String(decoding: ExportFormat.graphml.writer().document(of: articles), as: UTF8.self)
    let tree = XMLTree(text)
    #expect(tree.isWellFormed)
    let nodes = try #require(tree.attributes["node"]).compactMap { $0["id"] }
    #expect(nodes.prefix(2) == ["a1", "a2"])
    #expect(Set(nodes).count == 4)
    let edges = try #require(tree.attributes["edge"])
    #expect(edges.count == 4)
    for edge in edges {
      #expect(nodes.contains(edge["source"] ?? ""))
      #expect(nodes.contains(edge["target"] ?? ""))
    }
    #expect(text.contains("<data key=\"label\">One &amp; only</data>"))
    #expect(
      text.contains(
        "<data key=\"label\">Tehran</data><data key=\"kind\">place</data>"
          + "<data key=\"mentions\">5</data><data key=\"articles\">2</data>"))
  }

  @Test func `GEXF has all nodes before all edges`() throws {
    let text = String(decoding: ExportFormat.gexf.writer().document(of: articles), as: UTF8.self)
    let tree = XMLTree(text)
    #expect(tree.isWellFormed)
    #expect(tree.attributes["nodes"]?.count == 1)
    #expect(tree.attributes["edges"]?.count == 1)
    let edges = try #require(tree.attributes["edge"])
    #expect(edges.map { $0["id"] } == ["0", "1", "2", "3"])
    #expect(edges.map { $0["kind"] } == ["mentions", "mentions", "links", "mentions"])
    #expect(edges.map { $0["weight"] } == ["2", "1", "1", "3"])
    #expect(edges[2]["target"] == "a2")
    #expect(edges[0]["target"] == edges[3]["target"])
  }

  @Test func `the tables of nodes and edges fit together`() {
    let nodes = String(decoding: ExportFormat.nodes.writer().document(of: articles), as: UTF8.self)
    let edges = String(decoding: ExportFormat.edges.writer().document(of: articles), as: UTF8.self)
    let ids = nodes.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids.count == 4)
    let ends = edges.split(separator: "\r\n").dropFirst().flatMap {
      $0.split(separator: ",").prefix(2)
    }
    #expect(ends.count == 8)
    #expect(Set(ends).isSubset(of: Set(ids)))
  }

  @Test func `fields of CSV are quoted where they must be and start no formula`() {
    let text = ExportFormat.nodes.text(
      of: exported(1, "a, \"b\"\nc"), exported(2, "=1+1"), exported(3, nil))
    let lines = text.split(separator: "\r\n")
    #expect(lines[1].hasPrefix("a1,\"a, \"\"b\"\" c\",article,"))
    #expect(lines[2].hasPrefix("a2,'=1+1,article,"))
    #expect(lines[3].hasPrefix("a3,article 3,article,"))
  }

  @Test(arguments: awkwardTitles, [ExportFormat.graphml, .gexf])
  func `any title leaves the document well-formed`(title: String, format: ExportFormat) {
    let names = ArticleNames(entities: [
      ArticleEntity(number: 0, name: title, type: .other, count: 1)
    ])
    #expect(XMLTree(format.text(of: exported(1, title, names: names))).isWellFormed)
  }

  @Test func `a name keeps its node in every export`() {
    let all = ExportFormat.nodes.writer().document(of: articles)
    let one = ExportFormat.nodes.writer().document(of: [articles[1]])
    let node = String(decoding: one, as: UTF8.self).split(separator: "\r\n")[2].prefix(17)
    #expect(node.hasPrefix("n"))
    #expect(String(decoding: all, as: UTF8.self).contains("\r\n\(node),Tehran,place,"))
  }
}
