internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface

extension ReaderServices {
  /// The name under which the library keeps how the list looked.
  static let viewNote = "reader"

  /// Keeps what the reader did, after whatever is being written now.
  func carry(_ change: Change) {
    switch change {
    case .followed, .decided, .answered, .undecided, .seen:
      carryDecision(change)
      return
    default: break
    }
    write { library in
      switch change {
      case .read(let isRead, let articles):
        try library.updateReadingStates(of: articles) { $0.isRead = isRead }
      case .starred(let isStarred, let articles):
        try library.updateReadingStates(of: articles) { $0.isStarred = isStarred }
      case .tagged(let tag, true, let articles): try library.addTag(tag, to: articles)
      case .tagged(let tag, false, let articles): try library.removeTag(tag, from: articles)
      case .saved(let search): try library.saveSearch(search)
      case .unsaved(let name): try library.removeSavedSearch(named: name)
      case .followed, .decided, .answered, .undecided, .seen: break
      }
    }
  }

  func savePlace(_ place: Int, of article: Article.ID) {
    write { library in try library.updateReadingState(of: article) { $0.position = place } }
  }

  /// Keeps how the list looks. What cannot be written is only lost as this.
  func keep(_ view: KeptView) {
    guard !library.isReadOnly else { return }
    write { library in try library.keepNote(view.description, as: Self.viewNote) }
  }

  private func write(_ body: @escaping @Sendable (Library) throws -> Void) {
    writing.submit { [library, mailbox] in
      do {
        try body(library)
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }
}
