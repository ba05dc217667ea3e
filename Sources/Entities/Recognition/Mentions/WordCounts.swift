/// How often words stand in a text as they are written.
struct WordCounts {
  private let text: FieldText
  /// The text's words by what can be told of them at a glance: few are asked for, so none is copied.
  private let words: [(key: UInt64, range: Range<Int>)]

  init(of text: FieldText) {
    self.text = text
    words = text.words.map { word in
      (Self.key(text.bytes[word.range], count: word.range.count), word.range)
    }.sorted { $0.key < $1.key }
  }

  /// How often `word` stands there.
  subscript(word: String) -> Int {
    let key = Self.key(word.utf8, count: word.utf8.count)
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix { $0.key == key }.count {
      text.bytes[$0.range].elementsEqual(word.utf8)
    }
  }

  /// The beginning and the length.
  private static func key(_ word: some Collection<UInt8>, count: Int) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: min(count, 0xFFFF))
    for byte in word.prefix(6) { key = key << 8 | UInt64(byte) }
    return key
  }
}
