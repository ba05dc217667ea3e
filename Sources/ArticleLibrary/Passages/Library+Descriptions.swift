package import Articles
internal import Entities

extension Library {
  /// What its newest articles call an entity besides its name, word for word.
  ///
  /// Patterns around its mentions: `NAME, a …,`, `NAME is a …`, and in English `the … NAME` and titles.
  /// What is not said in one of these ways is not found.
  package func descriptions(
    of id: EntityID, articles limit: Int = 100
  ) throws -> [EntityDescriptionLine] {
    try readEntities { reader in
      guard let number = try reader.number(of: id) else { return [] }
      var found: [EntityDescriptionLine] = []
      let keys = try reader.keys(of: number)
      for key in try keys.newest(limit) {
        guard let text = try EntityText(key, of: [keys], reader) else { continue }
        for named in text.mentions where named.entity == number {
          found += text.descriptions(at: named.mention)
        }
      }
      return found
    }
  }
}

extension EntityText {
  fileprivate func descriptions(at mention: Mention) -> [EntityDescriptionLine] {
    guard let bytes = texts.bytes(of: mention.field),
      let sentence = sentence(at: mention.range.lowerBound, of: mention.field)
    else { return [] }
    let after = min(mention.range.upperBound, sentence.upperBound)..<sentence.upperBound
    let before = sentence.lowerBound..<max(sentence.lowerBound, mention.range.lowerBound)
    let words = DescriptionWords.of(content.language)
    return [
      apposition(bytes, after, words).map { (EntityDescriptionLine.Kind.apposition, $0) },
      predicate(bytes, after, words).map { (.predicate, $0) },
      epithet(bytes, before).map { (.epithet, $0) },
      mention.type == .person ? title(bytes, before).map { (.title, $0) } : nil,
    ].compactMap { $0 }.map { kind, text in
      EntityDescriptionLine(
        kind: kind, text: text,
        mention: MentionPlace(
          article: article, place: FieldRange(field: mention.field, range: mention.range)),
        title: content.shownTitle, outlet: content.outlet, date: content.shownDate)
    }
  }

  /// `, a foreign terrorist organization,`
  private func apposition(
    _ bytes: [UInt8], _ range: Range<Int>, _ words: DescriptionWords
  ) -> String? {
    guard text(bytes, range, 2) == ", " else { return nil }
    let phrase = phrase(bytes, range.lowerBound + 2..<range.upperBound)
    guard let phrase, words.appositions.contains(where: phrase.text.hasPrefix), phrase.isClosed
    else {
      return nil
    }
    return phrase.text
  }

  /// ` is a dangerous group.`
  private func predicate(
    _ bytes: [UInt8], _ range: Range<Int>, _ words: DescriptionWords
  ) -> String? {
    for verb in words.verbs where text(bytes, range, verb.utf8.count) == verb {
      let phrase = phrase(bytes, range.lowerBound + verb.utf8.count..<range.upperBound)
      guard let phrase, words.articles.contains(where: phrase.text.hasPrefix) else { return nil }
      return phrase.text
    }
    return nil
  }

  /// `the exiled opposition group ` before a name.
  private func epithet(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    var words = words(bytes, range, limit: 7)
    guard let last = words.last, Self.isLowercase(last) else { return nil }
    guard let start = words.lastIndex(where: { ["the", "The", "a", "A", "an"].contains($0) }),
      start < words.count - 1
    else { return nil }
    words.removeFirst(start)
    // Small words make it a sentence, and no name for something.
    guard words.dropFirst().allSatisfy({ !Self.small.contains($0) && !$0.hasSuffix(",") }),
      Self.nouns.contains(last)
    else { return nil }
    return words.joined(separator: " ")
  }

  /// `Secretary of State ` before a person.
  private func title(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    let words = words(bytes, range, limit: 5)
    var start = words.count
    while start > 0 {
      let word = words[start - 1]
      let isTitle = word.first.map { $0.isUppercase && $0.isASCII } ?? false
      let isInside = start < words.count && ["of", "for", "the"].contains(word)
      guard isTitle || isInside, !word.hasSuffix(","), !word.hasSuffix(".") || word.count <= 4
      else {
        break
      }
      start -= 1
    }
    let title = words[start...]
    guard let first = title.first,
      title.contains(where: { PersonTitles.isTitle($0.filter { $0 != "." }) }),
      !["of", "for", "the"].contains(first)
    else { return nil }
    return title.joined(separator: " ")
  }

  // MARK: Words

  private func text(_ bytes: [UInt8], _ range: Range<Int>, _ count: Int) -> String? {
    guard range.count >= count else { return nil }
    return String(decoding: bytes[range.lowerBound..<range.lowerBound + count], as: UTF8.self)
  }

  /// The words up to the next comma, stop or bracket; not too many.
  private func phrase(_ bytes: [UInt8], _ range: Range<Int>) -> (text: String, isClosed: Bool)? {
    let end = bytes[range].firstIndex { ",.;:()\n".utf8.contains($0) } ?? range.upperBound
    guard end - range.lowerBound >= 4, end - range.lowerBound <= 160 else { return nil }
    let isClosed = end == range.upperBound || ",.".utf8.contains(bytes[end])
    return (String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), isClosed)
  }

  /// The last words of a stretch, if it ends with a space.
  private func words(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> [String] {
    guard let last = range.last, bytes[last] == UInt8(ascii: " ") else { return [] }
    return bytes[range].split(separator: UInt8(ascii: " ")).suffix(limit).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func isLowercase(_ word: String) -> Bool {
    word.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
  }

  private static let small: Set<String> = [
    "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "that", "which",
    "who", "is", "was", "are", "were", "has", "had", "have", "as", "than", "when", "while", "said",
    "about", "against", "into", "over", "after", "before", "between", "because", "how", "what",
  ]
  private static let nouns: Set<String> = [
    "group", "organization", "company", "party", "movement", "cult", "agency", "firm", "city",
    "state", "country", "dictator", "leader", "regime", "militia", "newspaper", "magazine",
    "author", "activist", "organisation", "faction", "network", "alliance", "coalition", "bank",
    "club", "team", "school", "university", "hospital", "village", "town", "province", "region",
    "island", "actor", "singer", "writer", "journalist", "politician", "general", "rebel",
    "dissident",
    "charity", "union", "institute", "website", "outlet", "lawmaker", "analyst", "expert",
    "scholar",
    "professor", "spokesman", "spokeswoman", "president", "minister", "lawyer",
  ]
}
