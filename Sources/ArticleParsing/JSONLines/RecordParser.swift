internal import Articles

/// Turns records into articles.
struct RecordParser {
  let path: String
  let member: String?
  let bytes: [UInt8]
  /// The byte of the file that the first of `bytes` is.
  let start: Int

  private var items: [ParsedItem] = []
  private var position = 0
  /// How many problems were left out.
  private var unsaid = 0

  /// A file that is something else altogether has as many problems as lines.
  private static let mostProblems = 20

  init(path: String, member: String?, bytes: [UInt8], start: Int) {
    self.path = path
    self.member = member
    self.bytes = bytes
    self.start = start
  }

  /// The articles and problems of records: ranges of `bytes` and the lines they begin on.
  static func items(
    of records: some Sequence<(range: Range<Int>, line: Int)>, in parser: RecordParser
  ) -> [ParsedItem] {
    var parser = parser
    var last = 1
    for (range, line) in records {
      parser.read(range, line: line)
      last = line
    }
    if parser.unsaid > 0 {
      parser.items.append(
        parser.problem("\(parser.unsaid) more lines up to here could not be read", line: last))
    }
    return parser.items
  }

  private mutating func read(_ range: Range<Int>, line: Int) {
    var scanner = JSONScanner(bytes, range, start: start)
    if scanner.isAtEnd() { return }
    let record = Record(&scanner)
    var problems = record.problems
    if let damage = record.damage {
      let column = damage.offset - range.lowerBound + 1
      let reason = "not JSON: \(damage.reason) at its byte \(column)"
      // What was read before the damage is there.
      guard record.hasText else { return report(reason, line: line) }
      problems.append(reason)
    } else if !record.isArticle {
      return report("neither a title nor a text", line: line)
    } else if !scanner.take(UInt8(ascii: ",")) || !scanner.isAtEnd(), !scanner.isAtEnd() {
      problems.append("something follows the object")
    }
    var content = record.content(noting: &problems)
    content.bound(noting: &problems)
    items.append(
      .article(
        ParsedArticle(
          content: content,
          source: SourcePlace(
            path: path, member: member, position: position,
            range: start + range.lowerBound..<start + range.upperBound),
          sourceIdentifier: record.identifier,
          problems: problems.map { Problem(path: path, place: .line(line), reason: $0) })))
    position += 1
  }

  private mutating func report(_ reason: String, line: Int) {
    let said = items.count - position
    if said < Self.mostProblems { items.append(problem(reason, line: line)) } else { unsaid += 1 }
  }

  private func problem(_ reason: String, line: Int) -> ParsedItem {
    .problem(Problem(path: path, place: .line(line), reason: reason))
  }
}
