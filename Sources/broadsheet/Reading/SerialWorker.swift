internal import Dispatch
internal import Synchronization

/// A thread that does one thing after another, in the order in which it was asked.
///
/// It is started with the first thing to do, and lives as long as the program.
final class SerialWorker: Sendable {
  private let state = Mutex(State())
  private let wakeUp = DispatchSemaphore(value: 0)

  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var hasThread = false
  }

  /// Has `work` done after all that was asked before.
  func submit(_ work: @escaping @Sendable () -> Void) { add(work, only: false) }

  /// Has `work` done next; what was asked before and has not begun is forgotten.
  func replace(with work: @escaping @Sendable () -> Void) { add(work, only: true) }

  private func add(_ work: @escaping @Sendable () -> Void, only: Bool) {
    let isFirst = state.withLock { state in
      if only { state.waiting = [] }
      state.waiting.append(work)
      defer { state.hasThread = true }
      return !state.hasThread
    }
    if isFirst { BackgroundThread.start { [self] in while true { doNext() } } }
    wakeUp.signal()
  }

  /// Waits until all that was asked so far is done.
  func drain() {
    guard state.withLock({ $0.hasThread }) else { return }
    let done = DispatchSemaphore(value: 0)
    submit { done.signal() }
    done.wait()
  }

  private func doNext() {
    wakeUp.wait()
    let work = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    work?()
  }
}
