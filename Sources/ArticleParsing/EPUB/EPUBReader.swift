internal import Articles

/// Reads e-books: each part in reading order is an article, and each chapter of a part that holds
/// several.
struct EPUBReader {
  private var zip: ZipArchive
  private var list: ItemList
  private var package: Package?
  private var contents = TableOfContents()
  private var encrypted: Set<String> = []

  static func items(_ file: SourceFile) -> [ParsedItem] {
    var reader = EPUBReader(zip: ZipArchive(file.bytes), list: ItemList(file))
    reader.read(file)
    return reader.list.finished(orSay: "an e-book without text")
  }

  private init(zip: ZipArchive, list: ItemList) {
    self.zip = zip
    self.list = list
  }

  private mutating func read(_ file: SourceFile) {
    for damage in zip.damage { list.report(damage) }
    guard let path = packagePath(), let bytes = bytes(path) else {
      return list.report("an e-book that does not say what it holds")
    }
    let package = Package(bytes, path: path)
    self.package = package
    for damage in package.damage { list.report(damage) }
    readEncryption()
    if let item = package.navigation, let bytes = self.bytes(item.path) {
      contents = TableOfContents(navigation: bytes, path: item.path)
    }
    if contents.isEmpty, let item = package.contents, let bytes = self.bytes(item.path) {
      contents = TableOfContents(contents: bytes, path: item.path)
    }
    // A page may have several places in the reading order; it is an article once.
    var seen: Set<String> = []
    for (index, item) in package.spine.enumerated() where seen.insert(item.path).inserted {
      read(item, number: index, of: package)
    }
  }

  /// An entry's bytes in UTF-8; what is wrong with it is reported.
  private mutating func bytes(_ path: String) -> [UInt8]? {
    let shown = list.file.member.map { "\($0)/\(path)" } ?? path
    guard let entry = zip[path] else {
      list.report("missing", member: shown)
      return nil
    }
    do throws(ZipArchive.Damage) {
      let raw = try zip.contents(of: entry)
      return DecodedBytes(raw, declared: XMLDeclaration.encoding(of: raw)).bytes
    } catch {
      list.report(error.reason, member: shown)
      return nil
    }
  }

  /// Where the package document is: `META-INF/container.xml` says, else it is told by its name.
  private mutating func packagePath() -> String? {
    if zip["META-INF/container.xml"] != nil, let bytes = bytes("META-INF/container.xml") {
      let document = XMLParser.document(bytes)
      for node in document.nodes.indices where document.name(node) == "rootfile" {
        guard let path = document.value("full-path", of: node),
          let inside = ArchivePath.resolved(path, from: ""), zip[inside] != nil
        else { continue }
        return inside
      }
    }
    return zip.entries.first { $0.name.lowercased().hasSuffix(".opf") }?.name
  }

  /// Parts that only a bought key opens. Fonts that are merely obscured are none of them.
  private mutating func readEncryption() {
    guard zip["META-INF/encryption.xml"] != nil, let bytes = bytes("META-INF/encryption.xml") else {
      return
    }
    let document = XMLParser.document(bytes)
    for node in document.nodes.indices where document.name(node) == "cipherreference" {
      if let address = document.value("uri", of: node),
        let path = ArchivePath.resolved(address, from: "")
      {
        encrypted.insert(path)
      }
    }
  }
}

// MARK: Parts

extension EPUBReader {
  private mutating func read(_ item: Package.Item, number: Int, of package: Package) {
    let member = list.file.member.map { "\($0)/\(item.path)" } ?? item.path
    guard let page = package.readable(item) else {
      return list.report("not a page: \(item.type)", member: member)
    }
    guard !encrypted.contains(page.path) else {
      return list.report("encrypted: only who bought it can read it", member: member)
    }
    guard let raw = bytes(page.path) else { return }
    let html = XHTML.withEndTags(raw)
    let document = HTMLParser.document(html)
    let chapters = chapters(of: page.path, document)
    guard chapters.count > 1 else {
      let entry =
        contents.entries[page.path]?.first { $0.fragment == nil }
        ?? contents.entries[page.path]?.first
      return add(html, document, title: entry?.title, page, member, number, of: package)
    }
    for (index, chapter) in chapters.enumerated() {
      let end = index + 1 < chapters.count ? chapters[index + 1].start : html.count
      let piece = Array(html[chapter.start..<max(chapter.start, end)])
      add(
        piece, HTMLParser.document(piece), title: chapter.title, page, member, number,
        chapter: index, of: package)
    }
  }

