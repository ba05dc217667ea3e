internal import Synchronization

/// A connection that threads share, one at a time.
final class Database: Sendable {
  private let connection: Mutex<Connection>
  private let handle: ConnectionHandle

  init(_ connection: Connection) {
    handle = connection.handle
    self.connection = Mutex(connection)
  }

  /// Waits until no other thread uses the connection, then lends it to `body`.
  func use<Value: Sendable>(_ body: (Connection) throws -> Value) rethrows -> Value {
    try connection.withLock { connection in try body(connection) }
  }

  /// Makes what runs on the connection now end with an error.
  func interrupt() { handle.interrupt() }
}
