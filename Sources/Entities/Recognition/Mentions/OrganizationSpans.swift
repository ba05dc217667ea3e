import Articles

/// Organizations' names as long as they are: what a model cuts at `of` or `and`, and acronyms that
/// everybody knows where it overlooks them.
struct OrganizationSpans {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  func completed(_ drafts: [DraftMention]) -> [DraftMention] { withKnown(extended(drafts)) }

  // MARK: Parts of one name

  private func extended(_ drafts: [DraftMention]) -> [DraftMention] {
    var longer: [DraftMention] = []
    for (index, var draft) in drafts.enumerated() {
      if let last = longer.last, draft.range.lowerBound < last.range.upperBound { continue }
      if draft.type == .organization {
        let next = index + 1 < drafts.count ? drafts[index + 1] : nil
        if let end = endOfField(after: draft),
          next?.type != .person || next?.range.lowerBound ?? end >= end
        {
          extend(&draft, to: draft.range.lowerBound..<end)
        }
        if let start = startOfPair(before: draft, longer) {
          while let last = longer.last, last.range.lowerBound >= start { longer.removeLast() }
          extend(&draft, to: start..<draft.range.upperBound)
        }
      }
      longer.append(draft)
    }
    return longer
  }

  private func extend(_ draft: inout DraftMention, to range: Range<Int>) {
    guard let key = text.key(of: range) else { return }
    (draft.range, draft.key) = (range, key)
  }

  /// `U.S. Department` of the Treasury.
  private func endOfField(after draft: DraftMention) -> Int? {
    guard let head = draft.key.words.last, Self.fielded.contains(head), draft.key.words.count > 1
    else { return nil }
    for link: StaticString in [" of the ", " of "] where text.has(link, at: draft.range.upperBound)
    {
      var end: Int?
      var next = draft.range.upperBound + link.utf8CodeUnitCount
      for word in text.words[text.wordIndex(after: next)...].prefix(4) {
        guard word.range.lowerBound == next, word.shape == .title || word.shape == .upper else {
          break
        }
        end = word.range.upperBound
        next = word.range.upperBound + (text.has(" ", at: word.range.upperBound) ? 1 : 2)
      }
      return end
    }
    return nil
  }

  /// Parts of a government that are named by what they are for.
  private static let fielded: Set<String> = ["department", "ministry", "office", "bureau"]

  /// the U.S. Patent and `Trademark Office`: nothing else explains the words before.
  private func startOfPair(before draft: DraftMention, _ drafts: [DraftMention]) -> Int? {
    guard let head = draft.key.words.last, Self.fielded.contains(head), draft.key.words.count > 1,
      text.has(" and ", at: draft.range.lowerBound - 5),
      let (first, gap) = text.wordBefore(draft.range.lowerBound - 5), gap.isEmpty,
      first.shape == .title
    else { return nil }
    if let last = drafts.last, last.range.upperBound > first.range.lowerBound { return nil }
    if let last = drafts.last, last.type == .place,
      Countries.shared.country(named: last.key.text) != nil,
      last.range.upperBound + 1 == first.range.lowerBound
    {
      return last.range.lowerBound
    }
    return text.has("the ", at: first.range.lowerBound - 4) ? first.range.lowerBound : nil
  }

  // MARK: Overlooked acronyms

  private func withKnown(_ drafts: [DraftMention]) -> [DraftMention] {
    var all: [DraftMention] = []
    var next = drafts.startIndex
    var known: [String: Bool] = [:]
    for word in text.words {
      while next < drafts.endIndex, drafts[next].range.lowerBound <= word.range.lowerBound {
        all.append(drafts[next])
        next += 1
      }
      guard word.shape == .upper || word.shape == .initial, word.length >= 3,
        word.range.lowerBound >= all.last?.range.upperBound ?? 0
      else { continue }
      let name = text.text(word.range)
      let isKnown = known[name] ?? isKnown(name)
      known[name] = isKnown
      guard isKnown, !isJoined(word), !isShouted(word), let key = text.key(of: word.range) else {
        continue
      }
      all.append(DraftMention(range: word.range, type: .organization, key: key))
    }
    return all + drafts[next...]
  }

  /// Whether a word is an acronym that means one organization, and no word that the text has as well.
  private func isKnown(_ name: String) -> Bool {
    guard Acronym.letters(of: name) != nil, KnownOrganizations.has(name.lowercased()) else {
      return false
    }
    return !text.words.contains { word in
      word.range.count == name.utf8.count && (word.shape == .lower || word.shape == .title)
        && text.text(word.range).lowercased() == name.lowercased()
    }
  }

  /// Whether the whole line is in capitals.
  private func isShouted(_ word: TextWord) -> Bool {
    !text.words(in: text.line(at: word.range.lowerBound)).contains { $0.shape == .lower }
  }

  /// Whether it may be a part of something longer: `NASA-led`, `nasa.gov/NASA`, MTV Australia.
  private func isJoined(_ word: TextWord) -> Bool {
    if let (next, gap) = text.wordAfter(word.range.upperBound), gap.count == 1, next.isCapitalized {
      return true
    }
    let before = word.range.lowerBound > 0 ? text.bytes[word.range.lowerBound - 1] : 0x20
    let after =
      word.range.upperBound < text.bytes.count ? text.bytes[word.range.upperBound] : 0x20
    return "-/_@#.&".utf8.contains(before) || "-/_@&".utf8.contains(after)
  }
}
