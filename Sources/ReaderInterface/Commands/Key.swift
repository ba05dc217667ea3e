/// A single key press.
package enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// A letter typed with Control, in lower case.
  case control(Unicode.Scalar)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right
  case home, end, pageUp, pageDown
  case function(Int)
}

extension Key {
  private static let names: KeyValuePairs<String, Key> = [
    "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "BS": .backspace,
    "Del": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
    "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "),
    "lt": .character("<"),
  ]

  /// Reads what stands between angle brackets, such as `C-d`.
  init?(name: Substring) {
    let scalars = name.unicodeScalars
    if name.hasPrefix("C-"), scalars.count == 3, let letter = scalars.last {
      self = .control(letter)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let match = Self.names.first(where: { $0.key == name }) {
      self = match.value
    } else {
      return nil
    }
  }
}

extension Key: CustomStringConvertible {
  /// As it is written in a table of keys: `j`, `<C-d>`, `<Enter>`.
  package var description: String {
    switch self {
    case .control(let letter): return "<C-\(letter)>"
    case .function(let number): return "<F\(number)>"
    default: break
    }
    if let named = Self.names.first(where: { $0.value == self }) { return "<\(named.key)>" }
    guard case .character(let scalar) = self else { return "" }
    return String(Character(scalar))
  }

  /// As it is shown to readers: `j`, `^D`, `Enter`, `↓`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "^" + letter.properties.uppercaseMapping
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: String(description.dropFirst().dropLast())
    }
  }
}
