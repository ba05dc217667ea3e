internal import UnicodeText

/// Text in the heads of letters: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// `raw` as text. Words in one charset are joined before they are decoded, since many programs cut
  /// them inside a character.
  static func decoded(_ raw: [UInt8]) -> String {
    guard raw.firstRange(ofBytes: "=?") != nil else { return plain(raw[...]) }
    var text = ""
    var rest = raw[...]
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      guard let open = pending else { return }
      text += DecodedText(open.bytes, declared: open.charset).text
      pending = nil
    }
    var between: ArraySlice<UInt8> = []
    while let start = rest.firstRange(ofBytes: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = word(rest[start.lowerBound...]) else {
        flush()
        text += plain(between) + plain(rest[..<start.upperBound])
        between = []
        rest = rest[start.upperBound...]
        continue
      }
      // White space between two encoded words is none.
      let isGap = pending != nil && before.allSatisfy { $0 <= 0x20 }
      if !isGap {
        flush()
        text += plain(before)
      }
      if let open = pending, open.charset == word.charset {
        pending?.bytes += word.bytes
      } else {
        flush()
        pending = (word.charset, word.bytes)
      }
      rest = rest[word.end...]
    }
    flush()
    return text + plain(rest)
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.allSatisfy { $0 < 0x80 }
      ? String(decoding: bytes, as: UTF8.self) : DecodedText(Array(bytes)).text
  }

  private static func word(
    _ bytes: ArraySlice<UInt8>
  ) -> (charset: String, bytes: [UInt8], end: Int)? {
    let inner = bytes.dropFirst(2)
    guard let charsetEnd = inner.prefix(60).firstIndex(of: UInt8(ascii: "?")),
      charsetEnd + 2 < inner.endIndex, inner[charsetEnd + 2] == UInt8(ascii: "?")
    else { return nil }
    let kind = inner[charsetEnd + 1] | 0x20
    let body = inner[(charsetEnd + 3)...]
    guard let end = body.prefix(4000).firstRange(ofBytes: "?=") else { return nil }
    let text = body[..<end.lowerBound]
    // RFC 2231 puts a language behind the charset.
    let charset = String(
      decoding: inner[..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self
    ).lowercased()
    switch kind {
    case UInt8(ascii: "b"): return (charset, Base64.decoded(text) ?? [], end.upperBound)
    case UInt8(ascii: "q"):
      let spaced = text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (charset, QuotedPrintable.decoded(spaced[...]), end.upperBound)
    default: return nil
    }
  }
}
