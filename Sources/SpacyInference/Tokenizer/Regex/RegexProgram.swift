/// Instructions of a backtracking matcher, for all alternatives of a pattern.
struct RegexProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    case set(Int32)
    /// Tries the next instruction first, then `otherwise`.
    case split(otherwise: Int32)
    case jump(Int32)
    case start
    case end
    /// As many members of `set` as there are, then fewer.
    case repeatSet(Int32, least: Int32, most: Int32)
    /// Runs up to the next `match`, then goes to `next` without moving.
    case look(next: Int32, width: Int32, isNegated: Bool)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet]

  init(sets: [ScalarSet]) { self.sets = sets }

  /// Adds code for `node` and returns where it starts.
  mutating func add(_ node: RegexNode) throws(DamagedData) -> Int {
    let start = instructions.count
    try compile(node)
    try emit(.match)
    return start
  }

  private mutating func emit(_ instruction: Instruction) throws(DamagedData) {
    guard instructions.count < 1_000_000 else {
      throw DamagedData("regular expression: too large")
    }
    instructions.append(instruction)
  }

  private mutating func compile(_ node: RegexNode) throws(DamagedData) {
    switch node {
    case .empty: break
    case .scalar(let code): try emit(.scalar(code))
    case .set(let index): try emit(.set(Int32(index)))
    case .start: try emit(.start)
    case .end: try emit(.end)
    case .sequence(let nodes):
      for node in nodes { try compile(node) }
    case .alternation(let nodes):
      var jumps: [Int] = []
      for (index, node) in nodes.enumerated() {
        guard index < nodes.count - 1 else {
          try compile(node)
          break
        }
        let split = instructions.count
        try emit(.split(otherwise: 0))
        try compile(node)
        jumps.append(instructions.count)
        try emit(.jump(0))
        instructions[split] = .split(otherwise: Int32(instructions.count))
      }
      for jump in jumps { instructions[jump] = .jump(Int32(instructions.count)) }
    case .repetition(let node, let least, let most):
      try compile(repeating: node, least: least, most: most)
    case .look(let node, let ahead, let isNegated):
      let look = instructions.count
      try emit(.look(next: 0, width: 0, isNegated: isNegated))
      try compile(node)
      try emit(.match)
      instructions[look] = .look(
        next: Int32(instructions.count), width: ahead ? 0 : Int32(node.width.least),
        isNegated: isNegated)
    }
  }

  private mutating func compile(
    repeating node: RegexNode, least: Int, most: Int?
  ) throws(DamagedData) {
    switch node {
    case .set(let index) where (least, most) != (0, 1):
      try emit(
        .repeatSet(Int32(index), least: Int32(least), most: Int32(clamping: most ?? .max)))
      return
    case .scalar(let code) where (least, most) != (0, 1):
      sets.append(ScalarSet(ranges: [code...code]))
      try emit(
        .repeatSet(
          Int32(sets.count - 1), least: Int32(least), most: Int32(clamping: most ?? .max)))
      return
    default: break
    }
    if node.width.most == 0 {
      // Where nothing is consumed, once says it all.
      if least > 0 { try compile(node) }
      return
    }
    for _ in 0..<least { try compile(node) }
    if let most {
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(instructions.count)
        try emit(.split(otherwise: 0))
        try compile(node)
      }
      for split in splits { instructions[split] = .split(otherwise: Int32(instructions.count)) }
    } else {
      guard node.width.least > 0 else {
        throw DamagedData("regular expression: an unbounded repetition of nothing")
      }
      let split = instructions.count
      try emit(.split(otherwise: 0))
      try compile(node)
      try emit(.jump(Int32(split)))
      instructions[split] = .split(otherwise: Int32(instructions.count))
    }
  }
}
