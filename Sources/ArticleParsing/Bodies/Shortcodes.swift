/// Template tags that site generators leave in Markdown: `{{< figure >}}`, `{% link %}`, `{{ url }}`,
/// and the attributes of blocks: `{#id}`, `{: .class}`.
enum Shortcodes {
  /// A picture that a tag would have shown.
  struct Picture {
    var alt: String?
    var caption: String?
    /// Bytes of the text.
    var range: Range<Int>
  }

  /// Overwrites every tag outside code, so that all else stays where it is, and returns
  /// the pictures among them. What stands between two tags stays, and code tags become fences.
  static func blank(_ text: inout [UInt8]) -> [Picture] {
    guard text.contains(UInt8(ascii: "{")) else { return [] }
    var pictures: [Picture] = []
    var code = CodeMarks()
    var closers = Closers()
    var place = 0
    while place < text.count {
      // Nothing else begins with another byte.
      guard text[place] == UInt8(ascii: "{") || text[place] == UInt8(ascii: "`") else {
        place += 1
        continue
      }
      if let end = code.skip(text, at: place) {
        place = end
        continue
      }
      guard text[place] == UInt8(ascii: "{"), let tag = Tag(in: text, at: place, &closers)
      else {
        place = attributes(in: &text, at: place) ?? place + 1
        continue
      }
      if code.isInTag, !tag.isClosing, tag.name != "endhighlight" {
        place += 1
        continue
      }
      if let picture = tag.picture(in: text) { pictures.append(picture) }
      let target = tag.reference(in: text)
      let isFence = tag.name == "highlight" || tag.name == "endhighlight"
      let isInAddress = place > 0 && text[place - 1] == UInt8(ascii: "(")
      for index in tag.range where text[index] != 0x0A {
        let isMark = isFence && index < tag.range.lowerBound + 3
        text[index] = isMark ? UInt8(ascii: "`") : isFence || isInAddress ? 0x20 : filler
      }
      // A link keeps its words when its address was a tag, and leads to the page that the tag names.
      if tag.isAddress(in: text) {
        let address = [UInt8(ascii: "<")] + target + [UInt8(ascii: ">")]
        text.replaceSubrange(tag.range.prefix(address.count), with: address)
      }
      if tag.name == "endhighlight" || tag.isClosing { code.isInTag = false }
      if tag.name == "highlight", !tag.isClosing { code.isInTag = true }
      place = tag.range.upperBound
    }
    clearLines(&text)
    return pictures
  }

  /// Stands where a tag stood: no white space, or what follows would be set in as code is. Whoever adds
  /// text to a body drops it.
  private static let filler: UInt8 = 0x01

