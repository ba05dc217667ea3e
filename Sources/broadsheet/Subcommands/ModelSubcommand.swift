internal import SpacyInference

/// `broadsheet model`: what recognition models there are.
struct ModelSubcommand {
  private let action: Action
  private let isJSON: Bool

  private enum Action {
    case list
    case add(path: String)
    case path(name: String?)
  }

  init(_ invocation: Invocation) throws(UsageError) {
    isJSON = invocation.has(.json)
    let operands = invocation.operands
    switch (operands.first, operands.count) {
    case ("list", 1): action = .list
    case ("add", 2): action = .add(path: operands[1])
    case ("path", 1): action = .path(name: nil)
    case ("path", 2): action = .path(name: operands[1])
    default:
      throw invocation.usageError("model must be told to list, to add PATH or to say the path")
    }
  }

  func run() throws {
    let store = ModelStore()
    var output = Output()
    switch action {
    case .list:
      let json = JSONLine()
      for model in store.models {
        if isJSON {
          output.print(
            try json.bytes(
              Record(
                name: model.name, version: model.version, language: model.language,
                path: model.path)))
        } else {
          output.print("\(model.name) \(model.version)  \(model.path)")
        }
      }
    case .path(let name):
      let model = try name.map { name in try store.model(named: name) } ?? store.defaultModel()
      output.print(model.path)
    case .add(let path):
      guard let folder = store.folder else {
        throw Failure("no place for models", hint: "set HOME or XDG_DATA_HOME")
      }
      try Files.makeFolder(folder)
      output.print(try PipelineArchive(path: path).install(into: folder))
    }
  }

  private struct Record: Encodable {
    var name: String
    var version: String
    var language: String
    var path: String
  }
}
