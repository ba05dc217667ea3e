internal import UnicodeText

/// Makes a tree of XML, well-formed or not.
///
/// Every file has a tree. What is never closed ends with what it is in, tags that close nothing are
/// passed over, and a file's own declarations are believed as far as they are short texts. Nothing
/// outside the file is ever looked at. Time and memory grow with its length and no faster.
struct XMLParser {
  private(set) var document: XMLDocument
  private var place = 0
  /// Elements that are open, the outermost first, and the names they were opened by.
  private var open: [(node: Int, name: Range<Int>)] = []
  /// Elements too deep to be opened.
  private var overflow = 0
  /// What prefixes stand for, and in how many open elements.
  private var prefixes: [(prefix: String, namespace: XMLNamespace, depth: Int)] = []
  /// Whether comments or quoted stretches have no end from here on.
  private var isEndless = (comment: false, verbatim: false, quote: false, instruction: false)

  private static let deepest = 200
  static let mostNodes = 2_000_000
  private static let mostAttributes = 200
  /// A file's own names: how many, how long what they stand for may be.
  private static let (mostEntities, longestEntity) = (200, 2000)

  /// The tree of `bytes`, which are UTF-8.
  static func document(_ bytes: [UInt8]) -> XMLDocument {
    var parser = XMLParser(document: XMLDocument(bytes: bytes))
    parser.parse()
    return parser.document
  }

  private init(document: XMLDocument) { self.document = document }

  private mutating func parse() {
    let all = document.bytes
    let bytes = all.span
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { place = 3 }
    while place < bytes.count {
      if document.nodes.count >= Self.mostNodes {
        document.damage.append("too many elements: it is cut at byte \(place)")
        break
      }
      if bytes[place] == UInt8(ascii: "<"), readMarkup(bytes) { continue }
      readText(bytes)
    }
    if !open.isEmpty || overflow > 0 { document.damage.append("it is cut off") }
    while !open.isEmpty { pop(at: bytes.count, end: bytes.count) }
  }

  private mutating func readText(_ bytes: Span<UInt8>) {
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    append(.text, start..<place)
  }

  private mutating func append(_ kind: XMLDocument.Kind, _ range: Range<Int>) {
    guard !range.isEmpty, !open.isEmpty else { return }
    document.nodes.append(
      XMLDocument.Node(
        kind: kind, parent: Int32(open.last?.node ?? -1), limit: Int32(document.nodes.count + 1),
        range: range))
  }

  private mutating func pop(at inner: Int, end: Int) {
    guard let (node, _) = open.popLast() else { return }
    document.nodes[node].limit = Int32(document.nodes.count)
    document.nodes[node].range = document.nodes[node].range.lowerBound..<end
    let start = document.nodes[node].inside.lowerBound
    document.nodes[node].inside = start..<max(start, inner)
    while let last = prefixes.last, last.depth > open.count { prefixes.removeLast() }
  }
}

// MARK: Markup

