internal import Articles

/// Reads web archives: every page that a server sent is an article.
struct WebArchiveReader {
  private let file: SourceFile
  private var list: ItemList

  static func items(_ file: SourceFile) -> [ParsedItem] {
    var reader = WebArchiveReader(file: file, list: ItemList(file))
    reader.read()
    // A stretch of an archive may hold nothing but pictures.
    return file.start > 0 && reader.list.items.isEmpty
      ? [] : reader.list.finished(orSay: "a web archive without pages")
  }

  private mutating func read() {
    let bytes = file.bytes
    var place = 0
    while place < bytes.count {
      guard let record = WebArchiveRecord(bytes, at: place) else {
        guard bytes[place...].contains(where: { $0 > 0x20 }) else { return }
        list.report("not a record at byte \(file.start + place)")
        guard let next = WebArchiveRecord.nextStart(bytes, after: place) else { return }
        place = next
        continue
      }
      read(record)
      place = max(place + 1, record.range.upperBound)
    }
  }

  private mutating func read(_ record: WebArchiveRecord) {
    let name = record.target ?? record.identifier ?? "a record"
    switch record.type {
    case "response", "resource", "conversion": break
    case "revisit":
      return list.report("\(name): the same as an earlier capture, which may be elsewhere")
    default: return
    }
    var problems: [String] = []
    if record.isTruncated { problems.append("cut off") }
    var type = record.contentType ?? ""
    var charset: String?
    var body = Array(file.bytes[record.body])
    if record.isHTTP {
      guard let response = HTTPResponse(body) else {
        return list.report("\(name): no response in it")
      }
      // Errors and redirections are no articles.
      guard (200..<300).contains(response.status) else { return }
      if let damage = response.damage { problems.append(damage) }
      type = response.type
      charset = response.charset
      body = response.body
    }
    guard !body.isEmpty else {
      if let problem = problems.first { list.report("\(name): \(problem)") }
      return
    }
    let page = SourceFile(
      path: file.path, member: record.target, declaredEncoding: charset, bytes: body,
      converters: file.converters)
    guard let found = WebPage.items(page, type: type) else { return }
    let range = file.place(record.range)
    let date = record.date.flatMap(WrittenDate.date)
    for item in found {
      switch item {
      case .problem(let problem): list.report("\(name): \(problem.reason)")
      case .article(let article):
        var content = article.content
        content.url = content.url ?? record.target
        // The day it was captured says at least that it was there.
        if content.published == nil { content.reposted = content.reposted ?? date }
        list.add(
          content.standing(at: range), range: range, member: file.member,
          identifier: record.identifier,
          problems: problems + article.problems.map(\.reason))
      }
    }
  }
}

extension ArticleContent {
  /// The same with all of it at one place, for what does not stand in its source as it is.
  func standing(at range: Range<Int>) -> ArticleContent {
    var content = self
    for index in content.blocks.indices { content.blocks[index].range = range }
    for index in content.captions.indices { content.captions[index].range = range }
    for index in content.links.indices { content.links[index].range = range }
    for index in content.unassigned.indices { content.unassigned[index].range = range }
    for index in content.related.indices { content.related[index].range = nil }
    content.origins = []
    return content
  }
}
