internal import Synchronization

/// Keeps what happens very often from being shown more often than anyone can see.
final class Pace: Sendable {
  private let interval: Duration
  private let next = Mutex(ContinuousClock.now)

  init(_ interval: Duration) { self.interval = interval }

  /// Whether it is time again. The first time it always is.
  func allows() -> Bool {
    let now = ContinuousClock.now
    return next.withLock { next in
      guard now >= next else { return false }
      next = now + interval
      return true
    }
  }
}
