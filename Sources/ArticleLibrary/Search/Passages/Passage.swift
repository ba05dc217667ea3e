internal import Articles
internal import UnicodeText

/// A stretch of an article that shows why a search found it.
struct Passage {
  var field: ArticleField
  /// UTF-8 bytes of the field's text.
  var range: Range<Int>
  var snippet: Snippet

  func hit(in article: ArticleSummary) -> SearchHit {
    SearchHit(article: article, field: field, range: range, snippet: snippet)
  }

  /// The passage with the most of what `lights` light; of equal ones the first of the body, because a
  /// list shows the title anyway. Where nothing is lit, the first words.
  init(of content: ArticleContent, lights: [Lighting]) {
    var best: (field: ArticleField, text: String, window: Window)?
    let fields = content.fields.filter { $0 == .text } + content.fields.filter { $0 != .text }
    let wanted = Set(lights.filter { $0.field?.isInCredit != true }.indices).count
    for field in fields {
      guard var text = content.text(of: field) else { continue }
      text.makeContiguousUTF8()
      let matches = Self.matches(of: lights, in: text.utf8.span, field, wanted: wanted)
      guard let window = Window.best(of: matches) else { continue }
      if best.map({ window.patterns > $0.window.patterns }) ?? true { best = (field, text, window) }
      if window.patterns == wanted { break }
    }
    if let best {
      self.init(
        field: best.field, range: best.window.matches[0],
        snippet: Snippet(of: best.text, around: best.window.matches))
    } else {
      self = Self.credit(of: content, lights) ?? Self.beginning(of: content)
    }
  }

  private init(field: ArticleField, range: Range<Int>, snippet: Snippet) {
    self.field = field
    self.range = range
    self.snippet = snippet
  }

  /// For an article found by its author or outlet alone.
  private static func credit(of content: ArticleContent, _ lights: [Lighting]) -> Passage? {
    var credit = (content.authors + [content.outlet].compactMap(\.self)).joined(separator: ", ")
    credit.makeContiguousUTF8()
    let matches = Lighting.matches(of: lights, in: credit.utf8.span, field: nil)
    guard !matches.isEmpty else { return nil }
    let ranges = matches.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    return Passage(
      field: content.title == nil ? .text : .title, range: 0..<0,
      snippet: Snippet(of: credit, around: ranges))
  }

  /// For an article found by something else than words.
  private static func beginning(of content: ArticleContent) -> Passage {
    let field = content.fields.first { content.text(of: $0)?.isEmpty == false && $0 != .title }
    let text = content.text(of: field ?? .text) ?? ""
    return Passage(field: .text, range: 0..<0, snippet: Snippet(of: text, around: []))
  }

  /// All matches, or if as many patterns as are wanted match near each other, those up to where a
  /// snippet of that place ends. Most texts have that place near their beginning.
  private static func matches(
    of lights: [Lighting], in text: Span<UInt8>, _ field: ArticleField, wanted: Int
  ) -> [WordPattern.Match] {
    var latest: [Int: Int] = [:]
    var start: Int?
    let matches = Lighting.matches(of: lights, in: text, field: field) { match in
      latest[match.pattern] = match.range.lowerBound
      guard latest.count == wanted, let first = latest.values.min(),
        match.range.upperBound <= first + Window.reach
      else { return false }
      start = first
      return true
    }
    guard let start else { return matches }
    // Once more, with what else is shown; a word at the end may be cut, and is not shown.
    var end = min(text.count, start + Snippet.size + Window.reach)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let shown = Lighting.matches(of: lights, in: text.extracting(start..<end), field: field)
      .map { match in
        let (low, high) = (match.range.lowerBound + start, match.range.upperBound + start)
        return WordPattern.Match(pattern: match.pattern, range: low..<high)
      }
    return matches.filter { $0.range.lowerBound < start }
      + shown.filter { $0.range.upperBound < end || end == text.count }
  }

  /// Matches that stand near each other.
  private struct Window {
    /// How many bytes they may take.
    static let reach = Snippet.size / 2

    /// How many different patterns match.
    var patterns: Int
    /// In order.
    var matches: [Range<Int>]

    /// The most different patterns within what a snippet shows.
    static func best(of matches: [WordPattern.Match]) -> Window? {
      let matches = matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
      guard !matches.isEmpty else { return nil }
      var best = (patterns: 0, start: 0)
      var inside: [Int: Int] = [:]
      var end = 0
      for start in matches.indices {
        let limit = matches[start].range.lowerBound + reach
        while end < matches.count, end == start || matches[end].range.upperBound <= limit {
          inside[matches[end].pattern, default: 0] += 1
          end += 1
        }
        if inside.count > best.patterns { best = (inside.count, start) }
        let leaving = matches[start].pattern
        inside[leaving]! -= 1
        if inside[leaving] == 0 { inside[leaving] = nil }
      }
      return Window(
        patterns: best.patterns, matches: matches[best.start...].map(\.range))
    }
  }
}
