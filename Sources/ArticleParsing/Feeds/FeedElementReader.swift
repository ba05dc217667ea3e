internal import Articles

/// Reads the elements of an entry or of a feed.
struct FeedElementReader {
  let document: XMLDocument
  /// Whether it is the feed that is read; its entries are passed over.
  var isFeed = false
  /// How good a thing that was taken is: better ones come later.
  private var ranks: [Part: Int] = [:]

  private enum Part { case title, link, published, updated, identifier, summary, author }

  init(document: XMLDocument) { self.document = document }

  /// The base and the language that hold inside `node`.
  static func surroundings(
    of node: Int, in document: XMLDocument, base: String?, language: String?
  ) -> (base: String?, language: String?) {
    guard !document.nodes[node].attributes.isEmpty else { return (base, language) }
    let said = document.value("base", of: node, in: .xml)
    let tag = document.value("lang", of: node, in: .xml)
    return (said.map { WebAddress.resolved($0, base: base) } ?? base, tag ?? language)
  }

  /// Reads what is right inside `node`.
  mutating func read(_ node: Int, base: String?, language: String?, into entry: inout FeedEntry) {
    let (base, language) = Self.surroundings(
      of: node, in: document, base: base, language: language)
    entry.language = language
    if !isFeed { readAttributes(node, into: &entry) }
    for child in document.children(node) {
      if isFeed, ["item", "entry", "items", "image", "textinput"].contains(document.name(child)) {
        continue
      }
      readElement(child, base: base, language: language, into: &entry)
    }
  }

  private mutating func readAttributes(_ node: Int, into entry: inout FeedEntry) {
    if let about = document.value("about", of: node), !about.isEmpty {
      take(&entry.identifier, about, .identifier, rank: 1)
      if WebAddress.isWeb(about) { entry.spareLink = about }
    }
    // CDF keeps an entry's address and date in attributes.
    if let href = document.value("href", of: node), !href.isEmpty { entry.link = href }
    if let date = document.value("lastmod", of: node) {
      entry.updated = WrittenDate.date(in: date)
    }
  }

  private mutating func take<Value>(
    _ field: inout Value?, _ value: Value?, _ part: Part, rank: Int
  ) {
    guard let value, rank > ranks[part] ?? 0 else { return }
    field = value
    ranks[part] = rank
  }
}

// MARK: Elements

extension FeedElementReader {
  private mutating func readElement(
    _ node: Int, base: String?, language: String?, into entry: inout FeedEntry
  ) {
    let space = document.namespace(node)
    let name = document.name(node)
    switch space {
    case .media:
      readMedia(node, name, base: base, language: language, into: &entry)
      return
    case .itunes:
      readItunes(node, name, base: base, language: language, into: &entry)
      return
    case .xhtml where name == "body" || name == "div":
      entry.content.append(text(node, .html, base: base, language: language, isMarkup: true))
      return
    case .feedBurner:
      if name == "origlink" { take(&entry.link, document.line(node), .link, rank: 9) }
      return
    case .content:
      if name == "encoded" || name == "value" {
        entry.content.append(text(node, .html, base: base, language: language))
      }
      return
    // A vocabulary that is not known may call anything a title.
    case .unknown where document.nodes[node].hasPrefix: return
    default: break
    }
    switch name {
    case "title":
      let rank = space == .dublinCore ? 2 : 3
      let title = typedText(node, base: base, language: language)
      if title.saysSomething { take(&entry.title, title, .title, rank: rank) }
    case "link": readLink(node, into: &entry)
    case "guid", "id": readIdentifier(node, into: &entry)
    case "identifier": take(&entry.identifier, document.line(node), .identifier, rank: 2)
    case "description", "summary", "abstract", "tagline", "subtitle":
      guard !isFeed else { return }
      let rank = space == .dublinCore ? 2 : name == "abstract" || name == "subtitle" ? 1 : 4
      let summary = typedText(node, base: base, language: language)
      guard summary.saysSomething else { return }
      if rank == ranks[.summary] {
        entry.content.append(summary)
      } else {
        take(&entry.summary, summary, .summary, rank: rank)
      }
    case "content", "fullitem", "body":
      if let address = document.value("src", of: node), !address.isEmpty {
        entry.attachments.append(Link(url: WebAddress.resolved(address, base: base)))
      } else {
        entry.content.append(typedText(node, base: base, language: language))
      }
    case "author", "creator", "managingeditor", "webmaster", "publisher":
      readAuthor(node, name, space, into: &entry)
    case "category", "subject", "keywords":
      readKeywords(node, name, into: &entry)
    case "language": entry.language = document.line(node) ?? entry.language
    case "source": readSource(node, into: &entry)
    case "enclosure":
      if let url = document.value("url", of: node) ?? document.value("href", of: node) {
        entry.attachments.append(Link(url: url, label: document.value("title", of: node)))
      }
    default: readDate(node, name, into: &entry)
    }
  }

