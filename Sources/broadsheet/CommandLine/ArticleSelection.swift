internal import ArticleLibrary
internal import Articles

/// The articles that a command is about: those with these IDs, or all that a query finds.
enum ArticleSelection: Hashable {
  case ids([Article.ID])
  case query(Query)

  /// Reads operands that are IDs; `-` stands for those on standard input, one a line.
  init(ids operands: some Sequence<String>, of invocation: Invocation) throws {
    var ids: [Article.ID] = []
    for operand in operands {
      guard operand == "-" else {
        ids.append(try Self.id(operand, of: invocation))
        continue
      }
      var lines = try LineReader(path: "-")
      while let line = try lines.next() {
        let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
        if !text.isEmpty { ids.append(try Self.id(text, of: invocation)) }
      }
    }
    self = .ids(ids)
  }

  private static func id(_ text: String, of invocation: Invocation) throws -> Article.ID {
    guard let number = Int64(text), number > 0 else {
      throw invocation.usageError("an ID is a number that `broadsheet list` prints, not `\(text)`")
    }
    return Article.ID(rawValue: number)
  }

  /// Reads `ID…` or `--query QUERY`, after the first `named` operands. One of them has to be there,
  /// and what is to change many articles has to be understood as a whole.
  init(_ invocation: Invocation, after named: Int = 0) throws {
    let operands = invocation.operands.dropFirst(named)
    guard let text = invocation.value(of: .query) else {
      guard !operands.isEmpty else {
        throw invocation.usageError("which articles? give their IDs, or --query QUERY")
      }
      try self.init(ids: operands, of: invocation)
      return
    }
    guard operands.isEmpty else {
      throw invocation.usageError("IDs and --query exclude each other")
    }
    let query = Query(text, today: LocalDay.today)
    if let mistake = query.mistakes.first {
      throw invocation.usageError("--query: \(mistake.reason)")
    }
    self = .query(query)
  }

  /// The articles there are, in the order asked for; IDs in the order given.
  func ids(in library: Library, part: ListPart = ListPart()) throws -> [Article.ID] {
    switch self {
    case .ids(let ids):
      for id in ids where try library.summaries(of: [id]).isEmpty {
        throw Failure("no article \(id.rawValue)", hint: "`broadsheet list` prints the IDs")
      }
      return Array(ids.dropFirst(part.offset).prefix(part.limit ?? .max))
    case .query(let query):
      let ids = try library.ids(ListFilter(finding: query), order: part.order)
      return Array(ids.dropFirst(part.offset).prefix(part.limit ?? .max))
    }
  }
}

extension ListFilter {
  /// All that `query` finds.
  init(finding query: Query) {
    self.init(query: query.isEmpty ? nil : query)
  }
}
