/// What can be told of a match without trying: which characters it starts, ends or must hold.
struct RegexHints {
  /// Characters at an edge. Beyond ASCII, only whether there may be one.
  struct Edge: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var isBeyondASCII = false
    /// Whether nothing is known: the edge may lie outside the match.
    var isOpen = false

    static let open = Edge(low: .max, high: .max, isBeyondASCII: true, isOpen: true)

    func contains(_ code: UInt32) -> Bool {
      code < 64
        ? low >> UInt64(code) & 1 == 1
        : code < 128 ? high >> UInt64(code - 64) & 1 == 1 : isBeyondASCII
    }

    mutating func unite(_ other: Edge) {
      low |= other.low
      high |= other.high
      isBeyondASCII = isBeyondASCII || other.isBeyondASCII
      isOpen = isOpen || other.isOpen
    }
  }

  let sets: [ScalarSet]

  private func edge(of code: UInt32) -> Edge {
    var edge = Edge()
    if code < 64 {
      edge.low = 1 << UInt64(code)
    } else if code < 128 {
      edge.high = 1 << UInt64(code - 64)
    } else {
      edge.isBeyondASCII = true
    }
    return edge
  }

  private func edge(ofSet index: Int) -> Edge {
    Edge(low: sets[index].ascii.low, high: sets[index].ascii.high, isBeyondASCII: true)
  }

  /// Characters a match can begin with, or, if it is empty, that must follow it.
  func first(of node: RegexNode) -> Edge {
    switch node {
    case .empty, .start, .end: return .open
    case .scalar(let code): return edge(of: code)
    case .set(let index): return edge(ofSet: index)
    case .look(let body, let ahead, let isNegated):
      return ahead && !isNegated && body.width.least > 0 ? first(of: body) : .open
    case .repetition(let body, let least, _):
      return least == 0 ? .open : first(of: body)
    case .alternation(let nodes):
      return nodes.reduce(into: Edge()) { $0.unite(first(of: $1)) }
    case .sequence(let nodes):
      var united = Edge()
      for node in nodes {
        switch node {
        case .start, .end: continue
        case .look(_, let ahead, let isNegated) where !ahead || isNegated: continue
        case .repetition(let body, 0, _):
          let inner = first(of: body)
          if inner.isOpen { return .open }
          united.unite(inner)
        default:
          united.unite(first(of: node))
          return united
        }
      }
      return .open
    }
  }

  /// Characters a match can end with.
  func last(of node: RegexNode) -> Edge {
    switch node {
    case .empty, .start, .end, .look: return .open
    case .scalar(let code): return edge(of: code)
    case .set(let index): return edge(ofSet: index)
    case .repetition(let body, let least, _):
      return least == 0 ? .open : last(of: body)
    case .alternation(let nodes):
      return nodes.reduce(into: Edge()) { $0.unite(last(of: $1)) }
    case .sequence(let nodes):
      var united = Edge()
      for node in nodes.reversed() {
        switch node {
        case .start, .end, .look: continue
        case .repetition(let body, 0, _):
          let inner = last(of: body)
          if inner.isOpen { return .open }
          united.unite(inner)
        default:
          united.unite(last(of: node))
          return united
        }
      }
      return .open
    }
  }

  /// Characters one of which every match holds; open if there is nothing so rare.
  func required(by node: RegexNode) -> Edge {
    switch node {
    case .scalar(let code): return edge(of: code)
    case .set(let index): return edge(ofSet: index)
    case .empty, .start, .end, .look: return .open
    case .repetition(let body, let least, _):
      return least == 0 ? .open : required(by: body)
    case .alternation(let nodes):
      return nodes.reduce(into: Edge()) { $0.unite(required(by: $1)) }
    case .sequence(let nodes):
      return nodes.map(required(by:)).min { weight($0) < weight($1) } ?? .open
    }
  }

  /// How often one meets such characters: letters count most.
  private func weight(_ edge: Edge) -> Int {
    let letters: UInt64 = 0x07FF_FFFE_07FF_FFFE
    return edge.isOpen
      ? .max
      : edge.low.nonzeroBitCount + edge.high.nonzeroBitCount
        + 100 * (edge.high & letters).nonzeroBitCount + (edge.isBeyondASCII ? 10 : 0)
  }
}
