internal import Articles

extension ReaderState {
  /// Opens the card of the name that the cursor is on, at one of its pages.
  mutating func openEntity(at part: PagePart) -> [Effect] {
    if let page = pages.last {
      if case .entity = page.subject, page.selected?.entity == nil || page.part != .together {
        return page.part == part ? [] : show(part)
      }
      guard let entity = page.selected?.entity else { return [] }
      return openPage(.entity(entity.id), part: part)
    }
    guard let stop = namedStop, let place = reading?.mentionPlace(of: stop) else {
      say("Tab goes to a name first")
      return []
    }
    return openPage(.mention(place), part: part)
  }

  /// Does something with the entity at hand, now or when it is known.
  private mutating func fulfill(_ wish: EntityWish) -> [Effect] {
    if let page = pages.last {
      guard let entity = page.selected?.entity ?? page.entity else {
        say("No name is selected")
        return []
      }
      return fulfill(wish, with: entity)
    }
    guard let stop = namedStop, let place = reading?.mentionPlace(of: stop) else {
      say("Tab goes to a name first")
      return []
    }
    entityWish = wish
    return [.findEntity(place, generation: nextGeneration())]
  }

  mutating func receive(_ entity: EntitySummary?, generation: Int) -> [Effect] {
    guard let wish = entityWish, generation == self.generation else { return [] }
    entityWish = nil
    guard let entity else {
      say("Nothing is known of this name yet")
      return []
    }
    return fulfill(wish, with: entity)
  }

  private mutating func fulfill(_ wish: EntityWish, with entity: EntitySummary) -> [Effect] {
    switch wish {
    case .mark: return mark(entity)
    case .watch: return watch(entity)
    }
  }
}

// MARK: - Two of them

extension ReaderState {
  /// Marks the name at hand, or with one that is marked shows the passages that name both.
  mutating func markEntity() -> [Effect] {
    if let page = pages.last, let entity = page.entity, let other = page.selected?.entity,
      other.id != entity.id
    {
      return openPage(.both(entity, other))
    }
    return fulfill(.mark)
  }

  private mutating func mark(_ entity: EntitySummary) -> [Effect] {
    guard let marked = markedEntity else {
      markedEntity = entity
      say("X on another name finds both, it and \(entity.name)")
      return []
    }
    markedEntity = nil
    guard marked.id != entity.id else {
      say("\(entity.name) is no longer marked")
      return []
    }
    return openPage(.both(marked, entity))
  }
}

// MARK: - Watching

extension ReaderState {
  /// Watches the name at hand, or stops.
  mutating func watch() -> [Effect] { fulfill(.watch) }

  private mutating func watch(_ entity: EntitySummary) -> [Effect] {
    let isFollowed = !entity.isFollowed
    say(isFollowed ? "Watching \(entity.name)" : "\(entity.name) is no longer watched")
    undoHistory.add(
      UndoHistory.Step(
        summary: isFollowed ? "watching \(entity.name)" : "no longer watching \(entity.name)",
        inverse: [.followed(!isFollowed, entity.id)]))
    return carry(.followed(isFollowed, entity.id))
  }
}
