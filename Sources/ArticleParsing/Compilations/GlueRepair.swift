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
    let words = countedWords(
      Self.wanted(
        places.map { place in
          (Array(drafts[place.draft].content.blocks[place.block].text.utf8), place.offsets)
        }))
    for (draft, block, offsets) in places {
      let text = drafts[draft].content.blocks[block].text
      var bytes = Array(text.utf8)
      for offset in offsets.reversed() {
        let (left, right) = Self.halves(of: bytes, at: offset)
        guard left.count >= 3, right.count >= 3, words[Self.key(left + right), default: 0] <= 1,
          words[Self.key(left), default: 0] > 0, words[Self.key(right), default: 0] > 0
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

  private static func key(_ word: some Collection<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The words that decide.
  private static func wanted(_ places: [(bytes: [UInt8], offsets: [Int])]) -> [UInt64: Int] {
    var wanted: [UInt64: Int] = [:]
    for (bytes, offsets) in places {
      for offset in offsets {
        let (left, right) = halves(of: bytes, at: offset)
        for word in [left, right, bytes[left.startIndex..<right.endIndex]] { wanted[key(word)] = 0 }
      }
    }
    return wanted
  }

  /// How often each of `wanted` stands in the file.
  private func countedWords(_ wanted: [UInt64: Int]) -> [UInt64: Int] {
    var words = wanted
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    for byte in page.normalized.bytes + [0x20] {
      if Self.isLetter(byte) {
        key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
        continue
      }
      if (3...80).contains(length), let place = words.index(forKey: key) {
        words.values[place] += 1
      }
      key = 0xCBF2_9CE4_8422_2325
      length = 0
    }
    return words
  }
}
