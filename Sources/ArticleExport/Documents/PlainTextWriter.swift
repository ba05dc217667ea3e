/// Writes plain text: lines of at most so many columns, a rule between two articles.
struct PlainTextWriter: ExportWriter {
  var width: Int
  private var isFirst = true

  init(width: Int) { self.width = width }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    if !isFirst { output.append("\n" + String(repeating: "-", count: width) + "\n\n") }
    isFirst = false
    output.append(PlainArticle(content: article.content).text(width: width))
  }
}
