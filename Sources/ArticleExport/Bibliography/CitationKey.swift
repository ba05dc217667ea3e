internal import Articles
internal import UnicodeText

/// What an article is called in a bibliography, such as `lovelace2021engine-12`.
///
/// The article's number makes it unique and stable: it does not depend on what else is exported.
struct CitationKey: CustomStringConvertible {
  let description: String

  init(_ article: ExportedArticle) {
    let content = article.content
    let author = content.authors.first.map { PersonName($0, outlet: content.outlet).family }
    let name = [author, content.outlet].lazy.compactMap { $0 }.map(Self.letters)
      .first { !$0.isEmpty }
    let year = article.date.map { String($0.year) } ?? ""
    let word = (content.title ?? "").split(separator: " ").map { Self.letters(String($0)) }
      .first { $0.utf8.count > 3 && !Self.common.contains($0) }
    description =
      (name ?? "article") + year + (word ?? "") + "-" + String(article.id.rawValue)
  }

  /// The letters of the Latin alphabet in `text`, small and without marks: keys are ASCII.
  private static func letters(_ text: String) -> String {
    String(
      decoding: folded(text).utf8.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        .prefix(20), as: UTF8.self)
  }

  private static let common: Set<String> = [
    "about", "after", "from", "have", "into", "over", "that", "their", "these", "this", "what",
    "when", "where", "which", "will", "with", "your",
  ]
}
