internal import UnicodeText

/// Cuts text into lines: joins hard-wrapped paragraphs, reads the marks of headings, lists, quotes
/// and code, and leaves alone what is not prose.
struct PageBuilder {
  /// How the lines of a block, which is what stands between empty lines, are put together.
  enum Joining {
    /// If the page looks hard-wrapped.
    case whenWrapped
    /// Always, but for lines that are fields: exports center and wrap their heads.
    case always
  }

  private let bytes: [UInt8]
  private let raw: [RawLine]
  private let joining: Joining
  private let wrapWidth: Int?
  private var lines: [Line] = []

  static func page(_ normalized: NormalizedText, joining: Joining = .whenWrapped) -> Page {
    var builder = PageBuilder(normalized, joining: joining)
    builder.build()
    return Page(normalized: normalized, lines: builder.lines)
  }

  private init(_ normalized: NormalizedText, joining: Joining) {
    bytes = normalized.bytes
    raw = RawLine.lines(of: bytes)
    self.joining = joining
    wrapWidth = Self.wrapWidth(of: raw) ?? Self.tightWrapWidth(of: raw, in: bytes)
  }

  private mutating func build() {
    var index = 0
    var blanks = 0
    while index < raw.count {
      if raw[index].isBlank {
        blanks += 1
        index += 1
        continue
      }
      if let fence = fenceEnd(from: index) {
        append(.preformatted, index + 1..<fence, blanks: blanks)
        index = fence + 1
      } else {
        var end = index
        while end < raw.count, !raw[end].isBlank, end == index || !isFence(end) { end += 1 }
        appendBlock(index..<end, blanks: blanks)
        index = end
      }
      blanks = 0
    }
  }
}

// MARK: Hard-wrapped pages

extension PageBuilder {
  /// The column at which the page's lines were broken, or `nil` if each is a paragraph.
  ///
  /// Lines inside a paragraph of a wrapped page are all nearly as long as the longest; where
  /// paragraphs are lines, or lists stand, lengths vary freely.
  private static func wrapWidth(of raw: [RawLine]) -> Int? {
    var histogram = [Int](repeating: 0, count: 121)
    var inner = 0
    for index in raw.indices.dropFirst().dropLast() {
      // An inner line of a block of three or more.
      guard !raw[index].isBlank, !raw[index - 1].isBlank, !raw[index + 1].isBlank else { continue }
      inner += 1
      histogram[min(120, raw[index].count + raw[index].indent)] += 1
    }
    guard inner >= 6, histogram[120] * 4 < inner else { return nil }
    var above = histogram[120]
    var width = 119
    while width > 0, (above + histogram[width]) * 20 < inner {
      above += histogram[width]
      width -= 1
    }
    guard width >= 40 else { return nil }
    let full = (width * 3 / 4...119).reduce(0) { $0 + histogram[$1] }
    return full * 10 >= inner * 6 ? width : nil
  }

  /// The same for a page too short to show it by lengths: hardly any line could have taken the first
  /// word of the next.
  private static func tightWrapWidth(of raw: [RawLine], in bytes: [UInt8]) -> Int? {
    let broken = raw.indices.dropLast().filter { !raw[$0].isBlank && !raw[$0 + 1].isBlank }
    guard (5...40).contains(broken.count) else { return nil }
    let width = broken.map { raw[$0].count + raw[$0].indent }.max() ?? 0
    guard (40..<120).contains(width) else { return nil }
    let full = broken.count { index in
      let word = bytes[raw[index + 1].range].prefix { $0 != 0x20 }.count
      return raw[index].count + raw[index].indent + 1 + word > width
    }
    return full >= 5 && full * 4 >= broken.count * 3 ? width : nil
  }

  /// Appends the lines of a block, joined where they are one paragraph.
  private mutating func appendBlock(_ block: Range<Int>, blanks: Int) {
    var blanks = blanks
    let isWrapped = self.isWrapped(block)
    var index = block.lowerBound
    while index < block.upperBound {
      let form = self.form(of: index)
      var end = index + 1
      if end < block.upperBound, form.form == .plain, let level = underlineLevel(of: end),
        raw[index].count <= 200, end - block.lowerBound == 1 || index == block.lowerBound
      {
        append(.heading(level: level, isUnderlined: true), index..<end, blanks: blanks)
        end += 1
      } else {
        if isWrapped || form.form == .quote || (form.form == .listItem && wrapWidth != nil) {
          while end < block.upperBound, continues(end, of: form.form, in: block) { end += 1 }
        }
        append(form.form, index..<end, blanks: blanks, marks: form.marks)
      }
      blanks = 0
      index = end
    }
  }

