extension HTMLParser {
  /// Reads what `<` begins at `place`; `false` if it is text.
  mutating func readMarkup(_ bytes: Span<UInt8>) -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      place = declarationEnd(bytes)
      return true
    case UInt8(ascii: "?"):
      place = Self.after(UInt8(ascii: ">"), bytes, from: place + 2)
      return true
    case UInt8(ascii: "/"):
      guard place + 2 < bytes.count else { return false }
      guard Self.isLetter(bytes[place + 2]) else {
        place = Self.after(UInt8(ascii: ">"), bytes, from: place + 2)
        return true
      }
      readEndTag(bytes)
      return true
    case let byte where Self.isLetter(byte):
      readStartTag(bytes)
      return true
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
  }

  /// The place behind the next `mark`, or the end.
  private static func after(_ mark: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != mark { end += 1 }
    return min(end + 1, bytes.count)
  }

  /// Where a comment or a declaration ends.
  private mutating func declarationEnd(_ bytes: Span<UInt8>) -> Int {
    let isComment =
      place + 3 < bytes.count && bytes[place + 2] == 0x2D && bytes[place + 3] == 0x2D
    guard isComment else { return Self.after(UInt8(ascii: ">"), bytes, from: place + 2) }
    if endless.contains(.comment) { return place + 4 }
    // `<!-->` and `<!--->` are whole comments.
    var end = place + 4
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") { return end + 1 }
    if end + 1 < bytes.count, bytes[end] == 0x2D, bytes[end + 1] == UInt8(ascii: ">") {
      return end + 2
    }
    while end + 2 < bytes.count {
      if bytes[end] == 0x2D, bytes[end + 1] == 0x2D {
        if bytes[end + 2] == UInt8(ascii: ">") { return end + 3 }
        if bytes[end + 2] == UInt8(ascii: "!"), end + 3 < bytes.count,
          bytes[end + 3] == UInt8(ascii: ">")
        {
          return end + 4
        }
      }
      end += 1
    }
    // A browser would drop the rest of the page.
    endless.insert(.comment)
    return place + 4
  }

  private static func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      end += 1
    }
    return end
  }

  private mutating func readEndTag(_ bytes: Span<UInt8>) {
    let start = place
    let end = Self.nameEnd(bytes, from: place + 2)
    let tag = HTMLTag(bytes, place + 2..<end)
    place = Self.after(UInt8(ascii: ">"), bytes, from: end)
    close(tag, at: start, end: place)
  }

  private mutating func readStartTag(_ bytes: Span<UInt8>) {
    let start = place
    let nameEnd = Self.nameEnd(bytes, from: place + 1)
    let tag = HTMLTag(bytes, place + 1..<nameEnd)
    let firstAttribute = attributeCount
    place = nameEnd
    let isEmpty = readAttributes(bytes, from: firstAttribute)
    if tag == .base { checkBase(from: firstAttribute) }
    guard
      let node = openElement(tag, isEmpty: isEmpty, start: start, firstAttribute: firstAttribute)
    else { return }
    if tag.isRawText, openForeign == 0 { readRawText(tag, in: node, bytes) }
  }

  /// Reads attributes up to the tag's end; `true` if it says that nothing is in it.
  private mutating func readAttributes(_ bytes: Span<UInt8>, from first: Int) -> Bool {
    var isEmpty = false
    var count = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return isEmpty
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        isEmpty = byte == UInt8(ascii: "/")
        place += 1
        continue
      }
      // A tag that was never ended: what follows it is worth more than its attributes.
      if byte == UInt8(ascii: "<"), place + 1 < bytes.count, Self.isLetter(bytes[place + 1]) {
        return false
      }
      isEmpty = false
      readAttribute(bytes, from: first)
      count += 1
      if count == Self.mostAttributes { reportAttributes() }
    }
    return isEmpty
  }

  private mutating func readAttribute(_ bytes: Span<UInt8>, from first: Int) {
    let nameStart = place
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "/")
      {
        break
      }
      place += 1
    }
    let nameRange = nameStart..<place
    var next = place
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    var value = place..<place
    if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
      next += 1
      while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
      place = next
      value = readValue(bytes)
    }
    let name = HTMLAttribute(bytes, nameRange)
    guard name != .none, !hasAttribute(name, from: first) else { return }
    addAttribute(
      HTMLDocument.Attribute(
        name: name, start: Int32(value.lowerBound), end: Int32(value.upperBound)))
  }

  private mutating func readValue(_ bytes: Span<UInt8>) -> Range<Int> {
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    guard quote == 0x22 || quote == 0x27 else {
      let start = place
      while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
        place += 1
      }
      return start..<place
    }
    let start = place + 1
    if !endless.contains(.quote(quote)) {
      var end = start
      while end < bytes.count, bytes[end] != quote { end += 1 }
      if end < bytes.count {
        place = end + 1
        return start..<end
      }
      endless.insert(.quote(quote))
    }
    place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != 0x0A {
      place += 1
    }
    return start..<place
  }

  /// Reads the text of an element that nothing but its own end tag ends.
  private mutating func readRawText(_ tag: HTMLTag, in node: Int, _ bytes: Span<UInt8>) {
    let start = place
    let end = endless.contains(.tag(tag)) ? nil : rawTextEnd(tag, bytes)
    guard let end else {
      endless.insert(.tag(tag))
      // Without an end, a title is its line; of a script nothing is wanted.
      if tag == .title || tag == .textarea {
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
      } else {
        place = bytes.count
      }
      finishRawText(start..<place, bytes, end: place)
      return
    }
    place = Self.after(UInt8(ascii: ">"), bytes, from: end)
    finishRawText(start..<end, bytes, end: place)
  }

  private mutating func finishRawText(_ range: Range<Int>, _ bytes: Span<UInt8>, end: Int) {
    appendText(
      range, hasReferences: currentTag == .title || currentTag == .textarea, isBlank: false)
    pop(at: end)
  }

  private func rawTextEnd(_ tag: HTMLTag, _ bytes: Span<UInt8>) -> Int? {
    var end = place
    while end + 2 < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), bytes[end + 1] == UInt8(ascii: "/"),
        Self.isLetter(bytes[end + 2])
      {
        let nameEnd = Self.nameEnd(bytes, from: end + 2)
        if HTMLTag(bytes, end + 2..<nameEnd) == tag { return end }
      }
      end += 1
    }
    return nil
  }
}
