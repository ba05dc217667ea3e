/// Shows screens and reads keys: ncurses in earnest, a script in tests.
package protocol TerminalDriver: ~Copyable {
  /// How large the terminal is now.
  var size: ScreenSize { get }

  /// Whether something has happened that `nextEvent` would return at once.
  ///
  /// The loop paints only when nothing more has, so that a held key never lags behind.
  var hasPendingEvent: Bool { get }

  /// Waits for something to happen. `nil` when the program has to end.
  mutating func nextEvent() -> TerminalEvent?

  mutating func show(_ screen: borrowing Screen)

  /// Puts `text` on the clipboard of whoever looks at the terminal.
  mutating func copy(_ text: String)

  /// Gives the terminal back until the program is continued.
  mutating func suspend()

  /// Forgets what the terminal shows, so that the next screen is painted whole.
  mutating func redraw()
}

/// Why the reading loop woke up.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, not typed.
  case paste(String)
  /// The terminal has another size, or was given back after a pause.
  case resize
  /// The mailbox has messages.
  case mail
}
