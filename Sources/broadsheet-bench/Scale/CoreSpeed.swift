/// How much sooner names are found on two cores than on one.
///
/// Two cores of one machine seldom are twice one: they share memory, and the machine perhaps with
/// others. What they can do at all is told by two programs side by side, each on a core of its own.
struct CoreSpeed {
  private let options: Options
  private let collection: ScaledCollection

  init(_ options: Options, _ collection: ScaledCollection) {
    self.options = options
    self.collection = collection
  }

  private static let rounds = 3

  func run(_ report: inout Report) throws {
    guard options.model != nil else {
      Output.say("broadsheet-bench: two cores: skipped, no recognition model is installed")
      return
    }
    let lines = try collection.jsonLines()
    let libraries = ["one", "other"].map { "\(collection.folder)/\($0).db" }
    func clear() {
      for library in libraries { for end in ["", "-wal", "-shm"] { Files.remove(library + end) } }
    }
    defer { clear() }
    func importing(_ library: String, on cores: String) -> String {
      let words = [
        "taskset", "-c", cores, options.program.path, "import", "--quiet", "--jobs",
        "\(cores.split(separator: ",").count)", "--library", library, lines,
      ]
      return words.map { "'\($0)'" }.joined(separator: " ")
    }
    func time(_ script: String) throws -> Double {
      clear()
      let start = Clock.wall
      let run = try Program(path: "sh").run(["-c", script])
      guard run.status == 0 else { throw BenchError("import on chosen cores failed") }
      return Clock.wall - start
    }
    // Alternately, for the machine is not as fast at all times. The best of each counts.
    var one: [Double] = []
    var two: [Double] = []
    var both: [Double] = []
    for _ in 0..<Self.rounds {
      one.append(try time(importing(libraries[0], on: "0")))
      two.append(try time(importing(libraries[0], on: "0,1")))
      let sides = zip(libraries, ["0", "1"]).map { importing($0, on: $1) }
      both.append(try time("\(sides[0]) & \(sides[1]) && wait $!"))
    }
    guard let one = one.min(), let two = two.min(), let both = both.min() else { return }
    try report.add(
      Measurement(
        name: "\(collection.count) articles, import with names: two cores of one", value: one / two,
        unit: "×",
        reference: .init(
          name: "two programs of one", value: 2 * one / both, promise: .atLeast(0.9)),
        note: "\(one) s on one core, \(two) s on two, \(both) s twice side by side"))
  }
}
