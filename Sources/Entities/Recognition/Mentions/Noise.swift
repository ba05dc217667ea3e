import Articles
import UnicodeText

/// What a model takes for a name and is an address, a time, or a word that begins a sentence.
struct Noise {
  private let text: FieldText
  /// Single words that stand inside of a sentence somewhere.
  private let named: Set<NameKey>
  /// Names that stand inside of a sentence somewhere, of a language whose sentences say little.
  private let inSentence: Set<NameKey>
  /// Words in small letters.
  private let small: Set<ArraySlice<UInt8>>

  init(_ text: FieldText, _ drafts: [DraftMention]) {
    self.text = text
    let words = drafts.filter { Self.isWord($0) }
    named = Set(words.lazy.filter { !Self.isSentenceStart($0, in: text) }.map(\.key))
    inSentence =
      text.idiom.doubtsSentenceStarts
      ? Set(drafts.lazy.filter { !text.startsSentence($0.range.lowerBound) }.map(\.key)) : []
    small =
      named.count == Set(words.map(\.key)).count
      ? [] : Set(text.words.lazy.filter { $0.shape == .lower }.map { text.bytes[$0.range] })
  }

  func contains(_ draft: DraftMention) -> Bool {
    if text.isInAddress(draft.range) || isTimeZone(draft) || isPhrase(draft) || isAnybody(draft) {
      return true
    }
    return Self.isWord(draft) && !named.contains(draft.key) && !isSpeaking(draft)
      && !hasInnerCapital(draft)
      && small.contains(Array(text.text(draft.range).lowercased().utf8)[...])
  }

  /// Whether a name may be no more than the first word of a sentence: one that models of its language
  /// take for a name, and that the text has nowhere else.
  func isDoubtful(_ draft: DraftMention) -> Bool {
    text.idiom.doubtsSentenceStarts && Self.isWord(draft) && !named.contains(draft.key)
      && text.startsSentence(draft.range.lowerBound)
  }

  /// `Por ejemplo`: several words with no capital but the sentence's.
  private func isPhrase(_ draft: DraftMention) -> Bool {
    guard text.idiom.doubtsSentenceStarts else { return false }
    let words = text.words(in: draft.range)
    guard let first = words.first, words.count > 1,
      !words.dropFirst().contains(where: \.isCapitalized),
      !text.idiom.heads.contains(folded(text.text(first.range)))
    else { return false }
    return text.startsSentence(draft.range.lowerBound) && !inSentence.contains(draft.key)
  }

  /// `Gobierno`, which every country has.
  private func isAnybody(_ draft: DraftMention) -> Bool {
    draft.key.words.count == 1 && !draft.key.isAcronym
      && text.idiom.generic.contains(draft.key.words[0])
  }

  /// `MillHall`, which no sentence begins with by chance.
  private func hasInnerCapital(_ draft: DraftMention) -> Bool {
    text.bytes[draft.range].dropFirst().contains {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
  }

  private func isSpeaking(_ draft: DraftMention) -> Bool {
    text.wordAfter(draft.range.upperBound).map {
      $0.gap.count == 1 && TypeVotes.speech.contains(text.text($0.word.range))
    } ?? false
  }

  private static func isWord(_ draft: DraftMention) -> Bool {
    draft.key.words.count == 1 && !draft.key.isAcronym && draft.type != .group
      && !GivenNames.has(draft.key.text) && !Cities.has(draft.key.text)
      && !KnownOrganizations.has(draft.key.text)
      && Countries.shared.country(named: draft.key.text) == nil
  }

  /// Whether every word has a capital where it stands.
  private static func isSentenceStart(_ draft: DraftMention, in text: FieldText) -> Bool {
    if text.idiom.doubtsSentenceStarts { return text.startsSentence(draft.range.lowerBound) }
    guard let (word, gap) = text.wordBefore(draft.range.lowerBound) else { return true }
    return text.bytes[gap].contains { ".!?:\"".utf8.contains($0) || $0 >= 0x80 }
      && !(gap.count <= 2 && word.isCapitalized)
  }

  /// `6:00 p.m. EST`.
  private func isTimeZone(_ draft: DraftMention) -> Bool {
    guard draft.key.isAcronym, (2...4).contains(draft.key.text.utf8.count),
      draft.key.text.hasSuffix("T") || draft.key.text == "UTC",
      let (word, gap) = text.wordBefore(draft.range.lowerBound), gap.count <= 2
    else { return false }
    let before = text.text(word.range).lowercased()
    return before == "am" || before == "pm" || before == "m" && text.has(".", at: gap.lowerBound)
      || word.shape == .other && text.has(":", at: word.range.lowerBound - 1)
  }
}
