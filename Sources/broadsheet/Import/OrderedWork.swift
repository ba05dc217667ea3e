/// Work done on several threads, whose results come in the order in which it was given.
///
/// What is under way at once is bounded by what it costs, in bytes.
final class OrderedWork<Job: Sendable, Result: Sendable>: Sendable {
  private let budget: Int
  private let perform: @Sendable (Job) -> Result
  private let state = Monitor(State())

  private struct State {
    var waiting: [(number: Int, job: Job)] = []
    /// How many of `waiting` were taken.
    var begun = 0
    var results: [Int: Result] = [:]
    var costs: [Int: Int] = [:]
    /// What has been given and not been done with yet.
    var cost = 0
    var given = 0
    var taken = 0
    var isClosed = false
    var isStopped = false
  }

  init(threads: Int, budget: Int, perform: @escaping @Sendable (Job) -> Result) {
    self.budget = budget
    self.perform = perform
    for _ in 0..<max(1, threads) { BackgroundThread.start { [self] in serve() } }
  }

  /// Gives `job`, once there is room for it. Returns false if nothing more is wanted.
  func submit(_ job: Job, cost: Int) -> Bool {
    state.wait { [budget] state -> Bool? in
      if state.isStopped { return false }
      guard state.cost == 0 || state.cost + cost <= budget else { return nil }
      state.waiting.append((state.given, job))
      state.costs[state.given] = cost
      state.cost += cost
      state.given += 1
      return true
    }
  }

  /// Says that no more will be given.
  func close() { state.change { $0.isClosed = true } }

  /// Drops what is not done. Threads in the middle of something end after it.
  func stop() { state.change { $0.isStopped = true } }

  /// The next result, or `nil` after the last. The one before is done with.
  func next() -> Result? {
    let next: Result?? = state.wait { state -> Result?? in
      if let cost = state.costs.removeValue(forKey: state.taken - 1) { state.cost -= cost }
      if state.isStopped || state.isClosed && state.taken == state.given { return .some(nil) }
      guard let result = state.results.removeValue(forKey: state.taken) else { return nil }
      state.taken += 1
      return result
    }
    return next ?? nil
  }

  private func serve() {
    while true {
      let next: (number: Int, job: Job)?? = state.wait { state -> (number: Int, job: Job)?? in
        if state.isStopped { return .some(nil) }
        guard state.begun < state.waiting.count else { return state.isClosed ? .some(nil) : nil }
        let next = state.waiting[state.begun]
        state.begun += 1
        if state.begun == state.waiting.count || state.begun > 256 {
          state.waiting.removeFirst(state.begun)
          state.begun = 0
        }
        return next
      }
      guard let (number, job) = next ?? nil else { return }
      let result = perform(job)
      state.change { $0.results[number] = result }
    }
  }
}
