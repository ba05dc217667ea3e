internal import ArticleLibrary

/// Has a library's log copied into its file while an import goes on writing.
final class LogCopier: Sendable {
  private let state = Monitor(State())

  private struct State {
    var isWanted = false
    var isStopped = false
  }

  init(_ library: Library) {
    BackgroundThread.start { [state] in
      while Self.isWanted(state) {
        // What cannot be copied now is copied by the next transaction, which also says why.
        try? library.checkpoint()
      }
    }
  }

  /// Something was written.
  func copy() { state.change { $0.isWanted = true } }

  /// Nothing more will be written.
  func stop() { state.change { $0.isStopped = true } }

  private static func isWanted(_ state: Monitor<State>) -> Bool {
    state.wait { state -> Bool? in
      if state.isStopped { return false }
      guard state.isWanted else { return nil }
      state.isWanted = false
      return true
    }
  }
}
