internal import Articles

extension ReaderState {
  /// The article that commands are about: the selected one in a list, else the open one.
  var subject: ArticleSummary? {
    switch focus {
    case .list: list.selectedRow
    case .results: search?.selectedHit?.article
    default: reading?.summary
    }
  }

  /// The articles that a change is about: those marked, when a list has the focus, or the subject.
  var subjects: [ArticleSummary] {
    if focus == .list || focus == .results, !marks.isEmpty { return marks.articles }
    return subject.map { [$0] } ?? []
  }

  /// Changes the reading state of an article wherever it is shown.
  mutating func update(_ article: Article.ID, _ change: (inout ReadingState) -> Void) {
    list.update(article, change)
    search?.update(article) { change(&$0.state) }
    marks.update(article) { change(&$0.state) }
    if reading?.article.id == article { reading?.update(change) }
  }

  private mutating func update(_ article: Article.ID, tags change: (inout [String]) -> Void) {
    list.update(article, tags: change)
    search?.update(article) { change(&$0.tags) }
    marks.update(article) { change(&$0.tags) }
    if reading?.article.id == article { reading?.changeTags(change) }
  }

  /// Shows a change, and has it kept.
  mutating func carry(_ change: Change) -> [Effect] {
    switch change {
    case .read(let isRead, let articles):
      for article in articles { update(article) { $0.isRead = isRead } }
    case .starred(let isStarred, let articles):
      for article in articles { update(article) { $0.isStarred = isStarred } }
    case .tagged(let tag, let isTagged, let articles):
      for article in articles {
        update(article) { tags in
          tags.removeAll { $0.lowercased() == tag.lowercased() }
          if isTagged { tags = (tags + [tag]).sorted() }
        }
      }
    case .saved(let search): collections.add(ArticleCollection(search))
    case .unsaved(let name): collections.remove(named: name)
    case .followed, .decided, .answered, .undecided, .seen: break
    }
    let isSearch =
      switch change {
      case .saved, .unsaved: true
      default: false
      }
    // The count is made after the change, as effects are.
    let count: [Effect] =
      if case .read(_, let read) = change { list.count(after: read) } else { [] }
    return [.change(change)] + count
      + (isSearch && focus == .collections ? collections.reload() : [])
  }

  /// Takes the last change back.
  mutating func undo() -> [Effect] {
    if let effects = undoDecision() { return effects }
    guard let step = undoHistory.takeLast() else {
      say("Nothing to undo")
      return []
    }
    say("Undone: \(step.summary)")
    return step.inverse.flatMap { carry($0) }
  }

  /// `article` or how many.
  private func counted(_ articles: [ArticleSummary]) -> String {
    articles.count == 1 ? "" : " \(grouped(articles.count)) articles"
  }
}

// MARK: - Stars and read marks

extension ReaderState {
  /// Stars the subjects, or if all have a star takes it away.
  mutating func toggleStar() -> [Effect] {
    let subjects = subjects
    let isStarred = !subjects.allSatisfy(\.state.isStarred)
    let changed = subjects.filter { $0.state.isStarred != isStarred }.map(\.id)
    guard !changed.isEmpty else { return [] }
    say(isStarred ? "Starred" + counted(subjects) : "Star removed" + from(subjects))
    undoHistory.add(
      UndoHistory.Step(
        summary: isStarred ? "star" + from(subjects, "on") : "star removed" + from(subjects),
        inverse: [.starred(!isStarred, changed)]))
    return carry(.starred(isStarred, changed))
  }

  mutating func toggleRead() -> [Effect] {
    let subjects = subjects
    let isRead = !subjects.allSatisfy(\.state.isRead)
    let changed = subjects.filter { $0.state.isRead != isRead }.map(\.id)
    guard !changed.isEmpty else { return [] }
    let text = "arked\(counted(subjects)) \(isRead ? "read" : "unread")"
    say("M" + text)
    undoHistory.add(
      UndoHistory.Step(summary: "m" + text, inverse: [.read(!isRead, changed)]))
    return carry(.read(isRead, changed))
  }

  private func from(_ articles: [ArticleSummary], _ word: String = "from") -> String {
    articles.count == 1 ? "" : " \(word)\(counted(articles))"
  }
}

// MARK: - Marks

extension ReaderState {
  /// Marks so many rows from the selected one on, or takes their marks away, and goes on below them.
  mutating func mark(_ count: Int) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<min(count, 10_000) {
      guard let subject else { break }
      let before = focus == .list ? list.selection : search?.rows.selection
      marks.toggle(subject)
      effects += move(by: 1)
      if before == (focus == .list ? list.selection : search?.rows.selection) { break }
    }
    say(marks.isEmpty ? "No article is marked" : "\(grouped(marks.count)) marked; Esc unmarks")
    return effects
  }
}

// MARK: - Tags

extension ReaderState {
  mutating func askForTag() -> [Effect] {
    guard !subjects.isEmpty else { return [] }
    return ask(.tag)
  }

  /// Adds a tag to the subjects, or if all have it takes it away.
  mutating func toggleTag(_ text: String) -> [Effect] {
    let subjects = subjects
    let tag = text.filter { $0 != "," && !$0.isWhitespace }
    guard !tag.isEmpty, !subjects.isEmpty else { return [] }
    guard tag == text.split(separator: " ").joined(separator: " ") else {
      say("A tag is one word, without commas", isError: true)
      return []
    }
    func hasTag(_ article: ArticleSummary) -> Bool {
      article.tags.contains { $0.lowercased() == tag.lowercased() }
    }
    let isTagged = !subjects.allSatisfy(hasTag)
    let changed = subjects.filter { hasTag($0) != isTagged }.map(\.id)
    say(
      isTagged
        ? "Tagged\(counted(subjects)) \(tag)" : "Tag \(tag) removed\(from(subjects))")
    undoHistory.add(
      UndoHistory.Step(
        summary: isTagged ? "tag \(tag)\(from(subjects, "on"))" : "tag \(tag) removed",
        inverse: [.tagged(tag, !isTagged, changed)]))
    return carry(.tagged(tag, isTagged, changed))
  }
}
