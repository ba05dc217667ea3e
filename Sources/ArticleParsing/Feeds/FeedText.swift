internal import Articles

/// A text of a feed, and what kind of text it is.
struct FeedText {
  var bytes: [UInt8]
  var kind: Kind
  var base: String?
  var language: String?

  enum Kind {
    case plain
    case html
    /// Plain or HTML: RSS never says.
    case unsaid
  }

  /// Whether there is anything in it.
  var saysSomething: Bool { bytes.contains { $0 > 0x20 } }

  /// `html` without the tags of what cannot be shown: what stands between them is for those who cannot.
  private static func withoutFrames(_ html: [UInt8]) -> [UInt8] {
    guard hasFrames(html.span) else { return html }
    let lowered = html.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    var kept: [UInt8] = []
    var isEndless = false
    var place = 0
    while place < html.count {
      let rest = lowered[place...]
      guard html[place] == UInt8(ascii: "<"), !isEndless,
        ["<iframe", "</iframe", "<object", "</object"].contains(where: {
          rest.starts(with: $0.utf8)
        })
      else {
        kept.append(html[place])
        place += 1
        continue
      }
      if let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        place = end + 1
      } else {
        isEndless = true
      }
    }
    return kept
  }

  private static func hasFrames(_ html: Span<UInt8>) -> Bool {
    var place = 0
    while let tag = html.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = tag + 1
      guard place < html.count else { return false }
      switch html[place] | 0x20 {
      case UInt8(ascii: "i"): if html.isLetters("iframe", at: place) { return true }
      case UInt8(ascii: "o"): if html.isLetters("object", at: place) { return true }
      default: break
      }
    }
    return false
  }

  /// The words on one line, tags left out; `nil` if there are none.
  var line: String? {
    guard isHTML else { return (NormalizedText.cleaned(bytes.span) ?? bytes).onOneLine }
    let document = HTMLParser.document(Self.withoutFrames(bytes))
    return document.text(0)
  }

  /// The text as blocks, which all came from `source`.
  func fragment(source: Range<Int>) -> HTMLFragment {
    if isHTML || kind != .plain {
      return HTMLFragment(Self.withoutFrames(bytes), base: base, source: source)
    }
    var html: [UInt8] = []
    for byte in NormalizedText.cleaned(bytes.span) ?? bytes {
      switch byte {
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case 0x0A where html.last == 0x0A: html += "<p>".utf8
      default: html.append(byte)
      }
    }
    return HTMLFragment(html, base: base, source: source)
  }

  private var isHTML: Bool {
    switch kind {
    case .plain: false
    case .html: true
    case .unsaid: Self.looksLikeHTML(bytes)
    }
  }

  /// Whether a text has references or tags of HTML; `a < b` and `<video>` alone are none.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return false
    }
    let span = bytes.span
    var hasEnd = false
    var place = 0
    while place + 1 < span.count {
      let byte = span[place]
      place += 1
      if byte == UInt8(ascii: "&"), HTMLCharacters.isReference(span, at: place - 1) { return true }
      guard byte == UInt8(ascii: "<") else { continue }
      let isEnd = span[place] == UInt8(ascii: "/")
      let start = isEnd ? place + 1 : place
      var end = start
      while end < span.count, (span[end] | 0x20) &- 97 < 26 || span[end] &- 48 < 10 { end += 1 }
      guard end > start else { continue }
      let tag = HTMLTag(span, start..<end)
      if tag == .unknown { return false }
      if isEnd || tag.isVoid { hasEnd = true }
    }
    return hasEnd
  }
}

extension Span<UInt8> {
  /// Whether the letters of `word`, which are small, stand at `place`, small or not.
  fileprivate func isLetters(_ word: String, at place: Int) -> Bool {
    guard place + word.utf8.count <= count else { return false }
    var place = place
    for letter in word.utf8 {
      if self[place] | 0x20 != letter { return false }
      place += 1
    }
    return true
  }
}

extension HTMLCharacters {
  /// Whether a whole reference stands at `place`.
  static func isReference(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    var end = place + 1
    let limit = min(bytes.count, place + 32)
    while end < limit, (bytes[end] | 0x20) &- 97 < 26 || bytes[end] &- 48 < 10 || bytes[end] == 0x23
    {
      end += 1
    }
    return end > place + 2 && end < limit && bytes[end] == UInt8(ascii: ";")
  }
}
