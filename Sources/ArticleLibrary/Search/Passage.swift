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

  /// The passage with the most of the patterns; of equal ones the first of the body, because a list
  /// shows the title anyway. `nil` if one of the patterns is nowhere in the article.
  static func best(in content: ArticleContent, for patterns: [WordPattern]) -> Passage? {
    var best: (field: ArticleField, text: String, window: Window)?
    var missing = Set(patterns.indices)
    let fields = content.fields.filter { $0 == .text } + content.fields.filter { $0 != .text }
    for field in fields {
      guard let text = content.text(of: field) else { continue }
      let matches = WordPattern.matches(of: patterns, in: text)
      for match in matches { missing.remove(match.pattern) }
      guard let window = Window.best(of: matches) else { continue }
      if best.map({ window.patterns > $0.window.patterns }) ?? true { best = (field, text, window) }
      if window.patterns == patterns.count { break }
    }
    let credit = best == nil || !missing.isEmpty ? credit(of: content, for: patterns) : nil
    guard missing.subtracting(credit?.patterns ?? []).isEmpty else { return nil }
    guard let best else { return credit?.passage }
    return Passage(
      field: best.field, range: best.window.matches[0],
      snippet: Snippet(of: best.text, around: best.window.matches))
  }

  /// For an article found by its author or outlet alone.
  private static func credit(
    of content: ArticleContent, for patterns: [WordPattern]
  ) -> (passage: Passage, patterns: Set<Int>) {
    let credit = (content.authors + [content.outlet].compactMap(\.self)).joined(separator: ", ")
    let matches = WordPattern.matches(of: patterns, in: credit)
    let ranges = matches.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let passage = Passage(
      field: content.title == nil ? .text : .title, range: 0..<0,
      snippet: Snippet(of: credit, around: ranges))
    return (passage, Set(matches.map(\.pattern)))
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
