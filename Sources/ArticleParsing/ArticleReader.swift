package import Articles

/// Reads a file: the articles it holds, and what in it could not be read, one after another.
package struct ArticleReader: Sequence, IteratorProtocol {
  private var parts: SourceParts
  private var items: ArraySlice<ParsedItem> = []
  /// Articles of the parts before.
  private var count = 0

  /// Reads `bytes`, the content of the file at `path`, or of `member` in the archive there.
  ///
  /// `declaredEncoding` is what the file's container says; bytes that are plainly UTF-8 overrule it.
  package init(
    bytes: [UInt8], path: String, member: String? = nil, declaredEncoding: String? = nil
  ) {
    self.init(
      SourceParts(path: path, member: member, declaredEncoding: declaredEncoding, bytes: bytes))
  }

  /// Reads a file part by part.
  package init(_ parts: SourceParts) { self.parts = parts }

  /// The next article or problem. What cannot be read on ends there; `nextItem` says why.
  package mutating func next() -> ParsedItem? { try? nextItem() }

  /// The next article or problem. Throws what reading the file throws.
  package mutating func nextItem() throws -> ParsedItem? {
    while items.isEmpty {
      guard let part = try parts.next() else { return nil }
      let found = part.items()
      items = found.map { $0.moved(by: count) }[...]
      count += found.count { if case .article = $0 { true } else { false } }
    }
    return items.popFirst()
  }
}
