/// Text written so that Markdown shows it as it is.
enum MarkdownText {
  /// `text` as one line that no line of markup begins with.
  static func line(_ text: String) -> String { lines(text.onOneLine, links: []).joined() }

  /// The lines of `text`, with `links` made links.
  static func lines(_ text: String, links: [InlineLink]) -> [String] {
    var markup: [UInt8] = []
    for (piece, url) in text.pieces(at: links) {
      if let url {
        markup.append("[")
        appendEscaped(piece.split(separator: "\n").joined(separator: " "), to: &markup)
        markup.append("](\(destination(url)))")
      } else {
        appendEscaped(piece, to: &markup)
      }
    }
    let lines = markup.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    return lines.map { withPlainStart(String(decoding: $0, as: UTF8.self)) }
  }

  /// `text` as it stands, between fences longer than any in it.
  static func fenced(_ text: String) -> String {
    var (longest, run) = (2, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\n\(text)\(text.utf8.last == UInt8(ascii: "\n") ? "" : "\n")\(fence)"
  }

  /// Where a link goes, between angle brackets where its parentheses would end it.
  static func destination(_ url: String) -> String {
    let url = url.asURL
    return url.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
      ? "<\(url)>" : url
  }

  private static func appendEscaped(_ text: some StringProtocol, to markup: inout [UInt8]) {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let isMarkup =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
          UInt8(ascii: "]"), UInt8(ascii: "~"):
          true
        case UInt8(ascii: "_"):
          // Inside a word it is a letter like any other.
          index == 0 || !isWord(bytes[index - 1]) || !isWord(next)
        case UInt8(ascii: "<"): next > 0x20
        case UInt8(ascii: "&"): next == UInt8(ascii: "#") || isWord(next)
        default: false
        }
      if isMarkup { markup.append(UInt8(ascii: "\\")) }
      markup.append(byte)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  /// `line` without what would make it a heading, a list, a quote, a rule or code.
  private static func withPlainStart(_ line: String) -> String {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let first = text.utf8.first else { return "" }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      return "\\" + text
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
      let rest = text.utf8[digits.endIndex...]
      guard digits.count <= 9, let sign = rest.first,
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
      else { return String(text) }
      return "\(text[..<digits.endIndex])\\\(text[digits.endIndex...])"
    default: return String(text)
    }
  }
}
