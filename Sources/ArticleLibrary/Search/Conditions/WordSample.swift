internal import UnicodeText

/// The words of a few articles from all over the library, to guess how common others are.
struct WordSample {
  /// How many articles there were when it was taken.
  let articleCount: Int
  private let size: Int
  /// In order of their bytes.
  private let words: [[UInt8]]
  /// For each word, the articles of the sample that have it.
  private let owners: [UInt64]

  private static let wantedSize = 64

  init(_ connection: Connection) throws {
    let positions = EntryPositions(connection: connection)
    articleCount = try positions.count
    let texts = TextCache(connection)
    var owners: [[UInt8]: UInt64] = [:]
    size = min(Self.wantedSize, articleCount)
    for number in 0..<size {
      guard let key = try positions.key(at: number * articleCount / size),
        let columns = try texts.columns(at: key.rawValue)
      else { continue }
      for text in columns.joined() {
        var text = text
        text.makeContiguousUTF8()
        forEachWord(inUTF8: text.utf8.span) { word, _ in
          owners[word.indices.map { word[$0] }, default: 0] |= 1 << UInt64(number)
          return true
        }
      }
    }
    let sorted = owners.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    words = sorted.map(\.key)
    self.owners = sorted.map(\.value)
  }

  /// Whether it still tells something of a library of `count` articles.
  func isCurrent(for count: Int) -> Bool {
    abs(count - articleCount) * 4 <= articleCount
  }

  /// About how many articles have a word that begins with `prefix`.
  func estimate(ofPrefix prefix: [UInt8]) -> Int {
    guard size > 0 else { return 0 }
    var (low, high) = (0, words.count)
    while low < high {
      let middle = low + (high - low) / 2
      if words[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    var found: UInt64 = 0
    while low < words.count, words[low].starts(with: prefix) {
      found |= owners[low]
      low += 1
    }
    return found.nonzeroBitCount * articleCount / size
  }

  /// About how many articles have `word`.
  func estimate(of word: [UInt8]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = low + (high - low) / 2
      if words[middle].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    guard low < words.count, words[low] == word else { return 0 }
    return owners[low].nonzeroBitCount * articleCount / size
  }
}
