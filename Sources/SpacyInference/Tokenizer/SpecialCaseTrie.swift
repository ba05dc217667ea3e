/// Special cases as sequences of the tokens the other rules would make of them.
struct SpecialCaseTrie: Sendable {
  private struct Edge: Hashable, Sendable {
    var node: Int32
    var text: UInt64
  }

  private var edges: [Edge: Int32] = [:]
  private var isEnd: [Bool] = [false]

  /// `path` holds the hashes of the tokens' texts.
  mutating func insert(_ path: [UInt64]) {
    guard !path.isEmpty else { return }
    var node: Int32 = 0
    for text in path {
      let edge = Edge(node: node, text: text)
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(isEnd.count)
        isEnd.append(false)
        edges[edge] = node
      }
    }
    isEnd[Int(node)] = true
  }

  /// The node after `node` and a token; 0, the root, if there is none.
  func node(after node: Int32, _ text: UInt64) -> Int32 {
    edges[Edge(node: node, text: text)] ?? 0
  }

  func isEnd(_ node: Int32) -> Bool { isEnd[Int(node)] }
}
