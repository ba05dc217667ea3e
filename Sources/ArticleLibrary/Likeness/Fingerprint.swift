internal import Articles
internal import UnicodeText

/// A few marks of a text by which texts with the same words find each other.
///
/// Of all runs of three words those with the smallest hash among any 24 in a row: wherever two texts have
/// 26 words in a row in common, they have a mark in common.
struct Fingerprint: Hashable {
  /// In order, each once.
  let marks: [UInt32]

  init(_ words: TextWords) {
    var builder = FingerprintBuilder()
    for hash in words.hashes { builder.add(hash) }
    self = builder.fingerprint
  }

  fileprivate init(marks: [UInt32]) { self.marks = marks }

  /// The marks as words of an index.
  var terms: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marks.count * 8)
    for mark in marks {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      Self.append(mark, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func term(_ mark: UInt32) -> String {
    var bytes: [UInt8] = []
    append(mark, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Seven letters of five bits each.
  private static func append(_ mark: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(30), through: 0, by: -5) {
      let digit = UInt8(truncatingIfNeeded: mark >> shift & 31)
      bytes.append(digit < 26 ? digit + UInt8(ascii: "a") : digit - 26 + UInt8(ascii: "2"))
    }
  }
}

/// Makes a fingerprint of words as they come.
struct FingerprintBuilder {
  private var shingler = Shingler()
  private var marks: [UInt32] = []
  /// Shingles whose hashes grow, with their numbers: the first that is still in the window is the smallest
  /// of it.
  private var window: [(number: Int, hash: UInt64)] = []
  private var start = 0
  private var count = 0

  private static let windowSize = 24

  mutating func add(_ word: Span<UInt8>) { add(TextWords.hash(of: word)) }

  mutating func add(_ word: UInt64) {
    guard let shingle = shingler.add(word) else { return }
    while window.count > start, let last = window.last, last.hash >= shingle {
      window.removeLast()
    }
    window.append((count, shingle))
    if window[start].number <= count - Self.windowSize { start += 1 }
    if count >= Self.windowSize - 1 {
      let mark = Self.mark(window[start].hash)
      if mark != marks.last { marks.append(mark) }
    }
    if start > 256 {
      window.removeFirst(start)
      start = 0
    }
    count += 1
  }

  var fingerprint: Fingerprint {
    guard count >= Self.windowSize else {
      // Of a text too short for one window, what would be the smallest of it.
      return Fingerprint(
        marks: window.indices.contains(start) ? [Self.mark(window[start].hash)] : [])
    }
    var sorted = marks.sorted()
    sorted.removeRepetitions()
    return Fingerprint(marks: sorted)
  }

  private static func mark(_ shingle: UInt64) -> UInt32 { UInt32(shingle >> 32) }
}

extension [UInt32] {
  /// Leaves one of each run of equal numbers.
  fileprivate mutating func removeRepetitions() {
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}

/// Hashes of the runs of three words of a text whose words come one by one.
private struct Shingler {
  private var before: (UInt64, UInt64) = (0, 0)
  private var words = 0

  mutating func add(_ word: UInt64) -> UInt64? {
    let (first, second) = before
    before = (second, word)
    words += 1
    return words < 3 ? nil : TextWords.hash(of: first, second, word)
  }
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
      hashes.append(Self.hash(of: word))
      ranges.append(range)
      return true
    }
  }

  static func hash(of word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// The hashes of all runs of three words.
  var shingles: [UInt64] {
    guard hashes.count >= 3 else { return [] }
    return (2..<hashes.count).map {
      Self.hash(of: hashes[$0 - 2], hashes[$0 - 1], hashes[$0])
    }
  }

  static func hash(of first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    finish(mix(mix(mix(0, first), second), third))
  }

  /// The hashes of all runs of `length` words.
  func runs(of length: Int) -> [UInt64] {
    guard hashes.count >= length else { return [] }
    return (0...hashes.count - length).map { start in
      Self.finish(hashes[start..<start + length].reduce(0, Self.mix))
    }
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 29
  }

  private static func finish(_ hash: UInt64) -> UInt64 { hash &* 0x94D0_49BB_1331_11EB }
}
