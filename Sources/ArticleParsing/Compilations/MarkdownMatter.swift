/// Lines that Markdown reads as pictures and references.
enum MarkdownMatter {
  static func isMatter(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "!"): text.hasPrefix("![")
    case UInt8(ascii: "["):
      text.hasPrefix("[![") || text.hasPrefix("[{{") || reference(in: text) != nil
    case UInt8(ascii: "{"), UInt8(ascii: "<"): isMarkup(text)
    case UInt8(ascii: "|"): text.utf8.count > 2 && text.hasSuffix("|")
    default: false
    }
  }

  /// Whether the line is nothing but tags and calls of a site's templates: `{{< video 3 >}}`,
  /// `{% note %}`, `</div>`.
  private static func isMarkup(_ text: String) -> Bool {
    var rest = text[...]
    while let first = rest.utf8.first {
      let closer: String
      if rest.hasPrefix("{{") {
        closer = "}}"
      } else if rest.hasPrefix("{%") {
        closer = "%}"
      } else if first == UInt8(ascii: "<") {
        closer = ">"
      } else if first == 0x20 {
        rest = rest.dropFirst()
        continue
      } else {
        return false
      }
      guard let end = rest.utf8.firstRange(ofBytes: closer) else { return false }
      rest = rest[end.upperBound...]
    }
    return true
  }

  /// The address of `[a]: https://…`.
  static func reference(in text: String) -> Range<Int>? {
    guard text.hasPrefix("["), !text.hasPrefix("[#]"),
      let close = text.utf8.firstRange(ofBytes: "]: ")
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: close.upperBound)
    let rest = text.slice(start..<text.utf8.count)
    guard rest.hasPrefix("http://") || rest.hasPrefix("https://") else { return nil }
    let length = rest.utf8.prefix { $0 != 0x20 }.count
    return start..<start + length
  }

  /// The words of a line that is one picture: `![words](address)`, `![words][label]`.
  static func picture(in text: String) -> (alt: Range<Int>, address: Range<Int>?)? {
    guard text.hasPrefix("!["), let last = text.utf8.last,
      last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
      let close = text.utf8.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let end = text.utf8.distance(from: text.startIndex, to: close)
    guard end + 1 < text.utf8.count else { return nil }
    let rest = text.slice(end + 1..<text.utf8.count)
    // Nothing may stand behind the picture.
    let closer = rest.hasPrefix("(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    guard rest.hasPrefix("(") || rest.hasPrefix("["),
      rest.utf8.firstIndex(of: closer) == rest.utf8.index(before: rest.endIndex)
    else { return nil }
    let address = rest.hasPrefix("(http") ? end + 2..<text.utf8.count - 1 : nil
    return (2..<end, address)
  }
}