  /// An element's text as its `type` and `mode` say (RFC 4287, section 3.1, and Atom 0.3 before it).
  private func typedText(_ node: Int, base: String?, language: String?) -> FeedText {
    let type = document.value("type", of: node)?.lowercased() ?? ""
    let mode = document.value("mode", of: node)?.lowercased() ?? ""
    let isAtom = document.namespace(node) == .atom
    let hasElements = document.hasElements(node)
    if type == "xhtml" || type.hasSuffix("/xhtml+xml") && mode != "escaped" && mode != "base64" {
      return text(node, .html, base: base, language: language, isMarkup: hasElements)
    }
    if mode == "base64" || isAtom && isBase64(type) {
      var text = text(node, .unsaid, base: base, language: language)
      if let plain = Base64.decoded(text.bytes), (try? UTF8Span(validating: plain.span)) != nil {
        text.bytes = plain
      } else {
        text.bytes = []
      }
      if type.utf8.firstRange(ofBytes: "html") != nil { text.kind = .html }
      return text
    }
    if hasElements {
      return text(node, .html, base: base, language: language, isMarkup: true)
    }
    if type.utf8.firstRange(ofBytes: "html") != nil {
      return text(node, .html, base: base, language: language)
    }
    // A type of `text`, or none, says little: many feeds that say so hold HTML.
    return text(node, .unsaid, base: base, language: language)
  }

  /// What Atom 1.0 holds in base 64: all but texts and XML.
  private func isBase64(_ type: String) -> Bool {
    type.utf8.contains(UInt8(ascii: "/")) && !type.hasPrefix("text/") && !type.hasSuffix("xml")
  }

  private func text(
    _ node: Int, _ kind: FeedText.Kind, base: String?, language: String?, isMarkup: Bool = false
  ) -> FeedText {
    let (base, language) = Self.surroundings(
      of: node, in: document, base: base, language: language)
    return FeedText(
      bytes: isMarkup ? document.markup(node) : document.text(node), kind: kind, base: base,
      language: language)
  }
}

// MARK: Links, people, dates

extension FeedElementReader {
  private mutating func readLink(_ node: Int, into entry: inout FeedEntry) {
    let (base, _) = Self.surroundings(of: node, in: document, base: nil, language: nil)
    guard let address = document.value("href", of: node) ?? document.line(node), !address.isEmpty
    else { return }
    let url = base.map { WebAddress.resolved(address, base: $0) } ?? address
    let isTyped = document.value("href", of: node) != nil || document.value("rel", of: node) != nil
    guard isTyped else {
      take(&entry.link, url, .link, rank: 6)
      return
    }
    let relation = document.value("rel", of: node)?.lowercased() ?? "alternate"
    let type = document.value("type", of: node)?.lowercased() ?? ""
    switch relation {
    case "alternate", "http://www.iana.org/assignments/relation/alternate", "":
      let isPage = type.isEmpty || type.utf8.firstRange(ofBytes: "html") != nil
      take(&entry.link, url, .link, rank: isPage ? 5 : 3)
    case "self": if entry.spareLink == nil { entry.spareLink = url }
    case "enclosure", "related", "via", "http://www.iana.org/assignments/relation/enclosure",
      "http://www.iana.org/assignments/relation/related",
      "http://www.iana.org/assignments/relation/via":
      entry.attachments.append(Link(url: url, label: document.value("title", of: node)))
    default: break
    }
  }

  private mutating func readIdentifier(_ node: Int, into entry: inout FeedEntry) {
    guard let identifier = document.line(node) else { return }
    take(&entry.identifier, identifier, .identifier, rank: 3)
    let isLink = document.value("ispermalink", of: node)?.lowercased() != "false"
    if isLink, document.name(node) == "guid", WebAddress.isWeb(identifier) {
      entry.spareLink = identifier
    }
  }