  private func isWrapped(_ block: Range<Int>) -> Bool {
    guard block.count > 1, !startsField(block.lowerBound) else { return false }
    if case .always = joining { return true }
    guard let wrapWidth else { return false }
    // Credits stand on lines of their own, however long they are.
    if block.count <= 4, isCredit(block.lowerBound) || isCredit(block.upperBound - 1) {
      return false
    }
    // A wrapped line could not have taken the next line's first word as well.
    var full = 0
    for index in block.dropLast() {
      let room = wrapWidth + 2 - raw[index].count - raw[index].indent
      if firstWordLength(of: index + 1) >= room || room * 4 <= wrapWidth { full += 1 }
    }
    return full * 10 >= (block.count - 1) * 7
  }

  /// Whether the raw line `index` goes on with the paragraph above it.
  private func continues(_ index: Int, of form: Line.Form, in block: Range<Int>) -> Bool {
    let next = self.form(of: index).form
    if form == .quote {
      // An empty quoted line parts paragraphs, and quoted fields stand for themselves.
      return next == .quote && !quotesNothing(index) && !quotesNothing(index - 1)
        && !startsField(index) && !startsField(index - 1)
    }
    guard next == .plain, underlineLevel(of: index) == nil, !startsField(index), !isURL(index)
    else { return false }
    if case .always = joining { return true }
    // Old texts indent the first line of a paragraph instead of leaving one empty.
    if raw[index].indent >= raw[index - 1].indent + 2, form != .listItem { return false }
    guard let wrapWidth else { return false }
    // A line that stops well short of the edge, at the end of a sentence, ends its paragraph.
    let isShort = raw[index - 1].count + raw[index - 1].indent < wrapWidth * 3 / 5
    return !(isShort && endsSentence(index - 1))
  }
}

// MARK: Marks of lines

extension PageBuilder {
  private func text(_ index: Int) -> ArraySlice<UInt8> { bytes[raw[index].range] }

  private func firstWordLength(of index: Int) -> Int {
    text(index).prefix { $0 != 0x20 }.count
  }

  private func endsSentence(_ index: Int) -> Bool {
    Sentence.endsWithStop(String(decoding: text(index).suffix(12), as: UTF8.self))
  }

  private func isCredit(_ index: Int) -> Bool {
    raw[index].count <= 160
      && CreditGrammar.credit(in: String(decoding: text(index), as: UTF8.self)) != nil
  }

  private func isURL(_ index: Int) -> Bool {
    let line = text(index)
    return line.starts(with: "http://".utf8) || line.starts(with: "https://".utf8)
  }

