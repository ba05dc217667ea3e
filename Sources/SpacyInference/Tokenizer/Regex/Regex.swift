/// A compiled pattern: a list of alternatives, each with the characters it can start and end with.
struct Regex: Sendable {
  let program: RegexProgram
  let alternatives: [Alternative]
  /// Alternatives to try where a character stands: one list for each of ASCII, one for the rest.
  let byFirst: [[Int32]]
  let byLast: [[Int32]]
  /// Alternatives that can match at the end of the text.
  let atEnd: [Int32]
  let startsAtStart: Bool
  let endsAtEnd: Bool
  /// Characters without which there is no match; nil if there are none to look for.
  let required: RegexHints.Edge?

  struct Alternative: Sendable {
    var start: Int
    var least: Int
    var most: Int?
  }

  init(_ pattern: ByteSlice) throws(DamagedData) {
    let (nodes, sets) = try RegexParser.parse(pattern)
    let hints = RegexHints(sets: sets)
    var program = RegexProgram(sets: sets)
    var alternatives: [Alternative] = []
    var byFirst = [[Int32]](repeating: [], count: 129)
    var byLast = byFirst
    var atEnd: [Int32] = []
    var required = RegexHints.Edge()
    for (index, node) in nodes.enumerated() {
      let width = node.width
      alternatives.append(
        Alternative(start: try program.add(node), least: width.least, most: width.most))
      let (first, last) = (hints.first(of: node), hints.last(of: node))
      for code in UInt32(0)...128 {
        if first.contains(code) { byFirst[Int(code)].append(Int32(index)) }
        if last.contains(code) { byLast[Int(code)].append(Int32(index)) }
      }
      if width.least == 0 { atEnd.append(Int32(index)) }
      required.unite(hints.required(by: node))
    }
    self.program = program
    self.alternatives = alternatives
    self.byFirst = byFirst
    self.byLast = byLast
    self.atEnd = atEnd
    self.required = required.isOpen ? nil : required
    startsAtStart = nodes.allSatisfy(Self.startsAtStart)
    endsAtEnd = nodes.allSatisfy(Self.endsAtEnd)
  }

  private static func startsAtStart(_ node: RegexNode) -> Bool {
    switch node {
    case .start: true
    case .sequence(let nodes): nodes.first.map(startsAtStart) ?? false
    case .alternation(let nodes): nodes.allSatisfy(startsAtStart)
    default: false
    }
  }

  private static func endsAtEnd(_ node: RegexNode) -> Bool {
    switch node {
    case .end: true
    case .sequence(let nodes): nodes.last.map(endsAtEnd) ?? false
    case .alternation(let nodes): nodes.allSatisfy(endsAtEnd)
    default: false
    }
  }
}
