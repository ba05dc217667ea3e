internal import Articles

extension ReaderState {
  /// Rows of the focused pane.
  var pageHeight: Int {
    switch focus {
    case .list: list.height
    case .results: search?.rows.height ?? 1
    case .article: reading?.height ?? 1
    case .entities: entities.height
    case .crossReferences: crossReferences.height
    case .help: help?.height ?? 1
    case .collections: collections.height
    case .orders: orders?.height ?? 1
    case .problems: problems?.cursor.height ?? 1
    case .entity, .entityList, .inbox, .page: pages.last?.rowsInSight ?? 1
    }
  }

  /// A page keeps two lines of the one before, where there is room, so that the eye finds its place.
  var pageStep: Int { max(1, pageHeight - (pageHeight > 8 ? 2 : 1)) }

  /// Moves the selection, or scrolls.
  mutating func move(by rows: Int) -> [Effect] {
    switch focus {
    case .list: return list.select(sum(list.selection, rows))
    case .results:
      let row = search?.rows.selection ?? 0
      search?.rows.select(sum(row, rows))
      return search?.readAhead() ?? []
    case .collections:
      collections.move(to: sum(collections.cursor.selection, rows), direction: rows)
    case .orders:
      let row = orders?.cursor.selection ?? 0
      orders?.move(to: sum(row, rows), direction: rows)
    case .problems:
      let row = problems?.cursor.selection ?? 0
      problems?.cursor.select(sum(row, rows))
    case .article: reading?.scroll(by: rows)
    case .entities:
      entities.move(to: sum(entities.cursor.selection, rows), direction: rows)
      showSelectedEntity()
    case .crossReferences:
      crossReferences.move(to: sum(crossReferences.cursor.selection, rows), direction: rows)
    case .help:
      let row = help?.cursor.selection ?? 0
      help?.move(to: sum(row, rows), direction: rows)
    case .entity, .entityList, .inbox, .page: return changePage { $0.move(by: rows) }
    }
    return []
  }

  /// Goes to a row, counting from zero.
  mutating func go(to row: Int) -> [Effect] {
    let isDown = row > 0
    switch focus {
    case .list: return list.select(row)
    case .results:
      search?.rows.select(row)
      return search?.readAhead() ?? []
    case .collections: collections.move(to: row, direction: isDown ? -1 : 1)
    case .orders: orders?.move(to: row, direction: isDown ? -1 : 1)
    case .problems: problems?.cursor.select(row)
    case .article:
      jumps.leave(place)
      reading?.scroll(to: row)
    case .entities:
      entities.move(to: row, direction: isDown ? -1 : 1)
      showSelectedEntity()
    case .crossReferences: crossReferences.move(to: row, direction: isDown ? -1 : 1)
    case .help: help?.move(to: row, direction: isDown ? -1 : 1)
    case .entity, .entityList, .inbox, .page:
      return changePage { $0.move(to: row, direction: isDown ? -1 : 1) }
    }
    return []
  }

  /// A page down; from the end of an article, on to the next.
  mutating func readOn() -> [Effect] {
    if focus == .article, let reading, reading.isAtEnd { return readNeighbor(1) }
    return move(by: pageStep)
  }

  mutating func goToItem(
    _ steps: Int, named name: String, where isWanted: (ArticleDocument.Kind) -> Bool
  ) -> [Effect] {
    if reading?.goToItem(steps, where: isWanted) != true {
      say("No \(name) \(steps > 0 ? "below" : "above")")
    }
    return []
  }

  mutating func goToStop(_ steps: Int) -> [Effect] {
    if reading?.goToStop(steps) != true {
      let isEmpty = reading?.stops.isEmpty ?? true
      say("No \(isEmpty ? "" : "more ")names or links \(steps > 0 ? "below" : "above")")
    }
    return []
  }

  /// Lights the entity selected beside the article, where it is first mentioned.
  mutating func showSelectedEntity() {
    guard let entity = entities.selected, let stop = reading?.firstMention(of: entity.number)
    else { return }
    reading?.cursor = stop
    reading?.reveal(stop.place)
  }
}

// MARK: - Panes

