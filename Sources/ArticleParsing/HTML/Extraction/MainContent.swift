/// Finds the part of a page that is its article.
///
/// Three witnesses are heard: the names of parts, the elements that mean an article, and how paragraphs
/// lie together. They are compared by the prose that each would give.
struct MainContent {
  private let document: HTMLDocument
  private let facts: PageFacts
  /// By node: whether it is left out.
  private(set) var isDropped: [Bool]
  /// Prose by node without what is left out.
  private var prose: [Int32]
  private var scores: [Double] = []
  /// Whether a name or an element decided.
  private var isNamed = false

  /// How much is left out on the word of names alone.
  enum Strictness: CaseIterable { case names, comments, nothing }

  init(_ document: HTMLDocument, _ facts: PageFacts, _ strictness: Strictness) {
    self.document = document
    self.facts = facts
    isDropped = facts.isUnseen
    prose = facts.prose
    drop(strictness)
    sum()
  }

  // MARK: Leaving out

  private mutating func drop(_ strictness: Strictness) {
    let all = Int(facts.prose[0])
    var node = 1
    while node < document.nodes.count {
      if isDropped[node] || isBoilerplate(node, strictness, all: all) {
        isDropped[node] = true
        node = document.limit(node)
      } else {
        node += 1
      }
    }
  }

  private func isBoilerplate(_ node: Int, _ strictness: Strictness, all: Int) -> Bool {
    guard strictness != .nothing else { return false }
    let tag = document.tag(node)
    let hints = facts.hints[node]
    let share = all == 0 ? 0 : Double(facts.prose[node]) / Double(all)
    switch tag {
    case .text, .html, .body, .main, .br, .img, .blockquote, .pre: return false
    case .nav, .menu: return share < 0.5
    case .footer, .aside: return share < 0.3
    case .article: return hints.has(.comments) && strictness == .names
    default: break
    }
    guard !hints.isDisjoint(with: .boilerplate) else { return false }
    if hints.has(.comments) { return strictness == .names && !hints.has(.body) && share < 0.95 }
    if hints.has(.body) { return false }
    // A heading is judged by what follows it, an inline word by its paragraph.
    if tag.isHeading { return hints.has(.unseen) || hints.has(.related) }
    if !tag.isBlock, tag != .unknown {
      return (tag == .a ? hints.has(.unseen) : hints.isInlineBoilerplate) && share < 0.1
    }
    // What introduces an article and what points to another are called the same; only one is a link.
    if hints.isDisjoint(with: .boilerplateButTeaser) {
      return facts.linked[node] > 0 && share < 0.3 && !isDescription(node)
    }
    return share < (hints.has(.weakBody) ? 0.15 : hints.has(.related) ? 0.5 : 0.3)
  }

  /// Whether a part is marked as what the article says in short.
  private func isDescription(_ node: Int) -> Bool {
    document.rawValue(.itemprop, of: node).map(document.words)?.contains("description") == true
  }

  private mutating func sum() {
    for node in document.nodes.indices { prose[node] = 0 }
    var dropped = 0
    for node in document.nodes.indices.dropFirst() {
      if node < dropped { continue }
      if isDropped[node] {
        dropped = document.limit(node)
        continue
      }
      if facts.isProse(node) { prose[node] = facts.ownText[node] }
    }
    for node in document.nodes.indices.dropFirst().reversed() {
      prose[document.parent(node)] += prose[node]
    }
  }

  // MARK: Choosing

  /// The parts that together are the article, in order.
  mutating func roots() -> [Int] {
    let roots = candidates()
    guard let first = roots.first else { return [] }
    // An article in several parts is larger than any of them.
    let all = prose[0]
    var found = roots.reduce(0) { $0 + prose[$1] }
    var whole = first
    let leastShare = isNamed ? Self.leastNamedShare : Self.leastShare
    while Double(found) < Double(all) * leastShare, whole > 0, !hasTitle(whole) {
      whole = document.parent(whole)
      found = prose[whole]
    }
    return whole == first ? roots : [whole]
  }

  /// Whether the heading of an article is inside `node`: then all of the article is.
  private func hasTitle(_ node: Int) -> Bool {
    document.inside(node).contains {
      document.tag($0) == .h1 && !isDropped[$0] && facts.text[$0] > 0
    }
  }

  /// The part of a page's prose that an article has at least.
  private static let (leastShare, leastNamedShare) = (0.5, 0.3)

  private mutating func candidates() -> [Int] {
    let dense = densest()
    guard let named = named() else { return dense.map(withSiblings) ?? [] }
    guard let dense else { return [named] }
    isNamed =
      document.isInside(dense, named)
      || document.isInside(named, dense) && prose[named] * 10 >= prose[dense] * 6
      || prose[named] * 2 >= prose[dense]
    return isNamed ? [named] : withSiblings(dense)
  }

