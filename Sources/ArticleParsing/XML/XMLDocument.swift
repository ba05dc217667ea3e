/// A file of XML as a tree, in flat arrays: nodes stand in the order in which they begin.
struct XMLDocument: Sendable {
  /// The file in UTF-8.
  let bytes: [UInt8]
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// What the file's own declarations make of names.
  var entities: [String: [UInt8]] = [:]
  /// What of the file was passed over or mended, if anything.
  var damage: [String] = []

  struct Node: Sendable {
    var kind: Kind
    var namespace = XMLNamespace.none
    var hasPrefix = false
    /// Without prefix, in lower case.
    var name = ""
    var parent: Int32
    /// The node after the last one inside.
    var limit: Int32
    /// Bytes of the file, tags included.
    var range: Range<Int>
    /// Bytes between the tags.
    var inside = 0..<0
    var attributes = 0..<0
  }

  enum Kind: Sendable {
    case element
    case text
    /// Text whose references are no references.
    case verbatim
  }

  struct Attribute: Sendable {
    var namespace: XMLNamespace
    /// Without prefix, in lower case.
    var name: String
    var value: Range<Int>
  }
}

extension XMLDocument {
  /// The element that all others are in.
  var root: Int? { nodes.firstIndex { $0.kind == .element } }

  func name(_ node: Int) -> String { nodes[node].name }

  func namespace(_ node: Int) -> XMLNamespace { nodes[node].namespace }

  /// The nodes inside `node`, at any depth.
  func inside(_ node: Int) -> Range<Int> { node + 1..<max(node + 1, Int(nodes[node].limit)) }

  /// The elements right inside `node`.
  func children(_ node: Int) -> Children { Children(self, inside(node)) }

  /// The elements that are in no other.
  var roots: Children { Children(self, 0..<nodes.count) }

  struct Children: Sequence, IteratorProtocol {
    private let document: XMLDocument
    private var rest: Range<Int>

    init(_ document: XMLDocument, _ nodes: Range<Int>) {
      self.document = document
      rest = nodes
    }

    mutating func next() -> Int? {
      while let node = rest.first {
        let limit = Swift.max(node + 1, Int(document.nodes[node].limit))
        rest = Swift.min(limit, rest.upperBound)..<rest.upperBound
        if document.nodes[node].kind == .element { return node }
      }
      return nil
    }
  }

  /// The first element of a name right inside `node`.
  func child(_ name: String, of node: Int) -> Int? {
    children(node).first { nodes[$0].name == name }
  }

  /// The first element of a name at any depth.
  func first(_ name: String, in node: Int) -> Int? {
    inside(node).first { nodes[$0].kind == .element && nodes[$0].name == name }
  }

  func hasElements(_ node: Int) -> Bool {
    inside(node).contains { nodes[$0].kind == .element }
  }

  /// An attribute's value; whatever its namespace if none is named.
  func value(_ name: String, of node: Int, in namespace: XMLNamespace? = nil) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name {
      if let namespace, attributes[index].namespace != namespace { continue }
      return String(decoding: decoded(attributes[index].value), as: UTF8.self)
    }
    return nil
  }

  /// The text inside `node` at any depth, references decoded.
  func text(_ node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in inside(node) {
      switch nodes[index].kind {
      case .element: break
      case .text: text += decoded(nodes[index].range)
      case .verbatim: text += bytes[nodes[index].range]
      }
    }
    return text
  }

  /// The same on one line; `nil` if there is none.
  func line(_ node: Int) -> String? {
    let text = text(node)
    return (NormalizedText.cleaned(text.span) ?? text).onOneLine
  }

  /// What is inside `node` as HTML, without the prefixes of its elements.
  func markup(_ node: Int) -> [UInt8] {
    let inner = inside(node)
    let isPlain = inner.allSatisfy { nodes[$0].kind != .verbatim && !nodes[$0].hasPrefix }
    if isPlain { return Array(bytes[nodes[node].inside]) }
    var markup: [UInt8] = []
    var open: [Int] = []
    func close(_ element: Int) {
      markup += "</".utf8
      markup += nodes[element].name.utf8
      markup.append(UInt8(ascii: ">"))
    }
    for index in inner {
      while let last = open.last, Int(nodes[last].limit) <= index {
        close(last)
        open.removeLast()
      }
      switch nodes[index].kind {
      case .text: markup += bytes[nodes[index].range]
      case .verbatim:
        for byte in bytes[nodes[index].range] {
          if byte == UInt8(ascii: "<") { markup += "&lt;".utf8 } else { markup.append(byte) }
        }
      case .element:
        markup.append(UInt8(ascii: "<"))
        markup += nodes[index].name.utf8
        for attribute in attributes[nodes[index].attributes] {
          markup.append(0x20)
          markup += attribute.name.utf8
          markup += "=\"".utf8
          for byte in bytes[attribute.value] {
            if byte == UInt8(ascii: "\"") { markup += "&quot;".utf8 } else { markup.append(byte) }
          }
          markup.append(UInt8(ascii: "\""))
        }
        markup.append(UInt8(ascii: ">"))
        open.append(index)
      }
    }
    while let last = open.popLast() { close(last) }
    return markup
  }
}

// MARK: References

extension XMLDocument {
  /// Bytes that a text may come to by the file's own names.
  private static let mostExpanded = 4 << 20

  /// The bytes at `range` with their references decoded: those of XML, those the file declares, and
  /// those of HTML, which many files use and few declare.
  func decoded(_ range: Range<Int>) -> [UInt8] {
    let slice = bytes[range]
    guard slice.contains(UInt8(ascii: "&")) else { return Array(slice) }
    let span = bytes.span
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    let part = span.extracting(..<range.upperBound)
    while let mark = part.firstIndex(of: UInt8(ascii: "&"), from: place) {
      text.append(contentsOf: part.extracting(place..<mark))
      place = mark
      var end = place + 1
      let limit = min(range.upperBound, place + 34)
      while end < limit, span[end] != UInt8(ascii: ";"), span[end] != UInt8(ascii: "&"),
        span[end] > 0x20
      {
        end += 1
      }
      guard end < limit, span[end] == UInt8(ascii: ";") else {
        end = max(end, place + 1)
        text += HTMLCharacters.decoded(span, place..<end)
        place = end
        continue
      }
      append(place + 1..<end, to: &text)
      place = end + 1
    }
    if place < range.upperBound { text.append(contentsOf: part.extracting(place...)) }
    return text
  }

  /// Appends what the reference whose name is at `range` stands for.
  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    let name = bytes[range]
    switch name.count {
    case 2 where name.elementsEqual("lt".utf8): text.append(UInt8(ascii: "<"))
    case 2 where name.elementsEqual("gt".utf8): text.append(UInt8(ascii: ">"))
    case 3 where name.elementsEqual("amp".utf8): text.append(UInt8(ascii: "&"))
    case 4 where name.elementsEqual("quot".utf8): text.append(UInt8(ascii: "\""))
    case 4 where name.elementsEqual("apos".utf8): text.append(UInt8(ascii: "'"))
    default:
      if !entities.isEmpty, let value = entities[String(decoding: name, as: UTF8.self)] {
        // Names are repeated to grow without bound, too.
        if text.count < Self.mostExpanded { text += value }
      } else {
        text += HTMLCharacters.decoded(
          bytes.span, range.lowerBound - 1..<range.upperBound + 1)
      }
    }
  }
}
