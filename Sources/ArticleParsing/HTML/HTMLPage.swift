package import Articles
internal import UnicodeText

/// Reads a page of the web: the article on it, without what surrounds it.
package struct HTMLPage {
  /// The articles and problems of a page.
  ///
  /// `address` is where the page was on the web, if that is known from elsewhere; `declaredEncoding` is
  /// what came with it, such as a header of HTTP. Ranges are bytes of the page, or all `source` where
  /// the page does not stand in its source as it is.
  package static func items(
    in bytes: [UInt8], path: String, member: String? = nil, address: String? = nil,
    declaredEncoding: String? = nil, source: Range<Int>? = nil
  ) -> [ParsedItem] {
    let decoded = DecodedText(
      bytes, declared: declaredEncoding ?? HTMLEncoding.declared(in: bytes))
    let document = HTMLParser.document(Array(decoded.text.utf8))
    let page = HTMLPage(document, address: address) { range in
      if let source { return source }
      let start = decoded.sourceOffset(of: range.lowerBound)
      return start..<max(start, decoded.sourceOffset(of: range.upperBound))
    }
    let articles = page.articles()
    let place = member.map(Problem.Place.member)
    var problems = document.damage.map { Problem(path: path, place: place, reason: $0) }
    guard !articles.isEmpty else {
      problems.append(Problem(path: path, place: place, reason: "no text in it"))
      return problems.map(ParsedItem.problem)
    }
    if let first = decoded.replacements.first {
      let count = decoded.replacements.count
      problems.append(
        Problem(
          path: path, place: place ?? .byte(decoded.sourceOffset(of: first)),
          reason: count == 1
            ? "a byte is not \(decoded.encoding)"
            : "\(count) places are not \(decoded.encoding)"))
    }
    return articles.enumerated().map { index, article in
      let range = articles.count > 1 ? article.range : source ?? 0..<bytes.count
      return .article(
        ParsedArticle(
          content: article.content,
          source: SourcePlace(path: path, member: member, position: index, range: range),
          problems: index == 0 ? problems : []))
    }
  }

  private let document: HTMLDocument
  private let facts: PageFacts
  private let declarations: PageDeclarations
  /// Where the page was on the web.
  private let address: String?
  /// What addresses on it are meant from.
  private let base: String?
  private let sourceRange: (Range<Int>) -> Range<Int>

  init(
    _ document: HTMLDocument, address: String?,
    sourceRange: @escaping (Range<Int>) -> Range<Int>
  ) {
    self.init(
      document, PageDeclarations(document), address: address, base: document.declaredBase(address),
      sourceRange: sourceRange)
  }

  private init(
    _ document: HTMLDocument, _ declarations: PageDeclarations, address: String?, base: String?,
    sourceRange: @escaping (Range<Int>) -> Range<Int>
  ) {
    self.document = document
    self.declarations = declarations
    self.address = address
    self.base = base
    self.sourceRange = sourceRange
    facts = PageFacts(document)
  }

  /// The articles on the page, and the bytes of the source that each takes.
  private func articles() -> [(content: ArticleContent, range: Range<Int>)] {
    let parts = PageParts(document: document, facts: facts, declarations: declarations).found()
    let articles = parts.map { part in
      (content: page(part).content(), range: sourceRange(document.range(part.node)))
    }.filter { !$0.content.isEmpty }
    if articles.count > 1 { return articles }
    let content = self.content()
    return content.isEmpty ? [] : [(content, sourceRange(document.range(0)))]
  }

  /// A part of the page as a page.
  private func page(_ part: PageParts.Part) -> HTMLPage {
    let name = document.value(.id, of: part.node)
    let place = part.address ?? name.map { "#\($0)" }
    let address = place.map { WebAddress.resolved($0, base: base) }
    let document = document.part(part.node)
    return HTMLPage(
      document,
      PageDeclarations(document, of: declarations, heading: part.heading, address: address),
      address: address.flatMap { WebAddress.isWeb($0) ? $0 : nil }, base: base,
      sourceRange: sourceRange)
  }

  /// A body with less says that too much was left out.
  private static let shortestBody = 250

  private func content() -> ArticleContent {
    var body = self.body()
    let first = body.roots.first ?? document.nodes.count
    let range = first..<max(first, body.roots.last.map { document.limit($0) } ?? first)
    let title = PageTitle(
      document: document, facts: facts, declarations: declarations, body: body.roots.first
    ).found()
    let authors = PageAuthors(
      document: document, facts: facts, declarations: declarations, title: title?.node, body: range
    ).found()
    let published = PageDates(
      document: document, facts: facts, declarations: declarations, address: address,
      title: title?.node, body: range
    ).found()
    let subtitle = PageSubtitle(
      document: document, facts: facts, declarations: declarations, title: title?.node, body: first
    ).found()
    // What has become a field is not told again.
    if let node = title?.node { body.drop(node) }
    if let node = subtitle?.node { body.drop(node) }
    for author in authors { dropCredit(author.range, from: &body) }
    if let published { dropCredit(published.range, from: &body) }
    dropBylines(of: authors.map(\.text), from: &body)
    body.add(PageNotes(document, facts), document)

    var content = read(body)
    var fields = PageFields(content: content, sourceRange: sourceRange)
    fields.set(\.title, "title", title.map { ($0.text, $0.range) })
    if let subtitle, subtitle.text != title?.text {
      fields.set(\.subtitle, "subtitle", (subtitle.text, subtitle.range))
    }
    fields.content.authors = authors.map(\.text)
    if let author = authors.first { fields.note("authors", author.range) }
    fields.content.published = published?.date
    if let published { fields.note("published", published.range) }
    fields.read(declarations, address: address)
    content = fields.content
    readRest(body, into: &content)
    return content
  }

  /// Leaves out a line that says no more than who wrote it, or when.
  private func dropCredit(_ range: Range<Int>, from body: inout PageBody) {
    guard !range.isEmpty else { return }
    for root in body.roots {
      for node in document.inside(root) where document.range(node) == range {
        var line = node
        while !document.tag(line).isBlock, line > root { line = document.parent(line) }
        if line > root, facts.text[line] < 90 { body.drop(line) }
      }
    }
  }

  /// Lines of a body among which its byline may be.
  private static let headLines = 6

  /// Leaves out lines at the head that say only who wrote it, where that is known from elsewhere.
  private func dropBylines(of authors: [String], from body: inout PageBody) {
    guard !authors.isEmpty, let root = body.roots.first else { return }
    let names = Set(authors.map { Token.foldedWord($0[...]) })
    var lines = 0
    var node = root
    while node < document.limit(root), lines < Self.headLines {
      let isLine = document.tag(node).isBlock && facts.ownText[node] > 0
      if body.isDropped[node] {
        node = document.limit(node)
        continue
      }
      if isLine, node > root {
        lines += 1
        if facts.text[node] == facts.ownText[node], facts.text[node] < 90,
          let text = document.text(node), isByline(text, of: names)
        {
          body.drop(node)
        }
      }
      node += 1
    }
  }

  private func isByline(_ text: String, of names: Set<String>) -> Bool {
    if names.contains(Token.foldedWord(text[...])) { return true }
    guard let credit = CreditGrammar.credit(in: text), !credit.isForOthers else { return false }
    let authors = credit.authors.isEmpty ? [credit.nameOrOutlet].compactMap(\.self) : credit.authors
    return !authors.isEmpty
      && authors.allSatisfy { names.contains(Token.foldedWord($0.text[...])) }
  }

  /// The parts of the page that are the article.
  private func body() -> PageBody {
    var best = PageBody(roots: [], leads: [], isDropped: facts.isUnseen)
    var length = -1
    for strictness in MainContent.Strictness.allCases {
      var main = MainContent(document, facts, strictness)
      let roots = main.roots()
      var pruning = BodyPruning(document, facts, isDropped: main.isDropped)
      pruning.prune(roots)
      let body = PageBody(
        roots: roots, leads: roots.first.map { main.leads(before: $0) } ?? [],
        isDropped: pruning.isDropped, pictures: pruning.pictures)
      let found = body.length(facts, document)
      if found > length { (best, length) = (body, found) }
      if length >= Self.shortestBody { break }
    }
    // Of a page that says hardly anything, all of it is the article.
    if length < Self.shortestBody / 5, facts.text[0] > 0 {
      let root = document.first(.body) ?? 0
      best = PageBody(roots: [root], leads: [], isDropped: facts.isUnseen)
    }
    return best
  }

  private func read(_ body: PageBody) -> ArticleContent {
    var blocks = HTMLBlocks(
      document, base: base, notes: body.notes, pictures: body.pictures, sourceRange: sourceRange
    ) { body.isDropped[$0] }
    for node in body.leads + body.roots { blocks.read(node) }
    var content = ArticleContent()
    blocks.finish(&content)
    return content
  }

  /// Keeps what stands around the article and speaks of it: comments, the author's life, what is related.
  private func readRest(_ body: PageBody, into content: inout ArticleContent) {
    var node = 1
    while node < document.nodes.count {
      guard body.isDropped[node], !facts.isUnseen[node] else {
        node += 1
        continue
      }
      let hints = facts.hints[node]
      if hints.has(.comments), facts.prose[node] > 0 {
        let fragment = read(PageBody(roots: [node], leads: [], isDropped: facts.isUnseen))
        content.unassigned.append(
          Unassigned(text: fragment.text, range: sourceRange(document.range(node))))
      } else if hints.has(.author), content.bio == nil, facts.prose[node] > 80,
        facts.prose[node] < 1500, let text = document.text(node)
      {
        content.bio = text
        content.handles = Handles.handles(in: text)
        content.origins.append(
          FieldOrigin(field: "bio", range: sourceRange(document.range(node))))
      } else if hints.has(.related) {
        readRelated(node, into: &content)
      }
      node = document.limit(node)
    }
  }

  /// Links to other articles that are kept.
  private static let mostRelated = 30

  private func readRelated(_ node: Int, into content: inout ArticleContent) {
    for link in document.inside(node) where document.tag(link) == .a && facts.text[link] > 15 {
      guard content.related.count < Self.mostRelated, let title = document.text(link),
        let url = document.value(.href, of: link)
      else { continue }
      let item = RelatedItem(
        title: title, url: WebAddress.resolved(url, base: base),
        range: sourceRange(document.range(link)))
      if !content.related.contains(where: { $0.url == item.url }) { content.related.append(item) }
    }
  }
}
