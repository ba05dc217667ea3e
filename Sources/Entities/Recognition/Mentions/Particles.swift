import Articles

/// Small words inside of Arabic and Persian names, at which models cut them.
struct Particles {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  /// The names with what their particles join to them.
  func joined(_ drafts: [DraftMention]) -> [DraftMention] { withArticles(withLinks(drafts)) }

  /// Puts an Arabic family name together with what stands before it, as in `Mujahedin al-Khalq`.
  private func withArticles(_ drafts: [DraftMention]) -> [DraftMention] {
    var joined: [DraftMention] = []
    for var draft in drafts {
      let name = text.text(draft.range)
      if ["al-", "el-", "ul-", "ad-", "as-"].contains(where: name.hasPrefix) {
        if let last = joined.last, last.range.upperBound + 1 == draft.range.lowerBound,
          text.has(" ", at: last.range.upperBound), !isPeople(last.key), !isPlace(last.key)
        {
          if last.type != .group, last.type != .place {
            (draft.type, draft.label) = (last.type, last.label)
          }
          extend(&draft, to: last.range.lowerBound)
          joined.removeLast()
        } else if let start = startOfName(before: draft),
          start >= joined.last?.range.upperBound ?? 0
        {
          extend(&draft, to: start)
        }
      }
      joined.append(draft)
    }
    return joined
  }

  /// Puts a Persian name together with what `-e` joins to it, as in `Mujahedin-e Khalq`.
  private func withLinks(_ drafts: [DraftMention]) -> [DraftMention] {
    var linked: [DraftMention] = []
    for var draft in drafts {
      if let end = endOfLink(after: draft) {
        extend(&draft, to: draft.range.lowerBound, end: end)
        if draft.type == .group || draft.type == .place {
          (draft.type, draft.label) = (.organization, nil)
        }
      }
      if draft.range.lowerBound >= linked.last?.range.upperBound ?? 0 { linked.append(draft) }
    }
    return linked
  }

  private func endOfLink(after draft: DraftMention) -> Int? {
    let end = draft.range.upperBound
    for link: StaticString in ["-e ", "-i ", "-ye ", "-e-", " e-"] where text.has(link, at: end) {
      let start = end + link.utf8CodeUnitCount
      guard !isPlace(draft.key), let (word, gap) = text.wordAfter(start), gap.isEmpty,
        word.shape == .title
      else { return nil }
      return word.range.upperBound
    }
    return nil
  }

  private func extend(_ draft: inout DraftMention, to start: Int, end: Int? = nil) {
    let range = start..<(end ?? draft.range.upperBound)
    guard let key = text.key(of: range) else { return }
    (draft.range, draft.key) = (range, key)
  }

  /// Where a capitalized word before an Arabic article starts that nothing but a name explains.
  private func startOfName(before draft: DraftMention) -> Int? {
    guard let (word, gap) = text.wordBefore(draft.range.lowerBound), gap.count == 1,
      text.has(" ", at: gap.lowerBound), word.shape == .title, word.length >= 4
    else { return nil }
    let folded = text.text(word.range).lowercased()
    let isKnown =
      CommonWords.all.contains(folded) || PersonTitles.all.contains(folded)
      || Countries.shared.isDemonym(folded) || Countries.shared.country(named: folded) != nil
      || Cities.has(folded)
    return isKnown ? nil : word.range.lowerBound
  }

  private func isPlace(_ key: NameKey) -> Bool {
    Countries.shared.country(named: key.text) != nil || Cities.has(key.text)
  }

  private func isPeople(_ key: NameKey) -> Bool {
    key.words.count == 1 && Countries.shared.isDemonym(key.words[0])
  }
}
