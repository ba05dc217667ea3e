/// The structure of a regular expression.
indirect enum RegexNode {
  case empty
  case scalar(UInt32)
  /// By its place in the pattern's list of sets.
  case set(Int)
  case start
  case end
  case sequence([RegexNode])
  case alternation([RegexNode])
  case repetition(RegexNode, least: Int, most: Int?)
  case look(RegexNode, ahead: Bool, isNegated: Bool)

  /// The fewest and the most scalars it can match; no most if unbounded.
  var width: (least: Int, most: Int?) {
    switch self {
    case .empty, .start, .end, .look: return (0, 0)
    case .scalar, .set: return (1, 1)
    case .sequence(let nodes):
      var (least, most): (Int, Int?) = (0, 0)
      for node in nodes {
        let width = node.width
        least = Self.sum(least, width.least)
        most = most.flatMap { most in width.most.map { Self.sum(most, $0) } }
      }
      return (least, most)
    case .alternation(let nodes):
      let widths = nodes.map(\.width)
      let most = widths.allSatisfy { $0.most != nil } ? widths.compactMap(\.most).max() : nil
      return (widths.map(\.least).min() ?? 0, most)
    case .repetition(let node, let least, let most):
      let width = node.width
      return (
        Self.product(width.least, least),
        width.most == 0 ? 0 : most.flatMap { most in width.most.map { Self.product($0, most) } }
      )
    }
  }

  // Widths beyond any text are all the same; they must only not overflow.
  private static func sum(_ a: Int, _ b: Int) -> Int { min(a + b, 1 << 30) }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? 1 << 30 : min(value, 1 << 30)
  }
}
