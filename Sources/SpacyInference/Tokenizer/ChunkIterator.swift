/// Cuts a text where white space begins and ends.
struct ChunkIterator {
  private var position = 0
  private var start = 0
  private var isInSpace: Bool

  struct Chunk {
    var range: Range<Int>
    /// Whether one U+0020 follows, which then belongs to the chunk's last token.
    var hasSpace: Bool
  }

  init(_ text: borrowing Span<UInt8>) {
    isInSpace = !text.isEmpty && Self.space(text, at: 0).isSpace
  }

  mutating func next(in text: borrowing Span<UInt8>) -> Chunk? {
    while position < text.count {
      let here = Self.space(text, at: position)
      guard here.isSpace != isInSpace else {
        position += here.length
        continue
      }
      let chunk = start..<position
      let hasSpace = text[position] == 0x20
      start = hasSpace ? position + 1 : position
      isInSpace.toggle()
      position += here.length
      if !chunk.isEmpty { return Chunk(range: chunk, hasSpace: hasSpace) }
    }
    guard start < text.count else { return nil }
    defer { start = text.count }
    return Chunk(range: start..<text.count, hasSpace: false)
  }

  /// Whether the scalar at a place is white space, and how far the next one is.
  @inline(__always)
  private static func space(
    _ text: borrowing Span<UInt8>, at index: Int
  ) -> (isSpace: Bool, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (ScalarProperties.isSpace(UInt32(lead)), 1) }
    // Any other byte is no white space, whether it leads or continues.
    switch lead {
    case 0xC2:
      guard index + 1 < text.count else { return (false, 1) }
      return (text[index + 1] == 0x85 || text[index + 1] == 0xA0, 2)
    case 0xE1...0xE3:
      guard index + 2 < text.count else { return (false, 1) }
      let code =
        UInt32(lead & 15) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
      return (ScalarProperties.isSpace(code), 3)
    default: return (false, 1)
    }
  }
}
