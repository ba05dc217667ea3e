internal import Articles
internal import UnicodeText

/// The whole screen.
package struct ReaderView {
  package var state: ReaderState

  package init(_ state: ReaderState) { self.state = state }

  /// Draws everything there is to see.
  package func screen() -> Screen {
    var screen = Screen(size: state.size)
    let arrangement = state.arrangement
    if let help = state.help {
      drawTitle("Keys", note: "/ filters", isFocused: true, on: &screen, in: arrangement.body)
      HelpView(page: help).draw(on: &screen, in: state.content(of: arrangement.body))
    } else if let problems = state.problems {
      let count = problems.problems.count
      let place = count == 0 ? "" : "\(grouped(problems.cursor.selection + 1))/\(grouped(count))"
      drawTitle("Problems", note: place, isFocused: true, on: &screen, in: arrangement.body)
      ProblemPageView(page: problems).draw(on: &screen, in: state.content(of: arrangement.body))
    } else if let page = state.pages.last {
      drawTitle(
        state.title(of: page), notes: state.notes(of: page), isFocused: true, on: &screen,
        in: arrangement.body)
      PageView(page: page).draw(on: &screen, in: state.content(of: arrangement.body))
    } else {
      if let left = arrangement.left { drawLeft(on: &screen, in: left) }
      if let article = arrangement.article { drawArticle(on: &screen, in: article) }
      if let side = arrangement.side { drawSide(on: &screen, in: side) }
      for x in arrangement.borders {
        screen.fill(
          Rectangle(x: x, y: 0, width: 1, height: arrangement.body.height),
          with: Cell(scalar: "│", style: Style(.border)))
      }
    }
    drawFoot(on: &screen, in: arrangement)
    return screen
  }

  private func drawLeft(on screen: inout Screen, in pane: Rectangle) {
    let open = state.reading?.article.id
    if state.focus == .collections {
      drawTitle("Collections", note: "", isFocused: true, on: &screen, in: pane)
      CollectionListView(
        list: state.collections, open: state.list.listing.collection, isFocused: true
      )
      .draw(on: &screen, in: state.content(of: pane))
      return
    }
    if let orders = state.orders, state.focus == .orders {
      drawTitle("Order", note: "", isFocused: true, on: &screen, in: pane)
      OrderMenuView(menu: orders, isFocused: true)
        .draw(on: &screen, in: state.content(of: pane))
      return
    }
    if let search = state.search {
      let title = search.text.isEmpty ? "Search" : "Search: \(search.text)"
      drawTitle(
        title, note: note(of: search), isFocused: state.focus == .results, on: &screen, in: pane)
      LibrarySearchView(
        search: search, open: open, marks: state.marks, isFocused: state.focus == .results
      )
      .draw(on: &screen, in: state.content(of: pane))
      return
    }
    let list = state.list
    drawTitle(listTitle, notes: listNotes, isFocused: state.focus == .list, on: &screen, in: pane)
    let finder =
      state.listFind.map { MatchFinder(typed: $0) }
      ?? (list.filter.isEmpty ? nil : MatchFinder(Query(list.filter, isBeingTyped: true)))
    ArticleListView(
      list: list, finder: finder, open: open, marks: state.marks,
      isFocused: state.focus == .list, placeholder: state.listPlaceholder
    )
    .draw(on: &screen, in: state.content(of: pane))
  }

  private var markNote: [String] {
    state.marks.isEmpty ? [] : ["\(grouped(state.marks.count)) marked"]
  }

  private func note(of search: LibrarySearch) -> String {
    guard !search.text.isEmpty else { return "" }
    let count = search.total.map { "\(grouped($0)) found" } ?? "looking…"
    return (markNote + [count]).joined(separator: "  ")
  }

  private var listTitle: String {
    let listing = state.list.listing
    var title = listing.collection.title
    if !listing.filter.isEmpty { title += " with \(listing.filter)" }
    if listing.order != .newest { title += ", \(listing.order.title)" }
    return title
  }

  /// The fullest first.
  private var listNotes: [String] {
    let list = state.list
    if list.isWaiting, list.listing != list.shown {
      let isOrder =
        list.listing.collection == list.shown.collection && list.filter == list.shown.filter
      return [isOrder ? "ordering…" : "looking…"]
    }
    guard list.window.total > 0 else { return [] }
    let place = "\(grouped(list.selection + 1))/\(grouped(list.window.total))"
    let unread = list.unread.flatMap { $0 > 0 ? "\(grouped($0)) unread" : nil }
    return [markNote + [unread, place].compactMap { $0 }, markNote + [place]]
      .map { $0.joined(separator: "  ") }
  }

  private func drawArticle(on screen: inout Screen, in pane: Rectangle) {
    let isFocused = state.focus == .article
    guard let reading = state.reading else {
      drawTitle("Article", note: "", isFocused: isFocused, on: &screen, in: pane)
      PlaceholderView(lines: state.selectedArticle).draw(on: &screen, in: state.content(of: pane))
      return
    }
    let content = reading.article.content
    let isAtTop = reading.top == 0
    let title = isAtTop ? content.outlet ?? "Article" : content.title ?? "Article"
    drawTitle(
      title, note: "\(reading.percent)%", isFocused: isFocused, on: &screen, in: pane)
    ReadingPaneView(pane: reading, isFocused: isFocused)
      .draw(on: &screen, in: state.content(of: pane))
  }

  private func drawSide(on screen: inout Screen, in pane: Rectangle) {
    let isFocused = state.focus == state.side?.pane
    switch state.side {
    case .entities:
      let count = state.reading?.entities.count { $0.count > 0 } ?? 0
      drawTitle(
        "Names", note: count > 0 ? "\(count)" : "", isFocused: isFocused, on: &screen, in: pane)
      EntityListView(
        list: state.entities, names: state.reading?.names ?? .unknown, isFocused: isFocused
      )
      .draw(on: &screen, in: state.content(of: pane))
    case .crossReferences:
      drawTitle("Cross-references", note: "", isFocused: isFocused, on: &screen, in: pane)
      CrossReferenceListView(
        list: state.crossReferences, isLoaded: state.reading?.references != nil,
        isFocused: isFocused
      )
      .draw(on: &screen, in: state.content(of: pane))
    case nil: break
    }
  }

  /// A pane's first line, if it has the room for one.
  ///
  /// Of the notes, the first is shown that leaves room for the title.
  private func drawTitle(
    _ title: String, notes: [String], isFocused: Bool, on screen: inout Screen,
    in pane: Rectangle
  ) {
    let room = pane.width - 2 - columns(of: title)
    let fitting = notes.first { columns(of: $0) + 2 <= room }
    drawTitle(
      title, note: fitting ?? notes.last ?? "", isFocused: isFocused, on: &screen, in: pane)
  }

  private func drawTitle(
    _ title: String, note: String, isFocused: Bool, on screen: inout Screen, in pane: Rectangle
  ) {
    guard state.content(of: pane) != pane else { return }
    let line = Rectangle(x: pane.x, y: pane.y, width: pane.width, height: 1).inset(by: 1)
    let noteWidth = min(columns(of: note), line.width)
    screen.write(
      note,
      in: Rectangle(x: line.x + line.width - noteWidth, y: line.y, width: noteWidth, height: 1),
      alignment: .right, style: Style(.dim))
    let rest = Rectangle(
      x: line.x, y: line.y, width: line.width - noteWidth - (noteWidth > 0 ? 2 : 0), height: 1)
    screen.write(
      title, in: rest, alignment: .left,
      style: isFocused ? Style(.paneTitle, .focused) : Style(.dim))
  }

  private func drawFoot(on screen: inout Screen, in arrangement: PaneArrangement) {
    if let prompt = state.prompt {
      var line =
        arrangement.statusLine.height > 0 ? arrangement.statusLine : Rectangle(state.size)
      screen.fill(line)
      let below = line.height > 1 ? line.takeBottom() : nil
      PromptView(prompt: prompt, note: state.promptNote, mistake: state.mistake?.range)
        .draw(on: &screen, in: line)
      if let below { PromptHintView(hint: state.promptHint).draw(on: &screen, in: below) }
    } else if !state.isZen || state.status.notice != nil || !state.keys.typed.isEmpty {
      StatusLineView(
        status: state.status, pane: state.focus, typed: state.keys.typed,
        isMerging: state.isMerging
      )
      .draw(on: &screen, in: arrangement.statusLine)
    }
  }
}

