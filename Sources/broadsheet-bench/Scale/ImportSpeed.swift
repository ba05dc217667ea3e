/// How fast very many articles come into a library, and what that takes.
struct ImportSpeed {
  private let options: Options
  private let collection: ScaledCollection

  init(_ options: Options, _ collection: ScaledCollection) {
    self.options = options
    self.collection = collection
  }

  func run(_ report: inout Report) throws {
    let lines = try collection.jsonLines()
    let path = collection.folder + "/import.db"
    let files = ["", "-wal", "-shm"].map { path + $0 }
    defer { for file in files { Files.remove(file) } }
    for file in files { Files.remove(file) }
    let name = "\(collection.count) articles"
    func run(_ what: String) throws -> Double {
      let start = Clock.wall
      let run = try options.program.run(
        ["import", "--quiet", "--no-names", "--library", path, lines])
      guard run.status == 0 else { throw BenchError("import failed") }
      if what == "import" {
        try report.add(
          Measurement(
            "\(name), import: peak memory", Double(run.peakMemory) / 1e6, "MB", limit: 400))
      }
      return Clock.wall - start
    }
    let time = try run("import")
    try report.add(
      Measurement(
        name: "\(name), import", value: Double(collection.count) / time, unit: "articles/s",
        reference: .init(name: "limit", value: 3000, promise: .atLeast(1))))
    try report.add(
      Measurement(
        name: "\(name), library file", value: Double(Files.size(of: path)) / 1e6, unit: "MB",
        reference: .init(
          name: "text", value: Double(collection.textSize) / 1e6, promise: .atMost(2.5))))
    try report.add(
      Measurement(
        name: "\(name), import of what has not changed", value: try run("again") * 1000, unit: "ms")
    )
  }
}