extension ReaderState {
  /// One level out; out of the list and of what it is chosen from, the end.
  mutating func leave() -> [Effect] {
    isZen || focus != .list && focus != .collections ? backOut() : [.quit]
  }

  /// One level out: from beside the article to it, from it to the list, from a search to all.
  mutating func backOut() -> [Effect] {
    switch focus {
    case .help:
      focus = help?.pane ?? .list
      help = nil
    case .problems:
      focus = problems?.pane ?? .list
      problems = nil
    case .orders:
      orders = nil
      focus = leftPane
    case .collections: isZen = false
    case .entities, .crossReferences:
      if let before = beforeSide, before.article == reading?.article.id {
        reading?.scroll(to: before.top)
        reading?.cursor = before.cursor
      }
      beforeSide = nil
      side = nil
      focus = .article
    case .article:
      focus = leftPane
      isZen = false
      return savingPlace
    case .results:
      search = nil
      focus = .list
      return [.cancelSearch]
    case .entity, .entityList, .inbox, .page: return closePage()
    case .list where isZen: isZen = false
    case .list: return showCollections()
    }
    return []
  }

  mutating func escape() -> [Effect] {
    switch focus {
    case .article where reading?.find != nil:
      reading?.find = nil
      return []
    case .list where listFind != nil:
      listFind = nil
      return []
    case .list where !list.filter.isEmpty:
      return list.keep("") + keepView()
    case .list, .results:
      guard marks.isEmpty else {
        marks = MarkedArticles()
        return []
      }
      return focus == .results ? backOut() : []
    case .collections:
      guard collections.filter.isEmpty else {
        collections.keep("")
        return []
      }
      focus = leftPane
      return []
    case .article where reading?.lit != nil:
      reading?.lit = nil
      return []
    case .entity, .entityList, .inbox, .page:
      guard pages.last?.filter.isEmpty == false else { return closePage() }
      return keepPageRows("")
    case .help where help?.filter.isEmpty == false:
      help?.keep("")
      return []
    default: return backOut()
    }
  }

  mutating func goToNextPane() -> [Effect] {
    switch focus {
    case .list, .results:
      if reading == nil || search?.suggestion != nil { return open() }
      focus = .article
    case .entities, .crossReferences:
      beforeSide = nil
      focus = .article
    default: break
    }
    return []
  }

  /// Shows a pane beside the article, or gives it the focus, or closes it.
  mutating func show(_ wanted: Side) -> [Effect] {
    guard let reading else {
      say("Open an article first: Enter")
      return []
    }
    if focus == wanted.pane { return backOut() }
    if beforeSide == nil || side == nil { beforeSide = place }
    side = wanted
    focus = wanted.pane
    if wanted == .entities {
      entities.show(reading.entities)
      if let entity = reading.entityAtCursor { entities.select(entity: entity) }
    } else {
      crossReferences.show(reading.references ?? [])
      return [.loadLikeArticles(reading.article.id)]
    }
    return []
  }

  mutating func showHelp() -> [Effect] {
    guard help == nil else { return backOut() }
    help = HelpPage(pane: focus, keymap: keymap)
    focus = .help
    return []
  }

  mutating func toggleZen() -> [Effect] {
    isZen.toggle()
    if isZen, reading != nil, isChoosing { focus = .article }
    return []
  }

  mutating func widen(by columns: Int) -> [Effect] {
    textWidth = max(20, min(200, textWidth + columns))
    say("Lines of up to \(textWidth) columns")
    return []
  }

  mutating func showProblems() -> [Effect] {
    guard problems == nil else { return backOut() }
    problems = ProblemPage(pane: focus, problems: latestProblems)
    focus = .problems
    return [.loadProblems]
  }

  /// Ends what is going on, the nearest thing first.
  mutating func cancel() -> [Effect] {
    if status.exported != nil { return [.cancelExport] }
    if reading?.find != nil || listFind != nil || focus == .results { return escape() }
    if status.progress != nil {
      say("Import canceled; the next start with the same files goes on from here")
      return [.cancelImport]
    }
    say("Nothing is going on; Q quits")
    return []
  }
}

/// A row so many rows on, but not before the first.
private func sum(_ start: Int, _ rows: Int) -> Int {
  max(0, start.addingReportingOverflow(rows).partialValue)
}
