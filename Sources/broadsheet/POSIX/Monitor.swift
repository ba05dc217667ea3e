internal import Glibc

/// State that threads share, and wait for each other to change.
@safe
package final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  package init(_ state: sending State) {
    self.state = state
    unsafe mutex = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Changes the state, and has every thread that waits look at it.
  package func change<Value>(_ body: (inout State) throws -> sending Value) rethrows
    -> sending Value
  {
    unsafe pthread_mutex_lock(mutex)
    defer {
      unsafe pthread_cond_broadcast(changed)
      unsafe pthread_mutex_unlock(mutex)
    }
    return try body(&state)
  }

  /// Waits until `body` makes something of the state, which it may change.
  package func wait<Value>(for body: (inout State) -> sending Value?) -> sending Value {
    unsafe pthread_mutex_lock(mutex)
    while true {
      if let value = body(&state) {
        unsafe pthread_cond_broadcast(changed)
        unsafe pthread_mutex_unlock(mutex)
        return value
      }
      unsafe pthread_cond_wait(changed, mutex)
    }
  }
}
