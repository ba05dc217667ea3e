/// Makes commands of keys: counts such as `5j`, and sequences such as `gg`.
package struct KeyReader: Hashable, Sendable {
  private var count: Int?
  private var pending = KeySequence(keys: [])

  package init() {}

  /// What has been typed so far of a command that is not complete.
  package var typed: String { (count.map(String.init) ?? "") + pending.label }

  /// Takes in `key`.
  package mutating func read(_ key: Key, in pane: Pane, keymap: Keymap) -> Outcome {
    if pending.keys.isEmpty, case .character(let scalar) = key,
      let digit = Int(exactly: Int64(scalar.value) - 48), (0...9).contains(digit),
      digit > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + digit, 9_999_999)
      return .waiting
    }
    if key == .escape, !typed.isEmpty {
      self = KeyReader()
      return .canceled
    }
    pending.keys.append(key)
    if let command = keymap.command(for: pending, in: pane) {
      defer { self = KeyReader() }
      return .command(command, count: count)
    }
    if keymap.isPrefix(pending, in: pane) { return .waiting }
    defer { self = KeyReader() }
    return .unknown(pending)
  }

  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case waiting
    case command(Command, count: Int?)
    case canceled
    case unknown(KeySequence)
  }
}
