internal import Articles

/// Reads pages of bookmarks: the format all browsers share, and those of reading services.
enum BookmarkPageReader {
  private static let most = 500_000

  static func items(_ file: SourceFile) -> [ParsedItem] {
    let decoded = file.decoded(declared: file.declaredEncoding)
    let document = HTMLParser.document(decoded.bytes)
    var list = ItemList(file)
    var pending: (content: ArticleContent, range: Range<Int>)?
    var folder = ""
    func add(_ bookmark: (content: ArticleContent, range: Range<Int>)) {
      list.add(
        bookmark.content, range: bookmark.range, isRead: folder.hasSuffix("archive"),
        isStarred: folder == "starred")
    }
    for node in document.nodes.indices where list.count < most {
      switch document.tag(node) {
      case .a:
        if let bookmark = pending { add(bookmark) }
        pending = nil
        guard let url = document.value(.href, of: node), WebAddress.isWeb(url) else { continue }
        let range = document.range(node)
        var content = ArticleContent()
        content.url = url
        content.title = document.text(node)
        read(attributes: Array(decoded.bytes[range].prefix(8192)), into: &content)
        pending = (content, file.place(decoded.source(range)))
      // Reading services have a heading over what is unread, and over what was.
      case .h1:
        if let bookmark = pending { add(bookmark) }
        pending = nil
        folder = document.text(node)?.lowercased() ?? ""
      case .dd:
        // What was noted of the bookmark before; folders inside are none of it.
        let note = document.text(node) { child in
          switch document.tag(child) {
          case .dl, .dt, .a: true
          default: false
          }
        }
        if pending?.content.excerpt == nil { pending?.content.excerpt = note }
      default: break
      }
    }
    if let bookmark = pending { add(bookmark) }
    return list.finished(orSay: "a page without bookmarks")
  }

  /// Attributes that pages otherwise do not have.
  private static func read(attributes tag: [UInt8], into content: inout ArticleContent) {
    let document = XMLParser.document(tag)
    guard let node = document.root else { return }
    content.reposted =
      (document.value("add_date", of: node) ?? document.value("time_added", of: node))
      .flatMap(WrittenDate.date)
    content.keywords = document.value("tags", of: node).map(RecordList.keywords) ?? []
  }
}
