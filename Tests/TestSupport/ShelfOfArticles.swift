package import Articles
package import ReaderInterface

/// A library in memory that answers every effect at once, and remembers what else was asked.
package final class ShelfOfArticles {
  package var articles: [Article]
  package var names: [Article.ID: ArticleNames] = [:]
  package var references: [Article.ID: [CrossReference]] = [:]
  package var tags: [Article.ID: [String]] = [:]
  package var savedSearches: [SavedSearch] = []
  package var problems: [Problem] = []
  /// What is said of searches that find nothing.
  package var advice: [String: QueryAdvice] = [:]
  /// The names of files that are there already.
  package var files: Set<String> = []
  package var library = ShelfOfEntities()
  /// Effects without an answer: marks, places, browsers.
  package private(set) var notes: [Effect] = []

  package init(_ articles: [Article]) { self.articles = articles }

  /// Answers `effect`, as the program's own runner would.
  package func run(_ effect: Effect) -> [Message] {
    switch effect {
    case .loadRows(let request): return [rows(request)]
    case .findRow(let search): return [.rowFound(find(search), generation: search.generation)]
    case .loadArticle(let id):
      return [
        articles.first { $0.id == id }.map { .article($0, tags: tags[id] ?? []) }
          ?? .articleIsGone(id)
      ]
    case .countUnread(let listing, _):
      return [.unread(rows(listing).count { !$0.state.isRead }, listing)]
    case .loadCollections(let generation): return collections(generation)
    case .loadProblems: return [.problems(problems)]
    case .complete(let request): return [complete(request)]
    case .export(let request): return export(request)
    case .loadNames(let id):
      let names = names[id] ?? library.names(in: articles)[id]
      return names.map { [.names($0, id)] } ?? []
    case .ask(let question, let generation):
      return [.page(library.answer(question, articles), generation: generation)]
    case .walk(let request):
      return [.walked(library.walk(request, articles), generation: request.generation)]
    case .findEntity(let place, let generation):
      return [.entity(library.entity(place, articles), generation: generation)]
    case .loadLikeArticles(let id): return [.likeArticles(library.like, library.related, id)]
    case .loadCrossReferences(let id): return [.crossReferences(references[id] ?? [], id)]
    case .search(let request): return find(request)
    case .change(let change):
      carry(change)
      notes.append(effect)
      if case .seen = change { return [] }
      return isAboutEntities(change) ? [.entitiesChanged] : []
    case .savePlace(let position, let id): change(id) { $0.position = position }
    default: break
    }
    notes.append(effect)
    return []
  }

  private func change(_ id: Article.ID, _ change: (inout ReadingState) -> Void) {
    for index in articles.indices where articles[index].id == id { change(&articles[index].state) }
  }

  private func carry(_ change: Change) {
    switch change {
    case .read(let isRead, let ids): for id in ids { self.change(id) { $0.isRead = isRead } }
    case .starred(let isStarred, let ids):
      for id in ids { self.change(id) { $0.isStarred = isStarred } }
    case .tagged(let tag, let isTagged, let ids):
      for id in ids {
        tags[id, default: []].removeAll { $0 == tag }
        if isTagged { tags[id, default: []].append(tag) }
      }
    case .saved(let search):
      savedSearches.removeAll { $0.name == search.name }
      savedSearches.append(search)
    case .unsaved(let name): savedSearches.removeAll { $0.name == name }
    default: library.carry(change)
    }
  }

  private func isAboutEntities(_ change: Change) -> Bool {
    switch change {
    case .read, .starred, .tagged, .saved, .unsaved: false
    default: true
    }
  }

  private func rows(_ listing: Listing) -> [ArticleSummary] {
    let finder = MatchFinder(typed: listing.filter)
    let rows = articles.map { article in
      var row = article.summary
      row.tags = tags[article.id] ?? []
      return row
    }.filter {
      isIn(listing.collection, $0)
        && (finder.isEmpty || !finder.matches(in: $0.title + " " + ($0.outlet ?? "")).isEmpty)
    }
    return switch listing.order {
    case .newest, .relevance: rows
    case .oldest: rows.reversed()
    case .title: rows.sorted { $0.title < $1.title }
    case .source: rows.sorted { ($0.sourcePath, $0.id) < ($1.sourcePath, $1.id) }
    case .longest: rows.sorted { $0.length > $1.length }
    case .shortest: rows.sorted { $0.length < $1.length }
    }
  }

  private func isIn(_ collection: ArticleCollection, _ row: ArticleSummary) -> Bool {
    switch collection.query {
    case "is:unread": return !row.state.isRead
    case "is:starred": return row.state.isStarred
    case "on:today": return false
    default: break
    }
    switch collection.kind {
    case .tag: return row.tags.contains(collection.name)
    case .source: return row.sourcePath == collection.name
    case .saved:
      let article = articles.first { $0.id == row.id }
      return !MatchFinder(Query(collection.query)).matches(in: article?.content.text ?? "").isEmpty
    case .opened, .builtIn: return true
    }
  }

  private func collections(_ generation: Int) -> [Message] {
    let names = Set(tags.values.flatMap { $0 }).sorted()
    let sources = Set(articles.map(\.source.path)).sorted()
    let all =
      savedSearches.map(ArticleCollection.init)
      + names.map { ArticleCollection(.tag, name: $0, query: "tag:\($0)") }
      + sources.map { ArticleCollection(.source, name: $0, query: "in:\($0)") }
    return [.collections(all, generation: generation)]
      + (ArticleCollection.builtIn + all).map {
        .collectionCount(
          rows(Listing(collection: $0)).count, $0, generation: generation)
      }
  }

  private func complete(_ request: CompletionRequest) -> Message {
    if request.purpose == .writeFile {
      let start = request.text.utf8.count - (request.text.hasSuffix(".md") ? 3 : 0)
      return .completions(
        Completions(range: start..<request.text.utf8.count, candidates: [".txt", ".bib"]),
        generation: request.generation)
    }
    let word = request.text.utf8.prefix(request.cursor).split(separator: UInt8(ascii: " ")).last
    let typed = request.text.hasSuffix(" ") ? "" : word.flatMap { String($0) } ?? ""
    let names =
      request.purpose == .tag
      ? Set(tags.values.flatMap { $0 }).sorted() : ["title:", "author:", "outlet:", "on:today"]
    let found = typed.isEmpty ? [] : names.filter { $0.hasPrefix(typed) && $0 != typed }
    let start = request.cursor - typed.utf8.count
    return .completions(
      Completions(range: start..<request.cursor, candidates: found),
      generation: request.generation)
  }

  private func export(_ request: ExportRequest) -> [Message] {
    if files.contains(request.path), !request.replaces { return [.export(.exists(request))] }
    files.insert(request.path)
    let count =
      switch request.contents {
      case .articles(let ids): ids.count
      case .listing(let listing): rows(listing).count
      case .found(let text, _): hits(text).count
      }
    notes.append(.export(request))
    return [.export(.progress(count)), .export(.written(count, path: request.path))]
  }

  private func rows(_ request: RowRequest) -> Message {
    let rows = rows(request.listing)
    let index =
      switch request.anchor {
      case .index(let index): index
      case .article(let id, let index): rows.firstIndex { $0.id == id } ?? index
      }
    let start = max(0, min(index, rows.count) - request.before)
    let end = max(start, min(rows.count, index + request.after))
    let window = RowWindow(
      rows: Array(rows[start..<end]), start: start, total: rows.count)
    return .rows(window, generation: request.generation)
  }

  private func find(_ search: RowSearch) -> Message.FoundRow? {
    let rows = rows(search.listing)
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

  private func find(_ request: SearchRequest) -> [Message] {
    var hits = hits(request.text)
    if request.order == .oldest { hits.reverse() }
    let found = FoundHits(
      Array(hits.dropFirst(request.offset).prefix(Self.hitLimit)), offset: request.offset,
      total: hits.count)
    var messages: [Message] = [.hits(found, generation: request.generation)]
    if hits.isEmpty, let advice = advice[request.text] {
      messages.append(.advice(advice, generation: request.generation))
    }
    return messages
  }

  /// How many hits an answer has.
  package static let hitLimit = 50

  private func hits(_ text: String) -> [SearchHit] {
    let finder = MatchFinder(Query(text, isBeingTyped: true))
    return articles.compactMap { article -> SearchHit? in
      for (block, range) in zip(article.content.blocks, article.content.blockRanges) {
        guard let match = finder.matches(in: block.text).first else { continue }
        return SearchHit(
          article: article.summary, field: .text,
          range: range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound,
          snippet: Snippet(text: block.text, matches: finder.matches(in: block.text)))
      }
      return nil
    }
  }
}

extension Article {
  package var summary: ArticleSummary {
    ArticleSummary(
      id: id, title: content.title ?? content.text, authors: content.authors,
      outlet: content.outlet, date: content.published, state: state,
      length: content.text.utf8.count, sourcePath: source.path)
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
