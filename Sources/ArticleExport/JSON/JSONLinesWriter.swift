/// Writes JSON Lines: an object a line, in UTF-8 (RFC 8259).
struct JSONLinesWriter: ExportWriter {
  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    output += ArticleRecord(article).line
    output.append(UInt8(ascii: "\n"))
  }
}
