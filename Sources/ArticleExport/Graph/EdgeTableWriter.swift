/// Writes the edges of the graph as CSV (RFC 4180).
///
/// The first run tells which articles there are: a link to any other is no edge.
struct EdgeTableWriter: ExportWriter {
  private var graph = Graph()
  private var knowsArticles = false

  mutating func begin(_ output: inout [UInt8]) {
    output.append(record: ["source", "target", "relation", "weight"])
  }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    guard knowsArticles else {
      graph.add(article)
      return
    }
    for edge in graph.edges(of: article) {
      output.append(record: [edge.source, edge.target, edge.kind.rawValue, String(edge.weight)])
    }
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    defer { knowsArticles = true }
    return !knowsArticles
  }
}
