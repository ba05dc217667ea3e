internal import Articles

/// Writes a part of a page as blocks.
struct HTMLBlocks {
  private let document: HTMLDocument
  /// What is passed over, by node.
  private let isDropped: (Int) -> Bool
  /// The address that relative ones are meant from.
  private let base: String?
  /// The bytes of the source that a byte of the page came from.
  private let sourceRange: (Range<Int>) -> Range<Int>
  private var builder = BodyBuilder()
  /// What paragraphs are where the reader stands.
  private var kinds: [Block.Kind] = []
  private var preformatted = 0
  private var breaks = 0
  private let notes: PageNotes
  /// Parts that are a picture and its caption.
  private let pictures: Set<Int>
  /// The mark of the note whose text comes next.
  private var waitingMark: String?

  init(
    _ document: HTMLDocument, base: String?, notes: PageNotes = PageNotes(),
    pictures: Set<Int> = [], sourceRange: @escaping (Range<Int>) -> Range<Int> = { $0 },
    isDropped: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.document = document
    self.base = base
    self.notes = notes
    self.pictures = pictures
    self.sourceRange = sourceRange
    self.isDropped = isDropped
  }

  /// Hands over the blocks, captions and links of all that was read.
  mutating func finish(_ content: inout ArticleContent) { builder.finish(&content) }

  /// Reads what is inside `node`.
  mutating func read(_ root: Int) {
    // The nodes that are open and where each ends; trees are too deep to be walked by recursion.
    var open: [Int] = []
    var node = root
    let end = document.limit(root)
    builder.place = sourceRange(document.range(root))
    while node < end {
      while let last = open.last, document.limit(last) <= node {
        leave(last)
        open.removeLast()
      }
      if node != root, isSkipped(node) {
        if !pictures.isEmpty, pictures.contains(node) { readPicture(node) }
        node = document.limit(node)
        continue
      }
      let next = enter(node)
      if next == node + 1, document.tag(node) != .text { open.append(node) }
      node = next
    }
    while let last = open.popLast() { leave(last) }
    builder.endBlock()
  }

  private func isSkipped(_ node: Int) -> Bool {
    document.tag(node).isNeverShown || isDropped(node)
  }

  /// Reads the start of a node, or all of it; the node to go on with.
  private mutating func enter(_ node: Int) -> Int {
    let tag = document.tag(node)
    if let mark = notes.marks[node] { waitingMark = mark }
    switch tag {
    case .text:
      read(text: node)
      return node + 1
    case .br: lineBreak()
    case .img, .image: readImage(node)
    case .hr: begin(node)
    case .a:
      if let url = document.value(.href, of: node) {
        builder.openLink(WebAddress.resolved(url, base: base))
      }
      if let note = notes.notes[node], let mark = notes.marks[note] {
        let isBracketed = builder.text.last.map { $0 == UInt8(ascii: "[") } == true
        append((isBracketed ? mark : Self.bracketed(mark)).utf8.span)
        builder.closeLink()
        return document.limit(node)
      }
    case .figure:
      guard readFigure(node) else {
        begin(node)
        break
      }
      return document.limit(node)
    case .figcaption, .caption:
      builder.addCaption(alt: nil, text: document.text(node))
      return document.limit(node)
    case .table:
      guard HTMLTable.isData(node, in: document) else {
        begin(node)
        break
      }
      readTable(node)
      return document.limit(node)
    case .pre, .textarea:
      preformatted += 1
      kinds.append(.preformatted)
      begin(node)
    case .blockquote:
      kinds.append(.quote)
      begin(node)
    case .li, .dd, .dt:
      kinds.append(.listItem)
      begin(node)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      kinds.append(.heading)
      begin(node)
    default: if tag.isBlock { begin(node) }
    }
    return node + 1
  }

  private mutating func leave(_ node: Int) {
    let tag = document.tag(node)
    switch tag {
    case .a: if document.has(.href, node) { builder.closeLink() }
    case .pre, .textarea:
      preformatted -= 1
      endKind()
    case .blockquote, .li, .dd, .dt, .h1, .h2, .h3, .h4, .h5, .h6: endKind()
    default: break
    }
    if tag.isBlock { end() }
  }

  private mutating func endKind() { if !kinds.isEmpty { kinds.removeLast() } }

  private mutating func begin(_ node: Int) {
    end()
    builder.place = sourceRange(document.range(node))
    builder.beginBlock(kinds.last ?? .paragraph)
  }

