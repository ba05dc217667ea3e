internal import FoundationEssentials

/// How much memory the program takes at most.
struct PeakMemory {
  private let options: Options
  private let data: BenchData

  init(_ options: Options, _ data: BenchData) {
    self.options = options
    self.data = data
  }

  private static let textSize = 1 << 20

  func run(_ report: inout Report) throws {
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    if let model = options.model {
      let texts = data.texts(size: Self.textSize)
      let input = folder + "/texts.jsonl"
      let encoder = JSONEncoder()
      let lines = try texts.enumerated().map { index, text in
        String(decoding: try encoder.encode(Line(id: index, text: text)), as: UTF8.self)
      }
      try Files.write(Array(lines.joined(separator: "\n").utf8), to: input)
      let run = try options.program.run(["recognize", "--model", model], input: input)
      let peak = Self.megabytes(Double(run.peakMemory))
      try report.add(Measurement("recognize, peak memory", peak, "MB", limit: 120))
      if let spacy = try SpacyRun(texts) {
        try report.add(
          Measurement(
            name: "recognize, peak memory", value: peak, unit: "MB",
            reference: .init(
              name: "spaCy", value: Self.megabytes(spacy.peakMemory), promise: .atMost(1))))
      }
    }
    let library = folder + "/library.db"
    let run = try options.program.run(
      ["import", "--library", library] + data.files.map(\.path))
    try report.add(
      Measurement(
        name: "import, peak memory", value: Self.megabytes(Double(run.peakMemory)), unit: "MB"))
  }

  private static func megabytes(_ bytes: Double) -> Double { bytes / 1e6 }

  private struct Line: Encodable {
    var id: Int
    var text: String
  }
}
