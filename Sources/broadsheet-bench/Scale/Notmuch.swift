/// notmuch with its own index of a collection.
struct Notmuch {
  private let folder: String
  private let mail: String

  init(_ collection: ScaledCollection) throws {
    folder = collection.folder
    mail = try collection.mail()
  }

  private var configuration: String { folder + "/notmuch-config" }

  /// Arguments that make it use the collection's index.
  func arguments(_ rest: [String]) -> [String] { ["--config=\(configuration)"] + rest }

  /// Indexes the mail, once. 100,000 messages take eight minutes.
  func prepare() throws {
    let mark = folder + "/notmuch.made"
    guard !Files.exists(mark) else { return }
    let text = """
      [database]
      path=\(mail)
      [user]
      name=bench
      primary_email=bench@example.org
      [new]
      tags=

      """
    try Files.write(Array(text.utf8), to: configuration)
    let run = try Program(path: "notmuch").run(arguments(["new", "--quiet"]))
    guard run.status == 0 else { throw BenchError("notmuch new failed") }
    try Files.write([], to: mark)
  }
}
