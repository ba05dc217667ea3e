/// Writes GraphML 1.0: articles as they come, then names, then on a second run the edges.
struct GraphMLWriter: ExportWriter {
  private var graph = Graph()
  private var hasNodes = false

  mutating func begin(_ output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>

      """)
    for column in NodeColumn.allCases {
      let type = column.isNumber ? "int" : "string"
      output.append(
        line: "<key id=\"\(column)\" for=\"node\" attr.name=\"\(column)\" attr.type=\"\(type)\"/>")
    }
    output.append(
      """
      <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
      <graph edgedefault="directed">

      """)
  }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    guard hasNodes else {
      graph.add(article)
      append(node: Graph.node(of: article.id), label: article.nodeLabel, to: &output) {
        $0.value(article)
      }
      return
    }
    for edge in graph.edges(of: article) {
      output.append("<edge source=\"\(edge.source)\" target=\"\(edge.target)\">")
      output.append("<data key=\"relation\">\(edge.kind)</data>")
      output.append(line: "<data key=\"weight\">\(edge.weight)</data></edge>")
    }
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    guard hasNodes else {
      for (node, name) in graph.sortedNames {
        append(node: node, label: name.text, to: &output) { $0.value(name) }
      }
      hasNodes = true
      return true
    }
    output.append("</graph>\n</graphml>\n")
    return false
  }

  private func append(
    node: String, label: String, to output: inout [UInt8], _ value: (NodeColumn) -> String?
  ) {
    output.append("<node id=\"\(node)\">")
    output.append(element: "data", label, attributes: " key=\"label\"")
    for column in NodeColumn.allCases {
      guard let value = value(column) else { continue }
      output.append(element: "data", value, attributes: " key=\"\(column)\"")
    }
    output.append(line: "</node>")
  }
}
