internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet star`, `read` and `unread`: what the reader's own keys do, for many articles.
struct MarkSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection
  private let mark: Mark
  private let isJSON: Bool
  private let isQuiet: Bool

  private enum Mark: String {
    case starred, unstarred, read, unread
  }

  init(_ invocation: Invocation) throws {
    mark =
      switch invocation.subcommand {
      case .read: .read
      case .unread: .unread
      default: invocation.has(.remove) ? .unstarred : .starred
      }
    selection = try ArticleSelection(invocation)
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    let ids = try selection.ids(in: library)
    let changed = try library.updateReadingStates(of: ids) { state in
      switch mark {
      case .starred: state.isStarred = true
      case .unstarred: state.isStarred = false
      case .read: state.isRead = true
      case .unread: state.isRead = false
      }
    }
    ChangeReport(what: mark.rawValue, changed: changed, of: ids.count).print(
      isJSON: isJSON, isQuiet: isQuiet)
  }
}
