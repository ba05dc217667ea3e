import Articles

/// Persons' names as long as they are: what a model cuts at a nickname or a rare surname, and what it
/// overlooks in a list.
struct PersonSpans {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  /// The names with what belongs to them, and persons that nobody saw, in order.
  func completed(_ drafts: [DraftMention]) -> [DraftMention] {
    var longer: [DraftMention] = []
    for (index, var draft) in drafts.enumerated() {
      guard draft.range.lowerBound >= longer.last?.range.upperBound ?? 0 else {
        // What a longer name took in.
        if draft.range.upperBound <= longer.last?.range.upperBound ?? 0 { continue }
        longer.append(draft)
        continue
      }
      if draft.type == .person {
        let next = index + 1 < drafts.count ? drafts[index + 1] : nil
        let start = startOfGivenName(before: draft, after: longer.last?.range.upperBound ?? 0)
        let end =
          endOfNickname(after: draft) ?? endOfCompound(draft, next)
          ?? endOfSurname(after: draft, before: next?.range.lowerBound ?? text.bytes.count)
        extend(&draft, to: (start ?? draft.range.lowerBound)..<(end ?? draft.range.upperBound))
      }
      longer.append(draft)
    }
    return withOverlooked(longer)
  }

  private func extend(_ draft: inout DraftMention, to range: Range<Int>) {
    guard range != draft.range, let key = text.key(of: range) else { return }
    (draft.range, draft.key) = (range, key)
  }

  // MARK: Parts of one name

  /// `William “Bill” Babbage`.
  private func endOfNickname(after draft: DraftMention) -> Int? {
    for (opener, closer) in [(" \"", "\" "), (" “", "” "), (" ‘", "’ ")]
      as [(StaticString, StaticString)]
    where text.has(opener, at: draft.range.upperBound) {
      let start = draft.range.upperBound + opener.utf8CodeUnitCount
      for word in text.words[text.wordIndex(after: start)...].prefix(3) {
        guard word.isCapitalized else { return nil }
        guard text.has(closer, at: word.range.upperBound) else { continue }
        let rest = word.range.upperBound + closer.utf8CodeUnitCount
        guard let (surname, gap) = text.wordAfter(rest), gap.isEmpty, surname.shape == .title else {
          return nil
        }
        return endOfHyphenated(surname)
      }
    }
    return nil
  }

  /// `Jacques`-`Louis David`, which a model takes for two.
  private func endOfCompound(_ draft: DraftMention, _ next: DraftMention?) -> Int? {
    guard let next, next.type == .person, next.range.lowerBound == draft.range.upperBound + 1,
      text.has("-", at: draft.range.upperBound)
    else { return nil }
    return next.range.upperBound
  }

  /// `Ada` Kerrwick: what follows a given name and is no word.
  private func endOfSurname(after draft: DraftMention, before limit: Int) -> Int? {
    guard draft.key.words.count == 1, GivenNames.has(draft.key.words[0]),
      let (word, gap) = text.wordAfter(draft.range.upperBound), gap.count == 1,
      text.has(" ", at: gap.lowerBound)
    else { return nil }
    let end = endOfHyphenated(word)
    guard end <= limit, isSurname(word), !isCapitalizedAfter(end) else { return nil }
    return end
  }

  /// Ada `Kerrwick`.
  private func startOfGivenName(before draft: DraftMention, after limit: Int) -> Int? {
    guard draft.key.words.count == 1, let (word, gap) = text.wordBefore(draft.range.lowerBound),
      gap.count == 1, text.has(" ", at: gap.lowerBound), word.range.lowerBound >= limit,
      word.shape == .title, !GivenNames.has(draft.key.words[0]),
      GivenNames.has(text.text(word.range).lowercased())
    else { return nil }
    return word.range.lowerBound
  }

  private func endOfHyphenated(_ word: TextWord) -> Int {
    guard text.has("-", at: word.range.upperBound),
      let (next, gap) = text.wordAfter(word.range.upperBound + 1), gap.isEmpty, next.shape == .title
    else { return word.range.upperBound }
    return next.range.upperBound
  }

  private func isCapitalizedAfter(_ end: Int) -> Bool {
    guard let (word, gap) = text.wordAfter(end) else { return false }
    return gap.count == 1 && text.has(" ", at: end) && word.isCapitalized
  }

  /// Whether a word can be nothing but a name.
  private func isSurname(_ word: TextWord) -> Bool {
    guard word.shape == .title, word.length >= 3 else { return false }
    let folded = text.text(word.range).lowercased()
    return !CommonWords.all.contains(folded) && !OrganizationWords.heads.contains(folded)
      && !OrganizationWords.generic.contains(folded) && !PlaceWords.last.contains(folded)
      && !PersonTitles.all.contains(folded) && !Countries.shared.isDemonym(folded)
      && Countries.shared.country(named: folded) == nil && KindWords.type(of: folded) == nil
  }

  // MARK: Persons nobody saw

  private func withOverlooked(_ drafts: [DraftMention]) -> [DraftMention] {
    var all: [DraftMention] = []
    var next = drafts.startIndex
    var index = text.words.startIndex
    while index < text.words.endIndex {
      let word = text.words[index]
      while next < drafts.endIndex, drafts[next].range.lowerBound <= word.range.lowerBound {
        all.append(drafts[next])
        next += 1
      }
      index += 1
      guard word.range.lowerBound >= all.last?.range.upperBound ?? 0,
        let range = overlooked(from: index - 1), let key = text.key(of: range),
        next == drafts.endIndex || drafts[next].range.lowerBound >= range.upperBound
      else { continue }
      all.append(DraftMention(range: range, type: .person, key: key))
      index = text.wordIndex(after: range.upperBound)
    }
    return all + drafts[next...]
  }

  /// A given name and one or two other words with capitals, and none beside them.
  private func overlooked(from index: Int) -> Range<Int>? {
    let first = text.words[index]
    guard first.shape == .title, GivenNames.has(text.text(first.range).lowercased()),
      !isCapitalizedBefore(first)
    else { return nil }
    var end = endOfHyphenated(first)
    var last: TextWord?
    for word in text.words[text.wordIndex(after: end)...].prefix(3) {
      let gap = word.range.lowerBound - end
      let isAfterInitial = gap == 2 && text.has(". ", at: end) && last?.shape == .initial
      guard gap == 1 && text.has(" ", at: end) || isAfterInitial,
        word.shape == .title || word.shape == .initial && last == nil
      else { break }
      if word.shape == .title, !isSurname(word) { return nil }
      last = word
      end = word.shape == .initial ? word.range.upperBound : endOfHyphenated(word)
      if end > word.range.upperBound { break }
    }
    guard let last, isSurname(last), !isCapitalizedAfter(end) else { return nil }
    return first.range.lowerBound..<end
  }

  private func isCapitalizedBefore(_ word: TextWord) -> Bool {
    guard let (before, gap) = text.wordBefore(word.range.lowerBound), gap.count <= 2 else {
      return false
    }
    let isJoined =
      gap.count == 1 && (text.has(" ", at: gap.lowerBound) || text.has("-", at: gap.lowerBound))
    let isAbbreviated = gap.count == 2 && text.has(". ", at: gap.lowerBound) && before.length <= 3
    return before.isCapitalized && (isJoined || isAbbreviated)
      && !PersonTitles.all.contains(text.text(before.range).lowercased())
  }
}
