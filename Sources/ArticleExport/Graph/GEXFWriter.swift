/// Writes GEXF 1.3: nodes on the first run, edges on the second.
struct GEXFWriter: ExportWriter {
  private var graph = Graph()
  private var hasNodes = false
  private var edgeCount = 0

  mutating func begin(_ output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><creator>Broadsheet</creator></meta>
      <graph defaultedgetype="directed">
      <attributes class="node">

      """)
    for column in NodeColumn.allCases {
      let type = column.isNumber ? "integer" : "string"
      output.append(line: "<attribute id=\"\(column)\" title=\"\(column)\" type=\"\(type)\"/>")
    }
    output.append("</attributes>\n<nodes>\n")
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
      output.append("<edge id=\"\(edgeCount)\" source=\"\(edge.source)\" target=\"\(edge.target)\"")
      output.append(line: " kind=\"\(edge.kind)\" weight=\"\(edge.weight)\"/>")
      edgeCount += 1
    }
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    guard hasNodes else {
      for (node, name) in graph.sortedNames {
        append(node: node, label: name.text, to: &output) { $0.value(name) }
      }
      output.append("</nodes>\n<edges>\n")
      hasNodes = true
      return true
    }
    output.append("</edges>\n</graph>\n</gexf>\n")
    return false
  }

  private func append(
    node: String, label: String, to output: inout [UInt8], _ value: (NodeColumn) -> String?
  ) {
    output.append("<node id=\"\(node)\"")
    output.append(attribute: "label", label)
    output.append("><attvalues>")
    for column in NodeColumn.allCases {
      guard let value = value(column) else { continue }
      output.append("<attvalue for=\"\(column)\"")
      output.append(attribute: "value", value)
      output.append("/>")
    }
    output.append(line: "</attvalues></node>")
  }
}
