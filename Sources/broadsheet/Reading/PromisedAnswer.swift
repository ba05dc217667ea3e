internal import Dispatch
internal import ReaderInterface
internal import Synchronization

/// An answer that a thread is working on, for which the reading loop waits a moment.
///
/// What comes in that moment is in the very next screen; what comes later is mail.
final class PromisedAnswer: Sendable {
  private let state = Mutex(State.open)
  private let done = DispatchSemaphore(value: 0)
  private let post: @Sendable (Message) -> Void

  private enum State {
    case open
    case given(Message)
    case late
  }

  /// `post` sends what comes too late.
  init(post: @escaping @Sendable (Message) -> Void) { self.post = post }

  /// Gives the answer. Called on the thread, once.
  func give(_ message: Message) {
    let isLate = state.withLock { state in
      if case .late = state { return true }
      state = .given(message)
      return false
    }
    if isLate { post(message) } else { done.signal() }
  }

  /// Waits for the answer, but not longer than `milliseconds`.
  func wait(milliseconds: Int) -> Message? {
    _ = done.wait(timeout: .now() + .milliseconds(milliseconds))
    return state.withLock { state in
      guard case .given(let message) = state else {
        state = .late
        return nil
      }
      return message
    }
  }
}
