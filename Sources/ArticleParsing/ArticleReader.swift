package import Articles

/// Reads a file: the articles it holds, and what in it could not be read, one after another.
package struct ArticleReader: Sequence, IteratorProtocol {
  private var items: ArraySlice<ParsedItem>

  /// Reads `bytes`, the content of the file at `path`, or of `member` in the archive there.
  ///
  /// `declaredEncoding` is what the file's container says; bytes that are plainly UTF-8 overrule it.
  package init(
    bytes: [UInt8], path: String, member: String? = nil, declaredEncoding: String? = nil
  ) {
    func problem(_ reason: String) -> ArraySlice<ParsedItem> {
      [.problem(Problem(path: path, place: member.map(Problem.Place.member), reason: reason))]
    }
    switch FormatDetector.format(of: bytes, name: member ?? path) {
    case .text:
      items =
        CompilationParser.items(
          in: bytes, path: path, member: member, declaredEncoding: declaredEncoding)[...]
    case .empty: items = problem("empty")
    case .unsupported(let description): items = problem("not read yet: \(description)")
    case .binary(let reason): items = problem(reason)
    }
  }

  /// The next article or problem.
  package mutating func next() -> ParsedItem? { items.popFirst() }
}
