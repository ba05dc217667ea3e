import Articles

/// Finds names in Arabic letters that are those of the article in Latin ones, as captions and quotations
/// have them. No model reads them there.
struct ArabicNames {
  /// Words of names in Latin letters, with what they name.
  private var names: [(words: [String], type: EntityType)] = []

  init(of mentions: [DraftMention]) {
    var known: Set<NameKey> = []
    for mention in mentions where mention.key.words.count >= 2 && !mention.key.isAcronym {
      guard known.insert(mention.key).inserted else { continue }
      names.append((mention.key.words, mention.type))
    }
  }

  /// Names have no more words, even where one of them is written as two.
  private static let mostWords = 6

  /// The names in a text, each as long as it can be.
  func mentions(in text: FieldText) -> [DraftMention] {
    guard !names.isEmpty else { return [] }
    var found: [DraftMention] = []
    var index = text.words.startIndex
    while index < text.words.endIndex {
      let run = runOfArabic(from: index, in: text)
      guard run.count >= 2 else {
        index += 1
        continue
      }
      if let mention = mention(in: text, within: run) {
        found.append(mention)
        index = text.wordIndex(after: mention.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The words in Arabic letters from one on, with single spaces between them.
  private func runOfArabic(from index: Int, in text: FieldText) -> Range<Int> {
    var end = index
    while end < text.words.endIndex, end < index + Self.mostWords {
      let word = text.words[end]
      guard word.shape == .other, (0xD8...0xDB).contains(text.bytes[word.range.lowerBound]),
        end == index
          || text.has(" ", at: text.words[end - 1].range.upperBound)
            && text.words[end - 1].range.upperBound + 1 == word.range.lowerBound
      else { break }
      end += 1
    }
    return index..<end
  }

  private func mention(in text: FieldText, within run: Range<Int>) -> DraftMention? {
    for end in stride(from: run.upperBound, to: run.lowerBound + 1, by: -1) {
      let range =
        text.words[run.lowerBound].range.lowerBound..<text.words[end - 1].range.upperBound
      guard let key = text.key(of: range), let name = Transliteration(key.words),
        let match = names.first(where: { name.isWritten($0.words) })
      else { continue }
      return DraftMention(range: range, type: match.type, key: key)
    }
    return nil
  }
}
