internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet stats`: what the library holds, and of what most.
struct StatsSubcommand {
  private let location: LibraryLocation
  private let limit: Int
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard invocation.operands.isEmpty else {
      throw invocation.usageError("stats takes no operands")
    }
    limit = try invocation.number(.limit) ?? 10
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    let statistics = try library.statistics(limit: limit)
    // By path at first; a stable order among those with as many articles.
    let sources = try library.sources().map {
      LibraryStatistics.Share(name: $0.path, count: $0.articles)
    }.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    let report = StatisticsReport(
      statistics: statistics, sources: sources.prefix(limit).map(\.element), limit: limit)
    var output = Output()
    if isJSON {
      output.print(report.json)
    } else {
      for line in report.lines { output.print(line) }
    }
  }
}
