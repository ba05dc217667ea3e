internal import Articles

/// What a link may mean: keys of articles, the surest first.
struct LinkKeys {
  let keys: [(key: MatchKey, evidence: CrossReference.Evidence)]

  init(of link: Link) {
    var keys: [(key: MatchKey, evidence: CrossReference.Evidence)] = []
    if let url = link.url.flatMap({ CanonicalURL($0) }) {
      keys.append((.url(url), .url))
      if let part = url.lastPathPart, let slug = MatchKey.slug(Self.slug(ofPathPart: part)) {
        keys.append((slug, .slug))
      }
    }
    // What is no address of the web may name a note.
    if let note = (link.url ?? link.title).flatMap(NoteName.identifier(ofLink:)) {
      keys.append((.identifier(note), .title))
    }
    for title in [link.title, link.label] {
      guard let title, let key = MatchKey.title(title, words: Self.titleWords),
        !keys.contains(where: { $0.key == key })
      else { continue }
      keys.append((key, .title))
    }
    self.keys = keys
  }

  /// Fewer words may be the name of a section, or of anything.
  private static let titleWords = 4

  /// Every key of every link of `content`, once.
  static func all(of content: ArticleContent) -> [MatchKey] {
    var keys: [MatchKey] = []
    keys.reserveCapacity(content.links.count * 2)
    for link in content.links {
      for (key, _) in LinkKeys(of: link).keys { keys.append(key) }
    }
    keys.sort { $0.rawValue < $1.rawValue }
    var last: MatchKey?
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys
  }

  /// The words of a page's address, without the ending that says how the page is made.
  private static func slug(ofPathPart part: Substring) -> String {
    // Most parts are no slugs, and would only be made lower case to be found out.
    guard MatchKey.hasSlugLength(part) else { return "" }
    let slug = part.lowercased()
    // Only a dot near the end begins one.
    guard slug.utf8.suffix(6).contains(UInt8(ascii: ".")) else { return slug }
    for ending in [".html", ".htm", ".php", ".aspx", ".shtml"] where slug.hasSuffix(ending) {
      return String(slug.dropLast(ending.count))
    }
    return slug
  }
}
