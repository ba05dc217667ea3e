internal import Articles

extension ReaderState {
  /// What `/` means in the focused pane.
  var findPurpose: Prompt.Purpose {
    switch focus {
    case .help: .filterHelp
    case .article, .entities, .crossReferences: .findInArticle
    case .collections: .filterCollections
    case .entity, .entityList, .inbox, .page: .filterPage
    case .list, .results, .orders, .problems: .findInList
    }
  }

  /// Starts typing an answer to a question.
  mutating func ask(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    beforePrompt = BeforePrompt(
      focus: focus, list: list, listFind: listFind, place: reading?.anchor, find: reading?.find,
      search: search, collections: collections, pages: pages)
    prompt = Prompt(purpose, text: text)
    rowIsMissing = false
    switch purpose {
    case .findInArticle:
      guard reading != nil else {
        prompt = nil
        return []
      }
      focus = .article
    case .search:
      if !pages.isEmpty { jumps.leave(place) }
      pages = []
      search = LibrarySearch(generation: nextGeneration(), order: searchOrder)
      focus = .results
    case .findInList:
      search = nil
      focus = .list
    case .filter, .filterHelp, .filterCollections, .saveSearch, .tag, .writeFile, .replaceFile,
      .filterPage, .rename, .retype:
      break
    }
    return askForCompletions()
  }

  /// Asks what the word at the cursor could become.
  mutating func askForCompletions() -> [Effect] {
    guard prompt?.purpose.hasHints == true else { return [] }
    let generation = nextGeneration()
    return prompt?.askForCompletions(generation: generation) ?? []
  }

  /// Takes in a key while something is typed.
  mutating func answer(_ key: Key) -> [Effect] {
    guard let purpose = prompt?.purpose else { return [] }
    search?.opensFirstHit = false
    switch key {
    case .escape, .control("c"), .control("g"): return abandonPrompt()
    case .backspace where prompt?.line.isEmpty == true: return abandonPrompt()
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    case .down where purpose == .search && prompt?.age == 0, .control("n") where purpose == .search:
      return move(by: 1)
    case .up where purpose == .search && (search?.rows.selection ?? 0) > 0,
      .control("p") where purpose == .search:
      return move(by: -1)
    case .tab where search?.suggestion != nil, .enter where search?.suggestion != nil:
      return takeSuggestion()
    case .tab where prompt?.canComplete == true:
      return prompt?.complete() == true ? promptChanged() + completeFurther() : []
    case .tab where purpose == .search:
      remember()
      prompt = nil
      return []
    case .enter: return accept()
    case .up, .control("p"): return recall(1)
    case .down, .control("n"): return recall(-1)
    default:
      guard prompt?.line.edit(key) == true else { return [] }
      return promptChanged() + askForCompletions()
    }
  }

  /// Types what may have been meant.
  private mutating func takeSuggestion() -> [Effect] {
    guard let suggestion = search?.suggestion else { return [] }
    prompt?.line = LineEditor(suggestion)
    return promptChanged() + askForCompletions()
  }

  /// What was completed without a choice can be gone on from, from a field to its values.
  private mutating func completeFurther() -> [Effect] {
    prompt?.completions?.candidates.count == 1 ? askForCompletions() : []
  }

  private mutating func recall(_ step: Int) -> [Effect] {
    guard let purpose = prompt?.purpose else { return [] }
    prompt?.recall(step, from: history[purpose] ?? [])
    return promptChanged() + askForCompletions()
  }

  /// Does at once what the line says so far.
  mutating func promptChanged() -> [Effect] {
    guard let prompt, let before = beforePrompt else { return [] }
    let text = prompt.line.text
    switch prompt.purpose {
    case .findInList:
      listFind = text.isEmpty ? nil : text
      guard !text.isEmpty else { return list.select(before.list.selection) }
      return findRow(.text(text), start: before.list.selection, includesStart: true)
    case .findInArticle:
      findInArticle(text, from: before.place ?? TextPlace())
      return []
    case .filter: return list.keep(text)
    case .search: return search?.look(for: text) ?? []
    case .filterHelp:
      help?.keep(text)
      return []
    case .filterCollections:
      collections.keep(text)
      return []
    case .filterPage: return keepPageRows(text)
    case .saveSearch, .tag, .writeFile, .replaceFile, .rename, .retype: return []
    }
  }

