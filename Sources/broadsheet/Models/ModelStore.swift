internal import SpacyInference

/// The recognition models installed for the user, a folder `NAME-VERSION` each.
struct ModelStore {
  /// Where the models are, if the user has a place for data at all.
  let folder: String?

  init() {
    folder = Environment["BROADSHEET_MODELS"] ?? Environment.dataFolder.map { $0 + "/models" }
  }

  /// A model on disk.
  struct Model: Hashable {
    var name: String
    var version: String
    var path: String

    /// The name of its folder.
    var fullName: String { "\(name)-\(version)" }

    /// ISO 639-1: what the name starts with, by spaCy's convention.
    var language: String { String(name.prefix { $0 != "_" }) }
  }

  /// The installed models, the newest version of a name first.
  var models: [Model] {
    guard let folder, let names = try? Files.names(in: folder) else { return [] }
    return names.compactMap { entry in
      guard let dash = entry.lastIndex(of: "-"), entry.first != "." else { return nil }
      return Model(
        name: String(entry[..<dash]), version: String(entry[entry.index(after: dash)...]),
        path: "\(folder)/\(entry)")
    }.sorted { ($0.name, $1.version) < ($1.name, $0.version) }
  }

  /// The model called `name`, with or without its version; else the one at that path.
  func model(named name: String) throws(Failure) -> Model {
    if let model = models.first(where: { $0.name == name || $0.fullName == name }) {
      return model
    }
    if name.contains("/") || name.hasSuffix(".whl") {
      return Model(name: name, version: "", path: name)
    }
    throw Failure("no model `\(name)`", hint: "`broadsheet model list` says what is installed")
  }

  /// The model for texts in `language`: the larger one if there are two.
  func model(for language: String) -> Model? {
    let candidates = models.filter { $0.language == language }
    return ["_lg", "_md", "_sm"].lazy.compactMap { size in
      candidates.first { $0.name.hasSuffix(size) }
    }.first ?? candidates.first
  }

  /// The model for texts of which nothing else is known.
  func defaultModel() throws(Failure) -> Model {
    if let model = model(for: "en") ?? models.first { return model }
    throw Failure(
      "no recognition model is installed",
      hint: "`make run` fetches the default one; `broadsheet model add WHEEL` adds any other")
  }
}
