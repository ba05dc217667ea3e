internal import ArticleLibrary
internal import Articles
internal import Dispatch
internal import Synchronization

/// Searches as the reader does them while somebody types: one thread searches, and a key puts an end
/// to what the key before it asked for.
struct TypedSearches {
  let library: Library
  private let searching = DispatchQueue(label: "searching")

  /// As fast as a key that is held down repeats, and faster than anybody types.
  private static let pace = 0.033
  /// As the reader asks for them.
  private static let hitLimit = 200

  init(_ library: Library) { self.library = library }

  /// Milliseconds from each key until it has an answer: hits, or that there are none.
  func answerTimes(_ prefixes: [String]) -> [Double] {
    let times = prefixes.map { prefix in
      let start = Clock.wall
      let time = answerTime(prefix)
      let left = Self.pace - (Clock.wall - start)
      if left > 0 { DispatchSemaphore(value: 0).waitOut(seconds: left) }
      return time
    }
    library.interruptSearch()
    searching.sync {}
    return times
  }

  private func answerTime(_ text: String) -> Double {
    let start = Clock.wall
    let answer = Answer()
    library.interruptSearch()
    searching.async { [library] in
      // Cut off by the next key, which comes after the answer.
      try? library.forEachBatch(
        of: Query(text, isBeingTyped: true), limit: Self.hitLimit
      ) { _ in answer.give() }
      answer.give()
    }
    return (answer.wait() - start) * 1000
  }

  /// A time that one thread waits for.
  private final class Answer: Sendable {
    private let time = Mutex<Double?>(nil)
    private let isGiven = DispatchSemaphore(value: 0)

    /// The first time counts.
    func give() {
      let isFirst = time.withLock { time in
        defer { time = time ?? Clock.wall }
        return time == nil
      }
      if isFirst { isGiven.signal() }
    }

    func wait() -> Double {
      isGiven.wait()
      return time.withLock { $0 } ?? 0
    }
  }
}

extension DispatchSemaphore {
  /// Waits in vain.
  fileprivate func waitOut(seconds: Double) { _ = wait(timeout: .now() + seconds) }
}
