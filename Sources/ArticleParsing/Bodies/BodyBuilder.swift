internal import Articles

/// Puts an article's body together, block by block.
struct BodyBuilder {
  /// Bytes of the source that the block being built comes from.
  var place = 0..<0

  private var blocks: [Block] = []
  private var captions: [Caption] = []
  private var links: [Link] = []
  /// Bytes of the body's text before the block being built.
  private var start = 0

  private(set) var kind = Block.Kind.paragraph
  private(set) var text: [UInt8] = []
  /// Links that are open, and where in `text` they began.
  private var openLinks: [(url: String, start: Int)] = []
  /// Links of the block being built, by place in it.
  private var newLinks: [(url: String, range: Range<Int>)] = []
  private var needsSpace = false
}

// MARK: Blocks

extension BodyBuilder {
  /// Begins a block; what was being built is ended.
  mutating func beginBlock(_ kind: Block.Kind) {
    endBlock()
    self.kind = kind
  }

  /// Says what the block being built is, where that is known only once it was read.
  mutating func setKind(_ kind: Block.Kind) { self.kind = kind }

  /// Ends the block being built, if it has any text.
  mutating func endBlock() {
    while let last = text.last, last == 0x0A || last == 0x20 || last == 0x09 { text.removeLast() }
    while !openLinks.isEmpty { closeLink() }
    defer {
      kind = .paragraph
      text.removeAll(keepingCapacity: true)
      newLinks.removeAll(keepingCapacity: true)
      needsSpace = false
    }
    let count = text.count
    for link in newLinks {
      let range = link.range.clamped(to: 0..<count)
      let label = String(decoding: text[range], as: UTF8.self)
      // A link without words, such as one around a picture, stands at the foot.
      links.append(
        Link(
          url: link.url, label: label.isEmpty ? nil : label,
          textRange: range.isEmpty ? nil : start + range.lowerBound..<start + range.upperBound,
          range: place))
    }
    guard count > 0 else { return }
    blocks.append(Block(kind: kind, text: String(decoding: text, as: UTF8.self), range: place))
    start += count + ArticleContent.blockSeparator.utf8.count
  }

  /// Hands over what was built.
  mutating func finish(_ content: inout ArticleContent) {
    endBlock()
    content.blocks = blocks
    content.captions = captions
    content.links = links
  }
}

// MARK: Text

extension BodyBuilder {
  /// Adds text as it is.
  mutating func appendVerbatim(_ bytes: Span<UInt8>) {
    if needsSpace {
      needsSpace = false
      appendSpace()
    }
    if let cleaned = NormalizedText.cleaned(bytes) {
      text += cleaned
    } else {
      text.append(contentsOf: bytes)
    }
  }

  /// Adds text whose white space only separates words.
  mutating func append(_ bytes: Span<UInt8>) {
    // A character reference may stand for anything.
    if let cleaned = NormalizedText.cleaned(bytes) {
      appendWords(cleaned.span)
    } else {
      appendWords(bytes)
    }
  }

  private mutating func appendWords(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        needsSpace = true
        place += 1
        continue
      }
      if needsSpace {
        needsSpace = false
        appendSpace()
      }
      var end = place + 1
      // A single space inside is no reason to stop.
      while end < bytes.count, bytes[end] > 0x20 || bytes[end] == 0x20 && bytes[end - 1] > 0x20 {
        end += 1
      }
      if bytes[end - 1] == 0x20 {
        end -= 1
        needsSpace = true
      }
      text.append(contentsOf: bytes.extracting(place..<end))
      place = end
    }
  }

  mutating func appendSpace() {
    if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
  }

  /// Ends the line, not the block.
  mutating func breakLine() {
    needsSpace = false
    while text.last == 0x20 { text.removeLast() }
    if !text.isEmpty { text.append(0x0A) }
  }

  // MARK: Links and pictures

  mutating func openLink(_ url: String) {
    if needsSpace {
      needsSpace = false
      appendSpace()
    }
    openLinks.append((url, text.count))
  }

  mutating func closeLink() {
    guard let (address, start) = openLinks.popLast(), let url = Self.line(address),
      Self.leadsSomewhere(url)
    else { return }
    newLinks.append((url, min(start, text.count)..<text.count))
  }

  /// Notes the links of text that shows its addresses.
  mutating func addBareLinks() {
    let bare = BareLinks.ranges(in: text)
    guard !bare.isEmpty else { return }
    newLinks.sort { $0.range.lowerBound < $1.range.lowerBound }
    let known = newLinks.map(\.range)
    var place = 0
    for range in bare {
      while place < known.count, known[place].upperBound <= range.lowerBound { place += 1 }
      guard place == known.count || !known[place].overlaps(range) else { continue }
      newLinks.append((String(decoding: text[range], as: UTF8.self), range))
    }
    newLinks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func addCaption(alt: String?, text: String?) {
    let (alt, text) = (alt.flatMap(Self.line), text.flatMap(Self.line))
    guard alt != nil || text != nil else { return }
    captions.append(Caption(alt: alt, text: text, afterBlock: blocks.count, range: place))
  }

  /// `text` on one line, if anything is left of it.
  private static func line(_ text: String) -> String? {
    if !text.isEmpty, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return text }
    let clean = NormalizedText.cleaned(text.utf8.span) ?? Array(text.utf8)
    return clean.onOneLine
  }

  private static func leadsSomewhere(_ url: String) -> Bool {
    switch url.utf8.first {
    case nil, UInt8(ascii: "#"): return false
    case UInt8(ascii: "j"), UInt8(ascii: "J"), UInt8(ascii: "d"), UInt8(ascii: "D"):
      let url = url.lowercased()
      return !url.hasPrefix("javascript:") && !url.hasPrefix("data:")
    default: return true
    }
  }
}
