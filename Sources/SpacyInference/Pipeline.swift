/// A spaCy pipeline, read from its files: what its tokenizer and entity recognizer need.
///
/// Immutable once loaded, and shared between threads; each thread works with a `Recognizer` of its
/// own.
package final class Pipeline: Sendable {
  package let name: String
  package let version: String
  /// ISO 639-1.
  package let language: String
  /// The labels its entities can have.
  package let labels: [String]
  let rules: TokenizerRules
  let attributes: WordAttributes
  let network: Network

  /// Reads the pipeline in the folder or wheel at `path`, for the given kernels.
  package init(path: String, kernels: KernelLevel = .best) throws(PipelineError) {
    let files = try PipelineFiles(path: path)
    let outline = try PipelineOutline(files)
    name = outline.name
    version = outline.version
    language = outline.language
    rules = try files.read("tokenizer") { bytes throws(DamagedData) in try TokenizerRules(bytes) }
    let tagger = outline.recognizer
    let nodes = try files.read("\(tagger)/model") { bytes throws(DamagedData) in
      try ModelNode.read(bytes)
    }
    let encoderFile = outline.encoder ?? tagger
    let encoder = try files.read("\(encoderFile)/model") { bytes throws(DamagedData) in
      try EncoderLayers(encoderFile == tagger ? nodes : ModelNode.read(bytes))
    }
    let transitions = try files.read("\(tagger)/moves") { bytes throws(DamagedData) in
      try Transition.read(bytes)
    }
    let hasLookups = files.contains("vocab/lookups.bin")
    let lookups = hasLookups ? try files.contents(of: "vocab/lookups.bin") : nil
    let vectors = encoder.projection == nil ? nil : try StaticVectors(files)
    do throws(DamagedData) {
      attributes = try WordAttributes(columns: encoder.columns, lookups: lookups)
    } catch {
      throw PipelineError(path: path, reason: "vocab/lookups.bin: \(error.reason)")
    }
    do throws(DamagedData) {
      network = try Network(
        encoder: encoder,
        tagger: TaggerLayers(nodes, width: encoder.width, transitions: transitions.count),
        transitions: transitions, vectors: vectors, level: kernels.level)
    } catch {
      throw PipelineError(path: path, reason: "\(tagger)/model: \(error.reason)")
    }
    labels = network.tagger.labels
  }
}
