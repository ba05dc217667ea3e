internal import Articles
internal import UnicodeText

/// The plain text of a letter: what it says, what it quotes, and who signs it.
struct LetterBody {
  private let lines: [Substring]
  private let isFlowed: Bool
  private let range: Range<Int>

  /// Reads `text`; `isFlowed` if lines that end in a space go on in the next (RFC 3676).
  init(_ text: String, isFlowed: Bool, range: Range<Int>) {
    let text = String(
      decoding: NormalizedText.cleaned(text.utf8.span) ?? Array(text.utf8), as: UTF8.self)
    // A list has no signature and answers nobody.
    lines = LineList.isList(text.utf8.span) ? [text[...]] : text.separateLines
    self.isFlowed = isFlowed
    self.range = range
  }

  /// Adds it to a letter.
  func read(into builder: inout BodyBuilder, _ content: inout ArticleContent) {
    var end = lines.count
    if let signature = lines.lastIndex(where: Self.isSignatureMark),
      lines.count - signature <= 20
    {
      keep(signature + 1..<end, in: &content)
      end = signature
    }
    if let reply = trailingReply(before: end) {
      keep(reply..<end, in: &content)
      end = reply
    }
    builder.place = range
    var place = 0
    while place < end {
      let depth = Self.quoteDepth(lines[place])
      var next = place + 1
      while next < end, (Self.quoteDepth(lines[next]) > 0) == (depth > 0) { next += 1 }
      add(lines[place..<next], isQuote: depth > 0, to: &builder)
      place = next
    }
  }

  /// By bytes: a string is compared by its characters, which takes long where marks are piled up.
  private static func isSignatureMark(_ line: Substring) -> Bool {
    line.utf8.elementsEqual("-- ".utf8) || line.utf8.elementsEqual("--".utf8)
  }

  private func keep(_ rest: Range<Int>, in content: inout ArticleContent) {
    let text = lines[rest].joined(separator: "\n")
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    content.unassigned.append(Unassigned(text: text, range: range))
  }

  private static func quoteDepth(_ line: Substring) -> Int {
    var depth = 0
    for byte in line.utf8 {
      if byte == UInt8(ascii: ">") {
        depth += 1
      } else if byte != 0x20 || depth == 0 {
        break
      }
    }
    return depth
  }

  /// Where a letter that is answered begins, if it stands whole behind the answer.
  private func trailingReply(before end: Int) -> Int? {
    var last = end
    while last > 0, lines[last - 1].utf8.allSatisfy({ $0 <= 0x20 }) { last -= 1 }
    var first = last
    while first > 0, Self.quoteDepth(lines[first - 1]) > 0 || lines[first - 1].isEmpty {
      first -= 1
    }
    let quoted = lines[first..<last].count { Self.quoteDepth($0) > 0 }
    guard quoted > 0, quoted * 2 >= last - first else { return originalMessage(before: end) }
    // `On Monday Ada wrote:` belongs to what follows.
    var start = first
    var previous = first
    while previous > 0, lines[previous - 1].isEmpty { previous -= 1 }
    if previous > 0, lines[previous - 1].utf8.last == UInt8(ascii: ":") {
      start = previous - 1
      if start > 0, !lines[start - 1].isEmpty, lines[start].utf8.count < 40 { start -= 1 }
    }
    // A letter that is nothing but quotes is read as it is.
    let hasWords = lines[..<start].contains { $0.utf8.contains { $0 > 0x20 } }
    return hasWords ? start : nil
  }

  /// `-----Original Message-----` and its like: a line of dashes and words, and a head behind it.
  private func originalMessage(before end: Int) -> Int? {
    for index in lines[..<end].indices.dropFirst() {
      let line = lines[index]
      guard line.hasPrefix("-----"), line.utf8.last == UInt8(ascii: "-"),
        line.utf8.contains(where: { ($0 | 0x20) &- 97 < 26 })
      else { continue }
      let after = lines[index + 1..<end].prefix(3)
      if after.contains(where: { $0.utf8.prefix(20).contains(UInt8(ascii: ":")) }) { return index }
    }
    return nil
  }

  private func add(_ lines: ArraySlice<Substring>, isQuote: Bool, to builder: inout BodyBuilder) {
    var text = ""
    for line in lines {
      var line = line
      if isQuote {
        while line.utf8.first == UInt8(ascii: ">")
          || line.utf8.first == 0x20 && line.utf8.dropFirst().first == UInt8(ascii: ">")
        {
          line = line.dropFirst()
        }
      }
      // A space that was put before a line so that it is not mistaken.
      if isFlowed, line.utf8.first == 0x20 { line = line.dropFirst() }
      text += line
      let goesOn = isFlowed && line.utf8.last == 0x20
      if !goesOn { text += "\n" }
    }
    PlainBody.read(
      NormalizedText(DecodedText(Array(text.utf8))), as: isQuote ? .quote : .paragraph,
      at: range, into: &builder)
  }
}