  private mutating func findInArticle(_ text: String, from start: TextPlace) {
    guard let reading else { return }
    let finder = MatchFinder(typed: text)
    guard !finder.isEmpty else {
      self.reading?.find = nil
      self.reading?.scroll(to: start)
      return
    }
    var find = ArticleFind(text, finder, in: reading.document)
    let match = find.go(from: start)
    self.reading?.find = find
    self.reading?.scroll(to: start)
    if let match { self.reading?.reveal(match.place) }
  }

  /// Enter: what has been typed holds.
  private mutating func accept() -> [Effect] {
    guard let prompt, let before = beforePrompt else { return [] }
    remember()
    self.prompt = nil
    beforePrompt = nil
    switch prompt.purpose {
    case .findInArticle:
      if let place = before.place, place != reading?.anchor {
        var left = self.place
        left.top = place
        jumps.leave(left)
      }
      if prompt.line.isEmpty {
        reading?.find = before.find
      } else if reading?.find?.matches.isEmpty == true {
        reading?.find = nil
        say("\(prompt.line.text) is not in this article")
      }
    case .search:
      guard let search, !search.text.isEmpty else {
        self.search = before.search
        focus = before.focus
        pages = before.pages
        return []
      }
      if search.isCurrent, let hit = search.selectedHit { return open(hit) }
      // The answer is still to come; the key that asks for it has been pressed already.
      self.search?.opensFirstHit = search.isRunning
    case .findInList:
      if prompt.line.isEmpty { listFind = before.listFind }
    case .filter: return keepView()
    case .filterHelp, .filterCollections, .filterPage: break
    case .rename: return prompt.line.isEmpty ? [] : rename(as: prompt.line.text)
    case .retype: return retype(as: prompt.line.text)
    case .saveSearch: return prompt.line.isEmpty ? [] : saveSearch(as: prompt.line.text)
    case .tag: return prompt.line.isEmpty ? [] : toggleTag(prompt.line.text)
    case .writeFile: return prompt.line.isEmpty ? [] : write(to: prompt.line.text)
    case .replaceFile: return confirmReplacing(prompt.line.text)
    }
    return []
  }

  private mutating func remember() {
    guard let prompt, !prompt.line.isEmpty, prompt.purpose != .replaceFile else { return }
    let text = prompt.line.text
    history[prompt.purpose, default: []].removeAll { $0 == text }
    history[prompt.purpose, default: []].append(text)
  }

  /// Esc: everything as before.
  private mutating func abandonPrompt() -> [Effect] {
    guard let prompt, let before = beforePrompt else { return [] }
    self.prompt = nil
    beforePrompt = nil
    focus = before.focus
    if prompt.purpose == .search { pages = before.pages }
    listFind = before.listFind
    rowSearch = nil
    switch prompt.purpose {
    case .findInList:
      search = before.search
      return list.select(before.list.selection)
    case .findInArticle:
      reading?.find = before.find
      if let place = before.place { reading?.scroll(to: place) }
    case .filter:
      guard before.list.filter != list.filter else { return [] }
      return list.restore(before.list)
    case .search:
      search = before.search
      return [.cancelSearch]
    case .filterHelp: help?.keep("")
    case .filterCollections: collections = before.collections
    case .replaceFile: return confirmReplacing("n")
    case .filterPage: return keepPageRows(before.pages.last?.filter ?? "")
    case .saveSearch, .tag, .writeFile, .rename, .retype: break
    }
    return []
  }

