internal import Articles

/// Markdown as blocks, captions and links.
struct MarkdownBody {
  private let text: NormalizedText
  /// Where each line starts.
  private let lineStarts: [Int]
  private var markup = MarkupReader()
  private var quoteDepth = 0
  private var items: [Item] = []
  /// Of each list that is open, the number of its last item so far.
  private var numbers: [Int] = []
  /// Pictures that are open, whose words go into the alternative text.
  private var pictures: [(title: String, words: [UInt8])] = []
  /// The cells of the table's row so far.
  private var cells = 0

  /// A list item that is open.
  private struct Item {
    var number: Int?
    /// Whether its first block was begun.
    var hasBegun = false
  }

  /// Reads `text`, whose shortcodes and template tags are passed over. Returns what is wrong with it, if
  /// anything is.
  static func read(_ text: NormalizedText, into builder: inout BodyBuilder) -> String? {
    if LineList.isList(text.bytes.span) {
      PlainBody.read(text.spaced(for: StandIns.noBreakSpace), into: &builder)
      return LineList.problem
    }
    var bytes = text.bytes
    let pictures = Shortcodes.blank(&bytes)
    var body = MarkdownBody(text, bytes)
    for picture in pictures {
      builder.place = text.sourceRange(picture.range)
      builder.addCaption(alt: picture.alt, text: picture.caption)
    }
    guard !isTooWide(bytes.span) else {
      PlainBody.read(text.spaced(for: StandIns.noBreakSpace), into: &builder)
      return "read as plain text: a table of too many columns"
    }
    let hasStandIns = StandIns.put(into: &bytes)
    guard let document = MarkdownDocument(bytes.span) else {
      PlainBody.read(text.spaced(for: StandIns.noBreakSpace), into: &builder)
      return "read as plain text: its marks come to far more than its length"
    }
    document.walk { event, literal in
      if hasStandIns {
        body.read(event, StandIns.replaced(in: literal).span, into: &builder)
      } else {
        body.read(event, literal, into: &builder)
      }
    }
    builder.endBlock()
    return nil
  }

  /// Columns that a table may have: the library takes each by going over all those before it.
  private static let mostColumns = 5000

  private static func isTooWide(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while let bar = bytes.firstIndex(of: UInt8(ascii: "|"), from: place) {
      var end = bar
      var bars = 0
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == UInt8(ascii: "|") { bars += 1 }
        end += 1
      }
      if bars > mostColumns { return true }
      place = end
    }
    return false
  }

  private init(_ text: NormalizedText, _ bytes: [UInt8]) {
    self.text = text
    var starts = [0]
    var place = 0
    while let end = bytes.span.firstIndex(of: 0x0A, from: place) {
      starts.append(end + 1)
      place = end + 1
    }
    lineStarts = starts
  }

  private func place(of lines: ClosedRange<Int>) -> Range<Int> {
    let first = lines.lowerBound - 1
    guard lineStarts.indices.contains(first) else { return 0..<0 }
    var end = lines.upperBound < lineStarts.count ? lineStarts[lines.upperBound] : text.bytes.count
    while end > lineStarts[first], text.bytes[end - 1] == 0x0A { end -= 1 }
    return text.sourceRange(lineStarts[first]..<end)
  }
}

// MARK: Blocks

extension MarkdownBody {
  private mutating func read(
    _ event: MarkdownDocument.Event, _ literal: Span<UInt8>, into builder: inout BodyBuilder
  ) {
    switch event.kind {
    case .paragraph, .heading, .codeBlock, .htmlBlock, .table:
      guard event.isEnd else {
        begin(event, into: &builder)
        readLeaf(event.kind, literal, into: &builder)
        return
      }
      builder.addBareLinks()
      builder.endBlock()
    case .quote: quoteDepth += event.isEnd ? -1 : 1
    case .list:
      if event.isEnd { _ = numbers.popLast() } else { numbers.append(-1) }
    case .item(let start):
      guard !event.isEnd else {
        _ = items.popLast()
        return
      }
      if let last = numbers.indices.last { numbers[last] += 1 }
      items.append(Item(number: start.map { $0 + (numbers.last ?? 0) }))
    case .tableRow:
      cells = 0
      if !event.isEnd { builder.breakLine() }
    case .tableCell:
      guard !event.isEnd else { return }
      if cells > 0 { builder.appendVerbatim(" | ".utf8.span) }
      cells += 1
    default: readInline(event, literal, into: &builder)
    }
  }

  private mutating func begin(_ event: MarkdownDocument.Event, into builder: inout BodyBuilder) {
    let kind: Block.Kind =
      switch event.kind {
      case .heading: .heading
      case .codeBlock, .table: .preformatted
      default: quoteDepth > 0 ? .quote : items.last?.hasBegun == false ? .listItem : .paragraph
      }
    builder.beginBlock(kind)
    builder.place = place(of: event.lines)
    guard let item = items.last, !item.hasBegun else { return }
    items[items.count - 1].hasBegun = true
    if let number = item.number, kind == .listItem {
      builder.appendVerbatim("\(number). ".utf8.span)
    }
  }

  /// Reads a block that holds its text itself, and does not end by an event of its own.
  private mutating func readLeaf(
    _ kind: MarkdownDocument.Kind, _ literal: Span<UInt8>, into builder: inout BodyBuilder
  ) {
    switch kind {
    case .codeBlock: builder.appendVerbatim(literal)
    case .htmlBlock:
      markup.read(Array(span: literal), into: &builder)
      builder.addBareLinks()
    default: return
    }
    builder.endBlock()
  }
}

// MARK: Inside a block

extension MarkdownBody {
  private mutating func readInline(
    _ event: MarkdownDocument.Event, _ literal: Span<UInt8>, into builder: inout BodyBuilder
  ) {
    switch event.kind {
    case .image(let title):
      if event.isEnd {
        guard let picture = pictures.popLast() else { return }
        // Of a picture inside the words of another, its words are some.
        if let outer = pictures.indices.last {
          pictures[outer].words += picture.words
          return
        }
        builder.addCaption(
          alt: String(decoding: picture.words, as: UTF8.self),
          text: picture.title.isEmpty ? nil : picture.title)
      } else {
        pictures.append((title, []))
      }
    case .text, .code:
      if !pictures.isEmpty {
        pictures[pictures.count - 1].words += Array(span: literal)
      } else {
        builder.append(literal)
      }
    case .softBreak:
      if pictures.isEmpty {
        builder.append([0x20].span)
      } else {
        pictures[pictures.count - 1].words.append(0x20)
      }
    case .lineBreak: builder.breakLine()
    case .link(let url):
      guard pictures.isEmpty else { return }
      if event.isEnd { builder.closeLink() } else { builder.openLink(url) }
    case .htmlInline:
      if pictures.isEmpty { markup.read(Array(span: literal), into: &builder) }
    case .footnoteReference:
      builder.appendVerbatim("[".utf8.span)
      builder.append(literal)
      builder.appendVerbatim("]".utf8.span)
    default: break
    }
  }
}
