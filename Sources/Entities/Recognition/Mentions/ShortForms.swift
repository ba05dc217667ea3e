import Articles

/// What else a name that was found may be called in the same text, to be looked up there (rule M5).
enum ShortForms {
  /// The surname of a person's full name, if it can be nothing else in this text.
  static func surname(
    of mention: DraftMention, in text: FieldText, words: WordCounts
  ) -> String? {
    guard mention.type == .person, (2...4).contains(mention.key.words.count),
      let last = text.words(in: mention.range).last, last.shape == .title, last.length >= 4,
      last.range.upperBound == mention.range.upperBound
    else { return nil }
    // As much of `Ada Kerr-Babbage` as is one word.
    let count = mention.key.words.last?.split(separator: "-").count ?? 1
    let start = text.words(in: mention.range).suffix(count).first ?? last
    let surname = text.text(start.range.lowerBound..<last.range.upperBound)
    let folded = surname.lowercased()
    let isWord =
      words[folded] > 0 || CommonWords.all.contains(folded) || Cities.has(folded)
      || OrganizationWords.heads.contains(folded) || PlaceWords.last.contains(folded)
      || Countries.shared.country(named: folded) != nil || Countries.shared.isDemonym(folded)
      || KnownOrganizations.has(folded)
    return isWord ? nil : surname
  }

  /// `Mujahedin Khalq` for `Mujahedin-e Khalq`: headlines leave the particle out.
  static func withoutParticle(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "-")) else { return nil }
    for particle in ["-e ", "-i ", "-e-", " al-"] {
      let parts = name.split(separator: particle, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        return parts[0] + " " + parts[1]
      }
    }
    return nil
  }
}
