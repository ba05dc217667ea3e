/// What is known of each part of a page: how much it says, how much of that is links, and what its
/// developers called it.
struct PageFacts: Sendable {
  /// By node: bytes of visible text without white space, and those inside links.
  private(set) var text: [Int32]
  private(set) var linked: [Int32]
  /// By node: what stands right in a block, not in a block inside it.
  private(set) var ownText: [Int32]
  private(set) var ownLinked: [Int32]
  /// By node: commas right in a block, in any script.
  private(set) var ownCommas: [Int32]
  /// By node: the text of the paragraphs inside that read like prose.
  private(set) var prose: [Int32]
  private(set) var hints: [ClassHints]
  /// By node: whether a browser shows nothing of it.
  private(set) var isUnseen: [Bool]

  /// A paragraph says at least so much.
  static let shortestProse = 50

  init(_ document: HTMLDocument) {
    let count = document.nodes.count
    text = Array(repeating: 0, count: count)
    linked = text
    ownText = text
    ownLinked = text
    ownCommas = text
    prose = text
    hints = Array(repeating: ClassHints(), count: count)
    isUnseen = Array(repeating: false, count: count)
    readNames(document)
    readTexts(document)
    sum(document)
    forgetCommonNames(document)
  }

  /// How much of what `node` says is links, from 0 to 1.
  func linkDensity(_ node: Int) -> Double {
    text[node] == 0 ? 0 : Double(linked[node]) / Double(text[node])
  }

  /// Whether what stands right in `node` reads like prose.
  func isProse(_ node: Int) -> Bool {
    Int(ownText[node]) >= Self.shortestProse && ownLinked[node] * 2 < ownText[node]
  }

  // MARK: Names

  private mutating func readNames(_ document: HTMLDocument) {
    let bytes = document.bytes.span
    for node in document.nodes.indices {
      let element = document.nodes[node]
      if element.tag.isNeverShown, !document.isPageWithoutScripts(node) { isUnseen[node] = true }
      guard element.attributeCount > 0 else { continue }
      var hints = ClassHints()
      for index in 0..<Int(element.attributeCount) {
        let attribute = document.attributes[Int(element.firstAttribute) + index]
        let range = Int(attribute.start)..<Int(attribute.end)
        switch attribute.name {
        case .class, .id: ClassHint.forEach(bytes, range) { hints.insert(ClassHints($0)) }
        case .itemprop, .role:
          for word in document.words(range) {
            if let hint = Self.roles[word] { hints.insert(ClassHints(hint)) }
          }
        case .hidden: isUnseen[node] = isUnseen[node] || !element.tag.isPage
        case .ariaHidden:
          if !element.tag.isPage, document.words(range) == ["true"], element.tag != .img {
            isUnseen[node] = true
          }
        case .style:
          if !element.tag.isPage, Self.hides(document, range) { isUnseen[node] = true }
        default: break
        }
      }
      // The names of a whole page say what is somewhere on it.
      if element.tag != .html, element.tag != .body { self.hints[node] = hints }
    }
  }

  private static let roles: [String: ClassHint] = [
    "articlebody": .body, "reviewbody": .body, "comment": .comments, "navigation": .navigation,
    "search": .footer, "menu": .navigation, "menubar": .navigation, "complementary": .sidebar,
    "contentinfo": .footer, "banner": .footer, "dialog": .consent, "alertdialog": .consent,
    "main": .weakBody, "author": .author, "headline": .title, "breadcrumb": .navigation,
    "description": .subtitle,
  ]

  private static func hides(_ document: HTMLDocument, _ range: Range<Int>) -> Bool {
    guard range.count >= 12, range.count < 200 else { return false }
    let bytes = document.bytes.span
    return hidingStyles.contains { property, value in
      var place = range.lowerBound
      while let end = place.end(of: property, in: bytes, before: range.upperBound) {
        if bytes.isValue(value, from: end, before: range.upperBound) { return true }
        place = end
      }
      return false
    }
  }

  private static let hidingStyles: [(property: [UInt8], value: [UInt8])] = [
    (Array("display".utf8), Array("none".utf8)), (Array("visibility".utf8), Array("hidden".utf8)),
  ]

  // MARK: Texts

