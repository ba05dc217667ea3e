internal import ArticleLibrary
internal import SpacyInference

/// `broadsheet check`: what is installed, and how the library is.
struct CheckSubcommand {
  private let location: LibraryLocation
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard invocation.operands.isEmpty else {
      throw invocation.usageError("check takes no operands")
    }
    location = try LibraryLocation(invocation)
    isJSON = invocation.has(.json)
  }

  func run() throws {
    let store = ModelStore()
    let models = store.models.map { model in
      let problem: String?
      do throws(PipelineError) {
        _ = try Pipeline(path: model.path)
        problem = nil
      } catch {
        problem = error.reason
      }
      return Report.Model(
        name: model.name, version: model.version, language: model.language, path: model.path,
        problem: problem)
    }
    let library = try location.open()
    let information = try library.information()
    let report = Report(
      version: Help.version, kernels: Pipeline.kernels, readsPDF: PDFProgram.isInstalled,
      models: models,
      library: Report.LibraryFile(
        path: location.path, version: information.schemaVersion, bytes: information.size,
        articles: information.articles, missing: information.missingArticles,
        withNames: information.articlesWithNames, sources: information.sources,
        problems: information.problems, damage: try library.check(.quick)))
    var output = Output()
    if isJSON {
      output.print(try JSONLine().bytes(report))
    } else {
      for line in report.lines { output.print(line) }
    }
    output.flush()
    if !report.library.damage.isEmpty { throw Failure("the library is damaged") }
  }

  private struct Report: Encodable {
    var version: String
    var kernels: String
    var readsPDF: Bool
    var models: [Model]
    var library: LibraryFile

    struct Model: Encodable {
      var name: String
      var version: String
      var language: String
      var path: String
      var problem: String?
    }

    struct LibraryFile: Encodable {
      var path: String
      var version: Int
      var bytes: Int64
      var articles: Int
      var missing: Int
      var withNames: Int
      var sources: Int
      var problems: Int
      var damage: [String]
    }

    var lines: [String] {
      var lines = ["broadsheet  \(version), \(kernels) kernels"]
      for model in models {
        lines.append(
          "model       \(model.name) \(model.version) (\(model.language)): \(model.problem ?? "ready")"
        )
      }
      if models.isEmpty {
        lines.append("model       none; `broadsheet model add WHEEL` installs a spaCy pipeline")
      }
      lines.append(
        "PDF         "
          + (readsPDF
            ? "ready" : "none; the Debian package poppler-utils has pdftotext, which reads it"))
      lines.append("library     \(library.path)")
      lines.append(
        "            \(library.articles) articles from \(library.sources) files, "
          + "\(library.withNames) with names, \(library.missing) missing, \(library.bytes) bytes")
      if library.problems > 0 {
        lines.append("            \(library.problems) problems in what was imported")
      }
      lines.append(
        "            " + (library.damage.isEmpty ? "sound" : library.damage.joined(separator: "; "))
      )
      return lines
    }
  }
}
