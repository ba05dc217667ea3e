internal import ArticleExport
internal import ArticleParsing
internal import Articles

/// `broadsheet parse`: the articles of files, without a library.
struct ParseSubcommand {
  private let paths: [String]
  private let isJSON: Bool

  init(_ invocation: Invocation) throws(UsageError) {
    guard !invocation.operands.isEmpty else {
      throw invocation.usageError("parse what? name a file")
    }
    paths = invocation.operands
    isJSON = invocation.has(.json)
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
          var reader = ArticleReader(try SourceFiles.parts(of: path))
          while let item = try reader.nextItem() {
            hasRead = true
            print(item, to: &output)
          }
        } catch let error as SystemError {
          Messages.warning(error.description)
        }
      }
    }
    output.flush()
    if !hasRead { throw Failure("nothing could be read") }
  }

  private func print(_ item: ParsedItem, to output: inout Output) {
    switch item {
    case .problem(let problem): Messages.warning(problem.description)
    case .article(let article):
      for problem in article.problems { Messages.warning(problem.description) }
      if isJSON {
        output.print(ArticleRecord(article).line)
      } else {
        output.print(PlainArticle(content: article.content).text(width: 72))
      }
    }
  }
}
