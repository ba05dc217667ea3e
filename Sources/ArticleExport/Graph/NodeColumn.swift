internal import Articles

/// What is said of a node. Every format of graphs has the same columns.
enum NodeColumn: String, CaseIterable {
  case kind, authors, outlet, date, url, language, mentions, articles

  var isNumber: Bool { self == .mentions || self == .articles }

  func value(_ article: ExportedArticle) -> String? {
    switch self {
    case .kind: "article"
    case .authors:
      article.content.authors.isEmpty ? nil : article.content.authors.joined(separator: "; ")
    case .outlet: article.content.outlet
    case .date: article.date?.description
    case .url: article.content.url
    case .language: article.content.language
    case .mentions, .articles: nil
    }
  }

  func value(_ name: Graph.Name) -> String? {
    switch self {
    case .kind: name.type.rawValue
    case .mentions: String(name.mentions)
    case .articles: String(name.articles)
    case .authors, .outlet, .date, .url, .language: nil
    }
  }
}

extension ExportedArticle {
  /// What its node is called: its title, or its first words.
  var nodeLabel: String {
    if let title = content.title { return title.onOneLine }
    let words = content.text.onOneLine.split(separator: " ").prefix(8)
    return words.isEmpty ? "article \(id.rawValue)" : words.joined(separator: " ")
  }
}
