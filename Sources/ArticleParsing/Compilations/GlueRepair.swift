internal import Articles

/// Parts words that ran together where two links stood side by side, as in `Newt GingrichJohn
/// Bolton`.
///
/// Only where both halves stand elsewhere in the file as words and the joined form does not, or is
/// nowhere else written so: names such as McDonald and YouTube stay.
struct GlueRepair {
  let page: Page

  func repair(_ drafts: inout [Draft]) {
    var places: [(draft: Int, block: Int, offsets: [Int])] = []
    for draft in drafts.indices {
      for block in drafts[draft].content.blocks.indices
      where drafts[draft].content.blocks[block].kind != .preformatted {
        let offsets = Self.joints(in: drafts[draft].content.blocks[block].text)
        if !offsets.isEmpty { places.append((draft, block, offsets)) }
      }
    }
    guard !places.isEmpty else { return }
    let words = countedWords()
    for (draft, block, offsets) in places {
      let text = drafts[draft].content.blocks[block].text
      var bytes = Array(text.utf8)
      for offset in offsets.reversed() {
        let (left, right) = Self.halves(of: bytes, at: offset)
        guard left.count >= 3, right.count >= 3, words[Array(left + right), default: 0] <= 1,
          words[Array(left), default: 0] > 0, words[Array(right), default: 0] > 0
        else { continue }
        bytes.insert(0x20, at: offset)
      }
      drafts[draft].content.blocks[block].text = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Where a small letter is followed by a capital and that by a small one, in ASCII.
  private static func joints(in text: String) -> [Int] {
    var offsets: [Int] = []
    var before: UInt8 = 0
    var last: UInt8 = 0
    var offset = 0
    for byte in text.utf8 {
      if (0x61...0x7A).contains(before), (0x41...0x5A).contains(last), (0x61...0x7A).contains(byte)
      {
        offsets.append(offset - 1)
      }
      before = last
      last = byte
      offset += 1
    }
    return offsets.count <= 64 ? offsets : []
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func halves(
    of bytes: [UInt8], at offset: Int
  ) -> (left: ArraySlice<UInt8>, right: ArraySlice<UInt8>) {
    var lower = offset
    while lower > 0, isLetter(bytes[lower - 1]) { lower -= 1 }
    var upper = offset
    while upper < bytes.count, isLetter(bytes[upper]) { upper += 1 }
    return (bytes[lower..<offset], bytes[offset..<upper])
  }

  private func countedWords() -> [[UInt8]: Int] {
    var words: [[UInt8]: Int] = [:]
    var start = 0
    let bytes = page.normalized.bytes
    for index in 0...bytes.count {
      if index < bytes.count, Self.isLetter(bytes[index]) { continue }
      if index - start >= 3, index - start <= 40 {
        words[Array(bytes[start..<index]), default: 0] += 1
      }
      start = index + 1
    }
    return words
  }
}
