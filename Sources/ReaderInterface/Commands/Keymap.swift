/// Which command each key runs, pane by pane.
package struct Keymap: Hashable, Sendable {
  private var commands: [Pane: [KeySequence: Command]] = [:]

  package init() {}

  /// The bindings in the command table.
  package static let standard: Keymap = {
    var keymap = Keymap()
    for command in Command.allCases {
      let row = command.row
      for pane in row.panes {
        for keys in row.keys { keymap.bind(keys, to: command, in: pane) }
      }
    }
    return keymap
  }()

  package mutating func bind(_ keys: KeySequence, to command: Command, in pane: Pane) {
    commands[pane, default: [:]][keys] = command
  }

  package func command(for keys: KeySequence, in pane: Pane) -> Command? {
    commands[pane]?[keys]
  }

  /// Whether more keys could make a command of `keys`.
  package func isPrefix(_ keys: KeySequence, in pane: Pane) -> Bool {
    commands[pane]?.keys.contains { keys.isPrefix(of: $0) } ?? false
  }
}
