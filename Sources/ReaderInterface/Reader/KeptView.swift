package import Articles

/// How the list looked when the reader was left, to look so again.
package struct KeptView: Hashable, Sendable {
  package var listing: Listing
  package var searchOrder: ArticleOrder
  /// The selected article, and which row it was.
  package var selected: Article.ID?
  package var row: Int

  package init(
    listing: Listing = Listing(), searchOrder: ArticleOrder = .newest,
    selected: Article.ID? = nil, row: Int = 0
  ) {
    self.listing = listing
    self.searchOrder = searchOrder
    self.selected = selected
    self.row = row
  }
}

extension KeptView: LosslessStringConvertible {
  /// A line for each part: its name, a space, its value.
  package var description: String {
    var lines = [
      "order \(listing.order.rawValue)", "grouping \(listing.grouping.rawValue)",
      "search-order \(searchOrder.rawValue)", "kind \(listing.collection.kind.rawValue)",
      "name \(listing.collection.name)", "query \(listing.collection.query)",
      "filter \(listing.filter)", "row \(row)",
    ]
    if let selected { lines.append("selected \(selected.rawValue)") }
    return lines.joined(separator: "\n")
  }

  /// Reads what `description` writes. Whatever another version wrote differently is left as it is at
  /// first.
  package init?(_ description: String) {
    self.init()
    var values: [Substring: Substring] = [:]
    for line in description.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    func value(_ name: Substring) -> String { String(values[name] ?? "") }
    listing.order = ArticleOrder(rawValue: value("order")) ?? .newest
    listing.grouping = ArticleGrouping(rawValue: value("grouping")) ?? .none
    searchOrder = ArticleOrder(rawValue: value("search-order")) ?? .newest
    if let kind = ArticleCollection.Kind(rawValue: value("kind")), kind != .opened {
      listing.collection = ArticleCollection(kind, name: value("name"), query: value("query"))
    }
    listing.filter = value("filter")
    row = Int(value("row")) ?? 0
    selected = Int64(value("selected")).map(Article.ID.init(rawValue:))
  }
}
