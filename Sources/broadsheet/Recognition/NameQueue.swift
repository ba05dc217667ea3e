package import Articles

/// Which articles threads find names in, and which comes next.
package struct NameQueue: Sendable {
  /// Articles that someone waits for, in the order of asking.
  private var urgent: [Article.ID] = []
  /// Articles that a thread has taken and not put down.
  private var inHand: Set<Article.ID> = []
  /// Names of articles in hand that the library does not have yet.
  private var found: [Article.ID: ArticleNames] = [:]
  /// Articles that cannot be read: not tried again before the next start.
  private var refused: Set<Article.ID> = []

  package init() {}

  /// Whether someone waits for an article.
  package var isUrgent: Bool { !urgent.isEmpty }

  /// How many articles no thread may take.
  package var unavailableCount: Int { inHand.count + refused.count }

  /// Has `id` read before all others, unless its names are found: those it returns.
  package mutating func request(_ id: Article.ID) -> ArticleNames? {
    if let names = found[id] { return names }
    if !urgent.contains(id) { urgent.append(id) }
    return nil
  }

  /// Takes what someone waits for, but for what is in hand: its thread puts it down before long.
  package mutating func takeUrgent() -> [Article.ID] {
    let taken = urgent.filter { !inHand.contains($0) }
    urgent.removeAll { !inHand.contains($0) }
    inHand.formUnion(taken)
    return taken
  }

  /// Takes the first `limit` of `articles` that can be had.
  package mutating func take(_ articles: [Article.ID], limit: Int) -> [Article.ID] {
    let taken = articles.filter { !inHand.contains($0) && !refused.contains($0) }.prefix(limit)
    inHand.formUnion(taken)
    return Array(taken)
  }

  /// Notes that `id` has been read. Without `names` there are none to be had.
  package mutating func hasRead(_ id: Article.ID, _ names: ArticleNames?) {
    urgent.removeAll { $0 == id }
    found[id] = names
  }

  /// Notes that `id` cannot be read.
  package mutating func refuse(_ id: Article.ID) {
    urgent.removeAll { $0 == id }
    refused.insert(id)
  }

  /// Lets others have `articles`: their names are in the library, or have to be found anew.
  package mutating func putDown(_ articles: some Sequence<Article.ID>) {
    for id in articles {
      inHand.remove(id)
      found[id] = nil
    }
  }
}
