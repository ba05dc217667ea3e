internal import Articles

/// Reads what a server sent, by what it says it is and by what it looks like.
enum WebPage {
  /// The articles in `page`; `nil` if it is nothing that is read, such as a picture.
  static func items(_ page: SourceFile, type: String) -> [ParsedItem]? {
    let head = FormatHead(page.bytes)
    switch type {
    case let type where type.contains("html"): return articles(page)
    case let type
    where type.hasPrefix("image/") || type.hasPrefix("video/") || type.hasPrefix("audio/")
      || type.hasPrefix("font/") || type.contains("javascript") || type.contains("css"):
      return nil
    default:
      if head.begins("<!doctype html") || head.begins("<html") { return articles(page) }
      let name = String(page.name)
      if let format = DocumentFormat(of: page.bytes, name: name) { return format.row.read(page) }
      guard type.hasPrefix("text/plain") else { return nil }
      return CompilationParser.items(
        in: page.bytes, path: page.path, member: page.member,
        declaredEncoding: page.declaredEncoding)
    }
  }

  /// The article of a page.
  static func articles(_ page: SourceFile) -> [ParsedItem] {
    HTMLPage.items(
      in: page.bytes, path: page.path, member: page.member,
      address: page.member.flatMap { WebAddress.isWeb($0) ? $0 : nil },
      declaredEncoding: page.declaredEncoding, source: page.whole)
  }
}
