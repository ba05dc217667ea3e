/// The keys of a pane, and then those that hold everywhere.
package struct HelpPage: Hashable, Sendable {
  /// The pane that had the focus.
  package let pane: Pane
  package private(set) var filter = ""
  package private(set) var rows: [Row] = []
  package private(set) var cursor = RowCursor()
  private let keymap: Keymap

  package init(pane: Pane, keymap: Keymap) {
    self.pane = pane
    self.keymap = keymap
    keep("")
  }

  package enum Row: Hashable, Sendable {
    case space
    case heading(String)
    case command(Command)
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  package var selected: Command? {
    guard rows.indices.contains(cursor.selection),
      case .command(let command) = rows[cursor.selection]
    else { return nil }
    return command
  }

  /// Keeps only commands about `text`: in the summary, the name or the keys.
  package mutating func keep(_ text: String) {
    filter = text
    let wanted = text.lowercased()
    let kept = Command.allCases.filter { command in
      text.isEmpty || command.row.summary.lowercased().contains(wanted)
        || command.rawValue.contains(wanted)
        || command.row.keys.contains { $0.label == text || $0.description == text }
    }
    func isGeneral(_ command: Command) -> Bool { command.row.panes.contains(.help) }
    let here = kept.filter { $0.row.panes.contains(pane) && !isGeneral($0) }
    let everywhere = kept.filter(isGeneral)
    let elsewhere = kept.filter { !$0.row.panes.contains(pane) && !isGeneral($0) }
    rows = []
    for (title, group) in [
      (pane.title, here), ("Everywhere", everywhere), ("Elsewhere", elsewhere),
    ]
    where !group.isEmpty {
      rows += (rows.isEmpty ? [] : [.space]) + [.heading(title)] + group.map(Row.command)
    }
    cursor.count = rows.count
    move(to: 0, direction: 1)
  }

  /// Selects the row at `index`, or from a heading the nearest command in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      if case .command = rows[index] { true } else { false }
    }
  }
}
