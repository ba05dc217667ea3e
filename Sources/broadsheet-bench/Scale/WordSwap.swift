/// Puts other words of the same texts in the place of some, so that no two copies of an article are
/// alike and the words stay as frequent as they are.
struct WordSwap {
  private let words: [String]
  private var numbers = Numbers()

  init(_ texts: some Sequence<String>) {
    words = texts.flatMap { text in
      text.utf8.split { !Self.isLetter($0) }.compactMap { word in
        word.count > 4 ? String(Substring(word)) : nil
      }
    }
  }

  /// Swaps about every tenth of the longer words.
  mutating func applied(to text: String) -> String {
    guard !words.isEmpty else { return text }
    var swapped: [UInt8] = []
    let bytes = Array(text.utf8)
    swapped.reserveCapacity(bytes.count + bytes.count / 16)
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex { !Self.isLetter($0) } ?? bytes.count
      if end - index > 4, numbers.next() % 10 == 0 {
        swapped += words[Int(numbers.next() % UInt64(words.count))].utf8
      } else {
        swapped += bytes[index..<end]
      }
      index = end
      while index < bytes.count, !Self.isLetter(bytes[index]) {
        swapped.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: swapped, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// Random numbers, the same in every run.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A xorshift generator.
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
