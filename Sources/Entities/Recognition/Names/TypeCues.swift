import Articles

/// What the words beside a name say that it is, as in `the village of Turin` or `Acme is a company`.
struct TypeCues {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  /// The type that the sentence gives a name; `nil` if it says nothing, or two things.
  func type(of name: Range<Int>) -> EntityType? {
    let found = [nounBefore(name), description(after: name), address(of: name)].compactMap { $0 }
    return found.dropFirst().allSatisfy { $0 == found[0] } ? found.first : nil
  }

  // MARK: Before

  /// `the singer Ada`, `the village of Turin`.
  private func nounBefore(_ name: Range<Int>) -> EntityType? {
    guard let (word, gap) = text.wordBefore(name.lowerBound), word.shape == .lower else {
      return nil
    }
    // `his sister, Ada Lovelace`
    if gap.count == 2, text.has(", ", at: gap.lowerBound) {
      return KindWords.type(of: noun(endingWith: word)) == .person ? .person : nil
    }
    guard gap.count == 1 else { return nil }
    guard text.text(word.range) == "of" else { return KindWords.type(of: noun(endingWith: word)) }
    guard let (noun, gap) = text.wordBefore(word.range.lowerBound), gap.count == 1,
      noun.shape == .lower,
      // A singer of Turin is of a place, and a group of Ada's is hers.
      isPlace(self.noun(endingWith: noun))
    else { return nil }
    return .place
  }

  /// Whether one place or several are meant.
  private func isPlace(_ noun: String) -> Bool {
    let one = noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : noun.dropLast(1)
    return KindWords.type(of: noun) == .place
      || noun.hasSuffix("s") && KindWords.type(of: String(one)) == .place
  }

  /// A word with what a hyphen joins to it.
  private func noun(endingWith word: TextWord) -> String {
    guard text.has("-", at: word.range.lowerBound - 1),
      let (first, gap) = text.wordBefore(word.range.lowerBound - 1), gap.isEmpty
    else { return text.text(word.range) }
    let whole = text.text(first.range.lowerBound..<word.range.upperBound)
    return KindWords.type(of: whole) == nil ? text.text(word.range) : whole
  }

  // MARK: After

  /// `Acme is a company`, `Turin, a city in Italy`.
  private func description(after name: Range<Int>) -> EntityType? {
    var place = name.upperBound
    let isApposition = text.has(", ", at: place)
    if isApposition {
      place += 2
    } else if let verb = ([" is ", " was "] as [StaticString]).first(where: {
      text.has($0, at: place)
    }) {
      place += verb.utf8CodeUnitCount
    } else {
      return nil
    }
    guard
      let article = (["a ", "an ", "the "] as [StaticString]).first(where: {
        text.has($0, at: place)
      })
    else { return nil }
    var noun: TextWord?
    var end = place + article.utf8CodeUnitCount
    for word in text.words[text.wordIndex(after: end)...].prefix(8) {
      let gap = end..<word.range.lowerBound
      guard gap.isEmpty || gap.count == 1 && (text.has(" ", at: end) || text.has("-", at: end)),
        !Self.closers.contains(text.text(word.range))
      else { break }
      noun = word
      end = word.range.upperBound
    }
    // Of the museum’s director it is not said that she is one.
    guard let noun, noun.shape == .lower, !text.has("'", at: end), !text.has("’", at: end) else {
      return nil
    }
    return KindWords.type(of: self.noun(endingWith: noun))
  }

  /// Words that a noun has been said before.
  private static let closers: Set<String> = [
    "of", "in", "on", "at", "for", "from", "to", "by", "with", "that", "which", "who", "whose",
    "where", "when", "and", "or", "near", "between", "based", "located", "situated", "known",
    "owned", "founded", "run", "born", "under", "about", "is", "was",
  ]

  // MARK: Where

  /// `Ada, 36, of Turin`, `in Turin, Italy`.
  private func address(of name: Range<Int>) -> EntityType? {
    if isBesideRegion(name) { return .place }
    guard let (word, gap) = text.wordBefore(name.lowerBound) else { return nil }
    let isAge = { (word: TextWord) in word.shape == .other && (1...3).contains(word.length) }
    if isAge(word), gap.count == 2, text.has(", ", at: gap.lowerBound),
      text.has(", ", at: word.range.lowerBound - 2), text.has(",", at: name.upperBound)
    {
      return .place
    }
    guard gap.count == 1 else { return nil }
    let before = text.text(word.range)
    if before == "of", let (age, gap) = text.wordBefore(word.range.lowerBound), isAge(age),
      gap.count == 2, text.has(", ", at: gap.lowerBound),
      text.has(", ", at: age.range.lowerBound - 2)
    {
      return .place
    }
    return Self.prepositions.contains(before) && isFollowedByRegion(name) ? .place : nil
  }

  /// `in Turin and Italy`: of two that something is in, one is known.
  private func isBesideRegion(_ name: Range<Int>) -> Bool {
    for joint: StaticString in [" and ", " or "] {
      let length = joint.utf8CodeUnitCount
      if text.has(joint, at: name.upperBound), isLocated(name.lowerBound),
        let (next, gap) = text.wordAfter(name.upperBound + length), gap.isEmpty,
        isRegion(next.range), !text.isCapitalizedAfter(next.range.upperBound)
      {
        return true
      }
      if text.has(joint, at: name.lowerBound - length),
        let (last, gap) = text.wordBefore(name.lowerBound - length), gap.isEmpty,
        isRegion(last.range), isLocated(last.range.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// Whether what starts at a place is what something is in.
  private func isLocated(_ start: Int) -> Bool {
    text.wordBefore(start).map {
      $0.gap.count == 1 && ["in", "across", "near", "outside"].contains(text.text($0.word.range))
    } ?? false
  }

  private func isRegion(_ range: Range<Int>) -> Bool {
    let name = text.text(range)
    return Countries.shared.country(named: name) != nil
      || Countries.shared.country(named: name.lowercased()) != nil
      || Cities.has(name.lowercased())
  }

  private static let prepositions: Set<String> = [
    "in", "near", "from", "outside", "at", "to", "of",
  ]

  /// Whether a country or a state follows that ends the phrase.
  private func isFollowedByRegion(_ name: Range<Int>) -> Bool {
    guard text.has(", ", at: name.upperBound) else { return false }
    var end = name.upperBound + 2
    let start = end
    for word in text.words[text.wordIndex(after: start)...].prefix(3) {
      guard word.range.lowerBound - end <= (end == start ? 0 : 1), word.isCapitalized else {
        return false
      }
      end = word.range.upperBound
      if isRegion(start..<end) {
        return !text.has(" and ", at: end) && !text.has(", and ", at: end)
      }
    }
    return false
  }
}
