/// How the list of very many articles feels under the fingers.
struct ScrollSpeed {
  private let options: Options
  private let collection: ScaledCollection
  private let terminal: TerminalRun

  init(_ options: Options, _ collection: ScaledCollection) {
    self.options = options
    self.collection = collection
    terminal = TerminalRun(
      folder: collection.folder, runs: 2, environment: ReaderScreen.environment)
  }

  private static let times = 3
  private static let sizes = [("wide", "120x40"), ("narrow", "80x40")]
  private static let steps = [
    ("down", "a line of the list"), ("page", "a page of the list"), ("end", "to its end and back"),
    ("open", "open, and back to the list"), ("next", "the next article"),
  ]

  func run(_ report: inout Report) throws {
    let library = try collection.library(by: options.program)
    for (name, size) in Self.sizes {
      let own = try terminal.measureQuietest(
        of: Self.times, size,
        [
          "--ready", ReaderScreen.list, "--type", "down=j*100", "--type", "page=<C-f>*30",
          "--type", "end=G gg G gg G gg", "--do", "500G", "--type", "open=<Enter> q <Enter> q",
          "--do", "<Enter>", "--type", "next=J*20", "--idle", "idle=2000", "--quit", "Q", "--",
          options.program.path, "--library", library,
        ])
      let prefix = "\(collection.count) articles, \(name)"
      for (key, what) in Self.steps {
        try report.add(
          Measurement(
            "\(prefix), \(what): key to paint, 99 of 100", own[key]?.quickest ?? 0, "ms", limit: 4,
            note: key == "down"
              ? "the quietest of \(Self.times) runs, without the time others had the core" : nil))
      }
      if name == "narrow" {
        try report.add(
          Measurement(
            "\(prefix), a line: output", own["down"]?.bytesMedian ?? 0, "bytes", limit: 400))
      }
      try report.add(
        Measurement("\(prefix), two idle seconds", own["idle"]?.median ?? 0, "CPU ms", limit: 0))
      try report.add(
        Measurement(
          "\(prefix), peak memory", (own["peak_rss"]?.max ?? 0) * 1024 / 1e6, "MB",
          limit: collection.count > 100_000 ? 80 : 50))
      if name == "wide" { try addPeers(size, own, prefix, &report) }
    }
  }

  private func addPeers(
    _ size: String, _ own: [String: TerminalRun.Metric], _ prefix: String, _ report: inout Report
  ) throws {
    let value = own["down"]?.netMedian ?? own["down"]?.median ?? 0
    func add(_ peer: Peer, _ other: [String: TerminalRun.Metric]) throws {
      try report.add(
        Measurement(
          name: "\(prefix), a line of the list: key to paint, half", value: value, unit: "ms",
          reference: .init(
            name: peer.rawValue, value: other["down"]?.netMedian ?? other["down"]?.median ?? 0,
            promise: nil)))
      try report.add(
        Measurement(
          name: "\(prefix), peak memory", value: (own["peak_rss"]?.max ?? 0) * 1024 / 1e6,
          unit: "MB",
          reference: .init(
            name: peer.rawValue, value: (other["peak_rss"]?.max ?? 0) * 1024 / 1e6, promise: nil)))
    }
    if Peer.newsboat.isInstalled {
      let newsboat = try Newsboat(collection)
      try newsboat.prepare()
      try add(
        .newsboat,
        try TerminalRun(folder: collection.folder, runs: 1).measure(
          size,
          [
            "--ready", "Everything", "--do", "<Enter>", "--wait", "Articles in feed", "--type",
            "down=j*40", "--do", "q", "--quit", "q", "--",
          ] + newsboat.command))
    }
    if Peer.sfeed.isInstalled {
      try add(
        .sfeed,
        try terminal.measure(
          size,
          [
            "--ready", #"\d\d\d\d-\d\d-\d\d"#, "--type", "down=j*40", "--quit", "q", "--",
            Peer.sfeed.rawValue, try collection.table(),
          ]))
    }
  }
}
