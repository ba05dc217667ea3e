internal import Articles

/// Reads exports of notes and of references that are XML: ENEX, and RDF of a bibliography.
struct NotesReader {
  private let document: XMLDocument
  private let decoded: DecodedBytes
  private var list: ItemList

  private static func reader(of file: SourceFile) -> NotesReader {
    let decoded = file.decoded(declared: XMLDeclaration.encoding(of: file.bytes))
    var reader = NotesReader(
      document: XMLParser.document(decoded.bytes), decoded: decoded, list: ItemList(file))
    for damage in reader.document.damage { reader.list.report(damage) }
    return reader
  }

  /// The notes of an ENEX file.
  static func notes(_ file: SourceFile) -> [ParsedItem] {
    var reader = reader(of: file)
    for node in reader.document.nodes.indices where reader.document.name(node) == "note" {
      reader.readNote(node)
    }
    return reader.list.finished(orSay: "no notes in it")
  }

  /// The works of a bibliography.
  static func references(_ file: SourceFile) -> [ParsedItem] {
    var reader = reader(of: file)
    if let root = reader.document.root {
      for node in reader.document.children(root) { reader.readReference(node) }
    }
    return reader.list.finished(orSay: "no works in it")
  }

  private func line(_ name: String, of node: Int) -> String? {
    document.child(name, of: node).flatMap(document.line)
  }

  private func place(_ node: Int) -> Range<Int> {
    list.file.place(decoded.source(document.nodes[node].range))
  }

  private mutating func readNote(_ node: Int) {
    var content = ArticleContent()
    var problems: [String] = []
    let range = place(node)
    content.title = line("title", of: node)
    if let body = document.child("content", of: node) {
      // The note is a file of XML of its own.
      content.take(
        HTMLFragment(XHTML.withEndTags(document.text(body)), source: range), noting: &problems)
    }
    content.published = (line("created", of: node) ?? line("updated", of: node)).flatMap(
      WrittenDate.date)
    content.keywords = document.children(node).filter { document.name($0) == "tag" }.compactMap(
      document.line)
    if let attributes = document.child("note-attributes", of: node) {
      content.authors = line("author", of: attributes).map { [$0] } ?? []
      content.url = line("source-url", of: attributes)
    }
    for resource in document.children(node) where document.name(resource) == "resource" {
      let name = document.first("file-name", in: resource) ?? document.first("mime", in: resource)
      content.related.append(RelatedItem(title: name.flatMap(document.line)))
    }
    list.add(content, range: range, problems: problems)
  }

  private mutating func readReference(_ node: Int) {
    let type = line("itemtype", of: node) ?? document.name(node)
    guard type != "attachment", type != "note", document.name(node) != "attachment",
      document.name(node) != "memo", let title = line("title", of: node)
    else { return }
    var content = ArticleContent()
    content.title = title
    if let authors = document.child("authors", of: node) {
      for person in document.inside(authors) where document.name(person) == "person" {
        let given = line("givenname", of: person) ?? line("givenName", of: person)
        let name = [given, line("surname", of: person)].compactMap(\.self).joined(separator: " ")
        if !name.isEmpty { content.authors.append(name) }
      }
    }
    content.published = line("date", of: node).flatMap(WrittenDate.date)
    content.excerpt = line("abstract", of: node)
    content.language = line("language", of: node).flatMap(languageCode)
    content.keywords = document.children(node).filter { document.name($0) == "subject" }.compactMap(
      document.line)
    content.outlet =
      document.child("ispartof", of: node).flatMap { document.first("title", in: $0) }.flatMap(
        document.line) ?? document.child("publisher", of: node).flatMap(document.line)
    let addresses = document.inside(node).filter { document.name($0) == "uri" }.compactMap(
      document.line)
    content.url =
      addresses.first(where: WebAddress.isWeb)
      ?? document.value("about", of: node).flatMap { WebAddress.isWeb($0) ? $0 : nil }
    list.add(content, range: place(node), identifier: document.value("about", of: node))
  }
}
