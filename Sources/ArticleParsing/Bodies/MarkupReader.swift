internal import Articles

/// Reads pieces of HTML that stand inside another text: their words, links and pictures.
///
/// Not a parser of pages: it knows no tree, and what it does not know it passes over.
struct MarkupReader {
  /// The element whose content is not shown, if one is open.
  private var hidden: String?
  /// What `li`, `blockquote` and headings make of the next block.
  private var kind = Block.Kind.paragraph
  /// Whether a caption is being read, and its words.
  private var caption: [UInt8]?
  private var isPreformatted = false

  mutating func read(_ bytes: [UInt8], into builder: inout BodyBuilder) {
    var place = 0
    // Behind a tag that never ends there is no other.
    var hasTags = true
    while place < bytes.count {
      let start = place
      if hasTags, Self.isMarkup(bytes, at: place) {
        guard let end = Self.markupEnd(bytes, at: place) else {
          hasTags = false
          continue
        }
        place = end
        guard let tag = MarkupTag(bytes[start..<end]) else { continue }
        if let hidden {
          if tag.isClosing, tag.name == hidden { self.hidden = nil }
        } else {
          read(tag, into: &builder)
        }
        continue
      }
      place += 1
      while place < bytes.count, !(hasTags && bytes[place] == UInt8(ascii: "<")) { place += 1 }
      guard hidden == nil else { continue }
      let words = CharacterReferences.decoded(bytes.span.extracting(start..<place))
      if caption != nil {
        caption?.append(contentsOf: words)
      } else if isPreformatted {
        builder.appendVerbatim(words.span)
      } else {
        builder.append(words.span)
      }
    }
  }

  /// Whether a tag, a comment or a declaration begins at `place`.
  private static func isMarkup(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
    let next = bytes[place + 1]
    return next | 0x20 &- 97 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Where what begins at `place` ends.
  private static func markupEnd(_ bytes: [UInt8], at place: Int) -> Int? {
    if bytes[place...].starts(with: "<!--".utf8) {
      var end = place + 4
      while end + 3 <= bytes.count, !bytes[end..<end + 3].elementsEqual("-->".utf8) { end += 1 }
      return min(end + 3, bytes.count)
    }
    if bytes[place...].starts(with: "<![CDATA[".utf8) {
      return bytes[place...].firstRange(ofBytes: "]]>")?.upperBound
    }
    var quote: UInt8?
    var end = place + 1
    // The last byte that was no space.
    var before: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      defer { if byte > 0x20 { before = byte } }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quote begins a value; elsewhere it is an apostrophe that got in.
        if before == UInt8(ascii: "=") { quote = byte }
      } else if byte == UInt8(ascii: ">") {
        return end
      }
    }
    return nil
  }
}

extension MarkupReader {
  private mutating func read(_ tag: MarkupTag, into builder: inout BodyBuilder) {
    switch tag.name {
    case "script", "style", "template", "svg", "iframe", "object", "noscript":
      if !tag.isClosing, !tag.isEmpty { hidden = tag.name }
    case "br": builder.breakLine()
    case "img":
      builder.addCaption(alt: tag.value(of: "alt"), text: tag.value(of: "title"))
    case "a":
      if tag.isClosing {
        builder.closeLink()
      } else if let url = tag.value(of: "href") {
        builder.openLink(url)
      }
    case "figcaption", "caption":
      if tag.isClosing {
        if let words = caption { builder.addCaption(alt: nil, text: words.onOneLine) }
        caption = nil
      } else {
        builder.endBlock()
        caption = []
      }
    case "td", "th":
      if !tag.isClosing, !builder.text.isEmpty { builder.appendVerbatim(" | ".utf8.span) }
    case "pre":
      isPreformatted = !tag.isClosing
      begin(tag.isClosing ? .paragraph : .preformatted, &builder)
    case "li": begin(tag.isClosing ? .paragraph : .listItem, &builder)
    case "blockquote":
      kind = tag.isClosing ? .paragraph : .quote
      begin(kind, &builder)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      begin(tag.isClosing ? kind : .heading, &builder)
    case "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "ul", "ol",
      "dl", "dt", "dd", "table", "tr", "thead", "tbody", "figure", "details", "summary", "hr",
      "form", "center", "address":
      begin(kind, &builder)
    default: break
    }
  }

  private func begin(_ kind: Block.Kind, _ builder: inout BodyBuilder) {
    // What `<li><p>` begins is still the item.
    if builder.text.isEmpty, kind == .paragraph, builder.kind == .listItem { return }
    builder.addBareLinks()
    builder.beginBlock(kind)
  }
}

/// A tag of HTML.
struct MarkupTag {
  /// Lower case.
  let name: String
  let isClosing: Bool
  /// Whether it says that nothing is in it.
  let isEmpty: Bool
  private let bytes: ArraySlice<UInt8>

  /// `nil` for a comment or a declaration.
  init?(_ bytes: ArraySlice<UInt8>) {
    var inner = bytes.dropFirst().dropLast()
    isClosing = inner.first == UInt8(ascii: "/")
    if isClosing { inner.removeFirst() }
    let name = inner.prefix { $0 | 0x20 &- 97 < 26 || 0x30...0x39 ~= $0 }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    isEmpty = inner.last == UInt8(ascii: "/")
    self.bytes = inner[name.endIndex...]
  }

  /// The value of an attribute, with its character references decoded.
  func value(of attribute: String) -> String? {
    var rest = bytes
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }
    while true {
      rest = rest.drop(while: isSpace)
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
      if name.isEmpty {
        guard !rest.isEmpty else { return nil }
        rest = rest.dropFirst()
        continue
      }
      rest = rest[name.endIndex...].drop(while: { $0 <= 0x20 })
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: { $0 <= 0x20 })
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { $0 > 0x20 }
          rest = rest[value.endIndex...]
        }
      }
      if String(decoding: name, as: UTF8.self).lowercased() == attribute {
        let decoded = CharacterReferences.decoded(Array(value).span)
        return String(decoding: decoded, as: UTF8.self)
      }
    }
  }
}
