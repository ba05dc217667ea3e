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
  let library: Library
  let mailbox: Mailbox<Message>
  /// What was named when Broadsheet was started, and what that means for a list.
  let opened: [String]
  let scope: ListFilter
  private let shelf: ModelShelf
  private let names: NameService
  private let importer: Importer
  let writing = SerialWorker()
  let ordering = SerialWorker()
  let finding = SerialWorker()
  let counting = SerialWorker()
  let searching = SerialWorker()
  let completing = SerialWorker()
  let asking = SerialWorker()
  let walking = SerialWorker()
  let shared: Shared

  /// What both the loop and the threads look at.
  final class Shared: Sendable {
    /// The article whose names are wanted on the screen.
    let onScreen = Mutex<Article.ID?>(nil)
    /// The number of the latest search: older ones need no answer.
    let search = Atomic(0)
    /// The same of rows, collections and files.
    let rowSearch = Atomic(0)
    let collections = Atomic(0)
    let export = Atomic(0)
    /// The number of the latest question of a page.
    let question = Atomic(0)
    /// The numbers that the library gave decisions, by what stands for them until they are undone.
    let decisions = Mutex<[Int: Int]>([:])
    /// The list that is being made.
    let making = Mutex<Listing?>(nil)
    /// How often the count of articles without names is shown.
    let pace = Pace(.milliseconds(500))
  }

  /// `sources` are the files and folders whose articles the list shows, `opened` the same as they were
  /// named; none means all.
  init(library: Library, sources: [String], opened: [String], mailbox: Mailbox<Message>) {
    self.library = library
    self.mailbox = mailbox
    self.opened = opened
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
      case .resolved: mailbox.post(.entitiesChanged)
      case .failed(let reason): mailbox.post(.notice(reason))
      }
    }
    importer = Importer(library: library, jobs: BackgroundThread.coreCount - 1) { [names] event in
      switch event {
      case .progress(let progress):
        mailbox.post(
          .importProgress(
            ImportProgress(
              source: Self.fileName(progress.path), articles: progress.articles,
              fraction: progress.fraction, rate: progress.rate,
              secondsLeft: progress.secondsLeft)))
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
    case .loadRows(let request): return try rows(for: request)
    case .findRow(let search): find(search)
    case .countUnread(let listing, _): countUnread(listing)
    case .loadCollections(let generation): loadCollections(generation: generation)
    case .keep(let view): keep(view)
    case .loadArticle(let id):
      guard let article = try library.article(id) else { return [.articleIsGone(id)] }
      return [.article(article, tags: try library.tags(of: id))]
    case .loadNames(let id): return try loadNames(of: id)
    case .loadCrossReferences(let id):
      return [.crossReferences(try library.crossReferences(of: id), id)]
    case .change(let change): carry(change)
    case .savePlace(let place, let id): savePlace(place, of: id)
    case .search(let request): search(request)
    case .cancelSearch: cancelSearch()
    case .complete(let request): return complete(request)
    case .cancelImport: importer.cancel()
    case .loadProblems: loadProblems()
    case .export(let request): return export(request)
    case .cancelExport: cancelExport()
    case .openInBrowser(let url): try Browser.open(url)
    case .ask(let question, let generation): return ask(question, generation: generation)
    case .walk(let request): return walk(request)
    case .findEntity(let place, let generation): return findEntity(place, generation: generation)
    case .loadLikeArticles(let id): loadLikeArticles(of: id)
    case .copy, .suspend, .redraw, .quit: break
    }
    return []
  }

  /// What the library knows could not be read: thousands, perhaps.
  private func loadProblems() {
    counting.submit { [self] in
      let problems = (try? library.problems()) ?? []
      mailbox.post(.problems(Array(problems.suffix(1000))))
    }
  }

  private static func fileName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
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
}
