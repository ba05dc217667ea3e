internal import Articles

/// Reads what a server sent, by what it says it is and by what it looks like.
enum WebPage {
  /// The articles in `page`; `nil` if it is nothing that is read, such as a picture.
  static func items(_ page: SourceFile, type: String) -> [ParsedItem]? {
    let head = FormatHead(page.bytes)
    switch type {
    case let type where type.contains("html"): return [article(page)]
    case let type
    where type.hasPrefix("image/") || type.hasPrefix("video/") || type.hasPrefix("audio/")
      || type.hasPrefix("font/") || type.contains("javascript") || type.contains("css"):
      return nil
    default:
      if head.begins("<!doctype html") || head.begins("<html") { return [article(page)] }
      let name = String(page.name)
      if let format = DocumentFormat(of: page.bytes, name: name) { return format.row.read(page) }
      guard type.hasPrefix("text/plain") else { return nil }
      return CompilationParser.items(
        in: page.bytes, path: page.path, member: page.member,
        declaredEncoding: page.declaredEncoding)
    }
  }

  /// A page as an article.
  static func article(_ page: SourceFile) -> ParsedItem {
    let decoded = page.decoded(declared: page.declaredEncoding)
    let address = page.member.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    var content = ArticleContent()
    content.take(HTMLFragment(decoded.bytes, base: address, source: page.whole))
    let document = HTMLParser.document(decoded.bytes)
    content.title = document.first(.title).flatMap(document.text)
    content.url = address
    return .article(
      ParsedArticle(
        content: content.completed,
        source: SourcePlace(path: page.path, member: page.member, range: page.whole)))
  }
}
