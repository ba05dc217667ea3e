internal import Articles

/// What several articles say in the same words as one, so that it tells nothing of any two of them: a form,
/// a list of downloads, a notice.
///
/// Reposts of one text are one text here: what dozens print of it is a story.
struct Boilerplate {
  private var families: [ComparedText] = []
  private var counts: [UInt64: Int] = [:]

  /// What stands in more texts than this, with the one that is compared, is boilerplate.
  private static let mostTexts = 5
  /// No more are looked at, or a book of a hundred versions would be compared for a second.
  private static let familyLimit = 24

  /// Counts a text that has `shared` in common with the one that is compared.
  mutating func add(_ text: ComparedText, sharing shared: Set<UInt64>) {
    guard families.count < Self.familyLimit, !families.contains(where: { $0.isRepost(of: text) })
    else { return }
    families.append(text)
    for shingle in shared { counts[shingle, default: 0] += 1 }
  }

  /// Those of `shingles` that are boilerplate.
  func part(of shingles: Set<UInt64>) -> Set<UInt64> {
    shingles.filter { counts[$0, default: 0] >= Self.mostTexts }
  }
}

/// A text as it is compared with others.
struct ComparedText {
  let words: TextWords
  let shingles: Set<UInt64>

  init(_ words: TextWords) {
    self.words = words
    shingles = Set(words.shingles)
  }

  /// What both have in common.
  func shared(with other: ComparedText) -> Set<UInt64> { shingles.intersection(other.shingles) }

  /// Whether it is the same text as another, but for little.
  func isRepost(of other: ComparedText) -> Bool {
    // Most are told by their lengths.
    let (least, most) = (
      min(shingles.count, other.shingles.count), max(shingles.count, other.shingles.count)
    )
    guard 100 * least >= TextLikeness.repost * most else { return false }
    return TextLikeness(self, other, sharing: shared(with: other).count).similarity
      >= TextLikeness.repost
  }

  /// As many words in a row are no form's.
  private static let passageLength = 26

  /// Whether passages that both have are at least half of the shorter.
  func sharesPassages(with other: ComparedText) -> Bool {
    let isShorter = words.hashes.count <= other.words.hashes.count
    let (short, long) = isShorter ? (words, other.words) : (other.words, words)
    let shared = SharedPassages(short, long).passages.map(\.words)
    return 2 * shared.filter { $0 >= Self.passageLength }.reduce(0, +) >= short.hashes.count
  }
}
