internal import Glibc

/// The program.
@main
struct Broadsheet {
  @MainActor static func main() {
    do {
      let invocation = try Invocation(Array(CommandLine.arguments.dropFirst()))
      try run(invocation)
    } catch let error as UsageError {
      Messages.error(error.reason)
      Messages.hint(error.subcommand.usageHint)
      exit(2)
    } catch let error as Failure {
      Messages.error(error.reason)
      if let hint = error.hint { Messages.hint(hint) }
      exit(1)
    } catch {
      Messages.error("\(error)")
      exit(1)
    }
  }

  @MainActor private static func run(_ invocation: Invocation) throws {
    if invocation.has(.help) {
      var output = Output()
      output.print(Help.text(for: invocation.subcommand))
      return
    }
    if invocation.has(.version) {
      var output = Output()
      output.print("broadsheet \(Help.version)")
      return
    }
    switch invocation.subcommand {
    case .entities: try EntitiesSubcommand(invocation).run()
    case .entity: try EntitySubcommand(invocation).run()
    case .passages: try PassagesSubcommand(invocation).run()
    case .links: try LinksSubcommand(invocation).run()
    case .related: try RelatedSubcommand(invocation).run()
    case .similar: try SimilarSubcommand(invocation).run()
    case .export: try ExportSubcommand(invocation).run()
    case .star, .read, .unread: try MarkSubcommand(invocation).run()
    case .completions: try CompletionsSubcommand(invocation).run()
    case .manual: try ManualSubcommand(invocation).run()
    case .tag: try TagSubcommand(invocation).run()
    case .saved: try SavedSubcommand(invocation).run()
    case .stats: try StatsSubcommand(invocation).run()
    case .forget: try ForgetSubcommand(invocation).run()
    case .library: try LibrarySubcommand(invocation).run()
    case .parse: try ParseSubcommand(invocation).run()
    case .recognize: try RecognizeSubcommand(invocation).run()
    case .model: try ModelSubcommand(invocation).run()
    case .import: try ImportSubcommand(invocation).run()
    case .list: try ListSubcommand(invocation).run()
    case .search: try SearchSubcommand(invocation).run()
    case .show: try ShowSubcommand(invocation).run()
    case .check: try CheckSubcommand(invocation).run()
    case .open: try OpenSubcommand(invocation).run()
    case .keys: try KeysSubcommand(invocation).run()
    }
  }
}
