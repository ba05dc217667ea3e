internal import Articles

/// Reads JSON Feed 1 and 1.1, and RSS written as JSON.
enum JSONFeedReader {
  static func items(_ file: SourceFile) -> [ParsedItem] {
    var list = ItemList(file)
    let decoded = file.decoded(declared: nil)
    let (value, damage) = JSONValue.reading(decoded.bytes)
    guard let value else {
      list.report("not JSON: \(damage?.reason ?? "cut off") at byte \(damage?.offset ?? 0)")
      return list.finished(orSay: "")
    }
    let channel = value["rss"]?["channel"] ?? value["feed"]
    let root = channel?.elements.first ?? value
    let feed = feed(root)
    let items = (root["items"] ?? root["item"] ?? value["items"])?.elements ?? []
    // Said first, since not all that is wrong with many entries is.
    if items.count > FeedReader.mostEntries { list.report(FeedReader.tooMany) }
    for item in items.prefix(FeedReader.mostEntries) {
      let entry = entry(item, in: root)
      guard entry.isArticle else {
        list.report("an item without title and text")
        continue
      }
      let range = file.place(decoded.source(item.span ?? 0..<decoded.bytes.count))
      var problems: [String] = []
      let article = entry.article(of: feed, range: range, noting: &problems)
      list.add(article, range: range, identifier: entry.identifier, problems: problems)
    }
    return list.finished(orSay: "a feed without articles")
  }

  private static func feed(_ value: JSONValue) -> FeedEntry {
    var feed = FeedEntry()
    feed.title = text(value["title"], .unsaid)
    feed.sourceTitle = feed.title?.line
    feed.link = value["home_page_url"]?.line ?? value["link"]?.line ?? value["feed_url"]?.line
    feed.authors = authors(of: value)
    feed.language = value["language"]?.line
    return feed
  }

  private static func entry(_ item: JSONValue, in feed: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    let base = feed["home_page_url"]?.line ?? feed["link"]?.line
    entry.title = text(item["title"], feed["items"] == nil ? .unsaid : .plain)
    entry.link = (item["url"] ?? item["link"])?.line.map { WebAddress.resolved($0, base: base) }
    entry.spareLink = item["external_url"]?.line
    entry.identifier = (item["id"] ?? item["guid"])?.line
    if entry.link == nil, let guid = entry.identifier, WebAddress.isWeb(guid) {
      entry.spareLink = entry.spareLink ?? guid
    }
    let page = entry.link ?? base
    entry.content = [
      text(item["content_html"], .html, base: page),
      text(item["content:encoded"] ?? item["encoded"], .html, base: page),
    ].compactMap(\.self)
    if entry.content.allSatisfy({ !$0.saysSomething }),
      let plain = text(item["content_text"], .plain, base: page)
    {
      entry.content = [plain]
    }
    entry.summary =
      text(item["summary"], .plain, base: page) ?? text(item["description"], .unsaid, base: page)
    entry.published = date(
      item["date_published"] ?? item["pubDate"] ?? item["pubdate"] ?? item["dc:date"])
    entry.updated = date(item["date_modified"] ?? item["updated"])
    entry.authors = authors(of: item)
    entry.keywords =
      (item["tags"] ?? item["category"])?.elements.compactMap {
        $0.line ?? $0["name"]?.line
      } ?? []
    entry.language = item["language"]?.line
    entry.picture = (item["image"] ?? item["banner_image"])?.line.map {
      WebAddress.resolved($0, base: base)
    }
    if let external = item["external_url"]?.line, external != entry.link {
      entry.attachments.append(Link(url: external))
    }
    for attachment in (item["attachments"] ?? item["enclosure"])?.elements ?? [] {
      guard let url = attachment["url"]?.line else { continue }
      entry.attachments.append(Link(url: url, label: attachment["title"]?.line))
    }
    return entry
  }

  private static func date(_ value: JSONValue?) -> PartialDate? {
    value?.line.flatMap(WrittenDate.date)
  }

  private static func authors(of value: JSONValue) -> [String] {
    let people =
      (value["authors"]?.elements ?? []) + (value["author"]?.elements ?? [])
      + (value["dc:creator"]?.elements ?? [])
    return people.compactMap { person in
      (person["name"]?.line ?? person.line ?? person["url"]?.line).flatMap(FeedPerson.name)
    }.uniqued
  }

  private static func text(
    _ value: JSONValue?, _ kind: FeedText.Kind, base: String? = nil
  ) -> FeedText? {
    guard let text = value?.text else { return nil }
    return FeedText(bytes: Array(text.utf8), kind: kind, base: base)
  }
}
