internal import ArticleParsing
internal import Articles

/// The articles that measurements are made with.
struct BenchData {
  var files: [File]
  var articles: [ParsedArticle]

  /// A file as it is on disk.
  struct File {
    var path: String
    var bytes: [UInt8]
  }

  /// Reads the files and folders at `paths`.
  init(_ paths: [String]) throws(BenchError) {
    files = []
    for path in paths {
      for file in try Files.files(at: path) {
        files.append(File(path: file, bytes: try Files.bytes(of: file)))
      }
    }
    articles = files.flatMap { file in
      ArticleReader(bytes: file.bytes, path: file.path).compactMap { item in
        if case .article(let article) = item { article } else { nil }
      }
    }
    guard articles.contains(where: { !$0.content.text.isEmpty }) else {
      throw BenchError("no articles in \(paths.joined(separator: ", "))")
    }
  }

  /// The texts of the articles, again and again, until there are `size` bytes. From the second time
  /// on a tenth of the longer words are misspelt, each time others, so that caches meet as many new
  /// words as they would in new articles, or more.
  func texts(size: Int) -> [String] {
    let sources = articles.map(\.content.text).filter { !$0.isEmpty }
    var misspelling = Misspelling()
    var texts: [String] = []
    var count = 0
    while count < size {
      let source = sources[texts.count % sources.count]
      let text = texts.count < sources.count ? source : misspelling.applied(to: source)
      texts.append(text)
      count += text.utf8.count
    }
    return texts
  }

  /// What `texts` did, for whoever reads the numbers.
  static let repetitionNote =
    "the articles over and over; from the second time a tenth of the longer words misspelt anew"
}
