package import Articles

/// The articles that `v` has marked, in that order: what a command acts on when there are some.
package struct MarkedArticles: Hashable, Sendable {
  private var rows: [Article.ID: ArticleSummary] = [:]
  private var order: [Article.ID] = []

  package init() {}

  package var isEmpty: Bool { order.isEmpty }
  package var count: Int { order.count }

  package var articles: [ArticleSummary] { order.compactMap { rows[$0] } }

  package func contains(_ article: Article.ID) -> Bool { rows[article] != nil }

  /// Marks an article, or takes its mark away.
  package mutating func toggle(_ article: ArticleSummary) {
    if rows.removeValue(forKey: article.id) != nil {
      order.removeAll { $0 == article.id }
    } else {
      rows[article.id] = article
      order.append(article.id)
    }
  }

  package mutating func update(_ article: Article.ID, _ change: (inout ArticleSummary) -> Void) {
    guard var row = rows[article] else { return }
    change(&row)
    rows[article] = row
  }
}
