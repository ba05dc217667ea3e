internal import ArticleLibrary
internal import Articles
internal import Dispatch
internal import Entities
internal import SpacyInference
internal import Synchronization

/// Finds the names of the library's articles on threads of its own, the article on screen first.
final class NameService: Sendable {
  private let library: Library
  private let shelf: ModelShelf
  private let report: @Sendable (Event) -> Void
  private let state: Mutex<State>
  private let wakeUp = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let workerCount: Int
  private let keeper: NameKeeper

  /// What happens while it works.
  enum Event: Sendable {
    case found(ArticleNames, Article.ID)
    /// Why an article's names cannot be found, and what to do.
    case unavailable(String, Article.ID)
    /// How many articles are still to be read.
    case progress(Int)
    /// What names mean has been made out anew.
    case resolved
    case failed(String)
  }

  private struct State {
    var queue = NameQueue()
    /// How often there was a reason to look for work.
    var calls = 0
    /// Threads that wait for the next call.
    var sleepers = 0
    /// How many articles are to be read, as far as is known.
    var left = 0
    /// Whether the library has changed since they were counted.
    var isUncounted = true
    var isStopped = false
    /// Ends the workers when nothing is left, for a program that waits for it.
    var endsWhenIdle = false
  }

  init(
    library: Library, shelf: ModelShelf, workers: Int,
    report: @escaping @Sendable (Event) -> Void
  ) {
    self.library = library
    self.shelf = shelf
    self.report = report
    keeper = NameKeeper(library) { report(.resolved) }
    workerCount = max(1, workers)
    state = Mutex(State())
  }

  /// Starts the threads. They look for work now, and after each `wake`.
  func start() {
    for _ in 0..<workerCount {
      BackgroundThread.start { [self] in
        Worker(service: self).run()
        finished.signal()
      }
    }
  }

  /// Has `id` read before all others, and reported even if its names are only not written yet.
  func request(_ id: Article.ID) {
    let names = call { $0.queue.request(id) }
    if let names { report(.found(names, id)) }
  }

  /// Says that the library has more articles.
  func wake() { call { $0.isUncounted = true } }

  /// Makes the threads end soon.
  func stop() { call { $0.isStopped = true } }

  /// Waits until every article has been read, then ends the threads.
  func finish() {
    call { $0.endsWhenIdle = true }
    for _ in 0..<workerCount { finished.wait() }
  }

  /// Has every thread that waits look for work.
  private func call<Answer: Sendable>(_ change: (inout State) -> Answer) -> Answer {
    let (answer, sleepers) = state.withLock { state in
      let answer = change(&state)
      state.calls += 1
      defer { state.sleepers = 0 }
      return (answer, state.sleepers)
    }
    for _ in 0..<sleepers { wakeUp.signal() }
    return answer
  }

  /// Waits for the call after the first `calls`.
  private func sleep(after calls: Int) {
    let isUpToDate = state.withLock { state in
      guard state.calls == calls else { return false }
      state.sleepers += 1
      return true
    }
    if isUpToDate { wakeUp.wait() }
  }

  /// Counts what is to be read, if that may have changed.
  private func count() throws {
    let isUncounted = state.withLock { state in
      defer { state.isUncounted = false }
      return state.isUncounted
    }
    guard isUncounted else { return }
    let left = try analyzers.reduce(0) { sum, analyzer in
      try sum + library.countWithoutNames(by: analyzer.0, languages: analyzer.languages)
    }
    let hasChanged = state.withLock { state in
      defer { state.left = left }
      return state.left != left
    }
    if hasChanged { report(.progress(left)) }
  }

  /// Who can find names, and in articles of which languages.
  private var analyzers: [(Analyzer, languages: [String?])] {
    shelf.languages.sorted().compactMap { language in
      guard let model = shelf.modelName(for: language) else { return nil }
      return (
        Analyzer(model: model, version: Self.version),
        language == ModelShelf.defaultLanguage ? [language, nil] : [language]
      )
    }
  }

  /// The analyzer's version: a higher one has every article read again.
  private static let version = 6

  /// One thread's share of the work.
  private final class Worker {
    private let service: NameService
    private var finders: [String: NameFinder] = [:]

    /// Articles that a thread takes at a time.
    private static let batchSize = 64

    init(service: NameService) { self.service = service }

    func run() {
      while true {
        // Before looking: a call that comes meanwhile must not be slept through.
        let calls = service.state.withLock { $0.calls }
        do {
          guard let batch = try nextBatch() else { return }
          if batch.isEmpty {
            service.sleep(after: calls)
          } else {
            try read(batch)
          }
        } catch {
          service.report(.failed("\(error)"))
          // A full disk or another program's long transaction: whoever waits must not wait for ever,
          // and whoever reads on may ask again.
          if service.state.withLock({ $0.endsWhenIdle }) { return }
          service.sleep(after: calls)
        }
      }
    }

