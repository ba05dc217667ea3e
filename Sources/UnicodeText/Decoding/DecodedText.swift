/// The text of a file, and the way back from its characters to the file's bytes.
package struct DecodedText: Sendable {
  /// As decoded: line ends, no-break spaces and controls are still there; a byte-order mark is not.
  package let text: String
  /// IANA name, such as `UTF-8` or `windows-1252`.
  package let encoding: String
  /// Where in `text`'s UTF-8 bytes something had to be replaced by U+FFFD.
  package let replacements: [Int]
  private let map: SourceMap

  /// Decodes `bytes`: by byte-order mark, else as UTF-8 if it is valid, else as `declared`, else as
  /// what the bytes look like.
  package init(_ bytes: [UInt8], declared: String? = nil) {
    let charset = Charset(of: bytes, declared: declared)
    var builder = DecodedTextBuilder(capacity: bytes.count)
    switch charset.form {
    case .utf8: builder.readUTF8(bytes, from: charset.markLength)
    case .utf16(let isBig): builder.readUTF16(bytes, from: charset.markLength, isBig: isBig)
    case .utf32(let isBig): builder.readUTF32(bytes, from: charset.markLength, isBig: isBig)
    case .legacy(let converter): builder.readLegacy(bytes, converter: converter)
    }
    text = String(decoding: builder.text, as: UTF8.self)
    encoding = charset.name
    replacements = builder.replacements
    map = builder.map
  }

  /// The byte of the file that the UTF-8 byte `offset` of `text` came from.
  package func sourceOffset(of offset: Int) -> Int { map.source(of: max(0, offset)) }
}
