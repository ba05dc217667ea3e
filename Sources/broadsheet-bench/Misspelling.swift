/// Swaps letters in some words, each time in others. The same in every run.
struct Misspelling {
  private var numbers = Numbers()

  mutating func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    var start: Int?
    for index in 0...bytes.count {
      let isLetter = index < bytes.count && Self.isLetter(bytes[index])
      switch (start, isLetter) {
      case (nil, true): start = index
      case (let from?, false):
        if index - from >= 5, numbers.next() % 10 == 0 {
          let place = from + 1 + Int(numbers.next() % UInt64(index - from - 2))
          bytes.swapAt(place, place + 1)
        }
        start = nil
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
