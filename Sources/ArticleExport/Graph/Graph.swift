internal import Articles
internal import UnicodeText

/// What of a set of articles becomes a graph: articles and names, mentions and links.
///
/// A name is one node for all articles: names of one type that differ only in case, accents or letter
/// forms are one. Only the names are kept, so memory grows with the vocabulary, not with the text.
struct Graph {
  private var articles: Set<Article.ID> = []
  private var names: [NameKey: Name] = [:]

  /// A name over all articles.
  struct Name {
    /// As the first article has it.
    var text: String
    var type: EntityType
    var mentions = 0
    var articles = 0
  }

  struct NameKey: Hashable {
    private let hash: UInt64

    /// FNV-1a over the type and the folded name, so that a name keeps its node in every export.
    init(_ entity: ArticleEntity) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in entity.type.rawValue.utf8 + [0x3A] + Array(folded(entity.name).utf8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      self.hash = hash
    }

    /// The node's name, such as `n5fa1e0c2d7b83a94`.
    var node: String {
      let digits = String(hash, radix: 16)
      return "n" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }

  struct Edge {
    var source: String
    var target: String
    var kind: Kind
    var weight: Int

    enum Kind: String { case mentions, links }
  }

  /// Takes note of the article and its names.
  mutating func add(_ article: ExportedArticle) {
    articles.insert(article.id)
    for entity in article.names?.entities ?? [] where entity.count > 0 {
      let name = Name(text: entity.name, type: entity.type)
      names[NameKey(entity), default: name].count(entity)
    }
  }

  /// The names with their nodes, the most mentioned first.
  var sortedNames: [(node: String, name: Name)] {
    names.map { ($0.key.node, $0.value) }.sorted {
      ($1.name.mentions, $0.node) < ($0.name.mentions, $1.node)
    }
  }

  static func node(of article: Article.ID) -> String { "a\(article.rawValue)" }

  /// The ways from `article` to names, and to other articles that were added.
  func edges(of article: ExportedArticle) -> [Edge] {
    let source = Self.node(of: article.id)
    var mentions: [NameKey: Int] = [:]
    var order: [NameKey] = []
    for entity in article.names?.entities ?? [] where entity.count > 0 {
      let key = NameKey(entity)
      if mentions[key] == nil { order.append(key) }
      mentions[key, default: 0] += entity.count
    }
    var linked: Set<Article.ID> = []
    let links = article.linked.filter {
      articles.contains($0) && $0 != article.id && linked.insert($0).inserted
    }
    return order.map { key in
      Edge(source: source, target: key.node, kind: .mentions, weight: mentions[key] ?? 0)
    }
      + links.map { Edge(source: source, target: Self.node(of: $0), kind: .links, weight: 1) }
  }
}

extension Graph.Name {
  fileprivate mutating func count(_ entity: ArticleEntity) {
    mentions += entity.count
    articles += 1
  }
}
