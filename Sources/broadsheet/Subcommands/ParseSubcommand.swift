internal import ArticleExport
internal import ArticleParsing
internal import Articles

/// `broadsheet parse`: the articles of files, without a library.
struct ParseSubcommand {
  private let paths: [String]
  private let isJSON: Bool
  private let isExplained: Bool
  private let format: FormatDetector.ForcedFormat?

  init(_ invocation: Invocation) throws(UsageError) {
    guard !invocation.operands.isEmpty else {
      throw invocation.usageError("parse what? name a file")
    }
    paths = invocation.operands
    isJSON = invocation.has(.json)
    isExplained = invocation.has(.explain)
    format = invocation.value(of: .asFormat).flatMap(FormatDetector.ForcedFormat.init(name:))
  }

  func run() throws {
    var output = Output()
    var hasRead = false
    for item in SourceFiles(paths) {
      switch item {
      case .problem(let problem):
        Messages.warning(problem.description)
      case .file(let path, _):
        do {
          var parts = try SourceFiles.parts(of: path)
          parts.forcedFormat = format
          var reader = ArticleReader(parts)
          let explanation = isExplained ? FieldExplanation(try OpenFile(path).readAll()) : nil
          while let item = try reader.nextItem() {
            hasRead = true
            print(item, explanation, to: &output)
          }
        } catch let error as SystemError {
          Messages.warning(error.description)
        }
      }
    }
    output.flush()
    if !hasRead { throw Failure("nothing could be read") }
  }

  private func print(
    _ item: ParsedItem, _ explanation: FieldExplanation?, to output: inout Output
  ) {
    switch item {
    case .problem(let problem): Messages.warning(problem.description)
    case .article(let article):
      for problem in article.problems { Messages.warning(problem.description) }
      if let explanation {
        for line in explanation.lines(for: article) { output.print(line) }
      } else if isJSON {
        output.print(ArticleRecord(article).line)
      } else {
        output.print(PlainArticle(content: article.content).text(width: 72))
      }
    }
  }
}
