/// A page as a tree, in flat arrays.
///
/// Nodes stand in the order in which they begin, so that what is inside a node are those that follow it
/// up to its `limit`: a subtree is a range, and skipping one is an assignment.
struct HTMLDocument: Sendable {
  /// The page in UTF-8.
  let bytes: [UInt8]
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// What of the page was passed over, if anything.
  var damage: [String] = []

  struct Node: Sendable {
    var tag: HTMLTag
    var attributeCount: UInt8 = 0
    /// Whether a text has character references.
    var hasReferences = false
    /// Whether a text is nothing but white space.
    var isBlank = false
    var parent: Int32
    /// The node after the last one inside.
    var limit: Int32
    /// Bytes of the page, tags included.
    var start: Int32
    var end: Int32
    var firstAttribute: Int32 = 0
  }

  struct Attribute: Sendable {
    var name: HTMLAttribute
    var start: Int32
    var end: Int32
  }
}

extension HTMLDocument {
  subscript(node: Int) -> Node { nodes[node] }

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }
  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
  func limit(_ node: Int) -> Int { Int(nodes[node].limit) }

  /// What is inside `node`, itself not included.
  func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].limit) }

  /// The bytes of the page that `node` takes.
  func range(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }

  /// Whether `node` is `ancestor` or inside it.
  func isInside(_ node: Int, _ ancestor: Int) -> Bool {
    node >= ancestor && node < Int(nodes[ancestor].limit)
  }

  /// The elements and texts right inside `node`.
  func children(_ node: Int) -> Children {
    Children(document: self, place: node + 1, end: limit(node))
  }

  struct Children: Sequence, IteratorProtocol {
    let document: HTMLDocument
    var place: Int
    let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = document.limit(place) }
      return place
    }
  }

  /// The first element of a kind inside `node`.
  func first(_ tag: HTMLTag, in node: Int = 0) -> Int? {
    inside(node).first { nodes[$0].tag == tag }
  }

  /// The bytes of an attribute's value, as written.
  func rawValue(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    let node = nodes[node]
    var index = Int(node.firstAttribute)
    let end = index + Int(node.attributeCount)
    while index < end {
      let attribute = attributes[index]
      if attribute.name == name { return Int(attribute.start)..<Int(attribute.end) }
      index += 1
    }
    return nil
  }

  func has(_ name: HTMLAttribute, _ node: Int) -> Bool { rawValue(name, of: node) != nil }

  /// An attribute's value, its character references decoded.
  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let range = rawValue(name, of: node) else { return nil }
    return HTMLCharacters.string(bytes, range)
  }
}