  private mutating func end() {
    builder.endBlock()
    builder.beginBlock(kinds.last ?? .paragraph)
    breaks = 0
  }

  private mutating func lineBreak() {
    breaks += 1
    // Two of them are how pages without paragraphs part them.
    if breaks > 1, preformatted == 0 {
      let kind = builder.kind
      builder.beginBlock(kind)
    } else {
      builder.breakLine()
    }
  }

  private mutating func read(text node: Int) {
    let text = document[node]
    let range = document.range(node)
    if text.isBlank, preformatted == 0 { return builder.append(Self.space.span) }
    breaks = 0
    if let mark = waitingMark {
      waitingMark = nil
      // Some notes are numbered by hand.
      if !document.bytes[range].drop(while: { $0 <= 0x20 }).starts(with: mark.utf8) {
        append((Self.bracketed(mark) + " ").utf8.span)
      }
    }
    if text.hasReferences {
      append(HTMLCharacters.decoded(document.bytes.span, range).span)
    } else {
      let bytes = document.bytes
      append(bytes.span.extracting(range))
    }
  }

  private static let space: [UInt8] = [0x20]

  /// What marks a note stands apart from the word before it.
  private static func bracketed(_ mark: String) -> String {
    mark.hasPrefix("[") || mark.hasPrefix("(") ? mark : "[\(mark)]"
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    if preformatted > 0 { builder.appendVerbatim(bytes) } else { builder.append(bytes) }
  }

  private mutating func readImage(_ node: Int) {
    guard let alt = document.value(.alt, of: node) else { return }
    let place = builder.place
    builder.place = sourceRange(document.range(node))
    builder.addCaption(alt: alt, text: nil)
    builder.place = place
  }

  /// Reads a picture with its caption; `false` if the figure is something else, such as a table.
  private mutating func readFigure(_ node: Int) -> Bool {
    let inside = document.inside(node)
    let isOther = inside.contains {
      switch document.tag($0) {
      case .table, .pre, .blockquote: true
      default: false
      }
    }
    let image = inside.first { document.tag($0) == .img }
    let caption = inside.first { document.tag($0) == .figcaption }
    guard !isOther, image != nil || caption != nil else { return false }
    builder.endBlock()
    let place = builder.place
    builder.place = sourceRange(document.range(node))
    builder.addCaption(
      alt: image.flatMap { document.value(.alt, of: $0) }, text: caption.flatMap(document.text))
    builder.place = place
    return true
  }

  /// Reads a part as a picture with its caption.
  private mutating func readPicture(_ node: Int) {
    let place = builder.place
    builder.place = sourceRange(document.range(node))
    let image = document.inside(node).first { document.tag($0) == .img }
    builder.addCaption(
      alt: image.flatMap { document.value(.alt, of: $0) }, text: document.text(node))
    builder.place = place
  }

  private mutating func readTable(_ node: Int) {
    begin(node)
    builder.beginBlock(.preformatted)
    for row in HTMLTable.rows(of: node, in: document) {
      guard row.contains(where: { $0 != nil }) else { continue }
      let line = row.map { $0 ?? "" }.joined(separator: " | ")
      builder.appendVerbatim(line.utf8.span)
      builder.breakLine()
    }
    end()
  }
}

extension HTMLTag {
  /// Whether nothing of it is read, whatever is inside.
  var isNeverShown: Bool {
    switch self {
    case .script, .style, .template, .noscript, .svg, .math, .iframe, .noembed, .noframes, .head,
      .title, .object, .embed, .audio, .video, .canvas, .map, .select, .option, .optgroup, .button,
      .input, .textarea, .progress, .meter, .rp, .rt, .dialog:
      true
    default: false
    }
  }
}

extension HTMLDocument {
  /// What is inside `node` on one line; `nil` if that is nothing.
  func text(_ node: Int) -> String? { text(node) { _ in false } }

  /// The same without what `isDropped`.
  func text(_ root: Int, without isDropped: (Int) -> Bool) -> String? {
    var text: [UInt8] = []
    var node = root
    let end = limit(root)
    while node < end {
      let tag = nodes[node].tag
      if node != root, tag.isNeverShown || isDropped(node) {
        node = limit(node)
        continue
      }
      if tag == .text {
        text +=
          nodes[node].hasReferences
          ? HTMLCharacters.decoded(bytes.span, range(node)) : Array(bytes[range(node)])
      } else if tag.isBlock || tag == .br {
        text.append(0x20)
      }
      node += 1
    }
    return (NormalizedText.cleaned(text.span) ?? text).onOneLine
  }
}