extension XMLParser {
  /// Reads what `<` begins; `false` if it is text.
  private mutating func readMarkup(_ bytes: Span<UInt8>) -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"): return readDeclaration(bytes)
    case UInt8(ascii: "?"):
      guard !isEndless.instruction,
        let end = Self.find("?>", in: bytes, from: place + 2)
          ?? Self.find(">", in: bytes, from: place + 2)
      else {
        isEndless.instruction = true
        return false
      }
      place = end
      return true
    case UInt8(ascii: "/"):
      guard place + 2 < bytes.count, Self.beginsName(bytes[place + 2]) else { return false }
      readEndTag(bytes)
      return true
    case let byte where Self.beginsName(byte):
      readStartTag(bytes)
      return true
    default: return false
    }
  }

  private mutating func readDeclaration(_ bytes: Span<UInt8>) -> Bool {
    if Self.has("<!--", in: bytes, at: place) {
      guard !isEndless.comment, let end = Self.find("-->", in: bytes, from: place + 4) else {
        isEndless.comment = true
        return false
      }
      place = end
      return true
    }
    if Self.has("<![CDATA[", in: bytes, at: place) {
      let start = place + 9
      if !isEndless.verbatim, let end = Self.find("]]>", in: bytes, from: start) {
        append(.verbatim, start..<end - 3)
        place = end
      } else {
        // What is left belongs to it, as far as it is not the end of what it is in.
        isEndless.verbatim = true
        place = start
        var end = start
        while end + 1 < bytes.count, !(bytes[end] == 0x3C && bytes[end + 1] == 0x2F) { end += 1 }
        if end + 1 >= bytes.count { end = bytes.count }
        append(.verbatim, start..<end)
        place = end
        if !document.damage.contains("it is cut off") { document.damage.append("it is cut off") }
      }
      return true
    }
    readDocumentType(bytes)
    return true
  }

  /// Reads `<!DOCTYPE … [ … ]>`, of which only short declarations of names are kept.
  private mutating func readDocumentType(_ bytes: Span<UInt8>) {
    var end = place + 2
    var depth = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { break }
      if byte == UInt8(ascii: "<"), Self.has("<!ENTITY", in: bytes, at: end) {
        end = readEntity(bytes, at: end)
        continue
      }
      if byte == UInt8(ascii: "<"), depth == 0 { break }
      end += 1
    }
    place = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
  }

  /// Reads `<!ENTITY name "value">`; where to go on.
  private mutating func readEntity(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var end = start + 8
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    let nameStart = end
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let name = nameStart..<end
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    guard !name.isEmpty, end < bytes.count,
      bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
    else { return end }
    let quote = bytes[end]
    let valueStart = end + 1
    end = valueStart
    let limit = min(bytes.count, valueStart + Self.longestEntity)
    while end < limit, bytes[end] != quote { end += 1 }
    guard end < limit else {
      report("declares a name that stands for too much")
      return end
    }
    let value = valueStart..<end
    if document.entities.count >= Self.mostEntities {
      report("declares more than \(Self.mostEntities) names")
    } else {
      // A name that stands for names is not followed: such are made to grow without bound.
      let key = String(decoding: document.bytes[name], as: UTF8.self)
      if document.entities[key] == nil {
        let text = HTMLCharacters.decoded(bytes, value)
        document.entities[key] = text
        if Self.hasReference(text.span) {
          report("declares names by names, which are not followed")
        }
      }
    }
    return end + 1
  }

  /// Whether `text` refers to a name.
  private static func hasReference(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] == UInt8(ascii: "&") && index + 1 < text.count {
      if beginsName(text[index + 1]) { return true }
    }
    return false
  }

  /// Notes what is wrong with the file, once.
  private mutating func report(_ damage: String) {
    if !document.damage.contains(damage) { document.damage.append(damage) }
  }

  private mutating func readEndTag(_ bytes: Span<UInt8>) {
    let start = place
    var end = place + 2
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let name = start + 2..<end
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      end += 1
    }
    place = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard
      let depth = open.lastIndex(where: { opened in
        opened.name.count == name.count
          && zip(opened.name, name).allSatisfy { bytes[$0] | 0x20 == bytes[$1] | 0x20 }
      })
    else { return }
    while open.count > depth + 1 { pop(at: start, end: start) }
    pop(at: start, end: place)
  }

  private mutating func readStartTag(_ bytes: Span<UInt8>) {
    let start = place
    var end = place + 1
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let name = start + 1..<end
    let firstAttribute = document.attributes.count
    let depth = open.count + 1
    var raw: [(name: Range<Int>, value: Range<Int>)] = []
    var isClosed = false
    scan: while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: ">"):
        end += 1
        break scan
      case UInt8(ascii: "<"): break scan
      case UInt8(ascii: "/"):
        isClosed = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ">")
        end += 1
      case let byte where Self.isName(byte):
        let attribute = readAttribute(bytes, at: end)
        end = attribute.end
        if raw.count < Self.mostAttributes {
          raw.append((attribute.name, attribute.value))
        } else {
          report("an element with more than \(Self.mostAttributes) attributes")
        }
      default: end += 1
      }
    }
    place = end
    for (name, value) in raw { declare(bytes, name, value, depth: depth) }
    for (name, value) in raw {
      let (prefix, local) = Self.split(bytes, name)
      if prefix == "xmlns" || prefix.isEmpty && local == "xmlns" { continue }
      if prefix == "xml", local == "base", value.count > WebAddress.longest {
        report(WebAddress.baseProblem)
      }
      document.attributes.append(
        XMLDocument.Attribute(
          namespace: prefix.isEmpty ? .none : namespace(of: prefix), name: local, value: value))
    }
    let (prefix, local) = Self.split(bytes, name)
    document.nodes.append(
      XMLDocument.Node(
        kind: .element, namespace: namespace(of: prefix), hasPrefix: !prefix.isEmpty, name: local,
        parent: Int32(open.last?.node ?? -1), limit: Int32(document.nodes.count + 1),
        range: start..<end, inside: end..<end,
        attributes: firstAttribute..<document.attributes.count))
    if isClosed {
      while let last = prefixes.last, last.depth >= depth { prefixes.removeLast() }
    } else if open.count < Self.deepest {
      open.append((document.nodes.count - 1, name))
    } else {
      if overflow == 0 { document.damage.append("nested too deeply") }
      overflow += 1
    }
  }

  private mutating func readAttribute(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (name: Range<Int>, value: Range<Int>, end: Int) {
    var end = start
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let name = start..<end
    var next = end
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      return (name, end..<end, end)
    }
    next += 1
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return (name, next..<next, next) }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), !isEndless.quote {
      var close = next + 1
      while close < bytes.count, bytes[close] != quote { close += 1 }
      if close < bytes.count { return (name, next + 1..<close, close + 1) }
      isEndless.quote = true
    }
    let valueStart = next
    while next < bytes.count, !Self.isSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") {
      next += 1
    }
    return (name, valueStart..<next, next)
  }
}