  private mutating func readAuthor(
    _ node: Int, _ name: String, _ space: XMLNamespace, into entry: inout FeedEntry
  ) {
    let rank: Int
    switch name {
    case "author": rank = space == .itunes ? 2 : 4
    case "creator": rank = 4
    case "managingeditor": rank = 3
    case "publisher": rank = 1
    default: rank = isFeed ? 1 : 0
    }
    guard rank > 0 else { return }
    let said: String?
    if document.hasElements(node) {
      let named = ["name", "title", "email", "uri"].compactMap { part in
        document.child(part, of: node).flatMap(document.line)
      }.first
      said = named ?? document.line(node)
    } else {
      said = document.line(node)
    }
    guard let author = said.flatMap(FeedPerson.name) else { return }
    if rank > ranks[.author] ?? 0 {
      entry.authors = [author]
      ranks[.author] = rank
    } else if rank == ranks[.author] {
      entry.authors.append(author)
    }
  }

  private func readKeywords(_ node: Int, _ name: String, into entry: inout FeedEntry) {
    let text =
      document.value("label", of: node) ?? document.value("term", of: node) ?? document.line(node)
    guard let text, !text.isEmpty else { return }
    if name == "keywords" {
      entry.keywords += RecordList.keywords(in: text)
    } else {
      entry.keywords.append(text)
    }
  }

  /// The feed that an entry was taken from.
  private func readSource(_ node: Int, into entry: inout FeedEntry) {
    guard !isFeed else { return }
    guard document.hasElements(node) else {
      entry.sourceTitle = document.line(node) ?? entry.sourceTitle
      return
    }
    var source = FeedEntry()
    var reader = FeedElementReader(document: document)
    reader.isFeed = true
    reader.read(node, base: nil, language: nil, into: &source)
    entry.sourceTitle = source.title?.line ?? entry.sourceTitle
    if entry.authors.isEmpty { entry.authors = source.authors }
  }

  private mutating func readDate(_ node: Int, _ name: String, into entry: inout FeedEntry) {
    let rank: (published: Int, updated: Int)
    switch name {
    case "published": rank = (5, 0)
    case "pubdate": rank = (4, 0)
    case "issued": rank = (4, 0)
    case "date": rank = (3, 0)
    case "created": rank = (2, 0)
    case "updated": rank = (0, 3)
    case "modified": rank = (0, 2)
    case "lastbuilddate": rank = (0, 1)
    default: return
    }
    guard let date = document.line(node).flatMap(WrittenDate.date) else { return }
    if rank.published > 0 { take(&entry.published, date, .published, rank: rank.published) }
    guard rank.updated > 0, rank.updated >= ranks[.updated] ?? 0 else { return }
    entry.updated = date
    ranks[.updated] = rank.updated
  }
}

// MARK: Modules

extension FeedElementReader {
  private mutating func readMedia(
    _ node: Int, _ name: String, base: String?, language: String?, into entry: inout FeedEntry
  ) {
    switch name {
    case "group":
      for child in document.children(node) {
        readMedia(
          child, document.name(child), base: base, language: language, into: &entry)
      }
    case "title":
      take(&entry.title, typedText(node, base: base, language: language), .title, rank: 1)
    case "description", "text":
      take(&entry.summary, typedText(node, base: base, language: language), .summary, rank: 1)
    case "keywords", "category": readKeywords(node, "keywords", into: &entry)
    case "thumbnail":
      if entry.picture == nil { entry.picture = document.value("url", of: node) }
    case "content":
      if let url = document.value("url", of: node) {
        if document.value("medium", of: node) == "image" {
          entry.picture = entry.picture ?? url
        } else {
          entry.attachments.append(Link(url: url))
        }
      }
      for child in document.children(node) {
        readMedia(
          child, document.name(child), base: base, language: language, into: &entry)
      }
    default: break
    }
  }

  private mutating func readItunes(
    _ node: Int, _ name: String, base: String?, language: String?, into entry: inout FeedEntry
  ) {
    switch name {
    case "title":
      take(&entry.title, typedText(node, base: base, language: language), .title, rank: 1)
    case "summary", "subtitle", "description":
      guard !isFeed else { return }
      let rank = name == "subtitle" ? 1 : 2
      take(
        &entry.summary, typedText(node, base: base, language: language), .summary, rank: rank)
    case "author": readAuthor(node, name, .itunes, into: &entry)
    case "keywords": readKeywords(node, name, into: &entry)
    case "image":
      if entry.picture == nil { entry.picture = document.value("href", of: node) }
    case "category":
      if let text = document.value("text", of: node) { entry.keywords.append(text) }
    default: break
    }
  }
}
