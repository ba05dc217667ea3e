internal import Articles

/// How much two texts have in common, in runs of three words.
struct TextLikeness {
  let shared: Int
  let least: Int
  let most: Int

  /// Hundredths of all that are in either, from which on a text is a repost.
  static let repost = 70

  init(shared: Int, least: Int, most: Int) {
    (self.shared, self.least, self.most) = (shared, least, most)
  }

  init(_ one: ComparedText, _ other: ComparedText, sharing shared: Int) {
    self.init(
      shared: shared, least: min(one.shingles.count, other.shingles.count),
      most: max(one.shingles.count, other.shingles.count))
  }

  /// Hundredths of all that are in either.
  var similarity: Int { least + most > shared ? 100 * shared / (least + most - shared) : 0 }

  /// Hundredths of the shorter.
  var containment: Int { least > 0 ? 100 * shared / least : 0 }

  /// What one is to the other, as far as numbers say it.
  var kind: LikeArticle.Kind? {
    if similarity >= Self.repost { return .repost }
    if containment >= 80, shared >= 40 || containment >= 95 && shared >= 20,
      containment >= 90 || 2 * least <= most
    {
      return .excerpt
    }
    // What a text says several times it shares once.
    return similarity >= 25 && containment >= 50 && shared >= 40 ? .update : nil
  }

  /// Whether the kind holds of what is left without boilerplate: enough of it, if not as much as of the
  /// whole.
  func holds(_ kind: LikeArticle.Kind) -> Bool {
    switch kind {
    case .repost: similarity >= Self.repost
    case .excerpt: containment >= 80
    case .update: similarity >= 25
    }
  }
}