  /// Pieces of one page that the table of contents tells apart, where each is an article's length.
  private func chapters(
    of path: String, _ document: HTMLDocument
  ) -> [(start: Int, title: String?)] {
    let entries = (contents.entries[path] ?? []).filter { $0.fragment != nil }
    guard let top = entries.map(\.level).min() else { return [] }
    let titles = entries.filter { $0.level == top }
    guard titles.count > 1, document.bytes.count / titles.count > 4000 else { return [] }
    var starts: [(start: Int, title: String?)] = []
    let wanted = Dictionary(
      titles.map { ($0.fragment ?? "", $0.title) }, uniquingKeysWith: { first, _ in first })
    for node in document.nodes.indices {
      guard let id = document.value(.id, of: node), let title = wanted[id] else { continue }
      starts.append((Int(document.nodes[node].start), title))
    }
    guard starts.count > 1 else { return [] }
    let body = document.first(.body).map { Int(document.nodes[$0].start) } ?? 0
    if starts[0].start > body {
      let front = HTMLFragment(Array(document.bytes[body..<starts[0].start]))
      if front.text.utf8.count > 200 {
        starts.insert((body, nil), at: 0)
      } else {
        starts[0].start = body
      }
    }
    return starts
  }

  private mutating func add(
    _ html: [UInt8], _ document: HTMLDocument, title: String?, _ page: Package.Item,
    _ member: String, _ number: Int, chapter: Int = 0, of package: Package
  ) {
    var content = ArticleContent()
    var problems: [String] = []
    content.take(HTMLFragment(html, source: 0..<0), noting: &problems)
    content.links.removeAll { link in link.url.map { !WebAddress.isWeb($0) } ?? false }
    let heading = content.blocks.first { $0.kind == .heading }?.text
    let head = document.first(.title).flatMap(document.text)
    let role = role(of: page, document, package)
    content.title = title ?? heading ?? role ?? head ?? package.title
    if let first = content.blocks.first, first.kind == .heading, first.text == content.title {
      content.dropFirstBlock()
    }
    guard !content.blocks.isEmpty || !content.captions.isEmpty else {
      // A cover without words, or a page that is a picture. A heading alone is words.
      guard title != nil || heading != nil || package.spine.count == 1 else { return }
      content.title = title ?? heading ?? package.title
      return list.add(
        content, range: 0..<0, member: member, identifier: identifier(number, chapter, package),
        problems: problems)
    }
    content.authors = package.creators
    content.outlet = package.title
    content.published = package.published
    content.language = package.language.flatMap(languageCode)
    content.keywords = package.subjects
    if let role, Self.frontMatter.contains(role) { content.keywords.append("front matter") }
    list.add(
      content, range: 0..<0, member: member, identifier: identifier(number, chapter, package),
      problems: problems)
  }

  private func identifier(_ number: Int, _ chapter: Int, _ package: Package) -> String? {
    package.identifier.map { "\($0)#\(number)" + (chapter > 0 ? ".\(chapter)" : "") }
  }

  private static let frontMatter: Set<String> = [
    "cover", "titlepage", "title-page", "copyright-page", "toc", "dedication", "epigraph",
    "frontmatter", "halftitlepage", "imprint", "loi", "lot", "landmarks", "index", "colophon",
  ]

  /// What a page is for, as its own mark, the guide or the manifest say.
  private func role(
    of page: Package.Item, _ document: HTMLDocument, _ package: Package
  ) -> String? {
    if let role = package.roles[page.path] { return role.lowercased() }
    if page.id == package.navigation?.id { return "toc" }
    let head = document.bytes.prefix(4000)
    guard let mark = head.firstRange(ofBytes: "epub:type=\"") else { return nil }
    let value = head[mark.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value, as: UTF8.self).split(separator: " ").last.map(String.init)
  }
}

extension ArticleContent {
  /// Drops the first block, and moves what points into the text.
  mutating func dropFirstBlock() {
    guard let first = blocks.first else { return }
    let length = first.text.utf8.count + Self.blockSeparator.utf8.count
    blocks.removeFirst()
    links = links.map { link in
      guard let range = link.textRange else { return link }
      var link = link
      link.textRange =
        range.lowerBound >= length ? range.lowerBound - length..<range.upperBound - length : nil
      return link
    }
    captions = captions.map { caption in
      var caption = caption
      caption.afterBlock = max(0, caption.afterBlock - 1)
      return caption
    }
  }
}
