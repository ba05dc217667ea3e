internal import Articles
internal import UnicodeText

/// Reads a Markdown file that is one article, such as a note or a page of a site's sources.
enum MarkdownReader {
  /// Whether a file of this name that begins so is one: its head says what articles have, or it links to
  /// other notes, and no other article follows in it.
  static func recognizes(_ head: [UInt8], name: String) -> Bool {
    let name = name.lowercased()
    guard [".md", ".markdown", ".mdx", ".mkd"].contains(where: name.hasSuffix) else { return false }
    guard let matter = FrontMatter(head, allowsLines: true) else {
      return WikiLinks.stand(in: head)
    }
    let isArticle =
      matter.fields["title"] != nil
      || ["tags", "date", "aliases", "alias", "created", "author", "categories"].contains {
        matter.fields[$0] != nil
      } && matter.fields["generated_at"] == nil
    return isArticle && head[matter.end...].firstRange(ofBytes: "\n---\ntitle:") == nil
  }

  static func items(_ file: SourceFile) -> [ParsedItem] {
    var list = ItemList(file)
    let decoded = file.decoded(declared: nil)
    if let damage = decoded.damage { list.report(damage) }
    var bytes = decoded.bytes
    let matter = FrontMatter(bytes, allowsLines: true)
    // Blank lines stand for the head, so that all else stays where it is.
    for index in 0..<(matter?.end ?? 0) { bytes[index] = 0x0A }
    var builder = BodyBuilder()
    let text = NormalizedText(DecodedText(bytes), noBreakSpace: StandIns.noBreakSpace)
    let damage = MarkdownBody.read(text, into: &builder)
    if let damage { list.report(damage) }
    var content = ArticleContent()
    builder.finish(&content)
    moveToFile(&content, file, decoded)
    if let matter { read(matter, into: &content) }
    if let first = content.blocks.first, first.kind == .heading,
      content.title == nil || content.title == first.text
    {
      content.title = first.text
      content.dropFirstBlock()
    }
    content.title = content.title ?? String(file.name.prefix { $0 != "." })
    WikiLinks.add(to: &content)
    list.add(
      content, range: file.whole, identifier: NoteName.identifier(ofPath: file.member ?? file.path))
    return list.finished(orSay: "no text in it")
  }

  private static func moveToFile(
    _ content: inout ArticleContent, _ file: SourceFile, _ decoded: DecodedBytes
  ) {
    func moved(_ range: Range<Int>) -> Range<Int> { file.place(decoded.source(range)) }
    for index in content.blocks.indices {
      content.blocks[index].range = moved(content.blocks[index].range)
    }
    for index in content.links.indices {
      content.links[index].range = moved(content.links[index].range)
    }
    for index in content.captions.indices {
      content.captions[index].range = moved(content.captions[index].range)
    }
  }

  private static func read(_ matter: FrontMatter, into content: inout ArticleContent) {
    func line(_ text: String?) -> String? {
      text.flatMap { (NormalizedText.cleaned($0.utf8.span) ?? Array($0.utf8)).onOneLine }
    }
    content.title = line(matter.first("title"))
    content.subtitle = line(matter.first("subtitle", "subhead"))
    content.authors = matter.all("author", "authors", "byline").flatMap(RecordList.authors).uniqued
    content.published = matter.first(
      "date", "published", "publishdate", "pubdate", "publish_date", "date_published", "created"
    ).flatMap(WrittenDate.date)
    content.excerpt = line(matter.first("description", "summary", "excerpt", "deck"))
    content.language = matter.first("lang", "language").flatMap(languageCode)
    content.keywords =
      matter.all("tags", "tag", "categories", "category", "keywords", "topics")
      .flatMap { RecordList.keywords(in: $0) }.uniqued
    content.url = matter.first("url", "link", "canonical", "canonical_url", "source", "permalink")
      .flatMap { WebAddress.isWeb($0) ? $0 : nil }
    content.aliases = aliases(of: matter)
    content.outlet = line(matter.first("outlet", "publication", "publisher", "site"))
  }

  /// Other names, each an item of a list, or with commas between them.
  private static func aliases(of matter: FrontMatter) -> [String] {
    let said = matter.all("aliases", "alias")
    let names = said.count == 1 ? said + RecordList.keywords(in: said[0]) : said
    return names.compactMap { name in
      (NormalizedText.cleaned(name.utf8.span) ?? Array(name.utf8)).onOneLine
    }.uniqued
  }
}

/// Links of notes to notes: `[[Looms]]`, `[[Looms#Jacquard|the loom]]`.
enum WikiLinks {
  /// Whether there is one in `text`, which has no more than one heading of the first level.
  static func stand(in text: [UInt8]) -> Bool {
    guard let open = text.firstRange(ofBytes: "[["),
      text[open.upperBound...].prefix(200).firstRange(ofBytes: "]]") != nil
    else { return false }
    let lines = text.split(separator: 0x0A)
    return lines.count { $0.starts(with: "# ".utf8) } <= 1
  }

  /// Notes the links that a text shows: each means an article of that title.
  static func add(to content: inout ArticleContent) {
    var blockStart = 0
    for block in content.blocks {
      let bytes = Array(block.text.utf8)
      defer { blockStart += bytes.count + ArticleContent.blockSeparator.utf8.count }
      guard block.kind != .preformatted else { continue }
      var place = 0
      while let open = bytes[place...].firstRange(ofBytes: "[[") {
        let rest = bytes[open.upperBound...].prefix(500)
        guard let close = rest.firstRange(ofBytes: "]]") else {
          place = open.upperBound
          continue
        }
        // Of brackets that nothing closes, the last may belong to it.
        var start = open.upperBound
        while let later = bytes[start..<close.lowerBound].firstRange(ofBytes: "[[") {
          start = later.upperBound
        }
        let inner = start..<close.lowerBound
        place = close.upperBound
        let bar = bytes[inner].firstIndex(of: UInt8(ascii: "|"))
        let target = bytes[inner.lowerBound..<(bar ?? inner.upperBound)].prefix {
          $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "^")
        }
        let shown = (bar.map { $0 + 1 } ?? inner.lowerBound)..<inner.upperBound
        guard let title = Array(target).onOneLine, !shown.isEmpty else { continue }
        content.links.append(
          Link(
            label: String(decoding: bytes[shown], as: UTF8.self),
            title: title.split(separator: "/").last.map(String.init) ?? title,
            textRange: blockStart + shown.lowerBound..<blockStart + shown.upperBound,
            range: block.range))
      }
    }
  }
}
