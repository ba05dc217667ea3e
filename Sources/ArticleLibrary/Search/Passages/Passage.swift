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
      guard let text = content.text(of: field) else { continue }
      let matches = Lighting.matches(of: lights, in: text, field: field)
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
    let credit = (content.authors + [content.outlet].compactMap(\.self)).joined(separator: ", ")
    let matches = Lighting.matches(of: lights, in: credit, field: nil)
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

  /// Matches that stand near each other.
  private struct Window {
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
        let limit = matches[start].range.lowerBound + Snippet.size / 2
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