  private func quotesNothing(_ index: Int) -> Bool {
    text(index).allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 }
  }

  /// `Subject: …`, `BYLINE: …`, quoted or not.
  private func startsField(_ index: Int) -> Bool {
    let line = text(index).drop { $0 == UInt8(ascii: ">") || $0 == 0x20 }
    guard let colon = line.prefix(28).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      colon + 1 == line.endIndex || line[colon + 1] == 0x20
    else { return false }
    let key = String(decoding: line[..<colon], as: UTF8.self)
    return FieldKey(key) != nil || key.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
  }

  private func isFence(_ index: Int) -> Bool {
    text(index).starts(with: "```".utf8) || text(index).starts(with: "~~~".utf8)
  }

  /// The line that closes the code opened at `index`, if one does.
  private func fenceEnd(from index: Int) -> Int? {
    guard isFence(index) else { return nil }
    let mark = text(index).prefix(3)
    let limit = min(raw.count, index + 2000)
    return (index + 1..<max(index + 1, limit)).first { text($0).elementsEqual(mark) }
  }

  /// 1 for a line of `=`, 2 for one of `-`, under a heading.
  private func underlineLevel(of index: Int) -> Int? {
    guard raw[index].count >= 3 else { return nil }
    if text(index).allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return text(index).allSatisfy({ $0 == UInt8(ascii: "-") }) ? 2 : nil
  }

  /// What the line's first marks say, and how many bytes they take.
  private func form(of index: Int) -> (form: Line.Form, marks: Int) {
    let line = text(index)
    if Rule.isRule(line) { return (.rule, 0) }
    guard let first = line.first else { return (.plain, 0) }
    func byte(_ distance: Int) -> UInt8 {
      line.count > distance ? line[line.startIndex + distance] : 0
    }
    switch first {
    case UInt8(ascii: "#"):
      let level = line.prefix { $0 == UInt8(ascii: "#") }.count
      return level <= 6 && byte(level) == 0x20
        ? (.heading(level: level, isUnderlined: false), level + 1) : (.plain, 0)
    case UInt8(ascii: ">"):
      return (.quote, byte(1) == 0x20 ? 2 : 1)
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      return byte(1) == 0x20 ? (.listItem, 2) : (.plain, 0)
    case UInt8(ascii: "-"):
      return byte(1) == 0x20 && byte(2) != 0x2D ? (.listItem, 2) : (.plain, 0)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xA2:
      return byte(3) == 0x20 ? (.listItem, 4) : (.plain, 0)
    default: return (.plain, 0)
    }
  }

  private mutating func append(
    _ form: Line.Form, _ rawLines: Range<Int>, blanks: Int, marks: Int = 0
  ) {
    guard let first = rawLines.first, let last = rawLines.last else { return }
    var joined: [UInt8] = []
    joined.reserveCapacity(raw[last].range.upperBound - raw[first].range.lowerBound)
    for index in rawLines {
      var part = text(index)
      if form == .quote { part = part.dropFirst(self.form(of: index).marks) }
      if index == first, form != .quote { part = part.dropFirst(marks) }
      if form == .preformatted {
        if index > first { joined.append(0x0A) }
        joined += [UInt8](repeating: 0x20, count: min(raw[index].indent, 80)) + part
        continue
      }
      if index > first, Self.needsSpace(between: joined, and: part) { joined.append(0x20) }
      Self.appendCollapsed(part, to: &joined)
    }
    if case .heading(_, false) = form {
      while joined.last == UInt8(ascii: "#") || joined.last == 0x20 { joined.removeLast() }
    }
    let text = String(decoding: joined, as: UTF8.self)
    let start = raw[first].range.lowerBound + (form == .quote ? 0 : marks)
    lines.append(
      Line(
        form: text.isEmpty ? .rule : form, text: text, range: start..<raw[last].range.upperBound,
        blanksBefore: blanks, indent: raw[first].indent,
        count: joined.count(where: { $0 & 0xC0 != 0x80 }), rawLines: rawLines.count))
  }

  private static func appendCollapsed(_ part: ArraySlice<UInt8>, to joined: inout [UInt8]) {
    if !hasSpaceRun(part) {
      joined.append(contentsOf: part)
      return
    }
    var afterSpace = true
    for byte in part {
      let isSpace = byte == 0x20 || byte == 0x09
      if isSpace {
        if !afterSpace { joined.append(0x20) }
      } else {
        joined.append(byte)
      }
      afterSpace = isSpace
    }
    if joined.last == 0x20 { joined.removeLast() }
  }

  /// Whether white space in `part` must be run together. Both ends are trimmed.
  private static func hasSpaceRun(_ part: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for byte in part {
      if byte == 0x09 || byte == 0x20 && before == 0x20 { return true }
      before = byte
    }
    return before == 0x20
  }

  /// A word broken at its own hyphen and scripts without spaces are joined without one.
  private static func needsSpace(between left: [UInt8], and right: ArraySlice<UInt8>) -> Bool {
    guard left.count > 1, let last = left.last else { return false }
    if last == UInt8(ascii: "-"), (0x61...0x7A).contains(left[left.count - 2] | 0x20) {
      return false
    }
    guard last >= 0x80, let first = right.first, first >= 0x80 else { return true }
    let before = String(decoding: left.suffix(4), as: UTF8.self).unicodeScalars.last
    let after = String(decoding: right.prefix(4), as: UTF8.self).unicodeScalars.first
    return !((before?.isEastAsian ?? false) && (after?.isEastAsian ?? false))
  }
}
