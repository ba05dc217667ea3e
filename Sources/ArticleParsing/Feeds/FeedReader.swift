internal import Articles

/// Reads feeds of XML: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF.
///
/// Entries are known by name wherever they stand, and their elements by vocabulary and name, so that
/// feeds that mix kinds, or forget to declare one, are read as well.
struct FeedReader {
  private let document: XMLDocument
  private let decoded: DecodedBytes
  private let file: SourceFile
  private var feed = FeedEntry()
  private var feedBase: String?

  /// Entries of a feed; a longer one is cut.
  static let mostEntries = 200_000
  static let tooMany = "too many entries: it is cut"

  static func items(_ file: SourceFile) -> [ParsedItem] {
    let decoded = file.decoded(declared: XMLDeclaration.encoding(of: file.bytes))
    var reader = FeedReader(
      document: XMLParser.document(decoded.bytes), decoded: decoded, file: file)
    return reader.read()
  }

  private init(document: XMLDocument, decoded: DecodedBytes, file: SourceFile) {
    self.document = document
    self.decoded = decoded
    self.file = file
  }

  private mutating func read() -> [ParsedItem] {
    var list = ItemList(file)
    if let damage = decoded.damage { list.report(damage) }
    for damage in document.damage { list.report(damage) }
    let entries = entries()
    readFeed()
    for (node, base, language) in entries.prefix(Self.mostEntries) {
      var entry = FeedEntry()
      var reader = FeedElementReader(document: document)
      reader.read(node, base: base, language: language, into: &entry)
      guard entry.isArticle else { continue }
      resolve(&entry, base: base)
      let range = file.place(decoded.source(document.nodes[node].range))
      var problems: [String] = []
      let article = entry.article(of: feed, range: range, noting: &problems)
      list.add(article, range: range, identifier: entry.identifier, problems: problems)
    }
    if entries.count > Self.mostEntries { list.report(Self.tooMany) }
    return list.finished(orSay: "a feed without articles")
  }

  /// Makes the addresses of an entry whole.
  private func resolve(_ entry: inout FeedEntry, base: String?) {
    let base = base ?? feedBase ?? feed.link
    entry.link = entry.link.map { WebAddress.resolved($0, base: base) }
    for index in entry.attachments.indices {
      entry.attachments[index].url = entry.attachments[index].url.map {
        WebAddress.resolved($0, base: base)
      }
    }
    entry.picture = entry.picture.map { WebAddress.resolved($0, base: base) }
    let textBase = base ?? entry.link ?? entry.spareLink
    for index in entry.content.indices where entry.content[index].base == nil {
      entry.content[index].base = textBase
    }
    if entry.summary?.base == nil { entry.summary?.base = textBase }
  }

  /// The entries with the base and the language that hold where they stand.
  private mutating func entries() -> [(node: Int, base: String?, language: String?)] {
    var entries: [(Int, String?, String?)] = []
    var open: [(limit: Int, base: String?, language: String?)] = []
    var node = 0
    while node < document.nodes.count {
      while let last = open.last, last.limit <= node { open.removeLast() }
      defer { node += 1 }
      guard document.nodes[node].kind == .element else { continue }
      let outer = open.last
      if isEntry(node) {
        entries.append((node, outer?.base, outer?.language))
        node = max(node, Int(document.nodes[node].limit) - 1)
        continue
      }
      let (base, language) = FeedElementReader.surroundings(
        of: node, in: document, base: outer?.base, language: outer?.language)
      if base != outer?.base || language != outer?.language {
        open.append((Int(document.nodes[node].limit), base, language))
      }
    }
    return entries
  }

  private func isEntry(_ node: Int) -> Bool {
    let element = document.nodes[node]
    switch (element.name, element.namespace) {
    case ("item", .rss), ("item", .none), ("item", .unknown), ("item", .atom), ("item", .rdf):
      // RSS 1.0 lists its items by address before it holds them.
      return true
    case ("entry", .atom), ("entry", .none), ("entry", .unknown), ("entry", .rss): return true
    default: return false
    }
  }

  /// Reads what the feed says of itself.
  private mutating func readFeed() {
    guard
      let node = document.nodes.indices.prefix(1000).first(where: {
        document.nodes[$0].kind == .element
          && ["channel", "feed"].contains(document.nodes[$0].name)
      })
    else { return }
    var ancestors: [Int] = []
    var parent = Int(document.nodes[node].parent)
    while parent >= 0 {
      ancestors.append(parent)
      parent = Int(document.nodes[parent].parent)
    }
    var (base, language): (String?, String?) = (nil, nil)
    for ancestor in ancestors.reversed() + [node] {
      (base, language) = FeedElementReader.surroundings(
        of: ancestor, in: document, base: base, language: language)
    }
    feedBase = base
    var reader = FeedElementReader(document: document)
    reader.isFeed = true
    reader.read(node, base: base, language: language, into: &feed)
    feed.link = (feed.link ?? feed.spareLink).map { WebAddress.resolved($0, base: base) }
    if let said = feed.language ?? language { feed.language = said }
    feed.sourceTitle = feed.title?.line
  }
}

/// What a file of XML says in its first line.
enum XMLDeclaration {
  /// `utf-8` of `<?xml version="1.0" encoding="utf-8"?>`.
  static func encoding(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard let start = head.firstRange(ofBytes: "<?xml"),
      let end = head[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let name = head[start.upperBound..<end].firstRange(ofBytes: "encoding")
    else { return nil }
    let value = head[name.upperBound..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == 0x22 || quote == 0x27 else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}