  /// Makes lines of which nothing is left blank.
  private static func clearLines(_ text: inout [UInt8]) {
    guard text.span.firstIndex(of: filler, from: 0) != nil else { return }
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = text[start..<end]
      if line.contains(filler), line.allSatisfy({ $0 == filler || $0 == 0x20 || $0 == 0x09 }) {
        for index in line.indices { text[index] = 0x20 }
      }
      start = end + 1
    }
  }

  /// Overwrites attributes at the end of a line, and returns where they end.
  private static func attributes(in text: inout [UInt8], at place: Int) -> Int? {
    guard text[place] == UInt8(ascii: "{"), place + 2 < text.count,
      [UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: ".")].contains(text[place + 1])
    else { return nil }
    let inner = text[place...].prefix { $0 != UInt8(ascii: "}") && $0 != 0x0A }
    let end = inner.endIndex
    guard end < text.count, text[end] == UInt8(ascii: "}"),
      end + 1 == text.count || text[end + 1] == 0x0A
    else { return nil }
    for index in place...end { text[index] = 0x20 }
    return end + 1
  }

  /// Code, where braces are braces.
  private struct CodeMarks {
    /// Whether a tag for code is open, which only another tag ends.
    var isInTag = false

    /// Where code that starts at `place` ends; `nil` if none does.
    mutating func skip(_ text: [UInt8], at place: Int) -> Int? {
      guard text[place] == UInt8(ascii: "`"), !isInTag else { return nil }
      let marks = text[place...].prefix { $0 == UInt8(ascii: "`") }.count
      var end = place + marks
      // As in CommonMark, a run of other length does not end it; a span without an end is none.
      while end < text.count {
        guard text[end] == UInt8(ascii: "`") else {
          if marks < 3, text[end] == 0x0A, end + 1 < text.count, text[end + 1] == 0x0A { break }
          end += 1
          continue
        }
        let closing = text[end...].prefix { $0 == UInt8(ascii: "`") }.count
        end += closing
        if closing == marks || marks >= 3 && closing > marks { return end }
      }
      return marks >= 3 ? text.count : place + marks
    }
  }

  /// Where tags end: looked up once for all that begin before.
  private struct Closers {
    private var next: [[UInt8]: Int] = [:]

    mutating func first(_ closer: [UInt8], in text: [UInt8], from place: Int) -> Int {
      if let known = next[closer], known >= place { return known }
      var end = place
      while end + closer.count <= text.count,
        !text[end..<end + closer.count].elementsEqual(closer)
      {
        end += 1
      }
      let found = end + closer.count <= text.count ? end : Int.max
      next[closer] = found
      return found
    }
  }

  private struct Tag {
    var range: Range<Int>
    var inner: Range<Int>
    var name: String
    var isClosing: Bool

    /// Longer ones are no tags.
    private static let longest = 2000

    init?(in text: [UInt8], at place: Int, _ closers: inout Closers) {
      guard place + 3 < text.count else { return nil }
      let opener: Int
      let closer: [UInt8]
      switch (text[place + 1], text[place + 2]) {
      case (UInt8(ascii: "{"), UInt8(ascii: "<")): (opener, closer) = (3, Array(">}}".utf8))
      case (UInt8(ascii: "{"), UInt8(ascii: "%")): (opener, closer) = (3, Array("%}}".utf8))
      case (UInt8(ascii: "{"), _): (opener, closer) = (2, Array("}}".utf8))
      case (UInt8(ascii: "%"), _): (opener, closer) = (2, Array("%}".utf8))
      default: return nil
      }
      let end = closers.first(closer, in: text, from: place + opener)
      guard end <= place + Self.longest else { return nil }
      range = place..<end + closer.count
      inner = place + opener..<end
      let words = text[inner].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x2D }
      let first = words.first ?? []
      isClosing = first.first == UInt8(ascii: "/")
      name = String(decoding: isClosing ? first.dropFirst() : first, as: UTF8.self)
      // Braces around anything but a name, a path or a quoted word are the text's own.
      if opener == 2, closer.count == 2, closer[0] == UInt8(ascii: "}") {
        guard let start = first.first, start | 0x20 &- 97 < 26 || start == UInt8(ascii: "\""),
          words.count == 1 || text[inner].contains(UInt8(ascii: "|"))
            || name.utf8.contains(UInt8(ascii: "."))
        else { return nil }
      }
    }

    /// Whether it stands for all of a link's address.
    func isAddress(in text: [UInt8]) -> Bool {
      guard range.lowerBound > 1, text[range.lowerBound - 1] == UInt8(ascii: "("),
        text[range.lowerBound - 2] == UInt8(ascii: "]"), range.upperBound < text.count
      else { return false }
      return text[range.upperBound] == UInt8(ascii: ")") || text[range.upperBound] == 0x20
    }

    /// The page that `{{< ref "page.md" >}}` names; nothing for other tags.
    func reference(in text: [UInt8]) -> [UInt8] {
      guard name == "ref" || name == "relref" else { return [] }
      let argument = text[inner].drop { $0 <= 0x20 }.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
      let page =
        if let quote = argument.first, [0x22, 0x27, 0x60].contains(quote) {
          argument.dropFirst().prefix { $0 != quote }
        } else {
          argument.prefix { $0 > 0x20 }
        }
      // Nothing that would end the address, or begin another.
      let isAddress = page.allSatisfy { byte in
        byte >= 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") && byte != 0x5C
      }
      return isAddress ? Array(page) : []
    }

    func picture(in text: [UInt8]) -> Picture? {
      let alt = value(of: "alt", in: text)
      let caption = value(of: "caption", in: text)
      guard alt != nil || caption != nil else { return nil }
      return Picture(alt: alt, caption: caption, range: range)
    }

    /// What stands between the quotes of `name="…"`.
    private func value(of name: String, in text: [UInt8]) -> String? {
      let key = Array("\(name)=".utf8)
      var place = inner.lowerBound
      while place + key.count + 1 < inner.upperBound {
        let isKey =
          text[place..<place + key.count].elementsEqual(key)
          && (place == inner.lowerBound || text[place - 1] <= 0x20)
        let quote = text[place + key.count]
        if isKey, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let value = text[place + key.count + 1..<inner.upperBound].prefix { $0 != quote }
          return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        }
        place += 1
      }
      return nil
    }
  }
}
