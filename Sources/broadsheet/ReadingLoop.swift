package import CursesTerminal
package import ReaderInterface

/// Shows the state, waits, updates the state; until the reader quits.
package struct ReadingLoop {
  package private(set) var state: ReaderState
  private let mailbox: Mailbox<Message>
  private let begin: () -> Void
  private let run: (Effect) -> [Message]
  /// Rows to be read when everything is shown and nothing is typed.
  private var rowsAhead: RowRequest?

  /// `run` starts what an effect asks for. What can be answered at once it returns, so that the
  /// answer is in the very next screen; what takes time it posts to `mailbox` later. `begin` is
  /// called once, when the first screen is shown: what runs beside must not keep it waiting.
  package init(
    state: ReaderState, mailbox: Mailbox<Message>, begin: @escaping () -> Void = {},
    run: @escaping (Effect) -> [Message]
  ) {
    self.state = state
    self.mailbox = mailbox
    self.begin = begin
    self.run = run
  }

  package mutating func run(on terminal: inout some TerminalDriver & ~Copyable) {
    var isRunning = carryOut(state.resize(to: terminal.size) + state.start(), on: &terminal)
    var hasBegun = false
    while isRunning {
      if !terminal.hasPendingEvent {
        terminal.show(ReaderView(state).screen())
        if !hasBegun { begin() }
        hasBegun = true
        if let request = rowsAhead, !terminal.hasPendingEvent {
          rowsAhead = nil
          isRunning = carryOut(answers(to: .loadRows(request)), on: &terminal)
          continue
        }
      }
      switch terminal.nextEvent() {
      case .key(let key): isRunning = carryOut(state.press(key), on: &terminal)
      case .paste(let text): isRunning = carryOut(state.paste(text), on: &terminal)
      case .resize: isRunning = carryOut(state.resize(to: terminal.size), on: &terminal)
      case .mail:
        for message in mailbox.collect() {
          isRunning = carryOut(state.receive(message), on: &terminal) && isRunning
        }
      case nil: isRunning = false
      }
    }
    for effect in state.farewell() { _ = run(effect) }
  }

  /// Does what `effects` say and what follows from it. Returns false when it is time to go.
  private mutating func carryOut(
    _ effects: [Effect], on terminal: inout some TerminalDriver & ~Copyable
  ) -> Bool {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .quit: return false
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .copy(let text): terminal.copy(text)
      case .loadRows(let request):
        // Whoever asks again no longer wants what was to be read ahead.
        rowsAhead = request.isAhead ? request : nil
        if !request.isAhead { waiting += answers(to: effect) }
      default: waiting += answers(to: effect)
      }
    }
    return true
  }

  /// Does what `effect` says. Returns what follows from the answers it got at once.
  private mutating func answers(to effect: Effect) -> [Effect] {
    run(effect).flatMap { state.receive($0) }
  }
}
