/// How the reader feels in a terminal, beside `less` on the same text: measured by ttybench.py, which
/// types at both in terminals of its own.
struct TerminalSpeed {
  private let options: Options
  private let folder: String
  private let terminal: TerminalRun

  init(_ options: Options) throws {
    self.options = options
    folder = try Files.makeTemporaryFolder()
    terminal = TerminalRun(folder: folder)
  }

  private static let times = 3
  private static let sizes = [("wide", "120x40", 2500.0), ("narrow", "80x40", 400.0)]

  func run(_ report: inout Report) throws {
    defer { Files.removeTemporaryFolder(folder) }
    let library = folder + "/imported.db"
    let run = try options.program.run(["import", "--library", library] + options.paths)
    guard run.status == 0 else { throw BenchError("import failed") }
    for (name, size, limit) in Self.sizes {
      let reader = try terminal.measureQuietest(
        of: Self.times, size,
        [
          "--prepare",
          "rm -f '\(folder)'/run.db*; for f in '\(library)'*; do cp \"$f\" "
            + "'\(folder)'/run.db\"${f#'\(library)'}\"; done",
          "--ready", #"Articles .* 1/\d"#, "--do", "j <Enter>", "--type", "line=j*40",
          "--type", "screen=<C-f>*3", "--idle", "idle=2000", "--quit", "Q", "--",
          options.program.path, "--library", folder + "/run.db",
        ])
      let less = try terminal.measureQuietest(
        of: Self.times, size,
        [
          "--ready", #"\S"#, "--type", "line=j*40", "--type", "screen=<C-f>*3", "--quit", "q",
          "--", "less",
        ] + options.paths.flatMap { (try? Files.files(at: $0)) ?? [] })
      try add(reader, less, name, bytes: limit, &report)
    }
    try addFirstRun(&report)
  }

  private func add(
    _ reader: [String: TerminalRun.Metric], _ less: [String: TerminalRun.Metric], _ name: String,
    bytes: Double,
    _ report: inout Report
  ) throws {
    func beside(
      _ what: String, _ unit: String, _ value: (TerminalRun.Metric) -> Double?, _ key: String
    ) throws {
      guard let own = reader[key].flatMap(value), let other = less[key].flatMap(value) else {
        return
      }
      try report.add(
        Measurement(
          name: "\(name), \(what)", value: own, unit: unit,
          reference: .init(name: "less", value: other, promise: nil)))
    }
    let start = reader["ready"]
    try report.add(
      Measurement(
        "\(name), start to first paint", start?.median ?? 0, "ms", limit: 12,
        note: "the quietest of \(Self.times) runs"))
    try beside("start to first paint", "ms", \.median, "ready")
    for key in ["line", "screen"] {
      try report.add(
        Measurement(
          "\(name), a \(key): key to paint, 99 of 100", reader[key]?.quickest ?? 0, "ms", limit: 3,
          note: "the quietest of \(Self.times) runs, without the time others had the core"))
      try beside("a \(key): key to paint, 99 of 100", "ms", \.quickest, key)
      try beside("a \(key): key to paint, half", "ms", { $0.netMedian ?? $0.median }, key)
    }
    try report.add(
      Measurement(
        "\(name), a line: output", reader["line"]?.bytesMedian ?? 0, "bytes", limit: bytes))
    try beside("a line: output", "bytes", \.bytesMedian, "line")
    try report.add(
      Measurement("\(name), two idle seconds", reader["idle"]?.median ?? 0, "CPU ms", limit: 0))
    try report.add(
      Measurement(
        name: "\(name), peak memory", value: (reader["peak_rss"]?.max ?? 0) * 1024 / 1e6, unit: "MB"
      ))
  }

  /// With files that are not in the library yet: the list appears before they are read.
  private func addFirstRun(_ report: inout Report) throws {
    let first = try terminal.measure(
      "120x40",
      ["--ready", #"Articles .* 1/\d"#, "--quit", "Q", "--", options.program.path, "--temporary"]
        + options.paths)
    try report.add(
      Measurement(
        name: "first run, start to first paint", value: first["first_paint"]?.median ?? 0,
        unit: "ms"))
    try report.add(
      Measurement(
        name: "first run, start to first article", value: first["ready"]?.median ?? 0, unit: "ms"))
  }
}
