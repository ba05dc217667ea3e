/// Writes the nodes of the graph as CSV (RFC 4180): articles as they come, then names.
struct NodeTableWriter: ExportWriter {
  private var graph = Graph()

  mutating func begin(_ output: inout [UInt8]) {
    output.append(record: ["id", "label"] + NodeColumn.allCases.map(\.rawValue))
  }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    graph.add(article)
    let values = NodeColumn.allCases.map { $0.value(article) }
    output.append(record: [Graph.node(of: article.id), article.nodeLabel] + values)
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    for (node, name) in graph.sortedNames {
      output.append(record: [node, name.text] + NodeColumn.allCases.map { $0.value(name) })
    }
    return false
  }
}
