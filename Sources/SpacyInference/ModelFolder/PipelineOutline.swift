/// What a pipeline says of itself, and which of its files recognition needs.
struct PipelineOutline {
  var name: String
  var version: String
  var license: String
  var language: String
  /// The folder of the entity recognizer.
  var recognizer: String
  /// The folder of the model that encodes tokens for it, if that is another component.
  var encoder: String?

  /// Languages whose words spaCy normalizes by code of its own.
  private static let ownNorms: Set<String> = ["hi", "ne", "ht"]

  init(_ files: PipelineFiles) throws(PipelineError) {
    let config = PipelineConfig(try files.contents(of: "config.cfg").text)
    let meta =
      files.contains("meta.json")
      ? try files.read("meta.json") { bytes throws(DamagedData) in try JSONValue(bytes.bytes) }
      : .null
    func refusal(_ reason: String) -> PipelineError {
      PipelineError(path: files.path, reason: reason)
    }
    guard let language = config.value("nlp.lang")?.string,
      let components = config.value("nlp.pipeline")?.array?.compactMap(\.string)
    else { throw refusal("config.cfg does not describe a pipeline") }
    self.language = language
    name = [meta["lang"]?.string ?? language, meta["name"]?.string ?? "pipeline"]
      .joined(separator: "_")
    version = meta["version"]?.string ?? "0"
    license = meta["license"]?.string ?? ""

    let tokenizer = config.value("nlp.tokenizer.@tokenizers")?.string ?? "spacy.Tokenizer.v1"
    guard tokenizer == "spacy.Tokenizer.v1" else {
      throw refusal("its tokenizer \(tokenizer) is not supported")
    }
    guard !Self.ownNorms.contains(language) else {
      throw refusal("pipelines of the language \(language) are not supported")
    }
    func factory(_ component: String) -> String? {
      config.value("components.\(component).factory")?.string
    }
    guard let recognizer = components.first(where: { factory($0) == "ner" }) else {
      throw refusal("it has no entity recognizer")
    }
    self.recognizer = recognizer
    let model = "components.\(recognizer).model"
    let architecture = config.value("\(model).@architectures")?.string ?? ""
    guard architecture == "spacy.TransitionBasedParser.v2" else {
      throw refusal("its entity recognizer \(architecture) is not supported")
    }
    let encoderKind = config.value("\(model).tok2vec.@architectures")?.string ?? ""
    guard !encoderKind.contains("Transformer") else {
      throw refusal("it needs a transformer, which is not supported")
    }
    if encoderKind.contains("Listener") {
      var upstream = config.value("\(model).tok2vec.upstream")?.string ?? "*"
      if upstream == "*" {
        upstream = components.first { factory($0) == "tok2vec" } ?? ""
      }
      guard factory(upstream) == "tok2vec" else {
        throw refusal("the component it listens to, \(upstream), is not supported")
      }
      encoder = upstream
    }
    for component in [recognizer, encoder].compactMap({ $0 }) {
      // It becomes part of a path.
      guard !component.isEmpty, !component.hasPrefix("."),
        component.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x2F && $0 != 0x5C })
      else { throw refusal("config.cfg names a component oddly") }
    }
    let settings = try files.read("\(recognizer)/cfg") { bytes throws(DamagedData) in
      try JSONValue(bytes.bytes)
    }
    guard (settings["beam_width"]?.int ?? 1) == 1 else { throw refusal("it needs beam search") }
  }

  /// The files to keep when the pipeline is installed; some may be missing.
  var files: [String] {
    var names = [
      "config.cfg", "meta.json", "tokenizer", "vocab/lookups.bin", "vocab/vectors",
      "vocab/key2row", "vocab/vectors.cfg", "\(recognizer)/model", "\(recognizer)/moves",
      "\(recognizer)/cfg",
    ]
    if let encoder { names.append("\(encoder)/model") }
    return names
  }

  /// `NAME-VERSION`, of characters that are safe in a path.
  var folderName: String {
    let safe = "\(name)-\(version)".unicodeScalars.map { scalar in
      let isSafe =
        scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.+".unicodeScalars.contains(scalar)
      return isSafe ? Character(scalar) : "_"
    }
    return safe.first == "." ? "_" + String(safe) : String(safe)
  }
}
