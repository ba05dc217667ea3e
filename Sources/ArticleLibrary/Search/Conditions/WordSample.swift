internal import UnicodeText

/// The beginnings of the words of a few articles from all over the library, to guess how common others
/// are.
struct WordSample: Sendable {
  /// How many articles there were when it was taken.
  let articleCount: Int
  /// The first eight bytes of each word of an article as a number, in order, for each article.
  private let articles: [[UInt64]]

  /// Enough to tell what is slow from what is not, and read before anybody waits.
  private static let wantedSize = 96

  init(_ connection: Connection, articleCount: Int) throws {
    self.articleCount = articleCount
    let last = try connection.number("SELECT max(article) FROM content") ?? 0
    var articles: [[UInt64]] = []
    var next = Int64(0)
    for number in 1...Int64(Self.wantedSize) {
      // Numbers of articles are in no order of dates or subjects.
      let sampled = try connection.first(
        "SELECT article, record FROM content WHERE article >= ? ORDER BY article LIMIT 1",
        .integer(max(next, last / Int64(Self.wantedSize) * number))
      ) { row in
        articles.append(
          Self.beginnings(
            of: try ContentRecord.searchedText(fromPlain: ContentRecord.unpacked(row.bytes(1)))))
        return row.number(0)
      }
      guard let sampled else { break }
      next = sampled + 1
    }
    self.articles = articles
  }

  /// The beginnings of an article's words, each once.
  private static func beginnings(of text: SearchedText) -> [UInt64] {
    var beginnings: [UInt64] = []
    for part in text.columns.joined() {
      forEachWord(inUTF8: part.span) { word, _ in
        var beginning: UInt64 = 0
        for place in 0..<8 {
          beginning = beginning << 8 | (place < word.count ? UInt64(word[place]) : 0)
        }
        beginnings.append(beginning)
        return true
      }
    }
    beginnings.sort()
    var last: UInt64?
    beginnings.removeAll { beginning in
      defer { last = beginning }
      return beginning == last
    }
    return beginnings
  }

  /// Whether it still tells something of a library of `count` articles.
  func isCurrent(for count: Int) -> Bool { abs(count - articleCount) * 4 <= articleCount }

  /// About how long the lists of the words that begin with `prefix` are together: how many articles
  /// have one, an article with several counting as often. Looks at the first eight bytes.
  func length(ofListsOf prefix: [UInt8]) -> Int {
    guard !articles.isEmpty else { return 0 }
    let known = prefix.prefix(8)
    let free = UInt64(64 - 8 * known.count)
    let first = known.isEmpty ? 0 : known.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << free
    let last = first | (free == 64 ? .max : (1 << free) - 1)
    let count = articles.reduce(0) { count, beginnings in
      let start = beginnings.partitioningIndex { $0 >= first }
      let end = beginnings.partitioningIndex { $0 > last }
      return count + end - start
    }
    return count * articleCount / articles.count
  }
}
