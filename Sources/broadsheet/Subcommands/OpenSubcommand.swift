internal import ArticleLibrary
internal import CursesTerminal
internal import ReaderInterface

/// `broadsheet`: the reader.
struct OpenSubcommand {
  private let location: LibraryLocation
  private let paths: [String]

  init(_ invocation: Invocation) throws {
    location = try LibraryLocation(invocation)
    paths = invocation.operands
  }

  @MainActor func run() throws {
    defer { location.discard() }
    let library = try location.open()
    let sources = try paths.map { path in
      guard let absolute = Files.absolute(path) else {
        throw Failure(
          "no file or folder `\(path)`",
          hint: Subcommand.meant(by: path).map { "did you mean `\($0)`?" })
      }
      return absolute
    }
    if Environment.hasTerminal {
      try read(library, sources)
    } else {
      _ = try ImportSubcommand.importAll(sources, into: library)
      try ListSubcommand.print(library, filter: ListFilter(sources: sources))
    }
  }

  @MainActor private func read(_ library: Library, _ sources: [String]) throws {
    let mailbox = Mailbox<Message>()
    let services = ReaderServices(
      library: library, sources: sources, opened: paths, mailbox: mailbox)
    var terminal = try CursesTerminal(mail: mailbox.readEnd)
    let kept = (try? library.note(ReaderServices.viewNote)).flatMap { KeptView($0) }
    let state = ReaderState(
      size: terminal.size, opened: paths, kept: kept ?? KeptView(), today: LocalDay.today)
    var loop = ReadingLoop(
      state: state, mailbox: mailbox, begin: { services.start(importing: sources) },
      run: { effect in services.run(effect) })
    loop.run(on: &terminal)
    services.stop()
  }
}
