package import Articles
package import ReaderInterface

/// A library in memory that answers every effect at once, and remembers what else was asked.
package final class ShelfOfArticles {
  package var articles: [Article]
  package var names: [Article.ID: ArticleNames] = [:]
  package var references: [Article.ID: [CrossReference]] = [:]
  /// Effects without an answer: marks, places, browsers.
  package private(set) var notes: [Effect] = []

  package init(_ articles: [Article]) { self.articles = articles }

  /// Answers `effect`, as the program's own runner would.
  package func run(_ effect: Effect) -> [Message] {
    switch effect {
    case .loadRows(let request): return [rows(request)]
    case .findRow(let search): return [.rowFound(find(search), generation: search.generation)]
    case .loadArticle(let id):
      return [articles.first { $0.id == id }.map(Message.article) ?? .articleIsGone(id)]
    case .loadNames(let id): return names[id].map { [.names($0, id)] } ?? []
    case .loadCrossReferences(let id): return [.crossReferences(references[id] ?? [], id)]
    case .search(let text, let generation): return [hits(text, generation)]
    case .setRead(let isRead, let id): change(id) { $0.isRead = isRead }
    case .setStarred(let isStarred, let id): change(id) { $0.isStarred = isStarred }
    case .savePlace(let position, let id): change(id) { $0.position = position }
    default: break
    }
    notes.append(effect)
    return []
  }

  private func change(_ id: Article.ID, _ change: (inout ReadingState) -> Void) {
    for index in articles.indices where articles[index].id == id { change(&articles[index].state) }
  }

  private func rows(_ filter: String) -> [ArticleSummary] {
    let finder = MatchFinder(typed: filter)
    return articles.map(\.summary).filter {
      finder.isEmpty || !finder.matches(in: $0.title + " " + ($0.outlet ?? "")).isEmpty
    }
  }

  private func rows(_ request: RowRequest) -> Message {
    let rows = rows(request.filter)
    let index =
      switch request.anchor {
      case .index(let index): index
      case .article(let id, let index): rows.firstIndex { $0.id == id } ?? index
      }
    let start = max(0, min(index, rows.count) - request.before)
    let end = max(start, min(rows.count, index + request.after))
    let window = RowWindow(
      rows: Array(rows[start..<end]), start: start, total: rows.count,
      unread: rows.count { !$0.state.isRead })
    return .rows(window, generation: request.generation)
  }

  private func find(_ search: RowSearch) -> Message.FoundRow? {
    let rows = rows(search.filter)
    guard !rows.isEmpty else { return nil }
    let step = search.isBackward ? -1 : 1
    let count = rows.count
    for distance in (search.includesStart ? 0 : 1)...count {
      let index = search.start + step * distance
      let wrapped = ((index % count) + count) % count
      switch search.wanted {
      case .unread:
        guard rows.indices.contains(index) else { return nil }
        if !rows[index].state.isRead {
          return Message.FoundRow(article: rows[index].id, index: index)
        }
      case .text(let text):
        let row = rows[wrapped]
        if !MatchFinder(typed: text).matches(in: row.title).isEmpty {
          return Message.FoundRow(article: row.id, index: wrapped)
        }
      }
    }
    return nil
  }

  private func hits(_ text: String, _ generation: Int) -> Message {
    let finder = MatchFinder(Query(text, isBeingTyped: true))
    let hits = articles.compactMap { article -> SearchHit? in
      for (block, range) in zip(article.content.blocks, article.content.blockRanges) {
        guard let match = finder.matches(in: block.text).first else { continue }
        return SearchHit(
          article: article.summary, field: .text,
          range: range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound,
          snippet: Snippet(text: block.text, matches: finder.matches(in: block.text)))
      }
      return nil
    }
    return .hits(hits, total: hits.count, generation: generation)
  }
}

extension Article {
  package var summary: ArticleSummary {
    ArticleSummary(
      id: id, title: content.title ?? content.text, authors: content.authors,
      outlet: content.outlet, date: content.published, state: state)
  }

  /// An article made for a test.
  package init(
    _ id: Int64, _ title: String, _ paragraphs: [String] = [], outlet: String? = nil,
    date: String? = nil, change: (inout ArticleContent) -> Void = { _ in }
  ) {
    var content = ArticleContent(title: title, outlet: outlet)
    content.published = date.flatMap { PartialDate($0) }
    content.blocks = paragraphs.map { Block(text: $0) }
    change(&content)
    self.init(id: ID(rawValue: id), content: content, source: SourcePlace(path: "notes.txt"))
  }
}
