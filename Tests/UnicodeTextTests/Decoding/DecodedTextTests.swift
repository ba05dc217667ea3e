import Testing
import UnicodeText

@Suite struct DecodedTextTests {
  @Test func `UTF-8 maps to itself`() {
    let decoded = DecodedText(Array("naïve 東京".utf8))
    #expect(decoded.text == "naïve 東京")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.replacements.isEmpty)
    #expect((0...13).allSatisfy { decoded.sourceOffset(of: $0) == $0 })
  }

  @Test func `a byte-order mark is not text but counts`() {
    let decoded = DecodedText([0xEF, 0xBB, 0xBF, 0x61, 0x62])
    #expect(decoded.text == "ab")
    #expect(decoded.sourceOffset(of: 0) == 3)
    #expect(decoded.sourceOffset(of: 2) == 5)
  }

  @Test func `damaged UTF-8 keeps what is whole`() {
    let bytes = Array("één".utf8) + [0xFF, 0xC3] + Array("twee 東京".utf8)
    let decoded = DecodedText(bytes)
    #expect(decoded.text == "één\u{FFFD}\u{FFFD}twee 東京")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.replacements == [5, 8])
    #expect(decoded.sourceOffset(of: 5) == 5)
    #expect(decoded.sourceOffset(of: 8) == 6)
    #expect(decoded.sourceOffset(of: 11) == 7)
    #expect(decoded.sourceOffset(of: decoded.text.utf8.count) == bytes.count)
  }