  /// What stands at the right of the prompt.
  var promptNote: String {
    switch prompt?.purpose {
    case .findInArticle:
      guard let find = reading?.find else { return "" }
      guard let current = find.current else { return "no match" }
      return "\(current + 1) of \(find.matches.count)"
    case .findInList: return rowIsMissing ? "no match" : ""
    case .filter: return list.isWaiting ? "looking…" : "\(grouped(list.window.total)) of them"
    case .search:
      guard let search, !search.text.isEmpty else { return "" }
      return search.total.map { "\(grouped($0)) found" } ?? "looking…"
    case .saveSearch:
      let name = prompt?.line.text ?? ""
      return collections.saved.contains { $0.name == name } ? "replaces the one there is" : ""
    case .tag: return articles(subjects.count)
    case .writeFile: return articles(countToWrite)
    case .filterPage:
      guard let page = pages.last else { return "" }
      let count = page.total ?? page.rows.count { $0.target != nil }
      return page.isLoaded ? "\(grouped(count)) of them" : "looking…"
    case .filterHelp, .filterCollections, .replaceFile, .rename, .retype, nil: return ""
    }
  }

  private func articles(_ count: Int) -> String {
    "\(grouped(count)) article\(count == 1 ? "" : "s")"
  }
}

// MARK: - From match to match

extension ReaderState {
  /// The next match of what is looked for here; when nothing is, the next unread article.
  mutating func step(_ steps: Int) -> [Effect] {
    if isChoosing {
      if focus == .list, let listFind {
        return findRow(
          .text(listFind), start: list.selection, isBackward: steps < 0)
      }
    } else if var find = reading?.find {
      guard let (match, wrapped) = find.step(steps, from: reading?.startOfStep ?? TextPlace())
      else { return [] }
      if wrapped, let search, search.text == find.text, search.hits.count > 1 {
        return goToNeighboringHit(steps > 0 ? 1 : -1, in: search)
      }
      reading?.find = find
      reading?.reveal(match.place)
      let count = "\((find.current ?? 0) + 1) of \(find.matches.count)"
      say(wrapped ? "\(count), from the \(steps > 0 ? "start" : "end") again" : count)
      return []
    }
    guard steps > 0 else {
      say("Nothing is looked for; / does")
      return []
    }
    return findUnread(isBackward: false)
  }

  /// From the last match in an article that a search found on to the next such article.
  private mutating func goToNeighboringHit(_ step: Int, in search: LibrarySearch) -> [Effect] {
    let open = search.hits.firstIndex { $0.article.id == reading?.article.id }
    guard let index = open.map({ $0 + step }), search.hits.indices.contains(index) else {
      if open != nil, step > 0, search.hasMore {
        self.search?.wantedHit = search.hits.count
        say("Looking for more…")
        return self.search?.readAhead() ?? []
      }
      say("No match \(step > 0 ? "after" : "before") this one in the articles found")
      return []
    }
    self.search?.rows.select(index)
    let ahead = self.search?.readAhead() ?? []
    let target = Target.match(text: search.text, isLast: step < 0)
    return self.open(search.hits[index].article.id, at: target) + ahead
  }

  /// Selects the next unread article, and opens it if one is being read.
  mutating func findUnread(isBackward: Bool) -> [Effect] {
    let isReading = !isChoosing
    let start = isReading ? reading.flatMap { list.index(of: $0.article.id) } : nil
    if focus == .results { _ = backOut() }
    return findRow(
      .unread, start: start ?? list.selection, isBackward: isBackward, opens: isReading)
  }

  private mutating func findRow(
    _ wanted: RowSearch.Wanted, start: Int, includesStart: Bool = false, isBackward: Bool = false,
    opens: Bool = false
  ) -> [Effect] {
    let search = RowSearch(
      wanted, start: start, includesStart: includesStart, isBackward: isBackward,
      listing: list.listing, generation: nextGeneration())
    rowSearch = PendingRowSearch(search: search, opens: opens)
    return [.findRow(search)]
  }

  /// Takes in the row that was looked for.
  mutating func receive(_ found: Message.FoundRow?, generation: Int) -> [Effect] {
    guard let pending = rowSearch, pending.search.generation == generation else { return [] }
    rowSearch = nil
    rowIsMissing = found == nil
    guard let found else {
      switch pending.search.wanted {
      case .text(let text): if prompt == nil { say("No article has \(text)") }
      case .unread: say("No unread article \(pending.search.isBackward ? "above" : "below")")
      }
      return []
    }
    let effects = list.select(found)
    return pending.opens ? effects + open(found.article, at: .saved) : effects
  }
}
