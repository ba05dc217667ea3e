internal import Articles

/// Plain text as paragraphs.
enum PlainBody {
  /// Paragraphs stand between blank lines, or are lines where no line is blank. Lines that were wrapped
  /// to one width are joined again. A list of very many lines is one block.
  ///
  /// The blocks are of a `kind`, and came from `place` where they do not stand in a file as they are.
  static func read(
    _ text: NormalizedText, as kind: Block.Kind = .paragraph, at place: Range<Int>? = nil,
    into builder: inout BodyBuilder
  ) {
    if LineList.isList(text.bytes.span) {
      builder.beginBlock(.preformatted)
      builder.place = place ?? text.sourceRange(0..<text.bytes.count)
      builder.appendVerbatim(text.bytes.span)
      builder.endBlock()
      return
    }
    let paragraphs = paragraphs(of: text.bytes)
    for lines in paragraphs {
      let joins = isWrapped(lines, text.bytes)
      builder.beginBlock(kind)
      for (index, line) in lines.enumerated() {
        if index > 0, !joins { builder.beginBlock(kind) }
        let whole = joins ? lines[0].lowerBound..<lines[lines.count - 1].upperBound : line
        builder.place = place ?? text.sourceRange(whole)
        if index > 0, joins { builder.appendSpace() }
        builder.append(text.bytes.span.extracting(line))
        if !joins || index == lines.count - 1 { builder.addBareLinks() }
      }
      builder.endBlock()
    }
  }

  /// The lines of each paragraph, without white space at their ends.
  private static func paragraphs(of bytes: [UInt8]) -> [[Range<Int>]] {
    var paragraphs: [[Range<Int>]] = []
    var lines: [Range<Int>] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes.span.firstIndex(of: 0x0A, from: start) ?? bytes.count
      var line = start..<end
      while let first = line.first, bytes[first] == 0x20 || bytes[first] == 0x09 {
        line = line.dropFirst()
      }
      while let last = line.last, bytes[last] == 0x20 || bytes[last] == 0x09 {
        line = line.dropLast()
      }
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        paragraphs.append(lines)
        lines = []
      }
      start = end + 1
    }
    if !lines.isEmpty { paragraphs.append(lines) }
    return paragraphs
  }

  /// Whether every line but the last is about as long as the longest, and none is very long.
  private static func isWrapped(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    guard lines.count > 1 else { return true }
    let widths = lines.map { line in bytes[line].count { !UTF8.isContinuation($0) } }
    guard let longest = widths.max(), 40...120 ~= longest else { return false }
    // A line is full if the word that follows would not have fitted.
    return lines.indices.dropLast().allSatisfy { index in
      let next = bytes[lines[index + 1]].prefix { $0 != 0x20 }
      return widths[index] + 1 + next.count { !UTF8.isContinuation($0) } >= longest - 3
    }
  }
}
