internal import Articles
internal import UnicodeText

/// What an article answers to: a number made of its source's own id, URL, title, slug or text.
///
/// Two articles of one source with the same key may be one article in two states, and a link with the
/// key of an article may mean it.
struct MatchKey: Hashable {
  let rawValue: Int64

  init(stored: Int64) { rawValue = stored }

  private init(_ kind: Character, _ value: some StringProtocol) {
    var hash = StableHash()
    hash.combine(kind.utf8)
    hash.combine(value.utf8)
    rawValue = hash.value
  }

  static func identifier(_ identifier: String) -> MatchKey { MatchKey("i", identifier) }

  static func url(_ url: CanonicalURL) -> MatchKey { MatchKey("u", url.description) }

  /// `nil` for a title of fewer `words`.
  static func title(_ title: String, words least: Int = 1) -> MatchKey? {
    let words = foldedWords(of: title)
    return words.count < least ? nil : MatchKey("t", words.joined(separator: " "))
  }

  /// `nil` for a title that is too short to be told from the name of a section.
  static func slug(ofTitle title: String) -> MatchKey? {
    MatchKey.slug(UnicodeText.slug(of: title))
  }

  /// `nil` for what is too short, or no slug at all.
  static func slug(_ slug: String) -> MatchKey? {
    let isLongEnough = slug.utf8.count { $0 == UInt8(ascii: "-") } >= 2
    return isLongEnough ? MatchKey("s", slug) : nil
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
