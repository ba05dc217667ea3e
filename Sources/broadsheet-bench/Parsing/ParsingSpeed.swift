internal import ArticleParsing
internal import Articles

/// How fast files become articles, beside counting their words.
struct ParsingSpeed {
  private let data: BenchData

  init(_ data: BenchData) { self.data = data }

  /// Bytes to be read in all.
  private static let size = 8 << 20

  func run(_ report: inout Report) throws {
    let once = data.files.reduce(0) { $0 + $1.bytes.count }
    let rounds = max(1, Self.size / max(1, once))
    let start = Clock.processor
    var articles = 0
    for _ in 0..<rounds {
      for file in data.files {
        for item in ArticleReader(bytes: file.bytes, path: file.path) {
          if case .article = item { articles += 1 }
        }
      }
    }
    let seconds = Clock.processor - start
    try report.add(
      Measurement(
        name: "parse", value: Double(once * rounds) / seconds / 1e6, unit: "MB/CPU s",
        reference: .init(name: "wc -mw", value: try countingSpeed(), promise: .atLeast(0.01)),
        note: "the same files \(rounds) times: \(articles) articles"))
  }

  /// What a program does that looks at each character and knows nothing of articles.
  private func countingSpeed() throws -> Double {
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    let once = data.files.flatMap(\.bytes)
    let file = folder + "/all.txt"
    let rounds = max(1, Self.size / max(1, once.count))
    var all: [UInt8] = []
    for _ in 0..<rounds { all += once }
    try Files.write(all, to: file)
    let times = try (0..<3).map { _ in
      try Program(path: "env").run(["LC_ALL=C.UTF-8", "wc", "-mw", file]).processor
    }
    return Double(all.count) / times.median / 1e6
  }
}
