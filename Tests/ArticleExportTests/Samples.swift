import ArticleExport
import Articles
import TestSupport

/// Titles that hold what some format takes for its own.
let awkwardTitles = [
  "Plain", "100% of {braces} & \"quotes\", $5 #1_a ~b^c \\d", "<script>alert(1)</script>",
  "Two\nlines", "تهران: «آزادی» می‌شود", "北京，2021年", "=HYPERLINK(\"x\")", "- not a list",
  "1. not a list", "# not a heading", "a --> b ]]> c", "controls \u{1} and \u{FFFF}", "",
]

func exported(
  _ id: Int64 = 12, _ title: String? = "The Engine Weaves", _ paragraphs: [String] = [],
  tags: [String] = [], names: ArticleNames? = nil, linked: [Int64] = [],
  change: (inout ArticleContent) -> Void = { _ in }
) -> ExportedArticle {
  var article = Article(id, title ?? "", paragraphs, change: change)
  if title == nil { article.content.title = nil }
  return ExportedArticle(
    article, tags: tags, names: names, linked: linked.map { Article.ID(rawValue: $0) })
}

/// An article with every field that bibliographies know.
let fullArticle = exported(tags: ["engines"]) { content in
  content.authors = ["Ada Lovelace", "Reuters Staff"]
  content.outlet = "The Analyst"
  content.published = PartialDate(year: 2021, month: 7, day: 14)
  content.url = "https://example.org/a b?c={d}"
  content.excerpt = "It weaves."
  content.language = "en"
}

extension ExportFormat {
  /// The document of `articles`, as text.
  func text(of articles: ExportedArticle...) -> String {
    String(decoding: writer().document(of: articles), as: UTF8.self)
  }
}
