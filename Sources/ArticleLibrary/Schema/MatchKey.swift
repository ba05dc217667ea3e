internal import Articles
internal import UnicodeText

/// What an article answers to: a number made of its source's own id, URL, title, slug or text.
///
/// Two articles of one source with the same key may be one article in two states, and a link with the
/// key of an article may mean it.
struct MatchKey: Hashable {
  let rawValue: Int64

  init(stored: Int64) { rawValue = stored }

  private init(_ kind: Unicode.Scalar, _ value: String) {
    var hash = Self.hash(of: kind)
    hash.combine(value)
    rawValue = hash.value
  }

  private static func hash(of kind: Unicode.Scalar) -> StableHash {
    var hash = StableHash()
    hash.combine(UInt8(ascii: kind))
    return hash
  }

  static func identifier(_ identifier: String) -> MatchKey { MatchKey("i", identifier) }

  static func url(_ url: CanonicalURL) -> MatchKey { MatchKey("u", url.description) }

  /// `nil` for a title of fewer `words`.
  static func title(_ title: String, words least: Int = 1) -> MatchKey? {
    var hash = Self.hash(of: "t")
    var count = 0
    var title = title
    title.makeContiguousUTF8()
    forEachWord(inUTF8: title.utf8.span) { word, _ in
      if count > 0 { hash.combine(UInt8(ascii: " ")) }
      hash.combine(word)
      count += 1
      return true
    }
    return count < least ? nil : MatchKey(stored: hash.value)
  }

  /// `nil` for a title that is too short to be told from the name of a section.
  static func slug(ofTitle title: String) -> MatchKey? {
    MatchKey.slug(UnicodeText.slug(of: title))
  }

  /// `nil` for what is too short, or no slug at all.
  static func slug(_ slug: String) -> MatchKey? {
    hasSlugLength(slug) ? MatchKey("s", slug) : nil
  }

  /// Whether `slug` is long enough to be told from the name of a section.
  static func hasSlugLength(_ slug: some StringProtocol) -> Bool {
    slug.utf8.count { $0 == UInt8(ascii: "-") } >= 2
  }

  /// `nil` for an article without text.
  static func text(_ text: String) -> MatchKey? { text.isEmpty ? nil : MatchKey("x", text) }

  /// The words of `text` as they are compared.
  static func foldedWords(of text: String) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { word, _ in words.append(word) }
    return words
  }
}
