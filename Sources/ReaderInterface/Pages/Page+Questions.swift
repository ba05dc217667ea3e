internal import Articles

extension Page {
  /// How many rows of a long list are asked for at a time.
  static let chunk = 200

  /// What has to be known to show the part; `nil` if it is known already.
  func question(from offset: Int = 0) -> PageQuestion? {
    switch subject {
    case .mention(let place): return .cardAt(place)
    case .entity(let id):
      guard let card else { return .card(id) }
      switch part {
      case .mentions: return .concordance(card.entity.id, order)
      case .described: return .descriptions(card.entity.id)
      case .said: return .quotations(card.entity.id)
      case .timeline: return .timeline(card.entity.id)
      default: return nil
      }
    case .names, .merge: return questionForNames(from: offset)
    case .inbox: return part == .decisions ? .decisions : .pairs
    case .both(let first, let second): return .passages(first.id, second.id)
    case .news(let entity): return .newArticles(entity.id)
    case .comparison(let first, let second): return .comparison(first.id, second.id)
    case .writer(let writer): return .writings(writer)
    }
  }

  private func questionForNames(from offset: Int) -> PageQuestion {
    let range = offset..<max(offset + Self.chunk, offset == 0 ? loaded : 0)
    switch part {
    case .watched: return .followed
    case .outlets: return .credits(.outlet, matching: filter, range)
    case .writers: return .credits(.author, matching: filter, range)
    case .cited: return .missing
    default:
      return .entities(EntityFilter(text: filter, type: part.type, order: entityOrder), range)
    }
  }

  /// Makes rows of an answer.
  mutating func receive(_ answer: PageAnswer) {
    switch answer {
    case .card(let card):
      self.card = card
      subject = .entity(card.entity.id)
      showCard()
    case .nothing: show([])
    case .concordance(let concordance):
      show(
        concordance.rows(for: entity), note: concordance.note,
        isPartial: concordance.articlesRead < concordance.articles)
    case .descriptions(let lines): show(descriptionRows(lines))
    case .quotations(let quotations, let writings):
      show(quotationRows(quotations) + writingRows(writings, by: entity?.name ?? ""))
    case .writings(let writings): show(writingRows(writings))
    case .timeline(let events): show(timelineRows(events))
    case .passages(let passages): show(passageRows(passages))
    case .articles(let articles): show(articles.map(articleRow))
    case .entities(let entities, let offset, var total, let writers):
      var rows = entities.map { entityRow($0) }
      // Whoever only writes is looked for here as well, and is nothing to merge with.
      if subject == .names, offset == 0, rows.count == total {
        rows += writers.map(creditRow)
        total = rows.count
      }
      if offset == 0 { show(rows, total: total) } else { append(rows, total: total) }
    case .followed(let followed): show(followed.map(followedRow))
    case .credits(let credits, let offset):
      let rows = credits.map(creditRow)
      if offset == 0 { show(rows) } else { append(rows, total: nil) }
    case .missing(let missing): show(missing.map(missingRow))
    case .pairs(let pairs, let isPartial): show(pairs.map(pairRow), isPartial: isPartial)
    case .decisions(let decisions):
      show(decisions.reversed().filter { !$0.decision.isUndo }.map(decisionRow))
    case .comparison(let comparison): show(comparison)
    case .failed: show([])
    }
  }

  /// Shows a part that the card answers itself.
  mutating func showCard() {
    guard let card else { return }
    switch part {
    case .overview: show(overviewRows(card))
    case .together: show(card.together.map(companionRow))
    case .evidence: show(evidenceRows(card.evidence))
    default: break
    }
  }

  /// What to say where there are no rows.
  var placeholder: [String] {
    guard isLoaded else { return ["Looking…"] }
    guard filter.isEmpty else {
      return ["Nothing here has \(filter).", "", "Esc shows all again."]
    }
    return switch part {
    case .overview: ["This name is not known yet."]
    case .mentions: ["No mention."]
    case .together: ["Nothing else is named in the same articles."]
    case .described: ["No text says what it is in words that can be trusted."]
    case .said: ["Nothing is quoted."]
    case .timeline: ["No sentence names it together with a date."]
    case .evidence: reasonWithoutEvidence
    case .all, .people, .organizations, .places, .groups, .others: ["No names."]
    case .watched: ["Nothing is watched; w on a name watches it."]
    case .outlets: ["No outlets are known."]
    case .writers: ["No writers are known."]
    case .cited: ["Everything that articles point to is in the library."]
    case .pairs: ["Nothing is undecided."]
    case .decisions: ["Nothing has been decided yet; i lists what could be."]
    case .differences: ["Both say the same, word for word."]
    case .shared: ["No passage is in both."]
    case .passages: ["No article names both."]
    case .news: ["Nothing new."]
    case .written: ["No article says anything."]
    }
  }
}

extension Page {
  /// Why several names are one where no text says so.
  private var reasonWithoutEvidence: [String] {
    let names = card?.aliases.map(\.text) ?? []
    guard names.count > 1 else { return ["It has one name only, everywhere the same."] }
    return [
      "No text had to say so.", "",
      "These are written alike or known to be one: \(names.joined(separator: ", ")).",
    ]
  }
}

extension PagePart {
  /// The type of the entities that it lists.
  var type: EntityType? {
    switch self {
    case .people: .person
    case .organizations: .organization
    case .places: .place
    case .groups: .group
    case .others: .other
    default: nil
    }
  }
}
