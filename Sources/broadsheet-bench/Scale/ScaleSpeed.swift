/// What large libraries promise, at every size that was asked for.
struct ScaleSpeed {
  private let options: Options
  private let data: BenchData

  init(_ options: Options, _ data: BenchData) {
    self.options = options
    self.data = data
  }

  /// Articles that names are found in to compare cores.
  private static let withNames = 1500

  func run(_ suites: [Options.Suite], _ report: inout Report) throws {
    let folder = try options.folder ?? Files.makeTemporaryFolder()
    try Files.makeFolder(folder)
    defer { if options.folder == nil { Files.removeTemporaryFolder(folder) } }
    if suites.contains(.import) {
      try CoreSpeed(options, ScaledCollection(data, count: Self.withNames, in: folder)).run(&report)
    }
    var starts: [Double] = []
    for count in options.counts {
      let collection = try ScaledCollection(data, count: count, in: folder)
      for suite in suites {
        switch suite {
        case .import: try ImportSpeed(options, collection).run(&report)
        case .open: starts.append(try OpenSpeed(options, collection).run(&report))
        case .scroll: try ScrollSpeed(options, collection).run(&report)
        case .search: try SearchSpeed(options, collection).run(&report)
        case .entities: try EntitySpeed(options, data, count: count, in: folder).run(&report)
        case .recognize, .parse, .memory, .terminal: break
        }
      }
    }
    guard let first = starts.first, let last = starts.last, starts.count > 1 else { return }
    try report.add(
      Measurement(
        name: "\(options.counts[starts.count - 1]) articles, start to first paint", value: last,
        unit: "ms",
        reference: .init(
          name: "\(options.counts[0]) articles", value: first, promise: .atMost(1.5))))
  }
}
