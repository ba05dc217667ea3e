/// Lines that are printed on page after page around the text: heads, feet and numbers of pages.
struct RunningHeads {
  private var heads: Set<Key> = []
  private let bodyHeight: Double

  /// Lines at the edge of a page that may be some.
  private static let depth = 3

  /// What such lines share: their words without numbers, and how high they stand.
  private struct Key: Hashable {
    var words: String
    var place: Int
  }

  /// Finds those of `document`, most of whose text is `bodyHeight` points high.
  init(of document: PrintedDocument, bodyHeight: Double) {
    self.bodyHeight = bodyHeight
    var counts: [Key: Int] = [:]
    for page in document.pages {
      for key in Set(Self.edges(of: page).flatMap { keys(of: page[$0]) }) {
        counts[key, default: 0] += 1
      }
    }
    // Left and right pages have their own, and chapters as well.
    let pages = document.pages.count
    heads = Set(counts.filter { $0.value >= 2 && $0.value * 4 >= pages }.keys)
  }

  /// The lines of `page` that are some.
  func lines(of page: [PrintedLine]) -> Set<Int> {
    Set(Self.edges(of: page).filter { !heads.isDisjoint(with: keys(of: page[$0])) })
  }

  private static func edges(of page: [PrintedLine]) -> [Int] {
    let order = page.indices.sorted { page[$0].top < page[$1].top }
    return Array(Set(order.prefix(depth) + order.suffix(depth)))
  }

  /// A line has a key for each of the two steps of height it may be rounded to.
  private func keys(of line: PrintedLine) -> [Key] {
    // What is printed large is a heading, whatever it says.
    guard line.height <= bodyHeight * 1.4, line.text.utf8.count <= 200 else { return [] }
    let step = Int((max(-1e6, min(1e6, line.top)) / 4).rounded(.down))
    let words = Self.words(of: line.text)
    return [Key(words: words, place: step), Key(words: words, place: step + 1)]
  }

  private static func words(of text: String) -> String {
    let words = text.lowercased().split(separator: " ").map { word in
      isNumber(word) ? "#" : String(word.filter { !$0.isNumber })
    }
    return words.joined(separator: " ")
  }

  /// `12`, `xii`, `–12–`.
  private static func isNumber(_ word: Substring) -> Bool {
    let inner = word.unicodeScalars.filter { !"-–—.,|()[]/".unicodeScalars.contains($0) }
    return inner.isEmpty || inner.allSatisfy { "0123456789".unicodeScalars.contains($0) }
      || inner.allSatisfy { "ivxlc".unicodeScalars.contains($0) }
  }
}
