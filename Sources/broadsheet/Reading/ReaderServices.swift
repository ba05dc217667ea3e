internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface
internal import Synchronization

/// Does what the reader's state asks for: looks into the library, keeps what was read, imports,
/// searches, finds names.
///
/// What costs less than a frame is answered at once; everything else on a thread, by mail.
final class ReaderServices: Sendable {
  private let library: Library
  private let mailbox: Mailbox<Message>
  private let scope: ListFilter
  private let shelf: ModelShelf
  private let names: NameService
  private let importer: Importer
  private let writing = SerialWorker()
  private let searching = SerialWorker()
  private let shared: Shared

  /// What both the loop and the threads look at.
  private final class Shared: Sendable {
    /// The article whose names are wanted on the screen.
    let onScreen = Mutex<Article.ID?>(nil)
    /// The number of the latest search: older ones need no answer.
    let search = Atomic(0)
    /// How often the count of articles without names is shown.
    let pace = Pace(.milliseconds(500))
  }

  /// `sources` are the files and folders whose articles the list shows; none means all.
  init(library: Library, sources: [String], mailbox: Mailbox<Message>) {
    self.library = library
    self.mailbox = mailbox
    scope = ListFilter(sources: sources)
    shelf = ModelShelf()
    let shared = Shared()
    self.shared = shared
    // One core stays free for whoever presses keys.
    names = NameService(
      library: library, shelf: shelf, workers: BackgroundThread.coreCount - 1
    ) { event in
      switch event {
      case .found(let names, let id):
        guard shared.onScreen.withLock({ $0 }) == id else { return }
        mailbox.post(.names(names, id))
      case .unavailable(let reason, let id):
        guard shared.onScreen.withLock({ $0 }) == id else { return }
        mailbox.post(.namesAreUnavailable(reason))
      case .progress(let left):
        if left == 0 || shared.pace.allows() { mailbox.post(.unrecognized(left)) }
      case .failed(let reason): mailbox.post(.notice(reason))
      }
    }
    let importPace = Pace(.milliseconds(100))
    importer = Importer(library: library) { [names] event in
      switch event {
      case .reading(let path, let articles):
        guard importPace.allows() else { return }
        mailbox.post(
          .importProgress(ImportProgress(source: Self.fileName(path), articles: articles)))
      case .problem(let problem): mailbox.post(.problem(problem))
      case .written:
        mailbox.post(.libraryChanged)
        names.wake()
      }
    }
  }

  /// Starts importing `paths`, and finding names.
  func start(importing paths: [String]) {
    if !shelf.languages.isEmpty { names.start() }
    guard !paths.isEmpty else { return }
    BackgroundThread.start { [importer, mailbox] in
      do {
        let summary = try importer.run(paths)
        if summary.new + summary.updated > 0 {
          let count = summary.new + summary.updated
          mailbox.post(.notice("\(count) new article\(count == 1 ? "" : "s")"))
        }
      } catch {
        mailbox.post(.notice("\(error)"))
      }
      mailbox.post(.importProgress(nil))
    }
  }

  /// Ends what runs beside, and waits until what the reader did is kept.
  func stop() {
    importer.cancel()
    names.stop()
    writing.drain()
  }

  /// Starts what `effect` asks for, and returns what can be answered at once.
  func run(_ effect: Effect) -> [Message] {
    do {
      return try answer(effect)
    } catch {
      return [.notice("\(error)")]
    }
  }

  private func answer(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .loadRows(let request): return [try rows(for: request)]
    case .findRow(let search): find(search)
    case .loadArticle(let id):
      return [try library.article(id).map(Message.article) ?? .articleIsGone(id)]
    case .loadNames(let id): return try loadNames(of: id)
    case .loadCrossReferences(let id):
      return [.crossReferences(try library.crossReferences(of: id), id)]
    case .setRead(let isRead, let id): change(id) { $0.isRead = isRead }
    case .setStarred(let isStarred, let id): change(id) { $0.isStarred = isStarred }
    case .savePlace(let place, let id): change(id) { $0.position = place }
    case .search(let text, let generation): search(text, generation: generation)
    case .cancelSearch:
      shared.search.add(1, ordering: .relaxed)
      library.interruptSearch()
    case .cancelImport: importer.cancel()
    case .openInBrowser(let url): try Browser.open(url)
    case .copy, .suspend, .redraw, .quit: break
    }
    return []
  }

  private static func fileName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

// MARK: The list

extension ReaderServices {
  private func filter(_ words: String) -> ListFilter {
    var filter = scope
    let query = Query(words, isBeingTyped: true)
    if !query.isEmpty { filter.words = query }
    return filter
  }

  private func rows(for request: RowRequest) throws -> Message {
    let filter = filter(request.filter)
    let total = try library.count(filter)
    let anchor: Int
    switch request.anchor {
    case .index(let index): anchor = index
    case .article(let id, let index): anchor = try library.position(of: id, filter: filter) ?? index
    }
    let start = max(0, min(anchor, total - 1) - request.before)
    let end = min(total, max(0, anchor) + request.after)
    let rows = start < end ? try library.summaries(in: start..<end, filter: filter) : []
    return .rows(
      RowWindow(rows: rows, start: start, total: total, unread: try unread(filter, of: total)),
      generation: request.generation)
  }

  /// How many rows are unread, where counting them costs nothing that is felt.
  private func unread(_ filter: ListFilter, of total: Int) throws -> Int? {
    guard total <= 5000 else { return nil }
    var filter = filter
    filter.isUnread = true
    return try library.count(filter)
  }

  /// Looks for a row on a thread, since it may be the last of very many.
  private func find(_ search: RowSearch) {
    searching.submit { [self] in
      let found = try? RowFinder(library: library, filter: filter(search.filter)).find(search)
      mailbox.post(.rowFound(found, generation: search.generation))
    }
  }
}

// MARK: The article

extension ReaderServices {
  private func loadNames(of id: Article.ID) throws -> [Message] {
    shared.onScreen.withLock { $0 = id }
    if let names = try library.names(of: id) { return [.names(names, id)] }
    guard !shelf.languages.isEmpty else {
      return [
        .namesAreUnavailable("no recognition model; `broadsheet model add WHEEL` installs one")
      ]
    }
    names.request(id)
    return []
  }

  /// Keeps what the reader did, after whatever is being written now.
  private func change(_ id: Article.ID, _ change: @escaping @Sendable (inout ReadingState) -> Void)
  {
    writing.submit { [library, mailbox] in
      do {
        try library.updateReadingState(of: id, change)
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }
}

// MARK: Searching the library

extension ReaderServices {
  /// How many hits a search shows.
  private static let hitLimit = 200

  private func search(_ text: String, generation: Int) {
    let number = shared.search.add(1, ordering: .relaxed).newValue
    library.interruptSearch()
    searching.submit { [self] in
      guard shared.search.load(ordering: .relaxed) == number else { return }
      do {
        let query = Query(text, isBeingTyped: true)
        let hits = try library.search(query, limit: Self.hitLimit)
        guard hits.count == Self.hitLimit else {
          mailbox.post(.hits(hits, total: hits.count, generation: generation))
          return
        }
        mailbox.post(.hits(hits, total: nil, generation: generation))
        let total = try library.searchCount(query)
        mailbox.post(.hits(hits, total: total, generation: generation))
      } catch is CancellationError {
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }
}
