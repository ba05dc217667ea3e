/// Makes a tree of a page, as browsers do as far as it changes what is read.
///
/// Every page has a tree, however it is written. Time and memory grow with its length and no faster:
/// what lies too deep is moved up, and what is never closed is looked for once.
struct HTMLParser {
  private(set) var document: HTMLDocument
  var place = 0
  /// Elements that are open, the outermost first.
  var open: [Int32] = []
  /// Elements too deep to be opened.
  var overflow = 0
  private var isTooDeep = false
  var openParagraphs = 0
  var openForeign = 0
  var hasBody = false
  /// Kinds of raw text, comments and quotes that have no end from here on.
  var endless: Set<Endless> = []

  enum Endless: Hashable {
    case tag(HTMLTag)
    case comment
    case quote(UInt8)
  }

  static let deepest = 400
  /// Nodes of a page; a longer one is cut.
  static let mostNodes = 1_000_000

  private init(_ bytes: [UInt8]) {
    document = HTMLDocument(bytes: bytes)
    document.nodes.reserveCapacity(bytes.count / 40 + 16)
    document.attributes.reserveCapacity(bytes.count / 60 + 16)
  }

  /// The tree of `bytes`, which are UTF-8.
  static func document(_ bytes: [UInt8]) -> HTMLDocument {
    var parser = HTMLParser(bytes)
    parser.parse()
    return parser.document
  }

  private mutating func parse() {
    let all = document.bytes
    let bytes = all.span
    append(.document, start: 0, end: bytes.count)
    open.append(0)
    while place < bytes.count {
      if document.nodes.count > Self.mostNodes {
        document.damage.append("too many elements: the page is cut at byte \(place)")
        break
      }
      if bytes[place] == UInt8(ascii: "<"), readMarkup(bytes) { continue }
      readText(bytes)
    }
    while open.count > 0 { pop(at: bytes.count) }
  }

  private mutating func readText(_ bytes: Span<UInt8>) {
    let start = place
    var end = place
    var hasReferences = false
    var isBlank = true
    // What begins no tag is text, `<` included.
    if bytes[end] == UInt8(ascii: "<") {
      end += 1
      isBlank = false
    }
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "<") { break }
      if byte > 0x20 { isBlank = false }
      if byte == UInt8(ascii: "&") { hasReferences = true }
      end += 1
    }
    place = end
    appendText(start..<end, hasReferences: hasReferences, isBlank: isBlank)
  }

  /// Bytes of a text between two tags: a whole book has fewer. Titles have fewer still.
  private static let (longestText, longestTitle) = (4 << 20, 8 << 10)

  /// As much of the text at `range` as is read; that of scripts is not for readers.
  private mutating func bounded(_ range: Range<Int>) -> Range<Int> {
    let most = currentTag == .title ? Self.longestTitle : Self.longestText
    guard range.count > most, currentTag != .script, currentTag != .style else { return range }
    var end = range.lowerBound + most
    while end > range.lowerBound, UTF8.isContinuation(document.bytes[end]) { end -= 1 }
    document.damage.append("a text that is too long: the rest is left out at byte \(end)")
    return range.lowerBound..<end
  }

  mutating func appendText(_ range: Range<Int>, hasReferences: Bool, isBlank: Bool) {
    guard !range.isEmpty else { return }
    let range = bounded(range)
    if !isBlank, currentTag == .head { pop(at: range.lowerBound) }
    let node = append(.text, start: range.lowerBound, end: range.upperBound)
    document.nodes[node].hasReferences = hasReferences
    document.nodes[node].isBlank = isBlank
  }
}

// MARK: - The tree

extension HTMLParser {
  var currentTag: HTMLTag { open.last.map { document.nodes[Int($0)].tag } ?? .document }

  /// Adds a node to what is open.
  @discardableResult
  mutating func append(_ tag: HTMLTag, start: Int, end: Int) -> Int {
    let index = document.nodes.count
    document.nodes.append(
      HTMLDocument.Node(
        tag: tag, parent: open.last ?? -1, limit: Int32(index + 1), start: Int32(start),
        end: Int32(end), firstAttribute: Int32(document.attributes.count)))
    return index
  }

  mutating func setAttributes(of node: Int, from first: Int) {
    document.nodes[node].firstAttribute = Int32(first)
    document.nodes[node].attributeCount = UInt8(min(255, document.attributes.count - first))
  }

  mutating func addAttribute(_ attribute: HTMLDocument.Attribute) {
    document.attributes.append(attribute)
  }

  mutating func dropAttributes(from first: Int) {
    document.attributes.removeSubrange(first...)
  }

  /// Attributes that no element has as many of. Those that mean something are kept all the same.
  static let mostAttributes = 1000

  mutating func reportAttributes() {
    let damage = "an element with \(Self.mostAttributes) attributes or more"
    if !document.damage.contains(damage) { document.damage.append(damage) }
  }

  /// Notes whether an address among the attributes is longer than any base is.
  mutating func checkBase(from first: Int) {
    let isTooLong = document.attributes[first...].contains {
      $0.name == .href && $0.end - $0.start > WebAddress.longest
    }
    if isTooLong, !document.damage.contains(WebAddress.baseProblem) {
      document.damage.append(WebAddress.baseProblem)
    }
  }

  var attributeCount: Int { document.attributes.count }

  func hasAttribute(_ name: HTMLAttribute, from first: Int) -> Bool {
    var index = first
    while index < document.attributes.count {
      if document.attributes[index].name == name { return true }
      index += 1
    }
    return false
  }

  /// Opens what was appended last.
  mutating func push(_ node: Int) {
    guard open.count < Self.deepest else {
      if !isTooDeep {
        isTooDeep = true
        document.damage.append("elements lie deeper than \(Self.deepest): they are moved up")
      }
      overflow += 1
      return
    }
    switch document.nodes[node].tag {
    case .p: openParagraphs += 1
    case .svg, .math: openForeign += 1
    default: break
    }
    open.append(Int32(node))
  }

  /// Closes the innermost open element at a byte of the page.
  mutating func pop(at end: Int) {
    guard let last = open.popLast() else { return }
    let node = Int(last)
    switch document.nodes[node].tag {
    case .p: openParagraphs -= 1
    case .svg, .math: openForeign -= 1
    default: break
    }
    document.nodes[node].limit = Int32(document.nodes.count)
    document.nodes[node].end = Int32(end)
  }

  /// Closes everything down to the open element at `depth`, which too is closed.
  mutating func pop(to depth: Int, at end: Int) {
    while open.count > depth { pop(at: end) }
  }

  func openTag(_ depth: Int) -> HTMLTag { document.nodes[Int(open[depth])].tag }
}
