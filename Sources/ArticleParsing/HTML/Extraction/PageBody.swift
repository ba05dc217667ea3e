/// The parts of a page that are its article, and what in them is not.
struct PageBody: Sendable {
  /// In order; none is inside another.
  var roots: [Int]
  /// Paragraphs that introduce the article and stand outside its parts.
  var leads: [Int]
  /// By node.
  var isDropped: [Bool]

  mutating func drop(_ node: Int) { isDropped[node] = true }

  /// Bytes of text, without white space.
  func length(_ facts: PageFacts, _ document: HTMLDocument) -> Int {
    var length = 0
    for root in leads + roots {
      var node = root
      while node < document.limit(root) {
        if isDropped[node] {
          node = document.limit(node)
          continue
        }
        if document.tag(node) == .text { length += Int(facts.text[node]) }
        node += 1
      }
    }
    return length
  }
}