// MARK: Names

extension XMLParser {
  private mutating func declare(
    _ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>, depth: Int
  ) {
    guard name.count >= 5, Self.has("xmlns", in: bytes, at: name.lowerBound), prefixes.count < 64
    else { return }
    let (prefix, local) = Self.split(bytes, name)
    guard prefix == "xmlns" || prefix.isEmpty && local == "xmlns" else { return }
    let address = String(decoding: document.decoded(value), as: UTF8.self)
    let declared = prefix == "xmlns" ? local : ""
    prefixes.append((declared, XMLNamespace(address: address), depth))
  }

  private func namespace(of prefix: String) -> XMLNamespace {
    if let declared = prefixes.last(where: { $0.prefix == prefix }) { return declared.namespace }
    return XMLNamespace(prefix: prefix)
  }

  private static func split(
    _ bytes: Span<UInt8>, _ name: Range<Int>
  ) -> (prefix: String, local: String) {
    var colon: Int?
    for index in name where bytes[index] == UInt8(ascii: ":") {
      colon = index
      break
    }
    func string(_ range: Range<Int>) -> String {
      var letters: [UInt8] = []
      letters.reserveCapacity(range.count)
      for index in range {
        let byte = bytes[index]
        letters.append(byte &- 65 < 26 ? byte | 0x20 : byte)
      }
      return String(decoding: letters, as: UTF8.self)
    }
    guard let colon, colon > name.lowerBound, colon + 1 < name.upperBound else {
      return ("", string(name))
    }
    return (string(name.lowerBound..<colon), string(colon + 1..<name.upperBound))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    beginsName(byte) || byte &- 48 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func has(_ text: String, in bytes: Span<UInt8>, at place: Int) -> Bool {
    var index = place
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The place behind the next `text`.
  private static func find(_ text: String, in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var place = start
    while place < bytes.count {
      if bytes[place] == first, has(text, in: bytes, at: place) { return place + text.utf8.count }
      place += 1
    }
    return nil
  }
}
