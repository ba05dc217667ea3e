internal import FoundationEssentials

/// What spaCy itself does with the same texts in the same run.
struct SpacyRun: Decodable {
  var tokens: Double
  /// Seconds of processor time.
  var seconds: Double
  /// Bytes.
  var peakMemory: Double

  var tokensPerSecond: Double { tokens / seconds }

  /// Runs spaCy on `texts`; `nil` if `BROADSHEET_SPACY_PYTHON` and `BROADSHEET_SPACY_MODEL` do not
  /// say where it is.
  init?(_ texts: [String]) throws {
    guard let python = Files.variable("BROADSHEET_SPACY_PYTHON"),
      let model = Files.variable("BROADSHEET_SPACY_MODEL")
    else { return nil }
    let folder = try Files.makeTemporaryFolder()
    defer { Files.removeTemporaryFolder(folder) }
    let input = folder + "/texts.json"
    try Files.write(Array(try JSONEncoder().encode(texts)), to: input)
    // One thread of whatever multiplies matrices there, as here.
    let run = try Program(path: "env").run(
      [
        "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "BLIS_NUM_THREADS=1", python, "-c",
        Self.script, model,
      ], input: input)
    guard run.status == 0 else { throw BenchError("spaCy failed: see above") }
    self = try JSONDecoder().decode(SpacyRun.self, from: Data(run.output))
  }

  /// Only the entity recognizer, as fast as spaCy goes; a first document is not counted.
  private static let script = """
    import json, sys, time
    import spacy
    texts = json.load(sys.stdin)
    nlp = spacy.load(sys.argv[1])
    nlp.select_pipes(enable=["ner"])
    list(nlp.pipe(texts[:1]))
    start = time.process_time()
    tokens = sum(len(document) for document in nlp.pipe(texts))
    seconds = time.process_time() - start
    peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
    print(json.dumps({"tokens": tokens, "seconds": seconds,
                      "peakMemory": int(peak[0].split()[1]) * 1024}))
    """
}