  /// Counts each text for the block it stands in.
  private mutating func readTexts(_ document: HTMLDocument) {
    let bytes = document.bytes.span
    // By node: the block that it or its texts belong to, or -1 for what is not shown; and whether in a link.
    var owners = Array(repeating: Int32(0), count: document.nodes.count)
    var isLinked = Array(repeating: false, count: document.nodes.count)
    for node in document.nodes.indices.dropFirst() {
      let element = document.nodes[node]
      let parent = Int(element.parent)
      let owner = owners[parent]
      guard owner >= 0, !isUnseen[node] else {
        owners[node] = -1
        continue
      }
      guard element.tag == .text else {
        owners[node] = element.tag.isBlock ? Int32(node) : owner
        isLinked[node] = isLinked[parent] || element.tag == .a && document.has(.href, node)
        continue
      }
      if element.isBlank { continue }
      var length: Int32 = 0
      var commas: Int32 = 0
      for index in Int(element.start)..<Int(element.end) {
        let byte = bytes[index]
        if byte > 0x20 { length += 1 }
        // The last bytes of the commas of Arabic, Chinese and Japanese.
        if byte == 0x2C || byte == 0x8C && bytes[index - 1] == 0xBC
          || byte == 0x81 && bytes[index - 1] == 0x80 || byte == 0x8C && bytes[index - 1] == 0xD8
        {
          commas += 1
        }
      }
      let block = Int(owner)
      text[node] = length
      ownText[block] += length
      ownCommas[block] += commas
      if isLinked[parent] {
        linked[node] = length
        ownLinked[block] += length
      }
    }
  }

  /// Adds up what is inside each node; what comes later is inside, so from the end.
  private mutating func sum(_ document: HTMLDocument) {
    for node in document.nodes.indices.dropFirst().reversed() {
      let parent = Int(document.nodes[node].parent)
      if isProse(node) { prose[node] += ownText[node] }
      text[parent] += text[node]
      linked[parent] += linked[node]
      prose[parent] += prose[node]
    }
  }
}

extension PageFacts {
  /// A part with such a name is only told apart where most of the page has another.
  private static let partNames: [ClassHint] = [.sidebar, .footer, .caption, .consent]

  /// Forgets names that most of the prose has: builders of pages call every part a widget.
  private mutating func forgetCommonNames(_ document: HTMLDocument) {
    for name in Self.partNames {
      var named: Int32 = 0
      var node = 1
      while node < document.nodes.count {
        if hints[node].has(name), prose[node] > 0 {
          named += prose[node]
          node = document.limit(node)
        } else {
          node += 1
        }
      }
      guard Int(named) * 3 > Int(prose[0]) * 2 else { continue }
      for node in hints.indices { hints[node].subtract(ClassHints(name)) }
    }
  }
}

extension Int {
  /// Where the first `word` from here on ends, in whatever case it is written.
  fileprivate func end(of word: [UInt8], in bytes: Span<UInt8>, before limit: Int) -> Int? {
    var place = self
    while place + word.count <= limit {
      if bytes.isWord(word, at: place) { return place + word.count }
      place += 1
    }
    return nil
  }
}

extension Span<UInt8> {
  fileprivate func isWord(_ word: [UInt8], at place: Int) -> Bool {
    for index in word.indices where self[place + index] | 0x20 != word[index] { return false }
    return true
  }

  /// Whether a colon and `word` follow.
  fileprivate func isValue(_ word: [UInt8], from start: Int, before limit: Int) -> Bool {
    var place = start
    while place < limit, self[place] <= 0x20 || self[place] == UInt8(ascii: ":") { place += 1 }
    return place > start && place + word.count <= limit && isWord(word, at: place)
  }
}

extension HTMLTag {
  /// Whether it is all of a page: that it is hidden until a script has run means nothing.
  var isPage: Bool { self == .html || self == .body || self == .main || self == .article }
}

extension HTMLDocument {
  /// Whether all that is to be read stands where only browsers without scripts look.
  func isPageWithoutScripts(_ node: Int) -> Bool {
    guard nodes[node].tag == .noscript, range(node).count > 1000 else { return false }
    return inside(node).reduce(0) { $0 + (nodes[$1].tag == .p ? range($1).count : 0) } > 600
  }

  /// The words of a value, in lower case.
  func words(_ range: Range<Int>) -> [String] {
    String(decoding: bytes[range], as: UTF8.self).lowercased().split(separator: " ").map(
      String.init)
  }
}
