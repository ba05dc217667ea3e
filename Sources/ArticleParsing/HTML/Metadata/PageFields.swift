internal import Articles
internal import UnicodeText

/// Fills the fields of an article from what its page declares.
struct PageFields {
  var content: ArticleContent
  let sourceRange: (Range<Int>) -> Range<Int>

  /// Notes where in the page a field was found.
  mutating func note(_ field: String, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    content.origins.append(FieldOrigin(field: field, range: sourceRange(range)))
  }

  mutating func set(
    _ path: WritableKeyPath<ArticleContent, String?>, _ field: String,
    _ found: (text: String, range: Range<Int>)?
  ) {
    guard let found else { return }
    content[keyPath: path] = found.text
    note(field, found.range)
  }

  mutating func read(_ page: PageDeclarations, address: String?) {
    set(\.outlet, "outlet", page.siteName.map { ($0.text, $0.range) })
    let canonical = page.canonical ?? page.first(["og:url", "parsely-link"])
    if let canonical {
      let url = WebAddress.resolved(canonical.text, base: address)
      if WebAddress.isWeb(url) { set(\.url, "url", (url, canonical.range)) }
    }
    content.url = content.url ?? address
    let excerpt =
      page.first(["description", "og:description", "dc.description", "dcterms.abstract"])
      ?? page.linkedData.description
    set(\.excerpt, "excerpt", excerpt.map { ($0.text, $0.range) })
    if let picture = page.first(["og:image", "og:image:url", "twitter:image", "image"])
      ?? page.linkedData.picture
    {
      let url = WebAddress.resolved(picture.text, base: content.url)
      if WebAddress.isWeb(url) { set(\.picture, "picture", (url, picture.range)) }
    }
    readKeywords(page)
    content.language = language(page)
  }

  private mutating func readKeywords(_ page: PageDeclarations) {
    let tags = page.values["article:tag"] ?? []
    let lists = page.values["news_keywords"] ?? page.values["keywords"] ?? []
    let all =
      tags.isEmpty
      ? (lists.isEmpty ? page.linkedData.keywords : lists).flatMap {
        RecordList.keywords(in: $0.text)
      } : tags.map(\.text)
    var seen: Set<String> = []
    content.keywords = Array(all.filter { seen.insert($0).inserted }.prefix(40))
    if let first = (tags.isEmpty ? lists : tags).first { note("keywords", first.range) }
  }

  /// What the text is written in; what a page says of itself is often its template's.
  private func language(_ page: PageDeclarations) -> String? {
    let text = content.blocks.prefix(4).map { $0.text.head(1000) }.joined(separator: "\n").head(
      1000)
    if let language = dominantLanguage(of: text.isEmpty ? content.title ?? "" : text) {
      return language
    }
    let said = page.language ?? page.first(["og:locale", "content-language", "language"])?.text
    let code = (said ?? "").prefix { $0 != "-" && $0 != "_" }.lowercased()
    return code.utf8.count == 2 && code.utf8.allSatisfy { 0x61...0x7A ~= $0 } ? code : nil
  }
}
