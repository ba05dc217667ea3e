internal import Articles

extension ReaderState {
  /// Takes a decision about names, which `u` takes back.
  private mutating func decide(_ decision: EntityDecision, _ text: String) -> [Effect] {
    let token = nextGeneration()
    undoHistory.add(UndoHistory.Step(summary: text, inverse: [.undecided(token: token)]))
    say("\(text); u undoes")
    return carry(.decided(decision, token: token))
  }

  /// The name that decisions are about: the selected row's in a list, else the page's.
  private var decided: EntitySummary? {
    guard let page = pages.last else { return nil }
    if case .merge = page.subject { return nil }
    return page.pane == .entity ? page.entity : page.selected?.entity
  }

  // MARK: Merging and splitting

  /// Says whom an undecided name means, or lists names to merge with.
  mutating func merge() -> [Effect] {
    guard let entity = decided else { return [] }
    if case .candidate(let candidate) = pages.last?.selected {
      return decide(
        .merge(entity.written, candidate.written), "\(entity.name) is \(candidate.name)")
    }
    if let marked = markedEntity, marked.id != entity.id {
      markedEntity = nil
      return merge(entity, with: marked)
    }
    return openPage(.merge(entity)) + ask(.filterPage)
  }

  mutating func merge(_ entity: EntitySummary, with other: EntitySummary) -> [Effect] {
    if case .merge = pages.last?.subject { _ = closePage() }
    guard entity.id != other.id else {
      say("That is the name itself")
      return []
    }
    return decide(.merge(entity.written, other.written), "\(entity.name) is \(other.name)")
  }

  /// Splits the selected spelling off, or what a piece of evidence joined; among mentions, the name that
  /// is written there, in that article only.
  mutating func splitRow() -> [Effect] {
    guard let page = pages.last, let entity = page.entity else { return [] }
    switch page.selected {
    case .alias(let text):
      guard text != entity.name else {
        say("That is the name itself; S on another one splits that off")
        return []
      }
      return decide(
        .split(WrittenName(text, type: entity.type), from: entity.written, in: nil),
        "\(text) is not \(entity.name)")
    case .evidence(let item):
      let evidence = item.evidence
      return decide(
        .split(
          WrittenName(evidence.name, type: entity.type),
          from: WrittenName(evidence.target, type: entity.type), in: nil),
        "\(evidence.name) is not \(evidence.target)")
    case .mention(let place):
      guard let text = page.selectedMatch, text != entity.name else {
        say("That is the name itself; S on another one splits that off")
        return []
      }
      return decide(
        .split(WrittenName(text, type: entity.type), from: entity.written, in: place.article),
        "\(text) is not \(entity.name) in this article")
    default:
      say("S on one of the names, reasons or mentions splits that off")
      return []
    }
  }

  // MARK: Names and types

  mutating func askForRenaming() -> [Effect] {
    guard let entity = decided else { return [] }
    return ask(.rename, text: entity.name)
  }

  mutating func rename(as text: String) -> [Effect] {
    let name = text.split(separator: " ").joined(separator: " ")
    guard let entity = decided, !name.isEmpty, name != entity.name else { return [] }
    return decide(.rename(entity.written, name), "\(entity.name) is called \(name)")
  }

  mutating func askForType() -> [Effect] {
    guard decided != nil else { return [] }
    return ask(.retype)
  }

  mutating func retype(as text: String) -> [Effect] {
    guard let entity = decided, let letter = text.lowercased().first else { return [] }
    let letters: KeyValuePairs<Character, EntityType> = [
      "p": .person, "o": .organization, "l": .place, "g": .group, "x": .other,
    ]
    guard let type = letters.first(where: { $0.key == letter })?.value else {
      say("A type is one of p, o, l, g and x", isError: true)
      return []
    }
    guard type != entity.type else { return [] }
    return decide(.retype(entity.written, type), "\(entity.name) is \(type.indefinite)")
  }

  mutating func hide() -> [Effect] {
    guard let entity = decided else { return [] }
    guard !entity.isHidden else {
      say("\(entity.name) is hidden already; i, Tab lists what can be undone")
      return []
    }
    return decide(.hide(entity.written), "\(entity.name) is hidden")
  }
}

// MARK: - The inbox

extension ReaderState {
  private var pair: PossiblePair? {
    if case .pair(let pair) = pages.last?.selected { pair } else { nil }
  }

  /// Says whether the selected two are one.
  mutating func answerPair(isOne: Bool) -> [Effect] {
    guard let pair else { return [] }
    let token = nextGeneration()
    let text = "\(pair.name.name) is \(isOne ? "" : "not ")\(pair.candidate.name)"
    undoHistory.add(UndoHistory.Step(summary: text, inverse: [.undecided(token: token)]))
    say("\(text); u undoes")
    pages[pages.count - 1].removeSelected()
    return carry(.answered(pair, isOne: isOne, token: token))
  }

  /// Puts the selected pair behind the others.
  mutating func postponePair() -> [Effect] {
    guard let pair else { return [] }
    postponed.insert(pair)
    say("Later")
    pages[pages.count - 1].postponeSelected()
    return []
  }

  /// Takes the selected decision back.
  mutating func undoDecision() -> [Effect]? {
    guard case .decision(let kept) = pages.last?.selected else { return nil }
    guard kept.isStanding else {
      say("It is undone already")
      return []
    }
    let token = nextGeneration()
    say("Undone: \(kept.decision.words)")
    return carry(.decided(.undo(kept.number), token: token))
  }
}

extension EntitySummary {
  /// The name that a decision means it by.
  fileprivate var written: WrittenName { WrittenName(name, type: type) }
}