  /// What introduces the article above its `root` and below its title.
  func leads(before root: Int) -> [Int] {
    guard root > 0 else { return [] }
    var heading: Int?
    for node in 0..<root where document.tag(node) == .h1 && !isDropped[node] {
      if document.limit(node) <= root { heading = node }
    }
    guard let heading else { return [] }
    var leads: [Int] = []
    var pictures: [Int] = []
    var node = document.limit(heading)
    while node < root {
      if isDropped[node] {
        node = document.limit(node)
        continue
      }
      // The picture above the text has its caption there.
      if document.tag(node) == .figure, document.first(.figcaption, in: node) != nil {
        pictures.append(node)
        node = document.limit(node)
        continue
      }
      let isLead =
        document.tag(node).isBlock && !document.isInside(root, node)
        && facts.isProse(node) && facts.ownLinked[node] * 5 < facts.ownText[node]
        && facts.text[node] == facts.ownText[node]
      if isLead {
        leads.append(node)
        node = document.limit(node)
      } else {
        node += 1
      }
    }
    // More than a few paragraphs are something else.
    return (leads.count <= 3 ? leads : []) + (pictures.count <= 2 ? pictures : [])
  }

  /// The part whose name or element says that it is the article.
  private func named() -> Int? {
    var best: Int?
    var bestScore = 0
    var articles: [Int] = []
    var dropped = 0
    for node in document.nodes.indices {
      if node < dropped { continue }
      if isDropped[node] {
        dropped = document.limit(node)
        continue
      }
      let tag = document.tag(node)
      guard tag.isBlock || tag == .unknown, prose[node] > 0 else { continue }
      if tag == .article { articles.append(node) }
      if facts.hints[node].has(.body), Int(prose[node]) > bestScore * 11 / 10 {
        best = node
        bestScore = Int(prose[node])
      }
    }
    let article = articles.max { prose[$0] < prose[$1] }
    if let best, let article {
      if document.isInside(best, article) || document.isInside(article, best) {
        return bestScore * 2 >= Int(prose[article]) ? best : article
      }
      return bestScore * 2 >= Int(prose[article]) ? best : article
    }
    if let best { return best }
    guard let article else { return nil }
    // A list of articles is a list.
    let all = articles.reduce(0) { $0 + Int(prose[$1]) }
    return Int(prose[article]) * 2 > all ? article : nil
  }

  /// The part in which most prose lies together.
  private mutating func densest() -> Int? {
    scores = Array(repeating: 0, count: document.nodes.count)
    var dropped = 0
    for node in document.nodes.indices.dropFirst() {
      if node < dropped { continue }
      if isDropped[node] {
        dropped = document.limit(node)
        continue
      }
      guard document.tag(node).isBlock, facts.ownText[node] >= 25 else { continue }
      let own = Double(facts.ownText[node])
      let density = Double(facts.ownLinked[node]) / own
      var score = (1 + Double(facts.ownCommas[node]) + min(own / 100, 3)) * (1 - density)
      if document.tag(node) == .li { score /= 3 }
      var parent = document.parent(node)
      var share = 1.0
      var level = 0
      while parent > 0, level < 5 {
        if document.tag(parent).isBlock || document.tag(parent) == .unknown {
          scores[parent] += score * share
          level += 1
          share = level == 1 ? 0.5 : 1 / Double(level * 3)
        }
        parent = document.parent(parent)
      }
    }
    for node in document.nodes.indices where scores[node] > 0 {
      if facts.hints[node].has(.weakBody) || facts.hints[node].has(.body) { scores[node] *= 1.25 }
      scores[node] *= 1 - facts.linkDensity(node)
      if document.tag(node) == .body { scores[node] *= 0.9 }
    }
    guard var best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0
    else { return nil }
    // Upwards while what surrounds it is no worse, or adds nothing else.
    var parent = document.parent(best)
    while parent > 0, document.tag(parent) != .body, document.tag(parent) != .html {
      let adds = prose[parent] - prose[best]
      if scores[parent] > scores[best] || adds == 0 && facts.text[parent] == facts.text[best] {
        best = parent
      } else {
        break
      }
      parent = document.parent(parent)
    }
    return best
  }

  /// `node`, and what stands beside it and goes on with it.
  private func withSiblings(_ node: Int) -> [Int] {
    let parent = document.parent(node)
    guard parent >= 0, document.tag(node) != .body else { return [node] }
    let least = max(10, scores[node] * 0.2)
    let name = document.rawValue(.class, of: node).map { document.bytes[$0] }
    return document.children(parent).filter { sibling in
      if sibling == node { return true }
      guard !isDropped[sibling], document.tag(sibling) != .text else { return false }
      var score = scores[sibling]
      if let name, !name.isEmpty,
        let other = document.rawValue(.class, of: sibling), document.bytes[other] == name
      {
        score += scores[node] * 0.2
      }
      if score >= least { return true }
      guard document.tag(sibling) == .p else { return document.tag(sibling).isHeading }
      let length = facts.text[sibling]
      let density = facts.linkDensity(sibling)
      return length > 80 && density < 0.25
        || length > 0 && length <= 80 && density == 0 && endsWithStop(sibling)
    }
  }

  private func endsWithStop(_ node: Int) -> Bool {
    guard let text = document.text(node) else { return false }
    return Sentence.endsWithFullStop(text)
  }
}

extension ClassHints {
  /// Whether a few words in a paragraph are none of it.
  var isInlineBoilerplate: Bool {
    has(.unseen) || has(.share) || has(.caption) || has(.advertisement) || has(.footer)
      || has(.tags) || has(.newsletter) || has(.navigation)
  }
}
