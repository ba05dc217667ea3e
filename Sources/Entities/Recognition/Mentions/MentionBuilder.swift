package import Articles

/// Makes the mentions of an article from what a model found in its texts.
///
/// The body is trusted; the title, the subtitle, captions and the author's bio are looked up, and what
/// only they name is tentative. Everything here is a function of its values: no model is needed.
package struct MentionBuilder {
  private var fields: [Field] = []
  private let title: String?
  private let links: [Link]

  private struct Field {
    var name: ArticleField
    var text: FieldText
    var zones: Zones
    var mentions: [DraftMention] = []
    var definitions: [Definition] = []

    /// Whether names that stand at `offset` have to be known from running text.
    func isZone(_ offset: Int) -> Bool { name != .text || zones.contains(offset) }
  }

  /// - Parameters:
  ///   - title: The article's title, which pages repeat in their body.
  ///   - language: ISO 639-1.
  ///   - links: What the body links to.
  package init(
    _ texts: [TaggedText], title: String? = nil, language: String? = nil, links: [Link] = []
  ) {
    self.init(
      texts.map { ($0.field, UngluedText($0.text, language: language).field, $0.spans) },
      title: title, links: links)
  }

  /// The same of texts that are cut into words.
  init(
    _ texts: [(field: ArticleField, text: FieldText, spans: [NameSpan])], title: String?,
    links: [Link]
  ) {
    self.title = title
    self.links = links
    for (name, text, spans) in texts {
      var field = Field(name: name, text: text, zones: Zones(text, title: title))
      read(spans, into: &field)
      fields.append(field)
    }
  }

  /// The mentions and what they name, in reading order of the texts.
  package consuming func names() -> ArticleNames { resolved().names }

  /// The names, and what the article itself says about what they name.
  package consuming func resolved() -> ResolvedArticle {
    spread()
    let sources = fields.map { field in
      ArticleResolver.Source(
        field: field.name, text: field.text, drafts: field.mentions,
        definitions: field.definitions)
    }
    return ArticleResolver(sources).result
  }

  // MARK: One text

  private func read(_ spans: [NameSpan], into field: inout Field) {
    let text = field.text
    let edges = Edges(text)
    var drafts: [DraftMention] = []
    for span in spans {
      guard let type = EntityType(label: span.label),
        let range = edges.name(in: span.range, labeled: span.label),
        let key = text.key(of: range)
      else { continue }
      drafts.append(DraftMention(range: range, type: type, label: span.label, key: key))
    }
    drafts = PersonSpans(text).completed(Particles(text).joined(drafts))
    drafts = OrganizationSpans(text).completed(drafts)
    if field.name == .text { drafts = SiteNames(text, links).completed(drafts) }
    let modifiers = Modifiers(text, drafts)
    drafts = drafts.flatMap { modifiers.names(in: $0) }
    for index in drafts.indices {
      drafts[index].isInZone = field.isZone(drafts[index].range.lowerBound)
      drafts[index].isHeadline = drafts[index].isInZone
      if drafts[index].isInZone, let country = countryOpening(drafts[index], in: text) {
        drafts[index] = country
      }
    }
    var finder = DefinitionFinder(text, drafts)
    finder.find()
    field.definitions = finder.definitions
    let surnames = Set(
      drafts.lazy.filter { $0.type == .person && $0.key.words.count > 1 }
        .compactMap(\.key.words.last))
    let noise = Noise(text, drafts)
    drafts.removeAll { draft in
      isNoName(draft, finder) || noise.contains(draft)
        || isCommonWord(draft) && !surnames.contains(draft.key.text)
    }
    for index in drafts.indices
    where noise.isDoubtful(drafts[index]) && !surnames.contains(drafts[index].key.text) {
      drafts[index].isInZone = true
    }
    addDefined(to: &drafts, field)
    field.mentions = withoutOverlaps(drafts)
  }

  /// `Saudi Arabia` of a headline that says what it did, where a model takes all the capitals for a name.
  private func countryOpening(_ draft: DraftMention, in text: FieldText) -> DraftMention? {
    let words = text.words(in: draft.range)
    guard words.allSatisfy(\.isCapitalized),
      !draft.key.words.contains(where: OrganizationWords.heads.contains)
    else { return nil }
    for length in [3, 2, 1] where words.count >= length + Self.leastStory {
      let range = draft.range.lowerBound..<words[words.startIndex + length - 1].range.upperBound
      guard let key = text.key(of: range), Countries.shared.country(named: key.text) != nil else {
        continue
      }
      return DraftMention(
        range: range, type: .place, key: key, isInZone: true, isHeadline: draft.isHeadline)
    }
    return nil
  }

  /// Names seldom have as many words after a country’s.
  private static let leastStory = 3

  /// Acronyms of terms, and words that every organization is called by (rule M7).
  private func isNoName(_ draft: DraftMention, _ finder: DefinitionFinder) -> Bool {
    if draft.key.isAcronym {
      return finder.terms.contains(draft.key.text)
        && !finder.definitions.contains { $0.acronym == draft.key.text }
    }
    if Self.degrees.contains(draft.key.text) { return true }
    guard draft.key.isBackReference else { return false }
    // `the Foundation` may be one that was named before.
    return draft.type == .person || draft.type == .group
  }

  private static let degrees: Set<String> = ["phd", "ph d", "bsc", "msc", "dphil", "llm", "edd"]

  /// Whether a model took a word for a person that is nobody's name.
  private func isCommonWord(_ draft: DraftMention) -> Bool {
    draft.type == .person && draft.key.words.count == 1 && !draft.key.isAcronym
      && CommonWords.all.contains(draft.key.words[0])
      && !GivenNames.has(draft.key.words[0])
  }

  /// Both sides of a definition are names, whether or not the model saw them.
  private func addDefined(to drafts: inout [DraftMention], _ field: Field) {
    for definition in field.definitions where definition.rule != .alias {
      let overlapping = drafts.filter { $0.range.overlaps(definition.long) }
      let type = overlapping.first?.type == .other ? EntityType.other : .organization
      if !overlapping.contains(where: { $0.range == definition.long }) {
        drafts.removeAll { $0.range.overlaps(definition.long) }
        append(definition.long, type, to: &drafts, field)
      }
      let shortType = drafts.first { $0.range == definition.long }?.type ?? type
      drafts.removeAll { $0.range.overlaps(definition.short) }
      append(definition.short, shortType, to: &drafts, field)
    }
    drafts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func append(
    _ range: Range<Int>, _ type: EntityType, to drafts: inout [DraftMention], _ field: Field
  ) {
    guard let key = NameKey(field.text.text(range)) else { return }
    drafts.append(
      DraftMention(range: range, type: type, key: key, isInZone: field.isZone(range.lowerBound)))
  }

  /// The first of those that overlap, and the longest of those that start together.
  private func withoutOverlaps(_ drafts: [DraftMention]) -> [DraftMention] {
    let order = drafts.sorted { left, right in
      left.range.lowerBound == right.range.lowerBound
        ? left.range.upperBound > right.range.upperBound
        : left.range.lowerBound < right.range.lowerBound
    }
    var kept: [DraftMention] = []
    for draft in order where draft.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(draft)
    }
    return kept
  }

  // MARK: All texts

  /// Looks every name of the body up in all texts (rule M5), and drops from headlines what starts or
  /// ends elsewhere than the body has it.
  private mutating func spread() {
    let index = acceptedNames()
    let arabic = ArabicNames(of: trusted)
    let known = Set(trusted.lazy.map(\.key).filter { !$0.isBackReference })
    for number in fields.indices {
      let text = fields[number].text
      let taken = fields[number].mentions.filter { !$0.isInZone || known.contains($0.key) }
      var found: [DraftMention] = []
      let field = fields[number]
      index.forEachMatch(in: text, isHeadline: field.isZone) { range in
        // A name that is known as a part of a longer one gives way to it.
        !Self.overlaps(taken, range) {
          !Self.contains(range, $0.range) || $0.key == text.key(of: range)
        }
      } _: { range, type in
        guard let key = text.key(of: range), !text.isInAddress(range) else { return }
        found.append(
          DraftMention(
            range: range, type: type, key: key, isHeadline: field.isZone(range.lowerBound)))
      }
      for mention in arabic.mentions(in: text) where !Self.overlaps(taken, mention.range) {
        var mention = mention
        mention.isHeadline = field.isZone(mention.range.lowerBound)
        found.append(mention)
      }
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
      let settled = taken.lazy.filter { !Self.overlaps(found, $0.range) }.map { mention in
        var mention = mention
        mention.isInZone = false
        return mention
      }
      let sure = (settled + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let tentative = fields[number].mentions.filter { mention in
        mention.isInZone && !known.contains(mention.key) && !Self.overlaps(sure, mention.range)
      }
      fields[number].mentions = withoutOverlaps(sure + tentative)
    }
  }

  private static func contains(_ longer: Range<Int>, _ range: Range<Int>) -> Bool {
    longer != range && longer.lowerBound <= range.lowerBound
      && range.upperBound <= longer.upperBound
  }

  private static func overlaps(
    _ mentions: [DraftMention], _ range: Range<Int>,
    where condition: (DraftMention) -> Bool = { _ in true }
  ) -> Bool {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < mentions.count, mentions[low].range.lowerBound < range.upperBound {
      if condition(mentions[low]) { return true }
      low += 1
    }
    return false
  }

  /// The mentions of running text.
  private var trusted: [DraftMention] {
    fields.flatMap { field in field.mentions.filter { !$0.isInZone } }
  }

  private func acceptedNames() -> NameIndex {
    var index = NameIndex()
    for field in fields {
      let counts = WordCounts(of: field.text)
      let found = field.mentions.reduce(into: [NameKey: Int]()) { $0[$1.key, default: 0] += 1 }
      let types = votedTypes(of: field.mentions.filter { !$0.isInZone }, in: field.text)
      for mention in field.mentions where !mention.isInZone {
        let name = field.text.text(mention.range).replacing("\n", with: " ")
        if isWorthLookingUp(mention, name, found: found, words: counts) {
          index.add(name, type: types[name] ?? mention.type)
          if let surname = ShortForms.surname(of: mention, in: field.text, words: counts) {
            index.add(surname, type: .person)
          }
          if let short = ShortForms.withoutParticle(name) {
            index.add(short, type: types[name] ?? mention.type)
          }
        }
      }
    }
    for acronym in overlookedInitials() { index.add(acronym, type: .organization) }
    index.sort()
    return index
  }

  /// What one organization alone could be abbreviated to.
  private func overlookedInitials() -> [String] {
    var names: [String: Set<NameKey>] = [:]
    for mention in trusted where mention.type == .organization {
      for initials in mention.key.initials { names[initials, default: []].insert(mention.key) }
    }
    return names.filter { $0.value.count == 1 && Acronym.letters(of: $0.key) != nil }.map(\.key)
  }

  private func isWorthLookingUp(
    _ mention: DraftMention, _ name: String, found: [NameKey: Int], words: WordCounts
  ) -> Bool {
    if mention.key.isAcronym || mention.key.words.count > 1 { return true }
    if mention.key.isBackReference { return false }
    // A single word could be any capitalized word, unless it is one that is never written small and
    // that the model knows again.
    guard mention.type != .group, mention.type != .other, name.utf8.count >= 5,
      words[name.lowercased()] == 0
    else { return false }
    return found[mention.key, default: 0] * 4 >= words[name]
  }

  private func votedTypes(of mentions: [DraftMention], in text: FieldText) -> [String: EntityType] {
    var votes: [String: [EntityType: Int]] = [:]
    for mention in mentions {
      votes[text.text(mention.range), default: [:]][mention.type, default: 0] += 1
    }
    return votes.mapValues { counts in
      EntityType.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .other
    }
  }
}
