/// One thing the recognizer can do with a token.
struct Transition: Hashable, Sendable {
  enum Action: Int, Sendable {
    case begin = 1
    case inside, last, unit, outside
  }

  var action: Action
  var label: String
}

extension Transition {
  /// All transitions, in the order of the output layer's rows.
  static func read(_ file: ByteSlice) throws(DamagedData) -> [Transition] {
    var reader = MessagePackReader(file)
    guard let text = try reader.value()["moves"]?.data,
      let groups = try JSONValue(text.bytes).object
    else { throw DamagedData("has no moves") }
    var transitions: [Transition] = []
    var seen: Set<Transition> = []
    func add(_ action: Action, _ label: String) {
      let transition = Transition(action: action, label: label)
      if action == .outside, !label.isEmpty { return }
      if seen.insert(transition).inserted { transitions.append(transition) }
    }
    // Labels that were added after training began have negative counts and come last.
    var late: [(count: Int, label: String)] = []
    var lateActions: [String: [Action]] = [:]
    for group in groups.sorted(by: { $0.key < $1.key }) {
      let labels = (group.value.object ?? []).map { (count: $0.value.int ?? 0, label: $0.key) }
      let action = Int(group.key).flatMap(Action.init)
      for (count, label) in labels.sorted(by: isBefore) {
        if count < 0 {
          late.append((count, label))
          if let action { lateActions[label, default: []].append(action) }
        } else if let action {
          add(action, label)
        }
      }
    }
    for (_, label) in late.sorted(by: isBefore) {
      for action in lateActions[label] ?? [] { add(action, label) }
    }
    return transitions
  }

  /// Higher counts first, then later labels, by code point.
  private static func isBefore(
    _ a: (count: Int, label: String), _ b: (count: Int, label: String)
  ) -> Bool {
    a.count != b.count
      ? a.count > b.count
      : b.label.unicodeScalars.lexicographicallyPrecedes(a.label.unicodeScalars)
  }
}
