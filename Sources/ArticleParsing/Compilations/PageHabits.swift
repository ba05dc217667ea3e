/// What the articles of a page have in common at their ends.
struct PageHabits: Sendable {
  /// Lines of short words stand between an article's text and the next title: kickers.
  var hasKickers = false
  /// The kickers themselves, where they return.
  var kickers: Set<UInt64> = []
  /// The author's name stands behind the last sentence.
  var hasTrailingNames = false
  /// The last line is the article's address.
  var endsWithAddress = false
  /// Reports open with a dateline.
  var segmentCount = 0

  init() {}

  init(page: ClassifiedPage, segments: [Segment]) {
    let articles = segments.filter { !$0.isFurniture && $0.title != nil }
    segmentCount = articles.count
    guard articles.count >= 2 else { return }
    var kickerCount = 0
    var nameCount = 0
    var addressCount = 0
    var literals: [UInt64: Int] = [:]
    for (index, article) in articles.enumerated() {
      let last = article.lines.last { page.classes[$0].isText }
      if let last, TrailingName.start(in: page.lines[last].text) != nil { nameCount += 1 }
      let end = article.lines.last { page.classes[$0] != .rule }
      if let end, page.classes[end].credit?.isBareURL == true, page.classes[end - 1].label == nil {
        addressCount += 1
      }
      guard index + 1 < articles.count else { continue }
      let tail = article.lines.suffix(4).filter {
        page.classes[$0] == .titleLike && $0 > (last ?? Int.max)
      }
      if !tail.isEmpty { kickerCount += 1 }
    }
    for article in articles {
      for line in article.lines.lowerBound - 3..<article.lines.lowerBound
      where page.isTitleLike(line) && (page.linesByKey[page.keys[line]]?.count ?? 0) >= 3 {
        literals[page.keys[line], default: 0] += 1
      }
    }
    kickers = Set(literals.filter { $0.value >= 2 }.keys)
    hasKickers = kickerCount >= 2 && kickerCount * 3 >= (articles.count - 1) * 2
    hasTrailingNames = nameCount >= 2 && nameCount * 5 >= articles.count * 2
    endsWithAddress = addressCount >= 2 && addressCount * 3 >= articles.count * 2
  }
}

/// The author's name behind the last sentence of an article: `… an end. Ada Lovelace`.
enum TrailingName {
  /// The byte at which the name begins.
  static func start(in text: String) -> Int? {
    let bytes = text.utf8
    let tail = String(decoding: Array(bytes.suffix(60)), as: UTF8.self)
    let words = tail.split(separator: " ")
    for count in 2...3 where words.count > count {
      let name = words.suffix(count)
      guard Sentence.endsWithStop(words[words.count - count - 1]),
        PersonName.isPerson(name.joined(separator: " ")[...], isMarked: false),
        !Sentence.endsWithStop(name[name.endIndex - 1])
      else { continue }
      return bytes.count - name.reduce(0) { $0 + $1.utf8.count } - (count - 1)
    }
    return nil
  }
}
