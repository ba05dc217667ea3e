internal import Articles

/// Reads the lists of saved pages that reading services, browsers and reference managers export as
/// JSON, with the pages' texts where they hold them.
struct SavedLinksReader {
  private var list: ItemList
  private let decoded: DecodedBytes

  private static let mostArticles = 500_000

  static func items(_ file: SourceFile) -> [ParsedItem] {
    var reader = SavedLinksReader(list: ItemList(file), decoded: file.decoded(declared: nil))
    let (value, damage) = JSONValue.reading(reader.decoded.bytes)
    if let damage {
      reader.list.report("not JSON: \(damage.reason) at byte \(damage.offset)")
    }
    if let value { reader.read(value) }
    return reader.list.finished(orSay: "a list without pages")
  }

  /// Whether JSON that begins so, without its spaces and in lower case, is such a list.
  static func recognizes(_ dense: [UInt8]) -> Bool {
    func has(_ text: String) -> Bool { dense.firstRange(ofBytes: text) != nil }
    return marks.contains(where: has)
      || has("\"0\":") && has("\"1\":") && has("\"2\":\"http")
      || has("\"href\":") && has("\"extended\":") || has("\"others\":") && has("\"owner\":")
  }

  private static let marks = [
    "\"is_archived\":", "\"is_fav\":", "\"readingprogress\":", "\"article__url\":", "\"is_saved\":",
    "text/x-moz-place", "\"bookmark_bar\":", "\"time_added\":", "\"date-parts\":",
    "\"container-title\":", "\"given_url\":",
  ]

  private mutating func read(_ root: JSONValue) {
    var pending = [root]
    while let value = pending.popLast(), list.count < Self.mostArticles {
      switch value {
      case .list(let elements): pending += elements.reversed()
      case .object(let entries):
        var problems: [String] = []
        if let content = content(of: value, noting: &problems) {
          let range = list.file.place(decoded.source(value.span ?? 0..<decoded.bytes.count))
          list.add(
            content.standing(at: range), range: range,
            identifier: (value["id"] ?? value["guid"] ?? value["hash"])?.line,
            isRead: isRead(value), isStarred: isStarred(value),
            problems: problems)
        } else {
          pending += entries.reversed().map(\.value)
        }
      default: break
      }
    }
  }

  /// What is in a service's archive was read.
  private func isRead(_ value: JSONValue) -> Bool {
    let flags = ["is_archived", "is_read", "archive", "archived"]
    if flags.contains(where: { value[$0]?.isTrue == true }) { return true }
    if value["state"]?.line?.lowercased() == "archived" { return true }
    if value["location"]?.line?.lowercased() == "archive" { return true }
    // Pocket numbers what an article is: 1 is archived.
    return value["given_url"] != nil && value["status"]?.isTrue == true
  }

  private func isStarred(_ value: JSONValue) -> Bool {
    ["is_starred", "is_fav", "favorite", "starred"].contains { value[$0]?.isTrue == true }
  }

  private func content(
    of value: JSONValue, noting problems: inout [String]
  ) -> ArticleContent? {
    func line(_ keys: String...) -> String? {
      for key in keys { if let line = value[key]?.line { return line } }
      return nil
    }
    let address = line("url", "href", "article__url", "uri", "resolved_url", "given_url")
    let url = address.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    let isCitation =
      value["title"] != nil && (value["issued"] != nil || value["container-title"] != nil)
    guard url != nil || isCitation else { return nil }
    var content = ArticleContent()
    content.url = url
    // Pinboard calls the title a description, and that something else.
    let isPinned = value["extended"] != nil && value["title"] == nil
    content.title =
      line("title", "article__title", "resolved_title", "given_title", "name")
      ?? (isPinned ? line("description") : nil)
    content.excerpt =
      line("extended", "excerpt", "article__excerpt", "abstract", "note")
      ?? (isPinned ? nil : line("description")) ?? line("description")
    if content.excerpt == content.title { content.excerpt = nil }
    content.excerpt = content.excerpt.flatMap {
      FeedText(bytes: Array($0.utf8), kind: .unsaid).line
    }
    content.outlet = line("container-title", "domain_name", "siteName", "site_name", "publisher")
    content.picture = line("preview_picture", "thumbnail", "image_url", "top_image_url").flatMap {
      WebAddress.isWeb($0) ? $0 : nil
    }
    content.authors = authors(of: value)
    content.language = line("language").flatMap(languageCode)
    content.published = date(
      value["published_at"] ?? value["publishedAt"] ?? value["date_published"] ?? value["issued"])
    content.reposted = date(
      value["created_at"] ?? value["savedAt"] ?? value["date_added"] ?? value["dateAdded"]
        ?? value["time_added"] ?? value["time"] ?? value["created"])
    let tags = (value["tags"] ?? value["labels"] ?? value["keyword"])?.elements ?? []
    content.keywords = tags.flatMap { tag -> [String] in
      guard let text = tag["name"]?.line ?? tag["label"]?.line ?? tag.line else { return [] }
      guard tags.count == 1, isPinned else {
        return tags.count == 1 ? RecordList.keywords(in: text) : [text]
      }
      return text.split(separator: " ").map(String.init)
    }
    if let html = (value["content"] ?? value["article__content"] ?? value["html"])?.text {
      content.take(
        HTMLFragment(Array(html.utf8), base: url, source: 0..<0), noting: &problems)
    }
    return content
  }

  private func authors(of value: JSONValue) -> [String] {
    let people =
      value["authors"]?.elements ?? value["author"]?.elements ?? value["published_by"]?.elements
      ?? []
    return people.compactMap { person in
      if let family = person["family"]?.line {
        return [person["given"]?.line, family].compactMap(\.self).joined(separator: " ")
      }
      return (person["name"] ?? person["literal"])?.line ?? person.line
    }.uniqued
  }

  private func date(_ value: JSONValue?) -> PartialDate? {
    if let parts = value?["date-parts"]?.elements.first?.elements {
      let numbers = parts.compactMap { $0.line.flatMap(Int.init) }
      guard let year = numbers.first else { return nil }
      return PartialDate(
        year: year, month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
    }
    guard let text = value?.line else { return value?["raw"]?.line.flatMap(WrittenDate.date) }
    guard text.utf8.count >= 15, let number = Int(text) else { return WrittenDate.date(in: text) }
    // Browsers count in millionths of a second, one of them since 1601.
    let seconds = number / 1_000_000 - (text.utf8.count > 16 ? 11_644_473_600 : 0)
    return seconds > 0 ? WrittenDate.date(in: String(seconds)) : nil
  }
}
