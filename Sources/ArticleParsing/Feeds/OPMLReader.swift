internal import Articles

/// Reads OPML, a list of feeds: one article that says which they are, with a link to each.
enum OPMLReader {
  /// Sources in a list; a longer one is cut.
  private static let mostSources = 50_000

  static func items(_ file: SourceFile) -> [ParsedItem] {
    let decoded = file.decoded(declared: XMLDeclaration.encoding(of: file.bytes))
    let document = XMLParser.document(decoded.bytes)
    var list = ItemList(file)
    for damage in document.damage { list.report(damage) }
    var builder = BodyBuilder()
    var count = 0
    for node in document.nodes.indices where document.nodes[node].kind == .element {
      guard document.name(node) == "outline", count < mostSources else { continue }
      builder.place = file.place(decoded.source(document.nodes[node].range))
      let title = document.value("title", of: node) ?? document.value("text", of: node)
      let page = document.value("htmlurl", of: node) ?? document.value("url", of: node)
      let feed = document.value("xmlurl", of: node)
      guard let name = title ?? feed ?? page, !name.isEmpty else { continue }
      builder.beginBlock(feed == nil && page == nil ? .heading : .listItem)
      if let address = feed ?? page { builder.openLink(address) }
      builder.append(name.utf8.span)
      if feed ?? page != nil { builder.closeLink() }
      builder.endBlock()
      count += 1
    }
    guard count > 0 else { return list.finished(orSay: "a list without feeds") }
    var content = ArticleContent()
    builder.finish(&content)
    let head = document.root.flatMap { document.first("head", in: $0) }
    content.title = head.flatMap { document.child("title", of: $0) }.flatMap(document.line)
    content.authors =
      head.flatMap { document.child("ownername", of: $0) }.flatMap(document.line).map { [$0] } ?? []
    content.published = head.flatMap {
      document.child("datemodified", of: $0) ?? document.child("datecreated", of: $0)
    }.flatMap(document.line).flatMap(WrittenDate.date)
    if content.title == nil { content.title = String(file.name) }
    list.add(content, range: file.whole)
    return list.finished(orSay: "")
  }
}