extension ReaderState {
  fileprivate var isMerging: Bool {
    if case .merge = pages.last?.subject { focus == .entityList } else { false }
  }

  /// What is selected, in full, where no article is open.
  fileprivate var selectedArticle: [String] {
    guard let row = focus == .results ? search?.selectedHit?.article : list.selectedRow else {
      return []
    }
    let credits = row.authors + [row.outlet, row.date?.description].compactMap { $0 }
    return [row.title, credits.joined(separator: " · "), "", "Enter reads it."]
  }

  /// What to say where there are no articles to list.
  var listPlaceholder: [String] {
    if !list.isLoaded { return [] }
    if !list.filter.isEmpty {
      return ["No article has \(list.filter).", "", "Esc shows them all again."]
    }
    if let progress = status.progress, list.listing.collection.isWhole {
      return ["Reading \(progress.source)…"]
    }
    if let advice = list.listing.collection.adviceWhenEmpty { return advice }
    if list.listing.collection.kind == .opened {
      let place = opened.count == 1 ? opened[0] : "what was opened"
      let problem = status.latestProblem.map { [$0.description, ""] } ?? []
      return ["No articles in \(place).", ""] + problem + [
        "Without a path, broadsheet shows the whole library."
      ]
    }
    return [
      "The library is empty.", "",
      "Quit with q, and open files or folders:", "    broadsheet PATH…", "",
      "They stay in the library, and are only ever read.",
    ]
  }
}

extension ArticleCollection {
  /// Whether what is imported now is sure to be in it.
  fileprivate var isWhole: Bool { kind == .opened || query.isEmpty }

  /// What to do where it has no articles.
  fileprivate var adviceWhenEmpty: [String]? {
    let back = ["", "h shows the other collections."]
    switch kind {
    case .opened: return nil
    case .builtIn:
      switch name {
      case "unread": return ["Everything is read."] + back
      case "starred": return ["No article has a star; * gives one."] + back
      case "today": return ["Nothing was published today."] + back
      default: return nil
      }
    case .saved: return ["Nothing is found by \(query)."] + back
    case .tag: return ["No article has the tag \(name); t gives it."] + back
    case .source: return ["No article came from \(name)."] + back
    }
  }
}
