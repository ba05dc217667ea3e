import Articles

/// Organizations' names as long as they are: what a model cuts at `of` or `and`, and acronyms that
/// everybody knows where it overlooks them.
struct OrganizationSpans {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  func completed(_ drafts: [DraftMention]) -> [DraftMention] {
    withKnown(withOverlooked(extended(drafts)))
  }

  // MARK: Parts of one name

  private func extended(_ drafts: [DraftMention]) -> [DraftMention] {
    var longer: [DraftMention] = []
    for (index, var draft) in drafts.enumerated() {
      if let last = longer.last, draft.range.lowerBound < last.range.upperBound { continue }
      if draft.type == .group, let end = endOfForce(after: draft),
        end <= (index + 1 < drafts.count ? drafts[index + 1].range.lowerBound : end)
      {
        extend(&draft, to: draft.range.lowerBound..<end)
        (draft.type, draft.label) = (.organization, nil)
      }
      if beginsWithLegalForm(draft) {
        if let start = startOfFirm(before: draft) {
          while let last = longer.last, last.range.upperBound > start { longer.removeLast() }
          extend(&draft, to: start..<draft.range.upperBound)
          (draft.type, draft.label) = (.organization, nil)
        } else if draft.key.words.allSatisfy(OrganizationWords.legalForms.contains) {
          continue
        }
      }
      if draft.type == .organization {
        let next = index + 1 < drafts.count ? drafts[index + 1] : nil
        if let end = endOfField(after: draft),
          next?.type != .person || next?.range.lowerBound ?? end >= end
        {
          extend(&draft, to: draft.range.lowerBound..<end)
        }
        if let end = endOfHead(after: draft) ?? endOfFields(after: draft),
          next.map({ end <= $0.range.lowerBound || isField($0, before: end) }) ?? true
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

  /// Whether a name has nothing before its legal form: `Co Inc`.
  private func beginsWithLegalForm(_ draft: DraftMention) -> Bool {
    // Asa is a given name.
    !draft.key.isAcronym && draft.type != .person
      && OrganizationWords.legalForms.contains(draft.key.words[0])
  }

  /// Lovelace and `Co Inc`: the capitals before a firm's partners.
  private func startOfFirm(before draft: DraftMention) -> Int? {
    let joints: [StaticString] = [" and ", " & "]
    guard
      let joint = joints.first(where: {
        text.has($0, at: draft.range.lowerBound - $0.utf8CodeUnitCount)
      })
    else { return nil }
    var start: Int?
    var end = draft.range.lowerBound - joint.utf8CodeUnitCount
    for word in text.words[..<text.wordIndex(after: end)].reversed().prefix(4) {
      guard word.range.upperBound == end, word.isCapitalized else { break }
      start = word.range.lowerBound
      end = word.range.lowerBound - 1
      if !text.has(" ", at: end) { break }
    }
    return start
  }

  /// `Republican` Guards: an adjective's people, and what they are.
  private func endOfForce(after draft: DraftMention) -> Int? {
    guard draft.key.words.count == 1, let (word, gap) = text.wordAfter(draft.range.upperBound),
      gap.count == 1, text.has(" ", at: gap.lowerBound), word.shape == .title,
      OrganizationWords.forces.contains(text.text(word.range).lowercased()),
      !text.isCapitalizedAfter(word.range.upperBound)
    else { return nil }
    return word.range.upperBound
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

  /// `U.S. General Services` Administration: a word that says what it is and that ends the name.
  private func endOfHead(after draft: DraftMention) -> Int? {
    guard draft.key.words.count > 1, let (word, gap) = text.wordAfter(draft.range.upperBound),
      gap.count == 1, text.has(" ", at: gap.lowerBound), word.shape == .title,
      OrganizationWords.bodies.contains(text.text(word.range).lowercased()),
      !text.isCapitalizedAfter(word.range.upperBound)
    else { return nil }
    return word.range.upperBound
  }

  /// Whether a model took the last field of a body for a name of its own.
  private func isField(_ draft: DraftMention, before end: Int) -> Bool {
    draft.type == .organization && draft.range.upperBound == end && draft.key.words.count == 1
      && !draft.key.isAcronym
  }

  /// `Institute of Biomedical Imaging` and Bioengineering: the last of the fields of one body.
  private func endOfFields(after draft: DraftMention) -> Int? {
    let words = draft.key.words
    guard let link = words.firstIndex(where: { ["of", "for", "on"].contains($0) }), link > 0,
      link + 1 < words.count, OrganizationWords.bodies.contains(words[link - 1]),
      !words.contains("and")
    else { return nil }
    let fields = words[(link + 1)...].drop { $0 == "the" }.joined(separator: " ")
    // A university of a town is not of two.
    guard Countries.shared.country(named: fields) == nil, !Cities.has(fields) else { return nil }
    for joint: StaticString in [" and ", ", and ", " & "]
    where text.has(joint, at: draft.range.upperBound) {
      var end: Int?
      var next = draft.range.upperBound + joint.utf8CodeUnitCount
      for word in text.words[text.wordIndex(after: next)...].prefix(3) {
        guard word.range.lowerBound == next, word.shape == .title,
          !OrganizationWords.heads.contains(text.text(word.range).lowercased())
        else { break }
        end = word.range.upperBound
        next = word.range.upperBound + 1
        if !text.has(" ", at: word.range.upperBound) { break }
      }
      // Whoever is named as well is nobody's field.
      return end.flatMap { end in
        let last = text.words(in: draft.range.upperBound..<end).last
        let name = last.map { text.text($0.range).lowercased() } ?? ""
        return GivenNames.has(name) || Countries.shared.country(named: name) != nil
          || Cities.has(name) || KnownOrganizations.has(name) ? nil : end
      }
    }
    return nil
  }

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

  // MARK: Overlooked bodies

  /// `the Turin-American Society`: two capitals or more after an article, and what it is.
  private func withOverlooked(_ drafts: [DraftMention]) -> [DraftMention] {
    var all = drafts
    for index in text.words.indices.dropFirst(2) {
      let word = text.words[index]
      guard word.shape == .title,
        OrganizationWords.bodies.contains(text.text(word.range).lowercased())
          || Self.overlooked.contains(text.text(word.range)),
        let range = body(endingAt: index), !all.contains(where: { $0.range.overlaps(range) }),
        let key = text.key(of: range)
      else { continue }
      all.append(DraftMention(range: range, type: .organization, key: key))
    }
    return all.count == drafts.count
      ? drafts : all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let overlooked: Set<String> = [
    "Army", "Society", "University", "College", "Union", "Party", "League", "Museum", "Orchestra",
  ]

  private func body(endingAt index: Int) -> Range<Int>? {
    let last = text.words[index]
    guard !text.isCapitalizedAfter(last.range.upperBound),
      !text.has(" of ", at: last.range.upperBound)
    else { return nil }
    var first = last
    for word in text.words[..<index].reversed().prefix(5) {
      let gap = word.range.upperBound..<first.range.lowerBound
      guard word.isCapitalized, [" ", "-"].contains(text.text(gap)) else { break }
      first = word
    }
    guard first.range != last.range, text.has("the ", at: first.range.lowerBound - 4) else {
      return nil
    }
    return first.range.lowerBound..<last.range.upperBound
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
      guard word.isCapitalized, word.length >= 3,
        word.range.lowerBound >= all.last?.range.upperBound ?? 0
      else { continue }
      let name = text.text(word.range)
      let isKnown = known[name] ?? isKnown(name)
      known[name] = isKnown
      guard isKnown || isListed(word, name), !isJoined(word), !isShouted(word),
        let key = text.key(of: word.range)
      else {
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

  /// `Facebook,` Twitter`, Instagram`: a well-known word in a list, which is no surname and no river.
  private func isListed(_ word: TextWord, _ name: String) -> Bool {
    guard word.shape != .upper, KnownOrganizations.has(name.lowercased()),
      !GivenNames.has(name.lowercased()), !CommonWords.all.contains(name.lowercased()),
      let (before, _) = text.wordBefore(word.range.lowerBound)
    else { return false }
    guard !isJoined(word) else { return false }
    let opener = text.text(before.range)
    if ["on", "from", "via", "by"].contains(opener) { return true }
    let isAfterComma = text.has(", ", at: before.range.upperBound) && before.isCapitalized
    return (isAfterComma || opener == "and" || opener == "or")
      && ([",", " and ", " or ", ".", "?", ")", ";"] as [StaticString]).contains {
        text.has($0, at: word.range.upperBound)
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
