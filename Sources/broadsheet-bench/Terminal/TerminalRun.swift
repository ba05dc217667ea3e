internal import FoundationEssentials

/// Programs in a terminal of their own, typed at and timed by ttybench.py.
struct TerminalRun {
  /// Where results are put.
  let folder: String
  /// How often a program is started.
  var runs = 5
  /// Variables of the programs.
  var environment: [String: String] = [:]

  private static let script = "Tests/Benchmarks/ttybench.py"

  init(folder: String, runs: Int = 5, environment: [String: String] = [:]) {
    self.folder = folder
    self.runs = runs
    self.environment = environment
  }

  /// Runs what `arguments`, those of ttybench.py, say in a terminal of `size`.
  func measure(_ size: String, _ arguments: [String]) throws -> [String: Metric] {
    guard Files.exists(Self.script) else {
      throw BenchError("terminal: run it where \(Self.script) is")
    }
    let result = folder + "/result.json"
    let variables = environment.sorted { $0.key < $1.key }.flatMap {
      ["--env", "\($0.key)=\($0.value)"]
    }
    let run = try Program(path: "python3").run(
      [
        Self.script, "run", "--size", size, "--runs", "\(runs)", "--warmup", "1", "--quiet", "0.3",
        "--quiet-timeout", "4", "--json", result,
      ] + variables + arguments)
    guard run.status == 0 else { throw BenchError("ttybench.py failed: see above") }
    return try JSONDecoder().decode(Result.self, from: Data(try Files.bytes(of: result))).summary
  }

  /// The same measured `times` times, and the least of each figure: what else the machine does, and the
  /// machines beside it, only ever adds.
  func measureQuietest(of times: Int, _ size: String, _ arguments: [String]) throws -> [String:
    Metric]
  {
    var least = try measure(size, arguments)
    for _ in 1..<times {
      for (name, metric) in try measure(size, arguments) where !Self.mostCounts.contains(name) {
        least[name]?.lower(to: metric)
      }
    }
    return least
  }

  /// What another program does not add to.
  private static let mostCounts = ["idle", "peak_rss"]

  private struct Result: Decodable {
    var summary: [String: Metric]
  }

  /// One of ttybench.py's figures.
  struct Metric: Decodable {
    var median: Double?
    var max: Double?
    var p99: Double?
    var netMedian: Double?
    var netP99: Double?
    var bytesMedian: Double?

    private enum CodingKeys: String, CodingKey {
      case median, max, p99
      case netMedian = "net_median"
      case netP99 = "net_p99"
      case bytesMedian = "bytes_median"
    }

    /// Makes each figure the lesser of two.
    fileprivate mutating func lower(to other: Self) {
      func least(_ one: Double?, _ two: Double?) -> Double? {
        guard let one, let two else { return one ?? two }
        return min(one, two)
      }
      self = Self(
        median: least(median, other.median), max: least(max, other.max), p99: least(p99, other.p99),
        netMedian: least(netMedian, other.netMedian), netP99: least(netP99, other.netP99),
        bytesMedian: least(bytesMedian, other.bytesMedian))
    }

    /// The 99th of a hundred, without the time others had the core where that is known.
    var quickest: Double? { netP99 ?? p99 }
  }
}
