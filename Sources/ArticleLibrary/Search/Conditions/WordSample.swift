internal import UnicodeText

/// The beginnings of the words of a few articles from all over the library, to guess how common others
/// are.
struct WordSample: Sendable {
  /// How many articles there were when it was taken.
  let articleCount: Int
  private let size: Int
  /// The first eight bytes of each word as a number, in order.
  private let beginnings: [UInt64]
  /// For each, the articles of the sample that have it.
  private let owners: [UInt64]

  private static let wantedSize = 64

  init(_ connection: Connection) throws {
    let positions = EntryPositions(connection: connection)
    articleCount = try positions.count
    let texts = TextCache(connection)
    var owners: [UInt64: UInt64] = [:]
    size = min(Self.wantedSize, articleCount)
    for number in 0..<size {
      guard let key = try positions.key(at: number * articleCount / size),
        let columns = try texts.columns(at: key.rawValue)
      else { continue }
      for text in columns.joined() {
        var text = text
        text.makeContiguousUTF8()
        forEachWord(inUTF8: text.utf8.span) { word, _ in
          var beginning: UInt64 = 0
          for place in 0..<8 {
            beginning = beginning << 8 | (place < word.count ? UInt64(word[place]) : 0)
          }
          owners[beginning, default: 0] |= 1 << UInt64(number)
          return true
        }
      }
    }
    let sorted = owners.sorted { $0.key < $1.key }
    beginnings = sorted.map(\.key)
    self.owners = sorted.map(\.value)
  }

  /// Whether it still tells something of a library of `count` articles.
  func isCurrent(for count: Int) -> Bool { abs(count - articleCount) * 4 <= articleCount }

  /// About how many articles have a word that begins with `prefix`, as far as its first eight bytes.
  func estimate(ofPrefix prefix: [UInt8]) -> Int {
    guard size > 0 else { return 0 }
    let known = prefix.prefix(8)
    let free = UInt64(64 - 8 * known.count)
    let first = known.isEmpty ? 0 : known.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << free
    let last = first | (free == 64 ? .max : (1 << free) - 1)
    var (low, high) = (0, beginnings.count)
    while low < high {
      let middle = low + (high - low) / 2
      if beginnings[middle] < first { low = middle + 1 } else { high = middle }
    }
    var found: UInt64 = 0
    while low < beginnings.count, beginnings[low] <= last {
      found |= owners[low]
      low += 1
    }
    return found.nonzeroBitCount * articleCount / size
  }
}
