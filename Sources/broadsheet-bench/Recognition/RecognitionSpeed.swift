internal import Articles
internal import SpacyInference

/// How fast names are found, beside spaCy on the same texts.
struct RecognitionSpeed {
  private let options: Options
  private let data: BenchData

  init(_ options: Options, _ data: BenchData) {
    self.options = options
    self.data = data
  }

  /// spaCy's tokens per second of one core, where it is not here to be measured.
  private static let usualSpacySpeed = 15_000.0
  private static let textSize = 1 << 20
  private static let rounds = 3
  /// Texts analyzed together.
  private static let batchSize = 16

  func run(_ report: inout Report) throws {
    guard let model = options.model else {
      Output.say("broadsheet-bench: recognize: skipped, no recognition model is installed")
      return
    }
    let texts = data.texts(size: Self.textSize)
    let spacy = try SpacyRun(texts)
    for kernels in KernelLevel.available {
      let pipeline = try Pipeline(path: model, kernels: kernels)
      // A recognizer of its own for each round: caches start empty.
      let speeds = (0..<Self.rounds).map { _ in
        let recognizer = Recognizer(pipeline)
        let start = Clock.processor
        var tokens = 0
        for first in stride(from: 0, to: texts.count, by: Self.batchSize) {
          let batch = texts[first..<min(first + Self.batchSize, texts.count)]
          for analysis in recognizer.analyze(Array(batch)) { tokens += analysis.tokens.count }
        }
        return Double(tokens) / (Clock.processor - start)
      }
      let reference = Measurement.Reference(
        name: spacy == nil ? "spaCy, usually" : "spaCy",
        value: spacy?.tokensPerSecond ?? Self.usualSpacySpeed,
        promise: .atLeast(kernels == .baseline ? 3.2 : 10))
      try report.add(
        Measurement(
          name: "recognize, \(kernels.name)", value: speeds.median, unit: "tokens/CPU s",
          reference: reference, note: BenchData.repetitionNote))
    }
    try addFirstOutput(model, &report)
  }

  /// From the start of `broadsheet recognize` on one sentence to its answer.
  private func addFirstOutput(_ model: String, _ report: inout Report) throws {
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    let input = folder + "/sentence.jsonl"
    let sentence = #"{"id":1,"text":"Ada Lovelace wrote to Charles Babbage from Turin."}"#
    try Files.write(Array((sentence + "\n").utf8), to: input)
    let times = try (0..<11).map { _ in
      let run = try options.program.run(["recognize", "--model", model], input: input)
      guard run.status == 0, !run.output.isEmpty else { throw BenchError("recognize failed") }
      return run.firstOutput * 1000
    }
    try report.add(Measurement("recognize, start to first answer", times.median, "ms", limit: 60))
  }
}
