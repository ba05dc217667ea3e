package import Articles

/// A stretch of a file that can be read on its own, beside the others of its file.
package struct SourcePart: Sendable {
  private let path: String
  private let member: String?
  private let content: Content
  /// Bytes that are to be read.
  package let size: Int
  /// Bytes of the file on disk that were taken up to here.
  package var consumed: Int = 0

  private enum Content: Sendable {
    case text([UInt8], declaredEncoding: String?)
    case page([UInt8], declaredEncoding: String?)
    case records(RecordCutter.Part)
    case document(SourceFile, DocumentFormat)
    case problem(Problem)
  }

  init(
    path: String, member: String?, text: [UInt8], isPage: Bool = false, declaredEncoding: String?
  ) {
    self.path = path
    self.member = member
    content =
      isPage
      ? .page(text, declaredEncoding: declaredEncoding)
      : .text(text, declaredEncoding: declaredEncoding)
    size = text.count
  }

  init(path: String, member: String?, records: RecordCutter.Part) {
    self.path = path
    self.member = member
    content = .records(records)
    size = records.bytes.count
  }

  init(_ file: SourceFile, as format: DocumentFormat) {
    path = file.path
    member = file.member
    content = .document(file, format)
    size = file.bytes.count
  }

  init(_ problem: Problem) {
    path = problem.path
    member = nil
    content = .problem(problem)
    size = 0
  }

  /// Whether there is nothing in it but something that could not be read.
  var isProblem: Bool { if case .problem = content { true } else { false } }

  /// The articles and problems in it. Places count from the first article of the part.
  package func items() -> [ParsedItem] {
    switch content {
    case .text(let bytes, let declaredEncoding):
      return named(
        CompilationParser.items(
          in: bytes, path: path, member: member, declaredEncoding: declaredEncoding))
    case .page(let bytes, let declaredEncoding):
      return HTMLPage.items(
        in: bytes, path: path, member: member, declaredEncoding: declaredEncoding)
    case .records(let part):
      let parser = RecordParser(path: path, member: member, bytes: part.bytes, start: part.start)
      return part.tooLong.map {
        .problem(Problem(path: path, place: .line($0), reason: RecordCutter.tooLong))
      } + RecordParser.items(of: part.records, in: parser)
    case .document(let file, let format): return format.row.read(file)
    case .problem(let problem): return [.problem(problem)]
    }
  }

  /// `items` with the name by which other notes link to the one that they are.
  private func named(_ items: [ParsedItem]) -> [ParsedItem] {
    guard let name = NoteName.identifier(ofPath: member ?? path), items.count == 1,
      case .article(var note)? = items.first
    else { return items }
    note.sourceIdentifier = name
    return [.article(note)]
  }
}
