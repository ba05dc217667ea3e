/// How long the reader, and programs that show lists like it, need to show very many articles.
struct OpenSpeed {
  private let options: Options
  private let collection: ScaledCollection
  private let terminal: TerminalRun

  init(_ options: Options, _ collection: ScaledCollection) {
    self.options = options
    self.collection = collection
    terminal = TerminalRun(
      folder: collection.folder, environment: ReaderScreen.environment)
  }

  /// Returns the milliseconds to the first full paint.
  func run(_ report: inout Report) throws -> Double {
    let name = "\(collection.count) articles, start to first paint"
    let library = try collection.library(by: options.program)
    let own = try terminal.measure(
      "120x40",
      [
        "--ready", ReaderScreen.list, "--quit", "Q", "--", options.program.path, "--library",
        library,
      ])
    let start = own["ready"]?.median ?? 0
    try report.add(Measurement(name, start, "ms", limit: 25))
    if Peer.newsboat.isInstalled {
      let newsboat = try Newsboat(collection)
      try newsboat.prepare()
      let other = try TerminalRun(folder: collection.folder, runs: 2).measure(
        "120x40", ["--ready", "Everything", "--quit", "q", "--"] + newsboat.command)
      try report.add(
        Measurement(
          name: name, value: start, unit: "ms",
          reference: .init(
            name: "newsboat", value: other["ready"]?.median ?? 0,
            promise: collection.count >= 100_000 ? .atMost(1 / 200.0) : nil)))
    }
    if Peer.sfeed.isInstalled {
      let table = try collection.table()
      let other = try terminal.measure(
        "120x40",
        ["--ready", #"\d\d\d\d-\d\d-\d\d"#, "--quit", "q", "--", Peer.sfeed.rawValue, table])
      try report.add(
        Measurement(
          name: name, value: start, unit: "ms",
          reference: .init(
            name: "sfeed_curses", value: other["ready"]?.median ?? 0,
            promise: collection.count >= 100_000 ? .atMost(1 / 5.0) : nil)))
    }
    return start
  }
}

/// What the reader's screen shows, as ttybench.py looks for it.
enum ReaderScreen {
  /// The list is there, and a row is selected.
  static let list = #"\d/\d"#
  /// Nobody looks for names meanwhile.
  static let environment = ["BROADSHEET_MODELS": "/dev/null"]
}
