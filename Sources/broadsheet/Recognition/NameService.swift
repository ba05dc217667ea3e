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

  /// What happens while it works.
  enum Event: Sendable {
    case found(ArticleNames, Article.ID)
    /// Why an article's names cannot be found, and what to do.
    case unavailable(String, Article.ID)
    /// How many articles have been read since the start.
    case progress(Int)
    case failed(String)
  }

  private struct State {
    var urgent: [Article.ID] = []
    var inHand: Set<Article.ID> = []
    /// Articles that failed: not tried again before the next start.
    var refused: Set<Article.ID> = []
    var done = 0
    var isStopped = false
    /// Ends the workers when nothing is left, for a program that waits for it.
    var endsWhenIdle = false
    var running = 0
  }

  init(
    library: Library, shelf: ModelShelf, workers: Int,
    report: @escaping @Sendable (Event) -> Void
  ) {
    self.library = library
    self.shelf = shelf
    self.report = report
    workerCount = max(1, workers)
    state = Mutex(State())
  }

  /// Starts the threads. They look for work now, and after each `wake`.
  func start() {
    state.withLock { $0.running = workerCount }
    for _ in 0..<workerCount {
      BackgroundThread.start { [self] in
        Worker(service: self).run()
        state.withLock { $0.running -= 1 }
        finished.signal()
      }
    }
  }

  /// Has `id` read before all others.
  func request(_ id: Article.ID) {
    state.withLock { $0.urgent.append(id) }
    wake()
  }

  /// Says that the library has more articles.
  func wake() { wakeUp.signal() }

  /// Makes the threads end soon.
  func stop() {
    state.withLock { $0.isStopped = true }
    for _ in 0..<workerCount { wakeUp.signal() }
  }

  /// Waits until every article has been read, then ends the threads.
  func finish() {
    state.withLock { $0.endsWhenIdle = true }
    for _ in 0..<workerCount { wakeUp.signal() }
    for _ in 0..<workerCount { finished.wait() }
  }

  /// The analyzer's version: a higher one has every article read again.
  private static let version = 1

  /// One thread's share of the work.
  private final class Worker {
    private let service: NameService
    private var finders: [String: NameFinder] = [:]

    init(service: NameService) { self.service = service }

    func run() {
      while true {
        do {
          guard let batch = try nextBatch() else { return }
          if batch.isEmpty {
            service.wakeUp.wait()
          } else {
            try read(batch)
          }
        } catch {
          service.report(.failed("\(error)"))
          return
        }
      }
    }

    /// What to read next: empty if there is nothing now, `nil` if there never will be.
    private func nextBatch() throws -> [Article.ID]? {
      let urgent: [Article.ID]? = service.state.withLock { state in
        guard !state.isStopped else { return nil }
        let urgent = state.urgent.filter { !state.inHand.contains($0) }
        state.urgent = []
        state.inHand.formUnion(urgent)
        return urgent
      }
      guard let urgent else { return nil }
      guard urgent.isEmpty else { return urgent }
      for language in service.shelf.languages.sorted() {
        guard let model = service.shelf.modelName(for: language) else { continue }
        var languages: [String?] = [language]
        if language == ModelShelf.defaultLanguage { languages.append(nil) }
        let analyzer = Analyzer(model: model, version: NameService.version)
        let known = service.state.withLock { $0.inHand.count + $0.refused.count }
        let waiting = try service.library.articlesWithoutNames(
          by: analyzer, languages: languages, limit: known + 8)
        // A model is loaded only for an article, so that a start with nothing to read costs nothing.
        guard !waiting.isEmpty, service.shelf.model(for: language)?.pipeline != nil else {
          continue
        }
        let batch = service.state.withLock { state in
          let batch = waiting.filter { !state.inHand.contains($0) && !state.refused.contains($0) }
            .prefix(8)
          state.inHand.formUnion(batch)
          return Array(batch)
        }
        if !batch.isEmpty { return batch }
      }
      return service.state.withLock { $0.endsWhenIdle } ? nil : []
    }

    private func read(_ batch: [Article.ID]) throws {
      defer { service.state.withLock { $0.inHand.subtract(batch) } }
      for id in batch {
        if service.state.withLock({ $0.isStopped }) { return }
        guard let article = try service.library.article(id) else { continue }
        let language = article.content.language
        guard let model = service.shelf.model(for: language), let pipeline = model.pipeline else {
          let reason =
            service.shelf.model(for: language)?.reason
            ?? "no model for \(language.map { "`\($0)`" } ?? "this language") is installed"
          service.report(.unavailable(reason, id))
          continue
        }
        let finder = finders[model.name] ?? NameFinder(pipeline)
        finders[model.name] = finder
        let names = finder.names(in: [article.content])[0]
        let analyzer = Analyzer(model: model.name, version: NameService.version)
        if try !service.library.setNames(names, of: article, by: analyzer) {
          // It was imported anew meanwhile and will come again.
          continue
        }
        service.report(.found(names, id))
        let done = service.state.withLock { state in
          state.done += 1
          return state.done
        }
        service.report(.progress(done))
      }
    }
  }
}
