import Articles
import UnicodeText

/// Decides article by article and word by word what a search must find.
struct NaiveSearch {
  struct Row {
    var id: Article.ID
    var article: ParsedArticle
    var path: String
    var state = ReadingState()
    var isMissing = false
    var tags: [String] = []
    var names: [ArticleEntity] = []
  }

  var rows: [Row]

  /// In no order.
  func find(_ query: Query) -> Set<Article.ID> {
    guard let condition = query.condition, !isEmpty(condition) else { return [] }
    return Set(rows.filter { matches($0, condition) }.map(\.id))
  }

  private func matches(_ row: Row, _ condition: Query.Condition) -> Bool {
    if isEmpty(condition) { return true }
    let content = row.article.content
    switch condition {
    case .words(let term, in: nil):
      return columns(content).contains { !places(of: term, in: $0).isEmpty }
    case .words(let term, in: .title):
      return !places(of: term, in: [content.title ?? ""]).isEmpty
    case .words(let term, in: .author): return !places(of: term, in: content.authors).isEmpty
    case .words(let term, in: .outlet):
      return !places(of: term, in: [content.outlet ?? ""]).isEmpty
    case .near(let terms, let distance):
      let terms = terms.filter { !words($0.words).isEmpty }
      return columns(content).contains { column in
        let all = terms.map { places(of: $0, in: column) }
        return all.joined().contains { last in
          all.allSatisfy { places in
            places.contains {
              $0.lowerBound <= last.lowerBound && $0.upperBound + distance >= last.lowerBound
            }
          }
        }
      }
    case .entity(let term, let type):
      return row.names.contains {
        (type == nil || $0.type == type) && $0.count > 0 && !places(of: term, in: [$0.name]).isEmpty
      }
    case .source(let part): return row.path.lowercased().contains(part.lowercased())
    case .language(let code): return content.language == code
    case .state(.unread): return !row.state.isRead
    case .state(.read): return row.state.isRead
    case .state(.starred): return row.state.isStarred
    case .state(.missing): return row.isMissing
    case .has(.links): return !content.links.isEmpty
    case .has(.names): return !row.names.isEmpty
    case .has(.tags): return !row.tags.isEmpty
    case .tag(let tag): return row.tags.contains { folded($0) == folded(tag) }
    case .published(let from, let to):
      guard let date = content.published else { return false }
      let last = to.map { $0.ordinal + ($0.month == nil ? 9999 : $0.day == nil ? 99 : 0) }
      return date.ordinal >= from?.ordinal ?? 0 && date.ordinal <= last ?? .max
    case .like: return false
    case .all(let parts): return parts.allSatisfy { matches(row, $0) }
    case .some(let parts, let least):
      let asked = parts.filter { !isEmpty($0) }
      return asked.count { matches(row, $0) } >= min(least, asked.count)
    case .any(let parts): return parts.contains { !isEmpty($0) && matches(row, $0) }
    case .not(let part): return !matches(row, part)
    }
  }

  private func columns(_ content: ArticleContent) -> [[String]] {
    [
      [content.title ?? ""], [content.text], content.captions.compactMap(\.shownText),
      content.authors + [content.outlet ?? ""],
    ]
  }

  private func isEmpty(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .words(let term, _): words(term.words).isEmpty
    case .near(let terms, _): terms.allSatisfy { words($0.words).isEmpty }
    case .all(let parts), .any(let parts), .some(let parts, least: _): parts.allSatisfy(isEmpty)
    case .not(let part): isEmpty(part)
    default: false
    }
  }

  private func words(_ text: String) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { word, _ in words.append(word) }
    return words
  }

  /// The numbers of the words where `term` stands. Between two parts is one more, which is no word.
  private func places(of term: Query.Term, in parts: [String]) -> [Range<Int>] {
    let all = Array(parts.map(words).joined(separator: [""]))
    let wanted = words(term.words)
    guard !wanted.isEmpty, all.count >= wanted.count else { return [] }
    return (0...all.count - wanted.count).filter { start in
      wanted.indices.allSatisfy { index in
        let word = all[start + index]
        return index == wanted.count - 1 && term.isPrefix
          ? word.hasPrefix(wanted[index]) : word == wanted[index]
      }
    }.map { $0..<$0 + wanted.count }
  }
}
