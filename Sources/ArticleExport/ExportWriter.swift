/// Turns articles, one after another, into the bytes of a document.
///
/// A writer keeps no article. Some formats want one kind of thing before another: their writers ask
/// for the same articles once more.
package protocol ExportWriter {
  /// Writes what stands before the first article. Called once.
  mutating func begin(_ output: inout [UInt8])

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8])

  /// Writes what follows the last article, unless it answers that all articles, in the same order,
  /// are to be written to it once more.
  mutating func needsMore(_ output: inout [UInt8]) -> Bool
}

extension ExportWriter {
  package mutating func begin(_ output: inout [UInt8]) {}

  package mutating func needsMore(_ output: inout [UInt8]) -> Bool { false }

  /// The document of a few articles.
  package func document(of articles: [ExportedArticle]) -> [UInt8] {
    var writer = self
    var output: [UInt8] = []
    writer.begin(&output)
    repeat {
      for article in articles { writer.write(article, to: &output) }
    } while writer.needsMore(&output)
    return output
  }
}

extension [UInt8] {
  mutating func append(_ text: some StringProtocol) { self += text.utf8 }

  mutating func append(line: some StringProtocol) {
    append(line)
    append(UInt8(ascii: "\n"))
  }
}

extension String {
  /// The text with every run of white space made one space, and none at its ends.
  var onOneLine: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
