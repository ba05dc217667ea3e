internal import Articles
internal import UnicodeText

/// A few marks of a text by which texts with the same words find each other.
///
/// Of all runs of three words those with the smallest hash among any 16 in a row: wherever two texts have
/// 18 words in a row in common, they have a mark in common.
struct Fingerprint: Hashable {
  /// In order, each once.
  let marks: [Int64]

  init(marks: [Int64]) { self.marks = marks }

  init(_ words: TextWords) {
    let shingles = words.shingles
    var marks: Set<Int64> = []
    var window: [Int] = []
    var start = 0
    for index in shingles.indices {
      // The window keeps places whose hashes grow: the first of them is the smallest.
      while window.count > start, shingles[window[window.count - 1]] >= shingles[index] {
        window.removeLast()
      }
      window.append(index)
      if window[start] <= index - Self.windowSize { start += 1 }
      if index >= Self.windowSize - 1 { marks.insert(Self.mark(shingles[window[start]])) }
    }
    if marks.isEmpty, let least = shingles.min() { marks.insert(Self.mark(least)) }
    self.marks = marks.sorted()
  }

  private static let windowSize = 16

  private static func mark(_ shingle: UInt64) -> Int64 { Int64(shingle >> 32) }
}

/// The words of a text as numbers, with where they stand.
struct TextWords {
  private(set) var hashes: [UInt64] = []
  /// UTF-8 bytes of the text.
  private(set) var ranges: [Range<Int>] = []

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    forEachWord(inUTF8: text.utf8.span) { word, range in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3 }
      hashes.append(hash)
      ranges.append(range)
      return true
    }
  }

  /// The hashes of all runs of three words.
  var shingles: [UInt64] { runs(of: 3) }

  /// The hashes of all runs of `length` words.
  func runs(of length: Int) -> [UInt64] {
    guard hashes.count >= length else { return [] }
    return (0...hashes.count - length).map { start in
      var hash: UInt64 = 0
      for word in hashes[start..<start + length] {
        hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
      }
      return hash &* 0x94D0_49BB_1331_11EB
    }
  }
}
