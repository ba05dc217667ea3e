internal import Synchronization

/// Carries results from background work to the reading loop.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let bell = Bell()

  package init() {}

  deinit { bell.close() }

  /// Becomes readable when there is mail. The terminal polls it with the keyboard.
  package var readEnd: CInt { bell.readEnd }

  /// Leaves `message` for the reading loop. Callable from any thread.
  package func post(_ message: Message) {
    let wasEmpty = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    // Once for all that is there, so that the pipe never fills.
    if wasEmpty { bell.ring() }
  }

  /// Takes everything posted since the last call, oldest first.
  package func collect() -> [Message] {
    // Before the messages: what comes in between rings once too often, never too seldom.
    bell.silence()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