  @Test func `a declared charset is believed if the bytes are not UTF-8`() {
    let bytes: [UInt8] = [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94]
    let decoded = DecodedText(bytes, declared: "ISO-8859-1")
    #expect(decoded.text == "“café”")
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.sourceOffset(of: 3) == 1)
    #expect(decoded.sourceOffset(of: 8) == 5)
    #expect(DecodedText(Array("café".utf8), declared: "ISO-8859-1").encoding == "UTF-8")
  }

  @Test(arguments: [false, true], [false, true])
  func `UTF-16 is read with and without a mark`(isBig: Bool, hasMark: Bool) {
    let text = "Hello, 東京 😀\nand more."
    let bytes = ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
    let decoded = DecodedText(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding == (isBig ? "UTF-16BE" : "UTF-16LE"))
    let mark = hasMark ? 2 : 0
    for index in text.unicodeScalars.indices {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      let unit = text.utf16.distance(from: text.startIndex, to: index)
      #expect(decoded.sourceOffset(of: offset) == mark + unit * 2)
    }
    #expect(reasonNotText(bytes) == nil)
  }

  @Test func `a lone surrogate is replaced`() {
    let decoded = DecodedText([0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0, 0x63])
    #expect(decoded.text == "a\u{FFFD}b\u{FFFD}")
    #expect(decoded.replacements == [1, 5])
    #expect(decoded.sourceOffset(of: 4) == 6)
  }

  @Test(arguments: [
    (
      "Shift_JIS", [0x93, 0x8C, 0x8B, 0x9E, 0x41, 0xB6] as [UInt8], "東京Aｶ",
      [0: 0, 3: 2, 6: 4, 7: 5, 10: 6]
    ),
    ("GB18030", [0xB6, 0xAB, 0x41, 0x81, 0x30, 0x81, 0x30], "东A\u{80}", [0: 0, 3: 2, 4: 3, 6: 7]),
    ("KOI8-R", [0xED, 0xC9, 0xD2, 0x21], "Мир!", [0: 0, 2: 1, 4: 2, 6: 3, 7: 4]),
    ("EUC-KR", [0xC7, 0xD1, 0x61], "한a", [0: 0, 3: 2, 4: 3]),
    ("Big5", [0xA5, 0x78, 0x5F], "台_", [0: 0, 3: 2, 4: 3]),
  ])
  func `legacy charsets keep their places`(
    charset: String, bytes: [UInt8], text: String, places: [Int: Int]
  ) {
    let decoded = DecodedText(bytes, declared: charset)
    #expect(decoded.text == text)
    #expect(decoded.encoding == charset)
    for (offset, source) in places { #expect(decoded.sourceOffset(of: offset) == source) }
  }

  @Test func `what a legacy charset cannot say is replaced`() {
    let decoded = DecodedText([0x93, 0x8C, 0x81, 0x20], declared: "Shift_JIS")
    #expect(decoded.text == "東\u{FFFD} ")
    #expect(decoded.replacements == [3])
    #expect(decoded.sourceOffset(of: 3) == 2)
    #expect(decoded.sourceOffset(of: 6) == 3)
  }

  @Test func `a long legacy text keeps its places`() {
    let bytes =
      [UInt8](repeating: 0x61, count: 5000) + [0xE9] + [UInt8](repeating: 0x62, count: 9000)
    let decoded = DecodedText(bytes, declared: "windows-1252")
    #expect(decoded.sourceOffset(of: 5000) == 5000)
    #expect(decoded.sourceOffset(of: 5002) == 5001)
    #expect(decoded.sourceOffset(of: 14_001) == 14_000)
  }

  @Test func `a few curly quotes are Western`() {
    let bytes =
      Array("He said ".utf8) + [0x93] + Array("it is a fa".utf8) + [0xE7]
      + Array("ade".utf8) + [0x94] + Array(" and left the caf".utf8) + [0xE9]
    #expect(DecodedText(bytes).text == "He said “it is a façade” and left the café")
  }

  @Test func `Polish without a label is read with its own letters`() {
    // “Nie wiadomo, kiedy zostanie ogłoszona reszta listów, które są już w mieście.”
    let bytes =
      Array("Nie wiadomo, kiedy zostanie og".utf8) + [0xB3] + Array("oszona reszta list".utf8)
      + [0xF3] + Array("w, kt".utf8) + [0xF3] + Array("re s".utf8) + [0xB9] + Array(" ju".utf8)
      + [0xBF] + Array(" w mie".utf8) + [0x9C] + Array("cie.".utf8)
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == "windows-1250")
    #expect(decoded.text.hasSuffix("listów, które są już w mieście."))
  }

  @Test func `Russian without a label is read with its own letters`() {
    // KOI8-R: “привет, это письмо из москвы, и в нем нет ничего нового”
    let bytes: [UInt8] = [
      0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xDC, 0xD4, 0xCF, 0x20, 0xD0, 0xC9, 0xD3,
      0xD8, 0xCD, 0xCF, 0x20, 0xC9, 0xDA, 0x20, 0xCD, 0xCF, 0xD3, 0xCB, 0xD7, 0xD9, 0x2C, 0x20,
      0xC9, 0x20, 0xD7, 0x20, 0xCE, 0xC5, 0xCD, 0x20, 0xCE, 0xC5, 0xD4, 0x20, 0xCE, 0xC9, 0xDE,
      0xC5, 0xC7, 0xCF, 0x20, 0xCE, 0xCF, 0xD7, 0xCF, 0xC7, 0xCF,
    ]
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == "KOI8-R")
    #expect(decoded.text.hasPrefix("привет, это письмо"))
  }

  @Test(arguments: [nil, "", "no-such-charset", "utf-8", "utf-16"])
  func `a useless label is no obstacle`(label: String?) {
    #expect(DecodedText([0x61, 0xE9, 0x62], declared: label).text == "aéb")
    #expect(DecodedText([], declared: label).text.isEmpty)
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), "not text: a PDF document"),
      ([0x61, 0x62, 0, 0x63], "not text: a NUL byte at offset 2"),
      ([0x61, 1, 2, 3, 4], "not text: 4 of the first 5 bytes are control characters"),
      (Array("plain\ttext\r\n".utf8), nil),
      ([0xE9, 0x74, 0xE9], nil),
      ([], nil),
    ] as [([UInt8], String?)])
  func `what is no text says why`(bytes: [UInt8], reason: String?) {
    #expect(reasonNotText(bytes) == reason)
  }
}
