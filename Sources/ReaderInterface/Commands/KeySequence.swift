/// Keys pressed one after another, written the way readers write them: `gg`, `<C-d>`.
package struct KeySequence: Hashable, Sendable {
  package var keys: [Key]

  package init(keys: [Key]) { self.keys = keys }

  /// Reads `text`, or returns `nil` if it names a key we do not know.
  package init?(_ text: String) {
    keys = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      rest = rest.dropFirst()
      guard first == "<" else {
        keys.append(.character(first))
        continue
      }
      guard let end = rest.firstIndex(of: ">"), let key = Key(name: Substring(rest[..<end]))
      else { return nil }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Whether `longer` begins with these keys and goes on.
  package func isPrefix(of longer: KeySequence) -> Bool {
    keys.count < longer.keys.count && longer.keys.starts(with: keys)
  }
}

extension KeySequence: CustomStringConvertible {
  package var description: String { keys.map(\.description).joined() }

  /// As it is shown to readers.
  package var label: String { keys.map(\.label).joined() }
}

extension KeySequence: ExpressibleByStringLiteral {
  /// For the command table. A misspelt key stops the program at once.
  package init(stringLiteral text: String) {
    guard let sequence = KeySequence(text) else { preconditionFailure("not a key: \(text)") }
    self = sequence
  }
}