    /// What to read next: empty if there is nothing now, `nil` if there never will be.
    private func nextBatch() throws -> [Article.ID]? {
      let urgent: [Article.ID]? = service.state.withLock { state in
        guard !state.isStopped else { return nil }
        return state.queue.takeUrgent()
      }
      guard let urgent else { return nil }
      guard urgent.isEmpty else { return urgent }
      try service.count()
      for (analyzer, languages) in service.analyzers {
        if let batch = try nextBatch(by: analyzer, languages) { return batch }
      }
      // Whatever is left cannot be read.
      let (hadMore, ends) = service.state.withLock { state in
        defer { state.left = 0 }
        return (state.left > 0, state.endsWhenIdle)
      }
      if hadMore { service.report(.progress(0)) }
      // What names mean is made out once all are there: together it costs the least.
      if try service.keeper.settle(while: isWanted) { return try nextBatch() }
      return ends ? nil : []
    }

    /// Some of the articles that `analyzer` has to read, if there are any left.
    private func nextBatch(
      by analyzer: Analyzer, _ languages: [String?]
    ) throws -> [Article.ID]? {
      while true {
        let limit = Self.batchSize + service.state.withLock { $0.queue.unavailableCount }
        let waiting = try service.library.articlesWithoutNames(
          by: analyzer, languages: languages, limit: limit)
        // A model is loaded only for an article, so that a start with nothing to read costs nothing.
        guard !waiting.isEmpty, service.shelf.model(for: languages[0])?.pipeline != nil else {
          return nil
        }
        let batch = service.state.withLock { $0.queue.take(waiting, limit: Self.batchSize) }
        if !batch.isEmpty { return batch }
        // Another thread may have taken them all since they were counted, with more behind them.
        if waiting.count < limit { return nil }
      }
    }

    /// Finds the names of the articles of `batch`; of fewer if the reader asks for another.
    private func read(_ batch: [Article.ID]) throws {
      var left = Set(batch)
      defer { service.putDown(Array(left)) }
      var found = Found()
      for (index, id) in batch.enumerated() {
        let mustHurry = service.state.withLock { $0.isStopped || $0.queue.isUrgent }
        if index > 0, mustHurry { break }
        guard let article = article(id) else { continue }
        let language = article.content.language
        guard let model = service.shelf.model(for: language), let pipeline = model.pipeline else {
          let reason =
            service.shelf.model(for: language)?.reason
            ?? "no model for \(language.map { "`\($0)`" } ?? "this language") is installed"
          service.state.withLock { $0.queue.hasRead(id, nil) }
          service.report(.unavailable(reason, id))
          continue
        }
        let finder = finders[model.name] ?? NameFinder(pipeline)
        finders[model.name] = finder
        let resolved = finder.resolved([article.content])[0]
        let count = service.state.withLock { state in
          state.queue.hasRead(id, resolved.names)
          state.left = max(0, state.left - 1)
          return state.left
        }
        service.report(.found(resolved.names, id))
        service.report(.progress(count))
        found.bytes += article.content.text.utf8.count
        found.names[model.name, default: []].append((article, resolved))
        if found.isWorthKeeping { try keep(&found, &left) }
      }
      try keep(&found, &left)
    }

    /// Names that are not in the library yet, by model.
    private struct Found {
      var names: [String: [(article: Article, resolved: ResolvedArticle)]] = [:]
      var bytes = 0
      private let start = ContinuousClock.now

      /// Whether enough is there for a transaction, or has waited long enough for one.
      var isWorthKeeping: Bool { bytes > 1 << 19 || ContinuousClock.now - start > .seconds(1) }
    }

    /// The article, unless it is gone or damaged. One that is must not keep the others waiting.
    private func article(_ id: Article.ID) -> Article? {
      do {
        return try service.library.article(id)
      } catch {
        service.state.withLock { $0.queue.refuse(id) }
        service.report(.failed("\(error)"))
        return nil
      }
    }

    /// Has the names written. Their articles are still in hand until then, but no longer `left`.
    private func keep(_ found: inout Found, _ left: inout Set<Article.ID>) throws {
      let names = found.names
      let bytes = found.bytes
      found = Found()
      for (model, names) in names {
        let articles = names.map(\.article.id)
        left.subtract(articles)
        try service.keeper.keep(
          NameKeeper.Found(
            names, by: Analyzer(model: model, version: NameService.version), bytes: bytes
          ) { [service] in service.putDown(articles) }, while: isWanted)
      }
    }

    /// Whether what names mean may go on being made out: not while someone waits for an article.
    private func isWanted() -> Bool {
      service.state.withLock { !$0.isStopped && !$0.queue.isUrgent }
    }
  }

  /// Lets others have `articles`.
  private func putDown(_ articles: [Article.ID]) {
    state.withLock { $0.queue.putDown(articles) }
  }
}
